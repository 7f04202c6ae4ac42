"""Whether the budget or plan that a text is about decides a figure, and so dates it."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

import regex

from extractor.period_binding import OVERSPENDS
from extractor.period_measures import AHEAD, DECIDED, LASTING, NEARBY, OF_A_BUDGET, OF_A_PLAN, OF_A_YEAR, STANDING, TAXES
from extractor.period_setters import PLANS, is_ahead
from extractor.reading import Draft, PeriodMention, Reading

SHORT_LINE = 60  # characters: "Among them are:"
OPENING_WORDS = 50  # characters: "The overall revenue budget of just over"
SMALL_CHARGE = 1000  # pounds: the price of a permit is set for good, not for a year

_NEW_BUDGET = re.compile(
    r"(?:\b[Tt]he (?:[A-Za-z]+ ){1,3}budget of|[’']s (?:overall|total|new|draft|proposed) (?:[a-z]+ )?budget of"
    r"|\b[Nn]et (?:expenditure|spending) is) (?:\w+ ){0,3}$"
)
_IF = regex.compile(r"[\"“‘']?If\b")
_DENIED = ("no longer", "cumulative")  # "will no longer face cuts of £2.9m"; what has run up over years


@dataclass(slots=True)
class Budgets:
    """The text with what its budget decides. `starts` are the places of the words for a budget, `listings` of those that open a list of its parts."""

    reading: Reading
    starts: list[int]
    listings: list[int]
    _lists: dict[int, bool] = field(default_factory=dict)  # for each item met, whether it is of a list about the budget

    def decide(self, draft: Draft, previous: Draft | None, story: PeriodMention) -> bool:
        """Whether the budget or plan of `story` decides the figure; `previous` is the number before it."""
        if self._is_denied(draft):
            return False
        measure = draft.measure
        if story.sort == "from":
            return measure in TAXES and draft.status != "actual"
        if story.sort in PLANS:
            undecided = measure == "job_losses" and draft.status == "proposed"
            return measure in OF_A_PLAN and draft.status in AHEAD and draft.number.rate is None and not undecided
        if measure == "job_losses":  # posts go when they go; a budget dates those that it lists with its savings
            return previous is not None and previous.period == story.edtf and previous.number.sentence == draft.number.sentence
        return self._is_of_year(draft, previous, story)

    def _is_denied(self, draft: Draft) -> bool:
        """Whether the words around the figure say that no budget holds it."""
        text, number = self.reading.text, draft.number
        start = self.reading.sentences[number.sentence].start
        if _IF.match(text, start):
            return True  # "If I put council tax up by five per cent ..."
        before = text[max(start, number.start - OPENING_WORDS) : number.start]
        if any(word in before for word in _DENIED):
            return True
        # "a referendum on a rise of more than two per cent": where the law asks for one
        return draft.measure == "tax_rise" and draft.status == "proposed" and number.qualifier == "more_than"

    def _is_of_year(self, draft: Draft, previous: Draft | None, story: PeriodMention) -> bool:
        number, measure = draft.number, draft.measure
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
        if measure in OVERSPENDS and is_ahead(self.reading, story):
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
        if self.reading.text[line.end - 1] != ":":
            return False
        return _any_within(self.starts, start, line.end) or _any_within(self.listings, line.start, line.end)

    def _beside_overspend(self, draft: Draft) -> bool:
        """Whether the next number but one at most, in the same sentence, is an overspend."""
        drafts = self.reading.drafts
        at = bisect_left(drafts, draft.number.start, key=lambda other: other.number.start)
        return any(other.measure in OVERSPENDS and other.number.sentence == draft.number.sentence for other in drafts[at + 1 : at + 3])


def _any_within(places: list[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
