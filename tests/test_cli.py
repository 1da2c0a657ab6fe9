"""The command line: exit codes, messages without tracebacks, what is shown at the end."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pipeline import cli
from pipeline import run as running
from pipeline.writers import files as writing

ROOT = Path(__file__).parent.parent


def call(*args: object) -> Result:
    return CliRunner().invoke(cli.app, [str(a) for a in args], catch_exceptions=False)


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture
def go(seeds: Path, tmp_path: Path, quick: None) -> object:
    return lambda *args: call("run", "--input", seeds, "--output", tmp_path / "out", "--workers", 1, *args)


def test_all_read_exits_with_0_and_says_where_the_tables_are(go, seeds, tmp_path):
    (seeds / "records.jsonl").unlink()
    result = go()
    assert result.exit_code == 0
    assert "2 articles read, 0 rejected, 0 files passed over" in result.output
    assert "2 mentions, 2 claims, 2 speakers" in result.output
    assert f"written to {tmp_path / 'out'}" in result.output
    assert (tmp_path / "out" / "tables.xlsx").exists()


def test_some_rejected_exits_with_2_and_names_them(go, tmp_path):
    result = go()
    assert result.exit_code == 2
    assert "records.jsonl#a1: internal error. ValueError: nothing to say" in result.output
    assert (tmp_path / "out" / "claims.csv").exists()


def test_of_many_rejected_ten_are_named(go, seeds):
    for n in range(14):
        (seeds / f"empty{n:02}.txt").touch()
    result = go()
    assert "empty09.txt: empty file" in result.output and "empty10.txt" not in result.output
    assert "and 5 more" in result.output


def test_nothing_read_exits_with_1_and_the_table_rejected_tells_why(go, seeds, tmp_path):
    for file in seeds.iterdir():
        file.write_bytes(b"")
    result = go()
    assert result.exit_code == 1
    assert "Nothing could be read" in result.output
    assert "records.jsonl" in (tmp_path / "out" / "rejected.csv").read_text(encoding="utf-8-sig")


def test_quiet_shows_nothing(go):
    result = go("--quiet")
    assert (result.exit_code, result.output) == (2, "")


def test_include_and_format_override_the_config(go, tmp_path):
    result = go("--include", "*.txt", "--format", "csv")
    assert result.exit_code == 0
    assert "1 article read, 0 rejected, 2 files passed over" in result.output
    assert {p.suffix for p in (tmp_path / "out").iterdir()} == {".csv", ""}


@pytest.mark.parametrize(
    "args",
    [
        ("run", "--wrokers", "3"),
        ("run", "--workers", "many"),
        ("run", "--workers", "-1"),
        ("run", "--format", "ods"),
        ("rum",),
        ("run", "articles"),
    ],
)
def test_usage_errors_exit_with_1(args):
    result = call(*args)
    assert result.exit_code == 1
    assert "Usage:" in result.output


def test_help_tells_the_exit_codes():
    result = call("run", "--help")
    assert result.exit_code == 0
    assert "Exit code 0:" in result.output


def test_a_missing_input_folder_is_a_message(tmp_path):
    result = call("run", "--input", tmp_path / "none", "--output", tmp_path / "out")
    assert result.exit_code == 1
    assert f"error: {tmp_path / 'none'}: the input folder does not exist" in result.output


def test_a_wrong_option_is_a_message(tmp_path):
    (tmp_path / "a.toml").write_text("[run]\nworker = 1\n")
    result = call("run", "--config", tmp_path / "a.toml")
    assert result.exit_code == 1
    assert f"error: {tmp_path / 'a.toml'}:2: run.worker: this option is not known; did you mean" in result.output


def test_a_full_disk_is_a_message(go, monkeypatch, tmp_path):
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "replace", full)
    result = go()
    assert result.exit_code == 1
    assert "error: " in result.output and "No space left on device" in result.output
    assert [p for p in (tmp_path / "out").rglob("*") if p.is_file()] == []


def test_ctrl_c_is_a_message(go, monkeypatch):
    def stop(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "run", stop)
    result = go()
    assert result.exit_code == 130
    assert "Stopped." in result.output


def test_check_passes_on_what_is_shipped():
    result = call("check")
    assert (result.exit_code, result.output) == (
        0,
        "configs/pipeline.toml, and the word lists and patterns beside it: no mistakes\n",
    )


def test_check_shows_every_mistake_with_file_and_line(tmp_path):
    configs = shutil.copytree(ROOT / "configs", tmp_path / "configs")
    (configs / "lexicon" / "extra.csv").write_text("word\n", encoding="utf-8")
    (configs / "patterns" / "claims.toml").write_text("[[rule]\n", encoding="utf-8")
    result = call("check", "--config", configs / "pipeline.toml")
    assert result.exit_code == 1
    assert f"error: {configs / 'lexicon' / 'extra.csv'}:1: " in result.output
    assert f"error: {configs / 'patterns' / 'claims.toml'}:1: not TOML" in result.output


def test_check_shows_wrong_patterns_of_all_stages(tmp_path):
    configs = shutil.copytree(ROOT / "configs", tmp_path / "configs")
    for path in (configs / "patterns").iterdir():
        path.write_text(path.read_text(encoding="utf-8") + '\n[[rule]]\nid = ""\n[[hearsay]]\n', encoding="utf-8")
    (configs / "patterns" / "entities.toml").write_text("[scores]\n", encoding="utf-8")
    result = call("check", "--config", configs / "pipeline.toml")
    assert result.exit_code == 1
    for name in ("amounts", "claims", "entities", "times"):
        assert f"error: {configs / 'patterns' / name}.toml:" in result.output


def test_check_shows_what_keeps_the_stages_from_being_built(tmp_path):
    configs = shutil.copytree(ROOT / "configs", tmp_path / "configs")
    (configs / "patterns" / "claims.toml").unlink()
    result = call("check", "--config", configs / "pipeline.toml")
    assert result.exit_code == 1
    assert str(configs / "patterns" / "claims.toml") in result.output


def test_tables_shows_the_reference_and_writes_it(tmp_path):
    shown = call("tables")
    assert shown.exit_code == 0
    assert "#### claims" in shown.output
    readme = tmp_path / "README.md"
    readme.write_text("<!-- tables:begin -->\n<!-- tables:end -->\n", encoding="utf-8")
    assert call("tables", "--write", "--readme", readme).exit_code == 0
    assert shown.output in readme.read_text(encoding="utf-8")
    readme.write_text("no marks", encoding="utf-8")
    assert call("tables", "--write", "--readme", readme).exit_code == 1


def test_the_module_runs_as_a_program():
    done = subprocess.run([sys.executable, "-m", "pipeline", "run", "--input", "none"], capture_output=True, text=True)
    assert done.returncode == 1
    assert "none: the input folder does not exist" in done.stderr
    assert "Traceback" not in done.stderr


def test_explain_shows_the_rule_and_the_rows():
    result = call("explain", "林廷威表示，要改。")
    assert result.exit_code == 0
    assert "reports: cue.say" in result.output and "speaker 林廷威" in result.output


def test_explain_writes_json_of_the_sentences_asked_for():
    result = call("explain", "林廷威表示，要改。大會散場。", "--json", "--sentence", 2)
    (record,) = json.loads(result.output)
    assert (record["sentence_id"], record["text"], record["claims"]) == (2, "大會散場。", [])


def test_explain_finds_an_article_of_the_input():
    result = call("explain", "--article-id", "tw_pacific_cable", "--sentence", 1)
    assert result.exit_code == 0 and result.output.startswith("1  ")


def test_explain_says_what_there_is_where_the_id_is_wrong():
    result = call("explain", "--article-id", "tw_pacific_cabel")
    assert result.exit_code == 1 and "like it: tw_pacific_cable" in result.output


@pytest.mark.parametrize("args", [(), ("  ",), ("林廷威說，好。", "--article-id", "a")])
def test_explain_wants_one_thing(args):
    result = call("explain", *args)
    assert result.exit_code == 1 and "expected one of a text, --file and --article-id" in result.output


def test_evaluate_measures_and_writes_the_errors(tmp_path):
    gold = {"id": "a", "claims": [{"speaker": "林廷威", "source": [0, 3], "cue": [3, 5], "content": [[6, 8]]}]}
    (tmp_path / "a.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "a.txt").write_text("林廷威表示，要改。", encoding="utf-8")
    result = call("evaluate", tmp_path, "--errors", tmp_path / "errors.xlsx")
    assert result.exit_code == 0
    assert ["who", "said", "what", *["100.0"] * 3, *["1"] * 3] in [line.split() for line in result.output.splitlines()]
    assert (tmp_path / "errors.xlsx").exists()


def test_evaluate_names_mistakes_in_the_marks(tmp_path):
    result = call("evaluate", tmp_path)
    assert result.exit_code == 1 and f"error: {tmp_path}: no marked articles" in result.output
