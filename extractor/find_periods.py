"""Finds the expressions of time and dates them: "in 2013/14", "by March", "over the next four years".

A quick pattern finds the words that no expression of time lacks (a year, a month, "years"); around each the connected words are handed to
the grammar, whose readings are cached, and the result is dated against the publication date and the financial years named before it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import regex
from spacy.language import Language

from corpus.datelines import shows_day
from extractor import calendar
from extractor.calendar import Span
from extractor.not_claims import NO_YEAR
from extractor.period_clock import NO_CLOCK, Clock
from extractor.period_grammar import Found, Grammar
from extractor.period_owned import is_owned
from extractor.period_setters import looks_beyond
from extractor.period_words import FROM_LATEST, KINDS_OF_YEAR, LAST, LATER, NEXT, NUMBER_WORDS, ORDINALS, THIS, VAGUE
from extractor.places import going_back, going_on
from extractor.publication import infer_published
from extractor.reading import Number, PeriodMention, Reading, Sentence, Stage
from rules.loader import RuleBook
from rules.schema import PeriodRule
from rules.word_tree import any_word

# Every expression of time holds one of these. Plain words side by side let `re` skip through the text (0.05 tokenizer units; the `regex`
# module and character classes take ten times as long here). Months need their capital: "may" and "march" are verbs.
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
_ANCHORS = rf"19\d\d|20\d\d|year|Year|YEAR|month|Month|decade|Decade|quarter|Quarter|period|Period|{_MONTHS}|FY|Q[1-4]|0\d/\d|1\d/\d|2\d/\d"
_ANCHOR = re.compile(_ANCHORS)
# "£78m this year and £86m in the coming one", "and £86m next", "in that time", "the end of the plan", "the life of the plan": rare, so only texts
# that hold one pay for them.
_ONES = (
    "ing one",
    " next.",
    " next,",
    " next;",
    "that time",
    "same time",
    " one after",
    "n-year ",
    "end of the p",
    "medium term",
    "longer term",
    "life of ",
    "lifetime of ",
)
_RARE = r"coming one|following one|next(?=[.,;])|(?:that|same) time|one after|[Ii]n-year|end of the p|medium term|longer term|life of |lifetime of "
_ANCHOR_OR_ONE = re.compile(f"{_ANCHORS}|{_RARE}")
# What an anchor must look like: no part of a sum, a longer number or another word. For `re` a vulgar fraction before it is part of a word.
_TIME = (
    r"(?:(?<![\w£$€.,-])|(?<=[½¼¾])|(?<=\b[Mm]id-))(?=(?:19|20)\d\d(?!\d|s\b|[,.]\d|%|m\b|bn\b|k\b)|[012]\d/[0123]\d(?![\d/])|FY\s?\d\d|(?i:years?|months?|decades?|quarters?|period)\b"
    rf"|(?:{_MONTHS})[A-Za-z]*\b|Q[1-4]\b|end\s+of\s+the\s+(?:plan|programme)\b|(?:medium|longer)\s+term\b|life(?:time)?\s+of\b|(?:that|same)\s+time\b|(?:coming|following)\s+one\b|one\s+after\b|[Ii]n-year\b|next(?=[.,;]))"
)
_GONE_BY = ("earlier ", "Earlier ", "so far ", "half-way through ", "halfway through ", "quarter of the way through ")
_LAST_YEAR = re.compile(r"\bfrom\s+(?:last|the\s+previous)\s+year\b")
_BESIDE = 12  # characters: ", which is "
_OPENS_ASIDE = frozenset(("", ",", "(", "–", "-", ", which", "which", "that"))
_MONTH = rf"(?:{_MONTHS})[A-Za-z]*\.?"
_YEAR = (
    rf"(?:(?:19|20)\d\d(?:\s?[/–—‑-]\s?\d{{1,4}}{NO_YEAR})?|\d\d/\d\d|\d{{1,2}}(?:st|nd|rd|th)?|FY\s?\d\d(?:\d\d)?(?:[/–-]\d\d)?|Q[1-4])"
    r"(?![\d%]|[,.]\d)"
)
_CONNECTING = frozenset(
    {
        "now", "middle", "earlier", "recent", "future",
        "the", "whole", "entire", "full", "early", "late", "mid", "just", "only", "same", "that", "these", "those", "calendar", "a", "so", "or",
        "more", "each", "both", "every", "remaining", "another", "end", "close", "start", "beginning", "of", "to", "and", "through", "up", "until",
        "year", "years", "month", "months", "decade", "decades", "quarter", "quarters", "half", "period", "plan", "programme", "ahead", "starting",
        "commencing", "from", "with", "in", "on", "follow", "followed", "after", "before", "this", "one", "thereafter", "ending", "ended", "its",
        "term", "medium", "longer", "life", "lifetime", "strategy", "contract", "mtfs", "mtfp", "parliament", "deal", "agreement", "scheme",
        "ago", "which", "begins", "starts", "began", "started", "later", "previously", "closing", "finish", "finishing", "finished", "closed",
    }
)  # fmt: skip
_RELATIVE = frozenset({"this_year", "next_year", "last_year", "current_year"})
_TOLD_YEAR = re.compile(r"(?:['’]s)?\s\((?:i\.e\.\s)?((?:19|20)\d\d)\s?[/–-]\s?(?:20)?\d\d\)")
YEARS = frozenset({"financial_year", "next_year", "current_year", "this_year", "that_year"})
SINGLE = YEARS | {"last_year"}
LONG = frozenset({"since", "over_past", "over_next", "span", "financial_span", "by", "financial_year"})
DAYS = frozenset({"day", "point"})
SPANS = frozenset({"over_next", "over_past", "by", "span", "financial_span"})
_TIME_ON = re.compile(r"['’]?s?['’]? time\b")  # "in four years' time": a day that no interval says
_IT_TOOK = re.compile(
    r" (?:(?:that|which) )?(?:it|they|we|this|that|the [a-z]+)(?: (?:has|have|had)|['’]s|['’]ve)? (?:taken|took|takes|lasted|spent|waited)\b"
)  # "in the 18 months it has taken"
_LENGTH_OF = re.compile(r"['’] (?!time\b)")  # "16 months' pay"
_NOT_PAST = frozenset({"by", "over_next", "financial_year"})
_THAN = regex.compile(r"(?r)\b(?:than|compared with|compared to) (?:\w+ ){0,3}")  # "£2.2m more than they did this year"
_THAN_REACH = 40  # characters
# "In February members agreed to borrow £250m"
_TOLD = re.compile(r" (?:the )?[a-z]+(?: [a-z]+)? (?:agreed|approved|voted|backed|decided|announced|launched|unveiled|revealed|warned|said|told)\b")
_HAS_BEEN = re.compile(r"\b(?:have|has|had)\b")
_BEEN_REACH = 400  # characters: a line may be a megabyte
_NEAR = 8  # mentions, and one more
_POINTING_BACK = ("that period", "this period", "same period", "that time", "same time")
_SAME = ("same period", "same time", "same quarter", "same month", "same months")
_YEAR_EARLIER = re.compile(r"\s+(?:last year|(?:a|one) year (?:ago|earlier|before)|(?:in |of )?the (?:previous year|year before))\b", re.I)
_SINCE_EVENT = re.compile(r"(?:[^\W\d][\w’'-]*\s+){2,14}")  # "since Labour took control in May 2011", up to the time
_LEFT_REACH = 90  # characters: the longest connected run of words before a time is far shorter
_SINCE_REACH = 110  # characters: the event is told in a few words
_LONGEST = 400  # characters of one connected run, so that the grammar stays linear on any input
_WILL = len("will ")
# "The year | that is about to end": what `extractor/period_parser.py` reads behind the year
_ENDING = (
    r"\s(?:(?:that|which)\s(?:is|has)\s)?(?:about\sto\s(?:end|begin|start)|due\sto\send|coming\sto\san\send|drawing\sto\sa\sclose|just\s(?:ending|begun|started|ended|finished|closed)"
    r"|(?:nearly|almost)\sover|now\sunder\sway|to\scome)\b"
)
_TENSE_REACH = 300  # characters: the words of tense that can speak of a time


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.periods`, and `reading.published` with `published_inferred` where the document has no date."""
    prepositions: dict[str, tuple[str, str]] = {phrase: (rule.role, rule.id) for rule in rules.of(PeriodRule) for phrase in rule.phrases}
    finder = _Finder(prepositions)

    def find_periods(reading: Reading) -> None:
        finder.find(reading)

    return find_periods


