"""Reads what a budget that was voted through gives: "£1.7m has been put into village halls", "there was £450,000 for trees".

The verb is past, for the vote is; the money is decided and not yet spent.
"""

import re

import regex

from extractor.clauses import Clause
from extractor.places import going_back
from extractor.reading import Cue

ALLOTTED = "status.budget-gave"
_THERE = regex.compile(r"(?ri)\bthere\s")
_GIVES = re.compile(
    r"(?:(?:was|were)|(?:has|have|had)\s+(?:now\s+|also\s+)?been)\s+(?:now\s+|also\s+)?"
    r"(?:put|found|set\s+aside|allocated|steered|directed|added|included|shifted|diverted|channelled|poured|earmarked|made\s+available|kept|ring-fenced|pencilled)\b"
    r"(?!\s+(?:aside\s+)?(?:so far|already|each year|every year))",
    re.IGNORECASE,
)
_GONE_BY = re.compile(r"\b(?:last|past|previous|previously|since|ago|already|earlier|so\s+far|until\s+now)\b|\bin\s+(?:19|20)\d\d\b", re.IGNORECASE)


def budget_gave(clause: Clause, cue: Cue, first: int, last: int) -> Cue | None:
    """The words by which the budget gives the sum from `first` to `last`, where the cue is their verb; None for what was given in another time."""
    text = clause.text
    if cue.end == first - 1 and text[cue.start : cue.end].lower() in ("was", "were"):
        there = _THERE.match(text, going_back(cue.start, 12, clause.start), cue.start)
        start, end = (there.start(), cue.end) if there is not None else (0, 0)
    elif cue.start > last and (gives := _GIVES.match(text, cue.start, clause.end)) is not None:
        start, end = gives.span()
    else:
        return None
    if end == 0 or _GONE_BY.search(text, clause.start, clause.end) is not None:
        return None
    return Cue(start, end, "statuses", ALLOTTED)
