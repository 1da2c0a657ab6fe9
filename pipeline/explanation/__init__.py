"""Why the tables of an article are as they are: words, cues considered, rules that fired or refused, sources, rows."""

from pipeline.explanation.articles import find_article, read_article
from pipeline.explanation.record import explain
from pipeline.explanation.show import shown

__all__ = ["explain", "find_article", "read_article", "shown"]