class _Finder:
    """The patterns and the grammar, built once for a rule book."""

    def __init__(self, prepositions: dict[str, tuple[str, str]]) -> None:
        self.grammar = Grammar(prepositions)
        words = {word for phrase in prepositions for word in phrase.split()}.union(
            _CONNECTING, NUMBER_WORDS, ORDINALS, THIS, NEXT, LAST, LATER, VAGUE, KINDS_OF_YEAR
        )
        count = rf"(?:{'|'.join(NUMBER_WORDS)}|\d{{1,2}})"
        before, after = (
            rf"(?:\b(?i:{count}-(?:year|month))\b|\b(?i:{any_word(words, backwards=backwards)})\b|{_MONTH}|{_YEAR})" for backwards in (True, False)
        )
        gap = r"(?:\s{1,3},?|,\s{1,2}|\s?[-–—‑]\s?)"
        self.left = regex.compile(rf"(?r)(?:(?<![\w£$€%.,/-]){before}{gap})*")
        self.right = re.compile(rf"{_TIME}(?:{_YEAR}|{_MONTH}|\w+)(?:(?<=\byear){_ENDING}|{gap}{after})*")

    def find(self, reading: Reading) -> None:
        """Writes `periods`, and the publication date where it is missing and can be inferred."""
        found = list(self._expressions(reading))
        if reading.published is None and (inferred := infer_published(reading.text, found)) is not None:
            reading.published, reading.published_inferred = inferred, True
        found = [one for one in found if one.expression.sort != "day" or not _is_dateline(reading.text, one)]
        reading.periods = _dated(reading, found)

    def _expressions(self, reading: Reading) -> Iterator[Found]:
        text, reach = reading.text, 0
        number_ends = [number.end for number in reading.numbers]
        anchors = _ANCHOR_OR_ONE if any(words in text for words in _ONES) else _ANCHOR
        for anchor in anchors.finditer(text):
            at = anchor.start()
            if at < reach or (right := self.right.match(text, at, at + _LONGEST)) is None:
                continue
            left = self.left.match(text, going_back(at, _LEFT_REACH, reach), at)
            start, end = _outside(reading.numbers, number_ends, left.start() if left else at, right.end(), at)
            for one in self.grammar.read(text[start:end]):
                if one.expression.sort != "over_next" or _LENGTH_OF.match(text, start + one.end) is None:
                    yield Found(start + one.start, start + one.end, one.expression)
            reach = max(end, anchor.end())


