"""What numbers without a time of their own take theirs from: a whole, a repeated figure, the sentence before, the budget that the text is about."""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field

import regex

from extractor import calendar
from extractor.period_binding import OVERSPENDS, STOCKS
from extractor.period_clause import outer
from extractor.reading import Cue, Draft, PeriodMention, Reading

BUDGET_YEARS = frozenset({"financial_year", "next_year", "this_year", "current_year", "that_year"})
PLANS = frozenset({"over_next", "by", "span", "financial_span"})
DECIDED = frozenset({"agreed", "proposed", "required", "identified", "unidentified"})
STILL_OPEN = frozenset({"required", "identified", "unidentified"})
AHEAD = DECIDED | {"forecast"}
# What a budget for a year decides, and so has that year unless something else is said.
OF_A_BUDGET = frozenset(
    {
        "saving", "saving_share", "funding_gap", "job_losses", "extra_spending", "reserves_use", "tax_rise", "tax_bill", "income", "grant",
        "grant_cut", "budget", "other_percent",
    }
)  # fmt: skip
OF_A_PLAN = frozenset({"saving", "saving_share", "job_losses", "funding_gap"})  # what a plan over several years holds
OF_A_YEAR = OVERSPENDS | {"grant_cut", "funding_change"}  # whatever their status
TAXES = frozenset({"tax_rise", "tax_bill"})
# What else has the year where the text has just named it: a gap that is closed, a pressure that the budget meets.
NEARBY = {
    "funding_gap": frozenset({"actual"}), "cost": frozenset({"forecast"}),
    "pay_change": frozenset({"forecast"}), "jobs_created": frozenset({"agreed", "proposed"}),
}  # fmt: skip
TOLD_ON = OVERSPENDS | {
    "tax_rise",
    "tax_bill",
    "budget",
    "grant",
    "grant_cut",
    "income",
    "job_losses",
}  # told of a time gone by, over more than one sentence
LASTING = STOCKS | {"budget", "jobs_at_risk", "job_losses"}  # an item of a budget may tell them in passing
STANDING = frozenset({"saving", "budget", "funding_gap", "grant", "grant_cut", "extra_spending", "income"})  # with "a year": so much every year
GAPS = frozenset({"funding_gap", "saving"})
SET_AT_ONCE = TAXES | {"reserves_use"}  # one budget sets these for one year, whenever the story comes to name it
FAMILIES = {"funding_gap": "saving", "saving_share": "saving", "tax_bill": "tax_rise", "underspend": "overspend"}
LAPSE = 3  # sentences with figures or times, none of them of its year: then the text is no longer about that budget
LAPSE_ELSEWHERE = 2  # for a figure of another council than the document's
LAPSE_AT_ALL = 25  # sentences of whatever kind without a word of it
OPENING = 4  # index of the last sentence that opens a story: what it decides there may be given its year further down
LEAD = 2  # index of the last sentence of a lead, the headline being 0
CLOSE_TO_BUDGET = 25  # characters between a year and "budget": this year names the budget
NEAR_BUDGET = 60
SHORT_LINE = 60  # characters: "Among them are:"
OPENING_WORDS = 50  # characters: "The overall revenue budget of just over"
START = 10  # characters of the start of an interval: "from April 2024" and "in 2024/25" speak of one year
FAR = 10_000
SMALL_CHARGE = 1000  # pounds: the price of a permit is set for good, not for a year
ROUNDED = 0.005  # "£160m" repeats £160.6m
MOST_BACK = 12  # numbers looked back at in one list

_OF_WHICH = regex.compile(r"\b(?:of|including|among)\s+(?:which|that|those|these|this|them|it)\b|\bof\s+(?:that|this|the)\s+\w+,", regex.I)
_OF_THE = regex.compile(r"[\"“‘']?(?:Of|Out of|From)\s+(?:the|that|this|those|these)\b")
_TOGETHER = regex.compile(r"[\"“‘']?(?:Together|Combined|Altogether|In total|In all|Taken together|That makes|That adds up)\b")
_RISE = re.compile(r"\b(?:increase|rise|up|extra|additional|more|equivalent|or)\b")
_NEW_BUDGET = re.compile(r"\b(?:[Tt]he (?:[A-Za-z]+ ){1,3}budget of|[Nn]et (?:expenditure|spending) is) (?:\w+ ){0,3}$")
_ITEM = re.compile(r" (?:for|from|on|in|to|of|by) (?:[\w’'-]+ ){0,5}[\w’'-]+(?:,| and|, and) (?:(?:a further|another|an extra|and) )?")
_OPENINGS = frozenset("\"“‘'OFTCAI")
_IF = regex.compile(r"[\"“‘']?If\b")

