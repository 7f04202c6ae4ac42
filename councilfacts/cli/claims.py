"""`claims`: the stored claims by words and filters."""

from typing import Annotated

import typer

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output

Words = Annotated[list[str] | None, typer.Argument(metavar="[WORDS]...", help="Words that the claim's sentence holds, all of them.")]


def claims(words: Words = None, db: Db = DEFAULT_DB, *, filters: Filters, output: Output) -> None:
    """Finds claims by the words of their sentences and by filters.

    The table has the main columns; json, jsonl and csv have every field. `councilfacts show ID` tells why each field has its value.

    Examples:
      councilfacts claims libraries --council Worcestershire
      councilfacts claims --measure saving --period 2013/14 --min 1000000
      councilfacts claims --published-from 2014-01-01 --format csv > claims.csv
    """
    from councilfacts.cli.columns import CLAIM
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.formats import write
    from db.query import claims as stored

    write(stored(asked(db), claim_filter(filters, output, words=" ".join(words or ()) or None)), CLAIM, output.format)
