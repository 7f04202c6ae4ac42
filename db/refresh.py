"""Keeps facts, conflicts, stories and checked sums in step with the claims: council by council, and within a large council only for what was touched.

Everything here is derived: it can be worked out again from the live claims and the reviews, in any order, with the same result.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from json import loads

from sqlalchemy import Connection, Engine, func, select

from db import offices
from db.derived import OFFICE, Findings, RefreshReport, clear, clear_rest, offices_standing, retire_left
from db.engine import chunks, reading, writing
from db.judge import office_conflict
from db.live import Reader, appointments_of, councils, organisations_of, touched_by_council
from db.outlets import merged
from db.reviews import Reviewed, reviewed
from db.rulebook import use
from db.store import pending_documents, settle
from db.tables import DocumentRow, RunRow, table_of
from db.touched import update
from db.working import rebuild

__all__ = ["RefreshReport", "Spread", "Task", "refresh", "refresh_councils"]

_RUNS, _DOCUMENTS = table_of(RunRow), table_of(DocumentRow)
_STATE = select(*(func.sum(_RUNS.c[name]) for name in ("stored", "unchanged", "retired", "claims")))
ANEW = 500  # claims about a council that are worked out anew in the time that it takes to find out what one document touches and to update it
TOGETHER = 8_000  # claims about councils that are worked out in one transaction: a transaction for each would cost more than the work
ORGANISATIONS = 16  # whose appointments are in memory at a time

Councils = tuple[str, ...]  # that are worked out together
Touched = Mapping[str, Collection[int]]  # by council: the documents (`documents.id`) of which only what they touch is worked out
Task = Callable[[Engine, Councils], RefreshReport]  # what is done for some councils; it can be sent to another process
Spread = Callable[[Task, Sequence[Councils]], Iterable[RefreshReport]]  # has it done for all councils, in any order


def refresh(db: Engine, touched: Collection[int] | None = None, *, run_id: int | None = None, spread: Spread | None = None) -> RefreshReport:
    """Works out facts and conflicts again: for the documents in `touched` (`documents.id`) and what they touch, or for all where it is null.

    A council of which much was touched is worked out anew: that is quicker than to look for what each document touches.
    `run_id`: the run in which conflicts are said to appear or go; the newest where none is given. `spread` may give the councils, in portions,
    those with most claims first, to several processes; without it they come one after the other. Takes the documents off the queue of pending ones,
    unless another program stores something meanwhile: its own refresh, or the next, does. One transaction a portion, so that memory and locks stay
    small; a kill in between leaves all on the queue.
    """
    with reading(db) as connection:
        if touched is not None and len(touched) == connection.execute(select(func.count()).select_from(_DOCUMENTS)).scalar():
            touched = None
        run = run_id if run_id is not None else connection.execute(select(func.max(_RUNS.c.id))).scalar()
        if run is None:
            return RefreshReport()
        before = _state(connection)
        rules = rule_folders(connection)
        use(rules)
        about = None if touched is None else touched_by_council(connection, touched)
        sizes = councils(connection, about)
        organisations = organisations_of(connection, touched)
    few = {council: documents for council, documents in (about or {}).items() if sizes[council] > ANEW * len(documents)}
    task = partial(refresh_councils, touched=few, run=run, rules=rules)
    portions = list(_portions(sizes))
    report = sum(spread(task, portions) if spread else (task(db, some) for some in portions), RefreshReport())
    with writing(db) as connection:
        report += _refresh_offices(connection, organisations, run, every=touched is None)
        if touched is None:
            report += clear_rest(connection, sizes, run)
        if _state(connection) == before:
            settle(connection, sorted(touched) if touched is not None else pending_documents(connection))
    return report


def _portions(sizes: Mapping[str, int]) -> Iterator[Councils]:
    """Councils, given with the numbers of claims about them, in portions of about TOGETHER claims."""
    some: list[str] = []
    claims = 0
    for council, size in sizes.items():
        if some and claims + size > TOGETHER:
            yield tuple(some)
            some, claims = [], 0
        some.append(council)
        claims += size
    if some:
        yield tuple(some)


def rule_folders(connection: Connection) -> tuple[str, ...]:
    """The user's rule folders by which documents were last read: what they say is compared by the same rules."""
    options = connection.execute(select(_RUNS.c.options).where(_RUNS.c.command == "ingest").order_by(_RUNS.c.id.desc()).limit(1)).scalar()
    folders = loads(options or "{}").get("rules", [])
    return tuple(str(folder) for folder in folders)


def refresh_councils(db: Engine, about: Councils, *, touched: Touched, run: int, rules: Sequence[str] = ()) -> RefreshReport:
    """Works out all about some councils, of those in `touched` only what these documents touch, and writes it. `rules`: the user's rule folders to
    compare by.

    Others may write while it is worked out, which takes nearly all of the time; where they have, it is worked out again with the door closed.
    """
    use(rules)
    with reading(db) as connection:
        before, decided = _state(connection), reviewed(connection)
        found = [_judge(connection, council, touched.get(council), decided) for council in about]
    with writing(db) as connection, ExitStack() as held:
        now = reviewed(connection)
        if decided != now or before != _state(connection):
            for one in found:
                one.close()
            found = [_judge(connection, council, touched.get(council), now) for council in about]
        for one in found:
            held.enter_context(one)
        anew = [council for council in about if council not in touched]
        clear(connection, anew)
        report = sum((one.write(connection, run) for one in found), RefreshReport(councils=len(about)))
        return report + retire_left(connection, anew, run)


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
    return (*connection.execute(_STATE).one(), merged(connection))


def _refresh_offices(connection: Connection, organisations: Sequence[str], run: int, *, every: bool) -> RefreshReport:
    """The conflicts about the offices of organisations; with `every` also of those that nobody speaks of any more."""
    report, decided, outlets = RefreshReport(), reviewed(connection), merged(connection)
    gone = offices_standing(connection) - set(organisations) if every else set()
    for some in chunks((*organisations, *sorted(gone)), ORGANISATIONS):
        with Findings(None, decided, every=False) as found:
            held = appointments_of(connection, some, outlets)
            for organisation in some:
                clashes = offices.clashes(held.get(organisation, ()))
                found.keep(OFFICE + organisation, (office_conflict(clash) for clash in clashes))
            report += found.write(connection, run)
    return report
