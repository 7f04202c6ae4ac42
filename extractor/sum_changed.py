"""A budget and what is done to it, told with a sum each: "cut its £40m care budget by £2m", "slash the £1.2m arts budget to £300,000"."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, words_of
from extractor.places import going_back
from extractor.reading import Number
from extractor.sum_sources import Form
from extractor.turn_words import HEDGES

CHANGED_BUDGET = "sum.changed-budget"  # the budget itself, which is there whatever is done to it
_CHANGES = regex.compile(
    r"(?r)\b(?:(?P<down>cut(?:s|ting)?|reduc(?:e|es|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|shrink(?:s|ing)?|lower(?:s|ed|ing)?|halv(?:e|es|ed|ing)|slim(?:s|med|ming)?)|"
    r"(?P<up>increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|boost(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|expand(?:s|ed|ing)?|grow(?:s|ing)?))\s+"
    rf"(?:its|the|their|our|his|her|\w+['’]s)\s+(?:(?:annual|current|existing|net|total|overall|whole|entire|yearly)\s+){{0,2}}{HEDGES}",
    regex.I,
)
_BUDGET = (
    r"(?:\s(?!(?:gap|hole|shortfall|deficit|overspend|savings?|cuts?|debts?|in|of|from|for|on|to|by|and)\b)[\w’'&-]+){0,5}?\s(?:budget|spending|bill)"
)
_IS_BUDGET = re.compile(rf"{_BUDGET}(?=\s(?:for|by|to|in|from|next|this|over|and|will|would|could|may|is|was|has|had)\b|[,.;]|$)", re.I)
_BY_SO_MUCH = re.compile(rf"{_BUDGET}(?:\s(?:for|on)\s(?:[\w’'-]+\s?){{1,3}}?)?\sby\s{HEDGES}", re.I)
# "Will lose £1m from its £12m budget": what is taken is told before
_TAKEN_FROM = regex.compile(
    r"(?r)\b(?P<from>from|out\s+of|off)\s+(?:its|their|our|his|her|(?:the\s+)?[\w-]+['’]s)\s+"
    r"(?:(?:annual|current|existing|net|total|overall|whole|entire|yearly)\s+){0,2}" + HEDGES,
    regex.I,
)
_IS_CHANGED = re.compile(
    r"\s(?:(?:for|on)\s(?:[\w’'-]+\s){1,4}?)?(?:(?:will|would|could|may|is|was|are|were|has|had|to|be|been|being|also|now)\s){1,3}"
    r"(?:cut|reduced|slashed|trimmed|shrunk|lowered|halved|increased|raised|boosted|doubled)\b"
)
# "The proposed cut of £3m to the schools budget has been reduced to | £2m"
_CUT_OF = regex.compile(r"(?ri)\b(?P<cut>cuts?|reductions?|savings?)\s(?:of|worth|totalling)\s" + HEDGES)
_CUT_IS_CHANGED = re.compile(
    r"(?:\s(?:to|in|from|on|for|of|at)\s[^.;:£\d]{2,60}?)?,?\s(?:(?:will|would|could|is|was|are|were|has|have|had|been|be|being|now|since|also|then)\s){1,4}"
    r"(?:cut|reduced|trimmed|lowered|halved|scaled\sback|watered\sdown|softened|slimmed|brought\sdown|increased|raised|doubled)\s(?:back\s|down\s)?to\s"
    + HEDGES,
    re.I,
)
_NAMED = words_of("budget spending bill")
_BACK = 45  # characters: "reducing the council's current "


def changed_cut(clause: Clause, number: Number, before: Number | None) -> Form | None:
    """What is left of a cut that has been cut itself: "the cut of £3m to the schools budget has been reduced to £2m"."""
    if before is None or before.kind != number.kind or number.kind != "money":
        return None
    if _CUT_IS_CHANGED.fullmatch(clause.text, before.outer_end, number.outer_start) is None:
        return None
    cut = _CUT_OF.match(clause.text, going_back(before.outer_start, _BACK, clause.start), before.outer_start)
    return ("saving", "down", Evidence(*cut.span("cut"), "sum.changed-cut")) if cut is not None else None


def changed_budget(clause: Clause, number: Number, before: Number | None) -> Form | None:
    """Whether the sum is a budget that is changed, or what the budget before it is changed by."""
    if _NAMED.isdisjoint(clause.words):
        return None
    start = going_back(number.outer_start, _BACK, clause.start)
    if (named := _IS_BUDGET.match(clause.text, number.outer_end, clause.end)) is not None:
        changes = _CHANGES.match(clause.text, start, number.outer_start) or _IS_CHANGED.match(clause.text, named.end(), clause.end)
        if changes is None and before is not None and before.kind == "money" and number.outer_start - before.outer_end < _BACK:
            changes = _TAKEN_FROM.match(clause.text, before.outer_end, number.outer_start)
        return ("budget", None, Evidence(named.start(), named.end(), CHANGED_BUDGET)) if changes is not None else None
    if before is None or before.kind != "money" or _BY_SO_MUCH.fullmatch(clause.text, before.outer_end, number.outer_start) is None:
        return None
    changes = _CHANGES.match(clause.text, going_back(before.outer_start, _BACK, clause.start), before.outer_start)
    if changes is None:
        return None
    way = changes.lastgroup or "down"
    return ("saving" if way == "down" else "extra_spending"), way, Evidence(*changes.span(way), "sum.change-of-budget")
