"""The status that a figure has from the one before it in its sentence: its share, what is left of it, what it closes, what a step is worth."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, outer
from extractor.number_levels import level_of
from extractor.reading import Draft
from extractor.sum_forms import CHANGE_IN_HEADS
from extractor.turn_variance import BEYOND_PLAN
from extractor.turn_words import HEDGES

UNDONE = frozenset(("agreed", "proposed", "forecast"))
Settled = tuple[str, Evidence]
GAPS = frozenset(("funding_gap", "overspend", "underspend"))
# "Took £5m from reserves to close a £9m gap": it is closed, unless what was taken only helps
_PLUGS = frozenset(("reserves_use", "income", "grant", "debt"))
_TO_CLOSE = re.compile(
    r"[^.;:£\d]{0,60}?\bto\s+(?P<what>plug|close|bridge|fill|cover|balance|offset|mitigate)\s+(?:its|the|a|an|their|(?:last|this)\s+year['’]s)\s+"
    r"(?:[a-z-]+\s+){0,3}?(?:(?:gap|hole|shortfall|deficit)\s+of\s+)?" + HEDGES,
    re.I,
)
_LEFT = {"budget": "saving", "reserves": "reserves_use", "workforce": "job_losses"}  # a level, and what takes from it
_LEAVING = re.compile(r"[^;:£\n]{0,60}?\b(?:leaving|leaves?|to leave)\s(?:[^;:£\n]{0,30}\s)?$", re.I)  # "will use £2m of its reserves, leaving £5m"
_IS_THERE = re.compile(r"\b(?:stood|stands|was|were|is|currently)\b")  # "lose £2m of its budget, which stood at £9m"
_APPOSED = re.compile(
    r"\s*(?:\(\s*(?:or|about|around)?\s*|,?\s*(?:or|equivalent to|the equivalent of|equating to|equal to|representing|"
    r"which is)\s+(?:about\s+)?(?:a\s+)?|"
    r"[^,.;:£]{0,50},\s+or\s+(?:about\s+|around\s+|nearly\s+|almost\s+|just\s+)?|"
    r"[^,.;]{0,20},\s+(?:equating to|amounting to|which (?:represents|equates to|amounts to|is equal to))\s+|"
    r"[^,.;]{0,20},\s+(?:up|down)\s+(?:by\s+)?|"
    r"[^,.;]{0,20},\s+an?\s+(?:cut|rise|increase|reduction|drop|fall|decrease|uplift)\s+of\s+)",
    re.I,
)
# "Every one per cent on the tax brings in £1m": what a step is worth, whether or not it is taken.
_EVERY = regex.compile(r"(?ri)\b(?:every|each)\s+(?:(?:extra|additional|further|single)\s+)*")
_EVERY_STEP = "status.every-step"


def as_before(draft: Draft, previous: Draft | None, clause: Clause) -> Settled | None:
    """The status that a figure has from the one before it in the sentence, of which it is what is left, another name or a share."""
    if previous is None or previous.status is None or previous.number.sentence != draft.number.sentence:
        return None
    first, measured = outer(draft.number)[0], draft.evidence.get("measure")
    if measured is not None and measured.rule == BEYOND_PLAN:
        return ("actual" if previous.status == "actual" else "forecast"), Evidence(previous.number.start, previous.number.end, "status.apposed")
    if measured is not None and measured.rule == CHANGE_IN_HEADS and previous.measure == "workforce":
        return previous.status, previous.evidence["status"]  # "went from 900 to 850, a drop of 50"
    if measured is not None and measured.rule == "sum.share-cut":
        return None  # "slash £9m from its budget of £90m (10%)": as undone as the cut, not as the budget
    if (
        draft.measure == "reserves"
        and previous.measure == "reserves_use"
        and previous.status in UNDONE
        and _LEAVING.match(clause.text, previous.number.end, first)
    ):
        return "forecast", Evidence(previous.number.end, first, "status.would-be")
    if draft.measure in _LEFT and _left_by(draft, previous, clause):
        return previous.status, previous.evidence["status"]
    if (same := _apposed(draft, previous, clause)) is not None:
        return previous.status, same
    if draft.measure == "funding_gap" and previous.measure in _PLUGS and previous.status == "actual":
        closed = _TO_CLOSE.fullmatch(clause.text, previous.number.outer_end, first)
        return ("actual", Evidence(closed.start("what"), closed.end("what"), "status.closed-by")) if closed is not None else None
    if draft.measure == "budget_share" and previous.measure in GAPS and previous.status == "forecast":
        return "forecast", Evidence(previous.number.start, previous.number.end, "status.apposed")  # "£9m over, 3% of its budget"
    return None


def worth_of_step(draft: Draft, previous: Draft | None, clause: Clause) -> Evidence | None:
    first = draft.number.outer_start
    if draft.number.kind == "percent":
        if "every" not in clause.words and "each" not in clause.words:
            return None
        every = _EVERY.match(clause.text, max(clause.start, first - 30), first)
        return Evidence(*every.span(), _EVERY_STEP) if every is not None else None
    if previous is None or previous.number.sentence != draft.number.sentence or draft.number.kind != "money":
        return None
    given = previous.evidence["status"]
    return given if given.rule == _EVERY_STEP and previous.number.kind == "percent" and ";" not in clause.text[previous.number.end : first] else None


def _apposed(draft: Draft, previous: Draft, clause: Clause) -> Evidence | None:
    """ "£9m (3%)", "to £9m, a cut of 3%": one change told twice has one status."""
    number, before = draft.number, previous.number
    if number.kind == before.kind or number.outer_start - before.end > REACH // 8:
        return None
    if _APPOSED.fullmatch(clause.text, before.outer_end, number.outer_start) is None:
        return None
    return Evidence(before.start, before.end, "status.apposed")


def _left_by(draft: Draft, previous: Draft, clause: Clause) -> bool:
    """ "Cuts of £3m, which take its budget to £9m", "taking £3m from reserves, reducing these to £9m": the level is as undone as the cut."""
    cut = previous.measure == _LEFT.get(draft.measure or "") and previous.status in UNDONE
    return cut and level_of(clause, draft.number) and _IS_THERE.search(clause.text, previous.number.end, draft.number.outer_start) is None
