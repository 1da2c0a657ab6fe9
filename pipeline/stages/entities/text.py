"""The text as the entity rules see it: Simplified, with the edges and tags of its words."""

from __future__ import annotations

import numpy as np
from spacy.tokens import Doc


class Text:
    """`norm` is the Simplified text; `starts`, `ends` and `tags` describe its words, `word_at` gives the word over a
    character, and `edges[i]` is 1 where a word begins or ends. The body is [begin, end)."""

    def __init__(self, doc: Doc) -> None:
        article = doc._.article
        self.original: str = article.text if article is not None else doc.text
        self.is_hans: bool = doc._.script == "Hans"
        self.norm: str = doc._.simplified or self.original
        sentences = doc._.sentences
        self.begin: int = sentences[0].start if sentences else 0
        self.end: int = max((s.end for s in sentences), default=0)
        self.sentence_starts = frozenset(s.start for s in sentences)
        self.brackets = doc._.brackets
        columns = doc.to_array(["IDX", "LENGTH", "TAG"]).reshape(-1, 3)
        begins, lengths = columns[:, 0].astype("int64"), columns[:, 1].astype("int64")
        strings = doc.vocab.strings
        names = {key: strings[key] if key else "" for key in np.unique(columns[:, 2]).tolist()}
        self.starts: list[int] = begins.tolist()
        self.ends: list[int] = (begins + lengths).tolist()
        self.tags: list[str] = [names[key] for key in columns[:, 2].tolist()]
        size = len(self.norm) + 1
        edges = np.zeros(size, dtype="uint8")
        edges[begins] = 1
        edges[begins + lengths] = 1
        edges[[0, size - 1]] = 1
        self.edges = edges.tobytes()
        over = np.zeros(size, dtype="int64")
        over[begins[1:]] = 1
        self.word_at: list[int] = np.cumsum(over).tolist()

    def word(self, index: int) -> str:
        """The word with this number, in Simplified."""
        return self.norm[self.starts[index] : self.ends[index]]
