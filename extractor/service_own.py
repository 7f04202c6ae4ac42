"""Whether the words that tell a measure are a service's own: "the SEND deficit", "a deficit on high needs", "the trust, which faces a shortfall".

A council's deficit or its reserves are hardly ever a service's, unless grammar says so.
"""

import re
from bisect import bisect_left

import regex

from extractor.calendar import ANY_MONTH
from extractor.claim import Evidence
from extractor.clauses import Clause, words_of
from extractor.reading import Cue, Number
from extractor.turn_words import HEDGES
from rules.schema import ServiceRule

_JOINED = re.compile(r"(?:['’]s?)?\s+(?:(?:budget|block|grant|cumulative|fund|funding|account)\s+)?")
_ON_THE = re.compile(
    r"(?:\s+of)?(?:\s+(?:on|in|for|within|of|across|over)|(?:\s+[–—-])?\s+(?:created|caused|driven)\s+by|(?:\s+[–—-])?\s+due\s+to\s+overspend(?:ing|s)\s+(?:on|in))\s+"
    r"(?:(?:the|its|their|our)\s+)?(?:(?:costs?|spending|funding)\s+(?:of|on|for)\s+(?:the\s+|looking\s+after\s+|supporting\s+|caring\s+for\s+)?)?"
    r"(?:(?:helping|supporting|educating|teaching|meeting\s+the\s+needs\s+of)\s+(?:(?:children|pupils|young\s+people)\s+with\s+)?)?(?:(?:(?:[a-z]+\s+){0,4}council['’]s|authority['’]s|[a-z]+\s+councils['’]|cumulative|ring-fenced)\s+)?",
    re.I,
)
# "The leisure trust, which faces a £9m shortfall": what is a service's own body's
_ITS_OWN = re.compile(
    r"(?:,?\s+(?:which|as\s+it|because\s+it|it))?(?:\s+(?:has|have|had|is|was|now|already|also|currently|still|been|said))*"
    r"\s+(?:faces?|faced|facing|has|had|is|seen|saw|sees|with|reported|recorded|posted|carries|carried|left\s+with|warned\s+of|run\s+up|built\s+up|racked\s+up"
    r"|(?:is|are|was|were|stood|stands?)\s+in|(?:is|are|was|were)\s+(?:predicted|forecast|projected|expected|set|likely|due)\s+to\s+(?:have|face|see|reach|run\s+up))"
    r"\s+(?:(?:an?|its|the|their|in|enormous|growing|huge|accumulated|cumulative|projected|forecast)\s+)*",
    re.I,
)
_OWN_BODIES = (
    "trust",
    "school",
    "schools",
    "academy",
    "college",
    "museum",
    "theatre",
    "board",
    "block",
    "account",
    "rescue service",
    "fire service",
    "fire authority",
    "force",
)
# "Adult social care, for instance, has seen its deficit", "the housing department faces a shortfall": the service is the sentence's subject
_SUBJECT = re.compile(r"\W*(?:(?:and|but|meanwhile|overall),?\s+)?(?:(?:the|its|their|our)\s+)?(?:(?:council|authority)['’]s\s+)?", re.I)
_DEPARTMENT = re.compile(
    r"(?:\s+(?:education|schools?))?(?:\s+(?:services?|department|directorate|division|team|section|account|budget|block|fund))?(?:,\s[^,;.:£\d]{3,25},)?"
)
_TO_NOUN = re.compile(r"(?:(?:£[\d.,]+(?:\s?(?:m|bn|k|million|billion))?|[a-z-]+)\s+){0,3}")  # "a | £9m funding | gap"
_SUM_BETWEEN = re.compile(
    r"\s+of\s+(?:(?:about|around|nearly|almost|over|some|more\s+than|up\s+to)\s+)?£[\d.,]*\d(?:\s?(?:m|bn|million|billion))?\b(?=\s)", re.I
)
_ADULTS = words_of("adult adults")
_NEAR = 30  # characters
_FROM_CHILDREN = re.compile(
    r"\s+(?:from|in|on|for|to)\s+(?P<who>children(?:['’]s)?)(?=\s*(?:[,.;)”\"]|$)|\s+(?:and|while|with|but)\s+(?!(?:young|youth|famil)))", re.I
)
_CHILDRENS = re.compile(r"\b(?P<who>children['’]s)\s+(?:(?:by|was|were|is|at)\s+){0,2}" + HEDGES + "$", re.I)
# "£4m for housing and £2m for energy": what the second is for is said of it; a time is no purpose
OTHER_PURPOSE = re.compile(
    r"\s+(?:more\s+|extra\s+)?(?:for|on|from|of|in|to|into|(?:out|off)\s+of|by(?=\s+\w+ing\b))\s+"
    rf"(?!(?:the\s+)?(?:\d|{ANY_MONTH}"
    r"|first|second|third|next|last|this|same|following|financial|year|it\b|that\b))"
)
# "£4m from schools, operational savings of £2m": a thing of another name, though it is of the same kind
_OTHER_THING = re.compile(
    r"[^.;£\d]{0,60}?(?:,|,?\s+and|,?\s+plus)\s+(?:(?!in\b|by\b|for\b|from\b|a\s+total\b|part\b|made\b)[\w'’-]+\s+){1,4}?(?:of|worth|totalling)\s+"
    + HEDGES
)
OWNS = re.compile(r"\s+(?:[\w'’-]+\s+){0,2}?(?:for|on|from|in|to|into|of|by|through)\s+(?:[\w'’-]+\s+){0,3}", re.I)
# "£9m for schools, with £2m for repairs": a part of it
_PART_OF = regex.compile(r"\b(?:including|includes|of which|of that|of it|with|comprising|made up|matched|split|rising|then|plus)\b", regex.I)
_IN_ORDER = 90  # characters from a figure to "respectively"
_NEXT_FIGURE = re.compile(r"(?:\s+(?:a|per)\s+year)?(?:,|,?\s+and)\s+" + HEDGES)
_ACCOUNTS = (" balances", " block")  # words of a service that are an account: "School balances have moved from a deficit of"


