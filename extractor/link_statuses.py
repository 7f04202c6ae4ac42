"""Decides the status of each claim: what the text says of its number (done, decided, proposed, needed, expected ...).

The cue nearest to the number, or to the words that gave its measure, wins, weight considered. A number in a list takes the status of the
one before it, a repeated figure that of its first mention;
where no cue is near, a claim takes its measure's usual status, or for the measures that a budget decides (savings, jobs,
tax) that of the story.
"""

from bisect import bisect_left
from dataclasses import dataclass

import regex
from spacy.language import Language

from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, beside, clause_of, introduction, outer
from extractor.reading import Cue, Draft, Reading, Stage
from extractor.turn_measures import level_of
from rules.loader import RuleBook
from rules.schema import StatusRule, StoryRule

SCALE = 10.0
FLOOR = 4.0
FLOOR_OF_BUDGETS = 10.0  # "against a budget of £9m": set, whatever else is forecast or planned
FLOOR_OF_LEVELS = 8.5  # a budget or a level of reserves is a plain fact unless a cue is right beside it
BEHIND = 1.2  # a cue after the number is a little less likely its verb than one before it
RELATIVE = 3.0  # ... and much less across "which" or "who"
PAST = 10.0  # what a verb in the past tense is worth
NEXT = 25  # characters within which it governs the number
LEVEL_BEHIND = 1.0  # what follows a level ("a budget of £9m, said it would") is hardly about it
BEYOND = 2.5  # ... or beyond another number
ANOTHERS = 4.0  # ... or where another number follows it more closely
VOTE = 0.7  # what one figure with a status cue of its own says of the story
PENDING = 0.8  # what a cue of the undecided weighs beside one of a decision
OPENING = 1.5  # a phrase that opens the sentence governs all of it
NOT_HEADLINE = 3.0  # "jobs to go" decides in a headline; in a sentence its verb does
TOUCHING = 2.0  # "the £9m needed", "a planned £9m"
HEADING = 2.0  # the cue stands in the heading, the introduction of the list or the sentence that gave the measure

