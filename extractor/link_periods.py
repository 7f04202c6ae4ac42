"""Gives each number its period: the time of its clause, of its sentence, or of the matter that it belongs to.

What the guide says (`docs/annotation.md`, "period") as rules, tried in this order:

1. a time of the sentence, or what the sentence says against one ("now employs 4,500", "so far", "from £5m"): `period_binding`;
2. the heading of the table or list that the number stands in: `period_tables`;
3. the time of the number that this one is a part of ("of which £49m"), repeats ("that £36m") or continues: `period_topics`;
4. the year being set, named earlier beside the budget, for what is decided, proposed or needed in that budget: `period_topics`;
5. for the headline and the lead, the time of the figure that the body repeats, and for the lead the budget named right after it;
6. none.

`period_text` is kept for a time of the number's own sentence, and is null where the time was inherited.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from spacy.language import Language

from extractor import calendar
from extractor.claim import Evidence
from extractor.clauses import drafts_by_sentence
from extractor.period_binding import bind
from extractor.period_budgets import Points, points_of
from extractor.period_clause import clause_of
from extractor.period_items import is_of_item
from extractor.period_lists import Bound, total_of
from extractor.period_measures import DECIDED, OF_A_BUDGET, OVERSPENDS, STANDING, TAXES
from extractor.period_relations import comes_after, is_aside, is_next_size, told_before
from extractor.period_said import said_then
from extractor.period_said_after import said_after
from extractor.period_setters import LEAD, OPENING, PLANS
from extractor.period_tables import Heading, cell_heading, line_headings
from extractor.period_taxes import year_of, years_being_set
from extractor.period_topics import Topics
from extractor.reading import Draft, PeriodMention, Reading, Stage
from rules.loader import RuleBook
from rules.schema import PeriodMarkRule

OF_A_SENTENCE = frozenset({"now", "done", "meeting"})  # marks that speak of the numbers beside them; the others tell tense and topic
LEAST_WHOLE_BUDGET = 5_000_000.0  # pounds: no council has less
MOST_OPENING = 40  # numbers of a headline and a lead
NOT_LISTED = frozenset({"children_in_care", "workforce"})  # said in passing under "the budget for 2014/15 includes:"


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.period`, `draft.period_text` and their evidence."""
    marks: dict[str, str] = {rule.id: rule.mark for rule in rules.of(PeriodMarkRule)}
    points = points_of(rules)

    def link_periods(reading: Reading) -> None:
        if reading.drafts:
            _Linker(reading, marks, points).link()

    return link_periods


def _is_whole_budget(draft: Draft) -> bool:
    return draft.measure == "budget" and draft.service is None and draft.number.size >= LEAST_WHOLE_BUDGET


