"""TOML files: the line on which a value stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import ConfigError
from pipeline.tomlfile import Way, read_toml

SOURCE = """\
top = 1
[words.days]    # days
"今天" = 0
'昨天' = -1

[[rule]]
id = "a"
[[rule]]
id = "b"
"""


@pytest.mark.parametrize(
    ("way", "line"),
    [
        ((), 1),
        (("top",), 1),
        (("words", "days"), 2),
        (("words", "days", "今天"), 3),
        (("words", "days", "昨天"), 4),
        (("words", "days", "前天"), 2),
        (("rule",), 6),
        (("rule", 0, "id"), 7),
        (("rule", 1), 8),
        (("rule", 1, "id"), 9),
        (("rule", 1, "pattern"), 8),
        (("none",), 1),
    ],
)
def test_a_value_stands_on_its_line_else_on_that_of_its_table(tmp_path: Path, way: Way, line: int) -> None:
    path = tmp_path / "a.toml"
    path.write_text(SOURCE, encoding="utf-8")
    assert read_toml(path).at(*way) == f"{path}:{line}"


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read .*expected a TOML file"):
        read_toml(tmp_path)
