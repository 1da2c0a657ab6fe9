"""Marked-up sentences against the whole entities stage, with the project's own word lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from pipeline import lexicon
from pipeline.document import Article, Mention
from pipeline.nlp import tokenizer
from pipeline.stages.entities import EntityFinder, lexicon_words
from pipeline.stages.segment import scan_brackets, split_sentences

CONFIGS = Path(__file__).parents[3] / "configs"
NAMES = ("PER", "ORG", "LOC")
_TAG = re.compile(r"<(/?)([A-Z]+)>")

Annotate = Callable[..., Doc]
Check = Callable[..., None]


@pytest.fixture(scope="session")
def annotate() -> Annotate:
    """Give a function from a text to its Doc with mentions; `body_start` and `title` go to the article."""
    lists = lexicon.load(CONFIGS / "lexicon")
    nlp = spacy.blank("zh")
    words = tokenizer(nlp.vocab, lists, lexicon_words(lists))
    finder = EntityFinder(nlp.vocab, lists, CONFIGS / "patterns")

    def run(text: str, *, body_start: int = 0, title: str = "") -> Doc:
        doc = words(text)
        doc._.article = Article("a", "a.txt", text, body_start, title=title)
        doc._.brackets = scan_brackets(text, body_start)
        doc._.sentences = split_sentences(text, doc._.brackets, body_start)
        return finder(doc)

    return run


@pytest.fixture(scope="session")
def check(annotate: Annotate) -> Check:
    """Give a function that compares the mentions of a marked-up text with its marks.

    `<ORG>國防部</ORG>長<PER>林大同</PER>`; only the labels in `labels` are compared.
    """

    def compare(markup: str, labels: tuple[str, ...] = NAMES) -> None:
        text, marks = unmark(markup)
        assert shown(text, annotate(text)._.mentions, labels) == shown(text, marks, labels)

    return compare


def unmark(markup: str) -> tuple[str, list[Mention]]:
    """The text of a markup, and its marks as mentions."""
    text, marks, start = "", [], 0
    for piece in re.split(r"(</?[A-Z]+>)", markup):
        tag = _TAG.fullmatch(piece)
        if tag is None:
            text += piece
        elif tag[1]:
            marks.append(Mention(start, len(text), tag[2], "mark"))
        else:
            start = len(text)
    return text, marks


def shown(text: str, mentions: list[Mention], labels: tuple[str, ...]) -> list[str]:
    """Mentions as readable text, so that a failing test tells what differs."""
    return [f"{m.label} {text[m.start : m.end]} {m.start}" for m in mentions if m.label in labels]
