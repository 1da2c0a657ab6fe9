"""A folder of marked articles through the whole pipeline: measures, errors by cause, the workbook."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from rich.console import Console

from pipeline.config import load_settings
from pipeline.evaluation import evaluate, report, write_errors

CONFIGS = Path(__file__).resolve().parents[2] / "configs"
RIGHT = {"source": [0, 3], "cue": [3, 5], "speaker": "林廷威", "content": [[6, 15]]}


@pytest.fixture(scope="module")
def settings():
    return load_settings(CONFIGS / "pipeline.toml")


def causes(evaluation):
    return [(error["cause"], error["detail"]) for error in evaluation.claim_errors]


def test_what_is_right_is_no_error(mark, settings):
    evaluation = evaluate(settings, mark(claims=[RIGHT], entities=[[0, 3, "PER", "林廷威"]]))
    assert (evaluation.articles, evaluation.claim_errors, evaluation.name_errors) == (1, [], [])
    assert {row["f1"] for row in evaluation.measures if row["by"] == "all" and row["measure"] == "who said what"} == {
        100
    }


@pytest.mark.parametrize(
    ("text", "claims", "expected"),
    [
        ("林廷威表示，兩座電廠將延後除役。", [], [("invented", "cue.say")]),
        ("林廷威表示，兩座電廠將延後除役。", [{**RIGHT, "speaker": "何美欣"}], [("wrong speaker", "name")]),
        ("林廷威表示，兩座電廠將延後除役。", [{**RIGHT, "content": [[8, 13]]}],
         [("wrong boundary", "begins 2 early, ends 2 late")]),
        ("林廷威表示，兩座電廠將延後除役。", [{**RIGHT, "content": [[12, 15]]}],
         [("wrong boundary", "begins 6 early")]),
        ("林廷威很開心，電廠延後除役。", [{**RIGHT, "cue": [3, 6], "content": [[7, 13]]}],
         [("missed", "the cue is in no list, or hidden in a word or a name")]),
        ("林廷威寫下「還我海岸，拒絕電廠」的標語。", [{**RIGHT, "content": [[6, 15]]}],
         [("missed", "NAMES_A_THING: the quotation behind it names a thing (字樣, 說法, 口號)")]),
        ("林廷威表示哀悼，電廠停工。", [{**RIGHT, "cue": None, "content": [[8, 12]]}],
         [("missed", "no cue is marked")]),
    ],
)  # fmt: skip
def test_the_cause_of_an_error(mark, settings, text, claims, expected):
    assert causes(evaluate(settings, mark(text, claims=claims))) == expected


def test_the_cause_of_an_error_in_a_name(mark, settings):
    names = [[0, 3, "ORG", "林廷威"], [5, 8, "LOC", "高雄"], [10, 12, "ORG", "青禾"]]
    evaluation = evaluate(settings, mark("林廷威前往高雄，參觀青禾。", entities=names))
    found = [(e["cause"], e["gold_text"], e["text"]) for e in evaluation.name_errors]
    assert found == [("wrong label", "林廷威", "林廷威"), ("wrong edges", "高雄，", "高雄"), ("missed", "青禾", "")]


def test_errors_are_a_workbook_to_read(mark, settings, tmp_path):
    evaluation = evaluate(settings, mark(claims=[{**RIGHT, "speaker": "何美欣"}]))
    write_errors(evaluation, tmp_path / "out" / "errors.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out" / "errors.xlsx")
    assert book.sheetnames == ["about", "measures", "claim_errors", "name_errors"]
    head, line = book["claim_errors"].iter_rows(values_only=True)
    error = dict(zip(head, line, strict=True))
    assert (error["gold_speaker"], error["speaker"], error["sentence"]) == (
        "何美欣", "林廷威", "林廷威表示，兩座電廠將延後除役。",
    )  # fmt: skip


def test_the_report_tells_the_measures_and_the_errors(mark, settings):
    console = Console(width=150)
    with console.capture() as shown:
        console.print(report(evaluate(settings, mark(claims=[RIGHT, {**RIGHT, "cue": None, "content": [[0, 3]]}]))))
    lines = [line.split() for line in shown.get().splitlines()]
    assert ["claim", "found", "100.0", "50.0", "66.7", "1", "1", "2"] in lines
    assert ["claims:", "missed", "1"] in lines
