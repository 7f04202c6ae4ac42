"""Turns by whose money it is: what Whitehall takes is grant lost, what a ward gets is spent on it, what staff cost in a year is a budget."""

import re

import regex

from extractor.clauses import Clause
from extractor.reading import Cue, Number
from extractor.turn_words import HEDGES, OFF, TAKEN, THE_COUNCIL, Winner

_BEING_SPENT = regex.compile(r"(?:\b(?:is|are|be|been|being|was|were)|['’](?:re|s|m))\s+(?:also\s+|now\s+|already\s+|still\s+)?$", regex.I)
_ON_THING = re.compile(
    r"\s+(?:extra\s+|more\s+)?on\s+(?:a|an|new|another|more|extra|better|repair\w*|replac\w+|upgrad\w+|refurbish\w+|mend\w+|fix\w+)\b", re.I
)
_ON_MORE = re.compile(r"\s+on\s+(?:extra|more|additional|further|better|improv\w+|upgrad\w+|expand\w+)\b", re.I)
_WOULD_HAVE = regex.compile(r"\bwould\s+have\s+$", regex.I)
_STAFF = regex.compile(
    r"\b(?:staff|workers|wardens|officers|carers|nurses|drivers|teachers|temps|consultants|buses|taxis|transport|service|services|department|team|allowances|accommodation|placements|who)"
    r"\s+$",
    regex.I,
)
_IN_A_YEAR = re.compile(r"\s+(?:last year|this year|in (?:the )?(?:19|20)\d\d(?:\s?[-–/]\s?\d+)?|the year before)\b", re.I)
_IN_TIME = re.compile(
    r"\s+(?:(?:in|since|during|over|between|for)\s+(?:(?:the|each\s+of|financial|calendar|whole\s+of)\s+)*(?:year\s+(?:to|ending)|(?:19|20)\d\d|past|last|previous|"
    r"that\s+(?:year|financial))|last\s+year|the\s+(?:year\s+before|previous\s+year)|a\s+year\s+(?:earlier|ago|before))",
    re.I,
)
_WAS_SPENT = re.compile(r"\s+(?:was|were|has\s+been|had\s+been|is|being)\s+", re.I)
_IN_YEAR = regex.compile(r"\bin\s+(?:19|20)\d\d", regex.I)
_SERVICES = regex.compile(r"(?<!\b(?:work|repair|improvement))s\s$", regex.I)  # that "cost" in the present
_OF_BUDGET = re.compile(r"\s+of\s+(?:its|their|the)\s+(?:£[\d.,]+ ?\w*\s+)?(?:\w+\s+){0,2}budget\b", re.I)
_IN_ALL = 100_000_000.0  # pounds
_LEAST = 5_000.0  # pounds: what less than this costs is a charge


# "The cost of temporary accommodation has soared to £9m", "placement costs could reach £9m"
_COST_OF = re.compile(
    r"\s+of\s+(?!(?:the|a|an|this|that)\s+(?:new|proposed|planned|scheme|project)\b)(?:[\w’'-]+\s+){0,7}?[\w’'-]+(?=,?\s+(?:which\s+)?(?:has|have|had|is|was|will|would|could|"
    r"may|might|ris|rose|soar|doubl|tripl|trebl|hit|reach|topp|balloon|climb|jump|grew|grow|stood|stands|now|come|came|exceed|total)\w*\s)",
    re.I,
)
_LEVEL = regex.compile(
    r"(?r)\b(?:(?:ris(?:e|es|en|ing)|rose|soar(?:s|ed)?|doubl(?:e|es|ed)|tripl(?:e|es|ed)|trebl(?:e|es|ed)|balloon(?:s|ed)?|climb(?:s|ed)?|jump(?:s|ed)?|gr[eo]wn?|grows|"
    r"increas(?:e|es|ed)|(?:gone|goes|going|went|shot)\s+up|rocket(?:s|ed)?|spirall?ed|up)\s+(?:from\s+[^;:]{2,30}?\s+)?to|hit(?:s|ting)?|reach(?:es|ed|ing)?|topp?(?:s|ed|ing)?|"
    r"exceed(?:s|ed|ing)?|st(?:ands?|ood)\s+at|c(?:ome|omes|ame)\s+to|totall?(?:s|ed)?|(?:is|was)(?:\s+now)?|"
    r"(?:ris(?:e|es|en|ing)|rose|gone\s+up|went\s+up|grow|grown|soared|jumped)\s+from)\s+" + HEDGES,
    regex.I,
)
_TO_LEVEL = re.compile(r"\s+(?:down\s+|back\s+|up\s+)?to\s+" + HEDGES, re.I)  # "to cut energy costs to £9m a year"
# One building, not what libraries or centres take to run
_BUILDING = re.compile(
    r"\b(?:centre|hall|library|pool|bridge|school|museum|theatre|stadium|arena|station|car\s+park|road|tunnel|crematorium|depot|headquarters|cinema|hotel|hub)"
    r"(?:\s+in\s+(?:[A-Z][\w’'-]*\s*)+)?,?$"
)
_BUILT_FOR = 1_000_000.0  # pounds
_RATES = frozenset(("year", "month"))
_ONE_OFF = regex.compile(
    r"\b(?:new|build|building|rebuild\w*|construct\w*|repair\w*|replac\w*|refurbish\w*|demoli\w*|install\w*|scheme|project|contract|works?|redundanc\w*|clos(?:ing|ure)|"
    r"mov(?:e|ing)|buy\w*|bypass|bridge|upgrad\w*|fix\w*|fill\w*|regenerat\w*|redevelop\w*|restor\w*|per|each|average|a\s+place|programme|development|"
    r"revamp\w*|makeover|overhaul|transform\w*|conver\w+|extension|overrun\w*|phase|outturn|estimate\w*)\b",
    regex.I,
)


