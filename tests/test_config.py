"""Options: the file that comes with the project holds the defaults; mistakes are told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.config import ConfigError, Options, Settings, load_settings

SHIPPED = Path(__file__).parent.parent / "configs" / "pipeline.toml"


def problems(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "pipeline.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_settings(file)
    return [p.replace(f"{file}:", "") for p in caught.value.problems]


def test_the_shipped_file_holds_the_defaults() -> None:
    assert load_settings(SHIPPED) == Settings(folder=SHIPPED.parent)


def test_the_shipped_file_tells_every_option_with_a_comment_before_it() -> None:
    told = load_settings(SHIPPED)
    lines = SHIPPED.read_text(encoding="utf-8").splitlines()
    for name in Options.model_fields:
        assert f"[{name}]" in lines
        assert getattr(told, name).model_fields_set == set(type(getattr(told, name)).model_fields)
    paragraphs = SHIPPED.read_text(encoding="utf-8").replace("]\n#", "]\n\n#").split("\n\n")
    assert all(p.lstrip().startswith(("#", "[")) for p in paragraphs)


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "a.toml").touch()
    assert load_settings(tmp_path / "a.toml") == Settings(folder=tmp_path)


def test_what_the_file_says_counts(tmp_path: Path) -> None:
    text = '[run]\nworkers = 3\n[input]\ninclude = ["*.md"]\ntext = ["正文"]\n'
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    settings = load_settings(tmp_path / "a.toml")
    assert (settings.run.workers, settings.input.include, settings.input.text) == (3, ("*.md",), ("正文",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[run]\n\nwokers = 2\n", "3: run.wokers: this option is not known; did you mean workers?"),
        ("# new\n[runs]\nx = 1\n", "2: runs: this option is not known; did you mean run?"),
        (
            "[zzz]\n",
            "1: zzz: this option is not known; expected one of input, convert, entities, tables, aggregate, run",
        ),
        ("[run]\nworkers = -1\n", "2: run.workers: expected greater than or equal to 0, found -1"),
        ('[run]\nworkers = "2"\n', "2: run.workers: expected a valid integer, found '2'"),
        ("run = 3\n", "1: run: expected a section with workers, found 3"),
        ('[input]\ninclude = "*.txt"\n', "2: input.include: expected a list in [ ], found '*.txt'"),
        (
            '[tables]\nformats = [\n  "csv",\n  "ods",\n]\n',
            "2: tables.formats: expected 'csv', 'parquet' or 'xlsx', found 'ods'",
        ),
        ("[convert]\nscript = 1\n", "2: convert.script: expected 'auto', 'Hant-TW', 'Hant-HK' or 'Hans', found 1"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, expected: str) -> None:
    assert problems(tmp_path, text) == [expected]


def test_all_mistakes_are_told_in_their_order(tmp_path: Path) -> None:
    told = problems(tmp_path, "[run]\nworkers = -1\n[tables]\nexcel_rows = 1\n[input]\nmax_chars = 0\n")
    assert [p.split(":")[0] for p in told] == ["2", "4", "6"]


def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, "[run]\nworkers = \n")
    assert told.startswith("2: not TOML: ")


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes("[run]\n# 設定\n".encode("big5"))
    with pytest.raises(ConfigError, match=r"a\.toml:2: not UTF-8"):
        load_settings(tmp_path / "a.toml")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml:1: the file is missing.*--config"):
        load_settings(tmp_path / "none.toml")
