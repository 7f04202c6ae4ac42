"""Decides what each number measures.

Every measure cue of the sentence competes: its weight, less its distance, less what stands between (commas, clause starts, other numbers),
plus a bonus where cue and number are joined directly ("savings of £4m", "a £4m overspend"). Signals then turn the winner where
the words say so (a grant that falls by £4m is a grant_cut). A number without a cue of its own takes the measure of the number that it is listed with,
of the same figure elsewhere in the document, or of the sentence before it.
"""

from bisect import bisect_left
from dataclasses import dataclass

import regex
from spacy.language import Language

from extractor.claim import Evidence
from extractor.reading import Cue, Draft, Number, Reading, Stage
from rules.loader import RuleBook
from rules.schema import MeasureRule, SignalRule

FLOOR = 1.0  # a cue below this is too far away to speak for the number
CHARACTERS_PER_POINT = 14.0
OTHER_NUMBER = 2.2  # between the cue and the number stands a number of the same kind: the cue is more likely that one's
JOINED = 5.0
INSIDE = 8.0
WRONG_SIDE = 3.0
SCALE = 10.0

# What may stand between a cue and the number that it directly governs, and between a number and the cue that it directly modifies.
_GOVERNS = regex.compile(
    r"\s*(?:(?:of|by|to|at|is|are|was|were|worth|totalling|totaling|put at|stands? at|stood at|amounts? to|will be|would be|has been|:|-|–|from|has reached|reached|hit|"
    r"(?:of|by|to|is|was|up|down)\s+(?:to\s+)?)\s*)?(?:(?:a|an|the|its|their|just|only|now|another|further|some|about|around|nearly|almost|more than|over|under|up to|at least|"
    r"less than|roughly|approximately|as much as|almost|in the region of|an estimated|between)\s+){0,3}",
    regex.I,
)
_MODIFIES = regex.compile(
    r"\s*-?(?:(?:a|per|each|every)\s+(?:year|week|month|day)\s+)?(?:(?:of|in|for|from|worth of|as)\s+)?(?:(?:a|an|the|its|their|his|our|council|budget|annual|government|further|new|more|extra|total|planned|potential|proposed|projected|in-year)[\s-]+){0,3}",
    regex.I,
)
# Places where one thought ends and another begins, with what crossing them costs.
_BREAKS = regex.compile(
    r"(?P<full>[;:]|\s[–—-]\s|\bbut\b|\bwhile\b|\bwhilst\b|\balthough\b|\bthough\b|\bdespite\b|\bbecause\b|\bas it\b|\bas the\b)|(?P<which>\bwhich\b|\bwho\b|\bthat would\b|\bthat will\b|\bafter\b|\bon top of\b|\bas well as\b|\balongside\b|\bwith\b)"
    r"|(?P<half>,(?!\d)|\band\b|\(|\))",
    regex.I,
)
_COST = {"full": 2.0, "which": 1.2, "half": 0.7}
_LISTED = regex.compile(r"\s*(?:,|and|or|to|then|,\s*and|;|&|/|\()?\s*(?:(?:by|then|from|another|a further|about|around|just|up to|over|nearly|almost|more than|some|of|in|to)\s+){0,3}", regex.I)


