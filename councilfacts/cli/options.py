"""The options that several commands share. Imports nothing slow."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from councilfacts.formats import Format

DEFAULT_DB = "councilfacts.db"

Db = Annotated[
    str,
    typer.Option("--db", envvar="COUNCILFACTS_DB", metavar="PATH|URL", help="The database: a file, or any SQLAlchemy URL."),
]
RuleFolders = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="A folder with rules of your own, read after the built-in ones. May be given more than once."),
]


@dataclass(frozen=True)
class Output:
    """How a listing is written."""

    format: Annotated[Format, typer.Option("--format", help="How to write it; a table has the main columns, the others all.")] = Format.table
    limit: Annotated[int | None, typer.Option("--limit", min=0, metavar="N", help="At most N rows.")] = None
    sort: Annotated[str | None, typer.Option("--sort", metavar="COLUMN", help="The column to sort by; -COLUMN puts the largest first.")] = None


@dataclass(frozen=True)
class Filters:
    """Which claims a listing is about; a listing of other things shows those that such claims belong to."""

    council: Annotated[str | None, typer.Option(help="The council, by its name or a part of it.")] = None
    kind: Annotated[str | None, typer.Option(help="money, jobs, percent or count.")] = None
    measure: Annotated[str | None, typer.Option(help="What is measured: saving, funding_gap, job_losses, tax_rise ...")] = None
    status: Annotated[str | None, typer.Option(help="actual, agreed, proposed, required, identified, unidentified or forecast.")] = None
    period: Annotated[str | None, typer.Option(help="A period that touches this one: 2013/14, 2016, 2013-04-01/2014-03-31.")] = None
    service: Annotated[str | None, typer.Option(help="The service: education, culture, adult_social_care ...")] = None
    programme: Annotated[str | None, typer.Option(help="The named scheme.")] = None
    speaker: Annotated[str | None, typer.Option(help="Who says so, by the name or a part of it.")] = None
    source: Annotated[str | None, typer.Option(help="The outlet, by its name or a part of it.")] = None
    document: Annotated[str | None, typer.Option(help="The document, by its path or a part of it.")] = None
    min: Annotated[float | None, typer.Option(help="At least this value, in pounds, posts, per cent or things.")] = None
    max: Annotated[float | None, typer.Option(help="At most this value.")] = None
    min_confidence: Annotated[float | None, typer.Option(min=0, max=1, help="At least this confidence, from 0 to 1.")] = None
    published_from: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later (YYYY-MM-DD).")] = None
    published_to: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")] = None
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="Only what documents published by this day say.")] = None
    recorded_before: Annotated[
        str | None, typer.Option(metavar="DATE", help="What the database had recorded before this day, claims retired since then included.")
    ] = None
