"""The listings: claims, officials, programmes, documents, sources, numbers without a claim, runs and failures.

Every listing gives plain dicts, ready for JSON, in an order that is total: the same database gives the same bytes. The keys of claims,
officials and programmes are those that other people's tools rely on (docs/cli.md); what we add stands after them. Imports no spaCy.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, ScalarSelect, Table, case, false, func, or_, select

from db.claims import CLAIM_KEYS, COLUMNS, claim_dict, claim_query
from db.councils import plain_council
from db.engine import reading
from db.filters import (
    EVERYTHING,
    ClaimFilter,
    FilterError,
    any_of,
    best_names,
    by_code,
    claim_conditions,
    document_conditions,
    document_named,
    has_claim_filters,
    like,
    names_of,
    part_of,
    recorded,
    search_terms,
)
from db.outlets import merged
from db.show import AmbiguousId, NoSuchId, show, unplaced_id
from db.tables import (
    AppointmentRow,
    ClaimRow,
    DocumentPathRow,
    DocumentRow,
    DocumentTextRow,
    FailureRow,
    ProgrammeRow,
    RunRow,
    SentenceRow,
    SourceRow,
    UnplacedRow,
    table_of,
)

__all__ = [
    "CLAIM_KEYS", "SORTS", "AmbiguousId", "ClaimFilter", "FilterError", "NoSuchId", "claims", "count_claims", "coverage", "coverage_summary",
    "documents", "failures", "officials", "programmes", "runs", "show", "sources",
]  # fmt: skip

_CLAIMS, _DOCUMENTS, _TEXTS, _SENTENCES = (table_of(row) for row in (ClaimRow, DocumentRow, DocumentTextRow, SentenceRow))
_APPOINTMENTS, _PROGRAMMES, _UNPLACED, _RUNS, _FAILURES = (table_of(row) for row in (AppointmentRow, ProgrammeRow, UnplacedRow, RunRow, FailureRow))
_PATHS = table_of(DocumentPathRow)

SORTS = (*(key for key in CLAIM_KEYS if key not in ("sentence", "evidence")), "value")
_NUMBERS = frozenset(
    {"low", "high", "start", "end", "confidence", "sentence_start", "sentence_end", "published_inferred", "first_run", "retired_run", "value"}
)
_AT_ONCE = 1000  # rows fetched together: bounds the memory of an export
_AROUND = 60  # characters shown on either side of a number without a claim

Listing = Iterator[dict[str, Any]]
Db = Engine | Connection


# ---- claims


def claims(db: Db, wanted: ClaimFilter = EVERYTHING) -> Listing:
    """The claims wanted, by document and place unless `wanted.sort` says otherwise. Raises FilterError, DatabaseError."""
    with reading(db) as connection:
        query = claim_query(by_document=not (wanted.sort or wanted.council or wanted.words)).where(*claim_conditions(connection, wanted))
        query = query.order_by(*_order(connection, wanted.sort)).limit(wanted.limit)
        yield from map(claim_dict, connection.execute(query.execution_options(yield_per=_AT_ONCE)))


def count_claims(db: Db, wanted: ClaimFilter = EVERYTHING) -> int:
    """How many claims there are, whatever `wanted.limit` says."""
    with reading(db) as connection:
        query = select(func.count()).select_from(_CLAIMS.join(_DOCUMENTS, _CLAIMS.c.document_id == _DOCUMENTS.c.id))
        return int(connection.execute(query.where(*claim_conditions(connection, wanted))).scalar_one())


def _order(connection: Connection, sort: str | None) -> list[ColumnElement[Any]]:
    order: list[ColumnElement[Any]] = []
    for name, falling in _sort_keys(sort, SORTS):
        column = func.coalesce(_CLAIMS.c.low, _CLAIMS.c.high) if name == "value" else COLUMNS[name]
        column = column if name in _NUMBERS else by_code(connection, column)
        order += [column.is_(None), column.desc() if falling else column]
    return [*order, by_code(connection, _DOCUMENTS.c.path), _DOCUMENTS.c.id, _CLAIMS.c.start, _CLAIMS.c.end, _CLAIMS.c.pk]


def _sort_keys(sort: str | None, known: Iterable[str]) -> list[tuple[str, bool]]:
    """The columns to sort by and whether the largest comes first. Raises FilterError."""
    keys = [part.strip() for part in (sort or "").split(",") if part.strip()]
    for key in keys:
        if key.removeprefix("-") not in known:
            raise FilterError(f"--sort {key}: no such column; the columns are {', '.join(known)}")
    return [(key.removeprefix("-"), key.startswith("-")) for key in keys]


def _arranged(rows: Iterable[dict[str, Any]], keys: Sequence[str], wanted: ClaimFilter) -> Listing:
    """Rows sorted and cut as wanted; those without the column's value come last."""
    if sort := _sort_keys(wanted.sort, keys):
        rows = list(rows)
        for key, falling in reversed(sort):
            known = [row for row in rows if row[key] is not None]
            known.sort(key=lambda row: row[key], reverse=falling)
            rows = known + [row for row in rows if row[key] is None]
    yield from islice(rows, wanted.limit)


