"""`verify`: whether the database still holds what was read."""

from councilfacts.cli.options import DEFAULT_DB, Db, Output


def verify(db: Db = DEFAULT_DB, *, output: Output) -> int:
    """Checks that every stored quote still equals its slice of the stored text and that every hash fits.

    Exit status 1 where something does not.

    Examples:
      councilfacts verify
      councilfacts verify --db archive.db --format json
    """
    from dataclasses import asdict

    from councilfacts.cli.command import note
    from councilfacts.cli.listing import arrange
    from councilfacts.cli.opening import asked
    from councilfacts.formats import Column, Format, write
    from councilfacts.problem import CHECK_FAILED, DONE
    from db.verify import verify as problems_of

    columns = (Column("table"), Column("id"), Column("document", wrap=True), Column("problem", wrap=True))
    count = write(arrange((asdict(problem) for problem in problems_of(asked(db))), output), columns, output.format)
    if not count and output.format is Format.table:
        note("Every quote equals its slice of the text and every hash fits.")
    return CHECK_FAILED if count else DONE
