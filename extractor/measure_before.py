"""What a number takes over from the one before it in its sentence: the kind of a whole, a former level, a list that goes on."""

import re
from dataclasses import dataclass

import regex

from extractor.clauses import Clause, ending, words_of
from extractor.find_breaks import FULL
from extractor.measure_contest import EACH, Candidates, Owners
from extractor.number_levels import level_of
from extractor.reading import Cue, Number
from extractor.turn_measures import Turner
from extractor.turn_spending import from_source
from extractor.turn_words import HEDGES, Winner

_PASSED_ON = 0.9  # of the points that the number before has
_INCLUDING = regex.compile(
    r"\b(?:including|of which|(?<!\bgo |goes |going |went |gone )(?:up|down) from|improvement of)\s+"
    r"(?:(?:a|an|some|about|around|up to|more than|nearly|almost|over)\s+){0,2}$",
    regex.I,
)
# How what `_INCLUDING` matches ends.
_INCLUDING_ENDS = ("including", "which", "from", "of", "a", "an", "some", "about", "around", "to", "than", "nearly", "almost", "over")
_FOUND = re.compile(r"\s+(?:of it\s+)?(?:has|have|had)\s+(?:already\s+|now\s+|so far\s+)?been\s+(?:found|identified)\b", re.I)
_PAID_FOR = frozenset(("cost", "extra_spending", "budget"))
_SOURCES = frozenset(("grant", "income", "debt", "reserves", "reserves_use"))
_SOURCE = re.compile(  # "of which £4m will be met by a grant", "of which £4m would be borrowed"
    r"\s+(?:[\w'’]+\s+){0,3}(?:from|by|through)\b|\s+(?:(?:will|would|could|has|have|had|is|was|to|be|been)\s+){1,3}borrowed\b", re.I
)
_CAME_IN = frozenset(("overspend", "underspend", "funding_gap"))
_GENERAL = frozenset(("budget", "cost", "income", "other_money"))
_UP_FROM_ENDS = regex.compile(r"(?r)\b(?:from|not|than|of|to)\s+(?:\w+\s+)?", regex.I)  # how all that `_UP_FROM` matches ends
_UP_FROM = regex.compile(
    r"[^.;]{0,60},?\s\(?(?:(?<!\b(?:go|goes|going|went|gone)\s)(?:up|down|rising|falling)\s+from|(?:rising|increasing|growing|climbing|soaring|falling|dropping|reducing)\s+(?:\w+\s+)?to"
    r"|not|rather\s+than|instead\s+of|as\s+opposed\s+to|(?:and|or|with|against|but)\s+(?:(?!(?:to|will|would|has|have|is|are|was|were)\b)[\w'’-]+\s+){0,4}(?:one|that|a\s+total)\s+of)"
    r"\s+(?:\w+\s+)?$",
    regex.I,
)
_UP_FROM_WORDS = words_of("up down rising falling increasing growing climbing soaring dropping reducing not rather instead opposed one that total")
_OR = re.compile(r"[^.;:£]{0,45}?[\s,(–—-]+(?:or|and|equal\s+to|equating\s+to|(?:the\s+)?equivalent\s+(?:to|of))\s+" + HEDGES, re.I)
_BY = regex.compile(r"(?r)\bby\s+" + HEDGES, regex.I)
_BY_ONLY = re.compile(r"\s+by\s+" + HEDGES, re.I)
_NO_VERB = re.compile(
    r"[^.;:£]{0,60}?(?:,|;|\band|\bwhile|\bbut)\s+(?:(?!(?:is|are|was|were|be|been|will|would|has|have|had|could|may|might|must|should|to|rose|fell|go|goes|went|came|up|down|"
    r"\w+ed|\w+ing|rises?|falls?|cuts?|increases?|grows?|drops?)\b)[\w'’-]+\s+){1,7}by\s+" + HEDGES,
    re.I,
)
_TO = re.compile(
    r"\s+(?:last year\s+|this year\s+|in \d{4}\S*\s+)?to\s+(?:(?:a|the|present|current|just|about|around|nearly|almost|only|over|under)\s+)*", re.I
)
_AND = regex.compile(
    r"(?r)(?:,|;|\band|\bplus|\bwith)\s+"
    r"(?:(?P<rest>the\s+(?:remaining|other|rest,?|final|last)\s+)|(?:(?:a|an|another|additional|extra|further|some|its|about|around|possibly|perhaps|probably|then)\s+){0,3})",
    regex.I,
)
_ON_TOP = regex.compile(r"(?r)\b(?:on\s+top\s+of|in\s+addition\s+to)\s+" + HEDGES, regex.I)  # "another £9m must go, on top of the £4m already agreed"
_SETTLED = re.compile(
    r"\s+(?:that\s+(?:was|had\s+been)\s+)?(?:already|previously)\s+(?:agreed|identified|found|saved|cut|made|approved|announced)\b", re.I
)
# What shows that a bare figure says no more than when: ", and another £4m next year".
_WHEN = re.compile(
    r"(?:\s+(?:overall|in\s+total|altogether|the\s+(?:year\s+after|next|following\s+year)|(?:next|this|last)\s+year"
    r"|(?:for|in|by|over|from|during)\s+(?:the\s+(?:next|following|year|coming)|next\s+year|20\d\d))\b|\s+next(?=\s*(?:[.,;)”]|$)))",
    re.I,
)
_LISTED = re.compile(r"\s+(?:in|on|for|from|by|through|at)\s[^.;:£%]{3,70}?(?:,\s+(?:and\s+)?|\s+and\s+)(?:(?:a\s+further|another)\s+)?")
_YEAR = re.compile(r"\s+(?:in|for)\s+20\d\d")
_FAR_BEHIND = 15  # characters
_WHOLES = frozenset(("saving", "funding_gap", "overspend", "underspend"))
_OF_WHOLE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:an?|the|its|their|our|this|that|(?:[\w’'-]+\s+){0,2}?[\w-]+[’']s)\s+(?:(?:\w+ly|whole|total|overall|planned)\s+){0,2}"
    + HEDGES
)
_NAMED_PART = re.compile(r"\s+(?:of|in)\s+(?:[\w-]+\s+){0,2}?(?:savings|cuts|efficiencies|reserves|borrowing)\b", re.I)
_WHERE = re.compile(r"\s+(in|into|on|for|from|by|through|at)\s", re.I)


