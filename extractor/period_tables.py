"""The time that heads a table or a list: its caption, its row of years, the sentence that ends with a colon before it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor import calendar
from extractor.reading import Draft, PeriodMention, Reading, Sentence

MOST_LINES = 40  # of one table or list
_BLANK = regex.compile(r"\n\s*\n")
HEADS = frozenset({"financial_year", "year", "financial_span", "point", "day", "next_year"})
YEARS = HEADS - {"point", "day", "next_year"}
_TOTAL = regex.compile(r"\btotal", regex.I)


@dataclass(frozen=True, slots=True)
class Heading:
    """A period with the words that head it. `why` names the rule."""

    edtf: str
    start: int
    end: int
    why: str


def cell_heading(reading: Reading, draft: Draft) -> Heading | None:
    """The heading that the numbers stage gave the cell, where it holds a time: its column's, else its row's."""
    for span, why in ((draft.number.column, "column"), (draft.number.row, "row")):
        if span is not None and (found := _inside(reading, *span)):
            return _heading(found[0], why)
    return None


def line_headings(reading: Reading, index: int, drafts: Sequence[Draft]) -> Sequence[Heading | None] | None:
    """What heads the line: one heading or None for each of its numbers, or None for all."""
    sentence = reading.sentences[index]
    if reading.text[sentence.end - 1] == ":":
        below = _sum_below(reading, index)
        return None if below is None else [below] * len(drafts)
    return None if sentence.kind == "prose" else _above(reading, index, drafts)


def _inside(reading: Reading, start: int, end: int) -> list[PeriodMention]:
    at = bisect_left(reading.periods, start, key=lambda mention: mention.start)
    found = []
    while at < len(reading.periods) and reading.periods[at].start < end:
        if reading.periods[at].edtf:
            found.append(reading.periods[at])
        at += 1
    return found


def _heading(mention: PeriodMention, why: str) -> Heading:
    assert mention.edtf is not None
    return Heading(mention.edtf, mention.start, mention.end, why)


def _above(reading: Reading, index: int, drafts: Sequence[Draft]) -> Sequence[Heading | None] | None:
    """For a list item the sentence with a colon before the list, for a row of a table the lines right above it."""
    kind = reading.sentences[index].kind
    for above in range(index - 1, max(-1, index - MOST_LINES), -1):
        line = reading.sentences[above]
        apart = _BLANK.search(reading.text, line.end, reading.sentences[above + 1].start) is not None
        leads = reading.text[line.end - 1] == ":"
        if (apart and not leads) or (line.kind == "prose" and not leads) or (kind == "item" and line.kind not in ("item", "prose")):
            return None
        found = [mention for mention in _inside(reading, line.start, line.end) if mention.sort in HEADS]
        if found and not leads and _has_figure(reading, line):
            found = [mention for mention in found if mention.sort in YEARS]  # "Closing two halls on 31 August, saving £9m": the day of that row
        if found and (leads or kind != "item"):
            if len(found) == 1:
                return [_heading(found[0], "list" if leads else "caption")] * len(drafts)
            if "|" in reading.text[line.start : line.end]:
                return _cells(reading, found, line, reading.sentences[index].start, drafts)
            return _columns(reading, found, line.end, len(drafts)) or _spanning(reading.text, found, drafts)
        if leads:
            return None
    return None


def _has_figure(reading: Reading, line: Sentence) -> bool:
    at = bisect_left(reading.drafts, line.start, key=lambda draft: draft.number.start)
    return at < len(reading.drafts) and reading.drafts[at].number.start < line.end


def _cells(reading: Reading, years: list[PeriodMention], line: Sentence, start: int, drafts: Sequence[Draft]) -> list[Heading | None]:
    """The year in the cell over each number of a row with bars between its cells; "Total" is over all years."""
    text = reading.text
    heads = {text.count("|", line.start, mention.start): _heading(mention, "column") for mention in years}
    if (total := _TOTAL.search(text, years[-1].end, line.end)) is not None:
        heads[text.count("|", line.start, total.start())] = _all_years(years)
    return [heads.get(text.count("|", start, draft.number.start)) for draft in drafts]


def _columns(reading: Reading, years: list[PeriodMention], end: int, columns: int) -> list[Heading] | None:
    """The year over each number, where the row has a number for each; a last column headed "Total" has them all."""
    total = bool(_TOTAL.search(reading.text, years[-1].end, end))
    if columns != len(years) + total:
        return None
    headings = [_heading(mention, "column") for mention in years]
    return [*headings, _all_years(years)] if total else headings


def _all_years(years: list[PeriodMention]) -> Heading:
    """From the first of the years to the last."""
    first, last = calendar.parse_edtf(years[0].edtf or "")[0], calendar.parse_edtf(years[-1].edtf or "")[1]
    return Heading(calendar.edtf((first, last)), years[0].start, years[-1].end, "total")


def _spanning(text: str, years: list[PeriodMention], drafts: Sequence[Draft]) -> list[Heading | None] | None:
    """The year over the column of each number, where tabs tell columns; a year over several stands in the first of them, empty cells follow it."""
    start, end = text.rfind("\n", 0, years[0].start) + 1, text.find("\n", years[-1].end)
    cells = text[start : end if end >= 0 else len(text)].split("\t")
    if len(cells) == 1:
        return None
    over = {text.count("\t", start, year.start): year for year in years}
    headings = []
    for draft in drafts:
        column = text.count("\t", text.rfind("\n", 0, draft.number.start) + 1, draft.number.start)
        while column and (column >= len(cells) or not cells[column].strip()):
            column -= 1
        headings.append(_heading(over[column], "column") if column in over else None)
    return headings


def _sum_below(reading: Reading, index: int) -> Heading | None:
    """ "totalling £1.2m, as follows:" over lines that each start with a year: all these years."""
    years: list[PeriodMention] = []
    for below in range(index + 1, min(len(reading.sentences), index + MOST_LINES)):
        line = reading.sentences[below]
        found = _inside(reading, line.start, line.end)
        if len(found) != 1 or found[0].start - line.start > 4 or found[0].sort != "financial_year":
            break
        years.append(found[0])
    return None if len(years) < 2 else _all_years(years)
