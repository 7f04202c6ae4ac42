"""Tells how far the thing is whose figure has moved: "the number of jobs to go has risen to 480", "its planned savings have grown to £9m".

What has happened there is to the figure alone. The jobs are still to go and the savings are planned, as the words for them say: before the verb or,
where somebody has moved the figure, behind it ("has raised the number of posts to be axed to 480").
"""

import re

import regex

from extractor.clauses import Clause
from extractor.reading import Cue, Draft
from extractor.turn_words import HEDGES

MOVED = "status.figure-moved"
_VERB = (
    r"(?:risen|grown|increased|gone (?:up|down)|come down|climbed|crept|soared|jumped|leapt|doubled|trebled|tripled|swollen|ballooned|spiralled"
    r"|widened|fallen|dropped|shrunk|narrowed|halved|moved|changed|reached|raised|revised|cut|reduced|lowered|trimmed|scaled back|upped|lifted)"
)
_HAS = re.compile(rf"(?:has|have|had)\s+(?:(?:now|since|already|also)\s+)?(?:been\s+)?{_VERB}\b", re.IGNORECASE)
_TO = re.compile(
    r"(?:\bto|\breached)(?:\s+(?:about|around|some|nearly|almost|over|just|more than|an estimated|a total of|as (?:many|much) as)){0,2}\s+$",
    re.IGNORECASE,
)
# What is said of the thing, strongest last: of "the savings planned that will be made" the latter is told of them now.
_PLANNED = re.compile(
    r"\b(?:planned|proposed|suggested|recommended|mooted|draft)\b|\b(?:plans?|proposes?|proposals?|wants?|hopes?|intends?)\s+(?:for|to|on)\b"
    r"|\b(?:council|authority|it|they)\s+(?:plans?|proposes?|wants?|hopes?)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:jobs?|posts?|roles|staff|workers|people|redundancies|cuts|savings|libraries|homes)\s+to\s+(?:go|be|come|close|leave)\b"
    r"|\b(?:will|is to|are to|is going to|are going to)\s+(?:be\s+)?[a-z]+",
    re.IGNORECASE,
)
# Of what is built the price moves until it stands.
_PROJECT = re.compile(
    r"\b(?:new|project|scheme|bypass|bridge|tunnel|tram|trams|stadium|arena|pool|centre|hall|theatre|museum|library|school|academy|hospital|station|road|revamp"
    r"|redevelopment|refurbishment|extension|headquarters|depot|car\s+park|crematorium|quarter|interchange|flood\s+defences)\b",
    re.IGNORECASE,
)

_SCALED = regex.compile(r"\bbeen\s+(?:reduced|cut|scaled\s+back|trimmed|lowered|increased|raised)\s+to\s+(?:just\s+)?$")
# "It had planned to save £6m, but that rose to £9m": the plan did
_GREW = re.compile(
    r"[^.;:£\n]{0,30}?,?\s(?:but|and|though|although|which)\s(?:(?:that|this|it|the\s(?:figure|total|sum|target|amount))\s)?"
    rf"(?:(?:has|have|had|was|were)\s)?(?:(?:since|now|later|then|been)\s)*(?:rose|risen|grew|grown|increased|climbed|gone\sup|went\sup|doubled|soared|raised)\sto\s{HEDGES}",
    re.I,
)


def figure_moved(text: str, clause: Clause, cue: Cue, first: int, measure: str) -> tuple[str, Cue] | None:
    """The status that words give to a thing whose figure, which begins at `first`, has moved by the verb of the cue; None: they give none."""
    verb = _HAS.match(text, cue.start, first)
    if verb is None or _TO.search(text, max(clause.start, first - 30), first) is None:
        return None
    for start, end in ((clause.start, cue.start), (verb.end(), first)):
        for pattern, status in ((_PLANNED, "proposed"), (_TO_COME, "agreed")):
            if (found := pattern.search(text, start, end)) is not None:
                return status, Cue(found.start(), found.end(), "statuses", MOVED)
    if measure == "cost" and (built := _PROJECT.search(text, clause.start, cue.start)) is not None:
        return "forecast", Cue(built.start(), built.end(), "statuses", MOVED)
    return None


def left_of_plan(text: str, previous: Draft, draft: Draft, of_story: bool) -> bool:
    """Whether the number is what is left of a plan: "proposed savings of £450,000 have been reduced to £70,000"."""
    if previous.number.sentence != draft.number.sentence or previous.measure != draft.measure:
        return False
    if of_story and _GREW.fullmatch(text, previous.number.outer_end, draft.number.outer_start):
        return True
    return draft.measure == "saving" and _SCALED.search(text, previous.number.end, draft.number.outer_start) is not None
