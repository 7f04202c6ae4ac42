"""Turns of percentages: what a bare "rise of 3%" is of, and what a share is a share of."""

import re

import regex

from extractor.clauses import Clause
from extractor.reading import Cue, Number
from extractor.turn_words import NEAR, Winner

_RISES = {"percent.funding": "funding_change", "percent.pay": "pay_change", "percent.other": "other_percent"}
_A_DEEP_CUT = 10  # per cent: no council has cut its tax by more
_OF_ANOTHER = regex.compile(r"\s+\w+\s+$")  # "3% education cuts"
_NAMED = 4.0  # the same, for what stands behind: "a 9% rise in rents"
_SAVINGS = frozenset(("saving.noun", "saving.save", "saving.cut-noun"))
_SAVED = _SAVINGS | {"percent.saving"}
_THINGS = regex.compile(r"\b(?:hours|emissions|carbon|fewer|journeys|visits)\b", regex.I)
# "A 20% increase in children with a plan": of what it is in, be that a bill, a share or a time.
_RISE_IN = re.compile(
    r"\s+(?:rise|increase)\s+in\s+(?!(?:(?:the|its|their|your|our|council|local|next|this|last|each|total|overall)\s+)*(?:tax|taxes|bills?|rates?|levy|precept|charge|years?|\d|january|february|march|april|may)\b)",
    re.I,
)
_YARDSTICK = re.compile(
    r"[^.;]{0,45}\b(?:considering|given|when|while|with|despite|below|above|against|than|which\s+means|meaning"
    r"|following|after|because|thanks\s+to|due\s+to|amid|as(?!\s+part\b|\s+well\b|\s+a\s+result\b))\s",
    re.I,
)  # "... is good, given inflation", "was agreed after funding was cut"
_OF_SAVINGS = re.compile(r"\)?\s+of\s+(?:the|its|all|these|those|their|our)\s+(?:[\w-]+\s+){0,2}savings\b", re.I)
_COME_TO = re.compile(r"\b(?:represents?|amounts?|equates?|equals?|(?:is|are) (?:equivalent|equal))\b", re.I)
_LOST = regex.compile(r"\b(?:lost|los(?:e|es|ing)|cut(?:s|ting)?|slash\w*|strip\w*|reduc\w+)\s+(?:\w+\s+){0,2}$", regex.I)

_BEFORE, _BEHIND = 60, 40  # characters
# Whose cuts come from a government: "cuts of 2% for councils", "£300m lost from council budgets".
_OF_COUNCILS = regex.compile(
    r"\b(?:in|from|to|for|off|out\s+of)\s+(?:the\s+)?(?:(?:all|scottish|welsh|english|many|most)\s+)?(?:council\s+budgets|councils['’]\s+budgets|(?:councils|local\s+authorities|"
    r"town\s+halls|local\s+government)\b(?!\s+(?:to|could|will|would|are|have)\b))|\bcuts?\s+(?:that\s+)?(?:councils|local\s+authorities)\s+(?:face|are\s+facing|must)\b"
    r"|\bcouncil\s+budgets\s+(?:(?:will|would|are|were|being|be|have|been|to)\s+)+(?:cut|slashed|reduced)\b",
    regex.I,
)
OF_BUDGET = re.compile(
    r"\s+(?:or £[\w.,]+\s+)?of\s+(?:(?:the|its|their|our|all|annual|every)\s+|(?=(?:\w+\s+){1,4}?council['’]s))"
    r"(?:(?!(?:will|would|is|are|was|were|has|have|for|to)\s)[\w'’-]+\s+){0,5}?"
    r"(?:budget|spending|spend|expenditure|income|revenue)\b"
    r"|\s+of\s+(?:what|all\s+(?:that\s+)?)\s*(?:it|they|we|(?:the|this|your)\s+(?:council|authority|county|city|borough)|(?-i:[A-Z])[\w’'-]+)\s+(?:spends?|spent|has\s+to\s+spend)\b"
    r"|\s+of\s+(?:an?|the|its)\s+£[\d.,]+\s*(?:m|bn|million|billion)?\s+(?:[\w-]+\s+){0,2}budget\b",
    re.I,
)


def of_councils(clause: Clause, number: Number) -> bool:
    """Whether the words around a number tell of the money of all councils."""
    start, end = max(clause.start, number.outer_start - _BEFORE), min(clause.end, number.outer_end + _BEHIND)
    words = clause.text[start:end].lower()
    if not ("councils" in words or "council budgets" in words or "authorities" in words or "local gov" in words or "halls" in words):
        return False  # a tenth of the price of the pattern
    return _OF_COUNCILS.search(clause.text, start, end) is not None


