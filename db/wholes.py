"""A part that one paper tells as the whole, or the whole as a part, where another paper has both: posts for redundancies, the posts of all services
for those of one, what a thing costs before grants for the gap that it leaves.
"""

import re
from collections.abc import Iterator, Sequence

from db.apart import GROSS
from db.compare import Verdict, about, quoted, stages
from db.contradictions import Clash
from db.interval import relate
from db.nearness import one_event
from db.papers import Paper
from db.periods import standing
from db.sides import LOST, redundant
from db.spot import Spot
from db.statement import Statement, neighbours

FEWER = 1.25  # times that posts are more than redundancies, to be told apart
_NET = re.compile(r"\bnet\b[^£.;]*$", re.IGNORECASE)
_GROSS = re.compile(r"\bgross\b[^£.;]*$", re.IGNORECASE)
BESIDE = 45  # characters beside a figure that say what it counts


def told_as_whole(own: Paper, theirs: Paper, rest: Sequence[Statement]) -> Iterator[Clash]:
    """What one paper takes for something else. `rest`: what the other paper gives and the one does not."""
    if theirs.those(redundant):
        yield from _posts_for_redundancies(own, theirs)
    if rest:
        yield from _whole_for_service(own, theirs, rest)
        yield from _gross_for_net(own, theirs, rest)


def _posts_for_redundancies(own: Paper, theirs: Paper) -> Iterator[Clash]:
    """ "450 redundancies" in one paper, "450 posts, with fewer than 150 redundancies" in the other."""
    dismissed = theirs.those(redundant)
    for one in own.those(redundant):
        listed = [other for other in theirs.of_kind["jobs"] if other.claim.measure in LOST and other.claim.service == one.claim.service]
        posts = [other for other in listed if other.value.point == one.value.point]
        if not posts or any(other in dismissed for other in posts):
            continue
        for right in listed:
            fewer = right.value.point < one.value.point / FEWER and right in dismissed and not relate(right.value, one.value)
            if fewer and standing(one.period, right.period) == "same" and stages(one, right) != "different" and one_event(one, right):
                because = f"{quoted(one.claim)} and {quoted(right.claim)} cannot both be right: the other paper has “{posts[0].claim.quote}” that go."
                yield Clash("value", Verdict("conflict", because), [one], [right])


def _whole_for_service(own: Paper, theirs: Paper, rest: Sequence[Statement]) -> Iterator[Clash]:
    """ "Schools lose 620 posts" in one paper, "620 posts, including 180 in schools" in the other. `rest`: what the one paper does not give."""
    for right in rest:
        if right.claim.service is None or not (right.included or right.summed):
            continue
        wholes = [
            other
            for other in theirs.of_measure.get(right.claim.measure, ())
            if other.claim.service is None and other.claim.sentence_start == right.claim.sentence_start and other.value.point > right.value.point
        ]
        for one in own.of_measure.get(right.claim.measure, ()) if wholes else ():
            same = (
                one.claim.service == right.claim.service
                and not one.portion
                and one_event(one, right)
                and standing(one.period, right.period) != "different"
            )
            if same and any(relate(one.value, other.value) == "agree" for other in wholes) and not relate(one.value, right.value):
                because = (
                    f"{quoted(one.claim)} and {quoted(right.claim)} cannot both be right{about(one)}: the other paper has the one for the whole."
                )
                yield Clash("value", Verdict("conflict", because), [one], [right])


def _gross_for_net(own: Paper, theirs: Paper, rest: Sequence[Statement]) -> Iterator[Clash]:
    """ "A hole of £28m" in one paper, where the other has £28m before and £9m after income is taken off: a gap is what is left.

    `rest`: what the other paper gives and the one does not.
    """
    gaps = own.of_measure.get("funding_gap", ())  # an overspend is told before and after others make up for it
    nets = [right for right in rest if right.claim.kind == "money" and _is_net(right)] if gaps else []
    for one in gaps if nets else ():
        if _is_gross(one):
            continue
        same = [other for other in theirs.of_kind.get("money", ()) if relate(one.value, other.value)]
        if not same or not all(_is_gross(other) for other in same):
            continue
        for right in nets:
            lower = right.claim.service == one.claim.service and right.value.point < one.value.point and one_event(one, right)
            if lower and standing(one.period, right.period) == "same" and (right.family == one.family or neighbours(same[0], right)):
                because = f"{quoted(one.claim)} and {quoted(right.claim)} cannot both be right: for the other paper “{same[0].claim.quote}” is gross."
                yield Clash("value", Verdict("conflict", because), [one], [right])


def _is_net(one: Statement) -> bool:
    """Whether a figure is what is left of a gross one: "the net pressure is therefore"."""
    return one.spot.may_say("net") and one.spot.tell(_called_net)


def _called_net(spot: Spot) -> bool:
    return _NET.search(spot.before(BESIDE)) is not None


def _is_gross(one: Statement) -> bool:
    """Whether the words before a figure, and after the figure before it, call it gross."""
    return GROSS in one.subjects or one.spot.tell(_called_gross)


def _called_gross(spot: Spot) -> bool:
    return _GROSS.search(spot.before(2 * BESIDE)) is not None
