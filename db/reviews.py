"""What people decided about conflicts and claims: append-only, and older than any rebuild.

A review of a conflict holds for what was on the table: the ids of its claims are kept with it. When a claim joins that was not there, the
conflict is open again. A claim reviewed as an `extraction_error` takes no part in facts and conflicts; a later review of the same claim with
another verdict brings it back.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, func, select, update

from db.engine import reading, writing
from db.moments import timestamp
from db.records import Conflict
from db.tables import ClaimRow, ConflictClaimRow, ConflictRow, ReviewRow, table_of

VERDICTS = ("confirmed", "explained", "dismissed", "extraction_error")

_REVIEWS, _CONFLICTS, _MEMBERS, _CLAIMS = (table_of(row) for row in (ReviewRow, ConflictRow, ConflictClaimRow, ClaimRow))
_ALL = select(_REVIEWS).order_by(_REVIEWS.c.id)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All reviews, ready to be asked. `errors`: ids of claims that were read wrongly."""

    conflicts: tuple[tuple[str, str, frozenset[str]], ...]  # target, verdict, what was on the table; oldest first
    errors: frozenset[str]

    def state(self, conflict: Conflict) -> str:
        """The state of a conflict: the last verdict on it, or `open` where there is none or evidence has joined since.

        A review follows its claims: a conflict that has another id now, because an earlier claim joined a side, still has its reviews.
        """
        if not self.conflicts:
            return "open"
        members = frozenset(conflict.claim_ids)
        for target, verdict, table in reversed(self.conflicts):
            if target == conflict.id or (len(table) > 1 and table <= members):
                return verdict if members <= table else "open"
        return "open"


def reviewed(connection: Connection) -> Reviewed:
    """The reviews as they stand."""
    conflicts: list[tuple[str, str, frozenset[str]]] = []
    claims: dict[str, str] = {}
    for row in connection.execute(_ALL):
        table = frozenset(json.loads(row.evidence or "[]"))
        if table == {row.target}:
            claims[row.target] = row.verdict
        else:
            conflicts.append((row.target, row.verdict, table))
    return Reviewed(tuple(conflicts), frozenset(key for key, verdict in claims.items() if verdict == "extraction_error"))


def add_review(db: Engine, target: str, verdict: str, note: str, by: str, at: datetime) -> dict[str, Any]:
    """Records a decision about a conflict or a claim, by its id or the beginning of it, and brings states and facts in line with it.

    Raises ValueError for a verdict that does not exist or an empty name, LookupError for an id that nothing has or several have.
    """
    from db.refresh import refresh

    if verdict not in VERDICTS:
        raise ValueError(f"{verdict!r} is no verdict; give one of {', '.join(VERDICTS)}")
    if not by.strip():
        raise ValueError("a review needs a name: who decided it")
    with writing(db) as connection:
        key, evidence, document = _target(connection, target.strip().lower())
        number = (connection.execute(select(func.max(_REVIEWS.c.id))).scalar() or 0) + 1
        row = {"id": number, "target": key, "verdict": verdict, "note": note, "reviewer": by.strip(), "reviewed_at": timestamp(at)}
        connection.execute(_REVIEWS.insert().values(**row, evidence=json.dumps(evidence)))
        if document is None:
            connection.execute(update(_CONFLICTS).where(_CONFLICTS.c.id == key).values(state=verdict))
    if document is not None:
        refresh(db, [document])
    return row


def _target(connection: Connection, prefix: str) -> tuple[str, list[str], int | None]:
    """The full id, what is on the table, and for a claim its document."""
    if len(prefix) < 4:
        raise LookupError(f"{prefix!r} is too short for an id; give at least 4 characters")
    end = prefix[:-1] + chr(ord(prefix[-1]) + 1)
    conflicts = list(connection.execute(select(_CONFLICTS.c.id).where(_CONFLICTS.c.id >= prefix, _CONFLICTS.c.id < end)).scalars())
    claims = dict(connection.execute(select(_CLAIMS.c.id, _CLAIMS.c.document_id).where(_CLAIMS.c.id >= prefix, _CLAIMS.c.id < end)).all())
    found = sorted({*conflicts, *claims})
    if prefix in found:
        found = [prefix]
    if not found:
        raise LookupError(f"no conflict or claim has an id that begins with {prefix!r}; `councilfacts conflicts` lists them")
    if len(found) > 1:
        raise LookupError(f"several ids begin with {prefix!r}; give more of one: {', '.join(found[:5])}")
    key = found[0]
    if key in claims:
        return key, [key], claims[key]
    members = connection.execute(select(_MEMBERS.c.claim_id).where(_MEMBERS.c.conflict_id == key).order_by(_MEMBERS.c.claim_id)).scalars()
    return key, list(members), None


def reviews(db: Engine | Connection, target: str | None = None) -> Iterator[dict[str, Any]]:
    """Reviews, oldest first: all, or those of one conflict or claim."""
    query = select(_REVIEWS).order_by(_REVIEWS.c.id)
    if target is not None:
        query = query.where(_REVIEWS.c.target == target)
    with reading(db) as connection:
        for row in connection.execute(query):
            yield {name: getattr(row, name) for name in ("id", "target", "verdict", "note", "reviewer", "reviewed_at")}
