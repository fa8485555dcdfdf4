"""The command ``paperround``: words in, words out; each command's work is done elsewhere.

Heavy imports wait inside the commands, so that ``paperround --help`` answers at once.
"""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from paperround import __version__

if TYPE_CHECKING:
    from concurrent.futures import Executor

app = typer.Typer(
    name="paperround",
    help="Follow a council's action plans from paper to paper: what slipped, what was dropped, what was only drafted.",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

ALL_READ: Final = 0
SOME_UNREAD: Final = 1
WRONG_USAGE: Final = 2
NOTHING_DONE: Final = 3

PapersArgument = Annotated[Path, typer.Argument(help="The folder that holds the papers.", show_default=False)]
OutOption = Annotated[
    Path, typer.Option("--out", "-o", help="The dataset's folder; made, or replaced whole.", show_default=False)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the result for programs, as JSON.")]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"paperround {__version__}")
        raise typer.Exit


@app.callback()
def _program(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Follow a council's action plans from paper to paper."""


SchedulerOption = Annotated[
    str | None,
    typer.Option("--scheduler", help="Read the papers on the Dask cluster at this address.", metavar="tcp://HOST:PORT"),
]
PapersUrlOption = Annotated[
    str | None,
    typer.Option(
        "--papers-url", help="The papers' folder as the cluster sees it; at the same place unless given.", metavar="URL"
    ),
]


@app.command()
def build(
    papers: PapersArgument,
    out: OutOption,
    as_json: JsonOption = False,
    scheduler: SchedulerOption = None,
    papers_url: PapersUrlOption = None,
) -> None:
    """Read every paper below PAPERS and write the dataset."""
    from paperround.build import build as build_dataset  # noqa: PLC0415
    from paperround.summary import exit_code, summarise, summary_for_programs  # noqa: PLC0415
    from paperround.terminal import showing_progress  # noqa: PLC0415

    with showing_progress(wanted=not as_json) as progress, _cluster(scheduler, papers, papers_url) as executor:
        dataset = build_dataset(papers, out, progress=progress, executor=executor)
    typer.echo(summary_for_programs(dataset, out) if as_json else summarise(dataset, out))
    raise typer.Exit(exit_code(dataset))


def _cluster(scheduler: str | None, papers: Path, url: str | None) -> "AbstractContextManager[Executor | None]":
    """Return the cluster to read on, or nothing: then this machine's own worker processes read."""
    if scheduler is None:
        return nullcontext()
    from paperround.cluster import reading_on  # noqa: PLC0415

    return reading_on(scheduler, papers, url=url)


def main() -> None:
    """Run the command; every error a user can meet is told in a sentence, never as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console that speaks cp1252 would stop at the first dash it does not know.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    from model.problems import PaperroundError  # noqa: PLC0415

    try:
        app()
    except PaperroundError as error:
        typer.echo(f"{error.message} {error.advice}".strip(), err=True)
        raise SystemExit(NOTHING_DONE) from error


if __name__ == "__main__":
    main()
