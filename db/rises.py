"""Two papers that let one thing rise or fall from one figure to different ones: "from £45 to £55", "up by £15 to £60"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from db.apart import is_step
from db.compare import Verdict, quoted
from db.contradictions import Clash
from db.interval import relate
from db.nearness import one_event, plausible
from db.papers import Paper
from db.periods import standing
from db.relations import said
from db.statement import Statement, neighbours
from db.tolerances import LIMITS

TO = 30  # characters between how far something goes and where it comes to
BEFORE = 60  # characters before that tell which way it goes
_TO = re.compile(r"\s(?:\w+\s){0,2}?to(?: (?:about|around|some|just|only))?\s+$", re.IGNORECASE)

Rise = tuple[float, Statement]


def rises(paper: Paper) -> list[Rise]:
    """What goes up or down in a paper, with the figure that it goes from."""
    found = [(before.value.point, after) for before, after in paper.levels if before.value.exact]
    for by, after in pairwise(paper.statements):
        if by.claim.sentence_start == after.claim.sentence_start and by.claim.kind == after.claim.kind == "money" and is_step(by):
            between = by.claim.words(by.claim.end, after.claim.start)
            if len(between) <= TO and _TO.fullmatch(between) and by.value.point < after.value.point:
                falls = said("falling", by.claim.words(max(by.claim.sentence_start, by.claim.start - BEFORE), by.claim.start))
                found.append((after.value.point + (by.value.point if falls else -by.value.point), after))
    return found


def from_one_figure(first: Paper, second: Paper) -> Iterator[Clash]:
    """Figures of two papers, the earlier first, that something comes to from one figure; each paper has one way from there."""
    if not first.levels and not second.levels:
        return  # as most papers
    ways, others = rises(first), rises(second)
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
