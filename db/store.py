"""Storing what was read: runs, documents and their claims, in one transaction a batch.

Storing the same extraction again writes nothing. What newer rules no longer find is retired, never deleted; what is found again gets a
new row with the same id. An edited file retires the document that stood at its path; the same words at another path are a rename
where the old file is gone, else a second path of the same document.
"""

import json
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from corpus.document import Document
from db.batch import Batch, Failure, SaveReport
from db.engine import chunks, insert_rows, reading, writing
from db.moments import timestamp
from db.places import leave_places
from db.rows import Placed, Record, given, record_of
from db.tables import DocumentPathRow, DocumentRow, FailureRow, PendingRow, RunRow, table_of
from extractor.claim import Extraction

_RUNS, _FAILURES, _DOCUMENTS, _PATHS, _PENDING = (table_of(row) for row in (RunRow, FailureRow, DocumentRow, DocumentPathRow, PendingRow))


# ---- runs


def begin_run(
    db: Engine | Connection, command: str, started_at: datetime, rules_version: str = "", *, program_version: str = "",
    options: Mapping[str, object] | None = None,
) -> int:  # fmt: skip
    """Records that a command starts and gives the run's number. `started_at` is the caller's clock; without a time zone it is taken as UTC."""
    with writing(db) as connection:
        run_id = _next(connection, RunRow)
        packed = json.dumps(dict(options or {}), ensure_ascii=False, sort_keys=True, default=str)
        values = {
            "id": run_id,
            "command": command,
            "started_at": timestamp(started_at),
            "rules_version": rules_version,
            "program_version": program_version,
        }
        connection.execute(insert(_RUNS).values(**values, options=packed))
    return run_id


def finish_run(db: Engine | Connection, run_id: int, finished_at: datetime, *, status: str = "done") -> None:
    """Records how a run ended: `done`, `interrupted` or `failed`."""
    with writing(db) as connection:
        connection.execute(update(_RUNS).where(_RUNS.c.id == run_id).values(finished_at=timestamp(finished_at), status=status))


def record_failures(db: Engine | Connection, run_id: int, failures: Sequence[Failure]) -> None:
    """Records the files of a run that could not be read, extracted or stored."""
    if not failures:
        return
    with writing(db) as connection:
        resolve_failures(connection, run_id, [(failure.root, failure.path) for failure in failures])
        first = _next(connection, FailureRow)
        rows = [(first + n, run_id, *failure.row()) for n, failure in enumerate(failures)]
        insert_rows(connection, _FAILURES, ("id", "run_id", "root", "path", "stage", "reason", "hint"), rows)
        connection.execute(update(_RUNS).where(_RUNS.c.id == run_id).values(failed=_RUNS.c.failed + len(rows)))


def resolve_failures(connection: Connection, run_id: int, places: Sequence[tuple[str | None, str]]) -> None:
    """Notes that files which failed in an earlier run have been read now, or have failed again: the older failure is no longer news."""
    found: list[int] = []
    for some in chunks([path for _, path in places]):
        query = select(_FAILURES.c.id, _FAILURES.c.root, _FAILURES.c.path).where(_FAILURES.c.resolved_run.is_(None), _FAILURES.c.run_id != run_id)
        found += [row.id for row in connection.execute(query.where(_FAILURES.c.path.in_(some))) if (row.root, row.path) in places]
    for ids in chunks(found):
        connection.execute(update(_FAILURES).where(_FAILURES.c.id.in_(ids)).values(resolved_run=run_id))


# ---- what is known


@dataclass(frozen=True, slots=True)
class Known:
    """What the database holds about a document: enough to see whether it must be read again."""

    key: str
    root: str
    path: str
    given: str
    rules_version: str
    retired: bool


def known_documents(db: Engine | Connection, documents: Iterable[Document]) -> dict[str, Known]:
    """Those of the documents that are stored, by key. Ask batch by batch: memory then does not grow with the database."""
    columns = (_DOCUMENTS.c.key, _DOCUMENTS.c.root, _DOCUMENTS.c.path, _DOCUMENTS.c.given, _DOCUMENTS.c.rules_version, _DOCUMENTS.c.retired_run)
    keys, found = list(dict.fromkeys(document.key for document in documents)), {}
    with reading(db) as connection:
        for some in chunks(keys):
            for row in connection.execute(select(*columns).where(_DOCUMENTS.c.key.in_(some))):
                found[row.key] = Known(row.key, row.root, row.path, row.given, row.rules_version, row.retired_run is not None)
    return found


