"""Reads which gaps are an outlook: those that somebody estimates or that grow from year to year; the others are open by themselves."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause
from extractor.places import going_back
from extractor.reading import Draft
from extractor.turn_words import HEDGES
from extractor.verb_groups import NEXT

_WILL_BE_SHORT = regex.compile(r"(?r)\b(?:will|would|shall|could|may|might|[’']ll)\s+(?:\w+\s+)?be\s+(?:\w+\s+){0,2}", regex.I)
# "The council puts its own deficit at £9m"
_PUT_AT = regex.compile(r"(?ri)\b(?P<put>put|puts|putting)\s(?:[\w’'-]+\s){1,8}at\s" + HEDGES)
# "A gap of £9m in 2022/23, rising to £12m": both are of the same outlook.
_RISING = re.compile(r"[^.;:£$€\n]{0,50}?\b(?P<up>(?:rising|growing|increasing|widening|climbing|ballooning) to)\b", re.I)


def gap_outlook(clause: Clause, draft: Draft) -> Evidence | None:
    """What says of a gap that no word tells that it is an outlook."""
    if (rising := _RISING.match(clause.text, draft.number.outer_end, clause.end)) is not None:
        return Evidence(*rising.span("up"), "status.rising")
    put = _PUT_AT.match(clause.text, clause.start, draft.number.outer_start)
    return Evidence(*put.span("put"), "status.put-at") if put is not None else None


def will_be_short(clause: Clause, first: int) -> bool:
    """ "By 2023 we shall be £9m short": a need that is foretold."""
    return _WILL_BE_SHORT.match(clause.text, going_back(first, NEXT, clause.start), first) is not None
