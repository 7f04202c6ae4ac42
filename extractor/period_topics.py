"""What numbers without a time of their own take theirs from: a whole, a repeated figure, the sentence before, the budget that the text is about."""

import re
from dataclasses import dataclass, field, replace

from extractor import calendar
from extractor.period_bases import is_base
from extractor.period_budgets import Budgets, Points
from extractor.period_items import told_of_item
from extractor.period_measures import (
    BALANCING,
    OF_AN_OUTTURN,
    OVERSPENDS,
    SET_AT_ONCE,
    STILL_OPEN,
    TAXES,
    TOLD_ON,
    FigureKey,
    bare,
    family,
    figure_key,
    same_value,
)
from extractor.period_other_matter import came_on_top
from extractor.period_relations import (
    MOST_BACK,
    is_aside,
    is_left_by,
    is_listed_with,
    is_next_size,
    is_raised_by,
    overspend_beside,
    restates,
    told_before,
    whole_of,
)
from extractor.period_setters import BUDGET_YEARS, FAR, LEAD, START, closed_year, find_setters, is_ahead, is_past, year_named
from extractor.reading import Cue, Draft, PeriodMention, Reading
from extractor.verb_groups import PERFECT

# "is overspending by £9m", "has cost £9m more than planned"
_SO_FAR = {"status.overspent": ("is ", "are "), PERFECT: ("has ", "have ")}
_VARYING = frozenset(("income", "cost", "budget", "saving"))
_THAN_PLANNED = re.compile(
    r"\s+(?:less|more|lower|higher|short|below|above|under|over|down)\s+(?:of\s+|than\s+|on\s+)?(?:what\s+was\s+)?(?:plan|budget|target|forecast|expect)"
)
LAPSE = 3  # sentences after which the year under way is out of mind
OPENING = 4  # index of the last sentence that opens a story: what it decides there may be given its year further down
TITLE_ROUNDED = 0.01  # "75 jobs" in a headline are 75.4 posts
TITLE_ROUNDED_TO = 0.03  # "£50m" are £48.6m
TOLD_REACH = 2  # sentences
ON_THE_END = -2  # sentences: a text on how a year ended goes astray less than others


