"""Finds the percentages that the law sets: "just under the 5% limit", "anything above 2% needs a referendum", "councils can raise it by up to 5%".

They are facts about all councils, whatever one council proposes beside them. "A rise of 5%, the most allowed" is that council's rise and no limit.
"""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, words_of
from extractor.places import going_back
from extractor.reading import Draft
from extractor.turn_words import HEDGES

RULE = "status.legal-limit"
_WORDS = words_of(
    "referendum poll vote limit threshold cap ceiling maximum trigger most highest largest can could may allowed permitted able power right freedom"
)
_RISES = frozenset(("tax_rise", "other_percent"))
_VOTE = r"(?:referendum|public\s+vote|local\s+poll|ballot)\b"
_BESIDE = regex.compile(
    r"(?ri)\b(?:under|below|above|beyond|over|than|within|short\s+of|shy\s+of|inside|(?:exceed|breach|lift|scrap)(?:e?s|ed|ing|ped|ping)?)\s+"
    r"(?:the|a|an|its|their)\s+"
    r"(?:(?:usual|normal|current|legal|statutory|national|government(?:['’]s)?|maximum|permitted|standard)\s+){0,3}" + HEDGES
)
_LIMIT = re.compile(
    r"\s+(?:(?:council[- ]tax|tax|rise|increase|referendum|legal|government|allowed|permitted)\s+){0,3}"
    r"(?:limit|threshold|cap|ceiling|trigger|maximum|mark|level)\b",
    re.I,
)
# "Above the 5% that would trigger a referendum", "over 5%, at which point a public vote is needed"
_ASKS_VOTE = re.compile(rf"[^.;:£\d]{{0,40}}?\b(?:which|that|when|where)\b[^.;:£\d]{{0,50}}?\b{_VOTE}", re.I)
_ANYTHING = regex.compile(
    r"(?ri)\b(?:anything\s+|any\s+(?:[a-z-]+\s+){1,3}|(?:an?\s+)?(?:rises?|increases?|hikes?)\s+(?:of\s+)?)"
    r"(?:above|over|beyond|(?:more|higher|greater|bigger)\s+than)\s+" + HEDGES
)
_WOULD_ASK = re.compile(
    r"[^.;:£\d]{0,30}?\b(?:would|will|must|needs?|requires?|triggers?|means?|has\s+to|have\s+to|subject)\b" + rf"[^.;:£\d]{{0,50}}?\b{_VOTE}", re.I
)
_IS_THE_MOST = re.compile(
    r"\s+(?:(?:council[- ]tax|tax)\s+)?(?:(?:rise|increase|hike)\s+)?(?:is|was|being|remains)\s+(?:currently\s+|now\s+|also\s+)?(?:the\s+)?"
    r"(?:(?:legal|current|absolute|upper)\s+)?(?:maximum|most|highest|largest|limit|cap|ceiling|threshold|trigger)\b"
    r"(?!\s+(?:likely|popular|important|expensive|favoured|controversial|in\b|of\b|for\b|since\b))",
    re.I,
)
# Whoever may: all of them, not this council. A government that "will allow" them does so from a day on.
_COUNCILS_MAY = regex.compile(
    r"(?r)\b(?:[Cc]ouncils|(?<!\bthe\s)(?<!\bboth\s)(?<!\btwo\s)(?i:authorities|boroughs|districts|counties))\b"
    r"(?:\s+in\s+(?:England|Wales|Scotland|Britain))?(?:\s+(?:with|that|which|responsible)\s[^.;:,£\d]{3,50})?\s+"
    r"(?:can|may|could|(?:are|were)\s+(?:\w+\s+)?(?:allowed|permitted|able)\s+to|have\s+(?:the\s+)?(?:power|right|freedom)s?\s+to)\s[^.;:£\d]{0,70}?"
    r"\b(?:by|of)\s+" + HEDGES
)


def legal_limit(draft: Draft, clause: Clause) -> Evidence | None:
    """The words that make a percentage what the law sets and nobody's rise."""
    if draft.measure not in _RISES or draft.number.kind != "percent" or _WORDS.isdisjoint(clause.words):
        return None
    text, first, last = clause.text, draft.number.outer_start, draft.number.end
    said = None
    if _BESIDE.match(text, going_back(first, REACH, clause.start), first) is not None:
        said = _LIMIT.match(text, last, clause.end) or _ASKS_VOTE.match(text, last, clause.end)
    if said is None and _ANYTHING.match(text, going_back(draft.number.start, REACH, clause.start), draft.number.start) is not None:
        said = _WOULD_ASK.match(text, last, clause.end)
    said = said or _IS_THE_MOST.match(text, last, clause.end)
    if said is not None:
        return Evidence(*said.span(), RULE)
    may = _COUNCILS_MAY.match(text, clause.start, draft.number.start) if draft.number.qualifier == "up_to" else None
    return Evidence(*may.span(), RULE) if may is not None else None
