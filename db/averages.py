"""What falls on each of several against what they come to: "£6.3m for 36 homes, or £175,000 each"."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from db.arithmetic import Check
from db.compare import quoted
from db.interval import Value, Wording, bounds, relate, show, value
from db.relations import said
from db.statement import Statement

REACH = 45  # characters beside an amount in which words make it an average
FARTHEST = 5.0  # times that an average may be off: further off, it is of something else
ROUND = 0.04  # share by which a round number of things may be off
_OF_WHAT = re.compile(r"\b(?:per|for (?:each|every|the average|an average|a typical)|each|every)\s+(?:\w+\s)?(?P<noun>[a-z]{3,})", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)\s+(?:(?!of\b)\w+\s+){0,2}?"
    r"(?:people|staff|employees|workers|officers|managers|directors|teachers|councillors|bosses|of (?:them|these|those|whom))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;,]")
_HEADS = frozenset({"head", "person", "resident", "people"})
_LETTERS = re.compile(r"[a-z]{3,}")
BOUNDS = frozenset({"more_than", "less_than", "up_to"})  # "more than £200,000 each" is no average
STEM = 4  # letters: "house" and "houses" are one word


def check_averages(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """Averages whose total and number stand in their sentence or the one before. Takes the statements of one document by sentence."""
    for at, group in enumerate(sentences):
        if not group[0].passage.may_say("average"):
            continue
        around = [*(sentences[at - 1] if at else ()), *group]
        for one in group:
            if one.claim.kind == "money" and not one.claim.rate and one.value.point > 0 and _each(one):
                yield from _worked_out(one, around)


def _worked_out(each: Statement, around: Sequence[Statement]) -> Iterator[Check]:
    totals = _distinct(one for one in around if one.claim.kind == "money" and one.value.point > 2 * each.value.point and not one.claim.rate)
    numbers = _distinct(one for one in around if one.claim.kind in ("jobs", "count") and one.value.point > 1 and _of_these(each, one))
    checks = [_check(each, total, number) for total in totals for number in numbers]
    if working := [one for one in checks if one.works]:
        yield working[0]
    elif (
        len(checks) == 1
        and _near(each.value.point, totals[0].value.point / numbers[0].value.point)
        and each.value.qualifier not in BOUNDS
        and not _of_others(each, numbers[0])
    ):
        yield checks[0]


def _near(one: float, other: float) -> bool:
    """Whether an average is near enough to what was worked out to be meant for it."""
    return max(one, other) <= FARTHEST * min(one, other)


def _of_others(each: Statement, number: Statement) -> bool:
    """Whether people are named beside the average who are not those that are counted: "10 people received £200,000 each"."""
    claim = each.claim
    own = _PEOPLE.search(claim.words(claim.sentence_start, claim.start))
    return bool(own) and number.claim.sentence_start != claim.sentence_start


def _distinct(statements: Iterator[Statement]) -> list[Statement]:
    return list({one.value.point: one for one in statements}.values())


def _each(one: Statement) -> bool:
    claim, passage = one.claim, one.passage
    start, end = claim.start - passage.start, claim.end - passage.start
    before, after = passage.text[max(0, start - REACH) : start], passage.text[end : end + REACH // 2]
    return said("average", _CLAUSE.split(before)[-1]) or said("average", _CLAUSE.split(after, maxsplit=1)[0])


def _of_these(each: Statement, number: Statement) -> bool:
    """Whether the average is of what is counted: "for each house" of 36 homes is not said, "per pupil" of 4,200 pupils is."""
    claim = each.claim
    found = _OF_WHAT.match(each.passage.text[claim.end - each.passage.start :].lstrip(" ,("))
    if not found:
        return True
    noun, other = found["noun"].lower()[:STEM], number.claim
    own = f"{other.quote} {other.counted or ''} {other.words(other.end, min(other.sentence_end, other.end + REACH // 2))}".lower()
    return any(word[:STEM] == noun for word in _LETTERS.findall(own)) or (other.kind == "jobs" and found["noun"].lower() in _HEADS)


def _check(each: Statement, total: Statement, number: Statement) -> Check:
    count = number.value.point
    whole = number.value.wording.coarse <= 1
    worked = total.value.scaled(1 / count)
    low, high = bounds(worked)
    slack = 0.0 if whole and number.value.qualifier == "exact" else ROUND
    wide = value(low * (1 - slack), high * (1 + slack), "range", Wording(worked.wording.fine, worked.wording.coarse, worked.wording.digits))
    works = relate(each.value, worked) is not None or _overlap(each.value, wide)
    gap = 0.0 if works else abs(worked.point - each.value.point)
    return Check("sum", works, partial(_explain, each, total, number, worked, works), (number, total), each, gap, True, role="amount")


def _explain(each: Statement, total: Statement, number: Statement, worked: Value, works: bool) -> str:
    words = f"“{total.claim.quote}” for “{number.claim.quote}” is {show(float(f'{worked.point:.4g}'), 'money')} each"
    end = f", which fits {quoted(each.claim)}." if works else f", not the {show(each.value.point, 'money')} of {quoted(each.claim)}."
    return words + end


def _overlap(one: Value, other: Value) -> bool:
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return low <= other_high and other_low <= high
