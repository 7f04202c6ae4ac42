"""Reading files so that a bad one takes only itself with it, whatever its parser does.

Plain text and CSV are read here and now: Python decodes them, in time that grows with their size. All other formats go through parsers of other
people's, some in C, which a hostile or broken file can hang, swell or kill; those are read in one process apart, used again for every file and
replaced when it dies. An archive goes on after the member that killed the process.
"""

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.document import Document
from corpus.errors import ReadError
from corpus.find import FoundFile
from corpus.helper import Answer, Request, documents
from corpus.interrupts import without_interrupts
from corpus.limits import DEFAULT, Limits, allow
from corpus.metadata import NOTHING, Metadata
from corpus.read import STDIN, stdin_bytes
from corpus.readers import archives, feed, records, text
from corpus.readers.content import Item, too_slow
from corpus.readers.registry import identify

_PLAIN = (text.FORMAT, records.CSV)
_OF_MANY = (archives.ZIP, archives.TAR, records.JSONL, records.CSV, feed.FORMAT)
_HEAD = 1 << 14  # bytes in which every format shows itself
_FILES_EACH = 1000  # that one process reads before it is replaced: parsers in C leak
_MOST_DEATHS = 5  # in one archive before the rest of it is given up: each may cost all the seconds of a file


class GuardedReader:
    """Reads files one after the other; `close` ends the process apart, if one was needed. Metadata and limits are as for `read_file`."""

    def __init__(self, defaults: Metadata = NOTHING, limits: Limits = DEFAULT, columns: Mapping[str, str] | None = None) -> None:
        self._defaults, self._limits, self._columns = defaults, limits, columns or {}
        self._helper: _Helper | None = None

    def read(self, found: FoundFile | None) -> Iterator[Document | ReadError]:
        """The documents of a file (null: of standard input) and what could not be read, in the file's order; nothing is raised for a bad file."""
        try:
            data = stdin_bytes(None, self._limits) if found is None else None
            found = found or FoundFile(Path(STDIN), STDIN)
            head = _head(found) if data is None else data[:_HEAD]
            if len(head) < min(_HEAD, self._limits.file_bytes):
                data = head  # of a small file that is all: it need not be opened twice
            request = Request(found, data, self._defaults, self._limits, self._columns)
            plain = not head or identify(Item(found.name, head)) in _PLAIN
        except ReadError as error:
            yield error
            return
        yield from _here(request) if plain else self._apart(request)

    def close(self) -> None:
        """Ends the process apart; the next file that needs one gets another."""
        if self._helper is not None:
            self._helper.end()
            self._helper = None

    def _apart(self, request: Request) -> Iterator[Document | ReadError]:
        given = 0
        while True:
            at, again = request.file.name, given
            try:
                for answer in self._answers(request):
                    if isinstance(answer, str):
                        at = answer
                    elif again:  # told before the process died
                        again -= 1
                    elif answer is not None:
                        given += 1
                        yield answer
                return
            except _Died as died:
                death = died
            error = death.reason(at, self._limits)
            if at == request.file.name or any(at == refused.path for refused in request.refused):  # dead again where nothing can be passed over
                yield death.reason(request.file.name, self._limits)
                return
            if len(request.refused) == _MOST_DEATHS:
                yield error
                yield ReadError(request.file.name, f"given up after {_MOST_DEATHS + 1} members that killed their reader", "unpack it by hand")
                return
            request = replace(request, refused=(*request.refused, error))

    def _answers(self, request: Request) -> Iterator[Answer]:
        if self._helper is not None and self._helper.files == _FILES_EACH:
            self.close()
        self._helper = self._helper or _Helper()
        finished = False
        try:
            self._helper.ask(request)
            while (answer := self._helper.answer(self._limits)) is not None:
                yield answer
            finished = True
        finally:
            if not finished:  # it is dead, or in the middle of answers that nobody wants any more
                self.close()


def holds_many(found: FoundFile) -> bool:
    """Whether the file is, by its beginning, an archive or export, which may hold thousands of documents."""
    try:
        return identify(Item(found.name, _head(found))) in _OF_MANY
    except ReadError:
        return False


def _here(request: Request) -> Iterator[Document | ReadError]:
    problems: list[ReadError] = []
    for document in documents(request, problems.append, lambda _: None):
        yield from problems
        problems.clear()
        yield document
    yield from problems


def _head(found: FoundFile) -> bytes:
    try:
        with found.path.open("rb") as file:
            return file.read(_HEAD)
    except OSError as error:
        raise ReadError(found.name, (error.strerror or "cannot be read").lower(), "check the file's permissions") from error


@dataclass
class _Died(Exception):
    """The process apart has ended in the middle of a file; `status` as subprocess gives it."""

    status: int
    slow: bool

    def reason(self, name: str, limits: Limits) -> ReadError:
        """What is said of the file."""
        how = signal.Signals(-self.status).name if self.status < 0 else f"exit status {self.status}"
        if self.slow or how == "SIGALRM":
            return too_slow(name, limits)
        memory = allow("memory_bytes", 2 * limits.memory_bytes)
        return ReadError(name, f"its reader died ({how})", f"it is broken, or needs more than {limits.memory_bytes / 1e6:.0f} MB of memory: {memory}")


class _Helper:
    """The process apart."""

    def __init__(self) -> None:
        # Not by multiprocessing: that would run the program's main module again, which a script or an interactive session may not have.
        start = f"import sys; sys.path[:] = {sys.path!r}; from corpus.helper import serve; serve()"
        with without_interrupts():
            self._process = subprocess.Popen(
                [sys.executable, "-c", start],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                process_group=0 if os.name == "posix" else None,  # what else is sent to our whole group is not for it either
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),  # the same on Windows
            )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._requests, self._answers = self._process.stdin, self._process.stdout
        self.files = 0

    def ask(self, request: Request) -> None:
        self.files += 1
        with suppress(BrokenPipeError):  # told when the answer is asked for
            pickle.dump(request, self._requests, pickle.HIGHEST_PROTOCOL)
            self._requests.flush()

    def answer(self, limits: Limits) -> Answer:
        """The next answer; raises _Died where none can come."""
        watch = None if hasattr(signal, "setitimer") else threading.Timer(limits.seconds + 1, self._process.kill)
        if watch:
            watch.start()
        try:
            answer: Answer = pickle.load(self._answers)
            return answer
        except (EOFError, pickle.UnpicklingError, ConnectionError):
            self._process.kill()
            raise _Died(self._process.wait(), slow=bool(watch and not watch.is_alive())) from None
        finally:
            if watch:
                watch.cancel()

    def end(self) -> None:
        """Ends the process at once: it holds nothing that could be lost."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._requests, self._answers):
            with suppress(BrokenPipeError):  # a request that nobody took
                pipe.close()
