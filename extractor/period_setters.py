"""The times that say which budget or plan a text is about: "the budget for 2014/15", "options for the next two years"."""

import re
from bisect import bisect_left
from datetime import date

import regex

from extractor import calendar
from extractor.period_bases import is_base, is_of_more, is_record
from extractor.reading import Cue, PeriodMention, Reading

BUDGET_YEARS = frozenset({"financial_year", "next_year", "this_year", "current_year", "that_year"})
PLANS = frozenset({"over_next", "by", "span", "financial_span"})
DECEMBER = 12  # with the settlement the setting of budgets begins
LEAD = 2  # index of the last sentence of a lead, the headline being 0
CLOSE_TO_BUDGET = 25  # characters between a year and "budget": this year names the budget
NEAR_BUDGET = 60
START = 10  # characters of the start of an interval: "from April 2024" and "in 2024/25" speak of one year
FAR = 10_000
_BUDGET_FOR = regex.compile(
    r"\bbudget\s+(?:(?:for|of|in)\s+)?(?:the\s+)?$", regex.I
)  # "the revenue budget for 2017/18", whatever years the next sentence lists
_OUTTURN = re.compile(r"\b[Oo]ut-?turn\b[^.;]*$")
_COMPARED = ("than ", "compared with ", "compared to ", "up from ", "down from ", "against ")  # "£1.4m lower than this year's settlement"
OPENING = 30  # characters: "Looking ahead, the gap for"
_OPTIONS = ("options ", "proposals ", "savings ", "cuts ")  # "Officers drew up proposals for the next three years"

_TOLD = frozenset(("prose", "item"))  # not the columns of a table


def find_setters(reading: Reading, budgets: list[Cue], taken: set[int]) -> list[PeriodMention]:
    """The mentions that say which budget or plan the text after them is about, in order.

    The first time taken by a figure that a budget decides, or the first year named beside a word for the budget; after it only a year that names
    a budget itself ("the budget for 2014/15"), or the first single year after a plan over several. Years that are listed set none. `budgets` are
    the words for a budget, `taken` the starts of the times that figures of one took in their own sentence.
    """
    years: dict[int, set[str]] = {}
    for mention in reading.periods:
        if mention.edtf and (mention.sort in BUDGET_YEARS or mention.sort in ("following_years", "from")):
            years.setdefault(mention.sentence, set()).add(mention.edtf[:START])
    starts = [cue.start for cue in budgets]
    out: list[PeriodMention] = []
    for mention in reading.periods:
        if mention.edtf is None or (mention.sort == "this_year" and "arlier" in reading.text[max(0, mention.start - 8) : mention.start + 8]):
            continue
        floor = reading.sentences[mention.sentence].start
        if is_base(reading.text, floor, mention, reading.published) or is_of_more(reading.text, floor, mention.start):
            continue
        if mention.sort in BUDGET_YEARS:
            if out and looks_beyond(mention.edtf, out[-1].edtf, reading.published):
                continue
            single = len(years[mention.sentence]) == 1 or _is_next(reading, mention, years[mention.sentence])
            titled = single and mention.sentence == 0 and mention.sort == "financial_year"  # the title says which year the paper is about
            if titled or (single and _names_budget(reading, mention, budgets, starts, years, taken, out)):
                out.append(mention)
        elif _names_options(reading, mention) or (not out and _opens_plan(reading, mention, budgets, starts, taken)):
            out.append(mention)
    return out


def year_named(reading: Reading) -> list[PeriodMention]:
    """The year being set, named anywhere in a story of the months in which budgets are voted: "Bills go up in 2017/18"."""
    day = reading.published
    if day is None or day.month >= calendar.FIRST_MONTH:
        return []
    wanted = calendar.edtf(calendar.financial_year(day.year))
    for one in reading.periods:
        by_number = reading.text[one.end - 1].isdigit()  # "it will be worse next year" looks past it
        if one.edtf == wanted and one.sort in BUDGET_YEARS and by_number and reading.sentences[one.sentence].kind in _TOLD:
            return [one]
    return []


def closed_year(reading: Reading, told: set[int]) -> PeriodMention | None:
    """The year that has just ended, where the text opens with how it ended: "it overspent by £5m in 2023/24", "the outturn for 2023-24".

    `told` are the starts of the times that overspends and underspends which have happened took.
    """
    day = reading.published
    if day is None or day.month < calendar.FIRST_MONTH:
        return None
    ended = calendar.edtf(calendar.financial_year(calendar.financial_year_of(day) - 1))
    for mention in reading.periods:
        if mention.sentence > LEAD + 1:
            return None
        if mention.edtf == ended and (mention.start in told or _OUTTURN.search(reading.text, max(0, mention.start - NEAR_BUDGET), mention.start)):
            return mention
    return None


