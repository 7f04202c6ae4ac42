"""How near two claims are: published in the same weeks, figures of one size, digits in another order. What depends on the figures and days alone."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from math import isclose, isfinite

from db.interval import Value, relate
from db.number_words import percentages_in
from db.periods import standing
from db.rulebook import on_change
from db.statement import STOCKS, Statement
from db.tolerances import LIMITS

ROUGHLY = 0.002  # by what share a figure that is told of billions may be rounded
TO_THE_PENNY = 4  # digits of a bill, or of what it goes up by
BANDS = (6, 7, 8, 9, 11, 13, 15, 18)  # ninths of a Band D bill (Local Government Finance Act 1992, section 5)


def is_near(day: int, days: Sequence[int], reach: int) -> bool:
    """Whether a day is within so many days of one of the days, which come in order; all are ordinals."""
    at = bisect_left(days, day - reach)
    return at < len(days) and days[at] <= day + reach


def one_event(a: Statement, b: Statement) -> bool:
    """Whether both were published within four weeks, so that they report one event.

    A slot that one paper leaves out is then taken to be the other's.
    """
    return bool(a.day and b.day) and abs(a.day - b.day) <= LIMITS.same_time_days


def within(a: Statement, b: Statement, most: float) -> bool:
    """Whether two figures are within `most` times of each other."""
    low, high = abs(a.value.point), abs(b.value.point)
    if low > high:
        low, high = high, low
    return low > 0 and high <= low * most


def plausible(a: Statement, b: Statement, most: float) -> bool:
    """Whether two figures are near enough to be meant as one.

    Within `most` times, or a slip of the pen apart (digits swapped, a decimal point moved).
    """
    return plausible_values(a.value, b.value, most)


def _plausible(one: Value, other: Value, most: float) -> bool:
    low, high = abs(one.point), abs(other.point)
    if low > high:
        low, high = high, low
    if low <= 0:
        return False
    times = high / low
    if times > 9.99:  # digits in another order are as many digits, and never this far apart
        fewest = min(one.wording.digits, other.wording.digits)
        if fewest >= 3 and abs(times - 1000) < 1000 * ROUGHLY:
            return True
        return times < 1001 and fewest >= 2 and any(abs(times - power) < power * 1e-9 for power in (10, 100, 1000))
    return high <= low * most or _swapped(one, other)


# The same of the figures alone, remembered: of many papers about one council most give figures that others have given, and each of them is held
# against its neighbours by everything that compares papers.
plausible_values = lru_cache(maxsize=8192)(_plausible)


@lru_cache(maxsize=8192)
def rivals(one: Value, other: Value, most: float) -> bool:
    """Whether two figures are near enough to be meant as one, and cannot both be right."""
    return _plausible(one, other, most) and not relate(one, other)


on_change(rivals.cache_clear)


def out_of_reach(a: Statement, b: Statement, most: float) -> bool:
    """Whether two figures are so far apart that `plausible` cannot be true of them, slips of the pen included. Cheap, and true of most pairs."""
    low, high = abs(a.value.point), abs(b.value.point)
    if low > high:
        low, high = high, low
    if high <= low * 9.99:
        return high > low * most and (a.value.shuffled != b.value.shuffled or not a.value.shuffled)
    return high > low * 1002 or 10.01 < high / low < 99.9 or 100.1 < high / low < 998  # a decimal point moves by whole places


def slip(a: Statement, b: Statement) -> bool:
    """Whether papers of one week give three digits or more in different orders: a slip of the pen, whatever else the papers put differently."""
    return a.claim.document.id != b.claim.document.id and one_event(a, b) and _digits(a, b) >= 3 and (swapped(a, b) or thousandfold(a, b))


def thousandfold(a: Statement, b: Statement) -> bool:
    """Whether a million was taken for a billion, in figures of three digits, of which one may be rounded: £351bn and £351.2m."""
    low, high = sorted((abs(a.value.point), abs(b.value.point)))
    return low > 0 and abs(high / low - 1000) < 1000 * ROUGHLY and _digits(a, b) >= 3


def exchanged(a: Statement, b: Statement) -> bool:
    """Whether papers of one week give two digits in another order for what every slot says is one thing."""
    one, other = a.claim, b.claim
    if one.document.id == other.document.id or not one_event(a, b) or one.measure != other.measure or a.stage != b.stage:
        return False
    dated = standing(a.period, b.period) == "same" or bool(one.programme and other.programme)
    dated = dated or (a.period == b.period and one.service is not None and (one.service, one.rate) == (other.service, other.rate))
    return dated and one.kind != "percent" and swapped(a, b)


def swapped(a: Statement, b: Statement) -> bool:
    """Whether one figure has two digits of the other exchanged: £26.4m and £62.4m. Three that all stand elsewhere, nobody mistypes."""
    return _swapped(a.value, b.value)


def _swapped(one: Value, other: Value) -> bool:
    if one.shuffled != other.shuffled or not one.shuffled or one.wording.fine != other.wording.fine or one.point == other.point:
        return False
    if len(one.shuffled) < 3:
        return True
    digits, others = (str(round(value.point / value.wording.fine)) for value in (one, other))
    return sum(own != its for own, its in zip(digits, others, strict=True)) == 2


def swapped_roughly(a: Statement, b: Statement) -> bool:
    """Whether one figure, rounded as the other is written, has its digits in another order: £74m and £47.2m."""
    one, other = a.value, b.value
    if not (one.exact and other.exact) or one.wording.fine == other.wording.fine or _digits(a, b) < 2:
        return False
    fine = max(one.wording.fine, other.wording.fine)
    digits, others = (str(round(value.point / fine)) for value in (one, other))
    return len(digits) > 1 and digits != others and sorted(digits) == sorted(others)


def one_digit_off(a: Statement, b: Statement) -> bool:
    """Whether figures, written as finely as the coarser of them, differ in one digit: £21m and £31.0m."""
    fine = max(a.value.wording.fine, b.value.wording.fine)
    if not fine or not (isfinite(a.value.point) and isfinite(b.value.point)):
        return False
    digits, others = (str(round(one.value.point / fine)) for one in (a, b))
    return 2 <= len(digits) == len(others) and sum(own != its for own, its in zip(digits, others, strict=True)) == 1


def mistyped(a: Statement, b: Statement) -> bool:
    """Whether one figure is the other with a slip of the pen: digits in another order, a digit left out, or the decimal point (million, billion)
    elsewhere."""
    return _mistyped(a.value, b.value)


@lru_cache(maxsize=8192)  # as for `plausible_values`
def _mistyped(one: Value, other: Value) -> bool:
    if _swapped(one, other) or _digit_lost(one, other):
        return True
    low, high = sorted((abs(one.point), abs(other.point)))
    return high > 9.99 * low > 0 and _plausible(one, other, 1.0)


def _digit_lost(one: Value, other: Value) -> bool:
    """Whether one figure is the other with a digit behind its point left out: £1.15m and £1.5m. One left out at the end is cut off or rounded."""
    less, more = (one, other) if one.wording.digits < other.wording.digits else (other, one)
    fine = more.wording.fine
    if less.wording.digits < 2 or more.wording.digits != less.wording.digits + 1 or not isclose(less.wording.fine, 10 * fine):
        return False
    digits, others = (str(round(value.point / value.wording.fine)) for value in (more, less))
    return len(digits) == len(others) + 1 and any(digits[:at] + digits[at + 1 :] == others for at in range(1, len(digits) - 1))


def dropped(a: Statement, b: Statement) -> bool:
    """Whether one figure has lost the first of three digits or more: £11.3m and £1.3m."""
    if (
        not (a.value.exact and b.value.exact)
        or a.value.wording.fine != b.value.wording.fine
        or max(a.value.wording.digits, b.value.wording.digits) < 3
    ):
        return False
    less, more = sorted((str(round(one.value.point / one.value.wording.fine)) for one in (a, b)), key=len)
    return len(less) > 1 and more[1:] == less


def tenfold(a: Statement, b: Statement) -> bool:
    """Whether figures of one digit are a nought apart: £500,000 and £50,000."""
    low, high = sorted((abs(a.value.point), abs(b.value.point)))
    return _digits(a, b) == 1 and low > 0 and abs(high / low - 10) < 1e-9


def typing_error(a: Statement, b: Statement) -> bool:
    """Whether one of two papers has the other's figure mistyped rather than a new one: of three digits or more at any time, else of these weeks."""
    if a.claim.document.id == b.claim.document.id:
        return False
    if a.family == "tax_bill" and _digits(a, b) >= TO_THE_PENNY and one_digit_off(a, b) and not within(a, b, 1.001):
        return True  # another rise would have changed the pence too
    if not mistyped(a, b):
        return False
    return abs(a.day - b.day) <= LIMITS.target_days or (_digits(a, b) >= 3 and swapped(a, b))


