"""Sentences: split at 。！？ and paragraph ends, never inside quotation marks or brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from pipeline.document import Bracket, Sentence

Span = tuple[int, int]

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
# An ASCII mark ends no sentence inside a name or address: Yahoo!奇摩, example.tw/?id=3, 3.5, 約翰.史密斯.
_END = re.compile(
    r"(?:[。！？｡]|(?<![A-Za-z])!|!(?=\s|$)|\?(?![A-Za-z0-9=&%/#_+-])|(?<=[一-鿿」』”）)])\.(?=\s|$))[。！？!?｡…]*"
)
_AFTER = '」』”’﹂〞"＂）)】'
_TERMINATORS = "。！？!?｡…"
# Behind a quotation that is a full sentence: the sentence around it goes on.
_GOES_ON = "，,、。；;：:！？!?的"
_OPENING = '「『“"＂﹁〝'
_NEXT = re.compile(r"\s*(\S)")


def split_sentences(text: str, brackets: list[Bracket], begin: int = 0) -> list[Sentence]:
    """The sentences from `begin` on, trimmed of white space, numbered from 1.

    A terminator inside a closed pair does not split. After a quotation that ends with a terminator the sentence ends
    too, unless it began with that quotation: then the words behind it still tell who spoke (「…。」他說。). A quotation
    over several paragraphs is in one sentence, which has the number of its first paragraph.
    """
    closed = [b for b in brackets if b.closed]
    quotes = {(b.start, b.end) for b in closed if b.kind == "quote" and b.depth == 0}
    spans = _outermost(closed)
    openings = {b.start for b in brackets}
    paragraphs = [p.span() for p in _PARAGRAPH.finditer(text, begin)]
    starts = [start for start, _ in paragraphs]
    pieces = (
        piece
        for start, end, inside in _blocks(paragraphs, spans)
        for piece in _pieces(text, start, [*_cuts(text, start, end, inside, quotes), end], openings)
    )
    return [Sentence(start, end, n, bisect_right(starts, start)) for n, (start, end) in enumerate(pieces, 1)]


def _outermost(brackets: list[Bracket]) -> list[Span]:
    spans: list[Span] = []
    for b in sorted(brackets, key=lambda b: (b.start, -b.end)):
        if not spans or b.start >= spans[-1][1]:
            spans.append((b.start, b.end))
    return spans


def _blocks(paragraphs: list[Span], spans: list[Span]) -> Iterator[tuple[int, int, list[Span]]]:
    """Start, end and pairs of each paragraph; paragraphs that one pair holds together are one block."""
    at = 0
    first = None
    inside: list[Span] = []
    for start, end in paragraphs:
        first = start if first is None else first
        while at < len(spans) and spans[at][0] < end:
            inside.append(spans[at])
            at += 1
        if not inside or inside[-1][1] <= end:
            yield first, end, inside
            first, inside = None, []


def _cuts(text: str, start: int, end: int, spans: list[Span], quotes: set[Span]) -> Iterator[int]:
    """Where sentences end inside a block, in order."""
    position, begun = start, start
    for span in spans:
        for mark in _END.finditer(text, position, span[0]):
            begun = mark.end()
            yield begun
        position = span[1]
        if span in quotes and _ends_sentence(text, span, begun, end):
            begun = position
            yield begun
    for mark in _END.finditer(text, position, end):
        yield mark.end()


def _ends_sentence(text: str, quote: Span, sentence_start: int, block_end: int) -> bool:
    last = quote[1] - 2
    while last > quote[0] and text[last] in "」』”’ ":
        last -= 1
    if last == quote[0] or text[last] not in _TERMINATORS:
        return False
    following = _NEXT.match(text, quote[1], block_end)
    if following is None or following[1] in _GOES_ON:
        return False
    opens_sentence = not text[sentence_start : quote[0]].strip()
    return not opens_sentence or following[1] in _OPENING


def _pieces(text: str, start: int, cuts: list[int], openings: set[int]) -> Iterator[Span]:
    """The trimmed stretches between the cuts; closing marks behind a cut belong to the stretch before it."""
    for cut in cuts:
        while cut < cuts[-1] and text[cut] in _AFTER and cut not in openings:
            cut += 1
        stretch = text[start:cut]
        left = start + len(stretch) - len(stretch.lstrip())
        right = start + len(stretch.rstrip())
        if right > left:
            yield left, right
        start = max(start, cut)
