"""Dates as councils count them: financial years, months, and EDTF intervals (ISO 8601-2) at day precision. Pure functions.

A span is a pair of inclusive dates; an open side is None. A financial year is named by the year in which it starts and runs from 1 April to
31 March (`docs/annotation.md`, "period").
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

Span = tuple[date | None, date | None]

FIRST_MONTH = 4  # of a financial year
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_MONTH_NAMES = dict(
    zip(
        MONTHS,
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"),
        strict=True,
    )
)
ANY_MONTH = "|".join(name.title() for name in _MONTH_NAMES.values())  # of a pattern


def edtf(span: Span) -> str:
    """The interval as EDTF writes it: `2013-04-01/2014-03-31`, open sides as `..`."""
    first, last = span
    return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"


@lru_cache(maxsize=4096)  # the same few years all through a corpus
def parse_edtf(interval: str) -> Span:
    """The span of an interval that `edtf` wrote. Raises ValueError for anything else."""
    first, slash, last = interval.partition("/")
    if not slash:
        raise ValueError(f"not an EDTF interval: {interval!r}")
    return (None if first == ".." else date.fromisoformat(first), None if last == ".." else date.fromisoformat(last))


def financial_year(start: int, years: int = 1) -> Span:
    """The span of the financial year that starts in `start`, or of several in a row."""
    return date(start, 4, 1), date(start + years, 3, 31)


def financial_year_of(day: date) -> int:
    """The year in which the day's financial year starts."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def is_financial_year(span: Span) -> bool:
    """Whether the span is exactly one financial year."""
    first, last = span
    return first is not None and span == financial_year(first.year) and last is not None


def is_financial_years(span: Span) -> bool:
    """Whether the span is one or more whole financial years."""
    first, last = span
    return first is not None and last is not None and (first.month, first.day, last.month, last.day) == (4, 1, 3, 31) and last.year > first.year


def lasts(span: Span, years: int) -> bool:
    """Whether the span runs for so many years: to the same day, or to the one before it."""
    first, last = span
    return first is not None and last is not None and last in (end := shift_years(first, years), end - timedelta(days=1))


def calendar_year(year: int, years: int = 1) -> Span:
    """1 January to 31 December."""
    return date(year, 1, 1), date(year + years - 1, 12, 31)


def month(year: int, number: int) -> Span:
    """First to last day of a month (1-12)."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def months(year: int, number: int, count: int) -> Span:
    """`count` whole months from the given one on."""
    last = number - 1 + count - 1
    return date(year, number, 1), month(year + last // 12, last % 12 + 1)[1]


def month_number(word: str) -> int | None:
    """1-12 for an English month name or its usual short form in lower case ("sept", "sept."), else None."""
    stem = word.rstrip(".")
    key = stem[:3]
    return MONTHS.index(key) + 1 if key in MONTHS and _MONTH_NAMES[key].startswith(stem) else None  # "mayor" is no month


def shift_months(day: date, count: int) -> date:
    """The same day `count` months on (or back); the last day of a shorter month."""
    at = day.year * 12 + day.month - 1 + count
    year, number = at // 12, at % 12 + 1
    return date(year, number, min(day.day, monthrange(year, number)[1]))


def shift_years(day: date, count: int) -> date:
    """The same day `count` years on (or back); 28 February for a 29th that is not there."""
    return shift_months(day, 12 * count)


def shifted(span: Span, years: int) -> Span:
    """The span so many years on (or back); an open side stays open."""
    first, last = span
    return (shift_years(first, years) if first else None), (shift_years(last, years) if last else None)


def day_of(year: int, number: int, day: int) -> date | None:
    """A date, or None where there is no such day."""
    return date(year, number, day) if 1 <= number <= 12 and 1 <= day <= monthrange(year, number)[1] else None


def nearest_year(number: int, published: date, later: bool) -> int:
    """The year of the month `number` that is meant without one: the first on or after the month of publication if `later`, else the last up to it."""
    if later:
        return published.year + (number < published.month)
    return published.year - (number > published.month)
