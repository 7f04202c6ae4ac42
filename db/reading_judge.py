"""What a new document says of itself, worked out by the process that reads it: it has the text and the claims at hand, and the cores share the work.

What hangs on other documents is left to the rebuild: where a scheme or an outlet has another name by then, it works the document out once more.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from operator import itemgetter
from pathlib import Path

from db.judge import Said, judge_documents
from db.judged import as_text
from db.names import scheme, scheme_names
from db.records import ClaimView, DocumentView, ProgrammeView
from db.rows import CLAIM_COLUMNS, DOCUMENT_COLUMNS, Record, Row, Spoken
from db.rulebook import use
from db.statement import Statement, state
from db.stories import sketched

_FIRST = (
    "id", "kind", "measure", "low", "high", "qualifier", "status", "start", "end", "quote", "confidence", "rate", "period", "period_text", "council",
    "service", "counterparty", "speaker", "counted", "currency", "direction", "programme", "sentence_id",
)  # fmt: skip
_fields: Callable[[Row], Row] = itemgetter(*(CLAIM_COLUMNS.index(name) for name in _FIRST))
_place = itemgetter(*(CLAIM_COLUMNS.index(name) for name in ("start", "end", "id")))  # `db.records.reading_order` within a document
_COUNCIL = CLAIM_COLUMNS.index("council")
_document_fields: Callable[[Row], Row] = itemgetter(*(DOCUMENT_COLUMNS.index(name) for name in ("published", "council")))


def judged(records: Iterable[Record], rules: Iterable[Path]) -> list[Record]:
    """The records with what each says of itself about each of its councils, and with what tells copies of it. `rules`: the user's folders, by which
    it is compared too.
    """
    use(rules)
    given = list(records)
    stated = [dict(_stated(record)) for record in given]
    judgements = iter(judge_documents([statements for about in stated for statements in about.values()]))
    return [
        replace(
            record,
            spoken=tuple(_spoken(council, statements, next(judgements)) for council, statements in about.items()),
            sketch=sketched(record.text),
        )
        for record, about in zip(given, stated, strict=True)
    ]


def _spoken(council: str, statements: list[Statement], judgement: Said) -> Spoken:
    said = tuple((one.claim.id, one.claim.programme) for one in statements)
    return council, said, as_text(judgement, statements)


def _stated(record: Record) -> Iterator[tuple[str, list[Statement]]]:
    """The statements of a record about each of its councils, in text order."""
    published, council = _document_fields(record.document)
    view = DocumentView(record.key, record.path, record.source, date.fromisoformat(published) if published else None, record.text, council)
    about: dict[str, list[Row]] = {}
    for row in record.claims:
        if row[_COUNCIL] is not None:
            about.setdefault(row[_COUNCIL], []).append(row)
    for council, rows in about.items():
        names = scheme_names(ProgrammeView(name, expansion, own) for _, name, expansion, own, _ in record.programmes if own == council)
        yield council, [state(_claim(row, view, record, names)) for row in sorted(rows, key=_place)]


def _claim(row: Row, view: DocumentView, record: Record, names: Mapping[str, str]) -> ClaimView:
    """A row of CLAIM_COLUMNS as a claim from the database would be."""
    (key, kind, measure, low, high, qualifier, status, start, end, quote, confidence, rate, period, period_text, council, service, counterparty,
     speaker, counted, currency, direction, programme, sentence) = _fields(row)  # fmt: skip
    first, last = record.sentences[sentence]
    return ClaimView(
        key, view, kind, measure, low, high, qualifier, status, start, end, quote, first, last, confidence, rate, period, period_text, council,
        service, scheme(programme, names) if names else programme, counterparty, speaker, counted, currency, direction,
    )  # fmt: skip
