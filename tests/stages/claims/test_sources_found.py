"""Sources in places where they are hard to see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "颱風連來兩個，讓<source>不少果農</source><cue>擔心</cue><content>血本無歸</content>。",
            {"speaker": "不少果農"},
        ),
        (
            "<source>{ORG|書展協會}</source>{DATE|昨天}在社交媒體<cue>發文說</cue>，<content>門票全數售罄</content>。",
            {"speaker": "書展協會"},
        ),
        (
            "<source>{LOC|北城}駐{LOC|南島}代表{PER|莫蘭}</source>{DATE|9日}參與漁業會議（Fisheries Forum）時"
            "<cue>指出</cue>，<content>配額應該下調</content>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<source>老店東</source>紅着臉<cue>說</cue>：「<content>招牌是我親手寫的</content>。」",
            {"speaker": "老店東"},
        ),
        (
            "北城通讯社南岛６月７日电（记者田建国）<source>{ORG|气象局}</source><cue>表示</cue>，<content>台风将减弱"
            "</content>。",
            {"speaker": "气象局"},
        ),
    ],
)
def test_around(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Causatives, occasions, manners and bylines are no part of a source and hide none."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|何美欣}</source>出席花展開幕禮，與小朋友一同種樹，並<cue>希望</cue><content>市民多到郊外走走</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "{PER|許宛真}接受電台主持人{PER|鍾志豪}訪問，<source>她</source><cue>說</cue>，<content>新書寫了七年</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "<s1>{ORG|長風航運}</s1><q1>表示</q1>，<c1>船期不會更動</c1>，<s2>他</s2><q2>認為</q2><c2>碼頭擁擠只是一時</c2>。",
            {"speaker": "長風航運"},
        ),
    ],
)
def test_of_the_sentence(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The subject of an earlier clause speaks; a pronoun goes back to the nearest subject or the house that spoke."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>動畫社社長八田武夫</source><cue>說</cue>，<content>公司收過恐嚇信</content>。",
            {"speaker": "八田武夫"},
        ),
        (
            "<s1>{ORG|終審法院}</s1><q1>裁定</q1><c1>申請人可以提出上訴</c1>。\n<s2>終院</s2><q2>指出</q2>，<c2>原審忽略了證供</c2>。",
            {"speaker": "終審法院"},
        ),
        (
            "{LOC|德國}總理{PER|莫蘭}抵達機場。\n<source>德總理</source><cue>稱</cue><content>談判已經完成</content>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<source>{PER|廖心如}的臉書</source><cue>寫道</cue>，「<content>謝謝大家陪我走到這裡</content>」。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>{ORG|民眾社}議員{PER|許宛真}（左）、{PER|鍾志豪}（右）等人</source><cue>質疑</cue><content>預算浮報</content>。",
            {"speaker": "許宛真、鍾志豪"},
        ),
    ],
)
def test_names(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Short names of courts, a person's own text and several people lead to names."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|海洋大學}副校長、防災權威{PER|廖心如}</source><cue>表示</cue>，<content>山區仍會落石</content>。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>盛產寶石、向來中立的{LOC|利西亞}</source>，{DATE|4日}召回大使，<cue>認為</cue>"
            "<content>調停並不公正</content>。",
            {"speaker": "利西亞"},
        ),
        (
            "候鳥提早三週飛抵南方濕地 <source>學會</source><cue>指出</cue>，<content>暖冬是主因</content>。",
            {},
        ),
        (
            "<source>球隊管理層</source>，包括領隊{PER|邱文田}，向球迷<cue>表示</cue>，<content>門票可以退款</content>。",
            {"speaker": "球隊管理層"},
        ),
        (
            "<source>{LOC|德國}、{LOC|法國}和{LOC|荷蘭}</source><cue>要求</cue><content>重啟談判</content>。",
            {"speaker": "德國、法國、荷蘭"},
        ),
        (
            "本報向{ORG|環保局}查詢，<source>對方</source><cue>表示</cue>，<content>水質合格</content>。",
            {"speaker": "環保局"},
        ),
    ],
)
def test_phrases(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Joined titles, a country behind its relative clause, a headline in front, a list in between, the other side."""
    check(markup, **expected)
