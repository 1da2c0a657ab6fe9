"""A marked article of one sentence, and a run that reads it as it is told."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TEXT = "林廷威表示，兩座電廠將延後除役。"


@pytest.fixture
def mark(tmp_path: Path) -> Callable[..., Path]:
    """Give a function that writes a text with its marks and gives the folder."""

    def write(text: str = TEXT, name: str = "a", **marks: Any) -> Path:
        digest = hashlib.sha256(text.encode()).hexdigest()
        gold = {"id": name, "text_sha256": digest, "entities": [], "claims": [], **marks}
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
        return tmp_path

    return write


def row(start: int, end: int, speaker: str = "林廷威", **columns: Any) -> dict[str, Any]:
    """A row of the table claims with the columns that are compared; source [0, 3) and cue [3, 5)."""
    named = {"source_start": 0, "source_end": 3, "cue_start": 3, "cue_end": 5, "form": "indirect"}
    told = {"speaker_by": "name", "rule_id": "cue.say", "source": "", "cue": "", "content": ""}
    return {"content_spans": f"{start}-{end}", "speaker": speaker, **named, **told, **columns}


@pytest.fixture
def make_row() -> Callable[..., dict[str, Any]]:
    return row
