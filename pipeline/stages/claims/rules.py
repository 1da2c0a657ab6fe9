"""The patterns of configs/patterns/claims.toml, read and checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.patterns import NEVER, PatternFile

# The families, with the groups that a pattern of theirs must name.
_GROUPS: dict[str, frozenset[str]] = {
    "narrator_return": frozenset(),
    "according_to": frozenset({"source", "cue"}),
    "hearsay": frozenset({"cue"}),
    "author": frozenset({"who"}),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with its id; `pattern` is a regex on Simplified text."""

    id: str
    pattern: str


class Returns:
    """The patterns of narrator_return: where the article's own voice takes over again."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(rule.id, re.compile(rule.pattern)) for rule in rules]
        self._any = re.compile("|".join(f"(?:{rule.pattern})" for rule in rules) or "(?!)")

    def at(self, text: str, position: int) -> str:
        """The id of the rule by which the article's voice takes over at `position`, empty where none does."""
        if self._any.match(text, position) is None:
            return ""
        return next(rule_id for rule_id, pattern in self._rules if pattern.match(text, position))


def load_rules(path: Path) -> dict[str, list[Rule]]:
    """The rules of `path` by family. Raises ConfigError naming every mistake with its file and line."""
    file = PatternFile(path)
    for foreign in sorted(set(file.data) - set(_GROUPS)):
        file.wrong(f"[[{foreign}]] not known; expected {', '.join(_GROUPS)}", foreign)
    families: dict[str, list[Rule]] = {}
    for family, groups in _GROUPS.items():
        families[family] = []
        for way, entry in file.entries(family, ("id", "pattern")):
            pattern = file.regex(entry["pattern"], *way, "pattern")
            if pattern is not NEVER and (missing := sorted(groups - set(pattern.groupindex))):
                file.wrong(f"rule {entry['id']}: the pattern has no group {', '.join(missing)}", *way, "pattern")
            families[family].append(Rule(entry["id"], entry["pattern"]))
    file.finish()
    return families
