"""What papers tell again of a matter long after: "In December 2013 it was agreed to save £2.6m", where a paper of that month said £2m; "the hall
that cost £35m to build", £53m two months before. Neither names a year that the figure is for.

What was decided or estimated on a day does not move afterwards, and digits in another order are a slip at any time.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from db.agreement import otherwise_agree
from db.buildings import of_one_building
from db.compare import Verdict, about, different_subject, different_thing, quoted, stages
from db.contradictions import Clash, merged
from db.counterparts import WORD, alike
from db.months import declared_again, months_told
from db.nearness import rivals, swapped, within
from db.signs import shared_signs, shared_stems, told_alike
from db.sites import sold_once
from db.statement import BROAD, OUTTURNS, SETTLED, STOCKS, Statement
from db.tolerances import LIMITS

MOST = 40  # figures of one thing, the latest, that a later one is held against
THREE = 3  # digits that no two years have in another order by chance
ALIKE, ALIKE_OF_TWO = 2.75, 4.0  # how much must tell that swapped digits are of one thing: of three digits and of two
WORDS = 2  # telling words or items that two papers share, a rate among them
ANEW = SETTLED | STOCKS | OUTTURNS | {"pay_change"}  # of which there is a new figure every year, with whatever digits
FIXED = frozenset({"agreed", "actual"})  # stages of what does not move any more


def recollected(members: Sequence[Statement]) -> Iterator[Clash]:
    """Clashes of later with earlier statements of one thing without a period, in reading order, of papers that are more than four weeks apart."""
    if members[0].family not in ANEW:
        yield from merged(_recollected(members, LIMITS.told_days))
    elif members[0].family in SETTLED:
        yield from merged(_recollected(members, LIMITS.level_days, only_slips=True))


def _recollected(members: Sequence[Statement], reach: int, *, only_slips: bool = False) -> Iterator[Clash]:
    """`reach`: within how many days. `only_slips`: nothing but figures of three digits of which two are exchanged."""
    by_document: dict[str, list[Statement]] = {}
    for one in members:
        by_document.setdefault(one.claim.document.id, []).append(one)
    if len(by_document) < 2:
        return
    most, days = LIMITS.ratio_most, [one.day for one in members]
    dated = next((at for at, day in enumerate(days) if not day), len(days))  # those without a date come last
    for at, last in enumerate(members[:dated]):
        value, latest = last.value, bisect_left(days, last.day - LIMITS.same_time_days, 0, at)
        at_rate = last.claim.rate is not None  # seldom; of another unit is only what has one
        near = [
            first
            for first in reversed(members[max(at - MOST, bisect_left(days, last.day - reach, 0, at), 0) : latest])
            if (rivals(first.value, value, most) and not (only_slips and not _exchanged(first, last))) or (at_rate and _of_other_unit(first, last))
        ]
        spans = [*months_told(last)] if last.stage in FIXED and any(first.stage == last.stage for first in near) else []
        for first in near:
            if _of_other_unit(first, last):
                if shared_signs(first, last) < WORDS and (last.claim.service is None or last.family in BROAD):
                    continue
                because = (
                    f"{quoted(first.claim)} is said of a {first.claim.rate}, {quoted(last.claim)} of a {last.claim.rate}: they cannot both be right."
                )
                yield Clash("value", Verdict("conflict", because), [first], [last])
                continue
            if (
                different_thing(first, last)
                or not (
                    _slip(first, last)
                    or (spans and _told_again(first, last, spans))
                    or _declared(first, last)
                    or of_one_building(first, last)
                    or sold_once(first, last)
                )
                or otherwise_agree(first, last, by_document)
            ):
                continue
            because = f"{quoted(first.claim)} and {quoted(last.claim)} are told of one matter, long after, and cannot both be right{about(first)}."
            yield Clash("value", Verdict("conflict", because), [first], [last])


def _exchanged(first: Statement, last: Statement) -> bool:
    """Whether two of three digits or more are exchanged, or two digits of what a thing takes a year."""
    return swapped(first, last) and (min(first.value.wording.digits, last.value.wording.digits) >= THREE or _one_rate(first, last))


def _slip(first: Statement, last: Statement) -> bool:
    """Whether the digits of one figure stand in the other in another order, or with another point, and enough tells that they are of one thing."""
    if not (swapped(first, last) or not within(first, last, 9.0)) or first.former:
        return False
    done = {first.stage, last.stage} <= FIXED and _one_rate(first, last)  # what will save so much a year, and does
    if not done and stages(first, last) == "different":
        return False
    three = min(first.value.wording.digits, last.value.wording.digits) >= 3
    told = shared_stems(first, last) + len(first.subjects & last.subjects) + _one_rate(first, last)
    if not three and told == WORDS - 1 and told_alike(first, last) >= WORDS:
        return alike(first, last) + WORD >= ALIKE_OF_TWO
    return told >= (1 if three else WORDS) and alike(first, last) >= (ALIKE if three else ALIKE_OF_TWO)


def _of_other_unit(first: Statement, last: Statement) -> bool:
    """Whether one figure, no round one, is told of a month and of a year."""
    a, b = first.claim, last.claim
    units = a.rate is not None and b.rate is not None and a.rate != b.rate
    return units and (a.kind, a.low, a.high, a.currency) == (b.kind, b.low, b.high, b.currency) and first.value.wording.digits >= 2


def _one_rate(first: Statement, last: Statement) -> bool:
    return first.claim.rate is not None and first.claim.rate == last.claim.rate


def _declared(first: Statement, last: Statement) -> bool:
    """Whether a paper tells what was announced when another one was printed, which gave another figure for the same thing."""
    if first.former or first.portion != last.portion or first.addition or last.addition or stages(first, last) == "different":
        return False
    if not declared_again(last, first):
        return False
    return (first.family not in BROAD or shared_stems(first, last) >= 1) and not different_subject(first, last)


def _told_again(first: Statement, last: Statement, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a paper tells what was so in the month in which another one was printed: on one of these days, see `months_told`."""
    if first.stage != last.stage or first.stage not in FIXED or first.former or first.portion != last.portion or first.addition or last.addition:
        return False
    if not any(start <= first.day <= end for start, end in spans):
        return False
    named = first.claim.service is not None and first.family not in BROAD
    return (named or shared_stems(first, last) >= 1) and not different_subject(first, last)
