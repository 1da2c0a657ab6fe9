"""Scores and patterns of the entity rules, read from configs/patterns/entities.toml."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.stages.entities.rule_patterns import PatternError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


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
    """The rules of `path`. Raises PatternError, with the file, on a missing table or a regex that is none."""
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PatternError(f"{path}:1: the file is missing; restore it") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PatternError(f"{path}:1: not a TOML file in UTF-8: {error}") from None
    if missing := [t for t in ("scores", "person", "words", "patterns", "place_pattern") if t not in data]:
        raise PatternError(f"{path}:1: tables missing: {', '.join(missing)}")
    groups = data.get("macros", {})
    return Rules(
        {k: float(v) for k, v in data["scores"].items()},
        {k: float(v) for k, v in data["person"].items()},
        {k: frozenset(v.split()) for k, v in data["words"].items()},
        tuple(PlacePattern(e["id"], _compile(path, e["id"], e["pattern"], groups)) for e in data["place_pattern"]),
        {k: _compile(path, k, v, groups) for k, v in data["patterns"].items()},
    )


def _compile(path: Path, rule_id: str, pattern: str, macros: dict[str, str]) -> re.Pattern[str]:
    for name, body in macros.items():
        pattern = pattern.replace(f"{{{name}}}", body)
    try:
        return re.compile(pattern)
    except re.error as error:
        raise PatternError(f"{path}:1: rule {rule_id}: the pattern is no valid regex: {error}") from None
