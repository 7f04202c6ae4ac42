"""The process that reads what may hang, eat memory or die; `corpus.guarded` starts it, asks it and replaces it.

A request and the answers to it go through the pipes as pickles. The system itself ends the process when a file has used up its time: no code of
ours runs while a parser in C goes round in circles.
"""

import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BufferedWriter
from pathlib import Path

from corpus.document import Document
from corpus.errors import ReadError, Report
from corpus.find import FoundFile
from corpus.limits import Limits
from corpus.metadata import Metadata
from corpus.read import documents_of, file_bytes
from corpus.readers.content import Item

Answer = Document | ReadError | str | None  # a string: the member that is read next; null: the end
_GRACE = 1.0  # seconds in which a reader that looks at the clock may stop by itself, with a better reason


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read. `data` is what is in it, where that is in hand (standard input); `refused` are the members to pass over, with their reasons."""

    file: FoundFile
    data: bytes | None
    defaults: Metadata
    limits: Limits
    columns: Mapping[str, str]
    refused: tuple[ReadError, ...] = ()


def documents(request: Request, report: Report, entering: Callable[[str], None]) -> Iterator[Document]:
    """The documents of the file; all that is wrong goes to `report`. `entering` hears the name of each member of an archive before it is read."""
    try:
        data = file_bytes(request.file, request.limits) if request.data is None else request.data
        item = Item(request.file.name, data, request.limits, report, columns=tuple(request.columns.items()), entering=entering)
        yield from documents_of(item, request.file.listed, request.defaults)
    except ReadError as error:
        report(error)
    except Exception as error:  # our own fault must not cost the other files
        report(ReadError(request.file.name, f"{type(error).__name__}: {' '.join(str(error).split())[:300]}", "please report it with the file"))


def serve() -> None:
    """Answers requests until there are no more. What a library prints goes nowhere: the pipe is for answers."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    bounded = False
    while True:
        try:
            request: Request = pickle.load(requests)
        except EOFError:
            return
        if not bounded:
            _bound_memory(request.limits.memory_bytes)
            bounded = True
        try:
            _answer(request, answers)
        except BrokenPipeError:  # nobody listens any more
            os._exit(0)


def _answer(request: Request, answers: BufferedWriter) -> None:
    refused = {error.path: error for error in request.refused}

    def send(answer: Answer) -> None:
        _alarm(0)  # whoever listens may take any time
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()
        _alarm(request.limits.seconds + _GRACE)

    def entering(name: str) -> None:
        if name in refused:
            raise refused[name]
        send(name)

    _alarm(request.limits.seconds + _GRACE)
    for document in documents(request, send, entering):
        send(document)
    send(None)
    _alarm(0)


def _alarm(seconds: float) -> None:
    """Has the system end this process after so many seconds; 0 calls it off."""
    if hasattr(signal, "setitimer"):  # not on Windows, where the parent looks at the clock
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _bound_memory(allowed: int) -> None:
    """Lets this process take so many bytes more than it has; only Linux tells and keeps to it."""
    if sys.platform != "linux":
        return
    import resource

    taken = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = taken + allowed if most == resource.RLIM_INFINITY else min(taken + allowed, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
