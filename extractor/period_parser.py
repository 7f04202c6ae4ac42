"""Reads the parts of an expression of time by recursive descent over its words (the grammar is in `period_grammar`)."""

from dataclasses import dataclass
from functools import partial

import regex

from extractor import calendar
from extractor import period_clock as dating
from extractor.calendar import Span
from extractor.period_clock import Resolve

ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBER_WORDS = {word: number for number, word in enumerate(ONES) if number} | {"fifteen": 15, "eighteen": 18, "twenty": 20, "couple": 2}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
VAGUE = frozenset({"few", "several", "many", "recent", "future", "number", "remaining"})
KINDS_OF_YEAR = frozenset({"financial", "fiscal", "council", "municipal", "tax", "budget", "accounting"})
THIS = frozenset({"this", "current", "present"})
NEXT = frozenset({"next", "coming", "forthcoming", "upcoming", "new"})
LAST = frozenset({"last", "previous", "past", "preceding", "prior"})
LATER = frozenset({"following", "subsequent"})
FILLERS = frozenset({"the", "whole", "entire", "full", "early", "late", "mid", "just", "only"})
LONGEST_PLAN = 15  # years that two years with a dash may span
LONGEST = 99  # years or months that a duration may run; beyond that it is no plan of a council


@dataclass(frozen=True, slots=True)
class Expression:
    """A read phrase. `resolve` gives its span under a clock, None where it cannot be dated; `count` the years of a duration.

    `inner` and `inner_sort` are those of the time without its preposition: in "from next year's budget" the "from" is the budget's.
    """

    sort: str
    rule: str
    resolve: Resolve
    inner: Resolve
    inner_sort: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class _Unit:
    """A part of a phrase. `bare` says whether it is a time without a preposition ("2013/14" is, "2016" may be a house number)."""

    sort: str
    resolve: Resolve
    bare: bool
    count: int = 0


_YEARS = regex.compile(r"(\d{4})\s?[/-]\s?(\d{1,4})")
_DAY = regex.compile(r"(\d{1,2})(?:st|nd|rd|th)?")


def two_years(first: int, second: str) -> tuple[str, Span] | None:
    """What "2013/14", "2010-2011" or "2011-15" spans, with its sort. None where the second year does not follow the first."""
    last = int(second) if len(second) == 4 else first // 10 ** len(second) * 10 ** len(second) + int(second)
    if last < first and len(second) < 4:
        last += 10 ** len(second)
    if last == first + 1:
        return "financial_year", calendar.financial_year(first)
    if not first < last <= first + LONGEST_PLAN or len(second) == 1:
        return None
    return (
        ("financial_span", calendar.financial_year(first, last - first))
        if len(second) == 2
        else ("span", calendar.calendar_year(first, last - first + 1))
    )


def count_of(word: str) -> int | None:
    """The number that a word or up to two digits stand for."""
    if word.isdecimal():
        return int(word) if 0 < int(word) <= LONGEST else None
    return NUMBER_WORDS.get(word)


def _fixed(sort: str, span: Span) -> _Unit:
    return _Unit(sort, partial(dating.constant, span), True)


