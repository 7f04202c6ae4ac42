"""Figures that say of themselves only that they are "the figure": what they measure, how far it has come and whose it is stands before.

"The bridge will cost £90m. When consent was given in 2020 the figure was £78m": nothing is given there, and consent is no service.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

import regex

from extractor.claim import NO_EVIDENCE
from extractor.clauses import Clause, words_of
from extractor.reading import Draft, Number, Reading
from extractor.turn_words import HEDGES

RULE = "measure.the-figure"
COMPARED = "measure.compared"
PART = "measure.accounts-for"
_PARTS = frozenset((PART, "measure.of-that"))
_VARIANCES = frozenset(("overspend", "underspend"))
_SHARED_OUT = _VARIANCES | {"saving"}
NEAR = 2  # sentences
_REACH = 110  # characters
_COMPARING = words_of("compares compared")
_ENDS = regex.compile(r"(?r)\b(?:is|was|were|be|been|at|as|stood|stands|only|now|then|still)\s+" + HEDGES, regex.I)  # how `_LED` ends
_LED = regex.compile(
    r"\b(?:the|that|this)\s+(?:same\s+|comparable\s+|equivalent\s+|corresponding\s+|overall\s+|total\s+)?figure\s+"
    r"(?:(?:had|has|have|will|would|then|now|still|already|originally|previously)\s+){0,2}(?:is|was|be|been|stood|stands)"
    r"(?:\s+(?:then|now|still|only|put\s+at|given\s+as|at|set\s+at|estimated\s+at|expected\s+to\s+be|forecast\s+to\s+be))?\s+" + HEDGES + "$",
    regex.I,
)
_OPENS = re.compile(r"[\W\d]*(?:this|that|it)\s+compare[sd]\s+(?:with|to)\s", re.IGNORECASE)
_COMPARES = re.compile(
    _OPENS.pattern + r"\s*(?:(?:the|an?|last\s+year['’]s|its|their)\s+(?:(?:previous|earlier|original|last|first|initial)\s+)?"
    r"(?:(?:forecast|projection|estimate|figure|total|prediction)\s+of\s+)?)?" + HEDGES + "$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:(?! [-–—] )[^,;:£]){0,70}")  # a sentence that says nothing else first: not "parks would be shielded – they account for"
OF_THAT = re.compile(r"\s*(?:of (?:that|this|it|those|these|the total|the money|the sum|them))\b", re.I)
_GENERAL = frozenset(("budget", "cost", "other_money"))
_SOURCES = frozenset(("grant", "income", "debt"))  # what pays for a part of something
_COMES = regex.compile(r"\b(?:from|by|through|via|with|in|a|is|was|as)\s", regex.I)
_PURPOSES = frozenset(("saving.find", "gap.short", "extra.purpose", "extra.pays-for", "extra.invest", "extra.spend"))  # what a part of it is used for
_SHARED = _SHARED_OUT | {"funding_gap"}
# Between two figures of a list that leaves out its verb: whose the second is ("£9m of it, the schools budget for £5m"), or that it goes on as the
# first does ("£9m is down to care, £5m to the schools budget")
_NO_VERB = r"(?!(?:of|is|was|are|were|has|had|have|will|would|could|from|out|its|their|it|which|who|that|to)\b)"
_HEDGED = r"(?:(?:about|around|nearly|almost|another|a further|some) )?"
_WHOSE = re.compile(
    r"(?: of (?:that|this|it|the total|the gap|the overspend))?(?: over(?: budget)?| too much)?(?:,|,? and|,? with) (?:the |an? )?"
    rf"(?!(?:net |total |annual |overall |revenue |gross )?budget (?!for ))(?:{_NO_VERB}[\w'’-]+ ){{1,6}}{_HEDGED}",
    re.I,
)
_LIKE = re.compile(rf"(?: \w+){{0,3}} (?P<like>to|in|by|on|for) (?:{_NO_VERB}[\w'’-]+ ?){{1,6}}(?:,|,? and) {_HEDGED}", re.I)
# "For schools the figure is £6m", "the figure for schools": a service of its own
_FOR = re.compile(r"\b(?:for|in|on|at)\s+(?:(?:the|its|our)\s+)?(?:[\w'’-]+\s+){0,2}$", re.IGNORECASE)


def led_to(clause: Clause, number: Number, giver: Draft) -> bool:
    """Whether the words before a number say no more than that it is the figure of one given earlier."""
    if "figure" not in clause.words or giver.number.kind != number.kind or number.sentence - giver.number.sentence > NEAR:
        return False
    since = max(clause.start, number.outer_start - _REACH, giver.number.end)
    return _ENDS.match(clause.text, since, number.outer_start) is not None and _LED.search(clause.text, since, number.outer_start) is not None


def compared(clause: Clause, number: Number) -> bool:
    """Whether a number is what the sentence before is held against: "This compares with a forecast of £9m"."""
    return compares(clause) and _COMPARES.match(clause.text[clause.start : number.outer_start]) is not None


def compares(clause: Clause) -> bool:
    """Whether a sentence does nothing but hold the one before against other figures."""
    return not _COMPARING.isdisjoint(clause.words) and _OPENS.match(clause.text, clause.start) is not None


def accounts_for(clause: Clause, draft: Draft, whole: Draft) -> bool:
    """Whether a sum is what something accounts for of the overspend or the savings that the sentence before tells of."""
    number, total = draft.number, whole.number
    told = draft.evidence.get("measure", NO_EVIDENCE)
    if told.rule != "budget.accounts-for" or whole.measure not in _SHARED_OUT or not _SUBJECT.fullmatch(clause.text, clause.start, told.start or 0):
        return False
    return number.kind == total.kind and 0 < number.sentence - total.sentence < NEAR and number.size < total.size


def is_of_that(reading: Reading, draft: Draft, told: dict[str, list[Draft]]) -> bool:
    """ "£3m of this would go into the budget": a part of what was spoken of, unless the words say what else it is."""
    evidence = draft.evidence.get("measure")
    doubtful = draft.confidence < 0.85
    weak = draft.measure in _GENERAL or (evidence is not None and evidence.rule in _PURPOSES)
    if (draft.measure in _SOURCES and _is_source(reading, draft)) or not (
        doubtful or weak or ((alike := told.get(draft.number.kind)) and alike[0].measure == "reserves")
    ):
        return False
    if evidence is not None and evidence.rule == "saving.find" and (of := told.get(draft.number.kind)) and of[0].measure == "budget":
        return False  # "care, on which it spends £90m, must find £4m of the total"
    return OF_THAT.match(reading.text, draft.number.end) is not None


def _is_source(reading: Reading, draft: Draft) -> bool:
    """ "£3m of this will come from grants": the words between name where a part comes from, not what is done with it."""
    evidence = draft.evidence.get("measure")
    if evidence is None or evidence.start is None or evidence.end is None:
        return True
    last = draft.number.outer_end
    if evidence.start < last:
        return True
    if "£" in reading.text[last : evidence.end]:
        return False
    return _COMES.search(reading.text, last, evidence.end) is not None


def is_listed(reading: Reading, draft: Draft, before: Draft | None) -> bool:
    """ "Care accounts for £9m of it, the schools budget for £5m": whose the next part is, and no budget's size."""
    number = draft.number
    if before is None or before.measure not in _SHARED or draft.measure != "budget" or draft.evidence["measure"].rule != "budget.noun":
        return False
    if before.number.sentence != number.sentence or before.number.kind != number.kind:
        return False
    between = reading.text[before.number.outer_end : number.outer_start]
    if len(between) > _REACH:
        return False
    like = _LIKE.fullmatch(between)
    return _WHOSE.fullmatch(between) is not None or (like is not None and reading.text.startswith(f" {like['like']} ", number.end))


def is_the_figure(draft: Draft) -> bool:
    """Whether the draft took its measure so."""
    return draft.evidence.get("measure", NO_EVIDENCE).rule == RULE


def is_part_of_variance(draft: Draft) -> bool:
    """Whether it is a part of an overspend: as far come as the whole is."""
    return draft.measure in _VARIANCES and draft.evidence.get("measure", NO_EVIDENCE).rule in _PARTS


def giver_of(drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """The one of the drafts of a document that it took its measure from, where it did so in either way."""
    told = draft.evidence.get("measure", NO_EVIDENCE)
    if told.rule not in (RULE, COMPARED, PART):
        return None
    at = bisect_left(drafts, told.start or 0, key=_place)
    return drafts[at] if at < len(drafts) else None


def _place(draft: Draft) -> int:
    return draft.number.start


def of_another(clause: Clause, number: Number, start: int) -> bool:
    """Whether a service that is named at `start` is what the figure is said to be for."""
    return start < number.start and _FOR.search(clause.text, clause.start, start) is not None
