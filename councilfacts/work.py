"""The work on a stretch of files: read them, leave out what the database already holds, extract the rest. In this process or in others.

Only paths go to a worker process and only frozen records come back; a spaCy Doc never leaves the process that made it.
"""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, nullcontext
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from sqlalchemy import Engine

from corpus.document import Document
from corpus.errors import ManifestError, NotADocument, ReadError
from corpus.find import FoundFile
from corpus.guarded import GuardedReader
from corpus.interrupts import without_interrupts
from corpus.limits import DEFAULT, Limits
from corpus.metadata import NOTHING, Metadata
from corpus.read import STDIN
from councilfacts.problem import Problem
from db.batch import Failure
from db.engine import open_database
from db.store import is_current, known_documents
from extractor.claim import Extraction
from extractor.pipeline import extract_all, pipeline

BATCH = 50  # documents of one transaction: at one a transaction storing takes 3.7 times as long
GARBAGE = (50_000, 20, 20)  # with the default (700, 10, 10) a tenth of the time goes into looking for garbage among live records
TOGETHER = 150_000  # characters that go through the pipeline at once: 50 articles; see extractor.pipeline
BATCH_CHARACTERS = 5_000_000  # ... or this much text, so that a folder of budget books does not fill the memory


@dataclass(frozen=True, slots=True)
class Setting:
    """What every file of a run is read with. `url` null: no database, everything is new. `extract` false: only look at what would be read."""

    url: str | None
    rules: tuple[Path, ...] = ()
    rules_version: str = ""
    defaults: Metadata = NOTHING
    limits: Limits = DEFAULT
    columns: Mapping[str, str] = field(default_factory=dict)  # of tables whose rows are documents: field -> column name
    extract: bool = True


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read and the folder it was found under; no file is standard input."""

    file: FoundFile | None
    root: str | None = None

    @property
    def name(self) -> str:
        return self.file.name if self.file else STDIN


@dataclass(slots=True)
class Batch:
    """What came of some files, in their order. `pending` are the documents that would be extracted, where nothing is."""

    files: int = 0
    extractions: list[Extraction] = field(default_factory=list)
    unchanged: list[Document] = field(default_factory=list)
    pending: list[Document] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def work(
    sources: Iterable[Source],
    setting: Setting,
    engine: Engine | None,
    stopped: Callable[[], bool] = lambda: False,
    reader: GuardedReader | None = None,
) -> Iterator[Batch]:
    """The batches of these files; stops early when `stopped` says so. A file that cannot be read or extracted is a failure of its batch, no more.

    `reader` reads them, and is left open; without one they get one of their own.
    """
    with nullcontext(reader) if reader else closing(guarded_reader(setting)) as reader:
        batch, documents, characters = Batch(), [], 0
        for source in sources:
            if stopped():
                break
            batch.files += 1
            for found in reader.read(source.file):
                if isinstance(found, ReadError):
                    note_problem(found, source.root, "read", batch)
                    continue
                documents.append(replace(found, root=source.root) if source.root and not found.root else found)
                characters += len(found.text)
                if len(documents) == BATCH or characters > BATCH_CHARACTERS:
                    yield _finished(batch, documents, setting, engine, stopped)
                    batch, documents, characters = Batch(), [], 0
                    if stopped():  # an archive may hold thousands
                        break
        yield _finished(batch, documents, setting, engine, stopped)


def guarded_reader(setting: Setting) -> GuardedReader:
    """Reads files as the setting says."""
    return GuardedReader(setting.defaults, setting.limits, setting.columns)


def note_problem(error: ReadError, root: str | None, stage: str, batch: Batch) -> None:
    """Notes a problem of reading: a file that is not ours to read is skipped, all else is a failure."""
    if isinstance(error, NotADocument):
        batch.skipped.append(str(error))
    else:
        place = error.path + (f", line {error.line}" if isinstance(error, ManifestError) and error.line else "")
        batch.failures.append(Failure(place, stage, error.reason, error.hint, root))


def _finished(batch: Batch, documents: list[Document], setting: Setting, engine: Engine | None, stopped: Callable[[], bool]) -> Batch:
    known = known_documents(engine, documents) if engine is not None and documents else {}
    for document in documents:
        current = is_current(document, known, setting.rules_version)
        (batch.unchanged if current else batch.pending).append(document)
    if setting.extract:
        documents, batch.pending = batch.pending, []
        for some in _together(documents):
            if stopped():
                break
            _extract(some, setting, batch)
    return batch


def _together(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in portions of about TOGETHER characters."""
    some: list[Document] = []
    characters = 0
    for document in documents:
        if some and characters + len(document.text) > TOGETHER:
            yield some
            some, characters = [], 0
        some.append(document)
        characters += len(document.text)
    if some:
        yield some


