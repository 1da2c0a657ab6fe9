"""The whole pipeline, built once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.config import load_settings
from pipeline.document import Article
from pipeline.explanation import explain
from pipeline.nlp import annotate, build

_CONFIGS = Path(__file__).resolve().parents[2] / "configs"


@pytest.fixture(scope="session")
def explained() -> Callable[[str], list[dict[str, Any]]]:
    """Give a function from a text to its records."""
    nlp = build(load_settings(_CONFIGS / "pipeline.toml"))
    return lambda text: explain(annotate(nlp, Article("text", "", text)))
