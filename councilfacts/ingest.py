"""Reads folders and files into a database: find, read, extract, store in batches, bring the facts up to date.

The run always ends well: a file that fails is recorded with its reason and skipped, a stop stores what is done, and another run goes on from there.
"""

import gc
import re
import signal
import threading
from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version as installed_version
from itertools import chain
from os import cpu_count
from pathlib import Path
from typing import Self

from sqlalchemy import Engine

from corpus.errors import ReadError
from corpus.find import find_files
from corpus.limits import DEFAULT, Limits
from corpus.metadata import NOTHING, Metadata
from corpus.read import STDIN
from councilfacts.problem import Problem
from councilfacts.work import GARBAGE, Batch, Setting, Source, note_problem
from councilfacts.workers import Workers, url_of
from db.batch import Failure, SaveReport
from db.query import failures as stored_failures
from db.refresh import Councils, RefreshReport, Spread, Task
from db.refresh import refresh as work_out
from db.rows import Placed
from db.store import begin_run, finish_run, pending_documents, prune, record_failures, save_records
from rules.loader import load, version

FILES_A_WORKER = 100  # below this many files for each, starting a process (1.5 s) costs more than it brings


@dataclass(frozen=True)
class IngestOptions:
    """How a run reads. `defaults` fill metadata that nothing else gives; `columns` names the columns of tables whose rows are documents
    (field -> column); `workers` null is as many as the machine has and the files are worth.
    """

    rules: tuple[Path, ...] = ()
    defaults: Metadata = NOTHING
    limits: Limits = DEFAULT
    columns: Mapping[str, str] = field(default_factory=dict)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    workers: int | None = 1
    prune: bool = False
    retry_failed: bool = False
    dry_run: bool = False
    only: Callable[[Path], bool] | None = None  # which of the files found are read; null: all


@dataclass
class RunReport:
    """What came of a run. `stored` counts documents and claims, `files` files; `skipped` are files that are not ours to read, with the reason."""

    total: int = 0  # files found
    files: int = 0  # files read so far
    councils: int = 0  # councils whose facts are to be worked out, once all is read
    worked_out: int = 0  # ... and are, so far
    stored: SaveReport = field(default_factory=SaveReport)
    pending: list[str] = field(default_factory=list)  # documents that a dry run would extract
    failures: list[Failure] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)  # files that a manifest lists and that are not there
    copies: int = 0  # documents that say the same as others: they are stored once, with all their paths
    pruned: int = 0
    not_pruned: list[str] = field(default_factory=list)  # folders that --prune left alone, because not all of them could be looked at
    interrupted: bool = False


OnProgress = Callable[[RunReport], None]  # called after every batch and every council with the report so far


def ingest(
    paths: Sequence[str | Path], engine: Engine | None, options: IngestOptions = IngestOptions(), on_progress: OnProgress = lambda _: None
) -> RunReport:
    """Reads the paths (`-` is standard input) into the database and gives the report of the run.

    `engine` is null only for a dry run without a database. Raises RuleError for bad rules, Problem for options that do not go together and
    DatabaseError where the database cannot be written; a bad file raises nothing.
    """
    if options.prune and (options.include or options.exclude or options.retry_failed or options.only):
        raise Problem("--prune looks at whole folders: leave out --include, --exclude and --retry-failed")
    with _rarely_collecting(), _stopping() as stopped:
        files = _Files.of(paths, options, engine)
        # They are looked for twice, to count them and to read them as they are found: 50,000 of them, held, would fill 20 MB.
        total = sum(1 for _ in files.sources(Batch()))
        with Workers(None if options.dry_run else options.rules, _others(total, files.paths, engine, options.workers), stopped) as workers:
            setting = Setting(
                url=url_of(engine) if engine else None,
                rules=options.rules,
                rules_version=version(load(options.rules)),
                defaults=options.defaults,
                limits=options.limits,
                columns=options.columns,
                extract=not options.dry_run,
            )
            report, problems = RunReport(total=total), Batch()
            batches = chain(workers.batches(files.sources(problems), total, setting, engine), [problems])
            if engine is None or options.dry_run:
                for batch in batches:
                    _count(report, batch)
                    report.stored += SaveReport(unchanged=len(batch.unchanged))
                    on_progress(report)
            else:
                told = _told(paths, options)
                number = begin_run(engine, "ingest", _now(), setting.rules_version, program_version=_program(), options=told)
                run = _Run(engine, number, report, workers, stopped, on_progress, options.prune)
                with run.finishing():
                    for batch in batches:
                        run.store(batch)
                        on_progress(report)
                    if options.prune and not stopped():
                        run.prune([root for path in paths if (root := _root(path))])
        report.interrupted = stopped()
    return report


