"""A value is an interval that comes from its wording: the precision it was written with, its hedge, its range.

"£9m" may be £9.1m rounded, "£9.1m" may not be £9m of something else; "about 800" reaches from 720 to 880; "more than £21m" has no upper end.
"""

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from db.rulebook import on_change
from db.tolerances import LIMITS

POUNDS = 100  # above it a figure with two decimals is in pounds and pence
PENNY = 0.01
CUT_OFF, CUT_MILLIONS = 3, 2  # digits of a figure that may have been cut off rather than rounded; headlines make £37m of £37.6m
CUT_SHARE = 0.025  # of a figure of two digits: £21m is not what is left of £21.9m
MILLION = 1e6
STRETCHED = frozenset({"about", "almost", "range"})
PER_YEAR = {"year": 1.0, "month": 12.0, "week": 52.0, "day": 365.0}

_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
_WORDS = (("billion", 1e9), ("bn", 1e9), ("million", 1e6), ("thousand", 1e3))


class Wording(NamedTuple):
    """How finely a figure was written, in base units.

    `fine` is its last written digit, `coarse` its last digit that is not a zero, `digits` those before.
    """

    fine: float
    coarse: float
    digits: int


@dataclass(slots=True, eq=False)
class Value:
    """A figure with its wording; made by `value`, and changed by nobody. `low`/`high` as the claim has them (null where open).

    `point`: the figure as written, the middle of a range. `exact`: one figure without a hedge. `shuffled`: its digits in order
    of size, the same for £26.4m and £62.4m; empty for a figure of one digit. `bounds`: everything that the
    wording allows it to be, both ends inclusive.
    """

    low: float | None
    high: float | None
    qualifier: str
    wording: Wording
    point: float
    exact: bool
    shuffled: str
    bounds: tuple[float, float]

    def scaled(self, factor: float) -> "Value":
        """The same figure in other units: a weekly amount by the year."""
        wording = Wording(self.wording.fine * factor, self.wording.coarse * factor, self.wording.digits)
        return value(_times(self.low, factor), _times(self.high, factor), self.qualifier, wording)


def value(low: float | None, high: float | None, qualifier: str, wording: Wording) -> Value:
    """A value from its bounds and wording."""
    point = (high or 0.0) if low is None else low if high is None else (low + high) / 2
    exact = qualifier == "exact" and low is not None and low == high
    counted = wording.digits >= 2 and wording.fine and math.isfinite(point)
    shuffled = "".join(sorted(str(round(point / wording.fine)))) if counted else ""
    return Value(low, high, qualifier, wording, point, exact, shuffled, _bounds(low, high, qualifier, wording, point))


def _times(number: float | None, factor: float) -> float | None:
    return None if number is None else number * factor


@lru_cache(maxsize=8192, typed=True)
def value_of(quote: str, low: float | None, high: float | None, qualifier: str) -> Value:
    """The value of a claim from its quote and its bounds."""
    point = (low if low is not None else high) or 0.0
    return value(low, high, qualifier, _wording(quote, point))


def _wording(quote: str, point: float) -> Wording:
    numeral = _NUMERAL.search(quote)
    written = numeral[0].replace(",", "") if numeral else ""
    if written and point and (mantissa := float(written)):
        scale = float(f"{point / mantissa:.6g}")
    else:
        lowered = quote.lower()
        scale = next((factor for word, factor in _WORDS if word in lowered), 1.0)
        if point < scale:  # "half a million"
            scale = 1.0
        written = format(point / scale, "f").rstrip("0").rstrip(".")
    whole, _, decimals = written.partition(".")
    fine = scale * 10.0 ** -len(decimals)
    if decimals:
        return Wording(fine, fine, len((whole + decimals).lstrip("0")) or 1)
    kept = whole.rstrip("0")
    return Wording(fine, fine * 10.0 ** (len(whole) - len(kept)) if kept else fine, len(kept.lstrip("0")) or 1)


