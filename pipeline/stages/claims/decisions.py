"""What came of a cue: the attribution that it makes, or why it makes none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.cues import CueMatch
from pipeline.stages.claims.kinds import Source


class Reason(Enum):
    """Why a cue that no refusal of the lists holds back makes no claim."""

    NO_SOURCE = "it needs a source before it, or a pause, colon or quotation behind it, and has neither"
    NO_CLAUSE = "what stands behind it is no clause: a bare noun or too little"
    NO_QUOTATION = "this cue reports only with a quotation or a colon behind it"
    NO_PAUSE = "this cue reports only with a pause, a colon or a quotation behind it"
    NO_REPORT = "it relays a report, and no other cue follows in its clause"
    NO_FINDING = "it tells of a finding only where a document, an inquiry or an institution is its source"
    NOTHING_FOLLOWS = "nothing follows it, and no quotation stands before it"
    NAMES_A_THING = "the quotation behind it names a thing (字樣, 說法, 口號)"
    PART_OF_REPORT = "it belongs to what the cue before it reports"
    PART_OF_SOURCE = "it stands inside another claim's source or cue"
    JOINED = "it is one cue with the one beside it"
    NO_CONTENT = "nothing is left between it and the next claim, or the quoted words are a mere term"


@dataclass(slots=True)
class Decision:
    """A cue with the source that was found for it, and the attribution it makes, or else the reason why none."""

    match: CueMatch
    source: Source | None = None
    attribution: Attribution | None = None
    reason: Reason | None = None
