"""What holds for any text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.document import Claim, Mention

# Pieces from which hypothesis puts together texts that are full of cues, marks and half-told speech.
_PIECES = [
    *'「」『』“”《》（）。，：；！？、…\n ,:"’A1他她我的並又將被則說稱指問報道批促據依對於在',
    *[
        "表示",
        "指出",
        "希望",
        "認為",
        "要求",
        "據報導",
        "根據",
        "被指",
        "引述",
        "告訴記者",
        "呼籲市民",
        "在他看來",
        "發文",
    ],
    *[
        "外交部",
        "記者",
        "網友",
        "起訴書",
        "多名學者",
        "昨天",
        "今天上午",
        "這也讓",
        "引發熱議",
        "天氣很好",
        "不會加稅",
        "说",
        "专家",
    ],
]
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)
_RELAXED = settings(
    max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _mentions(text: str) -> list[Mention]:
    """Every 外交部 as an organisation, every 昨天 as a date."""
    found = []
    for name, label in (("外交部", "ORG"), ("昨天", "DATE")):
        at = text.find(name)
        while at >= 0:
            found.append(Mention(at, at + len(name), label, "test", name, f"{label}:{name}"))
            at = text.find(name, at + len(name))
    return sorted(found, key=lambda m: m.start)


def _claims(annotate: Callable[..., Doc], text: str) -> list[Claim]:
    claims: list[Claim] = annotate(text, _mentions(text))._.claims
    return claims


@given(text=_TEXTS)
@_RELAXED
def test_spans_lie_in_the_body_and_hold_words(annotate: Callable[..., Doc], text: str) -> None:
    for claim in _claims(annotate, text):
        assert claim.content
        for start, end in [*claim.content, *filter(None, [claim.source, claim.cue])]:
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip() == text[start:end] != ""


@given(text=_TEXTS)
@_RELAXED
def test_no_claim_is_told_twice(annotate: Callable[..., Doc], text: str) -> None:
    keys = [(c.cue, tuple(c.content)) for c in _claims(annotate, text)]
    assert len(keys) == len(set(keys))


@given(text=_TEXTS)
@_RELAXED
def test_contents_lie_inside_or_beside_each_other(annotate: Callable[..., Doc], text: str) -> None:
    spans = sorted({span for c in _claims(annotate, text) for span in c.content})
    for i, (start, end) in enumerate(spans):
        for other_start, other_end in spans[i + 1 :]:
            assert other_start >= end or other_end <= end or other_start == start, text


@given(text=_TEXTS)
@_RELAXED
def test_a_cue_stands_outside_its_content_and_its_source(annotate: Callable[..., Doc], text: str) -> None:
    for claim in _claims(annotate, text):
        if claim.cue is None:
            continue
        parts = [*claim.content, *filter(None, [claim.source])]
        assert all(end <= claim.cue[0] or start >= claim.cue[1] for start, end in parts), text


@given(text=_TEXTS)
@_RELAXED
def test_only_quoted_words_are_direct_or_terms(annotate: Callable[..., Doc], text: str) -> None:
    doc = annotate(text, _mentions(text))
    quoted = [(b.start, b.end) for b in doc._.brackets if b.kind != "paren"]
    for claim in doc._.claims:
        if claim.form == "direct":
            assert all(any(a < s and e < b for a, b in quoted) for s, e in claim.content), text
    for term in doc._.terms:
        assert (term.start - 1, term.end + 1) in quoted
        assert all((term.start, term.end) not in c.content for c in doc._.claims)


@given(text=_TEXTS)
@_RELAXED
def test_the_same_text_gives_the_same_claims(annotate: Callable[..., Doc], text: str) -> None:
    assert _claims(annotate, text) == _claims(annotate, text)


@pytest.mark.parametrize("unit", ["「", "」", "「『", "《", "（", '"', "說", "的", "，", "在會上", "在他看來", "再次"])
def test_marks_and_words_without_end(annotate: Callable[..., Doc], unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert all(e <= len(text) for c in _claims(annotate, text) for _, e in c.content)
