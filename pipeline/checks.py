"""What is wrong with the word lists and patterns beside a config file."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from pipeline import lexicon, nlp
from pipeline.config import Settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def word_list_problems(settings: Settings) -> list[str]:
    """Every mistake in the word lists and in the TOML of the patterns, as `file:line: message`."""
    return lexicon.check(settings.folder / "lexicon") + _toml_problems(settings.folder / "patterns")


def all_problems(settings: Settings) -> list[str]:
    """The same, or where there is none, what keeps the pipeline from being built of them."""
    if problems := word_list_problems(settings):
        return problems
    try:
        nlp.build(settings)
    # Each stage has its own error for a wrong rule; whatever it is, the user is to see it.
    except Exception as error:
        return str(error).splitlines() or [type(error).__name__]
    return []


def _toml_problems(folder: Path) -> list[str]:
    problems = []
    for path in sorted(folder.glob("*.toml")):
        try:
            tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            problems.append(f"{path}:1: cannot be read ({error}); expected TOML in UTF-8")
        except tomllib.TOMLDecodeError as error:
            at = re.search(r"at line (\d+)", str(error))
            problems.append(f"{path}:{at[1] if at else 1}: not TOML: {error}")
    return problems
