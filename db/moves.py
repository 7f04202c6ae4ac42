"""Figures that the words beside another say it has replaced: "£20.5m, up from £16m in November", "450 rather than 600", "the forecast has worsened to
£4.0m, compared with £3.4m at quarter 2", "In November the figure was £38.4m".

A figure of another year is no former figure: "a budget of £258m, up from £249m this year" moved nothing. A figure that is denied ("£80m, not the £32m
that the council has published") is none either: it is contradicted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from db.relations import one_of, said
from db.rulebook import on_change

REACH = 170  # characters from a figure to the one that it replaced
BEHIND = 260  # characters behind the sentence of a figure in which the next one may recall what was said before

_YEARS = r"\b(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?"
_FILL = (
    r"(?:(?:the|its|their|an?|about|around|some|up|to|more|than|over|nearly|almost|just|only|roughly|earlier|previous|original|initial|first|estimate"
    r"|estimated|forecast|expected|planned|proposed|predicted|projected|figure|total|target|of)\s+)*"
)
_UNIT = r"(?P<unit>\s?(?:million|billion|bn|m|k|%|per\s?cent|pc)(?![a-z]))?"
_NUMBER = rf"(?P<number>£?\d[\d,]*(?:\.\d+)?){_UNIT}"
_PUT = (
    r"been\s+(?:(?:previously|originally|initially|first)\s+)?(?:put|estimated|priced|costed|forecast|expected|predicted|set|budgeted|reported"
    r"|quoted|planned)(?:\s+(?:at|to be|to cost|as))?|previously|originally|initially"
)
_BY = re.compile(
    rf"\s*[,(–-]\s*(?:(?:some|about|around|nearly|almost|over|up|down|by|or|an? (?:rise|fall|jump|drop|increase|reduction) of)\s+)*"
    rf"£?\d[\d.,]*(?:\s?(?:million|billion|bn|m|k|%|per\s?cent))?\s+(?:\w+\s+)?"
    rf"(?:(?:more|less|higher|lower|fewer|up|down)\s+)?(?:than|on|from)\s+(?P<fill>{_FILL}){_NUMBER}(?P<tail>[^.;£]{{0,55}})",
    re.IGNORECASE,
)
_NOT = re.compile(
    rf"(?:[^£\d.;]|{_YEARS}){{0,70}}?\b(?:(?P<plain>not)|rather than|instead of)\s+(?:merely\s|just\s|only\s)?"
    rf"(?P<fill>{_FILL}){_NUMBER}(?P<tail>[^.;£]{{0,60}})",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_BEFORE = re.compile(
    r"\b(?:first|original\w*|initial\w*|previous\w*|earlier|(?:in|last) (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|spring|summer|autumn|winter|month))\b[^.£]{0,40}\b(?:was|were|had|said|put)\b",
    re.IGNORECASE,
)
# Begins with the set of characters that a figure can begin with, and looks behind after it: the engine then skips all others at once.
_ANY = re.compile(r"([£\d](?<![\w£].)(?:(?<=£)\d|(?<=\d))[\d,]*(?:\.\d+)?)" + _UNIT, re.IGNORECASE | re.DOTALL)
_OTHER_YEAR = re.compile(
    rf"\b(?:(?:last|this|the previous|the current|that|the following) (?:financial |calendar )?year|years? (?:ago|earlier|before)"
    rf"|for (?:two|three|four|five|six) years|the year before|currently|at present)\b|{_YEARS}",
    re.IGNORECASE,
)
_LINKS = frozenset(
    {"from", "than", "on", "with", "to", "of", "against", "above", "below", "not", "been", "previously", "originally", "initially"}
)  # one of them stands before any former figure
DENYING = frozenset({"not", "than", "of"})  # one of them stands before a figure that is denied
_TO_FIGURE = re.compile(r"[^£.;]*")  # what may stand between a figure and the words that link a former one to it
_LINKING = (
    "from",
    "than",
    "not",
    "against",
    "above",
    "below",
    "compared",
    "instead",
    " on ",
    "been ",
    "ously ",
    "ally ",
)  # letters of all that may link it
_UNITS = {"m": 1e6, "k": 1e3, "b": 1e9}


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns that hold words from the rules. `changed_to`: how what `then_to` finds ends."""

    after: re.Pattern[str]
    claimed: re.Pattern[str]
    from_to: re.Pattern[str]
    then_to: re.Pattern[str]
    changed_to: re.Pattern[str]
    gone_to: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    changed = one_of("changed")
    return _Patterns(
        after=re.compile(
            rf"(?:[^£\d.;]|{_YEARS}){{0,80}}?\b(?:(?P<sure>{changed}\s+(?:on|from)|rather than|instead of)|(?P<put>{_PUT})"
            rf"|(?P<weak>compared (?:with|to)|against|from|more than|less than|fewer than|higher than|lower than|above|below))\s+"
            rf"(?P<fill>{_FILL}){_NUMBER}(?P<tail>[^.;£]{{0,55}})",
            re.IGNORECASE,
        ),
        claimed=re.compile(
            rf"^[\w\s]{{0,20}}?(?:that |which )?(?:the |its |his |her |their )?{one_of('claimant')}\b[^,]{{0,30}}?\b{one_of('claims')}\b",
            re.IGNORECASE,
        ),
        from_to=re.compile(
            rf"(?P<verb>{changed}|(?:rise|fall|increase|reduction|drop|improvement|jump))[^.;£\d]{{0,30}}\sfrom\s+(?P<fill>{_FILL}){_NUMBER}"
            rf"(?P<tail>[^.;£\d]{{0,70}}?)\s+to\s+{_FILL}$",
            re.IGNORECASE,
        ),
        then_to=re.compile(
            rf"{_NUMBER}(?P<tail>[^.;£\d]{{0,90}}?)\b(?:(?:has|have|had)\s+(?:now |since |already )*)?(?:been )?{changed}"
            rf"(?:\s+(?:up|down|back))?\s+to\s+{_FILL}$",
            re.IGNORECASE,
        ),
        changed_to=re.compile(rf"{changed}(?:\s+(?:up|down|back))?\s+to\s+{_FILL}$", re.IGNORECASE),
        gone_to=re.compile(rf"\b{changed}(?:[^.;£\d]|{_YEARS}){{0,50}}?\s+to(?:\s+an? [^.;£\d]{{0,40}}?)?\s+{_FILL}$", re.IGNORECASE),
    )


