"""Sums that come in by ending something, which are saved: "closing two libraries would bring in £90,000"."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, outer, words_of
from extractor.reading import Draft
from extractor.sum_sources import REACH, Form
from extractor.turn_words import HEDGES

_BRINGS = re.compile(r"(?:bring|brought|yield|generat|net|rais|earn|giv|produc|deliver|provid)\w*", re.I)
_MEANS = regex.compile(
    r"(?r)\b(?:clos(?:ing|ure|ures)|getting\s+rid\s+of|doing\s+away\s+with|switching\s+off|abolishing|axing|losing|giving\s+up|pulling\s+out|halting|shutting|ending|scrapping|stopping|cutting|cuts|reducing|reductions?|merging|merger|axing|freez(?:ing|e)|removing|"
    r"removal|withdrawing|withdrawal|outsourcing|mothballing|switching|dimming|sharing|restructur\w+|reorganis\w+|efficienc\w+|turning\s+off|"
    r"(?:spending|recruitment)\s+(?:freeze|controls)|every\s+(?:two|three|four)\s+weeks|less\s+often|fewer|deleting|slimming|trimming|rationalising|"
    r"shorter|jointly|shared|combining|to\s+(?:merge|close|shut)|privatising|insourcing|streamlining|renegotiating|not\s+(?:filling|replacing))\b",
    regex.I,
)
_NO_SAVING = regex.compile(
    r"\b(?:fees?|charges?|charging|tax|taxes|rents?|parking|selling|sale|sales|discounts?|exemptions?|relief|prices?|subsidised|free|income|fines)\b",
    regex.I,
)
_CUTS = words_of("cuts cut savings saving options option reductions proposals measures efficiencies economies")
_FROM_BUDGET = re.compile(r"\s+from\s+(?:the|its|their|our)\s+(?:[\w'’&-]+\s+){1,4}?budgets?\b")
_PAYS = regex.compile(
    r"\b(?:paid|pay|pays|funded|funding|met|financed|us(?:e|es|ed|ing)|transferr\w+|divert\w+|mov\w+|"
    r"contribut\w+|found|invest\w*|spend\w*)\b",
    regex.I,
)
_TO_PAY = re.compile(r"\s+(?:to|for|towards|into)\b")
_IT_IS = re.compile(r",?\s+(?:and|but)\s+(?:[\w’'-]+\s+){0,4}?it\s+(?:will|would|could|may|is|was)\s+(?:(?:be|still|then|even)\s+){0,2}" + HEDGES)
_LOWER = re.compile(r"\s+(?:lower|less|smaller)\b")
_YIELDS = re.compile(r",\s+(?:which\s+)?(?:(?:would|could|will|might|may)\s+)?$")  # ", bringing in", ", which would raise"


def from_budget(clause: Clause, draft: Draft) -> Form | None:
    """ "The options include £40,000 from the roads budget": what comes from it is saved, unless it pays for something."""
    if draft.measure != "budget" or _CUTS.isdisjoint(clause.words):
        return None
    first, last = outer(draft.number)
    taken = _FROM_BUDGET.match(clause.text, last, clause.end)
    if taken is None or _PAYS.search(clause.text, max(clause.start, first - REACH), first) is not None or _TO_PAY.match(clause.text, taken.end()):
        return None
    return "saving", "down", Evidence(*taken.span(), "sum.from-budget")


def lower(clause: Clause, draft: Draft, before: Draft | None) -> Form | None:
    """ "The grant has fallen to £90m, and next year it will be £9m lower": the grant is cut by it."""
    number = draft.number
    if before is None or before.measure != "grant" or draft.measure != "saving" or before.number.kind != number.kind:
        return None
    less = _IT_IS.fullmatch(clause.text, before.number.outer_end, number.outer_start) and _LOWER.match(clause.text, number.outer_end)
    return ("grant_cut", "down", Evidence(*less.span(), "sum.lower")) if less else None


def by_saving(clause: Clause, draft: Draft) -> Form | None:
    """ "Closing two libraries would bring in £90,000": what comes in by ending something is saved."""
    evidence, first = draft.evidence.get("measure"), draft.number.outer_start
    if draft.measure != "income" or evidence is None or evidence.start is None or evidence.end is None:
        return None
    if not 0 <= first - evidence.end < REACH // 3 or _BRINGS.match(clause.text, evidence.start) is None:
        return None
    low = max(clause.start, evidence.start - 2 * REACH)
    means = _MEANS.search(clause.text, low, evidence.start)
    if (
        means is None
        or any(stop in _YIELDS.sub("", clause.text[means.start() : evidence.start]) for stop in ",£")
        or _NO_SAVING.search(clause.text, means.start(), evidence.start) is not None
    ):
        return None
    return "saving", "down", Evidence(*means.span(), "sum.by-saving")
