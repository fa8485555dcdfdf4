"""The command ``paperround``: words in, words out; each command's work is done elsewhere.

Heavy imports wait inside the commands, so that ``paperround --help`` answers at once.
"""

import sys
import traceback
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

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
DatasetOption = Annotated[
    Path | None,
    typer.Option(
        "--dataset", "-d", help="The dataset's folder; without it, the one here or in ./dataset.", show_default=False
    ),
]
PlanOption = Annotated[
    str, typer.Option("--plan", help="The plan: its identity, or words of its title.", show_default=False)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the result for programs, as JSON.")]


def _version(wanted: bool) -> None:
    if wanted:
        from paperround import __version__  # noqa: PLC0415

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
def build(  # noqa: PLR0917 - options, each by its name
    papers: PapersArgument,
    out: OutOption,
    as_json: JsonOption = False,
    scheduler: SchedulerOption = None,
    papers_url: PapersUrlOption = None,
    pages: Annotated[
        bool, typer.Option("--pages", help="Show in the report each row on its page of the PDF, outlined.")
    ] = False,
) -> None:
    """Read every paper below PAPERS and write the dataset."""
    from paperround.build import build as build_dataset  # noqa: PLC0415
    from paperround.summary import exit_code, summarise, summary_for_programs  # noqa: PLC0415
    from paperround.terminal import showing_progress  # noqa: PLC0415

    with showing_progress(wanted=not as_json) as progress, _cluster(scheduler, papers, papers_url) as executor:
        dataset = build_dataset(papers, out, progress=progress, executor=executor, pages=pages)
    typer.echo(summary_for_programs(dataset, out) if as_json else summarise(dataset, out))
    raise typer.Exit(exit_code(dataset))


def _cluster(scheduler: str | None, papers: Path, url: str | None) -> "AbstractContextManager[Executor | None]":
    """Return the cluster to read on, or nothing: then this machine's own worker processes read."""
    if scheduler is None:
        return nullcontext()
    from paperround.cluster import reading_on  # noqa: PLC0415

    return reading_on(scheduler, papers, url=url)


@app.command()
def compare(  # noqa: PLR0917 - options, each by its name
    rounds: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ROUND] [ROUND]",
            help="Two rounds, such as 2024-03-20, 'March 2024', first or latest; without them the last two.",
            show_default=False,
        ),
    ] = None,
    dataset: DatasetOption = None,
    plan: PlanOption = "",
    as_json: JsonOption = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print the result for spreadsheets, as CSV.")] = False,
    as_html: Annotated[bool, typer.Option("--html", help="Print the result as a page for a browser.")] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="Write the result to this file instead of here.", show_default=False),
    ] = None,
) -> None:
    """Tell what moved between two rounds: completed, slipped, dropped, added, reopened, reworded, reassigned."""
    from paperround import compare as comparing  # noqa: PLC0415
    from paperround.asking import dataset_in  # noqa: PLC0415
    from paperround.saving import save_text  # noqa: PLC0415

    if rounds and len(rounds) > 2:  # noqa: PLR2004 - a comparison has two sides
        raise typer.BadParameter("Name two rounds at most.")
    if as_json + as_csv + as_html > 1:
        raise typer.BadParameter("Choose one of --json, --csv and --html.")
    compared = comparing.comparisons(dataset_in(dataset), tuple(rounds or ()), plan)
    show_as = (
        comparing.as_json
        if as_json
        else comparing.as_csv
        if as_csv
        else comparing.as_page
        if as_html
        else comparing.in_terminal
    )
    told = show_as(compared)
    if out is None:
        typer.echo(told, nl=not told.endswith("\n"))
    else:
        save_text(told, out, for_spreadsheets=as_csv)
        typer.echo(f"The comparison is in {out}.")


@app.command()
def show(
    action: Annotated[
        str, typer.Argument(help="An action: its number (1.4), part of its identity, or words of its text.")
    ],
    dataset: DatasetOption = None,
    as_json: JsonOption = False,
) -> None:
    """Tell an action's whole life, round by round, and where each round was read."""
    from paperround import show as showing  # noqa: PLC0415
    from paperround.asking import dataset_in  # noqa: PLC0415

    told = showing.history(dataset_in(dataset), action)
    typer.echo(showing.as_json(told) if as_json else showing.in_terminal(told))


