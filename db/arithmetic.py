"""Adding up: whether parts make the total that is stated for them, with the tolerance that the written precision allows.

A list is written as finely as its finest member: among "£8m, £4.5m and £5.5m" the £8m means 8.0. A total that the text rounds further ("about
£20m") is taken as widely as it is written.
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from db.compare import quoted
from db.interval import Value, Wording, bounds, relate, show, value
from db.statement import Statement
from db.tolerances import LIMITS

_OFFSET = re.compile(r"\b(?:offset|balanced|reduced|mitigated|covered) by(?:\s\w+){0,3}\s+$", re.IGNORECASE)
_MORE_THAN = re.compile(r"\s*(?:[a-z]+ ){0,2}?(?:less|more|fewer|lower|higher|short|above|below)(?:\s+[a-z]+)?\s+(?:than|of)\b", re.IGNORECASE)
OPEN = frozenset({"more_than", "less_than", "up_to"})  # qualifiers of figures that have no other end
TWO_SIGMA = 2 / math.sqrt(12)  # rounding errors are even over one unit; their sum stays within this many units times the root of their number


@dataclass(slots=True)
class Check:
    """A sum or percentage that was worked out.

    `explain` words it: most that are worked out are never told. `gap`: how far the stated figure is from the worked one, in base units; `explicit`:
    words say that it must fit. `bound`: each of its figures is bound to the one before, so that it is told however far it is off. `telling`: that it
    fits is no accident of coarse rounding.
    """

    type: str
    works: bool
    explain: Callable[[], str]
    parts: tuple[Statement, ...]
    total: Statement
    gap: float
    explicit: bool
    telling: bool = True
    role: str = "part"
    reading: str = "share"  # of a percentage: what it was worked out as
    bound: bool = False


@dataclass(slots=True)
class Sum:
    """What parts come to: `low` and `high` bound it, `slack` is what rounding may hide in parts and total together."""

    amount: float
    low: float
    high: float
    slack: float

    def gap(self, total: Value) -> float:
        """How far outside the tolerance the total lies; 0 where it fits."""
        low, high = bounds(total) if total.qualifier != "exact" else (total.point, total.point)
        return max(0.0, low - self.high - self.slack, self.low - self.slack - high)


def unit(value: Value) -> float:
    """The unit that a figure was written to: the last digit of "£4.5m", the last that is not a zero of "650"."""
    return value.wording.coarse if value.wording.fine == 1 else value.wording.fine


def add(parts: Sequence[Statement], total: Statement, signs: Sequence[int] = ()) -> Sum:
    """The parts added up, each with its sign."""
    finest = min(unit(part.value) for part in parts)
    amount = low = high = 0.0
    for part, sign in zip(parts, signs or [1] * len(parts), strict=True):
        value = part.value
        ends = bounds(value) if value.qualifier != "exact" else (value.point, value.point)
        amount += sign * value.point
        low += sign * ends[0 if sign > 0 else 1]
        high += sign * ends[1 if sign > 0 else 0]
    whole = all(part.claim.kind == "jobs" and part.value.wording.digits == len(str(int(part.value.point))) for part in parts)
    slack = 0.0 if whole else finest * TWO_SIGMA * math.sqrt(len(parts))
    if finest < 0.5 and total.claim.kind == "money":  # "£87 more" beside "£1,743.16" is written to the pound
        slack += sum(1.0 for part in parts if part.value.wording.fine == 1)  # or its pence were left out
    slack += 0.0 if whole and unit(total.value) <= 1 else unit(total.value) / 2 if total.value.wording.fine != 1 else 0.0
    return Sum(amount, low, high, slack + abs(amount) * 1e-9)


def check(parts: Sequence[Statement], total: Statement, *, explicit: bool, signs: Sequence[int] = ()) -> Check:
    """Whether the parts make the total. It works where rounding allows it, also the rounding of a headline; it fails only beyond all of these."""
    worked = add(parts, total, signs)
    gap = worked.gap(total.value)
    works = gap == 0.0 or (_near(gap, worked.amount, total.value) and relate(_value(worked.amount, total.value), total.value) is not None)
    telling = min(part.value.point for part in parts) > worked.slack  # a part smaller than what rounding hides proves nothing
    return Check(
        "sum",
        works,
        partial(_explain, parts, total, worked, works, signs),
        tuple(parts),
        total,
        0.0 if works else abs(worked.amount - total.value.point),
        explicit,
        telling,
    )


def _near(gap: float, amount: float, total: Value) -> bool:
    """Whether a sum that misses its total by so much may still be a rounding of it: most that are proposed may not."""
    return not total.exact or gap <= LIMITS.rounding_share * max(abs(amount), abs(total.point))


def _value(amount: float, total: Value) -> Value:
    """The sum as a figure, never written more roundly than the total: a total may be a rounding of its sum, a sum is none of its total."""
    digits = f"{amount:.6g}"
    kept = digits.replace(".", "").replace("-", "").strip("0").split("e")[0]
    coarse = 10.0 ** (math.floor(math.log10(abs(amount))) - len(kept) + 1) if amount else 1.0
    return value(amount, amount, "exact", Wording(abs(amount) * 1e-6, min(coarse, total.wording.coarse), len(kept)))


def signs_of(parts: Sequence[Statement], total: Statement) -> list[int]:
    """An underspend counts against an overspend, and what "offsets" the parts before counts against them."""
    opposite = {"overspend": "underspend", "underspend": "overspend"}
    text = total.claim.document.text
    offset = {b.claim.id for a, b in pairwise(parts) if _OFFSET.search(text[a.claim.end : b.claim.start])}
    return [-1 if opposite.get(total.claim.measure) == part.claim.measure or part.claim.id in offset else 1 for part in parts]


def digits_exchanged(one: Check) -> bool:
    """Whether the total has the digits of what the parts come to in another order: parts of £47m, and "£74m"."""
    fine = one.total.value.wording.fine
    come_to, total = (str(round(amount / fine)) for amount in (sum(part.value.point for part in one.parts), one.total.value.point))
    return len(total) > 1 and total != come_to and sorted(total) == sorted(come_to)


def of_others(parts: Sequence[Statement], total: Statement) -> bool:
    """Whether what is said of other services cannot be parts of a service's figure: "children's services are over by £14m, adult care by £7m"."""
    return total.claim.service is not None and all(part.claim.service not in (None, total.claim.service) for part in parts)


