"""Adverbials: the adverbs, times and phrases that stand before a source, or between it and its cue."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.stages.claims.kinds import MENTION_TYPES, TIMES, PhraseKinds, bracket_ending, bracket_starting
from pipeline.stages.claims.view import PAUSED, View

_MARKS = " \t\u3000，,、；;」』”’)）#*▲●■◆｜|•·>＞"  # before a phrase, and no part of it
# 新華網某地7日電（記者…）; （中央社記者…電）
_BYLINE = re.compile(
    r"[^，。；：（(]{0,30}[\d０-９]日?(?:专|综合外?)?[电電讯訊](?:[（(][^（）()]{0,30}[）)])?\s*"
    r"|[（(][^（）()]{0,40}(?:电|報導|报导|报道|照片|资料图|图|摄|讯|社)[）)]\s*"
)
_ACCORDING = ("根据", "依据", "依照", "按照")
_ITEM = re.compile("[一二三四五六七八九十]{1,2}、|\\d{1,2}[.．、] ?(?=[\u3400-\u9fff])")
_ABOUT = ("近", "约", "逾", "超过", "愈来愈多", "越来越多", "大批", "大量")  # 有近百人
_OCCASION_WORDS = 7
_PHRASE_REACH = 60
_IDIOM = 4
_MANNER = 2
_SPOKEN = 12  # quoted words longer than this before a source are speech, not part of its name
# Adverbs by list that open a phrase rather than stand before it: 其, 曾任部長的…, 前局長, 有人, 一同事.
KEPT_AHEAD = (
    "其",
    "自己",
    "本人",
    "曾",
    "曾经",
    "前",
    "现",
    "一",
    "有",
    "最",
    "很",
    "全",
    "多次",
    "初步",
    "其中",
    "多数",
    "全部",
    "少数",
)
_PHRASE_BEFORE = re.compile(
    r"(?:在|于|於)[^，。；在]{1,30}?(?:上|中|时|里|内|间|下|前|后)$"
    r"|(?:在|于|於)[^，。；在]{0,20}?(?:记者会|发布会|座谈会|研讨会|公听会|听证会|说明会|酒会|晚会|会议|论坛|节目|直播|专访|声明|社论|报告|文章|报道|报导|公告|通告|新闻稿|网志|专栏|博客|帖子|贴文|帖文|回信|致辞|致词|讲话|演说|演讲|陈词|庭上|庭外|法庭|专页|粉专|脸书|微博|推特|网站|官网)$"
    r"|(?:透过|通过|藉由|借由|就(?![有此任业读职学医诊是算要会如像])|对(?![此方手象岸策立])于?|针对(?!此)|向|面对|经由|隔空|跟|回复|回应|告诉|接受)[^，。；：]{1,30}$"
    r"|(?P<short>于|在(?!地|野|场|校|职|线)|受|随|以|同)[^，。；：的]{1,14}$"
    r"|(?:\d+|[两二三四五六七八九十数几多])[次度]$"
    r"|(?:为(?!什么)|因|基于|鉴于|出于)[^，。；：的]{1,12}(?:问题|原因|之故|故|事件|一事|考量|考虑|安全|起见|理由|需要|因素)$"
    r"|(?:在|于)?(?:与|同|跟|和)[^，。；：]{1,30}(?:会面|会谈|会晤|通话|见面|对话|座谈|交谈|通电话|视频会|举行会谈)(?:时|后|中|期间|之后)?$"
    r"|[^，。；：]{1,2}[着著][^，。；：]{1,3}$"
    r"|(?:又|并|还)?[指望看对拉抱捧拿摸握盯瞪拍][着著][^，。；：]{1,14}$"
    r"|拍拍?[^，。；：]{1,8}(?:肩|肩膀|头|背|手)$"
    r"|用[^，。；：]{1,12}(?:语|文|话|口吻|语气|方式|口音|声音|眼神)$"
    r"|(?P<while>一?边)[^，。；：边]{1,10}(?P=while)$"
    r"|(?:发布|发表|发出|公布|刊登|刊发|出具|印发|上载|发|递交|提交|呈交|呈递|送交|寄出|联署)[^，。；：的]{0,16}(?:信件|信|呈请书|意见书|陈情书|请愿书|请愿信|诉状|申请书|建议书|论文|声明|报告|新闻稿|文章|公告|贴文|帖文|通告|通知|消息|公报|长文|微博|推文|影片|视频|讲话|谈话|稿|文|函)$"
    r"|(?:接获|接到|收到|获悉|得知|得悉|听闻|接受|回应|回复|回覆|书面回复|书面回覆|出席|参加|主持|答复|回答|被问|谈到|召开|举行|会见|视察|面对|发布|发表|出庭|受访|针对"
    r"|见(?:记者|传媒|媒体)|交代|讲述|总结|介绍(?!人)|谈及|提及|提到|质询(?!会)|审理|宣判|求情|作供|致词|致辞|发言(?!人)|演讲(?!者)|讲解(?!员)|说明(?!会|书)|解释|回顾|回忆)[^，。；：]{0,30}(?:时|后|中|上|期间|之际)$"
    r"|(?:被|遭|获)[^，。；：]{1,16}(?:问|问到|问及|质疑|查询|质询|批评)[^，。；：]{0,30}(?:时|后)$"
    r"|(?:临终|临行|生|出发|离开|离去|事发|赛|会|事|婚|产|术|睡|下班|上班|开庭|散会|落网|被捕|到案|获释|出狱|抵达|上任|离任|卸任)(?:之)?[前后]$"
)
_PHRASE_AHEAD = re.compile(
    r"(?P<preposition>在|于|对于?|针对|随着|关于|至于|除了|除|当|自|从|经过|经|因|由于|为了|就|面对|有关|鉴于|趁|每当|直到|截至)"
    r"[^，。；：]{1,30}?(?:时候|时|之后|后|中|上|下|前|里|内|期间|之际|以来|方面|而言|来说|当日|一事|事件|问题|起)"
    r"(?!的|任|总|卫|院|方|台|市)"
)


class Adverbials(PhraseKinds):
    """Moves the ends of a stretch of text over its adverbials."""

    def strip_right(self, view: View, start: int, end: int) -> int:
        """`end` moved left over adverbs, times and adverbial phrases."""
        while end > start:
            moved = self._strip_right_once(view, start, end)
            if moved == end:
                break
            end = moved
        return end

    def _strip_right_once(self, view: View, start: int, end: int) -> int:
        text = view.text
        if text[end - 1] in " \t\u3000，,":
            return end - 1
        mention = view.mention_over(end - 1)
        if mention is not None and mention.label in TIMES and mention.start >= start:
            return mention.start
        if text[end - 1] == "会" and self._may(view, start, end - 1):
            return end - 1
        if mention is not None and mention.label in MENTION_TYPES:
            return self._strip_phrase(view, start, end)
        i = view.word_index(end - 1)
        if view.tags[i] == "i" and len(view.words[i]) == _IDIOM and view.starts[i] > start and view.ends[i] == end:
            return view.starts[i]  # 忿忿不平斥責
        if text[end - 1] == "然" and len(view.words[i]) == _MANNER and view.starts[i] > start and view.ends[i] == end:
            return view.starts[i]  # 憤然高喊
        if text[end - 1] == "地" and view.tags[view.word_index(end - 1)].startswith("u"):
            return self._manner(view, start, end)
        if view.is_manner(end):
            return self._manner(view, start, end)
        if text[end - 1] in "上中里内边":
            phrase = self._strip_phrase(view, start, end)
            if start < phrase < end:
                return phrase
            if self.type_of(view, start, end - 1) == "document":
                return end - 1
        if text[end - 1] == "后" and start < (met := self._strip_phrase(view, start, end)) < end:
            return met  # 與到訪的總統會面後
        size = self._adverb(view, ((end - n, end) for n in range(min(self.longest, end - start), 0, -1)))
        if size < 2 and text[end - 1] in "时后" and (at := self._occasion(view, start, end)) < end:
            return at
        if size:
            return end - size
        return self._strip_phrase(view, start, end)

    def _may(self, view: View, start: int, end: int) -> bool:
        """Whether 會 at `end` is a verb and no part of a name: 職員會說, 我會說; not 記者會."""
        word = view.words[view.word_index(end)]
        own = word == "会" or word[:-1] in self.pronouns
        return own and view.mention_over(end) is None and self.type_of(view, start, end) in ("person", "group")

    def _adverb(self, view: View, spans: Iterable[tuple[int, int]]) -> int:
        """The length of the first of `spans` that is an adverb by list, 0 for none."""
        return next((e - s for s, e in spans if view.text[s:e] in self.adverbs and view.is_word(s, e)), 0)

    def _manner(self, view: View, start: int, end: int) -> int:
        """Where a manner before the cue begins (語帶哽咽地): behind a phrase that can speak, else one word back."""
        i = view.word_index(end - 1)
        for j in range(i - 1, max(i - 5, -1), -1):
            if view.starts[j] > start and self.type_of(view, start, view.starts[j]):
                return view.starts[j]
        return max(start, view.starts[max(i - 1, 0)])

    @staticmethod
    def _occasion(view: View, start: int, end: int) -> int:
        """Where the verb of an occasion begins (裁決時, 出席新書發表會時), `end` when none stands near."""
        position = view.starts[view.word_index(end - 1)]
        for _ in range(_OCCASION_WORDS):
            while position > start and (opened := bracket_ending(view, position)) is not None:
                position = opened
            if position <= start or view.text[position - 1] in "，,；":
                break
            j = view.word_index(position - 1)
            position = view.starts[j]
            mention = view.mention_over(position)
            if mention is not None and mention.label == "PER":
                break
            if mention is None and view.tags[j].startswith("v") and position > start:
                return position
        return end

    def _strip_phrase(self, view: View, start: int, end: int) -> int:
        at = max(start, end - _PHRASE_REACH)
        while found := _PHRASE_BEFORE.search(view.text, at, end):
            at = found.start()
            whole = found["short"] is None or view.is_word(at, at + 1) or view.text.startswith("以此", at)  # no 受訪者
            if (
                whole
                and at in view.edges
                and view.mention_over(at) is None
                and not self._modifies(view, start, at, end)
            ):
                return at
            at += 1
        return end

    def _modifies(self, view: View, start: int, at: int, end: int) -> bool:
        """Whether a phrase from `at` belongs to what it ends with: 向他頒獎的召集人林煥光, with nothing before it."""
        if at > start and "的" in view.text[at:end] and view.tags[view.word_index(at - 1)].startswith(("m", "q")):
            return True  # 一份在群組流傳的公告
        named = view.mention_over(end - 1)
        if named is None or named.label != "PER" or "的" not in view.text[at : named.start]:
            return False
        return self.strip_left(view, start, at) >= at

    def _exists(self, view: View, start: int, end: int) -> bool:
        """Whether 有 at `start` tells that there is somebody: 有學者(指), 有關注團體(稱)."""
        if not view.is_word(start, start + 1) or start + 1 >= end or view.text[start + 1] == "人":
            return False
        noun = view.tags[view.word_index(start + 1)][:1] in ("n", "m", "r", "s", "b", "j", "")
        return (
            noun
            or view.text.startswith(_ABOUT, start + 1)
            or self.type_of(view, start + 1, end) in ("group", "organisation", "person")
        )

    @staticmethod
    def _is_speech(view: View, start: int, end: int) -> bool:
        """Whether quoted words before a source are speech, and no part of its name."""
        return end - start > _SPOKEN or bool(PAUSED.search(view.text, start, end))

    def strip_left(self, view: View, start: int, end: int) -> int:
        """`start` moved right over connectives, times and adverbial phrases."""
        text = view.text
        while start < end:
            if text[start] in _MARKS or (text[start] == "据" and view.is_word(start, start + 1)):
                start += 1
                continue
            if text.startswith(_ACCORDING, start) and view.is_word(start, start + 2) and start + 2 < end:
                start += 2
                continue
            if (byline := _BYLINE.match(text, start, end)) and byline.end() < end:
                start = byline.end()
                continue
            if (item := _ITEM.match(text, start, end)) and item.end() < end:
                start = item.end()  # 二、中方…
                continue
            if text[start] == "【" and (close := text.find("】", start, end)) > 0:
                start = close + 1
                continue
            spoken = bracket_starting(view, start) if text[start] in "「『“" else None
            if spoken is not None and spoken <= end and self._is_speech(view, start, spoken):
                start = spoken
                continue
            mention = view.mention_over(start)
            if mention is not None and mention.label in TIMES and mention.start == start and mention.end <= end:
                start = mention.end
                continue
            if mention is not None and mention.label in MENTION_TYPES:
                break
            until = view.mention_over(start + 1) if text[start] in "至到" and start + 1 < end else None
            if until is not None and until.label in TIMES and until.start == start + 1 and until.end <= end:
                start = until.end  # 至傍晚交代…
                continue
            phrase = _PHRASE_AHEAD.match(text, start, end)
            if phrase and phrase.end() in view.edges and phrase.end("preposition") in view.edges:
                start = phrase.end()
                continue
            size = self._adverb(view, ((start, start + n) for n in range(min(self.longest, end - start), 0, -1)))
            if size and text[start : start + size] not in KEPT_AHEAD:
                start += size - (text.startswith("有人", start + size - 1))  # 還|有人
                continue
            if text[start] == "有" and self._exists(view, start, end):
                start += 1
                continue
            break
        return start