class _Linker:
    """The state of one document's linking. `settled` holds the ids of the drafts that their own sentence has decided on."""

    def __init__(self, reading: Reading, marks: Mapping[str, str], points: Points) -> None:
        self.reading, self.text, self.points = reading, reading.text, points
        self.marks = [(cue, marks[cue.rule]) for cue in reading.cues_of.get("period_marks", ())]
        self.settled: set[int] = set()
        self.taken: set[int] = set()
        self.told: set[int] = set()  # likewise of what an ended year left over
        self.old_sums: set[int] = set()

    def link(self) -> None:
        by_sentence = drafts_by_sentence(self.reading)
        self._bind(by_sentence)
        self._inherit(by_sentence)

    def _bind(self, by_sentence: Mapping[int, list[Draft]]) -> None:
        said = [(cue, mark) for cue, mark in self.marks if mark in OF_A_SENTENCE]
        mark_starts = [cue.start for cue, _ in said]
        mention_starts = [mention.start for mention in self.reading.periods]
        for index, drafts in by_sentence.items():
            sentence = self.reading.sentences[index]
            inside = slice(bisect_left(mention_starts, sentence.start), bisect_left(mention_starts, sentence.end))
            near = slice(bisect_left(mark_starts, sentence.start), bisect_left(mark_starts, sentence.end))
            clause = clause_of(self.reading, index, drafts, self.reading.periods[inside], said[near])
            for draft, bound in zip(drafts, bind(self.reading, clause), strict=True):
                if bound is not None:
                    self._take(draft, bound)
                elif (after := said_after(self.reading, draft)) is not None:
                    self._take_from_next(draft, after)

    def _take_from_next(self, draft: Draft, mention: PeriodMention) -> None:
        """ "It agreed £9m of cuts. They will be made over three years": what the text goes on to list is of these years too."""
        self.settled.add(id(draft))
        draft.period = mention.edtf
        draft.evidence["period"] = Evidence(mention.start, mention.end, "periods.said-after")
        if draft.measure in OF_A_BUDGET and draft.status in DECIDED:
            self.taken.add(mention.start)

    def _take(self, draft: Draft, bound: Bound) -> None:
        self.settled.add(id(draft))
        mention = bound.mention
        if mention is None and bound.interval is None:
            if bound.rule == "periods.old-level" and (draft.measure == "grant" or _is_whole_budget(draft)):
                self.old_sums.add(id(draft))
            return
        draft.period = bound.interval
        if mention is None:
            draft.evidence["period"] = Evidence(None, None, bound.rule)
            return
        if mention.sort == "this_year" and draft.measure in TAXES and draft.status != "actual" and bound.interval is not None:
            mention.edtf = bound.interval  # "council tax goes up this year", said in March: the year that the rest of the text is about
        told = said_then(self.reading, draft, mention)
        if told is not None:
            mention.edtf = told or None  # for all that goes on about it
        draft.period = bound.interval if told is None else mention.edtf
        draft.period_text = self.text[mention.start : mention.end]
        draft.evidence["period"] = Evidence(mention.start, mention.end, bound.rule)
        if draft.measure in OVERSPENDS and draft.status == "actual":
            self.told.add(mention.start)
        amid = mention.end <= draft.number.outer_start and mention.start > self.reading.sentences[draft.number.sentence].start + OPENING
        closed = amid and draft.measure == "funding_gap"  # "it will put up its tax over two years to make up for a £9m gap"
        if (
            is_next_size(self.text, draft)
            or (mention.sort in PLANS and (closed or comes_after(self.text, draft)))
            or is_of_item(self.text, draft.number, mention)
            or is_aside(self.reading, draft)
            or (draft.council is not None and self.reading.council not in (None, draft.council))
        ):
            return
        if draft.measure in OF_A_BUDGET and (draft.status in DECIDED or (draft.measure == "funding_gap" and draft.status == "forecast")):
            self.taken.add(mention.start)

    def _inherit(self, by_sentence: Mapping[int, list[Draft]]) -> None:
        topics = Topics(self.reading, self.marks, self.taken, self.told, self.points)
        previous: Draft | None = None
        headings: Sequence[Heading | None] | None = None
        sentence, position = -1, 0
        for draft in self.reading.drafts:
            if draft.number.sentence != sentence:
                sentence, position = draft.number.sentence, 0
                headings = line_headings(self.reading, sentence, by_sentence[sentence])
            topics.reach(draft)
            if id(draft) not in self.settled and not self._is_title(draft):
                heading = None if draft.measure in NOT_LISTED else cell_heading(self.reading, draft) or (headings[position] if headings else None)
                self._give(draft, previous, heading, topics)
            topics.leave(draft)
            previous = draft
            position += 1
        self._look_ahead(topics)
        self._set_taxes(topics)
        if self.old_sums:
            self._date_old_sums()

    def _date_old_sums(self) -> None:
        """ "Its grant falls from £90m to £84m for 2016/17": it is paid, as a whole budget is set, yearly, so the old one is the year before's."""
        for old, new in pairwise(self.reading.drafts):
            if id(old) in self.old_sums and new.period is not None and calendar.is_financial_year(year := calendar.parse_edtf(new.period)):
                assert year[0] is not None
                old.period = calendar.edtf(calendar.financial_year(year[0].year - 1))
                old.evidence["period"] = Evidence(new.number.start, new.number.end, "periods.year-before")

    def _set_taxes(self, topics: Topics) -> None:
        """Gives the taxes that are still without a time the year being set, where the text names it at all."""
        years = years_being_set(self.reading)
        for draft in self.reading.drafts if years else ():
            if draft.period is not None or id(draft) in self.settled or topics.denied(draft):
                continue
            if (year := year_of(draft, years)) is not None:
                draft.period = year.edtf
                draft.evidence["period"] = Evidence(year.start, year.end, "periods.year-being-set")

    def _look_ahead(self, topics: Topics) -> None:
        """Lets what the headline and the lead left open take the time that the body gives it."""
        opening = [draft for draft in self.reading.drafts[:MOST_OPENING] if draft.number.sentence <= LEAD]
        for draft in reversed(opening):  # the headline may repeat the lead
            if id(draft) not in self.settled and draft.period is None and (named := topics.named_later(draft, self._is_title(draft))) is not None:
                draft.period = named[2]
                draft.evidence["period"] = Evidence(named[0], named[1], "periods.named-later")
                topics.leave(draft)

    def _give(self, draft: Draft, previous: Draft | None, heading: Heading | None, topics: Topics) -> None:
        """Lets the draft take the time of its heading, of another number, or of the budget."""
        if heading is not None and not (draft.number.rate == "year" and draft.measure in STANDING):
            draft.period = heading.edtf
            draft.evidence["period"] = Evidence(heading.start, heading.end, f"periods.{heading.why}")
        elif previous is not None and (total := total_of(draft, told_before(self.reading, draft))) is not None:
            draft.period = total
            draft.evidence["period"] = Evidence(previous.number.start, previous.number.end, "periods.total")
        elif (given := topics.giver(draft, previous)) is not None:
            draft.period = given[0].period
            draft.evidence["period"] = Evidence(given[0].number.start, given[0].number.end, given[1])
        elif (budget := topics.budget_of(draft)) is not None:
            draft.period = budget.edtf
            draft.evidence["period"] = Evidence(budget.start, budget.end, "periods.budget-year")

    def _is_title(self, draft: Draft) -> bool:
        return draft.number.sentence == 0 and self.reading.sentences[0].kind == "heading"
