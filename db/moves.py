"""Figures that the words beside another say it has replaced: "£20.5m, up from £16m in November", "450 rather than 600", "the forecast has worsened to
£4.0m, compared with £3.4m at quarter 2", "In November the figure was £38.4m".

A figure of another year is no former figure: "a budget of £258m, up from £249m this year" moved nothing. A figure that is denied ("£80m, not the £32m
that the council has published") is none either: it is contradicted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

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
    rf"(?:[^£\d.;]|{_YEARS}){{0,70}}?\b(?:(?P<plain>not)|rather than|instead of)\s+(?:merely\s|just\s|only\s)?(?:by\s)?"
    rf"(?P<fill>{_FILL}){_NUMBER}(?P<tail>[^.;£]{{0,60}})",
    re.IGNORECASE,
)
_THOUGHT = re.compile(
    r"\s*(?:that |which )?(?:it|they|we|he|she|the (?:council|authority)|bosses|officers)?\s*(?:had |was |were )?(?:been )?"
    r"(?:first|originally|previously|initially)\b"
    r"|\s*(?:(?:that|which|who) (?:was|were|had been) |as (?:was |were |had been )?)?(?:first |originally |previously |initially )?"
    r"(?:planned|proposed|feared|forecast|expected|predicted|intended|suggested|mooted|wanted|budgeted|thought|put at risk)\b",
    re.IGNORECASE,
)  # not a denial: "not the £16m it first thought"
_PLANNED = re.compile(r"\b(?:planned|proposed|expected|predicted|projected|original|initial|previous|earlier)\b", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(?:in|in the|last) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter"
    r"|month)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_EARLIER = r"(?:(?:two|three|four|five|six|several|a few) (?:weeks|months)|a (?:week|fortnight|month)) (?:ago|earlier)"
# "£3.1m (Quarter 1: £4.3m)", "£3.1m (£4.3m at Quarter 1)"
_BRACKET = re.compile(rf"\s*\((?P<fill>(?:[^£\d.;()]|Q[1-4]|\b\d{{1,2}}:){{0,40}}?){_NUMBER}(?P<tail>[^£.;()]{{0,40}})\)", re.IGNORECASE)
# "£9.1m, £500,000 less than planned", "£32m, an increase of £8m on the previous estimate": the former figure is not written, only how far it is off
_OFF = re.compile(
    r"[^.;£\d]{0,45}?(?:[,(–-]|\b(?:is|was))\s*"
    r"(?:(?:some|about|around|up|down|by|an?|increase|rise|jump|fall|drop|reduction|improvement|of)\s+)*"
    rf"{_NUMBER}\s+(?:\w+\s+){{0,2}}?"
    r"(?P<way>more|higher|up|above|over|less|fewer|lower|down|below|under|on|better|worse)?\s*(?P<than>than|on|from|since)?\s+"
    r"(?P<tail>(?:[^.;£\d]|(?:19|20)\d\d){0,55})",
    re.IGNORECASE,
)
# "reduced by £2m to £4m"
_BY_TO = re.compile(rf"\bby\s+(?:(?:about|around|some|just|nearly|almost|over|a further)\s+)*{_NUMBER}(?:\s+\w+)?\s+to\s+{_FILL}$", re.IGNORECASE)
_RISEN = re.compile(
    r"\b(?:ris\w+|rose|up|increas\w*|grow\w*|grew|climb\w*|soar\w*|jump\w*|raised?|balloon\w*|widen\w*|leap\w*|crept|swollen)\b",
    re.IGNORECASE,
)
_FALLEN = re.compile(
    r"\b(?:f[ae]ll\w*|down|cut|reduc\w*|drop\w*|shr[aiu]nk\w*|trimm?\w*|lower\w*|narrow\w*|improv\w*|eased?|whittl\w*|scal\w+ back)\b",
    re.IGNORECASE,
)
_GOING_TO = re.compile(r"\b(?:rising|falling|growing|increasing|climbing|dropping|reducing)(?: (?:up|down|back))?\s+to\b[^£\d]{0,30}$", re.IGNORECASE)
_MAY_BE_OFF = re.compile(r"\b(?:by\s(?:\w+\s)?[£\d]|than\b|since\b|(?:increase|rise|jump|fall|drop|reduction|improvement)\sof\b)")
_MENDED = re.compile(
    r"\b(?:correction|clarification|we (?:said|reported|stated|wrote)|(?:our|an) (?:report|article|story|earlier version))\b", re.IGNORECASE
)
# how a sentence begins that speaks of the figure of the one before
_GOES_ON = re.compile(
    r"[\s“\"]*(?:(?:it|that|this|they)|(?:the|that|this) (?:\w+ ){0,2}?(?:figure|total|gap|sum|bill|cost|price|number|forecast|estimate|target"
    r"|overspend|shortfall|deficit|saving|savings))\s+(?:is|are|was|has|have|had|now|stands?|will|would|should|could|may|expects?)\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    rf"[“\"]*(?:that|this|it|which)\s+(?:(?:is|was|represents|marks)\s+)?(?:an?\s+)?(?:\w+\s+)?(?:up|down|compare[sd]|more|less|fewer|higher|lower|better|worse"
    rf"|rise|increase|fall|drop|reduction|improvement)\s+(?:from|than|with|to|on)\s+(?P<fill>{_FILL}){_NUMBER}(?P<tail>[^.;£]{{0,60}})",
    re.IGNORECASE,
)
_AND_ALSO = re.compile(rf"\s+(?:and|or)\s+(?:the\s+|of\s+)*{_NUMBER}", re.IGNORECASE)
_HAD_BEEN = re.compile(
    rf"[“\"]*(?:when [^.;£\d]{{1,70}}?, |{_EARLIER},? )?"
    r"(?:it|that|this|the (?:\w+ ){0,2}\w+)\s+(?:had|has|was|were)\s+(?:been\s+|originally\s+|previously\s+|initially\s+|first\s+)*"
    r"(?:put|estimated|priced|costed|forecast|expected|predicted|set|budgeted|reported|quoted|planned|supposed|meant|due)?"
    r"(?:\s*\b(?:at|to (?:be|cost|save|have cost|have saved)|as))?\s+"
    rf"{_FILL}{_NUMBER}(?P<tail>[^.;£]{{0,60}})",
    re.IGNORECASE,
)
_OF_TARGET = re.compile(r"\s+The (?:\w+ )?(?:target|forecast|estimate|prediction)\b")
_ENDING = re.compile(r"(?<=[.!?])\s|\n\n")
_YEAR = re.compile(_YEARS)
_BEFORE = re.compile(
    r"\b(?:first|original\w*|initial\w*|previous\w*|earlier|(?:in|last) (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|spring|summer|autumn|winter|month)|recently as \w+)\b[^.£]{0,40}\b(?:was|were|had|said|put|feared|expected|predicted"
    r"|forecast|warned|thought|estimated|projected|planned|proposed|wanted)\b",
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
    turned: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    changed = one_of("changed")
    return _Patterns(
        after=re.compile(
            rf"(?:[^£\d.;]|{_YEARS}){{0,80}}?\b(?:(?P<sure>{changed}\s+(?:on|from)|rather than|instead of)|(?P<put>{_PUT})"
            rf"|(?P<weak>compared (?:with|to)|against|from|double|twice|more than|less than|fewer than|higher than|lower than|above|below))\s+"
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
        turned=re.compile(rf"\b{one_of('turned')}\b(?!\s*,)", re.IGNORECASE),
    )


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


@lru_cache(maxsize=8192)  # papers repeat each other's sentences
def formers(sentence: str, start: int, end: int) -> tuple[Former, ...]:
    """The figures that the words around the figure at `[start, end)` of a sentence say it has replaced."""
    before, after = sentence[max(0, start - REACH) : start], sentence[end : end + REACH]
    ahead = tuple(_ahead(before, start)) or tuple(_before_now(before, start))
    return (*_behind(before, after, end), *ahead, *_off(before, after, start, sentence[start:end]))


def _off(before: str, after: str, start: int, quote: str) -> Iterator[Former]:
    """The former figure that words give by how far it is off: "£9.1m, £500,000 less than planned", "reduced by £2m to £4m".

    It stands nowhere, so that it begins with the figure that has replaced it.
    """
    own = _ANY.search(quote)
    if not own:
        return
    if "by " in before and (by := _BY_TO.search(before)):
        risen, fallen = bool(_RISEN.search(before)), bool(_FALLEN.search(before))
        if risen != fallen:
            yield _away(own, by, -1.0 if risen else 1.0, start, foreseen=False)
    elif _MAY_BE_OFF.search(after) and (off := _OFF.match(after)) and (off["than"] or off["way"]) and said("foreseen", off["tail"]):
        words = off[0][: off.start("tail")]
        risen = bool(_RISEN.search(words)) or off["way"] in ("more", "higher", "above", "over", "worse")
        fallen = bool(_FALLEN.search(words)) or off["way"] in ("less", "fewer", "lower", "below", "under", "better")
        if risen != fallen:
            yield _away(own, off, -1.0 if risen else 1.0, start, foreseen=True)


def _away(own: re.Match[str], other: re.Match[str], sign: float, start: int, *, foreseen: bool) -> Former:
    return Former(start, round(amount(own[1], own[2]) + sign * amount(other["number"], other["unit"]), 6), foreseen, False, written=False)


def _behind(before: str, after: str, end: int) -> Iterator[Former]:
    """ "..., up from £16m in November", "rather than 600", and "gone up to £121m, from £120m"; "not the £32m that the council has published"."""
    if (bracket := _BRACKET.match(after)) and said("foreseen", bracket["fill"] + " | " + bracket["tail"]):
        yield _former(bracket, end, True, False)
        return
    if "; " in after and (more := recalled(after.partition("; ")[2], end + after.index("; ") + 2)):  # "£9m; three months ago it stood at £6m"
        yield from more
        return
    lowered = after.lower()
    words = set(lowered.replace("(", " ").split())
    if words.isdisjoint(_LINKS) or not _may_link(lowered):
        return
    denial = _NOT.match(after) if not words.isdisjoint(DENYING) else None
    if denial and (_THOUGHT.match(denial["tail"]) or _MONTH.search(denial["tail"]) or _PLANNED.search(denial["fill"])):
        yield _former(denial, end, True, False)
        return
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
        yield replace(_former(found, end, foreseen, bool(_OTHER_YEAR.search(near))), tied=sure)


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
        if found and _GOING_TO.search(before) and not said("foreseen", found["tail"]):
            return  # "£117m next year, rising to £338m" by the end: both hold
    if found and not said("others", found["tail"]):
        words = before[: found.start("number")][-40:] + " | " + found["tail"]
        yield replace(_former(found, start - len(before), said("foreseen", words), bool(_OTHER_YEAR.search(words))), tied=True)


def _before_now(before: str, start: int) -> Iterator[Former]:
    """ "predicted a £6m overspend; it now expects", "had planned to cut £9.6m but agreed": a plan, and what has come of it."""
    turned = _patterns().turned
    if not turned.search(before[-60:]):
        return
    last = _last_figure(before)
    if not last:
        return
    earlier = before[: last.start()]
    words = earlier[max(0, len(earlier) - 60) :] + " | " + before[last.end() :]
    if turned.search(before, last.end()) and said("foreseen", words):
        yield Former(start - len(before) + last.start(1), amount(last[1], last[2]), True, False)


def goes_on(sentence: str) -> bool:
    """Whether a sentence speaks of the figure of the one before: "It is now £4m"."""
    return bool(_GOES_ON.match(sentence))


def preceded(previous: str, opening: str, at: int) -> Iterator[Former]:
    """The figure of the sentence before, which stands at `at`, where the words before a figure go on from it.

    "In December the council said that 95 people would go. That number has now fallen to 80"; "We said that ... The figure is £468,000".
    """
    if not goes_on(opening) or _ANY.search(opening):
        return
    mended = bool(_MENDED.search(previous))
    if not (mended or _patterns().turned.search(opening[-60:]) or _patterns().changed_to.search(opening)):
        return
    last = _last_figure(previous)
    if last and (mended or said("foreseen", previous)):
        yield Former(at + last.start(1), amount(last[1], last[2]), True, False)


def _last_figure(words: str) -> re.Match[str] | None:
    """The last figure among some words that is no year."""
    found = [*_ANY.finditer(_YEAR.sub(lambda year: " " * len(year[0]), words))]
    return found[-1] if found else None


def recalled(behind: str, at: int) -> tuple[Former, ...]:
    """The figure that the next sentence says was given before: "In November the figure was £38.4m", "We reported in March that the bill was £9m".

    `behind`: the text from the end of a sentence on, which stands at `at`.
    """
    begin = len(behind) - len(behind.lstrip())
    end = _ENDING.search(behind, begin)
    found = _recalled(behind[begin : end.start() if end else len(behind)])
    if not found and end and _OF_TARGET.match(behind, end.start()):  # it may speak of what was said before one more sentence
        return recalled(behind[end.start() :], at + end.start())
    return tuple(replace(one, start=one.start + at + begin) for one in found)


@lru_cache(maxsize=8192)
def _recalled(sentence: str) -> tuple[Former, ...]:
    """The same in a sentence."""
    return tuple(_recalls(sentence)) if _ANY.search(sentence) else ()


def _recalls(sentence: str) -> Iterator[Former]:
    if found := _COMPARES.match(sentence):
        if said("foreseen", found["fill"] + " | " + found["tail"]) and not _OTHER_YEAR.search(found["tail"]):
            yield replace(_former(found, 0, True, False), tied=True)
            if also := _AND_ALSO.match(found["tail"]):  # "down on the £18m and 310 redundancies in the draft"
                yield replace(_former(also, found.start("tail"), True, False), tied=True)
        return
    if not said("told", sentence) and not _BEFORE.search(sentence):
        return
    if (found := _HAD_BEEN.match(sentence)) and said("foreseen", found[0]) and not _OTHER_YEAR.search(found["tail"]):
        yield _former(found, 0, True, False)
        return
    if not said("recalled", sentence) and not (said("foreseen", sentence) and _BEFORE.search(sentence)):
        return
    if found := _ANY.search(sentence, next((one.end() for one in re.finditer(_YEARS, sentence)), 0)):
        yield Former(found.start(1), amount(found[1], found[2]), True, False)


def _former(found: re.Match[str], offset: int, foreseen: bool, other_year: bool) -> Former:
    return Former(offset + found.start("number"), amount(found["number"], found["unit"]), foreseen, other_year)


@lru_cache(maxsize=8192)
def numbers(text: str) -> tuple[float, ...]:
    """All figures of a text, in base units: those that `formers` could give of it, and others."""
    found = [_rounded(number, unit) for number, unit in _ANY.findall(text)]
    if len(found) > 1 and _MAY_BE_OFF.search(text):
        found += [round(other, 6) for a, b in pairwise(found) for other in (a + b, abs(a - b))]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _rounded(number: str, unit: str) -> float:
    return round(amount(number, unit), 6)


@lru_cache(maxsize=4096)
def amount(number: str, unit: str | None) -> float:
    """A written figure in base units: pounds, people, per cent."""
    size = _UNITS.get((unit or "").strip()[:1].lower(), 1.0) if (unit or "").strip().lower() not in ("%", "pc") else 1.0
    return float(number.strip("£").replace(",", "")) * size


for _remembered in (_patterns, formers, _recalled):
    on_change(_remembered.cache_clear)
