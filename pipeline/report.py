"""What a run shows: bars while it works, a summary at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

if TYPE_CHECKING:
    from pipeline.run import Summary

_SHOWN = 10
_STAGES = {"read": "reading articles", "aggregate": "counting", "write": "writing tables"}


@contextmanager
def bars(console: Console, show: bool) -> Iterator[Callable[[str, int, int], None]]:
    """Give a function that takes a stage, what is done of it and the whole, and draws a bar a stage on a terminal."""
    if not (show and console.is_terminal):
        yield lambda stage, done, total: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    tasks: dict[str, TaskID] = {}
    with Bars(*columns, console=console) as drawn:

        def progress(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = drawn.add_task(_STAGES[stage], total=total)
            drawn.update(tasks[stage], completed=done, total=total)

        yield progress


def closing(summary: Summary, output: Path) -> str:
    """Tell what was read, found and written, and the first of what was rejected."""
    lines = [
        f"{_count(summary.articles, 'article')} read, {len(summary.rejected):,} rejected, "
        f"{summary.passed_over:,} files passed over",
        f"{_count(summary.mentions, 'mention')}, {_count(summary.claims, 'claim')}, "
        f"{_count(summary.speakers, 'speaker')}",
        f"{_count(len(summary.files), 'file')} written to {output}, in {summary.seconds:.1f} seconds",
    ]
    lines += _first("rejected", [f"{r.file}: {r.reason}. {r.detail}" for r in summary.rejected])
    lines += _first("warnings", summary.warnings)
    return "\n".join(lines)


def _first(heading: str, told: list[str]) -> list[str]:
    more = [f"  and {len(told) - _SHOWN:,} more"] if len(told) > _SHOWN else []
    return [f"{heading}:", *(f"  {line}" for line in told[:_SHOWN]), *more] if told else []


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}{'' if number == 1 else 's'}"
