"""Two papers that let one thing rise or fall from one figure to different ones: "from £45 to £55", "up by £15 to £60"."""

from collections.abc import Iterator

from db.compare import Verdict, quoted
from db.contradictions import Clash
from db.interval import relate
from db.nearness import one_event, plausible
from db.papers import Paper
from db.periods import standing
from db.statement import Statement, neighbours
from db.tolerances import LIMITS


def from_one_figure(first: Paper, second: Paper) -> Iterator[Clash]:
    """Figures of two papers, the earlier first, that something comes to from one figure; each paper has one way from there."""
    ways, others = first.rises, second.rises
    for base, one in ways:
        for origin, other in others:
            if abs(base - origin) > 1e-6 * base or not _at_odds(one, other) or _told(one, other, first, second):
                continue
            if all(sum(abs(start - base) <= 1e-6 * base for start, _ in listed) == 1 for listed in (ways, others)):
                because = f"{quoted(one.claim)} and {quoted(other.claim)} cannot both be right: both papers start from the same figure."
                yield Clash("value", Verdict("conflict", because), [one], [other])


def _at_odds(one: Statement, other: Statement) -> bool:
    """Whether two figures may be of one thing, and are not news for each other."""
    a, b = one.claim, other.claim
    if a.kind != b.kind or not (one.family == other.family or neighbours(one, other)) or relate(one.value, other.value):
        return False
    if (a.service and b.service and a.service != b.service) or standing(one.period, other.period) == "different":
        return False
    if not one_event(one, other) or not plausible(one, other, LIMITS.ratio_most):
        return False
    return not (one.stage != other.stage and one.day != other.day) and not (one.stage == "forecast" and other.day - one.day > LIMITS.moved_days)


def _told(one: Statement, other: Statement, first: Paper, second: Paper) -> bool:
    """Whether a paper has the other's figure too."""
    return (one.claim.kind, one.value.point) in second.given or (other.claim.kind, other.value.point) in first.given
