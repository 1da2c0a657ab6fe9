"""Words as spaCy tokens over a text that stays as it is."""

from __future__ import annotations

from itertools import pairwise
from math import log

import jieba
import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.sheets import ScriptHint
from pipeline.stages.segment import WordTokenizer

VOCAB = spacy.blank("zh").vocab
PLAIN = WordTokenizer(VOCAB)
ODD = "🙂👨‍👩‍👧\t\r\n\u2028\u2029\x0b\x0c\x1c\x85\xa0　\u200b\u0301\ufe0f\ufeffİßǅ𠮷𨋢鱲a1.%-#&+_，。「」說裡的立法院 "
TEXT = st.text(st.one_of(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), st.sampled_from(ODD)))


def words(doc: Doc) -> list[str]:
    return [token.text for token in doc]


@given(TEXT)
def test_the_text_stays_as_it_is(text: str) -> None:
    doc = PLAIN(text)
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


@given(TEXT)
def test_the_norm_of_a_word_has_its_length(text: str) -> None:
    assert all(len(token.norm_) == len(token) for token in PLAIN(text))


@given(TEXT)
def test_no_word_goes_over_a_line(text: str) -> None:
    assert all(token.text == "\n" or "\n" not in token.text for token in PLAIN(text))


def test_an_empty_text_has_no_words() -> None:
    assert len(PLAIN("")) == 0


def test_the_norm_is_simplified_and_small() -> None:
    doc = PLAIN("總統說著 COVID 的ＡＢ")
    assert doc.text == "總統說著 COVID 的ＡＢ"
    assert "".join(t.norm_ + t.whitespace_ for t in doc) == "总统说着 covid 的ab"
    assert doc._.simplified == "总统说着 COVID 的AB"
    assert doc._.script == "Hant"


def test_one_space_belongs_to_the_word_before_it() -> None:
    doc = PLAIN("甲 乙  丙\n 丁")
    assert [(t.text, t.whitespace_) for t in doc] == [
        ("甲", " "), ("乙", " "), (" ", ""), ("丙", ""), ("\n", ""), (" ", ""), ("丁", ""),
    ]  # fmt: skip


def test_words_have_the_tag_of_the_dictionary() -> None:
    tags = {t.text: t.tag_ for t in PLAIN("總統在北京強調，甪直")}
    assert tags["總統"] == "n"
    assert tags["北京"] == "ns"
    assert tags["強調"] == "v"
    assert tags["，"] == ""


def test_own_words_are_one_word() -> None:
    sentence = "記者在禾蓀湖畔聽見齊若蓀說話"
    assert "齊若蓀" not in words(PLAIN(sentence))
    assert "齊若蓀" in words(WordTokenizer(VOCAB, ["齐若荪"])(sentence))


def test_an_own_word_may_have_rare_characters() -> None:
    assert "赤鱲角" in words(WordTokenizer(VOCAB, ["赤𫚭角"])("飛機降落赤鱲角機場"))


def test_words_that_are_split_are_forgotten() -> None:
    sentence = "他一再強調安全"
    assert "一再強調" in words(PLAIN(sentence))
    assert "一再強調" not in words(WordTokenizer(VOCAB, splits=["一再强调"])(sentence))


def test_a_list_corrects_the_tag_of_the_dictionary() -> None:
    sentence = "警方指有人受傷"
    assert next(t for t in PLAIN(sentence) if t.text == "指").tag_ == "n"
    assert next(t for t in WordTokenizer(VOCAB, tags={"指": "v"})(sentence) if t.text == "指").tag_ == "v"


def test_the_order_of_own_words_does_not_matter() -> None:
    own = ["齐若荪", "若荪湖", "荪湖畔", "湖畔人"]
    sentence = "齊若蓀湖畔人"
    assert words(WordTokenizer(VOCAB, own)(sentence)) == words(WordTokenizer(VOCAB, own[::-1])(sentence))


def test_a_given_script_is_not_guessed() -> None:
    hints = [ScriptHint(form="佢", script="Hant-HK", strength="strong")]
    text = "佢話枱上有信"
    guessed, given_ = WordTokenizer(VOCAB, hints=hints)(text), WordTokenizer(VOCAB, (), "Hant-TW", (), hints)(text)
    assert (guessed._.script, guessed._.simplified) == ("Hant-HK", "佢话台上有信")
    assert (given_._.script, given_._.simplified) == ("Hant-TW", "佢话枱上有信")


NEWS = [
    "行政院长在记者会上祭出新的措施，希望不忘初心。",
    "研究生命起源的科学家，昨天在南京市长江大桥发表谈话。",
    "台北101旁的Apple Store于2026年1月5日上午10.30开门，价格上涨3.5%。",
    "检方一再强调，涉案的公司负责人已经离境。\r\n警方说：“仍在调查。”",
]
SYLLABLES = st.text(st.sampled_from("研究生命起源的一再强调南京市长江大桥祭出初心a1.% ，\n"), max_size=30)


@pytest.fixture(scope="module")
def python_jieba(tmp_path_factory: pytest.TempPathFactory) -> jieba.Tokenizer:
    segmenter = jieba.Tokenizer()
    segmenter.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    segmenter.initialize()
    segmenter.add_word("长江大", 2000)
    segmenter.del_word("一再强调")
    return segmenter


def cut(doc: Doc) -> list[str]:
    """The words and the spaces between them."""
    return [piece for t in doc for piece in (t.text, t.whitespace_) if piece]


@pytest.mark.parametrize("sentence", NEWS)
def test_news_is_cut_as_by_jieba(sentence: str, python_jieba: jieba.Tokenizer) -> None:
    expected = [p for w in python_jieba.cut(sentence, HMM=False) for p in (w if w.isspace() else [w])]
    assert cut(WordTokenizer(VOCAB, ["长江大"], "Hans", ["一再强调"])(sentence)) == expected


SAME = WordTokenizer(VOCAB, ["长江大"], "Hans", ["一再强调"])


def likelihood(words: list[str], by: jieba.Tokenizer) -> float:
    """The logarithm of what jieba maximises: the product of the shares of a cut's words."""
    return sum(log((by.FREQ.get(word) or 1) / by.total) for word in words)


@given(SYLLABLES)
@example("调调调命")
def test_any_row_of_characters_is_cut_as_by_jieba_but_for_ties(python_jieba: jieba.Tokenizer, text: str) -> None:
    ours, expected = cut(SAME(text)), list(python_jieba.cut(text, HMM=False))
    # 调调/调 and 调/调调 are equally likely: there the two programs round differently.
    assert ours == expected or likelihood(ours, python_jieba) == pytest.approx(likelihood(expected, python_jieba))
    assert "".join(ours) == text


def test_a_likelier_cut_is_no_tie(python_jieba: jieba.Tokenizer) -> None:
    assert likelihood(["南京市", "长江"], python_jieba) != pytest.approx(
        likelihood(["南京", "市长", "江"], python_jieba)
    )


@given(TEXT)
def test_words_follow_each_other(text: str) -> None:
    doc = PLAIN(text)
    assert all(a.idx + len(a.text_with_ws) == b.idx for a, b in pairwise(doc))
