"""Figures that the words beside another say it has replaced: "£20.5m, up from £16m in November", "450 rather than 600", "the forecast has worsened to
£4.0m, compared with £3.4m at quarter 2", "In November the figure was £38.4m".

A figure of another year is no former figure: "a budget of £258m, up from £249m this year" moved nothing. A figure that is denied ("£80m, not the £32m
that the council has published") is none either: it is contradicted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from db.formers import (
    ANY,
    DIFFERENCE,
    FILL,
    NUMBER,
    OTHER_YEAR,
    YEARS,
    Former,
    amount,
    changed_to,
    former,
    last_figure,
    may_be_off,
    plan,
    turned,
    without_years,
)
from db.periods import ANY_MONTH
from db.recalls import recalled
from db.relations import bits, hints, one_of, said
from db.rulebook import on_change

REACH = 170  # characters from a figure to the one that it replaced

_PUT = (
    r"been\s+(?:(?:previously|originally|initially|first)\s+)?(?:put|estimated|priced|costed|forecast|expected|predicted|set|budgeted|reported"
    r"|quoted|planned)(?:\s+(?:at|to be|to cost|as))?|previously|originally|initially"
)
_BY = re.compile(
    rf"\s*[,(–-]\s*(?:(?:some|about|around|nearly|almost|over|up|down|by|or|an? (?:rise|fall|jump|drop|increase|reduction) of)\s+)*"
    rf"£?\d[\d.,]*(?:\s?(?:million|billion|bn|m|k|%|per\s?cent))?\s+(?:\w+\s+)?"
    rf"(?:(?:more|less|higher|lower|fewer|up|down)\s+)?(?:than|on|from)\s+(?P<fill>{FILL}){NUMBER}(?P<tail>[^.;£]{{0,55}})",
    re.IGNORECASE,
)
_NOT = re.compile(
    rf"(?:[^£\d.;]|{YEARS}){{0,70}}?\b(?:(?P<plain>not)|rather than|instead of)\s+(?:merely\s|just\s|only\s)?(?:by\s)?"
    rf"(?P<fill>{FILL}){NUMBER}(?P<tail>[^.;£]{{0,60}})",
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
_MONTH = re.compile(rf"\b(?:in|in the|last) (?:{ANY_MONTH}|spring|summer|autumn|winter|month)\b", re.IGNORECASE)
_WHEN = re.compile(
    rf"(?:[^£\d.;]|{YEARS}){{0,80}}?,?\s+when (?:it|they|the \w+) (?:had )?(?:stood at|was|were|been|reached)\s+(?P<fill>{FILL}){NUMBER}(?P<tail>)",
    re.IGNORECASE,
)
# "The bypass, once priced at £28m, will cost £36m"
_AT_FIRST = ("once", "originally", "initially", "first")
_ONCE = re.compile(
    rf"\b(?:once|originally|initially|first)\s+(?:priced|put|costed|estimated|budgeted|forecast|expected|quoted|billed|announced|planned)"
    rf"(?:\s+(?:at|as|to (?:be|cost|save)))?\s+(?P<fill>{FILL}){NUMBER}(?P<tail>,[^.;£\d]{{0,70}})$",
    re.IGNORECASE,
)
_NEARER = re.compile(r"\b(?:nearer|closer)(?: to)?\s+(?:\w+\s+)?$", re.IGNORECASE)
_THAN = re.compile(rf"\s+than\s+(?P<fill>{FILL}){NUMBER}(?P<tail>[^.;£]{{0,55}})", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# "£3.1m (Quarter 1: £4.3m)", "£3.1m (£4.3m at Quarter 1)"
_BRACKET = re.compile(rf"\s*\((?P<fill>(?:[^£\d.;()]|Q[1-4]|\b\d{{1,2}}:?(?=\s)){{0,40}}?){NUMBER}(?P<tail>[^£.;()]{{0,40}})\)", re.IGNORECASE)
# "£9.1m, £500,000 less than planned", "£32m, an increase of £8m on the previous estimate": the former figure is not written, only how far it is off
_OFF = re.compile(
    rf"(?:[^.;£\d]|{YEARS}){{0,45}}?(?:[,(–-]|\b(?:is|was))\s*"
    r"(?:(?:some|about|around|up|down|by|an?|increase|rise|jump|fall|drop|reduction|improvement|of)\s+)*"
    rf"{NUMBER}\s+(?:\w+\s+){{0,2}}?"
    r"(?P<way>more|higher|up|above|over|less|fewer|lower|down|below|under|on|better|worse)?\s*(?P<than>than|on|from|since)?\s+"
    r"(?P<tail>(?:[^.;£\d]|(?:19|20)\d\d){0,55})",
    re.IGNORECASE,
)
# "8.5 per cent, half a point less than first planned"
_POINTS = re.compile(
    r"[^.;£\d]{0,30}?[,(–-]\s*(?:up |down )?(?P<points>half an?|an?|one|two|three) (?:(?:percentage|full|whole) )?points? "
    r"(?P<way>more|higher|less|lower|above|below|up|down)(?: than| on| from)?\s+(?P<tail>[^.;£\d]{0,55})",
    re.IGNORECASE,
)
_HOW_MANY = {"half a": 0.5, "half an": 0.5, "two": 2.0, "three": 3.0}
# "reduced by £2m to £4m"
_BY_TO = re.compile(rf"\bby\s+(?:(?:about|around|some|just|nearly|almost|over|a further)\s+)*{NUMBER}(?:\s+\w+)?\s+to\s+{FILL}$", re.IGNORECASE)
_RISEN = re.compile(
    r"\b(?:ris\w+|rose|up|increas\w*|grow\w*|grew|climb\w*|soar\w*|jump\w*|raised?|balloon\w*|widen\w*|leap\w*|crept|swollen|swell\w*|swelled"
    r"|spiral\w*|rocket\w*|surg(?:e|ed|ing)|mushroom\w*|mount(?:ed|ing)|deepen\w*|worsen\w*|deteriorat\w*|doubl\w*|trebl\w*|tripl\w*|hiked?|upped)\b",
    re.IGNORECASE,
)
_FALLEN = re.compile(
    r"\b(?:f[ae]ll\w*|down|cut|reduc\w*|drop\w*|shr[aiu]nk\w*|trimm?\w*|lower\w*|narrow\w*|improv\w*|eased?|whittl\w*|scal\w+ back"
    r"|halv\w*|slash\w*|slump\w*|plung\w*|dwindl\w*|pared)\b",
    re.IGNORECASE,
)
_GOING_TO = re.compile(r"\b(?:rising|falling|growing|increasing|climbing|dropping|reducing)(?: (?:up|down|back))?\s+to\b[^£\d]{0,30}$", re.IGNORECASE)
_LINKS = frozenset(
    {
        "from",
        "than",
        "on",
        "with",
        "to",
        "of",
        "against",
        "above",
        "below",
        "under",
        "not",
        "been",
        "previously",
        "originally",
        "initially",
        "beyond",
        "double",
        "twice",
        "times",
        "when",
        "since",
    }
)  # one of them stands before any former figure
DENYING = frozenset({"not", "than", "of"})  # one of them stands before a figure that is denied
_TO_FIGURE = re.compile(r"[^£.;]*")  # what may stand between a figure and the words that link a former one to it
_LINKING = (
    "from",
    "than",
    "not",
    "against",
    " since ",
    "above",
    "below",
    " under ",
    "compared",
    "instead",
    " on ",
    "been ",
    "beyond",
    "double ",
    "twice ",
    " times ",
    "ously ",
    "ally ",
    " when ",
    "than ",
)  # letters of all that may link it


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns that hold words from the rules."""

    after: re.Pattern[str]
    claimed: re.Pattern[str]
    from_to: re.Pattern[str]
    origin_to: re.Pattern[str]  # what `from_to` ends with: a quarter of its price, and nearly always missing
    then_to: re.Pattern[str]
    gone_to: re.Pattern[str]
    since: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    changed = one_of("changed")
    origin_to = (
        rf"(?:\sfrom|,\s(?:which|that)(?:\s(?:was|were|had|been|stood|at|put|set)){{1,3}})\s+(?P<fill>{FILL}){NUMBER}"
        rf"(?P<tail>[^.;£\d]{{0,70}}?)\s+to\s+{FILL}$"
    )
    return _Patterns(
        after=re.compile(
            rf"(?:[^£\d.;]|{YEARS}){{0,80}}?\b(?:(?P<sure>{changed}\s+(?:on|from)|rather than|instead of)|(?P<put>{_PUT})"
            rf"|(?P<weak>compared (?:with|to)|against|from|double|twice|beyond"
            rf"|(?:two|three|four|five|and a half) times|more than|less than|fewer than|higher than|lower than|above|below|under))\s+"
            rf"(?P<fill>{FILL}){NUMBER}(?P<tail>[^.;£]{{0,55}})",
            re.IGNORECASE,
        ),
        claimed=re.compile(
            rf"^[\w\s]{{0,20}}?(?:that |which )?(?:the |its |his |her |their )?{one_of('claimant')}\b[^,]{{0,30}}?\b{one_of('claims')}\b",
            re.IGNORECASE,
        ),
        from_to=re.compile(
            rf"(?P<verb>{changed}|(?:rise|fall|increase|reduction|drop|improvement|jump))[^.;£\d]{{0,30}}"
            rf"(?:\bby\s£?\d[\d.,]*\w*(?:\s(?:million|since [^,.;£]{{3,25}})){{0,2}},?)?{origin_to}",
            re.IGNORECASE,
        ),
        origin_to=re.compile(origin_to, re.IGNORECASE),
        then_to=re.compile(
            rf"{NUMBER}(?P<tail>[^.;£\d]{{0,90}}?)\b(?:(?:has|have|had)\s+(?:now |since |already )*)?(?:been )?{changed}"
            rf"(?:\s+(?:up|down|back))?\s+to\s+{FILL}$",
            re.IGNORECASE,
        ),
        since=re.compile(
            rf"[^£\d.;]{{0,80}}?\b{changed}\s+since\s+(?P<fill>{FILL}){NUMBER}(?P<tail>\s+was\s+(?:first\s)?(?:put|quoted|estimated|agreed|set|announced)\b)",
            re.IGNORECASE,
        ),
        gone_to=re.compile(rf"\b{changed}(?:[^.;£\d]|{YEARS}){{0,50}}?\s+to(?:\s+an? [^.;£\d]{{0,40}}?)?\s+{FILL}$", re.IGNORECASE),
    )


