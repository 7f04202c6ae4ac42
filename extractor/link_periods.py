"""Gives each number its period: the time of its clause, of its sentence, or of the matter that it belongs to.

What the guide says (`docs/annotation.md`, "period") as rules, tried in this order:

1. a time of the sentence (`period_binding`), or what the sentence says against one ("now employs 4,500", "so far", "from £5m");
2. the heading of the table or list that the number stands in (`period_tables`);
3. the time of the number that this one is a part of ("of which £49m"), repeats ("that £36m") or continues;
4. the year being set, named earlier beside the budget, for what is decided, proposed or needed in that budget;
5. none.

`period_text` is kept for a time of the number's own sentence, and is null where the time was inherited.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

import regex
from spacy.language import Language

from extractor import calendar
from extractor.claim import Evidence
from extractor.period_binding import Bound, bind, clause_of, cues_between, outer
from extractor.period_tables import heading_of
from extractor.reading import Cue, Draft, PeriodMention, Reading, Stage
from rules.loader import RuleBook
from rules.schema import PeriodMarkRule

BUDGET_YEARS = frozenset({"financial_year", "next_year", "this_year", "current_year"})
PLANS = frozenset({"over_next", "by", "span", "financial_span"})
DECIDED = frozenset({"agreed", "proposed", "required", "identified", "unidentified"})
STILL_OPEN = frozenset({"required", "identified", "unidentified"})
# What a budget for a year decides, and so has that year unless something else is said.
OF_A_BUDGET = frozenset(
    {"saving", "funding_gap", "extra_spending", "reserves_use", "tax_rise", "tax_bill", "job_losses", "saving_share", "income", "grant", "grant_cut", "budget", "other_percent"}
)  # fmt: skip
# What a plan over several years holds.
OF_A_PLAN = frozenset({"saving", "saving_share", "job_losses", "funding_gap"})
OF_A_YEAR = frozenset({"overspend", "underspend", "grant_cut", "funding_change"})  # whatever their status
FAMILIES = {"funding_gap": "saving", "saving_share": "saving", "tax_bill": "tax_rise", "underspend": "overspend"}
NOT_LISTED = frozenset({"children_in_care", "workforce"})  # said in passing under "the budget for 2014/15 includes:"
CLOSE_TO_BUDGET = 25  # characters between a year and "budget": this year names the budget
NEAR_BUDGET = 60
LEAD = 2  # sentences, the headline among them
LAPSE_ELSEWHERE = 3  # for a figure of another council than the document's
OVERSPENDS = frozenset({"overspend", "underspend"})
LAPSE = 4  # sentences without a figure or a word of its year: then the text is no longer about that budget
SMALL_CHARGE = 1000  # pounds: the price of a permit is set for good, not for a year
ROUNDED = 0.005  # "£160m" repeats £160.6m

_OF_WHICH = regex.compile(r"\b(?:of|including|among)\s+(?:which|that|those|these|this|them)\b|\bof\s+(?:that|this|the)\s+\w+,", regex.I)
_OF_THE = regex.compile(r"[\"“‘']?(?:Of|Out of|From)\s+(?:the|that|this|those|these)\b")
_IF = regex.compile(r"[\"“‘']?If\b")
_TOGETHER = regex.compile(r"[\"“‘']?(?:Together|Combined|Altogether|In total|In all|Taken together|That makes|That adds up)\b")


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.period`, `draft.period_text` and their evidence."""
    marks = {rule.id: rule.mark for rule in rules.of(PeriodMarkRule)}

    def link_periods(reading: Reading) -> None:
        if reading.drafts:
            _Linker(reading, marks).link()

    return link_periods