# What a status becomes for a measure of which it makes no sense. None: the cue says nothing about such a claim.
_NO_PLANS: dict[str, str | None] = {"identified": None, "unidentified": None}
_NO_DECISION: dict[str, str | None] = {**_NO_PLANS, "required": None, "agreed": None, "proposed": None}
_OUTCOME: dict[str, str | None] = {**_NO_PLANS, "required": None, "proposed": "forecast", "agreed": "forecast"}
_SETTLED: dict[str, dict[str, str | None]] = {
    "overspend": _OUTCOME,
    "underspend": _OUTCOME,
    "funding_gap": {**_NO_PLANS, "proposed": None, "agreed": None, "actual": None},
    "jobs_at_risk": {**_NO_PLANS, "agreed": "proposed", "forecast": "proposed", "required": "proposed", "actual": None},
    "reserves": {**_NO_DECISION, "agreed": "forecast"},
    "workforce": {**_NO_PLANS, "required": None, "proposed": None},
    "debt": {**_NO_PLANS, "required": None},
    "budget": {**_NO_PLANS, "required": None},
    "budget_share": _NO_DECISION,
    "children_in_care": _NO_DECISION,
    "saving": {},
    "saving_share": {},
    "job_losses": {},
}
_USUAL = {"funding_gap": "required", "overspend": "forecast", "underspend": "forecast", "jobs_at_risk": "proposed"}
_LEVELS = frozenset(("budget", "reserves", "workforce", "debt", "grant", "budget_share", "children_in_care"))
_OF_THE_STORY = frozenset(
    [
        "saving",
        "saving_share",
        "job_losses",
        "tax_rise",
        "tax_bill",
        "income",
        "extra_spending",
        "jobs_created",
        "reserves_use",
        "pay_change",
    ]
)
_SET_TO, _CLOSED, _COULD_RISE, _WILL_RISE, _FACES = "status.set-to", "status.closed", "status.could-rise", "status.will-rise", "status.faces"
_LIKELY, _TO_APPROVE = "status.likely", "status.to-approve"
_PRICES = frozenset(("tax_rise", "tax_bill", "income"))
_LEAVES = "status.leaves"
_AT_PRESENT = "status.at-present"
_INFINITIVE = "status.infinitive"
_SET_BY_COUNCIL = frozenset(("tax_rise", "tax_bill", "income", "job_losses", "saving", "jobs_at_risk", "extra_spending", "other_percent"))
_PAST_VERB = regex.compile(
    r"\b(?P<has>(?:has|have|had)\s+(?:also\s+|already\s+|now\s+|since\s+|just\s+|only\s+)?)?"
    r"(?P<verb>(?!includ|contain|fac|need|want|warn|reveal|show|total|estimat|expect|claim|call|mean|report)[a-z]+ed|"
    r"sold|spent|took|taken|made|lost|paid|bought|fell|fallen|rose|risen|grew|grown|drew|drawn|shed|won|gave|given|got|withdrew|withdrawn|"
    r"built|found|left|kept|set|put)\s+"
    r"(?:(?:a|an|the|another|further|some|about|around|nearly|almost|over|more than|just|only|up to|out|in|by)\s+){0,3}$"
)
_AUXILIARY = regex.compile(
    r"\b(?:be|been|being|is|are|was|were|to|will|would|could|may|might|must|should|can|if|newly|recently|get|gets)\s+(?:\w+ly\s+)?$", regex.I
)
_REPORTS = regex.compile(r"\b(?:said|says|told|explained|confirmed|noted|added|announced|promised)\b", regex.I)
_PRESENT = "status.present"
_UNDONE = frozenset(("agreed", "proposed", "forecast"))
_VOTES = frozenset(("status.proposed", "status.modal", "status.would-take", "status.agreed", "status.plans-agreed", "status.could-rise"))
_MODALS = frozenset(("status.modal", "status.would-take"))
_ATTITUDE = regex.compile(r"\b(?:anticipates?|expects?|forecasts?|predicts?|estimates?|thinks?|believes?|fears?|(?:it is|it's|is) (?:believed|thought|understood|hoped|feared|reckoned))\b[^.;,]{0,90}$", regex.I)
_ANNOUNCES = regex.compile(
    r"\b(?:announced|confirmed|pledged|promised|agreed|approved|decided|announcement|pledge|promise|decision)\b[^.;]{0,60}\bwould?$|"
    r"\b(?:announced|confirmed|pledged|promised|announcement|pledge|promise)\b[^.;]{0,60}$",
    regex.I,
)
_SAID_IT = regex.compile(r"\b(?:said|says|explained|added|insisted)\s+(?:that\s+)?(?:it|they|the (?:council|authority))\s+$", regex.I)
_WOULD_DO = regex.compile(r"would\s+(?!be\b|have\b|like\b|consider|look|seek|save\b|cost\b|mean\b|raise\b|bring\b|lead\b|leave\b|add\b|need\b|take\b|rather|not\b)[a-z]", regex.I)
# "Plans to cut £9m were approved": the vote on the plan, not the plan, is what is said last.
_VOTED = regex.compile(
    r"(?<!\b(?:if|once|be|when|unless|until|before|after|to)\s[^.;,]{0,60})"
    r"\b(?:(?:was|were|(?:has|have|had) (?:now )?been|got|get|given|win|wins)\s+(?:\w+ly\s+|narrowly\s+)?(?:the\s+)?)?"
    r"(?P<vote>voted through|approved|agreed|backed|passed|rubber[- ]stamped|signed off|go-ahead|green light|adopted)(?=\s+(?:by|at|on|last|after|yesterday|today|despite|in|this)\b|[.,]|$)",
    regex.I,
)
_MANY = 20  # status cues in a sentence
_TOUCHES = frozenset(
    ("required", "needed", "necessary", "forecast", "projected", "predicted", "expected", "estimated", "proposed", "planned", "identified")
)
_WEAK = frozenset(("status.present", "status.plan"))
_FROM_LEVEL = regex.compile(r"\bfrom\s+(?:(?:a|the|just|about|around|nearly|almost|some|only|current)\s+)*$", regex.I)
_TO_FOLLOWS = regex.compile(r"[^.;]{0,40}\bto\s+(?:(?:a|just|about|around|nearly|almost|some|only|over)\s+)*(?=[£$€\d])", regex.I)
_FORMER = regex.compile(
    r"\b(?:compared (?:with|to)|(?:up|down) (?:from|on)|instead of|previously|already)\s+(?:(?:a|the|just|about|around|some|only)\s+)*$", regex.I
)
_OF_ONLY = regex.compile(r"\s+of\s+(?:(?:about|around|nearly|almost|just|over|some)\s+)*", regex.I)
_THE = regex.compile(r"\b(?:the|this|that|its|their|these|those)\s+(?:\w+\s+)?$", regex.I)
_VARIANCE = frozenset(("overspend", "underspend"))
_ENDED = regex.compile(r"\b(?:last year|previous year|ended|finished|final|19\d\d|20\d\d)\b", regex.I)
_WHICH = regex.compile(r"\b(?:which|who|whose|where)\b", regex.I)


