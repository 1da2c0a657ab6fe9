"""From an annotated Doc to the rows of its tables."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from pipeline.document import Article, Claim, Mention, Sentence, Term
from pipeline.stages.tables.claims import claim_rows, innermost

Row = dict[str, object]
Rows = dict[str, list[Row]]

# Beside the declared columns, the row of an article carries this digest of its body, by which duplicates are told.
BODY = "body_digest"


def document_rows(doc: Doc) -> Rows:
    """Give the rows of `articles`, `sentences`, `tokens`, `mentions`, `claims` and `terms` of one article.

    `doc` carries the annotations that pipeline/document.py lists; offsets are those of `Article.text`.
    Rows stand in the order of the text. Words outside the body's sentences and white space are no tokens; a mention,
    claim or term outside them keeps its row, with an empty sentence. `duplicate_of` is left to `frames`.
    """
    article: Article = doc._.article
    simplified: str = doc._.simplified
    sentences: Sequence[Sentence] = doc._.sentences
    starts = [s.start for s in sentences]

    def sentence_at(offset: int) -> Sentence | None:
        n = bisect_right(starts, offset)
        return sentences[n - 1] if n else None

    def place(start: int, end: int) -> Row:
        sentence = sentence_at(start)
        return {
            "article_id": article.article_id,
            "sentence_id": sentence.sentence_id if sentence else None,
            "start": start,
            "end": end,
            "text": article.text[start:end],
        }

    mentions: list[Mention] = sorted(doc._.mentions, key=lambda m: (m.start, m.end, m.label))
    terms: list[Term] = sorted(doc._.terms, key=lambda t: (t.start, t.end, t.kind))
    claims: list[Claim] = sorted(doc._.claims, key=_claim_order)
    rows: Rows = {
        "sentences": [
            place(s.start, s.end) | {"paragraph": s.paragraph, "simplified": simplified[s.start : s.end]}
            for s in sentences
        ],
        "tokens": list(_token_rows(doc, article.article_id, sentences)),
        "mentions": [
            place(m.start, m.end)
            | {
                "mention_id": n,
                "label": m.label,
                "entity_id": m.entity_id,
                "canonical": m.canonical,
                "value": m.value,
                "rule_id": m.rule_id,
            }
            for n, m in enumerate(mentions, 1)
        ],
        "claims": claim_rows(article, simplified, claims, mentions, sentence_at),
        "terms": [
            place(t.start, t.end)
            | {
                "simplified": simplified[t.start : t.end],
                "kind": t.kind,
                "claim_id": innermost(article.article_id, claims, (t.start, t.end)),
            }
            for t in terms
        ],
    }
    rows["articles"] = [_article_row(article, doc._.script, rows)]
    return rows


def _claim_order(claim: Claim) -> tuple[int, int, int]:
    """Sort claims by their cue, those without by their content; at the same place the longer content goes first."""
    start, end = claim.content[0] if claim.content else (0, 0)
    return claim.cue[0] if claim.cue else start, start, -end


def _article_row(article: Article, script: str, rows: Rows) -> Row:
    body = article.text[article.body_start :].strip()
    bare = "".join(body.split())
    return {
        "article_id": article.article_id,
        "file": article.file,
        "title": article.title,
        "date": article.date,
        "outlet": article.outlet,
        "author": article.author,
        "url": article.url,
        "script": script,
        "chars": len(body),
        "sentences": len(rows["sentences"]),
        "mentions": len(rows["mentions"]),
        "claims": len(rows["claims"]),
        "duplicate_of": "",
        BODY: hashlib.sha256(bare.encode("utf-8", "surrogatepass")).hexdigest() if bare else "",
    }


def _token_rows(doc: Doc, article_id: str, sentences: Sequence[Sentence]) -> Iterator[Row]:
    """Walk the words and the sentences side by side; both are in the order of the text."""
    n, token_id = 0, 0
    for token in doc:
        start, text = token.idx, token.text
        while n < len(sentences) and sentences[n].end <= start:
            n += 1
        if n == len(sentences):
            return
        if start < sentences[n].start or token.is_space:
            continue
        token_id += 1
        yield {
            "article_id": article_id,
            "sentence_id": sentences[n].sentence_id,
            "token_id": token_id,
            "start": start,
            "end": start + len(text),
            "text": text,
            "simplified": token.norm_,
            "tag": token.tag_,
        }
