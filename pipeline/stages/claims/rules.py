"""The patterns of configs/patterns/claims.toml, read and checked."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with its id; `pattern` is a regex on Simplified text."""

    id: str
    pattern: str


class RuleError(Exception):
    """A mistake in a pattern file, as `file: rule: what is wrong`."""


def load_rules(path: Path) -> dict[str, list[Rule]]:
    """The rules of `path` by family. Raises RuleError for TOML or regex mistakes, missing ids and doubled ones."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{path}: cannot be read as TOML: {error}") from error
    families: dict[str, list[Rule]] = {}
    seen: set[str] = set()
    for family, entries in data.items():
        for entry in entries:
            identity = entry.get("id", "")
            if not identity or identity in seen:
                raise RuleError(f"{path}: a rule of [[{family}]] has no id of its own (found {identity!r})")
            seen.add(identity)
            try:
                re.compile(entry["pattern"])
            except (KeyError, re.error) as error:
                raise RuleError(f"{path}: {identity}: expected a pattern that is a valid regex: {error}") from error
            families.setdefault(family, []).append(Rule(identity, entry["pattern"]))
    return families
