"""Who wrote an article or gave a speech that is printed in it: the 我 outside quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Mention
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.rules import Rule
from pipeline.stages.claims.view import View

_NAME = re.compile("[\u3400-\u9fff]{2,4}")  # a name in the file's header, where no mentions are looked for


class AuthorFinder:
    """Finds the author by the patterns of the family author."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._patterns = [re.compile(rule.pattern) for rule in rules]

    def find(self, view: View) -> Mention | Source | None:
        """The person whom the first pattern that fits names in its group `who`; a span where that is no mention."""
        for pattern in self._patterns:
            for match in pattern.finditer(view.text):
                people = [m for m in view.mentions_in(*match.span("who")) if m.label == "PER"]
                if people:
                    return people[-1]
                if match.end("who") <= view.body_start and _NAME.fullmatch(match["who"]):
                    return Source(*match.span("who"), "person")
        return None
