"""Which number of the same breath another one shares its time with: its whole, the amount that it restates, the tax that raises it."""

import re
from bisect import bisect_left
from collections.abc import Callable

import regex

from extractor import calendar
from extractor.clauses import outer
from extractor.period_measures import OVERSPENDS, REVISED, TAXES
from extractor.places import going_back
from extractor.reading import Draft, Reading
from extractor.the_figure import giver_of
from extractor.turn_words import HEDGES

MOST_BACK = 12  # numbers looked back at in one list

_OF_WHICH = re.compile(  # not "a plan to bring ten of those home would save £3m"
    r"\b(?:[Oo]f|[Ii]ncluding|[Aa]mong)\s+(?:which|that|those|these|this|them|it)\b(?!.*\bwould\b)|\b[Oo]f\s+(?:that|this|the)\s+\w+,"
)
_OF_IT = re.compile(
    r"(?:of|including|among)\s+(?:which|that|those|these|this|them|it)\b|of\s+(?:that|this|the)\s+(?:\w+,|(?:[a-z]+\s+)?(?:overspend(?:ing)?|underspend|gap|deficit|shortfall)\b)"
)
_INCLUDING = re.compile(r"\b(?:including|comprising|made up of) (?:[a-z]+ ){0,3}$")
_OF_THE = re.compile(r"[\"“‘']?(?:Of|Out of|From)\s+(?:a|the|that|this|those|these)\b")
_TOGETHER = re.compile(
    r"[\"“‘']?(?:(?:Together|Combined|Altogether|In total|In all|Taken together|That makes|That adds up)\b"
    r"|(?:They|These|Those|It|This|That) (?:also )?(?:includes?|comprises?|consists? of)|(?:They|It|The(?: [a-z]+){1,3}) (?:is|are) made up of\b)"
)
_RESTATED = re.compile(  # read at the end of what stands between two figures
    r"(?:\(|\b(?:or|which is|that is|that’s|that's|equivalent (?:to|of)|equal to|equat(?:es|ing) to|amount(?:s|ing) to|work(?:s|ing) out at"
    r"|translates to|represent(?:s|ing))\s(?:[a-z]+ ){0,4}"
    r"|\bagainst (?:an?|its|the|their) (?:[a-z]+ ){0,3}(?:target|plan|goal|budget|forecast|estimate) of )$"  # "£7m was saved against a target of £8m"
)
_STEPS = frozenset((("reserves_use", "reserves"), ("saving", "funding_gap"), ("reserves_use", "funding_gap"), ("income", "funding_gap")))
_LEAVING = re.compile(r"(?:,|\band|\bwhich|\bthat)\s+(?:(?:will|would|should|could)\s+)?(?:leaving|leaves?|left)\s(?:[\w’'-]+ ){0,6}$")
_APART = re.compile(r"[.;:£\d]")
BETWEEN = 90  # characters
_ITEM = re.compile(
    r" (?:less |more )?(?:for|from|on|in|to|of|by) (?:[\w’'-]+ ){0,5}[\w’'-]+(?:,| and|, and) (?:(?:a further|another|an extra|and) )?"
)
_ASIDE = re.compile(r"\b(?:[Oo]n\s+top\s+of|[Ii]n\s+addition\s+to|[Ff]ollow(?:s|ed)?|comes?\s+after)\s+(?:\w+\s+){0,3}$")
ASIDE = 40  # characters
_FURTHER = regex.compile(r"(?r)\b(?:another|further|additional|extra)\s+(?:[a-z]+\s+){0,2}(?:(?:of|worth)\s+)?[\"“‘']?")
_RISING_TO = regex.compile(
    r"(?r),?\s+(?:and\s+)?(?:then\s+)?"
    r"(?:rising|growing|increasing|climbing|widening|ballooning|going\s+up|falling|dropping|shrinking|reducing|tapering)(?:\s+again)?\s+to\s+"
    + HEDGES
)
_OPENINGS = frozenset("\"“‘'OFTCAI")


def whole_of(reading: Reading, draft: Draft) -> Draft | None:
    """The number that this one is a part of: the one before "of which £49m", the one in "Of the £9.3m, £3.5m is ..."."""
    if draft.measure == "workforce":
        return None  # who is employed is no part of who goes
    if (giver := giver_of(reading.drafts, draft)) is not None:
        return giver  # "The figure was £9m"
    text, (first, last) = reading.text, outer(draft.number)
    start = reading.sentences[draft.number.sentence].start
    before_it = text[going_back(first, 40, start) : first]
    opens = text[start] in _OPENINGS  # most sentences are told apart by their first letter
    part = (
        (
            ("f " in before_it or "ing " in before_it or "mong " in before_it)
            and (_OF_WHICH.search(before_it) or ("ing " in before_it and _INCLUDING.search(before_it)))
        )
        or (text.startswith(("of ", "inc", "among"), last + 1) and _OF_IT.match(text, last + 1))
        or (opens and _TOGETHER.match(text, start))
    )
    if not part and not (opens and _OF_THE.match(text, start)):
        return None
    before = [other for other in told_before(reading, draft) if not is_aside(reading, other)] or _before_aside(reading, draft)
    if not part and all(other.number.sentence != draft.number.sentence for other in before):
        return None
    nearest = next((other for other in before if other.number.kind == draft.number.kind), None)
    if nearest is not None and nearest.period is None and nearest.number.sentence == draft.number.sentence:
        return nearest if part else None  # the whole has no time, whatever was told before it
    if draft.number.rate is not None:  # a running cost is no part of a sum
        before = [other for other in before if other.number.rate == draft.number.rate]
    return _first(before, draft, lambda other: other.measure == draft.measure) or _first(before, draft, lambda other: True)


