"""Times beside a figure that are of another matter: its cause, a later budget that it upsets; and years gone by in which something was to be."""

import re
from datetime import date

from extractor import calendar
from extractor.period_clause import JOINED, Clause
from extractor.reading import Draft, PeriodMention

_DUE_TO = re.compile(
    r"[^;£]{0,50}?(?:,|\s[–—-])?\s(?:(?:largely|mainly|mostly|partly|in part|chiefly|primarily)\s)?"
    r"(?:due\sto|because\sof|caused\sby|blamed\son|driven\sby|as\sa\sresult\sof|thanks\sto|owing\sto|stemming\sfrom)\s[^;£]*"
)
_MADE_WORSE = re.compile(
    r"[^;£]*?,?\s(?:worsened|compounded|deepened|exacerbated|aggravated|not helped|made (?:worse|bigger|deeper)|added to|topped up|helped|boosted"
    r"|softened|eased|offset)\s(?:further\s)?(?:by|with)\s[^;]*"
)
_AHEAD_OF = ("ahead of", "Ahead of", "before", "Before", "in time for", "In time for")
_BUDGETS = (" budget", "'s budget", "’s budget", " spending plans", "'s spending", "’s spending")
_NOT_NOW = r"(?:(?!\b(?:will|is|are|has|have|must|now|may|could|plans?|needs?|wants?|says?|hopes?)\b)[^;])*"
_WAS_TO = re.compile(rf"{_NOT_NOW}\b(?:was|were|had)\b{_NOT_NOW}")
_NOTHING_NOW = re.compile(_NOT_NOW)
_WAS = (" was ", " were ", " had ")


def is_of_cause(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "A £34m gap, largely due to cuts of £24m over three years": the time is that of the cause which it is written behind."""
    if mention.start <= draft.number.outer_end or (other := clause.dated_by(mention)) is None or other.number.start <= draft.number.start:
        return False
    return _DUE_TO.fullmatch(clause.text, draft.number.outer_end, other.number.outer_start) is not None


def is_of_what_came_on_top(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "A gap of £63m by 2029, worsened by a £12m cut": the time is that of the figure which it is written behind."""
    if mention.end > draft.number.outer_start or (other := clause.dated_by(mention)) is None or other is draft:
        return False
    return came_on_top(clause.text, mention.end, draft.number.outer_start)


def came_on_top(text: str, left: int, right: int) -> bool:
    """Whether the words say that what follows makes worse or better what went before: ", worsened by an additional"."""
    return _MADE_WORSE.fullmatch(text, left, right) is not None


def is_of_later_budget(clause: Clause, published: date | None, draft: Draft, mention: PeriodMention) -> bool:
    """Of an overspend, whether the time is that of a budget not yet set, or of when one is: nobody overspends in years to come."""
    direct = 0 <= mention.start - draft.number.outer_end <= JOINED
    if mention.sort == "next_year" and clause.text.startswith(_AHEAD_OF, mention.start):
        return True  # "forecasts a £2m overspend ahead of next year's budget"
    first = calendar.parse_edtf(mention.edtf)[0] if mention.edtf else None
    if not direct and first is not None and published is not None and first > published and clause.text.startswith(_BUDGETS, mention.end):
        return True  # "a £2m overspend has delayed work on the 2020/21 budget"
    if mention.sort == "before" and not direct and " end " not in clause.text[mention.start : mention.end]:
        return True  # "a £2m overspend has delayed the budget, which nobody will see before January"
    return mention.sort == "over_next" and not clause.gone_by(mention)  # "a £50m gap over the next four years and a £2m overspend"


def was_to_be(text: str, left: int, first: int, last: int) -> bool:
    """Whether what stands between a year gone by and a figure tells of what was to be then: "in 2009, when £6m was to come out of schools"."""
    if _WAS_TO.fullmatch(text, left, first) is not None:
        return True
    return text.startswith(_WAS, last) and _NOTHING_NOW.fullmatch(text, left, first) is not None
