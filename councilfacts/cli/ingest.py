"""`ingest`: reads folders and files into the database."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from councilfacts.cli.options import DEFAULT_DB, Db, RuleFolders

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from corpus.limits import Limits
    from corpus.metadata import Metadata
    from councilfacts.ingest import IngestOptions, OnProgress, RunReport
    from councilfacts.watch import Changes

Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH...", help="Folders, files, or - for standard input.")]
Columns = Annotated[
    list[str] | None,
    typer.Option(metavar="FIELD=NAME", help="In a CSV or JSON Lines export, the column that holds text, source, published, title, url or council."),
]
Bounds = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME=NUMBER",
        help="What one file may cost at most: seconds, memory_bytes (500M, 2G), file_bytes, text_characters, pages, cells, documents ...",
    ),
]
_NAMED = 3  # files that a manifest lists in vain, of as many as there are
Workers = Annotated[str, typer.Option(metavar="N|auto", help="Processes that read; auto is as many as the machine has and the files are worth.")]


def ingest(
    paths: Paths = None,
    db: Db = DEFAULT_DB,
    source: Annotated[str | None, typer.Option(help="The outlet, for documents that do not name theirs.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="The day of publication, for documents that do not tell theirs.")] = None,
    council: Annotated[str | None, typer.Option(help="The council that the documents are about, where they do not say.")] = None,
    include: Annotated[list[str] | None, typer.Option(metavar="PATTERN", help='Only files that match ("*.txt", "2016/*"). May be repeated.')] = None,
    exclude: Annotated[list[str] | None, typer.Option(metavar="PATTERN", help="Leave out files that match. May be repeated.")] = None,
    column: Columns = None,
    bound: Bounds = None,
    rules: RuleFolders = None,
    workers: Workers = "1",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be read.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Retire the documents whose files are gone from the folders.")] = False,
    retry_failed: Annotated[bool, typer.Option("--retry-failed", help="Read only the files that failed before.")] = False,
    watch: Annotated[float | None, typer.Option(min=0.1, metavar="SECONDS", help="Look again every so many seconds, until Ctrl-C.")] = None,
) -> int:
    """Reads articles and reports, finds their claims and stores them.

    Unchanged files are skipped and edited ones read again, so the same command may be run as often as you like. A file that cannot be read is named
    and skipped; all others are stored, and the exit status is 1. Ctrl-C stores what is done.

    Examples:
      councilfacts ingest articles/
      councilfacts ingest articles/ reports/ --db worcestershire.db --workers auto
      councilfacts ingest saved.txt --source "Worcester News" --published 2013-12-11
      curl -s https://example.org/story.txt | councilfacts ingest - --source Example
    """
    from councilfacts.cli.command import note
    from councilfacts.ingest import IngestOptions
    from councilfacts.ingest import ingest as run
    from councilfacts.problem import CHECK_FAILED, DONE, Problem
    from councilfacts.watch import Changes

    if not paths and not retry_failed:
        raise Problem("nothing to read\nName a folder or a file: councilfacts ingest FOLDER")
    options = IngestOptions(
        rules=tuple(rules or ()),
        defaults=_defaults(source, published, council),
        limits=_limits(bound or ()),
        columns=dict(_pair(one, "--column") for one in column or ()),
        include=tuple(include or ()),
        exclude=tuple(exclude or ()),
        workers=_number(workers),
        prune=prune,
        retry_failed=retry_failed,
        dry_run=dry_run,
    )
    engine = _engine(db, options)
    changes = Changes(paths or [], options.include, options.exclude) if watch else None  # first of all: what comes while the first run reads is new
    with _progress() as on_progress:
        report = run(paths or [], engine, options, on_progress)
    print(summary(report, options))
    if report.interrupted:
        note("Stopped; what was read is stored. Run the same command again to go on.")
    failed = bool(report.failures)
    if watch and changes and engine is not None and not report.interrupted:
        failed |= _watch(paths or [], changes, engine, options, watch)
    return CHECK_FAILED if failed or report.interrupted else DONE


def summary(report: "RunReport", options: "IngestOptions") -> str:
    """What came of a run, in a line or two."""
    stored = report.stored
    if options.dry_run:
        parts = [f"{len(report.pending)} to read", f"{stored.unchanged} unchanged"]
    else:
        parts = [f"{stored.new} new", f"{stored.changed} read again", f"{stored.unchanged} unchanged"]
        parts += [f"{report.copies} the same as others"] if report.copies else []
        parts += [f"{stored.retired + report.pruned} retired"] if stored.retired + report.pruned else []
    text = f"{count(report.total, 'file')}: documents " + ", ".join(parts)
    if not options.dry_run:
        text += f"; {count(stored.claims, 'claim')} stored" + (f", {stored.claims_retired} retired" if stored.claims_retired else "")
    if report.skipped:
        text += f"; {count(len(report.skipped), 'file')} of other kinds left out"
    if report.absent:
        text += f"\nmanifest.csv lists {count(len(report.absent), 'file')} not there: {', '.join(report.absent[:_NAMED])}"
        text += ", ..." if len(report.absent) > _NAMED else ""
    if report.failures:
        text += f"\n{count(len(report.failures), 'failure')}; after mending, read only those again with: councilfacts ingest --retry-failed"
    for folder in report.not_pruned:
        text += f"\n{folder}: nothing retired, because not all of it could be looked at"
    return text


def count(number: int, noun: str) -> str:
    """ "1 file", "2,000 files"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _defaults(source: str | None, published: str | None, council: str | None) -> "Metadata":
    from corpus.metadata import Metadata, clean, parse_date
    from councilfacts.problem import Problem

    day = parse_date(published) if published else None
    if published and day is None:
        raise Problem(f"--published {published}: not a date\nWrite it as YYYY-MM-DD, for example 2013-12-11")
    return Metadata(source=clean(source), published=day, council=clean(council))


