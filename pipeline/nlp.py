"""The document stages as one spaCy pipeline: a tokenizer and three components.

    nlp = build(load_settings(path))
    doc = annotate(nlp, article)

Any spaCy program can add the components to its own pipeline; the factories are registered by import of this module and
as entry points: zh_news_segment, zh_news_entities, zh_news_claims.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline import lexicon
from pipeline.config import Settings
from pipeline.document import Article
from pipeline.lexicon import Lexicon
from pipeline.stages.claims import ClaimFinder
from pipeline.stages.convert import simplify
from pipeline.stages.entities import EntityFinder, lexicon_words
from pipeline.stages.segment import WordTokenizer, scan_brackets, split_sentences


@Language.component("zh_news_segment")
def segment(doc: Doc) -> Doc:
    """Writes `doc._.brackets` and `doc._.sentences`, and spaCy's own sentence starts."""
    begin = doc._.article.body_start if doc._.article else 0
    doc._.brackets = scan_brackets(doc.text, begin)
    doc._.sentences = split_sentences(doc.text, doc._.brackets, begin)
    starts = {s.start for s in doc._.sentences}
    for i in np.flatnonzero(np.isin(doc.to_array("IDX"), [0, *starts])).tolist():
        doc[i].is_sent_start = True  # the others are left unset: each assignment looks through the whole Doc
    return doc


@Language.factory("zh_news_entities", default_config={"configs": "configs", "model": "none"})
def create_entities(nlp: Language, name: str, configs: str, model: str) -> EntityFinder:
    """The entities stage, with the word lists and patterns of the folder `configs` and the trained tagger `model`."""
    return EntityFinder(nlp.vocab, lexicon.load(Path(configs) / "lexicon"), Path(configs) / "patterns", model)


@Language.factory("zh_news_claims", default_config={"configs": "configs"})
def create_claims(nlp: Language, name: str, configs: str) -> ClaimFinder:
    """The claims stage, with the word lists of the folder `configs`."""
    return ClaimFinder(lexicon.load(Path(configs) / "lexicon"), Path(configs) / "patterns")


def tokenizer(vocab: Vocab, lists: Lexicon, words: Iterable[str], script: str = "auto") -> WordTokenizer:
    """The segment stage's tokenizer with the word lists `lists`, `words` being known to it besides the dictionary."""
    splits = map(simplify, lists.words("word_splits"))
    tags = {simplify(row.word): row.tag for row in lists["word_tags"]}
    return WordTokenizer(vocab, words, script, splits, lists["script_hints"], tags)


def build(settings: Settings) -> Language:
    """The pipeline for one process. Raises lexicon.LexiconError where a word list has a mistake."""
    nlp = spacy.blank("zh")
    configs = settings.folder
    lists = lexicon.load(configs / "lexicon")
    nlp.tokenizer = tokenizer(nlp.vocab, lists, lexicon_words(lists), settings.convert.script)
    nlp.max_length = settings.input.max_chars + 1
    nlp.add_pipe("zh_news_segment")
    nlp.add_pipe("zh_news_entities", config={"configs": str(configs), "model": settings.entities.model})
    nlp.add_pipe("zh_news_claims", config={"configs": str(configs)})
    return nlp


def annotate(nlp: Language, article: Article) -> Doc:
    """The article's Doc with all annotations of the document stages."""
    doc = nlp.make_doc(article.text)
    doc._.article = article
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
