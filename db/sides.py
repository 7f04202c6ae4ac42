"""Two figures of one measure and subject that stand for two sides of it, or for two times, by the words beside them alone.

What has been paid out and the bill that is still to come; a loan that is given and all that is owed; what a year that is over came to and what is
planned now.
"""

import re

from db.spot import Spot
from db.statement import PLANNED, Statement

BESIDE = 70  # characters beside a figure that say what it is
LOST = frozenset({"job_losses", "jobs_at_risk"})
REDUNDANT_REACH = 45  # characters behind a figure that say what it counts
_REDUNDANT = re.compile(r"\bredundan\w+", re.IGNORECASE)
_NEXT_FIGURE = re.compile(r"[\d;]")
BILLED = frozenset({"cost", "debt", "other_money"})
OVER = frozenset({"year", "span", "part"})  # shapes of periods that are over on a day
_HEDGE = r"(?: (?:about|around|some|nearly|almost|more than|over|just over|up to|a total of|an estimated))?\s*$"
_PAID = re.compile(
    rf"\b(?:has|have|had|having|already) (?:now |so far |already |since )?(?:paid(?: out)?|settled|handed (?:out|over)|shelled out){_HEDGE}",
    re.IGNORECASE,
)
_TO_PAY = re.compile(
    r"\b(?:liabilit\w+|claims|owes?|owing|owed|still (?:has|have) to (?:pay|find)|faces?|facing|faced with|hit with|landed with)\b",
    re.IGNORECASE,
)
_TO_SETTLE = re.compile(r"\s*(?:[a-z]+ ){0,2}(?:liabilit\w+|claims|bill to (?:settle|pay|meet))\b", re.IGNORECASE)
_LENT = re.compile(
    rf"\b(?:secur\w+|granted|given|receiv\w+|lent|lend|offered|unlock\w*|access\w*|request\w*|ask\w* (?:\w+ )?for|borrow){_HEDGE}",
    re.IGNORECASE,
)
_IN_LOANS = re.compile(
    r"\s*(?:(?:in|of|worth of) (?:\w+ ){0,4}?)?(?:loans?|bail-?outs?|borrowing|support|assistance|lifeline)\b",
    re.IGNORECASE,
)
_A_LOAN_OF = re.compile(rf"\b(?:loan|bail-?out) (?:of|worth){_HEDGE}", re.IGNORECASE)
_OWED = re.compile(r"\b(?:owes?|owed|owing|debts?|indebted|outstanding|stands? at|stood at|totals?|totalling)\b", re.IGNORECASE)
_MOST_OF = re.compile(
    r"\b(?:most|much|some|part|half|the bulk|the majority|more than half|a third|a quarter) of (?:that|it|this|these|those|them|the [a-z]+)\b"
    r"[^.;£\d]{0,25}$",
    re.IGNORECASE,
)
_ON_CONDITION = re.compile(
    r"\bwould (?:be|have|rise|reach|grow|go|soar|fall|need)\b[^.;]*\b(?:if|unless|without|had it)\b|\b(?:if|unless|without)\b[^.;]*\bwould\b",
    re.IGNORECASE,
)
_RIVAL = re.compile(
    r"\b(?:unison|unite|gmb|eis|nasuwt|neu|nut|pcs|ucu|fbu|unions?|trades council|campaign\w*|action group|labour|conservatives?|tory|tories"
    r"|lib(?:eral)? dem\w*|greens?|ukip|reform|snp|plaid cymru|opposition)\b",
    re.IGNORECASE,
)
# "350 jobs will go, on top of the 400 that have been left empty"
_ON_TOP_OF = re.compile(
    r"\b(?:on top of|over and above)(?: (?:the|its|their|an?|some|about|around|nearly|almost|more than|over|up to|previous|earlier|another))*\s*$",
    re.IGNORECASE,
)
TAXES = frozenset({"tax_bill", "tax_rise"})
_OTHERS = r"(?:police|fire|parish(?:es)?|district|precepts?|mayor['’]s)"
_WITH_OTHERS = re.compile(
    rf"\b(?:once|when|includ\w+|with|plus|adding|added|after|combined)\b[^.;]{{0,40}}\b{_OTHERS}\b"
    rf"|\b{_OTHERS}\b[^.;]{{0,50}}\b(?:are|is) (?:added|included|taken into account)\b"
    r"|\b(?:total|overall|whole|combined|final) (?:council tax )?bills?\b",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\b(?:average|mean|typical(?:ly)?)\b", re.IGNORECASE)
_BAND = re.compile(r"\bband[ -][a-h]\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:currently|now|at present|at the moment|each year|every year)\b", re.IGNORECASE)


def of_two_sides(a: Statement, b: Statement) -> str:
    """Why two figures are of two sides of one matter; empty where they are not."""
    if a.family == b.family == "debt":
        if a.spot.tell(_is_lent) != b.spot.tell(_is_lent):
            return "one is what is lent, the other what is owed"
        if a.spot.tell(_is_most_of) != b.spot.tell(_is_most_of):
            return "one is a part of what is owed"
    for one, other in ((a, b), (b, a)):
        if other.stage in PLANNED and one.spot.tell(_is_on_top_of) and not other.spot.tell(_is_on_top_of):
            return "what something comes on top of has been before it"
    if on_condition(a) != on_condition(b):
        return "one is what would be on a condition"
    if a.family == b.family and a.family in TAXES and a.spot.tell(_with_others) != b.spot.tell(_with_others):
        return "one is with what others charge"
    if a.family == b.family == "tax_bill" and a.spot.tell(_average) != b.spot.tell(_average):
        return "one is the bill of a band, the other an average"
    if a.family == b.family == "job_losses" and a.stage == b.stage == "actual":
        fewer, more = sorted((a, b), key=lambda one: one.value.point)
        if redundant(fewer) and not redundant(more):
            return "some posts go without a redundancy"
    if a.family == b.family == "tax_bill" and ((a.addition and b.reached) or (b.addition and a.reached)):
        return "one is the bill, the other what it goes up by"
    if a.family in BILLED and b.family in BILLED:
        for one, other in ((a, b), (b, a)):
            if one.spot.tell(_is_paid) and not other.spot.tell(_is_paid) and other.spot.tell(_is_to_be_paid):
                return "one is what has been paid, the other what is still to be"
    return ""


def of_a_rival(one: Statement) -> bool:
    """Whether a figure is given by a union, a party or a campaign: in its own release, or as its speaker."""
    return bool(_RIVAL.search(one.claim.speaker or one.claim.document.source or ""))


def on_condition(one: Statement) -> bool:
    """Whether a sentence tells of what would be if something else were: "would be £9m without the loan"."""
    return one.spot.tell(_on_condition)


def _on_condition(spot: Spot) -> bool:
    return "would" in spot.sentence and _ON_CONDITION.search(spot.sentence) is not None  # the word alone costs a tenth of the pattern


def _is_paid(spot: Spot) -> bool:
    return _PAID.search(spot.before(BESIDE)) is not None


def _is_to_be_paid(spot: Spot) -> bool:
    return bool(_TO_PAY.search(spot.before(BESIDE)) or _TO_SETTLE.match(spot.after(BESIDE)))


def _is_on_top_of(spot: Spot) -> bool:
    return _ON_TOP_OF.search(spot.before(BESIDE)) is not None


def _is_most_of(spot: Spot) -> bool:
    return _MOST_OF.search(spot.before(BESIDE)) is not None


def of_two_times(a: Statement, b: Statement) -> bool:
    """Whether one is of a year that was over when it was told, and the other, of which no time is told, is planned or is so now."""
    return any(_gone_by(one) and _of_now(other) for one, other in ((a, b), (b, a)))


def _gone_by(one: Statement) -> bool:
    return one.period.shape in OVER and 0 < one.period.end < one.day and not one.borrowed


def _of_now(one: Statement) -> bool:
    if one.claim.period is not None or one.period.shape != "none" or not one.day:
        return False
    return one.stage in PLANNED or one.spot.tell(_told_as_now)


def _told_as_now(spot: Spot) -> bool:
    return _NOW.search(spot.before(BESIDE)) is not None


def _is_lent(spot: Spot) -> bool:
    ahead = spot.before(BESIDE)
    lent = _A_LOAN_OF.search(ahead) or (_LENT.search(ahead) and _IN_LOANS.match(spot.after(BESIDE)))
    return bool(lent) and not _OWED.search(ahead)


def _with_others(spot: Spot) -> bool:
    return bool(_WITH_OTHERS.search(spot.sentence))


def _average(spot: Spot) -> bool:
    """Whether a bill is called an average, and of no band."""
    return bool(_AVERAGE.search(spot.sentence)) and not _BAND.search(spot.sentence)


def redundant(one: Statement) -> bool:
    """Whether the words right beside a figure of jobs lost make it one of people who are made redundant, not of posts that go."""
    return one.claim.kind == "jobs" and one.claim.measure in LOST and one.spot.tell(_of_redundancies)


def _of_redundancies(spot: Spot) -> bool:
    behind = _NEXT_FIGURE.split(spot.after(REDUNDANT_REACH), maxsplit=1)[0]
    return bool(_REDUNDANT.search(f"{spot.quote} {behind}"))
