"""A claim made ready for comparing: its value as an interval, its period in a known shape, its family, its stage, what is around it.

Built once for each claim; the costly parts (the words around it) are looked at only when figures differ.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from db.bearings import (
    comes_after_from,
    holds_savings,
    is_less,
    is_movement,
    is_paid_now,
    is_reached,
    is_than_planned,
    named,
    of_own_year,
    telling,
    words_of_name,
)
from db.formers import Former
from db.interval import PER_YEAR, Value, value_of
from db.moves import formers
from db.names import firm, noun
from db.passages import Passage, passage_of
from db.periods import NONE, Period, is_first_of_april, read_period, year_of
from db.recalls import preceded
from db.records import ClaimView, Order, reading_order
from db.rulebook import on_change
from db.spot import Spot, spot_of

STOCKS = frozenset({"reserves", "workforce", "debt", "children_in_care"})  # levels: without a date they are as of the day they are said
SETTLED = frozenset({"budget", "grant", "grant_cut", "tax_rise", "tax_bill"})  # set once for a year: "is" and "was agreed" say the same
YEARLY = frozenset({"tax_bill", "tax_rise", "grant", "grant_cut", "pay_change"})  # "from April 2016" means the financial year that begins
BUDGETED = frozenset({"saving", "funding_gap", "job_losses", "income", "other_percent"})  # "will go in April": with the financial year that begins
BROAD = frozenset(
    {"cost", "income", "other_money", "extra_spending", "other_count", "other_percent", "saving_share", "funding_change", "budget_share"}
)
RECURRING = frozenset({"budget", "income", "tax_bill", "cost", "grant", "debt"})  # a figure "a year" and the figure of a year are one
ADDITIONS = frozenset({"extra_spending", "jobs_created", "overspend", "underspend", "tax_rise", "grant_cut", "pay_change"})
REDUCTIONS = frozenset({"saving", "saving_share", "funding_change", "job_losses", "jobs_at_risk"})  # of which "reduced by" tells the whole
PLANNED = frozenset({"agreed", "proposed", "required", "forecast", "identified", "unidentified"})
TARGETS = frozenset({"agreed", "proposed", "required", "identified", "underway"})
SOFT = (PLANNED | {"underway"}) - {"identified", "unidentified"}  # stages of which a later one may replace an earlier
# Measures of the whole council or service, whatever else the sentence names; an underspend on libraries would have the service.
WHOLE = frozenset(
    {
        "funding_gap",
        "overspend",
        "underspend",
        "grant_cut",
        "tax_rise",
        "tax_bill",
        "reserves_use",
        "workforce",
        "debt",
        "job_losses",
        "jobs_at_risk",
    }
)
CAUSED = frozenset({"funding_gap", "overspend", "underspend", "tax_rise", "tax_bill"})
CAUSES = frozenset({"pay", "inflation", "interest", "care-fees", "legal"})
OWN_WORDS = {  # subjects that are words for it
    "jobs": frozenset({"redundancy"}),
    "debt": frozenset({"interest"}),
    "children_in_care": frozenset({"children-in-care"}),
    **dict.fromkeys(CAUSED, CAUSES),
}
REMAINDERS = frozenset({"funding_gap", "reserves", "workforce", "debt", "reserves_use", "tax_bill"})  # what is left is what they measure
_WAS_FORECAST = re.compile(
    r"\b(?:(?:had|having)(?: \w+)? (?:forecast\w*|expect\w*|predict\w*|project\w*|warn\w*|fear\w*)|(?:was|were|been)(?: \w+){0,2} "
    r"(?:forecast|expect(?:ed|ing)?|predicted|projected|warned|feared)|at the half[- ]year|at (?:quarter|mid)|against)\b",
    re.IGNORECASE,
)
_ITS = re.compile(r"\b(?:its|all)(?: of (?:its|the))?\s+$")
# Measures that readers of prose take for each other: that a figure has the one here and the other there proves nothing.
NEIGHBOURS = (
    frozenset({"cost", "extra_spending", "budget", "grant", "other_money", "income", "debt"}),
    frozenset({"saving", "funding_gap", "grant_cut", "other_money", "overspend"}),
    frozenset({"cost", "extra_spending", "overspend"}),  # pressures
    frozenset({"job_losses", "jobs_at_risk", "jobs_transferred", "workforce"}),
    frozenset({"other_percent", "saving_share", "funding_change", "budget_share"}),
)
IN_CARE = "children_in_care"  # of one service, whether it is named or not
MOVING = frozenset({"overspend", "underspend", "funding_gap", "reserves", "workforce", "debt"})  # of which a change is told apart from the level
OUTTURNS = frozenset({"overspend", "underspend"})
INFERRED = STOCKS | OUTTURNS | {"tax_rise"}  # whose time follows from the day of the paper where none is named
SETTING = 3  # the month of the year by which councils set their taxes
TOLD_OF_YEAR = frozenset({(True, "agreed"), (True, "proposed"), (False, "agreed"), (False, "actual")})  # of a rise, whether its year is to come
SET_DAYS = 75  # days before a year begins: budgets are set after
KNOWN_DAYS = 45  # days after the end of a year from which its figures are known
FULL_TIME = ("fte", "full-time", "full time", "equivalent")


@dataclass(slots=True, eq=False)
class Statement:
    """`family`: the measure, with a gap to be filled and savings to be found as one. `stage`: the status, where `actual` of a year that is
    not over is `underway`: decided, and being done.

    `borrowed`: the period was taken from the sentence of the same document that repeats the figure.
    """

    claim: ClaimView
    value: Value
    period: Period
    family: str
    stage: str
    full_time: bool
    slots: tuple[str, ...]  # what it is about, see `db.contradictions.thing`
    day: int = 0  # ordinal of the publication date, 0 where unknown
    firm: str = ""  # the counterparty under the name that all papers share
    undated: bool = False  # a level or a forecast without a date, taken to be that of the day or year in which it was said
    borrowed: bool = False
    _order: Order | None = None
    _portion: bool | None = None
    _included: bool | None = None
    replaced: "tuple[Statement, ...]" = ()  # figures of its document that its words say it has replaced, or that they deny: see `db.told`
    summed: bool = False  # a sum of its document shows it to be a part
    _addition: bool | None = None
    _former: bool | None = None
    _subjects: frozenset[str] | None = None
    _formers: tuple[Former, ...] | None = None
    _passage: Passage | None = None
    _spot: Spot | None = None

    @property
    def order(self) -> Order:
        """Its place in the order in which a reader meets claims."""
        if self._order is None:
            self._order = reading_order(self.claim)
        return self._order

    @property
    def passage(self) -> Passage:
        """The sentence that it stands in."""
        if self._passage is None:
            self._passage = passage_of(self.claim)
        return self._passage

    @property
    def spot(self) -> Spot:
        """Its place in the words of its sentence."""
        if self._spot is None:
            self._spot = spot_of(self.claim)
        return self._spot

    @property
    def portion(self) -> bool:
        """Whether the words beside the figure make it a part, a remainder or a difference."""
        if self._portion is None:
            # what is still to be found is the remainder by its name: there is one of it
            may_be = REMAINDERS.isdisjoint((self.family, self.claim.measure)) and self.stage != "unidentified" and not self._is_lost()
            self._portion = (may_be and self._beside("part") and not self._of_its_year() and not self._of_another_kind()) or self._by_how_much()
        return self._portion

    def _is_lost(self) -> bool:
        asked = {"grant_cut": is_less, "overspend": is_than_planned, "underspend": is_than_planned}.get(self.family)
        return asked is not None and self.spot.tell(asked)

    @property
    def included(self) -> bool:
        """Whether the words beside the figure make it a part that stands for itself ("including"), no remainder and no difference."""
        if self._included is None:
            self._included = self._beside("included")
        return self._included

    @property
    def addition(self) -> bool:
        """Whether it comes on top of something: "another", "further", "more".

        What is an addition by nature (investment, an overspend) is none here.
        """
        if self._addition is None:
            found = self._beside("addition") or (self.family not in REDUCTIONS and self._beside("reduction"))
            self._addition = found and self.family not in ADDITIONS and not self.reached
        return self._addition

    def recall(self, period: Period | None, formers: tuple[Former, ...], *, part: bool) -> None:
        """Puts it back to what its document showed of it: the period that it borrowed, the figures that it replaced, a part of a sum."""
        if period is not None:
            self.period, self.borrowed = period, True
        self._formers = formers
        if part:
            self.is_part()

    def is_part(self) -> None:
        """Records that a sum of its document shows it to be a part of a larger figure."""
        self.summed = True
        self._portion = self.stage != "unidentified"

    def _by_how_much(self) -> bool:
        """Whether it is how far a level or a forecast has moved."""
        return self.claim.measure in MOVING and self.spot.tell(is_movement)

    def _of_its_year(self) -> bool:
        """Whether it is a part of a longer time only: "the £86m includes £29m in 2015/16", "£29m next year alone"."""
        return self.period.shape == "year" and self.spot.tell(of_own_year)

    @property
    def reached(self) -> bool:
        """Whether it is where a change leads to: "up by £2.7m to £16.9m"."""
        return self.spot.tell(is_reached)

    def _of_another_kind(self) -> bool:
        """Whether it is held in something else: "the budget includes £7.1m of savings" takes them from no larger saving."""
        return self.family == "saving" and self.spot.tell(holds_savings)

    def _beside(self, relation: str) -> bool:
        return self.claim.has_words and self.spot.beside(relation)

    @property
    def former(self) -> bool:
        """Whether it is what a figure rises or falls from: last year's bill in "from £195 to £199"."""
        if self._former is None:
            self._former = self._fallen_from()
        return self._former

    def _fallen_from(self) -> bool:
        claim = self.claim
        if (risen := self.spot.tell(comes_after_from)) is None:
            return claim.measure == "tax_bill" and claim.status == "actual" and self.spot.tell(is_paid_now)
        return claim.kind in ("money", "percent") or risen  # "£3m from its 34 children's centres" takes something from them

    @property
    def formers(self) -> tuple[Former, ...]:
        """The figures that the words around it say it has replaced."""
        if self._formers is None:
            passage, claim = self.passage, self.claim
            at, (previous, recalled) = passage.start, passage.beside(claim.document)
            beside_it = formers(passage.text, claim.start - at, claim.end - at) if passage.leads and claim.has_words else ()
            if beside_it or previous:
                before = preceded(previous, passage.text[: claim.start - at], at - len(previous), passage.text[claim.end - at :]) if previous else ()
                recalled = (*(replace(one, start=one.start + at) for one in beside_it), *recalled, *before)
            self._formers = recalled
        return self._formers

    @property
    def subjects(self) -> frozenset[str]:
        if self._subjects is None:
            claim = self.claim
            found = self.spot.tell(named) if claim.has_words else frozenset()
            # posts that go are redundancies as a rule, what is borrowed is a loan; what a gap comes from is not what it is of
            self._subjects = found - (OWN_WORDS.get(claim.kind if claim.kind in ("jobs", "percent") else claim.measure, frozenset()))
        return self._subjects

    @property
    def wording(self) -> frozenset[str]:
        """The telling words beside the figure, without the ones that stand beside every figure."""
        return self.spot.tell(telling).difference(words_of_name(self.claim.council or ""))


