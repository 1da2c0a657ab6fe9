"""Sources named by a preposition (據…報導, 在…看來, 根據起訴書) and hearsay with no source (據報導)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.rules import Rule
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.view import Scope, View

_INFORMANTS = ("informant.report", "informant.reproved")  # their cue stands in the clause behind: 接獲途人報案，指…
_OUTLET = 12  # characters of an outlet that no list has
_ROUGH = re.compile("(?:的)?(?:不完[全整]|初步|最新)$")  # 據某網不完整統計
_OUTLETS = re.compile("(?:网|社|报|台|频道|周刊|电视|电台)$")  # of outlets that no list has
BY_SOMEBODY = "according.passive"
_PAUSE = re.compile(r"[，,：:\s]*")


class AccordingFinder:
    """Finds them by the patterns of the families according_to and hearsay."""

    def __init__(self, rules: dict[str, list[Rule]], sources: SourceFinder) -> None:
        self._rules = [(r.id, re.compile(r.pattern)) for r in rules["according_to"] + rules["hearsay"]]
        self._sources = sources

    def find(self, view: View, scope: Scope) -> Iterator[Attribution]:
        """At most one a clause."""
        for index, clause in enumerate(scope.clauses):
            for rule_id, pattern in self._rules:
                told = rule_id in _INFORMANTS
                reach = scope.end if told else clause.end
                match = pattern.search(view.text, clause.start, min(reach + 1, scope.end))
                if match is None or match.end() > reach or match.start() >= clause.end:
                    continue
                if any(b.kind == "quote" and b.start < match.start() < b.end for b in scope.inner):
                    continue  # its own scope comes later
                if (
                    rule_id.startswith(("hearsay", "according.title"))
                    and self._sources.strip_left(view, clause.start, match.start()) < match.start()
                ):
                    continue
                if rule_id == BY_SOMEBODY and not (match.start() in view.edges and view.is_word(*match.span("cue"))):
                    continue  # 被捕者的指揮中心
                attribution = self._attribution(view, scope, index, rule_id, match)
                if attribution is not None:
                    yield attribution
                    break

    def _attribution(
        self, view: View, scope: Scope, index: int, rule_id: str, match: re.Match[str]
    ) -> Attribution | None:
        groups = match.groupdict()
        source = None
        if groups.get("source"):
            start, end = match.span("source")
            crossing = view.mention_over(end - 1)
            end = max(end, crossing.end) if crossing is not None and crossing.label != "DATE" else end
            relay = re.search("引述|援引", view.text[start:end])
            if relay and relay.start() and end - start > relay.end():
                return None  # 據《…》援引知情人士說: two claims, each by its own cue
            end = start + relay.start() if relay and relay.start() else end
            while end > start and view.text[end - 1] in "的所最新 》」”":
                end -= 1
            while start < end and view.text[start] in "《「“ ":
                start += 1
            if rough := _ROUGH.search(view.text, start, end):
                end = rough.start()
            start = self._sources.strip_left(view, start, end)
            end = self._sources.strip_right(view, start, end)
            kind = self._sources.type_of(view, start, end)
            if not kind and match["cue"][:2] in ("报导", "报道") and view.text[end : end + 1] in tuple("》」”"):
                kind = "media"
            if not kind and match["cue"][:2] in ("报导", "报道") and end - start <= _OUTLET:
                kind = "" if any(tag.startswith("v") for *_, tag in view.words_in(start, end)) else "media"
            if not kind and _OUTLETS.search(view.text, start, end):
                kind = "media"
            if (not kind and rule_id != "according.document") or (rule_id == "according.media" and kind != "media"):
                return None
            source = Source(start, end, kind or "document")
        pause = _PAUSE.match(view.text, match.end())
        content_start = pause.end() if pause else match.end()
        cue = match.span("cue")
        if source is not None and source.start < cue[0] < source.end:
            cue = source.end, cue[1]
        index = scope.clause_at(cue[0])
        kind = "hearsay" if rule_id.startswith("rumour") else "report"
        hearsay = source is None
        attribution = Attribution(
            scope, rule_id, match.start(), index, content_start, cue, kind, source, hearsay=hearsay
        )
        attribution.pronoun = source is not None and view.text[source.start : source.end] in self._sources.pronouns
        return attribution
