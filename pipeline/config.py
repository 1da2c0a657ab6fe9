"""The options of a run: one TOML file, checked when it is read.

    settings = load_settings(Path("configs/pipeline.toml"))
    settings.run.workers, settings.folder   # the folder of the file, where lexicon/ and patterns/ stand

An option that is not known or has a wrong value raises ConfigError, which names file, line and what was expected.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.errors import ConfigError
from pipeline.stages.read.options import DEFAULT_INCLUDE, ReadOptions
from pipeline.tomlfile import TomlFile, read_toml

Text = Annotated[str, Field(min_length=1)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Input(ReadOptions):
    """Which files are read, and the options of the read stage."""

    include: tuple[Text, ...] = Field(DEFAULT_INCLUDE, min_length=1)


class Convert(_Section):
    script: Literal["auto", "Hant-TW", "Hant-HK", "Hans"] = "auto"


class Entities(_Section):
    model: Text = "none"


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
    entities: Entities = Entities()
    tables: Tables = Tables()
    aggregate: Aggregate = Aggregate()
    run: Run = Run()


class Settings(Options):
    """The options, and the folder of their file: word lists and patterns stand in its lexicon/ and patterns/."""

    folder: Path = Path("configs")


def load_settings(path: Path) -> Settings:
    """Read and check the options in `path`. Raises ConfigError naming every mistake with its file and line."""
    file = read_toml(path, if_missing="restore it, or name another with --config")
    try:
        options = Options.model_validate(file.data)
    except ValidationError as error:
        raise ConfigError(*(told for _, told in sorted(_problems(error, file)))) from None
    return Settings(folder=path.parent, **dict(options))


def _problems(error: ValidationError, file: TomlFile) -> Iterator[tuple[int, str]]:
    """Each mistake with its line."""
    for mistake in error.errors():
        names = tuple(str(part) for part in mistake["loc"] if isinstance(part, str))
        yield file.line(*names), f"{file.at(*names)}: {'.'.join(names)}: {_message(names, mistake)}"


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
