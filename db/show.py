"""Anything by its id, with its evidence in context: what `show` tells."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Row, Table, or_, select

from db.claims import claim_dict, claim_query, figure
from db.engine import reading
from db.filters import by_code
from db.tables import (
    AppointmentRow,
    ClaimRow,
    ConflictClaimRow,
    ConflictRow,
    DocumentPathRow,
    DocumentRow,
    DocumentTextRow,
    FactClaimRow,
    FactRow,
    ProgrammeRow,
    ReviewRow,
    RunRow,
    UnplacedRow,
    table_of,
)

SHORTEST = 4  # characters of an id: fewer fit too many things
FIELDS = (
    "value", "qualifier", "measure", "direction", "status", "period", "council", "service", "programme", "counterparty", "speaker", "rate", "counted",
)  # fmt: skip
_AROUND = 200  # characters shown on either side where there is no sentence

_DOCUMENTS, _TEXTS, _PATHS = table_of(DocumentRow), table_of(DocumentTextRow), table_of(DocumentPathRow)
_CLAIMS, _APPOINTMENTS, _PROGRAMMES, _UNPLACED = (table_of(row) for row in (ClaimRow, AppointmentRow, ProgrammeRow, UnplacedRow))
_FACTS, _FACT_CLAIMS, _CONFLICTS, _CONFLICT_CLAIMS = (table_of(row) for row in (FactRow, FactClaimRow, ConflictRow, ConflictClaimRow))
_REVIEWS, _RUNS = table_of(ReviewRow), table_of(RunRow)

Record = dict[str, Any]


class NoSuchId(LookupError):
    """Nothing has this id; the message says how ids are found."""


class AmbiguousId(LookupError):
    """Several things have ids that begin like this; the message lists some."""


def unplaced_id(document_key: str, start: int) -> str:
    """The id of a number without a claim: its document and where it stands."""
    return f"{document_key[:12]}@{start}"


def show(db: Engine | Connection, id_prefix: str) -> Record:
    """A claim, document, appointment, programme, fact, conflict, number without a claim (`KEY@START`) or run (`run 3`) by the beginning of its id.

    `type` says which. A claim has `context` (its sentence in three pieces), `fields` (for each its value, the words it was read from and the rule),
    `place` ("page 12", where the format has such), `history` (its stored versions), `facts`, `conflicts` and `reviews`.
    Raises NoSuchId, AmbiguousId, DatabaseError.
    """
    wanted = id_prefix.strip().casefold()
    with reading(db) as connection:
        if "@" in wanted:
            return _unplaced(connection, wanted)
        if wanted.removeprefix("run").strip(" :-").isdecimal() and (wanted.startswith("run") or len(wanted) < SHORTEST):
            return _run(connection, int(wanted.removeprefix("run").strip(" :-")))
        if len(wanted) < SHORTEST:
            raise NoSuchId(f"{id_prefix!r} is too short for an id; give at least {SHORTEST} characters of one that a listing shows")
        found = [(kind, key) for kind in _SHOWN for key in _ids(connection, kind, wanted)]
        if exact := [one for one in found if one[1] == wanted]:
            found = exact[:1]
        if not found:
            raise NoSuchId(
                f"nothing has an id that begins with {id_prefix!r}; ids stand in `councilfacts claims --format json` and the other listings"
            )
        if len(found) > 1:
            raise AmbiguousId(f"several ids begin with {id_prefix!r}; give more of one: " + ", ".join(f"{key} ({kind})" for kind, key in found[:5]))
        kind, key = found[0]
        return {"type": kind, **_SHOWN[kind][1](connection, key)}


def _ids(connection: Connection, kind: str, prefix: str) -> list[str]:
    table, _ = _SHOWN[kind]
    column = table.c.key if kind == "document" else table.c.id
    code = by_code(connection, column)
    query = select(column).where(code >= prefix, code < prefix + "\x7f").group_by(column).order_by(code).limit(3)
    return list(connection.execute(query).scalars())


# ---- claims


def _claim(connection: Connection, key: str) -> Record:
    rows = connection.execute(claim_query().where(_CLAIMS.c.id == key).order_by(_CLAIMS.c.retired_run.is_not(None), _CLAIMS.c.pk.desc())).all()
    claim = claim_dict(rows[0])
    versions = [claim_dict(row) for row in reversed(rows)]
    document = connection.execute(
        select(_DOCUMENTS.c.id, _DOCUMENTS.c.parts, _TEXTS.c.text).join(_TEXTS).where(_DOCUMENTS.c.key == claim["document_id"])
    ).one()
    return claim | {
        "context": _context(claim["sentence"], claim["start"] - claim["sentence_start"], claim["end"] - claim["sentence_start"]),
        "fields": [_field(claim, name, document.text) for name in FIELDS if _value(claim, name) is not None or name in claim["evidence"]],
        "place": _place(document.parts, claim["start"]),
        "history": [_version(connection, version) for version in versions],
        "facts": _records(connection, _FACTS, select(_FACT_CLAIMS.c.fact_id).where(_FACT_CLAIMS.c.claim_id == key)),
        "conflicts": _records(connection, _CONFLICTS, select(_CONFLICT_CLAIMS.c.conflict_id).where(_CONFLICT_CLAIMS.c.claim_id == key)),
        "reviews": _reviews(connection, key),
    }


def _context(text: str, start: int, end: int) -> Record:
    return {"before": text[:start], "value": text[start:end], "after": text[end:]}


def _value(claim: Record, name: str) -> Any:
    if name != "value":
        return claim[name]
    low, high = claim["low"], claim["high"]
    return low if low == high else f"{'..' if low is None else low}/{'..' if high is None else high}"


def _field(claim: Record, name: str, text: str) -> Record:
    why = claim["evidence"].get(name, {"start": None, "end": None, "rule": ""})
    words = text[why["start"] : why["end"]] if why["start"] is not None else None
    return {"field": name, "value": _value(claim, name), "words": words, **why}


def _place(parts: str, start: int) -> str | None:
    """The part of the original that holds the offset: "page 12"."""
    return next((label for first, last, label in json.loads(parts) if first <= start < last), None)


def _version(connection: Connection, claim: Record) -> Record:
    numbers = [claim["first_run"], claim["retired_run"] or 0]
    rows = connection.execute(select(_RUNS.c.id, _RUNS.c.started_at).where(_RUNS.c.id.in_(numbers)))
    times = {row.id: row.started_at for row in rows}
    recorded = {"recorded": times.get(claim["first_run"]), "retired": times.get(claim["retired_run"])}
    return recorded | {
        name: claim[name] for name in ("first_run", "retired_run", "measure", "status", "period", "council", "service", "programme", "speaker")
    }


def _reviews(connection: Connection, target: str) -> list[Record]:
    return [dict(row._mapping) for row in connection.execute(select(_REVIEWS).where(_REVIEWS.c.target == target).order_by(_REVIEWS.c.id))]


def _records(connection: Connection, table: Table, ids: Any) -> list[Record]:
    return [dict(row._mapping) for row in connection.execute(select(table).where(table.c.id.in_(ids)).order_by(table.c.id))]


# ---- the others


def _document(connection: Connection, key: str) -> Record:
    row = connection.execute(select(_DOCUMENTS, _TEXTS.c.text).join(_TEXTS).where(_DOCUMENTS.c.key == key)).one()
    paths = connection.execute(
        select(_PATHS.c.path).where(_PATHS.c.document_id == row.id, _PATHS.c.retired_run.is_(None)).order_by(_PATHS.c.id)
    ).scalars()
    found = connection.execute(
        claim_query().where(_CLAIMS.c.document_id == row.id, _CLAIMS.c.retired_run.is_(None)).order_by(_CLAIMS.c.start, _CLAIMS.c.pk)
    )
    shown = {name: value for name, value in row._mapping.items() if name not in ("id", "key", "given", "parts", "metadata_from")}
    own = {"id": key, **shown, "published_inferred": bool(row.published_inferred), "metadata_from": json.loads(row.metadata_from)}
    return own | {"paths": list(paths), "claims": [claim_dict(one) for one in found]}


def _appointment(connection: Connection, key: str) -> Record:
    query = (
        select(_APPOINTMENTS, _DOCUMENTS.c.path, _DOCUMENTS.c.source, _DOCUMENTS.c.published, _TEXTS.c.text)
        .join_from(_APPOINTMENTS, _DOCUMENTS)
        .join(_TEXTS)
    )
    row = connection.execute(query.where(_APPOINTMENTS.c.id == key).order_by(_APPOINTMENTS.c.pk.desc())).first()
    assert row is not None
    names = ("id", "person", "role", "role_text", "organisation", "party", "start", "end", "rule", "source", "published", "first_run", "retired_run")
    return {"document": row.path, **{name: getattr(row, name) for name in names}, "context": _surroundings(row.text, row.start, row.end)}


def _surroundings(text: str, start: int, end: int) -> Record:
    """The words around a span, no further than its own line."""
    first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    last = text.find("\n", end)
    return _context(text[first : min(last if last >= 0 else len(text), end + _AROUND)], start - first, end - first)


def _programme(connection: Connection, key: str) -> Record:
    query = select(_PROGRAMMES, _DOCUMENTS.c.path, _DOCUMENTS.c.published).join_from(_PROGRAMMES, _DOCUMENTS).where(_PROGRAMMES.c.id == key)
    rows = connection.execute(query.order_by(_DOCUMENTS.c.published, by_code(connection, _DOCUMENTS.c.path), _PROGRAMMES.c.pk)).all()
    said = [
        {
            "document": row.path,
            "published": row.published,
            "expansion": row.expansion,
            "mentions": len(json.loads(row.spans)),
            "retired_run": row.retired_run,
        }
        for row in rows
    ]
    return {"id": key, "name": rows[0].name, "council": rows[0].council, "documents": said}


def _unplaced(connection: Connection, wanted: str) -> Record:
    key, _, start = wanted.partition("@")
    columns = (_UNPLACED, _DOCUMENTS.c.key, _DOCUMENTS.c.path, _DOCUMENTS.c.parts, _TEXTS.c.text)
    query = select(*columns).join_from(_UNPLACED, _DOCUMENTS).join(_TEXTS, _TEXTS.c.document_id == _DOCUMENTS.c.id)
    here = (_DOCUMENTS.c.key.startswith(key, autoescape=True), _UNPLACED.c.start == (int(start) if start.isdecimal() else -1))
    row = connection.execute(query.where(*here).order_by(_UNPLACED.c.pk.desc())).first() if key else None
    if row is None:
        raise NoSuchId(f"no number stands at {wanted!r}; `councilfacts coverage --format json` shows the ids")
    names = ("start", "end", "quote", "reason", "rule", "first_run", "retired_run")
    own = {"type": "unplaced", "id": unplaced_id(row.key, row.start), "document": row.path, **{name: getattr(row, name) for name in names}}
    return own | {"place": _place(row.parts, row.start), "context": _surroundings(row.text, row.start, row.end)}


def _run(connection: Connection, number: int) -> Record:
    row = connection.execute(select(_RUNS).where(_RUNS.c.id == number)).first()
    if row is None:
        raise NoSuchId(f"there is no run {number}")
    return {"type": "run", **row._mapping, "options": json.loads(row.options)}


def _fact(connection: Connection, key: str) -> Record:
    row = connection.execute(select(_FACTS).where(_FACTS.c.id == key)).one()
    members = select(_FACT_CLAIMS.c.claim_id).where(_FACT_CLAIMS.c.fact_id == key)
    numbers = {name: figure(value) if name in ("low", "high") else value for name, value in row._mapping.items()}
    return numbers | {"claims": _members(connection, members)}


def _conflict(connection: Connection, key: str) -> Record:
    row = connection.execute(select(_CONFLICTS).where(_CONFLICTS.c.id == key)).one()
    members = select(_CONFLICT_CLAIMS.c.claim_id).where(_CONFLICT_CLAIMS.c.conflict_id == key)
    return dict(row._mapping) | {"claims": _members(connection, members), "reviews": _reviews(connection, key)}


def _members(connection: Connection, ids: Any) -> list[Record]:
    """The claims with these ids in the order they were published, each as it stands now or stood last."""
    order = (_DOCUMENTS.c.published.is_(None), _DOCUMENTS.c.published, _DOCUMENTS.c.path, _CLAIMS.c.start, _CLAIMS.c.pk)
    rows: Sequence[Row[Any]] = connection.execute(claim_query().where(or_(_CLAIMS.c.id.in_(ids))).order_by(*order)).all()
    return list({claim["id"]: claim for claim in map(claim_dict, rows)}.values())


_SHOWN: dict[str, tuple[Table, Callable[[Connection, str], Record]]] = {
    "claim": (_CLAIMS, _claim),
    "document": (_DOCUMENTS, _document),
    "appointment": (_APPOINTMENTS, _appointment),
    "programme": (_PROGRAMMES, _programme),
    "fact": (_FACTS, _fact),
    "conflict": (_CONFLICTS, _conflict),
}
