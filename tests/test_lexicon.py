"""Every mistake in a word list is reported with its file and line, and what was expected."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from pipeline import lexicon
from pipeline.sheets import SHEETS

LEXICON = Path(__file__).parents[1] / "configs" / "lexicon"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with all lists, each with its header alone."""
    for name, sheet in SHEETS.items():
        (tmp_path / f"{name}.csv").write_text(",".join(sheet.columns) + "\n", encoding="utf-8")
    return tmp_path


def problems(folder: Path, name: str, content: str | bytes) -> list[str]:
    """The mistakes in a list of this content, without the folder's path."""
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    (folder / f"{name}.csv").write_bytes(data)
    return [p.removeprefix(str(folder))[1:] for p in lexicon.check(folder)]


def test_the_lists_of_the_project_have_no_mistake() -> None:
    assert lexicon.check(LEXICON) == []


def test_rows_come_typed_and_in_the_order_of_the_file(folder: Path) -> None:
    assert (
        problems(folder, "titles", "title,kind,place,notes\n部長,office,both,a note\n 教授 ,rank,name_after,\n") == []
    )
    lists = lexicon.load(folder)
    assert [(t.title, t.kind, t.place, t.notes) for t in lists["titles"]] == [
        ("部長", "office", "both", "a note"),
        ("教授", "rank", "name_after", ""),
    ]
    assert lists.words("titles") == ["部長", "教授"]
    assert lists.words("titles", kind="rank") == ["教授"]


def test_a_cell_of_variants_holds_several_words(folder: Path) -> None:
    header = "canonical,label,kind,variants,latin,notes\n"
    assert problems(folder, "names", f"{header}青嵐銀行,ORG,bank,青嵐|青嵐商銀|,Qinglan Bank,\n") == []
    (name,) = lexicon.load(folder)["names"]
    assert (name.variants, name.latin) == (("青嵐", "青嵐商銀"), ("Qinglan Bank",))


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffword,notes\n一再強調,\n",
        "word,notes\r\n一再強調,\r\n",
        "notes,word\n,一再強調\n",
        " word , notes\n一再強調,\n",
        "word,notes,,\n一再強調,,,\n",
        'word,notes\n\n,\n一再強調,"hides, a cue"\n',
    ],
)
def test_what_a_spreadsheet_writes_is_read(folder: Path, content: str) -> None:
    assert problems(folder, "word_splits", content) == []
    assert lexicon.load(folder).words("word_splits") == ["一再強調"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "word_splits.csv:1: columns missing: word, notes; expected word,notes"),
        ("word\n甲乙\n", "word_splits.csv:1: columns missing: notes; expected word,notes"),
        ("word,notes,color\n", "word_splits.csv:1: columns not known: color; expected word,notes"),
        ("word,,notes\n", "word_splits.csv:1: columns not known: one without a name; expected word,notes"),
        ("word,word,notes\n", "word_splits.csv:1: a column stands there twice; expected word,notes"),
        (
            "word;notes\n甲乙;\n",
            "word_splits.csv:1: the cells are separated by semicolons; expected word,notes: "
            "separate them by commas (Excel: 'CSV UTF-8')",
        ),
        (
            "word\tnotes\n甲乙\t\n",
            "word_splits.csv:1: the cells are separated by tabs; expected word,notes: "
            "separate them by commas (Excel: 'CSV UTF-8')",
        ),
        (
            "word,notes\n甲乙,\n丙丁\n",
            "word_splits.csv:3: 1 cells where the header has 2; an empty cell has its comma too",
        ),
        (
            "word,notes\n甲乙,see a, b\n",
            "word_splits.csv:2: 3 cells where the header has 2; quote a cell that holds a comma",
        ),
        ("word,notes\n ,empty\n", "word_splits.csv:2: column word: the cell is empty; expected a word"),
        ("word,notes\n甲乙,\n\n甲乙,again\n", "word_splits.csv:4: 甲乙 stands already on line 2"),
        (
            'word,notes\n甲乙,"two\nlines"\n甲乙,\n',
            "word_splits.csv:4: 甲乙 stands already on line 2",
        ),
        (
            'word,notes\n甲乙,"open\n丙丁,\n',
            "word_splits.csv:3: not CSV (unexpected end of data); are the quotation marks around a cell in pairs?",
        ),
        ("word,notes\n甲乙,\n說明會,\n".encode("big5"), "word_splits.csv:2: not UTF-8; save the file as 'CSV UTF-8'"),
        ("word,notes\n甲乙,\n".encode("utf-16"), "word_splits.csv:1: not UTF-8; save the file as 'CSV UTF-8'"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(folder: Path, content: str | bytes, expected: str) -> None:
    assert problems(folder, "word_splits", content) == [expected]


def test_a_word_of_an_unknown_class_is_told_what_there_is(folder: Path) -> None:
    (problem,) = problems(folder, "titles", "title,kind,place,notes\n部長,boss,both,\n")
    assert re.fullmatch(r"titles\.csv:2: column kind: expected 'office', .* or 'role', found 'boss'", problem)


def test_a_number_that_is_none(folder: Path) -> None:
    (problem,) = problems(folder, "units", "unit,kind,normal,factor,notes\n斤,mass,公斤,half,\n")
    assert problem.startswith("units.csv:2: column factor: expected a valid number")
    assert problem.endswith("found 'half'")


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(?:的@", "not a regex beside the @ (missing ), unterminated subpattern at position 0)"),
        ("(?:的|@)", "not a regex beside the @ (missing ), unterminated subpattern at position 0)"),
        ("@[會", "not a regex beside the @ (unterminated character set at position 0)"),
        ("的", "expected one @, where the cue stands"),
        ("@的@", "expected one @, where the cue stands"),
    ],
)
def test_a_refusal_needs_a_regex_around_the_cue(folder: Path, pattern: str, reason: str) -> None:
    content = f"cue,pattern,rule_id,notes\n說,說明@,refuse.a,\n說,{pattern},refuse.b,\n"
    assert problems(folder, "cue_refusals", content) == [
        f"cue_refusals.csv:3: column pattern: {reason}, found '{pattern}'"
    ]


