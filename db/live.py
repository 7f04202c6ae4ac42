"""Live claims and appointments as the plain values that comparing takes, council by council, so that memory is bounded by the largest council."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Select, func, select

from db.compare import SAME_DAYS
from db.engine import chunks
from db.names import scheme, scheme_names
from db.outlets import merged
from db.records import AppointmentView, ClaimView, DocumentView, ProgrammeView, reading_order
from db.statement import Statement, state
from db.stories import DAYS
from db.tables import (
    AppointmentRow,
    ClaimRow,
    DocumentRow,
    DocumentTextRow,
    FactClaimRow,
    FactRow,
    ProgrammeRow,
    SentenceRow,
    StoryRow,
    table_of,
)

_CLAIMS, _DOCUMENTS, _TEXTS, _SENTENCES = (table_of(row) for row in (ClaimRow, DocumentRow, DocumentTextRow, SentenceRow))
_APPOINTMENTS, _PROGRAMMES, _FACTS, _FACT_CLAIMS, _STORIES = (
    table_of(row) for row in (AppointmentRow, ProgrammeRow, FactRow, FactClaimRow, StoryRow)
)
_COLUMNS = (
    "id", "document_id", "kind", "measure", "low", "high", "qualifier", "status", "start", "end", "quote", "confidence", "rate", "period",
    "period_text", "council", "service", "programme", "counterparty", "speaker", "counted", "currency", "direction",
)  # fmt: skip
FAMILY = {"saving": ("saving", "funding_gap"), "funding_gap": ("saving", "funding_gap")}


@dataclass(slots=True)
class Load:
    """The claims about one council that have to be looked at, in reading order. `touched`: keys of the documents to judge anew; null: all of them.

    `numbers`: document key -> `documents.id`. `gone`: touched documents that no longer say anything about the council.
    `old`: groups whose facts held claims of touched documents. `days`: ordinals of the days on which touched documents were published.
    """

    council: str
    statements: list[Statement]
    documents: dict[str, DocumentView]
    numbers: dict[str, int]
    touched: frozenset[str] | None
    gone: list[int] = field(default_factory=list)
    old: frozenset[str] = frozenset()
    days: tuple[int, ...] = ()

    def is_touched(self, key: str) -> bool:
        return self.touched is None or key in self.touched

    def same_weeks(self, day: int) -> bool:
        """Whether a document of that day (an ordinal) may have to do with a touched one for its date alone."""
        return self.touched is None or any(abs(day - other) <= SAME_DAYS for other in self.days)

    def at_home(self, key: str) -> bool:
        """Whether the document is mainly about this council: its story is recorded once, here."""
        return self.documents[key].council in (self.council, None)

    def texts(self) -> Iterable[DocumentView]:
        """The documents among which copies are looked for: all, or those published within a month of a touched one."""
        if self.touched is None:
            return self.documents.values()
        days = [one.published for key, one in self.documents.items() if key in self.touched and one.published]
        near = timedelta(days=DAYS)
        return [
            one
            for one in self.documents.values()
            if one.id in self.touched or (one.published and any(abs(one.published - day) <= near for day in days))
        ]


def councils(connection: Connection) -> list[str]:
    """All councils that live claims are about, those with most claims first."""
    query = select(_CLAIMS.c.council).where(_CLAIMS.c.retired_run.is_(None), _CLAIMS.c.council.is_not(None)).group_by(_CLAIMS.c.council)
    query = query.order_by(func.count().desc(), _CLAIMS.c.council)
    return [str(name) for name in connection.execute(query).scalars()]


def councils_of(connection: Connection, touched: Collection[int]) -> list[str]:
    """Councils that claims of the documents are about, retired claims included: what a document no longer says has to go from the facts."""
    names: set[str] = set()
    for some in chunks(sorted(touched)):
        names |= set(
            connection.execute(select(_CLAIMS.c.council).where(_CLAIMS.c.document_id.in_(some), _CLAIMS.c.council.is_not(None)).distinct()).scalars()
        )
    return sorted(names)


def organisations_of(connection: Connection, touched: Collection[int] | None) -> list[str]:
    """Organisations whose offices are held by somebody in the documents, or in any."""
    query = select(_APPOINTMENTS.c.organisation).where(_APPOINTMENTS.c.organisation.is_not(None)).distinct()
    if touched is None:
        return sorted(connection.execute(query).scalars())
    names: set[str] = set()
    for some in chunks(sorted(touched)):
        names |= set(connection.execute(query.where(_APPOINTMENTS.c.document_id.in_(some))).scalars())
    return sorted(names)


def load_council(connection: Connection, council: str, touched: Collection[int] | None, errors: Collection[str]) -> Load:
    """What there is about a council. With `touched`, only claims of the measures that those documents speak of, now or in the facts that stand."""
    condition = [_CLAIMS.c.council == council, _CLAIMS.c.retired_run.is_(None)]
    old: frozenset[str] = frozenset()
    if touched is not None:
        measures, old = _touched_measures(connection, council, touched)
        condition.append(_CLAIMS.c.measure.in_(sorted(measures)) | _CLAIMS.c.document_id.in_(sorted(touched)))
    columns = [_CLAIMS.c[name] for name in _COLUMNS]
    query = select(*columns, _SENTENCES.c.start.label("sentence_start"), _SENTENCES.c.end.label("sentence_end"))
    rows = connection.execute(query.select_from(_CLAIMS.join(_SENTENCES, _CLAIMS.c.sentence_id == _SENTENCES.c.id)).where(*condition)).all()
    by_number = _documents(connection, sorted({row.document_id for row in rows}))
    names = scheme_names(_programmes(connection, council))
    claims = sorted((_claim(row, by_number[row.document_id]) for row in rows if row.id not in errors), key=reading_order)
    if names:
        from dataclasses import replace

        claims = [replace(claim, programme=scheme(claim.programme, names)) if claim.programme else claim for claim in claims]
    statements = [state(claim) for claim in claims]
    numbers = {view.id: number for number, view in by_number.items()}
    load = Load(council, statements, {view.id: view for view in by_number.values()}, numbers, None, old=old)
    if touched is not None:
        load.touched = frozenset(view.id for number, view in by_number.items() if number in set(touched))
        load.gone = sorted(set(touched) - set(by_number))
        _restore_parts(connection, load)
        load.days = _days(connection, touched)
    return load


def _touched_measures(connection: Connection, council: str, touched: Collection[int]) -> tuple[set[str], frozenset[str]]:
    """Measures that the touched documents speak of, and the groups whose facts hold claims of theirs."""
    measures: set[str] = set()
    groups: set[str] = set()
    for some in chunks(sorted(touched)):
        own = select(_CLAIMS.c.measure).where(_CLAIMS.c.council == council, _CLAIMS.c.document_id.in_(some)).distinct()
        measures |= set(connection.execute(own).scalars())
        stood = (
            select(_FACTS.c.thing).join(_FACT_CLAIMS, _FACT_CLAIMS.c.fact_id == _FACTS.c.id).join(_CLAIMS, _CLAIMS.c.id == _FACT_CLAIMS.c.claim_id)
        )
        groups |= set(connection.execute(stood.where(_FACTS.c.council == council, _CLAIMS.c.document_id.in_(some)).distinct()).scalars())
    return {one for measure in measures for one in FAMILY.get(measure, (measure,))}, frozenset(groups)


def _days(connection: Connection, touched: Collection[int]) -> tuple[int, ...]:
    """The days on which documents were published, retired ones included."""
    days: set[int] = set()
    for some in chunks(sorted(touched)):
        for published in connection.execute(select(_DOCUMENTS.c.published).where(_DOCUMENTS.c.id.in_(some))).scalars():
            if published:
                days.add(date.fromisoformat(published).toordinal())
    return tuple(sorted(days))


def _restore_parts(connection: Connection, load: Load) -> None:
    """Tells the statements of untouched documents what the sums of their documents showed when those were judged."""
    query = (
        select(_FACT_CLAIMS.c.claim_id)
        .join(_FACTS, _FACTS.c.id == _FACT_CLAIMS.c.fact_id)
        .where(_FACTS.c.council == load.council, _FACT_CLAIMS.c.part)
    )
    parts = set(connection.execute(query).scalars())
    for one in load.statements:
        if one.claim.id in parts and not load.is_touched(one.claim.document.id):
            one.is_part()


def stories_of(connection: Connection, numbers: Mapping[str, int], but: Collection[str]) -> dict[str, str]:
    """The stories of documents (keys of `numbers`) as they stand in the database, without those in `but`."""
    keys = {number: key for key, number in numbers.items()}
    out: dict[str, str] = {}
    for some in chunks(sorted(keys)):
        for row in connection.execute(select(_STORIES).where(_STORIES.c.document_id.in_(some))):
            key = keys[row.document_id]
            if key not in but:
                out[key] = keys.get(row.story, key)
    return out


def _documents(connection: Connection, numbers: Sequence[int]) -> dict[int, DocumentView]:
    out: dict[int, DocumentView] = {}
    other_names = merged(connection)
    columns = (_DOCUMENTS.c.id, _DOCUMENTS.c.key, _DOCUMENTS.c.path, _DOCUMENTS.c.source, _DOCUMENTS.c.published, _DOCUMENTS.c.council, _TEXTS.c.text)
    query: Select[Any] = select(*columns).join(_TEXTS, _TEXTS.c.document_id == _DOCUMENTS.c.id)
    for some in chunks(numbers):
        for row in connection.execute(query.where(_DOCUMENTS.c.id.in_(some))):
            published = date.fromisoformat(row.published) if row.published else None
            out[row.id] = DocumentView(row.key, row.path, other_names.get(row.source, row.source), published, row.text, row.council)
    return out


def _claim(row: Sequence[Any], document: DocumentView) -> ClaimView:
    (key, _, kind, measure, low, high, qualifier, status, start, end, quote, confidence, rate, period, text, council, service, programme,
     counterparty, speaker, counted, currency, direction, sentence_start, sentence_end) = row  # fmt: skip
    return ClaimView(
        key, document, kind, measure, low, high, qualifier, status, start, end, quote, sentence_start, sentence_end, confidence, rate, period,
        text, council, service, programme, counterparty, speaker, counted, currency, direction,
    )  # fmt: skip


def _programmes(connection: Connection, council: str) -> list[ProgrammeView]:
    query = select(_PROGRAMMES.c.name, _PROGRAMMES.c.expansion, _PROGRAMMES.c.council).where(
        _PROGRAMMES.c.council == council, _PROGRAMMES.c.retired_run.is_(None), _PROGRAMMES.c.expansion.is_not(None)
    )
    return [ProgrammeView(*row) for row in connection.execute(query.distinct())]


def appointments_of(connection: Connection, organisation: str) -> list[AppointmentView]:
    """Live appointments in one organisation, with the texts that name them."""
    columns = [_APPOINTMENTS.c[name] for name in ("id", "document_id", "person", "role", "role_text", "organisation", "party", "start", "end")]
    rows = connection.execute(select(*columns).where(_APPOINTMENTS.c.organisation == organisation, _APPOINTMENTS.c.retired_run.is_(None))).all()
    documents = _documents(connection, sorted({row.document_id for row in rows}))
    return [AppointmentView(row[0], documents[row[1]], *row[2:]) for row in rows if row[1] in documents]
