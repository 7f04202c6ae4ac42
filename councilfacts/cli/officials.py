"""`officials`: the people and the roles they held, over time."""

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output


def officials(db: Db = DEFAULT_DB, *, filters: Filters, output: Output) -> None:
    """Lists who held which role, by document.

    Examples:
      councilfacts officials --council Worcestershire
      councilfacts officials --format json
    """
    from councilfacts.cli.columns import APPOINTMENT
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.formats import write
    from db.query import officials as stored

    write(stored(asked(db), claim_filter(filters, output)), APPOINTMENT, output.format)
