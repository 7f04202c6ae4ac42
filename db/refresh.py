"""Keeps facts, conflicts, stories and checked sums in step with the claims: council by council, and within a council only for what was touched.

Everything here is derived: it can be worked out again from the live claims and the reviews, in any order, with the same result.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, delete, func, select, update

from db import contradictions, offices
from db.contradictions import Key, Weeks, by_period, thing
from db.echoes import matter
from db.engine import chunks, insert_rows, reading, writing
from db.grouping import Fact, edtf, facts_of, group_id, scope_of, thing_id
from db.judge import by_document, judge_document, judge_echoes, judge_period, judge_week, office_conflict, weeks_of_matters
from db.live import Load, appointments_of, councils, councils_of, load_council, organisations_of, stories_of
from db.records import Conflict, Support
from db.reviews import Reviewed, reviewed
from db.statement import Statement
from db.store import settle
from db.stories import stories
from db.tables import ConflictClaimRow, ConflictRow, DocumentRow, FactClaimRow, FactRow, RunRow, StoryRow, SupportRow, table_of
from extractor.claim import stable_id

_FACTS, _FACT_CLAIMS, _CONFLICTS, _MEMBERS, _STORIES, _SUPPORTS, _RUNS, _DOCUMENTS = (
    table_of(row) for row in (FactRow, FactClaimRow, ConflictRow, ConflictClaimRow, StoryRow, SupportRow, RunRow, DocumentRow)
)
FEW = 100  # documents that are always worked out one by one
_FACT_COLUMNS = tuple(column.name for column in _FACTS.columns)
_CONFLICT_COLUMNS = tuple(column.name for column in _CONFLICTS.columns)


@dataclass(slots=True)
class RefreshReport:
    """`facts`.

    Facts written; `conflicts`: conflicts that hold, of those looked at; `added`, `retired`: those that are new and those that no longer hold.
    """

    facts: int = 0
    conflicts: int = 0
    added: int = 0
    retired: int = 0


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


def refresh(db: Engine, touched: Collection[int] | None = None, *, run_id: int | None = None) -> RefreshReport:
    """Works out facts and conflicts again: for the documents in `touched` (`documents.id`) and what they touch, or for all where it is null.

    `run_id`: the run in which conflicts are said to appear or go; the newest where none is given. Takes the documents off the queue of pending ones.
    One transaction a council, so that memory and locks stay small; a kill in between leaves the rest on the queue.
    """
    report = RefreshReport()
    with reading(db) as connection:
        if touched is not None and len(touched) > max(FEW, (connection.execute(select(func.count()).select_from(_DOCUMENTS)).scalar() or 0) // 10):
            touched = None  # so many that looking for what they touch costs more than working out everything
        run = run_id if run_id is not None else connection.execute(select(func.max(_RUNS.c.id))).scalar()
        if run is None:
            return report
        about = councils(connection) if touched is None else councils_of(connection, touched)
        organisations = organisations_of(connection, touched)
    if touched is None:
        with writing(db) as connection:
            _drop_all(connection)
    for council in about:
        with writing(db) as connection:
            decided = reviewed(connection)
            found = _judge(connection, council, touched, decided)
            _write(connection, council, found, run, decided, report, fresh=touched is None)
    with writing(db) as connection:
        _refresh_offices(connection, organisations, run, reviewed(connection), report)
        if touched is None:
            _retire_rest(connection, run, report)
        settle(connection, sorted(touched) if touched is not None else _pending(connection))
    return report


def _pending(connection: Connection) -> list[int]:
    from db.tables import PendingRow

    return list(connection.execute(select(table_of(PendingRow).c.document_id)).scalars())


def _drop_all(connection: Connection) -> None:
    """Empties what is rebuilt. Conflicts stay, marked, so that one that is found again keeps its history."""
    for table in (_FACT_CLAIMS, _FACTS, _STORIES, _SUPPORTS):
        connection.execute(delete(table))
    connection.execute(update(_CONFLICTS).where(_CONFLICTS.c.retired_run.is_(None)).values(scope="?"))


def _retire_rest(connection: Connection, run: int, report: RefreshReport) -> None:
    """Retires what a full rebuild has not found again."""
    gone = connection.execute(
        update(_CONFLICTS).where(_CONFLICTS.c.scope == "?", _CONFLICTS.c.retired_run.is_(None)).values(retired_run=run, scope="")
    )
    report.retired += gone.rowcount


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


def _write(connection: Connection, council: str, found: _Found, run: int, decided: Reviewed, report: RefreshReport, *, fresh: bool) -> None:
    _write_facts(connection, council, found, fresh)
    report.facts += len(found.facts)
    if found.documents:
        for some in chunks(sorted(found.documents)):
            if not fresh:
                connection.execute(delete(_SUPPORTS).where(_SUPPORTS.c.document_id.in_(some), _SUPPORTS.c.council == council))
        _write_supports(connection, council, found.supports)
    _write_stories(connection, found, fresh)
    _write_conflicts(connection, found, run, decided, report, fresh=fresh)


def _write_facts(connection: Connection, council: str, found: _Found, fresh: bool) -> None:
    """Replaces the facts of the things that were worked out."""
    if not fresh and found.groups:
        for some in chunks(sorted(found.groups)):
            old = list(connection.execute(select(_FACTS.c.id).where(_FACTS.c.thing.in_(some))).scalars())
            for ids in chunks(old):
                connection.execute(delete(_FACT_CLAIMS).where(_FACT_CLAIMS.c.fact_id.in_(ids)))
                connection.execute(delete(_FACTS).where(_FACTS.c.id.in_(ids)))
    insert_rows(connection, _FACTS, _FACT_COLUMNS, [_fact_row(fact) for fact in found.facts])
    members = [(fact.id, one.claim.id, one.summed) for fact in found.facts for one in fact.statements]
    insert_rows(connection, _FACT_CLAIMS, ("fact_id", "claim_id", "part"), members)


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


def _write_stories(connection: Connection, found: _Found, fresh: bool) -> None:
    if not fresh:
        for some in chunks(sorted(found.compared | set(found.gone))):
            connection.execute(delete(_STORIES).where(_STORIES.c.document_id.in_(some)))
    insert_rows(connection, _STORIES, ("document_id", "story"), sorted(found.stories.items()))


def _write_conflicts(connection: Connection, found: _Found, run: int, decided: Reviewed, report: RefreshReport, *, fresh: bool) -> None:
    """Adds what is new, brings back what was retired, retires what the scopes no longer give."""
    known: dict[str, tuple[object, ...]] = {}
    for some in chunks(sorted(found.conflicts)):
        columns = (_CONFLICTS.c[name] for name in ("id", "retired_run", "severity", "state", "explanation", "scope"))
        known |= {row[0]: tuple(row[1:]) for row in connection.execute(select(*columns).where(_CONFLICTS.c.id.in_(some)))}
    if not fresh:
        report.retired += _retire(connection, found, run)
    new: list[tuple[object, ...]] = []
    for key, (one, scope) in found.conflicts.items():
        state = decided.state(one)
        if key in known:
            if known[key] == (None, one.severity, state, one.explanation, scope):
                continue
            values = {"severity": one.severity, "state": state, "explanation": one.explanation, "scope": scope, "retired_run": None}
            if known[key][0] is not None:
                values["first_run"] = run
                report.added += 1
            connection.execute(update(_CONFLICTS).where(_CONFLICTS.c.id == key).values(**values))
        else:
            report.added += 1
            row = {"id": key, "type": one.type, "severity": one.severity, "state": state, "explanation": one.explanation, "fact_id": None}
            row |= {"council": one.council, "scope": scope, "first_run": run, "retired_run": None}
            new.append(tuple(row[name] for name in _CONFLICT_COLUMNS))
    insert_rows(connection, _CONFLICTS, _CONFLICT_COLUMNS, new)
    for some in chunks(sorted(known)):
        connection.execute(delete(_MEMBERS).where(_MEMBERS.c.conflict_id.in_(some)))
    insert_rows(connection, _MEMBERS, ("conflict_id", "claim_id", "position", "part"), list(_member_rows(found.conflicts.values())))
    report.conflicts += len(found.conflicts)


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


def _refresh_offices(connection: Connection, organisations: Sequence[str], run: int, decided: Reviewed, report: RefreshReport) -> None:
    found = _Found()
    for organisation in organisations:
        clashes = offices.clashes(appointments_of(connection, organisation))
        found.keep(f"office:{organisation}", (office_conflict(clash) for clash in clashes))
    _write_conflicts(connection, found, run, decided, report, fresh=False)
