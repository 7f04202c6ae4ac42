"""Opens the database of a command that only asks. Imported inside the commands: it costs what SQLAlchemy costs."""

from typing import Any

from sqlalchemy import Engine

from councilfacts.cli.options import Filters, Output
from db.engine import open_database
from db.query import ClaimFilter


def asked(db: str) -> Engine:
    """The database, which must be there: a query never leaves an empty one behind. Raises DatabaseError."""
    return open_database(db, create=False)


def claim_filter(filters: Filters, output: Output, **more: Any) -> ClaimFilter:
    """The options as the database takes them."""
    return ClaimFilter(**vars(filters), limit=output.limit, sort=output.sort, **more)