def test_rows_differ_when_one_of_their_columns_does(folder: Path) -> None:
    assert problems(folder, "suffixes", "suffix,label,kind,notes\n院,ORG,court,\n院,LOC,place,\n") == []


def test_all_mistakes_are_told_at_once(folder: Path) -> None:
    (folder / "units.csv").write_text("unit\n", encoding="utf-8")
    found = problems(folder, "word_splits", "word,notes\n,a\n甲乙\n")
    assert [p.split(": ")[0] for p in found] == ["word_splits.csv:2", "word_splits.csv:3", "units.csv:1"]


def test_a_missing_list(folder: Path) -> None:
    (folder / "units.csv").unlink()
    with pytest.raises(lexicon.LexiconError) as caught:
        lexicon.load(folder)
    header = "unit,kind,normal,factor,notes"
    assert caught.value.problems == [
        f"{folder / 'units.csv'}:1: the file is missing; restore it, or write one with the header {header}"
    ]
    assert str(caught.value) == caught.value.problems[0]


def test_a_folder_in_the_place_of_a_list(folder: Path) -> None:
    (folder / "units.csv").unlink()
    (folder / "units.csv").mkdir()
    (problem,) = lexicon.check(folder)
    assert problem.startswith(f"{folder / 'units.csv'}:1: cannot be read (")


def test_a_list_of_a_name_that_nothing_reads(folder: Path) -> None:
    shutil.copy(folder / "cues.csv", folder / "cue.csv")
    (problem,) = lexicon.check(folder)
    assert problem.startswith(f"{folder / 'cue.csv'}:1: no list of this name is used; expected one of ")
    assert "cues" in problem
