"""What the stages saw and decided, sentence by sentence, as plain data that can be written as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from spacy.tokens import Doc

from pipeline.document import Claim, Considered, Sentence
from pipeline.stages.tables import document_rows

Record = dict[str, Any]


def explain(doc: Doc) -> list[Record]:
    """One record a sentence of an annotated Doc, in the order of the text.

    A record has sentence_id, start, end, text; words (text, tag); mentions, claims and terms, as in the tables, a claim
    also with `ended_by` (see document.Claim); cues: every cue word with its class, strength and source, what it made
    (`rule_id`), or else what refused it (`refused_by`) and `why`. Offsets count as in the tables.
    """
    rows: dict[str, list[Any]] = {**document_rows(doc)}
    # Rows stand in the order of their cues, as the claims do once they are sorted; two that begin alike keep theirs.
    ended = {_key(c): c.ended_by for c in doc._.claims}
    claims = [row | {"ended_by": ended[row["cue_start"], row["content_spans"]]} for row in rows["claims"]]
    made = {row["cue_start"]: row["rule_id"] for row in rows["claims"]}
    records: list[Record] = []
    for sentence in doc._.sentences:
        at = sentence.sentence_id
        records.append(
            {
                "sentence_id": at,
                "start": sentence.start,
                "end": sentence.end,
                "text": doc.text[sentence.start : sentence.end],
                "words": [
                    {"text": row["text"], "tag": row["tag"]} for row in rows["tokens"] if row["sentence_id"] == at
                ],
                "mentions": _without(rows["mentions"], at, "article_id", "sentence_id"),
                "cues": [_cue(doc, c, made) for c in _inside(doc._.considered, sentence)],
                "claims": _without(claims, at, "article_id", "sentence_id", "content_simplified", "context"),
                "terms": _without(rows["terms"], at, "article_id", "sentence_id", "simplified"),
            }
        )
    return records


def _key(claim: Claim) -> tuple[int | None, str]:
    return claim.cue[0] if claim.cue else None, ";".join(f"{s}-{e}" for s, e in claim.content)


def _without(rows: Iterable[Record], sentence_id: int, *columns: str) -> list[Record]:
    """The rows of a sentence, without what the record tells already."""
    return [{k: v for k, v in row.items() if k not in columns} for row in rows if row["sentence_id"] == sentence_id]


def _inside(considered: Iterable[Considered], sentence: Sentence) -> list[Considered]:
    found = [c for c in considered if sentence.start <= c.start < sentence.end]
    return sorted(found, key=lambda c: (c.start, c.end))


def _cue(doc: Doc, c: Considered, made: dict[Any, str]) -> Record:
    rule_id = "" if c.refused_by else made.get(c.start, "")
    return {
        "text": doc.text[c.start : c.end],
        "start": c.start,
        "end": c.end,
        "cue": c.cue,
        "cue_class": c.cue_class,
        "strength": c.strength,
        "source": doc.text[slice(*c.source)] if c.source else "",
        "rule_id": rule_id,
        "refused_by": c.refused_by,
        "why": c.why,
    }
