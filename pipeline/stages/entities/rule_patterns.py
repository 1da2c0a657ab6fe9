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
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import regex

from pipeline.patterns import NEVER, PatternFile


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
    _starts: dict[str, tuple[PatternRule, ...]]

    def hits(self, text: str) -> Iterator[list[tuple[PatternRule, re.Match[str]]]]:
        """For each position where rules match: (rule, match) pairs, the longest first, then in the file's order."""
        for anchor in self._anchors.finditer(text):
            if found := self.at(text, anchor.start()):
                yield found

    def at(self, text: str, position: int) -> list[tuple[PatternRule, re.Match[str]]]:
        """The (rule, match) pairs at one position, the longest first, then in the file's order."""
        rules = self._starts.get(text[position : position + 1], ())
        found = [(r, m) for r in rules if (m := r.pattern.match(text, position))]
        if len(found) > 1:
            found.sort(key=lambda hit: (-hit[1].end(), hit[0].rank))
        return found


def load_patterns(
    file: PatternFile, labels: Collection[str], resolvers: Collection[str], macros: Mapping[str, str] | None = None
) -> PatternSet:
    """The rules of `file`; `macros` adds to the file's own. Raises ConfigError naming every mistake in the file."""
    known = {**file.macros(), **(macros or {})}
    rules: list[PatternRule] = []
    fronts: list[frozenset[str]] = []
    for way, entry in file.entries("rule", ("id", "label", "pattern", "resolver"), ("after", "not_after")):
        body = file.expand(entry["pattern"], known, *way, "pattern")
        before = [
            f"{sign}{file.expand(entry[key], known, *way, key) or ''})"
            for key, sign in (("after", "(?<="), ("not_after", "(?<!"))
            if entry.get(key)
        ]
        compiled = NEVER if body is None else file.regex(f"{''.join(before)}(?:{body})", *way, "pattern")
        if body is None or compiled is NEVER:
            continue
        if problem := _problem(entry, body, compiled, labels, resolvers):
            file.wrong(f"rule {entry['id']}: {problem}", *way)
            continue
        rules.append(PatternRule(entry["id"], entry["label"], entry["resolver"], compiled, len(rules)))
        fronts.append(_first_characters(body))
    file.finish()
    if not rules:
        file.wrong("no [[rule]] in the file")
        file.finish()
    return _assemble(rules, fronts, {k: v for k, v in file.data.items() if k not in ("macros", "rule")})


def either(words: Iterable[str]) -> str:
    """A regex for one of `words`, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def _problem(
    entry: Mapping[str, str],
    body: str,
    compiled: re.Pattern[str],
    labels: Collection[str],
    resolvers: Collection[str],
) -> str:
    if entry["label"] not in labels:
        return f"label {entry['label']!r}; expected one of {', '.join(sorted(labels))}"
    if entry["resolver"] not in resolvers:
        return f"resolver {entry['resolver']!r}; expected one of {', '.join(sorted(resolvers))}"
    if "(?P=" in body or re.search(r"\\[1-9]", body):
        return "a pattern cannot refer back to its own groups; spell them out"
    try:
        regex.compile(body)
    except regex.error as error:
        return f"the pattern is no valid regex: {error}"
    return "the pattern matches the empty text" if compiled.fullmatch("") else ""


def _first_characters(body: str) -> frozenset[str]:
    probe = regex.compile(body)
    # Every character the pattern can begin with stands in its source, but for digits, which may come from \d or ranges.
    candidates = set(body) | set("0123456789") | set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return frozenset(c for c in candidates if probe.match(c, partial=True))


def _assemble(rules: list[PatternRule], fronts: list[frozenset[str]], extra: dict[str, Any]) -> PatternSet:
    starts = {
        character: tuple(rule for rule, front in zip(rules, fronts, strict=True) if character in front)
        for character in sorted(frozenset().union(*fronts))
    }
    digits = "".join(c for c in starts if c in "0123456789")
    others = "".join(re.escape(c) for c in starts if c not in digits)
    # A run of digits is tried at its first digit only.
    parts = ([f"(?<![0-9])[{digits}]"] if digits else []) + ([f"[{others}]"] if others else [])
    return PatternSet(tuple(rules), extra, re.compile("|".join(parts)), starts)
