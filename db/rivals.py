"""Two figures of one document of which the words show that they stand for one thing: the total of years told as that of each of them, and what
another side says of the figure just given.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.compare import Verdict, quoted
from db.contradictions import Clash
from db.interval import relate
from db.nearness import plausible, swapped, thousandfold
from db.periods import standing
from db.statement import Statement, neighbours
from db.tolerances import LIMITS

TITLE = 160  # characters of a headline
OVER = 60  # characters behind a total that name its years
_OVER_YEARS = re.compile(
    r"[^.;£\d]{0,30}?\b(?:over|across|during) (?:the |its |a )?(?:next |whole )?"
    r"(?:(?:\w+ ){1,2}years|(?:\w+[- ]year )?(?:term|life|period)|\w+-year)\b",
    re.IGNORECASE,
)
# "I make it £187,000. The council says £146,000."
_ONLY_SAYS = re.compile(
    r"[\s“\"]*(?:(?:but|and|while|whereas) )?(?:[\w’']+ ){1,4}(?:says?|said|makes? it|puts? it at|puts? the \w+ at|claims?|insists?|maintains?)"
    r"(?: (?:that )?(?:it|this|the \w+) (?:is|was|will be|would be|comes to))?(?: (?:only|just|nearer|more like|about|around))?\s*",
    re.IGNORECASE,
)
# "The council said it had paid them £1.9m so far.": what was spoken of in the sentence before is not named again
_SAYS_OF_IT = re.compile(
    r"[\s“\"]*(?:(?:but|and|while|however,) )?(?:[\w’'.-]+ ){1,6}?"
    r"(?:says?|said|insists?|insisted|claims?|claimed|repl(?:ies|ied)|maintains?|maintained|counter(?:s|ed)|argue[sd])(?: that)? "
    r"(?:(?:it|they|this|that|the (?:cost|bill|figure|total|number|spend|spending|sum|loss|saving)) "
    r"(?:(?:had|has|have|was|were|is|would|will|actually|really) )*(?:costs?|came to|comes? to|amounted to|been|be|was|is|total(?:led|s)?)"
    r"|(?:it|they|he|she|we) (?:(?:had|has|have|actually|really) )*"
    r"(?:(?:paid|spent)(?: (?:them|it|him|her))?|(?:given|handed|lent|lost|saved|raised) (?:them|it|him|her)))"
    r"(?: (?:only|just|nearer|about|around|less than|no more than|some))*\s*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?: (?:so far|to date|(?:on|for|from) (?:it|them|this|that)|in (?:all|total)|altogether))?[.”\"\s]*", re.IGNORECASE)


def rivals_within(statements: Sequence[Statement]) -> Iterator[Clash]:
    """Takes one document's statements in text order."""
    yield from _of_each_year(statements)
    yield from _slipped_headline(statements)
    for other, one in pairwise(statements):
        if one.claim.speaker != other.claim.speaker and _only_says(one, other):
            because = f"Within one document {quoted(one.claim)} is put in the place of {quoted(other.claim)}."
            yield Clash("internal", Verdict("conflict", because), [other], [one])


def _of_each_year(statements: Sequence[Statement]) -> Iterator[Clash]:
    """ "£10.5m-a-year contract" in a headline, "£10.5m over five years, or £2.1m a year" below it."""
    yearly = [one for one in statements if one.claim.kind == "money" and (one.claim.rate == "year" or one.period.shape == "year")]
    told = Counter(one.value.point for one in statements) if len(yearly) > 1 else Counter()
    for one in yearly:
        if told[one.value.point] < 2:
            continue
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


def _slipped_headline(statements: Sequence[Statement]) -> Iterator[Clash]:
    """A headline whose figure the story has nowhere, and which is that of its first sentence with a slip of the pen, whatever the two measure."""
    text = statements[0].claim.document.text if statements else ""
    end = text.find("\n")
    if not 0 < end < TITLE or text[:end].rstrip().endswith("."):
        return
    titles = [one for one in statements if one.claim.end <= end and one.value.wording.digits >= 2 and one.claim.kind != "percent"]
    below = [one for one in statements if one.claim.start > end] if titles else []
    for one in titles:
        same_kind = [other for other in below if other.claim.kind == one.claim.kind and other.claim.currency == one.claim.currency]
        if not same_kind or any(relate(one.value, other.value) for other in same_kind):
            continue
        first = [other for other in same_kind if other.claim.sentence_start == below[0].claim.sentence_start and _is_slip(one, other)]
        if len(first) == 1 and (neighbours(one, first[0]) or one.family == first[0].family):
            because = f"The headline says {quoted(one.claim)}, its story {quoted(first[0].claim)}: one of them was mistyped."
            yield Clash("internal", Verdict("conflict", because), [one], first)


def _is_slip(one: Statement, other: Statement) -> bool:
    """Whether a figure is another one of three digits with two of them exchanged, one lost, or in billions for millions."""
    if other.value.wording.digits < 3:
        return False
    if swapped(one, other) or thousandfold(one, other):
        return True
    if one.value.wording.fine != other.value.wording.fine:
        return False
    digits, others = (str(round(side.value.point / side.value.wording.fine)) for side in (one, other))
    return len(digits) + 1 == len(others) and any(others[:at] + others[at + 1 :] == digits for at in range(len(others)))


def _over_years(one: Statement) -> bool:
    claim = one.claim
    return bool(_OVER_YEARS.match(claim.words(claim.end, min(claim.sentence_end, claim.end + OVER))))


def _only_says(one: Statement, other: Statement) -> bool:
    """Whether the sentence of a figure says nothing but what somebody else makes of the figure right before it."""
    claim, before = one.claim, other.claim
    if claim.kind != before.kind or claim.kind == "percent" or claim.sentence_start <= before.start:
        return False
    text = claim.document.text
    if text[before.sentence_end : claim.sentence_start].strip() or relate(one.value, other.value) or not plausible(one, other, LIMITS.ratio_rivals):
        return False
    if _says_of_it(one, other):
        return True
    if claim.end + 4 < claim.sentence_end:
        return False
    return bool(_ONLY_SAYS.fullmatch(text[claim.sentence_start : claim.start])) and not text[claim.end : claim.sentence_end].strip(" .!”\n")


def _says_of_it(one: Statement, other: Statement) -> bool:
    """Whether the sentence of a figure is what another speaker says of what the figure right before it is for: "said it had paid them £1.9m"."""
    claim, before = one.claim, other.claim
    if not (claim.speaker and before.speaker) or claim.measure != before.measure or one.stage != other.stage or claim.rate != before.rate:
        return False
    if other.portion or other.addition or other.former or claim.service not in (None, before.service):
        return False
    ahead, behind = claim.words(claim.sentence_start, claim.start), claim.words(claim.end, claim.sentence_end)
    return standing(one.period, other.period) != "different" and bool(_SAYS_OF_IT.fullmatch(ahead) and _ENDS.fullmatch(behind))
