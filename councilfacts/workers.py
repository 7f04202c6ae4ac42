"""The processes of a run: this one, and others that take their share of the reading and of the facts.

Only paths, and texts out of archives, go to another process and only plain records come back; a spaCy Doc never leaves the process that made it. This
process takes a share like the others, and does all the storing: of what it reads itself nothing has to be sent, and while they start, it starts too.
"""

import gc
import multiprocessing
import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from ctypes import c_int
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import Engine

from corpus.guarded import GuardedReader, holds_many
from corpus.interrupts import without_interrupts
from councilfacts.problem import Problem
from councilfacts.work import BATCH, GARBAGE, Batch, Setting, Source, finished, guarded_reader, read, work
from db.batch import Failure
from db.engine import open_database
from db.refresh import Councils, RefreshReport, Task

AHEAD = 3  # pieces that each other process is given in advance: it must not wait while this one is busy with a piece of its own
COUNCILS_AHEAD = 2  # the same for councils, which come by size: a process with many to go could be the last to end
SHORT = 20  # files of a piece towards the end, where a process that has none left waits for what the others have in hand
PIECE_BYTES = 20_000_000  # of files in one piece: what comes of them waits in memory until it is stored
LARGE = 1_000_000  # bytes of an archive or export from which on its documents are shared out, not the file
_LOOK = 0.2  # seconds between looks whether to stop
_GO_ON, _STOP, _END = range(3)  # what the other processes are told: stop between two files; end in the middle of one

Stopped = Callable[[], bool]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Piece:
    """Files to read, or a batch of documents that are read already."""

    sources: Sequence[Source] = ()
    batch: Batch | None = None

    def singles(self) -> Iterator["Piece"]:
        """The same work in pieces of one file or document."""
        for source in self.sources:
            yield Piece([source])
        for document in self.batch.pending if self.batch else ():
            yield Piece(batch=Batch(pending=[document]))

    def killed(self) -> Batch:
        """What came of a piece of one file or document that killed its process."""
        why, hint = "the process that read it was killed", "it may need more memory than there is"
        failures = [Failure(source.name, "read", why, hint, source.root) for source in self.sources]
        failures += [Failure(document.path, "extract", why, hint, document.root) for document in (self.batch.pending if self.batch else ())]
        return Batch(files=len(self.sources), failures=failures)


@dataclass(slots=True)
class _Given:
    """A piece that somebody has in hand: another process (`future`), or this one, which is done with it at once (`done`)."""

    piece: Piece
    future: "Future[bytes] | None" = None
    done: list[Batch] | None = None

    @property
    def ready(self) -> bool:
        return self.future is None or self.future.done()


class Workers:
    """This process and `others` more, which start at once. `rules` are those to be loaded, null where nothing is extracted.

    `stopped` says when to end: what is done by then is handed over, and nothing else begun.
    """

    def __init__(self, rules: Sequence[Path] | None, others: int, stopped: Stopped) -> None:
        self._rules = None if rules is None else tuple(str(folder) for folder in rules)
        self._others, self._stopped = others, stopped
        self._pool = _Pool(self._rules, others) if others else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._pool:
            self._pool.close(at_once=kind is not None)  # a second Ctrl-C does not wait for the files in hand

    def batches(self, sources: Iterable[Source], total: int, setting: Setting, engine: Engine | None) -> Iterator[Batch]:
        """What comes of the files, of which there are `total`, in their order. A process that dies takes only the file that killed it."""
        if self._pool is None:
            yield from work(sources, setting, engine, self._stopped)
            return
        given: deque[_Given] = deque()
        most = 2 * AHEAD * (self._others + 1)  # pieces that are done may wait for one before them, in memory
        with closing(guarded_reader(setting)) as reader, closing(guarded_reader(setting)) as unpacking:
            pieces = _pieces(sources, total - (AHEAD * self._others + 1) * BATCH, unpacking, self._stopped)
            while True:
                while sum(not one.ready for one in given) < AHEAD * self._others and (piece := next(pieces, None)):
                    given.append(_Given(piece, self._pool.submit(_task, setting, piece)))
                if not given:
                    return
                if given[0].ready or len(given) >= most or (piece := next(pieces, None)) is None:
                    yield from self._came_of(given.popleft(), given, setting, self._pool)
                else:
                    given.append(_Given(piece, done=list(_work_on(piece, setting, engine, self._stopped, reader))))

    def _came_of(self, first: _Given, others: deque[_Given], setting: Setting, pool: "_Pool") -> Iterator[Batch]:
        if first.future is None:
            yield from first.done or ()
            return
        try:
            batches = pickle.loads(self._result(first.future, pool))
        except BrokenProcessPool:
            pool.restart()
            for one in others:
                if one.future is not None and _is_lost(one.future):
                    one.future = pool.submit(_task, setting, one.piece)
            batches = self._one_by_one(first.piece, setting)
        yield from batches

    def _one_by_one(self, piece: Piece, setting: Setting) -> Iterator[Batch]:
        """Each file or document by itself, in a process that may die and is then replaced."""
        if piece.batch is not None:
            yield replace(piece.batch, pending=[])
        with closing(_Pool(self._rules, 1)) as pool:
            for single in piece.singles():
                if self._stopped():
                    return
                try:
                    batches = pickle.loads(self._result(pool.submit(_task, setting, single), pool))
                except BrokenProcessPool:
                    pool.restart()
                    batches = [single.killed()]
                yield from batches

    def _result(self, future: "Future[Result]", pool: "_Pool") -> Result:
        """What comes of a task, as soon as it does; the processes hear when they are to stop."""
        while not future.done():
            if self._stopped():
                pool.stop()
            wait([future], _LOOK)
        return future.result()

    def councils(self, task: Task, portions: Sequence[Councils], engine: Engine) -> Iterator[RefreshReport]:
        """Does the task for all councils, portion by portion, in any order."""
        if self._pool is None:
            yield from (task(engine, some) for some in portions)
            return
        url, left, given = url_of(engine), deque(portions), dict[Councils, Future[RefreshReport]]()
        while left or given:
            while left and len(given) < COUNCILS_AHEAD * self._others:
                some = left.popleft()
                given[some] = self._pool.submit(_councils, url, task, some)
            if left:
                yield task(engine, left.popleft())
            else:
                wait(given.values(), return_when="FIRST_COMPLETED")
            for some, future in [(some, future) for some, future in given.items() if future.done()]:
                del given[some]
                yield task(engine, some) if _is_lost(future) else future.result()


