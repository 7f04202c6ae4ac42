"""The time of a sentence as it applies to one of its numbers.

"This year" is a calendar year for events and the year under way for an overspend; a deficit by the end of the year is that of the year under way.
"""

import re
from dataclasses import replace
from datetime import date

from extractor import calendar
from extractor.clauses import ending
from extractor.period_clause import REACH, Clause
from extractor.period_measures import OVERSPENDS, TAXES, VOTED
from extractor.places import going_back
from extractor.reading import Draft, PeriodMention

EVENTS = frozenset({"cost", "other_money", "other_count"})  # "this year" is a calendar year for them
DONE = frozenset({"saving", "cost", "reserves_use", "job_losses", "saving_share"})  # what has happened is not of a year to come
DONE_THIS_YEAR = frozenset({"budget", "cost", "extra_spending", "reserves_use", "income"})
STATED_THIS_YEAR = frozenset({"debt", "grant", "workforce"})
SHORTFALLS = frozenset({"overspend", "underspend", "funding_gap"})
USED = 40  # characters: "had spent an extra"
_USED = re.compile(
    r"\b(?:spent|used|drawn|lost|paid|raised|received|took in|costs? (?:\S+|(?:the|us|it|them) (?:\w+ )?\S+ \w+) to run|cost (?:the|us|it) "
    r"|on (?:course|track) to)\b"
)
_TO_COME = re.compile(
    r",?\s+(?:is|are|will|was|were)\s[^.;£\n]{0,30}?\b(?:rise|grow|reach|hit|climb|increase|fall|drop|shrink|top|exceed)\b[^.;\n]{0,40}\b20\d\d", re.I
)
_AGAINST = re.compile(
    r"\b(?:on top of|in addition to|as opposed to|rather than|instead of|compared (?:with|to)|against|"
    r"(?:up|down|rise|fall|increase|drop) (?:from|on)|(?:from|than|on|over)(?= (?:this|last) year['’]s ))\s+"
    r"(?:(?:the|a|an|about|some|just|only) ){0,2}(?:(?:this|last) year['’]s )?$"
)
_AGAINST_ENDS = (  # asked first
    *("of", "to", "than", "with", "against", "from", "on", "the", "a", "an", "about", "some", "just", "only"),
    *("year's", "year’s"),
)
_CLOSED = ("ended ", "finished ", "closed ")  # "ended last year £1.3m better off"
# Of money that leaves the accounts, which are closed in March.
_SPENT = re.compile(r"\b(?:(?:set|put) aside|spen[dt]|spending|costs?|added|paid|payments?|bills?|surplus(?:es)?)\b")
_LEFT_OVER = re.compile(r"\b(?:roll(?:ed|ing)?|carr(?:ied|y|ying)|unmet|unachieved|undelivered|outstanding)\b", re.I)
_THE_YEAR = re.compile(r"the (?:(?:current|financial|\w+ quarter of the(?: current)?) )*financial year$")
_YEAR_END = re.compile(r"\byear(?:['’]s|[ -])? ?end$|\bend of (?:the|this) (?:(?:current|financial) )*year$")
_HAD = re.compile(r"\bhad (?:(?:already|now|also) )?(?:been )?[a-z]+(?:ed|en|nt|de|ne|ld|wn|ut)\b")
_NO_YEAR = re.compile(r"(?:[Ii]n |[Ll]ast |[Dd]uring )?[A-Z][a-z]+$")


