"""Short forms of an organisation's name that stands in the article: 校委會 for 校務委員會, 青禾 for 青禾科技公司."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary
from pipeline.stages.segment.words import jieba_frequencies

_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_FIRMS = ("company", "industry", "bank", "media")
_LONGEST, _LEAST = 4, 2


class AbbreviationFinder:
    """Finds contracted names and the bare names of firms, of organisations that the first look accepted."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._forms = vocabulary.forms
        self._heads = vocabulary.suffixes["ORG"]
        self._stop = vocabulary.org_stop["name"] | vocabulary.source_nouns | vocabulary.per_stop["name"]
        self._tails = rules.words["short_tails"]
        self._score = rules.scores["short"]
        self._frequencies = jieba_frequencies()
        self._longest_head = max(map(len, self._heads))

    def find(self, text: Text, chosen: Iterable[Candidate]) -> Iterator[Candidate]:
        """Candidates for the short forms of the organisations among `chosen`."""
        models: dict[str, Candidate] = {}
        for c in chosen:
            form = text.norm[c.start : c.end]
            if c.label == "ORG" and not c.parent and len(form) > 3 and _CHINESE.fullmatch(form):
                models.setdefault(form, c)
        if not models:
            return
        shorts = self._stretches(text, frozenset("".join(models)))
        for form in sorted(models):
            bare = self._bare(form)
            for short, places in shorts.items():
                if (short == bare and short not in self._heads) or (
                    len(places) >= _LEAST and self._contracts(short, form)
                ):
                    for start in places:
                        yield Candidate(
                            start, start + len(short), "ORG", "org.short", self._score, models[form].entity, form
                        )

    def _stretches(self, text: Text, letters: frozenset[str]) -> dict[str, list[int]]:
        """Stretches of words that together are no known word, by their text, with where they stand.

        Only those that begin and end with one of `letters`, as short forms of names made of them do.
        """
        found: dict[str, list[int]] = defaultdict(list)
        for first in range(text.word_at[text.begin], len(text.starts)):
            start = text.starts[first]
            if start < text.begin or text.norm[start] not in letters:
                continue
            for last in range(first, len(text.starts)):
                end = text.ends[last]
                if end - start > _LONGEST or end > text.end:
                    break
                if text.tags[last].startswith(("v", "p", "d", "u", "c")) and end - text.starts[last] > 1:
                    break
                if (
                    end - start > 1
                    and text.norm[end - 1] in letters
                    and not all(t.startswith("v") for t in text.tags[first : last + 1])
                ):
                    found[text.norm[start:end]].append(start)
        return {s: places for s, places in found.items() if self._may_name(s)}

    def _may_name(self, short: str) -> bool:
        return (
            _CHINESE.fullmatch(short) is not None
            and short not in self._forms
            and short not in self._stop
            and not self._frequencies.get(short)
        )

    def _contracts(self, short: str, form: str) -> bool:
        """Whether `short` is made of characters of `form` in their order and ends in its head's first or last one."""
        if len(form) < len(short) + 2 or short[-1] not in self._tails or short in form:
            return False
        head = self._head(form)
        if not head or short[-1] not in (head[0], head[-1]):
            return False
        rest = iter(form[: -len(head)])
        return (short[0] == form[0] or len(short) > 2) and all(c in rest for c in short[:-1])

    def _bare(self, form: str) -> str:
        """The name of a firm without what kind of firm it is; empty where that is no name."""
        name = form
        while head := self._head(name):
            if self._heads[head] not in _FIRMS or len(name) - len(head) < 2:
                break
            name = name[: -len(head)]
        for size in (3, 2):
            entry = self._forms.get(name[:size])
            if len(name) > size + 1 and entry is not None and entry.label == "LOC":
                name = name[size:]
                break
        return name if name != form and 1 < len(name) <= _LONGEST else ""

    def _head(self, name: str) -> str:
        return next((name[-k:] for k in range(self._longest_head, 0, -1) if name[-k:] in self._heads), "")
