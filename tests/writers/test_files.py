import pytest

from pipeline.writers.files import OutputError, publish, staging


def put(folder, *names, record=".record"):
    with staging(folder) as staged:
        for name in names:
            (staged / name).parent.mkdir(parents=True, exist_ok=True)
            (staged / name).write_text(name)
        return publish(staged, folder, record)


def left(folder):
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and p.name != ".record")


def test_stale_files_and_their_folders_go(tmp_path):
    put(tmp_path, "a/b/c.txt", "a/d.txt")
    put(tmp_path, "a/d.txt")
    assert left(tmp_path) == ["a/d.txt"]
    assert not (tmp_path / "a/b").exists()


def test_folders_with_other_files_stay(tmp_path):
    put(tmp_path, "a/b.txt")
    (tmp_path / "a/mine.txt").write_text("mine")
    assert put(tmp_path) == []
    assert left(tmp_path) == ["a/mine.txt"]


def test_two_records_in_one_folder_do_not_meet(tmp_path):
    put(tmp_path, "a.txt", record=".one")
    put(tmp_path, "b.txt", record=".two")
    put(tmp_path, record=".two")
    assert (tmp_path / "a.txt").exists() and not (tmp_path / "b.txt").exists()


@pytest.mark.parametrize("name", ["../mine.txt", "/{root}/mine.txt", "out/../../mine.txt"])
def test_a_record_cannot_reach_outside(name, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    out = tmp_path / "out"
    put(out, "a.txt")
    (out / ".record").write_text(name.format(root=str(tmp_path).strip("/")) + "\n")
    put(out, "b.txt")
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_broken_record_is_no_record(tmp_path):
    (tmp_path / ".record").write_bytes(b"\xff\xfe")
    assert put(tmp_path, "a.txt") == [tmp_path / "a.txt"]


def test_a_folder_where_a_file_belongs(tmp_path):
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(OutputError, match="a.txt: cannot be"):
        put(tmp_path, "a.txt")


def test_the_staged_folder_goes_after_a_failure(tmp_path):
    with pytest.raises(OutputError, match="cannot write here"), staging(tmp_path):
        raise OSError(28, "No space left on device")
    assert list(tmp_path.iterdir()) == []