@dataclass(slots=True)
class Topics:
    """What the text has said so far, while its numbers are gone through in order.

    `taken` are the starts of the times that figures of a budget took in their own sentence, `told` those of what an ended
    year left over. `marks` are the cues of time with what they mark.
    """

    reading: Reading
    marks: list[tuple[Cue, str]]
    taken: set[int]
    told: set[int]
    points: Points
    setters: list[PeriodMention] = field(default_factory=list)
    story: PeriodMention | None = None
    _single: bool = False  # whether all of them speak of one year or plan
    _in_passing: bool = False  # whether their year is but named: then it is that of the document's council alone
    _next_setter: int = 0
    _next_mention: int = 0
    _astray: int = 0  # sentences since the story's year was last spoken of whose figures have other times, or none
    _last_astray: int = -1
    _told: Draft | None = None  # the last figure that was told of a time gone by
    _outturn: Draft | None = None  # the variance of a year gone by with which the text opens: a report on that year
    _this_year: str | None = None  # the financial year under way, where the date is known
    _under_way: PeriodMention | None = None  # where it was named last
    _under_way_at: int = -FAR
    _closed: PeriodMention | None = None  # the year that a text on how it ended is about
    _budgets: Budgets = field(init=False)
    _figures: dict[FigureKey, Draft] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.reading.published is not None:
            self._this_year = calendar.edtf(calendar.financial_year(calendar.financial_year_of(self.reading.published)))
        words = [cue for cue, mark in self.marks if mark == "budget"]
        self._budgets = Budgets(self.reading, self.points)
        self.setters = find_setters(self.reading, words, self.taken)
        if not self.setters:
            self.setters = year_named(self.reading)
            self._in_passing = True
        self._closed = closed_year(self.reading, self.told)
        self._single = len({mention.edtf for mention in self.setters}) == 1

    # --- which budget the text is about

    def reach(self, draft: Draft) -> None:
        """Moves on to the number: takes in the times named before it."""
        while self._next_setter < len(self.setters) and self.setters[self._next_setter].start < draft.number.start:
            self.story = self.setters[self._next_setter]
            self._next_setter += 1
            self._astray = 0
        mentions = self.reading.periods
        while self._next_mention < len(mentions) and mentions[self._next_mention].start < draft.number.start:
            mention = mentions[self._next_mention]
            self._next_mention += 1
            if self._this_year is not None and mention.edtf in (self._this_year, f"../{self._this_year[-START:]}"):
                self._under_way, self._under_way_at = replace(mention, edtf=self._this_year), mention.sentence
            if self.story is not None and mention.edtf == self.story.edtf:
                self._astray = 0

    def leave(self, draft: Draft) -> None:
        """Takes in the number itself, now that its period is known."""
        if self.story is not None and draft.period == self.story.edtf:
            self._astray = 0
        elif draft.number.sentence != self._last_astray:
            self._last_astray = draft.number.sentence
            self._astray += 1
        if draft.period is None:
            return
        told = draft.period_text is not None or draft.evidence["period"].rule == "periods.continued"
        if told and draft.status == "actual" and draft.measure in TOLD_ON and not draft.period.endswith("/.."):
            self._told = draft
        if told and self._outturn is None and draft.number.sentence <= OPENING and self._is_outturn(draft):
            self._outturn = draft
        self._figures.setdefault(figure_key(draft), draft)

    def _is_outturn(self, draft: Draft) -> bool:
        """Whether the figure says how a financial year came out that was over when the text was published."""
        if draft.measure not in OVERSPENDS or draft.status != "actual" or draft.period is None or self.reading.published is None:
            return False
        ended = calendar.parse_edtf(draft.period)
        return calendar.is_financial_year(ended) and ended[1] is not None and ended[1] < self.reading.published

    def budget_of(self, draft: Draft) -> PeriodMention | None:
        """The budget year or plan that the number belongs to, if the text is about one here and it decides such numbers."""
        story = self.story
        if self._closed is not None and self._ended(draft) and self._budgets.decide(draft, self._closed, ON_THE_END):
            return self._closed
        under_way = story is not None and not is_ahead(self.reading, story) and not is_past(self.reading, story)
        if not under_way and (year := self._year_overspent(draft)) is not None:
            return year
        if story is None:
            return self._only_year(draft) or self._year_beside(draft)
        if self._in_passing and draft.council != self.reading.council:
            return None
        return story if self._budgets.decide(draft, story, self._astray) else None

    def _ended(self, draft: Draft) -> bool:
        """Whether the number tells how the ended year went. Of a variance without a verb of its own no more than that is known."""
        if draft.number.rate is not None:
            return False  # "it spends £85m a year on care", whatever year has ended
        if draft.status == "actual":
            return draft.measure in OF_AN_OUTTURN
        told = draft.evidence.get("status")
        return draft.measure in OVERSPENDS and told is not None and told.rule == "usual.variance"

    def _year_overspent(self, draft: Draft) -> PeriodMention | None:
        """The year under way, wherever the text names it, for an overspend that is expected or goes on: no other year can have one."""
        told = draft.evidence.get("status")
        going_on = told is not None and told.rule in _SO_FAR and self.reading.text.startswith(_SO_FAR[told.rule], told.start or 0)
        if (draft.status != "forecast" and not going_on) or draft.number.rate or self._this_year is None:
            return None
        if draft.measure not in OVERSPENDS and not (draft.measure in _VARYING and _THAN_PLANNED.match(self.reading.text, draft.number.outer_end)):
            return None
        return self._under_way or next((one for one in self.reading.periods if one.edtf == self._this_year), None)

    def denied(self, draft: Draft) -> bool:
        """Whether the words around the number say that no budget holds it."""
        return self._budgets.denied(draft)

    def _only_year(self, draft: Draft) -> PeriodMention | None:
        """For what opens a story before its year is named: the one budget year that the story has."""
        if draft.number.sentence > OPENING or draft.measure not in SET_AT_ONCE or draft.council not in (None, self.reading.council):
            return None
        if not self._single or not self._budgets.decide(draft, self.setters[0]):
            return None
        # "The bill is £800,000 over this year. Reserves of £500,000 will plug the hole."
        return self._under_way if draft.measure == "reserves_use" and self._under_way is not None else self.setters[0]

    def _year_beside(self, draft: Draft) -> PeriodMention | None:
        """The one year that the sentence before speaks of, in a text that has named no budget yet: for a gap and what makes it or closes it."""
        if draft.measure not in BALANCING:
            return None
        named = [one for one in self.reading.periods if one.sentence == draft.number.sentence - 1 and one.edtf]
        text, day = self.reading.text, self.reading.published
        named = [one for one in named if not is_base(text, self.reading.sentences[one.sentence].start, one, day)]
        if not named or named[-1].sort not in BUDGET_YEARS or len({one.edtf for one in named}) > 1:
            return None
        if any(is_aside(self.reading, other) for other in told_before(self.reading, draft)):
            return None
        return named[-1] if self._budgets.decide(draft, named[-1]) else None

    def named_later(self, draft: Draft, title: bool) -> tuple[int, int, str] | None:
        """For the headline and the lead, once the rest is known: the period of the figure that the body repeats, else of the budget named next."""
        other = self._repeated(draft) if title else self._figures.get(figure_key(draft))
        if other is not None and other.number.rate != draft.number.rate and self._budgets.recalls(draft):
            other = None  # "In 2008 it agreed to give £1m a year. It will put £1m into buses"
        if other is not None and other.period and (title or bare(other) == bare(draft)):
            return other.number.start, other.number.end, other.period
        if self._closed is not None and self._ended(draft):
            return self._closed.start, self._closed.end, self._closed.edtf or ""
        if title and (year := self._year_overspent(draft)) is not None:
            return year.start, year.end, year.edtf or ""
        if not self.setters or (title and not (self._single and draft.measure in SET_AT_ONCE)):
            return None
        if not title and self.setters[0].sentence > LEAD + 1:
            return None
        setter = self.setters[0]
        if setter.sort == "by" and not title and family(draft) not in self._planned(setter):
            return None
        if self._told_otherwise(draft, setter) or not self._budgets.decide(draft, setter):
            return None
        return setter.start, setter.end, setter.edtf or ""

    def _planned(self, setter: PeriodMention) -> set[object]:
        """The matters of the figures that took their time from a plan's."""
        return {family(other) for other in self.reading.drafts if other.period == setter.edtf}

    def _repeated(self, title: Draft) -> Draft | None:
        """The figure of the body that the headline repeats, whatever council either is given to."""
        value = bare(title)
        if value is None:
            return None
        unit = title.number.kind, title.number.rate
        alike = [other for other in self.reading.drafts[:MOST_BACK] if other.period and (other.number.kind, other.number.rate) == unit]
        alike = [other for other in alike if (said := bare(other)) is not None and abs(said - value) <= TITLE_ROUNDED * value]
        same = next((other for other in alike if family(other) == family(title)), None)
        if same is not None:
            return same
        sure = float(f"{value:.0e}") != value  # "£33.6m" is no chance, "£30m" is none in the lead
        chance = next((other for other in alike if sure or other.number.sentence <= LEAD), None)
        return chance or self._rounded(title, value)

    def _rounded(self, title: Draft, value: float) -> Draft | None:
        """The first figure of the title's matter, if the title has it rounded: "looks for £50m", of £48.6m."""
        for other in self.reading.drafts[:MOST_BACK]:
            if (
                other is title
                or other.number.sentence == title.number.sentence
                or other.number.kind != title.number.kind
                or family(other) != family(title)
            ):
                continue
            said = bare(other)
            if said is not None and other.number.rate == title.number.rate and abs(said - value) <= TITLE_ROUNDED_TO * value:
                return other if other.period else None
        return None

    def _told_otherwise(self, draft: Draft, setter: PeriodMention) -> bool:
        """Whether the next figure of the same matter has another time than the budget: then so may this one."""
        for other in self.reading.drafts:
            if other.number.sentence > draft.number.sentence and other.period is not None and family(other) == family(draft):
                if other.status == "actual" and other.period < (setter.edtf or ""):
                    continue  # what an earlier year brought says nothing of this one
                return other.period != setter.edtf
        return False

    # --- which other number it belongs with

    def giver(self, draft: Draft, previous: Draft | None) -> tuple[Draft, str] | None:
        """The number whose time this one shares, with the rule."""
        if previous is not None and restates(self.reading, draft, previous):
            return previous, "periods.restated"
        if previous is not None and is_left_by(self.reading, draft, previous):
            return previous, "periods.left"
        if (other := whole_of(self.reading, draft)) is not None:
            return other, "periods.part-of"
        if (other := self._figures.get(figure_key(draft))) is not None and same_value(other, draft) and self._holds_for(draft, other):
            return other, "periods.same-figure"
        if previous is not None and self._continues(draft, previous) and not self._budgets.denied(draft):
            return previous, "periods.continued"
        if self._told is not None and self._goes_on(draft, self._told) and not self._budgets.denied(draft):
            return self._told, "periods.continued"
        if (other := self._outturn) is not None and draft.measure in OF_AN_OUTTURN and draft.status == "actual" and not draft.number.rate:
            return (other, "periods.outturn") if draft.council == other.council else None
        if previous is not None and is_raised_by(draft, previous):
            return previous, "periods.raised-by"
        if previous is not None and is_listed_with(self.reading, draft, previous):
            return previous, "periods.listed"
        if draft.measure == "budget" and (other := overspend_beside(self.reading, draft)) is not None:
            return other, "periods.base"
        return None

    def _holds_for(self, draft: Draft, other: Draft) -> bool:
        """Whether the time of the same figure is that of this one too.

        Not that of a payment, which is made once and then only recalled, nor one that says less than the year of the budget: "from April" is part
        of the year that the text has named since.
        """
        return draft.measure != "cost" and (self.story is None or not self._opens_year(other.period))

    def _opens_year(self, period: str | None) -> bool:
        """Whether the period is open and starts with the year that the text is about."""
        return self.story is not None and self.story.edtf is not None and period == self.story.edtf[:START] + "/.."

    def _continues(self, draft: Draft, previous: Draft) -> bool:
        """Whether it goes on about the number before: the same matter at the same status, or how much of it is found and open."""
        gap = draft.number.sentence - previous.number.sentence
        if (gap and is_next_size(self.reading.text, previous)) or told_of_item(self.reading.text, previous):
            return False
        if gap == 0 and previous.period_text is not None and came_on_top(self.reading.text, previous.number.outer_end, draft.number.outer_start):
            return False
        if previous.period is None or self._opens_year(previous.period) or gap > 1 or draft.council != previous.council:
            return False
        if gap and previous.period_text is not None and self.reading.sentences[draft.number.sentence].kind == "item":
            return False  # each item of a list has its own time
        if draft.number.rate and not (gap == 0 and draft.measure in TAXES):
            return False
        matter, same_status = family(draft), draft.status == previous.status
        if matter != family(previous):
            return draft.measure == "budget_share" and gap == 0 and (same_status or previous.measure in OVERSPENDS)
        if same_status and draft.status != "actual" and (matter != "saving" or draft.measure == previous.measure):
            return True
        if draft.measure == "saving_share":
            return True
        return matter == "saving" and draft.status in STILL_OPEN and (previous.status in STILL_OPEN or gap == 1)

    def _goes_on(self, draft: Draft, told: Draft) -> bool:
        """Whether it goes on about what was told of a time gone by, in one of the next sentences."""
        gap = draft.number.sentence - told.number.sentence
        matter = family(draft) == family(told) or (self._closed is None and told.measure in OVERSPENDS and draft.measure in OF_AN_OUTTURN)
        same = matter and draft.council == told.council
        return 0 < gap <= TOLD_REACH and same and draft.status == "actual" and not draft.number.rate
