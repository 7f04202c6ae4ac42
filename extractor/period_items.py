"""The times within the items of a list: "£4m for schools, £1m over two years for roads and £500,000 for libraries" has one figure with a time.

A time right behind a figure that then says what the figure is for is that figure's alone, and nothing goes on about it.
"""

import re

import regex

from extractor import calendar
from extractor.period_clause import JOINED, Clause
from extractor.period_measures import TAXES
from extractor.period_setters import PLANS
from extractor.places import holds
from extractor.reading import Draft, Number, PeriodMention

_GOES_TO = (" for ", " on ", " in ", " into ", " towards ", " to ")
_HAS_GONE_TO = _GOES_TO[:-1]  # "must find £4m and £5m over two years to balance its books"
SET_BY_DAY = TAXES | {"income", "other_percent", "pay_change"}  # taxes, prices and pay go up on a day
_BUDGET = re.compile(r" (?:(?!and |or |from |to )[\w-]+ ){0,3}budget\b")
_ITS = regex.compile(
    r"(?r)(?:\b(?:[Ii]ts|[Tt]heir|[Oo]ur|annual|yearly|current|existing|(?:has|with) an?)|['’]s) "
    r"(?:(?:about|around|nearly|almost|some|overall|total|annual|current) ){0,2}"
)
_TAKEN_FROM = (" from ", " off ", " out of ", " in ")  # "will cut £9m from its £90m budget by 2017"
_WITH, _WITH_NEAR, _OWN_NEAR = (" with ", ", with ", ", including "), 25, 40  # characters
_LISTED = (", ", "; ", " and ", ": ")


def is_whole_budget(text: str, number: Number, mention: PeriodMention) -> bool:
    """ "Cuts of £9m over three years in its £90m budget": what somebody has to spend each year, beside what is done over several."""
    named = _BUDGET.match(text, number.outer_end)
    its = _ITS.match(text, 0, number.outer_start) if named is not None else None
    if named is None or its is None:
        return False
    return text.endswith(_TAKEN_FROM, 0, its.start()) or not 0 <= mention.start - named.end() <= JOINED


def of_other_price(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """Whether the time is the day on which another figure of the list goes up: "£3m off buses, a 2% tax rise in April and £1m less for roads"."""
    other = clause.last_before(mention)
    if (
        other is None
        or other is draft
        or holds(clause.text[other.number.outer_end : mention.start], (",", ";", " and "))
        or draft.measure in SET_BY_DAY
        or other.measure not in SET_BY_DAY
    ):
        return False
    if mention.end <= draft.number.outer_start:
        return clause.text.startswith((" and ", ", ", "; "), mention.end)
    return holds(clause.text[draft.number.outer_end : other.number.outer_start], (" and ", ", ", "; "))


def of_item_before(clause: Clause, mention: PeriodMention, first: int) -> bool:
    """Whether a time before the place stands within another item: "£6m over two years for roads and £500,000 for parks"."""
    between = clause.text[mention.end : first]
    if ";" in between:
        return clause.dated_by(mention) is not None
    listed = mention.sort == "over_next" and between.startswith(_GOES_TO) and " and " in between
    return listed and clause.dated_by(mention) is not None


def has_own_behind(clause: Clause, mention: PeriodMention, draft: Draft) -> bool:
    """ "£90m over four years, with £40m worth of cuts this year": the part has a time of its own behind it."""
    number = draft.number
    if mention.sort not in PLANS or not clause.text.startswith(_WITH, mention.end) or number.outer_start - mention.end > _WITH_NEAR:
        return False
    own = next((one for one in clause.mentions if one.start >= number.outer_end), None)
    return own is not None and own.start - number.outer_end <= _OWN_NEAR and not clause.numbers_between(number.outer_end, own.start)


def of_item_behind(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """Whether a time behind the figure stands within another item: "£4m for schools, £1m over two years for roads"."""
    if mention.sort not in PLANS or (other := clause.dated_by(mention)) is None or other.number.start <= draft.number.start:
        return False
    between = clause.text[draft.number.outer_end : other.number.outer_start]
    return is_of_item(clause.text, other.number, mention) and holds(between, _HAS_GONE_TO)


def is_of_item(text: str, number: Number, mention: PeriodMention) -> bool:
    """Whether the time is that of this one item of a list, which then says what the figure is for."""
    return mention.sort in PLANS and _stands_within(text, number, mention.start, mention.end)


def told_of_item(text: str, draft: Draft) -> bool:
    """Whether the figure has taken such a time."""
    if draft.period is None or draft.period_text is None or calendar.is_financial_year(calendar.parse_edtf(draft.period)):
        return False
    told = draft.evidence["period"]
    return told.start is not None and told.end is not None and _stands_within(text, draft.number, told.start, told.end)


def _stands_within(text: str, number: Number, start: int, end: int) -> bool:
    behind = 0 <= start - number.outer_end <= JOINED and text.startswith(_HAS_GONE_TO, end)
    return behind and text.endswith(_LISTED, 0, number.outer_start)
