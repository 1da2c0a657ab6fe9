"""The rows of the claims table, and which claim holds a span."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.document import Article, Claim, Mention, Sentence
from pipeline.tables import NAMED

JOINT = "……"
Span = tuple[int, int]


def claim_id(article_id: str, n: int) -> str:
    """Name the n-th claim of an article, from 1."""
    return f"{article_id}:{n}"


def claim_rows(
    article: Article,
    simplified: str,
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    sentence_at: Callable[[int], Sentence | None],
) -> list[dict[str, object]]:
    """Give one row a claim, numbered in the order given.

    `mentions` are in the order of the text; `sentence_at` gives the sentence that holds an offset.
    """
    text = article.text
    named = [m for m in mentions if m.label in NAMED]
    rows: list[dict[str, object]] = []
    for n, claim in enumerate(claims, 1):
        sentence = _home(claim, sentence_at)
        source, cue = claim.source, claim.cue
        rows.append(
            {
                "claim_id": claim_id(article.article_id, n),
                "article_id": article.article_id,
                "sentence_id": sentence.sentence_id if sentence else None,
                "form": claim.form,
                "speaker": claim.speaker,
                "speaker_entity_id": claim.speaker_entity_id,
                "speaker_by": claim.speaker_by,
                "source_type": claim.source_type,
                "source": text[slice(*source)] if source else "",
                "source_start": source[0] if source else None,
                "source_end": source[1] if source else None,
                "title": claim.title,
                "affiliation": claim.affiliation,
                "via": claim.via,
                "cue": text[slice(*cue)] if cue else "",
                "cue_start": cue[0] if cue else None,
                "cue_end": cue[1] if cue else None,
                "cue_class": claim.cue_class,
                "negated": claim.negated,
                "content": JOINT.join(text[s:e] for s, e in claim.content),
                "content_simplified": JOINT.join(simplified[s:e] for s, e in claim.content),
                "content_spans": ";".join(f"{s}-{e}" for s, e in claim.content),
                "date": claim.date,
                "about": ";".join(_about(claim, named, text)),
                "rule_id": claim.rule_id,
                "context": text[sentence.start : sentence.end] if sentence else "",
            }
        )
    return rows


def innermost(article_id: str, claims: Sequence[Claim], span: Span) -> str:
    """Name the claim whose content part around `span` is the shortest, the later one of two equals; else ''."""
    best, shortest = "", float("inf")
    for n, claim in enumerate(claims, 1):
        for part in claim.content:
            if _holds(part, span) and part[1] - part[0] <= shortest:
                best, shortest = claim_id(article_id, n), part[1] - part[0]
    return best


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _home(claim: Claim, sentence_at: Callable[[int], Sentence | None]) -> Sentence | None:
    """Find the sentence of the cue, without a cue that of the content."""
    if claim.cue:
        return sentence_at(claim.cue[0])
    return sentence_at(claim.content[0][0]) if claim.content else None


def _about(claim: Claim, named: Sequence[Mention], text: str) -> list[str]:
    """List the names that the content mentions, once each, in order."""
    inside = [m for m in named if any(_holds(part, (m.start, m.end)) for part in claim.content)]
    return list(dict.fromkeys(m.canonical or text[m.start : m.end] for m in inside))
