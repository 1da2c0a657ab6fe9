"""Read: the files of the input folder become articles, or rows of `rejected`."""

from pipeline.stages.read.inputs import InputFile, Inputs, find_inputs
from pipeline.stages.read.options import DEFAULT_INCLUDE, ReadOptions
from pipeline.stages.read.reader import read_articles, read_file

__all__ = ["DEFAULT_INCLUDE", "InputFile", "Inputs", "ReadOptions", "find_inputs", "read_articles", "read_file"]
