"""What two amounts give as a percentage, and how far rounding may have moved it: a share of one, the way from one to the other."""

from collections.abc import Iterator

from db.arithmetic import OPEN
from db.interval import bounds, show
from db.levels import LEVELS
from db.nearness import within
from db.statement import Statement
from db.tolerances import LIMITS

OPEN_SHARE = 0.05  # how far a figure with one end may be off beyond it


def readings(a: Statement, b: Statement, *, alike: bool = False) -> Iterator[tuple[str, float, float]]:
    """What two amounts may give: a share of b, the way from a to b, or an increase a of a bill that came to b.

    With the leeway that rounding allows. `alike`: the words set the two side by side as levels of one thing, so that both are written as finely as
    the finer: from "£6m" to "£6.6m" is from £6.0m.
    """
    x, y = a.value.point, b.value.point
    off_x, off_y = leeway(a), leeway(b)
    if alike and a.value.exact and b.value.exact:
        off_x = off_y = min(off_x, off_y)
    share_x, share_y = off_x / x, off_y / y
    if x < y:
        share, before, after = 100 * x / y, 100 * x / (y - x), 100 * x / (y + x)
        yield "share", share, share * (share_x + share_y)
        yield "before", before, before * (share_x + share_y * y / (y - x))
        yield "after", after, after * (share_x + share_y)
    if a.claim.measure == b.claim.measure or within(a, b, LEVELS):
        yield "change", 100 * abs(x - y) / x, 100 * (off_x * y / x + off_y) / x


def in_words(reading: str, a: Statement, b: Statement) -> str:
    """A reading of two amounts, for an explanation."""
    x, y, kind = a.value.point, b.value.point, b.claim.kind
    match reading:
        case "share":
            return f"{amount(a)} of {amount(b)}"
        case "before":
            return f"{amount(a)} on top of {show(y - x, kind)}"
        case "after":
            return f"{amount(a)} of {show(y + x, kind)}"
        case _:
            return f"from {amount(a)} to {amount(b)}"


def leeway(one: Statement) -> float:
    """How far an amount may be from what is written of it, in base units."""
    if one.value.qualifier in OPEN:
        return one.value.point * OPEN_SHARE  # "up to 60 posts" is 60 where a share of it is told
    low, high = bounds(one.value)
    if one.claim.kind == "money" or one.value.qualifier != "exact":
        return (high - low) / 2
    return min(one.value.wording.coarse / 2, one.value.point * LIMITS.percent_round_count_share) if one.value.wording.coarse > 1 else 0.0


def written(percent: Statement) -> tuple[float, float]:
    """What a percentage can be that is written so: it is rounded at its last digit, one way or the other."""
    value = percent.value
    if value.qualifier == "exact":
        return value.point - value.wording.fine / 2, value.point + value.wording.fine / 2
    return bounds(value)


def fits(ends: tuple[float, float], worked: float, off: float) -> bool:
    """Whether a percentage, of which `written` gives the ends, can be the worked one within what the amounts allow."""
    low, high = ends
    return low - off - 1e-9 <= worked <= high + off + 1e-9


def amount(one: Statement) -> str:
    """An amount as a reader writes it."""
    return show(one.value.point, one.claim.kind)