def of_children(clause: Clause, number: Number) -> Evidence | None:
    """ "£12m from adult care and £4m from children", "adult care was £3m over and children's £2m": beside adults, children are a service."""
    if _ADULTS.isdisjoint(clause.words):
        return None
    text, first, last = clause.text, number.outer_start, number.outer_end
    found = _FROM_CHILDREN.match(text, last) or (
        _CHILDRENS.search(text, max(clause.start, first - _NEAR), first) if "hildren" in text[max(clause.start, first - _NEAR) : first] else None
    )
    return Evidence(found.start("who"), found.end("who"), "service.children-beside-adults") if found is not None else None


def other_thing(text: str, theirs: Number, mine: Number) -> bool:
    """ "£4m from schools, operational savings of £2m": both figures of the list have a thing of their own."""
    return OTHER_PURPOSE.match(text, theirs.outer_end) is not None and _OTHER_THING.fullmatch(text, theirs.outer_end, mine.outer_start) is not None


def has_own(clause: Clause, cue: Cue, number: Number) -> bool:
    """ "£4m from libraries and £2m from managers", "£4m from libraries, office savings of £2m": the figure before has the service, this its own."""
    at = bisect_left(clause.all_starts, number.start)
    owner = clause.numbers[bisect_left(clause.all_starts, cue.start) - 1]
    if at == 0 or owner is number or OWNS.fullmatch(clause.text, owner.outer_end, cue.start) is None:
        return False
    if _PART_OF.search(clause.text, cue.end, number.outer_start) is not None:
        return False
    giver = clause.text.startswith(" from ", number.outer_end) and not clause.text.startswith(" from ", owner.outer_end)
    purpose = not giver and OTHER_PURPOSE.match(clause.text, number.outer_end) is not None
    return purpose or other_thing(clause.text, clause.numbers[at - 1], number)  # "£1m for schools, matched by £1m from ministers": for the same


def in_order(clause: Clause, number: Number, cues: list[Cue], services: dict[str, ServiceRule]) -> Cue | None:
    """ "Reviews of roads and of schools will save £3m and £2m respectively": which of the services before a list of figures is the figure's."""
    if "respectively" not in clause.words or (end := clause.text.find("respectively", number.end, number.end + _IN_ORDER)) < 0:
        return None
    last = bisect_left(clause.all_starts, end) - 1
    first = last
    while first and _NEXT_FIGURE.fullmatch(clause.text, clause.numbers[first - 1].end, clause.numbers[first].start) is not None:
        first -= 1
    place = bisect_left(clause.all_starts, number.start) - first
    named: list[Cue] = []
    for cue in cues:
        if cue.end <= clause.numbers[first].start and (not named or services[named[-1].rule].service != services[cue.rule].service):
            named.append(cue)
    return named[place] if len(named) == last - first + 1 and 0 <= place < len(named) > 1 else None


def is_own(clause: Clause, cue: Cue, anchor: Evidence) -> bool:
    """Whether the words that tell the measure are the service's own: "the SEND deficit", "a deficit on high needs", "school balances"."""
    start, end = anchor.start, anchor.end
    if start is None or end is None or not clause.start <= start < clause.end:
        return False
    if start < cue.start < end:
        return True  # the measure's own words with their complement
    if cue.end <= start:
        if _JOINED.fullmatch(clause.text, cue.end, start) is not None or clause.text[cue.start : cue.end].endswith(_ACCOUNTS):
            return True
        own = clause.text[cue.start : cue.end].lower().endswith(_OWN_BODIES)
        if not own and _SUBJECT.fullmatch(clause.text, clause.start, cue.start) is not None:
            named = _DEPARTMENT.match(clause.text, cue.end, start)
            has = _ITS_OWN.match(clause.text, named.end(), start) if named is not None else None
            return has is not None and _TO_NOUN.fullmatch(clause.text, has.end(), start) is not None
        return own and _ITS_OWN.match(clause.text, cue.end, start) is not None
    number = _SUM_BETWEEN.match(clause.text, end)
    return _ON_THE.fullmatch(clause.text, number.end() if number is not None else end, cue.start) is not None
