"""A run: what comes in is in the tables or in `rejected`, and the bytes do not depend on the workers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from pipeline import work
from pipeline.config import ConfigError, Settings, load_settings
from pipeline.run import InputError, run
from pipeline.writers import OutputError

ROOT = Path(__file__).parent.parent


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.usefixtures("quick")
def test_articles_become_tables_and_what_breaks_is_rejected(seeds: Path, tmp_path: Path, settings: Settings) -> None:
    (seeds / "empty.txt").touch()
    (seeds / "photo.png").touch()
    summary = run(settings, seeds, tmp_path / "out")
    assert (summary.articles, summary.claims, summary.mentions, summary.speakers) == (2, 2, 2, 2)
    assert summary.passed_over == 1
    assert [(r.file, r.reason) for r in summary.rejected] == [
        ("empty.txt", "empty file"),
        ("records.jsonl#a1", "internal error"),
    ]
    assert "ValueError: nothing to say" in summary.rejected[1].detail
    claims = pd.read_parquet(tmp_path / "out" / "claims.parquet")
    assert list(claims["speaker"]) == ["馮子默", "葉知秋"]
    assert set(summary.files) <= set((tmp_path / "out").rglob("*"))


@pytest.mark.usefixtures("quick")
def test_the_text_of_a_page_is_kept_and_offsets_lead_into_it(seeds: Path, tmp_path: Path, settings: Settings) -> None:
    run(settings, seeds, tmp_path / "out")
    text = (tmp_path / "out" / "text" / "水庫.txt").read_text(encoding="utf-8")
    mentions = pd.read_parquet(tmp_path / "out" / "mentions.parquet").set_index("article_id")
    start, end = mentions.loc["水庫", ["start", "end"]]
    assert text[start:end] == "馮子默"
    assert not (tmp_path / "out" / "text" / "港務.txt").exists()


@pytest.mark.usefixtures("quick")
def test_what_is_odd_about_an_input_is_a_warning(seeds: Path, tmp_path: Path, settings: Settings) -> None:
    (seeds / "港務.txt").write_text("date: 昨天\n\n葉知秋表示，碼頭下月動工。\n", encoding="utf-8")
    (warning,) = run(settings, seeds, tmp_path / "out").warnings
    assert "港務" in warning and "昨天" in warning


@pytest.mark.usefixtures("quick")
def test_progress_tells_each_stage_to_its_end(seeds: Path, tmp_path: Path, settings: Settings) -> None:
    told: list[tuple[str, int, int]] = []
    run(settings, seeds, tmp_path / "out", lambda *step: told.append(step))
    assert told[0] == ("read", 0, 3)
    assert [t for t in told if t[1] == t[2]] == [("read", 3, 3), ("aggregate", 1, 1), ("write", 1, 1)]


@pytest.mark.usefixtures("quick")
def test_a_reader_that_breaks_costs_its_file_only(
    seeds: Path, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_file = work.read_file

    def broken(file: work.InputFile, options: work.ReadOptions) -> object:
        if file.file.endswith((".html", ".jsonl")):
            raise RuntimeError("no parser")
        return read_file(file, options)

    monkeypatch.setattr(work, "read_file", broken)
    summary = run(settings, seeds, tmp_path / "out")
    assert summary.articles == 1
    assert [(r.file, r.reason) for r in summary.rejected] == [
        ("records.jsonl", "internal error"),
        ("水庫.html", "internal error"),
    ]


@pytest.mark.usefixtures("quick")
def test_an_interrupted_run_leaves_the_tables_of_the_last_one(
    seeds: Path, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run(settings, seeds, out)
    before = contents(out)
    (seeds / "new.txt").write_text("葉知秋表示，工程延後。", encoding="utf-8")

    def interrupted(stage: str, done: int, total: int) -> None:
        if stage == "write":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(settings, seeds, out, interrupted)
    assert contents(out) == before


def test_the_real_stages_give_the_same_bytes_whatever_the_workers(seeds: Path, tmp_path: Path) -> None:
    options = load_settings(ROOT / "configs" / "pipeline.toml")
    for workers in (1, 2):
        chosen = options.model_copy(update={"run": options.run.model_copy(update={"workers": workers})})
        summary = run(chosen, seeds, tmp_path / f"out{workers}")
        assert (summary.articles, summary.rejected) == (3, [])
    assert contents(tmp_path / "out1") == contents(tmp_path / "out2")


def test_an_item_that_killed_its_process_is_rejected_under_its_name(tmp_path: Path) -> None:
    file = work.InputFile(tmp_path / "a.txt", "a.txt", "a")
    record = work.Article("b#7", "b.jsonl", "甲表示，可行。")
    assert work.failed(file, "died").rejected[0].file == "a.txt"
    assert work.failed(record, "died").rejected[0].file == "b.jsonl#7"
    assert work.failed(file, "died").files == 1 and work.failed(record, "died").files == 0
    done = work.Done(files=1)
    assert work.failed(done, "died") is done


def test_a_missing_input_folder_is_told(tmp_path: Path, settings: Settings) -> None:
    with pytest.raises(InputError, match="nowhere: the input folder does not exist"):
        run(settings, tmp_path / "nowhere", tmp_path / "out")


def test_an_empty_input_folder_tells_what_to_do(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "photo.png").touch()
    with pytest.raises(InputError, match=r"no articles found; 1 files there match none of .*Put articles there"):
        run(settings, tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_output_inside_the_input_is_refused(seeds: Path, settings: Settings) -> None:
    with pytest.raises(InputError, match="lies inside the input"):
        run(settings, seeds, seeds / "out")


def test_an_output_that_cannot_be_made_is_told_before_the_work(seeds: Path, tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="out: cannot write here"):
        run(settings, seeds, tmp_path / "out")


def test_mistakes_in_word_lists_stop_the_run(seeds: Path, tmp_path: Path, settings: Settings) -> None:
    shutil.copytree(ROOT / "configs", tmp_path / "configs")
    with (tmp_path / "configs" / "lexicon" / "cues.csv").open("a", encoding="utf-8") as file:
        file.write("x\n")
    with pytest.raises(ConfigError, match=r"cues\.csv:\d+: "):
        run(settings.model_copy(update={"folder": tmp_path / "configs"}), seeds, tmp_path / "out")
