"""What the words right beside a figure make of it, whatever it measures: a part, how far something has moved, what a change leads to or goes from.

Each function is a question that a spot answers once (`Spot.tell`).
"""

import re
from functools import lru_cache
from sys import intern

from db.relations import SUBJECT
from db.spot import Spot
from db.subjects import subjects_of

_LETTERS = re.compile(r"[a-z]{4,}")
BESIDE = 90  # characters beside a figure whose words tell what it is of
# Words that stand beside every figure and tell nothing.
COMMON = frozenset((
    "million", "thousand", "billion", "pounds", "savings", "saving", "cuts", "budget", "jobs", "posts", "staff", "council", "councils",
    "county", "city", "borough", "district", "year", "years", "financial", "next", "last", "over", "this", "that", "which", "would", "will",
    "have", "been", "from", "with", "more", "than", "about", "around", "some", "under", "after", "before", "into", "their", "they", "said",
    "says", "could", "must", "need", "needs", "also", "being", "were", "when", "what", "authority", "councillor", "councillors", "leader",
    "cabinet", "member", "members", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december",
))  # fmt: skip
_FROM = re.compile(r"\bfrom(?: (?:about|around|some|its|the|just|over|nearly|almost|current|a))*\s*$", re.IGNORECASE)
_OWN_YEAR = re.compile(
    r"\s*(?:of (?:that|this|it|which|them|these|those) )?(?:to be |which )?(?:\w+ )?(?:in|for|during|by the end of) "
    r"(?:20\d\d|this|next|the (?:first|second|third|coming|following))",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(
    r"[^.;£\d]{0,40}?\b(?:(?:this|next|last|that|the (?:first|second|third|coming|following)) (?:financial )?year"
    r"|20\d\d(?:[/-]\d\d(?:\d\d)?)?) alone\b",
    re.IGNORECASE,
)
_PAYS_NOW = re.compile(r"\b(?:currently|at present|now pays?|paying now)\b[^£.;]*$", re.IGNORECASE)  # what a bill goes up from
_FELL = re.compile(
    r"\b(?:up|down|ris\w+|rose|f[ae]ll\w*|cut|reduc\w+|grow\w*|grew|shrunk|drop\w*|increas\w+|compared|changed|moved|go\w*|went)\b", re.IGNORECASE
)
_TO = re.compile(r"[^.;£]{0,40}?\bto\b(?:\s\w+){0,2}\s[£\d]", re.IGNORECASE)
_REACHED = re.compile(r"\d[^.;,]{0,20}\bto(?: (?:about|around|some|just|nearly|almost|over))?\s+$", re.IGNORECASE)
_BY_HOW_MUCH = re.compile(
    r"\b(?:increase|rise|jump|improvement|fall|drop|reduction|decrease|deterioration|worsening|movement|swing|change) of"
    r"(?: (?:about|around|some|just|nearly|over))?\s*$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\s*(?:on|from|since|against|compared|over) ", re.IGNORECASE)
_INCLUDES = re.compile(r"\b(?:includ\w+|contain\w*)\s+(?:about |around |some |more than )?$", re.IGNORECASE)
_OF_SAVINGS = re.compile(r"\s*(?:of|in|worth of)\s+(?:\w+\s)?(?:savings|cuts|efficiencies|reductions)\b", re.IGNORECASE)
_SAVINGS = re.compile(r"\b(?:sav(?:e|es|ed|ing|ings)|cuts?|efficienc\w+|reduc\w+)\b", re.IGNORECASE)
_LESS = re.compile(r"\s(?:less|fewer|lower)\b")
_THAN_PLANNED = re.compile(r"\s(?:more|less) than (?:(?:it|was|were|is|had|the council|they) )*(?:planned|intended|budgeted|allotted)\b")


def telling(spot: Spot) -> frozenset[str]:
    """The telling words beside a figure, whichever council it is of."""
    before = spot.before(BESIDE)
    if spot.start > BESIDE:
        before = before.partition(" ")[2]  # a word that is cut off
    words = f"{before} {spot.after(BESIDE)}".lower()
    return frozenset(intern(word) for word in _LETTERS.findall(words) if word not in COMMON)


@lru_cache(maxsize=512)
def words_of_name(council: str) -> frozenset[str]:
    """The words of a council's name, which tell nothing beside its figures."""
    return frozenset(council.lower().split())


def is_less(spot: Spot) -> bool:
    """Whether it is lost: "will receive £9m less"."""
    return bool(_LESS.match(spot.sentence[spot.end :]))


def is_than_planned(spot: Spot) -> bool:
    """Whether it is what was spent over or under a budget: "£9m more than planned"."""
    return bool(_THAN_PLANNED.match(spot.sentence[spot.end :]))


def is_movement(spot: Spot) -> bool:
    """Whether it is how far something has moved: "an increase of £1.3m on the previous report"."""
    return bool(_BY_HOW_MUCH.search(spot.before(50)) and _SINCE.match(spot.after(30)))


def of_own_year(spot: Spot) -> bool:
    """Whether the words behind it name its year: "the £86m includes £29m in 2015/16", "£29m next year alone"."""
    behind = spot.after(80)
    return bool(_OWN_YEAR.match(behind) or _YEAR_ALONE.match(behind))


def is_reached(spot: Spot) -> bool:
    """Whether it is where a change leads to: "up by £2.7m to £16.9m"."""
    return bool(_REACHED.search(spot.before(40)))


def holds_savings(spot: Spot) -> bool:
    """Whether something else than savings holds it, which is savings: "the budget includes £7.1m of savings"."""
    before = spot.sentence[: spot.start]
    return bool(_INCLUDES.search(before) and _OF_SAVINGS.match(spot.sentence[spot.end :]) and not _SAVINGS.search(before))


def comes_after_from(spot: Spot) -> bool | None:
    """Whether words of change lead to a figure behind "from"; null where there is no "from"."""
    before = spot.before(70)
    found = _FROM.search(before) if "from" in before.lower() else None
    return None if found is None else bool(_FELL.search(before[: found.start()]) or _TO.match(spot.sentence[spot.end :]))


def is_paid_now(spot: Spot) -> bool:
    """Whether it is what is paid at present, as before a bill goes up."""
    return bool(_PAYS_NOW.search(spot.before(70)))


def named(spot: Spot) -> frozenset[str]:
    """The subjects that its words name."""
    return subjects_of(spot.sentence, spot.start, spot.end) if spot.may_say(SUBJECT) else frozenset()
