"""What a time named beside a figure makes of its status: what was done last night is decided, what was agreed a year ago is in force."""

import re
from bisect import bisect_left

import regex

from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, outer
from extractor.places import going_back, going_on
from extractor.reading import Cue, Draft, Reading
from extractor.status_cues import Weighed
from extractor.turn_words import HEDGES
from extractor.verb_groups import NEXT, PERFECT

OPENS = 12  # characters: "Back in 2006 the council shed ..."
NEAR = 40  # characters between a number and the time that it is of

# What councillors did within the week is what they decided.
_LATELY = regex.compile(
    r"\b(?:last night|tonight|yesterday|this (?:morning|afternoon|evening)|earlier (?:today|this week)|"
    r"(?:on|last) (?:monday|tuesday|wednesday|thursday|friday)(?: (?:night|evening|afternoon|morning))?)\b",
    regex.I,
)
# "It was revealed last night that ...", "Last night the leader said": when it was said, not when it was done
_SAYING = r"(?:said|told|revealed|announced|confirmed|reported|warned|heard|claimed|admitted|emerged|learnt|disclosed|speaking)"
_SAID_THEN = regex.compile(rf"(?r)\b{_SAYING}(?: (?!that\b)[\w’']+){{0,3}},? $", regex.I)
_THEN_SAID = re.compile(rf",? (?:it (?:was|has been|had been) |(?:(?!(?:that|and|which|cut|cuts)\b)[\w’']+ ){{1,5}}){_SAYING}\b", re.I)
_BEFORE_TIME = 50  # characters of such words
_MEETING = re.compile(r"['’]s\s+(?:\w+\s+){0,2}(?:meeting|council|cabinet|vote|budget)\b", re.I)  # "at last month's budget meeting"
# "A cut due to a £9m overspend": what brought it about.
_CAUSE = regex.compile(r"(?r)\b(?P<word>due to|because of|as a result of|caused by|after|following|despite)\s+(?:(?:an?|the|its|their)\s+)?", regex.I)
_YEAR_ENDED = regex.compile(
    r"\b(?:ended|finished|closed) (?:the |last |its )?(?:(?:financial |previous |last |first )?year|(?:19|20)\d\d)|"
    r"(?<!(?:forecast|projected|predicted|expected|estimated) |\b(?:quarter|period|month|Q)\s?\d\s(?:\w+\s)?)\b"
    r"outturn (?:report |position )?(?:(?:for|at|as at) (?:\S+ ){1,4})?"
    r"(?:was|shows|showed|is an?|for the year|underspend|overspend|spend|surplus|deficit)\b",
    regex.I,
)
_YEAR_NAMED = regex.compile(r"\b(?:last year|previous year|ended|finished|final|19\d\d|20\d\d)\b", regex.I)
# "have cost £9m more than planned", "spent £9m less than its allocation": not "is £9m over budget", nor "costs £9m more"
_SPENT = re.compile(r"(?:(?:has|have|had)\s+(?:\w+\s+){0,2}(?:over|under)?(?:spent|cost)|spent)\b", re.I)
_DATED = frozenset(("year", "financial_year", "month", "last_year"))
# "£9m, on top of cuts of £40m last year"
_ON_TOP = regex.compile(rf"(?ri)\bon\stop\sof\s(?:(?:the|its|cuts|savings|reductions)\s(?:of\s)?)*{HEDGES}")
_GONE_BY = re.compile(
    r"(?:\s(?:of|in|worth\sof)\s(?:[\w-]+\s){0,3}[\w-]+)?(?:\s(?:made|taken|found|saved|cut|lost))?\s"
    r"(?P<when>(?:in\s)?(?:last\syear|the\s(?:previous|past|last)\s(?:[\w-]+\s)?years?|the\syear\sbefore)|(?:a|\w+)\syears?\s(?:ago|earlier)|over\sthe\s(?:past|last)\b|since\s20\d\d)",
    re.I,
)


# "It has been forced to save £9m over the past five years"
_FORCED = regex.compile(r"\b(?:has|have|had)\s(?:already\s)?(?:(?:been\s)?(?:forced|obliged|compelled|made)|had)\b", regex.I)
_BACK_TO_NOW = regex.compile(r"\b(?:(?:over|in|during|for|across)\sthe\s(?:past|last)\s|since\s(?:19|20)\d\d)", regex.I)