def _extract(documents: list[Document], setting: Setting, batch: Batch) -> None:
    try:
        batch.extractions += extract_all(documents, setting.rules)
    except Exception as error:  # one odd text must not cost the others
        if len(documents) > 1:
            for document in documents:
                _extract([document], setting, batch)
        else:
            failure = Failure(documents[0].path, "extract", one_line(error), "please report it with the text", documents[0].root)
            batch.failures.append(failure)


def one_line(error: BaseException) -> str:
    """The exception with its name, on one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"


def in_processes(sources: Sequence[Source], setting: Setting, workers: int, stopped: Callable[[], bool]) -> Iterator[Batch]:
    """The same batches in the same order, worked out by several processes. A process that dies takes only the file that killed it."""
    chunks = iter([sources[at : at + BATCH] for at in range(0, len(sources), BATCH)])
    pool = _Pool(setting, workers)
    running: deque[tuple[Sequence[Source], Future[list[Batch]]]] = deque()
    try:
        while True:
            ahead = 0 if stopped() else 2 * workers - len(running)
            running.extend((chunk, pool.submit(chunk)) for chunk in islice(chunks, max(0, ahead)))
            if not running:
                return
            chunk, future = running.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                pool.close()
                pool = _Pool(setting, workers)
                waiting = [other for other, _ in running]
                running.clear()
                yield from _one_by_one(chunk, setting, stopped)
                running.extend((other, pool.submit(other)) for other in waiting)
    finally:
        pool.close()


def _one_by_one(chunk: Sequence[Source], setting: Setting, stopped: Callable[[], bool]) -> Iterator[Batch]:
    """Each file by itself, in a process that may die and is then replaced."""
    pool = _Pool(setting, 1)
    try:
        for source in chunk:
            if stopped():
                return
            try:
                yield from pool.submit([source]).result()
            except BrokenProcessPool:
                failure = Failure(source.name, "read", "the process that read it was killed", "it may need more memory than there is", source.root)
                yield Batch(files=1, failures=[failure])
                pool.close()
                pool = _Pool(setting, 1)
    finally:
        pool.close()


class _Pool:
    def __init__(self, setting: Setting, workers: int) -> None:
        # spawned, not forked: a forked process would share the parent's open database
        self._pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _start, (setting,))
        with without_interrupts():
            ready = self._pool.submit(_ready)
        try:
            ready.result()
        except BrokenProcessPool as error:  # not the fault of any file
            raise Problem("the processes that should read cannot be started\nLeave out --workers; what is stored is kept") from error

    def submit(self, chunk: Sequence[Source]) -> "Future[list[Batch]]":
        try:
            with without_interrupts():
                return self._pool.submit(_task, chunk)
        except BrokenProcessPool as error:  # told when the result is asked for, like a process that dies later
            broken: Future[list[Batch]] = Future()
            broken.set_exception(error)
            return broken

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)


_here: tuple[Setting, Engine | None, GuardedReader] | None = None  # of a worker process


def _start(setting: Setting) -> None:
    global _here
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.set_threshold(*GARBAGE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it could not be kept from this process
    engine = open_database(setting.url, create=False, upgrade=False) if setting.url else None
    if setting.extract:
        pipeline(tuple(str(folder) for folder in setting.rules))
    _here = setting, engine, guarded_reader(setting)


def _end_with_parent() -> None:
    """Ends this process when its parent is gone: one that was killed could not tell, and the queue that work comes from never ends by itself."""
    if (parent := multiprocessing.parent_process()) is not None:
        parent.join()
        os._exit(1)


def _ready() -> None:
    """Done as soon as a process has started."""


def _task(chunk: Sequence[Source]) -> list[Batch]:
    assert _here is not None
    setting, engine, reader = _here
    return list(work(chunk, setting, engine, reader=reader))
