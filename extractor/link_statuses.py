"""Decides the status of each claim: what the text says of its number (done, decided, proposed, needed, expected ...).

The cue nearest to the number, or to the words that gave its measure, wins, weight considered. Where none is near, a claim takes its measure's usual status, or for the
measures that a budget decides (savings, jobs, tax) the status of the story.
"""

from bisect import bisect_left

import regex
from spacy.language import Language

from extractor.clauses import Clause, outer
from extractor.claim import Evidence
from extractor.reading import Cue, Draft, Reading, Stage
from rules.loader import RuleBook
from rules.schema import StatusRule, StoryRule

SCALE = 10.0
FLOOR = 2.0
BEHIND = 0.8  # a cue after the number is a little less likely its verb than one before it

# What a status becomes for a measure of which it makes no sense. None: the cue says nothing about such a claim.
_SETTLED: dict[str, dict[str, str | None]] = {
    "overspend": {"proposed": "forecast", "agreed": "forecast", "required": None, "identified": None, "unidentified": None},
    "underspend": {"proposed": "forecast", "agreed": "forecast", "required": None, "identified": None, "unidentified": None},
    "funding_gap": {"proposed": None, "agreed": None, "identified": None, "unidentified": None, "actual": None},
    "jobs_at_risk": {"agreed": "proposed", "forecast": "proposed", "required": "proposed", "identified": None, "unidentified": None, "actual": None},
    "reserves": {"required": None, "identified": None, "unidentified": None, "agreed": None, "proposed": None},
    "workforce": {"required": None, "identified": None, "unidentified": None, "proposed": None},
    "debt": {"required": None, "identified": None, "unidentified": None, "agreed": None},
    "budget": {"required": None, "identified": None, "unidentified": None},
    "budget_share": {"required": None, "identified": None, "unidentified": None, "proposed": None, "agreed": None},
    "children_in_care": {"required": None, "identified": None, "unidentified": None, "proposed": None, "agreed": None},
}  # fmt: skip
_NO_PLANS: dict[str, str | None] = {"identified": None, "unidentified": None}
_SAVINGS = frozenset(("saving", "saving_share", "job_losses"))
_USUAL = {
    "funding_gap": "required", "overspend": "forecast", "underspend": "forecast", "jobs_at_risk": "proposed", "reserves_use": "proposed",
}  # fmt: skip
_OF_THE_STORY = frozenset(("saving", "saving_share", "job_losses", "tax_rise", "tax_bill", "income", "extra_spending", "jobs_created", "reserves_use", "pay_change"))
_CLOSED = "status.closed"
_FROM_LEVEL = regex.compile(r"\bfrom\s+(?:(?:a|the|just|about|around|nearly|almost|some|only|current)\s+)*$", regex.I)
_TO_FOLLOWS = regex.compile(r"[^.;]{0,40}\bto\s+(?:(?:a|just|about|around|nearly|almost|some|only|over)\s+)*(?=[£$€\d])", regex.I)


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.status`."""
    statuses = {rule.id: rule for rule in rules.of(StatusRule)}
    decided = {rule.id: rule.decided for rule in rules.of(StoryRule)}

    def link_statuses(reading: Reading) -> None:
        if not reading.drafts:
            return
        story = _story(reading, decided)
        cue_starts = [cue.start for cue in reading.cues]
        sentence_index, clause, cues = -1, None, []
        for draft in reading.drafts:
            if draft.number.sentence != sentence_index or clause is None:
                sentence_index = draft.number.sentence
                sentence = reading.sentences[sentence_index]
                inside = reading.cues[bisect_left(cue_starts, sentence.start) : bisect_left(cue_starts, sentence.end)]
                cues = [cue for cue in inside if cue.topic == "statuses"]
                clause = Clause(reading.text, sentence.start, sentence.end, [])
            _link(reading, draft, clause, cues, statuses, story)

    return link_statuses


def _story(reading: Reading, decided: dict[str, bool]) -> tuple[str, Evidence]:
    """Where the story stands, by its cues; an early one counts for more."""
    balance, first = 0.0, None
    length = max(1, len(reading.text))
    for cue in reading.cues:
        if cue.topic == "stories":
            weight = 1.5 - cue.start / length
            balance += weight if decided[cue.rule] else -0.7 * weight
            if first is None:
                first = cue
    status = "proposed" if balance < 0 else "agreed"
    return status, Evidence(first.start, first.end, f"story.{status}") if first else Evidence(None, None, "story.none")


def _link(reading: Reading, draft: Draft, clause: Clause, cues: list[Cue], statuses: dict[str, StatusRule], story: tuple[str, Evidence]) -> None:
    measure = draft.measure or ""
    number = draft.number
    first, last = outer(number)
    if _FROM_LEVEL.search(reading.text, max(clause.start, first - 30), first) and _TO_FOLLOWS.match(reading.text, last, clause.end):
        draft.status = "actual"
        draft.evidence["status"] = Evidence(first, last, "status.from-level")
        return
    anchor = draft.evidence.get("measure")
    best: tuple[float, str, Cue] | None = None
    for cue in cues:
        rule = statuses[cue.rule]
        status = _settled(measure, rule)
        if status is None:
            continue
        way = _way(clause, cue, first, last)
        if anchor is not None and anchor.start is not None and anchor.end is not None and clause.start <= anchor.start < clause.end:
            way = min(way, _way(clause, cue, anchor.start, anchor.end) + 0.6)
        score = rule.weight * SCALE - way
        if best is None or score > best[0]:
            best = score, status, cue
    if best is not None and best[0] >= FLOOR:
        draft.status = best[1]
        draft.evidence["status"] = Evidence(best[2].start, best[2].end, best[2].rule)
        return
    if measure in _USUAL:
        draft.status, draft.evidence["status"] = _USUAL[measure], Evidence(None, None, f"status.usual-{measure}")
    elif measure in _OF_THE_STORY:
        draft.status, draft.evidence["status"] = story
    else:
        draft.status, draft.evidence["status"] = "actual", Evidence(None, None, "status.plain")


def _way(clause: Clause, cue: Cue, first: int, last: int) -> float:
    if cue.end <= first:
        return clause.way(cue.end, first, None)
    if cue.start >= last:
        return clause.way(last, cue.start, None) + BEHIND
    return 0.0


def _settled(measure: str, rule: StatusRule) -> str | None:
    if rule.id == _CLOSED:
        return "actual" if measure == "funding_gap" else None
    settled = _SETTLED.get(measure)
    if settled is not None:
        return settled.get(rule.status, rule.status)
    if measure in _SAVINGS:
        return rule.status
    return _NO_PLANS.get(rule.status, rule.status)