@dataclass(frozen=True)
class _Files:
    """The files of a run. `wanted`, where only some are: their document paths by the folder that they were found under."""

    paths: tuple[str, ...]
    options: IngestOptions
    wanted: Mapping[str | None, set[str]] | None = None

    @classmethod
    def of(cls, paths: Sequence[str | Path], options: IngestOptions, engine: Engine | None) -> Self:
        wanted = _failed_before(engine) if options.retry_failed else None
        given = paths or [root for root in wanted or () if root]
        return cls(tuple(dict.fromkeys(str(path) for path in given)), options, wanted)

    def sources(self, problems: Batch) -> Iterator[Source]:
        """The files in order, looked for as they are asked for; what goes wrong in looking is noted in `problems`."""
        for path in self.paths:
            if path == STDIN:
                yield Source(None)
                continue
            root = _root(path)

            def report(error: ReadError, root: str | None = root) -> None:
                note_problem(error, root, "find", problems)

            for found in find_files([path], self.options.include, self.options.exclude, report):
                if (self.options.only is None or self.options.only(found.path)) and self._is_wanted(found.name, root):
                    yield Source(found, root)

    def _is_wanted(self, name: str, root: str | None) -> bool:
        if self.wanted is None:
            return True
        return any(path == name or path.startswith((name + "/", name + "#")) for path in self.wanted.get(root, ()))


def _root(path: str | Path) -> str | None:
    """The folder that document paths are relative to: the one given, or that of the file given; null for standard input."""
    if str(path) == STDIN:
        return None
    full = Path(path).resolve()
    return str(full if full.is_dir() else full.parent)


def _failed_before(engine: Engine | None) -> dict[str | None, set[str]]:
    """The paths of the files that failed in an earlier run and were not read since, by the folder they were found under."""
    failed: dict[str | None, set[str]] = defaultdict(set)
    if engine is not None:
        for failure in stored_failures(engine, unresolved=True):
            failed[failure["root"]].add(failure["path"])
    return failed