# ---- people and schemes

_OFFICIAL_KEYS = (
    "document",
    "person",
    "role",
    "role_text",
    "organisation",
    "party",
    "start",
    "end",
    "id",
    "source",
    "published",
    "rule",
    "document_id",
)


def officials(db: Db, wanted: ClaimFilter = EVERYTHING) -> Listing:
    """Appointments, by document and place. `council` is looked for in the organisation, `speaker` in the person, `words` in all three names;
    filters that are about claims keep the documents with such claims."""
    own = _APPOINTMENTS.c
    columns = [_DOCUMENTS.c.path, own.person, own.role, own.role_text, own.organisation, own.party, own.start, own.end, own.id]
    with reading(db) as connection:
        found = [recorded(own.first_run, own.retired_run, wanted), *_of_documents(connection, wanted, ("words", "council", "speaker"))]
        if wanted.council is not None:
            found.append(_council_is(connection, own.organisation, wanted))
        if wanted.speaker is not None:
            found.append(or_(false(), *[part_of(own.person, name) for name in names_of(wanted.speaker)]))
        found += _all_words(wanted.words, own.person, own.role_text, own.organisation)
        query = select(*columns, _DOCUMENTS.c.source, _DOCUMENTS.c.published, own.rule, _DOCUMENTS.c.key).join_from(_APPOINTMENTS, _DOCUMENTS)
        query = query.where(*found).order_by(by_code(connection, _DOCUMENTS.c.path), _DOCUMENTS.c.id, own.start, own.end, own.pk)
        rows = (dict(zip(_OFFICIAL_KEYS, row, strict=True)) for row in connection.execute(query.execution_options(yield_per=_AT_ONCE)))
        yield from _arranged(rows, _OFFICIAL_KEYS, wanted)


_PROGRAMME_KEYS = ("name", "expansion", "council", "documents", "id", "mentions", "claims")


def programmes(db: Db, wanted: ClaimFilter = EVERYTHING) -> Listing:
    """Named schemes, by name and council; `documents` are the paths that name them, `expansion` the one that most of them give."""
    own = _PROGRAMMES.c
    with reading(db) as connection:
        found = [recorded(own.first_run, own.retired_run, wanted), *_of_documents(connection, wanted, ("words", "council", "programme"))]
        if wanted.council is not None:
            found.append(_council_is(connection, own.council, wanted))
        if wanted.programme is not None:
            found.append(or_(false(), *[or_(part_of(own.name, name), part_of(own.expansion, name)) for name in names_of(wanted.programme)]))
        found += _all_words(wanted.words, own.name, own.expansion)
        counts = _programme_claims(connection, wanted)
        query = select(own.id, own.name, own.council, own.expansion, own.spans, _DOCUMENTS.c.path).join_from(_PROGRAMMES, _DOCUMENTS).where(*found)
        order = (
            by_code(connection, own.name),
            by_code(connection, func.coalesce(own.council, "")),
            own.id,
            by_code(connection, _DOCUMENTS.c.path),
            own.pk,
        )
        groups = groupby(connection.execute(query.order_by(*order)), key=lambda row: (row.id, row.name, row.council))
        yield from _arranged((_programme(*key, list(rows), counts) for key, rows in groups), _PROGRAMME_KEYS, wanted)


def _programme(key: str, name: str, council: str | None, rows: list[Any], claims: dict[tuple[str, str | None], int]) -> dict[str, Any]:
    expansions = Counter(row.expansion for row in rows if row.expansion)
    expansion = min(expansions, key=lambda one: (-expansions[one], one)) if expansions else None
    mentions = sum(len(json.loads(row.spans)) for row in rows)
    documents = list(dict.fromkeys(row.path for row in rows))
    return dict(zip(_PROGRAMME_KEYS, (name, expansion, council, documents, key, mentions, claims.get((name, council), 0)), strict=True))


