"""Dates what the grammar has read: each function takes the parts of a time and the clock of a document, and gives the span or None."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from extractor import calendar
from extractor.calendar import Span

LONGEST = 99  # months of a part of a year; beyond that it is none
MONTHS_OF_A_YEAR = 12
AUTUMN = 9  # September: from here on the new year is the calendar's


@dataclass(slots=True)  # not frozen: a dozen are made an article
class Clock:
    """What the times of one document are counted from.

    `this_year` is the start of the financial year that "this year" means, `story` the financial years named last before the expression,
    `spans` the longer spans so far ("over the same four years"), `limit` the last one with an end ("by the end of the plan"), `later` whether the
    statement is about the time after publication (None: it does not say).
    """

    published: date | None
    this_year: int | None
    story: Span | None
    spans: tuple[Span, ...]
    limit: Span | None
    later: bool | None
    named: Span | None = None  # the financial year named last, even as the start or end of a longer time
    latest: Span | None = None  # the one named last in this sentence or the one before, "last year" among them
    here: Span | None = None  # the one named last in this sentence

    @property
    def current(self) -> int | None:
        """The financial year in which the document was published."""
        return calendar.financial_year_of(self.published) if self.published else None


NO_CLOCK = Clock(None, None, None, (), None, None)  # under it only times with all their numbers have dates
Resolve = Callable[[Clock], Span | None]


def constant(span: Span, clock: Clock) -> Span | None:
    return span


def nothing(clock: Clock) -> Span | None:
    return None


def seen(role: str, inner: Resolve, clock: Clock) -> Span | None:
    """A span through its preposition: "by 2017" ends with it, "since 2010" starts with it."""
    span = inner(clock)
    if span is None:
        return None
    first, last = span
    one_day = timedelta(days=1)
    if role == "before":
        return None, (first - one_day if first and first != last else last)
    if role == "after":
        return (last + one_day if last else None), None
    return (None, last) if role in ("by", "until") else (first, None)


def edge(side: int, inner: Resolve, clock: Clock) -> Span | None:
    span = inner(clock)
    return None if span is None else (span[side], span[side])


def from_to(first: Resolve, second: Resolve, clock: Clock) -> Span | None:
    right = second(clock)
    if right is None:
        return None
    left = first(clock)
    if left is None or left[0] is None or right[1] is None:
        return None
    start, end = left[0], right[1]
    # "January and March 2025": the first has the year of the second; "now" has its own
    if first(NO_CLOCK) is None and second(NO_CLOCK) is not None and start != clock.published:
        while (later := calendar.shift_years(start, 1)) <= end:
            start = later
    while start > end:  # "April to December 2015", "November to March": one of the months was given no year of its own
        if left[0].year == start.year and second is not first and (end.year == start.year):
            end = calendar.shift_years(end, 1)
        else:
            start = calendar.shift_years(start, -1)
        if start.year < 1901 or end.year > 2150:
            return None
    return start, end


def both(first: Resolve, second: Resolve, clock: Clock) -> Span | None:
    """ "In 2022/23 and 2021/22": from the earlier to the later."""
    left, right = first(clock), second(clock)
    reversed_years = left is not None and right is not None and None not in (*left, *right) and right < left
    return from_to(second, first, clock) if reversed_years else from_to(first, second, clock)


def story(clock: Clock) -> Span | None:
    """The financial year that the document is about here."""
    if clock.story is not None:
        return clock.story
    if clock.later and clock.published is not None and clock.published.month < calendar.FIRST_MONTH:
        return calendar.financial_year(clock.published.year)  # "bills will go up by £26 for the year", said in January
    return calendar.financial_year(clock.this_year) if clock.this_year is not None else None


def the_year(clock: Clock) -> Span | None:
    """The year of "in the year": the one gone by that has just been named, where it is told of what has been, else the story's."""
    last = clock.latest[1] if clock.latest is not None and not clock.later else None
    return clock.latest if last is not None and clock.published is not None and last < clock.published else story(clock)


def named(clock: Clock) -> Span | None:
    """The financial year that "that year" points back to."""
    return clock.latest or clock.named or story(clock)


def and_next(this: Resolve, clock: Clock) -> Span | None:
    """ "this year and next"."""
    span = this(clock)
    return None if span is None or span[0] is None else calendar.financial_year(span[0].year, 2)


