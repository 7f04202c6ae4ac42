"""`db upgrade`, `db backup`, `db stats`."""

from typing import Annotated

import typer

from councilfacts.cli.command import register
from councilfacts.cli.options import DEFAULT_DB, Db, Output

app = typer.Typer(help="The database: bring it up to date, copy it, count what is in it.", rich_markup_mode=None, no_args_is_help=True)


def upgrade(db: Db = DEFAULT_DB) -> None:
    """Brings the database to the form that this version of councilfacts uses.

    Every command does so when it opens a database; this one does nothing else.

    Examples:
      councilfacts db upgrade --db archive.db
    """
    from db.engine import open_database

    open_database(db, create=False)
    print(f"{db} is up to date")


def backup(target: Annotated[str, typer.Argument(metavar="FILE", help="Where to put the copy; it must not exist yet.")], db: Db = DEFAULT_DB) -> None:
    """Copies the database to a new file, safely while others write.

    Examples:
      councilfacts db backup councilfacts-2026-11-21.db
    """
    from councilfacts.cli.opening import asked
    from db.stats import backup as copy

    copy(asked(db), target)
    print(f"copied to {target}")


def stats(db: Db = DEFAULT_DB, *, output: Output) -> None:
    """Counts what is in the database.

    Examples:
      councilfacts db stats
    """
    from councilfacts.cli.listing import arrange
    from councilfacts.cli.opening import asked
    from councilfacts.formats import Column, write
    from db.stats import stats as count

    rows = [{"what": what.replace("_", " "), "number": number} for what, number in count(asked(db)).items()]
    write(arrange(rows, output), (Column("what"), Column("number", justify="right")), output.format)


register(app, upgrade)
register(app, backup)
register(app, stats)
