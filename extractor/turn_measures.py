"""Turns the measure of the winning cue where the words around the number say so.

A grant that falls by £4m is a grant_cut, reserves that £4m is drawn from are reserves_use; but in "falls from £9m to £5m" both figures are levels of the grant,
and "its £9m reserves" are reserves whatever is done with them.
"""

from bisect import bisect_left
from dataclasses import dataclass

import regex

from extractor.clauses import Clause, outer
from extractor.reading import Cue, Number
from rules.loader import RuleBook
from rules.schema import SignalRule

_TURNS = {
    ("grant", "down"): "grant_cut",
    ("saving", "grant"): "grant_cut",
    ("reserves", "use"): "reserves_use",
    ("tax_bill", "raise"): "income",
    ("budget", "down"): "saving",
    ("budget", "extra"): "extra_spending",
    ("budget", "ended"): "saving",
    ("extra_spending", "giver"): "grant",
    ("other_money", "giver"): "grant",
}
LEVELS = {"grant_cut": "grant", "reserves_use": "reserves", "job_losses": "workforce"}
_FROM = regex.compile(r"\bfrom\s+(?:(?:a|the|just|about|around|nearly|almost|some|only)\s+)*$", regex.I)
_TO = regex.compile(r"\bto\s+(?:(?:a|the|just|about|around|nearly|almost|some|only|under|over)\s+)*$", regex.I)
_LEVEL_WORD = regex.compile(
    r"\b(?:at|to|leaving|leaves|left|stands?|stood|holds?|has|have|its|their|the council['’]s|total)\s+(?:(?:just|about|around|nearly|almost|of)\s+)*$",
    regex.I,
)
_POSSESSED = regex.compile(r"\b(?:its|their|our|the|\w+['’]s)\s+(?:(?:just|about|around|nearly|almost|existing|remaining|current)\s+)*$", regex.I)
_BY = regex.compile(
    r"\s*(?:(?:by|of|a|an|another|further|some|about|around|nearly|almost|up to|over|more than|just|as much as|between|it)\s+)*", regex.I
)
_DONE_TO = regex.compile(
    r"[\s,]*(?:(?:is|are|was|were|has|have|had|been|being|be|to|will|would|could|may|can|which|that|set|due|also|already|it|a year|per year|next year|this year|last year)\s+)*"
    r"(?:in|of|less|lower|down)?\s*",
    regex.I,
)
_CUT_ITS = regex.compile(
    r"\b(?:cut|reduced?|slashed?|reducing|cutting|slashing|trimmed)\s+(?:(?:its|their|our|the|councils['’]|local|council|authority|authorities['’])\s+){0,2}(?:\w+\s+){0,2}(?:grants?|funding|settlement|support)$",
    regex.I,
)
_NEAR = 6.5


@dataclass(slots=True)
class Winner:
    """The cue that speaks for a number, with its score."""

    score: float
    measure: str
    cued: str  # the measure of the cue itself, before any turn
    rule: str
    start: int
    end: int
    direction: str | None


class Turner:
    """Applies the signals of the rule book to winners."""

    def __init__(self, rules: RuleBook) -> None:
        self.signals = {rule.id: rule.signal for rule in rules.of(SignalRule)}

    def turn(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> None:
        """Changes `winner.measure` (and says so in its rule) where a signal acts on the number."""
        if level_of(clause, number):
            winner.measure = LEVELS.get(winner.measure, winner.measure)
            return
        if number.kind == "percent":
            self._turn_percent(clause, number, winner, cues)
            return
        before = clause.text[max(clause.start, outer(number)[0] - 40) : outer(number)[0]]
        if winner.measure == "reserves" and winner.start >= number.end and _POSSESSED.search(before):
            return
        if winner.rule == "reserves_use.phrase" and winner.end <= number.start and _POSSESSED.search(before):
            winner.measure = "reserves"
            return
        if winner.measure in ("extra_spending", "other_money"):
            for cue in cues:
                gap = clause.text[number.end : cue.start] if cue.rule == "grant.noun" and number.end <= cue.start < number.end + 45 else None
                if gap is not None and ("from" in gap or clause.text.startswith("from", cue.start)):
                    winner.measure, winner.rule = "grant", f"{winner.rule}+{cue.rule}"
                    return
        for cue in cues:
            signal = self.signals.get(cue.rule) if cue.topic == "signals" else None
            turned = _TURNS.get((winner.measure, signal or ""))
            if (
                turned == "grant_cut"
                and winner.measure == "grant"
                and not _acts_on(clause, number, cue)
                and _CUT_ITS.search(clause.text, cue.start, winner.end)
            ):
                winner.measure, winner.rule = turned, f"{winner.rule}+{cue.rule}"
                return
            if turned is None or (cue.start < winner.end and winner.start < cue.end and signal != "down"):
                continue
            if (signal == "giver" and cue.end <= number.start and clause.apart(number, cue.start, cue.end) < _NEAR) or _acts_on(clause, number, cue):
                winner.measure, winner.rule = turned, f"{winner.rule}+{cue.rule}"
                return
        if winner.measure == "saving" and winner.rule.split(".")[1] in ("cut-noun", "cut-verb", "lose", "take"):
            for cue in cues:
                if cue.topic == "measures" and cue.rule == "grant.noun" and clause.way(*_span(cue, winner), None) < 3.0:
                    winner.measure, winner.rule = "grant_cut", f"{winner.rule}+{cue.rule}"
                    return

    def _turn_percent(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> None:
        if winner.measure == "saving_share":
            for cue in cues:
                if cue.rule == "percent.funding" and clause.apart(number, cue.start, cue.end) < 2 * _NEAR:
                    winner.measure, winner.rule = "funding_change", f"{winner.rule}+{cue.rule}"
                    return
        elif winner.measure == "budget_share":
            first = outer(number)[0]
            for cue in cues:
                if cue.topic == "measures" and cue.rule.startswith("saving.") and 0 <= first - cue.end < 40:
                    winner.measure, winner.rule = "saving_share", f"{winner.rule}+{cue.rule}"
                    return


def _span(cue: Cue, winner: Winner) -> tuple[int, int]:
    return min(cue.end, winner.end), max(cue.start, winner.start)


def _acts_on(clause: Clause, number: Number, cue: Cue) -> bool:
    """Whether the signal is the verb or noun of the number: "falls by £4m", "£4m was stripped", "£4m lower"."""
    first, last = outer(number)
    if cue.end <= first:
        return first - cue.end < 50 and _BY.fullmatch(clause.text, cue.end, first) is not None
    return last <= cue.start < last + 60 and _DONE_TO.fullmatch(clause.text, last, cue.start) is not None


def level_of(clause: Clause, number: Number) -> bool:
    """Whether the number is one end of "from X to Y" or what something changes to: a level, not the amount of a change."""
    before = clause.text[max(clause.start, number.start - 30) : outer(number)[0]]
    at = bisect_left(clause.numbers, number.start, key=lambda other: other.start)
    if _FROM.search(before):
        return any(
            other.kind == number.kind and regex.search(r"\bto\b", clause.text[number.end : other.start]) for other in clause.numbers[at + 1 : at + 2]
        ) or any(
            other.kind == number.kind and _TO.search(clause.text[max(clause.start, other.start - 20) : outer(other)[0]])
            for other in clause.numbers[max(0, at - 1) : at]
        )
    return _TO.search(before) is not None and regex.search(r"\b(?:up|close|due|amounts?|next)\s+to\s*$", before, regex.I) is None
