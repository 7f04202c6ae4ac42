"""Keeps facts, conflicts, stories and checked sums in step with the claims: council by council, and within a council only for what was touched.

Everything here is derived: it can be worked out again from the live claims and the reviews, in any order, with the same result.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import Connection, Engine, delete, func, select, update

from db import contradictions, offices
from db.contradictions import Key, Weeks, by_period, thing
from db.echoes import matter
from db.engine import chunks, insert_rows, reading, writing
from db.grouping import Fact, edtf, facts_of, group_id, scope_of, thing_id
from db.judge import by_document, judge_document, judge_echoes, judge_period, judge_week, office_conflict, weeks_of_matters
from db.live import Load, appointments_of, councils, councils_of, load_council, organisations_of, stories_of
from db.outlets import merged
from db.records import Conflict, Support
from db.reviews import Reviewed, reviewed
from db.statement import Statement
from db.store import pending_documents, settle
from db.stories import stories
from db.tables import ClaimRow, ConflictClaimRow, ConflictRow, DocumentRow, FactClaimRow, FactRow, RunRow, StoryRow, SupportRow, table_of
from extractor.claim import stable_id

_FACTS, _FACT_CLAIMS, _CONFLICTS, _MEMBERS, _STORIES, _SUPPORTS = (
    table_of(row) for row in (FactRow, FactClaimRow, ConflictRow, ConflictClaimRow, StoryRow, SupportRow)
)
_RUNS, _DOCUMENTS, _CLAIMS = table_of(RunRow), table_of(DocumentRow), table_of(ClaimRow)
_OFFICE = "office:"  # before an organisation: the scope of conflicts about its offices
_LEFT = "?"  # the scope of conflicts that a rebuild has not found again so far
FEW = 100  # documents that are always worked out one by one
_FACT_COLUMNS = tuple(column.name for column in _FACTS.columns)
_CONFLICT_COLUMNS = tuple(column.name for column in _CONFLICTS.columns)


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """`facts`: those written. `conflicts`: those that hold, of all looked at; `added`, `retired`: those that are new and that no longer hold."""

    facts: int = 0
    conflicts: int = 0
    added: int = 0
    retired: int = 0

    def __add__(self, other: "RefreshReport") -> "RefreshReport":
        return RefreshReport(
            self.facts + other.facts, self.conflicts + other.conflicts, self.added + other.added, self.retired + other.retired
        )  # fmt: skip


Task = Callable[[Engine, str], RefreshReport]  # what is done for one council; it can be sent to another process
Spread = Callable[[Task, Sequence[str]], Iterable[RefreshReport]]  # has it done for all councils, in any order


@dataclass(slots=True)
class _Found:
    """What was worked out for one council: conflicts by the scope that they come from, facts, sums that work."""

    scopes: set[str] = field(default_factory=set)
    conflicts: dict[str, tuple[Conflict, str]] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    groups: set[str] | None = None  # those of the facts worked out; null: all of the council
    supports: list[tuple[int, Support]] = field(default_factory=list)
    documents: set[int] = field(default_factory=set)
    gone: list[int] = field(default_factory=list)  # touched documents that say nothing about the council any more
    stories: dict[int, int] = field(default_factory=dict)
    compared: set[int] = field(default_factory=set)  # documents among which copies were looked for

    def keep(self, scope: str, conflicts: Iterable[Conflict]) -> None:
        self.scopes.add(scope)
        for one in conflicts:
            self.conflicts.setdefault(one.id, (one, scope))


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
            report += _clear_rest(connection, about, run)
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
            found = _judge(connection, council, touched, now)
        return _write(connection, council, found, run, now, every=touched is None)


def _state(connection: Connection) -> tuple[object, ...]:
    """Differs after anything was stored, retired or merged that facts and conflicts are worked out from; reviews are told apart."""
    counts = (func.sum(_RUNS.c[name]) for name in ("stored", "unchanged", "retired", "claims"))
    return (*connection.execute(select(*counts)).one(), merged(connection))


def _clear(connection: Connection, council: str) -> None:
    """Empties what is rebuilt of a council. Conflicts stay, marked, so that one that is found again keeps its history."""
    connection.execute(delete(_FACT_CLAIMS).where(_FACT_CLAIMS.c.fact_id.in_(select(_FACTS.c.id).where(_FACTS.c.council == council))))
    for table in (_FACTS, _SUPPORTS):
        connection.execute(delete(table).where(table.c.council == council))
    live = _CONFLICTS.c.retired_run.is_(None) & (_CONFLICTS.c.council == council) & _CONFLICTS.c.scope.not_like(f"{_OFFICE}%")
    connection.execute(update(_CONFLICTS).where(live).values(scope=_LEFT))


def _retire_left(connection: Connection, council: str, run: int) -> int:
    """Retires what a full rebuild has not found again."""
    left = (_CONFLICTS.c.scope == _LEFT) & (_CONFLICTS.c.council == council) & _CONFLICTS.c.retired_run.is_(None)
    return connection.execute(update(_CONFLICTS).where(left).values(retired_run=run, scope="")).rowcount


def _clear_rest(connection: Connection, about: Collection[str], run: int) -> RefreshReport:
    """After a full rebuild: takes away what was derived about councils that nothing speaks of any more, and the stories of such documents."""
    standing = select(_CONFLICTS.c.council).where(_CONFLICTS.c.retired_run.is_(None), _CONFLICTS.c.scope.not_like(f"{_OFFICE}%"))
    known = {*connection.execute(select(_FACTS.c.council).distinct()).scalars(), *connection.execute(standing.distinct()).scalars()}
    retired = 0
    for council in sorted({name for name in known if name} - set(about)):
        _clear(connection, council)
        retired += _retire_left(connection, council, run)
    speaking = select(_CLAIMS.c.document_id).where(_CLAIMS.c.retired_run.is_(None), _CLAIMS.c.council.is_not(None))
    connection.execute(delete(_STORIES).where(_STORIES.c.document_id.not_in(speaking)))
    return RefreshReport(retired=retired)


def _judge(connection: Connection, council: str, touched: Collection[int] | None, decided: Reviewed) -> _Found:
    """Everything about one council, or only what the touched documents touch."""
    found = _Found()
    load = load_council(connection, council, touched, decided.errors)
    looked_at = list(load.texts())
    told = stories(looked_at)
    found.stories = {load.numbers[document]: load.numbers[story] for document, story in told.items() if load.at_home(document)}
    found.compared = {load.numbers[one.id] for one in looked_at if load.at_home(one.id)}
    if touched is not None:  # what is told of documents further away in time stands in the database
        told = {**stories_of(connection, load.numbers, {one.id for one in looked_at}), **told}
    documents_of = by_document(load.statements)
    for key, members in documents_of.items():
        if load.is_touched(key):
            conflicts, supports = judge_document(members)
            number = load.numbers[key]
            found.keep(f"document:{number}:{council}", conflicts)
            found.supports += [(number, support) for support in supports]
            found.documents.add(number)
        else:
            contradictions.borrow_periods(members)
    found.gone = load.gone
    for number in load.gone:
        found.keep(f"document:{number}:{council}", ())
        found.documents.add(number)
    _judge_things(found, load, told)
    return found


def _judge_things(found: _Found, load: Load, told: Mapping[str, str]) -> None:
    """What documents say against each other, thing by thing: the groups that touched documents are or were in, and their weeks."""
    things: dict[Key, list[Statement]] = {}
    for one in load.statements:
        things.setdefault(thing(one), []).append(one)
    found.groups = None if load.touched is None else set(load.old)
    for members in things.values():
        about = thing_id(members[0])
        for period, group in by_period(members).items():
            key = group_id(about, period)
            if found.groups is None or key in load.old or any(load.is_touched(one.claim.document.id) for one in group):
                if found.groups is not None:
                    found.groups.add(key)
                found.keep(f"group:{key}", judge_period(group, told))
                found.facts += facts_of(group, told)
        weeks = Weeks(members)
        for document, listed in weeks.by_document.items():
            if load.same_weeks(listed[0].day):
                found.keep(f"weeks:{about}:{load.numbers[document]}", judge_week(document, weeks, told))
    for weeks in weeks_of_matters(load.statements):
        about = stable_id("matter", load.council, matter(weeks.ordered[0])) if weeks.ordered else ""
        for document, listed in weeks.by_document.items():
            if load.same_weeks(listed[0].day):
                found.keep(f"echoes:{about}:{load.numbers[document]}", judge_echoes(document, weeks, told))
    found.scopes |= {f"group:{key}" for key in found.groups or ()}


def _write(connection: Connection, council: str, found: _Found, run: int, decided: Reviewed, *, every: bool) -> RefreshReport:
    """Puts what was found in the place of what stood; `every`: of all that stood about the council."""
    if every:
        _clear(connection, council)
    else:
        _clear_things(connection, found.groups or ())
        for some in chunks(sorted(found.documents)):
            connection.execute(delete(_SUPPORTS).where(_SUPPORTS.c.document_id.in_(some), _SUPPORTS.c.council == council))
    insert_rows(connection, _FACTS, _FACT_COLUMNS, [_fact_row(fact) for fact in found.facts])
    members = [(fact.id, one.claim.id, one.summed) for fact in found.facts for one in fact.statements]
    insert_rows(connection, _FACT_CLAIMS, ("fact_id", "claim_id", "part"), members)
    _write_supports(connection, council, found.supports)
    for some in chunks(sorted(found.compared | set(found.gone))):
        connection.execute(delete(_STORIES).where(_STORIES.c.document_id.in_(some)))
    insert_rows(connection, _STORIES, ("document_id", "story"), sorted(found.stories.items()))
    report = _write_conflicts(connection, found, run, decided, every=every)
    if every:
        report += RefreshReport(retired=_retire_left(connection, council, run))
    return report + RefreshReport(facts=len(found.facts))


def _clear_things(connection: Connection, groups: Collection[str]) -> None:
    """Takes away the facts of the things that were worked out."""
    for some in chunks(sorted(groups)):
        old = list(connection.execute(select(_FACTS.c.id).where(_FACTS.c.thing.in_(some))).scalars())
        for ids in chunks(old):
            connection.execute(delete(_FACT_CLAIMS).where(_FACT_CLAIMS.c.fact_id.in_(ids)))
            connection.execute(delete(_FACTS).where(_FACTS.c.id.in_(ids)))


def _fact_row(fact: Fact) -> tuple[object, ...]:
    first = fact.statements[0]
    claim = first.claim
    days = [one.claim.document.published.isoformat() for one in fact.statements if one.claim.document.published]
    row = {
        "id": fact.id, "council": claim.council, "kind": claim.kind, "measure": first.family, "period": None if first.undated else edtf(first.period),
        "service": claim.service, "programme": claim.programme, "counterparty": claim.counterparty, "counted": claim.counted,
        "scope": scope_of(first), "thing": fact.group, "low": fact.low, "high": fact.high, "claims": len(fact.statements),
        "stories": fact.stories, "sources": fact.sources, "first": min(days, default=None), "last": max(days, default=None),
    }  # fmt: skip
    return tuple(row[name] for name in _FACT_COLUMNS)


def _write_supports(connection: Connection, council: str, supports: Sequence[tuple[int, Support]]) -> None:
    from json import dumps

    rows = {}
    for number, support in supports:
        members = [[member.claim.id, member.part] for member in support.members]
        key = stable_id("support", support.type, members)
        rows[key] = (key, support.type, number, council, support.explanation, dumps(members))
    insert_rows(connection, _SUPPORTS, ("id", "type", "document_id", "council", "explanation", "members"), list(rows.values()))


def _write_conflicts(connection: Connection, found: _Found, run: int, decided: Reviewed, *, every: bool) -> RefreshReport:
    """Adds what is new, brings back what was retired, retires what the scopes no longer give; where all is rebuilt, `_retire_left` does that."""
    known: dict[str, tuple[object, ...]] = {}
    for some in chunks(sorted(found.conflicts)):
        columns = (_CONFLICTS.c[name] for name in ("id", "retired_run", "severity", "state", "explanation", "scope"))
        known |= {row[0]: tuple(row[1:]) for row in connection.execute(select(*columns).where(_CONFLICTS.c.id.in_(some)))}
    retired = 0 if every else _retire(connection, found, run)
    added = 0
    new: list[tuple[object, ...]] = []
    for key, (one, scope) in found.conflicts.items():
        state = decided.state(one)
        if key in known:
            if known[key] == (None, one.severity, state, one.explanation, scope):
                continue
            values = {"severity": one.severity, "state": state, "explanation": one.explanation, "scope": scope, "retired_run": None}
            if known[key][0] is not None:
                values["first_run"] = run
                added += 1
            connection.execute(update(_CONFLICTS).where(_CONFLICTS.c.id == key).values(**values))
        else:
            added += 1
            row = {"id": key, "type": one.type, "severity": one.severity, "state": state, "explanation": one.explanation, "fact_id": None}
            row |= {"council": one.council, "scope": scope, "first_run": run, "retired_run": None}
            new.append(tuple(row[name] for name in _CONFLICT_COLUMNS))
    insert_rows(connection, _CONFLICTS, _CONFLICT_COLUMNS, new)
    for some in chunks(sorted(known)):
        connection.execute(delete(_MEMBERS).where(_MEMBERS.c.conflict_id.in_(some)))
    insert_rows(connection, _MEMBERS, ("conflict_id", "claim_id", "position", "part"), list(_member_rows(found.conflicts.values())))
    return RefreshReport(conflicts=len(found.conflicts), added=added, retired=retired)


def _member_rows(conflicts: Iterable[tuple[Conflict, str]]) -> Iterator[tuple[str, str, int, str]]:
    for one, _ in conflicts:
        parts = {member.claim.id: member.part for member in reversed(one.members)}
        for position, key in enumerate(dict.fromkeys(one.claim_ids)):
            yield one.id, key, position, parts[key]


def _retire(connection: Connection, found: _Found, run: int) -> int:
    gone = 0
    for some in chunks(sorted(found.scopes)):
        rows = connection.execute(select(_CONFLICTS.c.id).where(_CONFLICTS.c.scope.in_(some), _CONFLICTS.c.retired_run.is_(None))).scalars()
        left = [key for key in rows if key not in found.conflicts]
        gone += len(left)
        for ids in chunks(left):
            connection.execute(update(_CONFLICTS).where(_CONFLICTS.c.id.in_(ids)).values(retired_run=run))
    return gone


def _refresh_offices(connection: Connection, organisations: Sequence[str], run: int, *, every: bool) -> RefreshReport:
    found = _Found()
    for organisation in organisations:
        clashes = offices.clashes(appointments_of(connection, organisation))
        found.keep(_OFFICE + organisation, (office_conflict(clash) for clash in clashes))
    if every:  # organisations that nobody speaks of any more
        stood = select(_CONFLICTS.c.scope).where(_CONFLICTS.c.scope.like(f"{_OFFICE}%"), _CONFLICTS.c.retired_run.is_(None)).distinct()
        found.scopes |= set(connection.execute(stood).scalars())
    return _write_conflicts(connection, found, run, reviewed(connection), every=False)
