"""What counts as found, right and exact; precision and recall in all, by script and by form."""

from __future__ import annotations

import pytest

from pipeline.document import Bracket
from pipeline.evaluation import measured
from pipeline.evaluation.compare import compare
from pipeline.evaluation.gold import Gold


def claim(start, end, speaker="林廷威", **spans):
    return {"content": [[start, end]], "speaker": speaker, "source": [0, 3], "cue": [3, 5], **spans}


def measure(claims, rows, entities=(), mentions=(), brackets=(), body_start=0):
    gold = Gold(id="a", claims=claims, entities=list(entities), body_start=body_start)
    found = measured([compare(gold, rows, mentions, brackets, "Hant-TW")])
    return {(row["group"], row["measure"]): row for row in found}


@pytest.mark.parametrize(
    ("end", "found", "right", "exact"),
    [(20, 100, 100, 100), (19, 100, 100, 100), (18, 100, 100, 0), (17, 100, 0, 0), (15, 100, 0, 0), (14, 0, 0, 0)],
)
def test_overlap(make_row, end, found, right, exact):
    rows = measure([claim(10, 20)], [make_row(10, end)])
    assert rows["all", "claim found"]["f1"] == found
    assert rows["all", "who said what"]["f1"] == right
    assert rows["all", "content boundaries"]["f1"] == exact


def test_the_speaker_counts_where_the_claim_is_found(make_row):
    rows = measure([claim(10, 20), claim(30, 40)], [make_row(10, 20), make_row(30, 40, "何美欣")])
    assert rows["all", "speaker right, of found"]["precision"] == 50
    assert rows["all", "who said what"]["recall"] == 50
    assert rows["all", "claim found"]["recall"] == 100


def test_a_claim_counts_once(make_row):
    rows = measure([claim(10, 20)], [make_row(10, 20), make_row(10, 19)])
    assert (rows["all", "claim found"]["precision"], rows["all", "claim found"]["recall"]) == (50, 100)


def test_sources_and_cues_count_where_there_are_some(make_row):
    without = {"source_start": None, "source_end": None, "cue_start": None, "cue_end": None}
    rows = measure([claim(10, 20), claim(30, 40, source=None)], [make_row(10, 20), make_row(30, 40, **without)])
    assert (rows["all", "source"]["gold"], rows["all", "source"]["given"], rows["all", "source"]["f1"]) == (1, 1, 100)
    assert (rows["all", "cue"]["gold"], rows["all", "cue"]["given"], rows["all", "cue"]["recall"]) == (2, 1, 50)


def test_a_source_needs_most_of_its_characters_and_a_cue_one(make_row):
    rows = measure([claim(10, 20)], [make_row(10, 20, source_end=2, cue_start=4, cue_end=6)])
    assert rows["all", "source"]["f1"] == 0
    assert rows["all", "cue"]["f1"] == 100


def test_the_form_is_read_off_the_quotation_marks(make_row):
    brackets = [Bracket(9, 21, "quote", 0, parts=[(10, 20)]), Bracket(34, 38, "quote", 0, parts=[(35, 37)])]
    claims = [claim(10, 20), claim(30, 40), claim(50, 60)]
    rows = measure(claims, [make_row(10, 20, form="direct"), make_row(50, 60)], brackets=brackets)
    assert [rows[form, "claim found"]["recall"] for form in ("direct", "mixed", "indirect")] == [100, 0, 100]


def test_names_agree_in_edges_and_label():
    gold = [(0, 3, "PER", "林廷威"), (5, 8, "ORG", "環保署"), (9, 11, "LOC", "高雄")]
    given = [(0, 3, "PER"), (5, 8, "LOC"), (9, 10, "LOC"), (12, 14, "DATE")]
    mentions = [dict(zip(("start", "end", "label"), m, strict=True)) for m in given]
    rows = measure([], [], entities=gold, mentions=mentions)
    assert [rows["all", label]["f1"] for label in ("PER", "ORG", "LOC")] == [100, 0, 0]
    assert rows["all", "names"]["f1"] == pytest.approx(100 / 3)


def test_names_in_the_header_do_not_count():
    mentions = [{"start": 2, "end": 4, "label": "LOC"}]
    assert measure([], [], mentions=mentions, body_start=5)["all", "names"]["given"] == 0


def test_scripts_are_kept_apart(make_row):
    gold = Gold(id="a", claims=[claim(10, 20)])
    both = [compare(gold, [make_row(10, 20)], [], [], "Hant-TW"), compare(gold, [], [], [], "Hans")]
    rows = {(row["group"], row["measure"]): row for row in measured(both)}
    assert [rows[group, "claim found"]["recall"] for group in ("all", "Hant-TW", "Hans")] == [50, 100, 0]
