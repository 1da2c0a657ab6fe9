"""Claims: who said what — cues, sources, contents, speakers — and the quoted terms that are no claim."""

from pipeline.stages.claims.finder import ClaimFinder

__all__ = ["ClaimFinder"]