@dataclass(slots=True)
class _Story:
    status: str
    evidence: Evidence


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.status`."""
    statuses = {rule.id: rule for rule in rules.of(StatusRule)}
    decided = {rule.id: rule.decided for rule in rules.of(StoryRule)}

    def link_statuses(reading: Reading) -> None:
        if reading.drafts:
            _Linker(reading, statuses, *_story(reading, decided)).run()

    return link_statuses


def _story(reading: Reading, decided: dict[str, bool]) -> tuple[float, Cue | None]:
    """Where the story stands by its cues, above 0 decided, below proposed (an early cue counts for more), and the first of them."""
    balance, first = 0.0, None
    length = max(1, len(reading.text))
    for cue in reading.cues:
        if cue.topic == "stories":
            weight = 1.5 - cue.start / length
            balance += weight if decided[cue.rule] else -PENDING * weight
            first = first or cue
    return balance, first


class _Linker:
    def __init__(self, reading: Reading, statuses: dict[str, StatusRule], balance: float, first: Cue | None) -> None:
        self.reading, self.statuses = reading, statuses
        self.balance, self.first = balance, first
        self.story = self.judged()
        self.cues = [cue for cue in reading.cues if cue.topic == "statuses"]
        self.starts = [cue.start for cue in self.cues]
        self.by_start = {draft.number.start: draft for draft in reading.drafts}
        self.clauses: dict[int, tuple[Clause, list[Cue]]] = {}
        self.outlook: tuple[int, int] | None = None  # the words that call a variance of the story a forecast

    def clause(self, index: int) -> tuple[Clause, list[Cue]]:
        if index not in self.clauses:
            clause = clause_of(self.reading, index)
            cues = self.cues[bisect_left(self.starts, clause.start) : bisect_left(self.starts, clause.end)]
            self.clauses[index] = clause, cues
        return self.clauses[index]

    def judged(self) -> _Story:
        status = "proposed" if self.balance < 0 else "agreed"
        first = self.first
        return _Story(status, Evidence(first.start, first.end, f"story.{status}") if first else Evidence(None, None, "story.none"))

    def run(self) -> None:
        """Two rounds: what the cues near the numbers say of single figures tells where the story stands, and that decides for the figures
        without a cue."""
        self.round()
        for draft in self.reading.drafts:
            if draft.measure in _OF_THE_STORY and draft.evidence["status"].rule in _VOTES:
                self.balance += VOTE if draft.status == "agreed" else -VOTE if draft.status == "proposed" else 0.0
        by_words, self.story = self.story, self.judged()
        if self.story.status != by_words.status:
            self.round()

    def round(self) -> None:
        previous: Draft | None = None
        seen: dict[tuple[str | None, float | None], Draft] = {}
        for draft in self.reading.drafts:
            self.link(draft, previous, seen)
            if draft.measure in _VARIANCE and draft.status == "forecast" and draft.evidence["status"].rule == "status.forecast":
                self.outlook = draft.evidence["status"].start or 0, draft.evidence["status"].end or 0
            number = draft.number
            seen.setdefault((draft.measure, number.low if number.low is not None else number.high), draft)
            if number.kind != "count":
                previous = draft

    def link(self, draft: Draft, previous: Draft | None, seen: dict[tuple[str | None, float | None], Draft]) -> None:
        number, measure, text = draft.number, draft.measure or "", self.reading.text
        clause, cues = self.clause(number.sentence)
        first, last = outer(number)
        if level_of(clause, number) and _FROM_LEVEL.search(text, max(clause.start, first - 30), first) and _TO_FOLLOWS.match(text, last, clause.end):
            self.settle(draft, "actual", Evidence(first, last, "status.from-level"))
            return
        if (former := _FORMER.search(text, max(clause.start, first - 40), first)) is not None:
            self.settle(draft, "actual", Evidence(former.start(), first, "status.former-level"))
            return
        if measure == "budget" and previous is not None and self.left_by(draft, previous, clause):
            self.settle(draft, previous.status, previous.evidence["status"])
            return
        best = self.best(draft, clause, cues)
        if best is not None and best[1] == "actual" and measure in _VARIANCE and self.outlook and not _ENDED.search(text, max(clause.start, first - REACH), min(clause.end, last + REACH)):
            best = best[0], "forecast", Cue(*self.outlook, "statuses", "status.outlook")  # a report on a year that goes on
        if best is not None and best[2].rule == _PRESENT and measure in _OF_THE_STORY:
            best = None  # "the rise is £4 a week" says what it is, not whether it is decided
        if best is not None and best[1] == "proposed" and measure in _OF_THE_STORY and (vote := _VOTED.search(text, last, min(clause.end, last + REACH))) is not None:
            best = best[0], "agreed", Cue(vote.start("vote"), vote.end("vote"), "statuses", "status.voted-on")
        if previous is not None and self.listed(draft, previous, cues, best):
            self.settle(draft, previous.status, previous.evidence["status"])
            return
        twin = seen.get((draft.measure, number.low if number.low is not None else number.high))
        weak = best is None or best[2].rule in _WEAK or text[best[2].start : best[2].end].lower() in ("was", "were")
        known = twin is not None and best is not None and best[0] < PAST and _THE.search(text, max(clause.start, first - 25), first) is not None
        if twin is not None and (weak or known) and twin.status and measure in _OF_THE_STORY:
            self.settle(draft, twin.status, Evidence(twin.number.start, twin.number.end, "status.same-figure"))
        elif best is not None:
            self.settle(draft, best[1], Evidence(best[2].start, best[2].end, best[2].rule))
        elif (giver := self.giver(draft)) is not None and giver.status:
            self.settle(draft, giver.status, Evidence(giver.number.start, giver.number.end, "status.listed-with"))
        elif measure in _USUAL:
            self.settle(draft, _USUAL[measure], Evidence(None, None, f"status.usual-{measure}"))
        elif measure in _OF_THE_STORY:
            self.settle(draft, self.story.status, self.story.evidence)
        elif measure in _LEVELS and (ahead := self.ahead(draft)) is not None:
            self.settle(draft, "forecast", ahead)
        else:
            self.settle(draft, "actual", Evidence(None, None, "status.plain"))

    def ahead(self, draft: Draft) -> Evidence | None:
        """A time close behind the number that lies after the publication: what the level will be."""
        published, last = self.reading.published, outer(draft.number)[1]
        periods = self.reading.periods
        for mention in periods[bisect_left(periods, last, key=lambda period: period.start) :][:2]:
            dated = any(character.isdigit() for character in self.reading.text[mention.start : mention.end])
            if dated and last <= mention.start < last + 30 and mention.edtf and published and mention.edtf[:10] > published.isoformat():
                return Evidence(mention.start, mention.end, "status.time-ahead")
        return None

    def left_by(self, draft: Draft, previous: Draft, clause: Clause) -> bool:
        """ "Cuts of £3m, which take its budget to £9m": the budget is as undone as the cuts."""
        cut = previous.measure == "saving" and previous.status in _UNDONE and previous.number.sentence == draft.number.sentence
        return cut and level_of(clause, draft.number)

    def within_reach(self, cues: list[Cue], clause: Clause, first: int, last: int) -> list[Cue]:
        """The cues that can speak for the number; the one that opens the sentence may, however far it is."""
        if len(cues) <= _MANY:
            return cues
        opening = [cue for cue in cues[:1] if cue.start - clause.start < 3 and cue.end < first - REACH]
        return opening + beside(cues, first, last)

    def settle(self, draft: Draft, status: str | None, evidence: Evidence) -> None:
        draft.status, draft.evidence["status"] = status, evidence

    def giver(self, draft: Draft) -> Draft | None:
        """The draft that this one took its measure from."""
        measure = draft.evidence.get("measure")
        giver = self.by_start.get(measure.start) if measure is not None and measure.start is not None else None
        return giver if giver is not draft else None

    def listed(self, draft: Draft, previous: Draft, cues: list[Cue], best: "tuple[float, str, Cue] | None") -> bool:
        """Whether the number goes on a list: same sentence, same measure, no cue between the two, none close behind."""
        number, before = draft.number, previous.number
        if number.sentence != before.sentence or draft.measure != previous.measure or previous.status is None:
            return False
        if previous.evidence["status"].rule == "status.from-level":
            return False
        if any(before.end <= cue.start < number.start and cue.rule not in _WEAK for cue in beside(cues, before.end, number.start)):
            return False
        return best is None or best[2].start < number.start or best[0] < SCALE * self.statuses[best[2].rule].weight - 3.0

    def best(self, draft: Draft, clause: Clause, cues: list[Cue]) -> "tuple[float, str, Cue] | None":
        """Score, status and cue of the cue that speaks for the draft, or None."""
        best: tuple[float, str, Cue] | None = None
        measure = draft.measure or ""
        first, last = outer(draft.number)
        anchor = draft.evidence.get("measure")
        inside = anchor is not None and anchor.start is not None and clause.start <= anchor.start < clause.end
        for cue in self.within_reach(cues, clause, first, last):
            status = self.settled(measure, self.statuses[cue.rule])
            if status is None:
                continue
            if cue.rule == _AT_PRESENT and not (0 <= first - cue.end < NEXT and clause.together(cue.end, first)):
                continue
            way = self.way(clause, cue, first, last)
            if inside and anchor is not None and anchor.start is not None and anchor.end is not None:
                way = min(way, self.way(clause, cue, anchor.start, anchor.end) + 0.6)
            score = self.statuses[cue.rule].weight * SCALE - way
            if (cue.end == first - 1 or cue.start == last + 1) and self.reading.text[cue.start : cue.end].lower() in _TOUCHES:
                score += TOUCHING
            if cue.rule == _INFINITIVE and self.reading.sentences[draft.number.sentence].kind != "heading":
                score -= NOT_HEADLINE
            if measure in _LEVELS:
                score -= LEVEL_BEHIND if cue.start >= last else 0.0
            else:
                status = self.backshifted(status, cue, clause)
            if best is None or score > best[0]:
                best = score, status, cue
        level = measure in _LEVELS or (anchor is not None and anchor.rule.startswith("cost.capital"))
        best = self.past(best, draft, first, cues)
        least = FLOOR_OF_LEVELS if level else FLOOR
        unsettled = best is not None and (best[1] == "forecast" or best[2].rule in _MODALS)
        governed = inside and anchor is not None and anchor.end is not None and _OF_ONLY.fullmatch(self.reading.text, anchor.end, first)
        beside = inside and anchor is not None and anchor.start is not None and last <= anchor.start < last + NEXT  # "against a £9m budget"
        if unsettled and measure == "budget" and (governed or beside):
            least = FLOOR_OF_BUDGETS
        if best is not None and best[0] >= least:
            return best
        return self.from_heading(draft, inside)

    def backshifted(self, status: str, cue: Cue, clause: Clause) -> str:
        """ "Would" is "will" in reported speech: where the story is decided, what "he said would be cut" is agreed."""
        text = self.reading.text
        if status == "agreed" and text.startswith("will", cue.start) and _ATTITUDE.search(text, max(clause.start, cue.start - REACH), cue.start):
            return "forecast"
        if status == "proposed" and cue.rule in _MODALS and text.startswith("would", cue.start) and _ANNOUNCES.search(text, max(clause.start, cue.start - REACH), cue.start):
            return "agreed"
        if status == "proposed" and cue.rule in _MODALS and _WOULD_DO.match(text, cue.start, clause.end):
            if _SAID_IT.search(text, max(clause.start, cue.start - 40), cue.start):
                return "agreed"
        word = text[cue.start : cue.end].lower()
        would = word in ("would", "would be") or (cue.rule == _COULD_RISE and word.startswith("would"))
        reported = status == "proposed" and self.story.status == "agreed" and would
        return "agreed" if reported and _REPORTS.search(text, max(clause.start, cue.start - REACH), cue.start) else status

    def past(self, best: "tuple[float, str, Cue] | None", draft: Draft, first: int, cues: list[Cue]) -> "tuple[float, str, Cue] | None":
        """The verb that governs the number, in the past tense: "sold £9m of land", "has withdrawn £3m"."""
        text = self.reading.text
        verb = _PAST_VERB.search(text, max(0, first - NEXT), first)
        if (
            verb is None
            or (best is not None and best[0] >= PAST)
            or any(cue.start < verb.end("verb") and verb.start("verb") < cue.end for cue in cues)
        ):
            return best
        if verb["has"] is None and _AUXILIARY.search(text, max(0, verb.start() - 20), verb.start()):
            return best
        return PAST, "actual", Cue(verb.start(), verb.end("verb"), "statuses", "status.past-tense")

    def from_heading(self, draft: Draft, inside: bool) -> "tuple[float, str, Cue] | None":
        """A cue of the line that gave the measure (a table's title) or that introduces the list."""
        reading, index = self.reading, draft.number.sentence
        places = []
        anchor = draft.evidence.get("measure")
        if not inside and anchor is not None and anchor.start is not None and anchor.start not in self.by_start:
            places.append(reading.sentence_at(anchor.start))
        if (line := introduction(reading, index)) is not None:
            places.append(line)
        for place in places:
            found = [
                (self.statuses[cue.rule].weight * SCALE - HEADING, status, cue)
                for cue in self.clause(place)[1]
                if (status := self.settled(draft.measure or "", self.statuses[cue.rule]))
            ]
            if found:
                return max(found, key=lambda one: one[0])
        return None

    def way(self, clause: Clause, cue: Cue, first: int, last: int) -> float:
        if cue.end <= first:
            way = clause.way(cue.end, first, None)
            opens = cue.start - clause.start < 3 and cue.end - cue.start > 8  # "Under the plans, ..." goes for the whole sentence
            return min(way, OPENING) if opens else way
        if cue.start < last:
            return 0.0
        price = clause.way(last, cue.start, None) + BEHIND
        if _WHICH.search(self.reading.text, last, cue.start):
            price += RELATIVE
        others = clause.all_starts
        at = bisect_left(others, last)
        if at < len(others) and others[at] < cue.start:
            price += BEYOND
        at = bisect_left(others, cue.end)
        if at < len(others) and others[at] - cue.end < cue.start - last and clause.together(cue.end, others[at]):
            price += ANOTHERS
        return price

    def settled(self, measure: str, rule: StatusRule) -> str | None:
        if rule.id == "status.being" and measure == "reserves_use":
            return "actual"
        if rule.id == "status.modal" and measure == "funding_gap":
            return "forecast"
        if rule.id == _CLOSED:
            return "actual" if measure == "funding_gap" else None
        if rule.id == _FACES and measure != "funding_gap":
            return None
        if rule.id == _LEAVES and measure in _OF_THE_STORY:
            return None
        if rule.id == _LIKELY and measure in _PRICES:
            return "proposed"  # what the council is likely to charge it has not decided
        if rule.id == _TO_APPROVE:
            return self.story.status if measure in _OF_THE_STORY else "proposed"
        if rule.id == _WILL_RISE and measure in _SET_BY_COUNCIL:
            return "agreed"
        if rule.id == _COULD_RISE and measure not in _SET_BY_COUNCIL:
            return "forecast"
        if rule.id == _SET_TO:
            return (self.story.status if measure in _OF_THE_STORY else "forecast") if measure != "funding_gap" else None
        return _SETTLED.get(measure, _NO_PLANS).get(rule.status, rule.status)
