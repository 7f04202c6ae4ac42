"""`export`: every listing as a file, for spreadsheets and other programs."""

from pathlib import Path
from typing import Annotated

import typer

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output
from councilfacts.formats import Format

SUFFIXES = {Format.table: "txt", Format.json: "json", Format.jsonl: "jsonl", Format.csv: "csv", Format.markdown: "md"}


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write; made if it is not there.")],
    db: Db = DEFAULT_DB,
    format: Annotated[Format, typer.Option("--format", help="How to write the files.")] = Format.csv,
    *,
    filters: Filters,
) -> None:
    """Writes claims, facts, conflicts, officials, programmes, documents and sources to a folder, a file each.

    Examples:
      councilfacts export out/
      councilfacts export out/ --council Leeds --format jsonl
    """
    from councilfacts.cli import columns
    from councilfacts.cli.command import note
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.formats import write
    from councilfacts.known import known_by
    from db import facts, query

    engine, wanted = asked(db), claim_filter(filters, Output())
    listings = {
        "claims": (query.claims(engine, wanted), columns.CLAIM),
        "facts": (facts.facts(engine, wanted), columns.FACT),
        "conflicts": (known_by(facts.conflicts(engine, wanted), filters.as_of), columns.CONFLICT),
        "officials": (query.officials(engine, wanted), columns.APPOINTMENT),
        "programmes": (query.programmes(engine, wanted), columns.PROGRAMME),
        "documents": (query.documents(engine, wanted), columns.DOCUMENT),
        "sources": (query.sources(engine, wanted), columns.SOURCE),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, (rows, shown) in listings.items():
        path = folder / f"{name}.{SUFFIXES[format]}"
        with path.open("w", encoding="utf-8", newline="") as out:
            number = write(rows, shown, format, out)
        note(f"{path}: {number} {name}")