def _programme_claims(connection: Connection, wanted: ClaimFilter) -> dict[tuple[str, str | None], int]:
    own = _CLAIMS.c
    query = select(own.programme, own.council, func.count()).where(own.programme.is_not(None), recorded(own.first_run, own.retired_run, wanted))
    return {(programme, council): count for programme, council, count in connection.execute(query.group_by(own.programme, own.council))}


# ---- documents and sources

_DOCUMENT_KEYS = (
    "id", "path", "paths", "source", "published", "published_inferred", "title", "url", "council", "format", "characters", "claims", "unplaced",
    "first_run", "retired_run",
)  # fmt: skip


def documents(db: Db, wanted: ClaimFilter = EVERYTHING) -> Listing:
    """What was read, by path. `paths` are all places with the same words from the same source; `words` are looked for in title and path."""
    own = _DOCUMENTS.c
    with reading(db) as connection:
        found = [recorded(own.first_run, own.retired_run, wanted), *_of_documents(connection, wanted, ("words", "council"))]
        if wanted.council is not None:
            found.append(_council_is(connection, own.council, wanted))
        found += _all_words(wanted.words, own.title, own.path)
        columns = [own.key, own.path, own.id, own.source, own.published, own.published_inferred, own.title, own.url, own.council, own.format]
        texts = select(func.length(_TEXTS.c.text)).where(_TEXTS.c.document_id == own.id).scalar_subquery()
        query = select(*columns, texts, _count_in(_CLAIMS, wanted), _count_in(_UNPLACED, wanted), own.first_run, own.retired_run).where(*found)
        query = query.order_by(by_code(connection, own.path), own.id).execution_options(yield_per=_AT_ONCE)
        copies = _copies(connection)
        rows = (dict(zip(_DOCUMENT_KEYS, row, strict=True)) for row in connection.execute(query))
        yield from _arranged((row | {"paths": copies.get(row["paths"], [row["path"]])} for row in rows), _DOCUMENT_KEYS, wanted)


def _copies(connection: Connection) -> dict[int, list[str]]:
    """The paths of the documents that have several, which are few."""
    several = select(_PATHS.c.document_id).where(_PATHS.c.retired_run.is_(None)).group_by(_PATHS.c.document_id).having(func.count() > 1)
    query = select(_PATHS.c.document_id, _PATHS.c.path).where(_PATHS.c.retired_run.is_(None), _PATHS.c.document_id.in_(several)).order_by(_PATHS.c.id)
    return {
        number: [path for _, path in rows]
        for number, rows in groupby(sorted(connection.execute(query), key=lambda row: row[0]), key=lambda row: row[0])
    }


def _count_in(table: Table, wanted: ClaimFilter) -> ScalarSelect[int]:
    here = (
        select(func.count())
        .select_from(table)
        .where(table.c.document_id == _DOCUMENTS.c.id, recorded(table.c.first_run, table.c.retired_run, wanted))
    )
    return here.correlate(_DOCUMENTS).scalar_subquery()


_SOURCE_KEYS = ("source", "kind", "documents", "claims", "first", "last", "names")


def sources(db: Db, wanted: ClaimFilter = EVERYTHING) -> Listing:
    """Outlets with the number of documents and claims and the first and last day of publication; null is documents that name none.

    `names` are those that an outlet's documents give it, where it goes by several: see `db.outlets.merge`.
    """
    own, outlet = _DOCUMENTS.c, table_of(SourceRow).c
    with reading(db) as connection:
        found = [recorded(own.first_run, own.retired_run, wanted), *_of_documents(connection, wanted)]
        per_document = select(own.source, own.published, _count_in(_CLAIMS, wanted).label("claims")).where(*found).subquery("per_document").c
        counts = (func.count().label("documents"), func.sum(per_document.claims).label("claims"))
        days = (func.min(per_document.published).label("first"), func.max(per_document.published).label("last"))
        query = select(per_document.source, *counts, *days).group_by(per_document.source)
        kinds = {row.name: row.kind for row in connection.execute(select(outlet.name, outlet.kind))}
        speaks = merged(connection)
        groups: dict[str | None, list[Row[Any]]] = {}
        for row in connection.execute(query.order_by(per_document.source.is_(None), by_code(connection, per_document.source))):
            groups.setdefault(speaks.get(row.source, row.source), []).append(row)
        rows = (_source(name, groups[name], kinds) for name in sorted(groups, key=lambda name: (name is None, name)))
        yield from _arranged(rows, _SOURCE_KEYS, wanted)


