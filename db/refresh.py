"""Keeps facts, conflicts, stories and checked sums in step with the claims: council by council, and within a council only for what was touched.

Everything here is derived: it can be worked out again from the live claims and the reviews, in any order, with the same result.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial

from sqlalchemy import Connection, Engine, func, select

from db import offices
from db.derived import OFFICE, Findings, RefreshReport, clear_rest, offices_standing
from db.engine import reading, writing
from db.judge import office_conflict
from db.live import Reader, appointments_of, councils, councils_of, organisations_of
from db.outlets import merged
from db.reviews import Reviewed, reviewed
from db.store import pending_documents, settle
from db.tables import DocumentRow, RunRow, table_of
from db.working import rebuild, update

__all__ = ["RefreshReport", "Spread", "Task", "refresh", "refresh_council"]

_RUNS, _DOCUMENTS = table_of(RunRow), table_of(DocumentRow)
FEW = 100  # documents that are always worked out one by one

Task = Callable[[Engine, str], RefreshReport]  # what is done for one council; it can be sent to another process
Spread = Callable[[Task, Sequence[str]], Iterable[RefreshReport]]  # has it done for all councils, in any order


def refresh(db: Engine, touched: Collection[int] | None = None, *, run_id: int | None = None, spread: Spread | None = None) -> RefreshReport:
    """Works out facts and conflicts again: for the documents in `touched` (`documents.id`) and what they touch, or for all where it is null.

    `run_id`: the run in which conflicts are said to appear or go; the newest where none is given. `spread` may give the councils, those with most
    claims first, to several processes; without it they come one after the other. Takes the documents off the queue of pending ones, unless another
    program stores something meanwhile: its own refresh, or the next, does. One transaction a council, so that memory and locks stay small; a kill
    in between leaves all on the queue.
    """
    with reading(db) as connection:
        if touched is not None and len(touched) > max(FEW, (connection.execute(select(func.count()).select_from(_DOCUMENTS)).scalar() or 0) // 10):
            touched = None  # so many that looking for what they touch costs more than working out everything
        run = run_id if run_id is not None else connection.execute(select(func.max(_RUNS.c.id))).scalar()
        if run is None:
            return RefreshReport()
        before = _state(connection)
        about = councils(connection) if touched is None else councils_of(connection, touched)
        organisations = organisations_of(connection, touched)
    task = partial(refresh_council, touched=touched, run=run)
    report = sum(spread(task, about) if spread else (task(db, council) for council in about), RefreshReport())
    with writing(db) as connection:
        report += _refresh_offices(connection, organisations, run, every=touched is None)
        if touched is None:
            report += clear_rest(connection, about, run)
        if _state(connection) == before:
            settle(connection, sorted(touched) if touched is not None else pending_documents(connection))
    return report


def refresh_council(db: Engine, council: str, *, touched: Collection[int] | None, run: int) -> RefreshReport:
    """Works out all about one council, or only what the touched documents touch, and writes it.

    Others may write while it is worked out, which takes nearly all of the time; where they have, it is worked out again with the door closed.
    """
    with reading(db) as connection:
        before, decided = _state(connection), reviewed(connection)
        found = _judge(connection, council, touched, decided)
    with writing(db) as connection:
        now = reviewed(connection)
        if decided != now or before != _state(connection):
            found.close()
            found = _judge(connection, council, touched, now)
        with found:
            return found.write(connection, run)


def _judge(connection: Connection, council: str, touched: Collection[int] | None, decided: Reviewed) -> Findings:
    found = Findings(council, decided, every=touched is None)
    reader = Reader(connection, council, decided.errors)
    if touched is None:
        rebuild(reader, found)
    else:
        update(reader, found, touched)
    return found


def _state(connection: Connection) -> tuple[object, ...]:
    """Differs after anything was stored, retired or merged that facts and conflicts are worked out from; reviews are told apart."""
    counts = (func.sum(_RUNS.c[name]) for name in ("stored", "unchanged", "retired", "claims"))
    return (*connection.execute(select(*counts)).one(), merged(connection))


def _refresh_offices(connection: Connection, organisations: Sequence[str], run: int, *, every: bool) -> RefreshReport:
    """The conflicts about the offices of organisations, one after the other; with `every` also of those that nobody speaks of any more."""
    report, decided, outlets = RefreshReport(), reviewed(connection), merged(connection)
    gone = offices_standing(connection) - set(organisations) if every else set()
    for organisation in (*organisations, *sorted(gone)):
        with Findings(None, decided, every=False) as found:
            clashes = offices.clashes(appointments_of(connection, organisation, outlets))
            found.keep(OFFICE + organisation, (office_conflict(clash) for clash in clashes))
            report += found.write(connection, run)
    return report