def _before_aside(reading: Reading, draft: Draft) -> list[Draft]:
    """The numbers before a sentence that holds nothing but asides, nearest first."""
    aside = told_before(reading, draft)
    if not aside or aside[-1].number.sentence == draft.number.sentence:
        return []
    return [other for other in told_before(reading, aside[-1]) if other is not aside[-1]]


def told_before(reading: Reading, draft: Draft) -> list[Draft]:
    """The numbers of this sentence and the one before that stand before this one, nearest first."""
    drafts = reading.drafts
    at = bisect_left(drafts, draft.number.start, key=lambda other: other.number.start)
    return [other for other in reversed(drafts[max(0, at - MOST_BACK) : at]) if draft.number.sentence - other.number.sentence <= 1]


def restates(reading: Reading, draft: Draft, previous: Draft) -> bool:
    """ "It owed £286m, which works out at £1,900 a head", "a cut of £30m (39%)", "a gap up from £2m to £3m": one matter in two figures."""
    if draft.number.sentence != previous.number.sentence or previous.period is None:
        return False
    between = reading.text[previous.number.outer_end : draft.number.outer_start]
    if between == " to " and draft.measure == previous.measure and draft.measure in REVISED:
        return True
    if len(between) > BETWEEN or not between.endswith((" ", "(")):
        return False
    return _RESTATED.search(between) is not None and _APART.search(between) is None


def is_raised_by(draft: Draft, previous: Draft) -> bool:
    """ "The 2% precept will raise £2.5m": the income of the tax beside it."""
    together = draft.number.sentence == previous.number.sentence and previous.period is not None and draft.council == previous.council
    return together and draft.measure == "income" and draft.status != "actual" and previous.measure in TAXES


def is_left_by(reading: Reading, draft: Draft, previous: Draft) -> bool:
    """ "It will draw £2m by March, leaving £9m", "£3m has been found, which leaves a gap of £1m": what is left when the step has been taken."""
    together = draft.number.sentence == previous.number.sentence and previous.period_text is not None and draft.council == previous.council
    if not together or (previous.measure, draft.measure) not in _STEPS or (previous.period or "").endswith("/.."):
        return False
    between = reading.text[previous.number.outer_end : draft.number.outer_start]
    return "lea" in between and len(between) <= BETWEEN and _LEAVING.search(between) is not None


def is_listed_with(reading: Reading, draft: Draft, previous: Draft) -> bool:
    """ "That took in £4m from the settlement, £5m for pay and £2m for energy": sums in one breath that the budget dates."""
    if previous.period is None or previous.period_text is not None or draft.number.sentence != previous.number.sentence or draft.number.rate:
        return False
    return _ITEM.fullmatch(reading.text, previous.number.outer_end, draft.number.outer_start) is not None


def overspend_beside(reading: Reading, draft: Draft) -> Draft | None:
    """The overspend of the same sentence, for the budget that it is measured against."""
    return next(
        (
            other
            for other in told_before(reading, draft)
            if other.number.sentence == draft.number.sentence
            and (other.measure in OVERSPENDS or (other.measure == "funding_gap" and other.status == "forecast"))
            and other.period
            and calendar.is_financial_year(calendar.parse_edtf(other.period))
        ),
        None,
    )


def is_aside(reading: Reading, draft: Draft) -> bool:
    """Whether the number is only compared with the matter: "That is on top of the £76m", "It follows a rise of 5%"."""
    end = draft.number.outer_start
    start = max(reading.sentences[draft.number.sentence].start, end - ASIDE)
    words = reading.text[start:end].lower()  # asked first, one by one: a third of the price of the pattern
    told = "top" in words or "addition" in words or "follow" in words or "come" in words
    return told and _ASIDE.search(reading.text, start, end) is not None


def comes_after(text: str, draft: Draft) -> bool:
    """Whether the number is what is needed later, besides all that the text is about: "a further £9m", "further cuts of £9m", "£9m more"."""
    first, last = outer(draft.number)
    return text.startswith((" more", " extra", " further"), last) or _FURTHER.match(text, going_back(first, ASIDE), first) is not None


def is_next_size(text: str, draft: Draft) -> bool:
    """Whether the number is the size that the one before it grows to later: "£1m, rising to £2m in 2026/27"."""
    first = draft.number.outer_start
    since = going_back(first, ASIDE)
    return text.find("ing ", since, first) >= 0 and _RISING_TO.match(text, since, first) is not None


def _first(others: list[Draft], draft: Draft, fits: Callable[[Draft], bool]) -> Draft | None:
    for other in others:
        if other.period is not None and other.number.kind == draft.number.kind and other.council == draft.council and fits(other):
            return other
    return None
