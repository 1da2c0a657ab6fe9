"""Work on this machine: in this process, or in several of them.

    for result in map_ordered(items, setup, failed, workers=4): ...

`setup` makes the work, once in each process; `work(item)` gives the result of an item. Results come in the order of the
items, whatever the number of workers. An item whose work raises, or kills its process, gives `failed(item, why)`.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from pipeline.errors import UserError

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Item], Result]
Failed = Callable[[Item, str], Result]

_CHUNK = 8
# Chunks in the hands of the workers at a time, for each of them: bounds the memory.
_AHEAD = 3


class EngineError(UserError):
    """The work cannot be set up; the message tells why."""


def cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def map_ordered(
    items: Iterable[Item],
    setup: Callable[[], Work[Item, Result]],
    failed: Failed[Item, Result],
    workers: int = 1,
) -> Iterator[Result]:
    """Give the result of each item, in the order of the items, which are taken as they are needed.

    With one worker the work is done in this process. With more, `setup`, `failed`, items and results must be
    picklable, and `setup` is called in new processes that share nothing with this one.
    Raises EngineError where `setup` raises or kills its process.
    """
    if workers <= 1:
        try:
            work = setup()
        except Exception as error:
            raise EngineError(_told(error)) from error
        for item in items:
            yield _attempt(work, failed, item)
        return
    pool = _pool(workers, setup, failed)
    waiting: deque[tuple[list[Item], Future[list[Result]]]] = deque()
    chunks = _chunks(items)
    try:
        while True:
            while len(waiting) < workers * _AHEAD and (chunk := next(chunks, None)):
                waiting.append((chunk, _submit(pool, chunk)))
            if not waiting:
                return
            try:
                results = waiting[0][1].result()
            except BrokenProcessPool:
                # Which item did it cannot be told: all that were out go one by one, each in a process of its own.
                pool.shutdown(wait=True)
                for chunk, future in waiting:
                    yield from _results(future) or _one_by_one(chunk, setup, failed)
                waiting.clear()
                pool = _pool(workers, setup, failed)
            else:
                waiting.popleft()
                yield from results
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    rest = iter(items)
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk


def _submit(pool: ProcessPoolExecutor, chunk: list[Item]) -> Future[list[Any]]:
    """Hand a chunk out; to a pool that is broken already, the future says so."""
    try:
        with _ctrl_c_held():
            return pool.submit(_work, chunk)
    except BrokenProcessPool as error:
        future: Future[list[Any]] = Future()
        future.set_exception(error)
        return future


def _results(future: Future[list[Result]]) -> list[Result]:
    """The results of a chunk that was done before the pool broke, else none."""
    return [] if future.cancelled() or future.exception() else future.result()


def _one_by_one(
    chunk: Sequence[Item], setup: Callable[[], Work[Item, Result]], failed: Failed[Item, Result]
) -> Iterator[Result]:
    pool: ProcessPoolExecutor | None = None
    try:
        for item in chunk:
            if pool is None:
                pool = _pool(1, setup, failed)
                try:
                    _submit(pool, []).result()
                except BrokenProcessPool:
                    raise EngineError("the worker processes die before they begin; is the memory enough?") from None
            try:
                result = _submit(pool, [item]).result()[0]
            except BrokenProcessPool:
                pool.shutdown(wait=True)
                pool = None
                result = failed(item, "the process died at work on it")
            yield result
    finally:
        if pool:
            pool.shutdown(wait=True, cancel_futures=True)


def _pool(workers: int, setup: Callable[[], Any], failed: Callable[[Any, str], Any]) -> ProcessPoolExecutor:
    # Spawned processes behave alike on every system, and inherit no threads or locks.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(setup, failed))


@contextmanager
def _ctrl_c_held() -> Iterator[None]:
    """Keep Ctrl-C back; processes that start meanwhile do so too, until they are ready to end without a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _attempt(work: Work[Item, Result], failed: Failed[Item, Result], item: Item) -> Result:
    try:
        return work(item)
    except Exception as error:
        return failed(item, _told(error))


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


_worker: dict[str, Any] = {}


def _begin(setup: Callable[[], Any], failed: Callable[[Any, str], Any]) -> None:
    """In a worker: keep what `setup` makes, or why it could not, for the first chunk to tell."""
    # At Ctrl-C the worker ends at once and in silence; the main process tells the user.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    _worker["failed"] = failed
    try:
        _worker["work"] = setup()
    except Exception as error:
        _worker["error"] = _told(error)


def _work(chunk: list[Any]) -> list[Any]:
    if "error" in _worker:
        raise EngineError(_worker["error"])
    return [_attempt(_worker["work"], _worker["failed"], item) for item in chunk]
