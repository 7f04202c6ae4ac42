"""One batch of documents on its way into the tables, inside one transaction. `db.store.save` is the door; this is the work.

Row numbers are given out here, under the write lock, so that children know their parents before anything is written and every table gets
its rows in one bulk insert.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, bindparam, delete, select, update

from db.councils import plain_council
from db.engine import chunks, index_words, insert_missing, insert_rows, is_sqlite
from db.places import record_places
from db.rows import APPOINTMENT_COLUMNS, CLAIM_COLUMNS, DOCUMENT_COLUMNS, OWNER, PROGRAMME_COLUMNS, UNPLACED_COLUMNS, Placed, Record, Row
from db.tables import (
    AppointmentRow,
    ClaimRow,
    CouncilRow,
    DocumentRow,
    DocumentTextRow,
    JudgementRow,
    PendingRow,
    ProgrammeRow,
    RunRow,
    SentenceRow,
    SourceRow,
    UnplacedRow,
    table_of,
)

_DOCUMENTS, _TEXTS = table_of(DocumentRow), table_of(DocumentTextRow)
_JUDGEMENTS = table_of(JudgementRow)
_PUBLISHED = DOCUMENT_COLUMNS.index("published")
_SENTENCES, _PENDING, _SOURCES, _COUNCILS = table_of(SentenceRow), table_of(PendingRow), table_of(SourceRow), table_of(CouncilRow)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be used. `stage` is find, read, extract or store; `hint` says what would help."""

    path: str
    stage: str
    reason: str
    hint: str = ""
    root: str | None = None

    def row(self) -> Row:
        """The columns root, path, stage, reason, hint."""
        return (self.root, self.path, self.stage, self.reason, self.hint)


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What a batch changed, in documents and claims. `changed`: read again with differences; `retired`: their file now says something else."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    retired: int = 0
    claims: int = 0  # stored by this batch
    claims_retired: int = 0
    failures: tuple[Failure, ...] = ()

    def __add__(self, other: "SaveReport") -> "SaveReport":
        return SaveReport(
            self.new + other.new, self.changed + other.changed, self.unchanged + other.unchanged, self.retired + other.retired,
            self.claims + other.claims, self.claims_retired + other.claims_retired, self.failures + other.failures,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kept:
    """A table whose rows hold for a stretch of runs: its columns that are compared, and where among them the id stands."""

    table: Table
    columns: tuple[str, ...]
    id_at: int | None


CLAIMS = Kept(table_of(ClaimRow), CLAIM_COLUMNS, CLAIM_COLUMNS.index("id"))
APPOINTMENTS = Kept(table_of(AppointmentRow), APPOINTMENT_COLUMNS, 0)
PROGRAMMES = Kept(table_of(ProgrammeRow), PROGRAMME_COLUMNS, None)
UNPLACED = Kept(table_of(UnplacedRow), UNPLACED_COLUMNS, None)
_NUMBERED = select(CLAIMS.table.c.id, CLAIMS.table.c.pk).where(
    CLAIMS.table.c.document_id.in_(bindparam("documents", expanding=True)), CLAIMS.table.c.retired_run.is_(None)
)
KEPT = (CLAIMS, APPOINTMENTS, PROGRAMMES, UNPLACED)


class Batch:
    """The state of one save. Rows collect in `rows` by table and are written by `_flush` in the order that foreign keys ask for."""

    def __init__(self, connection: Connection, run_id: int, gone: Callable[[str, str], bool]) -> None:
        self.connection, self.run_id, self.gone = connection, run_id, gone
        self.next = _next_numbers(connection)
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self.pending: dict[int, None] = {}
        self.spoken: dict[int, Record] = {}  # documents whose judgements are to be kept
        self.unspoken: list[int] = []  # documents whose judgements of before are not: those that have changed or gone
        self.names: dict[Table, dict[str, str | None]] = {_SOURCES: {}, _COUNCILS: {}}
        self.claims_retired = 0
        self.rules_version = connection.execute(select(table_of(RunRow).c.rules_version).where(table_of(RunRow).c.id == run_id)).scalar_one()

    def save(self, records: Sequence[Record], unchanged: Sequence[Placed]) -> SaveReport:
        """Writes everything; see `db.store.save`."""
        failures, storable = self._sort_out(records)
        documents: list[Placed] = [*storable, *unchanged]
        ids = self._stored_ids([document.key for document in documents])
        known = list(ids.values())
        new = changed = same = 0
        done: set[str] = set()
        for record in storable:
            key = record.key
            if key in done:
                continue  # a second copy in this batch: only its path is news
            done.add(key)
            if key not in ids:
                ids[key] = self._add(record)
                new += 1
            elif self._renew(ids[key], record):
                self.unspoken.append(ids[key])
                changed += 1
            else:
                same += 1
                continue
            self.spoken[ids[key]] = record
        claims = len(self.rows[CLAIMS.table.name])
        self.flush()
        found = [(document, ids[document.key]) for document in documents if document.key in ids]
        retired = self.retire(record_places(self.connection, self.run_id, found, known, self.gone))
        self.flush()
        return SaveReport(new, changed, same + len(unchanged), retired, claims, self.claims_retired, tuple(failures))

    # ---- documents

    def _sort_out(self, records: Sequence[Record]) -> tuple[list[Failure], list[Record]]:
        failures, storable = [], []
        nul = not is_sqlite(self.connection)
        for record in records:
            if reason := _unstorable(record, nul):
                failures.append(Failure(_printable(record.path), "store", reason, "", _printable(record.root) if record.root else None))
            else:
                storable.append(record)
        return failures, storable

    def _stored_ids(self, keys: list[str]) -> dict[str, int]:
        query = select(_DOCUMENTS.c.key, _DOCUMENTS.c.id).where(_DOCUMENTS.c.key.in_(bindparam("keys", expanding=True)))
        return {key: number for some in chunks(keys) for key, number in self.connection.execute(query, {"keys": some})}

    def _number(self, table: str) -> int:
        number = self.next[table]
        self.next[table] = number + 1
        return number

    def _add(self, record: Record) -> int:
        """A document that the database has never held: no need to look at anything stored."""
        number = self._number("documents")
        self.rows["documents"].append((number, self.run_id, *record.document, self.rules_version))
        self.rows["document_texts"].append((number, record.text, record.sketch))
        for kept, rows in zip(KEPT, self._contents(number, record, {}), strict=True):
            self.rows[kept.table.name] += rows
        self._touch(number, record)
        return number

    def _touch(self, number: int, record: Record) -> None:
        self.pending[number] = None
        if record.source:
            self.names[_SOURCES][record.source] = record.source_kind
        self.names[_COUNCILS] |= dict.fromkeys(record.councils)

    def _sentence_ids(self, number: int, record: Record, known: Mapping[tuple[int, int], int]) -> list[int]:
        """The numbers of the record's sentences; those that are not `known`, by span, become rows."""
        ids = []
        for span in record.sentences:
            if (sentence := known.get(span)) is None:
                sentence = self._number("sentences")
                self.rows["sentences"].append((sentence, number, *span, record.text[span[0] : span[1]]))
            ids.append(sentence)
        return ids

    def _contents(self, number: int, record: Record, sentences: Mapping[tuple[int, int], int]) -> tuple[list[Row], ...]:
        """The rows of each kept table, with the document and this run in front."""
        ids, owner = self._sentence_ids(number, record, sentences), (number, self.run_id)
        claims: list[Row] = [(*owner, ids[claim[0]], *claim[1:]) for claim in record.claims]
        return (claims, *([(*owner, *row) for row in rows] for rows in (record.appointments, record.programmes, record.unplaced)))

    def _renew(self, number: int, record: Record) -> bool:
        """Brings a stored document up to date; whether anything changed."""
        stored = self.connection.execute(select(_DOCUMENTS).where(_DOCUMENTS.c.id == number)).one()._mapping
        wanted: dict[str, object] = dict(zip(DOCUMENT_COLUMNS, (*record.document, self.rules_version), strict=True))
        wanted["retired_run"] = None
        place = (stored["root"], stored["path"])
        if stored["retired_run"] is None and place != (wanted["root"], wanted["path"]) and not self.gone(*place):
            # A second copy. The first path speaks for the document's metadata, so that reading both again and again changes nothing.
            if stored["given"] != wanted["given"]:
                return False
            wanted["root"], wanted["path"] = place
        differing = {name: value for name, value in wanted.items() if stored[name] != value}
        if differing:
            self.connection.execute(update(_DOCUMENTS).where(_DOCUMENTS.c.id == number).values(**differing))
        query = select(_SENTENCES.c.start, _SENTENCES.c.end, _SENTENCES.c.id).where(_SENTENCES.c.document_id == number)
        sentences = {(start, end): key for start, end, key in self.connection.execute(query)}
        contents = self._contents(number, record, sentences)
        renewed = [self._renew_rows(kept, number, rows) for kept, rows in zip(KEPT, contents, strict=True)]
        if any(renewed) or set(differing) - {"rules_version", "root", "path"}:
            self._touch(number, record)
        return bool(differing) or any(renewed)

    def _renew_rows(self, kept: Kept, number: int, rows: Collection[Row]) -> bool:
        """Retires the rows that are no longer found, adds those that are new or found again."""
        table, run_id, owner = kept.table, self.run_id, len(OWNER)
        columns = [table.c[name] for name in kept.columns]
        query = select(table.c.pk, table.c.first_run, table.c.retired_run, *columns).where(table.c.document_id == number)
        found = list(self.connection.execute(query.where(table.c.retired_run.is_(None) | (table.c.retired_run == run_id)).order_by(table.c.pk)))
        live = {tuple(row[3:]): row for row in found if row[2] is None}
        left = {tuple(row[3:]): row for row in found if row[2] is not None}  # retired by this very run: it can be taken back
        wanted = {row[owner:]: row for row in rows}
        stale = [row for content, row in live.items() if content not in wanted]
        back = [row for content, row in left.items() if content in wanted and content not in live]
        fresh = [row for content, row in wanted.items() if content not in live and content not in left]
        # A run is the smallest stretch of time: of two versions of one claim within it only the last can be kept.
        ids = {row[owner + kept.id_at] for row in fresh} if kept.id_at is not None else set()
        replaced = [row for row in found if kept.id_at is not None and row[1] == run_id and row[3 + kept.id_at] in ids]
        self._mark(table, [row[0] for row in stale], run_id)
        self._mark(table, [row[0] for row in back], None)
        for some in chunks([row[0] for row in replaced]):
            self.connection.execute(delete(table).where(table.c.pk.in_(some)))
        self.rows[table.name] += fresh
        if kept is CLAIMS:
            self.claims_retired += len(stale)
        return bool(stale or back or fresh)

    def _mark(self, table: Table, numbers: list[int], retired_run: int | None) -> None:
        for some in chunks(numbers):
            self.connection.execute(update(table).where(table.c.pk.in_(some)).values(retired_run=retired_run))

    # ---- leaving and writing

    def retire(self, numbers: Collection[int]) -> int:
        """Retires documents with everything that was read from them; gives how many were still live."""
        retired = 0
        for number in numbers:
            query = update(_DOCUMENTS).where(_DOCUMENTS.c.id == number, _DOCUMENTS.c.retired_run.is_(None))
            retired += self.connection.execute(query.values(retired_run=self.run_id)).rowcount
            for kept in KEPT:
                live = (kept.table.c.document_id == number) & kept.table.c.retired_run.is_(None)
                count = self.connection.execute(update(kept.table).where(live).values(retired_run=self.run_id)).rowcount
                self.claims_retired += count if kept is CLAIMS else 0
            self.pending[number] = None
        self.unspoken += numbers
        return retired

    def flush(self) -> None:
        """Writes the rows that have collected."""
        rows, connection = self.rows, self.connection
        insert_rows(connection, _DOCUMENTS, ("id", "first_run", *DOCUMENT_COLUMNS), rows["documents"])
        insert_rows(connection, _TEXTS, ("document_id", "text", "sketch"), rows["document_texts"])
        if rows["sentences"]:
            insert_rows(connection, _SENTENCES, ("id", "document_id", "start", "end", "text"), rows["sentences"])
            index_words(connection, rows["sentences"][0][0])
        for kept in KEPT:
            insert_rows(connection, kept.table, (*OWNER, *kept.columns), rows[kept.table.name])
        insert_missing(connection, _PENDING, ("document_id",), [(number,) for number in self.pending])
        sources = [(name, kind, self.run_id) for name, kind in self.names[_SOURCES].items()]
        insert_missing(connection, _SOURCES, ("name", "kind", "first_run"), sources)
        councils = [(name, plain_council(name), self.run_id) for name in self.names[_COUNCILS]]
        insert_missing(connection, _COUNCILS, ("name", "plain", "first_run"), councils)
        self._write_spoken()
        self.rows.clear()
        self.pending.clear()

    def _write_spoken(self) -> None:
        """Keeps what documents say of themselves, under the numbers that the rows of their claims have by now. Numbers of rows that were deleted may
        be given out again, so that nothing may be left that hangs on them.
        """
        from db.judged import hashed  # queries, which need no more than the reports of this module, do without

        for some in chunks(self.unspoken):
            self.connection.execute(delete(_JUDGEMENTS).where(_JUDGEMENTS.c.document_id.in_(some)))
        numbers: dict[str, int] = {}
        for some in chunks([number for number, record in self.spoken.items() if record.spoken]):
            numbers.update((row[0], row[1]) for row in self.connection.execute(_NUMBERED, {"documents": some}))
        found: list[Row] = []
        for number, record in self.spoken.items():
            for council, said, text in record.spoken:
                under = hashed(record.path, record.source, record.document[_PUBLISHED], [(numbers[key], scheme) for key, scheme in said])
                found.append((number, council, under, text))
        insert_rows(self.connection, _JUDGEMENTS, ("document_id", "council", "basis", "found"), found)
        self.spoken.clear()
        self.unspoken.clear()


def _next_numbers(connection: Connection) -> dict[str, int]:
    """The first free row number of each table, in one question."""
    tables = (_DOCUMENTS, _SENTENCES)
    columns = ", ".join(f"(SELECT max({table.primary_key.columns[0].name}) FROM {table.name})" for table in tables)
    found = connection.exec_driver_sql(f"SELECT {columns}").one()
    return {table.name: (number or 0) + 1 for table, number in zip(tables, found, strict=True)}


def _unstorable(record: Record, nul: bool) -> str | None:
    """Why the database cannot hold the document, None where it can."""
    strings = [record.text, *(value for value in record.document if isinstance(value, str))]
    try:
        for string in strings:
            if not string.isascii():
                string.encode()
    except UnicodeEncodeError:
        return "holds half a character (a lone surrogate), which cannot be stored"
    if nul and any("\0" in string for string in strings):
        return "holds a NUL character, which PostgreSQL cannot store"
    return None


def _printable(string: str) -> str:
    return string.encode(errors="replace").decode().replace("\0", "?")