@lru_cache(maxsize=8192)  # papers repeat each other's sentences
def formers(sentence: str, start: int, end: int) -> tuple[Former, ...]:
    """The figures that the words around the figure at `[start, end)` of a sentence say it has replaced."""
    before, after = sentence[max(0, start - REACH) : start], sentence[end : end + REACH]
    figure_before, figure_after = _DIGIT.search(before), _DIGIT.search(after)
    if not (figure_before or figure_after or " point" in after):
        return ()
    words = hints(sentence)
    found = [*_behind(before, after, end)] if figure_after else []
    if figure_before:
        found += _before(before, start, words)
    foreseen = words & bits("foreseen") != 0
    if (foreseen and (figure_after or " point" in after)) or (figure_before and "by " in before):
        found += _off(before, after, start, sentence[start:end], foreseen=foreseen)
    return tuple(found)


def _before(before: str, start: int, words: int) -> list[Former]:
    """The former figures in the words before a figure. `words`: the hints of its sentence."""
    if ahead := [*_ahead(before, start, changed=words & bits("changed") != 0)]:
        return ahead
    if words & bits("turned") and (ahead := [*_before_now(before, start)]):
        return ahead
    once = _ONCE.search(before) if words & bits("foreseen") and any(map(before.lower().__contains__, _AT_FIRST)) else None
    return [former(once, start - len(before), True, tied=True)] if once else []


