"""Reads tables that have become text: bare figures take their unit from a title or heading ("(£m)", "£000"), and each cell its row and column.

Two forms occur. The readers of `corpus` write a row as a line with a tab between cells (`corpus/readers/tables.py`). Text copied
from a report has lost its tabs: "Adult services 128.4 1.5" below "Directorate Net budget Variance"; there the last figures of a line are its
cells, counted from the right.
"""

import itertools
import re
from dataclasses import dataclass, field
from decimal import Decimal

import regex

from extractor.amounts import read_digits

Span = tuple[int, int]
Unit = tuple[str, Decimal]  # kind, and what one is worth

_FACTORS = {
    "m": 1_000_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
    "k": 1_000,
    "thousand": 1_000,
    "thousands": 1_000,
}
_THOUSANDS = r"[’'‘`]?000[’'‘]?s?"
_UNIT = regex.compile(
    rf"£\s?(?P<factor>m|millions?|bn|billion|k|thousands?|{_THOUSANDS})(?![\w,.]\d|\w)|(?P<pounds>£s?)(?![\w\d.])"
    r"|(?P<percent>%(?<!\d\s?%)|\bper cent\b)|(?P<jobs>\b(?:FTEs?|WTEs?|[Hh]eadcount|[Pp]osts)\b)"
)
_DECLARES = regex.compile(rf"£\s?(?:m|millions?|bn|k|thousands?|{_THOUSANDS})(?![\w,.]\d|\w)|\(£s?\)|(?<=\b20\d\d[/–-]\d\d )£(?=\s)")
_HINT = regex.compile(
    r"£(?:\s?[mkbt’'‘`]|\s?000|s?\)|\s(?:20\d\d|\s?\n))"
)  # a sign with a unit instead of a figure: cheaper to look for than a declaration
_LINE = re.compile(r"[^\n]+")
_PIECE = re.compile(r"\S+")
_TABBED = regex.compile(r"[^\t]+")
_WIDE = re.compile(r"(?:[^\s|]|[ \u00a0](?![ \u00a0|]))+")
_CELL = re.compile(r"(?P<open>\()?\s?[-−–+]?\s?(?P<sign>£)?\s?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?P<own>m|k|%)?\s?\)?\*?")
_EMPTY = frozenset(("-", "–", "—", "nil", "n/a", "tbc", "0"))
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?")
_NO_LABEL = regex.compile(r"(?i:\b(?:page|appendix|table|section|note|para|paragraph|item|figure|annex|phase|no)\.?)$")
_TITLE = re.compile(r"\s*(?i:table|figure|appendix|annex|chart)\b")
_AMOUNT = regex.compile(r"(?i:\b(?:amount|spend|expenditure|payments?|price|paid)\b)")  # a column of sums, its unit left to the reader
_PENCE = regex.compile(r"\.\d\d\)?\s*$")  # ... who sees it by the pence
_HEADINGS = 4  # lines above the rows that are kept as headings
_LONGEST = 400  # characters of a line that can be a row; longer ones are prose, whatever they end with


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in a table: its span with brackets and sign, its value in base units (never negative), kind and headings."""

    start: int
    end: int
    kind: str
    value: Decimal
    row: Span | None
    column: Span | None


@dataclass(slots=True)
class _Table:
    """What is known of the table being read: the unit of its title, and the heading lines above its rows."""

    unit: Unit | None = None
    headings: list[list[Span]] = field(default_factory=list)
    rows: int = 0
    bordered: bool = False  # whether its rows have borders


def find_cells(text: str) -> list[Cell]:
    """The cells with a unit, in text order. Cells whose table names no unit are left to be read like any number."""
    if "\t" not in text and not (_HINT.search(text) and _DECLARES.search(text)):
        return []
    cells: list[Cell] = []
    table = _Table()
    for line in _LINE.finditer(text):
        start, end = line.span()
        if end - start > _LONGEST:
            table = _Table()
            continue
        pieces, tabbed = _pieces(text, start, end)
        if not pieces:
            continue
        figures = _figures(text, pieces) or (_within(text, pieces, table) if tabbed else [])
        if not tabbed and table.bordered and text.endswith("\n\n", 0, start):  # "Key figure: £94m saved since 2010", below the table
            table = _Table(table.unit)
        if figures and (tabbed or table.unit or table.headings) and not _is_heading(text, pieces, figures, table):
            table.rows += 1
            table.bordered = tabbed
            cells += _read_row(text, pieces, figures, table, tabbed)
        else:
            table = _heading(text, start, end, pieces, tabbed, table)
    return cells


def _pieces(text: str, start: int, end: int) -> tuple[list[Span], bool]:
    """The cells of a line, and whether their borders are written; without borders, its words."""
    line = text[start:end]
    if "\t" in line:
        found = [(m.start(), m.end()) for m in _TABBED.finditer(text, start, end)]
        # an empty cell keeps its place: it is a span of no width
        full, at = [], start
        for begin, stop in found:
            full += [(at, at)] * text.count("\t", at, begin) if at == start else [(at, at)] * (text.count("\t", at, begin) - 1)
            full.append((begin, stop))
            at = stop
        return full, True
    wide = [(m.start(), m.end()) for m in _WIDE.finditer(text, start, end)]
    if len(wide) > 1:
        return wide, True
    return [(m.start(), m.end()) for m in _PIECE.finditer(text, start, end)], False


def _figures(text: str, pieces: list[Span]) -> list[int]:
    """The indexes of the figures that end a line."""
    at = len(pieces)
    while at > 0:
        begin, stop = pieces[at - 1]
        written = text[begin:stop].strip()
        if written and written.casefold() not in _EMPTY and (not _CELL.fullmatch(written) or _DECLARES.fullmatch(written.strip("()"))):
            break  # "£000" is a unit, not a figure
        at -= 1
    figures = [
        i for i in range(at, len(pieces)) if text[pieces[i][0] : pieces[i][1]].strip().casefold() not in _EMPTY and pieces[i][0] < pieces[i][1]
    ]
    return figures


def _within(text: str, pieces: list[Span], table: _Table) -> list[int]:
    """The indexes of the figures of a row that ends with words, as in lists of payments: those that stand under a unit or an amount."""
    named = [line for line in table.headings if len(line) == len(pieces)]
    return [
        index
        for index in range(1, len(pieces))
        if _CELL.fullmatch(text[slice(*pieces[index])].strip())
        and any(_units(heading) or _AMOUNT.search(heading) for line in named if (heading := text[slice(*line[index])]))
    ]


def _is_heading(text: str, pieces: list[Span], figures: list[int], table: _Table) -> bool:
    """A line of years is a heading; "Appendix 2" and a numeral alone are no rows."""
    if not table.rows and all(_YEAR.fullmatch(text[slice(*pieces[i])].strip()) for i in figures):
        return True
    label = text[pieces[0][0] : pieces[figures[0]][0]].strip()
    return bool(_NO_LABEL.search(label)) or (not label and len(figures) == 1)


def _heading(text: str, start: int, end: int, pieces: list[Span], tabbed: bool, table: _Table) -> _Table:
    """The table after a line that is no row: a title, headings, a subheading, or prose that ends it."""
    line = text[start:end].strip()
    declared = _DECLARES.search(line) or (tabbed and _UNIT.search(line))
    prose = line.endswith(".") and " " in line
    if prose and not declared:
        return _Table()
    if prose or _TITLE.match(line) or (declared and table.rows):
        table = _Table()
    if declared and not tabbed:
        units = _units(line)
        if prose or len(set(units)) == 1:  # "2016/17 £ 2017/18 £"
            table.unit = units[0]
    if not prose and (tabbed or len(line) <= 150) and not table.rows:
        table.headings = [*table.headings[1 - _HEADINGS :], pieces]
    return table


def _units(written: str) -> list[Unit]:
    out: list[Unit] = []
    for found in _UNIT.finditer(written):
        if factor := found["factor"]:
            out.append(("money", Decimal(_FACTORS.get(factor.casefold(), 1_000))))
        elif found["pounds"]:
            out.append(("money", Decimal(1)))
        else:
            out.append(("percent" if found["percent"] else "jobs", Decimal(1)))
    return out


def _read_row(text: str, pieces: list[Span], figures: list[int], table: _Table, tabbed: bool) -> list[Cell]:
    label: Span | None = None
    if figures[0] > 0:
        begin, stop = pieces[0][0], pieces[figures[0] - 1][1] if not tabbed else pieces[0][1]
        label = _trim(text, begin, stop)
    out = []
    for index in figures:
        column, unit = _column(text, pieces, index, figures, table, tabbed)
        begin, stop = _trim(text, *pieces[index])
        found = _CELL.fullmatch(text, begin, stop)
        amount = read_digits(found["digits"]) if found else None
        if not found or amount is None:
            continue
        kind, factor = unit or ("", Decimal(1))
        if found["own"] == "%":
            kind, factor = "percent", Decimal(1)
        elif found["own"]:
            kind, factor = "money", Decimal(_FACTORS[found["own"]])
        elif found["sign"] and kind != "money":
            kind, factor = "money", Decimal(1)
        if kind and amount:
            out.append(Cell(begin, stop, kind, amount * factor, label, column))
    return out


def _trim(text: str, begin: int, stop: int) -> Span:
    while begin < stop and text[begin].isspace():
        begin += 1
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    return begin, stop


def _column(text: str, pieces: list[Span], index: int, figures: list[int], table: _Table, tabbed: bool) -> tuple[Span | None, Unit | None]:
    """The heading above a cell and the unit it is in: the column's own, else the title's."""
    heading: Span | None = None
    unit: Unit | None = None
    from_right = len(pieces) - index
    for line in reversed(table.headings):
        columns = len(pieces) - figures[0]
        if tabbed and _bordered(text, line) and (_spanning(text, line) or not len(line) == columns < len(pieces)):
            span = line[index] if index < len(line) else None
            if (span is None or span[0] == span[1]) and _spanning(text, line) and index >= len(line) - 1:
                span = line[-1]
        else:  # the heading of the labels is empty and has left no trace
            span = _from_right(text, line, from_right, columns)
        if span is None or span[0] == span[1]:
            continue
        units = _units(text[slice(*span)])
        unit = unit or (units[0] if units else None)
        named = _UNIT.sub("", text[slice(*span)]).strip(" ()") or (units and units[0][0] == "jobs")
        if heading is None and named:
            heading = _trim(text, *span)
    unit = unit or table.unit
    if unit is None and heading and _AMOUNT.search(text[slice(*heading)]) and _PENCE.search(text[slice(*pieces[index])]):
        unit = "money", Decimal(1)
    return heading, unit


def _bordered(text: str, line: list[Span]) -> bool:
    """Whether a heading line has cells: something wider than a space stands between its pieces, or one of them is empty."""
    return any(text[a[1] : b[0]] != " " for a, b in itertools.pairwise(line))


def _spanning(text: str, line: list[Span]) -> bool:
    """Whether the last cell of a heading line is a unit alone, below or beside the label's heading: it is merged over all columns from there on."""
    return len(line) > 1 and bool(_UNIT.fullmatch(text[slice(*line[-1])].strip(" ()"))) and not _UNIT.search(text[slice(*line[0])])


def _from_right(text: str, line: list[Span], from_right: int, columns: int) -> Span | None:
    """The heading of a column in a line that lost its borders: as many words as columns, or as many groups that begin with a capital."""
    if len(line) == columns:
        return line[-from_right] if from_right <= len(line) else None
    groups: list[Span] = []
    for begin, stop in line:
        if groups and _UNIT.fullmatch(text, begin, stop) is not None and _YEAR.fullmatch(text, *groups[-1]) is not None:
            groups[-1] = (groups[-1][0], stop)  # "2016/17 £"
        elif not groups or text[begin].isupper() or text[begin].isdigit() or text[begin] in "£%(":
            groups.append((begin, stop))
        else:
            groups[-1] = (groups[-1][0], stop)
    if len(groups) in (columns, columns + 1) or all(_YEAR.match(text, begin) for begin, _ in groups[-columns:]):
        return groups[-from_right] if from_right <= columns else None
    return None
