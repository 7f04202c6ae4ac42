"""`review`: what a person decided about a conflict or a claim."""

from typing import Annotated

import typer

from councilfacts.cli.options import DEFAULT_DB, Db


def review(
    id: Annotated[str, typer.Argument(help="The id, or its beginning, of a conflict or claim.")],
    verdict: Annotated[str, typer.Option(metavar="V", help="confirmed, explained, dismissed or extraction_error.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who decided.")],
    note: Annotated[str, typer.Option(metavar="T", help="Why.")] = "",
    db: Db = DEFAULT_DB,
) -> None:
    """Records a decision about a conflict or a claim; earlier ones stay in its history.

    A review survives ingesting again; its conflict opens again when new evidence joins. An extraction_error takes the claim out of facts and
    conflicts without deleting it. `councilfacts conflicts --state open` is what still waits for a decision.

    Examples:
      councilfacts review 27e43a41 --verdict confirmed --by "Ann Archer" --note "The minutes are right, the newsletter is not."
      councilfacts review 3f9c01ab --verdict extraction_error --by "Ann Archer"
    """
    from datetime import UTC, datetime

    from councilfacts.cli.opening import asked
    from councilfacts.problem import Problem
    from db.reviews import add_review

    try:
        done = add_review(asked(db), id, verdict, note, by, datetime.now(UTC))
    except (ValueError, LookupError) as error:  # a verdict, a name or an id that will not do
        raise Problem(str(error)) from error
    print(f"{done['target']}: {done['verdict']}, by {done['reviewer']}")
