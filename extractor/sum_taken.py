"""Sums that are taken out of what is spent: "has to take £9m out of its yearly spending", "£9m must come out by 2027", "struck off port spending"."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, words_of
from extractor.reading import Draft
from extractor.sum_sources import REACH, Form
from extractor.turn_words import HEDGES

_SPENT = (
    r"(?:budgets?|spending|expenditure|outgoings|overheads|costs|(?:(?:pay|wage|wages|salary|staff|running|energy|fuel|care)\s+)+(?:bills?|costs))"
)
_WHAT = rf"(?:(?!(?:reserves?|balances|savings|income|fees|tax|grants?|which|that|and|to|will|would)\b)[\w’'&/-]+\s+){{0,6}}?{_SPENT}\b"
_OFF = rf"(?:out\s+of|off|from)\s+{_WHAT}"
_AWAY = re.compile(rf"\s+(?:(?:a|per|each|every)\s+year\s+|annually\s+)?(?P<off>{_OFF})", re.I)
_TAKES = regex.compile(
    r"(?r)\b(?:tak(?:e|es|ing)|took|cut(?:s|ting)?|strik(?:e|es|ing)|struck|strip(?:s|ped|ping)?|slic(?:e|es|ed|ing)|squeez(?:e|es|ed|ing)|"
    r"shav(?:e|es|ed|ing)|carv(?:e|es|ed|ing)|knock(?:s|ed|ing)?|lop(?:s|ped|ping)?|get|getting|wants?|wanted|seeks?|sought)\s+" + HEDGES,
    regex.I,
)
_IS_TAKEN = re.compile(
    r"\s+(?:(?:a|per|each|every)\s+year\s+)?(?:(?:will|would|could|may|must|should|might|is|are|was|were|has|have|had|to|be|been|being|also|now|needs?|due|set)\s+){1,5}"
    rf"(?P<off>(?:(?:taken|struck|stripped|cut|sliced|shaved|come|coming|came|go|gone|knocked|removed|trimmed|lopped|squeezed)\s+){_OFF})",
    re.I,
)
# "£9m must come out over four years", "more than half, £9m, would come out in the first year"
_COMES_OUT = re.compile(
    r",?\s+(?:(?:a|per|each|every)\s+year\s+)?(?:(?:will|would|could|may|must|should|might|is|are|has|have|had|to|be|been|also|now|needs?|due|set)\s+){1,5}"
    r"(?P<off>(?:come|coming|taken)\s+out)(?=\s*[.,;]|\s+(?:over|by|in|during|next|this|before|between|from\s+(?:April|20\d\d))\b)",
    re.I,
)
# "The biggest item is buses, from which £9m a year would be taken"
_FROM_WHICH = regex.compile(r"(?r),\s+(?P<off>from\s+(?:which|whose\s+budgets?))\s+" + HEDGES, regex.I)
_WOULD_BE_TAKEN = re.compile(
    r"\s+(?:(?:a|per|each|every)\s+year\s+)?(?:(?:will|would|could|may|must|is|are|was|were|to|be|been|being|has|have)\s+){1,4}(?:taken|cut|removed|stripped|saved|trimmed)\b",
    re.I,
)
# What comes in from nowhere else but costs: "National insurance takes £5m out of the budget"
_BURDENS = regex.compile(
    r"\b(?:loans?|borrowing|interest|insurance|inflation|prices|awards?|levy|levies|tax(?:es)?|repay\w*|debts?|charges?|costs?|demand|scheme|project|strike|flood\w*|storms?)\b",
    regex.I,
)
# "National insurance takes £5m out of the council every year"
_OF_COUNCIL = re.compile(
    r"\s+(?:(?:a|per|each|every)\s+year\s+)?(?P<off>out\s+of\s+(?:us|it|(?:the|this|our)\s+(?:council|authority|county|city|borough)\b(?!['’])))",
    re.I,
)
_HAS_TO = regex.compile(r"(?r)\b(?:to|must|council|authority|we|they)\s+")
_BURDENED = regex.compile(r"(?r)\b(?:tak(?:e|es|ing)|took)\s+" + HEDGES, regex.I)
_OPEN = frozenset((None, "budget", "other_money", "extra_spending", "cost", "grant", "grant_cut", "saving", "income"))
_WORDS = words_of("out off from")


def told_by_taking(clause: Clause, draft: Draft) -> Form | None:
    """What a sum measures that is taken out of what is spent: it is saved, or a burden takes it."""
    number = draft.number
    if draft.measure not in _OPEN or _WORDS.isdisjoint(clause.words):
        return None
    first, last = number.outer_start, number.end
    low = max(clause.start, first - REACH)
    away = _AWAY.match(clause.text, last, clause.end) or _OF_COUNCIL.match(clause.text, last, clause.end)
    if away is not None and (takes := _TAKES.match(clause.text, low, first)) is not None:
        subject = (
            None if _HAS_TO.match(clause.text, low, takes.start()) else _BURDENS.search(clause.text, max(clause.start, first - REACH), takes.start())
        )
        if subject is not None and _BURDENED.match(clause.text, low, first) is not None and "," not in clause.text[subject.end() : takes.start()]:
            return "cost", "up", Evidence(*away.span("off"), "sum.burden")
        if away.re is _OF_COUNCIL:
            return None
        return "saving", "down", Evidence(*away.span("off"), "sum.taken-out")
    taken: re.Match[str] | regex.Match[str] | None
    taken = _IS_TAKEN.match(clause.text, last, clause.end) or _COMES_OUT.match(clause.text, last, clause.end)
    if taken is None and _WOULD_BE_TAKEN.match(clause.text, last, clause.end) is not None:
        taken = _FROM_WHICH.match(clause.text, low, first)
    return ("saving", "down", Evidence(*taken.span("off"), "sum.taken-out")) if taken is not None else None
