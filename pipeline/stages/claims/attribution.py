"""A claim while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.stages.claims.cues import CueMatch
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.view import Scope, View


@dataclass(slots=True)
class Attribution:
    """What a rule found in a scope: cue, source, and where the content may lie.

    `begin` is where the clause of source and cue begins (where an earlier claim of the sentence ends).
    `connector` tells that the clause opens with 並, 又, 但 …, `contrast` that it sets its source against another.
    `subject` is the phrase that a left-out source goes back to, inside what another reports.
    `apart` tells that a semicolon stands before its clause.
    `omitted` tells that nothing but adverbials stands before the cue in its clause.
    `actor` is the person or organisation that what is reported begins with.
    `led_by` is the last subject between the cue before it in the sentence and its own, for a left-out source.
    `passive` tells of 被指, 被控.
    `quoted` tells that a quotation stands right behind the cue.
    `nested` tells that it stands inside the content of an earlier one.
    `relayed` tells that all that it stands inside of only passes on what others said.
    `ended_by` tells what ends the content, `speaker_by` how the speaker was found; Claim tells the values.
    `clause` is that clause's index, `content_start` the first character behind the cue and its pause.
    """

    scope: Scope
    rule_id: str
    begin: int
    clause: int
    content_start: int
    cue: tuple[int, int] | None
    cue_class: str
    source: Source | None
    match: CueMatch | None = None
    negated: bool = False
    hearsay: bool = False
    connector: bool = False
    contrast: bool = False
    nested: bool = False
    relayed: bool = False
    pronoun: bool = False
    quoted: bool = False
    subject: Source | None = None
    passive: bool = False
    omitted: bool = False
    actor: Source | None = None
    led_by: Source | None = None
    apart: bool = False
    content: list[tuple[int, int]] = field(default_factory=list)
    speaker: str = ""
    speaker_entity_id: str = ""
    speaker_by: str = ""
    ended_by: str = ""

    def word(self, view: View) -> str:
        """The cue as a word; empty where there is none."""
        return view.text[slice(*self.cue)] if self.cue else ""

    @property
    def passes_on(self) -> bool:
        """Whether it reports what others did and said (據A報導, 報告指出, 據悉): the subjects inside are theirs."""
        kind = self.source.type if self.source is not None else ""
        document = kind == "media" or (kind == "document" and self.actor is not None)
        by_preposition = self.rule_id.startswith(("according", "hearsay")) or (self.hearsay and not self.passive)
        return by_preposition or document or self.cue_class == "report"
