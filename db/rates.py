"""Figures by the week or year against what they come to: "£1.20 a week, or £62 a year", "£15m a year for ten years, a deal worth £150m"."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from db.arithmetic import Check
from db.compare import quoted
from db.interval import Value, bounds, relate, show
from db.relations import said
from db.statement import Statement, neighbours

FARTHEST = 2.0  # times: figures further apart are of something else
SLIPPED = 12.0  # the same where the words say that the one comes to the other
LINK = 90  # characters between a yearly figure and what it comes to
YEARS = 40  # characters behind a figure in which the number of years stands
WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
    "25": 25, "thirty": 30,
}  # fmt: skip
_YEARS = re.compile(
    rf"\b(?:for|over|each year (?:for|over))\s+(?:the )?(?:next |coming |first )?(?P<number>\d{{1,2}}|{'|'.join(WORDS)})[- ]years?\b", re.IGNORECASE
)
_COMES_TO = re.compile(r"\b(?:com(?:es?|ing) to|came to|total(?:s|ling|led)?|add(?:s|ing|ed)? up to|amount(?:s|ing|ed)? to|in all)\b", re.IGNORECASE)
_OR = re.compile(
    r"^\s*(?:an?|per|every|each)\s+(?:year|week|month)\s*[,(–-]?\s*(?:or|that is|equal to|equivalent to|about|around|just|\s)*\s*$", re.IGNORECASE
)


def check_rates(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """What figures by the year or week come to, where a sentence says both. Takes the statements of one document by sentence."""
    for group in sentences:
        money = [one for one in group if one.claim.kind == "money"]
        for a, b in pairwise(money):
            if a.claim.rate and b.claim.rate and a.claim.rate != b.claim.rate:
                yield from _same_by_the_year(a, b)
            elif (a.claim.rate == "year") != (b.claim.rate == "year"):
                yield from _over_years(*((a, b) if a.claim.rate else (b, a)))


def _same_by_the_year(a: Statement, b: Statement) -> Iterator[Check]:
    """ "£1.20 a week, or £62 a year"."""
    between = a.claim.document.text[a.claim.end : b.claim.start]
    small, large = (a, b) if b.claim.rate == "year" else (b, a)
    if _OR.match(between) and small.claim.rate != large.claim.rate and _apart(small.value, large.value) <= FARTHEST:
        works = relate(small.value, large.value) is not None
        yield _check(small, large, f"{_quote(small)} a {small.claim.rate} is", small.value, works)


def _over_years(yearly: Statement, total: Statement) -> Iterator[Check]:
    """ "£15m a year for ten years, a deal worth £150m"."""
    text, first, last = yearly.claim.document.text, *sorted((yearly.claim, total.claim), key=lambda claim: claim.start)
    between = text[first.end : last.start]
    behind = text[last.end : min(last.sentence_end, last.end + YEARS)]
    found = _YEARS.search(between) or _YEARS.search(behind)
    if not found or total.claim.rate or len(between) > LINK or not neighbours(yearly, total) or not said("total", between + " " + behind):
        return
    number = WORDS.get(found["number"].lower()) or int(found["number"])
    value = yearly.value.scaled(float(number))
    if number > 1 and _apart(value, total.value) <= (SLIPPED if _COMES_TO.search(between + " " + behind) else FARTHEST):
        low, high = bounds(value)
        works = relate(value, total.value) is not None or low <= total.value.point <= high
        yield _check(yearly, total, f"{_quote(yearly)} a year for {number} years is", value, works)


def _apart(a: Value, b: Value) -> float:
    low, high = sorted((a.point, b.point))
    return high / low if low > 0 else float("inf")


def _quote(one: Statement) -> str:
    return f"“{one.claim.quote}”"


def _check(part: Statement, total: Statement, words: str, value: Value, works: bool) -> Check:
    gap = 0.0 if works else abs(value.point - total.value.point)
    return Check("sum", works, partial(_explain, total, words, value, works), (part,), total, gap, True)


def _explain(total: Statement, words: str, value: Value, works: bool) -> str:
    end = f", which fits {quoted(total.claim)}." if works else f", not the {show(total.value.point, 'money')} of {quoted(total.claim)}."
    return f"{words} {show(value.point, 'money')}{end}"
