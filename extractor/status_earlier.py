"""Reads what was before the thing that a text is about: the plan that came to nothing, the price that was charged, the cuts that went before.

"The plan had been for a rise of 4%" tells of a proposal, whatever was voted on since; "following savings of £9m last year" of a fact, whatever the
sentence plans; "where it used to cost £1" of what is charged no more.
"""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, words_of
from extractor.places import going_back
from extractor.reading import Cue
from extractor.turn_words import HEDGES

_REACH = 110  # characters before the number
_OF = (
    r"(?:(?:an?|the)\s(?:[\w-]+\s){0,2}?(?:rise|increase|hike|cut|reduction|saving|loss|charge|fee)s?\s(?:of|worth)\s"
    r"|(?:savings|cuts|a\stotal)\s(?:of|worth)\s)?"
)
_PLANS = r"(?:plans?|proposals?|ideas?|intention|talk|suggestion|recommendation)"
_FIRST = r"(?:originally|initially|at\sfirst|first)"
_PLAN_WAS = regex.compile(
    rf"(?ri)(?P<plan>\b{_PLANS}\s(?:had\s(?:{_FIRST}\s)?been|(?:was|were)(?:\s{_FIRST})?)\s(?:for|of)\s{_OF}"
    rf"|\b{_PLANS}\s(?:had\sbeen|was|were)\sthat\s[^.;:£\d]{{3,50}}\b(?:would|should|could)\s(?:lose|get|pay|rise|go\sup|increase|save|cost)\s(?:by\s)?"
    rf"|\b(?:had\s{_FIRST}\sbeen|(?:was|were)\s{_FIRST})\s(?:(?:set|put|pitched|pencilled\sin|proposed|suggested)\s(?:at|as)\s)?{_OF}"
    r"|\bwhen\s[^.;:£\d]{3,60}\bfirst\s(?:seen|published|unveiled|announced|drawn\sup|put\sforward|outlined|revealed|mooted|proposed)\b[^.;:£\d]{0,40}"
    rf"\b(?:was|were|stood\sat|came\sto|added\sup\sto|totalled|amounted\sto)\s){HEDGES}"
)
_PLAN_WORDS = words_of("plan plans proposal proposals idea ideas intention talk suggestion recommendation originally initially first")
_USED_TO = regex.compile(
    r"(?ri)\b(?P<used>used\sto\s(?:be|cost|pay|charge|get|have|receive|spend|raise|bring\sin)|until\snow\s(?:cost|paid|charged|been))\s" + HEDGES
)
_CAUSE = regex.compile(
    r"(?ri)\b(?P<word>after|following|despite|on\stop\sof|in\saddition\sto|comes?\sas\swell\sas)\s(?:(?:an?|the|its|their|another|cuts|savings|reductions|increases|rises"
    r"|losses|making|having|a\stotal|totalling|worth|of|already|earlier|previous)\s){0,4}" + HEDGES
)
_BACK = re.compile(
    r"(?:\s(?!(?:this|next)\b)[\w’'-]+){0,5}?\s(?:made\s|taken\s|delivered\s)?"
    r"(?P<back>last\syear|(?:in|over|during)\sthe\s(?:past|last|previous)\s|the\s(?:previous\s)?year\sbefore|a\syear\s(?:ago|earlier)|already\s(?:made|saved|taken|delivered|cut))",
    re.I,
)

# "The increase is £4 a week", "under the plan a permit is £40": no price of now
_CHANGE = re.compile(
    r"\b(?:ris(?:e|es|ing)|increas\w+|hike|extra|more|plan\w*|propos\w+|draft|new|would|will|could|may|up|under|equivalent|works\sout|means?|that|this|it)\b",
    re.I,
)


def stands_at(clause: Clause, cue: Cue, first: int) -> bool:
    """Whether the copula right before the figure tells a price as it stands: "the cheapest ticket is £2"."""
    return cue.end == first - 1 and _CHANGE.search(clause.text, clause.start, cue.start) is None


def former_plan(clause: Clause, first: int) -> Evidence | None:
    """What says that the figure, which begins at `first`, is that of a plan as it once was."""
    if _PLAN_WORDS.isdisjoint(clause.words):
        return None
    plan = _PLAN_WAS.match(clause.text, going_back(first, _REACH, clause.start), first)
    return Evidence(*plan.span("plan"), "status.former-plan") if plan is not None else None


def former_fact(clause: Clause, first: int, last: int) -> Evidence | None:
    """What says that the figure is one of a time gone by, whatever its sentence tells of the time to come."""
    since = going_back(first, _REACH, clause.start)
    if "used" in clause.words or "until" in clause.words:
        used = _USED_TO.match(clause.text, since, first)
        if used is not None:
            return Evidence(*used.span("used"), "status.former-level")
    back = _BACK.match(clause.text, last, clause.end)
    if back is None:
        return None
    cause = _CAUSE.match(clause.text, since, first)
    return Evidence(*back.span("back"), "status.gone-before") if cause is not None else None