def state(claim: ClaimView) -> Statement:
    """The claim made ready."""
    value, family, full_time, handle, slots = _saying(
        claim.kind, claim.measure, claim.quote, claim.low, claim.high, claim.qualifier, claim.rate, claim.service, claim.counterparty, claim.counted,
        claim.currency,
    )  # fmt: skip
    published = claim.document.published
    period = _period(claim)
    stage = claim.status
    if stage == "actual":
        if claim.measure in SETTLED:
            stage = "proposed" if published and _before_it_is_set(period, published) else "agreed"
        elif published and period.shape in ("year", "span", "by") and period.end > published.toordinal() and claim.measure not in STOCKS:
            stage = "underway"
    elif (
        stage == "forecast" and claim.measure in OUTTURNS and published and period.shape == "year" and period.end + KNOWN_DAYS < published.toordinal()
    ) and not _WAS_FORECAST.search(claim.words(max(claim.sentence_start, claim.start - 80), claim.start)):
        stage = "actual"  # what a year that is over came out at is no forecast any more, however it is put
    elif stage in PLANNED and claim.measure == "other_count" and _ITS.search(claim.words(max(claim.sentence_start, claim.start - 20), claim.start)):
        stage = "actual"  # "a plan for its 34 children's centres": there are 34, whatever is planned
    undated = claim.period is None and period.shape in ("at", "year") and claim.measure in INFERRED
    day = published.toordinal() if published else 0
    return Statement(claim, value, period, family, stage, full_time, slots, day, handle, undated)