def less_tax(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "A 1% reduction on band D": a bill is cut, no service."""
    band = next((cue for cue in cues if cue.rule == "tax_bill.band"), None)
    if band is None or (number.high or 0) >= _A_DEEP_CUT:
        return None
    return None if _OF_ANOTHER.match(clause.text, number.outer_end, winner.start) else ("tax_rise", band.rule)


def funding_not_saving(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """What is cut by a share: the grant, pay, opening hours."""
    if of_councils(clause, number):
        return "funding_change", "of-councils"
    for cue in cues if winner.rule != "percent.save" else ():
        if (measure := _RISES.get(cue.rule)) is None:
            continue
        before = cue.end <= winner.start and clause.together(cue.end, winner.start)
        if before or (cue.rule == "percent.funding" and clause.apart(number, cue.start, cue.end) < 2 * NEAR):
            return measure, cue.rule
    return None


_UP_BY = re.compile(
    r"(?:\s+\w+)?,?\s+(?:(?:which|that)\s+)?(?:(?:is|are|will\s+be|goes?|rises?)\s+)?(?:up\s+)?by\s+(?:(?:about|around|nearly|almost|over)\s+)?", re.I
)


_OF_THE_TAX = frozenset(("percent.council-tax", "income.requirement"))  # "council tax income is up: the rise of 3% agreed in March"


_OPENED = re.compile(r"[\"“‘']?(?:Without|Despite|Because\s+of|But\s+for|Even\s+with|Thanks\s+to|After|Following|Had\s+it\s+not)\b")


def named_rise(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """A bare "rise of 3%" is of the grant, the pay or the price that its sentence speaks of, else the council tax's."""
    if winner.rule != "percent.bare-rise" or any(cue.rule in _OF_THE_TAX for cue in cues):
        return None
    aside = _OPENED.match(clause.text, clause.start, winner.start) if clause.text.endswith("the ", clause.start, winner.start) else None
    for cue in cues:
        if aside is not None and cue.end <= winner.start:
            continue  # "Without cuts to grants the rise would have been 9%": of what the text is about
        if cue.start > number.end and _YARDSTICK.match(clause.text, number.end, cue.start) is not None:
            continue
        if (measure := _RISES.get(cue.rule)) is not None and (cue.end <= number.start or clause.apart(number, cue.start, cue.end) < _NAMED):
            return measure, cue.rule
    if any(cue.topic == "services" and cue.end < number.start and _UP_BY.fullmatch(clause.text, cue.end, number.outer_start) for cue in cues):
        return "other_percent", "of-a-service"  # "most goes on children's services, up by 18%"
    return ("other_percent", "of-a-thing") if _RISE_IN.match(clause.text, number.end) else None


def share_of_funding_saved(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The savings represent a reduction in spending power of 9%"."""
    first = number.outer_start
    for cue in cues:
        if cue.rule in _SAVED and cue.end <= winner.start and _COME_TO.match(clause.text, cue.end + 1, first):
            return "saving_share", cue.rule
    return None


def share_of_savings(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "80% of the savings are internal" says nothing of how deep they cut."""
    first, last = number.outer_start, number.outer_end
    if _OF_SAVINGS.match(clause.text, last):
        return "other_percent", "of-savings"
    things = _THINGS.search(clause.text, max(clause.start, first - 25), min(clause.end, last + 40))
    return ("other_percent", "of-things") if things else None


def share_lost(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Has lost 30% of its funding", "will lose 9% of its budget"."""
    first = number.outer_start
    if winner.start < number.end or not _LOST.search(clause.text, max(clause.start, first - 25), first):
        return None
    funding = clause.text[winner.start : winner.end].lower().endswith(("funding", "money", "income"))
    return ("funding_change" if funding else "saving_share"), "lost"


def share_saved(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The savings come to 30% of the budget"."""
    first = number.outer_start
    for cue in cues:
        if cue.rule in _SAVINGS and 0 <= first - cue.end < 40 and "," not in clause.text[cue.end : first]:
            return "saving_share", cue.rule
    return None


def equivalent_rise(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Ministers offer £9m for a freeze, equivalent to a 5% rise": what the tax would have gone up by."""
    if winner.rule != "percent.equivalent" or _A_RISE.match(clause.text, number.outer_end) is None:
        return None
    return ("other_percent" if clause.words.isdisjoint(_OF_TAX) else "tax_rise"), "equivalent-rise"


_A_RISE = re.compile(r"\s+(?:(?:council\s+tax|tax)\s+)?(?:rise|increase|hike)\b", re.I)
_OF_TAX = frozenset(("tax", "freeze", "frozen", "freezing", "bills"))


def of_budget(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The tax pays for 9% of the council's budget"."""
    return ("budget_share", "of-budget") if OF_BUDGET.match(clause.text, number.outer_end, clause.end) else None
