"""What text may stand in a spreadsheet's cell."""

from __future__ import annotations

import re

# What a spreadsheet may read as a formula: OWASP's list for CSV injection with its full-width forms; Calc and
# Sheets also look behind white space.
_FORMULA = re.compile(r"[\s\0]*[=+\-@＝＋－＠]|[\t\r\n]")
# What XML 1.0 cannot hold.
_ILLEGAL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet may take the text for a formula."""
    return _FORMULA.match(text) is not None


def printable(text: str) -> str:
    """Remove the control characters, lone surrogates and non-characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def guarded(text: str) -> str:
    """Give the text as a CSV cell that spreadsheets show and never compute: with an apostrophe before a formula."""
    text = printable(text)
    return "'" + text if is_formula(text) else text
