"""Which mentions are of one entity."""

from __future__ import annotations

from tests.stages.entities.conftest import Annotate


def _by_form(doc: object) -> dict[str, tuple[str, str]]:
    text = doc._.article.text  # type: ignore[attr-defined]
    return {text[m.start : m.end]: (m.entity_id, m.canonical) for m in doc._.mentions}  # type: ignore[attr-defined]


def test_a_name_its_gloss_and_its_surname_are_one_person(annotate: Annotate) -> None:
    found = _by_form(annotate("研究員潘柏霖（Parker Pan）說，海平面上升。潘指出，速度加快。"))
    assert found["潘柏霖"] == found["Parker Pan"] == found["潘"] == ("PER:潘柏霖", "潘柏霖")


def test_a_gloss_is_one_with_a_name_that_is_written_otherwise_in_simplified(annotate: Annotate) -> None:
    found = _by_form(annotate("研究員蘇德蘭（Parker Sutherland）說，海平面上升。"))
    assert found["蘇德蘭"] == found["Parker Sutherland"] == ("PER:苏德兰", "蘇德蘭")


def test_one_entity_has_one_id_in_both_scripts_and_all_regions(annotate: Annotate) -> None:
    taiwan, hong_kong, mainland = (
        {m.entity_id for m in annotate(t)._.mentions if m.label == "PER"}
        for t in ("總統川普表示歡迎。", "總統特朗普表示歡迎。", "总统特朗普表示欢迎。")
    )
    assert taiwan == hong_kong == mainland
    assert len(taiwan) == 1


def test_the_fullest_form_in_the_article_is_its_name(annotate: Annotate) -> None:
    found = _by_form(annotate("台北市長致詞。活動在台北舉行。"))
    assert found["台北"] == found["台北市"]
    assert found["台北"][1] == "台北市"


def test_a_one_character_place_has_its_full_name(annotate: Annotate) -> None:
    assert _by_form(annotate("全港學校停課。"))["港"][1] == "香港"
    assert _by_form(annotate("美方沒有回應。"))["美"][1] == "美國"
    assert _by_form(annotate("美方没有回应。"))["美"][1] == "美国"


def test_the_name_of_a_list_is_the_id_of_its_variants(annotate: Annotate) -> None:
    found = _by_form(annotate("《南早》記者與臉書（Facebook）代表會面。"))
    assert found["臉書"][0] == found["Facebook"][0]


def test_an_ambiguous_form_inside_a_word_may_end_the_text(annotate: Annotate) -> None:
    annotate("存款不一銀")
