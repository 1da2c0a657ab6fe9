"""The command line: `python -m pipeline run | explain | evaluate | check | tables`.

A command imports what it works with when it is called, so that --help does not wait for spaCy and pandas.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from typer.core import TyperGroup

from pipeline.errors import ConfigError, UserError

if TYPE_CHECKING:
    from pipeline.config import Settings

REJECTED, NOTHING, STOPPED = 2, 1, 130
# Text for people goes to standard error where it is a complaint; long lines are not to be broken within a path.
_errors = Console(stderr=True, soft_wrap=True, highlight=False)
_screen = Console(soft_wrap=True, highlight=False)


# Where typer takes its usage errors from differs with its version; this is their common class in all of them.
_UsageError: Any = typer.BadParameter.__mro__[1]


class Format(str, Enum):
    """What tables can be written as."""

    csv = "csv"
    parquet = "parquet"
    xlsx = "xlsx"


class _Commands(TyperGroup):
    """Commands whose usage errors exit with 1, so that 2 means one thing only."""

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        with _usage_errors_exit_with(NOTHING):
            return super().make_context(*args, **kwargs)

    def invoke(self, *args: Any, **kwargs: Any) -> Any:
        with _usage_errors_exit_with(NOTHING):
            return super().invoke(*args, **kwargs)


@contextmanager
def _usage_errors_exit_with(code: int) -> Iterator[None]:
    try:
        yield
    except _UsageError as error:
        error.exit_code = code
        raise


app = typer.Typer(cls=_Commands, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

_Config = Annotated[Path, typer.Option(help="The file of options.", dir_okay=False)]
CONFIG = Path("configs/pipeline.toml")
ERRORS = Path("outputs/evaluation.xlsx")


@app.callback()
def main() -> None:
    """Who said what in Chinese news: articles in, tables of attributed claims and entities out."""


@app.command("run")
def run_command(
    source: Annotated[Path, typer.Option("--input", help="The folder of articles.")] = Path("seeds"),
    output: Annotated[Path, typer.Option("--output", help="The folder that the tables go to.")] = Path("outputs"),
    config: _Config = CONFIG,
    include: Annotated[
        list[str] | None, typer.Option(help="Read files of this name only, such as '*.txt'; may be repeated.")
    ] = None,
    workers: Annotated[int | None, typer.Option(min=0, help="Processes; 0 means one a core, 1 none but this.")] = None,
    formats: Annotated[list[Format] | None, typer.Option("--format", help="What to write; may be repeated.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show nothing but errors.")] = False,
) -> None:
    """Read the articles and write the tables.

    Exit code 0: all was read. 2: some inputs were rejected, all others are in the tables; the table rejected tells
    which and why. 1: nothing could be read or written, or the options, word lists or patterns are wrong.
    130: stopped by Ctrl-C; no file is half-written.
    """
    with _complaints():
        from pipeline.config import load_settings
        from pipeline.report import bars, closing
        from pipeline.run import run

        settings = _override(load_settings(config), include, workers, formats)
        with bars(_errors, show=not quiet) as progress:
            summary = run(settings, source, output, progress)
    if not quiet:
        _screen.print(closing(summary, output), markup=False)
    if not summary.articles:
        _errors.print(f"Nothing could be read of {source}; {output} tells why, in the table rejected.", markup=False)
        raise typer.Exit(NOTHING)
    if summary.rejected:
        raise typer.Exit(REJECTED)


@app.command()
def explain(
    text: Annotated[str, typer.Argument(help="A sentence or more, Traditional or Simplified.")] = "",
    file: Annotated[Path | None, typer.Option(help="Explain the article in this file.", dir_okay=False)] = None,
    article_id: Annotated[str, typer.Option(help="Explain this article of the input folder.")] = "",
    source: Annotated[Path, typer.Option("--input", help="The folder of articles.")] = Path("seeds"),
    sentence: Annotated[list[int] | None, typer.Option(help="Show this sentence only; may be repeated.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON, with offsets.")] = False,
    config: _Config = CONFIG,
) -> None:
    """Show why the rows are as they are: words, names, cues and what refused them, sources, speakers, contents.

    Give either a text or --file or --article-id. Exit code 0: it was explained. 1: there is no such article, or the
    options, word lists or patterns are wrong.
    """
    if sum(map(bool, (text.strip(), file, article_id))) != 1:
        raise typer.BadParameter("expected one of a text, --file and --article-id")
    with _complaints():
        from pipeline.config import load_settings
        from pipeline.document import Article
        from pipeline.explanation import explain, find_article, read_article, shown
        from pipeline.nlp import annotate, build

        settings = load_settings(config)
        if file:
            article = read_article(file, settings.input)
        elif article_id:
            article = find_article(source, article_id, settings.input, settings.input.include)
        else:
            article = Article("text", "", text)
        records = explain(annotate(build(settings), article))
    if sentence:
        records = [record for record in records if record["sentence_id"] in sentence]
    if as_json:
        print(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        _screen.print(shown(records), end="")


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="The folder of marked articles: <name>.txt and <name>.json of each.")],
    errors: Annotated[Path, typer.Option(help="The workbook that the errors go to.", dir_okay=False)] = ERRORS,
    config: _Config = CONFIG,
) -> None:
    """Measure the claims and names against articles in which they are marked, and write the errors by cause.

    Exit code 0: it was measured. 1: the marks, options, word lists or patterns are wrong, or nothing can be written.
    """
    with _complaints():
        from pipeline.config import load_settings
        from pipeline.evaluation import evaluate, report, write_errors

        evaluation = evaluate(load_settings(config), gold)
        _screen.print(report(evaluation))
        write_errors(evaluation, errors)
    _screen.print(f"{evaluation.articles} articles. The errors, with their sentences: {errors}", markup=False)


@app.command()
def check(config: _Config = CONFIG) -> None:
    """Check the options, the word lists and the patterns, and show every mistake as file:line: message.

    Exit code 0: there is none. 1: there are some.
    """
    with _complaints():
        from pipeline.checks import all_problems
        from pipeline.config import load_settings

        if problems := all_problems(load_settings(config)):
            raise ConfigError(*problems)
    _screen.print(f"{config}, and the word lists and patterns beside it: no mistakes", markup=False)


@app.command()
def tables(
    write: Annotated[bool, typer.Option("--write", help="Put it into README.md instead of showing it.")] = False,
    readme: Annotated[Path, typer.Option(help="The file to put it into.", dir_okay=False)] = Path("README.md"),
) -> None:
    """Show what every table and column means."""
    from pipeline.writers.reference import table_reference, update_readme

    if not write:
        print(table_reference(), end="")
        return
    with _complaints():
        changed = update_readme(readme)
    _screen.print(f"{readme}: {'brought up to date' if changed else 'was up to date'}", markup=False)


def _override(
    settings: Settings, include: list[str] | None, workers: int | None, formats: list[Format] | None
) -> Settings:
    """The settings, with what the command line says instead."""
    changed: dict[str, Any] = {}
    if include:
        changed["input"] = settings.input.model_copy(update={"include": tuple(include)})
    if workers is not None:
        changed["run"] = settings.run.model_copy(update={"workers": workers})
    if formats:
        names = list(dict.fromkeys(f.value for f in formats))
        changed["tables"] = settings.tables.model_copy(update={"formats": names})
    return settings.model_copy(update=changed)


@contextmanager
def _complaints() -> Iterator[None]:
    """Turn what a user can mend into a message and an exit code."""
    try:
        yield
    except UserError as error:
        for problem in error.problems:
            _errors.print(f"[red]error:[/] {escape(problem)}")
        raise typer.Exit(NOTHING) from None
    except KeyboardInterrupt:
        _errors.print("Stopped. No file is half-written; run again to have the tables of all articles.")
        raise typer.Exit(STOPPED) from None
