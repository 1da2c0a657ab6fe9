import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import Article
from pipeline.writers import text_path, write_texts


def kept(name, text="天晴。"):
    return Article(name, f"{name}.html", text, text_kept=True)


def test_texts_are_written_as_they_are(tmp_path):
    paths = write_texts([kept("b/早報", "天晴。\n 風大。\n"), Article("a", "a.txt", "雨")], tmp_path)
    assert paths == [tmp_path / "text/b/早報.txt"]
    assert paths[0].read_bytes().decode() == "天晴。\n 風大。\n"


def test_nothing_is_made_where_no_text_is_kept(tmp_path):
    assert write_texts([Article("a", "a.txt", "雨")], tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_texts_of_the_run_before_go_and_other_files_stay(tmp_path):
    write_texts([kept("a"), kept("b/c")], tmp_path)
    (tmp_path / "text/mine.txt").write_text("mine")
    write_texts([kept("a")], tmp_path)
    assert {p.name for p in (tmp_path / "text").glob("[!.]*")} == {"a.txt", "mine.txt"}
    write_texts([], tmp_path)
    assert {p.name for p in (tmp_path / "text").glob("[!.]*")} == {"mine.txt"}


@pytest.mark.parametrize("name", ["a", "2026/01/早報", "news#12", "a b", "第1章.上"])
def test_plain_names_stay(name):
    assert str(text_path(name)) == f"{name}.txt"


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "/etc/passwd", "a/../../b", "..", ".", "", "a//b", "news#../../b", "news#https://example.org/x",
     "con", "a/NUL.x", "a:b", "C:\\x", "a\0b", "x. ", "雨" * 300, "/".join("d" * 50 for _ in range(20)), "a.txt/b"],
)  # fmt: skip
def test_hostile_names_stay_inside(name, tmp_path):
    (path,) = write_texts([kept(name)], tmp_path)
    assert path.resolve().is_relative_to(tmp_path / "text") and path.read_text(encoding="utf-8") == "天晴。"
    assert "~" in path.name


@given(st.lists(st.text(st.one_of(st.sampled_from("ab/.#:\\ ~雨"), st.characters(exclude_categories=())))))
def test_paths_are_safe_and_never_meet(names):
    paths = [text_path(name) for name in set(names)]
    for path in paths:
        assert not path.is_absolute() and all(part not in ("", ".", "..") for part in path.parts)
        assert all(len(part.encode()) <= 255 for part in path.parts)
        assert not any(str(parent).endswith(".txt") for parent in path.parents)
    assert len(set(paths)) == len(paths)


def test_names_that_some_systems_take_for_one_are_told_apart(tmp_path):
    paths = write_texts([kept("é", "1"), kept("e\u0301", "2"), kept("Rain", "3"), kept("rain", "4")], tmp_path)
    assert len({str(p).casefold() for p in paths}) == 4
    assert sorted(p.read_text() for p in paths) == ["1", "2", "3", "4"]
