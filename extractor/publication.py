"""Infers when a document without a date was published, from what it says of itself."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import regex

from extractor import calendar
from extractor.period_clock import NO_CLOCK, Clock
from extractor.period_grammar import Found
from extractor.period_words import NUMBER_WORDS

_HEAD = 400  # characters: where a report or a release carries its own date
_NUMBER = rf"(?P<n>\d{{1,2}}|an?|{'|'.join(NUMBER_WORDS)})"
_ENDS = re.compile(
    r"\s*,?\s*(?:which|that)?\s*(?P<verb>ends?|finish(?:es)?|closes?|starts?|begins?)\s+"
    rf"(?:in\s+(?:just\s+|about\s+|less\s+than\s+)?{_NUMBER}\s+(?P<unit>day|week|month)s?\b|(?P<next>next\s+(?:week|month))\b|(?P<soon>today|tomorrow)\b)",
    re.I,
)
_TODAY = regex.compile(
    r"\b(?P<when>today|yesterday|last night|this morning)\s*[,(]+\s*(?:on\s+)?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?,?\s*$", regex.I
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def infer_published(text: str, found: Sequence[Found]) -> date | None:
    """The day of publication, or None.

    Read from a day written in the head of the document, from "today (4 February 2016)", or counted back from the end of a financial year ("the
    2017/18 financial year, which ends in three weeks"). A date written further down is that of something else.
    """
    for one in found:
        day = None
        span = one.expression.resolve(NO_CLOCK)
        if one.expression.sort == "financial_year" and span is not None and span[0] is not None and span[1] is not None:
            day = _from_edge(text, one, span[0], span[1])
        elif one.expression.sort == "day" and one.expression.rule == "periods.bare" and one.end <= _HEAD and span is not None:
            day = span[0]
        elif one.expression.sort == "day":
            day = _from_today(text, one, found)
        if day is not None:
            return day
    return None


def _from_edge(text: str, one: Found, first: date, last: date) -> date | None:
    match = _ENDS.match(text, one.end, one.end + 80)
    if match is None:
        return None
    edge = first if match["verb"].lower().startswith(("start", "begin")) else last
    if match["soon"]:
        return edge - timedelta(days=match["soon"].lower() == "tomorrow")
    if match["next"]:
        return edge - timedelta(weeks=1) if match["next"].lower().endswith("week") else calendar.shift_months(edge, -1)
    word = match["n"].lower()
    count = int(word) if word.isdecimal() else NUMBER_WORDS.get(word, 1)
    unit = match["unit"].lower()
    if unit == "month":
        return calendar.shift_months(edge, -count)
    return edge - (timedelta(weeks=count) if unit == "week" else timedelta(days=count))


def _from_today(text: str, one: Found, found: Sequence[Found]) -> date | None:
    """ "yesterday (Wednesday, December 13)": the year is the one in which the weekday fits, near the financial years named."""
    match = _TODAY.search(text, max(0, one.start - 40), one.start)
    if match is None:
        return None
    later = timedelta(days=match["when"].lower() in ("yesterday", "last night"))
    span = one.expression.resolve(NO_CLOCK)
    if span is not None and span[0] is not None:
        return span[0] + later
    if match["weekday"] is None:
        return None
    weekday = _WEEKDAYS.index(match["weekday"].lower()[:3])
    for other in found:
        named = other.expression.resolve(NO_CLOCK) if other.expression.sort == "financial_year" else None
        if named is None or named[0] is None:
            continue
        for year in (named[0].year, named[0].year - 1, named[0].year + 1):
            noon = one.expression.resolve(Clock(date(year, 7, 1), None, None, (), None, True))
            candidates = [calendar.shift_years(noon[0], shift) for shift in (0, -1, 1)] if noon is not None and noon[0] is not None else []
            for day in candidates:
                if day.year == year and day.weekday() == weekday:
                    return day + later
    return None