FigureKey = tuple[str, str | None, str | None, bool | None, str, str]


@dataclass(slots=True)
class Topics:
    """What the text has said so far, while its numbers are gone through in order.

    `taken` are the starts of the times that figures of a budget took in their own sentence. `marks` are the cues of time with what they mark.
    """

    reading: Reading
    marks: list[tuple[Cue, str]]
    taken: set[int]
    setters: list[PeriodMention] = field(default_factory=list)
    story: PeriodMention | None = None
    _single: bool = False  # whether all of them speak of one year or plan
    _next_setter: int = 0
    _next_mention: int = 0
    _fresh: int = 0  # the sentence in which the story's year was last spoken of
    _astray: int = 0  # sentences since then whose figures have other times, or none
    _last_astray: int = -1
    _this_year: str | None = None  # the financial year under way, where the date is known
    _under_way: PeriodMention | None = None  # where it was named last
    _under_way_at: int = -FAR
    _budget_starts: list[int] = field(default_factory=list)
    _lists: dict[int, bool] = field(default_factory=dict)  # for each item met, whether it is of a list about the budget
    _councils: set[str | None] = field(default_factory=set)  # those with a figure of the story's year
    _figures: dict[FigureKey, Draft] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.reading.published is not None:
            self._this_year = calendar.edtf(calendar.financial_year(calendar.financial_year_of(self.reading.published)))
        self._budget_starts = [cue.start for cue, mark in self.marks if mark == "budget"]
        self.setters = self._find_setters()
        self._single = len({mention.edtf for mention in self.setters}) == 1

    # --- which budget the text is about

    def _find_setters(self) -> list[PeriodMention]:
        """The mentions that say which budget or plan the text after them is about, in order.

        The first time taken by a figure that a budget decides, or the first year named beside a word for the budget; after it only a year that names
        a budget itself ("the budget for 2014/15"), or the first single year after a plan over several. Years that are listed set none.
        """
        years: dict[int, set[str]] = {}
        for mention in self.reading.periods:
            if mention.edtf and (mention.sort in BUDGET_YEARS or mention.sort in ("following_years", "from")):
                years.setdefault(mention.sentence, set()).add(mention.edtf[:START])
        budgets = [cue for cue, mark in self.marks if mark == "budget"]
        starts = [cue.start for cue in budgets]
        out: list[PeriodMention] = []
        for mention in self.reading.periods:
            if mention.edtf is None:
                continue
            from_april = mention.sort == "from" and mention.edtf.endswith("-04-01/..")
            plan = mention.sort in PLANS and mention.sentence <= LEAD
            if (from_april or plan) and not out and (mention.start in self.taken or (plan and self._names_plan(mention, budgets, starts))):
                out.append(mention)
            elif mention.sort == "financial_year" and mention.sentence == 0 and len(years[0]) == 1:
                out.append(mention)  # the title says which year the paper is about
            elif mention.sort in BUDGET_YEARS and len(years[mention.sentence]) == 1:
                near = budgets[bisect_left(starts, mention.start - NEAR_BUDGET) : bisect_left(starts, mention.end + NEAR_BUDGET)]
                gap = min((max(mention.start - cue.end, cue.start - mention.end) for cue in near), default=FAR)
                phase = bool((years.get(mention.sentence + 1, set()) | years.get(mention.sentence - 1, set())) - {mention.edtf[:START]})
                names_budget = gap <= CLOSE_TO_BUDGET and not self._is_past(mention) and not phase and not self._goes_back(mention, out)
                opens = not out or out[-1].sort == "from" or (out[-1].sort in PLANS and not phase)
                if names_budget or (opens and (gap <= NEAR_BUDGET or mention.start in self.taken)):
                    out.append(mention)
        return out

    def _names_plan(self, mention: PeriodMention, budgets: list[Cue], starts: list[int]) -> bool:
        """Whether a time over years stands beside a word for savings, in a sentence without figures: "the need for more savings over five years"."""
        sentence = self.reading.sentences[mention.sentence]
        near = budgets[bisect_left(starts, max(sentence.start, mention.start - NEAR_BUDGET)) : bisect_left(starts, mention.start)]
        figures = bisect_left(self.reading.numbers, sentence.start, key=lambda number: number.start)
        return bool(near) and (figures == len(self.reading.numbers) or self.reading.numbers[figures].start >= sentence.end)

    def _is_past(self, mention: PeriodMention) -> bool:
        last = calendar.parse_edtf(mention.edtf)[1] if mention.edtf else None
        return last is not None and self.reading.published is not None and last < self.reading.published

    def _is_ahead(self, mention: PeriodMention) -> bool:
        first = calendar.parse_edtf(mention.edtf)[0] if mention.edtf else None
        return first is not None and self.reading.published is not None and first > self.reading.published

    def _goes_back(self, mention: PeriodMention, setters: list[PeriodMention]) -> bool:
        """Whether it is an earlier year than the budget year before it: "£9m was cut from the 2015/16 budget", in a story about 2016/17."""
        return bool(setters) and setters[-1].sort in BUDGET_YEARS and (mention.edtf or "") < (setters[-1].edtf or "")

    def reach(self, draft: Draft) -> None:
        """Moves on to the number: takes in the times named before it."""
        while self._next_setter < len(self.setters) and self.setters[self._next_setter].start < draft.number.start:
            self.story = self.setters[self._next_setter]
            self._next_setter += 1
            self._fresh, self._astray = self.story.sentence, 0
        mentions = self.reading.periods
        while self._next_mention < len(mentions) and mentions[self._next_mention].start < draft.number.start:
            mention = mentions[self._next_mention]
            self._next_mention += 1
            if self._this_year is not None and mention.edtf == self._this_year:
                self._under_way, self._under_way_at = mention, mention.sentence
            if self.story is not None and mention.edtf == self.story.edtf:
                self._fresh, self._astray = max(self._fresh, mention.sentence), 0

    def leave(self, draft: Draft) -> None:
        """Takes in the number itself, now that its period is known."""
        if self.story is not None and draft.period == self.story.edtf:
            self._fresh, self._astray = draft.number.sentence, 0
            self._councils.add(draft.council)
        elif draft.number.sentence != self._last_astray:
            self._last_astray = draft.number.sentence
            self._astray += 1
        if draft.period is None:
            return
        self._figures.setdefault(_figure_key(draft), draft)

    def budget_of(self, draft: Draft, previous: Draft | None) -> PeriodMention | None:
        """The budget year or plan that the number belongs to, if the text is about one here and it decides such numbers."""
        story = self.story
        if draft.measure in OVERSPENDS and draft.status == "forecast" and (story is None or self._is_ahead(story)) and not draft.number.rate:
            return self._under_way if draft.number.sentence - self._under_way_at <= LAPSE else None
        if story is None:
            return self._only_year(draft)
        elsewhere = draft.council not in (None, self.reading.council)
        if elsewhere and draft.measure in GAPS and draft.council not in self._councils and draft.number.sentence - story.sentence > 1:
            return None  # another council's black hole, told for comparison; what it charges is of the year being set everywhere
        lapsed = self._astray > (LAPSE_ELSEWHERE if elsewhere else LAPSE) or draft.number.sentence - self._fresh > LAPSE_AT_ALL
        return story if not lapsed and self._decides(draft, previous, story) else None

    def _only_year(self, draft: Draft) -> PeriodMention | None:
        """For what opens a story before its year is named: the one budget year that the story has."""
        if draft.number.sentence > OPENING or draft.measure not in SET_AT_ONCE or draft.council not in (None, self.reading.council):
            return None
        return self.setters[0] if self._single and self._decides(draft, None, self.setters[0]) else None

    def named_later(self, draft: Draft, title: bool) -> tuple[int, int, str] | None:
        """For the headline and the lead, once the rest is known: the period of the figure that the body repeats, else of the budget named next."""
        if (other := self._figures.get(_figure_key(draft))) is not None and _bare(other) == _bare(draft) and other.period:
            return other.number.start, other.number.end, other.period
        if not self.setters or (title and not (self._single and draft.measure in SET_AT_ONCE)):
            return None
        if not title and self.setters[0].sentence > LEAD + 1:
            return None
        setter = self.setters[0]
        if self._told_otherwise(draft, setter) or not self._decides(draft, None, setter):
            return None
        return setter.start, setter.end, setter.edtf or ""

    def _told_otherwise(self, draft: Draft, setter: PeriodMention) -> bool:
        """Whether the next figure of the same matter has another time than the budget: then so may this one."""
        for other in self.reading.drafts:
            if other.number.sentence > draft.number.sentence and other.period is not None and family(other) == family(draft):
                return other.period != setter.edtf
        return False

    def _decides(self, draft: Draft, previous: Draft | None, story: PeriodMention) -> bool:
        number, measure = draft.number, draft.measure
        if _IF.match(self.reading.text, self.reading.sentences[number.sentence].start):
            return False  # "If I put council tax up by five per cent ..."
        if self.reading.text.find("no longer", self.reading.sentences[number.sentence].start, number.start) >= 0:
            return False  # "will no longer face cuts of £2.9m"
        if self.reading.text.find("cumulative", max(0, number.start - OPENING_WORDS), number.start) >= 0:
            return False  # what has run up over years
        if measure == "tax_rise" and draft.status == "proposed" and number.qualifier == "more_than":
            return False  # "a referendum on a rise of more than two per cent": where the law asks for one
        if story.sort == "from":
            return measure in TAXES and draft.status != "actual"
        if story.sort in PLANS:
            undecided = measure == "job_losses" and draft.status == "proposed"
            return measure in OF_A_PLAN and draft.status in AHEAD and number.rate is None and not undecided
        if measure == "job_losses":  # posts go when they go; a budget dates those that it lists with its savings
            return previous is not None and previous.period == story.edtf and previous.number.sentence == number.sentence
        if measure == "income" and draft.status != "agreed" and number.kind == "money" and (number.high or number.low or 0) < SMALL_CHARGE:
            return False
        if measure not in LASTING and number.rate is None and self._is_listed(number.sentence):
            return True
        near = number.sentence - story.sentence <= 2
        if previous is not None and previous.period == story.edtf and number.sentence - previous.number.sentence <= 1:
            near = True
        if measure == "budget" and draft.status != "proposed" and self._beside_overspend(draft):
            return True  # "the budget of £326m could be overspent by £500,000"
        if measure == "budget" and draft.status == "actual" and number.rate is None and self._is_the_budget(draft):
            return True
        if measure in OVERSPENDS and self._is_ahead(story):
            return False  # nobody has overspent in a year that has not begun
        if measure in OF_A_YEAR:
            return near or measure not in OVERSPENDS or draft.status != "actual"
        if measure in TAXES and (draft.status == "forecast" or (draft.status == "actual" and measure == "tax_rise")):
            return True
        if near and draft.status in NEARBY.get(measure or "", ()) and number.rate is None:
            return True
        if measure not in OF_A_BUDGET or (number.rate == "year" and measure in STANDING):
            return False
        return draft.status in DECIDED or (draft.status == "forecast" and (near or measure in ("income", "saving")))

    def _is_the_budget(self, draft: Draft) -> bool:
        """Whether it is the budget being set: "the new budget of £627m", "the £258m budget", not "its £258m budget"."""
        text, number = self.reading.text, draft.number
        before = text[max(0, number.start - OPENING_WORDS) : number.start]
        return bool(_NEW_BUDGET.search(before)) or (before.endswith(("The ", "the ")) and text.startswith((" budget", " revenue budget"), number.end))

    def _is_listed(self, index: int) -> bool:
        """Whether the sentence is an item of a list that a line about the budget introduces ("The savings proposed include:")."""
        if self.reading.sentences[index].kind != "item":
            return False
        if index not in self._lists:
            above = index - 1
            while above >= 0 and self.reading.sentences[above].kind == "item" and above not in self._lists:
                above -= 1
            listed = self._lists[above] if above in self._lists else above >= 0 and self._introduces(above)
            self._lists |= dict.fromkeys(range(above + 1, index + 1), listed)
        return self._lists[index]

    def _introduces(self, index: int) -> bool:
        """Whether a line with a colon speaks of the budget, it or the sentence before it: "The plan has 51 savings. Among them are:"."""
        line, before = self.reading.sentences[index], self.reading.sentences[max(0, index - 1)]
        start = before.start if before.paragraph == line.paragraph or line.end - line.start < SHORT_LINE else line.start
        at = bisect_left(self._budget_starts, start)
        return self.reading.text[line.end - 1] == ":" and at < len(self._budget_starts) and self._budget_starts[at] < line.end

    # --- which other number it belongs with

    def giver(self, draft: Draft, previous: Draft | None) -> tuple[Draft, str] | None:
        """The number whose time this one shares, with the rule."""
        if (other := self._whole(draft)) is not None:
            return other, "periods.part-of"
        if (other := self._figures.get(_figure_key(draft))) is not None and _same_value(other, draft) and self._fits(other):
            return other, "periods.same-figure"
        if previous is not None and self._continues(draft, previous):
            return previous, "periods.continued"
        if previous is not None and self._is_raised_by(draft, previous):
            return previous, "periods.raised-by"
        if previous is not None and self._is_listed_with(draft, previous):
            return previous, "periods.listed"
        if draft.measure == "budget" and (other := self._overspend(draft)) is not None:
            return other, "periods.base"
        return None

    def _fits(self, other: Draft) -> bool:
        """Whether its time says more than the year of the budget: "from April" is part of the year that the text has named since."""
        return self.story is None or not self._opens_year(other.period)

    def _opens_year(self, period: str | None) -> bool:
        """Whether the period is open and starts with the year that the text is about."""
        return self.story is not None and self.story.edtf is not None and period == self.story.edtf[:START] + "/.."

    def _whole(self, draft: Draft) -> Draft | None:
        """The number that this one is a part of: the one before "of which £49m", the one in "Of the £9.3m, £3.5m is ..."."""
        text, (first, last) = self.reading.text, outer(draft.number)
        start = self.reading.sentences[draft.number.sentence].start
        before_it = text[max(start, first - 40) : first]
        opens = text[start] in _OPENINGS  # most sentences are told apart by their first letter
        part = (
            (("f " in before_it or "ing " in before_it or "mong " in before_it) and _OF_WHICH.search(before_it))
            or (text.startswith(("of ", "inc", "among"), last + 1) and _OF_WHICH.match(text, last + 1))
            or (opens and _TOGETHER.match(text, start))
        )
        if not part and not (opens and _OF_THE.match(text, start)):
            return None
        before = self._before(draft)
        if not part and all(other.number.sentence != draft.number.sentence for other in before):
            return None
        return _first(before, draft, lambda other: other.measure == draft.measure) or _first(before, draft, lambda other: True)

    def _before(self, draft: Draft) -> list[Draft]:
        """The numbers of this sentence and the one before that stand before this one, nearest first."""
        drafts = self.reading.drafts
        at = bisect_left(drafts, draft.number.start, key=lambda other: other.number.start)
        return [other for other in reversed(drafts[max(0, at - MOST_BACK) : at]) if draft.number.sentence - other.number.sentence <= 1]

    def _continues(self, draft: Draft, previous: Draft) -> bool:
        """Whether it goes on about the number before: the same matter at the same status, or how much of it is found and open."""
        gap = draft.number.sentence - previous.number.sentence
        if previous.period is None or self._opens_year(previous.period) or gap > 1 or draft.council != previous.council:
            return False
        if gap and previous.period_text is not None and self.reading.sentences[draft.number.sentence].kind == "item":
            return False  # each item of a list has its own time
        if draft.number.rate and not (gap == 0 and draft.measure in TAXES):
            return False
        matter, same_status = family(draft), draft.status == previous.status
        if (
            gap == 0
            and draft.measure in TAXES
            and previous.measure in TAXES
            and _RISE.search(self.reading.text, previous.number.end, draft.number.start)
        ):
            return True
        if matter != family(previous):
            return draft.measure == "budget_share" and gap == 0 and (same_status or previous.measure in OVERSPENDS)
        if same_status and draft.status == "actual" and gap == 1:
            told = previous.period_text is not None or previous.evidence["period"].rule == "periods.continued"
            return told and draft.measure in TOLD_ON and calendar.parse_edtf(previous.period)[1] is not None
        if same_status and draft.status != "actual" and (matter != "saving" or draft.measure == previous.measure):
            return True
        if draft.measure == "saving_share":
            return True
        return matter == "saving" and draft.status in STILL_OPEN and (previous.status in STILL_OPEN or gap == 1)

    def _is_raised_by(self, draft: Draft, previous: Draft) -> bool:
        """ "The 2% precept will raise £2.5m": the income of the tax beside it."""
        together = draft.number.sentence == previous.number.sentence and previous.period is not None and draft.council == previous.council
        return together and draft.measure == "income" and draft.status != "actual" and previous.measure in TAXES

    def _is_listed_with(self, draft: Draft, previous: Draft) -> bool:
        """ "That took in £4m from the settlement, £5m for pay and £2m for energy": sums in one breath that the budget dates."""
        if previous.period is None or previous.period_text is not None or draft.number.sentence != previous.number.sentence or draft.number.rate:
            return False
        if draft.number.kind != "money" or previous.number.kind != "money" or draft.measure in LASTING or draft.council != previous.council:
            return False
        return _ITEM.fullmatch(self.reading.text, outer(previous.number)[1], outer(draft.number)[0]) is not None

    def _beside_overspend(self, draft: Draft) -> bool:
        """Whether the next number but one at most, in the same sentence, is an overspend."""
        drafts = self.reading.drafts
        at = bisect_left(drafts, draft.number.start, key=lambda other: other.number.start)
        return any(other.measure in OVERSPENDS and other.number.sentence == draft.number.sentence for other in drafts[at + 1 : at + 3])

    def _overspend(self, draft: Draft) -> Draft | None:
        """The overspend of the same sentence, for the budget that it is measured against."""
        return next(
            (
                other
                for other in self._before(draft)
                if other.number.sentence == draft.number.sentence
                and (other.measure in OVERSPENDS or (other.measure == "funding_gap" and other.status == "forecast"))
                and other.period
                and calendar.is_financial_year(calendar.parse_edtf(other.period))
            ),
            None,
        )


