"""Outlets that go by several names: a user says which are one.

A merge changes no document: each keeps the name that it came with, and so its identity. What counts outlets, or asks whether one corrects
itself, looks through the merge.
"""

from datetime import datetime

from sqlalchemy import Connection, Engine, select, update

from db.engine import chunks, insert_missing, reading, writing
from db.tables import DocumentRow, PendingRow, SourceRow, table_of

_DOCUMENTS, _PENDING, _SOURCES = table_of(DocumentRow), table_of(PendingRow), table_of(SourceRow)
_MERGED = select(_SOURCES.c.name, _SOURCES.c.merged_into).where(_SOURCES.c.merged_into.is_not(None))


def merged(connection: Connection) -> dict[str, str]:
    """The outlets that are merged into another, with that other."""
    return {row.name: row.merged_into for row in connection.execute(_MERGED)}


def merge(db: Engine, name: str, into: str, at: datetime) -> int:
    """Makes one outlet of two; gives the number of documents that are now of another outlet.

    `into` may be a name that no document has. Merging an outlet into itself takes it out of the one it was merged into. `at` is when it was decided:
    a merge is a run. Raises LookupError for an outlet that no document names.
    """
    from db.refresh import refresh
    from db.store import begin_run, finish_run, pending_documents

    with reading(db) as connection:
        speaks = {row.name: row.merged_into or row.name for row in connection.execute(select(_SOURCES.c.name, _SOURCES.c.merged_into))}
    known = {_plain(one): one for one in speaks}
    if _plain(name) not in known:
        raise LookupError(f"no document is from {name!r}\n`councilfacts sources` lists the outlets")
    if not into.strip():
        raise LookupError("an outlet needs a name")
    changes = _changes(speaks, known[_plain(name)], known.get(_plain(into), " ".join(into.split())))
    run = begin_run(db, "sources", at, options={"merge": name, "into": into})
    with writing(db) as connection:
        insert_missing(connection, _SOURCES, ("name", "first_run"), [(one, run) for one in changes])
        for one, outlet in changes.items():
            connection.execute(update(_SOURCES).where(_SOURCES.c.name == one).values(merged_into=outlet if outlet != one else None))
        moved = [one for one, outlet in changes.items() if speaks.get(one, outlet) != outlet]
        touched = _documents_of(connection, {*moved, *(one for one, outlet in speaks.items() if outlet in changes.values())})
        count = len(_documents_of(connection, set(moved)))
        insert_missing(connection, _PENDING, ("document_id",), [(number,) for number in touched])
    refresh(db, pending_documents(db), run_id=run)
    finish_run(db, run, at)
    return count


def _changes(speaks: dict[str, str], name: str, into: str) -> dict[str, str]:
    """The outlets of which something changes, with the one that speaks for each from now on."""
    if name == into:
        return {name: name}
    outlet = speaks.get(into, into)
    if outlet == name:  # the other way round than before: `into` speaks for all of them now
        outlet = into
    return {one: outlet for one, spoken_for in speaks.items() if spoken_for == name or one == name} | {outlet: outlet}


def _documents_of(connection: Connection, names: set[str]) -> list[int]:
    query = select(_DOCUMENTS.c.id).where(_DOCUMENTS.c.retired_run.is_(None))
    return [number for some in chunks(sorted(names)) for number in connection.execute(query.where(_DOCUMENTS.c.source.in_(some))).scalars()]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
