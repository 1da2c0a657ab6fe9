"""Marked-up sentences as annotated Docs."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from pipeline.document import Article, Claim, Mention, Sentence, Term

_TAG = re.compile(r"<(/?)(\w+)(?:=([^>]*))?>")


@pytest.fixture
def marked() -> Callable[..., Doc]:
    """Give a function from marked-up text to a Doc as the claims stage leaves it.

    Each line is a sentence and a paragraph. <source>, <cue> and <content> of a line make one claim, whose speaker is
    the source; <PER>, <ORG> and <LOC> are mentions, with another canonical name as <PER=name>; <term> is a term.
    `simplified` gives the Simplified form where it differs, `header` what stands before the body, and further
    keywords go to the article.
    """
    nlp = spacy.blank("zh")

    def build(name: str, markup: str, *, header: str = "", simplified: str = "", **given: str) -> Doc:
        text, spans, mentions, terms, sentences, claims = header, [], [], [], [], []
        for n, line in enumerate(markup.strip().split("\n"), 1):
            start, opened, here = len(text), [], []
            for piece in re.split(r"(<[^>]+>)", line):
                tag = _TAG.fullmatch(piece)
                if not tag:
                    text += piece
                elif not tag[1]:
                    opened.append((tag[2], tag[3], len(text)))
                else:
                    kind, value, begin = opened.pop()
                    here.append((kind, value, begin, len(text)))
            sentences.append(Sentence(start, len(text), n, n))
            text += "\n"
            spans.append(here)
        for here in spans:
            part = {kind: (s, e) for kind, _, s, e in here}
            content = [(s, e) for kind, _, s, e in here if kind == "content"]
            for kind, value, s, e in here:
                if kind in ("PER", "ORG", "LOC", "DATE"):
                    canonical = value or text[s:e]
                    mentions.append(Mention(s, e, kind, "rule", canonical, f"{kind}:{canonical}"))
                if kind == "term":
                    terms.append(Term(s, e, "term"))
            if content:
                speaker = text[slice(*part["source"])] if "source" in part else ""
                entity = next((m.entity_id for m in mentions if (m.start, m.end) == part.get("source")), "")
                claims.append(
                    Claim(
                        form="indirect",
                        content=content,
                        rule_id="rule",
                        cue=part.get("cue"),
                        cue_class="say",
                        source=part.get("source"),
                        source_type="person" if speaker else "none",
                        speaker=speaker,
                        speaker_entity_id=entity,
                    )
                )
        doc = nlp(text)
        doc._.article = Article(name, f"{name}.txt", text, len(header), **given)
        doc._.script = "Hant"
        doc._.simplified = simplified or text
        doc._.sentences, doc._.mentions, doc._.claims, doc._.terms = sentences, mentions, claims, terms
        return doc

    return build
