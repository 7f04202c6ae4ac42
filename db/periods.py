"""Period algebra: what stretch of time a claim is about, in the shapes that council figures come in, and how two of them stand to each other.

A financial year runs from 1 April to 31 March. "Over the next four years" means the four financial years to come, whatever the day it was written on;
"by 2017" may end with the financial year 2016/17; "since 2010" ends when it is said.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from db.rulebook import on_change
from db.tolerances import LIMITS

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
ANY_MONTH = "|".join(MONTHS)  # for patterns
Shape = Literal["year", "span", "part", "by", "since", "at", "none"]
Standing = Literal["same", "near", "different", "unknown"]

_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|quarter|q[1-4]|week|end of)", re.IGNORECASE)


class Period(NamedTuple):
    """`shape`: one financial year; a span of years; part of a year; up to an end ("by"); from a start on ("since"); a day or month ("at"); none.

    `start` and `end` are inclusive ordinals (`date.toordinal`), 0 where open. `loose`: the end is known to the calendar year only ("by 2017").
    """

    shape: Shape
    start: int = 0
    end: int = 0
    loose: bool = False

    @property
    def key(self) -> str:
        """What claims about one period share: its label for people, and the handle under which comparable periods meet."""
        return label(self)


NONE = Period("none")


def ordinal(year: int, month: int, day: int) -> int:
    return date(min(max(year, 1), 9999), month, day).toordinal()


def _april(year: int) -> int:
    return ordinal(year, 4, 1)


def read_period(edtf: str | None, text: str | None, published: date | None) -> Period:
    """The period of an EDTF interval at day precision. `text` is as written, `published` the day it was said. What cannot be read is no period."""
    # the day matters only where the interval begins or ends with it: papers of many days speak of one year
    return _read(edtf, text, published if published in _ends(edtf) else None) if edtf else NONE


@lru_cache(maxsize=8192)
def _ends(edtf: str) -> tuple[date | None, date | None]:
    """The first and the last day of an EDTF interval, null where it is open; twice null for what cannot be read."""
    first, _, last = edtf.partition("/") if "/" in edtf else ("", "", "")
    try:
        return None if first in ("..", "") else date.fromisoformat(first), None if last in ("..", "") else date.fromisoformat(last)
    except ValueError:
        return None, None


@lru_cache(maxsize=8192)
def _read(edtf: str, text: str | None, published: date | None) -> Period:
    start, end = _ends(edtf)
    if start is None:
        if end is None:
            return NONE
        loose = (end.month, end.day) == (12, 31) and not _MONTH.search(text or "")
        return Period("by", 0, end.toordinal() if loose else _year_end(end), loose)
    if end is None:
        return Period("since", start.toordinal(), 0)
    if end < start:
        return NONE
    return _closed(start, end, published)


def _closed(start: date, end: date, published: date | None) -> Period:
    days = (end - start).days
    if days <= 31:
        return Period("at", start.toordinal(), end.toordinal())
    if (start.month, start.day) == (end.month, end.day) and published in (start, end):
        return _relative(start, end, forward=published == start)
    first, last = start.toordinal(), _year_end(end)
    if (start.month, start.day) == (1, 1) and days > 366:
        first = _april(start.year)
    begins, ends = date.fromordinal(first), date.fromordinal(last)
    if (begins.month, begins.day) == (4, 1) and (ends.month, ends.day) == (3, 31):
        return Period("year" if ends.year - begins.year == 1 else "span", first, last)
    return Period("span" if days > 366 else "part", first, end.toordinal())


def _relative(start: date, end: date, forward: bool) -> Period:
    """ "Over the next N years", "in the past N years": the whole financial years that are meant.

    Said up to June, the next years begin with the financial year that has just begun; later, with the next one.
    """
    years = end.year - start.year
    if forward:
        first = start.year if (start.month, start.day) <= (6, 30) else start.year + 1
    else:
        first = (end.year if (end.month, end.day) >= (2, 1) else end.year - 1) - years
    return Period("year" if years == 1 else "span", _april(first), _april(first + years) - 1)


def _year_end(end: date) -> int:
    """31 March where the date is within a month of it, else the date."""
    close = ordinal(end.year, 3, 31)
    return close if abs(end.toordinal() - close) <= LIMITS.period_end_days else end.toordinal()


@lru_cache(maxsize=4096)
def label(period: Period) -> str:
    """A period as people write it: "2013/14", "by 2016/17", "since 2010", "2013/14 to 2015/16"."""
    match period.shape:
        case "none":
            return ""
        case "year":
            return _financial(period.start)
        case "span" if date.fromordinal(period.start).month == 4 and _is_march(period.end):
            return f"{_financial(period.start)} to {_financial(period.end)}"
        case "by":
            return f"by {date.fromordinal(period.end).year if period.loose else _day(period.end)}"
        case "since":
            return f"since {date.fromordinal(period.start).year}"
        case "at":
            return _day(period.end) if period.start == period.end else f"{_day(period.start)} to {_day(period.end)}"
    return f"{_day(period.start)} to {_day(period.end)}"


def _financial(day: int) -> str:
    at = date.fromordinal(day)
    first = at.year if at.month >= 4 else at.year - 1
    return f"{first}/{(first + 1) % 100:02d}"


def _is_march(day: int) -> bool:
    at = date.fromordinal(day)
    return (at.month, at.day) == (3, 31)


def _day(day: int) -> str:
    at = date.fromordinal(day)
    return f"{at.day} {at:%B %Y}"


def is_first_of_april(day: int) -> bool:
    """Whether a financial year begins on the day."""
    at = date.fromordinal(day)
    return (at.month, at.day) == (4, 1)


def year_of(day: int) -> Period:
    """The financial year that a day is in."""
    at = date.fromordinal(day)
    first = _april(at.year if at.month >= 4 else at.year - 1)
    return Period("year", first, _april(date.fromordinal(first).year + 1) - 1)


def ends_match(a: Period, b: Period) -> bool:
    """Whether both end at one time: within a month, or within the year where one is known to the year only."""
    if a.loose or b.loose:
        return date.fromordinal(a.end).year == date.fromordinal(b.end).year
    return abs(a.end - b.end) <= LIMITS.period_end_days


def overlap(a: Period, b: Period) -> bool:
    """Whether two periods share a day, as the plan for three years and that for the first of them do. A month is when something was said."""
    if "at" in (a.shape, b.shape):
        return True
    return a.start <= (b.end or a.start) and b.start <= (a.end or b.start)


def starts_match(a: Period, b: Period) -> bool:
    return date.fromordinal(a.start).year == date.fromordinal(b.start).year


@lru_cache(maxsize=8192)
def standing(a: Period, b: Period) -> Standing:
    """How two periods stand to each other. `same`: one stretch of time. `near`: figures may agree, but two different ones are no contradiction
    (a year against "by" its end, which may be cumulative). `unknown`: one of them is missing, which is never a match by itself. Symmetric."""
    if a.shape == "none" or b.shape == "none":
        return "unknown"
    shapes = {a.shape, b.shape}
    if a == b:
        return "same"
    if len(shapes) == 1:
        return _alike(a, b)
    if shapes == {"by", "span"}:
        return "same" if ends_match(a, b) else "different"
    if shapes in ({"by", "year"}, {"by", "part"}):
        return "near" if ends_match(a, b) else "different"
    if shapes == {"at", "by"}:
        return "near" if ends_match(a, b) else "different"
    if shapes in ({"year", "part"}, {"year", "span"}, {"part", "span"}):
        return "near" if (a.start == b.start and ends_match(a, b)) or _calendar(a, b) or _calendar(b, a) else "different"
    if shapes == {"since", "span"} and abs(date.fromordinal(a.start).year - date.fromordinal(b.start).year) <= 1:
        return "near"  # "in four years" may count the one that has begun
    return "different"


def _calendar(calendar: Period, financial: Period) -> bool:
    """Whether a calendar year is loosely the financial year that begins in it: "in 2013" for 2013/14."""
    first, last = date.fromordinal(calendar.start), date.fromordinal(calendar.end)
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year and financial.start == _april(first.year)


def _alike(a: Period, b: Period) -> Standing:
    match a.shape:
        case "by":
            return "same" if ends_match(a, b) else "different"
        case "since":
            return "same" if starts_match(a, b) else "different"
        case "at":
            return "same" if abs(a.end - b.end) <= LIMITS.stock_days else "different"
        case "span":
            return "same" if starts_match(a, b) and ends_match(a, b) else "different"
    return "same" if abs(a.start - b.start) <= LIMITS.period_end_days and ends_match(a, b) else "different"


for _remembered in (_read, standing):
    on_change(_remembered.cache_clear)
