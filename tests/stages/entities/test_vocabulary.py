"""The word lists as the entity rules use them."""

from __future__ import annotations

import pytest

from pipeline import lexicon
from pipeline.stages.entities import lexicon_words
from pipeline.stages.entities.vocabulary import Vocabulary
from tests.stages.entities.conftest import CONFIGS


@pytest.fixture(scope="module")
def lists() -> lexicon.Lexicon:
    return lexicon.load(CONFIGS / "lexicon")


def test_the_segmenter_gets_simplified_words_of_two_characters_or_more(lists: lexicon.Lexicon) -> None:
    words = list(lexicon_words(lists))
    assert words == sorted(set(words))
    assert all(len(w) > 1 for w in words)
    assert {"总统", "台湾", "表示", "委员会"} <= set(words)


def test_a_title_that_begins_with_an_organisation_is_no_word(lists: lexicon.Lexicon) -> None:
    assert not {"外交部发言人", "国防部长"} & set(lexicon_words(lists))


def test_two_places_in_a_row_are_no_form(lists: lexicon.Lexicon) -> None:
    forms = Vocabulary(lists).forms
    assert "中国大陆" in forms
    assert "大埔宏福苑" not in forms


def test_a_platform_is_known_in_small_letters_too(lists: lexicon.Lexicon) -> None:
    forms = Vocabulary(lists).forms
    assert forms["facebook"].canonical == forms["Facebook"].canonical
