"""Whether a later paper follows up what was told of a matter in the months before, where neither names a year."""

from db.changes import gone_on, moved
from db.names import noun
from db.nearness import within
from db.signs import shared_stems
from db.statement import BROAD, SOFT, TARGETS, Statement
from db.tolerances import LIMITS

WORDS = 2  # telling words that two papers on one project share


def followed_up(a: Statement, b: Statement) -> bool:
    """Whether an outlet gives a figure for what is still to come, of which it has told in the months before, both times without a year; of plans
    of the whole council or of a service there is one, whoever tells of it."""
    one, other = a.claim.document, b.claim.document
    if one.id == other.id or not a.period.shape == b.period.shape == "none" or not (a.day and b.day):
        return False
    if abs(a.day - b.day) <= min(LIMITS.moved_days, LIMITS.same_time_days):
        return False  # as most pairs: nobody follows up what was told in the same weeks
    if _planned_anew(a, b) or _priced_anew(a, b) or _gone_on(a, b):
        return True
    if one.source is None or one.source != other.source:
        return False
    counted = a.claim.measure == "other_count" and a.stage == b.stage == "actual" and a.claim.service is not None
    restated = (a.stage == b.stage == "forecast" or a.family == "cost") and _restated(a, b)  # what is expected, and prices
    if not ({a.stage, b.stage} <= TARGETS or counted or restated):
        return False
    most = LIMITS.told_days if a.family == "cost" else LIMITS.followed_up_days  # projects take years
    if not LIMITS.same_time_days < abs(a.day - b.day) <= most:
        return False
    if counted:
        return noun(a.claim.counted) == noun(b.claim.counted) != ""
    if a.family == "cost" and restated:
        return len(a.wording & b.wording) + len(a.subjects & b.subjects) >= 1 and a.claim.service == b.claim.service
    return not (a.family in BROAD and not a.subjects & b.subjects) and bool(restated or a.wording & b.wording)


def _planned_anew(a: Statement, b: Statement) -> bool:
    """Whether two plans without a year are of one matter, so that the later has taken the place of the earlier."""
    if not {a.stage, b.stage} <= SOFT or a.family in BROAD:
        return False
    if not LIMITS.moved_days < abs(a.day - b.day) <= LIMITS.followed_up_days or not within(a, b, LIMITS.ratio_unsaid):
        return False  # asked before the words are, as most pairs end here
    return a.subjects == b.subjects and moved(a, b)


def _priced_anew(a: Statement, b: Statement) -> bool:
    """Whether outlets give the price of one project, told in the same words, weeks or years apart: "the Holme bypass will cost £28m", then £36m."""
    if not (a.family == b.family == "cost" and {a.stage, b.stage} <= SOFT and a.period.shape == b.period.shape == "none" and a.day and b.day):
        return False
    if a.claim.service is None or a.claim.service != b.claim.service or a.claim.rate or b.claim.rate or not within(a, b, LIMITS.ratio_most):
        return False
    apart = LIMITS.same_time_days < abs(a.day - b.day) <= LIMITS.told_days
    one_item = a.subjects == b.subjects or not (a.subjects and b.subjects)
    return apart and one_item and shared_stems(a, b) >= WORDS and moved(a, b)


def _gone_on(a: Statement, b: Statement) -> bool:
    """Whether the later of two papers on one thing says that the figure has gone on to another: "The number of jobs to go has risen to 480"."""
    first, last = (a, b) if a.day <= b.day else (b, a)
    if last.day - first.day > (LIMITS.told_days if a.family == "cost" else LIMITS.followed_up_days) or not within(a, b, LIMITS.ratio_most):
        return False
    if not {a.stage, b.stage} <= SOFT or a.claim.service != b.claim.service or not gone_on(first, last):
        return False
    return a.family not in BROAD or bool(a.claim.service and shared_stems(a, b) >= WORDS)


def _restated(a: Statement, b: Statement) -> bool:
    """Whether the later of two figures is said to have changed: "the cost of the bridge, revised again, stands at £5.2m"."""
    last = a if a.day > b.day else b
    return last.spot.says("restated") or last.reached or last.spot.says("turned")
