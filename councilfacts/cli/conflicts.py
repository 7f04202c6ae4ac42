"""`conflicts`: where claims cannot all be right, and where figures moved."""

from typing import Annotated

import typer

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output


def conflicts(
    type: Annotated[str | None, typer.Option(help="value, internal, sum, percent, office or revision; several with commas.")] = None,
    state: Annotated[str | None, typer.Option(help="open, confirmed, explained, dismissed or extraction_error; several with commas.")] = None,
    min_severity: Annotated[float | None, typer.Option(min=0, max=1, help="At least this severity, from 0 to 1.")] = None,
    db: Db = DEFAULT_DB,
    *,
    filters: Filters,
    output: Output,
) -> None:
    """Lists where sources disagree, revise themselves or do not add up, the most severe first.

    `councilfacts show ID` puts the sentences side by side; `councilfacts review ID` records what you decided.

    Examples:
      councilfacts conflicts
      councilfacts conflicts --state open --min-severity 0.5 --council Worcestershire
      councilfacts conflicts --type sum,percent --format json
    """
    from dataclasses import replace
    from itertools import islice

    from councilfacts.cli.columns import CONFLICT
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.formats import write
    from councilfacts.known import known_by
    from db.facts import conflicts as stored

    wanted = replace(claim_filter(filters, output), limit=None)  # the limit counts what is shown, after the day was looked at
    found = known_by(stored(asked(db), wanted, type=type, state=state, min_severity=min_severity), filters.as_of)
    write(islice(found, output.limit), CONFLICT, output.format)
