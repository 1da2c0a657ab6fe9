"""The document stages over marked articles, measured."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.checks import config_problems
from pipeline.config import Settings
from pipeline.errors import ConfigError
from pipeline.evaluation.compare import Comparison, Row, compare
from pipeline.evaluation.errors import claim_errors, name_errors
from pipeline.evaluation.gold import read_gold
from pipeline.evaluation.measures import measured
from pipeline.nlp import annotate, build
from pipeline.stages.tables import document_rows


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The measures (see `measured`), and the errors in claims and names, in the order of the articles."""

    articles: int
    measures: list[Row]
    claim_errors: list[Row]
    name_errors: list[Row]


def evaluate(settings: Settings, folder: Path) -> Evaluation:
    """Run the document stages over the marked articles of `folder` and compare.

    Raises GoldError for mistakes in the marks, ConfigError for those in word lists or patterns.
    """
    marked = read_gold(folder, settings.input)
    if problems := config_problems(settings):
        raise ConfigError(*problems)
    nlp = build(settings)
    comparisons: list[Comparison] = []
    claims: list[Row] = []
    names: list[Row] = []
    for item in marked:
        doc = annotate(nlp, item.article)
        rows: dict[str, list[Row]] = {**document_rows(doc)}
        found = compare(item.gold, rows["claims"], rows["mentions"], doc._.brackets, doc._.script)
        comparisons.append(found)
        place = item.article.article_id, item.article.text, doc._.sentences
        claims += claim_errors(*place, doc._.considered, found)
        names += name_errors(*place, rows["mentions"], found)
    return Evaluation(len(marked), measured(comparisons), claims, names)
