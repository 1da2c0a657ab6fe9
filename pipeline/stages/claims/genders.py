"""Whether a person is a woman or a man, as far as the article's titles or the name tell: for 她 and 他."""

from __future__ import annotations

import re

from pipeline.lexicon import Lexicon
from pipeline.stages.claims.view import View
from pipeline.stages.convert import simplify

# At the end of a source phrase that is no name.
_MALE = re.compile("(?:先生|男子|男|翁|伯|叔|爸爸?|父亲|老公|丈夫|儿子|阿公|爷爷)$")
_FEMALE = re.compile("(?:女士|小姐|太太|太|女子|女|妇人?|妈妈?|母亲|婆婆|阿姨|老婆|妻子?|女儿|奶奶|女星)$")
# Right behind a name, or right before it.
_BEHIND = {
    "f": re.compile("女士|小姐|太太|修女|[（(](?:女|\\d+岁，?女)"),
    "m": re.compile("先生|[（(](?:男|\\d+岁，?男)"),
}
_BEFORE = {
    "f": re.compile(
        "(?:女(?!儿)[^，。、；的]{0,4}|(?:妻子?|母亲?|太太|女儿|姐姐|妹妹|姐|妹|影后|歌后|天后|王后|皇后|公主|夫人))$"
    ),
    "m": re.compile("(?:男[^，。、；的]{0,4}|(?:丈夫|父亲?|儿子|哥哥|弟弟|兄|影帝|歌王|天王|国王|王子))$"),
}
_REACH = 8
_CHINESE_NAME = 4  # characters; longer ones are transliterated
_TRANSLITERATED = frozenset("娜莎丽莉琳妮娅薇黛珊")  # in the names of women from abroad


class GivenNames:
    """The lists that tell a given name's gender: given_names.csv, and the surnames before it, all in Simplified."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.characters = {simplify(row.character): row.gender for row in lexicon["given_names"]}
        self.surnames = frozenset(map(simplify, lexicon.words("surnames")))


class Genders:
    """Knows the genders of the people of one document."""

    def __init__(self, view: View, names: GivenNames) -> None:
        self._names = names
        self._told: dict[str, str] = {}
        self._people: set[str] = set()
        for m in view.mentions:
            if m.label != "PER":
                continue
            self._people.add(simplify(m.canonical or view.text[m.start : m.end]))
            ahead, behind = view.text[max(0, m.start - _REACH) : m.start], view.text[m.end : m.end + _REACH]
            for gender in ("f", "m"):
                if _BEHIND[gender].match(behind) or _BEFORE[gender].search(ahead):
                    self._told.setdefault(simplify(m.canonical or view.text[m.start : m.end]), gender)

    def agree(self, pronoun: str, name: str) -> bool:
        """Whether a pronoun can mean somebody called so (她 no 先生, 他 no two people); true where nothing tells."""
        if pronoun not in ("他", "她"):
            return True
        if "、" in name:
            return False
        gender = self._of(simplify(name))
        return not gender or gender == ("f" if pronoun == "她" else "m")

    def _of(self, name: str) -> str:
        if name in self._told:
            return self._told[name]
        if _FEMALE.search(name):
            return "f"
        if _MALE.search(name):
            return "m"
        return self._by_characters(name) if name in self._people else ""

    def _by_characters(self, name: str) -> str:
        """The gender that all telling characters of the given name agree on; empty where none tells or they differ."""
        surname = 2 if name[:2] in self._names.surnames else 1 if name[:1] in self._names.surnames else 0
        if not surname or not surname < len(name) <= _CHINESE_NAME:
            return "f" if len(name) > 2 and _TRANSLITERATED & set(name) else ""
        found = {self._names.characters[c] for c in name[surname:] if c in self._names.characters}
        return found.pop() if len(found) == 1 else ""
