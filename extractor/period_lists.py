"""The times of figures that are listed together or that a budget has: in turn with their years, one year each, a sum beside its parts."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import regex

from extractor import calendar
from extractor.period_clause import NEAR, Clause
from extractor.period_measures import STOCKS, TAXES
from extractor.places import going_back
from extractor.reading import Draft, PeriodMention, Reading

MOST_LISTED = 12  # numbers in one list
ROUNDED = 0.02  # a sum may differ so much from its rounded parts
SINGLE_YEARS = frozenset({"financial_year", "last_year", "this_year", "current_year", "next_year", "that_year", "year"})

_SPANS = frozenset({"financial_span", "span"})
IN_ALL = re.compile(r"\s+(?:in\s+(?:all|total)|altogether|overall)\b", re.I)
_CURRENT_BUDGET = re.compile(r"\b(current|present) (?:(?:[a-z-]+ ){0,3}budget of (?:[a-z]+ ){0,2})?$")
_ADJECTIVE = 40  # characters: "its current annual budget of about £9m"
_TOTAL = regex.compile(r"\b(?:a\s+total\s+of|totalling|total(?:s)?|altogether)\s+(?:\w+\s+){0,2}$", regex.I)


@dataclass(slots=True)
class Bound:
    """What a sentence says of a number's time. `mention` null and `rule` set: that it has none of those named."""

    mention: PeriodMention | None
    interval: str | None
    rule: str


Interval = Callable[[Draft, PeriodMention], str | None]  # the time as it applies to the number


def settle(clause: Clause, bounds: list[Bound | None], interval: Interval) -> None:
    """Revises the times of the numbers of one sentence, one in `bounds` for each, where they are listed together."""
    _pair_up(clause, bounds, interval)
    _start_and_end(clause, bounds)
    _share_out(clause, bounds)
    _add_up(clause, bounds)
    _break_down(clause, bounds)
    _share_start(clause, bounds)


def of_current_budget(reading: Reading, clause: Clause, draft: Draft) -> Bound | None:
    """ "The current annual budget of £9m" is one for the year under way; what else is so at present has no year."""
    if draft.measure != "budget" or reading.published is None:
        return None
    first = draft.number.outer_start
    words = _CURRENT_BUDGET.search(clause.text, max(clause.sentence.start, first - _ADJECTIVE), first)
    if words is None:
        return None
    interval = calendar.edtf(calendar.financial_year(calendar.financial_year_of(reading.published)))
    mention = PeriodMention(words.start(), words.end(1), interval, "current_year", "periods.current-budget", draft.number.sentence)
    return Bound(mention, interval, mention.rule)


def _pair_up(clause: Clause, bounds: list[Bound | None], interval: Interval) -> None:
    """ "In 2011/12 it must find £11m, in 2012/13 £7m, then £4m in 2013/14": years and numbers in pairs, in the first the year first."""
    places = sorted([(mention.start, True) for mention in clause.mentions] + [(draft.number.start, False) for draft in clause.drafts])
    if (
        len(clause.drafts) < 2
        or len(clause.mentions) != len(clause.drafts)
        or not places[0][1]
        or any(left == right for (_, left), (_, right) in zip(places[::2], places[1::2], strict=True))
    ):
        return
    sorts = {mention.sort for mention in clause.mentions}
    if len(sorts) > 1 and not sorts <= SINGLE_YEARS:
        return
    for index, (mention, draft) in enumerate(zip(clause.mentions, clause.drafts, strict=True)):
        bounds[index] = Bound(mention, interval(draft, mention), mention.rule)


