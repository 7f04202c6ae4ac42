"""`show`: anything by its id, a claim with the reason for each field."""

from typing import Annotated

import typer

from councilfacts.cli.options import DEFAULT_DB, Db
from councilfacts.formats import Format


def show(
    id: Annotated[str, typer.Argument(help="The id, or its beginning, of a claim, document, fact, conflict, appointment ...")],
    db: Db = DEFAULT_DB,
    format: Annotated[Format, typer.Option("--format", help="table for reading, anything else for JSON.")] = Format.table,
) -> None:
    """Shows anything by its id: a claim with its sentence, the value marked, and for each field the words and the rule that gave it.

    Examples:
      councilfacts show 3f9c01ab
      councilfacts show 3f9c01ab --format json
    """
    from councilfacts.cli.opening import asked
    from councilfacts.formats import to_json
    from councilfacts.telling import tell
    from db.facts import conflicts
    from db.query import show as stored

    engine = asked(db)
    record = stored(engine, id)
    if record["type"] == "office":  # its members are appointments, not claims
        record |= next((one for one in conflicts(engine, type="office") if one["id"] == record["id"]), {})
    print(to_json(record, indent=2) if format is not Format.table else "\n".join(tell(record)))
