"""Finds financial years without their century, as council papers write them: "the 19/20 budget" is read as "the 2019/20 budget"."""

import re

from corpus.damage import Repair

_PAIR = re.compile(r"/(?<=[\s(–-]\d\d/)(\d\d)(?![\d/%]|[.,]\d)")
# Days and months, ages and school years, marks: "on 10/11", "10/11 February", "aged 14/15", "Year 10/11 pupils", "scored 19/20".
_BEFORE = re.compile(
    r"\b(?:on|age[sd]?|year|years|class|pages?|pp?|nos?|sections?|scored?|rated|won|took place|dated?|mon|tues?|wed|thurs?|fri|sat|sun|\w+day)"
    r"[ (–-]*$",
    re.I,
)
_AFTER = re.compile(
    r"[ -]?(?:year[ -]olds?|years? old|years of age|pupils|students|out of\b|per cent|marks|\d\d:|am\b|pm\b"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b)",
    re.I,
)
_FIRST, _LAST = 5, 60  # that such years begin with: nobody counts on further
_WORD = 14  # characters of a word before


def short_years(text: str) -> list[Repair]:
    """Where the century is to be read."""
    if "/" not in text:
        return []
    out: list[Repair] = []
    for found in _PAIR.finditer(text):
        start = found.start() - 2
        first = int(text[start : start + 2])
        if not (_FIRST <= first <= _LAST and int(found[1]) == first + 1):
            continue
        if _BEFORE.search(text, max(0, start - _WORD), start) is None and _AFTER.match(text, found.end()) is None:
            out.append((start, start + 2, f"20{first:02d}"))
    return out
