"""Two levels of one thing that a text sets against each other: "from £4.8m to £3.6m", "£88m in 2014/15, against £110m this year", "£12m, 50 per cent
more than the £8m of the year before".
"""

import re
from functools import lru_cache
from typing import Literal

from db.statement import Statement

_FROM = re.compile(r"\bfrom(?:\s+\S+){0,2}\s*$", re.IGNORECASE)
_TO = re.compile(r"\bto(?:\s+(?:about|around|some|just|only))?\s*$", re.IGNORECASE)
_FILL = (
    r"(?:\s+(?:the|its|their|(?:last|this) year['’]s|a|about|around|some|just|nearly|almost|over|only|current|present|previous|figure|level|of))*\s*$"
)
_AGAINST = re.compile(
    r"\b(?:against|compared (?:with|to)|in comparison (?:with|to)|instead of"
    rf"|(?:up|down|rise|increase|fall|drop|reduction|decrease|cut) (?:from|on)){_FILL}",
    re.IGNORECASE,
)
_AND = re.compile(r"\band\b", re.IGNORECASE)  # "from £1 to £1.40 and the other from £5 to £6"
_NOW = re.compile(r"\s*[(,–-]\s*(?:now|currently|at present)\s+", re.IGNORECASE)
_THAN = re.compile(rf"\b(?:more|less|higher|lower|fewer|up|down|above|below)\s+(?:than|on|from)?{_FILL}", re.IGNORECASE)
# "742, a rise of 12 per cent on the 630 of two years ago"
_CHANGED_ON = re.compile(
    rf"\b(?:rise|increase|jump|growth|hike|climb|fall|drop|cut|reduction|decrease) of\b[^.;£]{{0,40}}?\b(?:on|from){_FILL}", re.IGNORECASE
)
# "The parks budget, which was £8.4m in 2012/13, is down to £6.3m", "Rents stood at £80 and are now £92"
_WAS = re.compile(rf"\b(?:was|were|stood at|used to be|had been|totalled|came to){_FILL}", re.IGNORECASE)
_IS_DOWN_TO = re.compile(
    rf"[^.;£]{{0,60}}?\b(?:(?:is|are|stands?|has been|have been)(?: (?:now|currently|today|at|just|only))*"
    rf"(?: (?:down|up|cut|reduced|raised|increased))?(?: to)?|(?:will|is to|are to) (?:be|fall to|drop to|rise to|go (?:up|down) to)"
    rf"|has (?:fallen|dropped|shrunk|risen|grown|gone (?:up|down)) to){_FILL}",
    re.IGNORECASE,
)
# "£207m in 2021/22 and £209m in 2022/23"
_IN_AND = re.compile(
    r"\s+(?:in|for) (?:20\d\d(?:[/–-]\d\d(?:\d\d)?)?|(?:this|last) (?:financial )?year),? (?:and|then|followed by|but)"
    r"(?: (?:about|around|some|just|only))?\s+",
    re.IGNORECASE,
)
# "cut by 4.3% to £91.2m, a drop of £4.1m"
_TO_LEVEL = re.compile(r"\s+to(?:\s+(?:about|around|some|just|only))?\s+")
_A_CHANGE = re.compile(
    r"[^.;£\d]{0,25}?[,(–-]\s*(?:which is )?an? (?:[a-z]+ )?(?:drop|cut|fall|reduction|loss|decrease|rise|increase|jump|hike|growth) of"
    r"(?:\s+(?:about|around|some|just|nearly|almost|over))?\s+",
    re.IGNORECASE,
)
_OLD = re.compile(r"\b(?:old|last|previous|former|first|original|current|present|existing|used to|before)\b", re.IGNORECASE)
_NEW = re.compile(
    r"\s*[“\"]?(?:(?:but|and|now) )?(?:the (?:new|next|second|latest)|now|this year['’]s|it now|it is now)\b", re.IGNORECASE
)  # "The old deal cost £5m. The new one costs £6m"
_SHARE = re.compile(r"%|per\s?cent\b|\bpc\b|percent\b", re.IGNORECASE)
BOUND = 45  # characters between two levels that the words bind, whatever each of them was read as
LEVELS = 2.0  # times that a level may be the one before it
FROM_TO, TO_FROM, AGAINST = 90, 60, 110  # characters between the two levels


