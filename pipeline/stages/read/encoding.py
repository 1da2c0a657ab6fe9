"""From bytes to text: which encoding a Chinese text is in, told by strict decoding and by what it then reads like."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from pipeline.stages.read.characters import COMMON
from pipeline.stages.read.errors import Unreadable

_SAVE = "Open it in an editor that shows it rightly and save it as UTF-8."
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is how this one begins
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# cp950 is the Big5 of Windows; HKSCS has Hong Kong's characters and other symbols, so it comes after.
_BIG5, _GB = ("cp950", "big5hkscs"), ("gb18030",)
_CANDIDATES = (*_BIG5, *_GB, "utf-16-le", "utf-16-be")
_DECLARED = {
    **dict.fromkeys(("big5", "big5-hkscs", "big5hkscs", "cp950", "x-x-big5"), _BIG5),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "cp936"), _GB),
}
_PLAUSIBLE = 0.3
_SAMPLE = 20_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROL_SHARE = 0.01
_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF picture or sound"), (b"%PDF", "a PDF"), (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"), (b"\x1f\x8b", "gzip-compressed: its name should end in .gz"),
    (b"{\\rtf", "a rich text document"),
)  # fmt: skip


def decode(data: bytes, declared: str = "") -> str:
    """The text of `data`, with newlines as \\n and without a byte order mark.

    `declared` is the encoding that the file itself names: it is believed when the bytes, decoded so, read as Chinese.
    Raises Unreadable for what is no text, and for bytes that no encoding of Chinese text explains.
    """
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise Unreadable("not a text", f"The file looks like {what}. Save the article as text and put that here.")
    text = _decode(data, declared)
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls > max(1, _CONTROL_SHARE * len(text)):
        at = _CONTROL.search(text)
        where = f"Control character U+{ord(at.group()):04X} at character {at.start()}" if at else "Control characters"
        raise Unreadable("not a text", f"{where}: the file is binary or damaged. Save the article as text.")
    return newlines(text).lstrip("\ufeff")


def newlines(text: str) -> str:
    """`text` with \\r\\n and \\r as \\n; other line separators stay as they are."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, declared: str) -> str:
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], codec, len(mark))
    for codec in _DECLARED.get(declared.lower(), ()):
        text = _attempt(data, codec)
        if text is not None and plausibility(text) >= _PLAUSIBLE:
            return text
    text = _attempt(data, "utf-8")
    if text is not None and not _CONTROL.search(text):
        return text
    attempts = ((codec, _attempt(data, codec)) for codec in _CANDIDATES)
    scored = [(plausibility(found), codec, found) for codec, found in attempts if found is not None]
    best = max(scored, key=lambda s: s[0], default=None)  # the first of equals
    if best and best[0] >= _PLAUSIBLE:
        return best[2]
    if text is not None:
        return text
    raise Unreadable("encoding not recognised", _explain(data))


def plausibility(text: str) -> float:
    """How much `text` reads like Chinese, 0 to 1: the share of common characters among those outside ASCII.

    Control characters count as outside ASCII. ASCII alone counts as 1. Of a long text only the beginning is looked at.
    """
    text = text[:_SAMPLE]
    wide = [c for c in text if c > "\x7f" or (c < " " and _CONTROL.match(c))]
    return sum(c in COMMON for c in wide) / len(wide) if wide else 1.0


def _attempt(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _strict(data: bytes, codec: str, offset: int) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        at = error.start + offset
        detail = f"The file begins with the mark of {codec.upper()}, but byte {at} is invalid in it. {_SAVE}"
        raise Unreadable("invalid bytes", detail) from None


def _explain(data: bytes) -> str:
    """Where the likeliest encoding breaks, or what the bytes may be otherwise."""
    broken = []
    for codec in ("utf-8", *_CANDIDATES):
        try:
            data.decode(codec)
        except UnicodeDecodeError as error:
            start = data[: error.start].decode(codec)
            if plausibility(start) >= _PLAUSIBLE:
                broken.append((error.start, codec))
    if broken:
        at, codec = max(broken, key=lambda b: b[0])
        if not data[:at].isascii():
            return f"It reads like {codec.upper()}, but byte {at} is invalid in it: the file is damaged there. {_SAVE}"
    guess = from_bytes(data[:_SAMPLE]).best()
    likely = f" It may be {guess.encoding}." if guess else ""
    return f"The bytes are neither UTF-8, UTF-16, Big5 nor GB18030.{likely} {_SAVE}"
