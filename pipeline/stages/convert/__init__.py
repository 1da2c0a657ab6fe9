"""Convert: the script of a text, and its Simplified form of the same length."""

from pipeline.stages.convert.script import SCRIPTS, ScriptDetector
from pipeline.stages.convert.simplify import simplify, simplify_all

__all__ = ["SCRIPTS", "ScriptDetector", "simplify", "simplify_all"]
