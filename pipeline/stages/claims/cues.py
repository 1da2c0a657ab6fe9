"""Cue words in a scope, and the refusals beside which they do not report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import Mention
from pipeline.lexicon import Lexicon
from pipeline.sheets import Cue, CueRefusal
from pipeline.stages.claims.view import Scope, View
from pipeline.stages.convert import simplify

_WINDOW = 40
_BEHIND_NOUN = ("", *"，。；、！？,;」』”）)的和与及或")
# Behind a cue, what turns its clause round: 醫師強調的是，….
CLEFT = re.compile("的(?:则|正|就|也|都|更|不仅|不只)?是(?=[，,：:])")
_NARRATOR = re.compile("(?:令|让|使|叫)人$|值得$")  # 令人擔憂的是，…
_NAME = "〇"  # stands for each character of a person's name, so that none is read as a word (若, 向, 所)
_MARKS = str.maketrans(",;:!?", "，；：！？")  # outlets that print half-width marks mean the same
_SPOKEN = (
    "说",
    "道",
    "问",
    "表示",
    "指出",
    "坦言",
    "直言",
    "回答",
    "喊",
    "吼",
    "告诉",
    "称",
)  # verbs that are no nouns
_OPENS = "，,：:「『“"
_ALSO_NOUNS = ("promise", "demand", "suggest", "warn", "criticise", "expect")


@dataclass(slots=True)
class CueMatch:
    """A cue in the text, [start, end); `refused_by` names the refusal that holds it back, `why` tells it."""

    start: int
    end: int
    cue: Cue
    refused_by: str = ""
    why: str = ""


class CueFinder:
    """Finds cues; its rules come from cues.csv and cue_refusals.csv."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.cues = {simplify(c.cue): c for c in lexicon["cues"]}
        self._pattern = re.compile("|".join(map(re.escape, sorted(self.cues, key=lambda w: (-len(w), w)))))
        self._adverbs = {simplify(a.adverb) for a in lexicon["cue_adverbs"]}
        self._refusals: dict[str, list[tuple[CueRefusal, re.Pattern[str], re.Pattern[str]]]] = {}
        for row in lexicon["cue_refusals"]:
            before, _, after = simplify(row.pattern).partition("@")
            compiled = (row, re.compile(f"(?:{before})$"), re.compile(after))
            for word in simplify(row.cue).split("|"):
                self._refusals.setdefault(word, []).append(compiled)

    def find(self, view: View, scope: Scope) -> Iterator[CueMatch]:
        """All cues of the scope outside its pairs, refused ones marked."""
        hidden = [(b.start, b.end) for b in scope.inner]
        position = scope.start
        while match := self._pattern.search(view.text, position, scope.end):
            start, end = match.span()
            position = end
            if any(a <= start < b for a, b in hidden):
                continue
            found = self._at_word_edges(view, start, end)
            if found is None:
                position = start + 1
                continue
            position = found.end
            found.refused_by, found.why = self._refusal(view, scope, found)
            yield found

    def follows(self, view: View, start: int, end: int) -> bool:
        """Whether a cue of saying stands in [start, end)."""
        position = start
        while match := self._pattern.search(view.text, position, end):
            found = self._at_word_edges(view, *match.span())
            if found is not None and found.cue.cue_class in ("say", "think", "show", "expect", "report", "write"):
                return True
            position = found.end if found is not None else match.start() + 1
        return False

    def _at_word_edges(self, view: View, start: int, end: int) -> CueMatch | None:
        """The longest cue from `start` that ends at a word edge and is no part of a name."""
        for stop in range(end, start, -1):
            word = view.text[start:stop]
            if word in self.cues and view.is_word(start, stop):
                mention = view.mention_over(start)
                named = mention is not None and mention.label in ("PER", "ORG", "LOC", "PRODUCT")
                if mention is not None and named and not self._runs_into(mention, start, self.cues[word]):
                    return None
                return CueMatch(start, stop, self.cues[word])
        return None

    @staticmethod
    def _runs_into(mention: Mention, start: int, cue: Cue) -> bool:
        """Whether a name begins with a cue that it only seems to hold, as no list has it: 建請法院, 指控某集團."""
        told = cue.strength == "strong" and cue.cue_class in ("say", "demand", "criticise", "deny")
        guessed = mention.label in ("ORG", "LOC") and ".suffix." in mention.rule_id
        return told and guessed and mention.start == start and len(cue.cue) > 1

    def _refusal(self, view: View, scope: Scope, match: CueMatch) -> tuple[str, str]:
        left = _plain(view, max(scope.start, match.start - _WINDOW), match.start).rstrip(" ")
        spoken = view.text[match.start : match.end].endswith(_SPOKEN)
        if spoken and view.is_manner(match.start) and view.text[match.end : match.end + 1] in tuple(_OPENS):
            left = left[:-1] + "地"  # 激動的說，
        cleft = CLEFT.match(view.text, match.end, scope.end)
        behind = cleft.end() if cleft else match.end
        right = _plain(view, behind, min(scope.end, behind + _WINDOW)).lstrip(" ")
        general = (f"*{match.cue.strength}", "*") if match.cue.object != "noun" else ()
        if cleft and _NARRATOR.search(left):
            return "refuse.narrator", "the article's own voice: 令人擔憂的是"
        for key in (view.text[match.start : match.end], *general):
            for row, before, after in self._refusals.get(key, ()):
                if before.search(left) and after.match(right):
                    return row.rule_id, f"{row.notes}: {row.pattern}" if row.notes else row.pattern
        return (
            ("refuse.verb_object", "a noun, the object of the verb before it")
            if self._is_object(view, match)
            else ("", "")
        )

    def _is_object(self, view: View, match: CueMatch) -> bool:
        """Whether a cue that is a noun as well stands right behind a verb, as its object: 推翻承諾, 提出警告."""
        following = view.text[match.end : match.end + 1]
        if match.cue.cue_class not in _ALSO_NOUNS or match.start == 0 or following not in _BEHIND_NOUN:
            return False
        i = view.word_index(match.start - 1)
        word, tag = view.words[i], view.tags[i]
        verb = tag == "v" and len(word) > 1 and word not in self.cues and word not in self._adverbs
        verb = verb and view.mention_over(match.start - 1) is None
        return verb and view.ends[i] == match.start


def _plain(view: View, start: int, end: int) -> str:
    """[start, end) as the refusals see it: full-width marks, and people's names without their characters."""
    text = view.text[start:end].translate(_MARKS)
    for m in view.mentions_in(start, end):
        if m.label == "PER":
            text = text[: m.start - start] + _NAME * (m.end - m.start) + text[m.end - start :]
    return text