def is_loose(one: Check) -> bool:
    """Whether a sum works only because one of its figures has no end: "more than £60m" can be what any parts come to."""
    if all(side.value.qualifier not in OPEN for side in (*one.parts, one.total)):
        return False
    return abs(sum(part.value.point for part in one.parts) - one.total.value.point) > LIMITS.sum_near_share * one.total.value.point


def is_difference(part: Statement) -> bool:
    """Whether a figure is how far two others are apart: "£5m more than had been predicted"."""
    claim = part.claim
    return bool(_MORE_THAN.match(claim.words(claim.end, min(claim.sentence_end, claim.end + 40))))


def share_off(one: Check) -> float:
    """How far off a sum is, as a share of its total."""
    return one.gap / abs(one.total.value.point) if one.total.value.point else math.inf


def _explain(parts: Sequence[Statement], total: Statement, worked: Sum, works: bool, signs: Sequence[int]) -> str:
    kind = total.claim.kind
    terms = ""
    for number, (part, sign) in enumerate(zip(parts, signs or [1] * len(parts), strict=True)):
        terms += (" - " if sign < 0 else " + " if number else "") + show(part.value.point, kind)
    slack = f" (give or take {show(float(f'{worked.slack:.1g}'), kind)})" if worked.slack > abs(worked.amount) * 1e-6 else ""
    quotes = ", ".join(f"“{part.claim.quote}”" for part in parts)
    if works:
        return f"{terms} = {show(worked.amount, kind)}{slack}, which fits {quoted(total.claim)}; parts: {quotes}."
    return f"{terms} = {show(worked.amount, kind)}{slack}, not the {show(total.value.point, kind)} of {quoted(total.claim)}; parts: {quotes}."
