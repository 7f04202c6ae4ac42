"""What was worked out about a council on its way into the tables: facts, conflicts, checked sums, stories. All of it can be worked out again.

It is collected as rows while others may write to the database, on disk where there is much of it, and written in one go. A conflict belongs to the
scope that it was worked out in. Several scopes may find one conflict (two papers of one week that also meet under one year): the first of them in the
order of `_rank` has it, whichever is looked at first.
"""

import pickle
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from json import encoder
from operator import itemgetter
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, select, update

from db.engine import chunks, insert_rows, replace_rows
from db.grouping import Fact, edtf, scope_of
from db.nearness import is_near
from db.records import Conflict, Support
from db.reviews import Reviewed
from db.tables import ClaimRow, ConflictClaimRow, ConflictRow, FactClaimRow, FactRow, JudgementRow, StoryRow, SupportRow, table_of
from extractor.claim import stable_id

_FACTS, _FACT_CLAIMS, _CONFLICTS, _MEMBERS, _STORIES, _SUPPORTS, _JUDGEMENTS, _CLAIMS = (
    table_of(row) for row in (FactRow, FactClaimRow, ConflictRow, ConflictClaimRow, StoryRow, SupportRow, JudgementRow, ClaimRow)
)
_FACT_COLUMNS = (
    "id", "council", "kind", "measure", "period", "service", "programme", "counterparty", "counted", "scope", "thing", "low", "high", "claims",
    "stories", "sources", "first", "last",
)  # fmt: skip
_FOUND = ("id", "type", "severity", "state", "explanation", "council", "scope")  # columns of a conflict that are worked out
_SUPPORT_COLUMNS = ("id", "type", "document_id", "council", "explanation", "members")
WRITTEN = 2_000  # facts and conflicts that are written at a time
IN_MEMORY = 16_000_000  # bytes of rows, of which a council of a thousand documents has a third
OFFICE = "office:"  # before an organisation: the scope of conflicts about its offices
_LEFT = "?"  # the scope of conflicts that a rebuild has not found again so far
_KINDS = ("document", "group", "weeks", "echoes", "digits", "pairs", "moves", "office")

# Statements are put together once: that takes as long as to carry them out for a small council.
_ABOUT: BindParameter[Any] = bindparam("about", expanding=True)
_LIVE = select(_CONFLICTS.c.id).where(_CONFLICTS.c.retired_run.is_(None))
_VALUES: BindParameter[Any] = bindparam("values", expanding=True)
_OF_SCOPES = _LIVE.where(_CONFLICTS.c.scope.in_(_VALUES))
_NAMING_DOCUMENTS = (
    _LIVE.join(_MEMBERS, _MEMBERS.c.conflict_id == _CONFLICTS.c.id)
    .join(_CLAIMS, _CLAIMS.c.id == _MEMBERS.c.claim_id)
    .where(_CLAIMS.c.document_id.in_(_VALUES), _CONFLICTS.c.council == bindparam("council"))
)
_STANDING = select(*(_CONFLICTS.c[name] for name in (*_FOUND, "retired_run"))).where(_CONFLICTS.c.id.in_(_VALUES))
_MARKED = _CONFLICTS.c.council.in_(_ABOUT) & _CONFLICTS.c.retired_run.is_(None)
_CLEARING = (
    delete(_FACT_CLAIMS).where(_FACT_CLAIMS.c.fact_id.in_(select(_FACTS.c.id).where(_FACTS.c.council.in_(_ABOUT)))),
    *(delete(table).where(table.c.council.in_(_ABOUT)) for table in (_FACTS, _SUPPORTS, _STORIES)),
    update(_CONFLICTS).where(_MARKED, _CONFLICTS.c.scope.not_like(f"{OFFICE}%")).values(scope=_LEFT),
)
_RETIRING = update(_CONFLICTS).where(_MARKED, _CONFLICTS.c.scope == _LEFT).values(retired_run=bindparam("run"), scope="")

_quoted = encoder.encode_basestring_ascii
Row = tuple[Any, ...]
_KEY = itemgetter(0)


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """`facts`: those written. `conflicts`: those that hold, of all looked at; `added`, `retired`: those that are new and that no longer hold."""

    facts: int = 0
    conflicts: int = 0
    added: int = 0
    retired: int = 0
    councils: int = 0

    def __add__(self, other: "RefreshReport") -> "RefreshReport":
        return RefreshReport(
            self.facts + other.facts,
            self.conflicts + other.conflicts,
            self.added + other.added,
            self.retired + other.retired,
            self.councils + other.councils,
        )


