"""What a date without a year or month leans on: the day of publication and the dates before it in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.stages.entities.times_calendar import Span

_SENTENCE_END = re.compile(r"[。！？\n]")
_CLAUSE_END = re.compile(r"[。！？；\n]")
_AHEAD = 18
_BEHIND = 6


@dataclass(slots=True)
class Context:
    """`now` is the day of publication; `last` the last date resolved, `last_day` the last that is one day.

    `head` is set while what belongs to another date is read: a bracket behind it, or the end of a range (`forward`);
    `part` while a clock time behind a part of the day is read.
    """

    text: str
    now: date | None
    region: str
    words: dict[str, dict[str, Any]]
    parts: dict[str, dict[str, list[int]]]
    future: re.Pattern[str]
    past: re.Pattern[str]
    last: Span | None = None
    last_day: date | None = None
    last_end: int = 0
    head: date | None = None
    forward: bool = False
    part: str = ""

    def base(self) -> date | None:
        """The day that relative dates count from: of publication, else the last full date in the text."""
        return self.now or self.last_day or (self.last.start if self.last else None)

    def same_sentence(self, start: int) -> Span | None:
        """The last date, if it stands in the sentence of the date at `start`."""
        if self.last is None or start - self.last_end > 200 or _SENTENCE_END.search(self.text, self.last_end, start):
            return None
        return self.last

    def tense(self, start: int, end: int) -> int:
        """1 where the clause around a date tells of what is to come, -1 of what was, else 0."""
        stop = _CLAUSE_END.search(self.text, end, end + _AHEAD)
        limit = stop.start() if stop else min(end + _AHEAD, len(self.text))
        before = max(start - _BEHIND, 0)
        ahead = self.future.search(self.text, end, limit)
        back = self.past.search(self.text, end, limit)
        if ahead and (not back or ahead.start() <= back.start()):
            return 1
        if self.future.search(self.text, before, start):
            return 1
        return -1 if back else 0

    def note(self, span: Span, end: int) -> None:
        """Remembers a date that ends at `end`."""
        self.last, self.last_end = span, end
        if span.start == span.end:
            self.last_day = span.start
