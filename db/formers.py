"""Former figures, and how figures and the words that say that they have moved are read in a text: what `db.moves` and `db.recalls` share."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from db.relations import one_of
from db.rulebook import on_change

YEARS = r"\b(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?"
FILL = (
    r"(?:(?:an?|the|its|their)\s+(?:[a-z’'-]+\s+){1,5}?of\s+)?"
    r"(?:(?:the|its|their|an?|about|around|some|up|to|more|than|over|nearly|almost|just|only|roughly|circa|approximately|earlier|previous|original"
    r"|initial|first|estimate|estimated|forecast|expected|planned|proposed|predicted|projected|figure|total|target|of|\w+['’]s)\s+)*(?:c\.?\s?|~)?"
)
UNIT = r"(?P<unit>\s?(?:million|billion|bn|m|k|%|per\s?cent|pc)(?![a-z]))?"
NUMBER = rf"(?P<number>£?\d[\d,]*(?:\.\d+)?){UNIT}"
YEAR = re.compile(YEARS)
# Begins with the set of characters that a figure can begin with, and looks behind after it: the engine then skips all others at once.
ANY = re.compile(r"([£\d](?<![\w£].)(?:(?<=£)\d|(?<=\d))[\d,]*(?:\.\d+)?)" + UNIT, re.IGNORECASE | re.DOTALL)
OTHER_YEAR = re.compile(
    rf"\b(?:(?:last|this|the previous|the current|that|the following) (?:financial |calendar )?year|years? (?:ago|earlier|before)"
    rf"|for (?:two|three|four|five|six) years|the year before|currently|at present)\b|{YEARS}",
    re.IGNORECASE,
)
# what stands behind a figure that is how far two others are apart: "£40m higher than the £70m projected"
DIFFERENCE = re.compile(r"\s*(?:\w+ )?(?:less|more|fewer|lower|higher) than\b", re.IGNORECASE)
_OFF_WORDS = ("by", "than", "since", "increase", "rise", "jump", "fall", "drop", "reduction", "improvement")
_MAY_BE_OFF = re.compile(r"\b(?:by\s(?:\w+\s)?[£\d]|than\b|since\b|(?:increase|rise|jump|fall|drop|reduction|improvement)\sof\b)")
VERB = 60  # characters: no verb of change is longer
_TO = re.compile(rf"\bto\s+{FILL}$", re.IGNORECASE)
_UNITS = {"m": 1e6, "k": 1e3, "b": 1e9}


@dataclass(frozen=True, slots=True)
class Former:
    """A figure that another has replaced: where it begins in the text and what it is, in base units.

    `foreseen`: the words call it a plan or forecast. `other_year`: they put it in another year. `denied`: they say that it is wrong.
    `written`: it stands in the text, and is not only told by how far it is off. `tied`: grammar ties the two figures ("from ... to"), so that
    they are of one thing whatever was read of them.
    """

    start: int
    amount: float
    foreseen: bool
    other_year: bool
    denied: bool = False
    written: bool = True
    tied: bool = False
    fine: float = 0.0  # the unit of its last written digit


def former(found: re.Match[str], offset: int, foreseen: bool, other_year: bool = False, *, denied: bool = False, tied: bool = False) -> Former:
    """The figure that a pattern with NUMBER found in a text that stands at `offset`."""
    number, unit = found["number"], found["unit"]
    return Former(offset + found.start("number"), amount(number, unit), foreseen, other_year, denied, True, tied, _fine(number, unit))


def plan(found: re.Match[str], offset: int) -> Former:
    """A figure that was foreseen, from what `ANY` found."""
    return Former(offset + found.start(1), amount(found[1], found[2]), True, False, fine=_fine(found[1], found[2]))


def _fine(number: str, unit: str | None) -> float:
    return amount("1", unit) / 10.0 ** len(number.partition(".")[2])


def last_figure(words: str) -> re.Match[str] | None:
    """The last figure among some words that is no year."""
    found = [*ANY.finditer(without_years(words))]
    return found[-1] if found else None


def without_years(text: str) -> str:
    """The text with a space for each character of a year."""
    return YEAR.sub(lambda year: " " * len(year[0]), text)


@lru_cache(maxsize=4096)
def amount(number: str, unit: str | None) -> float:
    """A written figure in base units: pounds, people, per cent."""
    size = _UNITS.get((unit or "").strip()[:1].lower(), 1.0) if (unit or "").strip().lower() not in ("%", "pc") else 1.0
    return float(number.strip("£").replace(",", "")) * size


def may_be_off(words: str) -> bool:
    """Whether the words behind a figure may tell how far it is off another: a small part of the price of finding that out."""
    return any(map(words.__contains__, _OFF_WORDS)) and _MAY_BE_OFF.search(words) is not None


@cache
def turned() -> re.Pattern[str]:
    """Words between a plan and what has come of it, from the rules."""
    return re.compile(rf"\b{one_of('turned')}\b(?!\s*,)", re.IGNORECASE)


def changed_to(words: str) -> bool:
    """Whether the words before a figure tell that it has taken the place of another: "has risen to"."""
    leads = _TO.search(words)  # a tenth of the price of the verbs
    return leads is not None and _changed_to().search(words, max(0, leads.start() - VERB)) is not None


@cache
def _changed_to() -> re.Pattern[str]:
    return re.compile(rf"{one_of('changed')}(?:\s+(?:up|down|back))?\s+to\s+{FILL}$", re.IGNORECASE)


for _remembered in (turned, _changed_to):
    on_change(_remembered.cache_clear)
