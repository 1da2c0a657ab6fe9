"""What belongs to the words of another and what stands beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from tests.stages.claims.conftest import take_apart


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|林廷威}</s1><q1>指出</q1>，<c1>雖然補助已經發放，但<s2>多數店家</s2><q2>擔心</q2><c2>撐不過年底</c2></c1>。",
            {"speaker": ("林廷威", "多數店家")},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>说</q1>，<c1>因<s2>{ORG|水务局}</s2><q2>提到</q2><c2>管线三年后才能换完</c2></c1>。",
            {"speaker": ("高立民", "水务局")},
        ),
        (
            "<s1>{PER|鍾志豪}</s1><q1>指</q1>，<c1>{ORG|衞生署}早前派員巡查，<q2>要求</q2><c2>食肆停業七天</c2></c1>。",
            {"speaker": ("鍾志豪", "衞生署")},
        ),
    ],
)
def test_inside(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A concession, a reason and what an organisation that is spoken of did stay inside what is reported."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|莫蘭}</s1><q1>說</q1>，<c1>大火發生時，三名職員正在倉庫內</c1>，<q2>強調</q2><c2>從未堵塞通道</c2>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<s1>{PER|鍾志豪}</s1><q1>指</q1>，<c1>司機當值僅兩小時</c1>，<q2>促</q2><c2>公司交代更表</c2>。",
            {"speaker": "鍾志豪"},
        ),
    ],
)
def test_beside(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The same speaker's next cue begins a claim of its own; a time before it is no clause that it could end."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<source>{ORG|警方}</source><cue>呼籲</cue><content>店家澄清</content>。", {"cue_class": "demand"}),
        (
            "<source>{PER|莫蘭}</source><cue>要求</cue><content>{ORG|環保局}公布檢測結果</content>。",
            {"cue_class": "demand"},
        ),
    ],
)
def test_asked_to_say(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """What others are asked to say is no report of theirs."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|廖心如}</source>受訪時<cue>說</cue>，<content>要特別強調，颱風過後切勿上山</content>。",
            {"speaker": "廖心如"},
        ),
    ],
)
def test_intended(annotate: Callable[..., Doc], markup: str, expected: dict[str, Any]) -> None:
    """An intention inside what is said does not take the place of the cue of saying."""
    marked = take_apart(markup)
    outer = annotate(marked.text, marked.mentions)._.claims[0]
    assert (outer.speaker, outer.content) == (expected["speaker"], marked.claims[1]["c"])


def test_foreseen(annotate: Callable[..., Doc]) -> None:
    """What is expected of a thing belongs to who speaks."""
    doc = annotate("學者指出，隨著人口老化，幼兒園的學生人數預料將減半。")
    assert doc.text[slice(*doc._.claims[0].content[0])] == "隨著人口老化，幼兒園的學生人數預料將減半"
    assert {c.speaker for c in doc._.claims} == {"學者"}
