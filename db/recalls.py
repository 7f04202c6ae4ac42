"""Figures that a neighbouring sentence says were given before: "In November the figure was £38.4m", "That number has now fallen to 80"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from db.formers import ANY, FILL, NUMBER, OTHER_YEAR, YEARS, Former, changed_to, former, last_figure, plan, turned, without_years
from db.periods import ANY_MONTH
from db.relations import bits, hints, one_of, said
from db.rulebook import on_change

BEHIND = 260  # characters behind the sentence of a figure in which the next one may recall what was said before
_EARLIER = r"(?:(?:two|three|four|five|six|several|a few) (?:weeks|months)|a (?:week|fortnight|month)) (?:ago|earlier)"
# when a report of the same year was: "At Quarter 1 the forecast overspend was", "Last month the gap stood at"
_REPORTED = (
    r"(?:at|in|by|last|back in)\s(?:the end of\s)?(?:(?:quarter|month|period|q)\s?(?:one|two|three|\d{1,2})"
    r"|(?:the )?(?:half[- ]year|mid[- ]year|(?:first|second|third) quarter|last (?:report|update|quarter))|quarter|month|spring|summer|autumn|winter"
    rf"|{ANY_MONTH})"
)
_MENDED = re.compile(
    r"\b(?:correction|clarification|we (?:said|reported|stated|wrote)|(?:our|an) (?:report|article|story|earlier version))\b", re.IGNORECASE
)
# how a sentence begins that speaks of the figure of the one before: "It is", "By July that had", "The latest forecast is"
_GOES_ON = re.compile(
    r"[\s“\"]*(?:(?:by|since|in|at|now|today|two|three|four|five|six|a)\b[^£.;\d]{0,30}[\s,]\s?"
    r"|(?:after|following|with|thanks to)\b[^£.;\d]{0,60}[\s,]\s?)?"
    r"(?:(?:it|that|this|they|these|those|we|there)"
    r"|(?:the|that|this|its) (?:\w+ ){0,2}?(?:figure|total|gap|sum|bill|cost|price|number|forecast|estimate|target"
    r"|overspend|shortfall|deficit|saving|savings|loss|hole|tally|projection))"
    r"(?:['’](?:s|re|ll)|\s+(?:is|are|was|has|have|had|now|stands?|will|would|should|could|may|expects?))\b",
    re.IGNORECASE,
)
# "In November we thought that it would be £43.9m": the next sentence says what it is
_THOUGHT_SO = re.compile(
    r"\b(?:thought|expected|feared|believed|hoped|assumed|reckoned)\b[^.;£\d]{0,60}\b(?:would|were|was|be|to)\b[^.;£\d]{0,20}£?\d[\d,.]*[^.;£\d]{0,60}[.!”\"\s]*$",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    rf"[“\"]*(?:that|this|it|which)\s+(?:(?:is|was|represents|marks)\s+)?(?:an?\s+)?(?:\w+\s+)?(?:up|down|compare[sd]|more|less|fewer|higher|lower|better|worse"
    rf"|rise|increase|fall|drop|reduction|improvement)\s+(?:from|than|with|to|on)\s+(?P<fill>{FILL}){NUMBER}(?P<tail>[^.;£]{{0,60}})",
    re.IGNORECASE,
)
# a plan that was made smaller: what is told there was never more than planned
_PARED = re.compile(
    rf"[“\"]*(?:it|this|(?:the|that|this) (?:\w+ )?(?:package|plan|plans|programme|scheme|budget|proposals?|cuts|savings|total|figure)),?\s+"
    rf"(?:(?:is|was|has been|had been|have been|were)\s+)?(?:pared|watered|trimmed|slimmed|scaled|whittled)\s+(?:back|down)\s+from\s+"
    rf"(?P<fill>{FILL}){NUMBER}(?P<tail>[^.;£]{{0,60}})",
    re.IGNORECASE,
)
# when something was decided, which is no year of a figure: "when it was approved in January 2016"
_DAY = re.compile(
    r"\b(?:approved|agreed|announced|signed|backed|unveiled|launched|drawn up|put forward|voted)\b[^.;£\d]{0,25}(?:19|20)\d\d\b", re.IGNORECASE
)
# what was asked for or decided, which takes the place of nothing: "It asked for a loan of £15m. That has gone up to"
_WILLED = re.compile(r"\b(?:asked for|bid for|wanted|sought|needed|planned|proposed|aimed|hoped|signed off|set out to|meant to)\b", re.IGNORECASE)
_THIS_YEAR = re.compile(r"\bthis (?:financial )?year(?:['’]s)?\b", re.IGNORECASE)
_AND_ALSO = re.compile(rf"\s+(?:and|or)\s+(?:the\s+|of\s+)*{NUMBER}", re.IGNORECASE)
_HAD_BEEN = re.compile(
    rf"[“\"]*(?:when [^.;£\d]{{1,70}}?(?:, | (?=the (?:figure|total|sum|bill|cost|number|gap) was\b))|(?:{_EARLIER}|{_REPORTED}),? "
    r"|(?:at first|at the outset|originally|initially|previously),? )?"
    r"(?:it|that|this|the (?:\w+ ){0,2}\w+)\s+(?:had|has|was|were|stood)\b\s*(?:been\s+|originally\s+|previously\s+|initially\s+|first\s+)*"
    r"(?:put|estimated|priced|costed|forecast|expected|predicted|set|budgeted|reported|quoted|planned|supposed|meant|due|stood)?"
    r"(?:\s*\b(?:at|to (?:be|cost|save|have cost|have saved)|as))?(?:\s+|(?<=been\s))"
    rf"(?:an?\s+(?:\w+\s+){{1,2}}of\s+)?{FILL}{NUMBER}(?P<tail>[^.;£]{{0,60}})",
    re.IGNORECASE,
)
# "At Quarter 1 an overspend of £5.2m was projected"
_WAS_SEEN = re.compile(
    rf"[“\"]*(?:{_EARLIER}|{_REPORTED}),? (?:an?|the|its) (?:[a-z]+ ){{1,4}}of {FILL}{NUMBER}(?P<tail>)\s+(?:was|were|had been)\s+"
    r"(?:being )?(?:projected|forecast|expected|predicted|reported|estimated|feared|foreseen|anticipated)\b",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(r"[“\"]*last (?:financial )?year\b", re.IGNORECASE)
_OF_TARGET = re.compile(r"\s+The (?:\w+ )?(?:target|forecast|estimate|prediction)\b")
_INSTEAD = re.compile(r"\s*(?:\w+\s+){0,3}instead\b", re.IGNORECASE)
_ENDING = re.compile(r"[.!?\n](?:(?<!\n)(?=\s)|(?<=\n)(?=\n))")  # begins with a set of characters, so that the engine skips all others at once
_BEFORE = re.compile(
    r"\b(?:first|original\w*|initial\w*|previous\w*|earlier|(?:in|last) "
    rf"(?:{ANY_MONTH}|spring|summer|autumn|winter|month)|recently as \w+)\b"
    r"[^.£]{0,40}\b(?:was|were|had|said|put|feared|expected|predicted|forecast|warned|thought|estimated|projected|planned|proposed|wanted)\b",
    re.IGNORECASE,
)


def goes_on(sentence: str) -> bool:
    """Whether a sentence speaks of the figure of the one before: "It is now £4m"."""
    return bool(_GOES_ON.match(sentence))


@cache
def _has_gone_to() -> re.Pattern[str]:
    """A whole opening in which the figure of the sentence before has moved to another: "That has since been cut to"."""
    lead = r"[\s“\"]*(?:[^£.;\d]{0,60}[\s,]\s?)?"
    lead += r"(?:it|that|this|these|those|(?:the|that|this) (?:\w+ )?(?:figure|total|sum|number|estimate|forecast|target))"
    has = r"(?:(?:has|have|had|is|was|now|since|been|already|also|then|quickly|steadily|almost|nearly|more than|being)\s+)*"
    return re.compile(rf"{lead}\s+{has}{one_of('changed')}(?:\s+(?:up|down|back))?\s+to\s+{FILL}$", re.IGNORECASE)


def preceded(previous: str, opening: str, at: int, behind: str = "") -> Iterator[Former]:
    """The figure of the sentence before, which stands at `at`, where the words before a figure go on from it.

    "In December the council said that 95 people would go. That number has now fallen to 80"; "We said that ... The figure is £468,000"; and from
    the words behind it: "Plans to charge £55 have been dropped. It will be £50 instead".
    """
    if not goes_on(opening) or ANY.search(opening):
        return
    mended = bool(_MENDED.search(previous))
    thought = _THOUGHT_SO.search(without_years(previous))
    if not (mended or thought or turned().search(opening[-60:]) or changed_to(opening) or _INSTEAD.match(behind)):
        return
    last = last_figure(previous)
    if not last:
        return
    foreseen = mended or thought is not None or said("foreseen", previous)
    of_now = foreseen or not OTHER_YEAR.search(_THIS_YEAR.sub("", previous))
    if of_now and _has_gone_to().fullmatch(opening) and not last_figure(previous[: last.start()]):  # the only figure that it can speak of
        yield replace(plan(last, at), foreseen=foreseen or bool(_WILLED.search(previous[: last.start()])), tied=True)
    elif foreseen:
        yield plan(last, at)


def recalled(behind: str, at: int) -> tuple[Former, ...]:
    """The figure that the next sentence says was given before: "In November the figure was £38.4m", "We reported in March that the bill was £9m".

    `behind`: the text from the end of a sentence on, which stands at `at`.
    """
    begin = len(behind) - len(behind.lstrip())
    end = _ENDING.search(behind, begin)
    if found := _recalled(behind[begin : end.end() if end else len(behind)]):
        return tuple(replace(one, start=one.start + at + begin) for one in found)
    if end and _OF_TARGET.match(behind, end.end()):  # it may speak of what was said before one more sentence
        return recalled(behind[end.end() :], at + end.end())
    return ()


@lru_cache(maxsize=8192)
def _recalled(sentence: str) -> tuple[Former, ...]:
    """The same in a sentence."""
    if not ANY.search(sentence):
        return ()
    words = hints(sentence)
    if words & bits("changed") and (pared := _PARED.match(sentence)):
        return (former(pared, 0, True, tied=True),)
    return tuple(_recalls(sentence, words)) if words & bits("foreseen", "recalled") else ()


def _recalls(sentence: str, words: int) -> Iterator[Former]:
    """The same, but for a plan that was made smaller. `words`: the hints of the sentence."""
    if found := _COMPARES.match(sentence):
        if said("foreseen", found["fill"] + " | " + found["tail"]) and not OTHER_YEAR.search(found["tail"]):
            yield former(found, 0, True, tied=True)
            if also := _AND_ALSO.match(found["tail"]):  # "down on the £18m and 310 redundancies in the draft"
                yield former(also, found.start("tail"), True, tied=True)
        return
    if not (words & bits("told") and said("told", sentence)) and not _BEFORE.search(sentence):
        return
    if (found := _HAD_BEEN.match(sentence)) and said("foreseen", found[0]) and not OTHER_YEAR.search(_DAY.sub("", found["tail"])):
        yield former(found, 0, True)
        return
    if seen := _WAS_SEEN.match(sentence):
        yield former(seen, 0, True, False)
        return
    if _LAST_YEAR.match(sentence):
        return  # what it had planned then was for that year
    if not (words & bits("recalled") and said("recalled", sentence)) and not (said("foreseen", sentence) and _BEFORE.search(sentence)):
        return
    if found := ANY.search(sentence, next((one.end() for one in re.finditer(YEARS, sentence)), 0)):
        yield plan(found, 0)


for _remembered in (_has_gone_to, _recalled):
    on_change(_remembered.cache_clear)
