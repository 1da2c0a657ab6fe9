"""The subject of a clause: the noun phrase that begins it, for a cue whose own source is left out."""

from __future__ import annotations

import re

from pipeline.document import Mention
from pipeline.lexicon import Lexicon
from pipeline.stages.claims.adverbials import Adverbials
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.phrases import NounPhrases
from pipeline.stages.claims.view import View
from pipeline.stages.convert import simplify

_RELATIVE = re.compile("[^，。；：的]{1,30}的")  # 繼位的…, 周五到訪的…
_SOMEONE = re.compile("[^，。；：的有]{0,6}(?P<who>有人)")  # 網上有人製作片段，…
_COUNT = re.compile("(?:[一两二三四五六七八九十多数几]|\\d+)[余多]?(?:名|位|个|群|对|班)")
_WITH = ("与", "和", "跟", "同", "及")  # 與小朋友一同種樹: no subject of its own
_SPEAKERS = ("person", "organisation", "media", "anonymous")
_PREDICATE = re.compile("是|不|自己|没有")
_WRITES = ("去信", "致函", "致信", "发信", "写信", "去函", "发函", "致电", "去电")
_TOWARDS = re.compile("[至给予向往]")
_APPEARED = re.compile(
    "(?:来了?|出现|有|走出|跑出|冲出|闯入|走进|站着|坐着|传来)(?P<who>(?:[一两二三四五六七八九十几数]|\\d+)(?:名|位|个|群|对)[^，。的]{1,10})$"
)
_JOINS = ("、", "和", "与", "及", "以及")
_TITLE_LENGTH = 14
# Verbs that stand in titles: 車務營運主管, 採訪主任.
_TITLE_VERBS = re.compile(
    "营运|运营|管理|研究|发展|采访|执行|销售|行销|公关|营销|投资|教育|设计|服务|监制|规划|策划|顾问|编辑|翻译|训练|常驻|侦缉|行动|传讯|推广"
    "|培训|制作|分析|保安|救护|采购|评估|审计|合规|署理|代理|助理|.$"
)
_BREAKS = re.compile("[，。；：的、（(]")
_PHRASE_LENGTH = 30
_FARTHEST = 100  # characters within which a subject ends
_SHORTEST = 2  # characters of a subject, but for a letter (X)
_SUBJECT = 12  # characters of a subject that no list knows
_STATES = ("是", "有", "为", "在", "被")  # what is or has something need not speak


