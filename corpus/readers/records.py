"""Exports of archives: JSON Lines and CSV with one article a row. And CSV that is a table, whose cells are the evidence."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from corpus.decode import decode
from corpus.errors import ReadError
from corpus.limits import allow
from corpus.metadata import FIELDS, Metadata, clean, parse_date
from corpus.readers.building import TextBuilder, tidy
from corpus.readers.content import Content, Format, Item
from corpus.readers.html import fragment_text

csv.field_size_limit(50_000_000)  # characters; the module's own 131,072 is less than a council report

# Column names as exports have them, in lower case with letters only; the first that a row has is used.
_NAMES = {
    "text": ("text", "body", "content", "article", "articlebody", "articletext", "bodytext", "fulltext", "maintext", "story"),
    "title": ("title", "headline"),
    "published": ("published", "publicationdate", "publisheddate", "datepublished", "publishdate", "pubdate", "date", "datetime"),
    "source": ("source", "sourcename", "publication", "outlet", "newspaper", "publisher", "sitename"),
    "url": ("url", "link", "webaddress", "permalink"),
    "council": ("council", "authority"),
}
_DELIMITERS = ";\t|,"  # of two that fit alike the first: "1,5" is a figure in half of Europe
_TOLD = re.compile(r"sep=([;\t|,])\r?\n", re.IGNORECASE)  # a line that Excel writes and reads
_LOOKED_AT = 20_000  # characters
_TRIED = 100  # rows
_A_TEXT = 5  # words, at least
_MARKUP = re.compile(r"<(?:p|br|div|span|h[1-6]|ul|a)\b[^>]*>", re.IGNORECASE)


def recognises_jsonl(item: Item) -> bool:
    """By name; where that says nothing (standard input) or too little (.json), by a first line that is an article's object whole."""
    if item.suffix in {".jsonl", ".ndjson"}:
        return True
    if item.suffix not in {"", ".json"} or not item.data.lstrip(b"\xef\xbb\xbf").startswith(b"{"):
        return False
    try:
        row = json.loads(item.data.lstrip(b"\xef\xbb\xbf").partition(b"\n")[0])
    except (ValueError, RecursionError):
        return False
    return not {_plain(key) for key in row}.isdisjoint(_NAMES["text"]) or bool(item.columns)


def read_jsonl(item: Item) -> Iterator[Content]:
    """A document a line; broken lines are reported, the others read."""
    text, _ = decode(item.data, item.name)
    for number, line in enumerate(io.StringIO(text), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            item.report(ReadError(f"{item.name}#{number}", "a line that is no JSON; the others are read", ""))
            continue
        if isinstance(row, dict):
            yield from _article(item, row, number)
        else:
            item.report(ReadError(f"{item.name}#{number}", "a line that is no JSON object; the others are read", ""))
        _check_count(item, number)


def recognises_csv(item: Item) -> bool:
    """By name: any text might be CSV."""
    return item.suffix in {".csv", ".tsv"}


def read_csv(item: Item) -> Iterator[Content]:
    """A document a row where a column holds articles, else one document: the table."""
    text, _ = decode(item.data, item.name)
    told = _TOLD.match(text)
    rows = csv.reader(io.StringIO(text[told.end() if told else 0 :], newline=""), delimiter=told[1] if told else _delimiter(text[:_LOOKED_AT]))
    try:
        header = next(rows, [])
        columns = {_plain(name): number for number, name in enumerate(header)}
        first = list(islice(rows, _TRIED))
        rows_left = chain(first, rows)
        if item.columns or _holds_articles(columns, first):
            for number, row in enumerate(rows_left, 2):  # as a spreadsheet counts them
                if any(row):
                    yield from _article(item, dict(zip(header, row, strict=False)), number)
                _check_count(item, number)
        else:
            yield _table(item, [header, *rows_left])
    except csv.Error as error:
        raise ReadError(item.name, f"line {rows.line_num}: {error}", "check the quotation marks there") from error


def _holds_articles(columns: Mapping[str, int], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column is named as one of texts and holds some. In lists of payments "Body" is the council that paid."""
    named = [columns[name] for name in _NAMES["text"] if name in columns]
    return any(column < len(row) and len(row[column].split()) >= _A_TEXT for row in rows for column in named) or bool(named and not rows)


def _delimiter(text: str) -> str:
    """The mark that cuts most rows into the same number of cells; not that of the first row, which may be a title with commas in it."""

    def fit(mark: str) -> tuple[int, int]:
        try:
            widths = Counter(map(len, csv.reader(io.StringIO(text, newline=""), delimiter=mark)))
        except csv.Error:  # told when the file is read
            return 0, 0
        return max(((rows, width) for width, rows in widths.items() if width > 1), default=(0, 0))

    return max(_DELIMITERS, key=fit)


def _table(item: Item, rows: list[list[str]]) -> Content:
    if sum(map(len, rows)) > item.limits.cells:
        raise ReadError(item.name, f"more than {item.limits.cells} cells", "split it")
    builder = TextBuilder()
    builder.cells(rows, lambda row, column: f"row {row + 1}, column {column + 1}")
    return Content(builder.text(), "csv", builder.parts())


def _check_count(item: Item, number: int) -> None:
    if number > item.limits.documents:
        raise ReadError(item.name, f"more than {item.limits.documents} rows", f"split it, or {allow('documents', 2 * item.limits.documents)}")


def _article(item: Item, row: Mapping[str, Any], number: int) -> Iterator[Content]:
    """The document of a row, or a report that it has no text."""
    chosen = dict(item.columns)
    plain = {_plain(key): value for key, value in row.items() if isinstance(key, str)}

    def value(field: str) -> Any:
        if field in chosen:
            return row.get(chosen[field])
        return next((plain[name] for name in _NAMES[field] if plain.get(name)), None)

    text = value("text")
    if not isinstance(text, str) or not text.strip():
        item.report(ReadError(f"{item.name}#{number}", "a row without text; the others are read", "name its text column with an option"))
        return
    text = fragment_text(text) if _MARKUP.search(text) else tidy(text)
    found = {field: clean(value(field)) for field in FIELDS if field != "published"}
    published = parse_date(str(value("published") or ""))
    title = found["title"]
    if title and title not in text[: len(title) + 200]:
        text = f"{title}\n\n{text}"
    yield Content(text, "record", embedded=Metadata(published=published, **found), inner=f"#{number}")


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


JSONL = Format("jsonl", recognises_jsonl, read_jsonl)
CSV = Format("csv", recognises_csv, read_csv)
