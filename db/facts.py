"""What was worked out, as plain dicts: facts, conflicts with their claims, sums that work. Reads only; `db.refresh` writes."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, and_, or_, select

from db.claims import claim_dict, claim_query, figure
from db.engine import chunks, reading
from db.filters import EVERYTHING, ClaimFilter, FilterError, by_code, claim_conditions, councils_named, day, names_of, recorded
from db.interval import relate, value_of
from db.outlets import merged
from db.tables import AppointmentRow, ClaimRow, ConflictClaimRow, ConflictRow, DocumentRow, FactClaimRow, FactRow, StoryRow, SupportRow, table_of

TYPES = ("value", "internal", "sum", "percent", "office", "revision")
STATES = ("open", "confirmed", "explained", "dismissed", "extraction_error")

_FACTS, _FACT_CLAIMS, _CONFLICTS, _MEMBERS, _SUPPORTS = (table_of(row) for row in (FactRow, FactClaimRow, ConflictRow, ConflictClaimRow, SupportRow))
_CLAIMS, _DOCUMENTS, _APPOINTMENTS, _STORIES = (table_of(row) for row in (ClaimRow, DocumentRow, AppointmentRow, StoryRow))
_FACT_KEYS = (
    "id", "council", "measure", "kind", "period", "service", "programme", "counterparty", "counted", "scope", "low", "high", "claims", "stories",
    "sources", "first", "last",
)  # fmt: skip
_FACT_SORTS = ("council", "measure", "period", "claims", "stories", "sources", "first", "last", "low", "high")
_CONFLICT_SORTS = ("severity", "type", "state", "council")
_NUMBERS = frozenset(("claims", "stories", "sources", "low", "high", "severity"))

Record = dict[str, Any]


def facts(db: Engine | Connection, wanted: ClaimFilter = EVERYTHING) -> Iterator[Record]:
    """Facts that have a claim which passes the filter, by council, measure and period.

    `low` and `high` are the value that all claims can mean, null where they differ. `stories` counts copies of one story once.
    """
    query = select(*(_FACTS.c[name] for name in _FACT_KEYS))
    with reading(db) as connection:
        if _narrows(wanted):
            query = query.where(_FACTS.c.id.in_(_facts_with(connection, wanted)))
        order = _order(connection, wanted.sort, _FACT_SORTS, _FACTS.c, ("council", "measure", "period"))
        for some in chunks(connection.execute(query.order_by(*order, _FACTS.c.id).limit(wanted.limit)).all()):
            known = _counted_by(connection, day(wanted.as_of, "--as-of"), [row.id for row in some]) if wanted.as_of else {}
            for row in some:
                yield {**dict(zip(_FACT_KEYS, row, strict=True)), "low": figure(row.low), "high": figure(row.high), **known.get(row.id, {})}


def _counted_by(connection: Connection, last: str, ids: Sequence[str]) -> dict[str, Record]:
    """What facts came to on a day: claims, stories, sources, agreed value, from documents published by then."""
    columns = (_FACT_CLAIMS.c.fact_id, _CLAIMS.c.quote, _CLAIMS.c.low, _CLAIMS.c.high, _CLAIMS.c.qualifier, _DOCUMENTS.c.id, _DOCUMENTS.c.source)
    query = (
        select(*columns, _DOCUMENTS.c.published, _STORIES.c.story)
        .select_from(_FACT_CLAIMS.join(_CLAIMS, _CLAIMS.c.id == _FACT_CLAIMS.c.claim_id).join(_DOCUMENTS, _DOCUMENTS.c.id == _CLAIMS.c.document_id))
        .outerjoin(_STORIES, (_STORIES.c.document_id == _DOCUMENTS.c.id) & (_STORIES.c.council == _CLAIMS.c.council))
        .where(_FACT_CLAIMS.c.fact_id.in_(ids), _CLAIMS.c.retired_run.is_(None), _DOCUMENTS.c.published <= last)
    )
    groups: dict[str, list[Any]] = {}
    other_names = merged(connection)
    for row in connection.execute(query):
        groups.setdefault(row[0], []).append(row)
    out: dict[str, Record] = {}
    for key, rows in groups.items():
        values = [value_of(row.quote, row.low, row.high, row.qualifier) for row in rows]
        best = max(values, key=lambda value: (value.exact, value.wording.digits, value.point))
        agree = all(relate(best, value) for value in values)
        out[key] = {
            "low": figure(best.low) if agree else None,
            "high": figure(best.high) if agree else None,
            "claims": len(rows),
            "stories": len({row.story or row.id for row in rows}),
            "sources": len({other_names.get(row.source, row.source) or row.id for row in rows}),
            "first": min(row.published for row in rows),
            "last": max(row.published for row in rows),
        }
    return out


def _facts_with(connection: Connection, wanted: ClaimFilter) -> Select[tuple[str]]:
    joined = _FACT_CLAIMS.join(_CLAIMS, _CLAIMS.c.id == _FACT_CLAIMS.c.claim_id).join(_DOCUMENTS, _DOCUMENTS.c.id == _CLAIMS.c.document_id)
    return select(_FACT_CLAIMS.c.fact_id).select_from(joined).where(*claim_conditions(connection, wanted))


def _narrows(wanted: ClaimFilter) -> bool:
    return any(getattr(wanted, name) not in (None, ()) for name in ClaimFilter.__dataclass_fields__ if name not in ("limit", "sort"))


def conflicts(
    db: Engine | Connection,
    wanted: ClaimFilter = EVERYTHING,
    *,
    type: str | None = None,
    state: str | None = None,
    min_severity: float | None = None,
) -> Iterator[Record]:
    """Live conflicts, the most severe first, each with its claims; one passes the filter when one of its claims does.

    `type`, `state`: one or several, separated by commas. An office conflict has appointments in the place of claims: the quote is the person's
    name, the figures are null. Raises FilterError for a type, state or sort that does not exist.
    """
    conditions: list[ColumnElement[bool]] = [recorded(_CONFLICTS.c.first_run, _CONFLICTS.c.retired_run, wanted)]
    for name, given, known in (("type", type, TYPES), ("state", state, STATES)):
        if given:
            names = names_of(given)
            if unknown := sorted(set(names) - set(known)):
                raise FilterError(f"--{name} {unknown[0]}: there is no such {name}; give one of {', '.join(known)}")
            conditions.append(_CONFLICTS.c[name].in_(names))
    if min_severity is not None:
        conditions.append(_CONFLICTS.c.severity >= min_severity)
    with reading(db) as connection:
        if _narrows(wanted):
            conditions.append(_about(connection, wanted))
        order = _order(connection, wanted.sort, _CONFLICT_SORTS, _CONFLICTS.c, ("-severity",))
        columns = [_CONFLICTS.c[name] for name in ("id", "type", "severity", "state", "explanation", "council")]
        found = connection.execute(select(*columns).where(*conditions).order_by(*order, _CONFLICTS.c.id).limit(wanted.limit)).all()
        for some in chunks(found):
            members = _members(connection, [row.id for row in some], wanted)
            for row in some:
                claims = members.get(row.id, [])
                if wanted.as_of is None or (claims := _known_by(day(wanted.as_of, "--as-of"), row.type, claims)):
                    yield {**row._asdict(), "claims": claims}


def _known_by(last: str, type: str, claims: list[Record]) -> list[Record]:
    """The claims of a conflict that were published by a day; none where they make no conflict yet."""
    known = [claim for claim in claims if claim["published"] is not None and claim["published"] <= last]
    if type in ("sum", "percent"):
        return known if len(known) == len(claims) else []
    return known if len({claim["part"] for claim in known}) == len({claim["part"] for claim in claims}) and len(known) > 1 else []


def _about(connection: Connection, wanted: ClaimFilter) -> ColumnElement[bool]:
    """Conflicts with a claim that passes the filter; those about offices pass by their council alone."""
    joined = _MEMBERS.join(_CLAIMS, _CLAIMS.c.id == _MEMBERS.c.claim_id).join(_DOCUMENTS, _DOCUMENTS.c.id == _CLAIMS.c.document_id)
    by_claim = _CONFLICTS.c.id.in_(select(_MEMBERS.c.conflict_id).select_from(joined).where(*claim_conditions(connection, wanted)))
    if not (names := names_of(wanted.council)):
        return by_claim
    named = [council for name in names for council in councils_named(connection, name)]
    return or_(by_claim, and_(_CONFLICTS.c.type == "office", _CONFLICTS.c.council.in_(named)))


def _members(connection: Connection, ids: Sequence[str], wanted: ClaimFilter) -> dict[str, list[Record]]:
    """The claims of conflicts, in their order, each with the part it plays."""
    rows = connection.execute(select(_MEMBERS).where(_MEMBERS.c.conflict_id.in_(ids)).order_by(_MEMBERS.c.conflict_id, _MEMBERS.c.position)).all()
    known: dict[str, Record] = {}
    held = recorded(_APPOINTMENTS.c.first_run, _APPOINTMENTS.c.retired_run, wanted)
    for some in chunks(sorted({row.claim_id for row in rows})):
        for claim in connection.execute(claim_query().where(_CLAIMS.c.id.in_(some), recorded(_CLAIMS.c.first_run, _CLAIMS.c.retired_run, wanted))):
            known[claim.id] = claim_dict(claim)
        for one in connection.execute(_appointment_query().where(_APPOINTMENTS.c.id.in_(some), held)):
            known[one.id] = {**one._asdict(), "low": None, "high": None, "period": None}
    out: dict[str, list[Record]] = {}
    for row in rows:
        if row.claim_id in known:
            out.setdefault(row.conflict_id, []).append({**known[row.claim_id], "part": row.part})
    return out


def _appointment_query() -> Select[Any]:
    one, document = _APPOINTMENTS.c, _DOCUMENTS.c
    columns = (one.id, document.path.label("document"), document.source, document.published, one.start, one.end, one.person.label("quote"))
    return select(*columns, one.role, one.role_text, one.organisation).join(_DOCUMENTS, document.id == one.document_id)


def disputed(db: Engine | Connection) -> frozenset[str]:
    """Ids of claims in a live conflict that nobody has explained away; revisions are none."""
    query = select(_MEMBERS.c.claim_id).join(_CONFLICTS, _CONFLICTS.c.id == _MEMBERS.c.conflict_id)
    live = (_CONFLICTS.c.retired_run.is_(None), _CONFLICTS.c.type != "revision", _CONFLICTS.c.state.in_(("open", "confirmed")))
    with reading(db) as connection:
        return frozenset(connection.execute(query.where(*live)).scalars())


def supports(db: Engine | Connection, council: str | None = None) -> Iterator[Record]:
    """Sums and percentages that work: `id type document council explanation claims` with `claims` as `{id, part}`, by document."""
    columns = (
        _SUPPORTS.c.id,
        _SUPPORTS.c.type,
        _DOCUMENTS.c.path.label("document"),
        _SUPPORTS.c.council,
        _SUPPORTS.c.explanation,
        _SUPPORTS.c.members,
    )
    query = select(*columns).join(_DOCUMENTS, _DOCUMENTS.c.id == _SUPPORTS.c.document_id)
    with reading(db) as connection:
        query = query.order_by(by_code(connection, _DOCUMENTS.c.path), _SUPPORTS.c.id)
        if council is not None:
            query = query.where(_SUPPORTS.c.council.in_(councils_named(connection, council)))
        for row in connection.execute(query):
            record = row._asdict()
            record["claims"] = [{"id": key, "part": part} for key, part in json.loads(record.pop("members"))]
            yield record


def _order(connection: Connection, given: str | None, known: Sequence[str], columns: Any, usual: Sequence[str]) -> list[ColumnElement[Any]]:
    names = [name.strip() for name in given.split(",")] if given else list(usual)
    out: list[ColumnElement[Any]] = []
    for name in names:
        plain = name.removeprefix("-")
        if plain not in known:
            raise FilterError(f"--sort {plain}: this listing sorts by {', '.join(known)}")
        column = columns[plain]
        compared = column if plain in _NUMBERS else by_code(connection, column)
        out += [column.is_(None), compared.desc() if name.startswith("-") else compared.asc()]
    return out