class _Linker:
    def __init__(self, reading: Reading, marks: dict[str, str]) -> None:
        self.reading, self.text = reading, reading.text
        self.cues: list[tuple[Cue, str]] = [(cue, marks[cue.rule]) for cue in reading.cues if cue.topic == "period_marks"]
        self.cue_starts = [cue.start for cue, _ in self.cues]
        self.denied: set[int] = set()  # ids of drafts whose sentence says that they have no time
        self.bound: dict[int, PeriodMention] = {}

    def link(self) -> None:
        by_sentence: dict[int, list[Draft]] = {}
        for draft in self.reading.drafts:
            by_sentence.setdefault(draft.number.sentence, []).append(draft)
        for index, drafts in by_sentence.items():
            sentence = self.reading.sentences[index]
            clause = clause_of(self.reading, index, drafts, cues_between(self.cues, self.cue_starts, sentence.start, sentence.end - 1))
            for draft, bound in zip(drafts, bind(self.reading, clause), strict=True):
                self._take(draft, bound)
        self._inherit(by_sentence)

    def _take(self, draft: Draft, bound: Bound | None) -> None:
        if bound is None:
            return
        if bound.interval is None and bound.mention is None:
            self.denied.add(id(draft))
            return
        mention = bound.mention
        draft.period = bound.interval
        draft.period_text = self.text[mention.start : mention.end] if mention else None
        span = (mention.start, mention.end) if mention else (None, None)
        draft.evidence["period"] = Evidence(*span, bound.rule)
        if mention is not None:
            self.bound[id(draft)] = mention

    # --- beyond the sentence

    def _inherit(self, by_sentence: dict[int, list[Draft]]) -> None:
        setters = self._setters(by_sentence)
        at, story, fresh = 0, None, 0
        previous: Draft | None = None
        for draft in self.reading.drafts:
            while at < len(setters) and setters[at].start < draft.number.start:
                story, at = setters[at], at + 1
                fresh = story.sentence
            if story is not None:
                fresh = max(fresh, self._last_named(story, draft))
            if "period" not in draft.evidence and id(draft) not in self.denied and not self._is_title(draft):
                live = (
                    story
                    if story is not None and draft.number.sentence - fresh <= (LAPSE if draft.council == self.reading.council else LAPSE_ELSEWHERE)
                    else self._named_next(draft, setters)
                    if story is None
                    else None
                )
                self._from_elsewhere(draft, previous, live)
            if story is not None and draft.period == story.edtf:
                fresh = draft.number.sentence
            previous = draft

    def _last_named(self, story: PeriodMention, draft: Draft) -> int:
        """The sentence before the number in which the year was named last."""
        at = bisect_left(self.reading.periods, draft.number.start, key=lambda mention: mention.start) - 1
        while at >= 0 and self.reading.periods[at].start > story.start:
            if self.reading.periods[at].edtf == story.edtf:
                return self.reading.periods[at].sentence
            at -= 1
        return story.sentence

    def _named_next(self, draft: Draft, setters: list[PeriodMention]) -> PeriodMention | None:
        """For the lead: the budget named right after it, unless the body says the same again with a time of its own."""
        if draft.number.sentence > LEAD or not setters or setters[0].sentence > LEAD + 1:
            return None
        restated = any(_family(other) == _family(draft) and other.number.sentence > draft.number.sentence for other in self.reading.drafts)
        return None if restated else setters[0]

    def _from_elsewhere(self, draft: Draft, previous: Draft | None, story: PeriodMention | None) -> None:
        if draft.measure not in NOT_LISTED and (heading := heading_of(self.reading, draft)) is not None:
            self._give(draft, heading.edtf, heading.start, heading.end, f"periods.{heading.why}")
            return
        for giver, rule in (
            (self._whole(draft, previous), "part-of"),
            (self._same_figure(draft), "same-figure"),
            (self._continued(draft, previous), "continued"),
            (self._base(draft), "base"),
        ):
            if giver is not None:
                self._give(draft, giver.period, giver.number.start, giver.number.end, f"periods.{rule}")
                return
        if story is not None and self._is_of_budget(draft, previous, story):
            self._give(draft, story.edtf, story.start, story.end, "periods.budget-year")

    def _give(self, draft: Draft, interval: str | None, start: int, end: int, rule: str) -> None:
        draft.period = interval
        draft.evidence["period"] = Evidence(start, end, rule)

    def _is_title(self, draft: Draft) -> bool:
        return draft.number.sentence == 0 and self.reading.sentences[0].kind == "heading"

    def _setters(self, by_sentence: dict[int, list[Draft]]) -> list[PeriodMention]:
        """The mentions that say which budget or plan the text after them is about, in order.

        The first time taken by a figure that a budget decides, or the first year named beside a word for the budget; after it only a year that names
        a budget itself ("the budget for 2014/15"), or the first single year after a plan over several. Years that are listed set none.
        """
        out: list[PeriodMention] = []
        years: dict[int, set[str]] = {}
        for mention in self.reading.periods:
            if mention.sort in (*BUDGET_YEARS, "following_years") and mention.edtf:
                years.setdefault(mention.sentence, set()).add(mention.edtf)
        taken = {mention.start for key, mention in self.bound.items() if key in self._budget_drafts(by_sentence)}
        for mention in self.reading.periods:
            if mention.edtf is None:
                continue
            if mention.sort in PLANS:
                if not out and mention.start in taken and mention.sentence <= LEAD:
                    out.append(mention)
                continue
            if mention.sort not in BUDGET_YEARS or len(years[mention.sentence]) > 1:
                continue
            gap = self._gap_to_budget(mention)
            past = self.reading.published is not None and (calendar.parse_edtf(mention.edtf)[1] or self.reading.published) < self.reading.published
            phase = years.get(mention.sentence + 1, set()) - {mention.edtf} or years.get(mention.sentence - 1, set()) - {mention.edtf}
            first = not out or out[-1].sort in PLANS and not phase
            if gap <= CLOSE_TO_BUDGET and not past and not phase or first and (gap <= NEAR_BUDGET or mention.start in taken):
                out.append(mention)
        return out

    def _budget_drafts(self, by_sentence: dict[int, list[Draft]]) -> set[int]:
        return {id(draft) for drafts in by_sentence.values() for draft in drafts if draft.measure in OF_A_BUDGET and draft.status in DECIDED}

    def _gap_to_budget(self, mention: PeriodMention) -> int:
        near = cues_between(self.cues, self.cue_starts, mention.start - NEAR_BUDGET, mention.end + NEAR_BUDGET)
        return min((max(mention.start - cue.end, cue.start - mention.end) for cue, mark in near if mark == "budget"), default=10_000)

    def _whole(self, draft: Draft, previous: Draft | None) -> Draft | None:
        """The number that this one is a part of: the one before "of which £49m", the one in "Of the £9.3m, £3.5m is ..."."""
        first, last = outer(draft.number)
        start = self.reading.sentences[draft.number.sentence].start
        if _OF_THE.match(self.text, start) and not self._leads_sentence(draft):
            pass
        elif not (
            _OF_WHICH.search(self.text, max(start, first - 40), first) or _OF_WHICH.match(self.text, last + 1) or _TOGETHER.match(self.text, start)
        ):
            return None
        return self._nearest(draft, lambda other: other.measure == draft.measure) or self._nearest(draft, lambda other: True)

    def _leads_sentence(self, draft: Draft) -> bool:
        """Whether it is the first number of its sentence ("Of the £9.3m")."""
        return not any(other.number.sentence == draft.number.sentence for other in self._before(draft))

    def _before(self, draft: Draft) -> list[Draft]:
        """The numbers of this sentence and the one before that stand before this one, nearest first."""
        at = bisect_left(self.reading.drafts, draft.number.start, key=lambda other: other.number.start)
        out = []
        while at > 0 and draft.number.sentence - self.reading.drafts[at - 1].number.sentence <= 1:
            at -= 1
            out.append(self.reading.drafts[at])
        return out

    def _nearest(self, draft: Draft, fits: Callable[[Draft], bool]) -> Draft | None:
        for other in self._before(draft):
            if other.period is not None and other.number.kind == draft.number.kind and other.council == draft.council and fits(other):
                return other
        return None

    def _same_figure(self, draft: Draft) -> Draft | None:
        """The same figure with its time, earlier in the document."""
        for other in self.reading.drafts:
            if other is draft:
                return None
            if (
                other.period
                and other.number.kind == draft.number.kind
                and other.council == draft.council
                and _family(other) == _family(draft)
                and _same_value(other, draft)
            ):
                return other
        return None

    def _continued(self, draft: Draft, previous: Draft | None) -> Draft | None:
        """The number of the sentence before, when this one goes on about it: the same measure and status, or how much of it is found and open."""
        if (
            previous is None
            or not previous.period
            or draft.number.sentence - previous.number.sentence > 1
            or draft.council != previous.council
            or draft.number.rate
        ):
            return None
        if (
            _family(draft) == _family(previous) != "saving"
            and draft.status == previous.status != "actual"
            or draft.measure == previous.measure
            and draft.status == previous.status != "actual"
        ):
            return previous
        together = draft.number.sentence == previous.number.sentence
        if (
            draft.measure == "saving_share"
            and _family(previous) == "saving"
            or draft.measure == "budget_share"
            and together
            and draft.status == previous.status
        ):
            return previous
        return (
            previous
            if _family(draft) == _family(previous) == "saving" and draft.status in STILL_OPEN and (previous.status in STILL_OPEN or not together)
            else None
        )

    def _base(self, draft: Draft) -> Draft | None:
        """The overspend of the same sentence, for the budget that it is measured against."""
        if draft.measure != "budget":
            return None
        sentence = draft.number.sentence
        return next(
            (other for other in self.reading.drafts if other.number.sentence == sentence and other.measure in OVERSPENDS and other.period), None
        )

    def _is_of_budget(self, draft: Draft, previous: Draft | None, story: PeriodMention) -> bool:
        number = draft.number
        if _IF.match(self.text, self.reading.sentences[number.sentence].start):
            return False
        if story.sort in PLANS:
            return draft.measure in OF_A_PLAN and draft.status in ("agreed", "forecast", "required", "unidentified") and number.rate is None
        if draft.measure == "income" and draft.status != "agreed" and number.kind == "money" and (number.high or number.low or 0) < SMALL_CHARGE:
            return False
        near = (
            number.sentence - story.sentence <= 2
            or previous is not None
            and previous.period == story.edtf
            and number.sentence - previous.number.sentence <= 1
        )
        if draft.measure in OF_A_YEAR:
            return draft.status != "actual" or near
        if draft.measure not in OF_A_BUDGET or number.rate == "year" and draft.measure in ("saving", "budget"):
            return False
        return draft.status in DECIDED or draft.status == "forecast" and near


def _family(draft: Draft) -> str | None:
    return FAMILIES.get(draft.measure or "", draft.measure)


def _same_value(left: Draft, right: Draft) -> bool:
    pairs: Sequence[tuple[float | None, float | None]] = ((left.number.low, right.number.low), (left.number.high, right.number.high))
    return all(a == b if a is None or b is None else abs(a - b) <= ROUNDED * max(a, b) for a, b in pairs)
