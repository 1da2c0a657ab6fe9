"""Which files are read, under which name, and which are passed over."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.read import DEFAULT_INCLUDE, ReadOptions, find_inputs, read_articles, read_file
from pipeline.stages.read.inputs import _identified


def _found(seeds, include=DEFAULT_INCLUDE) -> list[tuple[str, str]]:
    return [(f.file, f.article_id) for f in find_inputs(seeds.root, include).files]


def test_files_are_found_in_subfolders_in_the_order_of_their_names(seeds) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.html.gz", "A.JSON", "a.csv"):
        seeds.put(name)
    assert _found(seeds) == [
        ("A.JSON", "A"),
        ("a.csv", "a"),
        ("a/b/c.html.gz", "a/b/c"),
        ("a/z.md", "a/z"),
        ("b.txt", "b"),
    ]


def test_names_with_spaces_chinese_emoji_and_dots(seeds) -> None:
    for name in ("新聞 一.txt", "😀 v1.2.txt", "子 資料夾/雨．報.json.gz"):
        seeds.put(name)
    assert _found(seeds) == [
        ("子 資料夾/雨．報.json.gz", "子 資料夾/雨．報"),
        ("新聞 一.txt", "新聞 一"),
        ("😀 v1.2.txt", "😀 v1.2"),
    ]


def test_other_files_are_passed_over_and_hidden_ones_ignored(seeds) -> None:
    for name in ("a.txt", "b.docx", "sub/picture.png", ".gitkeep", ".git/c.txt", "~$d.txt", "sub/.e.txt"):
        seeds.put(name)
    inputs = find_inputs(seeds.root, DEFAULT_INCLUDE)
    assert [f.file for f in inputs.files] == ["a.txt"]
    assert inputs.passed_over == ("b.docx", "sub/picture.png")
    assert inputs.rejected == ()


def test_patterns_are_the_users_to_choose(seeds) -> None:
    for name in ("a.txt", "b.log", "sub/c.log", "other/d.log"):
        seeds.put(name, "今天晴。")
    assert _found(seeds, ["sub/*.log", "A.*"]) == [("a.txt", "a"), ("sub/c.log", "sub/c")]
    assert [a.text for a in seeds.read(["*.log"])] == ["今天晴。"] * 3


def test_files_of_one_name_are_told_apart_by_their_endings(seeds) -> None:
    for name in ("a.txt", "a.html", "a.txt.gz", "a.txt.txt"):
        seeds.put(name)
    assert _found(seeds) == [
        ("a.html", "a"),
        ("a.txt", "a.txt"),
        ("a.txt.gz", "a.txt.gz"),
        ("a.txt.txt", "a.txt.txt"),
    ]


def test_a_file_is_never_named_like_a_record(seeds) -> None:
    seeds.put("a#1.txt", "今天晴。")
    seeds.put("a.jsonl", '{"id": 1, "text": "明天雨。"}')
    assert [(a.article_id, a.text) for a in seeds.read()] == [("a%231", "今天晴。"), ("a#1", "明天雨。")]


_STEM = st.text("ab#.~%2", min_size=1, max_size=5)
_NAMES = st.sets(st.builds(str.__add__, _STEM, st.sampled_from([".txt", ".html", ".txt.gz", ".json", ""])))


@given(_NAMES)
def test_article_ids_are_unique_whatever_the_files_are_called(names: set[str]) -> None:
    files = _identified([(name, Path(name)) for name in names])
    ids = [f.article_id for f in files]
    assert [f.file for f in files] == sorted(names)
    assert len(set(ids)) == len(names)
    assert not any("#" in i for i in ids)


def test_the_two_steps_give_what_the_one_gives_even_in_other_processes(seeds) -> None:
    seeds.put("a.txt", "今天晴。")
    seeds.put("b.jsonl", '{"text": "明天雨。"}\n{"text": ""}\n')
    options = ReadOptions()
    files = pickle.loads(pickle.dumps(find_inputs(seeds.root, DEFAULT_INCLUDE).files))
    sent = pickle.loads(pickle.dumps(options))
    assert [item for file in files for item in read_file(file, sent)] == seeds.read()


def test_what_is_read_and_what_is_refused_stand_in_one_order(seeds) -> None:
    seeds.put("a.txt", "今天晴。")
    (seeds.root / "b.txt").mkdir()
    seeds.put("b.txt/c.txt", "明天雨。")
    seeds.put("d.txt", "後天雲。")
    assert [item.file for item in seeds.read()] == ["a.txt", "b.txt", "b.txt/c.txt", "d.txt"]


def test_a_folder_named_like_a_file_is_refused_and_what_lies_in_it_read(seeds) -> None:
    seeds.put("x.txt/a.txt", "今天晴。")
    refused, article = seeds.read()
    assert (refused.file, refused.reason) == ("x.txt", "not a file")
    assert article.article_id == "x.txt/a"


def test_links_out_of_the_folder_and_to_nowhere_are_refused(seeds) -> None:
    outside = seeds.root.parent / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("今天晴。", encoding="utf-8")
    (seeds.root / "file.txt").symlink_to(outside / "secret.txt")
    (seeds.root / "folder").symlink_to(outside)
    (seeds.root / "gone.txt").symlink_to(seeds.root / "nothing.txt")
    (seeds.root / "loop.txt").symlink_to(seeds.root / "loop.txt")
    assert [(r.file, r.reason) for r in seeds.read()] == [
        ("file.txt", "link out of the folder"),
        ("folder", "link out of the folder"),
        ("gone.txt", "broken link"),
        ("loop.txt", "broken link"),
    ]


def test_a_link_inside_the_folder_is_read_and_a_loop_of_folders_is_not_followed(seeds) -> None:
    seeds.put("sub/data.bin", "今天晴。")
    (seeds.root / "a.txt").symlink_to(seeds.root / "sub" / "data.bin")
    (seeds.root / "sub" / "up").symlink_to(seeds.root)
    inputs = find_inputs(seeds.root, DEFAULT_INCLUDE)
    assert [f.file for f in inputs.files] == ["a.txt"]
    assert inputs.passed_over == ("sub/data.bin", "sub/up")
    assert [a.text for a in seeds.read()] == ["今天晴。"]


def test_the_folder_itself_may_be_a_link(seeds) -> None:
    seeds.put("a.txt", "今天晴。")
    link = seeds.root.parent / "link"
    link.symlink_to(seeds.root)
    assert [a.text for a in read_articles(link, DEFAULT_INCLUDE, ReadOptions())] == ["今天晴。"]


def test_a_folder_that_cannot_be_listed_is_refused(seeds, monkeypatch) -> None:
    seeds.put("a.txt", "今天晴。")
    seeds.put("closed/b.txt", "明天雨。")
    scandir = os.scandir

    def guarded(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    article, refused = seeds.read()
    assert article.text == "今天晴。"
    assert (refused.file, refused.reason) == ("closed", "cannot be opened")
    assert "Permission denied" in refused.detail


def test_a_name_that_is_no_utf_8_can_be_written_down(seeds) -> None:
    try:
        (seeds.root / os.fsdecode(b"\xa4\xa4.txt")).write_text("今天晴。", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    (article,) = seeds.read()
    assert (article.file, article.article_id) == ("\\xa4\\xa4.txt", "\\xa4\\xa4")


def test_an_input_folder_that_is_none_is_an_error(seeds) -> None:
    with pytest.raises(NotADirectoryError, match="is no folder"):
        find_inputs(seeds.root / "nothing", DEFAULT_INCLUDE)
