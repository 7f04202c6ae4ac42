"""More that is needed: "the pool will need a further £2m", "another £7m is needed for care" are costs, what closes a gap is of that gap."""

import re

import regex

from extractor.claim import NO_EVIDENCE, Evidence
from extractor.clauses import Clause, words_of
from extractor.reading import Draft
from extractor.sum_sources import REACH, Form
from extractor.turn_words import HEDGES

_WORDS = words_of("need needs needed needing require requires required")
_TELLS_LITTLE = frozenset(("extra.adjective", "cost.needs"))
_IS_NEEDED = re.compile(
    r"(?:\s+(?:extra|more))?\s+(?:(?:(?:a|per|each|every)\s+year|next\s+year|this\s+year|now|still|also|was|is|are|were|will|would|be|to|has|have|been|then|later)\s+){0,4}"
    r"(?P<need>needed|required)\b(?P<what>\s+(?:by\s+20\d\d\s+|just\s+|simply\s+|next\s+year\s+|this\s+year\s+)?[^.;:,£]{0,40})?",
    re.I,
)
_NEEDS = regex.compile(r"(?r)\b(?P<need>needs?|needing|needed|requires?|required)\s+" + HEDGES, regex.I)
_MORE = regex.compile(r"\b(?:another|further|additional|extra|more)\b", regex.I)
_GAP = regex.compile(r"\b(?:balance|close|plug|bridge|fill|break\s+even|make\s+ends\s+meet|stay\s+afloat|stand\s+still|balanced)\b", regex.I)
_SAVED = regex.compile(r"\b(?:savings?|cuts?|efficienc\w+|reductions?|save)\b", regex.I)
_GIVEN = regex.compile(r"\b(?:from|grants?|in\s+(?:borrowing|loans)|borrow\w*|reserves)\b", regex.I)
# "Social care is given | £11m | more"
_GETS = regex.compile(r"(?r)\b(?P<need>given|gets?|getting|handed|allocated|granted|gains?)\s+" + HEDGES, regex.I)
_SO_MUCH_MORE = re.compile(
    r"\s+(?:more|extra)\b(?!\s+(?:than|from|in\s+(?:council|parking|fees|tax|grants?|funding)|to\s+(?:find|save|cut))\b)", re.I
)
_BEHIND = 45  # characters
_A_PLACE = 2_000.0  # pounds: a night, a week or a call costs no more


# "It costs the council £130 a night to house a family": what the council pays, not what it asks
_COSTS_US = regex.compile(
    r"(?r)\b(?P<cost>cost(?:s|ing)?)\s+(?:us|the\s+(?:public\s+purse|council|authority|county|city|borough|taxpayers?)|(?:council\s+)?taxpayers)\s+"
    + HEDGES,
    regex.I,
)


def costs_council(clause: Clause, draft: Draft) -> Form | None:
    """What a place, a night or a call costs the council."""
    number = draft.number
    if draft.measure != "income" or number.size > _A_PLACE or clause.text.find(" cost", clause.start, number.start) < 0:
        return None
    costs = _COSTS_US.match(clause.text, max(clause.start, number.outer_start - REACH), number.outer_start)
    return ("cost", None, Evidence(*costs.span("cost"), "sum.costs-council")) if costs is not None else None


def told_by_need(clause: Clause, draft: Draft) -> Form | None:
    """What a sum measures of which only is told that it is needed."""
    number = draft.number
    if draft.measure is None and _SO_MUCH_MORE.match(clause.text, number.end) is not None:
        gets = _GETS.match(clause.text, max(clause.start, number.outer_start - REACH), number.outer_start)
        return ("extra_spending", "up", Evidence(*gets.span("need"), "sum.gets-more")) if gets is not None else None
    if _WORDS.isdisjoint(clause.words):
        return None
    if draft.measure is not None and draft.evidence.get("measure", NO_EVIDENCE).rule not in _TELLS_LITTLE:
        return None
    first, last = number.outer_start, number.end
    need: re.Match[str] | regex.Match[str] | None = _IS_NEEDED.match(clause.text, last, clause.end)
    behind = clause.text[last : min(clause.end, last + _BEHIND)] if need is None else need["what"] or ""
    if need is None:
        need = _NEEDS.match(clause.text, max(clause.start, first - REACH), first)
        if need is None or _MORE.search(clause.text, need.end("need"), number.start) is None:
            return None
    if _SAVED.search(behind) is not None or _GIVEN.search(behind) is not None:
        return None
    if _GAP.search(behind) is not None:
        return "funding_gap", None, Evidence(*need.span("need"), "sum.needed-to-balance")
    return "cost", "up", Evidence(*need.span("need"), "sum.needed")
