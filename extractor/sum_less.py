"""Sums and shares that are less than before: what is spent less is saved ("will cost £9m less"), what is given less is cut from a grant."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause
from extractor.reading import Cue, Draft
from extractor.sum_sources import REACH, Form
from extractor.turn_words import HEDGES

# "Less than expected" is held against a plan, "less than the asking price" against another price.
_LESS = re.compile(
    r"\s+(?:(?:(?:a|per|each|every)\s+(?:year|month|week)|annually|overall|in\s+total)\s+)?(?P<less>less|fewer)\b"
    r"(?!\s+than\s+(?:expected|planned|forecast|budgeted|anticipated|hoped|thought|predicted|estimated|feared|the\s+(?:[\w-]+\s+)?(?:price|estimate|budget|plan|forecast)|"
    r"(?:it|they|we|he|she|officers|councillors)\s+(?:had\s+)?(?:expected|planned|forecast|budgeted|hoped|thought)))",
    re.I,
)
_SPENDS = regex.compile(
    r"(?r)\b(?P<verb>spend(?:s|ing)?|spent|cost(?:s|ing)?|pay(?:s|ing)?\s+out|shell(?:s|ed|ing)?\s+out|lay(?:s|ing)?\s+out|pay(?:s|ing)?|paid)\s+"
    r"(?:(?:it|us|them|(?:the|our)\s+(?:council|authority|county|city|borough|taxpayers?))\s+)?(?:out\s+)?" + HEDGES,
    regex.I,
)
_GIVES = regex.compile(
    r"(?r)\b(?P<verb>giv(?:e|es|en|ing)|gave|pay(?:s|ing)?|paid|hand(?:s|ed|ing)?(?:\s+over)?|send(?:s|ing)?|sent|provid(?:e|es|ed|ing)|offer(?:s|ed|ing)?|"
    r"allocat(?:e|es|ed|ing))\s+(?:(?!(?:and|but|which|while)\b)[\w’'&-]+\s+){0,4}?" + HEDGES,
    regex.I,
)
_GETS = regex.compile(
    r"(?r)\b(?P<verb>gets?|got|getting|receiv(?:e|es|ed|ing)|(?:be|been|being|is|was|were)\s+(?:given|handed|paid))\s+" + HEDGES, regex.I
)
_COMING_IN = re.compile(
    r"\s+(?P<in>(?:would\s+be\s+|will\s+be\s+|being\s+|is\s+)?(?:coming\s+in|raised|collected|brought\s+in)|(?:in|from)\s+(?:council\s+tax|income|fees|parking|rents?|charges|business\s+rates))\b(?!\s+from\s+(?:the\s+)?(?:government|ministers|whitehall|westminster|holyrood|treasury|state)\b)",
    re.I,
)
_FROM_STATE = re.compile(
    r"\s+(?:in\s+(?:(?:government|central|core|state|annual|national)\s+){0,2}(?:grants?|funding|support|money)|(?:grant|funding|money|support)\b|"
    r"(?:each\s+year\s+|a\s+year\s+|next\s+year\s+)?from\s+(?:(?:the|central|Welsh|Scottish|UK)\s+){0,2}(?:government|ministers|whitehall|westminster|holyrood|cardiff\s+bay|treasury|state))",
    re.I,
)
_STATE = re.compile(r"(?:the\s+)?(?:government|ministers|whitehall|westminster|holyrood|treasury|stormont)\b", re.I)
_PEOPLE = re.compile(r"(?:household|resident|tenant|famil|taxpayer|motorist|customer|payer|home|pupil|parent|people|driver|you)", re.I)
_LEAST = 3_000.0  # pounds: below it a household pays less


def told_by_less(clause: Clause, draft: Draft, givers: list[Cue]) -> Form | None:
    """ "Running it from the centre will cost £350,000 less", "Whitehall pays the county 60% less than it did"."""
    number = draft.number
    if "less" not in clause.words or (number.kind == "money" and number.size <= _LEAST):
        return None
    first, last = number.outer_start, number.end
    less = _LESS.match(clause.text, last, clause.end)
    if less is None:
        return None
    money = number.kind == "money"
    low = max(clause.start, first - REACH)
    cut = "grant_cut" if money else "funding_change"
    if _GETS.match(clause.text, low, first) is not None:
        if _FROM_STATE.match(clause.text, less.end(), clause.end) is None:
            return None  # who gives it is told elsewhere
        return cut, "down", Evidence(*less.span("less"), "sum.gets-less")
    gives = _GIVES.match(clause.text, low, first) if givers else None
    if gives is not None and (
        _STATE.match(clause.text, clause.start) is not None
        or any(cue.end <= gives.start() and clause.together(cue.end, gives.start()) for cue in givers)
    ):
        return cut, "down", Evidence(*less.span("less"), "sum.gives-less")
    if money and (comes := _COMING_IN.match(clause.text, less.end(), clause.end)) is not None:
        return "income", "down", Evidence(*comes.span("in"), "sum.less-coming-in")
    spends = _SPENDS.match(clause.text, low, first)
    if spends is None or _PEOPLE.search(clause.text, max(clause.start, spends.start() - 40), spends.start()) is not None:
        return None
    return ("saving" if money else "saving_share"), "down", Evidence(*less.span("less"), "sum.spends-less")
