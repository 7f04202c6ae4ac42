"""Two figures of one measure and subject that stand for two sides of it, or for two times, by the words beside them alone.

What has been paid out and the bill that is still to come; a loan that is given and all that is owed; what a year that is over came to and what is
planned now.
"""

import re

from db.statement import PLANNED, Statement

BESIDE = 70  # characters beside a figure that say what it is
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
_NOW = re.compile(r"\b(?:currently|now|at present|at the moment|each year|every year)\b", re.IGNORECASE)


def of_two_sides(a: Statement, b: Statement) -> str:
    """Why two figures are of two sides of one matter; empty where they are not."""
    if a.family == b.family == "debt":
        if _is_lent(a) != _is_lent(b):
            return "one is what is lent, the other what is owed"
        if bool(_MOST_OF.search(_ahead(a))) != bool(_MOST_OF.search(_ahead(b))):
            return "one is a part of what is owed"
    if a.family == b.family == "tax_bill" and ((a.addition and b.reached) or (b.addition and a.reached)):
        return "one is the bill, the other what it goes up by"
    if a.family in BILLED and b.family in BILLED:
        for one, other in ((a, b), (b, a)):
            if _PAID.search(_ahead(one)) and not _PAID.search(_ahead(other)) and (_TO_PAY.search(_ahead(other)) or _TO_SETTLE.match(_behind(other))):
                return "one is what has been paid, the other what is still to be"
    return ""


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


def _ahead(one: Statement) -> str:
    claim = one.claim
    return claim.words(max(claim.sentence_start, claim.start - BESIDE), claim.start)


def _behind(one: Statement) -> str:
    claim = one.claim
    return claim.words(claim.end, min(claim.sentence_end, claim.end + BESIDE))