def mistyped_level(a: Statement, b: Statement) -> bool:
    """Whether two outlets give a level of their days with digits in another order, months apart: 3,400 staff do not become 4,300 so soon.

    One of them may name its day, where that is of the same weeks and the digits are three or more.
    """
    if a.family not in STOCKS or not (a.undated or b.undated) or a.stage != b.stage or not swapped(a, b):
        return False
    if not one_event(a, b) and within(a, b, LIMITS.ratio_level):
        return False  # 267 children in December may be 276 in February
    if not (a.undated and b.undated):
        dated = b if a.undated else a
        if dated.period.shape != "at" or _digits(a, b) < 3 or abs(a.period.start - b.period.start) > LIMITS.stock_days:
            return False
    return a.claim.document.source != b.claim.document.source and abs(a.day - b.day) <= LIMITS.level_days


def _digits(a: Statement, b: Statement) -> int:
    return min(a.value.wording.digits, b.value.wording.digits)


def of_two_bands(a: Statement, b: Statement) -> bool:
    """Whether two bills are in the proportion that the law sets for bands of homes: £890.71 in Band A is £1,336.07 in Band D."""
    low, high = sorted((abs(a.value.point), abs(b.value.point)))
    slack = (a.value.wording.fine + b.value.wording.fine) / 2
    fine = min(a.value.wording.digits, b.value.wording.digits) >= 4  # round bills are in all proportions
    return fine and low > 0 and any(abs(high - low * more / less) <= slack * more / less for less in BANDS for more in BANDS if more > less)


def of_one_rise(a: Statement, b: Statement) -> bool:
    """Whether two papers tell what a household pays for one rise, each with the percentage of it beside its sum, and no other: "2%, adding £27" in
    one, "two per cent, or £1.22 a week" in the other. As the percentage has not moved, neither has the sum.
    """
    if not a.claim.measure == b.claim.measure == "tax_bill" or standing(a.period, b.period) == "different":
        return False
    beside = percentages_in(a.claim.sentence)
    return len(beside) == 1 and beside == percentages_in(b.claim.sentence) and bool(a.subjects & b.subjects)
