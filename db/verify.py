"""Checks that the database still holds what was read: every quote equals its slice of the stored text, every hash fits, nothing dangles."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Engine, select

from corpus.document import text_hash
from db.engine import check_storage, reading
from db.tables import AppointmentRow, ClaimRow, DocumentRow, DocumentTextRow, SentenceRow, UnplacedRow, table_of

_DOCUMENTS, _TEXTS = table_of(DocumentRow), table_of(DocumentTextRow)
_QUOTED = ((table_of(ClaimRow), "quote"), (table_of(UnplacedRow), "quote"), (table_of(SentenceRow), "text"))
_AT_ONCE = 200  # documents looked at together: bounds memory, and 50,000 documents are still only 250 rounds


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not fit. `id` is that of the row, `document` the path of its document."""

    table: str
    id: str
    document: str
    problem: str


def verify(db: Engine | Connection) -> Iterator[Problem]:
    """Everything that does not fit, document by document; retired rows are checked too. Raises DatabaseError where the file itself is damaged."""
    with reading(db) as connection:
        for told in check_storage(connection):
            yield Problem("database", "", "", told)
        last = 0
        while True:
            query = (
                select(_DOCUMENTS, _TEXTS.c.text).join(_TEXTS, isouter=True).where(_DOCUMENTS.c.id > last).order_by(_DOCUMENTS.c.id).limit(_AT_ONCE)
            )
            rows = connection.execute(query).all()
            if not rows:
                return
            first, last = rows[0].id, rows[-1].id
            texts = {row.id: (row.path, row.text or "") for row in rows}
            for row in rows:
                yield from _hashes(row)
            yield from _slices(connection, first, last, texts)
            yield from _people(connection, first, last, texts)


def _hashes(row: Any) -> Iterator[Problem]:
    if row.text is None:
        yield Problem("documents", row.key, row.path, "its text is missing")
    elif text_hash(row.text) != row.sha256:
        yield Problem("documents", row.key, row.path, "its text no longer has the hash that was recorded")
    if sha256(f"{row.sha256}\n{row.source or ''}".encode()).hexdigest()[:32] != row.key:
        yield Problem("documents", row.key, row.path, "its id does not fit its hash and source")


def _slices(connection: Connection, first: int, last: int, texts: dict[int, tuple[str, str]]) -> Iterator[Problem]:
    """Claims, numbers without a claim and sentences whose words are not those of their span."""
    for table, quoted in _QUOTED:
        key = table.c.id if "id" in table.c else table.c.pk
        query = select(key, table.c.document_id, table.c.start, table.c.end, table.c[quoted]).where(table.c.document_id.between(first, last))
        for row_id, number, start, end, quote in connection.execute(query.order_by(table.primary_key.columns[0])):
            path, text = texts.get(number, ("", ""))
            if not 0 <= start < end or text[start:end] != quote:
                yield Problem(table.name, str(row_id), path, f"{quoted} {quote[:40]!r} is not what stands at {start}-{end}: {text[start:end][:40]!r}")


def _people(connection: Connection, first: int, last: int, texts: dict[int, tuple[str, str]]) -> Iterator[Problem]:
    """Appointments whose span lies outside their text: the span may hold a shorter form of the person's name, so the words are not compared."""
    own = table_of(AppointmentRow).c
    for row in connection.execute(select(own.id, own.document_id, own.start, own.end).where(own.document_id.between(first, last)).order_by(own.pk)):
        path, text = texts.get(row.document_id, ("", ""))
        if not 0 <= row.start < row.end <= len(text):
            yield Problem("appointments", row.id, path, f"its span {row.start}-{row.end} lies outside the text")
