"""What says that a time is not a figure's, though it stands near it: it is another verb's, another figure's or no time of such a thing.

`extractor.period_binding` asks for each pair of the two.
"""

import re
from datetime import date

import regex

from extractor import calendar
from extractor.claim import NO_EVIDENCE
from extractor.period_clause import BEFORE, JOINED, MOMENTS, Clause
from extractor.period_intervals import SHORTFALLS, is_set_against
from extractor.period_items import is_whole_budget, of_other_price
from extractor.period_measures import OVERSPENDS, STOCKS, TAXES, VOTED
from extractor.period_other_matter import is_of_cause, is_of_later_budget, is_of_what_came_on_top, was_to_be
from extractor.period_relations import comes_after, is_next_size
from extractor.period_setters import PLANS
from extractor.period_stretches import of_another_clause
from extractor.reading import Draft, PeriodMention
from extractor.status_counts import OF_ALL
from extractor.turn_words import HEDGES

OPENS_NEXT = 5  # characters: " and "
BY_THEN = 30  # characters: "£41m had already been spent by 2014/15"
DATES = frozenset({"point", "day", "month", "year", "since", "part_year", "over_past", "until", "from"})
PUT_TO_VOTE = VOTED | {"budget", "income", "grant_cut", "funding_change"}
SET_RATES = frozenset({"tax_rise", "tax_bill", "funding_change", "saving_share", "budget_share"})  # they hold for a year, not on a day
STARTS = frozenset(("from", "month"))
_OVER_YEARS = PLANS | {"over_past"}
_PRICED = frozenset(("cost.capital", "measure.thing"))  # a thing with its price before it
_PLACED = regex.compile(
    r"(?r)\b(?:at|in|inside|from|outside|near|beside|opposite)\s+(?:its|their|the|our|a|[\w’'-]+[’']s)\s+(?:[\w-]+\s+){0,2}", regex.I
)
_PAST_MOMENTS = frozenset(("month", "day", "year"))
# "a shortfall of £9m, which it hopes to make good by March", "£9m, much of it from a sale in 1995": when that is done or was
_OF_ANOTHER_DEED = re.compile(
    r"[^.;£]{0,40},\s+(?:(?:much|most|some|half|part|all|none|a\s+third|a\s+quarter|the\s+(?:bulk|rest))\s+of\s+(?:it|which|that|them)\b"
    r"|which\s+[^.;,£]{0,40}?\b(?:ma(?:k|d)e\s+(?:it\s+)?good|recover(?:ed)?|recoup(?:ed)?|claw(?:ed)?\s+back|re(?:pay|paid)|pa(?:y|id)\s+(?:back|off)|"
    r"wiped?\s+out|cleared?|eliminated?|plug(?:ged)?)\b"
    r"|(?:an?\s+(?:plan|scheme|programme|project|deal|move|decision|idea)\s+)?(?:which|that)\s+(?:[^.;,£]{0,40}?\s)?"
    r"(?:scrapped|cancelled|axed|abandoned|dropped|shelved|halted|stopped|rejected|withdrew)\b)"
)
_WORTH = regex.compile(rf"(?ri)\b(?:contract|deal|agreement|scheme|lease)\b[^.;:£]{{0,30}}(?<!\bis\s)\bworth\s+{HEDGES}")
_PAID_FOR = frozenset(("cost", "extra_spending", "budget", "other_count"))
_BEGINS = re.compile(
    r"[^.;£\d]{0,80},?\s(?:and|with)\s(?:[\w’'-]+\s){0,3}?(?:hopes?|plans?|expects?|expected|aims?|wants?|due|set|is|are)\s(?:(?:is|are|due|set|expected)\s)?"
    r"to\s(?:start|begin|open|finish|complete|launch|move|be\s(?:finished|completed|opened|ready|built))\b[^.;£\d]{0,40}"
)
_YEARS_TO_COME = re.compile(r"\b(?:coming|future|later|subsequent|further|next\s+few)\s+(?:\w+\s+)?years\b", re.I)
_AND_THEN = re.compile(r", (?:is|are|was|were|will|would|could|may|has|have|had)\b")
_TO_LEVEL = re.compile(r" to (?:(?:about|around|just|only|nearly|almost|over|more than|under) ){0,2}\Z")
_FROM_LEVEL = ("from ", "from about ", "from around ", "from just ", "from nearly ", "from almost ", "from more than ", "from over ")
_BORROWED = re.compile(r"\b(?:borrowed|lent|loaned|drawn down|drew down|(?:taken|took) out|run up|ran up)\b")
_WHEN_TOLD = re.compile(r"(?:at )?the (?:start|beginning) of (?:the|this) year")
# "Under a budget passed in February 120 posts will go": when it was passed
_PASSED_THEN = regex.compile(
    r"(?ri)\b(?:budget|plans?|package|deal|strategy|proposals|programme|report|review|settlement)\s+(?:(?:that|which)\s+)?(?:(?:was|were|it|they|members|councillors)\s+)?"
    r"(?:passed|agreed|approved|adopted|published|announced|unveiled|signed\s+off|voted\s+through|backed|drawn\s+up|launched)\s+(?:only\s+)?"
)
_AFTER = (", after ", ", following ", " after ", " following ")
_PASSED_WITHIN = 70  # characters
_DEFINITE = re.compile(r"\b(?:the|next|last|past|coming|previous|following|these)\b", re.I)
_STOOD = re.compile(r"\b(?:stood|was|were|had)\b")
_LEAVES = re.compile(r"[^\w]{0,3}(?:But |And )?(?:Following|After|Despite|Having)\s")
_OF_ONE_SUBJECT = frozenset(("over_next", "over_past", "since"))
_AND_ANOTHER = regex.compile(
    r",?\s(?:and|while|but)\s(?:neighbouring\s|nearby\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3}(?:\scouncil|\sauthority)?(?:,\s[^,£\d]{3,50},)?\s"
    r"(?:will|would|has|have|must|is|plans?|agreed|voted|approved|needs?|aims?|wants?|faces?|passed|backed|announced|cut|saved)\s"
)
_SAYING = regex.compile(
    r"(?ri)\b(?:announcement|decision|warning|claim|prediction|promise|pledge|vote|statement|news|revelation|confirmation|admission|agreement)\s+"
)
_SOME_OF = regex.compile(
    r"[,–—-]\s(?:and\s)?(?:some|many|most|half|several|a\s(?:few|third|quarter|number)|all\sbut\s\w+|one|two|three|four|five|six|ten|\d+)\sof\s(?:which|whom|them)\b[^,;:]*$"
)
_SPANS = frozenset(("over_next", "until", "by"))
_CUT_FROM_IT = regex.compile(rf"(?ri)£[\d.,]+\s?(?:bn|billion|m|million|k)?\s+(?:from|out\s+of|off)\s+(?:its|their|our|the\s+\w+['’]s)\s+{HEDGES}")
_AND_WILL = re.compile(r",? (?:and|but) (?:(?:that|this|it|which) )?(?:is|are|was|were|will|would|could|may|might)\b")
_DONE = frozenset(("actual", "identified"))
_GONE_BY = frozenset(("last_year", "over_past", "part_year"))
_YEARLY = re.compile(r"(?:,|\band|\bbut)\s(?:each|every)\s(?:financial\s)?year\b")
_AND_DOES = re.compile(
    r",? (?:and|but) (?:(?:it|they|he|she|we) )?(?:now |still |also )?(?:will|would|must|should|could|may|might|is|are|was|were|has|have|had|"
    r"needs?|faces?|plans?|expects?|intends?|hopes?|wants?|aims?)\b"
)
_HAS = re.compile(r"\b(?:has|have)\b")  # "Since 2011 it has made plans for cuts of £170m"
_AGO = (" ago", " earlier", " before")  # "down from the £9m it was projecting three months ago"
_OWN_VERB = re.compile(
    r",?\s+(?:there|it|we|they|he|she|that|this|(?:the|its|their|our|a|an|this|that)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)\s+"
    r"(?:(?:also|now|then|still)\s+)?(?:will|would|is|are|was|were|has|have|had|could|may|might|must|can|needs?|wants?|plans?|expects?|hopes?|faces?)\b"
)
# "£4m on parks, and by 2017 will have built two schools"
_NEXT_VERB = re.compile(
    r",?\s+(?:(?:also|now|then|still)\s+)?(?:will|would|must|should|could|may|might|has|have|had|(?:needs?|hopes?|plans?|expects?|wants?|aims?|is|are|was|were)\s+to)\s"
)