def timed(best: Weighed, clause: Clause, first: int) -> Weighed | None:
    """ "Last night they raised the tax" is decided; what was agreed a year ago is in force. None for other times."""
    score, status, cue = best
    if status == "required" and _FORCED.search(clause.text, going_back(cue.start, len("have already been "), clause.start), cue.end) is not None:
        back = _BACK_TO_NOW.search(clause.text, first, going_on(first, REACH, clause.end))
        return (score, "actual", Cue(back.start(), back.end(), "statuses", "status.forced-since")) if back is not None else None
    start, end = going_back(first, REACH, clause.start), going_on(first, REACH, clause.end)
    if status == "actual" and _acted(clause.text, cue, first) and (night := _LATELY.search(clause.text, start, end)) is not None:
        if night.start() > first and not clause.together(first, night.start()):
            return None  # "Last year it shed 90 jobs, and yesterday leaders said ..."
        since = going_back(night.start(), _BEFORE_TIME, clause.start)
        if _SAID_THEN.search(clause.text, since, night.start()) or _THEN_SAID.match(clause.text, night.end(), clause.end):
            return None
        return score, "agreed", Cue(night.start(), night.end(), "statuses", "status.lately")
    return None


def behind(reading: Reading, draft: Draft, clause: Clause) -> Evidence | None:
    """A time beside the number, or one that opens its sentence, that was over when the story was published: what happened then."""
    published, (first, last) = reading.published, outer(draft.number)
    periods = reading.periods
    at = bisect_left(periods, last, key=lambda period: period.start)
    opening = bisect_left(periods, clause.start, key=lambda period: period.start)
    for mention in (*periods[max(0, at - 1) : at + 1], *periods[opening : opening + 1]):
        near = first - NEAR < mention.end <= first or mention.start < clause.start + OPENS or last <= mention.start < last + NEAR
        ended = (mention.edtf or "").partition("/")[2]
        over = published is not None and ended[:1].isdigit() and ended < published.isoformat()[:8]
        if near and over and mention.sort in _DATED and not _MEETING.match(clause.text, mention.end) and clause.start <= mention.start < clause.end:
            return Evidence(mention.start, mention.end, "status.time-behind")
    return None


def year_ended(text: str, start: int, end: int) -> regex.Match[str] | None:
    """What says in a stretch that the year of a variance is over."""
    words = text[start:end].lower()  # asked first: a sixth of the price of the pattern
    if not ("outturn" in words or "ended" in words or "finished" in words or "closed" in words):
        return None
    return _YEAR_ENDED.search(text, start, end)


def year_named(text: str, start: int, end: int) -> bool:
    """Whether words of a stretch say that a variance is not of the year under way."""
    return _YEAR_NAMED.search(text, start, end) is not None


def is_spent(text: str, cue: Cue) -> bool:
    """Whether the verb that tells of a variance says that the money has gone, however the year ends."""
    return _SPENT.match(text, cue.start) is not None


def as_cause(clause: Clause, draft: Draft) -> Evidence | None:
    """ "Cuts were made due to a £9m overspend": what brought something about has come to pass."""
    cause = _CAUSE.match(clause.text, clause.start, draft.number.outer_start)
    return Evidence(*cause.span("word"), "status.cause") if cause is not None else None


def _acted(text: str, cue: Cue, first: int) -> bool:
    """Whether the cue is a verb in the simple past that governs the number behind it."""
    if cue.rule == PERFECT:
        return 0 <= first - cue.end < 2 * NEXT and text.find(" ", cue.start, cue.end) < 0
    return cue.rule == "status.past-tense"


def gone_before(clause: Clause, first: int, last: int) -> Evidence | None:
    """What says that a figure with another on top of it is of a time gone by."""
    if (
        _ON_TOP.match(clause.text, going_back(first, 60, clause.start), first) is None
        or (gone := _GONE_BY.match(clause.text, last, clause.end)) is None
    ):
        return None
    return Evidence(*gone.span("when"), "status.gone-before")