def _others(files: int, paths: Sequence[str], engine: Engine | None, workers: int | None) -> int:
    """How many processes to start besides this one for so many files."""
    in_memory = engine is not None and engine.url.database in (None, "", ":memory:")  # no other process could look into it
    if in_memory or STDIN in paths:
        return 0
    return (workers or min(cpu_count() or 1, max(1, files // FILES_A_WORKER))) - 1


@dataclass(frozen=True)
class _Kept:
    """The document paths that were there, and those of files that could not be read, or not whole."""

    paths: Container[str]
    unread: Collection[str]

    def __contains__(self, path: object) -> bool:
        return path in self.paths or any(path == file or str(path).startswith((f"{file}/", f"{file}#")) for file in self.unread)


def _file_of(root: str, path: str) -> str:
    """The file that a document path leads into: "papers.zip" of "papers.zip/2016/a.txt"."""
    return next((path[: end.start()] for end in re.finditer(r"[/#]|$", path) if Path(root, path[: end.start()]).is_file()), path)


class _Stopped(Exception):
    """Facts and conflicts are not all worked out, because somebody pressed Ctrl-C meanwhile; the next run does it."""


@dataclass
class _Run:
    """A run that stores what it reads."""

    engine: Engine
    id: int
    report: RunReport
    workers: Workers
    stopped: Callable[[], bool]
    on_progress: OnProgress
    pruning: bool
    kept: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # root -> the document paths that were there, where they are wanted

    def store(self, batch: Batch) -> None:
        saved = save_records(self.engine, self.id, batch.records, unchanged=batch.unchanged)
        record_failures(self.engine, self.id, batch.failures)
        batch.failures += saved.failures
        self.report.stored += saved
        met = len(batch.records) + len(batch.unchanged) - len(saved.failures)
        self.report.copies += met - saved.new - saved.changed - saved.unchanged
        if self.pruning:
            found: list[Placed] = [*batch.unchanged, *batch.records]
            for document in found:
                self.kept[document.root or ""].add(document.path)
        _count(self.report, batch)

    def prune(self, roots: Sequence[str]) -> None:
        """Retires what is no longer in the folders. What came of a file that cannot be read any more stays, and a folder in which not everything
        could be looked for is left alone: what seems gone may be behind it.
        """
        for root in dict.fromkeys(roots):
            failed = [failure for failure in self.report.failures if failure.root == root]
            if any(failure.stage == "find" for failure in failed):
                self.report.not_pruned.append(root)
            else:
                kept = _Kept(self.kept[root], {_file_of(root, failure.path) for failure in failed})
                self.report.pruned += prune(self.engine, self.id, root, kept)

    @contextmanager
    def finishing(self) -> Iterator[None]:
        """Brings the facts up to date and closes the run, however it ends."""
        status = "failed"
        try:
            yield
            refresh(self.engine, self.id, self._councils)
            status = "interrupted" if self.stopped() else "done"
        except _Stopped:
            status = "interrupted"
        finally:  # what is stored stays on the queue of the documents whose facts are to be worked out, until they are
            finish_run(self.engine, self.id, _now(), status=status)

    def _councils(self, task: Task, portions: Sequence[Councils]) -> Iterator[RefreshReport]:
        """Works out the facts of the councils, by all processes; a stop ends it, unless it was the reading that was stopped."""
        stopped_before = self.stopped()
        self.report.councils = sum(map(len, portions))
        for part in self.workers.councils(task, portions, self.engine):
            self.report.worked_out += part.councils
            self.on_progress(self.report)
            yield part
            if self.stopped() and not stopped_before:
                raise _Stopped


def refresh(engine: Engine, run: int, spread: Spread | None = None) -> None:
    """Works out the facts and conflicts again that documents touch whose claims changed since the last time."""
    if pending := pending_documents(engine):
        work_out(engine, pending, run_id=run, spread=spread)


def _count(report: RunReport, batch: Batch) -> None:
    report.files += batch.files
    report.failures += batch.failures
    report.skipped += batch.skipped
    report.absent += batch.absent
    report.pending += [document.path for document in batch.pending]


def _told(paths: Sequence[str | Path], options: IngestOptions) -> dict[str, object]:
    """The options of a run as the database keeps them."""
    flags = {name: True for name in ("prune", "retry_failed") if getattr(options, name)}
    lists = {name: [str(item) for item in getattr(options, name)] for name in ("rules", "include", "exclude") if getattr(options, name)}
    if options.rules:
        lists["rules"] = [str(folder.resolve()) for folder in options.rules]  # later commands, wherever they are called, compare by them too
    return {"paths": [str(path) for path in paths], **lists, **flags}


def _now() -> datetime:
    return datetime.now(UTC)


def _program() -> str:
    return installed_version("councilfacts")


@contextmanager
def _rarely_collecting() -> Iterator[None]:
    """Collects garbage less often while it reads; see GARBAGE."""
    before = gc.get_threshold()
    gc.set_threshold(*GARBAGE)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def _stopping() -> Iterator[Callable[[], bool]]:
    """Turns the first Ctrl-C (or SIGTERM) into a question that the loops ask between documents; a second one interrupts at once."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():  # only the main thread is told of signals
        yield asked.is_set
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def stop(number: int, _frame: object) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()

    try:
        for number in before:
            signal.signal(number, stop)
        yield asked.is_set
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
