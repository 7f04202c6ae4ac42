"""`documents`: what was read."""

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output


def documents(db: Db = DEFAULT_DB, *, filters: Filters, output: Output) -> None:
    """Lists the documents that were read.

    Examples:
      councilfacts documents --source Courier
      councilfacts documents --sort=-published --limit 10
    """
    from councilfacts.cli.columns import DOCUMENT
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.formats import write
    from db.query import documents as stored

    write(stored(asked(db), claim_filter(filters, output)), DOCUMENT, output.format)
