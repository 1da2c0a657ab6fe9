"""Marked-up sentences as the law of the claims stage.

    check("<source>{PER|林廷威}</source><cue>強調</cue>：「<content>安全不打折</content>。」", speaker="林廷威")

<source>, <cue> and <content> mark the first claim, <s2>, <q2>, <c2> the second, and so on; a claim may have several
content parts. {PER|…}, {ORG|…}, {LOC|…}, {DATE|…} mark names and times; {PER=林廷威|林} gives the fullest name,
{DATE=2025-03-05|5日} the day. A newline begins a paragraph. A sentence without marks must give no claim.
What is said of the claims (speaker, form, cue_class, source_type, title, via …) is one value for all of them or a tuple
in their order; `terms` are the pairs (words, kind).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from pipeline import lexicon
from pipeline.document import Article, Claim, Mention
from pipeline.nlp import tokenizer
from pipeline.stages.claims import ClaimFinder
from pipeline.stages.convert import simplify
from pipeline.stages.segment import scan_brackets, split_sentences

_CONFIGS = Path(__file__).resolve().parents[3] / "configs"
_MARK = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-z]+)(?P<number>\d*)>|\{(?P<label>[A-Z]+)(?:=(?P<name>[^|]*))?\||(?P<end>\})"
)
_TAGS = {"source": "s", "cue": "q", "content": "c"}


@dataclass
class Marked:
    """A marked-up text taken apart: the text, its mentions, and the spans of each claim by its number."""

    text: str = ""
    mentions: list[Mention] = field(default_factory=list)
    claims: dict[int, dict[str, list[tuple[int, int]]]] = field(default_factory=dict)

    def described(self, spans: dict[str, list[tuple[int, int]]]) -> tuple[Any, ...]:
        return described(self.text, next(iter(spans["s"]), None), next(iter(spans["q"]), None), spans["c"])


def described(text: str, source: Any, cue: Any, content: list[tuple[int, int]]) -> tuple[Any, ...]:
    """A claim as (source, cue, contents), each with its words, so that a difference can be read."""

    def words(span: tuple[int, int] | None) -> str | None:
        return span and f"{span[0]}:{text[slice(*span)]}"

    return words(source), words(cue), tuple(words(c) for c in content)


def take_apart(markup: str) -> Marked:
    """The text of `markup` with what is marked in it."""
    marked, position, names = Marked(), 0, []
    opened: dict[tuple[int, str], int] = {}
    for mark in _MARK.finditer(markup):
        marked.text += markup[position : mark.start()]
        position, here = mark.end(), len(marked.text)
        if mark["label"]:
            names.append((here, mark["label"], mark["name"]))
        elif mark["end"]:
            start, label, name = names.pop()
            canonical = name or marked.text[start:here]
            value = name or "" if label in ("DATE", "TIME") else ""
            marked.mentions.append(Mention(start, here, label, "test", canonical, f"{label}:{canonical}", value))
        else:
            number, kind = int(mark["number"] or 1), _TAGS.get(mark["tag"], mark["tag"])
            if not mark["close"]:
                opened[number, kind] = here
                continue
            claim = marked.claims.setdefault(number, {"s": [], "q": [], "c": []})
            claim[kind].append((opened.pop((number, kind)), here))
    marked.text += markup[position:]
    assert not opened and not names, f"marks left open in {markup}"
    marked.mentions.sort(key=lambda m: m.start)
    return marked


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """The first words of the sentence as the name of its test."""
    return take_apart(val).text[:12].strip() if argname == "markup" and isinstance(val, str) else None


@pytest.fixture(scope="session")
def annotate() -> Callable[..., Doc]:
    """Give a function from a text and its mentions to a Doc with claims and terms."""
    lists = lexicon.load(_CONFIGS / "lexicon")
    vocabulary = [*lists.words("cues"), *lists.words("titles"), *lists.words("source_nouns")]
    words = tokenizer(spacy.blank("zh").vocab, lists, map(simplify, vocabulary))
    finder = ClaimFinder(lists, _CONFIGS / "patterns")

    def build(text: str, mentions: list[Mention] | None = None) -> Doc:
        doc = words(text)
        doc._.article = Article("test", "test.txt", text)
        doc._.brackets = scan_brackets(text)
        doc._.sentences = split_sentences(text, doc._.brackets)
        doc._.mentions = mentions or []
        return finder(doc)

    return build


@pytest.fixture
def check(annotate: Callable[..., Doc]) -> Callable[..., None]:
    """Give a function that asserts that a marked-up text has exactly the claims marked in it."""

    def verify(markup: str, *, terms: list[tuple[str, str]] | None = None, **expected: Any) -> None:
        marked = take_apart(markup)
        doc = annotate(marked.text, marked.mentions)
        found: dict[tuple[Any, ...], Claim] = {
            described(marked.text, c.source, c.cue, c.content): c for c in doc._.claims
        }
        wanted = [marked.described(spans) for _, spans in sorted(marked.claims.items())]
        assert sorted(map(str, found)) == sorted(map(str, wanted)), markup
        for name, values in expected.items():
            values = values if isinstance(values, tuple) else (values,) * len(wanted)
            assert tuple(getattr(found[w], name) for w in wanted) == values, f"{name}: {markup}"
        if terms is not None:
            assert [(marked.text[t.start : t.end], t.kind) for t in doc._.terms] == terms, markup

    return verify
