"""Writes listings as a table, JSON, JSON lines, CSV or Markdown.

Values come from other people's documents, so nothing of them reaches a terminal raw: control characters, terminal escapes and the characters
that turn the direction of writing are shown as `\\x1b` or `\\u202e`. A cell that a spreadsheet would run as a formula gets a leading apostrophe.
"""

import csv
import json
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, TextIO

from councilfacts.table import table

Row = Mapping[str, Any]

# C0 and C1 controls but tab and line feed, soft hyphen and zero-width marks, line separators, bidirectional marks, embeddings and isolates, byte
# order mark, lone surrogates.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_FORMULA = tuple("=+-@\t\r")
PIPE_WIDTH = 120  # columns of a table that no terminal shows
SMALLEST_WIDTH = 40  # a terminal that says it is narrower is not believed


class Format(StrEnum):
    """How a listing is written."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    markdown = "markdown"


@dataclass(frozen=True)
class Column:
    """A column of a table: the row's key, its heading (null: the key), how its value is shown, and whether it may be wrapped over several lines.

    Tables and Markdown show the columns; JSON, JSON lines and CSV hold every key of a row.
    """

    key: str
    heading: str | None = None
    wrap: bool = False
    justify: Literal["left", "right"] = "left"
    show: Callable[[Row], str] | None = None  # null: the value as text, nothing for null

    def cell(self, row: Row) -> str:
        """What the table shows of the row, safe to print."""
        if self.show is not None:
            return safe(self.show(row))
        value = row.get(self.key)
        return "" if value is None else safe(value if isinstance(value, str) else _plain(value))


def safe(text: str) -> str:
    """The text on one line, with every character that could steer a terminal made visible."""
    return _UNSAFE.sub(_visible, text).replace("\n", " ").replace("\t", " ")


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def to_json(value: object, indent: int | None = None) -> str:
    """JSON that is safe to print: what `safe` makes visible is escaped the way JSON does, so that a program reads the same text back."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent, default=str))


def write(rows: Iterable[Row], columns: Sequence[Column], how: Format = Format.table, out: TextIO | None = None) -> int:
    """Writes the rows to `out` (null: standard output) and gives their number. Only a table holds them all in memory."""
    return _WRITERS[how](rows, columns, out or sys.stdout)


def width() -> int:
    """How many columns a table may take: COLUMNS, or the terminal's, or PIPE_WIDTH where nobody says."""
    return max(SMALLEST_WIDTH, shutil.get_terminal_size((PIPE_WIDTH, 24)).columns)


def _table(rows: Iterable[Row], columns: Sequence[Column], out: TextIO) -> int:
    cells = [[column.cell(row) for column in columns] for row in rows]
    if cells:
        headings = [column.heading or column.key for column in columns]
        for line in table(headings, cells, [column.wrap for column in columns], [column.justify for column in columns], width()):
            out.write(line + "\n")
    return len(cells)


def _json(rows: Iterable[Row], columns: Sequence[Column], out: TextIO) -> int:
    count = 0
    for count, row in enumerate(rows, 1):
        out.write(("[\n" if count == 1 else ",\n") + to_json(row))
    out.write("\n]\n" if count else "[]\n")
    return count


def _jsonl(rows: Iterable[Row], columns: Sequence[Column], out: TextIO) -> int:
    return sum(bool(out.write(to_json(row) + "\n")) for row in rows)


def _csv(rows: Iterable[Row], columns: Sequence[Column], out: TextIO) -> int:
    writer = csv.writer(out, lineterminator="\n")
    count = 0
    for count, row in enumerate(rows, 1):
        if count == 1:
            writer.writerow(row)
        writer.writerow(_csv_cell(value) for value in row.values())
    if not count:
        writer.writerow(column.key for column in columns)
    return count


def _csv_cell(value: object) -> object:
    if value is None or isinstance(value, (int, float)):
        return value
    text = _UNSAFE.sub(_visible, value) if isinstance(value, str) else _plain(value)
    return "'" + text if text.startswith(_FORMULA) else text


def _markdown(rows: Iterable[Row], columns: Sequence[Column], out: TextIO) -> int:
    count = 0
    for count, row in enumerate(rows, 1):
        if count == 1:
            _markdown_line((column.heading or column.key for column in columns), out)
            _markdown_line(("---:" if column.justify == "right" else "---" for column in columns), out)
        _markdown_line((_markdown_cell(column.cell(row)) for column in columns), out)
    return count


def _markdown_line(cells: Iterable[str], out: TextIO) -> None:
    out.write("| " + " | ".join(cells) + " |\n")


def _markdown_cell(text: str) -> str:
    return re.sub(r"([\\|`*_<>\[\]])", r"\\\1", text)


def _plain(value: object) -> str:
    """A value that is not text: whole numbers without a point, lists with commas, the rest as JSON."""
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    if isinstance(value, (dict, list, tuple)):
        return to_json(value)
    return str(value)


_WRITERS: dict[Format, Callable[[Iterable[Row], Sequence[Column], TextIO], int]] = {
    Format.table: _table,
    Format.json: _json,
    Format.jsonl: _jsonl,
    Format.csv: _csv,
    Format.markdown: _markdown,
}
