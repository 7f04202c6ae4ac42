"""Putting a text together from blocks while keeping the map back to page, cell or element."""

import re
from collections.abc import Callable, Sequence

from corpus.document import Part
from corpus.readers.tables import SEPARATOR, is_layout, tidy_rows

_DROPPED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")


def tidy(text: str) -> str:
    """Text out of a format, freed of control characters, bidirectional controls, soft hyphens and zero-width marks; odd spaces are spaces.

    Plain text files do not come through here, they are stored as decoded. In a web page or PDF these characters are layout,
    and one of them inside "£25\\u00ad million" hides the figure.
    """
    return text if text.isascii() and text.isprintable() else _SPACES.sub(" ", _DROPPED.sub("", text.replace("\r\n", "\n").replace("\x0b", "\n")))


class TextBuilder:
    """Blocks in reading order become one text, with a blank line between blocks; labelled stretches become Parts."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._parts: list[Part] = []
        self._label = ""
        self._label_start = -1

    def __len__(self) -> int:
        return self._length

    def add(self, block: str, gap: str = "\n\n") -> None:
        """A paragraph, heading or list item, set off from what came before by `gap`. An empty one is passed over."""
        block = tidy(block).strip(" \n")
        if block:
            self._append(gap if self._pieces else "")
            self._start_part()
            self._append(block)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """A table by the convention of `tables`; one that only arranges text becomes paragraphs."""
        lines = tidy_rows([[tidy(cell) for cell in row] for row in rows])
        if is_layout(lines):
            for row in rows:
                for cell in row:
                    self.add(cell)
            return
        for number, line in enumerate(lines):
            self.add(SEPARATOR.join(line).rstrip(SEPARATOR), "\n" if number else "\n\n")

    def cells(self, rows: Sequence[Sequence[str]], label: Callable[[int, int], str]) -> None:
        """A table whose every filled cell is a Part, named by `label(row, column)` as counted in `rows` from 0."""
        lines = [[" ".join(tidy(cell).split()) for cell in row] for row in rows]
        used = [column for column in range(max(map(len, lines), default=0)) if any(column < len(row) and row[column] for row in lines)]
        gap = "\n\n" if self._pieces else ""
        for number, line in enumerate(lines):
            kept = [(column, line[column] if column < len(line) else "") for column in used]
            while kept and not kept[-1][1]:
                kept.pop()
            for position, (column, cell) in enumerate(kept):
                self._append(gap if position == 0 else SEPARATOR)
                self._start_part()
                if cell:
                    self._parts.append(Part(self._length, self._length + len(cell), label(number, column)))
                    self._append(cell)
            if kept:
                gap = "\n"

    def part(self, label: str) -> None:
        """What is added from here on belongs to `label`, until the next call or the end."""
        self._close()
        self._label, self._label_start = label, -1

    def _start_part(self) -> None:
        if self._label and self._label_start < 0:
            self._label_start = self._length

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def _close(self) -> None:
        if self._label and 0 <= self._label_start < self._length:
            self._parts.append(Part(self._label_start, self._length, self._label))
        self._label = ""

    def text(self) -> str:
        """All blocks as one text."""
        return "".join(self._pieces)

    def parts(self) -> tuple[Part, ...]:
        """The labelled stretches, in text order."""
        self._close()
        return tuple(self._parts)
