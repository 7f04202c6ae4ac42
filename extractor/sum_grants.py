"""Grants that clubs and charities get: "the bowls club received £1,000 towards a mower", "approved a £1,200 grant to the village hall"."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, words_of
from extractor.reading import Draft
from extractor.sum_sources import REACH, Form
from extractor.turn_words import HEDGES

_CLUB = (
    r"(?:clubs?|choirs?|bands?|orchestras?|societ(?:y|ies)|associations?|charit(?:y|ies)|(?:community|youth|support|play|drama|toy|friends|local|voluntary|action)\s+groups?|"
    r"trusts?|scouts?|guides|brownies|cadets|church(?:es)?|(?:village|community|parish|church)\s+halls?|festivals?|pageants?|carnivals?|fetes?|shows?|players|"
    r"foundations?|playgroups?|pre-?schools?|museums?|hospices?|food\s?banks?|allotments?|projects?)"
)
_WORDS = words_of("received receive receives awarded award awarding given gave give gives handed granted get gets got approved agreed grant grants")
_GOT = regex.compile(
    rf"(?r)(?<!\b(?:youth|leisure|breakfast|health)\s)\b{_CLUB}\b(?:\s(?!(?:and|but|which|while|said|says|for|from)\b)[\w’'-]+){{0,3}}?\s"
    r"(?:(?:has|have|had|was|were|is|are|been|be|being|will|would|could|also|each|already|recently|now)\s){0,4}"
    r"(?P<got>received|receives?|awarded|given|handed|granted|gets?|got)\s(?:an?\s(?:[\w-]+\s)?(?:grant|award|donation)\s(?:of|worth)\s)?" + HEDGES,
    regex.I,
)
_LESS = re.compile(r"\s+(?:less|more|extra|a\s+(?:year|week|month|day)|each\s+year|(?:grant\s+|fund\s+)?cut)\b", re.I)
_GAVE = regex.compile(
    r"(?r)\b(?P<got>award(?:s|ed|ing)?|approv(?:es|ed|ing)|agree[ds]?|giv(?:es?|en|ing)|gave|hand(?:s|ed|ing)?|granted)\s" + HEDGES, regex.I
)
_TO_CLUB = re.compile(rf"(?:\s(?:community\s|council\s)?(?:grant|award))?\sto\s(?:(?!(?:and|but|which|while)\b)[\w’'&-]+\s){{0,5}}?{_CLUB}\b", re.I)
_MOST = 100_000  # pounds: what is more than that is a budget's
_OPEN = frozenset((None, "other_money", "extra_spending", "cost", "budget", "grant"))


def told_by_award(clause: Clause, draft: Draft) -> Form | None:
    """What a club or a charity is awarded once."""
    number = draft.number
    if number.size > _MOST or number.rate is not None or draft.measure not in _OPEN or _WORDS.isdisjoint(clause.words):
        return None
    first = number.outer_start
    low = max(clause.start, first - REACH)
    if _LESS.match(clause.text, number.end) is not None:
        return None
    got = _GOT.match(clause.text, low, first)
    if got is None and _TO_CLUB.match(clause.text, number.end, clause.end) is not None:
        got = _GAVE.match(clause.text, low, first)
    return ("grant", "up", Evidence(*got.span("got"), "sum.awarded")) if got is not None else None