class Parser:
    """Recursive descent over the words of one phrase. Each method takes an index and gives (index after, what was read) or None."""

    def __init__(self, words: list[str], written: list[str]) -> None:
        self.words, self.written = words, written

    def word(self, at: int) -> str:
        return self.words[at] if at < len(self.words) else ""

    # --- phrases

    def governed(self, at: int, role: str, rule: str) -> tuple[int, Expression] | None:
        """The unit after a preposition, seen through it."""
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
        if unit.sort in ("duration", "over_next", "over_past", "undated") and role != "from":
            return None
        if role == "at":
            if unit.sort not in ("day", "month", "point"):  # "at 2013 prices", "£25 on this year"
                return None
            return after, Expression("day" if unit.sort == "day" else "point", rule, inner, inner, unit.sort)
        if role == "from" and unit.sort.endswith("span"):
            return after, Expression(unit.sort, rule, inner, inner, unit.sort)
        return after, Expression(role, rule, partial(dating.seen, role, inner), inner, unit.sort)

    def unit(self, at: int, role: str) -> tuple[int, _Unit] | None:
        """An atom, an edge of one, or a run of them."""
        if (edge := self.edge(at, role)) is not None:
            return edge
        read = self.atom(at, role)
        if read is None:
            return None
        after, first = read
        if first.sort in ("duration", "over_next", "over_past", "undated", "following_years"):
            return read
        return self.run(after, first, role)

    def edge(self, at: int, role: str) -> tuple[int, _Unit] | None:
        """ "the end of March", "the start of 2016/17", "year end"."""
        at += self.word(at) == "the"
        side = {"end": 1, "close": 1, "start": 0, "beginning": 0}.get(self.word(at))
        if side is not None and self.word(at + 1) == "of":
            if self.word(at + 2) in ("the", "this", "that", "its") and self.word(at + 3) in ("plan", "period", "programme", "decade"):
                ends = dating.decade_end if self.word(at + 3) == "decade" else dating.end_before
                return at + 4, _Unit("point", ends, False)
            read = self.unit(at + 2, "edge")
            if read is not None and read[1].sort not in ("duration", "undated"):
                return read[0], _Unit("point", partial(dating.edge, side, read[1].resolve), False)
        if self.word(at) == "middle" and self.word(at + 1) == "of":
            return self.atom(at + 2, role)
        if self.word(at) == "year" and self.word(at + 1) in ("end", "-"):
            after = at + 2 + (self.word(at + 1) == "-")
            return (after, _Unit("point", partial(dating.edge, 1, dating.story), False)) if self.word(after - 1) == "end" else None
        return None

    def run(self, after: int, first: _Unit, role: str) -> tuple[int, _Unit]:
        """Follows "to", "and", commas to further atoms: "2014/15 and 2015/16", "April to December 2015"."""
        resolve, sort = first.resolve, first.sort
        while True:
            link = self.word(after)
            joined = (link in ("to", "-", "until", "through") and first.sort != "part_year" and role not in ("by", "until")) or (
                link == "and" and role == "between"
            )
            listed = link in ("and", ",", "&") and first.sort == "financial_year" and not joined and role in ("", "in", "for", "over")
            skip = 2 if (link == "up" and self.word(after + 1) == "to") or (link == "," and self.word(after + 1) == "and") else 1
            if not (joined or listed or (skip == 2 and role not in ("by", "until"))):
                return after, _Unit(sort, resolve, first.bare, first.count)
            if (read := self.edge(after + skip, role) or self.atom(after + skip, "run")) is None or (listed and read[1].sort != "financial_year"):
                return after, _Unit(sort, resolve, first.bare, first.count)
            if (first.sort == "part_year") != (read[1].sort == "part_year"):
                return after, _Unit(sort, resolve, first.bare, first.count)
            after, second = read
            sort = "financial_span" if first.sort == second.sort == "financial_year" else "span"
            resolve = partial(dating.from_to, resolve, second.resolve)
            if not listed:
                return after, _Unit(sort, resolve, first.bare or second.bare or role in ("between", "from"))

    # --- atoms

    def atom(self, at: int, role: str) -> tuple[int, _Unit] | None:
        """The longest single time at this word."""
        if self.word(at) == "now" and role == "between":
            return at + 1, _Unit("day", dating.now, False)
        for reader in (self.named_year, self.day_or_month, self.part_of_year, self.relative, self.duration):
            if (read := reader(at, role)) is not None:
                return read
        return None

    def named_year(self, at: int, role: str) -> tuple[int, _Unit] | None:
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
        if named and len(word) == 2:
            return at + 1, _fixed("financial_year", calendar.financial_year(2000 + int(word) - 1))
        if len(word) != 4 or not 1900 <= int(word) <= 2099:
            return None
        if self.word(at + 1) in ("to", "-") and self.word(at + 2) == str(int(word) + 1) and (named or self._says_year(at + 3)):
            return self._year_noun(at + 3), _fixed("financial_year", calendar.financial_year(int(word)))
        if named and self.words[at - 1] == "fy":
            return at + 1, _fixed("financial_year", calendar.financial_year(int(word) - 1))
        return at + 1, _Unit("year", partial(dating.constant, calendar.calendar_year(int(word))), False)

    def _says_year(self, at: int) -> bool:
        return self._year_noun(at) > at

    def _year_noun(self, at: int) -> int:
        """The index after "financial year" and its like, if it stands here."""
        after = at
        while self.word(after) in KINDS_OF_YEAR:
            after += 1
        return after + 1 if self.word(after) in ("year", "years") and after > at else at

    def day_or_month(self, at: int, role: str) -> tuple[int, _Unit] | None:
        """ "31 March 2016", "March 31", "March 2016", "next March", "April next year"."""
        turn = 0
        while self.word(at) in ("the", "next", "last", "this", "early", "late", "mid", "-", "of"):
            turn = {"next": 1, "last": -1, "this": 2}.get(self.word(at), turn)
            at += 1
        if self.word(at) in ("month", "quarter") and turn and self.word(at) == "month":
            return at + 1, _Unit("month", partial(dating.relative_month, turn), role == "")
        day = None
        if (match := _DAY.fullmatch(self.word(at))) is not None:
            after = at + 1 + (self.word(at + 1) == "of")
            day, at = int(match[1]), after
        number = calendar.month_number(self.word(at)) if at < len(self.words) and self.written[at][0].isupper() else None
        if number is None or len(self.word(at)) < 3:
            return None
        at += 1
        at += self.word(at) == "." and len(self.word(at - 1)) < 5
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
        return at, _Unit("day" if day else "month", partial(dating.dated, year, number, day, turn, direction), bool(year or day or turn))

    def part_of_year(self, at: int, role: str) -> tuple[int, _Unit] | None:
        """ "Q3 2015/16", "the second quarter", "the first nine months of the year", "the first half of 2014/15"."""
        while self.word(at) in ("the", "just", "of"):
            at += 1
        word, ordinal = self.word(at), ORDINALS.get(self.word(at))
        if len(word) == 2 and word[0] == "q" and word[1].isdecimal():
            first, length, at = 3 * int(word[1]) - 3, 3, at + 1
        elif ordinal and self.word(at + 1) == "quarter":
            first, length, at = 3 * ordinal - 3, 3, at + 2
        elif ordinal in (1, 2) and self.word(at + 1) == "half":
            first, length, at = 6 * ordinal - 6, 6, at + 2
        elif ordinal == 1 and self.word(at + 2) == "months" and (count := count_of(self.word(at + 1))):
            first, length, at = 0, count, at + 3
        elif role == "in" and self.word(at) in ("three", "six", "nine") and self.word(at + 1) == "months" and self.word(at - 1) == "just":
            first, length, at = 0, NUMBER_WORDS[self.word(at)], at + 2  # what has been done in the year so far is reported by the quarter
        else:
            return None
        whole: Resolve = dating.story_so_far
        after = at + (self.word(at) == "of")
        if (read := self.named_year(after, "in") or self.relative(after, "in")) is not None:
            at, whole = read[0], read[1].resolve
        return at, _Unit("part_year", partial(dating.part, first, length, whole), role == "")

    def relative(self, at: int, role: str) -> tuple[int, _Unit] | None:
        """ "this year", "the coming financial year", "the year to March 2014", "the following year"."""
        start, modifiers = at, []
        while (
            (word := self.word(at)) in THIS
            or word in NEXT
            or word in LAST
            or word in LATER
            or word in KINDS_OF_YEAR
            or word in FILLERS
            or (word in ("same", "that", "calendar") and (word != "that" or at == start))
        ):
            modifiers.append(word)
            at += 1
        if self.word(at) != "year":
            return None
        at += 1
        said = set(modifiers)
        financial = bool(said & KINDS_OF_YEAR)
        if (self.word(at) in ("to", "ending", "ended", "end") and "the" in said | {self.word(start - 1)}) or self.word(at) in ("ending", "ended"):
            after = at + 1 + (self.word(at + 1) == "on")
            if (read := self.day_or_month(after, "by") or self.named_year(after, "by")) is not None:
                return read[0], _Unit("financial_year", partial(dating.year_to, read[1].resolve), True)
        if self.word(at) in ("beginning", "starting", "from", "commencing") and (financial or said == {"the"}):
            after = at + 1 + (self.word(at + 1) in ("in", "on", "from"))
            if (read := self.day_or_month(after, "from")) is not None:
                return read[0], _Unit("financial_year", partial(dating.starting, 12, read[1].resolve), True)
        if "calendar" in said:
            turn = (1 if said & NEXT else -1 if said & LAST else 0) if said & (NEXT | LAST | THIS) else None
            return None if turn is None else (at, _Unit("year", partial(dating.calendar_relative, turn), True))
        if self.word(at) == "ahead" and "the" in said:
            return at + 1, _Unit("next_year", partial(dating.relative_year, 1), False)
        if "the" in said and len(said) == 1 and self.word(at) in ("after", "before", "earlier"):
            shift, named = (1 if self.word(at) == "after" else -1), self.word(at + 1) in ("next", "last")
            whole = partial(dating.relative_year, shift) if named else dating.story
            return at + 1 + (named or self.word(at + 1) == "that"), _Unit("financial_year", partial(dating.shifted, shift, whole), True)
        if said & LATER:
            return at, _Unit("financial_year", partial(dating.shifted, 1, dating.story), True)
        if "previous" in said and "the" in said and not financial:
            return at, _Unit("financial_year", dating.year_before, True)
        if said & NEXT:
            if "next" in said and "the" in said and not financial:
                return at, _Unit("over_next", partial(dating.over_next, 12, False), role == "", 1)
            return at, _Unit("next_year", partial(dating.relative_year, 1), True)
        if said & LAST:
            if "the" in said and not financial and "previous" not in said:
                return at, _Unit("over_past", partial(dating.over_past, 12), role == "", 1)
            return at, _Unit("last_year", partial(dating.relative_year, -1, certain=financial), True)
        if said & THIS:
            certain = financial or "current" in said or "present" in said
            return at, _Unit("current_year" if certain else "this_year", partial(dating.relative_year, 0, certain=certain), True)
        if said & {"same", "that"} or financial or ("the" in said and role in ("in", "for", "over", "edge", "by")):
            return at, _Unit("current_year", dating.story, False)
        return None

    def duration(self, at: int, role: str) -> tuple[int, _Unit] | None:
        """ "the next four years", "three financial years", "the last decade", "the three years that follow"."""
        if self.word(at) in ("that", "this") and self.word(at + 1) == "period":
            return at + 2, _Unit("undated", dating.nothing, False)  # the one named before, which find_periods knows
        said: set[str] = set()
        count: int | None = None
        vague = False
        while (
            (word := self.word(at)) in NEXT
            or word in LAST
            or word in LATER
            or word in FILLERS
            or word in KINDS_OF_YEAR
            or word in ("same", "of", "each", "more", "or", "so", "a", "these", "those", "remaining", "another")
            or word in VAGUE
            or count_of(word)
            or (word == "to" and count and count_of(self.word(at + 1)))
        ):
            count = count_of(word) or count
            vague = vague or word in VAGUE or word == "to"  # "over two to three years" has no end that can be dated
            said.add(word)
            at += 1
            at += self.word(at) == "-" and bool(self.word(at + 1))
        noun = self.word(at)
        size = {"years": 12, "months": 1, "decade": 120, "decades": 120, "quarters": 3, "period": 0, "year": 12}.get(noun)
        if size is None or (noun == "year" and count is None):
            return None
        at += 1
        if noun == "year" and self.word(at) != "period":
            return None
        at += self.word(at) == "period"
        if "same" in said or noun == "period":
            length = (count or 1) * size
            return (at, _Unit("over_next", partial(dating.before, length), False)) if "same" in said else self._period(at)
        if vague or (count is None and noun != "decade"):
            return (at, _Unit("undated", dating.nothing, False)) if vague or said & (NEXT | LAST) else None
        if count is None and not said & (NEXT | LAST | LATER):  # "over a decade" says how long, not when
            return None
        length = (count or 1) * size
        return self._tail(at, said, length)

    def _period(self, at: int) -> tuple[int, _Unit]:
        read = self.run_of_years(at)
        return read if read is not None else (at, _Unit("undated", dating.nothing, False))

    def run_of_years(self, at: int) -> tuple[int, _Unit] | None:
        """ "(the period) 2016/17 to 2019/20"."""
        read = self.named_year(at, "in")
        return None if read is None else self.run(read[0], read[1], "over")

    def _tail(self, at: int, said: set[str], length: int) -> tuple[int, _Unit] | None:
        """What follows a duration and dates it: "starting with 2013/14", "to March 2017", "after this one"."""
        years = length // 12 if length % 12 == 0 else 0
        after = at + (self.word(at) == ",")
        if self.word(after) in ("starting", "beginning", "from", "commencing"):
            after += 1 + (self.word(after + 1) in ("with", "in", "from", "on"))
            if (read := self.atom(after, "from")) is not None:
                return read[0], _Unit("span", partial(dating.starting, length, read[1].resolve), False, years)
        if self.word(at) in ("to", "until", "ending") and (read := self.atom(at + 1, "by")) is not None:
            return read[0], _Unit("span", partial(dating.ending, length, read[1].resolve), False, years)
        words = self.words[at : at + 3]
        if words[:2] in (["that", "follow"], ["that", "followed"], ["after", "that"]) or words[:1] == ["thereafter"]:
            return at + (1 if words[0] == "thereafter" else 2), _Unit("following_years", partial(dating.following, length), False, years)
        if words in (["after", "this", "one"], ["after", "this", "year"], ["after", "next", "year"]) or words[:2] == ["after", "next"]:
            return at + (3 if len(words) == 3 and words[2] in ("one", "year") else 2), _Unit(
                "following_years", partial(dating.following, length), False, years
            )
        if said & LAST:
            return at, _Unit("over_past", partial(dating.over_past, length), "the" in said, years)
        if said & LATER:
            return at, _Unit("following_years", partial(dating.following, length), False, years)
        if said & NEXT:
            return at, _Unit("over_next", partial(dating.over_next, length, bool(said & KINDS_OF_YEAR)), "the" in said, years)
        return at, _Unit("duration", partial(dating.by_tense, length), False, years)
