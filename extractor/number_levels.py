"""Tells levels from changes: "from £9m to £5m", "rises to £5m" say how much there is, "rises by £5m" how much is added."""

import re
from bisect import bisect_left

import regex

from extractor.clauses import Clause
from extractor.places import going_back
from extractor.reading import Number

_SOME = r"(?:(?:a|the|just|about|around|nearly|almost|some|only|under|over)\s+)*"
# All that ends where the number begins is matched backwards from it: from the left a search of the words before it takes three times as long.
_FROM = regex.compile(r"(?r)\bfrom\s+" + _SOME, regex.I)
_TO_WORD = re.compile(
    r"\s+(?:in\s+\d{4}\S*\s+)?to\s+(?:just\s+|only\s+)?(?:zero|nothing|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.I
)
_RANGING = regex.compile(r"(?r)\b(?:rang(?:e|es|ing)|var(?:y|ies|ying))\s+from\s+(?:\w+\s+){0,2}", regex.I)
_TO = regex.compile(r"(?r)\bto\s+" + _SOME, regex.I)
_NOT_LEVEL = regex.compile(
    r"(?r)\b(?:up|close|due|amount(?:s|ed|ing)?|next|c[ao]mes?|coming|add(?:s|ed|ing)? up|"
    r"equates?|equivalent|equal|according|in addition|lead(?:s|ing)?|led"
    r"|limit(?:ed)?|restrict(?:ed)?|confined|kept"
    r"|go-ahead|green\s+light|nod|approval|consent|backing|blessing|agree[ds]?|opposed|opposition|objections?|objected|alternatives?|thanks|stop|end|halt)"
    r"\s+to\s+(?:\w+\s+){0,2}",
    regex.I,
)
_CHANGED = regex.compile(
    r"\b(?:from|up|down|cut|reduc\w+|slash\w*|shrink\w*|shr[au]nk\w*|fall\w*|fell|drop\w*|ris\w+|rose|grow\w*|gr[eo]wn?|increas\w+|tak\w+|took|bring\w*|"
    r"brought|dwindl\w+|lower\w*|rais\w+|chang\w+|climb\w*|soar\w*|jump\w*|doubl\w+|trebl\w+|tripl\w+|balloon\w*|spiral\w*|mov\w+|revis\w+|go|goes|going|gone|went|widen\w*|"
    r"narrow\w*|halv\w+|hik\w+|put|set|back|keep\w*|kept|limit\w*|pull\w*|push\w*|bump\w*|com\w+|came|return\w*|restor\w+|plung\w+|plummet\w*|slump\w*|dip\w*|tumbl\w+|"
    r"swell\w*|swollen)\b",
    regex.I,
)
# "Reserves would drop below £5m": the hedge is where the change leads.
_PASSES = regex.compile(
    r"(?r)\b(?:fall|fell|drop|dip|slip|sink|sank|rise|rising|rose|climb|gr[eo]w)\w*\s+(?:back\s+)?(?:below|under|above|beyond)\s+", regex.I
)
# "Reducing its borrowing of £9m to about £5m": what is changed, told with its size
_CHANGES_ITS = regex.compile(
    r"(?ri)\b(?:reduc(?:e|es|ed|ing)|cut|cuts|cutting|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|shrink(?:s|ing)?|shr[au]nk|bring(?:s|ing)?|brought|tak(?:e|es|en|ing)|took|"
    r"get(?:s|ting)?|got|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|grow(?:s|n|ing)?|expand(?:s|ed|ing)?|pa(?:y|ys|ying|id)|whittl(?:e|es|ed|ing)|narrow(?:s|ed|ing)?|halv(?:e|es|ed|ing))\s+"
    r"(?:down\s+|back\s+)?(?:the|its|their|our|his|her|a|an|this|that)\s+(?:(?!(?:by|from|to|and|or|with|total|cuts?|savings?)\b)[\w'’-]+\s+){1,5}?of\s+"
    + _SOME
)
# "Spending was £3m higher last year, at | £46m"
_HIGHER_AT = re.compile(
    r"\s+(?:higher|lower|up|down|more|less|bigger|smaller|better|worse)\b"
    r"[^.;:£\d]{0,40}(?:\d{4}[^.;:£\s]{0,5})?,\s+at\s+" + _SOME,
    re.I,
)
_TO_SIZE = re.compile(r"\s+(?:down\s+|back\s+|up\s+)?to\s+" + _SOME, re.I)
_BEFORE = 100  # characters
_BOUNDS = frozenset(("less_than", "more_than"))


def level_of(clause: Clause, number: Number) -> bool:
    """Whether the number is one end of "from X to Y" or what something changes to: a level, not the amount of a change."""
    level = clause.levels.get(number.start)
    if level is None:
        level = clause.levels[number.start] = _level_of(clause, number)
    return level


def old_size(text: str, start: int, first: int, last: int, following: int) -> bool:
    """Whether a figure from `first` to `last` is the size of what is changed to the figure at `following`: "cut its debt of | £9m | to £5m".

    `start` is that of the sentence.
    """
    return (
        0 < following - last <= _BEFORE // 2
        and _TO_SIZE.fullmatch(text, last, following) is not None
        and _CHANGES_ITS.match(text, going_back(first, _BEFORE, start), first) is not None
    )


def has_old_size(clause: Clause, number: Number) -> bool:
    """Whether the number is the size of what is changed to the next one."""
    at = bisect_left(clause.all_starts, number.start) + 1
    following = clause.numbers[at] if at < len(clause.numbers) else None
    if following is None or following.kind != number.kind:
        return False
    return old_size(clause.text, clause.start, number.outer_start, number.outer_end, following.outer_start)


def _level_of(clause: Clause, number: Number) -> bool:
    before = clause.text[going_back(number.start, 30, clause.start) : number.outer_start].lower()
    if "from" in before and _FROM.match(before) and not _RANGING.match(before):
        at = bisect_left(clause.numbers, number.start, key=lambda other: other.start)
        return _TO_WORD.match(clause.text, number.end) is not None or any(
            _is_to(clause, other) for other in clause.numbers[going_back(at, 1) : at + 2] if other is not number and other.kind == number.kind
        )
    if "of" in before and has_old_size(clause, number):
        return True
    if ", at " in before and (at := bisect_left(clause.all_starts, number.start)):
        return _HIGHER_AT.fullmatch(clause.text, clause.numbers[at - 1].outer_end, number.outer_start) is not None
    if number.qualifier in _BOUNDS and _PASSES.match(clause.text, going_back(number.start, 30, clause.start), number.start) is not None:
        return True
    if "to" not in before or _TO.match(before) is None or _NOT_LEVEL.match(before) is not None:
        return False
    return _CHANGED.search(clause.text, going_back(number.start, 90, clause.start), number.start) is not None


def _is_to(clause: Clause, number: Number) -> bool:
    return _TO.match(clause.text[max(clause.start, number.start - 20) : number.outer_start]) is not None
