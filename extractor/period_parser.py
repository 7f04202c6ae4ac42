"""Reads the parts of an expression of time by recursive descent over its words (the grammar is in `period_grammar`)."""

import re
from collections import defaultdict
from collections.abc import Callable
from functools import partial

from extractor import calendar
from extractor import period_clock as dating
from extractor.calendar import Span
from extractor.period_clock import Resolve
from extractor.period_durations import duration
from extractor.period_words import (
    ENDS,
    FILLERS,
    FROM_LATEST,
    KINDS_OF_YEAR,
    LAST,
    LATER,
    LONGEST_PLAN,
    NEXT,
    NUMBER_WORDS,
    ORDINALS,
    THIS,
    Expression,
    Unit,
    count_of,
)

_YEARS = re.compile(r"(\d{4})\s?[/-]\s?(\d{1,4})")
_LISTED = frozenset({"financial_year", "year", "month"})  # "2013/14 and 2014/15", "in 2012, 2013 and 2014", "in April and May"
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 0}
_YEAR_NUMBER = {"one": 1, "two": 2, "three": 3, "four": 4}
AHEAD_EDGE = "edge ahead"  # the role of what follows in "by the end of"
YEAR_TO = "year to"  # likewise in "the year to March"
EDGES = ("edge", AHEAD_EDGE)
_UNSAID = {AHEAD_EDGE: True, YEAR_TO: False}  # whether a month lies ahead where no word of tense says so
AHEAD_ROLES = frozenset({"by", "before", "until"})
_CLOSING, _CLOSED = ("end", "finish", "close", "ending", "finishing"), ("ended", "finished", "closed")
_LENGTHS = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days"})
_NO_LENGTH = frozenset(
    {"", "year", ",", ".", ";", "to", "from", "in", "after", "with", "as", "of", "on", "which", "and", "or"}
)  # not "this year and the next two"
_LASTING = frozenset({"duration", "over_next", "over_past", "undated"})
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")


def two_years(first: int, second: str) -> tuple[str, Span] | None:
    """What "2013/14", "2010-2011" or "2011-15" spans, with its sort. None where the second year does not follow the first."""
    last = int(second) if len(second) == 4 else first // 10 ** len(second) * 10 ** len(second) + int(second)
    if last < first and len(second) < 4:
        last += 10 ** len(second)
    if last == first + 1:
        return "financial_year", calendar.financial_year(first)
    if not first < last <= first + LONGEST_PLAN or len(second) == 1:
        return None
    return "financial_span", calendar.financial_year(first, last - first)


def _fixed(sort: str, span: Span) -> Unit:
    return Unit(sort, partial(dating.constant, span), True)