def _pair(given: str, option: str) -> tuple[str, str]:
    from councilfacts.problem import Problem

    name, equals, value = given.partition("=")
    if not (name.strip() and equals and value.strip()):
        raise Problem(f"{option} {given}: a name and a value are expected\nWrite it as {option} NAME=VALUE")
    return name.strip(), value.strip()


_TIMES = {"": 1, "k": 1_000, "M": 1_000_000, "G": 1_000_000_000}


def _limits(given: Iterable[str]) -> "Limits":
    from dataclasses import replace

    from corpus.limits import DEFAULT
    from councilfacts.problem import Problem

    known = {name: type(getattr(DEFAULT, name)) for name in DEFAULT.__slots__}
    changed = {}
    for one in given:
        name, number = _pair(one, "--bound")
        if name not in known:
            raise Problem(f"--bound {one}: there is no such bound\nThe bounds are {', '.join(known)}")
        match = re.fullmatch(r"(\d+(?:\.\d+)?)([kMG]?)", number.replace("_", ""))
        if not match:
            raise Problem(f"--bound {one}: {number} is not a number\nWrite it as 500, 500k, 500M or 2G")
        changed[name] = known[name](float(match[1]) * _TIMES[match[2]])
    return replace(DEFAULT, **changed)


def _number(workers: str) -> int | None:
    from councilfacts.problem import Problem

    if workers == "auto":
        return None
    if not workers.isdecimal() or int(workers) < 1:
        raise Problem(f"--workers {workers}: not a number of processes\nWrite a number from 1, or auto")
    return int(workers)


def _engine(db: str, options: "IngestOptions") -> "Engine | None":
    """The database to read into; a dry run makes none."""
    from db.engine import open_database

    if options.dry_run and "://" not in db and not Path(db).exists():
        return None
    return open_database(db, create=not options.dry_run and not options.retry_failed)


@contextmanager
def _progress() -> Iterator["OnProgress"]:
    """Tells failures as they come and, on a terminal, shows a bar with rate and time left. All of it on standard error."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from councilfacts.formats import safe

    console = Console(stderr=True, markup=False, highlight=False, emoji=False, soft_wrap=True)
    rate, bad = TextColumn("{task.fields[rate]}"), TextColumn("{task.fields[bad]}")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn(), bad)
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("reading", total=None, rate="", bad="")
        told = 0

        def on_progress(report: "RunReport") -> None:
            nonlocal told
            for failure in report.failures[told:]:
                hint = f" ({failure.hint})" if failure.hint else ""
                bar.console.print(safe(f"councilfacts: {failure.path}: {failure.reason}{hint}"))
            told = len(report.failures)
            speed = bar.tasks[task].speed
            bad = f"{told} failed" if told else ""
            if report.councils:
                bar.update(task, description="facts", total=report.councils, completed=report.worked_out, rate="councils", bad=bad)
            else:
                bar.update(task, total=report.total, completed=report.files, rate=f"{speed:.0f} files/s" if speed else "", bad=bad)

        yield on_progress


def _watch(paths: list[str], changes: "Changes", engine: "Engine", options: "IngestOptions", seconds: float) -> bool:
    """Reads what is new or changed every so many seconds until Ctrl-C; gives whether anything failed.

    Pruning looks at whole folders, so that with it all files are looked at again, whenever one has come, changed or gone.
    """
    import time
    from dataclasses import replace

    from councilfacts.cli.command import note
    from councilfacts.ingest import ingest as run

    failed = False
    note("Watching; Ctrl-C ends it.")
    try:
        while True:
            time.sleep(seconds)
            changed, gone = changes.since_last()
            if changed or (gone and options.prune):
                only = None if options.prune else changed.__contains__
                with _progress() as on_progress:
                    report = run(paths, engine, replace(options, only=only, retry_failed=False), on_progress)
                print(summary(report, options), flush=True)
                failed |= bool(report.failures)
                if report.interrupted:
                    return failed
    except KeyboardInterrupt:
        return failed
