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
# "Sharing a chief executive has been worth | £2m a year", "a ban on hiring should produce | £2m"
_IS_WORTH = regex.compile(
    rf"(?r)\b(?P<worth>worth|yield(?:s|ed|ing)?|produc(?:e|es|ed|ing)|bring(?:s|ing)?\s+in|brought\s+in|contribut(?:e|es|ed|ing)|deliver(?:s|ed|ing)?|free(?:s|d)?\s+up|recoups?)\s+{HEDGES}",
    regex.I,
)
_WAYS = re.compile(
    r"(?:[\"'“‘•–-]\s*)?(?:(?:But|And|Elsewhere|Meanwhile|Also),?\s+)?(?:(?:The|A|An|This|That|These|Those|Such|Fewer|Further|Other|Proposed|Planned)\s+)?(?:(?:proposed|planned|new|further|two|three|four)\s+)?"
    r"(?:clos(?:ing|ures?)|halving|ending|scrapping|stopping|cutting|cuts|shutting|axing|merging|mergers?|sharing|joint\s+working|joining|combining|switching|dimming|turning\s+off|trimming|"
    r"chang(?:es|ing)|restructur\w+|reorganis\w+|rationalis\w+|reviews?|bans?\s+on|freez(?:e|es|ing)|recruitment\s+(?:freeze|ban)|hiring\s+(?:freeze|ban)|moves?|moving|redesign\w*|"
    r"streamlin\w+|outsourc\w+|renegotiat\w+|reduc(?:ing|tions?)|withdraw(?:ing|al)|removing|removal|not\s+(?:filling|replacing)|giving\s+up|doing\s+(?:without|away)|shorter|shortening)\b",
    re.I,
)
_ITS_OWN = regex.compile(
    r"\b(?:it|they|we|he|she|council|councillors|members|officers|contract|deal|property|land|site|sites|investment|package|who)\s", regex.I
)
_CHANGES = ("changes", "changing", "move", "moves", "moving", "review", "reviews")
_UNTOLD = frozenset((None, "other_money", "income", "extra_spending"))
_WORTHS = words_of(
    "worth yield yields yielded yielding produce produces produced bring brings brought contribute contributes deliver delivers free frees recoup"
)
# "The council was £9m adrift in the autumn", "the two sides of the budget are £6m apart"
_ADRIFT = re.compile(
    r"\s+(?P<adrift>adrift|light|apart|out\s+of\s+balance)\b(?!\s+of\s+(?:(?:its|the|their)\s+)?(?:budget|plan|target|forecast)s?\b)", re.I
)
_OF_WHOLE = regex.compile(
    r"(?r)\b(?P<whole>council|authority|county|city|borough|district|finances|books|accounts|sums|budget|it|we|they)\s(?:(?:is|are|was|were|be|been|being|has|had|have|will|would|could|"
    r"may|still|now|already|to|end|ended|up|finish|itself|again|left|find|found)\s){1,5}" + HEDGES,
    regex.I,
)
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


def worth_saving(clause: Clause, draft: Draft) -> Form | None:
    """ "Closing the day centres would be worth £600,000", "a ban on hiring should produce £2m": what a way to save is worth."""
    if draft.measure not in _UNTOLD or _WORTHS.isdisjoint(clause.words):
        return None
    first = draft.number.outer_start
    worth = _IS_WORTH.match(clause.text, max(clause.start, first - REACH), first)
    means = _WAYS.match(clause.text, clause.start, clause.end) if worth is not None else None
    if worth is None or means is None or means.end() > worth.start() or "£" in clause.text[means.end() : worth.start()]:
        return None
    if worth["worth"][0] in "bBcC" and means[0].lower().endswith(_CHANGES):
        return None  # "the changes bring in £9m" from whoever pays
    if (
        _NO_SAVING.search(clause.text, means.start(), worth.start()) is not None
        or _ITS_OWN.search(clause.text, means.end(), worth.start()) is not None
    ):
        return None
    return "saving", "down", Evidence(*worth.span("worth"), "sum.worth-saving")


def out_of_balance(clause: Clause, draft: Draft) -> Form | None:
    """ "The council was £9m adrift in the autumn": the whole of it, where a service would be over its budget."""
    adrift = _ADRIFT.match(clause.text, draft.number.end, clause.end)
    if adrift is None or _OF_WHOLE.match(clause.text, max(clause.start, draft.number.outer_start - REACH), draft.number.outer_start) is None:
        return None
    return "funding_gap", None, Evidence(*adrift.span("adrift"), "sum.adrift")