def _start_and_end(clause: Clause, bounds: list[Bound | None]) -> None:
    """ "Between 2010/11 and 2014/15 its grant fell from £90m to £70m": a figure of the first year of the span, and one of the last."""
    if len(clause.mentions) != 1 or len(clause.drafts) != 2:
        return
    mention, (old, new) = clause.mentions[0], (draft.number for draft in clause.drafts)
    changed = clause.text.endswith("from ", 0, old.outer_start) and clause.text[old.outer_end : new.outer_start] == " to "
    first, last = calendar.parse_edtf(mention.edtf) if changed and mention.edtf is not None else (None, None)
    named = any(character.isdecimal() for character in clause.text[mention.start : mention.end])  # not "in the same period"
    if first is None or last is None or mention.sort not in _SPANS or not named:
        return
    if calendar.is_financial_years((first, last)) and last.year - first.year > 1:
        years = calendar.financial_year(first.year), calendar.financial_year(last.year - 1)
    elif (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and last.year > first.year:
        years = calendar.calendar_year(first.year), calendar.calendar_year(last.year)
    else:
        return
    bounds[:] = [Bound(mention, calendar.edtf(year), "periods.end-of-span") for year in years]


def _share_out(clause: Clause, bounds: list[Bound | None]) -> None:
    """ "£27.8m, £24.3m, £29.1m and £29m in the four years after that": one year each, where numbers and years are equally many."""
    if len(clause.drafts) > MOST_LISTED:
        return
    for mention in clause.mentions:
        if mention.sort not in ("following_years", "financial_span", "over_next") or mention.edtf is None:
            continue
        span = calendar.parse_edtf(mention.edtf)
        if span[0] is None or span[1] is None or not calendar.is_financial_years(span):
            continue
        years = span[1].year - span[0].year
        edge = max((other.end for other in clause.mentions if other.end <= mention.start), default=clause.sentence.start)
        members = [index for index, draft in enumerate(clause.drafts) if edge <= draft.number.start < mention.start]
        if len(members) != years or years < 2 or len({clause.drafts[index].number.kind for index in members}) > 1:
            continue
        for offset, index in enumerate(members):
            bounds[index] = Bound(mention, calendar.edtf(calendar.financial_year(span[0].year + offset)), "periods.one-each")


def _add_up(clause: Clause, bounds: list[Bound | None]) -> None:
    """ "£6m in 2010/11 and £84m in 2011/12 – £90m in all": the total has the time of all its parts."""
    for index, draft in enumerate(clause.drafts):
        first, last = draft.number.outer_start, draft.number.outer_end
        before = clause.text[going_back(first, 24, clause.sentence.start) : first]
        in_all = clause.text.startswith((" in ", " alt", " over"), last) and IN_ALL.match(clause.text, last)
        if not in_all and not (("otal" in before or "ltogether" in before) and _TOTAL.search(before)):
            continue
        if any(0 <= mention.start - last <= NEAR for mention in clause.within_reach(first, last)):
            continue
        parts = [bound.interval for bound in bounds[going_back(index, MOST_LISTED) : index] if bound is not None and bound.interval]
        if len(set(parts)) > 1 and (whole := union(parts)) is not None:
            bounds[index] = Bound(None, whole, "periods.total")


def _break_down(clause: Clause, bounds: list[Bound | None]) -> None:
    """ "Cuts totalling £9m are planned: £4m in 2019/20 and £5m in 2020/21": the sum of the parts behind it has the time of them all."""
    for index, draft in enumerate(clause.drafts):
        taken, total, left = bounds[index], draft.number.high, 0.0
        if total is None or draft.measure in STOCKS or len(clause.drafts) - index < 3 or (taken is not None and taken.mention is None):
            continue
        if taken is not None and taken.mention is not None and taken.mention.start < clause.drafts[index + 1].number.start:
            own = taken.mention
            if own.sort != "over_next":
                continue  # it has a time of its own
        parts: list[str] = []
        for other, bound in zip(clause.drafts[index + 1 : index + 1 + MOST_LISTED], bounds[index + 1 :], strict=False):
            if bound is None or bound.interval is None or other.number.kind != draft.number.kind or other.number.high is None:
                break
            parts.append(bound.interval)
            left += other.number.high
            if len(set(parts)) > 1 and abs(total - left) <= ROUNDED * total:
                bounds[index] = Bound(None, union(parts), "periods.total")
                break


def _share_start(clause: Clause, bounds: list[Bound | None]) -> None:
    """ "A rise of 4 per cent, which would mean bills of £927 from April": taxes told in one breath start together."""
    start = next(((bound, draft) for bound, draft in zip(bounds, clause.drafts, strict=True) if _starts(bound) and draft.measure in TAXES), None)
    if start is None:
        return
    for index, draft in enumerate(clause.drafts):
        if bounds[index] is None and draft.measure in TAXES and (draft.status, draft.council) == (start[1].status, start[1].council):
            bounds[index] = start[0]


def _starts(bound: Bound | None) -> bool:
    return bound is not None and bound.mention is not None and bound.mention.sort == "from"


def total_of(draft: Draft, before: list[Draft]) -> str | None:
    """The time of a sum of all that the sentence before lists by years: "£12m in 2026/27 and £11m in 2027/28. Added up, that is £23m."."""
    value = draft.number.high
    parts = [other for other in before if other.number.sentence == draft.number.sentence - 1 and other.number.kind == draft.number.kind]
    times = [part.period for part in parts if part.period is not None]
    if value is None or len(set(times)) < 2 or len(times) < len(parts) or any(part.number.high is None or part.number.rate for part in parts):
        return None
    if abs(sum(part.number.high or 0.0 for part in parts) - value) > ROUNDED * value:
        return None
    return union(times)


def union(intervals: list[str]) -> str | None:
    """The interval from the first start to the last end, None where a side is open."""
    spans = [calendar.parse_edtf(interval) for interval in intervals]
    starts, ends = [first for first, _ in spans if first], [last for _, last in spans if last]
    return calendar.edtf((min(starts), max(ends))) if len(starts) == len(ends) == len(spans) and spans else None
