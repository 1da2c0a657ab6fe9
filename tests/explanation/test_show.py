"""The explanation as text."""

from __future__ import annotations

from pipeline.explanation import shown


def test_a_sentence_with_a_claim(explained):
    text = shown(explained("環境部長林廷威表示，要改，這讓業者不滿。")).plain
    assert "cue       表示  say, strong  reports: cue.say  source 環境部長林廷威" in text
    assert "speaker 林廷威  named in the source" in text
    assert "content 要改  the article's own voice returns: return.effect" in text
    assert "title 部長; affiliation 環境部" in text


def test_a_sentence_without_a_claim(explained):
    text = shown(explained("林廷威表示哀悼。")).plain
    assert "refused: refuse.emotion" in text
    assert "claims    none" in text


def test_source_cue_and_content_have_colours(explained):
    text = shown(explained("林廷威表示，要改。"))
    styles = {(text.plain[s.start : s.end], s.style) for s in text.spans}
    assert {("林廷威", "bold cyan"), ("表示", "bold magenta"), ("要改", "green")} <= styles
