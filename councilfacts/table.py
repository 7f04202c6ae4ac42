"""Tables for a terminal. Rich could draw them, but a query must answer at once, and importing rich takes longer than most queries."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal
from unicodedata import combining, east_asian_width

GAP = "  "
NARROWEST = 6  # a column is not wrapped below this, unless nothing else helps
LONGEST_WORD = 14  # "Worcestershire": words up to this are broken only where nothing else helps


def table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], wraps: Sequence[bool], justify: Sequence[Literal["left", "right"]], room: int
) -> Iterator[str]:
    """The lines of a table that is at most `room` columns wide: headings, a rule, the rows.

    A column with `wraps` goes on over several lines where it has to; another is cut short with an ellipsis, and only where wrapping is not enough.
    """
    columns = list(zip(headings, *rows, strict=True))
    widths = _widths([max(map(columns_of, column)) for column in columns], [_longest_word(column) for column in columns], wraps, room)
    yield _line([_cut(heading, width) for heading, width in zip(headings, widths, strict=True)], widths, justify)
    yield "─" * (sum(widths) + len(GAP) * (len(widths) - 1))
    for row in rows:
        cells = [_wrap(cell, width) if wrap else [_cut(cell, width)] for cell, width, wrap in zip(row, widths, wraps, strict=True)]
        for pieces in zip_longest(*cells, fillvalue=""):
            yield _line(pieces, widths, justify)


def columns_of(text: str) -> int:
    """How many columns of a terminal the text takes: none for combining marks, two for wide characters."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def _longest_word(cells: Sequence[str]) -> int:
    """The columns that the longest word takes, of those that are not too long to be kept whole."""
    return max((width for cell in cells for word in cell.split() if (width := columns_of(word)) <= LONGEST_WORD), default=NARROWEST)


def _widths(natural: Sequence[int], words: Sequence[int], wraps: Sequence[bool], room: int) -> list[int]:
    """The widths that fit: the widest column that wraps gives way first, while its words stay whole; then at the cost of its words; then any."""
    widths = list(natural)
    free = room - len(GAP) * (len(widths) - 1)
    count = len(widths)
    for candidates, least in ((wraps, words), (wraps, [NARROWEST] * count), ([True] * count, [1] * count)):
        while sum(widths) > free:
            givers = [(width, n) for n, width in enumerate(widths) if candidates[n] and width > least[n]]
            if not givers:
                break
            widths[max(givers)[1]] -= 1
    return widths


def _wrap(text: str, width: int) -> list[str]:
    if columns_of(text) <= width:
        return [text]
    if len(text) == columns_of(text):
        return textwrap.wrap(text, width, break_on_hyphens=False) or [""]
    lines, line = [], ""
    for one in text:  # wide characters: textwrap would count them as one column
        if columns_of(line + one) > width:
            lines.append(line.strip())
            line = ""
        line += one
    return [*lines, line.strip()]


def _cut(text: str, width: int) -> str:
    if columns_of(text) <= width:
        return text
    while text and columns_of(text) > width - 1:
        text = text[:-1]
    return text + "…"


def _line(cells: Sequence[str], widths: Sequence[int], justify: Sequence[Literal["left", "right"]]) -> str:
    padded = []
    for cell, width, side in zip(cells, widths, justify, strict=True):
        space = " " * (width - columns_of(cell))
        padded.append(space + cell if side == "right" else cell + space)
    return GAP.join(padded).rstrip()
