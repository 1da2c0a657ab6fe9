"""Role nouns as sources (被告, 局長, 該公司, 校方): the named one of the article whom they mean."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.document import Mention
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.view import View
from pipeline.stages.convert import simplify

_DEFINITE = re.compile("^(?:该名?|这名|这位|这家|这间|该家|该间|上述|涉案|本案|首名|前述|此名)")
_INDEFINITE = re.compile(
    "^(?:一|两|二|三|四|五|六|七|八|九|十|多|数|几|各|有|不少|许多|很多|部分|其他|另|某|每|所有|\\d)"
)
_PLURAL = (
    "们",
    "等",
    "等人",
    "人士",
    "专家",
    "学者",
    "民众",
    "居民",
    "市民",
    "网友",
    "网民",
    "记者",
    "学生",
    "家长",
    "议员",
    "官员",
    "员工",
    "街坊",
    "家属",
    "人员",
)
# The last character of an organisation's name by the word that stands for it.
_HOUSES = {
    "校方": "校学大院中",
    "院方": "院",
    "处方": "处",
    "局方": "局",
    "署方": "署",
    "会方": "会",
    "馆方": "馆",
    "厂方": "厂司",
    "店方": "店",
    "园方": "园",
    "社方": "社",
    "队方": "队",
}
_ANYONE = ("男子", "女子", "男", "女", "男童", "女童", "男生", "女生", "男人", "女人", "人", "老翁", "老妇")
_COMPANY = ("公司", "集团", "企业", "业者", "航空公司", "厂商")
_COMPANY_ENDS = (
    "公司",
    "集团",
    "航空",
    "银行",
    "科技",
    "电子",
    "实业",
    "控股",
    "工程",
    "地产",
    "建设",
    "药厂",
    "食品",
    "汽车",
    "电信",
)
_PUBLIC_ENDS = (*"部署局会院处庭党委府所校宫", "警方", "脸书", "微博", "Facebook", "Instagram", "IG", "PTT", "Dcard")
_TITLE_REACH = 12
_NEAR = 6  # characters before a name in which its title stands
_RELATED = re.compile("[父母妻夫兄弟姊姐妹儿女子孙友亲]|家属|律师|助理|秘书|代表|发言人")
# Behind an office, these begin a second title of the same person: 主控官|英國御用大律師某某.
_SECOND_TITLE = re.compile("(?:[英美法德澳加韩日]国?|御用|资深|高级|首席|署理|署任|总|副|前)(?=.{2})")
_BARE = 4
_SHORTEST = 2


class RoleResolver:
    """Knows which titles the article gives to whom."""

    def __init__(self, view: View, sources: SourceFinder) -> None:
        self._view = view
        self._sources = sources
        self._titled: list[tuple[int, str, Mention]] = []
        for m in view.mentions:
            if m.label == "PER":
                self._titled += [(m.start, words, m) for words in (self._before(m), self._behind(m)) if words]

    def _before(self, m: Mention) -> str:
        """The words right before a name: 34歲被告, 運輸局局長."""
        start = max(0, m.start - _TITLE_REACH)
        words = re.split("[，。、；：！？\\s「」『』《》（）(),.;:]", self._view.text[start : m.start])[-1]
        return words if self._tails(words) else ""

    def _behind(self, m: Mention) -> str:
        """A title right behind a name: 陳局長 is a name of its own, 王大明律師 is not."""
        following = self._view.text[m.end : m.end + 6]
        return next((following[:n] for n in range(len(following), 1, -1) if following[:n] in self._sources.titles), "")

    def _tails(self, words: str) -> list[str]:
        return [
            words[-n:]
            for n in range(2, len(words) + 1)
            if words[-n:] in self._sources.titles or words[-n:] in self._sources.nouns
        ]

    def is_role(self, phrase: Source) -> bool:
        """Whether a phrase means one person by a role (該男子, 發言人), and not people of a kind (居民, 專家)."""
        text = self._view.text[phrase.start : phrase.end]
        if _DEFINITE.match(text):
            return True
        return len(text) <= _BARE and not _INDEFINITE.match(text) and not text.endswith(_PLURAL)

    def person(self, phrase: Source) -> Mention | None:
        """The person whose title the phrase repeats, the nearest before it; None for groups and indefinite phrases."""
        text = self._view.text[phrase.start : phrase.end]
        if _INDEFINITE.match(text) or text.endswith(_PLURAL):
            return None
        if (surnamed := self._surnamed(text, phrase.start)) is not None:
            return surnamed
        role = _DEFINITE.sub("", text)
        if len(role) < 2:
            return None
        if role != text and role in _ANYONE:
            named = [m for m in self._view.mentions_in(0, phrase.start) if m.label == "PER"]
            return named[-1] if named else None
        same = [(at, m) for at, words, m in self._titled if self._holds(words, role)]
        if not same and (head := self._head(role)):
            nation = role[: -len(head)]
            same = [(at, m) for at, words, m in self._titled if words.endswith(head) and nation[:1] in words]
        before = [m for at, m in same if at < phrase.start]
        if before:
            return before[-1]
        people = {m.entity_id for _, m in same}
        if people:
            return same[0][1] if len(people) == 1 else None
        return self._only_one(phrase)

    def _surnamed(self, text: str, before: int) -> Mention | None:
        """The person with a given name whom a surname with a title means (關警司), the last one named before."""
        size = next((n for n in (2, 1) if text[:n] in self._sources.surnames and text[n:] in self._sources.titles), 0)
        if not size:
            return None
        people = [m for m in self._view.mentions_in(0, before) if m.label == "PER"]
        whole = (m for m in reversed(people) if len(m.canonical) > size)
        return next((m for m in whole if simplify(m.canonical).startswith(text[:size])), None)

    @staticmethod
    def _holds(words: str, role: str) -> bool:
        """Whether the words beside a name give the role, and not that of a kin or helper: 死者 in 死者胞妹."""
        if words.endswith(role) or (words.startswith(role) and _SECOND_TITLE.match(words, len(role))):
            return True
        at = words.rfind(role, len(words) - _NEAR) if len(role) <= _BARE else -1
        return at >= 0 and not _RELATED.search(words, at + len(role))

    def _only_one(self, phrase: Source) -> Mention | None:
        """The one person of a whole article, for a role that stands before the name (a headline, the first line)."""
        people = [m for m in self._view.mentions if m.label == "PER"]
        alone = len(people) > 1 and len({m.entity_id for m in people}) == 1 and people[0].start > phrase.start
        text = self._view.text[phrase.start : phrase.end]
        office = any(t in self._sources.titles for t in self._tails(text))
        anyone = text.startswith(("男", "女", "老")) or text in self._sources.nouns
        return people[0] if alone and office and not anyone and self.is_role(phrase) else None

    def _head(self, role: str) -> str:
        """The title that ends a role with a nation or house before it: 總理 in 德總理."""
        return next((role[n:] for n in (1, 2) if role[n:] in self._sources.titles and len(role) > n + 1), "")

    def organisation(self, phrase: Source) -> Mention | None:
        """The organisation that 該公司, 校方 or 公司 means: the last one named before it of that kind."""
        text = self._view.text[phrase.start : phrase.end]
        role = _DEFINITE.sub("", text)
        ends: tuple[str, ...] = ()
        if role in _HOUSES:
            ends = tuple(_HOUSES[role])
        elif role in _COMPANY:
            ends = _COMPANY_ENDS
        elif role != text and len(role) <= 4:
            ends = (role,)
        if not ends:
            return self._abbreviated(text, phrase.start)
        named = [m for m in self._view.mentions_in(0, phrase.start) if m.label == "ORG"]
        party = self._sources.parties if role == "党" else frozenset()
        words = ((m, self._view.text[m.start : m.end]) for m in named)
        fitting = [m for m, word in words if word.endswith(ends) or word in party]
        if fitting:
            return fitting[-1]
        return self._main_company(named) if role in _COMPANY else None

    def _main_company(self, named: list[Mention]) -> Mention | None:
        """The organisation named most often that is no office, outlet or platform; the last of several."""
        firms = [m for m in named if not self._is_public(m)]
        often = Counter(m.entity_id for m in firms)
        return max(reversed(firms), key=lambda m: often[m.entity_id], default=None)

    def _is_public(self, m: Mention) -> bool:
        name = self._view.text[m.start : m.end]
        return name.endswith(_PUBLIC_ENDS) or self._sources.type_of(self._view, m.start, m.end) == "media"

    def _abbreviated(self, text: str, before: int) -> Mention | None:
        """The organisation whose name a short form is made of: 終院 for 終審法院; the last one named."""
        if not _SHORTEST <= len(text) <= _BARE:
            return None
        for m in reversed(self._view.mentions_in(0, before)):
            name = self._view.text[m.start : m.end]
            if m.label == "ORG" and len(name) > len(text) + 1 and name[0] == text[0]:
                at = -1
                if all((at := name.find(c, at + 1)) >= 0 for c in text) and (at > len(name) // 2):
                    return m
        return None