def url_of(engine: Engine) -> str:
    """Where another process finds the database."""
    return engine.url.render_as_string(hide_password=False)


def _pieces(sources: Iterable[Source], soon_over: int, unpacking: GuardedReader, stopped: Stopped) -> Iterator[Piece]:
    """The work in pieces, in the files' order, short ones when it is `soon_over`: from so many files on.

    Large archives are read here, one after the other: to read is little beside what follows.
    """
    some: list[Source] = []
    size = 0
    for number, source in enumerate(sources):
        if stopped():
            return
        own = _size(source)
        large = own >= LARGE and source.file is not None and holds_many(source.file)
        if some and (large or len(some) >= (BATCH if number < soon_over else SHORT) or size + own > PIECE_BYTES):
            yield Piece(some)
            some, size = [], 0
        if large:
            for batch in read([source], stopped, unpacking):
                yield Piece(batch=batch)
        else:
            some.append(source)
            size += own
    if some:
        yield Piece(some)


def _size(source: Source) -> int:
    try:
        return source.file.path.stat().st_size if source.file else 0
    except OSError:  # told when it is read
        return 0


def _work_on(piece: Piece, setting: Setting, engine: Engine | None, stopped: Stopped, reader: GuardedReader) -> Iterator[Batch]:
    if piece.batch is None:
        return work(piece.sources, setting, engine, stopped, reader)
    return iter([finished(piece.batch, setting, engine, stopped)])


def _is_lost(future: "Future[Any]") -> bool:
    """Whether its process died before it was done."""
    return future.done() and (future.cancelled() or isinstance(future.exception(), BrokenProcessPool))


class _Pool:
    """The other processes."""

    def __init__(self, rules: tuple[str, ...] | None, processes: int) -> None:
        self._context = multiprocessing.get_context("spawn")  # a forked process would share the parent's open database
        self._told = self._context.RawValue(c_int, _GO_ON)  # without a lock, which one that is killed would hold for ever
        self._rules, self._processes = rules, processes
        self._begin()

    def _begin(self) -> None:
        self._executor = ProcessPoolExecutor(self._processes, self._context, _start, (self._rules, self._told))
        self._started = [self.submit(_ready) for _ in range(self._processes)]

    def submit(self, function: Callable[..., Result], *given: object) -> "Future[Result]":
        try:
            with without_interrupts():
                return self._executor.submit(function, *given)
        except BrokenProcessPool as error:  # told when the result is asked for, like a process that dies later
            broken: Future[Result] = Future()
            broken.set_exception(error)
            return broken

    def restart(self) -> None:
        """Puts new processes in the place of those of which one has died. Raises Problem where none has ever started."""
        self._executor.shutdown(cancel_futures=True)
        if all(_is_lost(one) for one in self._started):  # not the fault of any file
            raise Problem("the processes that should read cannot be started\nLeave out --workers; what is stored is kept")
        self._begin()

    def stop(self) -> None:
        """Has the processes end what they are at between two files."""
        self._told.value = max(self._told.value, _STOP)

    def close(self, at_once: bool = False) -> None:
        """Ends the processes: between two files, or `at_once`, in the middle of them."""
        self._told.value = _END if at_once else _STOP
        self._executor.shutdown(cancel_futures=True)


_told: Any = None  # of another process: what it is told by the first
_own: tuple[Setting, GuardedReader] | None = None  # of another process: what reads, and for what


def _start(rules: tuple[str, ...] | None, told: Any) -> None:
    global _told
    _told = told
    threading.Thread(target=_end_when_told, daemon=True).start()
    gc.set_threshold(*GARBAGE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it could not be kept from this process
    if rules is not None:
        from extractor.pipeline import pipeline

        pipeline(rules)
    gc.freeze()


def _end_when_told() -> None:
    """Ends this process when it is told to, or its parent is gone: one that was killed could not tell, and a queue of work never ends by itself."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    while parent.is_alive() and _told.value != _END:
        parent.join(_LOOK)
    os._exit(1)


def _ready() -> None:
    """Done as soon as a process has started."""


def _task(setting: Setting, piece: Piece) -> bytes:
    """The batches that come of a piece, pickled here: the thread of the parent that receives them need not hold up its own work."""
    global _own
    if _own is None or _own[0] != setting:
        _own = setting, guarded_reader(setting)
    engine = _database(setting.url) if setting.url else None
    return pickle.dumps(list(_work_on(piece, setting, engine, lambda: bool(_told.value), _own[1])), pickle.HIGHEST_PROTOCOL)


def _councils(url: str, task: Task, some: Councils) -> RefreshReport:
    return task(_database(url), some)


@cache
def _database(url: str) -> Engine:
    return open_database(url, create=False, upgrade=False)
