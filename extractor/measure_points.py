"""What a measure cue gains and loses in the contest for a number, all in one table of points.

A cue of weight 1.0 starts with SCALE points; the way to the number costs what `extractor.clauses` says: a point for fourteen characters, the
breaks of `extractor.find_breaks`, another number in between. The figures were set by hand and then put to the test: weights learned from seven
annotated sets, each judged on the set left out, won no more contests than these. The points for joints and for looseness were then chosen on
texts that nobody had read while writing the rules.
"""

from extractor.measure_rules import Measure
from extractor.reading import Number

SCALE = 10.0
FLOOR = 1.0  # a cue below this is too far away to speak for the number

# Joints: the words between cue and number say that the one governs the other. A noun after the figure ("£4m of savings", "a £4m gap") leaves
# less room for doubt than a word before it ("savings of £4m"), and the unit's own noun ("40 job losses") none.
JOINED_BEFORE = 7.0
JOINED_AFTER = 8.0
INSIDE = 8.0
DONE_TO = 6.0  # "£4m will be raised"; for a cue that tells much by itself
TELLING = 0.8  # weight from which it does
OWNED = 5.0  # lost by a cue that is joined to another number
LOOSE = 3.0  # lost by a cue somewhere behind the number: the next thought begins there, or the words say what the sum is for
WRONG_SIDE = 3.0  # lost by a cue that usually stands on the other side: "take £4m", "£4m smaller"

# Sizes: sums that hardly ever are of a measure.
UNLIKELY = 14.0  # lost by a deficit of £30; twice as much by a household's bill of £40m
DOUBTFUL = 7.0  # lost by a cost of £30: most are charges
CHARGED = 2.0  # gained by a charge where the sum is small
TAXED = 2.0  # gained by a council tax bill where the sum is small: "Band D homes would pay £900"
OF_A_HOUSEHOLD = 6.0  # lost by a charge where a council tax bill is spoken of
_PERMIT = 600.0  # pounds: up to here a permit, a place, a collection is priced
_PRECEPT = 1_000.0  # pounds: below it a precept is what a household pays, not what a parish raises
_PLACE = 150.0  # pounds: from here a week in a home or a night in a hotel costs
_HOUSEHOLD = 3_000.0  # pounds: up to here an amount is a bill, a charge, a weekly cost
_BY_BAND = "tax_bill.letter"
_LARGE = 6_000.0  # pounds: no household pays as much
_COSTS = frozenset(("cost.noun", "cost.verb"))
_OF_COUNCILS = frozenset(
    ("saving", "funding_gap", "overspend", "underspend", "reserves", "reserves_use", "grant", "grant_cut", "debt", "extra_spending")
)

# Certainty: how often a winner with so many points was right on the gold, and how much less often where another measure came close.
_RIGHT_BY_SCORE = ((12.0, 0.98), (9.0, 0.95), (6.0, 0.91), (-100.0, 0.85))
_CLOSE = 5.0
_RIGHT_IF_CLOSE = 0.87


def pounds(number: Number) -> float | None:
    """The sum that a size is judged by; None for other kinds."""
    return None if number.kind != "money" else number.high if number.high is not None else number.low


def is_small(value: float) -> bool:
    """Whether a sum may be what one household pays."""
    return value < _HOUSEHOLD


def improbable(value: float, rate: str | None, rule: Measure, household: bool) -> float:
    """What a cue loses because amounts of this size (pounds) are hardly ever of its measure. `household`: the sentence speaks of bills."""
    if value >= _HOUSEHOLD:
        if rule.id == _BY_BAND and value < _LARGE:
            return -TAXED  # "Band H homes will pay £3,650"
        return 2 * UNLIKELY if value >= _LARGE and rule.measure == "tax_bill" else 0.0
    if rule.measure == "tax_bill":
        return -TAXED
    if rule.id in _COSTS:
        return 0.0 if rate in ("week", "day") and value >= _PLACE else DOUBTFUL
    if rule.id == "income.precept":
        return UNLIKELY if value < _PRECEPT else 0.0
    if rule.id == "income.charge":
        return OF_A_HOUSEHOLD if household else -CHARGED if value < _PERMIT else DOUBTFUL
    if rule.measure == "budget":
        return 0.0 if rate is not None and value >= _PLACE else DOUBTFUL
    return UNLIKELY if rule.measure in _OF_COUNCILS or rule.id == "cost.pay" else 0.0


def is_improbable(number: Number, rule: Measure) -> bool:
    """Whether sums of this size are hardly ever of the rule's measure."""
    value = pounds(number)
    return value is not None and improbable(value, number.rate, rule, False) > 0


def confidence(score: float, margin: float) -> float:
    """How often a winner of this score is right that beats the best cue of another measure by `margin`."""
    sure = 0.0
    for least, sure in _RIGHT_BY_SCORE:  # noqa: B007
        if score >= least:
            break
    return sure if margin >= _CLOSE else sure * _RIGHT_IF_CLOSE