@dataclass(slots=True)  # not frozen: a dozen are made an article
class Linked:
    """A number of the sentence and the winner that speaks for it."""

    number: Number
    winner: Winner


def is_of_whole(clause: Clause, part: Number, theirs: Winner | None, number: Number, winner: Winner) -> bool:
    """ "Rents account for £2m of the £5m deficit", "£1m overspent, and £2m of its £9m savings are missing": the part is of the kind of its whole.

    Where a verb tells what is done with the part ("uses £2m of the £9m savings to fill holes") it is not.
    """
    if winner.measure not in _WHOLES or not 0 <= winner.start - number.end < _FAR_BEHIND or part.kind != number.kind:
        return False
    if _OF_WHOLE.fullmatch(clause.text, part.outer_end, number.outer_start) is None:
        return False
    if theirs is None or theirs.rule.startswith("budget.accounts-for"):
        return True
    before = clause.text[theirs.end : part.outer_start]
    return theirs.end < part.start and ("£" in before or " and " in before)


def is_included(clause: Clause, previous: Number, number: Number, winner: Winner | None) -> bool:
    """ "£9m, including £2m for roads", "£9m, of which £2m": unless the part is said to come from elsewhere."""
    first = number.outer_start
    return (
        previous.kind == number.kind
        and ending(clause.text, first).endswith(_INCLUDING_ENDS)
        and _INCLUDING.search(clause.text, previous.end, first) is not None
        and not (winner is not None and winner.measure in _SOURCES and _SOURCE.match(clause.text, number.end))
    )


def is_next_part(clause: Clause, previous: Number, number: Number, winner: Winner | None) -> bool:
    """ "Including £2m in care, £1m in capital charges and £1m from vacant posts": the list of parts goes on."""
    if winner is not None and winner.measure in _SOURCES and winner.measure != "income":
        return False
    listed = previous.kind == number.kind and _LISTED.fullmatch(clause.text, previous.outer_end, number.outer_start) is not None
    return listed and _WHERE.match(clause.text, number.outer_end) is not None


def part_of(clause: Clause, number: Number, whole: Winner, own: Winner | None, turner: Turner, cues: list[Cue]) -> Winner:
    """A part is of the kind of its whole, but what of a gap has been found is a saving, and what of a cost a giver pays or fees bring is that."""
    if own is not None and (named := _NAMED_PART.match(clause.text, number.end)) is not None and named.start() < own.start < named.end():
        return own  # "income and savings of £9m, including £4m of savings in adult care"
    measure = whole.measure
    if measure == "funding_gap" and _FOUND.match(clause.text, number.end):
        measure = "saving"
    if measure in _PAID_FOR and turner.givers.pays(clause, number, cues):
        measure = "grant"
    source = from_source(clause, number, own, cues) if own is not None else None
    measure = source[0] if source is not None else measure
    return whole.passed_on(measure, f"{whole.rule}+including")


