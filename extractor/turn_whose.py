"""Turns by whose money it is: what Whitehall takes is grant lost, what a ward gets is spent on it, what staff cost in a year is a budget."""

import regex

from extractor.clauses import Clause, outer
from extractor.reading import Cue, Number
from extractor.turn_words import CUTS, OFF, TAKEN, THE_COUNCIL, Winner

_TAKES = regex.compile(r"\b(?:tak(?:e|es|en|ing)|took)(?: away)?$", regex.I)
_AUXILIARIES = regex.compile(
    r"\s+(?:(?:has|have|had|will|would|is|are|was|were|to|be|been|now|also|already|then|simply|just|alone|wants?|plans?|intends?)\s+)*", regex.I
)
# Who gets money from the council: its own services, places and clubs.
_OWN = regex.compile(
    r"\b(?:ward|wards|division|village|parish|estate|team|department|directorate|service|trust|museum|theatre|libraries|library|centre|centres|"
    r"schools|parks|roads|playgrounds?|youth clubs?)\s+(?:(?:will|would|also|now|only|used|to|each|both|which|has|have|had)\s+)*$",
    regex.I,
)
SUPPORTED = regex.compile(
    r"\b(?:trust|museums?|theatres?|galler(?:y|ies)|orchestra|ballet|charit(?:y|ies)|festival|bureau|clubs?|voluntary|community|arts|groups|hospice)\s+"
    r"(?:(?:will|would|could|also|now|is|are|has|have|had|had|to|be|been|which|that|organisations?|groups?|services?)\s+)*"
    r"(?:fac(?:e|es|ed|ing)|suffer(?:s|ed)?|see|sees|saw|los(?:e|es|t|ing)|hit\s+by|take|takes|get|gets)\s+(?:an?\s+)?",
    regex.I,
)
# "A reduction of £90,000 in funding for the Harbour Gallery"
SUPPORT_FOR = regex.compile(
    r"\s+(?:for|to|given\s+to)\s+(?:(?:the|its|a|an|two|three|local|city|town|county|council-run|(?-i:[A-Z])[\w'’&-]+)\s+){0,5}"
    r"(?:trust|museums?|theatres?|galler(?:y|ies)|orchestra|ballet|charit(?:y|ies)|festivals?|bureau|clubs?|voluntary|community|arts|groups|hospice|"
    r"libraries|events|subsidised|bus|buses|youth)\b",
    regex.I,
)
_FROM_US = regex.compile(r"\s+(?:a year\s+|each year\s+)?from\s+(?:us|the (?:council|county|city|borough|authority|district|town hall))\b", regex.I)
_BEING_SPENT = regex.compile(r"(?:\b(?:is|are|be|been|being|was|were)|['’](?:re|s|m))\s+(?:also\s+|now\s+|already\s+|still\s+)?$", regex.I)
_ON_THING = regex.compile(
    r"\s+(?:extra\s+|more\s+)?on\s+(?:a|an|new|another|more|extra|better|repair\w*|replac\w+|upgrad\w+|refurbish\w+|mend\w+|fix\w+)\b", regex.I
)
_WOULD_HAVE = regex.compile(r"\bwould\s+have\s+$", regex.I)
_STAFF = regex.compile(
    r"\b(?:staff|workers|wardens|officers|carers|nurses|drivers|teachers|temps|consultants|buses|taxis|transport|service|services|department|team|allowances|accommodation|placements|who)"
    r"\s+$",
    regex.I,
)
_IN_A_YEAR = regex.compile(r"\s+(?:last year|this year|in (?:the )?(?:19|20)\d\d(?:\s?[-–/]\s?\d+)?|the year before)\b", regex.I)
_CLOSE = 25  # characters between a sum and its cut: "a reduction of £9m", "a £9m reduction"
_LEAST = 5_000.0  # pounds: what less than this costs is a charge

_COUNCIL = regex.compile(r"\b(?:council|authority|town hall|county hall)\s+(?:(?:currently|already|now|also|has|have|had)\s+){0,3}$", regex.I)


