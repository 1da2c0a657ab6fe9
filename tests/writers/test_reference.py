from pathlib import Path

import pytest

from pipeline.tables import TABLES
from pipeline.writers import OutputError, table_reference, update_readme
from pipeline.writers.reference import BEGIN, END

README = Path(__file__).parents[2] / "README.md"


def test_every_table_and_column_is_told():
    reference = table_reference()
    for name, table in TABLES.items():
        block = reference.partition(f"#### {name}\n")[2].partition("####")[0]
        assert table.meaning in block
        assert [line.split("`")[1] for line in block.splitlines() if line.startswith("| `")] == [
            c.name for c in table.columns
        ]


def test_readme_holds_the_reference():
    text = README.read_text(encoding="utf-8")
    assert text.partition(f"{BEGIN}\n")[2].partition(END)[0] == table_reference()


def test_text_around_the_marks_stays(tmp_path):
    path = tmp_path / "README.md"
    path.write_text(f"# 標題\n\n{BEGIN}old{END}\n\nend\n", encoding="utf-8")
    assert update_readme(path) is True
    assert path.read_text(encoding="utf-8") == f"# 標題\n\n{BEGIN}\n{table_reference()}{END}\n\nend\n"
    assert update_readme(path) is False


@pytest.mark.parametrize("text", ["", BEGIN, END, f"{END}{BEGIN}", f"{BEGIN}{BEGIN}{END}", f"{BEGIN}{END}{END}"])
def test_a_readme_without_one_pair_of_marks_is_left_alone(text, tmp_path):
    path = tmp_path / "README.md"
    path.write_text(text)
    with pytest.raises(OutputError, match="expected one line"):
        update_readme(path)
    assert path.read_text() == text


def test_no_readme(tmp_path):
    with pytest.raises(OutputError, match="cannot be read"):
        update_readme(tmp_path / "README.md")
