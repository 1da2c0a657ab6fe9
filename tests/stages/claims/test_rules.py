"""The pattern file of the claims stage: what is read, and what a mistake in it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import ConfigError
from pipeline.stages.claims.rules import Rule, load_rules

ACCORDING = """\
[[according_to]]
id = "a.1"
pattern = "據(?P<source>.{2})(?P<cue>報導)"
"""


def _file(folder: Path, text: str) -> Path:
    path = folder / "claims.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_rules_are_kept_by_family_in_their_order(tmp_path: Path) -> None:
    returns = '[[narrator_return]]\nid = "{}"\npattern = "x"\n'
    path = _file(tmp_path, returns.format("r.1") + ACCORDING + returns.format("r.2"))
    assert load_rules(path) == {
        "narrator_return": [Rule("r.1", "x"), Rule("r.2", "x")],
        "according_to": [Rule("a.1", "據(?P<source>.{2})(?P<cue>報導)")],
        "hearsay": [],
        "author": [],
    }


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[[according_to]]", "[[according_to]", "1: not TOML"),
        ("[[according_to]]", "[[according]]", "1: [[according]] not known; expected narrator_return, according_to"),
        ('id = "a.1"\n', "", "1: rule number 1: id missing"),
        ("報導)", "報導", "3: rule a.1: the pattern is no valid regex"),
        ("?P<cue>", "", "3: rule a.1: the pattern has no group cue"),
        ('"據', '3 # "據', "1: rule a.1: pattern must be text in quotation marks"),
        ("pattern", "patern", "1: rule a.1: pattern missing"),
        (ACCORDING, ACCORDING + ACCORDING, "4: rule a.1: the id stands already on another rule"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_rule(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = _file(tmp_path, ACCORDING.replace(old, new, 1))
    with pytest.raises(ConfigError) as raised:
        load_rules(path)
    (problem,) = raised.value.problems
    assert problem.startswith(f"{path}:{told}")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml:1: the file is missing"):
        load_rules(tmp_path / "none.toml")
