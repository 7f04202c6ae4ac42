"""Levels of one day in two papers: reserves, staff, debt. Neither may say of which day they are."""

from db.nearness import one_digit_off, one_event, plausible
from db.signs import shared_stems
from db.statement import Statement
from db.tolerances import LIMITS

BALANCES = "general-balances"  # the subject of reserves that are not earmarked


def kept_at_once(a: Statement, b: Statement) -> bool:
    """Whether papers of one week give what is in reserves at the time: of no kind, or of one that only one of them names and a digit apart.

    What is earmarked, or left after a draw, is further off.
    """
    now = (a.undated and b.undated) or current_level(a, b) or current_level(b, a)
    if not (now and one_event(a, b) and a.claim.document.id != b.claim.document.id) or a.claim.service or a.claim.programme:
        return False
    named = a.subjects | b.subjects
    if named:
        return named == {BALANCES} and one_digit_off(a, b) and plausible(a, b, LIMITS.ratio_most)
    return shared_stems(a, b) > 0 and plausible(a, b, LIMITS.ratio_moved)


def current_level(dated: Statement, undated: Statement) -> bool:
    """Whether one paper gives a level without a date and the other, in the same weeks, the level at the last date it was taken."""
    return (
        undated.undated
        and not dated.undated
        and dated.period.shape == "at"
        and one_event(dated, undated)
        and dated.stage == undated.stage
        and 0 <= undated.day - dated.period.end <= 366
        and dated.claim.document.id != undated.claim.document.id
    )
