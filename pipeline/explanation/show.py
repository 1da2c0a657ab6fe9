"""An explanation as text with colours, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.text import Text

from pipeline.explanation.record import Record

_SOURCE, _CUE, _CONTENT, _NAME, _DIM = "bold cyan", "bold magenta", "green", "yellow", "dim"
_GAP = "  "
_LABEL = 10
_PATTERN = 60  # characters of a refusal's pattern that are shown
_BY = {
    "name": "named in the source",
    "role": "the article gives the role to this name",
    "phrase": "the source's own words",
    "pronoun": "whom the pronoun goes back to",
    "first_person": "the one who is quoted",
    "subject": "subject of an earlier clause",
    "enclosing": "source left out: speaker of the claim around it",
    "sentence": "source left out: speaker of the claim before it in the sentence",
    "last_speaker": "source left out: the last speaker",
    "": "nobody is told",
}
_ENDED = {"quotation": "the quotation ends", "sentence": "the sentence ends", "claim": "the next claim begins"}


def shown(records: Sequence[Record]) -> Text:
    """The records of `explain` as one text: source cyan, cue magenta, content green, other names yellow."""
    text = Text()
    for record in records:
        text.append(f"{record['sentence_id']}{_GAP}", _DIM)
        text.append(_sentence(record))
        text.append("\n")
        for label, line in _lines(record):
            text.append(f"{_GAP}{label:{_LABEL}}", _DIM)
            text.append(line)
            text.append("\n")
        text.append("\n")
    return text


def _sentence(record: Record) -> Text:
    """The sentence as written, with what belongs to claims and names coloured."""
    text, first = Text(record["text"]), record["start"]

    def paint(style: str, start: Any, end: Any) -> None:
        if start is not None:
            text.stylize(style, max(start - first, 0), max(end - first, 0))

    for mention in record["mentions"]:
        paint(_NAME, mention["start"], mention["end"])
    for claim in record["claims"]:
        for span in claim["content_spans"].split(";"):
            paint(_CONTENT, *map(int, span.split("-")))
    for claim in record["claims"]:
        paint(_SOURCE, claim["source_start"], claim["source_end"])
        paint(_CUE, claim["cue_start"], claim["cue_end"])
    return text


def _lines(record: Record) -> Iterator[tuple[str, Text]]:
    yield "words", Text(" ".join(f"{w['text']}/{w['tag'] or '?'}" for w in record["words"]), _DIM)
    for m in record["mentions"]:
        value = m["canonical"] or m["value"]
        yield "name", Text.assemble((m["text"], _NAME), f"{_GAP}{m['label']} {value}{_GAP}", (m["rule_id"], _DIM))
    for c in record["cues"]:
        yield "cue", _cue(c)
    for n, claim in enumerate(record["claims"]):
        yield from _claim(claim, n + 1)
    for term in record["terms"]:
        yield "term", Text(f"{term['text']}{_GAP}{term['kind']}")
    if not record["claims"]:
        yield "claims", Text("none", _DIM)


def _cue(c: Record) -> Text:
    kind = f"{_GAP}{c['cue_class']}, {c['strength']}{_GAP}"
    source = f"source {c['source']}" if c["source"] else "no source before it"
    if c["rule_id"]:
        return Text.assemble((c["text"], _CUE), kind, f"reports: {c['rule_id']}", (f"{_GAP}{source}", _DIM))
    if c["refused_by"].startswith("refuse."):
        return Text.assemble(c["text"], kind, f"refused: {c['refused_by']}", (f"{_GAP}{_short(c['why'])}", _DIM))
    return Text.assemble(c["text"], kind, f"no report: {c['why']}", (f"{_GAP}{source}", _DIM))


def _short(why: str) -> str:
    return why if len(why) <= _PATTERN else why[:_PATTERN] + "…"


def _claim(claim: Record, n: int) -> Iterator[tuple[str, Text]]:
    cue = claim["cue"] or "(none)"
    yield f"claim {n}", Text.assemble(claim["rule_id"], _GAP, (cue, _CUE), f"{_GAP}{claim['form']}")
    source = claim["source"] or "(left out)"
    yield "  source", Text.assemble((source, _SOURCE), f"{_GAP}{claim['source_type']}")
    yield "  speaker", Text.assemble(claim["speaker"] or "(nobody)", (f"{_GAP}{_BY[claim['speaker_by']]}", _DIM))
    ended = _ENDED.get(claim["ended_by"], f"the article's own voice returns: {claim['ended_by']}")
    yield "  content", Text.assemble((claim["content"], _CONTENT), (f"{_GAP}{ended}", _DIM))
    more = [f"{name} {claim[name]}" for name in ("title", "affiliation", "via", "date", "about") if claim[name]]
    more += ["negated"] if claim["negated"] else []
    if more:
        yield "  also", Text("; ".join(more))