def _source(name: str | None, rows: Sequence[Row[Any]], kinds: Mapping[str, str | None]) -> dict[str, Any]:
    known = [kinds.get(one) for one in (name, *(row.source for row in rows)) if one is not None]
    days = [day for row in rows for day in (row.first, row.last) if day is not None]
    return {
        "source": name,
        "kind": next((kind for kind in known if kind), None),
        "documents": sum(row.documents for row in rows),
        "claims": sum(int(row.claims or 0) for row in rows),
        "first": min(days, default=None),
        "last": max(days, default=None),
        "names": [row.source for row in rows] if len(rows) > 1 or rows[0].source != name else [],
    }


# ---- numbers without a claim


def coverage(db: Db, document: str | None = None, *, limit: int | None = None) -> Listing:
    """The numbers that became no claim, by document and place, each with the reason and the words around it (`sentence`)."""
    own = _UNPLACED.c
    with reading(db) as connection:
        around = func.substr(_TEXTS.c.text, case((own.start > _AROUND, own.start - _AROUND + 1), else_=1), own.end - own.start + 2 * _AROUND)
        columns = [_DOCUMENTS.c.key, _DOCUMENTS.c.path, own.start, own.end, own.quote, own.reason, own.rule, around]
        query = (
            select(*columns).join_from(_UNPLACED, _DOCUMENTS).join(_TEXTS, _TEXTS.c.document_id == _DOCUMENTS.c.id).where(own.retired_run.is_(None))
        )
        query = query.where(document_named(document)) if document else query
        query = query.order_by(by_code(connection, _DOCUMENTS.c.path), _DOCUMENTS.c.id, own.start, own.end, own.pk).limit(limit)
        for key, path, start, end, quote, reason, rule, words in connection.execute(query.execution_options(yield_per=_AT_ONCE)):
            where = {"id": unplaced_id(key, start), "document": path, "start": start, "end": end}
            yield {**where, "quote": quote, "reason": reason, "rule": rule, "sentence": " ".join(words.split())}


def coverage_summary(db: Db, document: str | None = None) -> list[dict[str, Any]]:
    """How often each reason was given, the most frequent first."""
    own = _UNPLACED.c
    with reading(db) as connection:
        query = select(own.reason, func.count().label("count")).join_from(_UNPLACED, _DOCUMENTS).where(own.retired_run.is_(None))
        query = query.where(document_named(document)) if document else query
        return [
            {"reason": reason, "count": count}
            for reason, count in connection.execute(query.group_by(own.reason).order_by(func.count().desc(), by_code(connection, own.reason)))
        ]


# ---- runs


def runs(db: Db, limit: int | None = None) -> Listing:
    """The commands that wrote, the latest first, with what they read, skipped and failed on."""
    with reading(db) as connection:
        for row in connection.execute(select(_RUNS).order_by(_RUNS.c.id.desc()).limit(limit)):
            yield dict(row._mapping) | {"options": json.loads(row.options)}


def failures(db: Db, run: int | None = None, *, unresolved: bool = False) -> Listing:
    """The files that could not be used, in the order they failed: of one run, or of all; `unresolved`: only those that no run has read since."""
    with reading(db) as connection:
        query = select(_FAILURES).order_by(_FAILURES.c.id)
        query = query.where(_FAILURES.c.run_id == run) if run is not None else query
        query = query.where(_FAILURES.c.resolved_run.is_(None)) if unresolved else query
        for row in connection.execute(query):
            yield dict(row._mapping)


# ---- conditions that listings share


def _of_documents(connection: Connection, wanted: ClaimFilter, own: Iterable[str] = ()) -> list[ColumnElement[bool]]:
    """Conditions on the document; what is asked of claims keeps the documents that hold such a claim. `own` filters are the listing's business."""
    found = document_conditions(connection, wanted)
    rest = replace(wanted, **dict.fromkeys(own), source=None, published_from=None, published_to=None, as_of=None, document=None)
    if has_claim_filters(rest):
        found.append(_DOCUMENTS.c.id.in_(select(_CLAIMS.c.document_id).where(*claim_conditions(connection, rest))))
    return found


def _council_is(connection: Connection, column: ColumnElement[str | None], wanted: ClaimFilter) -> ColumnElement[bool]:
    known = {name: plain_council(name) for name in connection.execute(select(column).distinct()).scalars() if name is not None}
    names = names_of(wanted.council)
    return any_of(column, [full for name in names for full in best_names(name, known)], names)


def _all_words(words: str | None, *columns: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    """Each word as a part of one of the columns, in any case."""
    terms = [term for term, _ in search_terms(words or "")]
    return [or_(*[func.lower(column).like(func.lower(f"%{like(term)}%"), escape="\\") for column in columns]) for term in terms]
