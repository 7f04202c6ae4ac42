"""Live claims and appointments as the plain values that comparing takes. A council is read portion by portion, so that memory stays bounded."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from operator import attrgetter
from sys import intern
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, case, func, or_, select

from db.changes import NEARBY
from db.engine import chunks
from db.judge import by_document
from db.names import scheme, scheme_names
from db.nearness import is_near
from db.offices import EXCLUSIVE, PORTFOLIOS, WINDOW
from db.outlets import merged
from db.records import AppointmentView, ClaimView, DocumentView, ProgrammeView
from db.statement import OUTTURNS, Statement, state
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
from db.told import Figure, figure_of

_CLAIMS, _DOCUMENTS, _TEXTS, _SENTENCES = (table_of(row) for row in (ClaimRow, DocumentRow, DocumentTextRow, SentenceRow))
_APPOINTMENTS, _PROGRAMMES, _FACTS, _FACT_CLAIMS, _STORIES = (
    table_of(row) for row in (AppointmentRow, ProgrammeRow, FactRow, FactClaimRow, StoryRow)
)
AMOUNTS = 100  # that one query looks for
_COLUMNS = (
    "pk", "id", "document_id", "kind", "measure", "low", "high", "qualifier", "status", "start", "end", "quote", "confidence", "rate", "period",
    "period_text", "service", "programme", "counterparty", "speaker", "counted", "currency", "direction",
)  # fmt: skip
_PLACED = (*(_CLAIMS.c[name] for name in _COLUMNS), _SENTENCES.c.start.label("sentence_start"), _SENTENCES.c.end.label("sentence_end"))
_JOINED = _CLAIMS.join(_SENTENCES, _CLAIMS.c.sentence_id == _SENTENCES.c.id)
# with the sentences that `state` looks at; all other words come with the texts
_NEEDED = case(((_CLAIMS.c.measure == "other_count") | (_CLAIMS.c.measure.in_(OUTTURNS) & (_CLAIMS.c.status == "forecast")), _SENTENCES.c.text))
_STATED = select(*_PLACED, _NEEDED).select_from(_JOINED)
_STATEMENTS = _STATED.where(_CLAIMS.c.retired_run.is_(None))
# Statements are put together once: that takes as long as to carry out a small one.
_VALUES: BindParameter[Any] = bindparam("values", expanding=True)
_COUNCIL: BindParameter[Any] = bindparam("council")
_OF_DOCUMENTS = _STATEMENTS.where(_CLAIMS.c.document_id.in_(_VALUES), _CLAIMS.c.council == _COUNCIL)
_EVER = _STATED.where(_CLAIMS.c.document_id.in_(_VALUES), _CLAIMS.c.council == _COUNCIL)
_OF_MEASURES = _OF_DOCUMENTS.where(_CLAIMS.c.measure.in_(bindparam("measures", expanding=True)))
_OF_ROWS = _STATEMENTS.where(_CLAIMS.c.pk.in_(_VALUES))
_ABOUT = (_CLAIMS.c.council == _COUNCIL) & _CLAIMS.c.retired_run.is_(None)
_SIZE = select(func.count()).where(_ABOUT)
_TEXT = select(_TEXTS.c.document_id, _TEXTS.c.text, _TEXTS.c.sketch).where(_TEXTS.c.document_id.in_(_VALUES))
_SKETCH = select(_TEXTS.c.document_id, _TEXTS.c.sketch).where(_TEXTS.c.document_id.in_(_VALUES))
_VIEWS = select(*(_DOCUMENTS.c[name] for name in ("id", "key", "path", "source", "published", "council"))).where(_DOCUMENTS.c.id.in_(_VALUES))
_TOGETHER = (("saving", "funding_gap"), ("cost", "extra_spending"), ("job_losses", "jobs_at_risk"))  # measures of which one may stand for the other
FAMILY = {measure: together for together in _TOGETHER for measure in together}
_ORDER = attrgetter("order")
TEXTS = 20  # that are read at a time: the longest has 50 MB
Key = tuple[object, ...]
UNDATED = "9999"  # in the place of a missing date: such documents come last
_DOCUMENTS_ABOUT = select(_CLAIMS.c.document_id).where(_ABOUT).distinct().subquery()
_IN_ORDER = (
    select(_DOCUMENTS.c.id, _DOCUMENTS.c.published)
    .join(_DOCUMENTS_ABOUT, _DOCUMENTS_ABOUT.c.document_id == _DOCUMENTS.c.id)
    .order_by(func.coalesce(_DOCUMENTS.c.published, UNDATED), _DOCUMENTS.c.key)
)
_EXPANDED = (
    select(_PROGRAMMES.c.name, _PROGRAMMES.c.expansion, _PROGRAMMES.c.council)
    .where(_PROGRAMMES.c.council == _COUNCIL, _PROGRAMMES.c.retired_run.is_(None), _PROGRAMMES.c.expansion.is_not(None))
    .distinct()
)


def family(measures: Iterable[str]) -> list[str]:
    """The measures with those that they are compared with."""
    return sorted({one for measure in measures for one in FAMILY.get(measure, (measure,))})


@dataclass(slots=True)
class Portion:
    """Some of the statements about a council, in reading order, and the documents that they were looked for in, by `documents.id`."""

    statements: list[Statement] = field(default_factory=list)
    documents: dict[int, DocumentView] = field(default_factory=dict)

    @property
    def keys(self) -> set[str]:
        """The keys of its documents."""
        return {view.id for view in self.documents.values()}


class Reader:
    """Reads what there is about one council. `errors`: claims that a reviewer found to be read wrongly; they are left out."""

    def __init__(self, connection: Connection, council: str, errors: Collection[str]) -> None:
        self.connection, self.council = connection, council
        self._listed: dict[int, int] | None = None
        self._outlets, self._schemes, self._errors = merged(connection), scheme_names(_programmes(connection, council)), errors

    def documents(self) -> dict[int, int]:
        """The documents with claims about the council, in the order in which they were published, with the day (ordinal) of that, 0 where unknown."""
        if self._listed is None:
            rows = self.connection.execute(_IN_ORDER, {"council": self.council})
            self._listed = {number: date.fromisoformat(published).toordinal() if published else 0 for number, published in rows}
        return self._listed

    def near(self, days: Sequence[int], reach: int) -> set[int]:
        """The documents with claims about the council that were published within so many days of one of the days (ordinals, in order)."""
        return {number for number, day in self.documents().items() if day and is_near(day, days, reach)}

    def printed(self, first: int, last: int) -> list[int]:
        """The documents with claims about the council that were published from one day (ordinal) to another."""
        return [number for number, day in self.documents().items() if day and first <= day <= last]

    def size(self) -> int:
        """The number of claims about the council."""
        return int(self.connection.execute(_SIZE, {"council": self.council}).scalar_one())

    def texts(self, numbers: Sequence[int]) -> Iterator[tuple[int, str, bytes | None]]:
        """The texts of documents by number with the sketches that were kept of them, in the order given, a few in memory at a time."""
        for at in range(0, len(numbers), TEXTS):
            some = numbers[at : at + TEXTS]
            found = {number: (text, sketch) for number, text, sketch in self.connection.execute(_TEXT, {"values": some}).all()}
            yield from ((number, *found.pop(number, ("", None))) for number in some)

    def sketches(self, numbers: Sequence[int], readable: Callable[[bytes], bool]) -> Iterator[tuple[int, str, bytes | None]]:
        """The same, with the texts of those alone of which no `readable` sketch was kept."""
        found = (row for some in chunks(numbers) for row in self.connection.execute(_SKETCH, {"values": some}))
        kept = {number: sketch for number, sketch in found if sketch and readable(sketch)}
        texts = self.texts([number for number in numbers if number not in kept])
        yield from ((number, "", kept[number]) if number in kept else next(texts) for number in numbers)

    def of_documents(self, numbers: Collection[int], measures: Collection[str] | None = None) -> Portion:
        """The statements of some documents: all, or those of some measures."""
        if measures is None:
            return self._with_words(self.to_judge(numbers))
        return self._with_words(self._read(_OF_MEASURES, numbers, council=self.council, measures=sorted(measures)))

    def to_judge(self, numbers: Collection[int]) -> Portion:
        """The statements of some documents that are about to be judged: their words are known once the texts are at hand, see `at_hand`."""
        return self._read(_OF_DOCUMENTS, numbers, council=self.council)

    def ever_said(self, numbers: Collection[int]) -> list[Statement]:
        """What some documents have ever said of the council, what was retired or found to be read wrongly included; without the words around it."""
        return self._read(_EVER, numbers, errors=(), council=self.council).statements

    def of_rows(self, rows: Sequence[int]) -> Portion:
        """The statements of some claims by their row numbers."""
        return self._with_words(self._read(_OF_ROWS, rows))

    def at_hand(self, portion: Portion, order: Iterable[int]) -> Iterator[tuple[int, DocumentView, list[Statement]]]:
        """The documents of a portion, those of `order` in that order, with their statements. The text of a document is at hand until the next one is
        asked for; after that the words around its figures are.
        """
        told = by_document(portion.statements)
        for number, text, sketch in self.texts([number for number in order if number in portion.documents]):
            view = portion.documents[number]
            view.text, view.sketch, listed = text, sketch, told.get(view.id, [])
            yield number, view, listed
            view.forget((one.claim.sentence_start - NEARBY, one.claim.sentence_end + NEARBY) for one in listed)

    def _with_words(self, portion: Portion) -> Portion:
        """Gives its statements the words around them: to look each up when it is asked for would be thousands of queries."""
        for _ in self.at_hand(portion, portion.documents):
            pass
        return portion

    def of_groups(self, groups: Collection[str]) -> tuple[Portion, set[int]]:
        """The statements that facts group together at present, as those facts have them, with the rows of those whose facts have a period."""
        held = _FACT_CLAIMS.join(_FACTS, _FACTS.c.id == _FACT_CLAIMS.c.fact_id).join(_CLAIMS, _CLAIMS.c.id == _FACT_CLAIMS.c.claim_id)
        query = select(_CLAIMS.c.pk, _FACTS.c.period).select_from(held).where(_CLAIMS.c.retired_run.is_(None), _CLAIMS.c.council == self.council)
        rows = [row for some in chunks(sorted(groups)) for row in self.connection.execute(query.where(_FACTS.c.thing.in_(some)))]
        return self.of_rows([row.pk for row in rows]), {row.pk for row in rows if row.period is not None}

    def _read(self, query: Select[Any], values: Collection[int], errors: Collection[str] | None = None, **given: object) -> Portion:
        documents: dict[int, DocumentView] = {}
        statements: list[Statement] = []
        left_out = self._errors if errors is None else errors
        for some in chunks(sorted(values)):  # the rows of a portion take more room than its statements
            rows = self.connection.execute(query, {**given, "values": some}).all()
            documents |= documents_of(self.connection, {row[2] for row in rows} - documents.keys(), self._outlets)
            sentences: dict[int, dict[int, str]] = {}
            for row in rows:
                if row[-1] is not None:
                    sentences.setdefault(row[2], {})[row[-3]] = row[-1]
            for number, held in sentences.items():
                documents[number].kept = sorted({**dict(documents[number].kept), **held}.items())
            statements += [state(self._claim(row, documents[row[2]])) for row in rows if row[1] not in left_out]
        statements.sort(key=_ORDER)
        return Portion(statements, documents)

    def _claim(self, row: Sequence[Any], document: DocumentView) -> ClaimView:
        (number, key, _, kind, measure, low, high, qualifier, status, start, end, quote, confidence, rate, period, period_text, service, programme,
         counterparty, speaker, counted, currency, direction, sentence_start, sentence_end, _) = row  # fmt: skip
        # words that stand in thousands of rows are held once
        return ClaimView(
            key, document, intern(kind), intern(measure), low, high, intern(qualifier), intern(status), start, end, intern(quote), sentence_start,
            sentence_end, confidence, rate and intern(rate), period and intern(period), period_text and intern(period_text), self.council,
            service and intern(service), scheme(programme, self._schemes) if programme and self._schemes else programme and intern(programme),
            counterparty, speaker and intern(speaker), counted and intern(counted), intern(currency), direction and intern(direction),
            number,
        )  # fmt: skip


def _programmes(connection: Connection, council: str) -> list[ProgrammeView]:
    return [ProgrammeView(*row) for row in connection.execute(_EXPANDED, {"council": council})]


def documents_of(connection: Connection, numbers: Collection[int], outlets: Mapping[str, str]) -> dict[int, DocumentView]:
    """Documents by number, without their texts: they look up what they are asked for."""
    out: dict[int, DocumentView] = {}
    for some in chunks(sorted(numbers)):
        for number, key, path, source, published, council in connection.execute(_VIEWS, {"values": some}).all():
            day = date.fromisoformat(published) if published else None
            out[number] = DocumentView(key, path, outlets.get(source, source), day, "", council, partial(_lookup, connection, number))
    return out


def _lookup(connection: Connection, number: int, start: int, end: int) -> str:
    query = select(func.substr(_TEXTS.c.text, start + 1, end - start)).where(_TEXTS.c.document_id == number)
    return connection.execute(query).scalar() or ""


def councils(connection: Connection, only: Collection[str] | None = None) -> dict[str, int]:
    """All councils that live claims are about, or `only` some, with the number of these claims, those with most first."""
    query = select(_CLAIMS.c.council, func.count()).where(_CLAIMS.c.retired_run.is_(None), _CLAIMS.c.council.is_not(None)).group_by(_CLAIMS.c.council)
    queries = [query] if only is None else [query.where(_CLAIMS.c.council.in_(some)) for some in chunks(sorted(only))]
    sizes = dict.fromkeys(only or (), 0) | {row[0]: row[1] for query in queries for row in connection.execute(query)}
    return dict(sorted(sizes.items(), key=lambda item: (-item[1], item[0])))


def touched_by_council(connection: Connection, touched: Collection[int]) -> dict[str, set[int]]:
    """The documents by the councils that claims of theirs are about, retired claims included: what one no longer says has to go from the facts."""
    query = select(_CLAIMS.c.council, _CLAIMS.c.document_id).where(_CLAIMS.c.council.is_not(None)).distinct()
    found: dict[str, set[int]] = {}
    for some in chunks(sorted(touched)):
        for council, document in connection.execute(query.where(_CLAIMS.c.document_id.in_(some))):
            found.setdefault(council, set()).add(document)
    return found


def organisations_of(connection: Connection, touched: Collection[int] | None) -> list[str]:
    """Organisations whose offices are held by somebody in the documents, or in any."""
    query = select(_APPOINTMENTS.c.organisation).where(_APPOINTMENTS.c.organisation.is_not(None)).distinct()
    if touched is None:
        return sorted(connection.execute(query).scalars())
    return sorted(
        {name for some in chunks(sorted(touched)) for name in connection.execute(query.where(_APPOINTMENTS.c.document_id.in_(some))).scalars()}
    )


def groups_of(connection: Connection, council: str, documents: Collection[int]) -> dict[str, set[int]]:
    """The groups whose facts hold claims of the documents, retired claims included, with these documents."""
    held = _FACT_CLAIMS.join(_FACTS, _FACTS.c.id == _FACT_CLAIMS.c.fact_id).join(_CLAIMS, _CLAIMS.c.id == _FACT_CLAIMS.c.claim_id)
    query = select(_FACTS.c.thing, _CLAIMS.c.document_id).select_from(held).where(_FACTS.c.council == council).distinct()
    found: dict[str, set[int]] = {}
    for some in chunks(sorted(documents)):
        for group, document in connection.execute(query.where(_CLAIMS.c.document_id.in_(some))):
            found.setdefault(group, set()).add(document)
    return found


def parts_of(connection: Connection, claims: Iterable[str]) -> set[str]:
    """Those of the claims that the sums of their documents showed to be parts."""
    query = select(_FACT_CLAIMS.c.claim_id).where(_FACT_CLAIMS.c.part)
    return {claim for some in chunks(sorted(claims)) for claim in connection.execute(query.where(_FACT_CLAIMS.c.claim_id.in_(some))).scalars()}


def days_of(connection: Connection, documents: Collection[int]) -> list[int]:
    """The days (ordinals) on which documents were published, retired ones included."""
    query = select(_DOCUMENTS.c.published).where(_DOCUMENTS.c.published.is_not(None)).distinct()
    found = {one for some in chunks(sorted(documents)) for one in connection.execute(query.where(_DOCUMENTS.c.id.in_(some))).scalars()}
    return sorted(date.fromisoformat(one).toordinal() for one in found)


def giving(connection: Connection, council: str, figures: Collection[Figure], first: int, last: int) -> set[int]:
    """Documents published on the days (ordinals) from `first` to `last` that give one of the figures (see `db.told.figure`) for the council."""
    out: set[int] = set()
    given = func.coalesce(_CLAIMS.c.low, _CLAIMS.c.high)
    for some in chunks(sorted({key[2] for key in figures}), AMOUNTS):
        near = or_(*(given.between(amount * 0.94, amount * 1.06) for amount in some))
        query = select(_CLAIMS.c.document_id, _CLAIMS.c.kind, _CLAIMS.c.currency, _CLAIMS.c.low, _CLAIMS.c.high)
        query = query.join(_DOCUMENTS, _DOCUMENTS.c.id == _CLAIMS.c.document_id).where(_ABOUT, near)
        between = _DOCUMENTS.c.published.between(_isoformat(first), _isoformat(last))
        for number, *said in connection.execute(query.where(between), {"council": council}):
            if figure_of(*said) in figures:
                out.add(number)
    return out


def figures_of(connection: Connection, council: str, documents: Collection[int]) -> set[Figure]:
    """The figures that documents give or once gave for the council, see `db.told.figure`."""
    query = select(_CLAIMS.c.kind, _CLAIMS.c.currency, _CLAIMS.c.low, _CLAIMS.c.high).where(_CLAIMS.c.council == council).distinct()
    found = (figure_of(*row) for some in chunks(sorted(documents)) for row in connection.execute(query.where(_CLAIMS.c.document_id.in_(some))))
    return {key for key in found if key is not None}


def _isoformat(day: int) -> str:
    return date.fromordinal(min(max(1, day), date.max.toordinal())).isoformat()


def stories_of(connection: Connection, council: str, documents: Collection[int]) -> dict[int, int]:
    """The stories of documents about a council as they stand in the database, by number; a story is the number of its earliest text."""
    query = select(_STORIES.c.document_id, _STORIES.c.story).where(_STORIES.c.council == council)
    return {row[0]: row[1] for some in chunks(sorted(documents)) for row in connection.execute(query.where(_STORIES.c.document_id.in_(some)))}


def copies_of(connection: Connection, council: str, stories: Collection[int]) -> dict[int, int]:
    """All documents of some stories about a council."""
    query = select(_STORIES.c.document_id, _STORIES.c.story).where(_STORIES.c.council == council)
    return {row[0]: row[1] for some in chunks(sorted(stories)) for row in connection.execute(query.where(_STORIES.c.story.in_(some)))}


def appointments_of(connection: Connection, organisations: Sequence[str], outlets: Mapping[str, str]) -> dict[str, list[AppointmentView]]:
    """Live appointments to offices of organisations that only one can hold, each with the words around the name."""
    columns = [_APPOINTMENTS.c[name] for name in ("document_id", "id", "person", "role", "role_text", "organisation", "party", "start", "end")]
    held_start = case((_APPOINTMENTS.c.start > WINDOW, _APPOINTMENTS.c.start - WINDOW), else_=0)
    held = func.substr(_TEXTS.c.text, held_start + 1, _APPOINTMENTS.c.end + 2 * WINDOW - held_start)
    query = select(*columns, held, held_start).join(_TEXTS, _TEXTS.c.document_id == _APPOINTMENTS.c.document_id)
    query = query.where(
        _APPOINTMENTS.c.organisation.in_(organisations),
        _APPOINTMENTS.c.role.in_(sorted(EXCLUSIVE | PORTFOLIOS)),
        _APPOINTMENTS.c.retired_run.is_(None),
    )
    rows = connection.execute(query).all()
    documents = documents_of(connection, {row[0] for row in rows}, outlets)
    out: dict[str, list[AppointmentView]] = {}
    for row in rows:
        one = AppointmentView(row[1], documents[row[0]], intern(row[2]), intern(row[3]), intern(row[4]), *row[5:])
        out.setdefault(row[5], []).append(one)
    return out
