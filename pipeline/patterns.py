"""Pattern files: TOML of regexes on Simplified text, whose mistakes are told all together, each with file and line.

file = PatternFile(path)
for way, entry in file.entries("hearsay", ("id", "pattern")):
    pattern = file.regex(entry["pattern"], *way, "pattern")
file.finish()    # raises ConfigError where a mistake was found
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pipeline.errors import ConfigError
from pipeline.tomlfile import Way, read_toml

Value = TypeVar("Value")

NEVER = re.compile("(?!)")  # stands for a wrong pattern until all mistakes are told
_MACRO = re.compile(r"\{([a-z][a-z0-9_]*)\}")


class Named(dict[str, Value]):
    """Values by name; a name that the stage asks for and the file does not have raises ConfigError."""

    def __init__(self, values: Mapping[str, Value], where: str) -> None:
        super().__init__(values)
        self._where = where

    def __missing__(self, name: str) -> Value:
        raise ConfigError(f"{self._where}: {name} is missing; restore it")


class PatternFile:
    """A pattern file, and the mistakes found in it so far. Raises ConfigError where it is no TOML."""

    def __init__(self, path: Path) -> None:
        self._file = read_toml(path)
        self._problems: list[tuple[int, str]] = []
        self._ids: set[str] = set()

    @property
    def data(self) -> dict[str, Any]:
        """The tables of the file."""
        return self._file.data

    def wrong(self, message: str, *way: str | int) -> None:
        """Note a mistake at the value that `way` leads to."""
        self._problems.append((self._file.line(*way), f"{self._file.at(*way)}: {message}"))

    def finish(self) -> None:
        """Raise ConfigError with all mistakes noted, in the order of their lines, if there are any."""
        if self._problems:
            raise ConfigError(*(told for _, told in sorted(self._problems)))

    def named(self, values: Mapping[str, Value], table: str) -> Named[Value]:
        """What was made of the table of this name."""
        return Named(values, f"{self._file.at(table)}: [{table}]")

    def table(self, *way: str) -> dict[str, Any]:
        """The table of this name, which must be there; empty where it is not."""
        found: Any = self.data
        for name in way:
            found = found.get(name) if isinstance(found, dict) else None
        if not isinstance(found, dict) or not found:
            self.wrong(f"table [{'.'.join(way)}] missing", *way)
            return {}
        return found

    def macros(self) -> dict[str, str]:
        """The table of macros, which may be missing."""
        return self.texts("macros") if "macros" in self.data else {}

    def texts(self, name: str) -> dict[str, str]:
        """A table of texts, without what is none."""
        table = self.table(name)
        for key, value in table.items():
            if not isinstance(value, str):
                self.wrong(f"{key}: expected text in quotation marks, found {value!r}", name, key)
        return {k: v for k, v in table.items() if isinstance(v, str)}

    def entries(
        self, table: str, needs: Sequence[str], may: Collection[str] = ()
    ) -> Iterator[tuple[Way, dict[str, str]]]:
        """The [[table]] entries without mistakes, with the way to each; all have the texts `needs`, and an id."""
        entries = self.data.get(table, [])
        if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
            self.wrong(f"expected [[{table}]]", table)
            return
        for n, entry in enumerate(entries):
            if problem := self._problem(entry, needs, {*needs, *may, "note"}):
                self.wrong(f"rule {entry.get('id') or f'number {n + 1}'}: {problem}", table, n)
                continue
            self._ids.add(entry["id"])
            yield (table, n), entry

    def _problem(self, entry: dict[str, Any], needs: Sequence[str], known: set[str]) -> str:
        if missing := [k for k in needs if not entry.get(k)]:
            return f"{', '.join(missing)} missing"
        if foreign := sorted(set(entry) - known):
            return f"{', '.join(foreign)} not known; expected {', '.join(sorted(known))}"
        if wrong := [k for k, v in entry.items() if not isinstance(v, str)]:
            return f"{', '.join(wrong)} must be text in quotation marks"
        return "the id stands already on another rule" if entry["id"] in self._ids else ""

    def expand(self, pattern: str, macros: Mapping[str, str], *way: str | int, grouped: bool = True) -> str | None:
        """The pattern with each `{name}` replaced by its macro, in a group of its own if `grouped`.

        None, and a mistake noted, where a macro is not known or contains itself.
        """
        try:
            return _expand(pattern, macros, grouped)
        except ValueError as error:
            self.wrong(f"{self._name(*way)}: {error}", *way)
            return None

    def regex(self, pattern: str | None, *way: str | int) -> re.Pattern[str]:
        """The pattern compiled; NEVER, and a mistake noted, where it is no valid regex; NEVER for None."""
        if pattern is None:
            return NEVER
        try:
            return re.compile(pattern)
        except re.error as error:
            self.wrong(f"{self._name(*way)}: the pattern is no valid regex: {error}", *way)
            return NEVER

    def _name(self, *way: str | int) -> str:
        if len(way) == 3 and isinstance(way[1], int):
            return f"rule {self.data[str(way[0])][way[1]]['id']}"
        return str(way[-1])


def _expand(pattern: str, macros: Mapping[str, str], grouped: bool, inside: tuple[str, ...] = ()) -> str:
    def put(match: re.Match[str]) -> str:
        name = match[1]
        if name not in macros:
            raise ValueError(f"macro {{{name}}} not defined; there are {', '.join(sorted(macros)) or 'none'}")
        if name in inside:
            raise ValueError(f"macro {{{name}}} contains itself")
        body = _expand(macros[name], macros, grouped, (*inside, name))
        return f"(?:{body})" if grouped else body

    return _MACRO.sub(put, pattern)
