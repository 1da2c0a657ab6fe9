"""Scores and patterns of the entity rules, read from configs/patterns/entities.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pipeline.patterns import PatternFile


@dataclass(frozen=True, slots=True)
class PlacePattern:
    """A context in which the one-character places of its groups a and b are names."""

    rule_id: str
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Rules:
    """The file's tables. `scores` and `person` are numbers by name; `words` are word sets by name."""

    scores: dict[str, float]
    person: dict[str, float]
    words: dict[str, frozenset[str]]
    place_patterns: tuple[PlacePattern, ...]
    patterns: dict[str, re.Pattern[str]]

    @property
    def joined_kinds(self) -> frozenset[str]:
        """Kinds of places of which a word like 日本人 is made."""
        return self.words["nations"]


def load_rules(path: Path) -> Rules:
    """The rules of `path`. Raises ConfigError naming every mistake with its file and line."""
    file = PatternFile(path)
    macros = file.macros()

    def regex(pattern: str, *way: str | int) -> re.Pattern[str]:
        # The macros are lists of characters, to stand within [ ].
        return file.regex(file.expand(pattern, macros, *way, grouped=False), *way)

    rules = Rules(
        _numbers(file, "scores"),
        _numbers(file, "person"),
        file.named({k: frozenset(v.split()) for k, v in file.texts("words").items()}, "words"),
        tuple(
            PlacePattern(entry["id"], regex(entry["pattern"], *way, "pattern"))
            for way, entry in file.entries("place_pattern", ("id", "pattern"))
        ),
        file.named({k: regex(v, "patterns", k) for k, v in file.texts("patterns").items()}, "patterns"),
    )
    file.finish()
    return rules


def _numbers(file: PatternFile, name: str) -> dict[str, float]:
    numbers = {}
    for key, value in file.table(name).items():
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            numbers[key] = float(value)
        else:
            file.wrong(f"{key}: expected a number, found {value!r}", name, key)
    return file.named(numbers, name)
