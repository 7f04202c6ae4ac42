"""The time that heads a table or a list: its caption, its row of years, the sentence that ends with a colon before it."""

from bisect import bisect_left
from dataclasses import dataclass

import regex

from extractor import calendar
from extractor.reading import Draft, PeriodMention, Reading

MOST_LINES = 40  # of one table or list
_BLANK = regex.compile(r"\n\s*\n")
HEADS = frozenset({"financial_year", "year", "financial_span", "point", "day", "next_year"})
_TOTAL = regex.compile(r"\btotal", regex.I)


@dataclass(frozen=True, slots=True)
class Heading:
    """A period with the words that head it. `why` names the rule."""

    edtf: str
    start: int
    end: int
    why: str


def heading_of(reading: Reading, draft: Draft) -> Heading | None:
    """What heads the line that the number stands in, or the lines that follow a total "as follows:"."""
    number = draft.number
    if number.column is not None and (found := _inside(reading, *number.column)):
        return _heading(found[0], "column")
    if number.row is not None and (found := _inside(reading, *number.row)):
        return _heading(found[0], "row")
    sentence = reading.sentences[number.sentence]
    if reading.text[sentence.end - 1] == ":":
        return _sum_below(reading, number.sentence)
    return None if sentence.kind == "prose" else _above(reading, draft)


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


def _above(reading: Reading, draft: Draft) -> Heading | None:
    """What heads the line: for a list item the sentence with a colon before the list, for a row of a table the lines right above it."""
    index = draft.number.sentence
    kind = reading.sentences[index].kind
    for above in range(index - 1, max(-1, index - MOST_LINES), -1):
        line = reading.sentences[above]
        apart = _BLANK.search(reading.text, line.end, reading.sentences[above + 1].start) is not None
        leads = reading.text[line.end - 1] == ":"
        if (apart and not leads) or (line.kind == "prose" and not leads) or (kind == "item" and line.kind not in ("item", "prose")):
            return None
        found = [mention for mention in _inside(reading, line.start, line.end) if mention.sort in HEADS]
        if kind == "item" and not leads or not found:
            if leads:
                return None
            continue
        if len(found) == 1:
            return _heading(found[0], "list" if leads else "caption")
        row = _row(reading, index)
        return _column(reading, found, line.end, row.index(draft.number.start), len(row))
    return None


def _row(reading: Reading, index: int) -> list[int]:
    sentence = reading.sentences[index]
    return [draft.number.start for draft in reading.drafts if sentence.start <= draft.number.start < sentence.end]


def _column(reading: Reading, years: list[PeriodMention], end: int, position: int, columns: int) -> Heading | None:
    """The year over the number's place, counted from the right where the row has a number for each; a total has them all."""
    total = bool(_TOTAL.search(reading.text, years[-1].end, end))
    if columns == len(years) + total and position < len(years):
        return _heading(years[position], "column")
    if total and position == len(years) == columns - 1:
        spans = [calendar.parse_edtf(mention.edtf or "") for mention in years]
        return Heading(calendar.edtf((spans[0][0], spans[-1][1])), years[0].start, years[-1].end, "total")
    return None


def _sum_below(reading: Reading, index: int) -> Heading | None:
    """ "totalling £1.2m, as follows:" over lines that each start with a year: all these years."""
    years: list[PeriodMention] = []
    for below in range(index + 1, min(len(reading.sentences), index + MOST_LINES)):
        line = reading.sentences[below]
        found = _inside(reading, line.start, line.end)
        if len(found) != 1 or found[0].start - line.start > 4 or found[0].sort != "financial_year":
            break
        years.append(found[0])
    if len(years) < 2:
        return None
    first, last = calendar.parse_edtf(years[0].edtf or "")[0], calendar.parse_edtf(years[-1].edtf or "")[1]
    return Heading(calendar.edtf((first, last)), years[0].start, years[-1].end, "total")
