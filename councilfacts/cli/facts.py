"""`facts`: the claims grouped by what they are about."""

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output


def facts(db: Db = DEFAULT_DB, *, filters: Filters, output: Output) -> None:
    """Lists facts: claims on the same council, measure, period and scope, with the value they agree on where there is one.

    Examples:
      councilfacts facts --council Worcestershire --measure saving
      councilfacts facts --period 2013/14 --format json
    """
    from councilfacts.cli.columns import FACT
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.formats import write
    from db.facts import facts as stored

    write(stored(asked(db), claim_filter(filters, output)), FACT, output.format)
