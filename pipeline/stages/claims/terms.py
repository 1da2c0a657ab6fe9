"""Quoted words that are no claim: works, terms, slogans."""

from __future__ import annotations

from pipeline.document import Claim, Term
from pipeline.stages.claims.view import View

_MAX_TERM = 30


def find_terms(view: View, claims: list[Claim]) -> list[Term]:
    """The terms of the body, in order: every pair of marks that is no claim's content."""
    contents = {span for c in claims for span in c.content}
    body = [(s.start, s.end) for s in view.doc._.sentences]
    terms = []
    for b in view.brackets:
        start, end = b.start + 1, b.end - 1
        if b.kind == "paren" or len(b.parts) > 1 or end <= start or not any(s <= b.start < e for s, e in body):
            continue
        if any(s <= start + 1 and end - 1 <= e and e - s <= end - start for s, e in contents):
            continue
        if b.kind == "title":
            terms.append(Term(start, end, "work"))
        elif end - start <= _MAX_TERM and "\n" not in view.text[start:end]:
            terms.append(Term(start, end, "slogan" if view.text[end - 1] in "！!" else "term"))
    return terms