def way(a: Statement, b: Statement) -> tuple[Statement, Statement] | None:
    """The earlier and the later level among two figures that follow each other in one sentence, where its words say which is which."""
    one, other = a.claim, b.claim
    if one.kind != other.kind or a.value.point == b.value.point:
        return None
    if other.start - one.end >= AGAINST:
        return None  # no words bind what is further apart
    way, proof = _bound(_left(a), one.words(one.end, other.start), a.family == b.family, one.measure == other.measure)
    if not way or (proof and not _near(a, b)):
        return None
    if proof in ("thing", "years") and not (one.service == other.service and one.rate == other.rate):
        return None
    if proof == "years" and not (a.period.shape == b.period.shape == "year" and a.period.end < b.period.start):
        return None
    return (a, b) if way == "on" else (b, a)


Way = Literal["", "on", "back"]  # whether words set two levels against each other, and whether the first of them is the earlier
Proof = Literal["", "near", "thing", "years"]  # what must hold besides: their sizes, also that they are of one thing, also that they are of two years


@lru_cache(maxsize=8192)  # papers repeat each other's words
def _bound(left: str, between: str, one_family: bool, one_measure: bool) -> tuple[Way, Proof]:
    """What the words before and between two figures say of them."""
    if _FROM.search(left) and _TO.search(between) and len(between) < (FROM_TO if one_family else BOUND):
        return "on", "" if one_family else "near"
    if not one_measure:
        return ("back", "near") if len(between) < BOUND and _SHARE.search(between) and _THAN.search(between) else ("", "")
    if _TO.search(left) and _FROM.search(between) and len(between) < TO_FROM and not _AND.search(between):
        return "back", ""
    share = _SHARE.search(between)
    if _AGAINST.search(between) or _NOW.fullmatch(between) or (share and _THAN.search(between)):
        return "back", ""
    if share and _CHANGED_ON.search(between):
        return "back", "near"
    if _IN_AND.fullmatch(between):
        return "on", "years"
    return ("on", "thing") if _WAS.search(left) and _IS_DOWN_TO.fullmatch(between) else ("", "")


def reached(percent: Statement, a: Statement, b: Statement) -> bool:
    """Whether a percentage leads to a level, behind which stands how much that is less or more: "cut by 4.3% to £91.2m, a drop of £4.1m"."""
    p, level, change = percent.claim, a.claim, b.claim
    if not p.end <= level.start < change.start or level.kind != change.kind or b.value.point >= a.value.point:
        return False
    return bool(_TO_LEVEL.fullmatch(p.words(p.end, level.start)) and _A_CHANGE.fullmatch(level.words(level.end, change.start)))


def follow(a: Statement, b: Statement, until: int, *, rising: bool) -> bool:
    """Whether two figures of one thing stand in one sentence or in two that follow each other, up to a place, the second above or below."""
    one, other, text = a.claim, b.claim, a.claim.document.text
    beside = one.sentence_start == other.sentence_start or not text[one.sentence_end : other.sentence_start].strip()
    beside = beside and not text[other.sentence_end : until].strip()
    of_one = (a.slots == b.slots and one.rate == other.rate) or (bool(_OLD.search(one.sentence)) and bool(_NEW.match(other.sentence)))
    return beside and of_one and one.kind == other.kind and (a.value.point < b.value.point) == rising and _near(a, b)


def _near(a: Statement, b: Statement) -> bool:
    """Whether two figures may be levels, and neither the change of the other: "£3m, a rise of 12 per cent on the £25m"."""
    return max(a.value.point, b.value.point) < LEVELS * min(a.value.point, b.value.point)


def _left(one: Statement) -> str:
    claim = one.claim
    return claim.words(max(claim.sentence_start, claim.start - 30), claim.start)