def gone_to(before: str) -> int | None:
    """Whether the words before a figure say that it has come in the place of another, and by which way: 1 up, -1 down, 0 unknown. None: they do not.

    "The bill has soared to", "has cut its planned rise to"; where both a rise and a cut are named the way is unknown.
    """
    found = _patterns().gone_to.search(before)
    if found is None:
        return None
    return bool(_RISEN.search(found[0])) - bool(_FALLEN.search(found[0]))


def _off(before: str, after: str, start: int, quote: str, *, foreseen: bool) -> Iterator[Former]:
    """The former figure that words give by how far it is off: "£9.1m, £500,000 less than planned", "reduced by £2m to £4m".

    It stands nowhere, so that it begins with the figure that has replaced it. `foreseen`: whether the sentence may speak of a plan or forecast.
    """
    if foreseen and "point" in after and (points := _POINTS.match(after)) and said("foreseen", points["tail"]) and (own := ANY.search(quote)):
        away = _HOW_MANY.get(points["points"].lower(), 1.0) * (1.0 if points["way"].lower() in ("less", "lower", "below", "down") else -1.0)
        yield Former(start, round(amount(own[1], own[2]) + away, 6), True, False, written=False)
        return
    if "by " in before and (by := _BY_TO.search(before)):
        risen, fallen = bool(_RISEN.search(before)), bool(_FALLEN.search(before))
        if risen != fallen:
            yield from _away(quote, by, -1.0 if risen else 1.0, start, foreseen=False)
    elif foreseen and may_be_off(after) and (off := _OFF.match(after)) and (off["than"] or off["way"]) and said("foreseen", off["tail"]):
        words = off[0][: off.start("tail")]
        risen = bool(_RISEN.search(words)) or off["way"] in ("more", "higher", "above", "over", "worse")
        fallen = bool(_FALLEN.search(words)) or off["way"] in ("less", "fewer", "lower", "below", "under", "better")
        if risen != fallen:
            yield from _away(quote, off, -1.0 if risen else 1.0, start, foreseen=True)