def applied(clause: Clause, published: date | None, draft: Draft, mention: PeriodMention) -> str | None:
    """The time as it applies to this number: "this year" is a calendar year for events, and the year under way for an overspend."""
    if mention.edtf is None:
        return None
    if published is None:
        dated = mention.sort == "point" and draft.measure in OVERSPENDS and draft.status == "forecast"
        return _year_of(mention.edtf, None) if dated else mention.edtf
    if draft.measure in OVERSPENDS and draft.status == "actual" and mention.edtf[4:10] == "-03-31" and mention.edtf.endswith(mention.edtf[:10]):
        return calendar.edtf(calendar.financial_year(int(mention.edtf[:4]) - 1))  # "the outturn at 31 March was an underspend of £9m"
    if mention.sort == "part_year" and clause.text.endswith("annual budget of ", 0, draft.number.outer_start):
        return _year_of(mention.edtf, published)
    if mention.sort == "from" and _is_of_year_gone(clause, published, draft, mention):
        return calendar.edtf(calendar.financial_year(int(mention.edtf[:4])))
    if mention.sort == "over_next" and draft.status != "actual":
        return _ahead(published, mention.edtf)
    if mention.sort in ("by", "before", "part_year") and _THE_YEAR.search(clause.text, mention.start, mention.end) is not None:
        begun = _begun(mention.edtf, published)
        if mention.sort == "part_year":
            return _year_of(begun, published) if draft.measure in OVERSPENDS and draft.status == "forecast" else begun
        if begun != mention.edtf:
            return applied(clause, published, draft, replace(mention, edtf=begun))
    if mention.sort in ("by", "point", "before") and (draft.measure in OVERSPENDS or draft.status == "forecast"):
        interval = _under_way(clause, published, mention) if draft.measure in SHORTFALLS else mention.edtf
        if mention.sort == "by" and draft.measure in OVERSPENDS and _YEAR_END.search(clause.text, mention.start, mention.end) is not None:
            return _year_of(interval, published)  # a budget is overspent in its year; "by March 2026" says no more than when
        if mention.sort != "point" or draft.measure not in SHORTFALLS:
            return interval
        return _year_of(interval, published) if draft.status == "forecast" else _year_closed(interval)
    if mention.sort in ("this_year", "last_year") and draft.status in ("actual", "forecast") and draft.measure in EVENTS:
        back = mention.sort == "last_year"
        closed = clause.text.endswith(_CLOSED, 0, mention.start)
        if closed or any(other.sort == "financial_year" for other in clause.mentions):  # "from £9m in 2016-17 to £36m this year"
            return calendar.edtf(calendar.financial_year(calendar.financial_year_of(published) - back))
        around = max(clause.sentence.start, mention.start - REACH), min(clause.sentence.end, mention.end + REACH)
        if draft.status == "actual" and _SPENT.search(clause.text, *around) is None:
            return calendar.edtf(calendar.calendar_year(published.year - back))
    if mention.sort == "last_year" and clause.text.endswith("this time ", 0, mention.start):
        return calendar.edtf(calendar.financial_year(calendar.financial_year_of(published) - 1))  # the year under way at that time
    if mention.sort == "last_year" and _is_of_last_tax(clause, published, draft):
        return calendar.edtf(calendar.financial_year(calendar.financial_year_of(published)))
    if draft.status == "actual" and _is_done_by_then(clause, published, draft, mention):
        return _year_earlier(mention.edtf)
    if mention.sort == "month" and draft.status == "actual" and _NO_YEAR.match(clause.text, mention.start, mention.end):
        first, last = calendar.parse_edtf(mention.edtf)
        if first is not None and last is not None and first > published:  # "the £9,000 dinner in May", said in December: what is done lies back
            return _year_earlier(mention.edtf)
    in_year_to_come = mention.sort == "that_year" and mention.edtf > published.isoformat()  # "£27m short in 2024-25, and an in-year overspend"
    under_way = in_year_to_come and (draft.measure in OVERSPENDS or clause.text.startswith(("in-year", "in year", "In-year"), mention.start))
    if (mention.sort == "this_year" and _is_under_way(clause, published, draft, mention)) or under_way:
        return calendar.edtf(calendar.financial_year(calendar.financial_year_of(published)))
    of_the_tax = draft.measure == "income" and "council tax" in clause.text[max(clause.sentence.start, mention.start - REACH) : mention.start]
    if mention.sort == "this_year" and (
        (draft.measure in VOTED and draft.status in ("agreed", "proposed", "required")) or (of_the_tax and draft.status != "actual")
    ):
        being_set = calendar.edtf(calendar.financial_year(published.year))  # what is being decided in January to March is for the year from April
        by_numbers = any(
            other.edtf == being_set
            and (other.sort == "financial_year" or (other.sort == "next_year" and clause.dated_by(other) not in (None, draft)))
            for other in clause.mentions  # "£9m this year and £7m next year"
        )
        if not by_numbers and not clause.text.endswith("so far ", 0, mention.start):
            return being_set  # not of "£9m is to be saved in 2025/26; this year's target of £7m was missed"
        return mention.edtf
    if mention.sort == "day" and draft.status in ("agreed", "proposed"):
        first = calendar.parse_edtf(mention.edtf)[0]
        return calendar.edtf((first, None)) if first is not None and first > published else mention.edtf  # what is decided for a day holds from it on
    return mention.edtf


def _is_done_by_then(clause: Clause, published: date, draft: Draft, mention: PeriodMention) -> bool:
    """Whether a time that was dated ahead of the day of publication must lie back, for what has been done.

    "£6m had been spent by September", "having cut £9m this year", "it overspent by £2m last year".
    """
    first, last = calendar.parse_edtf(mention.edtf or "../..")
    if mention.sort == "this_year":
        return first is not None and first > published and draft.measure in DONE
    if mention.sort == "last_year":
        return last is not None and last > published and draft.measure in OVERSPENDS and clause.dated_by(mention) in (None, draft)
    if mention.sort != "by" or last is None or last <= published:
        return False
    words = clause.text[mention.start : mention.end]
    return _HAD.search(clause.text, clause.sentence.start, clause.sentence.end) is not None and not any(one.isdecimal() for one in words)


