"""Results keep the order of the items; what one item does to its process costs that item alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from pipeline.engines.local import EngineError, cores, map_ordered


def shouting() -> Callable[[str], str]:
    calls = 0

    def work(item: str) -> str:
        nonlocal calls
        calls += 1
        if item == "raise":
            raise ValueError("no such word")
        if item == "die":
            os._exit(9)
        return f"{item}!"

    return work


def lost(item: str, why: str) -> str:
    return f"{item}: {why}"


def broken(how: str) -> Callable[[str], str]:
    if how == "die":
        os._exit(9)
    raise RuntimeError("no dictionary")


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    items = [f"w{n}" for n in range(60)]
    assert list(map_ordered(items, shouting, lost, workers)) == [f"w{n}!" for n in range(60)]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_that_raises_fails_alone(workers: int) -> None:
    assert list(map_ordered(["a", "raise", "b"], shouting, lost, workers)) == [
        "a!",
        "raise: ValueError: no such word",
        "b!",
    ]


def test_an_item_that_kills_its_process_fails_alone() -> None:
    items = [f"w{n}" for n in range(30)]
    items[5] = items[21] = "die"
    expected = ["die: the process died at work on it" if i == "die" else f"{i}!" for i in items]
    assert list(map_ordered(items, shouting, lost, 2)) == expected


def test_items_are_taken_only_as_they_are_needed() -> None:
    taken: list[str] = []

    def items() -> Iterator[str]:
        for n in range(1000):
            taken.append(str(n))
            yield str(n)

    results = map_ordered(items(), shouting, lost, 2)
    assert next(results) == "0!"
    assert len(taken) < 100


@pytest.mark.parametrize("workers", [1, 2])
def test_a_setup_that_raises_stops_the_run(workers: int) -> None:
    with pytest.raises(EngineError, match="RuntimeError: no dictionary"):
        list(map_ordered(["a"], partial(broken, "raise"), lost, workers))


def test_a_setup_that_kills_its_process_stops_the_run() -> None:
    with pytest.raises(EngineError, match="die before they begin"):
        list(map_ordered(["a"], partial(broken, "die"), lost, 2))


def test_nothing_to_do_gives_nothing() -> None:
    assert list(map_ordered([], shouting, lost, 2)) == []


def test_there_is_a_core() -> None:
    assert cores() >= 1
