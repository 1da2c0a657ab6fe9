"""What an explanation tells of cues, sources, speakers and contents."""

from __future__ import annotations

import json

import pytest


def cue(record, word):
    (found,) = [c for c in record["cues"] if c["text"] == word]
    return found


def test_a_cue_that_reports_names_its_rule_and_source(explained):
    (record,) = explained("環境部長林廷威表示，兩座電廠將延後除役。")
    found = cue(record, "表示")
    assert (found["rule_id"], found["refused_by"], found["source"]) == ("cue.say", "", "環境部長林廷威")
    (claim,) = record["claims"]
    assert (claim["speaker"], claim["speaker_by"], claim["ended_by"]) == ("林廷威", "name", "sentence")


def test_a_refusal_is_named_with_its_pattern(explained):
    (record,) = explained("林廷威對罹難者家屬表示哀悼。")
    found = cue(record, "表示")
    assert (found["rule_id"], found["refused_by"]) == ("", "refuse.emotion")
    assert "哀悼" in found["why"]
    assert record["claims"] == []


@pytest.mark.parametrize(
    ("text", "word", "refused_by"),
    [
        ("王大明說了一口流利的法語。", "說", "NO_CLAUSE"),
        ("林廷威話說到一半便離席。", "說", "refuse.phrase"),
        ("林廷威寫下「還我海岸，拒絕電廠」的標語。", "寫下", "NAMES_A_THING"),
        ("據《九龍日報》報導，港口將擴建。", "報導", "PART_OF_SOURCE"),
    ],
)
def test_why_a_cue_makes_no_claim_of_its_own(explained, text, word, refused_by):
    (record,) = explained(text)
    found = cue(record, word)
    assert found["refused_by"] == refused_by
    assert found["why"]


@pytest.mark.parametrize(
    ("text", "speakers", "by"),
    [
        ("林廷威表示，要改，並強調不會再拖。", ["林廷威", "林廷威"], ["name", "sentence"]),
        ("林廷威表示，要改。他說，不會再拖。", ["林廷威", "林廷威"], ["name", "pronoun"]),
        ("多名家長認為，學費太高。", ["多名家長"], ["phrase"]),
        ("林廷威說：「我認為，學費太高。」", ["林廷威", "林廷威"], ["name", "first_person"]),
        ("林廷威表示，希望學費調降。", ["林廷威", "林廷威"], ["name", "enclosing"]),
        ("據悉，兩人已經離境。", [""], [""]),
    ],
)
def test_how_the_speaker_was_found(explained, text, speakers, by):
    claims = [claim for record in explained(text) for claim in record["claims"]]
    assert [claim["speaker"] for claim in claims] == speakers
    assert [claim["speaker_by"] for claim in claims] == by


@pytest.mark.parametrize(
    ("text", "ended_by"),
    [
        ("林廷威說：「不會再拖。」", ["quotation"]),
        ("林廷威表示，要改，並強調不會再拖。", ["claim", "sentence"]),
        ("林廷威表示，學費將調升，這也讓家長不滿。", ["return.effect"]),
        ("市府宣布學費調升後，家長到場抗議。", ["story.inside"]),
    ],
)
def test_what_ends_the_content(explained, text, ended_by):
    assert [c["ended_by"] for r in explained(text) for c in r["claims"]] == ended_by


def test_words_names_and_terms_stand_in_their_sentence(explained):
    first, second = explained("林廷威抵達高雄。現場掛著「守護海岸」布條。")
    assert "".join(w["text"] for w in first["words"]) == first["text"] == "林廷威抵達高雄。"
    assert [(m["text"], m["label"]) for m in first["mentions"]] == [("林廷威", "PER"), ("高雄", "LOC")]
    assert first["terms"] == [] and [t["text"] for t in second["terms"]] == ["守護海岸"]
    assert second["start"] == len(first["text"])


def test_records_can_be_written_as_json(explained):
    records = explained("林廷威表示，要改。\n「我哋要等。」他說。")
    assert json.loads(json.dumps(records, ensure_ascii=False)) == records
