"""Sums that come in by ending something, which are saved: "closing two libraries would bring in £90,000"."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause
from extractor.reading import Draft
from extractor.sum_sources import REACH, Form

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
_YIELDS = re.compile(r",\s+(?:which\s+)?(?:(?:would|could|will|might|may)\s+)?$")  # ", bringing in", ", which would raise"


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
