"""`sources`: the outlets, and which of them are one."""

from typing import Annotated

import typer

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output


def sources(
    db: Db = DEFAULT_DB,
    merge: Annotated[str | None, typer.Option(metavar="NAME", help="An outlet that is another name of the one given with --into.")] = None,
    into: Annotated[str | None, typer.Option(metavar="NAME", help="The name under which both are counted; it may be a new one.")] = None,
    *,
    filters: Filters,
    output: Output,
) -> None:
    """Lists the outlets with their kind, documents and claims; or makes one outlet of two.

    Merged outlets count once, a filter that names one finds all, and one that corrects the other is a revision, not a conflict. The documents
    keep the names they came with. Merging an outlet into itself parts it again.

    Examples:
      councilfacts sources
      councilfacts sources --sort=-claims
      councilfacts sources --merge "Wiltshire Gazette" --into "Gazette & Herald"
      councilfacts sources --merge "Wiltshire Gazette" --into "Wiltshire Gazette"
    """
    from councilfacts.cli.columns import SOURCE
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.formats import write
    from db.query import sources as stored

    if merge or into:
        _merge(db, merge, into)
    else:
        write(stored(asked(db), claim_filter(filters, output)), SOURCE, output.format)


def _merge(db: str, name: str | None, into: str | None) -> None:
    from datetime import UTC, datetime

    from councilfacts.cli.opening import asked
    from councilfacts.problem import Problem
    from db.outlets import merge

    if not name or not into:
        raise Problem('--merge and --into go together\nWrite: councilfacts sources --merge "BBC Midlands" --into "BBC News"')
    try:
        moved = merge(asked(db), name, into, datetime.now(UTC))
    except LookupError as error:
        raise Problem(str(error)) from error
    print(f"{moved} document{'' if moved == 1 else 's'} of {name} now count as {into}" if name != into else f"{name} counts by itself")