@lru_cache(maxsize=8192)  # a value is the same object wherever it is said in the same words
def relate(a: Value, b: Value) -> Literal["agree", "rounding", "hedge"] | None:
    """How both figures can be true of one thing; null where they cannot. Symmetric."""
    if a.exact and b.exact:
        if a.low == b.low:
            return "agree"
        apart = abs(a.point - b.point)
        if apart > abs(a.point) * LIMITS.rounding_share and apart > abs(b.point) * LIMITS.rounding_share:
            return None  # most pairs
        return "rounding" if _rounds(a, b) or _rounds(b, a) else None
    if a.low == b.low and a.high == b.high and (a.qualifier == b.qualifier or {a.qualifier, b.qualifier} == {"exact", "range"}):
        return "agree"
    if a.qualifier == b.qualifier == "up_to":  # two bounds that are told of one thing are one bound
        return "rounding" if max(a.point, b.point) <= min(a.point, b.point) * (1 + LIMITS.about_share) else None
    # a plain figure is not stretched where the other is stretched already: "about £5m" is not £6m
    a_low, a_high = (a.point, a.point) if a.exact and b.qualifier in STRETCHED else a.bounds
    b_low, b_high = (b.point, b.point) if b.exact and a.qualifier in STRETCHED else b.bounds
    if a_low > b_high * (1 + 1e-9) or b_low > a_high * (1 + 1e-9):
        return None
    return "rounding" if {a.qualifier, b.qualifier} <= {"exact", "about"} and a.point != b.point else "hedge"


def _rounds(coarse: Value, exact: Value) -> bool:
    """Whether `coarse` is `exact` rounded: at the digit it was written with, or to its zeros. Both are plain figures, so that `low` is the figure."""
    one, other = coarse.low or 0.0, exact.low or 0.0
    apart, size = abs(one - other), max(abs(one), abs(other))
    if apart > size * LIMITS.rounding_share:
        return False
    if apart <= size * 1e-9:
        return True
    written, finer, slack = coarse.wording, exact.wording, 1 + 1e-9
    if written.fine == 1 and apart == 0.5 and round(finer.fine, 6) == PENNY:
        return False  # £6.50 is a price as round as £6
    if finer.fine < written.fine and apart <= written.fine / 2 * slack:
        return True
    if written.fine == 1 and finer.fine < 1 and apart < 1 and size >= POUNDS:
        return True  # the pence left out: £1,119 for £1,119.64
    kept = CUT_MILLIONS if written.fine >= MILLION and apart <= size * CUT_SHARE else CUT_OFF
    if finer.fine < written.fine and written.digits >= kept and one < other and apart < written.fine:
        return True  # what stands behind the point left out: £358m for £358.9m
    if finer.coarse >= written.coarse or finer.digits <= written.digits or apart > written.coarse / 2 * slack:
        return False
    return apart <= size * (LIMITS.rounding_zeros_share if finer.digits >= 3 else LIMITS.rounding_short_share)


def bounds(value: Value) -> tuple[float, float]:
    """Everything that the wording allows the figure to be, both ends inclusive."""
    return value.bounds


def _bounds(low: float | None, high: float | None, qualifier: str, wording: Wording, point: float) -> tuple[float, float]:
    half = wording.fine / 2
    match qualifier:
        case "about":
            share = LIMITS.about_share if wording.digits <= 2 else LIMITS.about_precise_share
            reach = max(abs(point) * share, min(half, abs(point) * LIMITS.rounding_share))
            return point - reach, point + reach
        case "almost":
            return point * (1 - LIMITS.almost_share), point
        case "more_than":
            return point, math.inf
        case "less_than" | "up_to":
            return 0.0, point
        case "range":
            return low if low is not None else 0.0, high if high is not None else math.inf
        case _:
            reach = min(half, abs(point) * LIMITS.rounding_share)
            return point - reach, point + reach


def show(amount: float, kind: str, unit: float = 1.0) -> str:
    """An amount as a reader writes it: "£15.9m", "1,507", "5.7%". `unit` is the digit it is known to."""
    if kind == "percent":
        return f"{amount:.2f}".rstrip("0").rstrip(".") + "%"
    if kind != "money":
        return f"{amount:,.2f}".rstrip("0").rstrip(".") if amount % 1 else f"{amount:,.0f}"
    for size, letter in ((1e9, "bn"), (1e6, "m")):
        if abs(amount) >= size:
            return f"£{amount / size:,.3f}".rstrip("0").rstrip(".") + letter
    return f"£{amount:,.2f}".removesuffix(".00")


for _remembered in (value_of, relate):
    on_change(_remembered.cache_clear)


def cut_off(one: Value, other: Value) -> bool:
    """Whether one figure is the other without its last digits, as people say them: "£24m" of £24.6m."""
    coarse, fine = sorted((one, other), key=lambda value: -value.wording.fine)
    unit = coarse.wording.fine
    return unit > fine.wording.fine and coarse.point == math.floor(fine.point / unit + 1e-9) * unit
