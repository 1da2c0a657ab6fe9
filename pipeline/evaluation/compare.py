"""One article: its rows against its marks, as judgments to count and errors to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.document import Bracket
from pipeline.evaluation.gold import Gold, GoldClaim
from pipeline.evaluation.matching import characters, known_names, overlap, pairs, same_speaker

FOUND, RIGHT, EXACT = 0.5, 0.8, 0.9  # shares of overlap
LABELS = ("PER", "ORG", "LOC")
RIGHT_CLAIM, FOUND_CLAIM, BOUNDARIES = "who said what", "claim found", "content boundaries"
SPEAKER, SOURCE, CUE, NAMES = "speaker", "source", "cue", "names"
CLAIM_MEASURES = (RIGHT_CLAIM, FOUND_CLAIM, BOUNDARIES, SPEAKER, SOURCE, CUE)
MEASURES = (*CLAIM_MEASURES, NAMES, *LABELS)

Row = dict[str, Any]


@dataclass(slots=True)
class Judged:
    """A claim or name of one side: whether it is right by each measure that applies to it."""

    form: str
    right: dict[str, bool]


@dataclass(slots=True)
class Pair:
    """A marked claim and the row that was taken for it; one of them None where it has no partner."""

    gold: GoldClaim | None
    row: Row | None
    overlap: float = 0.0
    same_speaker: bool = False


@dataclass(slots=True)
class Comparison:
    """The judgments on both sides of an article, and its claims and names in pairs."""

    script: str
    gold: list[Judged] = field(default_factory=list)
    given: list[Judged] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    marked_names: set[tuple[int, int, str]] = field(default_factory=set)
    given_names: set[tuple[int, int, str]] = field(default_factory=set)


def compare(
    gold: Gold, claims: Sequence[Row], mentions: Sequence[Row], brackets: Sequence[Bracket], script: str
) -> Comparison:
    """Compare the rows of an article with its marks; `brackets` are the pairs of marks in its text."""
    found = Comparison(script)
    known = known_names(gold)
    marked = [characters(c.content) for c in gold.claims]
    given = [characters(spans(row)) for row in claims]
    alone_gold, alone_given = set(range(len(marked))), set(range(len(given)))
    for value, i, j in pairs(marked, given):
        same = same_speaker(gold.claims[i].speaker, claims[j]["speaker"], known)
        found.pairs.append(Pair(gold.claims[i], claims[j], value, same))
        alone_gold.discard(i)
        alone_given.discard(j)
    found.pairs += [Pair(gold.claims[i], None) for i in sorted(alone_gold)]
    found.pairs += [Pair(None, claims[j]) for j in sorted(alone_given)]
    quoted = characters(part for b in brackets if b.kind == "quote" for part in b.parts)
    for pair in found.pairs:
        right = _right(pair)
        if pair.gold is not None:
            form = _form(characters(pair.gold.content), quoted)
            found.gold.append(_judged(form, right, pair.gold.source is not None, pair.gold.cue is not None))
        if pair.row is not None:
            has_source, has_cue = (pair.row[f"{name}_start"] is not None for name in ("source", "cue"))
            found.given.append(_judged(pair.row["form"], right, has_source, has_cue))
    found.marked_names = {(s, e, label) for s, e, label, _ in gold.entities if label in LABELS}
    found.given_names = {
        (row["start"], row["end"], row["label"])
        for row in mentions
        if row["label"] in LABELS and row["start"] >= gold.body_start
    }
    both = found.marked_names & found.given_names
    for side, names in ((found.gold, found.marked_names), (found.given, found.given_names)):
        side += [Judged("", {NAMES: name in both, name[2]: name in both}) for name in sorted(names)]
    return found


def spans(row: Row) -> list[tuple[int, int]]:
    """The spans of a row's content."""
    parts = (part.partition("-") for part in row["content_spans"].split(";"))
    return [(int(start), int(end)) for start, _, end in parts]


def _right(pair: Pair) -> dict[str, bool]:
    """What is right in a pair, by measure."""
    gold, row = pair.gold, pair.row
    if gold is None or row is None:
        return dict.fromkeys(CLAIM_MEASURES, False)
    source, cue = (_span(row, name) for name in ("source", "cue"))
    return {
        RIGHT_CLAIM: pair.overlap >= RIGHT and pair.same_speaker,
        FOUND_CLAIM: pair.overlap >= FOUND,
        BOUNDARIES: pair.overlap >= EXACT,
        SPEAKER: pair.overlap >= FOUND and pair.same_speaker,
        SOURCE: overlap(source, characters([gold.source] if gold.source else [])) >= RIGHT,
        CUE: bool(cue & characters([gold.cue] if gold.cue else [])),
    }


def _span(row: Row, name: str) -> set[int]:
    return set() if row[f"{name}_start"] is None else set(range(row[f"{name}_start"], row[f"{name}_end"]))


def _judged(form: str, right: dict[str, bool], has_source: bool, has_cue: bool) -> Judged:
    """The judgment on one side; source and cue count only where that side has them."""
    absent = [measure for measure, has in ((SOURCE, has_source), (CUE, has_cue)) if not has]
    return Judged(form, {measure: value for measure, value in right.items() if measure not in absent})


def _form(content: set[int], quoted: set[int]) -> str:
    """direct where all of the content stands in quotation marks, mixed where part of it does, else indirect."""
    if content <= quoted:
        return "direct"
    return "mixed" if content & quoted else "indirect"
