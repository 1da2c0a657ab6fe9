"""The options of a run: one TOML file, checked when it is read.

    settings = load_settings(Path("configs/pipeline.toml"))
    settings.run.workers, settings.folder   # the folder of the file, where lexicon/ and patterns/ stand

An option that is not known or has a wrong value raises ConfigError, which names file, line and what was expected.
"""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.stages.read.options import DEFAULT_INCLUDE, ReadOptions

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Text = Annotated[str, Field(min_length=1)]


class ConfigError(Exception):
    """Mistakes in the options; `problems` holds one `file:line: message` each."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = list(problems)


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Input(ReadOptions):
    """Which files are read, and the options of the read stage."""

    include: tuple[Text, ...] = Field(DEFAULT_INCLUDE, min_length=1)


class Convert(_Section):
    script: Literal["auto", "Hant-TW", "Hant-HK", "Hans"] = "auto"


class Tables(_Section):
    formats: list[Literal["csv", "parquet", "xlsx"]] = Field(["csv", "parquet", "xlsx"], min_length=1)
    tokens_csv: bool = False
    excel_rows: int = Field(1_048_576, ge=2, le=1_048_576)


class Aggregate(_Section):
    min_cooccurrence: int = Field(1, ge=1)


class Run(_Section):
    workers: int = Field(0, ge=0)


class Options(_Section):
    """What stands in the file; every option has a default."""

    input: Input = Input()
    convert: Convert = Convert()
    tables: Tables = Tables()
    aggregate: Aggregate = Aggregate()
    run: Run = Run()


class Settings(Options):
    """The options, and the folder of their file: word lists and patterns stand in its lexicon/ and patterns/."""

    folder: Path = Path("configs")


def load_settings(path: Path) -> Settings:
    """Read and check the options in `path`. Raises ConfigError naming every mistake with its file and line."""
    try:
        source = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(source)
    except FileNotFoundError:
        raise ConfigError([f"{path}:1: the file is missing; restore it, or name another with --config"]) from None
    except OSError as error:
        raise ConfigError([f"{path}:1: cannot be read ({error.strerror}); expected a TOML file"]) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError([f"{path}:{line}: not UTF-8; save the file as UTF-8"]) from None
    except tomllib.TOMLDecodeError as error:
        at = re.search(r" \(at line (\d+), column \d+\)$", str(error))
        line, message = (int(at[1]), str(error)[: at.start()]) if at else (max(source.count("\n"), 1), str(error))
        raise ConfigError([f"{path}:{line}: not TOML: {message}"]) from None
    try:
        options = Options.model_validate(data)
    except ValidationError as error:
        raise ConfigError(sorted(_problems(error, path, _lines(source)), key=_line_of)) from None
    return Settings(folder=path.parent, **dict(options))


def _problems(error: ValidationError, path: Path, lines: dict[tuple[str, ...], int]) -> Iterator[str]:
    for mistake in error.errors():
        names = tuple(str(part) for part in mistake["loc"] if isinstance(part, str))
        line = next(lines[names[:n]] for n in range(len(names), -1, -1) if names[:n] in lines)
        yield f"{path}:{line}: {'.'.join(names)}: {_message(names, mistake)}"


def _message(names: tuple[str, ...], mistake: Any) -> str:
    if mistake["type"] == "extra_forbidden":
        known = _known(names[:-1])
        close = difflib.get_close_matches(names[-1], known, n=1)
        hint = f"did you mean {close[0]}?" if close else f"expected one of {', '.join(known)}"
        return f"this option is not known; {hint}"
    if mistake["type"] == "model_type":
        return f"expected a section with {', '.join(_known(names))}, found {mistake['input']!r}"
    expected = mistake["msg"].replace("Input should be", "expected").replace("valid tuple", "list in [ ]")
    return f"{expected}, found {mistake['input']!r}"


def _known(section: tuple[str, ...]) -> list[str]:
    """The names that may stand in a section."""
    model: Any = Options
    for name in section:
        model = model.model_fields[name].annotation
    return list(model.model_fields)


def _lines(source: str) -> dict[tuple[str, ...], int]:
    """The line on which each section and option stands first, by its full name; the file itself is ()."""
    found: dict[tuple[str, ...], int] = {(): 1}
    section: tuple[str, ...] = ()
    for number, line in enumerate(source.splitlines(), 1):
        if head := re.match(r"\s*\[\[?([^\[\]]+)\]", line):
            section = _names(head[1])
            found.setdefault(section, number)
        elif key := re.match(r"\s*([\w.\"' -]+?)\s*=", line):
            found.setdefault(section + _names(key[1]), number)
    return found


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _line_of(problem: str) -> int:
    at = re.search(r":(\d+): ", problem)
    return int(at[1]) if at else 0
