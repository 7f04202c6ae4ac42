"""Turns of sums that are held against a plan: "£4m more than the £90m it has budgeted", "£4m worse than expected"."""

import re

import regex

from extractor.clauses import Clause
from extractor.reading import Cue, Number
from extractor.turn_words import HEDGES, Winner

_PLANNED = r"(?:budget(?:ed|s)?|earmarked|planned|allocated|allowed|allotted|set\s+aside|provided)\b"
_THOUGHT = r"(?:expected|forecast|anticipated|predicted|projected|intended|estimated|thought|feared|envisaged|foreseen|approved|quoted)\b"
# What follows the difference: the way it goes, up to a plan, an expectation, an estimate or the other sum, which was planned.
AGAINST = re.compile(
    r"\s+(?:(?P<over>(?:more|higher|worse|greater)\s+than|over|above|beyond|ahead\s+of|in\s+excess\s+of)|(?P<under>(?:less|lower|better)\s+than|under|below))\s+"
    r"(?:" + _PLANNED + rf"|(?:(?:first|originally|initially|at\s+first)\s+)?(?P<thought>{_THOUGHT}|planned\b)|"
    rf"(?:what\s+(?:[\w’'-]+\s+){{1,3}}?|(?:it|they|we|he|she)\s+(?:had\s+)?(?:first\s+)?|(?:had\s+been|was|were)\s+(?:(?:first|originally|initially|at\s+first)\s+)?)(?P<said>{_THOUGHT})|"
    r"(?:(?:its|the|their|our|an?|original|initial|first|early|latest)\s+){1,3}(?P<estimate>estimates?|quot(?:e|ation)s?|price\s+tag|tender)\b|"
    r"(?:what|the|its|their|our|it|they|we|was|were|had)\s+(?:[\w’'-]+[\s-]+){0,3}?(?:£[\d.,]+(?:\s*-?\w+)?\s+)?(?:(?:that|which)\s+)?(?:[\w’'-]+\s+){0,3}?"
    + _PLANNED
    + r"|the\s+£[\d.,]+(?:\s*-?\w+)?\s+(?:[\w’'-]+\s+){0,2}?(?P<sum>"
    + _THOUGHT
    + r")"
    + r"|(?:its|the|their|our)\s+(?:[\w’'-]+\s+){0,2}?(?:allocation|allowance|provision|cash\s+limit|spending\s+limit)\b)",
    re.I,
)
_THAN = regex.compile(r"(?r)\b(?:than|over|above|under|below|excess\s+of)\s+the\s+(?:[a-z]+\s+){0,2}", regex.I)
_AGAINST_SUM = regex.compile(r"(?r)\bagainst\s+(?:(?:the|a|an|about|around|just|over)\s+)*", regex.I)
_SET_ASIDE = re.compile(r"\s+(?:that\s+(?:was|had been)\s+|which\s+was\s+)?" + _PLANNED, re.I)
_BUDGETED = re.compile(
    r"\s+(?:(?:(?:that|which)\s+(?:is|was)\s+)?in\s+(?:the|its|their)\s+(?:[a-z]+\s+)?budget\b|(?:that\s+|which\s+)?[a-z’']+(?:\s+[a-z’']+){0,2}?\s+"
    + _PLANNED
    + ")",
    re.I,
)
_OUTRIGHT = regex.compile(
    r"(?r)\bspen(?:[dt]\w*|ding\s+(?:(?:on|in|for|by)\s+(?:[\w’'-]+\s+){1,4}?)?(?:was|is|came\s+in|comes\s+in|ended(?:\s+up)?|finished|ran|went))\s+(?:(?:about|around|nearly|almost|over|some|just|more|than)\s+)*",
    regex.I,
)
_SPENT = regex.compile(
    r"\b(?:spen[dt]\w*|costs?|costing|go|goes|going|gone|went|be|is|are|was|were|finish\w*|end\w*|com(?:e|es|ing)|came|run\w*|ran|paid|pay\w*)\s+"
    r"(?:[\w’'-]+\s+){0,3}$",
    regex.I,
)

BEYOND_PLAN = "sum.beyond-plan"  # "cost £9m, £2m more than was set aside"
VARIANCES = frozenset(("overspend", "underspend"))
# Between a variance and the plan that it is held against: "£2m more than the £9m approved"
HELD_AGAINST = re.compile(
    r"\s+(?:(?:more|less|higher|lower|worse|better|greater)\s+than|over|above|under|below|beyond)\s+(?:the|its|their|an?)\s+(?:(?:original|agreed|approved|initial)\s+)?",
    re.I,
)
_OF_A_BUDGET = re.compile(r"\s+(?P<of>(?:in|on|of|against|within|for)\s+)?(?!an?\s)(?:[\w’'-]+\s+){0,5}", re.I)
_OF = re.compile(r"\s+(?:of|(?P<by>(?:year\s+)?(?:by|to)))\s+" + HEDGES, re.I)
_GUESSES = frozenset(("thought", "said", "estimate", "sum"))  # what is no plan of the council's, unless it is of what it pays
_PAID = frozenset(("cost", "extra_spending"))
_VARIANCES = {"overspend.noun": "overspend", "underspend.noun": "underspend"}


def of_budget(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "An overspend on the housing budget of £4m", "underspent its housing budget by £4m": the head of the phrase tells, not what it is in; in
    "an overspend on a budget of £90m" and "overspent its budget of £90m" it is the budget.
    """
    first = number.outer_start
    led = _OF.fullmatch(clause.text, winner.end, first) if winner.end <= first else None
    if led is None:
        return None
    for cue in cues:
        if cue.rule in _VARIANCES and cue.end < winner.start and not any(cue.start - other.end == 1 for other in clause.numbers):
            within = _OF_A_BUDGET.fullmatch(clause.text, cue.end, winner.start)
            if within is not None and (within["of"] or led["by"]):
                return _VARIANCES[cue.rule], cue.rule
    return None


def against_plan(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """What is spent beyond a plan is an overspend, what stays under it an underspend; the plan itself is a budget."""
    first, last = number.outer_start, number.outer_end
    against = AGAINST.match(clause.text, last)
    if against is not None:
        if not _SPENT.search(clause.text, max(clause.start, first - 45), first):
            return None
        guessed = against.lastgroup in _GUESSES and winner.measure not in _PAID and not against[0].lstrip().lower().startswith("worse")
        if guessed and _OUTRIGHT.match(clause.text, max(clause.start, first - 45), first) is None:
            return None  # "the budget is £9m higher than expected"
        return ("overspend" if against["over"] else "underspend"), "against-plan"
    if _BUDGETED.match(clause.text, last) and _THAN.match(clause.text[max(clause.start, first - 40) : first]):
        return "budget", "plan"
    if _SET_ASIDE.match(clause.text, last) and _AGAINST_SUM.match(clause.text[max(clause.start, first - 30) : first]):
        return "budget", "plan"  # "redundancies came to £6m, against £8m set aside"
    return None
