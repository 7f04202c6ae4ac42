"""Claims as plain dicts: the one place that says which keys they have and where each is stored."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select

from db.tables import ClaimRow, DocumentRow, SentenceRow, table_of

_CLAIMS, _DOCUMENTS, _SENTENCES = table_of(ClaimRow), table_of(DocumentRow), table_of(SentenceRow)

_STORED = (
    "kind", "measure", "low", "high", "qualifier", "direction", "rate", "status", "period", "period_text", "council", "service", "programme",
    "counterparty", "speaker", "counted", "start", "end", "quote", "confidence",
)  # fmt: skip
COLUMNS: dict[str, ColumnElement[Any]] = {
    "id": _CLAIMS.c.id, "document": _DOCUMENTS.c.path, "source": _DOCUMENTS.c.source, "published": _DOCUMENTS.c.published,
    **{name: _CLAIMS.c[name] for name in _STORED},
    "currency": _CLAIMS.c.currency, "sentence": _SENTENCES.c.text, "sentence_start": _SENTENCES.c.start, "sentence_end": _SENTENCES.c.end,
    "title": _DOCUMENTS.c.title, "published_inferred": _DOCUMENTS.c.published_inferred, "evidence": _CLAIMS.c.evidence,
    "document_id": _DOCUMENTS.c.key, "first_run": _CLAIMS.c.first_run, "retired_run": _CLAIMS.c.retired_run,
}  # fmt: skip
CLAIM_KEYS = tuple(COLUMNS)
_LOW, _HIGH, _INFERRED, _EVIDENCE = (CLAIM_KEYS.index(name) for name in ("low", "high", "published_inferred", "evidence"))


def claim_query(by_document: bool = False) -> Select[Any]:
    """Claims with their document and sentence, one column a key.

    `by_document` walks the documents in the order in which they are listed and looks up their claims. Left to itself SQLite starts at the
    claims and sorts a million of them to show the first; adding nothing to a column keeps it from looking documents up by number.
    """
    number = _DOCUMENTS.c.id + 0 if by_document else _DOCUMENTS.c.id
    columns = [column.label(name) for name, column in COLUMNS.items()]
    found = _CLAIMS.join(_DOCUMENTS, _CLAIMS.c.document_id == number).join(_SENTENCES, _CLAIMS.c.sentence_id == _SENTENCES.c.id)
    return select(*columns).select_from(found)


def claim_dict(row: Row[Any] | Sequence[Any]) -> dict[str, Any]:
    """A row of `claim_query` as it is printed: whole figures as integers, evidence as an object."""
    values = list(row)
    values[_LOW], values[_HIGH] = figure(values[_LOW]), figure(values[_HIGH])
    values[_INFERRED] = bool(values[_INFERRED])
    values[_EVIDENCE] = {field: {"start": start, "end": end, "rule": rule} for field, (start, end, rule) in json.loads(values[_EVIDENCE]).items()}
    return dict(zip(CLAIM_KEYS, values, strict=True))


def figure(number: float | None) -> float | int | None:
    """Whole numbers without their ".0": "£1,200,000" is 1200000 in JSON and CSV."""
    return int(number) if number is not None and number.is_integer() else number
