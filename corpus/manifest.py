"""manifest.csv: what a reporter knows of the files in a folder, a row each (`file,source,published,title,url,council`, any subset).

A broken manifest costs its broken rows, never the files: every problem is reported with its line, and the rest is used.
"""

import csv
import io
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path, PurePosixPath
from sys import intern

from corpus.decode import decode
from corpus.errors import ManifestError, ReadError, Report
from corpus.metadata import FIELDS, Metadata, clean, parse_date

NAME = "manifest.csv"
_COLUMNS = ("file", *FIELDS)
_HINT = f"its first line names the columns: {','.join(_COLUMNS)}, any of them, `file` always"
_LARGEST = 50_000_000  # bytes; a row for each of 200,000 files

Manifest = dict[str, Metadata]  # by file, relative to the manifest's folder, with `/`


def read_manifest(path: Path, name: str, report: Report) -> Manifest:
    """The manifest at `path` (`name` is what reports call it). Problems go to `report`; an unusable manifest is an empty one."""
    try:
        state = path.stat()
        if state.st_size > _LARGEST:
            report(ManifestError(name, f"larger than {_LARGEST // 1_000_000} MB"))
            return {}
        found, problems = _read(path, name, state.st_mtime_ns, state.st_size)
    except OSError as error:
        report(ManifestError(name, (error.strerror or str(error)).lower(), _HINT))
        return {}
    for problem in problems:
        report(problem)
    return found


@lru_cache(maxsize=16)
def _read(path: Path, name: str, changed: int, size: int) -> tuple[Manifest, tuple[ReadError, ...]]:
    """The manifest as it was at that change: 5,000 files given by name, each looked up by itself, read the one beside them once."""
    problems: list[ReadError] = []
    return parse_manifest(path.read_bytes(), name, problems.append), tuple(problems)


def parse_manifest(data: bytes, name: str, report: Report) -> Manifest:
    """The manifest in these bytes, which may be a member of an archive."""
    try:
        text, _ = decode(data, name)
    except ReadError as error:
        report(ManifestError(name, error.reason, _HINT))
        return {}
    return _parse(text, name, report)


def _parse(text: str, name: str, report: Report) -> Manifest:
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)  # spreadsheets save "CSV" with any of the three
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    found: Manifest = {}
    columns: list[str] | None = None
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            report(ManifestError(name, f"{error}; the rows from here on are not used", "check the quotation marks of this row", rows.line_num))
            return found
        if row is None:
            if columns is None:
                report(ManifestError(name, "empty", _HINT))
            return found
        if not any(cell.strip() for cell in row):
            continue
        if columns is None:
            columns = _header(row, name, rows.line_num, report)
            if "file" not in columns:
                report(ManifestError(name, "no column `file`; the manifest is not used", _HINT, rows.line_num))
                return {}
        else:
            _add(found, columns, row, name, rows.line_num, report)


def _header(row: list[str], name: str, line: int, report: Report) -> list[str]:
    """The column names; unknown ones (a reporter's own notes) are passed over, unless they look like a slip."""
    columns = [cell.strip().lower() for cell in row]
    for column in columns:
        if column not in _COLUMNS and (meant := get_close_matches(column, _COLUMNS, 1, 0.75)) and meant[0] not in columns:
            report(ManifestError(name, f"unknown column {clean(column)!r}; did you mean {meant[0]!r}?", _HINT, line))
    return columns


def _add(found: Manifest, columns: list[str], row: list[str], name: str, line: int, report: Report) -> None:
    if len(row) > len(columns):
        hint = "quote a value that has the separator in it"
        report(ManifestError(name, f"{len(row)} values for {len(columns)} columns; the row is not used", hint, line))
        return
    values = {column: clean(cell) for column, cell in zip(columns, row, strict=False)}
    file = values.get("file")
    if not file:
        report(ManifestError(name, "no file name; the row is not used", "", line))
        return
    file = str(PurePosixPath(file.replace("\\", "/")))
    if file in found:
        report(ManifestError(name, f"{file} is listed twice; the first row is used", "", line))
        return
    source, council = values.get("source"), values.get("council")  # the same few in thousands of rows: held once
    entry = Metadata(source=source and intern(source), title=values.get("title"), url=values.get("url"), council=council and intern(council))
    if written := values.get("published"):
        published = parse_date(written)
        if published is None:
            report(ManifestError(name, f"{written!r} is not a date", "write dates as 2016-03-10", line))
        entry = replace(entry, published=published)
    found[file] = entry