def from_before(clause: Clause, before: Linked, number: Number, winner: Winner, owners: Owners, candidates: Candidates) -> Winner | None:
    """What the number takes over from the one before it in the sentence, if that tells more than its own cue."""
    previous, theirs = before.number, before.winner
    if previous.kind == number.kind and (
        _is_former(clause, previous, number.outer_start)
        or _is_again(clause, previous, number)
        or _is_parallel(clause, previous, number)
        or is_range(clause, previous, number)
    ):
        return theirs.passed_on(theirs.measure, f"{theirs.rule}+from", _PASSED_ON)
    if _goes_on(clause, before, number, winner, owners):
        return theirs.passed_on(theirs.measure, f"{theirs.rule}+goes-on", _PASSED_ON)
    if _governs_both(clause, previous, number, winner, candidates):
        return winner.passed_on(theirs.measure, theirs.rule)  # "the grant drops by £4m in May and £3m in June": one cue, one turn
    return None


def _goes_on(clause: Clause, before: Linked, number: Number, winner: Winner, owners: Owners) -> bool:
    """ "A £2m overspend in the housing budget and £3m in adult care": a bare number after "and" is of the kind of the one before it, whatever
    general word stands between the two."""
    previous, adds = before.number, winner.rule == "extra.adjective"
    if winner.rule == "cost.came-in" and before.winner.measure in _CAME_IN and previous.kind == number.kind:
        return True  # "last year's overspend, which had been put at £9m, came in at £4m"
    if previous.kind != number.kind or (owners.get(winner.start, (-1, 0.0))[0] == number.start and not adds):
        return False
    first, last = number.outer_start, number.outer_end
    if winner.measure in _GENERAL and _SETTLED.match(clause.text, last) is not None and _ON_TOP.match(clause.text, previous.end, first) is not None:
        return True
    if (added := _AND.match(clause.text, previous.end, first)) is None:
        return False
    if added["rest"] is not None and winner.measure in _GENERAL and winner.measure != "income":
        return True
    if _WHEN.match(clause.text, last) is not None and winner.end <= first:
        theirs = owners.get(winner.start, (-1, 0.0))[0] == previous.start  # "£5m of reserves this year and £3m next"
        return adds or theirs or winner.measure in _GENERAL
    if (where := _WHERE.match(clause.text, last)) is None:
        return False
    if winner.start >= last + _FAR_BEHIND and _YEAR.match(clause.text, last) is not None and _YEAR.match(clause.text, previous.outer_end) is not None:
        return True  # "10% in 2025/26 and 6% in 2026/27 to end the cycle of cuts"
    if winner.start >= last and clause.crossed(last, winner.start) >= FULL:
        return True  # "£4m into schools and £2m into care, while savings ..."
    if winner.start < first and (there := _WHERE.match(clause.text, previous.outer_end)) is not None and there[1].lower() != where[1].lower():
        return False  # "£4m from the settlement, £2m for the pay award"
    return winner.measure in _GENERAL


def _is_former(clause: Clause, previous: Number, first: int) -> bool:
    """ "£9m, up from £4m": the same thing at another time. The end of the words between is asked first, for a sixth of the price."""
    text, end = clause.text, previous.end
    if _UP_FROM_WORDS.isdisjoint(clause.words):
        return False
    return _UP_FROM_ENDS.match(text, end, first) is not None and _UP_FROM.match(text, end, first) is not None


def _is_again(clause: Clause, previous: Number, number: Number) -> bool:
    """ "£24 a year, or 47p a week", "cut by £9m, or £20 for each household": the same in other units."""
    first = number.outer_start
    units = (number.rate is not None and number.rate != previous.rate) or EACH.match(clause.text, number.end) is not None
    return units and _OR.fullmatch(clause.text, previous.end, first) is not None


def _is_parallel(clause: Clause, previous: Number, number: Number) -> bool:
    """ "Support for the arts is cut by £9m, and that for sport by £4m": a second "by" without a verb of its own."""
    first = number.outer_start
    return (
        _BY.match(clause.text, previous.end, first) is not None
        and _BY.match(clause.text, clause.start, previous.outer_start) is not None
        and _NO_VERB.fullmatch(clause.text, previous.end, first) is not None
    )


def is_range(clause: Clause, previous: Number, number: Number) -> bool:
    """ "The cut from £9m to £4m": two levels of one thing."""
    return _TO.fullmatch(clause.text, previous.end, number.outer_start) is not None and level_of(clause, previous)


def _governs_both(clause: Clause, previous: Number, number: Number, winner: Winner, candidates: Candidates) -> bool:
    """Whether the cue stands before both numbers and nothing between them speaks of another measure."""
    if previous.kind != number.kind or winner.end > previous.outer_start or level_of(clause, number) or level_of(clause, previous):
        return False
    if clause.text.startswith(" by ", previous.outer_end) and _BY_ONLY.fullmatch(clause.text, previous.outer_end, number.outer_start) is not None:
        return False  # "went over its budget of £9m by £2m": by how much is of another kind
    return not any(previous.end <= cue.start < number.start and number.kind in rule.kinds for cue, rule in candidates)
