"""Figures that a text tells as those of an earlier day, and what it gives for the same thing now: "In May the council had forecast a loss of £6m",
"put at £8m when the hall was shut".

No grammar ties the two, and sentences may stand between them: the words must date the former back, and the one of now be of the same thing.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from db.apart import is_change, of_before
from db.compare import Verdict, different_thing, quoted
from db.contradictions import Clash, thing
from db.interval import relate
from db.nearness import plausible
from db.periods import ANY_MONTH, standing
from db.signs import shared_stems
from db.statement import PLANNED, Statement
from db.tolerances import LIMITS

OF_ONE = frozenset({"saving", "overspend", "underspend", "job_losses", "jobs_at_risk", "tax_rise"})  # of which a council has one a year
NOW = PLANNED | {"underway"}  # stages of what stands for the old figure
BESIDE = 110  # characters beside a figure that may date it
_OF_OLD = re.compile(r"priced|costed|budgeted|quoted|announced|estimate|forecast|was put| ago\b|years (?:before|earlier)| in (?:19|20)\d\d")
# letters of all that dates a figure
_DATES = ("had ", " when ", "first", "outset", "begin", "time of", "original", "initial", "was ", "were ", "stood")
_MONTHS = rf"(?:{ANY_MONTH}|the (?:spring|summer|autumn|winter)|spring|summer|autumn|winter|month)"
_FORESEEN = r"(?:(?:forecast|expect|predict|project|fear|aim)(?:ed|ing)?|estimat(?:ed|ing)|plann(?:ed|ing)|bracing)"
_AHEAD = re.compile(
    rf"\bhad (?:\w+ly )?(?:been )?(?:{_FORESEEN}|been (?:looking|put|priced))\b[^.;£\d]{{0,45}}$"
    rf"|\b(?:in|last) {_MONTHS}\b,?[^.;£\d]{{0,50}}\b(?:(?:was|were|had been) (?:put|{_FORESEEN}|looking)|stood)\b[^.;£\d]{{0,30}}$"
    r"|\b(?:originally|initially|at first|at the outset),? (?:[a-z]+ ){0,3}(?:put|priced|costed|estimated|forecast|expected|feared)\b[^.;£\d]{0,25}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[^.;£\d]{0,25}?\b(?:at first|at the outset|to begin with|at the time of (?:the|its|that|their)"
    r"|when (?:the|it|its|they|councillors|members|cabinet|ministers)\b[^.;£\d]{0,40}?\b(?:approved|agreed|announced|signed|drawn up|launched"
    r"|unveiled|backed|closed|shut|began|started|voted|passed|met|considered|discussed|debated|(?:first |last )?(?:looked at|saw|heard)))\b",
    re.IGNORECASE,
)
_WAS = re.compile(r"\b(?:was|were|stood|put|had|originally|initially|first)\b[^.;£]{0,40}$", re.IGNORECASE)


_NOW_SAID = re.compile(r"\bnow\b[^.;£\d]{0,40}$", re.IGNORECASE)
# subjects that name no item of their own
_NO_OTHER = re.compile(
    r"\b(?:it|this|that|(?:the|its|their|that|this) (?:\w+ )?(?:estimate|figure|bill|cost|price|forecast|project|scheme|works?|repairs|builder"
    r"|plan))\b",
    re.IGNORECASE,
)


def outdated(statements: Sequence[Statement]) -> Iterator[Clash]:
    """Figures of one document, given in text order, that its words date back, each with the one of now."""
    if len(statements) < 2 or not statements[0].claim.has_words:
        return
    told = {id(former) for one in statements for former in one.replaced}
    prices = [one for one in statements if one.claim.measure == "cost" and one.claim.kind == "money"]
    old_prices = [one for one in prices if _OF_OLD.search(one.passage.text) and of_before(one)] if len(prices) > 1 else []
    told_of = Counter(map(thing, statements))  # what is told once, nothing stands for
    told_twice = [one for one in statements if told_of[thing(one)] > 1 and (one.family in OF_ONE or one.claim.measure == "cost")]
    dating = {passage for passage in dict.fromkeys(one.passage for one in told_twice) if any(map(passage.text.lower().__contains__, _DATES))}
    old = [one for one in told_twice if one.passage in dating and id(one) not in told and not one.replaced and _of_then(one)]
    for former in (*old_prices, *(one for one in old if one not in old_prices)):
        if former in old_prices:
            now = [one for one in prices if one not in old_prices and not one.portion and _fits(one, former)]
        else:
            now = [one for one in statements if one not in old and _stands_now(one, former, statements)]
        if now:
            last = min(now, key=lambda one: (not _in_title(one, statements), abs(one.claim.start - former.claim.start)))
            first, second = sorted((last, former), key=lambda one: one.order)
            because = f"The text says that the figure moved: {quoted(first.claim)}, {quoted(second.claim)}."
            yield Clash("revision", Verdict("revision", because), [first], [second])


def _of_then(one: Statement) -> bool:
    """Whether the words beside a figure date it back."""
    claim = one.claim
    ahead = claim.words(max(claim.sentence_start, claim.start - BESIDE), claim.start)
    behind = claim.words(claim.end, min(claim.sentence_end, claim.end + BESIDE))
    dated = _AHEAD.search(ahead) or (_BEHIND.match(behind) and _WAS.search(ahead))
    return dated is not None and not (one.portion or one.addition or is_change(one))


def _fits(one: Statement, former: Statement) -> bool:
    most = LIMITS.ratio_told if _answers(one, former) else LIMITS.ratio_moved
    return thing(one) == thing(former) and not relate(one.value, former.value) and plausible(one, former, most)


def _answers(one: Statement, former: Statement) -> bool:
    """Whether a figure is called that of now in the sentence behind: "put at £10m at first. It now says £96m"."""
    between = one.claim.document.text[former.claim.sentence_end : one.claim.sentence_start]
    ahead = one.claim.words(max(one.claim.sentence_start, one.claim.start - BESIDE), one.claim.start)
    return one.claim.start > former.claim.end and not between.strip() and bool(_NOW_SAID.search(ahead))


def _stands_now(one: Statement, former: Statement, statements: Sequence[Statement]) -> bool:
    """Whether a figure is what a former one has become."""
    if one.portion or one.addition or one.former or not _fits(one, former) or one.stage not in NOW or is_change(one):
        return False
    if different_thing(one, former) or one.claim.rate != former.claim.rate:
        return False
    if one.family != "cost":
        near = plausible(one, former, LIMITS.ratio_most) or _answers(one, former)
        return near and standing(one.period, former.period) == "same"
    if standing(one.period, former.period) == "different":
        return False
    if not (_NO_OTHER.search(former.claim.words(former.claim.sentence_start, former.claim.start)) or shared_stems(one, former)):
        return False
    first, last = sorted((one.claim.start, former.claim.start))
    return _in_title(one, statements) or not any(first < other.claim.start < last for other in statements)


def _in_title(one: Statement, statements: Sequence[Statement]) -> bool:
    """Whether a price is that of the headline, the story's own."""
    title = one.claim.document.text.find("\n")
    return any(other.claim.end <= title and other.value.point == one.value.point for other in statements)
