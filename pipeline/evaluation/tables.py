"""The sheets of an evaluation, declared as the tables of a run are."""

from __future__ import annotations

from pipeline.tables import Column, Table

NOTE = "Made by python -m pipeline evaluate: the tables of a run against articles whose claims and names are marked."


def _table(name: str, meaning: str, *columns: Column) -> Table:
    return Table(name, meaning, (), columns)


MEASURES = _table(
    "measures",
    "One row a measure, over all articles and for each script and form.",
    Column("by", "text", "all, script or form"),
    Column("group", "text", "which script or form"),
    Column("measure", "text", "what is measured"),
    Column("precision", "float", "percent of the rows that are right"),
    Column("recall", "float", "percent of the marked ones that were found"),
    Column("f1", "float", "harmonic mean of the two"),
    Column("right", "int", "marked ones that were found"),
    Column("given", "int", "rows of the run"),
    Column("gold", "int", "marked ones"),
)
CLAIM_ERRORS = _table(
    "claim_errors",
    "One row an error in a claim.",
    Column("article_id", "text", "the article"),
    Column("cause", "text", "missed, invented, wrong boundary or wrong speaker"),
    Column(
        "detail",
        "text",
        "what refused the cue; how far the edges are off; how the speaker was found; the rule",
        wide=True,
    ),
    Column("gold_speaker", "text", "the speaker as marked"),
    Column("speaker", "text", "the speaker of the run"),
    Column("gold_source", "text", "the source as marked"),
    Column("source", "text", "the source of the run"),
    Column("gold_cue", "text", "the cue as marked"),
    Column("cue", "text", "the cue of the run"),
    Column("gold_content", "text", "the content as marked", wide=True),
    Column("content", "text", "the content of the run", wide=True),
    Column("overlap", "float", "characters that both contents share, divided by those that either has"),
    Column("rule_id", "text", "the rule that made the row"),
    Column("sentence", "text", "the sentence of the cue", wide=True),
)
NAME_ERRORS = _table(
    "name_errors",
    "One row an error in a name.",
    Column("article_id", "text", "the article"),
    Column("cause", "text", "missed, invented, wrong edges or wrong label"),
    Column("start", "int", "first character, counted from 0 in code points"),
    Column("gold_label", "text", "the label as marked"),
    Column("gold_text", "text", "the name as marked"),
    Column("label", "text", "the label of the run"),
    Column("text", "text", "the name of the run"),
    Column("rule_id", "text", "the rule that found it"),
    Column("sentence", "text", "the sentence", wide=True),
)
