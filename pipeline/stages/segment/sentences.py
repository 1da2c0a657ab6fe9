"""Sentences: split at 。！？ and paragraph ends, never inside quotation marks or brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Bracket, Sentence

_PARAGRAPH = re.compile(r"[^\n]+")
_END = re.compile(r"[。！？!?｡]+|(?<=[一-鿿」』”）)])\.(?=\s|$)")
_AFTER = "」』”’﹂〞\"＂）)】"
_TERMINATORS = "。！？!?｡…"


def split_sentences(text: str, brackets: list[Bracket], begin: int = 0) -> list[Sentence]:
    """The sentences from `begin` on, trimmed of white space, numbered from 1.

    A terminator inside a closed pair does not split. After a quotation that ends with a terminator the sentence ends
    too, unless it began with that quotation: then the words behind it still tell who spoke (「…。」他說。).
    """
    sentences: list[Sentence] = []
    closed = [b for b in brackets if b.closed]
    whole = {(b.start, b.end): b for b in closed if b.kind == "quote" and b.depth == 0}
    spans = _outermost(closed)
    paragraph_number, cursor, carry = 0, 0, 0
    for paragraph in _PARAGRAPH.finditer(text, begin):
        start, end = max(paragraph.start(), carry), paragraph.end()
        if not text[paragraph.start() : end].strip():
            continue
        paragraph_number += 1
        if start >= end:
            continue
        cuts: list[int] = []
        while cursor < len(spans) and spans[cursor][1] <= start:
            cursor += 1
        position, at = start, cursor
        while position < end:
            span = spans[at] if at < len(spans) and spans[at][0] < end else None
            cuts += [m.end() for m in _END.finditer(text, position, span[0] if span else end)]
            if span is None:
                break
            position, at = span[1], at + 1
            if span in whole and _ends_sentence(text, span, cuts[-1] if cuts else start, end):
                cuts.append(position)
        last = max([end, *(s[1] for s in spans[cursor:at])])
        if last > end:  # a quotation over several paragraphs: its sentence ends where the quotation ends
            carry = last
            cuts = [c for c in cuts if c < end] + [last]
        else:
            cuts.append(end)
        for piece_start, piece_end in _pieces(text, start, cuts):
            sentences.append(Sentence(piece_start, piece_end, len(sentences) + 1, paragraph_number))
    return sentences


def _outermost(brackets: list[Bracket]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for b in sorted(brackets, key=lambda b: (b.start, -b.end)):
        if not spans or b.start >= spans[-1][1]:
            spans.append((b.start, b.end))
    return spans


def _ends_sentence(text: str, quote: tuple[int, int], sentence_start: int, paragraph_end: int) -> bool:
    inner = text[quote[0] + 1 : quote[1] - 1].rstrip("」』”’ ")
    if not inner or inner[-1] not in _TERMINATORS:
        return False
    following = text[quote[1] : paragraph_end].lstrip()
    if following[:1] in "，,、。；;：:":
        return False
    opens_sentence = not text[sentence_start : quote[0]].strip()
    return not opens_sentence or following[:1] in "「『“\""


def _pieces(text: str, start: int, cuts: list[int]) -> Iterator[tuple[int, int]]:
    """The trimmed stretches between the cuts; a stretch of marks alone joins the one before it."""
    pieces: list[tuple[int, int]] = []
    for cut in cuts:
        while cut < cuts[-1] and text[cut] in _AFTER:
            cut += 1
        stretch = text[start:cut]
        left = start + len(stretch) - len(stretch.lstrip())
        right = start + len(stretch.rstrip())
        if right > left:
            pieces.append((left, right))
        start = max(start, cut)
    yield from pieces
