"""What holds for every article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.entities.conftest import Annotate

PIECES = st.sampled_from(
    ["總統", "川普", "（", "）", "Donald Trump", "表示", "，", "。", "「", "」", "《", "》", "中美", "關係", "林大同",
     "台北", "公司", "12日", "\n", " ", "王", "先生", "大學", "·", "A", "\u3000", "𠮷", "é", "：", "、", "局", "在"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=60, deadline=None)
def test_mentions_are_in_order_and_inside_the_text(annotate: Annotate, text: str) -> None:
    end = 0
    for mention in annotate(text)._.mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert mention.rule_id
        assert not mention.label or mention.label.isupper()
        end = mention.end


@given(st.lists(PIECES, max_size=15).map("".join))
@settings(max_examples=25, deadline=None)
def test_the_same_text_gives_the_same_mentions(annotate: Annotate, text: str) -> None:
    assert annotate(text)._.mentions == annotate(text)._.mentions


@pytest.mark.parametrize(
    ("hant", "hans"),
    [
        ("外交部發言人陳思遠說，俄烏戰爭應該結束。", "外交部发言人陈思远说，俄乌战争应该结束。"),
        ("香港建造業總工會主席梁詠琳到北京訪問。", "香港建造业总工会主席梁咏琳到北京访问。"),
    ],
)
def test_both_scripts_give_the_same_entities(annotate: Annotate, hant: str, hans: str) -> None:
    there, here = annotate(hant)._.mentions, annotate(hans)._.mentions
    assert [(m.start, m.end, m.label, m.entity_id) for m in there] == [
        (m.start, m.end, m.label, m.entity_id) for m in here
    ]


def test_the_header_has_no_mentions(annotate: Annotate) -> None:
    text = "title: 川普談台灣\n\n他沒有回答。"
    assert annotate(text, body_start=text.index("他"))._.mentions == []


def test_an_empty_article(annotate: Annotate) -> None:
    assert annotate("")._.mentions == []


def test_every_name_tells_its_rule(annotate: Annotate) -> None:
    doc = annotate("國防部長林大同今天訪美。")
    assert [m.rule_id for m in doc._.mentions if m.label in ("PER", "ORG", "LOC")] == [
        "org.lexicon", "per.name", "loc.one.after",
    ]  # fmt: skip
