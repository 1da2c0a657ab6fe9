"""The bytes of a file, decompressed where its name ends in .gz, within the limit."""

from __future__ import annotations

import gzip
import stat
import zlib
from pathlib import Path

from pipeline.stages.read.errors import Unreadable


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """The content of `path`, unpacked when its name ends in .gz; at most `max_bytes` before and after.

    Raises Unreadable for what is no ordinary file, cannot be opened, is too large, broken or empty.
    """
    try:
        status = path.stat()
        # Opening a pipe would wait for ever.
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("not a file", "It is a folder, pipe or device. Put the article there as a file.")
        if status.st_size > max_bytes:
            raise _too_large(f"It has {status.st_size:,} bytes", max_bytes)
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except OSError as error:
        detail = f"{error.strerror or error}. Check that it is there and may be read."
        raise Unreadable("cannot be opened", detail) from None
    if path.name.lower().endswith(".gz"):
        data = _unpack(path, max_bytes)
    if len(data) > max_bytes:
        raise _too_large("It has more bytes", max_bytes)
    if not data:
        raise Unreadable("empty file", "It holds nothing. Put the article there or take the file away.")
    return data


def _unpack(path: Path, max_bytes: int) -> bytes:
    try:
        with gzip.open(path, "rb") as file:
            return file.read(max_bytes + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable("broken gzip", f"It cannot be decompressed ({error}). Compress the file again.") from None


def _too_large(found: str, max_bytes: int) -> Unreadable:
    return Unreadable("too large", f"{found}, the limit is {max_bytes:,}. Split it, or raise the option max_bytes.")
