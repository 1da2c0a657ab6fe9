"""Quotation marks and brackets: pairs, their nesting, and quotations that go on over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Bracket

_KINDS = {
    "「": ("」", "quote"), "『": ("』", "quote"), "“": ("”", "quote"), "‘": ("’", "quote"), "﹁": ("﹂", "quote"),
    "〝": ("〞", "quote"), "《": ("》", "title"), "〈": ("〉", "title"), "（": ("）", "paren"), "(": (")", "paren"),
    "【": ("】", "paren"), "[": ("]", "paren"), "〔": ("〕", "paren"), "［": ("］", "paren"),
}  # fmt: skip
_CLOSERS = [close for close, _ in _KINDS.values()]
_STRAIGHT = '"'
_MARK = re.compile("[" + re.escape("".join(_KINDS) + "".join(_CLOSERS) + _STRAIGHT + "＂") + "]")
_PARAGRAPH = re.compile(r"[^\n]+")
_MAX_DEPTH = 8
_FIRST_CJK = "\u2e80"


def scan_brackets(text: str, begin: int = 0) -> list[Bracket]:
    """All pairs from `begin` on, in the order of their opening marks.

    A mark without its partner harms no more than its own paragraph: an opening mark that nothing closes gives a pair
    that ends with the paragraph and has `closed` False, a closing mark that nothing opened is passed over. A quotation
    that a paragraph leaves open and that the next one takes up with the same opening mark is one pair of several parts.
    """
    found: list[Bracket] = []
    pending: Bracket | None = None
    for paragraph in _PARAGRAPH.finditer(text, begin):
        if paragraph.group().isspace():
            continue
        pairs = list(_scan(text, paragraph.start(), paragraph.end()))
        if pending is not None:
            pairs = _take_up(text, pending, paragraph.start(), pairs)
        open_quotes = [b for b in pairs if not b.closed and b.kind == "quote" and b.depth == 0]
        found += [b for b in pairs if b is not pending]
        pending = open_quotes[-1] if open_quotes else None
    return sorted(found, key=lambda b: (b.start, -b.end))


def _take_up(text: str, pending: Bracket, start: int, pairs: list[Bracket]) -> list[Bracket]:
    """Joins a paragraph's first quotation to the one left open before, if it opens the paragraph with the same mark."""
    first = pairs[0] if pairs else None
    if first is None or text[start : first.start].strip() or text[first.start] != text[pending.start]:
        return pairs
    pending.parts += first.parts
    pending.end, pending.closed = first.end, first.closed
    return [pending, *pairs[1:]]


def _scan(text: str, start: int, end: int) -> Iterator[Bracket]:
    """The pairs of one paragraph, unclosed ones among them."""
    stack: list[Bracket] = []
    done: list[Bracket] = []
    for mark in _MARK.finditer(text, start, end):
        at, character = mark.start(), mark.group()
        if character in (_STRAIGHT, "＂"):
            opens = not any(text[b.start] == character for b in stack)
        elif character == "’" and _is_apostrophe(text, at):
            continue
        else:
            opens = character in _KINDS
        if opens and len(stack) < _MAX_DEPTH:
            kind = "quote" if character in (_STRAIGHT, "＂") else _KINDS[character][1]
            stack.append(Bracket(at, end, kind, len(stack), closed=False, parts=[(at + 1, end)]))
        elif not opens:
            partner = _partner(text, stack, character)
            if partner is not None:
                done += stack[partner + 1 :]
                pair = stack[partner]
                pair.end, pair.closed, pair.parts = at + 1, True, [(pair.start + 1, at)]
                done.append(pair)
                del stack[partner:]
    yield from sorted(done + stack, key=lambda b: b.start)


def _partner(text: str, stack: list[Bracket], closer: str) -> int | None:
    """The innermost open mark that `closer` closes."""
    for i in range(len(stack) - 1, -1, -1):
        opener = text[stack[i].start]
        if closer == opener or _KINDS.get(opener, ("",))[0] == closer:
            return i
    return None


def _is_apostrophe(text: str, at: int) -> bool:
    """Between two letters of an alphabet, as in it’s; Chinese characters count as letters too, but come later."""
    return 0 < at < len(text) - 1 and all(c.isalpha() and c < _FIRST_CJK for c in (text[at - 1], text[at + 1]))
