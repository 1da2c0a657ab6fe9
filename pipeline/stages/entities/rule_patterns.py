"""Regex rules as data: a TOML file of macros and rules, compiled once and tried only where one of them can begin.

    [macros]
    month = '''1[0-2]|0?[1-9]'''

    [[rule]]
    id = "date.month"
    label = "DATE"
    resolver = "calendar"
    pattern = '''(?P<m>{month})月'''
    not_after = '''[第每]'''       # optional: what may not stand before; `after`: what must
    note = "…"

`{name}` in a pattern or macro stands for the macro, in a group of its own.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_MACRO = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_FIELDS = {"id", "label", "pattern", "resolver", "after", "not_after", "note"}


class PatternError(ValueError):
    """A mistake in a pattern file; the message begins with `file:line:`."""


@dataclass(frozen=True, slots=True)
class PatternRule:
    """One rule, compiled. `rank` is its place in the file."""

    rule_id: str
    label: str
    resolver: str
    pattern: re.Pattern[str]
    rank: int


@dataclass(frozen=True, slots=True)
class PatternSet:
    """The rules of one file. `extra` holds the tables of the file other than macros and rules."""

    rules: tuple[PatternRule, ...]
    extra: dict[str, Any]
    _anchors: re.Pattern[str]
    _starts: dict[str, tuple[re.Pattern[str], tuple[PatternRule, ...]]]

    def hits(self, text: str) -> Iterator[list[tuple[PatternRule, re.Match[str]]]]:
        """For each position where rules match: (rule, match) pairs, the longest first, then in the file's order."""
        for anchor in self._anchors.finditer(text):
            if found := self.at(text, anchor.start()):
                yield found

    def at(self, text: str, position: int) -> list[tuple[PatternRule, re.Match[str]]]:
        """The (rule, match) pairs at one position, the longest first, then in the file's order."""
        if text[position : position + 1] not in self._starts:
            return []
        any_rule, rules = self._starts[text[position]]
        if not any_rule.match(text, position):
            return []
        found = [(r, m) for r in rules if (m := r.pattern.match(text, position))]
        if len(found) > 1:
            found.sort(key=lambda hit: (-hit[1].end(), hit[0].rank))
        return found


def load_patterns(
    path: Path, labels: Collection[str], resolvers: Collection[str], macros: Mapping[str, str] | None = None
) -> PatternSet:
    """The rules of `path`; `macros` adds to the file's own. Raises PatternError on the first mistake."""
    source, data = read_toml(path)
    known = {**data.pop("macros", {}), **(macros or {})}
    rules: list[PatternRule] = []
    fronts: list[frozenset[str]] = []
    entries = data.pop("rule", [])
    for rank, entry in enumerate(entries):
        where = f"{path}:{_line(source, rank)}: rule {entry.get('id', f'number {rank + 1}')}"
        _check(entry, labels, resolvers, where, {r.rule_id for r in rules})
        body = _expand(entry["pattern"], known, where)
        if "(?P=" in body or re.search(r"\\[1-9]", body):
            raise PatternError(f"{where}: a pattern cannot refer back to its own groups; spell them out")
        look = "".join(
            f"{sign}{_expand(entry[key], known, where)})"
            for key, sign in (("after", "(?<="), ("not_after", "(?<!"))
            if entry.get(key)
        )
        try:
            compiled, probe = re.compile(look + f"(?:{body})"), regex.compile(body)
        except (re.error, regex.error) as error:
            raise PatternError(f"{where}: the pattern is no valid regex: {error}") from None
        if compiled.fullmatch(""):
            raise PatternError(f"{where}: the pattern matches the empty text")
        rules.append(PatternRule(entry["id"], entry["label"], entry["resolver"], compiled, rank))
        fronts.append(_first_characters(body, probe))
    if not rules:
        raise PatternError(f"{path}:1: no [[rule]] in the file")
    return _assemble(rules, fronts, data)


def either(words: Iterable[str]) -> str:
    """A regex for one of `words`, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def read_toml(path: Path) -> tuple[str, dict[str, Any]]:
    """The source and the tables of a TOML file. Raises PatternError."""
    try:
        source = path.read_text(encoding="utf-8")
        return source, tomllib.loads(source)
    except FileNotFoundError:
        raise PatternError(f"{path}:1: the file is missing; restore it") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PatternError(f"{path}:1: not a TOML file in UTF-8: {error}") from None


def _check(
    entry: dict[str, Any], labels: Collection[str], resolvers: Collection[str], where: str, seen: set[str]
) -> None:
    if missing := [k for k in ("id", "label", "pattern", "resolver") if not entry.get(k)]:
        raise PatternError(f"{where}: {', '.join(missing)} missing")
    if foreign := sorted(set(entry) - _FIELDS):
        raise PatternError(f"{where}: {', '.join(foreign)} not known; expected {', '.join(sorted(_FIELDS))}")
    if wrong := [k for k, v in entry.items() if not isinstance(v, str)]:
        raise PatternError(f"{where}: {', '.join(wrong)} must be text in quotation marks")
    if entry["id"] in seen:
        raise PatternError(f"{where}: the id stands already on another rule")
    if entry["label"] not in labels:
        raise PatternError(f"{where}: label {entry['label']!r}; expected one of {', '.join(sorted(labels))}")
    if entry["resolver"] not in resolvers:
        raise PatternError(f"{where}: resolver {entry['resolver']!r}; expected one of {', '.join(sorted(resolvers))}")


def _line(source: str, rank: int) -> int:
    heads = [n for n, line in enumerate(source.splitlines(), 1) if line.strip().startswith("[[rule]]")]
    return heads[rank] if rank < len(heads) else 1


def _expand(pattern: str, macros: Mapping[str, str], where: str, inside: tuple[str, ...] = ()) -> str:
    def put(match: re.Match[str]) -> str:
        name = match[1]
        if name not in macros:
            raise PatternError(f"{where}: macro {{{name}}} not defined; there are {', '.join(sorted(macros))}")
        if name in inside:
            raise PatternError(f"{where}: macro {{{name}}} contains itself")
        return f"(?:{_expand(macros[name], macros, where, (*inside, name))})"

    return _MACRO.sub(put, pattern)


def _first_characters(body: str, probe: regex.Pattern[str]) -> frozenset[str]:
    # Every character the pattern can begin with stands in its source, but for digits, which may come from \d or ranges.
    candidates = set(body) | set("0123456789") | set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return frozenset(c for c in candidates if probe.match(c, partial=True))


def _assemble(rules: list[PatternRule], fronts: list[frozenset[str]], extra: dict[str, Any]) -> PatternSet:
    by_rules: dict[tuple[int, ...], tuple[re.Pattern[str], tuple[PatternRule, ...]]] = {}
    starts = {}
    for character in sorted(frozenset().union(*fronts)):
        key = tuple(n for n, front in enumerate(fronts) if character in front)
        if key not in by_rules:
            chosen = tuple(rules[n] for n in key)
            either = "|".join(f"(?:{_GROUP_NAME.sub('(?:', r.pattern.pattern)})" for r in chosen)
            by_rules[key] = re.compile(either), chosen
        starts[character] = by_rules[key]
    digits = "".join(c for c in starts if c in "0123456789")
    others = "".join(re.escape(c) for c in starts if c not in digits)
    # A run of digits is tried at its first digit only.
    parts = ([f"(?<![0-9])[{digits}]"] if digits else []) + ([f"[{others}]"] if others else [])
    return PatternSet(tuple(rules), extra, re.compile("|".join(parts)), starts)
