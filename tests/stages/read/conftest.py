"""An input folder to put files in and read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline.document import Article, Rejected
from pipeline.stages.read import DEFAULT_INCLUDE, ReadOptions, read_articles


class Seeds:
    """The input folder of a test."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, name: str, content: str | bytes = "") -> Path:
        """Write a file; text as UTF-8, newlines as they are."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def read(self, include: Sequence[str] = DEFAULT_INCLUDE, **options: object) -> list[Article | Rejected]:
        """What the read stage makes of the folder."""
        return list(read_articles(self.root, include, ReadOptions(**options)))

    def article(self, name: str, content: str | bytes, **options: object) -> Article:
        """The one article of a folder with this one file."""
        self.put(name, content)
        (found,) = self.read(**options)
        assert isinstance(found, Article), found
        return found

    def rejected(self, name: str, content: str | bytes, **options: object) -> Rejected:
        """The one refusal of a folder with this one file."""
        self.put(name, content)
        (found,) = self.read(**options)
        assert isinstance(found, Rejected), found
        return found


@pytest.fixture
def seeds(tmp_path: Path) -> Seeds:
    """An empty input folder."""
    root = tmp_path / "seeds"
    root.mkdir()
    return Seeds(root)
