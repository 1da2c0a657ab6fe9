"""The choice between candidates that overlap."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.entities.candidates import Candidate, choose

_CANDIDATES = st.lists(
    st.builds(
        lambda start, size, label, score: Candidate(start, start + size, label, f"rule.{label}", score),
        st.integers(0, 30), st.integers(1, 8), st.sampled_from(["PER", "ORG", "LOC"]), st.integers(0, 12).map(float),
    ),
    max_size=15,
)  # fmt: skip


def test_the_longest_name_wins() -> None:
    whole = Candidate(0, 9, "ORG", "org.suffix.school", 5.5)
    assert choose([Candidate(0, 4, "ORG", "org.lexicon", 7.0), whole], 1.5) == [whole]


def test_strong_evidence_for_a_short_name_does_not_beat_the_whole() -> None:
    whole = Candidate(0, 4, "PER", "per.lexicon", 7.0)
    assert choose([Candidate(0, 3, "PER", "per.name", 12.0), whole], 1.5) == [whole]


@given(_CANDIDATES)
def test_nothing_chosen_overlaps_and_all_else_is_blocked(candidates: list[Candidate]) -> None:
    chosen = choose(candidates, 1.5)
    for left, right in pairwise(chosen):
        assert left.end <= right.start
    for candidate in candidates:
        assert candidate in chosen or any(c.start < candidate.end and candidate.start < c.end for c in chosen)


@given(_CANDIDATES, st.randoms(use_true_random=False))
def test_the_order_of_candidates_does_not_matter(candidates: list[Candidate], shuffler: random.Random) -> None:
    shuffled = candidates[:]
    shuffler.shuffle(shuffled)
    assert choose(shuffled, 1.5) == choose(candidates, 1.5)
