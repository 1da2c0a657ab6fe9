"""The errors of an article by cause, with what a reader needs to see why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.document import Considered, Sentence
from pipeline.evaluation.compare import EXACT, FOUND, Comparison, Pair, Row, spans
from pipeline.stages.tables.claims import JOINT

Name = tuple[int, int, str]
MISSED, INVENTED, BOUNDARY, SPEAKER = "missed", "invented", "wrong boundary", "wrong speaker"
EDGES, LABEL = "wrong edges", "wrong label"


def claim_errors(
    article_id: str, text: str, sentences: Sequence[Sentence], considered: Sequence[Considered], found: Comparison
) -> Iterator[Row]:
    """One row an error, in the order of the text: missed, invented, wrong boundary, wrong speaker.

    A marked claim and a row that share their cue are one error (of boundary), even where they hardly overlap. A pair
    whose boundary and speaker are both wrong is two rows.
    """
    errors: list[tuple[int, Row]] = []
    for pair in _paired(found.pairs):
        for cause, detail in _causes(pair, considered):
            place = pair.gold.content[0][0] if pair.gold is not None else spans(pair.row or {})[0][0]
            at = _cue_start(pair)
            row = {
                "article_id": article_id,
                "cause": cause,
                "detail": detail,
                **_marked(pair, text),
                **_made(pair),
                "overlap": round(pair.overlap, 3),
                "sentence": _sentence(text, sentences, place if at is None else at),
            }
            errors.append((place, row))
    for _, row in sorted(errors, key=lambda e: e[0]):
        yield row


def name_errors(
    article_id: str, text: str, sentences: Sequence[Sentence], mentions: Sequence[Row], found: Comparison
) -> Iterator[Row]:
    """One row an error, in the order of the text: missed, invented, wrong edges, wrong label."""
    rules = {(row["start"], row["end"], row["label"]): row["rule_id"] for row in mentions}
    missed = sorted(found.marked_names - found.given_names)
    invented = sorted(found.given_names - found.marked_names)
    errors: list[tuple[str, Name | None, Name | None]] = []
    for name in missed:
        other = next((o for o in invented if o[0] < name[1] and name[0] < o[1]), None)
        if other is not None:
            invented.remove(other)
        cause = MISSED if other is None else LABEL if other[:2] == name[:2] else EDGES
        errors.append((cause, name, other))
    errors += [(INVENTED, None, other) for other in invented]
    for cause, marked, other in sorted(errors, key=_name_start):
        start = _name_start((cause, marked, other))
        yield {
            "article_id": article_id,
            "cause": cause,
            "start": start,
            "gold_label": marked[2] if marked else "",
            "gold_text": text[marked[0] : marked[1]] if marked else "",
            "label": other[2] if other else "",
            "text": text[other[0] : other[1]] if other else "",
            "rule_id": rules[other] if other else "",
            "sentence": _sentence(text, sentences, start),
        }


def _name_start(error: tuple[str, Name | None, Name | None]) -> int:
    return next(name[0] for name in error[1:] if name is not None)


def _paired(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs; those that hardly overlap are taken apart, and what then shares a cue is put together."""
    good = [p for p in pairs if p.gold is not None and p.row is not None and p.overlap >= FOUND]
    marked = [p.gold for p in pairs if p.gold is not None and p.overlap < FOUND]
    rows = [p.row for p in pairs if p.row is not None and p.overlap < FOUND]
    weak = {(id(p.gold), id(p.row)): p for p in pairs}
    for gold in marked:
        row = next((r for r in rows if gold.cue is not None and r["cue_start"] == gold.cue[0]), None)
        if row is not None:
            rows.remove(row)
        good.append(weak.get((id(gold), id(row))) or Pair(gold, row))
    return good + [Pair(None, row) for row in rows]


def _causes(pair: Pair, considered: Sequence[Considered]) -> Iterator[tuple[str, str]]:
    if pair.row is None:
        yield MISSED, _why_missed(pair, considered)
    elif pair.gold is None:
        yield INVENTED, pair.row["rule_id"]
    else:
        if pair.overlap < EXACT:
            yield BOUNDARY, _shift(pair)
        if pair.overlap >= FOUND and not pair.same_speaker:
            yield SPEAKER, pair.row["speaker_by"] or "nobody"


def _why_missed(pair: Pair, considered: Sequence[Considered]) -> str:
    """What the rules made of the marked cue."""
    if pair.gold is None or pair.gold.cue is None:
        return "no cue is marked"
    start, end = pair.gold.cue
    over = [c for c in considered if c.start < end and start < c.end]
    if not over:
        return "the cue is in no list, or hidden in a word or a name"
    refused = next((c for c in over if c.refused_by), None)
    return f"{refused.refused_by}: {refused.why}" if refused else "another claim was made of the cue"


def _shift(pair: Pair) -> str:
    """How far the content's edges are off: `begins 3 late, ends 12 late`."""
    if pair.gold is None or pair.row is None:
        return ""
    made, marked = spans(pair.row), pair.gold.content
    told = []
    for word, off in (("begins", made[0][0] - marked[0][0]), ("ends", made[-1][1] - marked[-1][1])):
        if off:
            told.append(f"{word} {abs(off)} {'late' if off > 0 else 'early'}")
    return ", ".join(told) or "the parts differ"


def _cue_start(pair: Pair) -> int | None:
    if pair.gold is not None and pair.gold.cue is not None:
        return pair.gold.cue[0]
    return pair.row["cue_start"] if pair.row is not None else None


def _marked(pair: Pair, text: str) -> Row:
    gold = pair.gold
    if gold is None:
        return dict.fromkeys(("gold_speaker", "gold_source", "gold_cue", "gold_content"), "")
    return {
        "gold_speaker": gold.speaker,
        "gold_source": text[slice(*gold.source)] if gold.source else "",
        "gold_cue": text[slice(*gold.cue)] if gold.cue else "",
        "gold_content": JOINT.join(text[s:e] for s, e in gold.content),
    }


def _made(pair: Pair) -> Row:
    columns = ("speaker", "source", "cue", "content", "rule_id")
    return {name: pair.row[name] if pair.row is not None else "" for name in columns}


def _sentence(text: str, sentences: Sequence[Sentence], position: int) -> str:
    held = next((s for s in sentences if s.start <= position < s.end), None)
    return text[held.start : held.end] if held else ""
