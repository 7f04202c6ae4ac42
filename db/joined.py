"""Whether a percentage is meant of the two levels beside it, or of something else: a part of the rise, another item of a list, a round word."""

import re
from collections.abc import Sequence
from itertools import combinations

from db.arithmetic import Check
from db.periods import ANY_MONTH
from db.records import ClaimView
from db.relations import said
from db.statement import Statement
from db.tolerances import LIMITS

TAXES = frozenset({"tax_bill", "income"})  # of which a tax rise is the change
ROUGHLY = 0.06  # percentage points within which rises make up a change of bills
NEAR = 40  # characters beside a percentage in which a word says whether it is a rise or a fall
OPENING = 40  # characters: "That amounts to just over" before a percentage
ROUND = 5  # a percentage in whole fives is told roughly
LINK = 60  # characters from a percentage to what it is of
FINE = 2  # digits of a percentage that comes near another by no accident
OF_BASE = re.compile(r"^[\s,]*(?:of|from|off|out of|reduction in|cut in|share of|in)\b", re.IGNORECASE)
APPOSED = re.compile(r"\s*[,(–-]\s*(?:(?:they|he|she|it|we) (?:say|says|said),\s*)?(?:or |about |some |around )*$")
_OF = re.compile(r"\s*of (?!(?:last|this|next|the (?:previous|former|old|original|new|current) )\b)", re.IGNORECASE)
# "320 jobs will go by April, 12 per cent of its staff"; "£40m over three years - 12 per cent of its budget"
_AT_THAT_TIME = re.compile(
    r"^\s(?:of (?:jobs|posts|cuts|savings)\s)?"
    r"(?:(?:will|would|could|may|might|are (?:set )?to|must) (?:go|be (?:lost|cut|axed|shed|saved|found))(?=[\s,(–-]))?"
    r"(?:\s?(?:(?:by|in|before|from|during|over|for|until) (?:the )?(?:next |coming |end of |start of )?"
    rf"(?:(?:two|three|four|five|six) years|{ANY_MONTH})"
    rf"|(?:by|in|for|before|from|until|during) (?:(?:{ANY_MONTH}) )?20\d\d(?:[/–-]\d\d(?:\d\d)?)?|(?:this|next|in the coming) year))?(?=\s?[,(–-])",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\s*(?:a|per|each|every) year\b|\s*annually\b", re.IGNORECASE)
_AGAINST = re.compile(r"\)\s(?:against|on)\s(?:a|an|its|the|their)\b[^.;£]{0,50}")
# "£8m of the £34.5m total. That is 32 per cent of the cost"
_OF_WHOLE = re.compile(
    r"\s+of (?:the|its) (?:(?:total|whole|overall|full) )?(?:total|cost|bill|price|sum|budget|scheme|project|whole|amount)\b", re.IGNORECASE
)
_OUT_OF = re.compile(r"\b(?:out )?of (?:the|its|a)(?: (?:total|whole|overall))?\s*$", re.IGNORECASE)
_RISE_OF = re.compile(
    r"(?:\s(?:in|for) (?:20\d\d(?:[/–-]\d\d(?:\d\d)?)?|next year))?"
    r"\s*[,(–-]\s*(?:or|an?(?: [a-z]+)? (?:rise|increase|jump|hike|cut|fall|drop|reduction) of)\s(?:about |around |just over |nearly )?",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[,;]|\band\b", re.IGNORECASE)


def binds(percent: Statement, part: Statement, base: Statement) -> bool:
    """Whether a percentage stands between its amounts and is tied to both: "£1.5m a year, 27 per cent of the £4.2m that they cost".

    Amounts that give it by chance are then not meant.
    """
    p, text = percent.claim, percent.claim.document.text
    if not part.claim.end <= p.start < base.claim.start or base.claim.start - p.end > LINK or not _OF.match(text[p.end : base.claim.start]):
        return False
    tie = text[part.claim.end : p.start]
    return tied(tie) or said("that_is", tie)


def share_before(percent: Statement, amounts: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The two amounts of the sentence before, of which a percentage says the share: "£8m of the £34.5m total. That is 32 per cent of the cost"."""
    p, text = percent.claim, percent.claim.document.text
    opening = text[p.sentence_start : p.start]
    if len(opening) > OPENING or not said("that_is", opening) or not _OF_WHOLE.match(text[p.end : min(p.sentence_end, p.end + NEAR)]):
        return None
    before = [one for one in amounts if one.claim.end <= p.sentence_start]
    before = [one for one in before[-3:] if one.claim.sentence_start == before[-1].claim.sentence_start]
    if len(before) != 2 or text[before[1].claim.sentence_end : p.sentence_start].strip() or "\n" in text[before[1].claim.end : p.start].strip():
        return None
    return (before[0], before[1]) if _OUT_OF.search(text[before[0].claim.end : before[1].claim.start]) else None


def between_levels(one: Statement, before: Statement, after: Statement) -> bool:
    """Whether an amount is how far two levels are apart."""
    slack = max(side.value.wording.fine for side in (one, before, after)) / 2
    return one.claim.kind == before.claim.kind and abs(one.value.point - abs(before.value.point - after.value.point)) <= slack


def tied(tie: str) -> bool:
    """Whether the words between an amount and a percentage make them one: "is", ", or", "a year, about"."""
    return said("equals", tie) or any(APPOSED.match(words.sub("", tie, count=1)) for words in (_YEARLY, _AT_THAT_TIME))


def point_moved(percent: Statement, worked: float) -> bool:
    """Whether a percentage is the worked one but for its decimal point: 37 per cent for 3.7."""
    value = percent.value
    return value.wording.digits >= FINE and any(abs(worked * times - value.point) <= value.wording.fine / 2 for times in (0.1, 10.0))


def of_several(check: Check, percents: Sequence[Statement]) -> bool:
    """Whether the bills changed by what other rises of the document come to, with this one or without: "2.99%, and 2% for adult social care"."""
    rises = {one.value.point: one for one in percents if one.claim.measure == "tax_rise"}
    largest = max(rises)
    if check.total.value.point < largest:
        return True
    before, after = check.parts
    worked = 100 * abs(before.value.point - after.value.point) / before.value.point
    sums = [*rises, *(a + b for a, b in combinations(rises, 2))]
    return any(abs(one - worked) <= ROUGHLY for one in sums)


def in_brackets(before: str, behind: str) -> bool:
    """Whether a percentage in brackets is set against what stands behind: "an overspend of £5m (3%) against a budget of £160m"."""
    return before.rstrip().endswith("(") and bool(_AGAINST.fullmatch(behind))


def meant_otherwise(check: Check, percents: Sequence[Statement]) -> bool:
    """Whether a percentage that does not fit two levels need not. Takes the percentages of the document, of which `check.total` is one."""
    if _told_roughly(check):
        return True
    if check.reading != "change":
        return False
    percent, (before, after) = check.total.claim, check.parts
    if percent.measure == "tax_rise" and before.family not in TAXES and not _ends(percent, check.parts):
        return True  # "£39m instead of £41m, and council tax will rise by two per cent"
    first = min(check.parts, key=lambda one: one.claim.start).claim
    beside = [one for one in percents if one is not check.total and one.claim.sentence_start in (percent.sentence_start, first.sentence_start)]
    if _accounted_for(check, beside):
        return True
    between = percent.document.text[percent.end : first.start] if percent.end <= first.start else ""
    if any(percent.end <= one.claim.start < first.start for one in beside):
        return True  # "a 66 per cent cut in this, a 10 per cent cut in that, and a charge up from £4 to £6"
    rises = after.value.point > before.value.point
    words = percent.document.text[max(percent.sentence_start, percent.start - NEAR) : percent.start] + " | " + between[:NEAR]
    own, contrary = ("rising", "falling") if rises else ("falling", "rising")
    return bool(_ITEM.search(between)) and said(contrary, words) and not said(own, words)


def _ends(percent: ClaimView, levels: Sequence[Statement]) -> bool:
    """Whether a percentage is tied to the end of two levels, whatever it was read as: "goes from £24,000 to £27,600, an increase of 15 per cent"."""
    last = max(one.claim.end for one in levels)
    return last <= percent.start and bool(_RISE_OF.fullmatch(percent.document.text[last : percent.start]))


def _told_roughly(check: Check) -> bool:
    """ "A 20 per cent increase" of a fee that goes from £128 to £153."""
    value = check.total.value
    return value.point % ROUND == 0 and value.wording.fine >= 1 and check.gap <= LIMITS.percent_round_share * value.point


def _accounted_for(check: Check, beside: Sequence[Statement]) -> bool:
    """Whether another percentage gives the change, alone or with this one: "4.99% (2.99% in general and 2% for care)"."""
    before, after = check.parts
    worked = 100 * abs(after.value.point - before.value.point) / before.value.point
    own = check.total.value.point
    return any(
        abs(one.value.point - worked) <= max(ROUGHLY, one.value.wording.fine / 2) or abs(own + one.value.point - worked) <= ROUGHLY for one in beside
    )
