"""Reads lengths of time and dates them: "the next four years", "three financial years", "the three years that follow"."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from extractor import period_clock as dating
from extractor.period_words import FILLERS, FROM_LATEST, KINDS_OF_YEAR, LAST, LATER, NEXT, VAGUE, Unit, count_of

MOST_COUNTED = 4  # years: "two years ago" is a year like the last one, "ten years ago" a round figure
MONTHS_IN = {"years": 12, "months": 1, "decade": 120, "decades": 120, "quarters": 3, "period": 0, "year": 12}
_DEFINITE = frozenset({"the", "these", "those"})
_SMALL = frozenset({"same", "of", "each", "more", "or", "so", "a", "these", "those", "remaining", "another"})
_TURNS = {"earlier": -1, "previously": -1, "later": 1}
_PLAN_NOUNS = frozenset({"plan", "programme", "strategy", "contract", "mtfs", "mtfp", "parliament", "deal", "agreement", "scheme"})
_AFTER_YEAR = (["after", "this", "one"], ["after", "this", "year"], ["after", "next", "year"])

Read = tuple[int, Unit] | None


class Words(Protocol):
    """What this module needs of the parser."""

    words: list[str]

    @property
    def word(self) -> Callable[[int], str]: ...
    def atom(self, at: int, role: str) -> Read: ...
    def unit(self, at: int, role: str) -> Read: ...
    def named_year(self, at: int, role: str) -> Read: ...
    def run(self, after: int, first: Unit, role: str) -> tuple[int, Unit]: ...


def duration(parser: Words, at: int) -> Read:
    """A length of time, with what dates it."""
    if parser.word(at) in ("that", "this") and parser.word(at + 1) in ("period", "time"):
        return at + 2, Unit("undated", dating.nothing, False)  # the one named before, which find_periods knows
    if [parser.word(at + step) for step in range(3)] == ["the", "same", "time"]:
        return at + 3, Unit("undated", dating.nothing, False)  # likewise: "over the same time", not "at the same time"
    if [parser.word(at + step) for step in range(3)] == ["a", "full", "year"]:
        return at + 3, Unit("undated", dating.nothing, False)  # "£1m in a full year": whichever comes first
    if (after := _life_of_plan(parser, at)) is not None:
        return after, Unit("undated", dating.nothing, False)
    said: set[str] = set()
    count: int | None = None
    vague = False
    while (
        (word := parser.word(at)) in NEXT
        or word in LAST
        or word in LATER
        or word in FILLERS
        or word in KINDS_OF_YEAR
        or word in _SMALL
        or word in VAGUE
        or count_of(word)
        or (word == "to" and count and count_of(parser.word(at + 1)))
    ):
        count = count_of(word) or count
        vague = vague or word in VAGUE or word == "to"  # "over two to three years" has no end that can be dated
        said.add(word)
        at += 1
        at += parser.word(at) == "-" and bool(parser.word(at + 1))
    noun = parser.word(at)
    size = MONTHS_IN.get(noun)
    if size is None or (noun == "year" and (count is None or parser.word(at + 1) != "period")):
        return None
    at += 1
    if parser.word(at) == "period":
        at += 1
        if (years := _run_of_years(parser, at)) is not None:  # "the three-year period 2014/15 to 2016/17"
            return years
    return _dated(parser, at, said, count, vague, noun, size)


def _life_of_plan(parser: Words, at: int) -> int | None:
    """The index after "the life of the plan", "the medium term" or "the MTFS period": times that a reader knows to be long, and no more."""
    at += parser.word(at) in ("the", "its")
    word, following = parser.word(at), parser.word(at + 1)
    if (word in ("medium", "longer") and following == "term") or (word in _PLAN_NOUNS and following == "period"):
        return at + 2
    if word not in ("life", "lifetime") or following != "of":
        return None
    at += 2
    while (word := parser.word(at)) and word not in _PLAN_NOUNS:
        at += 1
    return at + 1 if word else at


def _dated(parser: Words, at: int, said: set[str], count: int | None, vague: bool, noun: str, size: int) -> Read:
    length = (count or 1) * size
    if noun == "years" and count and (years := _run_of_years(parser, at)) is not None and years[1].sort.endswith("span"):
        return years  # "the three years 2017-20"
    if "same" in said:
        return at, Unit("over_next", partial(dating.before, length), False)
    if noun == "period":
        return _period(parser, at)
    if vague or (count is None and noun != "decade"):
        return (at, Unit("undated", dating.nothing, False)) if vague or said & (NEXT | LAST) else None
    if parser.word(at) == "ago" and noun == "years" and count and 1 < count <= MOST_COUNTED and not said & KINDS_OF_YEAR:
        return at + 1, Unit("year", partial(dating.relative_year, -count, certain=True), True)
    if parser.word(at) == "ago":
        return at + 1, Unit("undated", dating.nothing, True)
    if length == 12 and noun == "months" and parser.words[at : at + 2] == ["before", "that"]:
        return at + 2, Unit(FROM_LATEST, partial(dating.from_latest, -1), True)
    if count and noun == "years" and (turn := _TURNS.get(parser.word(at))):
        return at + 1, Unit(FROM_LATEST, partial(dating.from_latest, turn * count), True)  # "up from £9m three years earlier"
    if count is None and not said & (NEXT | LAST | LATER):  # "over a decade" says how long, not when
        return None
    return _tail(parser, at, said, length)


def _period(parser: Words, at: int) -> Read:
    """What follows "the period": its years, "of five years", "to 2017/18"."""
    if (years := _run_of_years(parser, at)) is not None:
        return years
    if parser.word(at) == "of" and (read := duration(parser, at + 1)) is not None:
        return read
    if parser.word(at).isdecimal():
        return None  # "in the period 9 report"
    until = at + (parser.word(at) == "up")
    if parser.word(until) in ("to", "until") and (read := parser.unit(until + 1, "by")) is not None:
        return read[0], Unit("by", partial(dating.seen, "by", read[1].resolve), False)
    return at, Unit("undated", dating.nothing, False)


def _run_of_years(parser: Words, at: int) -> Read:
    """ "(the period) 2016/17 to 2019/20"."""
    read = parser.named_year(at, "in")
    return None if read is None else parser.run(read[0], read[1], "over")


def _tail(parser: Words, at: int, said: set[str], length: int) -> Read:
    """What follows a duration and dates it: "starting with 2013/14", "to March 2017", "after this one"."""
    years = length // 12 if length % 12 == 0 else 0
    after = at + (parser.word(at) == ",")
    if parser.word(after) in ("starting", "beginning", "from", "commencing"):
        after += 1 + (parser.word(after + 1) in ("with", "in", "from", "on"))
        if (read := parser.atom(after, "from")) is not None:
            return read[0], Unit("span", partial(dating.starting, length, read[1].resolve), False, years)
    if parser.word(at) == "since" and (read := parser.atom(at + 1, "since")) is not None:
        return read[0], Unit("since", partial(dating.seen, "since", read[1].resolve), False, years)
    skip = 2 if parser.words[at : at + 2] == ["up", "to"] else 1
    if (skip == 2 or parser.word(at) in ("to", "until", "ending")) and (read := parser.unit(at + skip, "run")) is not None:
        return read[0], Unit("span", partial(dating.ending, length, read[1].resolve), "the" in said and bool(years), years)
    words = parser.words[at : at + 3]
    following = Unit("following_years", partial(dating.following, length), False, years)
    if words[:1] == ["thereafter"]:
        return at + 1, following
    if words in _AFTER_YEAR:
        return at + 3, following
    if words[:2] in (["that", "follow"], ["that", "followed"], ["after", "that"], ["after", "next"]):
        return at + 2, following
    if said & LAST:
        return at, Unit("over_past", partial(dating.over_past, length, bool(said & KINDS_OF_YEAR)), "the" in said, years)
    if said & LATER:
        return at, following
    if said & NEXT:
        return at, Unit("over_next", partial(dating.over_next, length, bool(said & KINDS_OF_YEAR)), "the" in said, years)
    known = years > 1 and bool(said & _DEFINITE)  # "over the five years": those of the plan, where one of that length was named
    by_tense = dating.unknown if "those" in said else partial(dating.by_tense, length, bool(said & KINDS_OF_YEAR))
    return at, Unit("duration", partial(dating.known_or, length, by_tense) if known else by_tense, False, years)
