"""Putting files in place: whole or not at all, and without those that the run before left."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from pipeline.errors import UserError


class OutputError(UserError):
    """An output could not be written; the message tells the user which and what to do."""


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """Give a new folder inside `folder` (made if need be) to write to; it is removed at the end."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=".writing-", dir=folder))
    except OSError as error:
        why = error.strerror or error
        raise OutputError(f"{folder}: cannot write here ({why}); choose another output folder") from error
    try:
        yield staged
    except OSError as error:
        raise OutputError(f"{folder}: cannot write here ({error.strerror or error}); is the disk full?") from error
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def publish(staged: Path, folder: Path, record: str) -> list[Path]:
    """Move all files under `staged` to the same place under `folder`; give their new paths, sorted.

    `folder/record` lists what was put there. What it lists from the run before and is not there again is removed;
    no other file is touched, except that a file of the same name is replaced.
    Raises OutputError where a file cannot be replaced or removed.
    """
    names = sorted(p.relative_to(staged).as_posix() for p in staged.rglob("*") if p.is_file())
    before = _read(folder / record)
    # Whatever stops this run, the next one must know all that may be there.
    _write(staged, folder, record, before | set(names))
    # Old files go first: where case does not count, a new name may be an old one.
    for name in sorted(before - set(names)):
        _remove(folder, name)
    for name in names:
        move(staged / name, folder / name)
    _write(staged, folder, record, names)
    return [folder / name for name in names]


def _write(staged: Path, folder: Path, record: str, names: Iterable[str]) -> None:
    (staged / record).write_text("".join(f"{name}\n" for name in sorted(names)), encoding="utf-8", newline="\n")
    move(staged / record, folder / record)


def move(source: Path, target: Path) -> None:
    """Put a file in the place of another, whole or not at all. Raises OutputError where it cannot be replaced."""
    with _explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(source, target)


def _read(listed: Path) -> set[str]:
    """Read the names in a record; those that lead out of its folder do not count."""
    try:
        names: Iterable[str] = listed.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return set()
    paths = {name: PurePosixPath(name) for name in names if name}
    return {name for name, path in paths.items() if not path.is_absolute() and ".." not in path.parts}


def _remove(folder: Path, name: str) -> None:
    """Remove a file, and the folders below `folder` that are empty then."""
    target = folder / name
    with _explained(target):
        if target.is_file():
            target.unlink()
    for parent in PurePosixPath(name).parents:
        try:
            if parent.name:
                (folder / parent).rmdir()
        except OSError:
            return


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise OutputError(f"{path}: cannot be replaced; close it where it is open, then run again") from error
    except OSError as error:
        why = error.strerror or error
        raise OutputError(f"{path}: cannot be written ({why}); move what is there, then run again") from error
