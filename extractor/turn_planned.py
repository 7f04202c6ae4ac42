"""Turns of sums that are planned: "receipts were budgeted at £9m" are income, "a £9m plan to repair the pool" is what one thing costs."""

import re

import regex

from extractor.clauses import Clause
from extractor.reading import Cue, Number
from extractor.turn_words import Winner

_NEAR = 50  # characters
_PROJECTS = frozenset(("cost.noun", "cost.capital", "cost.buy", "cost.works", "cost.regeneration"))
_BUDGETED = 8  # characters of "budgeted at £9m"
_BROUGHT = frozenset(("income.raise", "income.charge", "income.interest"))
_PAID_ONCE = regex.compile(
    r"\b(?:fit-?out|works?|repairs|refurbishment|demolition|construction|building|replacement|move|relocation|scheme|project|bridge|redundanc(?:y|ies))\b",
    regex.I,
)
_PLAN_TO_BUILD = re.compile(
    r"\s+(?:plan|plans|scheme|project|proposals?|deal|contract)\s+to\s+(?:build|rebuild|repair|replace|refurbish|restore|renovate|convert|demolish|fix|construct|redevelop|extend|"
    r"modernise|upgrade|redesign|bring)\b",
    re.I,
)

_THE_BALANCE = regex.compile(r"(?r)\b(?:the|a|that|this)\s+(?:(?:remaining|outstanding|other)\s+)?", regex.I)
_FINDING = regex.compile(
    r"(?r)\b(?:find|finding|finds|identify|identifying|save|saving|cut|cutting)\s+(?:the|a|that|this)\s+(?:(?:remaining|outstanding|other)\s+)?",
    regex.I,
)
_TO_FIND = re.compile(
    r"[^.;:£]{0,30}?\s(?:to\s+be\s+(?:found|identified|saved|agreed|decided|worked\s+out)|to\s+find|yet\s+to|unidentified|(?:will|would|could|must|has|needs)\s+(?:(?:have\s+)?to\s+)?be\s+[\"“‘']?"
    r"(?:found|identified|saved|hard|harder|difficult|challenging|tough|a\s+challenge))\b",
    re.I,
)


def budgeted_at(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Receipts were budgeted at £9m", "fit-out is budgeted at £9m": income and prices stay what they are."""
    if clause.text[winner.start : winner.end].lower() != "budgeted" or not 0 < number.outer_start - winner.end < _BUDGETED:
        return None
    told = None
    for cue in cues:
        if winner.start - _NEAR < cue.end <= winner.start and clause.together(cue.end, winner.start):
            told = "income" if cue.rule in _BROUGHT else "cost" if cue.rule in _PROJECTS and told is None else told
    if told is None and _PAID_ONCE.search(clause.text, max(clause.start, winner.start - _NEAR), winner.start) is not None:
        told = "cost"
    return (told, "budgeted-at") if told is not None else None


def planned_works(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "A £9m plan to repair the pool": what one thing costs, as "a £9m pool" is."""
    return ("cost", "planned-works") if winner.start >= number.end and _PLAN_TO_BUILD.match(clause.text, number.end) is not None else None


def balance_to_find(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The balance of £9m is still to be found", "finding the £9m balance would be hard": what is left of a target, no store."""
    if clause.text[winner.start : winner.end].lower() != "balance":
        return None
    first, last = min(winner.start, number.outer_start), max(winner.end, number.outer_end)
    if _THE_BALANCE.match(clause.text, max(clause.start, first - _NEAR), first) is None:
        return None
    to_find = _TO_FIND.match(clause.text, last, clause.end) or _FINDING.match(clause.text, max(clause.start, first - _NEAR), first)
    return ("saving", "to-find") if to_find is not None else None
