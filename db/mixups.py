"""Figures that one paper gives for something for which another paper of the same weeks gives them differently: the budget of a service taken for its
saving, the debt of this year for that of the year before, the price of ten years for that of one.

The other paper has both figures, each with its own thing. That tells a mix-up from figures that only seem to be of one thing, and what was mixed
up may be as far off as it likes.
"""

from collections.abc import Iterable, Iterator, Sequence

from db.compare import Verdict, about, quoted, stages
from db.contradictions import Clash, Key, Weeks, merged
from db.echoes import shared_signs
from db.interval import relate
from db.names import same_scheme
from db.nearness import one_event, within
from db.periods import standing
from db.statement import BROAD, Statement

DIGITS = 2  # of a figure that two papers do not have by chance
FARTHEST = 15.0  # times that the figures may be apart
# Measures that readers of prose take for each other: that a figure has the one here and the other there proves nothing.
NEIGHBOURS = (
    frozenset({"cost", "extra_spending", "budget", "grant", "other_money", "income", "debt"}),
    frozenset({"saving", "funding_gap", "grant_cut", "other_money", "overspend"}),
    frozenset({"job_losses", "jobs_at_risk", "jobs_transferred", "workforce"}),
    frozenset({"other_percent", "saving_share", "funding_change", "budget_share"}),
)


def by_value(statements: Iterable[Statement]) -> list[Weeks]:
    """The statements of one council that several documents give with one figure, by the figure."""
    groups: dict[Key, list[Statement]] = {}
    for one in statements:
        if key := size(one):
            groups.setdefault(key, []).append(one)
    return [Weeks(members) for members in groups.values() if len({one.claim.document.id for one in members}) > 1]


def size(one: Statement) -> Key | None:
    """The key under which figures meet that may be one, roughly written or finely; null where too few digits are written."""
    claim, value = one.claim, one.value
    if not one.day or value.wording.digits < DIGITS or value.qualifier == "range":
        return None
    return claim.kind, claim.currency, f"{value.point:.2g}"


def mixups(first: Sequence[Statement], second: Sequence[Statement]) -> Iterator[Clash]:
    """What one of two papers gives for a thing where the other gives it for another one. Takes all that each says of one council."""
    yield from merged([*_mixups(first, second), *_mixups(second, first)])


def _mixups(own: Sequence[Statement], theirs: Sequence[Statement]) -> Iterator[Clash]:
    for one in own:
        if one.portion or one.addition or one.former or one.value.qualifier == "range":
            continue
        same = [other for other in theirs if other.claim.kind == one.claim.kind and relate(other.value, one.value)]
        if not any(_taken_over(one, other) for other in same) or not all(_another(one, other) for other in same):
            continue
        for right in theirs:
            if _of_one_thing(one, right) and not _given(right, own) and all(_nearer(one, right, other) for other in same):
                because = (
                    f"{quoted(one.claim)} and {quoted(right.claim)} cannot both be right{about(one)}: "
                    f"the other paper gives “{one.claim.quote}” for something else."
                )
                yield Clash("value", Verdict("conflict", because), [one], [right])


def _taken_over(one: Statement, other: Statement) -> bool:
    """Whether one paper may have the figure of the other, and not one that only comes near it."""
    key = size(one)
    return one.value.point == other.value.point or (key is not None and key == size(other))


def _given(right: Statement, own: Sequence[Statement]) -> bool:
    return any(relate(right.value, one.value) for one in own if one.claim.kind == right.claim.kind)


def _of_one_thing(one: Statement, right: Statement) -> bool:
    """Whether every slot says that both are figures for one thing."""
    a, b = one.claim, right.claim
    if a.measure != b.measure or a.currency != b.currency or relate(one.value, right.value) or not within(one, right, FARTHEST):
        return False
    if a.service != b.service or a.rate != b.rate or one.firm != right.firm or one.full_time != right.full_time or not one_event(one, right):
        return False
    if (a.programme or b.programme) and not (a.programme and b.programme and same_scheme(a.programme, b.programme)):
        return False
    if right.portion or right.addition or (right.former and right.period.shape == "none") or stages(one, right) != "same":
        return False
    if one.subjects and right.subjects and not one.subjects & right.subjects:
        return False
    if standing(one.period, right.period) != "same":
        return one.period.shape == right.period.shape == "none" and bool(a.rate and a.service)
    return one.family not in BROAD or bool(one.subjects & right.subjects or a.service or one.firm)


def _nearer(one: Statement, right: Statement, other: Statement) -> bool:
    """Whether the words beside a figure are as near to those of its thing as to those of the other thing; in one sentence the two share theirs."""
    return right.claim.sentence_start == other.claim.sentence_start or shared_signs(one, right) >= shared_signs(one, other)


def _another(one: Statement, other: Statement) -> bool:
    a, b = one.claim, other.claim
    if one.full_time != other.full_time or {one.stage, other.stage} == {"identified", "unidentified"}:
        return True
    if a.measure != b.measure and not any({a.measure, b.measure} <= near for near in NEIGHBOURS):
        return True
    if a.measure == b.measure and a.rate != b.rate and (a.rate or b.rate):
        return True
    if one.subjects and other.subjects and not one.subjects & other.subjects:
        return True
    if b.speaker and not a.speaker and (a.status, b.status) == ("agreed", "proposed"):
        return True  # what the opposition wanted, and was voted down
    named = not one.borrowed and not other.borrowed and not one.undated and not other.undated
    return named and standing(one.period, other.period) == "different"
