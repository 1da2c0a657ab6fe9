"""TOML files that a user edits: read so that every mistake in them can be told with its line.

file = read_toml(Path("configs/patterns/times.toml"))
file.data["rule"][2]["pattern"], file.at("rule", 2, "pattern")   # "configs/patterns/times.toml:57"
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import ConfigError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

# The way to a value: names of tables and keys, and for one of several [[tables]] its number, from 0.
Way = tuple[str | int, ...]

_HEAD = re.compile(r"\s*(\[\[?)([^\[\]]+)\]")
_KEY = re.compile(r"\s*([\w.\"' -]+?)\s*=")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The tables of a file, and the lines on which they and their keys stand; the file itself is ()."""

    path: Path
    data: dict[str, Any]
    lines: dict[Way, int]

    def line(self, *way: str | int) -> int:
        """The line of a value, or of the nearest table around it."""
        return next(self.lines[way[:n]] for n in range(len(way), -1, -1) if way[:n] in self.lines)

    def at(self, *way: str | int) -> str:
        """The place of a value, as `file:line`."""
        return f"{self.path}:{self.line(*way)}"


def read_toml(path: Path, if_missing: str = "restore it") -> TomlFile:
    """Read a file. Raises ConfigError, with file and line, where it is none or no TOML in UTF-8."""
    try:
        source = path.read_text(encoding="utf-8-sig")
        return TomlFile(path, tomllib.loads(source), _lines(source))
    except FileNotFoundError:
        raise ConfigError(f"{path}:1: the file is missing; {if_missing}") from None
    except OSError as error:
        raise ConfigError(f"{path}:1: cannot be read ({error.strerror}); expected a TOML file") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path}:{line}: not UTF-8; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        at = re.search(r" \(at line (\d+), column \d+\)$", str(error))
        line, message = (int(at[1]), str(error)[: at.start()]) if at else (max(source.count("\n"), 1), str(error))
        raise ConfigError(f"{path}:{line}: not TOML: {message}") from None


def _lines(source: str) -> dict[Way, int]:
    """The line on which each table and key stands first."""
    found: dict[Way, int] = {(): 1}
    section: Way = ()
    several: Counter[Way] = Counter()
    for number, line in enumerate(source.split("\n"), 1):
        if head := _HEAD.match(line):
            section = _names(head[2])
            if head[1] == "[[":
                several[section] += 1
                found.setdefault(section, number)
                section = (*section, several[section] - 1)
            found.setdefault(section, number)
        elif key := _KEY.match(line):
            found.setdefault(section + _names(key[1]), number)
    return found


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
