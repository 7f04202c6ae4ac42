"""Shares of which only is told who asks for them or gets them: "wants 4.8% more from us", "two voted for 7%", "councils would get 4.5%"."""

import re

import regex

from extractor.claim import Evidence
from extractor.reading import Draft, Reading
from extractor.turn_words import HEDGES

_MORE_FROM = re.compile(
    r"\s+more\s+(?P<who>from\s+(?:us|you|its\s+residents|residents|taxpayers|council\s+taxpayers|householders|households|local\s+people|bill\s?payers)\b)",
    re.I,
)
_CHARGES = regex.compile(
    r"(?r)\b(?P<who>(?:charg(?:e|es|ed|ing)|ask(?:s|ed|ing)?)\s+(?:(?:its|their|our|the|local)\s+){0,2}(?:residents|taxpayers|householders|households|people|us)(?:\s+for)?)\s+"
    + HEDGES,
    regex.I,
)
_MORE = re.compile(r"\s+(?:more|extra)\b", re.I)
# "Two of them voted for 7%", "in September the plan had been for 2.5%", where the text is about a rise in the tax
_FAVOURS = regex.compile(
    r"(?r)\b(?P<who>propos(?:es|ed|ing)|(?:plan|proposal|idea|aim|hope|talk|recommendation)s?\s+(?:(?:was|is|had|has|been|now|then)\s+){1,3}for|opt(?:s|ed|ing)?\s+for|"
    r"vot(?:es|ed|ing)\s+for|want(?:s|ed|ing)?|call(?:s|ed|ing)?\s+for|settl(?:es|ed|ing)\s+(?:on|for)|(?:go|goes|going|went)\s+for|push(?:es|ed|ing)?\s+for|"
    r"sp(?:eaks?|oke)\s+up\s+for|argu(?:es|ed|ing)\s+for|prefer(?:s|red)?|manag(?:es|ed)\s+with|make\s+do\s+with|stop(?:s|ped)?\s+at|st(?:icks?|uck)\s+(?:at|to|with)|it\s+(?:is|was|will\s+be|would\s+be|had\s+been))\s+"
    + HEDGES,
    regex.I,
)
_ENDS = re.compile(
    r"\s*(?:[.,;:)”\"’–—-]|$|\s(?:instead|rather|this\s+year|next\s+year|last\s+year|and|but|when|while|for\s+20|in\s+20|as|because|so)\b)", re.I
)
_GET = regex.compile(
    r"(?r)\b(?P<who>(?:councils|authorities|council|authority|county|counties)\s+(?:(?:will|would|could|is|are|was|were|to|now|only|each)\s+){0,3}(?:gets?|receives?|be\s+given|got|given))\s+"
    + HEDGES,
    regex.I,
)
_HIGHEST = 25.0  # per cent: no council tax rises by more
_BEHIND = 60  # characters


def asked_for(reading: Reading, draft: Draft, taxed: bool) -> tuple[str, Evidence] | None:
    """The measure of such a share, where no word tells it; `taxed`: whether the text has told of a rise in the council tax."""
    number, text = draft.number, reading.text
    if number.kind != "percent" or number.size > _HIGHEST:
        return None
    start = max(reading.sentences[number.sentence].start, number.outer_start - _BEHIND)
    first, last = number.outer_start, number.end
    asked: re.Match[str] | regex.Match[str] | None = _MORE_FROM.match(text, last)
    if asked is None and _MORE.match(text, last) is not None:
        asked = _CHARGES.match(text, start, first)
    if asked is None and taxed and _ENDS.match(text, last) is not None:
        asked = _FAVOURS.match(text, start, first)
    if asked is not None:
        return "tax_rise", Evidence(*asked.span("who"), "measure.share-asked")
    gets = _GET.match(text, start, first) if _ENDS.match(text, last) is not None else None
    return ("funding_change", Evidence(*gets.span("who"), "measure.share-got")) if gets is not None else None
