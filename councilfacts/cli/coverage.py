"""`coverage`: the numbers that became no claim."""

from typing import Annotated

import typer

from councilfacts.cli.options import DEFAULT_DB, Db, Output


def coverage(
    document: Annotated[str | None, typer.Argument(help="Only this document, by its path or id.")] = None,
    db: Db = DEFAULT_DB,
    *,
    output: Output,
) -> None:
    """Lists the numbers that became no claim, each with the reason, and how often each reason was given.

    Examples:
      councilfacts coverage
      councilfacts coverage 2013/budget.txt --format csv
    """
    from councilfacts.cli.columns import UNPLACED
    from councilfacts.cli.command import note
    from councilfacts.cli.listing import arrange
    from councilfacts.cli.opening import asked
    from councilfacts.formats import write
    from db.query import coverage as stored
    from db.query import coverage_summary

    engine = asked(db)
    write(arrange(stored(engine, document), output), UNPLACED, output.format)
    reasons = sorted(coverage_summary(engine, document), key=lambda row: (-row["count"], row["reason"]))
    note(f"{sum(row['count'] for row in reasons)} numbers became no claim: " + ", ".join(f"{row['reason']} {row['count']}" for row in reasons))
