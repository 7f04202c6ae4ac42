"""Which months the words beside a figure name, and whether they tell what was said then: "In November it admitted that it was heading for £4.6m".

What was decided, estimated or forecast on a day does not move afterwards, so that a paper of that month and one that recalls it cannot differ.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from db.number_words import NUMBERS
from db.periods import ANY_MONTH, MONTHS, Period, year_of
from db.relations import said
from db.spot import Spot
from db.statement import PLANNED, Statement
from db.tolerances import LIMITS

BEFORE = 260  # characters before a sentence in which the month may be named that it tells of
BEHIND = 50  # characters behind a figure in which it may be named too, before anything else is told
AFTER_MONTH = 10  # days after the end of a month in which papers still tell of it
AFTERWARDS = 14  # further days after which a figure of that month is still told
_IN_MONTH = re.compile(rf"\b(?:last|in|that|by|of|since) ({ANY_MONTH})\b(?:,? ((?:19|20)\d\d))?", re.IGNORECASE)
_OTHER = re.compile(r"[£;:]|\b(?:but|and|while)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "in November it was heading for", "forecast last March": what was said or thought in that month, and no sum of so many months
_SAID_THEN = re.compile(
    r"\b(?:said|admitted|warned|reported|forecast|predicted|projected|expected|estimated|announced|revealed|told|put|thought|declared|asked|sought"
    r"|(?:figure|forecast|estimate|gap|overspend|overspending|shortfall|deficit|target|total|bill|cost|one)(?: [a-z]+){0,2} (?:was|were|stood at)"
    r"|(?:was|were|had been) (?:heading|facing|looking|expecting|forecasting|predicting|bracing|on course))\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[£\d]")
# "In November it announced plans to cut", "when it set its budget in March": what was made known or decided then, which nothing since has changed
_DECLARED = re.compile(
    r"\b(?:announced|unveiled|revealed|published|outlined|proposed|agreed|approved|backed|decided|voted (?:for|through)|passed|set out|signed off"
    r"|drew up|came out|emerged|tabled|presented|launched)\b",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?P<many>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|18) (?P<unit>month|year)s? (?:after|ago|earlier|since|on from)\b",
    re.IGNORECASE,
)
_MANY = {**NUMBERS, "an": 1, "eleven": 11, "18": 18}
AROUND_MONTH, AROUND_YEAR = 25, 60  # days by which "three months ago" and "a year ago" may be off
THEN = 20  # characters behind a figure that tell of when it was
BUDGET_MONTHS = (2, 3)  # in which they set their budgets
IN_BUDGETS = frozenset({"saving", "funding_gap", "job_losses", "reserves_use", "grant_cut", "extra_spending", "budget"})  # what a budget decides
DECIDED = frozenset({"proposed", "agreed", "required", "identified"})  # stages of what is made known on a day

_WAS = re.compile(r"\b(?:it|that|this) (?:was|stood at|had been)(?:\s(?:about|around|some|just|nearly|almost|over))*\s$", re.IGNORECASE)

# "£26m of cuts when it set its budget in March", "in February's budget": of the year that begins in the April after
_SET_THEN = re.compile(
    r"\b(?:set|approved|agreed|passed|backed|drew up|voted (?:for|through)) (?:(?:its|the|a|this year['’]s|their) )?(?:\w+ )?budget,?"
    r" (?:back )?(?:in|last) (?P<month>february|march)\b"
    r"|\b(?:in|at|after) (?:last )?(?P<of>february|march)['’]s budget\b",
    re.IGNORECASE,
)


def months_told(one: Statement) -> Iterable[tuple[int, int]]:
    """The months that the words at a figure name, from its sentence back to the last one named, as the days in which papers told of them."""
    claim = one.claim
    text = claim.words(max(0, claim.sentence_start - BEFORE), claim.end) + one.spot.tell(_behind)
    found = list(_IN_MONTH.finditer(text))
    for mark in found[-2:]:
        yield from _span(one, mark, text)


def recalls(last: Statement, first: Statement) -> bool:
    """Whether a paper tells in one sentence what was foreseen in the month in which an earlier one was printed, at least four weeks before."""
    if not (first.day and last.day) or not LIMITS.same_time_days < last.day - first.day <= LIMITS.told_days or first.stage not in PLANNED:
        return False
    if not last.spot.tell(_said_then):
        return False
    ahead, behind = _ahead(last.spot), last.spot.tell(_behind)
    marks = [*_IN_MONTH.finditer(ahead)]
    if marks and not _FIGURE.search(_YEAR.sub("", ahead[marks[-1].end() :])):
        return any(start <= first.day <= end + AFTERWARDS for start, end in _span(last, marks[-1], ahead))
    mark = _IN_MONTH.search(behind)
    return mark is not None and any(start <= first.day <= end + AFTERWARDS for start, end in _span(last, mark, behind))


def declared_again(last: Statement, first: Statement) -> bool:
    """Whether a paper tells in one sentence what was announced or decided at the time at which an earlier one was printed, weeks before."""
    if (
        not (first.day and last.day)
        or not LIMITS.same_time_days < last.day - first.day <= LIMITS.told_days
        or not {first.stage, last.stage} <= DECIDED
    ):
        return False
    if not last.spot.tell(_declared):
        return False
    ahead, behind = _ahead(last.spot), last.spot.tell(_behind)
    for words in (ahead, behind):
        marks = [*_IN_MONTH.finditer(words)]
        if marks and not (words is ahead and _FIGURE.search(_YEAR.sub("", ahead[marks[-1].end() :]))):
            return any(start <= first.day <= end for start, end in _span(last, marks[-1], words))
        if ago := _LONG_AGO.search(words):
            month = ago["unit"].lower() == "month"
            then = last.day - _MANY[ago["many"].lower()] * (30 if month else 365)
            return abs(then - first.day) <= (AROUND_MONTH if month else AROUND_YEAR)
    return False


def year_being_set(one: Statement) -> Period | None:
    """The year that a budget of these weeks is for, where a figure without a time is what such a budget decides."""
    claim, published = one.claim, one.claim.document.published
    if published is None or published.month not in BUDGET_MONTHS or claim.measure not in IN_BUDGETS or claim.programme:
        return None
    if claim.service and (claim.measure != "budget" or claim.rate):
        return None  # what a service loses, gains or takes "a year" it may when it likes; what it has to spend is set for the year
    decided = one.stage == "agreed" or (claim.measure == "funding_gap" and one.stage == "required") or claim.measure == "grant_cut"
    return year_of(date(published.year, 4, 1).toordinal()) if decided else None


def year_set_then(one: Statement) -> Period | None:
    """The year of a figure without a time of which its sentence tells when the budget was set that has it."""
    claim, published = one.claim, one.claim.document.published
    if published is None or claim.measure not in IN_BUDGETS or "budget" not in claim.sentence:
        return None
    found = _SET_THEN.search(claim.sentence)
    if found is None or one.stage not in ("agreed", "actual"):
        return None
    month = MONTHS.index((found["month"] or found["of"]).lower()) + 1
    return year_of(date(published.year - (month > published.month), 4, 1).toordinal())


def unmoved(last: Statement, first: Statement) -> bool:
    """Whether a paper says that its figure is what it was some months before: "It insists that the target has not moved: £98m"."""
    if not last.passage.may_say("unmoved") or not 0 < last.day - first.day <= LIMITS.followed_up_days:
        return False
    claim = last.claim
    ahead = _FIGURE.split(_YEAR.sub("", claim.words(claim.sentence_start, claim.start)))[-1]
    behind = _OTHER.split(claim.words(claim.end, min(claim.sentence_end, claim.end + BEHIND)), maxsplit=1)[0]
    return said("unmoved", ahead) or said("unmoved", behind)


def retold(a: Statement, b: Statement) -> bool:
    """Whether one of two papers tells what was foreseen in the month of the other, whatever has come of it since."""
    first, last = (a, b) if a.day <= b.day else (b, a)
    return a.claim.status == b.claim.status and recalls(last, first)


def _ahead(spot: Spot) -> str:
    return spot.sentence[: spot.start]


def _behind(spot: Spot) -> str:
    return _OTHER.split(spot.after(BEHIND), maxsplit=1)[0]


def _said_then(spot: Spot) -> bool:
    return _SAID_THEN.search(_ahead(spot)) is not None


def _declared(spot: Spot) -> bool:
    return bool(_DECLARED.search(_ahead(spot)) or _DECLARED.search(spot.tell(_behind)))


def _span(one: Statement, mark: re.Match[str], text: str) -> Iterable[tuple[int, int]]:
    """The days in which papers told of a month that is over, as found in a text."""
    published = one.claim.document.published
    assert published is not None
    month = MONTHS.index(mark[1].lower()) + 1
    named = _YEAR.findall(text[: mark.start()]) if mark[0].lower().startswith("that") else ()
    year = int(mark[2] or (named[-1] if named else published.year if month < published.month else published.year - 1))
    start = date(year, month, 1)
    end = date(year + month // 12, month % 12 + 1, 1)
    if start < published:
        yield start.toordinal(), (end + timedelta(days=AFTER_MONTH)).toordinal()


def of_then(spot: Spot) -> bool:
    """Whether a figure is recalled with the time that it was of: "It was £2m in the autumn". Which papers of before gave another, nobody can tell."""
    return spot.may_say("foreseen") and _WAS.search(spot.before(40)) is not None and said("foreseen", spot.after(THEN))
