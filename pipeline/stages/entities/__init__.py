"""Entities: names of people, organisations and places; dates and amounts; works and laws."""

from pipeline.stages.entities.finder import EntityFinder
from pipeline.stages.entities.vocabulary import lexicon_words

__all__ = ["EntityFinder", "lexicon_words"]