def _rank(scope: str) -> tuple[int, str]:
    kind, _, rest = scope.partition(":")
    return (_KINDS.index(kind) if kind in _KINDS else len(_KINDS)), rest


@dataclass(slots=True)
class _Rows:
    """A portion of what was found, as rows; conflicts by their ids, each with its members."""

    facts: list[Row] = field(default_factory=list)
    fact_claims: list[Row] = field(default_factory=list)
    supports: dict[str, Row] = field(default_factory=dict)
    judgements: list[Row] = field(default_factory=list)
    conflicts: dict[str, tuple[Row, list[Row]]] = field(default_factory=dict)


class Findings:
    """What was worked out about a council: all about it (`every`), or about what some documents touch.

    `groups`, `documents`: what was worked out anew of it: groups of facts, and documents that were judged or, for stories, compared.
    """

    def __init__(self, council: str | None, decided: Reviewed, *, every: bool) -> None:
        self.council, self.every = council, every
        self.groups: set[str] = set()
        self.judged: set[int] = set()
        self.compared: set[int] = set()
        self.stories: Mapping[int, int] = {}
        self._decided = decided
        self._scopes: set[str] = set()
        self._rows = _Rows()
        self._file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed with the findings

    def __enter__(self) -> "Findings":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Gives back the room on disk."""
        self._file.close()

    # ---- collecting

    def keep(self, scope: str, conflicts: Iterable[Conflict] = ()) -> None:
        """Takes the conflicts of a scope, all that it has."""
        if not self.every:
            self._scopes.add(scope)
        for one in conflicts:
            known = self._rows.conflicts.get(one.id)
            if known is None or _rank(scope) < _rank(str(known[0][-1])):
                row = (one.id, one.type, one.severity, self._decided.state(one), one.explanation, one.council, scope)
                self._rows.conflicts[one.id] = row, _member_rows(one)

    def add_facts(self, facts: Iterable[Fact]) -> None:
        """Takes facts with their claims."""
        for fact in facts:
            self._rows.facts.append(_fact_row(fact))
            self._rows.fact_claims += [(fact.id, one.claim.id, one.summed) for one in fact.statements]

    def add_supports(self, document: int, supports: Iterable[Support]) -> None:
        """Takes the sums of a document (`documents.id`) that work."""
        for support in supports:
            members = [[member.claim.id, member.part] for member in support.members]
            key = stable_id("support", support.type, members)
            self._rows.supports[key] = (key, support.type, document, self.council, support.explanation, _as_json(members))

    def add_judgement(self, document: int, basis: str, judgement: str) -> None:
        """Takes what a document (`documents.id`) was found to say of itself, for the next time, see `db.judged`."""
        self._rows.judgements.append((document, self.council, basis, judgement))

    def settle(self) -> None:
        """Puts aside what has been collected, once there is enough of it. What some documents touch stays together: it is asked for again."""
        if self.every and len(self._rows.facts) + len(self._rows.conflicts) >= WRITTEN:
            pickle.dump(self._rows, self._file, pickle.HIGHEST_PROTOCOL)
            self._rows = _Rows()

    def _portions(self) -> Iterator[_Rows]:
        self._file.seek(0)
        while True:
            try:
                yield pickle.load(self._file)
            except EOFError:
                break
        yield self._rows

    # ---- writing

    def write(self, connection: Connection, run: int) -> RefreshReport:
        """Puts what was found in the place of what stood. What stood of all about a council is cleared before, and retired after, by the caller."""
        lost = [] if self.every else self.lost(connection)
        if not self.every:
            self._clear_touched(connection)
        report = RefreshReport()
        for rows in self._portions():
            # in the order of their keys: the pages of an index are then filled one after the other
            insert_rows(connection, _FACTS, _FACT_COLUMNS, sorted(rows.facts, key=_KEY))
            insert_rows(connection, _FACT_CLAIMS, ("fact_id", "claim_id", "part"), sorted(rows.fact_claims))
            insert_rows(connection, _SUPPORTS, _SUPPORT_COLUMNS, list(rows.supports.values()))
            replace_rows(connection, _JUDGEMENTS, ("document_id", "council", "basis", "found"), rows.judgements)
            report += self._write_conflicts(connection, rows, run) + RefreshReport(facts=len(rows.facts))
        told = [(number, self.council, story) for number, story in sorted(self.stories.items())]
        insert_rows(connection, _STORIES, ("document_id", "council", "story"), told)
        return report + RefreshReport(retired=_retire(connection, lost, run))

    def _clear_touched(self, connection: Connection) -> None:
        for some in chunks(sorted(self.groups)):
            old = list(connection.execute(select(_FACTS.c.id).where(_FACTS.c.thing.in_(some))).scalars())
            for ids in chunks(old):
                connection.execute(delete(_FACT_CLAIMS).where(_FACT_CLAIMS.c.fact_id.in_(ids)))
                connection.execute(delete(_FACTS).where(_FACTS.c.id.in_(ids)))
        for numbers in chunks(sorted(self.judged)):
            connection.execute(delete(_SUPPORTS).where(_SUPPORTS.c.document_id.in_(numbers), _SUPPORTS.c.council == self.council))
        for numbers in chunks(sorted({*self.compared, *self.stories})):
            connection.execute(delete(_STORIES).where(_STORIES.c.document_id.in_(numbers), _STORIES.c.council == self.council))

    def _write_conflicts(self, connection: Connection, rows: _Rows, run: int) -> RefreshReport:
        """Adds what is new, brings back what was retired, leaves alone what belongs to a scope before."""
        known: dict[str, Row] = {}
        for some in chunks(sorted(rows.conflicts)):
            known |= {row[0]: tuple(row) for row in connection.execute(_STANDING, {"values": some})}
        new: list[Row] = []
        changed: dict[bool, list[dict[str, object]]] = defaultdict(list)
        left_alone: set[str] = set()
        for key, (row, _) in rows.conflicts.items():
            stands = known.get(key)
            if stands is None:
                new.append((*row, run))
            elif stands[-1] is None and self._has_it(str(stands[-2]), str(row[-1])):
                left_alone.add(key)
            elif stands != (*row, None):
                back = stands[-1] is not None
                changed[back].append({**{f"new_{name}": value for name, value in zip(_FOUND, row, strict=True)}, "run": run})
        insert_rows(connection, _CONFLICTS, (*_FOUND, "first_run"), new)
        for back, listed in changed.items():
            values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in ("severity", "state", "explanation", "scope")}
            query = update(_CONFLICTS).where(_CONFLICTS.c.id == bindparam("new_id")).values(**values, retired_run=None)
            connection.execute(query.values(first_run=bindparam("run")) if back else query, listed)
        for some in chunks(sorted(known.keys() - left_alone)):
            connection.execute(delete(_MEMBERS).where(_MEMBERS.c.conflict_id.in_(some)))
        members = [member for key, (_, listed) in rows.conflicts.items() if key not in left_alone for member in listed]
        insert_rows(connection, _MEMBERS, ("conflict_id", "claim_id", "position", "part"), members)
        return RefreshReport(conflicts=len(rows.conflicts) - len(left_alone), added=len(new) + len(changed[True]))

    def _has_it(self, scope: str, other: str) -> bool:
        """Whether a live conflict is that of its scope rather than of another one that has found it too."""
        return scope not in (_LEFT, "") and scope not in self._scopes and _rank(scope) < _rank(other)

    def standing_pairs(self, connection: Connection, days: Sequence[int], reach: int) -> list[str]:
        """The scopes of pairs of papers that have live conflicts, the earlier published within so many days of one of these (ordinals in order)."""
        query = select(_CONFLICTS.c.scope).where(_CONFLICTS.c.council == self.council, _CONFLICTS.c.retired_run.is_(None)).distinct()
        query = query.where(_CONFLICTS.c.scope.between(f"pairs:{days[0] - reach:07}", f"pairs:{days[-1] + reach + 1:07}"))
        return [scope for scope in connection.execute(query).scalars() if is_near(int(scope.split(":")[1]), days, reach)]

    def lost(self, connection: Connection) -> list[str]:
        """The live conflicts that what was touched no longer gives: those of the scopes that were worked out anew and of the documents judged."""
        found: set[str] = set()
        for some in chunks(sorted(self._scopes)):
            found |= set(connection.execute(_OF_SCOPES, {"values": some}).scalars())
        for numbers in chunks([] if self.every else sorted(self.judged)):
            found |= set(connection.execute(_NAMING_DOCUMENTS, {"values": numbers, "council": self.council}).scalars())
        return sorted(found - self._rows.conflicts.keys())


def rests_of(connection: Connection, conflicts: Sequence[str]) -> list[dict[str, int]]:
    """For each conflict the live claims that its id is made of, with their documents (`documents.id`); all of its claims where sides do not tell."""
    query = select(_MEMBERS.c.conflict_id, _MEMBERS.c.part, _MEMBERS.c.claim_id, _CLAIMS.c.document_id).order_by(_MEMBERS.c.position)
    query = query.join(_CLAIMS, _CLAIMS.c.id == _MEMBERS.c.claim_id).where(_CLAIMS.c.retired_run.is_(None))
    found: dict[str, dict[str, int]] = {}
    sides: set[tuple[str, str]] = set()
    for some in chunks(conflicts):
        for conflict, part, claim, document in connection.execute(query.where(_MEMBERS.c.conflict_id.in_(some))):
            if part not in ("a", "b") or (conflict, part) not in sides:
                sides.add((conflict, part))
                found.setdefault(conflict, {})[claim] = document
    return [*found.values()]


def clear(connection: Connection, about: Sequence[str]) -> None:
    """Empties what is rebuilt of some councils. Conflicts stay, marked, so that one that is found again keeps its history."""
    for some in chunks(about):
        for query in _CLEARING:
            connection.execute(query, {"about": some})


def retire_left(connection: Connection, about: Sequence[str], run: int) -> RefreshReport:
    """Retires what a full rebuild of some councils has not found again."""
    return RefreshReport(retired=sum(connection.execute(_RETIRING, {"about": some, "run": run}).rowcount for some in chunks(about)))


def clear_rest(connection: Connection, about: Collection[str], run: int) -> RefreshReport:
    """After a full rebuild: takes away what was derived about councils that nothing speaks of any more."""
    standing = select(_CONFLICTS.c.council).where(_CONFLICTS.c.retired_run.is_(None), _CONFLICTS.c.scope.not_like(f"{OFFICE}%"))
    queries = (select(_FACTS.c.council), select(_STORIES.c.council), select(_SUPPORTS.c.council), standing)
    known = {name for query in queries for name in connection.execute(query.distinct()).scalars()}
    gone = sorted({name for name in known if name} - set(about))
    clear(connection, gone)
    for some in chunks(gone):
        connection.execute(delete(_JUDGEMENTS).where(_JUDGEMENTS.c.council.in_(some)))
    return retire_left(connection, gone, run)


def offices_standing(connection: Connection) -> set[str]:
    """The organisations that live conflicts about offices are recorded for."""
    scopes = select(_CONFLICTS.c.scope).where(_CONFLICTS.c.scope.like(f"{OFFICE}%"), _CONFLICTS.c.retired_run.is_(None)).distinct()
    return {scope.removeprefix(OFFICE) for scope in connection.execute(scopes).scalars()}


def _retire(connection: Connection, conflicts: Sequence[str], run: int) -> int:
    for some in chunks(conflicts):
        connection.execute(update(_CONFLICTS).where(_CONFLICTS.c.id.in_(some)).values(retired_run=run))
    return len(conflicts)


def _fact_row(fact: Fact) -> Row:
    """The columns _FACT_COLUMNS."""
    first = fact.statements[0]
    claim = first.claim
    days = [one.day for one in fact.statements if one.day]
    return (
        fact.id, claim.council, claim.kind, first.family, None if first.undated else edtf(first.period), claim.service, claim.programme,
        claim.counterparty, claim.counted, scope_of(first), fact.group, fact.low, fact.high, len(fact.statements), fact.stories, fact.sources,
        _isoformat(min(days)) if days else None, _isoformat(max(days)) if days else None,
    )  # fmt: skip


@lru_cache(maxsize=8192)
def _isoformat(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _as_json(members: Iterable[Sequence[str]]) -> str:
    """What `json.dumps` gives, which makes an encoder a call: three times its cost."""
    return f"[{', '.join([f'[{_quoted(key)}, {_quoted(part)}]' for key, part in members])}]"


def _member_rows(one: Conflict) -> list[Row]:
    parts: dict[str, str] = {}
    for member in one.members:
        parts.setdefault(member.claim.id, member.part)
    return [(one.id, key, position, part) for position, (key, part) in enumerate(parts.items())]
