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
_NUMBER = rf"\d{{1,2}}|{'|'.join(WORDS)}"
_YEARS = re.compile(
    rf"\b(?:for|over|across|in|during|each year (?:for|over))\s+(?:each of )?(?:the |its |a )?(?:next |coming |first |last |past |full )?"
    rf"(?P<number>{_NUMBER})[- ]years?\b"
    rf"|\b(?P<long>{_NUMBER})[- ]year (?:deal|contract|lease|loan|agreement|plan|programme|period|term|scheme|franchise)\b",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"\s*(?:(?:a|per|each|every) year\b|annually\b|yearly\b|a[- ]year\b)", re.IGNORECASE)
_OTHERWISE = re.compile(r"[,(–-]\s*(?:or|which is|that is|equal to|equivalent to)\s(?:about |around |some |just over |nearly )?$", re.IGNORECASE)
_IN_TURN = re.compile(
    r"\s*[“\"]?(?:that|this|it|which|altogether|in all|together"
    r"|(?:the|its) (?:whole |total |full |overall )?(?:bill|cost|total|deal|sum|price|contract|value))\b"
    r"[^£\d.;]{0,30}\b(?:makes?|comes? to|came to|adds? up to|amounts? to|totals?|is|will be|would be|means)\b[^£\d.;]{0,30}$",
    re.IGNORECASE,
)
_COMES_TO = re.compile(r"\b(?:com(?:es?|ing) to|came to|total(?:s|ling|led)?|add(?:s|ing|ed)? up to|amount(?:s|ing|ed)? to|in all)\b", re.IGNORECASE)
_OR = re.compile(
    r"^\s*(?:(?:more|extra|less|on average|on top)\s+)?(?:an?|per|every|each)\s+(?:year|week|month)"
    r"\s*[,(–-]?\s*(?:or|that is|equal to|equivalent to|about|around|just|\s)*\s*$",
    re.IGNORECASE,
)


def check_rates(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """What figures by the year or week come to, where a sentence says both. Takes the statements of one document by sentence."""
    years = bool(sentences) and "year" in sentences[0][0].claim.document.text
    for at, group in enumerate(sentences):
        money = [one for one in group if one.claim.kind == "money"]
        if years and at and money and (before := sentences[at - 1][-1]).claim.kind == "money":
            yield from _over_years_before(before, money[0])
        by_the_year = years and len(money) > 1 and "year" in group[0].passage.text.lower()
        for a, b in pairwise(money):
            if a.claim.rate and b.claim.rate and a.claim.rate != b.claim.rate:
                yield from _same_by_the_year(a, b)
            elif by_the_year and _yearly(a) != _yearly(b):
                yield from _over_years(*((a, b) if _yearly(a) else (b, a)))


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
    if not found or total.claim.rate or len(between) > LINK:
        return
    comes_to = bool(_COMES_TO.search(between + " " + behind))
    if comes_to or (neighbours(yearly, total) and (_OTHERWISE.search(between) or said("total", between + " " + behind))):
        yield from _times(yearly, total, found, SLIPPED if comes_to else FARTHEST)


def _over_years_before(yearly: Statement, total: Statement) -> Iterator[Check]:
    """ "It will pay £2m a year for five years. That comes to £10m"."""
    claim, text = total.claim, total.claim.document.text
    if claim.rate or not _IN_TURN.fullmatch(text[claim.sentence_start : claim.start]):
        return
    if _yearly(yearly) and not text[yearly.claim.sentence_end : claim.sentence_start].strip():
        found = (
            _YEARS.search(text[yearly.claim.end : yearly.claim.sentence_end])
            or _YEARS.search(text[yearly.claim.sentence_start : yearly.claim.start])
            or _YEARS.search(text[claim.end : claim.end + YEARS])
        )
        if found:
            yield from _times(yearly, total, found, FARTHEST)


def _times(yearly: Statement, total: Statement, found: re.Match[str], farthest: float) -> Iterator[Check]:
    """A yearly figure for so many years, where what it comes to is not too far from the total."""
    words = found["number"] or found["long"]
    number = WORDS.get(words.lower()) or int(words)
    value = yearly.value.scaled(float(number))
    if number > 1 and _apart(value, total.value) <= farthest:
        low, high = bounds(value)
        works = relate(value, total.value) is not None or low <= total.value.point <= high
        yield _check(yearly, total, f"{_quote(yearly)} a year for {number} years is", value, works)


def _yearly(one: Statement) -> bool:
    """Whether a figure is one by the year, be it read so or told so behind it."""
    claim = one.claim
    return claim.rate == "year" or (claim.rate is None and bool(_A_YEAR.match(claim.words(claim.end, min(claim.sentence_end, claim.end + 14)))))


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