on_change(_patterns.cache_clear)


@dataclass(frozen=True, slots=True)
class Former:
    """A figure that another has replaced: where it begins in the text and what it is, in base units.

    `foreseen`: the words call it a plan or forecast. `other_year`: they put it in another year. `denied`: they say that it is wrong.
    """

    start: int
    amount: float
    foreseen: bool
    other_year: bool
    denied: bool = False


def formers(sentence: str, start: int, end: int) -> tuple[Former, ...]:
    """The figures that the words around the figure at `[start, end)` of a sentence say it has replaced."""
    before, after = sentence[max(0, start - REACH) : start], sentence[end : end + REACH]
    return (*_behind(before, after, end), *_ahead(before, start))


def _behind(before: str, after: str, end: int) -> Iterator[Former]:
    """ "..., up from £16m in November", "rather than 600", and "gone up to £121m, from £120m"; "not the £32m that the council has published"."""
    lowered = after.lower()
    words = set(lowered.replace("(", " ").split())
    if words.isdisjoint(_LINKS) or not _may_link(lowered):
        return
    denial = _NOT.match(after) if not words.isdisjoint(DENYING) else None
    if denial and (denial["plain"] or _patterns().claimed.match(denial["tail"])):
        yield replace(_former(denial, end, False, False), denied=True)
        return
    if (by := _BY.match(after)) and (said("foreseen", by["fill"]) or said("foreseen", by["tail"])):
        yield _former(by, end, True, False)
        return
    found = _patterns().after.match(after)
    if not found:
        return
    near = found["fill"] + " | " + found["tail"]
    foreseen = bool(found["put"]) or said("foreseen", near) or said("foreseen", found["fill"])
    sure = bool(found["sure"]) or ((found["weak"] or "").lower() == "from" and bool(_patterns().gone_to.search(before)))
    if sure or foreseen:
        yield _former(found, end, foreseen, bool(_OTHER_YEAR.search(near)))


def _may_link(after: str) -> bool:
    """Whether the words behind a figure, in small letters, may lead to a former one: the patterns that find out take long."""
    linking = _TO_FIGURE.match(after)
    near = " ".join(linking[0].split()) + " " if linking else ""
    return any(link in near for link in _LINKING) or after.lstrip()[:1] in ",(–-"


def _ahead(before: str, start: int) -> Iterator[Former]:
    """ "has risen from £16m to", "put at £16m in November, has grown to"."""
    lowered = before.lower()
    if "to" not in lowered.rsplit(maxsplit=4)[-4:] or not _DIGIT.search(before):
        return
    patterns = _patterns()
    found = patterns.from_to.search(before) if "from" in lowered else None
    if not found and patterns.changed_to.search(before):
        found = patterns.then_to.search(before)
    if found and not said("others", found["tail"]):
        words = before[: found.start("number")][-40:] + " | " + found["tail"]
        yield _former(found, start - len(before), said("foreseen", words), bool(_OTHER_YEAR.search(words)))


def recalled(behind: str, at: int) -> Iterator[Former]:
    """The figure that the next sentence says was given before: "In November the figure was £38.4m", "We reported in March that the bill was £9m".

    `behind`: the text from the end of a sentence on, which stands at `at`.
    """
    sentence = re.split(r"(?<=[.!?])\s|\n\n", behind.lstrip(), maxsplit=1)[0]
    if not _ANY.search(sentence) or not said("told", sentence):
        return
    if not said("recalled", sentence) and not (said("foreseen", sentence) and _BEFORE.search(sentence)):
        return
    if found := _ANY.search(sentence, next((one.end() for one in re.finditer(_YEARS, sentence)), 0)):
        yield Former(at + len(behind) - len(behind.lstrip()) + found.start(1), amount(found[1], found[2]), True, False)


def _former(found: re.Match[str], offset: int, foreseen: bool, other_year: bool) -> Former:
    return Former(offset + found.start("number"), amount(found["number"], found["unit"]), foreseen, other_year)


def numbers(text: str) -> frozenset[float]:
    """All figures of a text, in base units: those that `formers` could give of it, and others."""
    return frozenset(_rounded(number, unit) for number, unit in _ANY.findall(text))


@lru_cache(maxsize=4096)
def _rounded(number: str, unit: str) -> float:
    return round(amount(number, unit), 6)


@lru_cache(maxsize=4096)
def amount(number: str, unit: str | None) -> float:
    """A written figure in base units: pounds, people, per cent."""
    size = _UNITS.get((unit or "").strip()[:1].lower(), 1.0) if (unit or "").strip().lower() not in ("%", "pc") else 1.0
    return float(number.strip("£").replace(",", "")) * size
