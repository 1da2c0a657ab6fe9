"""Segment: words, quotation marks and brackets, paragraphs and sentences."""

from pipeline.stages.segment.brackets import scan_brackets
from pipeline.stages.segment.sentences import split_sentences
from pipeline.stages.segment.words import WordTokenizer

__all__ = ["WordTokenizer", "scan_brackets", "split_sentences"]
