"""Counting what the database holds, and copying it."""

from sqlalchemy import Connection, Engine, Table, func, select

from db.engine import copy_database, reading, storage_size
from db.tables import (
    AppointmentRow,
    ClaimRow,
    ConflictRow,
    CouncilRow,
    DocumentRow,
    FactRow,
    FailureRow,
    ProgrammeRow,
    ReviewRow,
    RunRow,
    SourceRow,
    UnplacedRow,
    table_of,
)

_COUNTED = (
    DocumentRow, ClaimRow, UnplacedRow, AppointmentRow, ProgrammeRow, FactRow, ConflictRow, ReviewRow, SourceRow, CouncilRow, RunRow, FailureRow,
)  # fmt: skip


def stats(db: Engine | Connection) -> dict[str, int]:
    """How many rows of each sort there are now, how many are retired, and the size in bytes on disk."""
    with reading(db) as connection:
        counts: dict[str, int] = {}
        for row in _COUNTED:
            table = table_of(row)
            counts[table.name] = _count(connection, table, live=True)
            if "retired_run" in table.c and (retired := _count(connection, table, live=False)):
                counts[f"{table.name}_retired"] = retired
        return counts | {"bytes": storage_size(connection)}


def _count(connection: Connection, table: Table, live: bool) -> int:
    query = select(func.count()).select_from(table)
    if "retired_run" in table.c:
        query = query.where(table.c.retired_run.is_(None) if live else table.c.retired_run.is_not(None))
    return int(connection.execute(query).scalar_one())


def backup(db: Engine, target: str) -> None:
    """Copies the database to a new file while others may go on writing. Raises DatabaseError; a copy that failed leaves no file behind."""
    copy_database(db, target)
