"""Gives each number its period: the time of its clause, of its sentence, or of the matter that it belongs to.

What the guide says (`docs/annotation.md`, "period") as rules, tried in this order:

1. a time in the sentence, the cheapest to reach from the number: length, clause breaks and other numbers cost (`bound`);
2. nothing, where the number says how things stand at present ("now employs 4,500", "so far", a level that is not this year's decision);
3. the time of the number that this one is a part of ("of which £49m", "of those") or repeats ("that £36m");
4. the year being set, named earlier beside the budget, for what is decided, proposed or needed in that budget;
5. nothing.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import regex
from spacy.language import Language

from extractor import calendar
from extractor.claim import Evidence
from extractor.reading import Cue, Draft, Number, PeriodMention, Reading, Sentence, Stage
from rules.loader import RuleBook
from rules.schema import PeriodMarkRule

CHARACTERS_PER_POINT = 12.0
LEFT = 1.0  # a time is written behind its number more often than before it
OTHER_NUMBER = 3.0
TOO_FAR = 22.0
YEARS = frozenset({"financial_year", "financial_span", "next_year", "this_year", "current_year", "last_year", "year", "span", "following_years"})
BUDGET_YEARS = frozenset({"financial_year", "next_year", "this_year", "current_year"})

_BREAK = regex.compile(
    r"(?P<full>[;:]|\s[–—-]\s|\bbut\b|\bwhile\b|\bwhilst\b|\balthough\b|\bthough\b|\bdespite\b|\bbecause\b|\bwhich\b|\bwho\b|\bon top of\b|\bas it\b|\bas the\b|\bafter\b|\bagainst\b|\bcompared\b|\bleaving\b)"
    r"|(?P<half>,(?!\d)|\(|\))",
    regex.I,
)
_COST = {"full": 3.0, "half": 1.0}
_PART = regex.compile(r"\b(?:of|among|including)\s+(?:which|that|those|these|this|them|the)\b|\b(?:half|most|all|some)\s+of\s+(?:that|this|it|which|them)\b", regex.I)
_FROM = regex.compile(r"\bfrom\s+(?:(?:the|its|their|a|an|about|around|just|only|nearly|almost|over|more than|under|today's|current)\s+){0,3}$", regex.I)
_TO = regex.compile(r"\b(?:to|and)\b", regex.I)
_EVENT = regex.compile(
    r"\b(?:approved|announced|launched|published|presented|agreed|elected|created|introduced|unveiled|revealed|began|started|job|reported|opened|signed|set up|built|notice|power|over|council|leader|committee|minister|told)"
    r"(?:\s+(?:in|last))?\s*$",
    regex.I,
)

DECIDED = frozenset({"agreed", "proposed", "required", "identified", "unidentified"})
OF_A_BUDGET = frozenset(
    {"saving", "funding_gap", "extra_spending", "reserves_use", "tax_rise", "tax_bill", "job_losses", "jobs_at_risk", "saving_share", "income", "grant", "grant_cut", "budget", "jobs_created"}
)  # fmt: skip
OF_A_YEAR = frozenset({"overspend", "underspend", "funding_change", "grant_cut"})  # of a budget whatever the status
LEVELS = frozenset({"workforce", "debt", "reserves", "children_in_care", "budget_share", "other_percent", "other_money", "cost", "other_count", "pay_change", "jobs_transferred"})


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.period`, `draft.period_text` and their evidence."""
    marks = {rule.id: rule.mark for rule in rules.of(PeriodMarkRule)}

    def link_periods(reading: Reading) -> None:
        if reading.drafts:
            _Linker(reading, marks).link()

    return link_periods


@dataclass(slots=True)
class _Clause:
    """One sentence with what the pricing needs."""

    sentence: Sentence
    mentions: list[PeriodMention]
    marks: list[tuple[Cue, str]]
    drafts: list[Draft] = field(default_factory=list)
    breaks: list[tuple[int, float]] = field(default_factory=list)

    def has(self, mark: str) -> bool:
        return any(name == mark for _, name in self.marks)