def file_gone(root: str, path: str) -> bool:
    """Whether the file at a stored place is no longer there. Unknown roots and members of an archive that is still there are not gone."""
    if not root:
        return False
    places = [PurePosixPath(path), *PurePosixPath(path).parents]
    return not any(Path(root, str(place).partition("#")[0].rstrip("!")).is_file() for place in places)


def is_current(document: Document, known: Mapping[str, Known], rules_version: str, *, gone: Callable[[str, str], bool] = file_gone) -> bool:
    """Whether reading the document again would change nothing: same words, same metadata, same rules.

    A second copy never counts as changed metadata: the first path of a document speaks for it, as long as its file is there.
    """
    stored = known.get(document.key)
    if stored is None or stored.retired:
        return False
    if stored.given == given(document):
        return stored.rules_version == rules_version
    return (stored.root, stored.path) != (document.root or "", document.path) and not gone(stored.root, stored.path)


# ---- saving


def save(
    db: Engine | Connection, run_id: int, extractions: Sequence[Extraction], *, unchanged: Sequence[Placed] = (),
    gone: Callable[[str, str], bool] = file_gone,
) -> SaveReport:  # fmt: skip
    """Stores a batch in one transaction and says what changed.

    `unchanged` are documents that `is_current` said yes to: only where they were found is recorded. `gone(root, path)` says whether a
    file is no longer there. A document that the database cannot hold is a Failure in the report and in the database; all others are stored.
    Raises DatabaseError (locked, disk full ...); then nothing of this batch is stored and it can be saved again.
    """
    return save_records(db, run_id, [record_of(extraction) for extraction in extractions], unchanged=unchanged, gone=gone)


def save_records(
    db: Engine | Connection, run_id: int, records: Sequence[Record], *, unchanged: Sequence[Placed] = (),
    gone: Callable[[str, str], bool] = file_gone,
) -> SaveReport:  # fmt: skip
    """Does what `save` does for extractions that are rows already."""
    with writing(db) as connection:
        report = Batch(connection, run_id, gone).save(records, unchanged)
        resolve_failures(connection, run_id, [(document.root, document.path) for document in (*records, *unchanged)])
        record_failures(connection, run_id, report.failures)
        counts = {"stored": report.new + report.changed, "unchanged": report.unchanged, "retired": report.retired, "claims": report.claims}
        if any(counts.values()):
            connection.execute(update(_RUNS).where(_RUNS.c.id == run_id).values({name: _RUNS.c[name] + count for name, count in counts.items()}))
    return report


def prune(db: Engine | Connection, run_id: int, root: str, kept: Container[str]) -> int:
    """Retires the documents whose only places are paths under `root` that are not in `kept`; gives their number. Nothing is deleted."""
    with writing(db) as connection:
        live = (
            select(_PATHS.c.id, _PATHS.c.path, _PATHS.c.document_id)
            .where(_PATHS.c.root == root, _PATHS.c.retired_run.is_(None))
            .order_by(_PATHS.c.id)
        )
        left = {row.id: row.document_id for row in connection.execute(live) if row.path not in kept}
        batch = Batch(connection, run_id, file_gone)
        retired = batch.retire(leave_places(connection, run_id, left))
        batch.flush()
        connection.execute(update(_RUNS).where(_RUNS.c.id == run_id).values(retired=_RUNS.c.retired + retired))
    return retired


def pending_documents(db: Engine | Connection) -> list[int]:
    """Documents (`documents.id`) whose claims changed since their facts were last worked out, ascending."""
    with reading(db) as connection:
        return list(connection.execute(select(_PENDING.c.document_id).order_by(_PENDING.c.document_id)).scalars())


def settle(connection: Connection, document_ids: Sequence[int]) -> None:
    """Takes documents off the queue: in the transaction that writes their facts, so that a kill between the two loses nothing."""
    for some in chunks(document_ids):
        connection.execute(delete(_PENDING).where(_PENDING.c.document_id.in_(some)))


def _next(connection: Connection, row: type[RunRow] | type[FailureRow]) -> int:
    column = table_of(row).c.id
    return (connection.execute(select(func.max(column))).scalar() or 0) + 1