class ClauseSubjects(Adverbials):
    """Finds them; its words come from cue_adverbs.csv, source_nouns.csv, titles.csv and names.csv."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._pivots = {simplify(a) for a in lexicon.words("cue_adverbs", kind="pivot")}
        self._phrases = NounPhrases(self)

    def _sends(self, view: View, start: int, end: int) -> bool:
        """Whether the phrase opens with a verb that goes to somebody: 發信至每戶住客的(業主)."""
        first = view.word_index(start)
        opens = view.tags[first].startswith("v") and view.words[first] not in self.title_words
        return (opens and bool(_TOWARDS.search(view.text, start, end))) or view.text.startswith(_WRITES, start)

    def leading(self, view: View, start: int, end: int) -> Source | None:
        """The phrase that begins [start, end), as the subject of what follows, when it is one that can speak."""
        start = self.strip_left(view, start, end)
        if view.text.startswith(_WITH, start) and view.is_word(start, start + 1):
            return None
        if start < end and (view.words[view.word_index(start)] in self._pivots or self._reports_at(view, start)):
            return None
        if (someone := _SOMEONE.match(view.text, start, end)) is not None and view.is_word(*someone.span("who")):
            return Source(*someone.span("who"), "anonymous")
        stop = self._phrases.leading_end(view, start, min(end, start + _FARTHEST))
        if stop > start and self._sends(view, start, stop):
            return None
        if (counted := self._counted(view, start, stop, end)) is not None:
            return counted
        if stop == start and (titled := self._titled(view, start, end)) is not None:
            return Source(start, self._joined_end(view, titled.end, end), "person")
        kind = self.type_of(view, start, stop) if stop > start else ""
        if not kind and stop > start and (last := self._opening_names(view, start, stop)) is not None:
            stop, kind = last.end, self.type_of(view, start, last.end)
        if (
            kind in ("organisation", "place", "media", "group")
            and (person := self._officer(view, stop, end)) is not None
        ):
            stop, kind = self._joined_end(view, person.end, end), "person"  # 港鐵|車務營運主管黎卓文致歉，…
        return Source(start, stop, kind) if kind else None

    def _officer(self, view: View, stop: int, end: int) -> Mention | None:
        """The person whose title stands right behind an organisation, with a verb in it: 港鐵|車務營運主管黎卓文."""
        named = next((m for m in view.mentions_in(stop, min(end, stop + _TITLE_LENGTH)) if m.label == "PER"), None)
        if named is None or named.start == stop or not self.title_ends_at(view, stop, named.start):
            return None
        words = list(view.words_in(stop, named.start))[:-1]
        plain = all(tag[:1] in ("n", "b", "z", "g", "s", "") or _TITLE_VERBS.match(word) for *_, word, tag in words)
        return named if plain and not _BREAKS.search(view.text, stop, named.start) else None

    def _reports_at(self, view: View, start: int) -> bool:
        """Whether a cue opens the phrase with an organisation as its object: 抗議警方…; not 研究人員."""
        i = view.word_index(start)
        if view.words[i] not in self.cues or view.words[i] in self.title_words or view.mention_over(start) is not None:
            return False
        return i + 1 < len(view.words) and self.nouns.get(view.words[i + 1]) == "organisation"

    def _counted(self, view: View, start: int, stop: int, end: int) -> Source | None:
        """People who are counted ahead of a relative clause: 兩名戴上口罩、不欲透露姓名的(義工)."""
        clause = _RELATIVE.match(view.text, stop, end) if _COUNT.fullmatch(view.text, start, stop) else None
        if clause is None or clause.end() not in view.edges:
            return None
        last = self._phrases.leading_end(view, clause.end(), end)
        kind = self.type_of(view, clause.end(), last) if last > clause.end() else ""
        return Source(start, last, "group") if kind in ("person", "group") else None

    def unknown(self, view: View, start: int, end: int) -> Source | None:
        """The noun phrase that begins [start, end) with a predicate behind it, when no list knows it: 老方想了想，…."""
        start = self.strip_left(view, start, end)
        stop = self._phrases.leading_end(view, start, end)
        passive = view.text.find("被", start + 1, stop)
        stop = passive if passive > 0 else stop
        if (named := self._speaker_ahead(view, start, stop)) is not None:
            return named
        short = stop - start < _SHORTEST and not view.text[start:stop].isascii()
        if not start < stop < end or short or stop - start > _SUBJECT or stop not in view.edges:
            return None
        last, following = view.word_index(stop - 1), view.word_index(stop)
        noun = view.tags[last].startswith(("n", "eng")) or not view.tags[last]
        acts = view.tags[following].startswith(("v", "d", "p")) and view.words[following] not in _STATES
        acts = acts or stop == passive
        return Source(start, stop, "group") if noun and acts else None

    def _speaker_ahead(self, view: View, start: int, stop: int) -> Source | None:
        """Who speaks at the beginning of a phrase that holds a verb taken for a noun: 法院|考量被告權益."""
        if any(mark in view.text[start:stop] for mark in "（(「『《“"):
            return None
        ends = [e for _, e, *_ in view.words_in(start, stop) if self.type_of(view, start, e) in _SPEAKERS]
        if not ends or ends[-1] >= stop:
            return None
        following = view.word_index(ends[-1])
        noun = not view.tags[following] or view.tags[following].startswith(("n", "g", "z"))
        if noun and len(view.words[following]) < _SHORTEST:
            return None
        return Source(start, ends[-1], self.type_of(view, start, ends[-1]))

    def modified(self, view: View, start: int, end: int) -> Source | None:
        """The person or organisation behind a relative clause at the beginning: 繼位的新王親自作詩，…."""
        start = self.strip_left(view, start, end)
        clause = _RELATIVE.match(view.text, start, end)
        if clause is None or clause.end() not in view.edges or self._sends(view, start, clause.end()):
            return None
        if _PREDICATE.search(clause.group()):
            return None  # 強調自己不是該會的會員
        stop = self._phrases.leading_end(view, clause.end(), end)
        kind = self.type_of(view, clause.end(), stop) if stop > clause.end() else ""
        return Source(start, stop, kind) if kind in ("person", "organisation", "place") else None

    def _joined_end(self, view: View, stop: int, end: int) -> int:
        """`stop` behind a person's name, moved behind those who are joined to it with title: 甲議員某及乙議員某某."""
        for m in view.mentions_in(stop, min(end, stop + _PHRASE_LENGTH)):
            between = view.text[stop : m.start]
            joint = next((j for j in _JOINS if between.startswith(j)), "")
            if m.label != "PER":
                continue
            if not joint or self._phrases.chain_start(view, stop, m.end) > stop + len(joint):
                break
            stop = m.end
        return stop

    def _titled(self, view: View, start: int, end: int) -> Mention | None:
        """The person near `start` with a title before the name, where the first word was taken for none of a phrase."""
        named = next((m for m in view.mentions_in(start, min(end, start + _PHRASE_LENGTH)) if m.label == "PER"), None)
        return named if named is not None and self.title_ends_at(view, 0, named.start) else None

    def title_ends_at(self, view: View, start: int, end: int) -> bool:
        """Whether a title of two to four characters, no earlier than `start`, ends at `end`."""
        return any(view.text[end - n : end] in self.titles for n in (2, 3, 4) if start <= end - n)

    @staticmethod
    def _opening_names(view: View, start: int, stop: int) -> Mention | None:
        """The person or organisation that opens a phrase whose other words a tagger took for nouns: 公益金因應….

        The last one of several that are joined.
        """
        inside = [m for m in view.mentions_in(start, stop) if m.label in ("PER", "ORG")]
        if not inside or (inside[0].start != start and inside[0].label != "PER"):
            return None
        last = inside[0]
        for m in inside[1:]:
            if m.label == last.label and view.text[last.end : m.start] in _JOINS:
                last = m
        return last

    def closing(self, view: View, start: int, end: int) -> Source | None:
        """A clause that is no more than a person with what modifies the name (周五到訪的防長馬蒂斯，…), or who appears.

        Those who appear are counted behind the verb: 車上下來三個人，….
        """
        start = self.strip_left(view, start, end)
        stop = self.without_gloss(view, start, end)
        came = _APPEARED.search(view.text, start, end)
        if came is not None and self.type_of(view, came.start("who"), end) in ("person", "group", "anonymous"):
            return Source(came.start("who"), end, "group")
        named = view.mention_over(stop - 1) if stop > start else None
        if named is None or named.label != "PER" or named.end != stop:
            return None
        modified = "的" in view.text[start : named.start] or self._phrases.chain_start(view, start, stop) == start
        return Source(start, end, "person") if modified else None
