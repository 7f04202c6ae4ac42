"""Whether a figure without a time of its own is of the budget year or the plan that its text is about.

For a year: points by measure and status, less what speaks against it.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

import regex

from extractor import calendar
from extractor.claim import NO_EVIDENCE, Evidence
from extractor.legal_limits import RULE as LEGAL_LIMIT
from extractor.period_measures import AHEAD, MOVED, OF_A_PLAN, OVERSPENDS, STOCKS, TAXES
from extractor.period_setters import PLANS, is_ahead, is_past
from extractor.places import going_back, holds
from extractor.previous_steps import of_previous
from extractor.reading import Draft, PeriodMention, Reading
from extractor.turn_words import HEDGES
from rules.loader import RuleBook
from rules.schema import InheritanceRule


@dataclass(frozen=True, slots=True)
class Points:
    """What speaks for a figure being of the budget year: by measure and status, and more beside certain words, by measure."""

    plain: Mapping[tuple[str, str], float]
    beside: Mapping[str, tuple[Mapping[str, float], re.Pattern[str]]]


# What is taken off, fitted together with the points in `inheritance.toml`.
ASTRAY, MOST_ASTRAY = 0.65, 5  # for each sentence since the year was last spoken of whose figures have other times, or none
MOST_ASTRAY_TAX = 2  # a story may come to its tax rise late, but there is only one
FURTHER, MOST_FURTHER = 0.06, 50  # for each sentence since it was named
MANY_YEARS, FEWEST_YEARS, MOST_YEARS = 0.25, 3, 8  # for each time that the text names: one that names many dates its figures itself
EVERY_YEAR, EVERY_YEAR_TAX = 3.5, 0.5  # "£2m a year" is saved in any year; a bill is one of a year anyhow, and "£1 a day" is the price of a thing
HEDGED = 0.5  # a budget is exact; what is told in passing is rounded
ELSEWHERE = 1.5  # of another council than the document's
AMONG_OTHERS = 0.75  # in a text about several councils
SMALL, SMALL_CHARGE = 0.5, 1000  # pounds: the price of a permit is set for good, not for a year
# What is added.
LISTED = 1.5  # an item of a list or a row of a table
THE_BUDGET = 1.0  # "the new budget of £627m"

LAPSE = 2  # sentences astray after which a plan is out of mind
BESIDE = 80  # characters: "£12m of extra costs, mostly for pay and energy"
OPENING_WORDS = 50  # characters: "The overall revenue budget of just over"
_NEW_BUDGET = re.compile(
    r"(?:\b[Tt]he (?:[A-Za-z]+ ){1,3}budget of|[’']s (?:overall|total|new|draft|proposed) (?:[a-z]+ )?budget of"
    r"|\b[Nn]et (?:expenditure|spending) is) (?:\w+ ){0,3}$"
)
_IF = re.compile(  # a supposition, not "If approved" or "If the rise goes through", which are what the budget says
    r"[\"“‘']?If\b(?!\s+(?:(?:it\s+is|they\s+are)\s+)?(?:approved|agreed|adopted|passed|backed|accepted|given)\b"
    r"|\s+(?:the|these|this|all|every)\s+(?:\w+\s+)?(?:rises?|increases?|plans?|proposals?|options?|cuts|measures|budget)\b"
    r"|\s(?:(?!\b(?:not|never|fail\w*|refus\w*)\b|n[’']t\b)[^,.;£\d]){0,60}\b(?:approv(?:ed?|es)|agreed?|agrees|accept(?:s|ed)?|adopt(?:s|ed)?|back(?:s|ed)?|pass(?:es|ed)?|go(?:es)?\s(?:ahead|through)|voted\sthrough|carried)\b)"
)
_START = attrgetter("start")
_AGREED_BEFORE = re.compile(
    r"(?:\s(?:of|in|worth\sof)\s(?:\w+\s){0,2}\w+|\s(?:savings|cuts|reductions|package|increase|rise))?\s(?:that\s)?(?:(?:was|were|had\sbeen)\s)?(?:already\s)?"
    r"(?:agreed|approved|passed|made|voted\sthrough|signed\soff)\s(?:by\s[^.;,£]{1,60}\s)?(?:earlier\sthis\syear|(?:late\s|early\s)?last\syear|(?:a|two|three)\syears?\sago)\b"
)
_TOLD_BEFORE = re.compile(  # "on top of the 1,600 jobs that it said last September would go"
    r"(?:\s(?:of|in|worth\sof)\s(?:\w+\s){0,2}\w+|\s(?:savings|cuts|reductions|package|increase|rise|posts|jobs))?\s(?:that\s|which\s)?(?:it|they|he|she|ministers|councillors|the\s\w+)\s"
    r"(?:had\s)?(?:already\s)?(?:announced|said|revealed|agreed|approved|unveiled|warned|cut|made)\s"
    r"(?:earlier\sthis\syear|(?:late\s|early\s)?last\s(?:year|[A-Z][a-z]+|autumn|summer|spring|winter)|(?:a|two|three)\syears?\sago|back\sin)\b"
)
_BY_THEN = re.compile(r"\bby then\b|\bthen (?:earmarked|planned|announced|proposed|agreed|expected|under threat)\b")
_TOLD_IN = (
    "approved in ",
    "agreed in ",
    "announced in ",
    "launched in ",
    "drawn up in ",
    "adopted in ",
    "unveiled in ",
    "passed in ",
    "revealed in ",
)
_ONES = ("1%", "1 per", "1pc", "one per", "1.0%")
_A_POINT = regex.compile(
    r"\b(?:each|every|an?)\s+(?:extra\s+|additional\s+|further\s+)?(?:1|one|1\.0)\s?(?:%|pc\b|per\s?cent\b)"
    r"(?:(?<=\b(?:each|every)\b.{1,30})|(?=[^.]{0,40}\b(?:would\s+(?:give|raise|bring|generate|equate)|raises|brings|gives|generates|equates|is\s+worth)\b))",
    regex.I,
)
GENERATES = 50  # characters: "A 1% rise in council tax generates £2m"
SAID_OF_A_POINT = 120  # characters
_OPEN = ("required", "identified", "unidentified")
_HAS_A_BUDGET = regex.compile(
    r"(?r)\b(?:(?:has|have|had) (?:only )?an? (?:(?!proposed|new|draft)[a-z-]+ ){0,4}budget of"
    r"|, whose (?:(?!proposed|new|draft)[a-z-]+ ){0,3}budget (?:is|was|comes to|stands at)) " + HEDGES
)
# "Three per cent of the council's £456m budget", "a large part of the £355m budget": whatever it is a part of
_PART_OF = regex.compile(
    rf"(?r)(?:%|\b(?:per\s?cent|pc|percent|part|share|third|quarter|half|most|bulk|proportion|chunk|slice|tenth|fifth))\s(?:of|from)\s"
    rf"(?:the|its|their|a|our|(?:[\w’'-]+\s){{0,3}}[\w-]+[’']s)\s(?:(?:total|overall|whole|entire|annual|net|gross|revenue)\s){{0,2}}{HEDGES}"
)
_DECEMBER = 12
_YEARS = frozenset(("year", "month"))
_VOTED = frozenset(("agreed", "proposed"))
_CHARGES = frozenset(("income", "other_percent"))
OF_IT = 20  # characters: "£9m of savings were made"
_DEEDS = frozenset(("saving", "extra_spending", "grant"))
_DONE = frozenset(("status.perfect", "status.past-tense", "status.having-done", "status.done-since"))
_STEPS = frozenset(("tax_rise", "saving", "saving_share", "job_losses", "income", "other_percent"))
_LIMITS = ("referend", "limit", "cap", "threshold", "without a vote")
_PAY = frozenset(("sum.pay", "sum.day-rate"))
_WAGES = ("salar", "wage")
_DENIED = ("no longer", "cumulative")  # "will no longer face cuts of £2.9m"; what has run up over years


def points_of(rules: RuleBook) -> Points:
    """What the rules say."""
    plain: dict[tuple[str, str], float] = {}
    beside: dict[str, tuple[Mapping[str, float], re.Pattern[str]]] = {}
    for rule in rules.of(InheritanceRule):
        by_status = {status: points for named, points in rule.points.items() for status in (_OPEN if named == "open" else (named,))}
        for measure in rule.measures:
            if rule.beside:
                beside[measure] = by_status, re.compile("|".join(map(re.escape, rule.beside)), re.I)
            else:
                plain.update({(measure, status): points for status, points in by_status.items()})
    return Points(plain, beside)


@dataclass(slots=True)
class Budgets:
    """The text with what its budget decides."""

    reading: Reading
    points: Points
    _years: int = 0
    _points: bool = False  # whether the text speaks of "1%" at all

    def __post_init__(self) -> None:
        self._points = any(figure in self.reading.text for figure in _ONES)
        self._years = max(min(len({mention.edtf for mention in self.reading.periods if mention.edtf}), MOST_YEARS), FEWEST_YEARS)

    def decide(self, draft: Draft, story: PeriodMention, astray: int = 0) -> bool:
        """Whether the budget or plan of `story` decides the figure; `astray` counts the sentences with other figures since it was spoken of."""
        if self.denied(draft):
            return False
        measure = draft.measure
        if story.sort == "from":
            return draft.status != "actual" and (measure in TAXES or self._is_charged_from(draft, story))
        if story.sort in PLANS:
            undecided = measure == "job_losses" and draft.status == "proposed"
            return measure in OF_A_PLAN and draft.status in AHEAD and draft.number.rate is None and not undecided and astray <= LAPSE
        if (measure in OVERSPENDS or (measure in MOVED and draft.status == "actual")) and is_ahead(self.reading, story):
            return False  # nobody has overspent or left in a year that has not begun
        told = draft.evidence.get("status")
        if told is not None and told.rule in _DONE and self._is_deed(draft, told) and is_ahead(self.reading, story):
            return False  # "it has cut its spending by £2m": not in a year that nobody has set yet
        if draft.status != "actual" and is_past(self.reading, story):
            return False  # what is still to be done is not done in a year gone by
        if measure in TAXES and draft.status == "actual" and is_ahead(self.reading, story) and not self._in_spring():
            return False  # nor was a tax put up in a year that is not yet being set
        if measure in TAXES and (self._begins_late(story) or (draft.status != "actual" and self._ends_soon(story))):
            return False  # in spring a tax is set for the year to come, and for none after it
        if measure == "income" and draft.status in _VOTED and self._ends_soon(story):
            return False  # and so is a charge
        return self._for_year(draft) > self._against_year(draft, story, astray)

    def _is_charged_from(self, draft: Draft, story: PeriodMention) -> bool:
        """Whether it is of the charges that change on the day of `story`: "rents rise by 4% from April", then what this brings in, other rents."""
        if draft.measure not in _CHARGES:
            return False
        told_so = (other for other in self.reading.drafts if other.evidence.get("period", NO_EVIDENCE).start == story.start)
        return any(other.measure in _CHARGES and other.service == draft.service for other in told_so)

    def denied(self, draft: Draft) -> bool:
        """Whether the words around the figure say that no budget holds it."""
        text, number = self.reading.text, draft.number
        start = self.reading.sentences[number.sentence].start
        if _IF.match(text, start):
            return True  # "If I put council tax up by five per cent ..."
        if self.recalls(draft):
            return True
        if _AGREED_BEFORE.match(text, number.end) is not None or _TOLD_BEFORE.match(text, number.end) is not None:
            return True  # "these cuts come on top of £9m agreed last year"
        before = text[going_back(number.start, OPENING_WORDS, start) : number.start]
        if holds(before, _DENIED) or ("then " in before and _BY_THEN.search(before) is not None):
            return True
        if draft.measure == "funding_gap" and draft.service == "education":
            return True  # what schools or special needs have run up is carried on from year to year
        if draft.measure in _STEPS and of_previous(text, start, number.outer_start) is not None:
            return True
        if draft.measure == "other_money" and _is_pay(text, draft.evidence.get("measure", NO_EVIDENCE)):
            return True  # what somebody is paid goes on from year to year
        if draft.measure == "budget" and (
            _HAS_A_BUDGET.match(text, start, number.outer_start) is not None or _PART_OF.match(text, start, number.outer_start) is not None
        ):
            return True  # "the council, which has an annual budget of £9m, ...": whoever it is, not what it sets
        if self._points and measures_a_point(text, start, number.end + (GENERATES if number.high == 1 else 0)):
            return True
        # "a referendum on a rise of more than two per cent": where the law asks for one
        if draft.evidence.get("status", NO_EVIDENCE).rule == LEGAL_LIMIT:
            return True
        criterion = draft.measure == "tax_rise" and draft.status == "proposed" and number.qualifier == "more_than"
        return criterion and holds(text[start : self.reading.sentences[number.sentence].end].lower(), _LIMITS)

    def recalls(self, draft: Draft) -> bool:
        """Whether the sentence opens with a year gone by: "In 2008 councillors agreed to give £1m a year"."""
        start = self.reading.sentences[draft.number.sentence].start
        if self.reading.published is None:
            return False
        at = bisect_left(self.reading.periods, start, key=_START)
        mention = self.reading.periods[at] if at < len(self.reading.periods) else None
        if mention is None or mention.start > draft.number.start or mention.sort not in _YEARS or mention.edtf is None:
            return False
        opens = self.reading.text.startswith(("In ", "Back in "), start) and mention.start - start <= len("Back in ")
        if not opens and not (mention.sort == "year" and self.reading.text.endswith(_TOLD_IN, start, mention.end - len("2011"))):
            return False
        last = calendar.parse_edtf(mention.edtf)[1]
        return last is not None and last.year < self.reading.published.year

    def _is_deed(self, draft: Draft, told: Evidence) -> bool:
        """Whether the verb tells what the council has done: in the months in which budgets are set, that a saving has been made, no more."""
        if not self._in_season():
            return draft.measure in _DEEDS
        return draft.measure == "saving" and told.start is not None and told.start - draft.number.end <= OF_IT

    def _in_season(self) -> bool:
        """Whether the text is of the months in which the settlement is told and budgets are set."""
        return self.reading.published is not None and (self._in_spring() or self.reading.published.month == _DECEMBER)

    def _in_spring(self) -> bool:
        """Whether the text is of the last months of a year, when the tax of the next one is set."""
        return self.reading.published is not None and self.reading.published.month < calendar.FIRST_MONTH

    def _ends_soon(self, story: PeriodMention) -> bool:
        """Whether the story's year is in its last months."""
        day = self.reading.published
        return day is not None and self._in_spring() and story.edtf == calendar.edtf(calendar.financial_year(calendar.financial_year_of(day)))

    def _begins_late(self, story: PeriodMention) -> bool:
        """Whether the story's year begins after the next one."""
        first, day = calendar.parse_edtf(story.edtf or "../..")[0], self.reading.published
        return first is not None and day is not None and calendar.financial_year_of(first) > calendar.financial_year_of(day) + 1

    def _for_year(self, draft: Draft) -> float:
        points = self.points.plain.get((draft.measure or "", draft.status or ""), 0.0)
        if (words := self.points.beside.get(draft.measure or "")) is not None and self._is_beside(draft, words[1]):
            points = max(points, words[0].get(draft.status or "", 0.0))
        if self.reading.sentences[draft.number.sentence].kind != "prose" and draft.measure not in STOCKS:
            points += LISTED
        if draft.measure == "budget" and self._is_the_budget(draft):
            points += THE_BUDGET
        return points

    def _against_year(self, draft: Draft, story: PeriodMention, astray: int) -> float:
        number = draft.number
        further = min(max(number.sentence - story.sentence, 0), MOST_FURTHER)
        points = ASTRAY * min(astray, MOST_ASTRAY_TAX if draft.measure in TAXES else MOST_ASTRAY) + FURTHER * further + MANY_YEARS * self._years
        if number.rate is not None:
            points += EVERY_YEAR_TAX if draft.measure in TAXES or (draft.measure == "income" and number.rate != "year") else EVERY_YEAR
        if number.qualifier != "exact" and draft.measure not in OVERSPENDS:  # the variances of a year are told in round figures
            points += HEDGED
        if draft.council not in (None, self.reading.council):
            points += AMONG_OTHERS if self.reading.council is None or draft.measure == "funding_change" else ELSEWHERE
        if draft.measure == "income" and number.kind == "money" and number.size < SMALL_CHARGE:
            points += SMALL
        return points

    def _is_beside(self, draft: Draft, words: re.Pattern[str]) -> bool:
        """Whether one of the words stands near the figure in its sentence."""
        sentence, number = self.reading.sentences[draft.number.sentence], draft.number
        return words.search(self.reading.text, max(sentence.start, number.start - BESIDE), min(sentence.end, number.end + BESIDE)) is not None

    def _is_the_budget(self, draft: Draft) -> bool:
        """Whether it is the budget being set: "the new budget of £627m", "the £258m budget", not "its £258m budget"."""
        text, number = self.reading.text, draft.number
        before = text[max(0, number.start - OPENING_WORDS) : number.start]
        return bool(_NEW_BUDGET.search(before)) or (before.endswith(("The ", "the ")) and text.startswith((" budget", " revenue budget"), number.end))


def _is_pay(text: str, told: Evidence) -> bool:
    return told.rule in _PAY or (told.start is not None and text[told.start : told.start + len("salar")].lower().startswith(_WAGES))


def measures_a_point(text: str, start: int, end: int) -> bool:
    """Whether the sentence so far says what a point of tax is worth: "Every 1% on council tax brings in £1m"."""
    words = text[max(start, end - SAID_OF_A_POINT) : end]
    return _A_POINT.search(words) is not None
