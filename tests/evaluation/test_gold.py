"""Marked articles are checked before anything is measured with them."""

from __future__ import annotations

import pytest

from pipeline.evaluation.gold import GoldError, read_gold
from pipeline.stages.read import ReadOptions


def read(folder):
    return read_gold(folder, ReadOptions())


def test_text_and_marks_come_together(mark):
    (marked,) = read(mark(claims=[{"source": [0, 3], "cue": [3, 5], "speaker": "林廷威", "content": [[6, 15]]}]))
    assert marked.article.text[slice(*marked.gold.claims[0].content[0])] == "兩座電廠將延後除役"


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ({"claims": [{"content": [[6, 99]]}]}, r"a\.json: \[6, 99\] is no span of the text, which has 16 characters"),
        ({"claims": [{"content": []}]}, r"a\.json: claims\.0\.content: List should have at least 1 item"),
        ({"entities": [[3, 3, "PER", "林"]]}, r"\[3, 3\] is no span"),
        ({"id": "b"}, r"a\.json: id: expected 'a', the name of the file, found 'b'"),
        ({"text_sha256": "0" * 64}, r"a\.json: text_sha256: the text is no longer the one that was marked"),
        ({"claims": "none"}, r"a\.json: claims: "),
    ],
)
def test_a_mistake_is_told_with_its_file(mark, marks, told):
    with pytest.raises(GoldError, match=told):
        read(mark(**marks))


def test_marks_without_their_text(mark):
    folder = mark()
    (folder / "a.txt").unlink()
    with pytest.raises(GoldError, match=r"a\.txt: no such file\. Expected the text that a\.json marks beside it"):
        read(folder)


def test_a_folder_without_marks(tmp_path):
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(GoldError, match="no marked articles"):
            read(folder)