def neighbours(a: Statement, b: Statement) -> bool:
    """Whether two figures measure one thing as far as a reader of prose can tell."""
    pair = {a.claim.measure, b.claim.measure}
    return len(pair) == 1 or any(pair <= near for near in NEIGHBOURS)


def _before_it_is_set(period: Period, published: date) -> bool:
    """Whether a year's figures were printed before councils set its budget, in the February before it begins."""
    return period.shape == "year" and published < date.fromordinal(period.start) and published.toordinal() < period.start - SET_DAYS


@lru_cache(maxsize=8192, typed=True)  # most figures are said many times
def _saying(
    kind: str, measure: str, quote: str, low: float | None, high: float | None, qualifier: str, rate: str | None, service: str | None,
    counterparty: str | None, counted: str | None, currency: str,
) -> tuple[Value, str, bool, str, tuple[str, ...]]:  # fmt: skip
    """What follows from the slots of a claim alone: value, family, whether it counts full-time posts, the firm, what it is about."""
    value = value_of(quote, low, high, qualifier)
    if rate and kind == "money" and rate != "year":
        value, rate = value.scaled(PER_YEAR[rate]), "year"
    family = "saving" if measure == "funding_gap" else measure
    full_time = kind == "jobs" and any(word in quote.lower() for word in FULL_TIME)
    handle = firm(counterparty) if counterparty else ""
    counts = noun(counted) if measure == "other_count" else ""
    scope = "" if measure == IN_CARE else service or ""
    return value, family, full_time, handle, _once(kind, family, scope, handle, currency, counts, "" if family in RECURRING else rate or "")