@app.command()
def explain(
    text: Annotated[str, typer.Argument(help="A cell's text, as printed.")],
    kind: Annotated[str, typer.Option("--as", help="What it is: deadline, update, lead, header, heading or title.")],
    on: Annotated[
        str, typer.Option("--on", help="The date that the words speak for; today without it.", show_default=False)
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """Tell how a cell's text is read, and by which rule."""
    from paperround import explain as explaining  # noqa: PLC0415

    if kind not in set(explaining.Kind):
        raise typer.BadParameter(f"{kind!r} is none of {', '.join(explaining.Kind)}.", param_hint="--as")
    day = explaining.day_meant(on)
    told = explaining.explain_for_programs if as_json else explaining.explain
    typer.echo(told(text, explaining.Kind(kind), day))


@app.command()
def brief(
    docx: Annotated[Path, typer.Option("--docx", help="The Word document to write.", show_default=False)],
    from_round: Annotated[
        str, typer.Option("--from", help="The earlier round; without it, the last but one.", show_default=False)
    ] = "",
    to_round: Annotated[
        str, typer.Option("--to", help="The later round; without it, the latest.", show_default=False)
    ] = "",
    dataset: DatasetOption = None,
    plan: PlanOption = "",
) -> None:
    """Write a Word briefing of what changed, for the next meeting."""
    from output.briefing import write_briefing  # noqa: PLC0415
    from paperround.asking import dataset_in  # noqa: PLC0415
    from paperround.brief import briefings  # noqa: PLC0415
    from paperround.saving import saving  # noqa: PLC0415

    told = briefings(dataset_in(dataset), from_round, to_round, plan)
    with saving(docx):
        write_briefing(told, docx)
    typer.echo(f"The briefing is in {docx}.")


@app.command()
def init(folder: Annotated[Path, typer.Argument(help="The folder to make ready; made if it is not there.")]) -> None:
    """Make a folder ready for papers, with files for your own decisions and a short how-to."""
    from paperround.init import make_ready  # noqa: PLC0415

    typer.echo(make_ready(folder))


@app.command()
def watch(
    papers: PapersArgument,
    out: OutOption,
    every: Annotated[
        float, typer.Option("--every", min=0.5, help="Longest time between two looks at the folder, in seconds.")
    ] = 10,
) -> None:
    """Build the dataset again whenever papers come, change, move or go, until stopped."""
    from paperround.watching import Pace, follow  # noqa: PLC0415

    follow(papers, out, tell=typer.echo, pace=Pace(every=every))


@app.command()
def doctor(
    papers: Annotated[Path | None, typer.Argument(help="The folder that holds the papers.", show_default=False)] = None,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="The dataset's folder.", show_default=False)] = None,
) -> None:
    """Tell whether everything is installed, readable and writable, and what to do where it is not."""
    from paperround.doctor import Sign, examine, in_terminal  # noqa: PLC0415

    checks = examine(papers, out)
    typer.echo(in_terminal(checks))
    raise typer.Exit(int(any(check.sign is Sign.ILL for check in checks)))


def main() -> None:
    """Run the command; every error a user can meet is told in a sentence, never as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console that speaks cp1252 would stop at the first dash it does not know.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    from model.problems import PaperroundError  # noqa: PLC0415
    from paperround.usage import AskedWrongly  # noqa: PLC0415

    try:
        app()
    except PaperroundError as error:
        typer.echo(f"{error.message} {error.advice}".strip(), err=True)
        raise SystemExit(WRONG_USAGE if isinstance(error, AskedWrongly) else NOTHING_DONE) from error
    except Exception as error:  # noqa: BLE001 - a fault of our own is told in a sentence, too
        typer.echo(_own_fault(error), err=True)
        raise SystemExit(NOTHING_DONE) from None


def _own_fault(error: Exception) -> str:
    """Say that the program itself is at fault, and where, so that a report of it can be acted on."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"Paperround met a fault of its own ({type(error).__name__} in {Path(where.filename).name}, "
        f"line {where.lineno}). "
        "The last dataset and the papers are untouched. Please tell Paperround's developers this line."
    )