@dataclass(slots=True)
class _Scored:
    score: float
    measure: str
    rule: str
    start: int
    end: int
    direction: str | None


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.measure`, `draft.direction` and a first `draft.confidence`."""
    measures = {rule.id: rule for rule in rules.of(MeasureRule)}
    signals = {rule.id: rule.signal for rule in rules.of(SignalRule)}

    def link_measures(reading: Reading) -> None:
        _link(reading, measures, signals)

    return link_measures


def _link(reading: Reading, measures: dict[str, MeasureRule], signals: dict[str, str]) -> None:
    by_sentence: dict[int, list[Draft]] = {}
    for draft in reading.drafts:
        by_sentence.setdefault(draft.number.sentence, []).append(draft)
    if not by_sentence:
        return
    cue_starts = [cue.start for cue in reading.cues]
    for index, drafts in by_sentence.items():
        sentence = reading.sentences[index]
        inside = reading.cues[bisect_left(cue_starts, sentence.start) : bisect_left(cue_starts, sentence.end)]
        cues = [cue for cue in inside if cue.topic == "measures"]
        found = [cue for cue in inside if cue.topic == "signals"]
        clause = _Clause(reading.text, sentence.start, sentence.end, drafts)
        for draft in drafts:
            best = _best(clause, draft.number, cues, measures)
            if best is not None:
                _turn(clause, draft.number, best, found, signals, reading.text)
                _settle(draft, best)
    _fill_gaps(reading)


class _Clause:
    """What stands where in one sentence, so that the price of going from a cue to a number is two look-ups."""

    def __init__(self, text: str, start: int, end: int, drafts: list[Draft]) -> None:
        self.text, self.start, self.end = text, start, end
        self.numbers = [draft.number for draft in drafts]
        self.breaks: list[tuple[int, float]] = []
        for found in _BREAKS.finditer(text, start, end):
            self.breaks.append((found.start(), _COST[found.lastgroup or "half"]))

    def between(self, left: int, right: int, kind: str) -> float:
        """The price of the stretch from `left` to `right`: length, breaks, other numbers of the kind."""
        price = (right - left) / CHARACTERS_PER_POINT
        for at, cost in self.breaks:
            if left <= at < right:
                price += cost
        for other in self.numbers:
            if left <= other.start and other.end <= right and other.kind == kind:
                price += OTHER_NUMBER
        return price


def _best(clause: _Clause, number: Number, cues: list[Cue], measures: dict[str, MeasureRule]) -> _Scored | None:
    best: _Scored | None = None
    first = number.outer_start if number.outer_start >= 0 else number.start
    last = max(number.outer_end, number.end)
    for cue in cues:
        rule = measures[cue.rule]
        if number.kind not in rule.kinds:
            continue
        score = rule.weight * SCALE
        if cue.end <= first:
            score -= clause.between(cue.end, first, number.kind)
            if (join := _GOVERNS.match(clause.text, cue.end, first)) and join.end() == first:
                score += JOINED
            if rule.side == "after":
                score -= WRONG_SIDE
        elif cue.start >= number.core_end and (cue.start >= last or cue.start >= number.end):
            score -= clause.between(number.end, cue.start, number.kind)
            if (join := _MODIFIES.match(clause.text, number.end, cue.start)) and join.end() == cue.start:
                score += JOINED
            if rule.side == "before":
                score -= WRONG_SIDE
        elif cue.start >= number.start:
            score += INSIDE
        if best is None or score > best.score:
            best = _Scored(score, rule.measure, rule.id, cue.start, cue.end, rule.direction)
    return best if best is not None and best.score >= FLOOR else None


_TURNS = {
    ("grant", "down"): "grant_cut",
    ("reserves", "use"): "reserves_use",
    ("tax_bill", "raise"): "income",
    ("budget", "down"): "saving",
    ("budget", "extra"): "extra_spending",
}
_LEVEL_BEFORE = regex.compile(r"(?:\bfrom|\bto|\bat|\bis|\bnow|\bwas|\bof)\s+(?:just\s+|only\s+|about\s+|around\s+|nearly\s+|almost\s+|over\s+|more than\s+)?$", regex.I)
_AMOUNT_OF_CHANGE = regex.compile(r"\bby\s+(?:\w+\s+){0,3}$", regex.I)
_LEVELS = {"grant_cut": "grant", "saving": "budget", "reserves_use": "reserves", "job_losses": "workforce", "extra_spending": "budget"}


def _turn(clause: _Clause, number: Number, best: _Scored, cues: list[Cue], signals: dict[str, str], text: str) -> None:
    """Changes the winning measure where a signal close by says so."""
    before = text[max(clause.start, number.start - 40) : number.start]
    level = _is_level(clause, number, before)
    if level:
        best.measure = _LEVELS.get(best.measure, best.measure) if level == "pair" else best.measure
        return
    for cue in cues:
        turned = _TURNS.get((best.measure, signals[cue.rule]))
        if turned is None:
            continue
        left, right = min(cue.end, number.end, best.end), max(cue.start, number.start, best.start)
        if clause.between(left, right, number.kind) < 6.5:
            best.measure, best.rule = turned, f"{best.rule}+{cue.rule}"
            return


def _is_level(clause: _Clause, number: Number, before: str) -> str | None:
    """Whether the number is one end of "from X to Y" ("pair"): a level, not the amount of a change."""
    at = clause.numbers.index(number)
    if regex.search(r"\bfrom\s+(?:\w+\s+){0,2}$", before, regex.I) and at + 1 < len(clause.numbers):
        following = clause.numbers[at + 1]
        if following.kind == number.kind and regex.search(r"\bto\b", clause.text[number.end : following.start], regex.I) and following.start - number.end < 60:
            return "pair"
    if regex.search(r"\bto\s+(?:\w+\s+){0,2}$", before, regex.I) and at > 0:
        previous = clause.numbers[at - 1]
        lead = clause.text[max(clause.start, previous.start - 30) : previous.start]
        if previous.kind == number.kind and regex.search(r"\bfrom\s+(?:\w+\s+){0,2}$", lead, regex.I) and number.start - previous.end < 60:
            return "pair"
    return None


def _settle(draft: Draft, best: _Scored) -> None:
    draft.measure, draft.direction = best.measure, best.direction
    draft.confidence = max(0.3, min(0.99, 0.55 + best.score / 40))
    draft.evidence["measure"] = Evidence(best.start, best.end, best.rule)


_DEFAULT = {"money": "other_money", "jobs": "job_losses", "percent": "other_percent", "count": "other_count"}


def _fill_gaps(reading: Reading) -> None:
    """Gives the numbers without a cue the measure of what they belong with."""
    previous: Draft | None = None
    for draft in reading.drafts:
        if draft.measure is None:
            giver, rule = _giver(reading, draft, previous)
            if giver is not None and giver.measure is not None:
                draft.measure, draft.direction, draft.confidence = giver.measure, giver.direction, giver.confidence * 0.8
                draft.evidence["measure"] = Evidence(giver.number.start, giver.number.end, rule)
            else:
                draft.measure, draft.confidence = _DEFAULT[draft.number.kind], 0.3
                draft.evidence["measure"] = Evidence(None, None, "measure.default")
        if draft.number.kind != "count":
            previous = draft


def _giver(reading: Reading, draft: Draft, previous: Draft | None) -> tuple[Draft | None, str]:
    number = draft.number
    if previous is not None and previous.number.kind == number.kind and number.sentence == previous.number.sentence:
        return previous, "measure.listed-with"
    for other in reading.drafts:
        if other is not draft and other.measure and other.confidence > 0.6 and other.number.kind == number.kind and (other.number.low, other.number.high) == (number.low, number.high):
            return other, "measure.same-figure"
    if previous is not None and previous.number.kind == number.kind and number.sentence - previous.number.sentence <= 2:
        return previous, "measure.sentence-before"
    return None, ""
