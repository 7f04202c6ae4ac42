"""Finds the expressions of time and dates them: "in 2013/14", "by March", "over the next four years".

A quick pattern finds the words that no expression of time lacks (a year, a month, "years"); around each the connected words are handed to
the grammar, whose readings are cached, and the result is dated against the publication date and the financial years named before it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

import regex
from spacy.language import Language

from extractor import calendar
from extractor.period_grammar import KINDS_OF_YEAR, LAST, LATER, NEXT, NUMBER_WORDS, ORDINALS, THIS, VAGUE, Clock, Found, Grammar
from extractor.publication import infer_published
from extractor.reading import PeriodMention, Reading, Stage
from rules.loader import RuleBook
from rules.schema import PeriodRule

# Every expression of time holds one of these. Months need their capital: "may" and "march" are verbs.
_ANCHOR = regex.compile(
    r"(?<![\w£$€.,-])(?:(?:19|20)\d\d(?!\d|[,.]\d|%|m\b|bn\b|k\b)|FY\s?\d\d|(?i:financial\s+year|years?|months|month|decades?|quarters?|quarter|period)\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\w*|Q[1-4]\b|end\s+of\s+the\s+(?:plan|programme)\b)"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*\.?"
_YEAR_WORD = r"(?:(?:19|20)\d\d(?:\s?[/–—‑-]\s?\d{1,4})?|\d\d/\d\d|\d{1,2}(?:st|nd|rd|th)?|FY\s?\d\d(?:\d\d)?(?:[/–-]\d\d)?|Q[1-4])(?![\d%]|[,.]\d)"
_CONNECTING = {
    "the", "whole", "entire", "full", "early", "late", "mid", "just", "only", "same", "that", "these", "those", "calendar", "a", "so", "or", "more", "each", "both", "every", "remaining", "another",
    "end", "close", "start", "beginning", "of", "to", "and", "through", "up", "until", "year", "years", "month", "months", "decade", "quarter", "half", "period", "plan", "programme", "ahead",
    "starting", "beginning", "commencing", "from", "with", "in", "on", "follow", "followed", "after", "before", "this", "one", "thereafter", "ending", "ended", "its", "quarters", "decades",
}  # fmt: skip
_LEFT_REACH = 90  # characters: the longest connected run of words before a time is far shorter


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.periods`, and `reading.published` with `published_inferred` where the document has no date."""
    prepositions = {phrase: (rule.role, rule.id) for rule in rules.of(PeriodRule) for phrase in rule.phrases}
    finder = _Finder(prepositions)

    def find_periods(reading: Reading) -> None:
        finder.find(reading)

    return find_periods


class _Finder:
    def __init__(self, prepositions: dict[str, tuple[str, str]]) -> None:
        self.grammar = Grammar(prepositions)
        words = (
            {word for phrase in prepositions for word in phrase.split()}
            | _CONNECTING
            | set(NUMBER_WORDS)
            | set(ORDINALS)
            | THIS
            | NEXT
            | LAST
            | LATER
            | VAGUE
            | KINDS_OF_YEAR
        )
        word = rf"(?:\b(?i:{'|'.join(sorted(words, key=lambda w: (-len(w), w)))})\b|{_MONTH}|{_YEAR_WORD})"
        gap = r"(?:\s{1,3},?|,\s{1,2}|\s?[-–—‑]\s?)"
        self.left = regex.compile(rf"(?r)(?:(?<![\w£$€%.,/-]){word}{gap})*")
        self.right = regex.compile(rf"(?:{gap}{word})*")

    def find(self, reading: Reading) -> None:
        found = list(self._expressions(reading.text, reading))
        if reading.published is None and not reading.published_inferred:
            inferred = infer_published(reading.text, found)
            if inferred is not None:
                reading.published, reading.published_inferred = inferred, True
        reading.periods = _dated(reading, found)

    def _expressions(self, text: str, reading: Reading) -> Iterable[Found]:
        reach = 0
        number_ends = [number.end for number in reading.numbers]
        for anchor in _ANCHOR.finditer(text):
            if anchor.start() < reach:
                continue
            left = self.left.match(text, max(reach, anchor.start() - _LEFT_REACH), anchor.start())
            start = left.start() if left else anchor.start()
            right = self.right.match(text, anchor.end())
            first = self._year_end(text, anchor.start(), anchor.end())
            if first > anchor.end():
                right = self.right.match(text, first)
            end = right.end() if right else anchor.end()
            # a figure that an earlier stage has read ("400 years ago" apart) is no part of a time
            at = bisect_right(number_ends, start)
            while at < len(reading.numbers) and reading.numbers[at].start < end:
                number = reading.numbers[at]
                if number.end <= anchor.start():
                    start = max(start, number.end)
                else:
                    end = min(end, max(number.start, start))
                at += 1
            for one in self.grammar.read(text[start:end]):
                yield Found(start + one.start, start + one.end, one.expression)
            reach = max(end, anchor.end())

    def _year_end(self, text: str, start: int, end: int) -> int:
        whole = _WHOLE_YEAR.match(text, start)
        return max(end, whole.end()) if whole else end