def _is_dateline(text: str, one: Found) -> bool:
    """Whether the day stands in a line that tells when the text was published: no time of a figure."""
    end = text.find("\n", one.end)
    return shows_day(text[text.rfind("\n", 0, one.start) + 1 : end if end >= 0 else len(text)])


def _outside(numbers: list[Number], number_ends: list[int], start: int, end: int, anchor: int) -> tuple[int, int]:
    """The stretch without the figures that the stage before has read: they are no part of a time."""
    at = bisect_right(number_ends, start)
    while at < len(numbers) and numbers[at].start < end:
        if numbers[at].end <= anchor:
            start = max(start, numbers[at].end)
        else:
            end = min(end, max(numbers[at].start, start))
        at += 1
    return start, end


@dataclass
class _Said:
    """What times a text has named so far, for the times that it names after them."""

    reading: Reading
    coming: Span | None
    story: Span | None
    spans: tuple[Span, ...] = ()
    named: Span | None = None
    limit: Span | None = None
    latest: tuple[int, Span] | None = None  # with the sentence that names it
    coming_in: int = -1  # the sentence that has named the coming year last by its numbers

    def remember(self, one: Found, sort: str, span: Span, sentence: int, clock: Clock) -> None:
        """Takes in a time that the text has named."""
        if sort in SINGLE and calendar.is_financial_year(span):
            self.latest = sentence, span
            if sort in YEARS and sort != "that_year" and _leads_on(self.reading, one, span, self.story):
                self.story = span
            if sort == "financial_year" and span == self.coming:
                self.coming_in = sentence
        elif sort in DAYS and (closed := _closed_by(span)) is not None:
            self.latest = sentence, closed
        elif sort == "from" and span[0] is not None and (span[0].month, span[0].day) == (calendar.FIRST_MONTH, 1):
            self.latest = sentence, calendar.financial_year(span[0].year)
        elif sort == "financial_span":
            self.story = span
        inner = one.expression
        if inner.inner_sort in YEARS and (year_named := inner.inner(clock)) is not None and calendar.is_financial_year(year_named):
            self.named = year_named
        if span[1] is not None and sort in SPANS:
            self.limit = span
            self.spans = (*self.spans[-9:], span) if span[0] is not None else self.spans