def _names_budget(
    reading: Reading,
    mention: PeriodMention,
    budgets: list[Cue],
    starts: list[int],
    years: dict[int, set[str]],
    taken: set[int],
    out: list[PeriodMention],
) -> bool:
    """Whether a single year is that of the budget: it stands beside a word for it, or is the first year of the text that a budget's figure took."""
    assert mention.edtf is not None
    if reading.text.endswith(_COMPARED, 0, mention.start):
        return False
    near = budgets[bisect_left(starts, mention.start - NEAR_BUDGET) : bisect_left(starts, mention.end + NEAR_BUDGET)]
    gap = min((max(mention.start - cue.end, cue.start - mention.end) for cue in near), default=FAR)
    phase = bool((years.get(mention.sentence + 1, set()) | years.get(mention.sentence - 1, set())) - {mention.edtf[:START]})
    if (
        gap <= CLOSE_TO_BUDGET
        and not is_past(reading, mention)
        and _opens_with_budget(reading, mention)
        and (not phase or _BUDGET_FOR.search(reading.text, max(0, mention.start - NEAR_BUDGET), mention.start) is not None)
    ):
        return True
    opens = not out or out[-1].sort == "from" or is_past(reading, out[-1]) or (out[-1].sort in PLANS and not phase)
    return opens and (gap <= NEAR_BUDGET or mention.start in taken)


def _is_next(reading: Reading, mention: PeriodMention, years: set[str]) -> bool:
    """Whether it is the year to come, named beside years that have begun: "the 2024/25 budget is £192m, an increase of 6.9% from 2023/24"."""
    day = reading.published
    if day is None or mention.edtf is None or reading.sentences[mention.sentence].kind != "prose":
        return False
    coming = f"{calendar.financial_year_of(day) + 1}-04-01"
    return mention.edtf.startswith(coming) and max(years) == coming and all(year <= day.isoformat() for year in years - {coming})


def _names_options(reading: Reading, mention: PeriodMention) -> bool:
    """ "Officers drew up proposals for the next three years.": what the text goes on to list is of these years."""
    return mention.sort == "over_next" and reading.text.endswith(_OPTIONS, 0, mention.start) and not _has_figures(reading, mention.sentence)


def _opens_plan(reading: Reading, mention: PeriodMention, budgets: list[Cue], starts: list[int], taken: set[int]) -> bool:
    """Whether the text opens with a plan over years, or with what holds from April."""
    assert mention.edtf is not None
    if mention.sort == "from" and mention.edtf.endswith("-04-01/.."):
        return mention.start in taken
    if mention.sort not in PLANS or mention.sentence > LEAD or is_record(reading.text, reading.sentences[mention.sentence].start, mention):
        return False
    return mention.start in taken or _names_plan(reading, mention, budgets, starts)


def _names_plan(reading: Reading, mention: PeriodMention, budgets: list[Cue], starts: list[int]) -> bool:
    """Whether a time over years stands beside a word for savings, in a sentence without figures: "the need for more savings over five years"."""
    sentence = reading.sentences[mention.sentence]
    near = budgets[bisect_left(starts, max(sentence.start, mention.start - NEAR_BUDGET)) : bisect_left(starts, mention.start)]
    return bool(near) and not _has_figures(reading, mention.sentence)


def _has_figures(reading: Reading, index: int) -> bool:
    sentence, numbers = reading.sentences[index], reading.numbers
    at = bisect_left(numbers, sentence.start, key=lambda number: number.start)
    return at < len(numbers) and numbers[at].start < sentence.end


def being_set(day: date | None) -> str | None:
    """The financial year whose budget is set in the months around the day; none for the rest of the year."""
    if day is None or calendar.FIRST_MONTH <= day.month < DECEMBER:
        return None
    return calendar.edtf(calendar.financial_year(calendar.financial_year_of(day) + 1))


def looks_beyond(year: str, story: str | None, day: date | None) -> bool:
    """Whether a text about the year being set only looks at another one: "in 2013/14 it will be £3m short", "this year's budget is overspent"."""
    return story is not None and year != story == being_set(day)


def is_past(reading: Reading, mention: PeriodMention) -> bool:
    """Whether the time was over when the text was published."""
    last = calendar.parse_edtf(mention.edtf)[1] if mention.edtf else None
    return last is not None and reading.published is not None and last < reading.published


def is_ahead(reading: Reading, mention: PeriodMention) -> bool:
    """Whether the time begins after publication."""
    first = calendar.parse_edtf(mention.edtf)[0] if mention.edtf else None
    return first is not None and reading.published is not None and first > reading.published


def _opens_with_budget(reading: Reading, mention: PeriodMention) -> bool:
    """ "The new savings for 2015/16 come despite ...": not "£9m was cut from the 2015/16 budget", told in a story about another year."""
    start = reading.sentences[mention.sentence].start
    return mention.start - start <= OPENING and reading.text.endswith((" savings ", " cuts ", " budget "), start, mention.start)
