"""How good the tables are: measured against articles whose claims and names are marked, with the errors by cause."""

from pipeline.evaluation.evaluate import Evaluation, evaluate
from pipeline.evaluation.gold import GoldError
from pipeline.evaluation.measures import measured
from pipeline.evaluation.report import report, write_errors

__all__ = ["Evaluation", "GoldError", "evaluate", "measured", "report", "write_errors"]