class Parser:
    """Recursive descent over the words of one phrase. Each method takes an index and gives (index after, what was read) or None."""

    def __init__(self, words: list[str], written: list[str]) -> None:
        self.words, self.written = words, written
        self.word: Callable[[int], str] = defaultdict(str, enumerate(words)).__getitem__  # empty where there is none; asked 400 times an article

    # --- phrases

    def governed(self, at: int, role: str, rule: str) -> tuple[int, Expression] | None:
        """The unit after a preposition, seen through it."""
        if role == "after" and self.words[at : at + 4] == ["a", "year", "in", "which"]:  # "£9m in 2019/20, after a year in which £7m was cut"
            before = partial(dating.from_latest, -1)
            return at + 4, Expression("financial_year", rule, before, before, FROM_LATEST)
        read = self.unit(at, role)
        if read is None:
            return None
        after, unit = read
        inner = unit.resolve
        if role == "for" and unit.sort == "duration":
            return after, Expression("undated", rule, dating.nothing, dating.nothing, "undated")
        if role in ("in", "for", "over", "between"):
            sort = "over_next" if unit.sort == "duration" else unit.sort
            return after, Expression(sort, rule, inner, inner, sort, unit.count)
        if unit.sort in ("duration", "over_next", "over_past", "undated", "since", "by") and role != "from":
            return None
        if role == "at":
            if unit.sort == "part_year":  # "the forecast at Q3": as the quarter ends
                inner = partial(dating.edge, 1, inner)
                return after, Expression("point", rule, inner, inner, "point")
            if unit.sort not in ("day", "month", "point"):  # "at 2013 prices", "£25 on this year"
                return None
            if unit.sort == "month" and self.word(at - 1) == "on":  # "will be voted on next month"
                return None
            return after, Expression("day" if unit.sort == "day" else "point", rule, inner, inner, unit.sort)
        if role == "from" and unit.sort.endswith("span"):
            return after, Expression(unit.sort, rule, inner, inner, unit.sort)
        return after, Expression(role, rule, partial(dating.seen, role, inner), inner, unit.sort)

    def unit(self, at: int, role: str) -> tuple[int, Unit] | None:
        """An atom, an edge of one, or a run of them."""
        if (edge := self.edge(at, role)) is not None:
            return self.run(*edge, role) if role in ("from", "between") else edge  # "from the start of April to the end of June"
        read = self.atom(at, role)
        if read is None:
            return None
        after, first = read
        if first.sort in ("duration", "over_next", "over_past", "undated", "following_years", "since", "by"):
            return read
        return self.run(after, first, role)

    def edge(self, at: int, role: str) -> tuple[int, Unit] | None:
        """ "the end of March", "the start of 2016/17", "year end"."""
        at += self.word(at) == "the"
        side = {"end": 1, "close": 1, "start": 0, "beginning": 0}.get(self.word(at))
        if side is not None and self.word(at + 1) == "of":
            if self.word(at + 2) in ("the", "this", "that", "its") and self.word(at + 3) in ("plan", "period", "programme", "decade"):
                ends = dating.decade_end if self.word(at + 3) == "decade" else dating.end_before
                return at + 4, Unit("point", ends, False)
            read = self.atom(at + 2, AHEAD_EDGE if role in AHEAD_ROLES else "edge")
            if read is not None and read[1].sort not in ("duration", "undated"):
                return read[0], Unit("point", partial(dating.edge, side, read[1].resolve), False)
        closing = self.word(at) in _CLOSING
        if (closing or self.word(at) in _CLOSED) and (read := self.relative(at + 1, "edge")) is not None and read[1].sort == "that_year":
            if closing:
                return read[0], Unit("current_year", partial(dating.relative_year, 0, certain=True), True)  # "expects to end the year £2m short"
            return read[0], Unit("last_year", dating.year_closed, True)
        if self.word(at) == "middle" and self.word(at + 1) == "of":
            return self.atom(at + 2, role)
        if self.word(at) == "year" and self.word(at + 1) in ("end", "-"):
            after = at + 2 + (self.word(at + 1) == "-")
            return (after, Unit("point", partial(dating.edge, 1, dating.story_so_far), False)) if self.word(after - 1) == "end" else None
        return None

    def run(self, after: int, first: Unit, role: str) -> tuple[int, Unit]:
        """Follows "to", "and", commas to further atoms: "2014/15 and 2015/16", "April to December 2015"."""
        resolve, sort = first.resolve, first.sort
        while True:
            link = self.word(after)
            joined = (link in ("to", "-", "until", "through") and first.sort != "part_year" and role not in ("by", "until")) or (
                link == "and" and role == "between"
            )
            listed = link in ("and", ",", "&") and first.sort in _LISTED and not joined and role in ("", "in", "for", "over")
            two = (link == "up" and self.word(after + 1) == "to") or (link == "," and self.word(after + 1) == "and")
            skip = 2 if two or (link == "through" and self.word(after + 1) in ("to", "until", "till")) else 1
            apart = link == "," and role in ("since", "from", "after", "before")  # "since 2011, and next year": two times
            if not (joined or listed or (skip == 2 and role not in ("by", "until") and not apart)):
                return after, Unit(sort, resolve, first.bare, first.count)
            if (read := self.edge(after + skip, role) or self.atom(after + skip, "run")) is None or (listed and read[1].sort != first.sort):
                return after, Unit(sort, resolve, first.bare, first.count)
            if (first.sort == "part_year") != (read[1].sort == "part_year") or (link == "-" and read[1].sort in _LASTING):
                return after, Unit(sort, resolve, first.bare, first.count)  # "this year – just 12 months after"
            after, second = read
            sort = "financial_span" if first.sort == second.sort == "financial_year" else "span"
            resolve = partial(dating.both if listed else dating.from_to, resolve, second.resolve)
            if not listed:
                return after, Unit(sort, resolve, first.bare or second.bare or role in ("between", "from"))

    # --- atoms

    def atom(self, at: int, role: str) -> tuple[int, Unit] | None:
        """The longest single time at this word."""
        if role == "" and self.words[at : at + 3] == ["in", "-", "year"]:
            return at + 3, Unit("that_year", dating.named, True)
        if self.word(at) == "now" and role == "between":
            return at + 1, Unit("day", dating.now, False)
        if self.words[at : at + 2] == ["a", "year"] and (turn := {"earlier": -1, "before": -1, "later": 1}.get(self.word(at + 2))):
            return at + 3, Unit(FROM_LATEST, partial(dating.from_latest, turn), True)
        for reader in (self.named_year, self.day_or_month, self.year_of_plan, self.part_of_year, self.relative):
            if (read := reader(at, role)) is not None:
                return read
        return duration(self, at)

    def named_year(self, at: int, role: str) -> tuple[int, Unit] | None:
        """A financial year by its numbers, or a calendar year."""
        while self.word(at) in ("the", "whole", "entire", "full", "of", "each", "early", "late", "mid", "-", "current"):
            at += 1
        called = at
        if self.word(at) == "period":
            at += 1
        while self.word(at) in KINDS_OF_YEAR:
            at += 1
        if self.word(at) in ("year", "years"):
            at += 1
        named = at > called and self.words[at - 1] not in ("period", "years")
        if self.word(at) == "fy":
            named, at = True, at + 1
        word = self.word(at)
        short = named or at > called or role in ("in", "for", "by", "from", "run") or self._says_year(at + 1)
        if len(word) == 5 and word[2] == "/" and int(word[3:]) == (int(word[:2]) + 1) % 100 and short:
            return self._year_noun(at + 1), _fixed("financial_year", calendar.financial_year(2000 + int(word[:2])))
        if (match := _YEARS.fullmatch(word)) is not None and (spanned := two_years(int(match[1]), match[2])) is not None:
            return self._year_noun(at + 1), _fixed(*spanned)
        if not word.isdecimal():
            return None
        if named and len(word) == 2 and self.words[at - 1] == "fy":  # not "given to the council, 12 March"
            return at + 1, _fixed("financial_year", calendar.financial_year(2000 + int(word) - 1))
        if len(word) != 4 or not 1900 <= int(word) <= 2099:
            return None
        following = self.word(at + 1) in ("to", "-") and self.word(at + 2) == str(int(word) + 1)
        if following and (role not in ("from", "between", "run") or named or self._says_year(at + 3)):  # "the 2024 to 2025 revenue budget"
            return self._year_noun(at + 3), _fixed("financial_year", calendar.financial_year(int(word)))
        if self._says_year(at + 1) and role != "run":  # "in the 2014 financial year"
            return self._year_noun(at + 1), _fixed("financial_year", calendar.financial_year(int(word)))
        if named and self.words[at - 1] == "fy":
            return at + 1, _fixed("financial_year", calendar.financial_year(int(word) - 1))
        return at + 1, Unit("year", partial(dating.constant, calendar.calendar_year(int(word))), False)

    def _says_year(self, at: int) -> bool:
        return self._year_noun(at) > at

    def _year_noun(self, at: int) -> int:
        """The index after "financial year" and its like, if it stands here."""
        after = at
        while self.word(after) in KINDS_OF_YEAR:
            after += 1
        return after + 1 if self.word(after) in ("year", "years") and after > at else at

    def day_or_month(self, at: int, role: str) -> tuple[int, Unit] | None:
        """ "31 March 2016", "March 31", "March 2016", "next March", "April next year"."""
        start, turn = at, 0
        while self.word(at) in ("the", "next", "last", "this", "early", "late", "mid", "-", "of"):
            turn = {"next": 1, "last": -1, "this": 2}.get(self.word(at), turn)
            at += 1
        if self.word(at) in ("month", "quarter") and turn and self.word(at) == "month":
            return at + 1, Unit("month", partial(dating.relative_month, turn), role == "")
        day = None
        if (match := _DAY.fullmatch(self.word(at))) is not None:
            after = at + 1 + (self.word(at + 1) == "of")
            day, at = int(match[1]), after
        number = calendar.month_number(self.word(at)) if at < len(self.words) and self.written[at][0].isupper() else None
        if number is None or len(self.word(at)) < 3:
            return None
        at += 1
        at += self.word(at) == "." and len(self.word(at - 1)) < 5 and self.word(at - 1) not in ("may", "june", "july")
        if day is None and (match := _DAY.fullmatch(self.word(at))) is not None:
            day, at = int(match[1]), at + 1
        year, after = None, at + (self.word(at) == ",")
        if self.word(after).isdecimal() and len(self.word(after)) == 4:
            year, at = int(self.word(after)), after + 1
        elif self.word(at) in ("this", "next", "last") and self.word(at + 1) == "year":
            turn, at = {"this": 2, "next": 3, "last": -3}[self.word(at)], at + 2
        if day is not None and calendar.day_of(year or 2000, number, day) is None:
            return None
        direction = {"by": True, "from": True, "before": True, "until": True, "since": False}.get(role)
        unsaid = _UNSAID.get(role)
        dated: Resolve = partial(dating.dated, year, number, day, turn, direction, unsaid=unsaid)
        if self.words[max(start - 2, 0) : start] == ["as", "at"]:
            dated = partial(dating.without_tense, dated)  # "the year's outturn as projected as at 30 September"
        return at, Unit("day" if day else "month", dated, bool(year or day or turn))

    def year_of_plan(self, at: int, role: str) -> tuple[int, Unit] | None:
        """ "The first year", "the final year of the plan", "year one"."""
        if self.word(at) == "year" and (number := _YEAR_NUMBER.get(self.word(at + 1))) is not None:
            return at + 2, Unit(FROM_LATEST, partial(dating.nth_year, number), True)
        if (number := _NTH.get(self.word(at + 1))) is None or self.word(at) not in ("the", "its"):
            return None
        if self.word(at + 2) == "full" and self.word(at + 3) == "year":  # "£9,000 in its first full year": of the scheme, whenever that begins
            return at + 4, Unit("undated", dating.nothing, True)
        if self.word(at) != "the":
            return None
        at += 2 + (self.word(at + 2) in KINDS_OF_YEAR)
        return (at + 1, Unit(FROM_LATEST, partial(dating.nth_year, number), True)) if self.word(at) == "year" else None

    def part_of_year(self, at: int, role: str) -> tuple[int, Unit] | None:
        """ "Q3 2015/16", "the second quarter", "the first nine months of the year", "the first half of 2014/15"."""
        if self.word(at - 1) == "its":
            return None  # "a new charge raised £9,000 in its first quarter"
        while self.word(at) in ("the", "just", "of"):
            at += 1
        word, ordinal = self.word(at), ORDINALS.get(self.word(at))
        if len(word) == 2 and word[0] == "q" and word[1].isdecimal():
            first, length, at = 3 * int(word[1]) - 3, 3, at + 1
        elif ordinal and self.word(at + 1 + (self.word(at + 1) == "financial")) == "quarter":
            first, length, at = 3 * ordinal - 3, 3, at + 2 + (self.word(at + 1) == "financial")
        elif ordinal == 1 and self.word(at + 1) in ("two", "three") and self.word(at + 2) == "quarters":
            first, length, at = 0, 3 * NUMBER_WORDS[self.word(at + 1)], at + 3
        elif ordinal in (1, 2) and self.word(at + 1) == "half":
            first, length, at = 6 * ordinal - 6, 6, at + 2
        elif ordinal == 1 and self.word(at + 2) == "months" and (count := count_of(self.word(at + 1))):
            first, length, at = 0, count, at + 3
        elif role == "in" and self.word(at) in ("three", "six", "nine") and self.word(at + 1) == "months" and self.word(at - 1) == "just":
            first, length, at = 0, NUMBER_WORDS[self.word(at)], at + 2  # what has been done in the year so far is reported by the quarter
        elif word in ("month", "period") and (count := count_of(self.word(at + 1))) and count <= 12 and self.word(at + 2) not in _LENGTHS:
            numbered = partial(dating.part, count - 1, 1, dating.story_so_far)  # "month six", of a monitoring report
            return at + 2, Unit("month", numbered, False)
        else:
            return None
        whole: Resolve = dating.story_so_far
        after = at + (self.word(at) == "of")
        if (read := self.named_year(after, "in") or self.relative(after, "in")) is not None:
            at, whole = read[0], read[1].resolve
        return at, Unit("part_year", partial(dating.part, first, length, whole), role == "")

    def relative(self, at: int, role: str) -> tuple[int, Unit] | None:
        """ "this year", "the coming financial year", "the year to March 2014", "the following year"."""
        start = at
        modifiers: list[str] = []
        while (
            (word := self.word(at)) in THIS
            or word in NEXT
            or word in LAST
            or word in LATER
            or word in KINDS_OF_YEAR
            or word in FILLERS
            or (word in ("same", "that", "calendar") and (word != "that" or at == start))
        ):
            if modifiers and modifiers[-1] in KINDS_OF_YEAR and word not in KINDS_OF_YEAR:
                return None  # "council tax this year" is no year of a kind
            modifiers.append(word)
            at += 1
        said = set(modifiers)
        if said == {"the"} and self.words[at : at + 2] == ["one", "after"]:
            return at + 2 + (self.word(at + 2) in ("that", "this")), Unit(FROM_LATEST, partial(dating.from_latest, 1), True)
        if said and said <= {"the", "next"} and "next" in said and self.word(at) in ("", ",", ";") and role in ("", "in"):
            return at, Unit(FROM_LATEST, partial(dating.from_latest, 1), True)
        if self.word(at) == "and" and said & (THIS | LAST):  # "the current and next financial years", "the previous and the current year"
            after = at + 1 + (self.word(at + 1) == "the")
            if self.word(after) not in (NEXT if said & THIS else THIS):
                return None
            after += 1 + (self.word(after + 1) in KINDS_OF_YEAR)
            first = partial(dating.relative_year, 0 if said & THIS else -1, certain=True)
            return (after + 1, Unit("financial_span", partial(dating.and_next, first), True)) if self.word(after) in ("year", "years") else None
        if self.word(at) != "year" and not (self.word(at) == "one" and "the" in said and said & (NEXT | LATER) and "next" not in said):
            return None
        at += 1
        return self._year_with_edge(at, said, said | {self.word(start - 1)}) or self._turned_year(at, said, role)

    def _year_with_edge(self, at: int, said: set[str], before: set[str]) -> tuple[int, Unit] | None:
        """What follows "year" and says where it begins or ends: "to March 2014", "just ended", "beginning in April". `said`: the words that modify
        it; `before`: these and the word in front of them."""
        if (self.word(at) in ("to", "ending", "ended", "end") and "the" in before) or self.word(at) in ("ending", "ended"):
            after = at + 1 + (self.word(at + 1) == "on")
            if (read := self.day_or_month(after, YEAR_TO) or self.named_year(after, "by") or self.edge(after, "")) is not None:
                return read[0], Unit("financial_year", partial(dating.year_to, read[1].resolve), True)
        if self.word(at) == "now" and self.word(at + 1) in ("ending", "closing") and "the" in said:
            return at + 2, Unit("current_year", partial(dating.relative_year, 0, certain=True), True)
        if self.word(at) == "just" and self.word(at + 1) in ("ended", "finished", "gone") and "the" in said:
            return at + 2, Unit("last_year", partial(dating.relative_year, -1, certain=True), True)
        if (turned := self._year_ending(at, said)) is not None:
            return turned
        verb = at + (self.word(at) in ("that", "which"))
        begins = ("begins", "starts", "began", "started") if verb > at else ("beginning", "starting", "from", "commencing")
        if self.word(verb) in begins and (said & KINDS_OF_YEAR or said == {"the"}):
            after = verb + 1 + (self.word(verb + 1) in ("in", "on", "from"))
            if (read := self.day_or_month(after, "from")) is not None:
                return read[0], Unit("financial_year", partial(dating.starting, 12, read[1].resolve), True)
        return None

    def _year_ending(self, at: int, said: set[str]) -> tuple[int, Unit] | None:
        """ "The year that is about to end", "the year which has just begun"."""
        after = at + 2 * (self.word(at) in ("that", "which") and self.word(at + 1) in ("is", "has"))
        how = "the" in said and next((ends for ends in ENDS if tuple(self.words[after : after + len(ends)]) == ends), None)
        if not how:
            return None
        sort = {0: "current_year", -1: "last_year", 1: "next_year"}[ENDS[how]]
        return after + len(how), Unit(sort, partial(dating.relative_year, ENDS[how], certain=True), True)

    def _turned_year(self, at: int, said: set[str], role: str) -> tuple[int, Unit] | None:
        """The year that its modifiers point to, from the day of the text or from a year named before: "this year", "the year before last"."""
        financial = bool(said & KINDS_OF_YEAR)
        if "calendar" in said:
            if (read := self.named_year(at, "")) is not None and read[1].sort == "year":
                return read
            turn = (1 if said & NEXT else -1 if said & LAST else 0) if said & (NEXT | LAST | THIS) else None
            return None if turn is None else (at, Unit("year", partial(dating.calendar_relative, turn), True))
        if self.word(at) == "ahead" and "the" in said:
            return at + 1, Unit("next_year", partial(dating.relative_year, 1), False)
        if "the" in said and len(said) == 1 and self.word(at) in ("after", "before", "earlier"):
            shift, named = (1 if self.word(at) == "after" else -1), self.word(at + 1) in ("next", "last")
            if shift < 0 and not named:
                return at + 1 + (self.word(at + 1) == "that"), Unit("financial_year", dating.year_before, True)
            after = partial(dating.shifted, shift, partial(dating.relative_year, shift)) if named else dating.year_after
            return at + 1 + (named or self.word(at + 1) == "that"), Unit("financial_year", after, True)
        if said & LATER:
            return at, Unit("financial_year", dating.year_after, True)
        if "previous" in said and "the" in said and not financial:
            return at, Unit("financial_year", dating.year_before, True)
        if said & NEXT:
            if self.words[at : at + 2] in (["or", "two"], ["or", "so"]):
                return at + 2, Unit("undated", dating.nothing, True)
            if {"the", "next"} <= said and not financial and role == "over":
                return at, Unit("over_next", partial(dating.over_next, 12, False), False, 1)
            following: Resolve = dating.the_next_year if {"the", "next"} <= said and not financial else partial(dating.relative_year, 1)
            if said & NEXT == {"new"} and not financial:
                following = dating.the_new_year
            return at, Unit("next_year", following, True)
        if said & LAST:
            if "the" in said and not financial and "previous" not in said:
                return at, Unit("over_past", partial(dating.over_past, 12, False), role == "", 1)
            return at, Unit("last_year", partial(dating.relative_year, -1, certain=financial), True)
        if said & THIS:
            certain = financial or "current" in said or "present" in said
            this: Resolve = partial(dating.relative_year, 0, certain=certain)
            following_it = at + 1 + (self.word(at + 1) == "the")  # "this financial year and the next"
            if self.word(at) == "and" and self.word(following_it) == "next" and self.word(following_it + 1) in _NO_LENGTH:
                return following_it + 1 + (self.word(following_it + 1) == "year"), Unit("financial_span", partial(dating.and_next, this), True)
            return at, Unit("current_year" if certain else "this_year", this, True)
        if said & {"same", "that"}:
            return at, Unit("that_year", dating.named, False)
        if financial or ("the" in said and role in ("in", "for", "over", "by", *EDGES)):
            year = dating.story_so_far if financial or role in EDGES else dating.the_year if role in ("in", "over") else dating.story
            return at, Unit("that_year", year, "financial" in said and "the" in said)
        return None
