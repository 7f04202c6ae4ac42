"""Figures of two papers of the same weeks that are told in the same words though their slots differ: one paper names the service, the year or the
stage of the matter, the other leaves it out.

What the papers share is weighed: telling words beside both figures, a subject, a firm, another figure, the year that both name, digits in
another order.
"""

from collections.abc import Iterable, Iterator, Mapping

from db.agreement import otherwise_agree
from db.apart import another_part, is_off
from db.compare import Verdict, about, decide, quoted
from db.contradictions import Clash, Weeks, merged, same_figure, thing
from db.nearness import rivals, swapped, within
from db.periods import standing
from db.signs import figures_beside, shared_signs
from db.statement import BROAD, TARGETS, WHOLE, Statement
from db.tolerances import LIMITS

ENOUGH = 3  # signs that two papers speak of one item
LOOKED_AT = 30  # statements of one measure, the nearest in time on either side

Key = tuple[str, str, str | None]
# Measures that two papers may put one item under: what a hall costs, and what is spent on it.
WIDE = {"cost": "spending", "extra_spending": "spending", "job_losses": "posts", "jobs_at_risk": "posts"}


def matter(one: Statement) -> Key:
    """What two statements must share to be held against each other at all."""
    spent = one.family == "budget" and one.stage == "agreed" and one.claim.status == "actual" and one.claim.service is not None
    return one.claim.kind, "spending" if spent else WIDE.get(one.family, one.family), one.claim.currency


def echoes(document: str, weeks: Weeks, stories: Mapping[str, str]) -> Iterator[Clash]:
    """Clashes of the figures of one document with those of other documents that tell of the same item in other slots."""
    yield from merged(_echoes(document, weeks, stories))


def _echoes(document: str, weeks: Weeks, stories: Mapping[str, str]) -> Iterator[Clash]:
    most = LIMITS.ratio_most
    told = weeks.by_document.get(document, ())
    later = followed(told[0], weeks) if told else []
    for one in told:
        value = one.value
        against: dict[str, list[Statement]] = {}  # by paper
        for other in later:
            if rivals(value, other.value, most):
                against.setdefault(other.claim.document.id, []).append(other)
        for others in against.values():
            rival = _most_alike(one, others)
            if rival is None or any(decide(one, other)[0] in ("conflict", "revision") for other in others):
                continue  # nearly always the former; the latter: the paper's figure for the item is known, slot by slot
            if not otherwise_agree(one, rival, weeks.by_document) and not _known(one, rival, weeks):
                because = f"{quoted(one.claim)} and {quoted(rival.claim)} tell of one thing in the same words and cannot both be right{about(one)}."
                yield Clash("value", Verdict("conflict", because), same_figure(one, weeks.by_document), same_figure(rival, weeks.by_document))


def followed(one: Statement, weeks: Weeks) -> list[Statement]:
    """The statements of later papers that those of the document of one are held against."""
    return weeks.later(one, LOOKED_AT, min(LIMITS.moved_days, LIMITS.same_time_days))  # words alone are too little for papers further apart


def _most_alike(one: Statement, others: Iterable[Statement]) -> Statement | None:
    """The statement of another paper that has most signs in common with one, where these are enough; the first of several."""
    signs = {other: shared_signs(one, other) for other in others if _comparable(one, other) and _near(one, other)}
    best = max(signs, key=signs.__getitem__, default=None)
    return best if best is not None and signs[best] >= ENOUGH else None


def _known(one: Statement, other: Statement, weeks: Weeks) -> bool:
    """Whether one paper has the other's figure too, where the two measure it differently: then it has two items."""
    if one.family == other.family:
        return False
    sides = ((one, other), (other, one))
    return any(each.value.point == contrary.value.point for side, contrary in sides for each in weeks.by_document[side.claim.document.id])


def _near(a: Statement, b: Statement) -> bool:
    """Whether two figures are near enough to be one; beside the same two other figures any that are plausible are."""
    return within(a, b, LIMITS.ratio_echo) or swapped(a, b) or len(figures_beside(a) & figures_beside(b)) > 1


def _comparable(a: Statement, b: Statement) -> bool:
    """Whether no slot of the two speaks against one thing, where a slot that is left out says nothing."""
    one, other = a.claim, b.claim
    if one.measure != other.measure and a.family == b.family and "required" not in (one.status if one.measure == "saving" else other.status):
        return False
    if thing(a) == thing(b) and a.stage == b.stage and a.family not in BROAD:
        return False  # slot by slot the same: already compared
    if standing(a.period, b.period) == "different" or a.full_time != b.full_time:
        return False
    if (one.service != other.service and one.service and other.service) or (a.firm != b.firm and a.firm and b.firm):
        return False
    if one.programme and other.programme and one.programme != other.programme:
        return False
    spent = one.status == other.status and a.family != b.family  # "spent £5m" is of a budget, "cost £6m" of none
    if a.stage != b.stage and not (spent or {a.stage, b.stage} <= (TARGETS - {"identified"}) or a.family == "cost"):
        return False
    if one.service != other.service and a.family in WHOLE and not figures_beside(a) & figures_beside(b):
        return False  # what a whole council loses or lacks is no service's, unless the words beside it say so
    if a.former != b.former or a.portion or b.portion or a.addition or b.addition:
        return False  # what has to be read is asked last
    return is_off(a) == is_off(b) and not another_part(a, b, changed=False)
