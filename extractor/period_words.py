"""The words that times are made of, and what the parts of a phrase are read into."""

from dataclasses import dataclass

from extractor.period_clock import Resolve

ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBER_WORDS = {word: number for number, word in enumerate(ONES) if number} | {"fifteen": 15, "eighteen": 18, "twenty": 20, "couple": 2}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
VAGUE = frozenset({"few", "several", "many", "recent", "future", "number", "remaining"})
KINDS_OF_YEAR = frozenset({"financial", "fiscal", "council", "municipal", "tax", "budget", "accounting"})
THIS = frozenset({"this", "current", "present"})
NEXT = frozenset({"next", "coming", "forthcoming", "upcoming", "new"})
LAST = frozenset({"last", "previous", "past", "preceding", "prior"})
# What is said of "the year" of which it is told that it ends or begins, and how many years it lies from the one under way.
ENDS = {
    ("about", "to", "end"): 0, ("due", "to", "end"): 0, ("coming", "to", "an", "end"): 0, ("drawing", "to", "a", "close"): 0, ("just", "ending"): 0,
    ("nearly", "over"): 0, ("almost", "over"): 0, ("now", "under", "way"): 0, ("just", "begun"): 0, ("just", "started"): 0,
    ("just", "ended"): -1, ("just", "finished"): -1, ("just", "closed"): -1, ("about", "to", "begin"): 1, ("about", "to", "start"): 1,
    ("to", "come"): 1,
}  # fmt: skip
LATER = frozenset({"following", "subsequent"})
FILLERS = frozenset({"the", "whole", "entire", "full", "early", "late", "mid", "just", "only"})
LONGEST_PLAN = 15  # years that two years with a dash may span
FROM_LATEST = "from_latest"  # the sort of "next" and "a year earlier", which mean nothing where no year was named just before
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
class Unit:
    """A part of a phrase. `bare` says whether it is a time without a preposition ("2013/14" is, "2016" may be a house number)."""

    sort: str
    resolve: Resolve
    bare: bool
    count: int = 0


def count_of(word: str) -> int | None:
    """The number that a word or up to two digits stand for."""
    if word.isdecimal():
        return int(word) if 0 < int(word) <= LONGEST else None
    return NUMBER_WORDS.get(word)
