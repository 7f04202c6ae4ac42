"""`sources`: the outlets."""

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output


def sources(db: Db = DEFAULT_DB, *, filters: Filters, output: Output) -> None:
    """Lists the outlets with their documents and claims.

    Examples:
      councilfacts sources
      councilfacts sources --sort=-claims
    """
    from councilfacts.cli.columns import SOURCE
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.formats import write
    from db.query import sources as stored

    write(stored(asked(db), claim_filter(filters, output)), SOURCE, output.format)
