"""Two sums in apposition share out the one before: "a £9m package, £4m for roads and £5m for schools, ..."."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.arithmetic import Check, check, share_off
from db.statement import Statement
from db.tolerances import LIMITS

GAP = 90  # characters before and behind the two
MOST_OFF = 1.2  # of the share that a sum may be off and still be meant: two parts named outright are meant to be all

_TWO_PARTS = re.compile(r"\s(?P<of>in|from|for|with|to|on|by|at)\s[^£\d.;,:]{1,50}\sand\s", re.IGNORECASE)
_ENDS_APPOSED = re.compile(r"[^£\d.;,:()–]{1,60}(?:,|\)|\s[–-]\s)")
_NAMED = re.compile(
    r"\b(?P<noun>money|cash|total|sum|cuts|savings|package|funding|deposits?|investments?|loss|losses|bill|cost|reductions?|programme|grants?|scheme|plan)"
    r"\s?(?:,|\(|[–-])\s?$",
    re.IGNORECASE,
)


def apposed(group: Sequence[Statement], previous: Sequence[Statement]) -> Iterator[Check]:
    """ "The money, £4m in one bank and £1.2m in another, ...", of the sum told before; "a £9m package, £4m for roads and £5m for schools, ..."."""
    for at, (a, b) in enumerate(pairwise(group)):
        text, claim = a.claim.document.text, b.claim
        joint = _TWO_PARTS.fullmatch(_between(a, b)) if a.claim.kind == claim.kind in ("money", "jobs") else None
        if not joint or not text.startswith(f" {joint['of']} ", claim.end) or not _ENDS_APPOSED.match(text[claim.end : claim.end + GAP]):
            continue
        total = _whole(group[at - 1] if at else None, a, previous)
        if total and total.claim.kind == claim.kind and total.value.point > max(a.value.point, b.value.point):
            one = check([a, b], total, explicit=True)
            if share_off(one) <= LIMITS.sum_near_share * MOST_OFF:
                yield one


def _whole(before: Statement | None, first: Statement, previous: Sequence[Statement]) -> Statement | None:
    """What two parts are in apposition to: the figure right before them, or the only one of the sentence before."""
    claim = first.claim
    named = _NAMED.search(claim.document.text[max(claim.sentence_start, claim.start - GAP) : claim.start])
    if named and before:
        return before if _between(before, first).strip(" ,–-(") == named["noun"] else None
    return previous[0] if named and len(previous) == 1 else None


def _between(a: Statement, b: Statement) -> str:
    return a.claim.document.text[a.claim.end : b.claim.start]
