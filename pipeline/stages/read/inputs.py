"""Which files of the input folder are read, under which article_id, and which are passed over."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from pipeline.document import Rejected

_IGNORED = (".", "~$")  # hidden files and folders, lock files of Office


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read: where it lies, its name under the input folder, the article_id of what it holds."""

    path: Path
    file: str
    article_id: str


@dataclass(frozen=True, slots=True)
class Inputs:
    """What lies in the input folder: `files` to read, names `passed_over` that no pattern names, and `rejected`.

    Each is sorted by the name under the folder.
    """

    files: tuple[InputFile, ...]
    passed_over: tuple[str, ...]
    rejected: tuple[Rejected, ...]


def find_inputs(root: Path, include: Sequence[str]) -> Inputs:
    """The files under `root`, in subfolders too, whose name (or path under `root`) matches a pattern of `include`.

    Capitals do not matter. Hidden files and Office lock files are ignored without a word. Rejected are links out of
    `root`, broken links, folders that are named like a file or cannot be listed. A linked folder inside `root` is
    read where it lies and passed over here. Raises NotADirectoryError when `root` is no folder.
    """
    if not root.is_dir():
        raise NotADirectoryError(f"{root} is no folder: the articles are expected in it")
    files: list[tuple[str, Path]] = []
    passed_over: list[str] = []
    rejected: list[Rejected] = []
    real_root = os.path.realpath(root)
    patterns = tuple(pattern.lower() for pattern in include)
    for path in _walk(root, rejected):
        name = _name(path, root)
        matches = any(fnmatchcase(part, p) for p in patterns for part in (path.name.lower(), name.lower()))
        if path.is_symlink() and (problem := _link_problem(path, real_root)):
            if matches or path.is_dir():
                rejected.append(Rejected(name, *problem))
            else:
                passed_over.append(name)
        elif not matches or (path.is_symlink() and path.is_dir()):
            if path.is_symlink() or not path.is_dir():
                passed_over.append(name)
        elif path.is_dir():
            detail = "It is a folder with the name of a file. What lies in it is read as usual; rename the folder."
            rejected.append(Rejected(name, "not a file", detail))
        else:
            files.append((name, path))
    return Inputs(_identified(files), tuple(sorted(passed_over)), tuple(sorted(rejected, key=lambda r: r.file)))


def ending(name: str) -> str:
    """The ending that tells the form of a file, in small letters, .gz left aside: .json of a/b.JSON.gz."""
    return _split(name)[1].lower()


def unique(wanted: Sequence[str], taken: dict[str, int]) -> str:
    """The first of `wanted` that is not yet `taken`, else the last of them with ~2, ~3, …; it is taken from now on.

    `taken` counts, for each name, how many names it has been the beginning of.
    """
    name = next((name for name in wanted if name not in taken), "")
    if not name:
        last = wanted[-1]
        while (name := f"{last}~{taken[last] + 1}") in taken:
            taken[last] += 1
        taken[last] += 1
    taken[name] = 1
    return name


def _split(name: str) -> tuple[str, str]:
    return os.path.splitext(name[:-3] if name.lower().endswith(".gz") else name)


def _walk(root: Path, rejected: list[Rejected]) -> Iterator[Path]:
    """Every file, link and folder under `root` that is not ignored; links are not followed."""
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda e: e.name)
        except OSError as error:
            detail = f"The folder cannot be listed: {error.strerror}. Check that it may be read."
            rejected.append(Rejected(_name(folder, root), "cannot be opened", detail))
            continue
        for entry in entries:
            if not entry.name.startswith(_IGNORED):
                yield Path(entry.path)
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))


def _link_problem(path: Path, real_root: str) -> tuple[str, str] | None:
    try:
        path.stat()
    except OSError as error:
        return "broken link", f"It leads nowhere ({error.strerror}). Put the file itself here."
    target = os.path.realpath(path)
    if os.path.commonpath([target, real_root]) != real_root:
        return "link out of the folder", "It leads out of the input folder. Put the file itself here."
    return None


def _identified(files: list[tuple[str, Path]]) -> tuple[InputFile, ...]:
    """Each file with its article_id: its name without the ending, with it where an earlier file has taken that."""
    taken: dict[str, int] = {}
    found = []
    for name, path in sorted(files):
        # A # in an identifier stands before a record and nowhere else, so a file's cannot be a record's.
        safe = name.replace("#", "%23")
        found.append(InputFile(path, name, unique([_split(safe)[0], safe], taken)))
    return tuple(found)


def _name(path: Path, root: Path) -> str:
    """The path under `root` with /; bytes that are no UTF-8 are written as \\xNN."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace")
