"""Who said what in Chinese news: articles in, tables of attributed claims and entities out."""

__version__ = "0.1.0"
