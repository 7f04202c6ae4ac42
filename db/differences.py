"""How far two figures are apart: "from £151m to £138m, a loss of £13m", "£65m, £4m more than the £61m planned", "£9m against £7m, a gap of £2m".

The difference and the lower figure make the higher one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.arithmetic import Check, check, unit
from db.listed import of_one
from db.relations import said
from db.statement import Statement

WORDS = (
    "than",
    "against",
    "compared",
    "instead",
    "from",
    "From",
    " on ",
    " over ",
    " under ",
    " above ",
    " below ",
    " by ",
)  # one of which stands between two figures that are set side by side
APART = 260  # characters from a figure to the sentence that says how far it is off

_FROM = re.compile(r"\bfrom(?:\s+(?:about|around|some|its|the|nearly|almost|just|over|more than|current|a))*\s*$", re.IGNORECASE)
_TO = re.compile(r"\bto(?:\s+(?:about|around|some|just|only|the|nearly|almost|a))*\s*$", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:by|(?:loss|cut|fall|drop|rise|increase|reduction|saving|decrease|difference|jump|hike|change) of|down|up)"
    r"(?:\s+(?:a further|another|about|around|some|a|the))*\s*$",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"^\s*(?:on|from|against|compared (?:with|to))\b", re.IGNORECASE)
_APPOSED = re.compile(r"\s*[,(–-]\s*(?:(?:which is|about|around|some|a)\s+)*", re.IGNORECASE)
_LAST = re.compile(r"\b(?:(?:last|this|previous) year|year before)['’]s\s+$", re.IGNORECASE)
_MORE_THAN = re.compile(
    r"\s*(?:a year )?(?:(?P<more>more|higher|greater)|(?P<less>less|lower|fewer)) than (?:the |its |their |what |a |an )?[^£\d.;,]{0,45}$",
    re.IGNORECASE,
)
_OR = re.compile(
    r"[^£\d.;]{0,70}(?:[,–(-]|\band\b|\bwhich\b)[^£\d.;]{0,20}"
    r"\b(?:making|making it|or|to reach|bringing it to|taking it to|makes|comes to|at)\b[^£\d.;]{0,25}$",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(r"\b(?:against|compared (?:with|to)|instead of|rather than)\b[^£\d.;]{0,45}$", re.IGNORECASE)
_DIFFERENCE = re.compile(
    r"[^£\d.;]{0,60}[,–(-]\s*(?:(?:which is|leaving|that is|giving) )?(?:a|an) (?:[a-z]+ )?"
    r"(?:difference|gap|shortfall|increase|rise|fall|drop|cut|reduction|saving|deficit|surplus|excess|loss|decrease|jump)"
    r" of (?:about |around |just |some |nearly |over )?$",
    re.IGNORECASE,
)
_THAT_IS = re.compile(
    r"\s*[“\"]?(?:that|this|it|which|the figure|the total|the sum) (?:is|was|would be|will be|means)(?: still| now)? (?:about |some )?$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\s+(?:(?P<over>over|above)|under|below)\s+(?:the |its )?(?:budget|estimate|forecast|plan|original|first|expected|that)\b", re.IGNORECASE
)
# "Its £9m budget [will be cut by] £2m next year [to] £7m"
_CHANGED_BY = re.compile(r"[^£\d.;,:]{0,70}\bby(?: (?:about|around|some|a|just|nearly|almost|over))*\s+$", re.IGNORECASE)
_THEN_TO = re.compile(r"(?:\s(?:this|next) year|\sa year)?,?\sto(?: (?:about|around|some|just|only|nearly|almost|over|a))*\s+$", re.IGNORECASE)
MEANT = 0.4  # of the amount that a change comes to: how far off a figure may be that is meant to be it
_PLANNED = re.compile(r"\b(?:plan|budget|expect|estimat|meant|forecast|set aside|allowed)", re.IGNORECASE)


def differences(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """Sums of two figures and how far they are apart. Takes the statements of one document by sentence."""
    for at, group in enumerate(sentences):
        if len(group) < 2 or not any(map((text := group[0].passage.text).__contains__, WORDS)):
            continue
        if len(group) > 2:
            for a, b, c in _triples(group):
                high, low = (a, b) if a.value.point >= b.value.point else (b, a)
                if c.value.point < high.value.point:
                    yield check([low, c], high, explicit=True)
            yield from _side_by_side(group)
            yield from _over_plan(group)
            yield from _from_base(group)
        if "than" in text:
            yield from _more_than(group, sentences[at - 1] if at else ())


def _more_than(group: Sequence[Statement], previous: Sequence[Statement]) -> Iterator[Check]:
    """ "£65m, £4m more than the £61m of last year"; "£4m more than the £61m of last year, or £65m"; "It spent £65m. That is £4m more than £61m"."""
    for place, (apart, base) in enumerate(pairwise(group)):
        found = _MORE_THAN.fullmatch(_between(apart, base))
        if not found:
            continue
        first, claim = apart.claim.sentence_start, apart.claim
        levels = []
        if place and _APPOSED.fullmatch(_between(group[place - 1], apart)):
            levels = [group[place - 1]]
        elif place + 2 < len(group) and _OR.fullmatch(_between(base, group[place + 2])):
            levels = [group[place + 2]]
        elif not place and len(previous) == 1 and claim.start - previous[0].claim.end < APART:
            levels = list(previous) if _THAT_IS.fullmatch(claim.document.text[first : claim.start]) else []
        one_thing = levels and (of_one(levels[0], base) or _LAST.search(_between(apart, base)))
        if one_thing and levels[0].claim.kind == base.claim.kind == claim.kind:
            low, high = (base, levels[0]) if found["more"] else (levels[0], base)
            if apart.value.point < high.value.point:
                yield check([low, apart], high, explicit=True)


def _from_base(group: Sequence[Statement]) -> Iterator[Check]:
    """ "Its £9m budget will be cut by £2m next year to £7m"; "it will slash its £12m roads budget by £3m to £9m"."""
    for base, apart, level in zip(group, group[1:], group[2:], strict=False):
        ahead = _between(base, apart)
        if not base.claim.kind == apart.claim.kind == level.claim.kind or not _CHANGED_BY.fullmatch(ahead):
            continue
        if apart.value.point >= base.value.point or not _THEN_TO.fullmatch(_between(apart, level)) or not of_one(base, level):
            continue
        ways = {way for way in ("rising", "falling") if said(way, ahead)} or {way for way in ("rising", "falling") if said(way, _before(base))}
        if len(ways) != 1:
            continue
        low, high = (level, base) if ways == {"falling"} else (base, level)
        worked = base.value.point + (apart.value.point if high is level else -apart.value.point)
        if apart.value.point < high.value.point and abs(level.value.point - worked) <= worked * MEANT:
            found = check([low, apart], high, explicit=True)
            if found.works or abs(level.value.point - worked) > sum(map(unit, (base.value, apart.value, level.value))) / 2:
                yield found  # "£46m ... by £5.7m to £41m" may all be rounded


def _over_plan(group: Sequence[Statement]) -> Iterator[Check]:
    """ "It had planned to spend £4.5m but the final cost was £6.1m, £1.6m over budget"."""
    for base, level, apart in zip(group, group[1:], group[2:], strict=False):
        found = _OVER.match(_tail(apart)) if _APPOSED.fullmatch(_between(level, apart)) and _PLANNED.search(_before(base, 60)) else None
        if found and base.claim.kind == level.claim.kind == apart.claim.kind and of_one(base, level):
            low, high = (base, level) if found["over"] else (level, base)
            if apart.value.point < high.value.point:
                yield check([low, apart], high, explicit=True)


def _side_by_side(group: Sequence[Statement]) -> Iterator[Check]:
    """ "Costs of £9m against income of £7m, a gap of £2m"."""
    for a, b, apart in zip(group, group[1:], group[2:], strict=False):
        if not _SIDE_BY_SIDE.search(_between(a, b)) or not _DIFFERENCE.fullmatch(_between(b, apart)):
            continue
        low, high = sorted((a, b), key=lambda one: one.value.point)
        if a.claim.kind == b.claim.kind == apart.claim.kind and of_one(a, b) and apart.value.point < high.value.point:
            yield check([low, apart], high, explicit=True)


def _triples(group: Sequence[Statement]) -> Iterator[tuple[Statement, Statement, Statement]]:
    """Old figure, new figure and change, as a sentence puts them together."""
    says_from = "from" in group[0].passage.text.lower()
    for i, (a, b) in enumerate(pairwise(group) if says_from else ()):
        if a.claim.kind == b.claim.kind and of_one(a, b) and _FROM.search(_before(a)) and _TO.search(_between(a, b)) and len(_between(a, b)) < 120:
            changes = [*group[i + 2 : i + 3], *group[max(0, i - 1) : i]]
            yield from ((a, b, c) for c in changes if c.claim.kind == a.claim.kind and _CHANGE.search(_before(c)))
    for b, c, a in zip(group, group[1:], group[2:], strict=False):
        to, origin = _between(b, c), _between(c, a)
        changed = len(origin) < 30 and _CHANGE.search(to) and _AGAINST.match(origin)
        if changed and a.claim.kind == b.claim.kind == c.claim.kind and of_one(a, b):
            yield a, b, c
    for c, b, a in zip(group, group[1:], group[2:], strict=False) if says_from else ():
        to, origin = _between(c, b), _between(b, a)
        near = len(to) < 40 and len(origin) < 60 and a.claim.kind == b.claim.kind == c.claim.kind and of_one(a, b)
        if near and _CHANGE.search(_before(c)) and _TO.search(to) and _FROM.search(origin):
            yield a, b, c  # "up by £3m to £45m, from £42m"


def _between(a: Statement, b: Statement) -> str:
    return a.claim.document.text[a.claim.end : b.claim.start]


def _tail(one: Statement) -> str:
    claim = one.claim
    return claim.document.text[claim.end : min(claim.sentence_end, claim.end + 40)]


def _before(one: Statement, reach: int = 40) -> str:
    claim = one.claim
    return claim.document.text[max(claim.sentence_start, claim.start - reach) : claim.start]
