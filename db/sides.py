"""Two figures of one measure and subject that stand for two sides of it, or for two times, by the words beside them alone.

What has been paid out and the bill that is still to come; a loan that is given and all that is owed; what a year that is over came to and what is
planned now.
"""

import re

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
        if _is_lent(a) != _is_lent(b):
            return "one is what is lent, the other what is owed"
        if bool(_MOST_OF.search(_ahead(a))) != bool(_MOST_OF.search(_ahead(b))):
            return "one is a part of what is owed"
    if on_condition(a) != on_condition(b):
        return "one is what would be on a condition"
    if a.family == b.family and a.family in TAXES and _with_others(a) != _with_others(b):
        return "one is with what others charge"
    if a.family == b.family == "tax_bill" and _average(a) != _average(b):
        return "one is the bill of a band, the other an average"
    if a.family == b.family == "job_losses" and a.stage == b.stage == "actual":
        fewer, more = sorted((a, b), key=lambda one: one.value.point)
        if redundant(fewer) and not redundant(more):
            return "some posts go without a redundancy"
    if a.family == b.family == "tax_bill" and ((a.addition and b.reached) or (b.addition and a.reached)):
        return "one is the bill, the other what it goes up by"
    if a.family in BILLED and b.family in BILLED:
        for one, other in ((a, b), (b, a)):
            if _PAID.search(_ahead(one)) and not _PAID.search(_ahead(other)) and (_TO_PAY.search(_ahead(other)) or _TO_SETTLE.match(_behind(other))):
                return "one is what has been paid, the other what is still to be"
    return ""


def on_condition(one: Statement) -> bool:
    """Whether a sentence tells of what would be if something else were: "would be £9m without the loan"."""
    sentence = one.claim.sentence
    return "would" in sentence and _ON_CONDITION.search(sentence) is not None  # the word alone costs a tenth of the pattern


def of_two_times(a: Statement, b: Statement) -> bool:
    """Whether one is of a year that was over when it was told, and the other, of which no time is told, is planned or is so now."""
    return any(_gone_by(one) and _of_now(other) for one, other in ((a, b), (b, a)))


def _gone_by(one: Statement) -> bool:
    return one.period.shape in OVER and 0 < one.period.end < one.day and not one.borrowed


def _of_now(one: Statement) -> bool:
    if one.claim.period is not None or one.period.shape != "none" or not one.day:
        return False
    return one.stage in PLANNED or bool(_NOW.search(_ahead(one)))


def _is_lent(one: Statement) -> bool:
    ahead = _ahead(one)
    lent = _A_LOAN_OF.search(ahead) or (_LENT.search(ahead) and _IN_LOANS.match(_behind(one)))
    return bool(lent) and not _OWED.search(ahead)


def _with_others(one: Statement) -> bool:
    return bool(_WITH_OTHERS.search(one.claim.sentence))


def _average(one: Statement) -> bool:
    """Whether a bill is called an average, and of no band."""
    sentence = one.claim.sentence
    return bool(_AVERAGE.search(sentence)) and not _BAND.search(sentence)


def redundant(one: Statement) -> bool:
    """Whether the words right beside a figure of jobs lost make it one of people who are made redundant, not of posts that go."""
    claim = one.claim
    if claim.kind != "jobs" or claim.measure not in LOST:
        return False
    behind = _NEXT_FIGURE.split(claim.words(claim.end, min(claim.sentence_end, claim.end + REDUNDANT_REACH)), maxsplit=1)[0]
    return bool(_REDUNDANT.search(f"{claim.quote} {behind}"))


def _ahead(one: Statement) -> str:
    claim = one.claim
    return claim.words(max(claim.sentence_start, claim.start - BESIDE), claim.start)


def _behind(one: Statement) -> str:
    claim = one.claim
    return claim.words(claim.end, min(claim.sentence_end, claim.end + BESIDE))