def _dated(reading: Reading, found: list[Found]) -> list[PeriodMention]:
    """The mentions, each dated by a clock that knows the financial year and the longer spans named before it."""
    mentions: list[PeriodMention] = []
    this_year = _this_year(reading, found)
    said = _Said(reading, _coming(reading.published, this_year), _first_story(reading.published, found))
    marks = reading.cues_of.get("period_marks", ())
    tenses = [(cue.start, cue.rule == "period-marks.ahead") for cue in marks if cue.rule in ("period-marks.ahead", "period-marks.back")]
    for one in found:
        expression = one.expression
        sentence = reading.sentence_at(one.start)
        later = _looks_ahead(tenses, reading.sentences[sentence], one.start)
        year = None if expression.sort == "part_year" or _is_gone_by(reading.text, one.start) else this_year.ahead if later else this_year.otherwise
        if year is not None and sentence == said.coming_in:
            year -= 1  # "£478m for 2015-16, compared with £495m this year": the year under way, for the one to come has its own name
        just = said.latest[1] if said.latest is not None and sentence - said.latest[0] <= 1 else None
        if expression.sort == "month" and _TOLD.match(reading.text, one.end) is not None:
            later = False
        here = just if said.latest is not None and said.latest[0] == sentence else None
        clock = Clock(reading.published, year, said.story, said.spans, said.limit, later, said.named, just, here)
        if expression.sort == "over_next" and (time := _TIME_ON.match(reading.text, one.end) or _IT_TOOK.match(reading.text, one.end)) is not None:
            mentions.append(PeriodMention(one.start, time.end(), None, "undated", expression.rule, sentence))
            continue
        owned = is_owned(reading.text, one)
        span = (expression.inner if owned else expression.resolve)(clock)
        if expression.inner_sort == FROM_LATEST and span is None:
            continue
        sort = "financial_year" if expression.inner_sort == FROM_LATEST else expression.inner_sort if owned else expression.sort
        if mentions and (back := _points_back(reading, one, span, mentions)) is not None:
            mentions.append(PeriodMention(one.start, one.end, back or None, "span", expression.rule, sentence))
            continue
        start = one.start
        if sort in ("year", "month", "day") and (since := _event_since(reading, mentions, sentence, one)) is not None:
            start, sort, span = since, "since", (span[0], None) if span is not None else None
        if span is not None and sort == "next_year" and just is not None:
            span = _after_it(span, just, reading.text[max(mentions[-1].end, reading.sentences[sentence].start) : one.start])
        if sort == "that_year" and (month := _month_before(reading, one, mentions, sentence, said)) is not None:
            span = month
        if sort == "from" and start > reading.sentences[sentence].start and _LAST_YEAR.search(reading.text, start, one.end) is not None:
            continue  # "an increase of £105 from last year": what it is compared with
        if span is not None and sort == "from" and _explains(reading, one, span, sentence, mentions):
            continue
        if sort in _RELATIVE and (told := _TOLD_YEAR.match(reading.text, one.end)) is not None:
            span, sort = calendar.financial_year(int(told[1])), "financial_year"  # "this year (2023/24)"
        interval = calendar.edtf(span) if span is not None and span != (None, None) else None
        if sort == "over_next" and _is_over(span, reading) and reading.text.endswith("same period", one.start, one.end):
            sort = "span"
        mentions.append(PeriodMention(start, one.end, interval, sort, expression.rule, sentence))
        if span is not None:
            said.remember(one, sort, span, sentence, clock)
    return mentions