def taken_by_giver(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Whitehall took £9m", "ministers have taken away another £9m": what they take they had given."""
    if winner.end > number.start or _TAKES.search(clause.text, winner.start, winner.end) is None:
        return None
    for cue in cues:
        if cue.rule == "signal.giver" and cue.end < winner.start and _AUXILIARIES.fullmatch(clause.text, cue.end, winner.start):
            return "grant_cut", "taken-by-giver"
    return None


def own_service_gets(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "My ward gets £90,000 for its pavements", "the trust used to get £2m from us": what is the council's own to give is no grant to it."""
    given = clause.text[winner.start : winner.end].lower().endswith(" given")
    if (
        (winner.rule not in ("grant.gets", "grant.share") and not given)
        or winner.end > number.start
        or any(cue.rule == "signal.giver" for cue in cues)
    ):
        return None
    if _FROM_US.match(clause.text, number.outer_end):
        return "budget", "from-us"
    owned = _OWN.search(clause.text, max(clause.start, winner.start - 60), winner.start)
    return ("extra_spending", "own-service") if owned else None


def own_grant_cut(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The museums trust faces a £90,000 cut in its grant": what the council gives less of it saves."""
    if any(cue.rule == "signal.giver" for cue in cues):
        return None
    theirs = SUPPORTED.search(clause.text, max(clause.start, number.outer_start - 60), number.outer_start)
    return ("saving", "own-grant-cut") if theirs else None


def less_support(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "A reduction of £90,000 in funding for the Harbour Gallery": the same, told from the council's side."""
    if winner.rule != "grant.noun" or any(cue.rule == "signal.giver" for cue in cues) or SUPPORT_FOR.match(clause.text, winner.end) is None:
        return None
    first, last = outer(number)
    down = any(cue.rule in CUTS and -_CLOSE < first - cue.end <= _CLOSE + last - first for cue in cues)
    return ("saving", "less-support") if down else None


def given_by_us(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The £90,000 it gives the festival each year"."""
    gives = winner.rule == "grant.given" and THE_COUNCIL.fullmatch(clause.text, number.end, max(winner.start, number.end))
    return ("budget", "given-by-us") if gives and number.rate is not None else None


def being_spent(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "We are spending £9m on new playgrounds", "would have spent £9m on youth workers": what is bought with it is growth."""
    word = clause.text[winner.start : winner.end].lower()
    if number.rate is not None or not 0 <= number.outer_start - winner.end <= 1:
        return None
    before = clause.text[max(clause.start, winner.start - 24) : winner.start]
    if word.startswith("spending") and _BEING_SPENT.search(before) and _ON_THING.match(clause.text, number.outer_end):
        return "extra_spending", "being-spent"
    return ("extra_spending", "would-have-spent") if word == "spent" and _WOULD_HAVE.search(before) else None


def of_a_year(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Agency staff cost £9m last year": what people and services cost in a year is a budget, though no rate says so."""
    first, last = outer(number)
    word = clause.text[winner.start : winner.end].lower()
    if not word.startswith("cost") or not 0 <= first - winner.end <= len(" the council ") or number.size < _LEAST:
        return None
    people = _STAFF.search(clause.text, max(clause.start, winner.start - 24), winner.start)
    return ("budget", "of-a-year") if people and _IN_A_YEAR.match(clause.text, last) else None


def taken_off(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Has taken £9m off the council's grant"."""
    first, last = outer(number)
    off = winner.start >= last and OFF.fullmatch(clause.text, last, winner.start) is not None
    return ("grant_cut", "taken-off") if off and TAKEN.search(clause.text, max(clause.start, first - 30), first) else None


def given_by_council(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The council gives the charity £9,000 a year": a grant that it pays is its spending."""
    if winner.rule != "grant.given" or winner.end > number.start or not clause.text[winner.start : winner.end].lower().startswith(("giv", "hand")):
        return None
    given = _COUNCIL.search(clause.text, max(clause.start, winner.start - 45), winner.start)
    return (("budget" if number.rate == "year" else "extra_spending"), "given-by-council") if given else None
