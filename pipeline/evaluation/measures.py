"""Precision, recall and F1 from the judgments of all articles, in all and by script and form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.evaluation.compare import CLAIM_MEASURES, FOUND_CLAIM, MEASURES, SPEAKER, Comparison, Judged, Row

SPEAKER_OF_FOUND = "speaker right, of found"
_FORMS = ("direct", "mixed", "indirect")


def measured(comparisons: Sequence[Comparison]) -> list[Row]:
    """One row a measure and group: `by` (all, script, form), `group`, `measure`, precision, recall and f1 in percent.

    `right` is the number of marked ones that were found; `gold` and `given` are those that there are on each side. Of
    a form, the marked ones of that form are what recall is of, and the rows of that form what precision is of.
    The measure SPEAKER_OF_FOUND is the share of the claims found whose speaker is right; it has a precision only.
    """
    gold, given = _sides(comparisons)
    rows = list(_group("all", "all", gold, given, MEASURES))
    for script in sorted({c.script for c in comparisons}):
        rows += _group("script", script, *_sides(c for c in comparisons if c.script == script), MEASURES)
    for form in _FORMS:
        of_form = [[judged for judged in side if judged.form == form] for side in (gold, given)]
        rows += _group("form", form, of_form[0], of_form[1], CLAIM_MEASURES)
    return rows


def _sides(comparisons: Iterable[Comparison]) -> tuple[list[Judged], list[Judged]]:
    """The judgments on what is marked, and those on what was given."""
    kept = list(comparisons)
    return [judged for c in kept for judged in c.gold], [judged for c in kept for judged in c.given]


def _group(
    by: str, group: str, gold: Sequence[Judged], given: Sequence[Judged], measures: Sequence[str]
) -> Iterator[Row]:
    for measure in measures:
        marked = [judged.right[measure] for judged in gold if measure in judged.right]
        made = [judged.right[measure] for judged in given if measure in judged.right]
        precision, recall = _share(sum(made), len(made)), _share(sum(marked), len(marked))
        yield {
            "by": by,
            "group": group,
            "measure": measure,
            "precision": 100 * precision,
            "recall": 100 * recall,
            "f1": 200 * precision * recall / (precision + recall) if precision + recall else 0.0,
            "right": sum(marked),
            "given": len(made),
            "gold": len(marked),
        }
    found = [judged.right[SPEAKER] for judged in gold if judged.right.get(FOUND_CLAIM)]
    yield {
        "by": by,
        "group": group,
        "measure": SPEAKER_OF_FOUND,
        "precision": 100 * _share(sum(found), len(found)),
        "recall": None,
        "f1": None,
        "right": sum(found),
        "given": len(found),
        "gold": None,
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
