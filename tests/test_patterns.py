"""Pattern files: macros, names that are missing, and all mistakes at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import ConfigError
from pipeline.patterns import NEVER, PatternFile


@pytest.fixture
def given(tmp_path: Path):
    def write(text: str) -> PatternFile:
        (tmp_path / "p.toml").write_text(text, encoding="utf-8")
        return PatternFile(tmp_path / "p.toml")

    return write


def told(file: PatternFile) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        file.finish()
    return [problem.split("p.toml:")[1] for problem in caught.value.problems]


def test_a_macro_is_a_group_of_its_own_unless_it_stands_within_brackets(given) -> None:
    file = given("")
    assert file.expand("第{n}次", {"n": "一|{m}", "m": "二"}) == "第(?:一|(?:二))次"
    assert file.expand("[{c}]", {"c": "港澳"}, grouped=False) == "[港澳]"
    assert file.expand("{1,2}", {}) == "{1,2}"
    file.finish()


def test_mistakes_are_told_in_the_order_of_their_lines(given) -> None:
    file = given('[words]\n"甲" = 1\n[[rule]]\nid = "r"\npattern = "("\n[[rule]]\nid = "r"\npattern = "x"\n')
    for way, entry in file.entries("rule", ("id", "pattern")):
        assert file.regex(entry["pattern"], *way, "pattern") is NEVER
    assert file.texts("words") == {}
    assert [problem.split(":")[0] for problem in told(file)] == ["2", "5", "6"]


def test_a_wrong_macro_is_no_pattern(given) -> None:
    file = given('[patterns]\na = "{b}"\n')
    assert file.regex(file.expand("{b}", {}, "patterns", "a"), "patterns", "a") is NEVER
    assert told(file) == ["2: a: macro {b} not defined; there are none"]


def test_a_table_that_is_missing_is_told(given) -> None:
    file = given("[words]\n")
    assert file.table("words", "days") == {}
    assert told(file) == ["1: table [words.days] missing"]


def test_an_entry_where_a_table_must_stand_is_told(given) -> None:
    file = given("rule = 3\n")
    assert list(file.entries("rule", ("id",))) == []
    assert told(file) == ["1: expected [[rule]]"]


def test_a_name_that_the_stage_needs_is_told(given) -> None:
    scores = given("[scores]\naccept = 1\n").named({"accept": 1.0}, "scores")
    assert scores["accept"] == 1.0
    with pytest.raises(ConfigError, match=r"p\.toml:1: \[scores\]: reject is missing"):
        scores["reject"]