def _closed_by(span: Span) -> Span | None:
    """The financial year that a day ends: "£9m at 31 March 2012, compared with £8m the previous year"."""
    day = span[1]
    return calendar.financial_year(day.year - 1) if day is not None and (day.month, day.day) == (3, 31) else None


def _leads_on(reading: Reading, one: Found, span: Span, story: Span | None) -> bool:
    """Whether the text goes on about the year: not about one that is over, beside one that is not, nor one that is only compared with."""
    if _is_over(span, reading) and story is not None and not _is_over(story, reading):
        return False
    if story is not None and looks_beyond(calendar.edtf(span), calendar.edtf(story), reading.published):
        return False
    return story is None or _THAN.match(reading.text, going_back(one.start, _THAN_REACH), one.start) is None


def _after_it(span: Span, just: Span, between: str) -> Span:
    """ "£150m in 2024-25, followed by £149m in the next financial year", said in 2023-24: the year after the one just named."""
    if just[0] is None or span[0] is None or just[0] < span[0] or "followed by" not in between:
        return span
    return calendar.financial_year(just[0].year + 1)


def _month_before(reading: Reading, one: Found, mentions: list[PeriodMention], sentence: int, said: _Said) -> Span | None:
    """ "In November 2010 it said that it would overspend in that financial year": the year in which the month named before it lies."""
    if not mentions or mentions[-1].sentence != sentence or mentions[-1].sort != "month" or "that " not in reading.text[one.start : one.end].lower():
        return None
    if said.latest is not None and said.latest[0] == sentence:
        return None
    day = calendar.parse_edtf(mentions[-1].edtf or "../..")[0]
    return calendar.financial_year(calendar.financial_year_of(day)) if day is not None else None


def _explains(reading: Reading, one: Found, span: Span, sentence: int, mentions: list[PeriodMention]) -> bool:
    """Whether the time says again when the financial year before it begins: "the next financial year, from April 2025, ..."."""
    if not mentions or mentions[-1].sentence != sentence or mentions[-1].sort not in YEARS or one.start - mentions[-1].end > _BESIDE:
        return False
    year = calendar.parse_edtf(mentions[-1].edtf or "../..")
    between = reading.text[mentions[-1].end : one.start].strip()
    return year[0] is not None and year[0] == span[0] and between in _OPENS_ASIDE


def _event_since(reading: Reading, mentions: list[PeriodMention], sentence: int, one: Found) -> int | None:
    """Where "since the contract began in 2013" starts, if the time is that of such an event; behind the time before it."""
    text, start = reading.text, max(reading.sentences[sentence].start, one.start - _SINCE_REACH, mentions[-1].end if mentions else 0)
    event = max(text.rfind("since ", start, one.start), text.rfind("Since ", start, one.start))
    return event if event >= 0 and _SINCE_EVENT.fullmatch(text, event, one.start) else None


