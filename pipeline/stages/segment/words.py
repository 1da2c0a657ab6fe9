"""Words: jieba over the Simplified form, as a spaCy tokenizer that leaves the text as it is."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

import jieba
import numpy as np
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.stages.convert import detect_script, simplify

_OWN_WORD_FREQUENCY = 2000


class WordTokenizer:
    """A spaCy tokenizer: `doc.text` is the text as given, `token.norm_` the word in Simplified, `token.tag_` jieba's tag.

    `words` are names and terms, in Simplified, that the segmenter is to know besides its own dictionary; `splits` are
    words of that dictionary that it is to forget.
    """

    def __init__(self, vocab: Vocab, words: Iterable[str] = (), script: str = "auto", splits: Iterable[str] = ()) -> None:
        self.vocab = vocab
        self.script = script
        jieba.setLogLevel(logging.WARNING)
        self._jieba = jieba.Tokenizer()
        self._jieba.initialize()
        for word in sorted(set(words)):
            if len(word) > 1 and self._jieba.FREQ.get(word, 0) < _OWN_WORD_FREQUENCY:
                self._jieba.add_word(word, _OWN_WORD_FREQUENCY)
        for word in sorted(set(splits)):
            self._jieba.del_word(word)
        self._tags = jieba_tags()

    def __call__(self, text: str) -> Doc:
        script = detect_script(text) if self.script == "auto" else self.script
        simplified = simplify(text, script)
        words, spaces = _with_spaces(self._jieba.cut(simplified, HMM=False))
        originals, position = [], 0
        for word, space in zip(words, spaces, strict=True):
            originals.append(text[position : position + len(word)])
            position += len(word) + space
        doc = Doc(self.vocab, words=originals, spaces=spaces)
        add = self.vocab.strings.add
        norms = {word: add(word.lower()) for word in set(words)}
        tags = {word: add(self._tags.get(word, "")) for word in norms}
        values = np.array([(norms[w], tags[w]) for w in words], dtype="uint64").reshape(-1, 2)
        doc.from_array(["NORM", "TAG"], values)
        doc._.script, doc._.simplified = script, simplified
        return doc


def _with_spaces(words: Iterable[str]) -> tuple[list[str], list[bool]]:
    """The words, and whether one ASCII space follows; further white space stays a word of its own."""
    out: list[str] = []
    spaces: list[bool] = []
    for word in _split_newlines(words):
        if word == " " and out and not spaces[-1] and not out[-1].isspace():
            spaces[-1] = True
        else:
            out.append(word)
            spaces.append(False)
    return out, spaces


def _split_newlines(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if "\n" in word and len(word) > 1:
            yield from word
        else:
            yield word


@cache
def jieba_tags() -> dict[str, str]:
    """Word to part of speech, from the dictionary that jieba ships (dict.txt)."""
    lines = (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines()
    return {word: tag for word, _, tag in (line.split(" ") for line in lines)}
