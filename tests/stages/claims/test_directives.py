"""Directives, addressees, questions and views."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|消防處}</source><cue>呼籲</cue><content>市民慎防山火</content>。",
            {"speaker": "消防處", "cue_class": "demand"},
        ),
        (
            "<source>{ORG|疾管署}</source><cue>呼籲</cue><content>民眾返國後自主健康管理七天</content>。",
            {"speaker": "疾管署"},
        ),
        ("<source>{ORG|工会}</source><cue>要求</cue><content>公司补发拖欠的加班费</content>。", {"speaker": "工会"}),
        ("<source>法官</source><cue>下令</cue><content>控方於14日內提交補充文件</content>。", {"speaker": "法官"}),
        (
            "<source>{PER|高立民}</source><cue>要求</cue>，<content>各地要压实责任，确保群众安全过冬</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<source>{PER|林廷威}</source><cue>指示</cue><content>所屬機關全力協助災民</content>。",
            {"speaker": "林廷威"},
        ),
        ("<source>{LOC|美國}</source><cue>敦促</cue><content>雙方立即停火</content>。", {"speaker": "美國"}),
        (
            "<source>{PER|何美欣}</source><cue>建議</cue><content>市府把空地改成停車場</content>。",
            {"speaker": "何美欣", "cue_class": "suggest"},
        ),
        ("<source>警方</source><cue>勸喻</cue><content>駕駛者改用其他路線</content>。", {"speaker": "警方"}),
        (
            "<source>{ORG|环保组织}</source><cue>敦促</cue><content>政府尽快立法限制塑料包装</content>。",
            {"speaker": "环保组织"},
        ),
        ("<source>{PER|莫蘭}</source><cue>警告</cue><content>各國不要低估這波疫情</content>。", {"speaker": "莫蘭"}),
        ("<source>家長</source><cue>懇求</cue><content>肇事者出面自首</content>。", {"speaker": "家長"}),
        (
            "<source>{ORG|監察院}</source><cue>要求</cue><content>{ORG|國防部}提出檢討改善報告</content>。",
            {"speaker": "監察院"},
        ),
    ],
)
def test_directives(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """An addressee belongs to what a directive asks for."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|田建国}</source><cue>告诉</cue>记者，<content>第一批设备已经运抵现场</content>。",
            {"speaker": "田建国"},
        ),
        (
            "<source>{PER|莫蘭}</source><cue>告訴</cue>《{ORG|金融時報}》，<content>談判不會無限期拖下去</content>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<source>一名店員</source><cue>告訴</cue>本報記者，<content>東西一早就賣光了</content>。",
            {"speaker": "一名店員"},
        ),
        (
            "<source>{ORG|氣象署}</source><cue>提醒</cue>民眾，<content>清晨低溫可能降到十度以下</content>。",
            {"speaker": "氣象署"},
        ),
        ("<source>醫師</source><cue>提醒</cue>患者，<content>停藥前務必回診</content>。", {"speaker": "醫師"}),
        (
            "<source>{PER|何美欣}</source><cue>告訴</cue>選民：「<content>改變從這一票開始</content>。」",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>{PER|李太}</source>向記者<cue>表示</cue>，<content>事後一直沒有收到賠償</content>。",
            {"speaker": "李太"},
        ),
        (
            "<source>執行長{PER|Eve Moran}</source>在致員工信中<cue>寫道</cue>，<content>這是公司史上最艱難的一"
            "年</content>。",
            {"speaker": "Eve Moran"},
        ),
    ],
)
def test_addressees(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """An addressee of 告訴, or before a pause, stands outside the content."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<source>記者</source><cue>追問</cue><content>是否已經掌握嫌犯行蹤</content>。", {"speaker": "記者"}),
        (
            "<source>控方</source><cue>質疑</cue>，<content>被告為何事發後立即刪除訊息</content>。",
            {"speaker": "控方"},
        ),
        (
            "<source>{PER|許宛真}</source><cue>承認</cue>，<content>第一時間的通報確實慢了</content>。",
            {"speaker": "許宛真", "cue_class": "say"},
        ),
        (
            "<source>{ORG|立法會}議員{PER|麥穎芝}</source><cue>促</cue><content>當局交代工程延誤的原因</content>。",
            {"speaker": "麥穎芝"},
        ),
        ("<source>{PER|古兆麟}</source><cue>料</cue><content>案件最快明年開審</content>。", {"speaker": "古兆麟"}),
        (
            "<source>{ORG|世界銀行}</source><cue>預測</cue><content>明年全球經濟增長2.6%</content>。",
            {"speaker": "世界銀行", "cue_class": "expect"},
        ),
        (
            "<source>{PER|邱文田}</source><cue>相信</cue><content>球隊下半季會有起色</content>。",
            {"speaker": "邱文田"},
        ),
        ("<source>{PER|高立民}</source><cue>主张</cue>，<content>先立规矩后办事</content>。", {"speaker": "高立民"}),
        (
            "<source>{ORG|鐵路公司}</source><cue>承諾</cue><content>三個月內完成全線檢查</content>。",
            {"speaker": "鐵路公司", "cue_class": "promise"},
        ),
        ("<source>被告</source><cue>辯稱</cue><content>自己只是代人收貨</content>。", {"speaker": "被告"}),
        ("<source>法庭</source><cue>認定</cue><content>合約條款對買方顯失公平</content>。", {"speaker": "法庭"}),
        ("<source>警方</source>調查後<cue>發現</cue>，<content>死者生前曾與人爭吵</content>。", {"speaker": "警方"}),
        ("<source>{PER|莫蘭}</source><cue>暗示</cue><content>可能提前舉行大選</content>。", {"speaker": "莫蘭"}),
        (
            "<source>{PER|何美欣}</source><cue>期盼</cue><content>新的一年不再有孩子挨餓</content>。",
            {"speaker": "何美欣", "cue_class": "hope"},
        ),
    ],
)
def test_questions(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Questions, answers and views that report a clause."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}</source>對幕僚<cue>說</cue>：「<content>做不好就換人</content>。」",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<source>{PER|何美欣}</source>向對手<cue>喊話</cue>：「<content>別再躲在律師後面</content>！」",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>{PER|田建国}</source>转身对工友们<cue>说</cue>：“<content>咱们加把劲，天黑前干完</content>。”",
            {"speaker": "田建国", "form": "direct"},
        ),
        (
            "<source>{PER|陳太}</source>哭著向社工<cue>說</cue>：「<content>我真的撐不下去了</content>。」",
            {"speaker": "陳太", "form": "direct"},
        ),
        (
            "<source>{PER|哈特}</source>在電話中對{PER|莫蘭}<cue>說</cue>，<content>時間並不站在任何一方</content>。",
            {"speaker": "哈特"},
        ),
    ],
)
def test_said_to_someone(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Addressees of 對…說, 向…喊話 stand outside source and content."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|莫蘭}</source><cue>稱讚</cue><content>{LOC|台灣}是民主的典範</content>。",
            {"speaker": "莫蘭"},
        ),
        ("<source>{PER|方少華}</source><cue>形容</cue><content>大灣區是一片藍海</content>。", {"speaker": "方少華"}),
        ("<source>網友</source><cue>笑稱</cue><content>這根本是現代版愚公移山</content>。", {"speaker": "網友"}),
        ("<source>媒体</source><cue>评论称</cue>，<content>这是一场没有赢家的较量</content>。", {"speaker": "媒体"}),
    ],
)
def test_praise_and_names(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Praise and likening with a clause count."""
    check(markup, **expected)


@pytest.mark.parametrize(
    "markup",
    [
        "<s1>{PER|林廷威}</s1><q1>批評</q1><c1>工程一拖再拖</c1>，<q2>請</q2><c2>法官盡快裁決</c2>。",
        "<s1>{PER|林廷威}</s1><q1>表示</q1>「<c1>有進展才會公告</c1>」，並<q2>要</q2><c2>投資人別看報紙做決定</c2>。",
        "<source>子女</source>曾<cue>警告</cue>她「<content>天底下沒有這種好事</content>」。",
        "<source>{PER|林廷威}</source><cue>說</cue>，<content>事情要居民配合才能成功</content>。",
        "<source>{PER|林廷威}</source><cue>說</cue>，<content>已申請法院許可</content>。",
    ],
)
def test_directives_of_one_character(check: Callable[..., None], markup: str) -> None:
    """請 and 要 direct somebody at the beginning of a clause, and are parts of other words elsewhere."""
    check(markup)