def _points_back(reading: Reading, one: Found, span: Span | None, mentions: list[PeriodMention]) -> str | None:
    """What a time that points back to another one means, empty where that has no date; None for a time that stands for itself."""
    text = reading.text
    if mentions[-1].edtf and text.endswith(_SAME, one.start, one.end) and _YEAR_EARLIER.match(text, one.end) is not None:
        return calendar.edtf(calendar.shifted(calendar.parse_edtf(mentions[-1].edtf), -1))  # "£4m in the same period last year"
    if span is not None or not text.endswith(_POINTING_BACK, one.start, one.end):
        return None
    start = reading.sentences[reading.sentence_at(one.start)].start
    return _pointed_back_to(text[max(start, one.start - _BEEN_REACH) : one.start], mentions) or ""


def _pointed_back_to(before: str, mentions: list[PeriodMention]) -> str | None:
    """What "over that period" means, given its sentence up to there: the long time before it; for what has been, one that does not lie ahead."""
    if _HAS_BEEN.search(before) is None:
        return mentions[-1].edtf if mentions[-1].sort in LONG else None
    return next((mention.edtf for mention in mentions[:-_NEAR:-1] if mention.sort in LONG - _NOT_PAST), None)


def _is_over(span: Span | None, reading: Reading) -> bool:
    """Whether the time ended before the text was published."""
    return span is not None and span[1] is not None and reading.published is not None and span[1] < reading.published


def _is_gone_by(text: str, start: int) -> bool:
    """Whether the time is that of the year under way: "earlier this year", "the third quarter of this year" is never the year being set."""
    return text.endswith(_GONE_BY, 0, start)


def _first_story(published: date | None, found: list[Found]) -> Span | None:
    """The first financial year that the document names by its numbers: what "the year" means before any is named.

    None where it had long been over on the day of publication: a story may look back before it ends, and "three months into the year" is of now.
    """
    for one in found:
        if one.expression.sort == "financial_year" and (span := one.expression.resolve(NO_CLOCK)) is not None and calendar.is_financial_year(span):
            return None if published is not None and span[1] is not None and span[1] < published else span
    return None


class _ThisYear(NamedTuple):
    """The start of the financial year that "this year" means, in a statement about the time ahead and otherwise."""

    ahead: int | None
    otherwise: int | None


def _this_year(reading: Reading, found: list[Found]) -> _ThisYear:
    """What "this year" means.

    From January to March it is the year being set, which starts in April, unless the text calls that one "next year". Where the text also speaks
    of "the current year", only what lies ahead is of the year being set.
    """
    day = reading.published
    if day is None:
        return _ThisYear(None, None)
    current = calendar.financial_year_of(day)
    words = [(one.expression.sort, reading.text[one.start : one.end]) for one in found]
    sorts = {sort for sort, said in words if "coming" not in said and not said.endswith(" ahead")}  # these may well be "this year" too
    if day.month >= calendar.FIRST_MONTH or "next_year" in sorts:
        return _ThisYear(current, current)
    return _ThisYear(day.year, current if "current_year" in sorts else day.year)


def _coming(published: date | None, this_year: _ThisYear) -> Span | None:
    """The financial year to come, where it is the one that the text calls "this year"."""
    if published is None or this_year.otherwise is None or this_year.otherwise == calendar.financial_year_of(published):
        return None
    return calendar.financial_year(this_year.otherwise)


def _looks_ahead(tenses: list[tuple[int, bool]], sentence: Sentence, start: int) -> bool | None:
    """Whether the time stands in a statement about the future, None where no word says so.

    The nearest word of tense before it in its sentence decides, else the nearest after it.
    """
    at = bisect_left(tenses, (start, False))
    if at > 0 and tenses[at - 1][0] >= going_back(start, _TENSE_REACH, sentence.start):
        will_have = at > 1 and tenses[at - 2][1] and tenses[at - 1][0] - tenses[at - 2][0] <= _WILL  # "will have gone by the end of March"
        return will_have or tenses[at - 1][1]
    if at < len(tenses) and tenses[at][0] < going_on(start, _TENSE_REACH, sentence.end):
        return tenses[at][1]
    return None
