"""What is wrong with the word lists and patterns beside a config file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pipeline import lexicon
from pipeline.config import Settings
from pipeline.errors import ConfigError
from pipeline.nlp import build
from pipeline.stages.claims import rules as claims
from pipeline.stages.entities import rules as entities
from pipeline.stages.entities.amounts import AmountRules
from pipeline.stages.entities.times import TimeRules

Given = TypeVar("Given")


def config_problems(settings: Settings) -> list[str]:
    """Every mistake in the word lists and patterns, as `file:line: message`."""
    problems = lexicon.check(settings.folder / "lexicon")
    loaders: dict[str, Callable[[Path], object]] = {
        "entities.toml": entities.load_rules,
        "times.toml": TimeRules.load,
        "claims.toml": claims.load_rules,
    }
    if not problems:
        units = lexicon.load(settings.folder / "lexicon")["units"]
        loaders["amounts.toml"] = lambda path: AmountRules.load(path, units)
    for name, load in loaders.items():
        problems += _problems(load, settings.folder / "patterns" / name)
    return problems


def all_problems(settings: Settings) -> list[str]:
    """The same, or where there is none, what keeps the pipeline from being built of them."""
    return config_problems(settings) or _problems(build, settings)


def _problems(load: Callable[[Given], object], given: Given) -> list[str]:
    try:
        load(given)
    except ConfigError as error:
        return error.problems
    return []
