"""`programmes`: named council schemes."""

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output


def programmes(db: Db = DEFAULT_DB, *, filters: Filters, output: Output) -> None:
    """Lists the named schemes with their expansions.

    Examples:
      councilfacts programmes --council Leeds
      councilfacts programmes --format json
    """
    from councilfacts.cli.columns import PROGRAMME
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.formats import write
    from db.query import programmes as stored

    write(stored(asked(db), claim_filter(filters, output)), PROGRAMME, output.format)
