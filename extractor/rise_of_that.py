"""What a rise of nothing named is of where the sentence before says it: "The bill reached £4m. That's a rise of 12%", "The settlement is out. The
increase for Conwy is 3%".
"""

import re

import regex

from extractor.claim import NO_EVIDENCE, Evidence
from extractor.clauses import Clause
from extractor.fill_tables import cues_in
from extractor.reading import Cue, Draft, Number, Reading

RULE = "percent.rise-of-that"
_BARE = "percent.bare-rise"
_REACH = 60  # characters
# "That's a rise of 12%", "This was up by 12%", "– an increase of 12%" (read backwards from the figure)
_THAT_IS = regex.compile(
    r"(?ri)\b(?:that|this|it|which)(?:['’]s|\s+(?:is|was|would\s+be|will\s+be|marks|represents|represented|equates\s+to|amounts\s+to|means))\s+"
    r"(?:(?:an?|up|about|around|nearly|almost|over|more|than|just|only|some|further|overall|annual|equivalent|to|of|by|rise|increase|jump|hike|growth)\s+)+"
)
_RISE = re.compile(
    r"\s+(?:rise|increase|jump|hike|growth|uplift|more|higher|up)\b(?!\s+(?:in|to|for|on)\s+(?!(?:the\s+)?(?:last|previous|year|figure|sum)\b))", re.I
)
_OF_WHAT = {
    "cost": "other_percent", "overspend": "other_percent", "income": "other_percent", "debt": "other_percent", "reserves": "other_percent",
    "other_money": "other_percent", "other_count": "other_percent", "children_in_care": "other_percent", "workforce": "other_percent",
    "budget": "funding_change", "grant": "funding_change", "extra_spending": "funding_change",
}  # fmt: skip
# "Newport approved a 4% rise", "where a rise of 3% was agreed": of the tax, for no council votes on what it is given.
_VOTED_RISE = regex.compile(
    r"\b(?:agreed|approved|voted|backed|passed|struck|settled\s+on|opted\s+for|plumped\s+for|went\s+through|got\s+through|nodded\s+through)\b",
    regex.I,
)
_VOTE_NEAR = 50  # characters
_SETTLEMENT = "ettlement"
_TAXES = ("percent.council-tax", "tax_bill.")
_FOR_COUNCIL = regex.compile(  # "The increase for Conwy is", "The council's rise is" (read backwards from the figure)
    r"(?ri)\b(?:the|[\w’'-]+['’]s)\s+(?:overall\s+|cash\s+|average\s+)?(?:increase|rise|uplift|figure)\s+"
    r"(?:(?:for|to)\s+(?:[\w’'-]+\s+){1,5})?(?:is|was|will\s+be|would\s+be|of|comes\s+to|works\s+out\s+at)\s+(?:[a-z]+\s+){0,2}"
)


def rises_of_that(reading: Reading, clause: Clause, drafts: list[Draft], last: Draft | None) -> None:
    """Gives the bare rises of a sentence what the sentence before says of them; `last`: the figure before them in the text."""
    for draft in drafts:
        if _is_bare(draft):
            told = _of_that(clause, draft.number, last)
            if told is None and draft is drafts[0] and draft.number.sentence and not is_voted_on(clause, draft.number):
                before = reading.sentences[draft.number.sentence - 1]
                told = _of_settlement(clause, draft.number, cues_in(reading, before.start, before.end))
            if told is not None:
                draft.measure, draft.evidence["measure"] = told
                draft.confidence = 0.75
        last = draft


def is_voted_on(clause: Clause, number: Number) -> bool:
    """Whether members have voted on a share: of the tax, for no council votes on what it is given."""
    if number.kind != "percent":
        return False
    start, end = max(clause.start, number.outer_start - _VOTE_NEAR), min(clause.end, number.outer_end + _VOTE_NEAR)
    return _VOTED_RISE.search(clause.text, start, end) is not None and "overnment" not in clause.text[clause.start : clause.end]


def _is_bare(draft: Draft) -> bool:
    """Whether nothing but "rise" or "increase" tells what the share is of."""
    return draft.number.kind == "percent" and draft.evidence.get("measure", NO_EVIDENCE).rule.startswith(_BARE)


def _of_that(clause: Clause, number: Number, before: Draft | None) -> tuple[str, Evidence] | None:
    """The measure of a rise that is told of the figure before it, in its sentence or the one before: "That's a rise of 12%"."""
    if before is None or number.sentence - before.number.sentence > 1 or (measure := _OF_WHAT.get(before.measure or "")) is None:
        return None
    first = number.outer_start
    that = _THAT_IS.match(clause.text, max(clause.start, first - _REACH), first)
    if that is None or not (that[0].rstrip().endswith(("of", "by", "up")) or _RISE.match(clause.text, number.outer_end)):
        return None
    return measure, Evidence(before.number.start, before.number.end, RULE)


def _of_settlement(clause: Clause, number: Number, cues: list[Cue]) -> tuple[str, Evidence] | None:
    """The measure of a rise whose sentence comes right after one on the settlement; `cues`: of that sentence."""
    settled = next((cue for cue in cues if cue.topic == "measures" and _SETTLEMENT in clause.text[cue.start : cue.end].lower()), None)
    if settled is None or any(cue.rule.startswith(_TAXES) for cue in cues):
        return None
    first = number.outer_start
    if _FOR_COUNCIL.match(clause.text, max(clause.start, first - _REACH), first) is None:
        return None
    return "funding_change", Evidence(settled.start, settled.end, RULE)
