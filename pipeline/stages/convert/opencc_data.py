"""The character and phrase tables of OpenCC, read from the installed package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> dict[str, str]:
    """OpenCC's dictionary `name` (such as TSCharacters): form to its first replacement.

    Raises FileNotFoundError when the installed package has no such dictionary.
    """
    text = (files("opencc") / "dictionary" / f"{name}.txt").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return {form: replacements.split(" ")[0] for form, replacements in pairs}