def _away(quote: str, other: re.Match[str], sign: float, start: int, *, foreseen: bool) -> Iterator[Former]:
    if own := ANY.search(quote):
        yield Former(start, round(amount(own[1], own[2]) + sign * amount(other["number"], other["unit"]), 6), foreseen, False, written=False)


def _behind(before: str, after: str, end: int) -> Iterator[Former]:
    """ "..., up from £16m in November", "rather than 600", and "gone up to £121m, from £120m"; "not the £32m that the council has published"."""
    if "(" in after and (bracket := _BRACKET.match(after)) and said("foreseen", bracket["fill"] + " | " + bracket["tail"]):
        yield former(bracket, end, True, tied=True)
        return
    if "; " in after and (more := recalled(after.partition("; ")[2], end + after.index("; ") + 2)):  # "£9m; three months ago it stood at £6m"
        yield from more
        return
    lowered = after.lower()
    if not _may_link(lowered) or (words := set(lowered.replace("(", " ").split())).isdisjoint(_LINKS):
        return
    denial = _NOT.match(after) if not words.isdisjoint(DENYING) else None
    if denial and (turned().search(before) or _THOUGHT.match(denial["tail"]) or _MONTH.search(denial["tail"]) or _PLANNED.search(denial["fill"])):
        yield former(denial, end, True)
        return
    if denial and (denial["plain"] or _patterns().claimed.match(denial["tail"])):
        yield former(denial, end, False, denied=True)
        return
    if (by := _BY.match(after)) and (said("foreseen", by["fill"]) or said("foreseen", by["tail"])):
        yield former(by, end, True)
        return
    if "since" in words and (since := _patterns().since.match(after)):  # "whose price has doubled since £37m was put on it"
        yield former(since, end, True, tied=True)
        return
    if "when" in words and (when := _WHEN.match(after)):  # "since the freeze, when it stood at £23.4m"
        if not OTHER_YEAR.search(when[0][: when.start("number")]):
            yield former(when, end, True)
        return
    if (nearer := _THAN.match(after)) and _NEARER.search(before) and said("foreseen", nearer["fill"] + " | " + nearer["tail"]):
        yield former(nearer, end, True, tied=True)
        return
    found = None if DIFFERENCE.match(after) else _patterns().after.match(after)
    if not found:
        return
    near = found["fill"] + " | " + found["tail"]
    foreseen = bool(found["put"]) or said("foreseen", near) or said("foreseen", found["fill"])
    sure = bool(found["sure"]) or ((found["weak"] or "").lower() == "from" and bool(_patterns().gone_to.search(before)))
    if sure or foreseen:
        yield former(found, end, foreseen, bool(OTHER_YEAR.search(near)), tied=sure)


def _may_link(after: str) -> bool:
    """Whether the words behind a figure, in small letters, may lead to a former one: the patterns that find out take long."""
    if after.lstrip()[:1] in ",(–-":
        return True
    linking = _TO_FIGURE.match(after)
    near = " ".join(linking[0].split()) + " " if linking else ""
    return any(map(near.__contains__, _LINKING))


def _ahead(before: str, start: int, *, changed: bool) -> Iterator[Former]:
    """ "has risen from £16m to", "put at £16m in November, has grown to". `changed`: whether the sentence has a verb of change from the rules."""
    if "to" not in before.lower().rsplit(maxsplit=4)[-4:]:
        return
    bare = without_years(before)
    if not _DIGIT.search(bare):
        return
    patterns = _patterns()
    found = patterns.from_to.search(bare) if patterns.origin_to.search(bare) else None
    since = found.start() if found else 0  # a year before the verb is that of both figures: "the gap for 2025/26 has come down from"
    if not found and changed and changed_to(bare):
        found = patterns.then_to.search(bare)
        if found and _GOING_TO.search(bare) and not said("foreseen", found["tail"]):
            return  # "£117m next year, rising to £338m" by the end: both hold
    if found and not said("others", found["tail"]):
        ahead, tail = before[: found.start("number")][-40:], before[found.start("tail") : found.end("tail")]
        other_year = bool(OTHER_YEAR.search(before[max(since, found.start("number") - 40) : found.start("number")] + " | " + tail))
        yield former(found, start - len(before), said("foreseen", ahead + " | " + tail), other_year, tied=True)


def _before_now(before: str, start: int) -> Iterator[Former]:
    """ "predicted a £6m overspend; it now expects", "had planned to cut £9.6m but agreed": a plan, and what has come of it."""
    if not turned().search(before[-60:]):
        return
    last = last_figure(before)
    if not last:
        return
    earlier = before[: last.start()]
    words = earlier[max(0, len(earlier) - 60) :] + " | " + before[last.end() :]
    if turned().search(before, last.end()) and said("foreseen", words):
        yield plan(last, start - len(before))


for _remembered in (_patterns, formers):
    on_change(_remembered.cache_clear)
