"""Two figures of one document of which the words show that they stand for one thing: the total of years told as that of each of them, and what
another side says of the figure just given.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.compare import Verdict, quoted
from db.contradictions import Clash
from db.interval import relate
from db.nearness import plausible
from db.statement import Statement
from db.tolerances import LIMITS

OVER = 60  # characters behind a total that name its years
_OVER_YEARS = re.compile(
    r"[^.;£\d]{0,30}?\b(?:over|across|during) (?:the |its |a )?(?:next |whole )?"
    r"(?:(?:\w+ ){1,2}years|(?:\w+[- ]year )?(?:term|life|period)|\w+-year)\b",
    re.IGNORECASE,
)
# "I make it £187,000. The council says £146,000."
_ONLY_SAYS = re.compile(
    r"[\s“\"]*(?:(?:but|and|while|whereas) )?(?:[\w’']+ ){1,4}(?:says?|said|puts? it at|puts? the \w+ at|claims?|insists?|maintains?)"
    r"(?: (?:that )?(?:it|this|the \w+) (?:is|was|will be|would be|comes to))?(?: (?:only|just|nearer|more like|about|around))?\s*",
    re.IGNORECASE,
)


def rivals_within(statements: Sequence[Statement]) -> Iterator[Clash]:
    """Takes one document's statements in text order."""
    yield from _of_each_year(statements)
    for other, one in pairwise(statements):
        if one.claim.speaker != other.claim.speaker and _only_says(one, other):
            because = f"Within one document {quoted(one.claim)} is put in the place of {quoted(other.claim)}."
            yield Clash("internal", Verdict("conflict", because), [other], [one])


def _of_each_year(statements: Sequence[Statement]) -> Iterator[Clash]:
    """ "£10.5m-a-year contract" in a headline, "£10.5m over five years, or £2.1m a year" below it."""
    yearly = [one for one in statements if one.claim.kind == "money" and (one.claim.rate == "year" or one.period.shape == "year")]
    for one in yearly if len(yearly) > 1 else ():
        same = [
            other
            for other in statements
            if other is not one and other.value.point == one.value.point and other.claim.kind == "money" and other.claim.service == one.claim.service
        ]
        if not same or not all(not other.claim.rate and (other.period.shape == "span" or _over_years(other)) for other in same):
            continue
        for right in yearly:
            if (
                right is one
                or right.family != one.family
                or right.claim.service != one.claim.service
                or right.former
                or right.claim.rate != one.claim.rate
            ):
                continue
            a_year = right.value.point < one.value.point and (one.claim.rate or right.period == one.period) and not relate(one.value, right.value)
            if a_year and right.claim.sentence_start == same[-1].claim.sentence_start:
                because = f"{quoted(one.claim)} is said of one year, and in the same document of all of them, with {quoted(right.claim)} for a year."
                yield Clash("internal", Verdict("conflict", because), [one], [right])


def _over_years(one: Statement) -> bool:
    claim = one.claim
    return bool(_OVER_YEARS.match(claim.words(claim.end, min(claim.sentence_end, claim.end + OVER))))


def _only_says(one: Statement, other: Statement) -> bool:
    """Whether the sentence of a figure says nothing but what somebody else makes of the figure right before it."""
    claim, before = one.claim, other.claim
    if claim.kind != before.kind or claim.kind == "percent" or relate(one.value, other.value) or not plausible(one, other, LIMITS.ratio_rivals):
        return False
    text = claim.document.text
    if claim.sentence_start <= before.start or text[before.sentence_end : claim.sentence_start].strip() or claim.end + 4 < claim.sentence_end:
        return False
    return bool(_ONLY_SAYS.fullmatch(text[claim.sentence_start : claim.start])) and not text[claim.end : claim.sentence_end].strip(" .!”\n")