def contradicts(clause: Clause, published: date | None, draft: Draft, mention: PeriodMention) -> bool:
    """Whether number and time cannot belong together: what is there now is not "over the next four years"."""
    of_no_tax = draft.measure in TAXES and _is_of_no_tax(clause, draft, mention)
    if of_no_tax or _is_of_another_alone(clause, draft, mention) or _had_happened(clause, draft, mention):
        return True
    if clause.told_apart(draft, mention) or of_another_clause(clause.text, draft.number, mention, clause.mentions[-1]):
        return True  # "The theatre, which gets £320,000 a year, would lose its grant from April"
    if _begins_then(clause, draft, mention) or _opens_next(clause, draft, mention) or _is_of_next_size(clause, draft, mention):
        return True
    if draft.measure == "budget" and _is_cut_into(clause, draft, mention):
        return True
    if mention.sort in _GONE_BY and mention.end < draft.number.start and _is_when_said(clause.text, mention):
        return True
    if (
        is_of_cause(clause, draft, mention)
        or is_of_what_came_on_top(clause, draft, mention)
        or is_left_behind(clause, draft, mention)
        or _is_of_some(clause, draft, mention)
        or _is_of_next_subject(clause, draft, mention)
    ):
        return True
    gone_on = ", " in clause.text[draft.number.outer_end : mention.start]
    if gone_on and draft.number.kind == "money" and _OF_ANOTHER_DEED.match(clause.text, draft.number.outer_end, mention.start) is not None:
        return True
    lasts = mention.sort in ("over_next", "over_past") and mention.start > draft.number.end
    worth = lasts and draft.measure == "cost" and draft.status == "actual"
    if worth and _WORTH.match(clause.text, max(clause.sentence.start, draft.number.outer_start - BEFORE), draft.number.outer_start) is not None:
        return True  # "the contract, worth £9m over 25 years, was signed in 2006": neither the years before nor those to come
    if lasts and draft.measure == "debt" and not _DEFINITE.search(clause.text, mention.start, mention.end):
        return True  # "will repay debts of £99m over a 40-year period": how long that takes
    if draft.measure == "budget" and mention.sort in _OVER_YEARS and is_whole_budget(clause.text, draft.number, mention):
        return True
    if mention.sort in STARTS and of_other_price(clause, draft, mention):
        return True
    if draft.measure in OVERSPENDS and is_of_later_budget(clause, published, draft, mention):
        return True
    start, last = calendar.parse_edtf(mention.edtf) if mention.edtf else (None, None)
    gap = mention.start - draft.number.outer_end
    direct = 0 <= gap <= JOINED
    past = last is not None and published is not None and (last < published or (last == published and mention.sort == "over_past"))
    stands = mention.rule == "periods.at" and not clause.text.startswith(("on ", "On "), mention.start)  # "stood at £16m at 31 March"
    if mention.sort == "day" and draft.measure in PUT_TO_VOTE and draft.status != "actual" and not stands:
        return mention.edtf is not None and not (start is not None and (start.month, start.day) == (4, 1))  # the day on which it is decided
    if draft.measure == "funding_gap" and _WHEN_TOLD.fullmatch(clause.text, mention.start, mention.end) and len(clause.mentions) > 1:
        return True  # "its deficit for 2020/21 has risen from £7m at the start of the year to £12m": when it was told
    if mention.sort in ("month", "day") and _PASSED_THEN.match(
        clause.text, max(clause.sentence.start, mention.start - _PASSED_WITHIN), mention.start
    ):
        return True
    if _is_of_priced_thing(clause, draft, mention):
        return True
    spring = start is not None and start.month == calendar.FIRST_MONTH
    if mention.sort == "month" and draft.status != "actual" and draft.measure in VOTED and not spring and clause.tells_of_meeting():
        return True  # "Councillors will vote on the first £12m in February"
    moment = mention.sort in ("day", "point") or (mention.sort == "month" and draft.status != "actual")
    if moment and draft.measure in SET_RATES and not direct and not spring:
        return True
    if draft.measure in TAXES and draft.status == "actual" and not direct and start is not None and published is not None and start > published:
        # "It was 7.8%, and is to be 12% for 2024-25": no tax was put up in a year that has not begun
        return mention.sort not in ("month", "this_year")
    foretold, is_gap = draft.status == "forecast" and draft.measure in SHORTFALLS, draft.measure == "funding_gap" and draft.status != "actual"
    told_before = foretold and not (mention.sort == "year" and gap < 0) and clause.text.endswith(_AGO, 0, mention.end)
    if told_before or (mention.sort == "month" and (foretold or is_gap)):
        return True  # "In May the forecast had been £6m": when it was told, for no budget is short for a month
    if mention.sort == "month" and draft.number.rate == "year" and draft.measure not in TAXES and not direct:
        return True  # "He leaves in June, and sharing his post will save £90,000 a year"
    if draft.number.rate == "year" and gap < 0 and _YEARLY.search(clause.text, mention.end, draft.number.outer_start) is not None:
        return True  # "it took £9m in 2018-19, and each year it spends £20m"
    if draft.number.rate == "year" and not direct and mention.sort in ("over_next", "financial_year") and clause.dated_by(mention) is not None:
        return True  # "saves £9m a year and a total of £20m over five years"
    if mention.sort == "month" and draft.status != "actual" and clause.text.startswith(("this month", "This month"), mention.start):
        return True  # likewise: "announced 2,000 job losses this month"
    compared = mention.sort == "from" and draft.number.kind == "percent" and (direct or (draft.status == "actual" and gap >= 0))
    if compared and (published is None or start is None or start < published):
        return True  # "it is up 12% from 2022/23": what it is compared with
    if mention.sort == "from" and draft.measure in OVERSPENDS and direct:
        return True  # "an overspend £2m down from July": likewise, whichever July that is taken for
    if draft.number.kind == "count" and draft.evidence.get("status", NO_EVIDENCE).rule == OF_ALL:
        return True  # "six of its 11 libraries could close next year": that of the closures
    if draft.status != "actual" and draft.measure != "children_in_care":
        return _contradicts_plan(clause, draft, mention, past)
    return draft.measure in STOCKS and _contradicts_level(clause, draft, mention)


