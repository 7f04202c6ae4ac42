"""One document: its text and where it came from. Made by the readers, never changed afterwards."""

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text that came from one place in the original: a page, a cell, an element.

    `label` is what a reader would say ("page 12", "Sheet1!B4"); spans are half-open and in text order.
    """

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article or report.

    `path` is relative to the folder that was given, with `/`. For plain text files `text` is the decoded file with
    `\\r\\n` as `\\n` and nothing else changed. `sha256` is that of `text` in UTF-8. `metadata_from` says for each known metadata
    field where it was read (`manifest`, `front matter`, `option` ...).
    """

    path: str
    text: str
    sha256: str
    source: str | None = None
    published: date | None = None
    title: str | None = None
    url: str | None = None
    council: str | None = None  # as named by the manifest or front matter: a hint, not a finding
    format: str = "text"
    parts: tuple[Part, ...] = ()
    metadata_from: tuple[tuple[str, str], ...] = ()
    root: str | None = None  # the folder that was given, absolute: tells `a.txt` of two folders apart. None where there is none (standard input)
    source_kind: str | None = None  # newspaper, broadcaster, council, union ... as `corpus.outlets` tells

    @property
    def key(self) -> str:
        """The document's identity: the same words from the same source are one document, whatever the file is called."""
        return hashlib.sha256(f"{self.sha256}\n{self.source or ''}".encode()).hexdigest()[:32]


def text_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8, as 64 hex digits. Lone surrogates, which no reader should make, hash as `?`."""
    return hashlib.sha256(text.encode("utf-8", errors="replace")).hexdigest()