def _is_of_year_gone(clause: Clause, published: date, draft: Draft, mention: PeriodMention) -> bool:
    """Whether what is told "from 2017/18" came about in that year, which is over: a deficit, or what was carried forward."""
    first, last = calendar.parse_edtf(mention.edtf or "../..")
    if first is None or last is not None or (first.month, first.day) != (4, 1) or first >= calendar.shift_years(published, -1):
        return False
    before = going_back(draft.number.start, USED, clause.sentence.start)
    return draft.measure in SHORTFALLS or _LEFT_OVER.search(clause.text, before, mention.start) is not None


def _is_of_last_tax(clause: Clause, published: date, draft: Draft) -> bool:
    """Whether "last year's rise", said while a tax is being set, is the one in force."""
    if published.month >= calendar.FIRST_MONTH or draft.measure not in TAXES or draft.status != "actual":
        return False
    return all(_is_to_come(clause.dated_by(other)) for other in clause.mentions if other.sort == "this_year")


def _is_to_come(rise: Draft | None) -> bool:
    """Whether the figure of "this year" is of the year being set: "rose by 2% last year and will rise by 3% this year"."""
    return rise is not None and rise.measure in TAXES and rise.status != "actual"


def _year_earlier(interval: str) -> str:
    return calendar.edtf(calendar.shifted(calendar.parse_edtf(interval), -1))


def _is_under_way(clause: Clause, published: date, draft: Draft, mention: PeriodMention) -> bool:
    """Whether "this year" is the one under way, though from January to March it mostly is the one being set."""
    if draft.measure in OVERSPENDS or is_set_against(clause, draft):
        return True  # "£1.5m, on top of £500,000 this year"
    if draft.measure in TAXES:
        return clause.text.startswith((" was ", " were "), mention.end)  # "the average rise this year was 5.5%"
    if draft.status in ("actual", "forecast") and any(
        other.sort == "financial_year" and (other.edtf or "") < published.isoformat() for other in clause.mentions
    ):
        return True  # "has risen from £41m in 2015/16 to £63m this year"
    done = draft.status in ("actual", "forecast") and draft.measure in DONE_THIS_YEAR and published.month < calendar.FIRST_MONTH
    if not done and not (published.month < calendar.FIRST_MONTH and draft.status == "actual" and draft.measure in STATED_THIS_YEAR):
        return False
    if _TO_COME.match(clause.text, mention.end, clause.sentence.end) is not None:
        return True  # "interest, £38m this year, is set to reach £51m in 2026-27"
    if not done:
        return False
    since = mention.end if mention.end <= draft.number.start else max(clause.sentence.start, draft.number.start - USED)
    return _USED.search(clause.text, since, max(mention.start, draft.number.start)) is not None


def is_set_against(clause: Clause, draft: Draft) -> bool:
    """Whether the number is what another is compared with: "on top of £500,000", "from £90m"."""
    first = draft.number.outer_start
    if not ending(clause.text, first).endswith(_AGAINST_ENDS):
        return False
    return _AGAINST.search(clause.text, going_back(first, USED, clause.sentence.start), first) is not None


def _ahead(published: date, interval: str) -> str:
    """What is planned "over ten years" starts on the day of publication, whatever tense the sentence has."""
    first, last = calendar.parse_edtf(interval)
    if first is None or last != published:
        return interval
    return calendar.edtf((published, calendar.shift_months(published, 12 * (last.year - first.year) + last.month - first.month)))


def _under_way(clause: Clause, published: date, mention: PeriodMention) -> str:
    """A deficit expected "by the end of the year" is that of the year under way, though the text is about the budget for the next."""
    assert mention.edtf is not None
    last = calendar.parse_edtf(mention.edtf)[1]
    named = any(character.isdecimal() for character in clause.text[mention.start : mention.end]) or "next" in clause.text[mention.start : mention.end]
    if named or last is None or (last.month, last.day) != (3, 31) or last <= calendar.shift_years(published, 1):
        return mention.edtf
    return mention.edtf.replace(last.isoformat(), calendar.shift_years(last, -1).isoformat())


def _begun(interval: str, published: date) -> str:
    """ "The financial year" is the one under way, though the text is about the budget for the next: its quarters, its end."""
    first, last = calendar.parse_edtf(interval)
    day = last if first is None else first
    if day is None or calendar.financial_year_of(day) != calendar.financial_year_of(published) + 1:
        return interval
    return calendar.edtf(calendar.shifted((first, last), -1))


def _year_of(interval: str, published: date | None) -> str:
    """The financial year of the day, which has begun: "the forecast at the end of January" is one for the year."""
    last = calendar.parse_edtf(interval)[1]
    if last is None:
        return interval
    year = calendar.financial_year_of(last)
    return calendar.edtf(calendar.financial_year(year if published is None else min(year, calendar.financial_year_of(published))))


def _year_closed(interval: str) -> str:
    """The financial year up to the day: an overspend "at the end of the year" is the year's, one "at the end of June" has run up since April."""
    last = calendar.parse_edtf(interval)[1]
    if last is None:
        return interval
    return calendar.edtf((calendar.financial_year(calendar.financial_year_of(last))[0], last))
