"""Where the words that a cue reports begin: behind its pause, an addressee, or somebody addressed with a colon."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.stages.claims.cues import CLEFT, CueMatch
from pipeline.stages.claims.quotations import utterance_at
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.view import Scope, View

# 說了，…; 說過一句「…」; 形容為「…」; 強調的是，…
_PAUSE = re.compile(
    rf"(?:(?:[了过着出]|[了过着]?[一这那几两]?句(?:话)?)(?=[，,：:「『“])|[为作成](?=[「『“])|(?<=望)[着著]|{CLEFT.pattern})?[，,：:\s]*"
)
_BEING = re.compile(r"(?:是|，即|即)?[，,：:\s]*")  # behind a noun: 說法是，…; 構想，即…
_ADDRESSEE = re.compile(r"(?P<who>[^，,：:。；「『“]{1,24}?)[，,：:]\s*")
# What is published, behind the cue: 公布調查，七成受訪者…
_SURVEY = re.compile(
    "[^，。；：「『“]{0,14}(?:调查|民调|问卷|研究|统计|数据|结果|新闻|消息|评估)[，,]\\s*(?=[^，。]{4})"
)
_QUESTION = re.compile("会否|是否|能否|有否|可否|为何|为什么|如何|怎|什么|何时|哪|多少")  # asked, and no addressee
_TOLD = ("ask", "warn", "demand", "say")
_WHOM = re.compile("[他她你您我](?:们)?")
_TARGET = re.compile(r"(?P<who>[^，,。；：:「『“]{1,8})[：:]\s*(?=[「『“])")


@dataclass(slots=True)
class Opening:
    """The content's first character behind a cue.

    `mark` are the commas and colons before it, `quoted` tells that a quotation begins there, `clear` that a pause, a
    quotation or an addressee shows that the cue reports.
    """

    start: int
    mark: str
    clear: bool
    quoted: bool


class OpeningFinder:
    """Finds it; its words come from source_nouns.csv."""

    def __init__(self, sources: SourceFinder) -> None:
        self._sources = sources
        self._pronouns = sorted(sources.pronouns, key=len, reverse=True)

    def find(self, view: View, scope: Scope, match: CueMatch) -> Opening:
        """The opening behind the cue `match`."""
        pause = (_BEING if match.cue.object == "noun" else _PAUSE).match(view.text, match.end)
        start = pause.end() if pause else match.end
        mark = "".join(c for c in view.text[match.end : start] if c in "，,：:")
        quoted = utterance_at(view, scope, start)
        clear = bool(mark) or quoted
        survey = _SURVEY.match(view.text, match.end, scope.end) if match.cue.cue_class == "announce" else None
        if survey is not None and start == match.end:
            return Opening(survey.end(), "，", True, False)
        if self._takes_addressee(view, match):
            start = self._behind_addressee(view, scope, match, start)
            quoted = utterance_at(view, scope, start)
            clear = clear or start > match.end + 1
        if start == match.end and not quoted and (quote := self._behind_asked(view, scope, match)):
            return Opening(quote, "", True, True)
        target = _TARGET.match(view.text, match.end, scope.end) if start == match.end and not quoted else None
        target = (
            target if target and any(b.start == target.end() for b in scope.inner) else None
        )  # marks may be unclosed
        addressed = target is not None and self._sources.type_of(view, target.start(), target.end("who"))
        if (
            target is not None
            and addressed
            and match.cue.cue_class in ("say", "criticise", "ask", "deny", "hope", "warn", "praise")
        ):
            return Opening(target.end(), "：", True, True)
        return Opening(start, mark, clear, quoted)

    @staticmethod
    def _behind_asked(view: View, scope: Scope, match: CueMatch) -> int:
        """Where the quotation behind somebody asked or scolded begins (想問對方「…」); 0 where there is none."""
        named = view.mention_over(match.end)
        end = named.end if named is not None and named.start == match.end else 0
        if match.cue.cue_class in _TOLD and (pronoun := _WHOM.match(view.text, match.end)):
            end = pronoun.end()  # 警告她「…」
        elif match.cue.cue_class != "ask":
            return 0
        return end if end and utterance_at(view, scope, end) else 0

    @staticmethod
    def _takes_addressee(view: View, match: CueMatch) -> bool:
        asks = match.cue.cue_class in ("ask", "warn") and match.cue.object != "none"
        return match.cue.object == "person" or asks or view.text[match.start : match.end] == "提醒"

    def _behind_addressee(self, view: View, scope: Scope, match: CueMatch, start: int) -> int:
        """The content's start behind an addressee and its pause: 告訴記者，…; 提醒民眾，…."""
        if start > match.end:
            return start
        named = view.mention_over(match.end)
        if named is not None and named.label == "PER" and named.start == match.end:
            return _behind_pause(view, named.end)
        pronoun = next((p for p in self._pronouns if view.text.startswith(p, match.end)), "")
        if pronoun and match.cue.cue_class in ("ask", "say"):
            return _behind_pause(view, match.end + len(pronoun))
        found = _ADDRESSEE.match(view.text, match.end, scope.end)
        if found is None or _QUESTION.search(found["who"]):
            return start
        who = found.span("who")
        phrase = self._sources.type_of(view, *who) or (
            match.cue.object == "person" and not any(tag.startswith("v") for *_, tag in view.words_in(*who))
        )
        return found.end() if phrase and found.end() < scope.end else start


def _behind_pause(view: View, position: int) -> int:
    pause = _PAUSE.match(view.text, position)
    return pause.end() if pause else position