def kept_up(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The cost of temporary accommodation has soared to £9m": what it takes to run a service is its budget, however it grows."""
    first, word = number.outer_start, clause.text[winner.start : winner.end].lower()
    if (
        not winner.rule.startswith(("cost.noun", "cost.contract"))
        or winner.end > first
        or number.size < _LEAST
        or not word.endswith(("cost", "costs"))
    ):
        return None
    if number.rate in _RATES and _TO_LEVEL.fullmatch(clause.text, winner.end, first) is not None:
        return "budget", "kept-up"
    if _LEVEL.match(clause.text, winner.end, first) is None:
        return None
    of = _COST_OF.match(clause.text, winner.end, first)
    low, high = (winner.end, of.end()) if of is not None else (winner.start, winner.start)
    served = any(cue.topic == "services" and (low <= cue.start < high if of is not None else winner.start - cue.end in (0, 1)) for cue in cues)
    if not served and not (number.rate in _RATES and of is not None):
        return None
    if _ONE_OFF.search(clause.text, max(clause.start, low - 30) if of is None else low, high) is not None:
        return None
    if number.rate is None and number.size >= _BUILT_FOR and _BUILDING.search(clause.text, low, high) is not None:
        return None
    return "budget", "kept-up"


def given_by_us(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The £90,000 it gives the festival each year"."""
    gives = winner.rule == "grant.given" and THE_COUNCIL.fullmatch(clause.text, number.end, max(winner.start, number.end))
    return ("budget", "given-by-us") if gives and number.rate is not None else None


def being_spent(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "By spending £9m on extra police", "we are spending £9m on new playgrounds", "would have spent £9m": what is bought with it is growth."""
    word = clause.text[winner.start : winner.end].lower()
    if number.rate is not None or not word.startswith("spen") or not 0 <= number.outer_start - winner.end <= 1:
        return None
    before = clause.text[max(clause.start, winner.start - 24) : winner.start]
    being = word.startswith("spending") and _BEING_SPENT.search(before) and _ON_THING.match(clause.text, number.outer_end)
    more = being or _ON_MORE.match(clause.text, number.outer_end) or (word == "spent" and _WOULD_HAVE.search(before))
    return ("extra_spending", "being-spent") if more else None


def of_a_year(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Agency staff cost £9m last year", "libraries cost £9m": what people and services cost in a year is a budget, though no rate says so."""
    first, last = number.outer_start, number.outer_end
    word = clause.text[winner.start : winner.end].lower()
    if not word.startswith("cost") or not 0 <= first - winner.end <= len(" the council ") or number.size < _LEAST:
        return None
    people = _STAFF.search(clause.text, max(clause.start, winner.start - 24), winner.start)
    if people and _IN_A_YEAR.match(clause.text, last):
        return "budget", "of-a-year"
    served = number.rate is None and any(cue.topic == "services" and winner.start - cue.end == 1 for cue in cues)
    runs = word == "costs" or _SERVICES.search(clause.text, clause.start, winner.start)
    return ("budget", "of-a-service") if served and runs else None


def spent_in_a_year(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The £9m spent in 2019", "in 2013 £9m was spent": what goes on something within a time is its budget, unless it was bought or built."""
    if clause.text[winner.start : winner.end].lower() != "spent" or number.size < _LEAST:
        return None
    first, last = number.outer_start, number.outer_end
    if 0 <= first - winner.end <= 1 and (number.size >= _IN_ALL or _OF_BUDGET.match(clause.text, last) is not None):
        return "budget", "spent-in-all"  # "it spent £9m of its £60m budget": no one thing
    behind = _IN_TIME.match(clause.text, max(last, winner.end))
    if behind is None and not (
        winner.start >= last and _WAS_SPENT.fullmatch(clause.text, last, winner.start) and _IN_YEAR.search(clause.text, clause.start, first)
    ):
        return None
    return "budget", "in-a-year"


def taken_off(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Has taken £9m off the council's grant"."""
    first, last = number.outer_start, number.outer_end
    off = winner.start >= last and OFF.fullmatch(clause.text, last, winner.start) is not None
    return ("grant_cut", "taken-off") if off and TAKEN.search(clause.text, max(clause.start, first - 30), first) else None


SOME_GO = "some-go"
# "64 of the 120 posts at risk will go"
_SOME_GO = re.compile(
    r"\s+(?:out\s+)?of\s+(?:the|its|their)\s+\d[\d,]*\s+(?:[\w-]+\s+){1,3}?(?:at\s+risk|under\s+threat|in\s+consultation)\s+"
    r"(?:will|would|could|may|are\s+to|have|had|has|were)\s+(?:now\s+|also\s+)?(?P<lost>go|gone|leave|left|be\s+(?:lost|cut|axed|deleted|made\s+redundant)"
    r"|been\s+(?:lost|cut|axed|deleted|made\s+redundant))?\b",
    re.I,
)


def some_go(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "64 of the 120 posts at risk will go": the risk is that of them all."""
    some = _SOME_GO.match(clause.text, number.outer_end, clause.end) if number.end < winner.start else None
    return ("job_losses", SOME_GO) if some is not None and some["lost"] is not None else None
