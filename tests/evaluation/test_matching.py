"""Overlap, pairs, and when two speakers are one."""

from __future__ import annotations

import pytest

from pipeline.evaluation.gold import Gold
from pipeline.evaluation.matching import characters, known_names, overlap, pairs, same_speaker


def test_overlap_is_what_is_shared_by_what_either_has():
    assert overlap(characters([(0, 10)]), characters([(5, 15)])) == pytest.approx(5 / 15)
    assert overlap(set(), set()) == 0
    assert characters([(0, 2), (5, 6)]) == {0, 1, 5}


def test_each_claim_is_in_one_pair_and_the_best_overlap_goes_first():
    gold = [characters([(0, 10)]), characters([(20, 30)])]
    given = [characters([(0, 4)]), characters([(0, 9)]), characters([(40, 50)])]
    assert pairs(gold, given) == [(0.9, 0, 1)]


@pytest.mark.parametrize(
    ("gold", "given", "same"),
    [
        ("陳大文", "陈大文", True),
        ("拉爾斯·尼爾森", "拉爾斯尼爾森", True),
        ("運輸署", "運輸署發言人", True),
        ("市府", "臺南市政府", False),
        ("林廷威", "何美欣", False),
        ("", "何美欣", False),
        ("", "", True),
        ("賴以晴", "賴委員", True),
        ("陳", "陳大文", False),
    ],
)
def test_same_speaker(gold, given, same):
    known = known_names(Gold(id="a", claims=[], aliases={"賴以晴": ["賴委員"]}))
    assert same_speaker(gold, given, known) is same