def _is_of_priced_thing(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """Whether the figure is the price of a thing, and the time that of what becomes of it."""
    if draft.evidence.get("measure", NO_EVIDENCE).rule not in _PRICED:
        return False
    first, last = draft.number.outer_start, draft.number.outer_end
    if mention.start - last > JOINED and mention.sort in _PAST_MOMENTS:
        return True  # "the £9m pool was closed in 2012": not when it was paid for
    # "half of the posts at its new £189m library will go by 2018": which library, no more
    return _PLACED.match(clause.text, max(clause.sentence.start, first - BEFORE), first) is not None


def is_left_behind(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "Following £9m of cuts between 2010 and 2014, it must find another £2m": a time on one side of the comma is not that of the other."""
    opens = _LEAVES.match(clause.text, clause.sentence.start, clause.sentence.start + OPENS_NEXT * 4)
    if opens is None or mention.sort in ("day", "point"):
        return False
    comma = clause.text.find(", ", opens.end(), clause.sentence.end)
    if mention.end <= comma < draft.number.outer_start:
        return (other := clause.dated_by(mention)) is not None and other is not draft
    return draft.number.outer_end <= comma < mention.start


def _is_of_next_subject(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "Havering agreed £15m of cuts and Bexley voted to cut £30m over four years": a span is of the subject that it stands beside."""
    if mention.sort not in _OF_ONE_SUBJECT or mention.start <= draft.number.outer_end or (other := clause.last_before(mention)) is None:
        return False
    return other is not draft and _AND_ANOTHER.search(clause.text, draft.number.outer_end, other.number.outer_start) is not None


def _is_when_said(text: str, mention: PeriodMention) -> bool:
    """ "An announcement last year that 90 posts would go", "the decision last year to cut £9m": when it was said."""
    return text.startswith((" that ", " to "), mention.end) and _SAYING.match(text, max(0, mention.start - 24), mention.start) is not None


def _is_of_some(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "90 posts are to go, some of which went last year": the time is that of those few."""
    low, high = draft.number.outer_end, mention.start
    return low < high and _SOME_OF.search(clause.text, low, high) is not None


def _is_cut_into(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "Slash £9m from its £90m budget over the next three years": the time is that of the cut."""
    first, last = draft.number.outer_start, draft.number.outer_end
    if mention.start <= last:
        return False
    floor = max(clause.sentence.start, first - BEFORE)
    return mention.sort in _SPANS and _CUT_FROM_IT.match(clause.text, floor, first) is not None


def _opens_next(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "We are taking £9m out of reserves, and by 2027 there will be a gap of £4m": the time of a clause that begins with it."""
    if mention.start <= draft.number.outer_end or not clause.text.endswith((" and ", " but "), draft.number.outer_end, mention.start):
        return False
    return (
        _OWN_VERB.match(clause.text, mention.end, clause.sentence.end) is not None
        or _NEXT_VERB.match(clause.text, mention.end, clause.sentence.end) is not None
    )


def _begins_then(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "In a scheme costing £8m, and hopes to start work in April": when something begins, not when it is paid for."""
    if mention.sort not in MOMENTS or draft.measure not in _PAID_FOR or mention.start <= draft.number.outer_end:
        return False
    return _BEGINS.fullmatch(clause.text, draft.number.outer_end, mention.start) is not None


def _is_of_next_size(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "It will save £1m, rising to £2m in 2026/27": the time is that of the second size."""
    other = clause.dated_by(mention) if clause.text.find("ing ", draft.number.outer_end, mention.start) >= 0 else None
    return other is not None and other.number.start > draft.number.start and is_next_size(clause.text, other)


def _had_happened(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "Must save £9m over three years, after a reduction of 4% in its grant": the reduction is in no year to come."""
    return draft.status == "actual" and mention.sort in ("over_next", "by") and clause.text.startswith(_AFTER, mention.end)


def _is_of_another_alone(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """Whether the time stands behind a number that shares it with none, "against £9m in 2018-19", or with none before it.

    "£18m, with a further £9m in 2019/20"; "at no less than £8m, and £9m is expected at 31 March"; "£2m for a pool (£9m over four years)";
    "stands at £7m and is expected to rise to £9m next year".
    """
    other = clause.dated_by(mention)
    if other is None:
        return _is_of_next_predicate(clause, draft, mention)
    if other is draft:
        return False
    behind = other.number.start > draft.number.start
    if is_set_against(clause, other) or (behind and mention.rule == "periods.at"):
        return True
    if (
        not behind
        and clause.text.startswith(" to ", mention.end)
        and _TO_LEVEL.match(clause.text, mention.end, draft.number.outer_start)
        and clause.text.endswith(_FROM_LEVEL, 0, other.number.outer_start)
    ):
        return True  # "has fallen from £90m in 2010/11 to £20m"
    apposed = not behind and clause.text.endswith(", ", 0, other.number.outer_start)
    if apposed and _AND_THEN.match(clause.text, mention.end) is not None:
        return True  # "Reserves, £22m in April, are forecast to fall to £3m"
    if not behind and other.status in _DONE and draft.status not in _DONE and mention.sort in _GONE_BY:
        later = clause.text[mention.end : draft.number.outer_start]  # "We lost 130 posts last year and another 80 will go"
        if " will " in later or " would " in later or (later.startswith((" and ", ", and ", " but ", ", but ")) and draft.status != "identified"):
            return True
    done, between = draft.status == "actual", clause.text[draft.number.outer_end : other.number.outer_start]
    if behind and done != (other.status == "actual") and (" and " in between or " but " in between):
        return True  # "it cut £9m from parks and will cut £5m in 2026/27": one has happened, the other has not
    if behind and draft.measure == other.measure and _AND_WILL.match(clause.text, draft.number.outer_end, other.number.outer_start) is not None:
        return True
    bracketed = clause.text.endswith("(", 0, other.number.outer_start) and ")" not in clause.text[other.number.outer_end : mention.start]
    return behind and (bracketed or comes_after(clause.text, other))


def _is_of_next_predicate(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """ "It has found £9m of savings and will have £4m left in reserves by March": what is told behind "and" has a verb, and its time, of its own."""
    if mention.start <= draft.number.outer_end or (other := clause.last_before(mention)) is None or other.number.start <= draft.number.start:
        return False
    if draft.status not in _DONE or other.status in _DONE:
        return False
    return _AND_DOES.search(clause.text, draft.number.outer_end, other.number.outer_start) is not None


def _contradicts_level(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """Whether what there is of staff or money cannot have the time."""
    gap = mention.start - draft.number.outer_end
    direct = 0 <= gap <= JOINED
    if draft.measure == "debt" and _BORROWED.search(
        clause.text, max(clause.sentence.start, draft.number.outer_start - BEFORE), max(mention.start, draft.number.outer_start)
    ):
        return False  # what is borrowed in a year is no level
    if draft.measure == "debt" and mention.sort == "financial_year" and mention.rule == "periods.for":
        return False  # "was given £9m of exceptional support for 2025/26"
    if draft.measure == "workforce" and clause.text.endswith(("of its ", "of their ", "council's ", "council’s "), 0, draft.number.outer_start):
        return True  # "will lose 95 of its 2,100 posts this year": the year is that of the loss
    if draft.measure == "workforce" and mention.sort in ("over_next", "over_past"):
        return True  # "90 posts of its 2,100-strong workforce over three years": a level has no span
    if mention.sort == "last_year" and _STOOD.search(
        clause.text, max(clause.sentence.start, draft.number.outer_start - BEFORE), draft.number.outer_start
    ):
        return False  # "It had £9m in reserves last year"
    if mention.sort == "since" and gap < 0:
        return True  # "since 2010 reserves have halved to £40m": what they are now
    if (
        mention.sort == "financial_year"
        and mention.start - clause.sentence.start <= JOINED
        and _STOOD.search(clause.text, mention.end, draft.number.start)
    ):
        return False  # "The year before that it had been £8m"
    return mention.sort not in DATES and not direct


def _is_of_no_tax(clause: Clause, draft: Draft, mention: PeriodMention) -> bool:
    """Whether a time is of something else than a tax, which is set for a year."""
    if mention.sort == "undated" and mention.rule != "periods.bare":
        # "having weighed the risks over the medium term, it put its tax up by 2%", but "rises of 15% in the coming years"
        behind = 0 <= mention.start - draft.number.outer_end <= BY_THEN
        return not (behind and _YEARS_TO_COME.search(clause.text, mention.start, mention.end) is not None)
    if mention.sort not in ("over_next", "over_past"):
        return False
    if mention.start > draft.number.end and clause.numbers_between(draft.number.end, mention.start):
        return True  # "council tax would rise by 5%, and £410m would be invested over ten years"
    other = clause.dated_by(mention) if mention.end <= draft.number.outer_start else None
    return other is not None and other.measure not in TAXES  # "needs £66m over the next three years, and its bill was frozen at £1,155"


def _contradicts_plan(clause: Clause, draft: Draft, mention: PeriodMention, past: bool) -> bool:
    """Whether a number that is planned, needed or expected cannot have the time; `past`: it was over on the day of publication."""
    if clause.text.startswith(("earlier ", "Earlier "), max(mention.start - 8, 0)):
        return True  # "it said earlier this year that it needs": when that was said
    first, last = draft.number.outer_start, draft.number.outer_end
    gap = mention.start - last
    direct = 0 <= gap <= JOINED
    if mention.sort == "since":
        opens = mention.start <= clause.sentence.start + JOINED and _HAS.search(clause.text, mention.end, first) is not None
        return not (direct or opens) and draft.status in ("proposed", "required", "unidentified")
    set_against = is_set_against(clause, draft) or (direct and clause.text.endswith(" from ", 0, first))
    if set_against and 0 <= gap <= BY_THEN and draft.measure not in SHORTFALLS:
        return False  # "would lose £280,000, on top of the £600,000 removed in 2013"
    if past and gap < 0 and draft.measure in OVERSPENDS and mention.sort == "last_year" and clause.dated_by(mention) is not None:
        return True  # "overspent by £1.9m last year and is on course for another of £2.7m"
    if direct and mention.rule == "periods.at":
        return False  # "which had a balance of £4m at 31 March": the day on which it was counted
    if mention.sort == "over_past" and draft.status == "identified":
        return False  # "it has found £9m of savings over the past decade"
    if mention.sort == "year" and gap < 0 and was_to_be(clause.text, mention.end, first, last):
        return False  # "in 2009, when £6m was to come out of schools"
    return past and mention.sort in ("month", "day", "year", "over_past")  # what is planned or expected is not of a time gone by
