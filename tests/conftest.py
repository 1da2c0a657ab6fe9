"""A small corpus, and a stand-in for the document stages that is quick and does as it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from pipeline import work
from pipeline.config import Settings
from pipeline.document import Article, Claim, Mention, Sentence


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Three articles: a text, a page, a record."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "港務.txt").write_text("title: 港務\ndate: 2026-03-02\n\n葉知秋表示，碼頭下月動工。\n", encoding="utf-8")
    (folder / "records.jsonl").write_text('{"id": "a1", "text": "韓山月表示，不予置評。"}\n', encoding="utf-8")
    page = "<html><head><title>水庫</title></head><body><article><p>{}</p></article></body></html>"
    (folder / "水庫.html").write_text(page.format("馮子默表示，水庫蓄水已達七成，可用到夏天。" * 20), encoding="utf-8")
    return folder


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Instead of the stages: the words before 表示 are the speaker, 不予置評 breaks them."""
    monkeypatch.setattr(work, "build", lambda settings: spacy.blank("zh"))
    monkeypatch.setattr(work, "annotate", _annotate)


def _annotate(nlp: spacy.Language, article: Article) -> Doc:
    if "不予置評" in article.text:
        raise ValueError("nothing to say")
    doc = nlp.make_doc(article.text)
    begin, end = article.body_start, len(article.text.rstrip())
    cue = article.text.index("表示", begin)
    doc._.article, doc._.script, doc._.simplified = article, "Hant-TW", article.text
    doc._.sentences = [Sentence(begin, end, 1, 1)]
    doc._.mentions = [Mention(begin, cue, "PER", "test", article.text[begin:cue], f"PER:{article.text[begin:cue]}")]
    doc._.claims = [Claim("indirect", [(cue + 3, end)], "test", (cue, cue + 2), speaker=article.text[begin:cue])]
    return doc


@pytest.fixture
def settings() -> Settings:
    """The options as they come, for work in this process."""
    options = Settings()
    return options.model_copy(update={"run": options.run.model_copy(update={"workers": 1})})