def story_so_far(clock: Clock) -> Span | None:
    """The year that a report "in the first nine months" is about: the one named, unless it has not begun, else the one under way."""
    begun = clock.current is None or clock.story is None or clock.story[0] is None or clock.story[0].year <= clock.current
    if clock.story is not None and (begun or clock.later) and (clock.current is None or calendar.is_financial_year(clock.story)):
        return clock.story
    return calendar.financial_year(clock.current) if clock.current is not None else None


def before(length: int, clock: Clock) -> Span | None:
    """The span named before that runs for as many months; the last one where the length is not said."""
    if clock.story is not None and clock.limit is not None and clock.limit[0] is None and clock.story[0] is not None and clock.limit[1] is not None:
        planned = clock.story[0], clock.limit[1]  # "£221m for 2014/15 and £227m by 2016/17. Over the three years ..."
        if length and calendar.lasts(planned, length // 12):
            return planned
    for span in reversed(clock.spans):
        first, last = span
        if (
            first is not None
            and last is not None
            and (not length or last in (shifted := calendar.shift_months(first, length), shifted - timedelta(days=1)))
        ):
            return span
    return (clock.latest or clock.story) if length == MONTHS_OF_A_YEAR else None  # "Eastbourne will be £9m short for the same twelve months"


def end_before(clock: Clock) -> Span | None:
    span = clock.limit or clock.story
    return None if span is None else (span[1], span[1])


def decade_end(clock: Clock) -> Span | None:
    """The round year that reporters mean by it: "by the end of the decade", said in 2023, is by 2030."""
    if clock.published is None:
        return None
    last = date((clock.published.year // 10 + 1) * 10, 12, 31)
    return last, last


def now(clock: Clock) -> Span | None:
    """The day of publication: "between now and 2020"."""
    return (clock.published, clock.published) if clock.published else None


def year_closed(clock: Clock) -> Span | None:
    """The year that "ended the year £2m over" is about: the one named, if it is over, else the one before the year under way."""
    over = clock.story is not None and clock.story[1] is not None and (clock.published is None or clock.story[1] < clock.published)
    return clock.story if over else relative_year(-1, clock, certain=True)


def year_before(clock: Clock) -> Span | None:
    """The financial year before the one just named, before the one that the document is about, or before the one under way."""
    if clock.latest is not None:
        return shifted(-1, partial(constant, clock.latest), clock)
    return shifted(-1, story, clock) if clock.story else relative_year(-1, clock)


def year_after(clock: Clock) -> Span | None:
    """The financial year after the one just named, or after the one that the document is about."""
    return shifted(1, partial(constant, clock.latest) if clock.latest is not None else story, clock)


def nth_year(number: int, clock: Clock) -> Span | None:
    """ "The first year" of the financial years of a plan that was named before; 0 is the last."""
    for span in reversed(clock.spans):
        if calendar.is_financial_years(span):
            assert span[0] is not None and span[1] is not None
            year = span[0].year + number - 1 if number else span[1].year - 1
            return calendar.financial_year(year) if year < span[1].year else None
    return None


def from_latest(shift: int, clock: Clock) -> Span | None:
    """The financial year before or after the one just named: "£5m this year and £7m next", "up from £4m a year earlier"."""
    return None if clock.latest is None else shifted(shift, partial(constant, clock.latest), clock)


def part(first: int, length: int, whole: Resolve, clock: Clock) -> Span | None:
    """`length` months from the month `first` (0 = April, or January of a calendar year) on."""
    span = whole(clock)
    if span is None or span[0] is None or not 0 < length <= LONGEST:
        return None
    return calendar.months(*month_after(span[0], first), length)


def month_after(day: date, shift: int) -> tuple[int, int]:
    """Year and month of the month `shift` months after the day's."""
    moved = calendar.shift_months(day.replace(day=1), shift)
    return moved.year, moved.month


def relative_year(shift: int, clock: Clock, certain: bool = False) -> Span | None:
    """Financial years from the publication date; without one there is nothing to count from."""
    if clock.current is None:
        return None
    start = clock.current if shift == 1 or certain or clock.this_year is None else clock.this_year
    return calendar.financial_year(start + shift)


def the_new_year(clock: Clock) -> Span | None:
    """In autumn "in the new year" is January, when something is to be decided; later on it is the financial year to come."""
    return None if clock.published is not None and clock.published.month >= AUTUMN else relative_year(1, clock)


def calendar_relative(shift: int, clock: Clock) -> Span | None:
    return calendar.calendar_year(clock.published.year + shift) if clock.published else None


def shifted(years: int, whole: Resolve, clock: Clock) -> Span | None:
    span = whole(clock)
    if span is None or span[0] is None or span[1] is None:
        return None
    return calendar.shift_years(span[0], years), calendar.shift_years(span[1], years)


def year_to(inner: Resolve, clock: Clock) -> Span | None:
    span = inner(clock)
    if span is None or span[1] is None:
        return None
    last = span[1]
    if last.month == 12 and span[0] is not None and span[0].month == 1 and span[0].year == last.year:  # "the year ending 2016": a financial year
        last = last.replace(month=3)
    return calendar.shift_years(last + timedelta(days=1), -1), last


def relative_month(turn: int, clock: Clock) -> Span | None:
    if clock.published is None:
        return None
    day = calendar.shift_months(clock.published.replace(day=1), {1: 1, -1: -1}.get(turn, 0))
    return calendar.month(day.year, day.month)


def without_tense(inner: Resolve, clock: Clock) -> Span | None:
    """The nearest day or month of the name, whatever the tense of its sentence."""
    return inner(replace(clock, later=None))


def dated(year: int | None, number: int, day: int | None, turn: int, direction: bool | None, clock: Clock, unsaid: bool | None = None) -> Span | None:
    """A day or month; where its year is not said, the one that the publication date and the direction give, or `unsaid` where no tense tells."""
    if year is None:
        year = year_meant(number, turn, direction, clock, unsaid)
        if year is None:
            return None
    if day is None:
        return calendar.month(year, number)
    exact = calendar.day_of(year, number, day)
    return None if exact is None else (exact, exact)


def year_meant(number: int, turn: int, direction: bool | None, clock: Clock, unsaid: bool | None) -> int | None:
    if clock.published is None:
        if clock.story is None or clock.story[0] is None:
            return None
        return clock.story[0].year + (number < calendar.FIRST_MONTH)
    if turn in (2, 3, -3):  # "this March", "April next year", "March last year"
        return clock.published.year + {2: 0, 3: 1, -3: -1}[turn]
    later = turn == 1 if turn else clock.later if direction is None else direction
    if later is None:  # the nearer of the two: "bills go up in April", said in February
        later = (number - clock.published.month) % 12 < 6 if unsaid is None else unsaid
    year = calendar.nearest_year(number, clock.published, later)
    if turn and number == clock.published.month:  # "last March", said in March
        year += turn
    return year


def over_next(length: int, financial: bool, clock: Clock) -> Span | None:
    if financial and clock.current is not None and length % 12 == 0:
        return calendar.financial_year(clock.current + 1, length // 12)
    if clock.published is None:
        return clock.story if length == 12 else None
    return clock.published, calendar.shift_months(clock.published, length)


def the_next_year(clock: Clock) -> Span | None:
    """ "over the next year": the coming financial year; where no date is known to count from, the one that the document is about."""
    return relative_year(1, clock) or clock.story


def over_past(length: int, financial: bool, clock: Clock) -> Span | None:
    if financial and clock.current is not None and length % 12 == 0:
        return calendar.financial_year(clock.current - length // 12, length // 12)
    return (calendar.shift_months(clock.published, -length), clock.published) if clock.published else None


def by_tense(length: int, financial: bool, clock: Clock) -> Span | None:
    return over_next(length, financial, clock) if clock.later is not False else over_past(length, financial, clock)


def known_or(length: int, otherwise: Resolve, clock: Clock) -> Span | None:
    """ "Over the five years": the last span of that length that was named, else as the words alone say."""
    return before(length, clock) or otherwise(clock)


def unknown(clock: Clock) -> Span | None:
    """ "Over those fifteen years", where none of that length was named: whichever they are."""
    return None


def starting(length: int, inner: Resolve, clock: Clock) -> Span | None:
    span = inner(clock)
    if span is None or span[0] is None:
        return None
    return span[0], calendar.shift_months(span[0], length) - timedelta(days=1)


def ending(length: int, inner: Resolve, clock: Clock) -> Span | None:
    span = inner(clock)
    if span is None or span[1] is None:
        return None
    return calendar.shift_months(span[1] + timedelta(days=1), -length), span[1]


def following(length: int, clock: Clock) -> Span | None:
    """The financial years after the one named last ("the two years after this one")."""
    span = clock.here or story(clock)
    if span is None or span[1] is None or length % 12:
        return None
    return calendar.financial_year(span[1].year, length // 12)
