"""What goes into a reader and what comes out, the same for every format."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from corpus.document import Part
from corpus.errors import ReadError, Report, raise_it
from corpus.limits import DEFAULT, Limits, allow
from corpus.metadata import Metadata


def too_slow(name: str, limits: Limits) -> ReadError:
    """What is said of a file that has used up its seconds."""
    return ReadError(name, f"took longer than {limits.seconds:g} seconds", f"split it, or {allow('seconds', 5 * limits.seconds)}")


def too_big(name: str, limits: Limits) -> ReadError:
    """What is said of a file that needs more memory than it may have."""
    allowed = limits.memory_bytes
    return ReadError(name, f"needs more than {allowed / 1e6:.0f} MB of memory", f"split it, or {allow('memory_bytes', 2 * allowed)}")


def _admit(name: str) -> None:
    """Lets every member in."""


@dataclass(frozen=True, slots=True)
class Item:
    """The bytes of one file, or of one member of an archive. `name` is its document path so far; `depth` counts archives around it.

    `columns` are (field, column name) pairs for exports whose columns have names of their own. `entering` hears the name of every member of an
    archive before it is read, and may refuse it with a ReadError. `started` is when the reading of the file, or of the member, began.
    """

    name: str
    data: bytes
    limits: Limits = DEFAULT
    report: Report = raise_it
    depth: int = 0
    columns: tuple[tuple[str, str], ...] = ()
    entering: Callable[[str], None] = _admit
    started: float = field(default_factory=time.monotonic)

    @property
    def suffix(self) -> str:
        """The name's ending in lower case, with its dot; "" where it has none."""
        last = self.name.rpartition("/")[2]
        return "." + last.rpartition(".")[2].lower() if "." in last[1:] else ""

    def check_time(self) -> None:
        """Raises ReadError when the file has used up its seconds; readers call it between pages and sheets."""
        if time.monotonic() - self.started > self.limits.seconds:
            raise too_slow(self.name, self.limits)


@dataclass(frozen=True, slots=True)
class Content:
    """One document as a reader found it.

    `inner` says where in the file it was ("2016/budget.txt" in an archive, "row 12" of an export; "" for the file itself), `embedded` what the
    format says of it (meta tags, properties), `front` what its front matter says, `listed` the row of a manifest inside the archive, `weak` what is
    trusted less than the words and the user's defaults (the day on which a PDF was made may be the day on which it was printed).
    """

    text: str
    format: str
    parts: tuple[Part, ...] = ()
    embedded: Metadata | None = None
    front: Metadata | None = None
    listed: Metadata | None = None
    weak: Metadata | None = None
    inner: str = ""

    def moved(self, inner: str) -> "Content":
        """The same, found within `inner` of a larger file."""
        return replace(self, inner=inner + self.inner)

    def listed_as(self, row: Metadata) -> "Content":
        """The same, with what the archive's manifest says of it, unless a manifest nearer to it has spoken."""
        return self if self.listed else replace(self, listed=row)


@dataclass(frozen=True, slots=True)
class Format:
    """A format we read. `recognises` looks at the bytes and the name without decoding anything; `read` gives the documents or raises ReadError."""

    name: str
    recognises: Callable[[Item], bool]
    read: Callable[[Item], Iterator[Content]]
