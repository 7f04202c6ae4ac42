"""The work on a stretch of files: read them, leave out what the database already holds, extract the rest. `councilfacts.workers` shares it out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import Engine

from corpus.document import Document
from corpus.errors import ManifestError, NotADocument, NotThere, ReadError
from corpus.find import FoundFile
from corpus.guarded import GuardedReader
from corpus.limits import DEFAULT, Limits
from corpus.metadata import NOTHING, Metadata
from corpus.read import STDIN
from db.batch import Failure
from db.reading_judge import judged
from db.rows import Found, Record, record_of
from db.store import is_current, known_documents

BATCH = 100  # documents of one transaction: storing 50 at once takes a sixth longer, one at a time four times as long
# The 90,000 records of a batch are alive until it is stored. To look for garbage among them once a batch takes a sixteenth of the time, and with the
# default of (700, 10, 10) a tenth.
GARBAGE = (200_000, 20, 20)
TOGETHER = 300_000  # characters that go through the pipeline at once: 100 articles; see extractor.pipeline
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
    """What came of some files, in their order. `pending` are documents that are read and no more: where nothing is extracted, those that would be."""

    files: int = 0
    records: list[Record] = field(default_factory=list)
    unchanged: list[Found] = field(default_factory=list)
    pending: list[Document] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)  # files that a manifest lists and that are not there


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
        for batch in read(sources, stopped, reader):
            yield finished(batch, setting, engine, stopped)


def read(sources: Iterable[Source], stopped: Callable[[], bool], reader: GuardedReader) -> Iterator[Batch]:
    """What is in the files, in batches with all their documents pending."""
    batch, characters = Batch(), 0
    for source in sources:
        if stopped():
            break
        batch.files += 1
        for found in reader.read(source.file):
            if isinstance(found, ReadError):
                note_problem(found, source.root, "read", batch)
                continue
            batch.pending.append(replace(found, root=source.root) if source.root and not found.root else found)
            characters += len(found.text)
            if len(batch.pending) == BATCH or characters > BATCH_CHARACTERS:
                yield batch
                batch, characters = Batch(), 0
                if stopped():  # an archive may hold thousands
                    break
    if batch != Batch():
        yield batch


def guarded_reader(setting: Setting) -> GuardedReader:
    """Reads files as the setting says."""
    return GuardedReader(setting.defaults, setting.limits, setting.columns)


def note_problem(error: ReadError, root: str | None, stage: str, batch: Batch) -> None:
    """Notes a problem of reading: a file that is not ours to read is skipped, one that is only listed is told, all else is a failure."""
    if isinstance(error, NotADocument):
        batch.skipped.append(str(error))
    elif isinstance(error, NotThere):
        batch.absent.append(error.path)
    else:
        place = error.path + (f", line {error.line}" if isinstance(error, ManifestError) and error.line else "")
        batch.failures.append(Failure(place, stage, error.reason, error.hint, root))


def finished(batch: Batch, setting: Setting, engine: Engine | None, stopped: Callable[[], bool]) -> Batch:
    """The batch with what came of its pending documents."""
    documents, batch.pending = batch.pending, []
    known = known_documents(engine, documents) if engine is not None and documents else {}
    for document in documents:
        if is_current(document, known, setting.rules_version):
            batch.unchanged.append(Found(document.key, document.root, document.path))
        else:
            batch.pending.append(document)
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
    from extractor.pipeline import extract_all  # spaCy: other processes can be started before it is loaded

    try:
        records = [record_of(extraction) for extraction in extract_all(documents, setting.rules)]
        batch.records += judged(records, setting.rules) if setting.url else records
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
