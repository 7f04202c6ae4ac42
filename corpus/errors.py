"""What goes wrong on the way in: one line that says what, one that says what to do. Never raised for one bad file to end a batch."""

from collections.abc import Callable


class ReadError(Exception):
    """A file, or a part of one, that cannot be read.

    `path` is the document path as the user knows it, `reason` one line without the path, `hint` what to do about it
    ("" where there is nothing to say).
    """

    def __init__(self, path: str, reason: str, hint: str = "") -> None:
        super().__init__(path, reason, hint)  # all three, so that it survives pickling between processes
        self.path = path
        self.reason = reason
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class NotADocument(ReadError):
    """A file that is none of ours to read (a picture, a program): skipped and counted, not failed."""


class NotThere(ReadError):
    """A row of a manifest.csv names a file that is not there: told, but nothing has failed (a part of an archive keeps the whole's list)."""


class ManifestError(ReadError):
    """A manifest.csv that is broken in places; the files are read all the same. `line` counts from 1."""

    def __init__(self, path: str, reason: str, hint: str = "", line: int = 0) -> None:
        super().__init__(path, reason, hint)
        self.args = (path, reason, hint, line)
        self.line = line

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.reason}" if self.line else super().__str__()


Report = Callable[[ReadError], None]


def raise_it(problem: ReadError) -> None:
    """The report for callers that gave none: a problem nobody listens to is raised, never swallowed."""
    raise problem
