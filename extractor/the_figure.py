"""Figures that say of themselves only that they are "the figure": what they measure, how far it has come and whose it is stands before.

"The bridge will cost £90m. When consent was given in 2020 the figure was £78m": nothing is given there, and consent is no service.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

import regex

from extractor.claim import NO_EVIDENCE
from extractor.clauses import Clause, words_of
from extractor.reading import Draft, Number
from extractor.turn_words import HEDGES

RULE = "measure.the-figure"
COMPARED = "measure.compared"
PART = "measure.accounts-for"
_PARTS = frozenset((PART, "measure.of-that"))
_VARIANCES = frozenset(("overspend", "underspend"))
_SHARED_OUT = _VARIANCES | {"saving"}
NEAR = 2  # sentences
_REACH = 110  # characters
_COMPARING = words_of("compares compared")
_ENDS = regex.compile(r"(?r)\b(?:is|was|were|be|been|at|as|stood|stands|only|now|then|still)\s+" + HEDGES, regex.I)  # how `_LED` ends
_LED = regex.compile(
    r"\b(?:the|that|this)\s+(?:same\s+|comparable\s+|equivalent\s+|corresponding\s+|overall\s+|total\s+)?figure\s+"
    r"(?:(?:had|has|have|will|would|then|now|still|already|originally|previously)\s+){0,2}(?:is|was|be|been|stood|stands)"
    r"(?:\s+(?:then|now|still|only|put\s+at|given\s+as|at|set\s+at|estimated\s+at|expected\s+to\s+be|forecast\s+to\s+be))?\s+" + HEDGES + "$",
    regex.I,
)
_OPENS = re.compile(r"[\W\d]*(?:this|that|it)\s+compare[sd]\s+(?:with|to)\s", re.IGNORECASE)
_COMPARES = re.compile(
    _OPENS.pattern + r"\s*(?:(?:the|an?|last\s+year['’]s|its|their)\s+(?:(?:previous|earlier|original|last|first|initial)\s+)?"
    r"(?:(?:forecast|projection|estimate|figure|total|prediction)\s+of\s+)?)?" + HEDGES + "$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:(?! [-–—] )[^,;:£]){0,70}")  # a sentence that says nothing else first: not "parks would be shielded – they account for"
# "For schools the figure is £6m", "the figure for schools": a service of its own
_FOR = re.compile(r"\b(?:for|in|on|at)\s+(?:(?:the|its|our)\s+)?(?:[\w'’-]+\s+){0,2}$", re.IGNORECASE)


def led_to(clause: Clause, number: Number, giver: Draft) -> bool:
    """Whether the words before a number say no more than that it is the figure of one given earlier."""
    if "figure" not in clause.words or giver.number.kind != number.kind or number.sentence - giver.number.sentence > NEAR:
        return False
    since = max(clause.start, number.outer_start - _REACH, giver.number.end)
    return _ENDS.match(clause.text, since, number.outer_start) is not None and _LED.search(clause.text, since, number.outer_start) is not None


def compared(clause: Clause, number: Number) -> bool:
    """Whether a number is what the sentence before is held against: "This compares with a forecast of £9m"."""
    return compares(clause) and _COMPARES.match(clause.text[clause.start : number.outer_start]) is not None


def compares(clause: Clause) -> bool:
    """Whether a sentence does nothing but hold the one before against other figures."""
    return not _COMPARING.isdisjoint(clause.words) and _OPENS.match(clause.text, clause.start) is not None


def accounts_for(clause: Clause, draft: Draft, whole: Draft) -> bool:
    """Whether a sum is what something accounts for of the overspend or the savings that the sentence before tells of."""
    number, total = draft.number, whole.number
    told = draft.evidence.get("measure", NO_EVIDENCE)
    if told.rule != "budget.accounts-for" or whole.measure not in _SHARED_OUT or not _SUBJECT.fullmatch(clause.text, clause.start, told.start or 0):
        return False
    return number.kind == total.kind and 0 < number.sentence - total.sentence < NEAR and number.size < total.size


def is_the_figure(draft: Draft) -> bool:
    """Whether the draft took its measure so."""
    return draft.evidence.get("measure", NO_EVIDENCE).rule == RULE


def is_part_of_variance(draft: Draft) -> bool:
    """Whether it is a part of an overspend: as far come as the whole is."""
    return draft.measure in _VARIANCES and draft.evidence.get("measure", NO_EVIDENCE).rule in _PARTS


def giver_of(drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """The one of the drafts of a document that it took its measure from, where it did so in either way."""
    told = draft.evidence.get("measure", NO_EVIDENCE)
    if told.rule not in (RULE, COMPARED, PART):
        return None
    at = bisect_left(drafts, told.start or 0, key=_place)
    return drafts[at] if at < len(drafts) else None


def _place(draft: Draft) -> int:
    return draft.number.start


def of_another(clause: Clause, number: Number, start: int) -> bool:
    """Whether a service that is named at `start` is what the figure is said to be for."""
    return start < number.start and _FOR.search(clause.text, clause.start, start) is not None
