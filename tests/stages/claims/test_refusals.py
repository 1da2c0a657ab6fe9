"""What looks like a report and is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("{PER|林廷威}{DATE|昨天}向罹難者家屬表示哀悼。", {}),
        ("{PER|莫蘭}對東道主的款待表示感謝。", {}),
        ("各国领导人纷纷表示祝贺。", {}),
        ("{ORG|港鐵}公布最新業績。", {}),
        ("{ORG|台積電}董事會通過建廠案。", {}),
        ("{PER|何美欣}接受媒體訪問。", {}),
        ("{ORG|教育局}提出三項建議。", {}),
        ("這部電影值得期待。", {}),
        ("民眾的要求並不過分。", {}),
        ("他的做法遭到批評。", {}),
        ("{ORG|國防部}遭到外界質疑。", {}),
        ("雙方簽署備忘錄，並發表聯合聲明。", {}),
        ("{PER|田建国}因盗窃罪被判有期徒刑三年。", {}),
        ("{PER|鍾志豪}被控盜竊罪。", {}),
        ("{PER|鍾志豪}否認控罪。", {}),
        ("這家店被譽為全{LOC|台南}最好吃的牛肉湯。", {}),
        ("{LOC|九份}被列為世界級的旅遊景點。", {}),
        ("{PER|何美欣}自稱「小辣椒」。", {}),
        ("{PER|何美欣}決定參選{LOC|新北}市長。", {}),
        ("{PER|莫蘭}拒絕出席聽證會。", {}),
        ("{PER|莫蘭}同意參加下週的會談。", {}),
        ("{ORG|董事會}批准了這項收購。", {}),
    ],
)
def test_emotions_and_things(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """表示 with a feeling, and verbs of saying with a bare noun, report nothing."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("{ORG|市府}{DATE|下週}將舉辦三場說明會。", {}),
        ("第一批疫苗已運抵{LOC|桃園}機場。", {}),
        ("他最愛讀武俠小說。", {}),
        ("这份调查报告书共有两百页。", {}),
        ("兒童手指被夾傷送醫。", {}),
        ("{ORG|衛生局}發言人室設有專線。", {}),
        ("恒生指數收市跌二百點。", {}),
        ("雙方簽下承諾書後離開。", {}),
        ("法院核發通知書。", {}),
        ("演唱會門票秒殺，歌迷望穿秋水。", {}),
        ("颱風警報已經解除。", {}),
        ("这条新闻的评论区已经关闭。", {}),
        ("{LOC|高雄}流行音樂中心的指示牌標示不清。", {}),
        ("他話說到一半便離席。", {}),
    ],
)
def test_compounds(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A cue inside another word reports nothing."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("居民認為的最佳地點已經有人承租。", {}),
        ("{PER|何美欣}所說的話沒有人相信。", {}),
        ("他提到的那家餐廳早就搬走了。", {}),
        ("部長承諾的補助至今沒有下文。", {}),
    ],
)
def test_attributive(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A cue before 的 describes a noun."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("（記者{PER|林大文}／{LOC|台北}報導）", {}),
        ("【記者{PER|林大文}{LOC|高雄}報導】", {}),
        ("（{ORG|中央社}記者{PER|林大文}{LOC|台北}{DATE|5日}電）", {}),
        ("{ORG|新华社}{LOC|北京}{DATE|6月3日}电（记者{PER|王小川}）", {}),
        ("{ORG|央视网}消息：", {}),
        ("綜合外電報導", {}),
        ("本報訊", {}),
        ("圖為{PER|何美欣}受訪。（圖／翻攝自臉書）", {}),
    ],
)
def test_bylines(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Bylines, datelines and captions report nothing."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("「小院高牆」政策正在改變供應鏈。", {}),
        ("這項被稱為「黃金周」的促銷活動今天開跑。", {}),
        ("有「鐵人」之稱的{PER|邱文田}今天退役。", {}),
        ("民眾手持「和平」字樣的布條。", {}),
        ("《{LAW|遠端存取安全法}》草案今天三讀。", {}),
        ("俗话说“民以食为天”。", {}),
    ],
)
def test_quoted_terms(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Quotation marks around a term, a nickname or a title make no claim."""
    check(markup, **expected)