class _Linker:
    def __init__(self, reading: Reading, marks: dict[str, str]) -> None:
        self.reading, self.text = reading, reading.text
        self.mention_starts = [mention.start for mention in reading.periods]
        self.cues = [cue for cue in reading.cues if cue.topic == "period_marks"]
        self.cue_starts = [cue.start for cue in self.cues]
        self.marks = marks
        self.blocked: set[int] = set()

    def link(self) -> None:
        by_sentence: dict[int, list[Draft]] = {}
        for draft in self.reading.drafts:
            by_sentence.setdefault(draft.number.sentence, []).append(draft)
        for index, drafts in by_sentence.items():
            self._bind_sentence(self._clause(index, drafts))
        self._inherit()

    def _clause(self, index: int, drafts: list[Draft]) -> _Clause:
        sentence = self.reading.sentences[index]
        inside = slice(bisect_left(self.mention_starts, sentence.start), bisect_left(self.mention_starts, sentence.end))
        near = slice(bisect_left(self.cue_starts, sentence.start), bisect_left(self.cue_starts, sentence.end))
        clause = _Clause(sentence, self.reading.periods[inside], [(cue, self.marks[cue.rule]) for cue in self.cues[near]], drafts)
        if clause.mentions:
            clause.breaks = [(found.start(), _COST[found.lastgroup or "half"]) for found in _BREAK.finditer(self.text, sentence.start, sentence.end)]
            clause.mentions = [mention for mention in clause.mentions if self._is_time_of_figures(clause, mention)]
        return clause

    def _is_time_of_figures(self, clause: _Clause, mention: PeriodMention) -> bool:
        """Whether the time can be that of a figure: not the date of a meeting, nor of an event that is only recalled."""
        if mention.sort in ("day", "until") and clause.has("meeting"):
            return False
        if mention.sort in ("month", "year", "day") and _EVENT.search(self.text, max(clause.sentence.start, mention.start - 24), mention.start):
            return False
        return not (mention.sort == "day" and mention.rule == "periods.bare")

    # --- within the sentence

    def _bind_sentence(self, clause: _Clause) -> None:
        for position, draft in enumerate(clause.drafts):
            if self._stands_now(clause, draft, position):
                self.blocked.add(id(draft))
                continue
            best, price = None, TOO_FAR
            for mention in clause.mentions:
                cost = self._price(clause, draft, mention)
                if cost < price:
                    best, price = mention, cost
            if best is not None:
                self._settle(draft, best.edtf, best, True)

    def _price(self, clause: _Clause, draft: Draft, mention: PeriodMention) -> float:
        number = draft.number
        first, last = _outer(number)
        if mention.start >= last:
            left, right, price = last, mention.start, 0.0
        elif mention.end <= first:
            left, right, price = mention.end, first, LEFT
        else:
            return 0.0
        price += (right - left) / CHARACTERS_PER_POINT
        price += sum(cost for at, cost in clause.breaks if left <= at < right)
        price += sum(OTHER_NUMBER for other in clause.drafts if left <= other.number.start and other.number.end <= right)
        return price

    def _stands_now(self, clause: _Clause, draft: Draft, position: int) -> bool:
        """Whether the number is said to be so at present, or is the old end of "from X to Y"."""
        number = draft.number
        first, last = _outer(number)
        direct = any(0 <= mention.start - last <= 3 for mention in clause.mentions)
        if direct:
            return False
        if _FROM.search(self.text, max(clause.sentence.start, first - 40), first) and position + 1 < len(clause.drafts):
            following = clause.drafts[position + 1].number
            if following.kind == number.kind and _TO.search(self.text, last, following.start) and not any(last <= mention.start < following.start for mention in clause.mentions):
                return True
        if draft.measure in LEVELS and draft.status == "actual" and draft.measure not in ("jobs_transferred",):
            return not any(mention.start >= last and mention.start - last < 25 for mention in clause.mentions) and draft.measure not in ("other_count",)
        for cue, mark in clause.marks:
            if mark == "now" and self._near(clause, cue, first, last):
                return True
        return False

    def _near(self, clause: _Clause, cue: Cue, first: int, last: int) -> bool:
        left, right = (cue.end, first) if cue.end <= first else (last, cue.start)
        if right - left > 50:
            return False
        if any(left <= other.number.start and other.number.end <= right for other in clause.drafts):
            return False
        return not _BREAK.search(self.text, left, right)

    # --- beyond the sentence

    def _inherit(self) -> None:
        story: PeriodMention | None = None
        mentions = iter(self._setters())
        upcoming = next(mentions, None)
        previous: Draft | None = None
        for draft in self.reading.drafts:
            while upcoming is not None and (upcoming.start < draft.number.start or upcoming.sentence <= draft.number.sentence or upcoming.sentence < 3):
                story, upcoming = upcoming, next(mentions, None)
            if "period" not in draft.evidence and id(draft) not in self.blocked:
                if not self._from_whole(draft, previous) and not self._from_same_figure(draft) and story is not None and self._of_budget(draft):
                    self._settle(draft, story.edtf, story, False, "periods.budget-year")
            previous = draft

    def _setters(self) -> list[PeriodMention]:
        """The mentions of a financial year that say which budget the following sentences are about."""
        out = []
        for mention in self.reading.periods:
            if mention.sort not in BUDGET_YEARS or mention.edtf is None:
                continue
            near = slice(bisect_left(self.cue_starts, mention.start - 60), bisect_right(self.cue_starts, mention.end + 40))
            if any(self.marks[cue.rule] == "budget" for cue in self.cues[near]):
                out.append(mention)
        return out

    def _from_whole(self, draft: Draft, previous: Draft | None) -> bool:
        """ "of which £49m", "of those 65": the time of the number before it."""
        if previous is None or previous.period is None or draft.number.sentence - previous.number.sentence > 1:
            return False
        first, last = _outer(draft.number)
        start = max(self.reading.sentences[draft.number.sentence].start, first - 40)
        if not _PART.search(self.text, start, min(len(self.text), last + 12)):
            return False
        draft.period = previous.period
        draft.evidence["period"] = Evidence(previous.number.start, previous.number.end, "periods.part-of")
        return True

    def _from_same_figure(self, draft: Draft) -> bool:
        """The same figure with its time, earlier in the document."""
        number = draft.number
        if self.reading.sentences[number.sentence].kind == "heading":
            return False
        for other in self.reading.drafts:
            if other is draft:
                return False
            if other.period and (other.number.kind, other.number.low, other.number.high) == (number.kind, number.low, number.high) and other.council == draft.council:
                draft.period = other.period
                draft.evidence["period"] = Evidence(other.number.start, other.number.end, "periods.same-figure")
                return True
        return False

    def _of_budget(self, draft: Draft) -> bool:
        if self.reading.sentences[draft.number.sentence].kind == "heading":
            return False
        if draft.council != self.reading.council:
            return False
        if draft.measure in OF_A_YEAR:
            return True
        return draft.measure in OF_A_BUDGET and draft.status in DECIDED and not (draft.number.rate and draft.measure == "saving")

    def _settle(self, draft: Draft, interval: str | None, mention: PeriodMention, own: bool, rule: str = "") -> None:
        draft.period = interval
        draft.period_text = self.text[mention.start : mention.end] if own else None
        draft.evidence["period"] = Evidence(mention.start, mention.end, rule or mention.rule)


def _outer(number: Number) -> tuple[int, int]:
    return (number.outer_start if number.outer_start >= 0 else number.start), max(number.outer_end, number.end)