def family(draft: Draft) -> str | None:
    """The matter that a measure belongs to: a gap and the savings that close it are one."""
    return FAMILIES.get(draft.measure or "", draft.measure)


def _first(others: list[Draft], draft: Draft, fits: Callable[[Draft], bool]) -> Draft | None:
    for other in others:
        if other.period is not None and other.number.kind == draft.number.kind and other.council == draft.council and fits(other):
            return other
    return None


def _figure_key(draft: Draft) -> FigureKey:
    """Equal for figures of one matter and council that agree to two significant digits."""
    number = draft.number
    low, high = (number.high, number.high) if number.low is None else (number.low, number.low if number.high is None else number.high)
    done = draft.status == "actual" if number.kind == "percent" else None  # each year's tax may rise by the same share
    written = f"{low:.1e}"
    return number.kind, family(draft), draft.council, done, written, written if high == low else f"{high:.1e}"


def _bare(draft: Draft) -> float | None:
    """The figure without its hedge: a headline has "£300m" for "over £300m"."""
    return draft.number.high if draft.number.low is None else draft.number.low


def _same_value(left: Draft, right: Draft) -> bool:
    pairs = ((left.number.low, right.number.low), (left.number.high, right.number.high))
    return all(a == b if a is None or b is None else abs(a - b) <= ROUNDED * max(a, b) for a, b in pairs)