@lru_cache(maxsize=8192)
def _once(*slots: str) -> tuple[str, ...]:
    """Equal slots as one tuple, however many statements have them."""
    return slots


on_change(_saying.cache_clear)


def _period(claim: ClaimView) -> Period:
    published = claim.document.published
    period = read_period(claim.period, claim.period_text, published)
    if claim.measure in STOCKS and published and claim.status == "actual":
        if period.shape in ("none", "since") or (period.shape == "by" and period.end > published.toordinal()):
            return Period("at", published.toordinal(), published.toordinal())
        if period.shape == "year" and period.end <= published.toordinal() and claim.measure != "debt":
            return Period("at", period.end, period.end)  # "reserves grew to £17m last year"; what was borrowed in a year is no level
    if claim.measure in YEARLY and period.shape in ("since", "at") and period.start:
        decided = claim.measure == "tax_rise" and period.shape == "at" and date.fromordinal(period.start).month <= SETTING
        return year_of(period.start + 90 if decided else period.start)  # what is decided in February is the rise of the year that begins
    if period.shape in ("since", "at") and claim.status in PLANNED and claim.measure in BUDGETED and is_first_of_april(period.start):
        return year_of(period.start)
    if period.shape == "since" and claim.status not in ("actual",) and claim.measure in RECURRING:
        return year_of(period.start)
    if claim.measure in OUTTURNS and period.shape == "by" and is_first_of_april(period.end + 1):
        return year_of(period.end)  # "£6m over budget by the end of the year" is the year's
    if claim.measure in OUTTURNS and period.shape == "none" and claim.status == "forecast" and published:
        return year_of(published.toordinal())  # what is forecast to be overspent is so in the year that runs
    if claim.measure == "tax_rise" and period.shape == "none" and published and (published.month <= SETTING, claim.status) in TOLD_OF_YEAR:
        return year_of(published.toordinal() + (0 if published.month > SETTING else 90))
    return period if period is not None else NONE