_WHOLE_YEAR = regex.compile(_YEAR_WORD + "|" + _MONTH)


def _dated(reading: Reading, found: list[Found]) -> list[PeriodMention]:
    """The mentions, each dated by a clock that knows the financial year and the longer span named before it."""
    mentions: list[PeriodMention] = []
    story: calendar.Span | None = None
    spans: tuple[calendar.Span, ...] = ()
    limit: calendar.Span | None = None
    this_year = _this_year(reading, found)
    known = _first_story(found, reading, this_year)
    for one in found:
        sentence = reading.sentence_at(one.start)
        clock = Clock(reading.published, this_year, story or known, spans, limit, _looks_ahead(reading, sentence, one))
        owned = reading.text[one.end : one.end + 2] in ("'s", "’s")
        span = (one.expression.inner if owned else one.expression.resolve)(clock)
        interval = calendar.edtf(span) if span is not None and span != (None, None) else None
        mentions.append(
            PeriodMention(one.start, one.end, interval, one.expression.inner_sort if owned else one.expression.sort, one.expression.rule, sentence)
        )
        if span is None:
            continue
        if calendar.is_financial_year(span) and one.expression.sort in ("financial_year", "next_year", "current_year", "this_year"):
            story = span
        elif one.expression.sort == "financial_span":
            story = span
        if span[1] is not None and one.expression.sort in ("over_next", "over_past", "by", "span", "financial_span"):
            limit = span
            spans = (*spans[-9:], span) if span[0] is not None else spans
    return mentions


def _first_story(found: list[Found], reading: Reading, this_year: int | None) -> calendar.Span | None:
    """The first financial year that the document names by its numbers: what "the year" means before any is named."""
    clock = Clock(reading.published, this_year, None, (), None, True)
    for one in found:
        if one.expression.sort == "financial_year" and (span := one.expression.resolve(clock)) is not None and calendar.is_financial_year(span):
            return span
    return None


def _this_year(reading: Reading, found: list[Found]) -> int | None:
    """The financial year that "this year" means.

    From January to March it is the year being set, which starts in April, unless the text keeps that apart as "next year" or speaks of the current one.
    """
    day = reading.published
    if day is None:
        return None
    current = calendar.financial_year_of(day)
    if day.month >= calendar.FIRST_MONTH or any(one.expression.sort in ("next_year", "current_year") for one in found):
        return current
    return day.year


def _looks_ahead(reading: Reading, index: int, one: Found) -> bool | None:
    """Whether the time stands in a statement about the future, None where no word says so: the nearest word of tense before it decides, else the nearest after it."""
    sentence = reading.sentences[index]
    at = bisect_left(reading.cues, sentence.start, key=lambda cue: cue.start)
    ahead: bool | None = None
    for cue in reading.cues[at:]:
        if cue.start >= sentence.end:
            break
        if cue.topic == "period_marks" and cue.rule in ("period-marks.ahead", "period-marks.back"):
            if cue.start >= one.start and ahead is not None:
                break
            ahead = cue.rule == "period-marks.ahead"
    return ahead
