"""What a claim's row tells besides who and what: title, affiliation, date of the saying, who passed it on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.kinds import TIMES
from pipeline.stages.claims.view import View

_NO_TITLE = ("d", "p", "c", "y")  # adverbs and the like stand in no title
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_JOINERS = "的、，,之兼及與与和 \u3000「」『』《》“”（）()#*"


def title_and_affiliation(view: View, a: Attribution) -> tuple[str, str]:
    """The words before a person's name in the source, split: the names of organisations or places, and the title.

    清華大學研究員孫成昊 gives (研究員, 清華大學). Both are empty when the source names no person.
    """
    if a.source is None or a.source.type != "person":
        return "", ""
    people = [m for m in view.mentions_in(a.source.start, a.source.end) if m.label == "PER"]
    if not people:
        return "", ""
    start, end = a.source.start, people[0].start
    behind = view.original[people[-1].end : a.source.end]
    relative = view.original.rfind("的", start, end)
    named = [m for m in view.mentions_in(start, end) if m.label in ("ORG", "LOC") and m.end <= end]
    anchor = next((m for m in reversed(named) if m.label == "ORG"), named[-1] if named else None)
    affiliation = view.original[anchor.start : anchor.end] if anchor else ""
    begin = max(anchor.end if anchor else start, relative + 1 if relative >= start else start)
    title = _without_gloss(view.original[begin:end]).strip(_JOINERS)
    if any(tag in _NO_TITLE for _, _, _, tag in view.words_in(begin, end)):
        title = ""
    if title.startswith("長") or title.startswith("长"):
        title = affiliation[-1:] + title  # 教育部|長: the name ends inside the title
    return title or _without_gloss(behind).strip(_JOINERS), affiliation


def _without_gloss(text: str) -> str:
    return re.sub(r"[（(][^（）()]*[）)]", "", text)


def day_of_saying(view: View, a: Attribution) -> str:
    """The ISO date that stands with source and cue (川普9日表示), empty when none does or it is no single day."""
    if a.cue is None:
        return ""
    start = a.source.start if a.source and a.source.start < a.cue[0] else a.begin
    start = min(start, a.scope.clauses[a.clause].start)
    inside = [m for m in view.mentions_in(start, a.cue[0]) if m.label in TIMES]
    for mention in reversed(inside):
        found = _DAY.match(mention.value)
        if found and "/" not in mention.value:
            return found.group()
    return ""


def passed_on_by(a: Attribution, earlier: Sequence[Attribution]) -> str:
    """The speaker of the report or relay in whose content the claim stands (據A報導，B說: A), empty without one."""
    for e in reversed(earlier):
        relays = (
            e.cue_class == "report" or e.rule_id == "according.report" or (e.match and e.match.cue.object == "relay")
        )
        if relays and e.speaker and e.speaker != a.speaker and any(s <= a.begin < t for s, t in e.content):
            return e.speaker
    return ""
