"""Words: jieba's cut of the Simplified form, as a spaCy tokenizer that leaves the text as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

import numpy as np
import rjieba
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.sheets import ScriptHint
from pipeline.stages.convert import ScriptDetector, simplify

_OWN_WORD_FREQUENCY = 2000
# No text holds it as a word: white space is never part of one.
_NEVER_FOUND = "\n\n"


class WordTokenizer:
    """A spaCy tokenizer: `doc.text` is the text as given, `token.norm_` the word in Simplified, `token.tag_` its tag.

    `words` are names and terms, in Simplified, that the segmenter is to know besides its own dictionary; `splits` are
    words of that dictionary that it is to forget; `tags` are the words' parts of speech where it has others; `hints`
    tell Taiwan's texts from Hong Kong's where `script` is auto.
    """

    def __init__(
        self,
        vocab: Vocab,
        words: Iterable[str] = (),
        script: str = "auto",
        splits: Iterable[str] = (),
        hints: Iterable[ScriptHint] = (),
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self.vocab = vocab
        self.script = script
        self._detect = ScriptDetector(hints)
        self._jieba = _segmenter(set(words), set(splits))
        self._tags = jieba_tags() | dict(tags or {})

    def __call__(self, text: str) -> Doc:
        script = self._detect(text) if self.script == "auto" else self.script
        simplified = simplify(text, script)
        words, spaces = _with_spaces(self._jieba.cut(simplified, False))
        originals, position = [], 0
        for word, space in zip(words, spaces, strict=True):
            originals.append(text[position : position + len(word)])
            position += len(word) + space
        doc = Doc(self.vocab, words=originals, spaces=spaces)
        add = self.vocab.strings.add
        norms = {word: add(_lower(word)) for word in set(words)}
        tags = {word: add(self._tags.get(word, "")) for word in norms}
        values = np.array([(norms[w], tags[w]) for w in words], dtype="uint64").reshape(-1, 2)
        doc.from_array(["NORM", "TAG"], values)  # type: ignore[arg-type]
        doc._.script, doc._.simplified = script, simplified
        return doc


def _segmenter(words: set[str], splits: set[str]) -> rjieba.Jieba:
    """jieba in Rust: without its model for unknown words it cuts as the Python one does, many times faster."""
    segmenter, known, replaced = rjieba.Jieba(), jieba_frequencies(), 0
    for word in sorted(words):
        if len(word) > 1 and known.get(word, 0) < _OWN_WORD_FREQUENCY:
            segmenter.add_word(word, _OWN_WORD_FREQUENCY, "n")
            replaced += known.get(word, 0)
    for word in sorted(splits):
        segmenter.add_word(word, 0, "n")
        replaced += known.get(word, 0)
    # jieba leaves the frequencies that were replaced in the total by which it weighs every word.
    segmenter.add_word(_NEVER_FOUND, replaced, "x")
    return segmenter


def _lower(word: str) -> str:
    """In small letters, of the same length (İ has two code points when small)."""
    lower = word.lower()
    return lower if len(lower) == len(word) else "".join(c.lower() if len(c.lower()) == 1 else c for c in word)


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
def _dictionary() -> list[str]:
    """Word, frequency and part of speech by turns, from the dictionary that jieba ships (dict.txt)."""
    return (files("jieba") / "dict.txt").read_text(encoding="utf-8").split()


@cache
def jieba_tags() -> dict[str, str]:
    """Word to part of speech, in jieba's dictionary."""
    return dict(zip(_dictionary()[::3], _dictionary()[2::3], strict=True))


@cache
def jieba_frequencies() -> dict[str, int]:
    """Word to its count, in jieba's dictionary."""
    return dict(zip(_dictionary()[::3], map(int, _dictionary()[1::3]), strict=True))
