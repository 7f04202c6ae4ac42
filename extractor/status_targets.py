"""Reads how much of a target has come about: "Of the £9m of savings, £4m was delivered", "savings of £9m, of which £4m has been achieved".

The first figure is what had to be saved, whoever agreed it; the second is as done as its own words say.
"""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, outer
from extractor.reading import Draft
from extractor.turn_words import HEDGES

PART_DONE = "status.part-done"

_HEDGES = r"(?:(?:about|around|some|only|just|nearly|almost|over)\s)?"
_DONE = r"\b(?:delivered|achieved|made|realised|banked|secured)\b"
_MISSING = (
    r"\b(?:(?:had|has|have|was|were)\s(?:not|yet\sto)|(?:is|are|was|were)\s(?:still|yet)\sto|remains?\sto)\s(?:yet\s)?(?:be(?:en)?\s)"
    r"(?P<missing>found|identified|pinned\sdown|decided|worked\sout)\b"
)
_PART = (
    r"£\d[^.;:£\n]{0,14}(?:\.\d[^.;:£\n]{0,14})?[^.;:£\n]{0,40}?"
    rf"(?:{_DONE}|\b(?:missed|rated|on track|off track|slip(?:ped)?)\b|(?:not|to) (?:yet )?(?:be(?:en)?) (?:found|identified)\b)"
)
_OF_THE = re.compile(r"\W{0,2}(?:out )?of (?:the|its|their|our|this|that|(?:[\w’'-]+ ){0,2}?[\w-]+[’']s) (?:\w+ ){0,2}$", re.I)
_PART_OF_THE = re.compile(rf"[^.;:£\n]{{0,80}}?,\s{_HEDGES}{_PART}", re.I)
_PART_OF_WHICH = re.compile(
    rf"[^.;:£\n]{{0,50}}?(?:,|\s[–—-])\s(?:of which\s{_HEDGES}{_PART}|"
    rf"{_HEDGES}£[\d.,]+ ?\w* of which\s(?![^.;:£\n]{{0,14}}\bnot\b)[^.;:£\n]{{0,30}}?{_DONE})",
    re.I,
)
_CAME = re.compile(
    rf"(?![^.;:£\n]{{0,40}}\bnot\b)[^.;:£\n]{{0,40}}?"
    rf"(?:\b(?P<forecast>expected|forecast|projected|predicted|likely|will|due|on track)\b|(?P<actual>{_DONE}))",
    re.I,
)
_STILL = re.compile(rf"[^.;:£\n]{{0,40}}?{_MISSING}", re.I)
# "£3m of the £8m target had been achieved", "62% of the savings agreed last year have been delivered"
_CAME_ABOUT = (
    r"[^.;:£\n]{0,60}?\b(?:had|has|have|was|were)\s(?!not\b)(?:[a-z]+\s){0,2}?(?P<done>achieved|delivered|made|realised|banked|secured|saved)\b"
)
# "£3m of this year's £8m savings have not been found yet"
_NOT_FOUND = rf"[^.;:£\n]{{0,60}}?{_MISSING}"
_OF_WHAT = (
    r"\s(?:(?:out\s)?of|from|towards)\s(?:the|its|their|our|an?|this|that|(?:[\w’'-]+\s){0,2}?[\w-]+[’']s)\s(?:[\w-]+\s){0,3}?£[\d.,]+\s?[a-z]*\s"
)
_OUT_OF = re.compile(rf"{_OF_WHAT}(?:{_CAME_ABOUT}|{_NOT_FOUND})", re.I)
_SHARE_DONE = re.compile(
    rf"\sof\s(?:the|its|their|all|those|these|this|last)\s(?:[\w’'-]+\s){{0,2}}?(?:savings|cuts|efficiencies)\s{_CAME_ABOUT}", re.I
)
_DONE_WORDS = frozenset(("achieved", "delivered", "made", "realised", "banked", "secured", "saved"))
OUT_OF = "status.out-of-target"
_ASKED = ("delivered", "achieved", "made", "realised", "banked", "secured", "missed", "rated", "track", "slip", "found", "identified", "decided")


# "Towards a target of £9m": what sales or fees are to bring in
_TARGET_OF = regex.compile(r"(?ri)\b(?:target|goal)\s+(?:of|is|was)\s+" + HEDGES)


def of_target(draft: Draft, previous: Draft | None, clause: Clause) -> tuple[str, Evidence] | None:
    """The status of a saving that is set beside what came of it, or of what came of the one before it; None for others."""
    text, last = clause.text, draft.number.outer_end
    if draft.measure == "income":
        target = _TARGET_OF.match(text, clause.start, outer(draft.number)[0]) if "target" in clause.words or "goal" in clause.words else None
        return ("required", Evidence(*target.span(), "status.target")) if target is not None else None
    if draft.number.kind == "percent":
        share = _SHARE_DONE.match(text, last, clause.end) if not _DONE_WORDS.isdisjoint(clause.words) else None
        return ("actual", Evidence(*share.span("done"), OUT_OF)) if share is not None else None
    ahead = text[last : min(clause.end, last + REACH)]
    if draft.measure != "saving" or not any(word in ahead for word in _ASKED):  # asked first: hardly any sentence has one
        return None
    if (out_of := _OUT_OF.match(text, last, clause.end)) is not None:
        done = out_of["done"] is not None
        return ("actual", Evidence(*out_of.span("done"), OUT_OF)) if done else ("unidentified", Evidence(*out_of.span("missing"), OUT_OF))
    if previous is not None and previous.number.sentence == draft.number.sentence and previous.evidence["status"].rule == OUT_OF:
        return "required", previous.evidence["status"]
    of_the = _OF_THE.match(text, clause.start, outer(draft.number)[0]) is not None
    if (part := (_PART_OF_THE if of_the else _PART_OF_WHICH).match(text, last, clause.end)) is not None:
        return "required", Evidence(part.start(), part.end(), PART_DONE)
    if previous is None or previous.number.sentence != draft.number.sentence or previous.evidence["status"].rule != PART_DONE:
        return None
    if (still := _STILL.match(text, last, clause.end)) is not None:
        return "unidentified", Evidence(*still.span("missing"), "status.part-came")
    came = _CAME.match(text, last, clause.end)
    return (came.lastgroup or "actual", Evidence(*came.span(came.lastgroup or 0), "status.part-came")) if came is not None else None
