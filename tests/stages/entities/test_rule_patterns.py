from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import ConfigError
from pipeline.patterns import PatternFile
from pipeline.stages.entities.rule_patterns import load_patterns

GOOD = """
[macros]
digit = '[0-9]'

[[rule]]
id = "day"
label = "DATE"
resolver = "day"
pattern = '{digit}{1,2}日'
not_after = '第'
"""


def load(tmp_path: Path, source: str) -> list[list[str]]:
    path = tmp_path / "rules.toml"
    path.write_text(source, encoding="utf-8")
    rules = load_patterns(PatternFile(path), ["DATE"], ["day"])
    return [[match[0] for _, match in hits] for hits in rules.hits("第3日，12日和5号")]


def test_rules_match_where_they_can_begin(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD) == [["12日"]]


def test_the_longest_match_comes_first(tmp_path: Path) -> None:
    longer = GOOD.replace('"day"\nlabel', '"longer"\nlabel').replace("日'", "日和'").split("[[rule]]")[1]
    assert load(tmp_path, f"{GOOD}\n[[rule]]{longer}") == [["12日和", "12日"]]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{digit}", "{digits}", "rules.toml:9: rule day: macro {digits} not defined"),
        ("日'", "日('", "rules.toml:9: rule day: the pattern is no valid regex"),
        ('label = "DATE"', 'label = "DAY"', "rules.toml:5: rule day: label 'DAY'"),
        ('resolver = "day"', 'resolver = "night"', "rules.toml:5: rule day: resolver 'night'"),
        ("not_after", "before", "rules.toml:5: rule day: before not known"),
        ("{digit}{1,2}日", "{digit}*", "matches the empty text"),
        ("{digit}{1,2}日", "(?P<a>1)(?P=a)", "cannot refer back"),
        ("digit = '[0-9]'", "digit = '{digit}'", "contains itself"),
        ("[[rule]]", "[[rule", "rules.toml:5: not TOML"),
        ('id = "day"\n', "", "rules.toml:5: rule number 1: id missing"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_rule(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        load(tmp_path, GOOD.replace(old, new, 1))
    assert message in str(error.value)


def test_all_mistakes_are_named_in_their_order(tmp_path: Path) -> None:
    wrong = GOOD.replace("日'", "日('") + GOOD.split("[[rule]]")[1].join(["\n[[rule]]", ""]).replace("DATE", "DAY")
    with pytest.raises(ConfigError) as error:
        load(tmp_path, wrong)
    assert [p.split("rules.toml:")[1].split(": ")[0] for p in error.value.problems] == ["9", "12"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nowhere.toml:1: the file is missing"):
        PatternFile(tmp_path / "nowhere.toml")
