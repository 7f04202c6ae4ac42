"""Services that a sentence names beside a figure and that are not the figure's: of a part of it, in an aside, of the council as a whole."""

import re

import regex

from extractor.clauses import Clause
from extractor.reading import Cue

# "Its budget of £90m includes £2m for parks", "an overspend of £3m, comprising £1m in care": the part is the service's, not the whole
_HOLDS = re.compile(
    r"[^.;:£%]{0,60}?\b(?:includ(?:es?|ed|ing)|compris(?:es?|ed|ing)|consist(?:s|ed|ing)\s+of|made\s+up\s+of|also\s+(?:finds|has|sets\s+aside|provides))\b",
    re.I,
)
_ASIDE = regex.compile(r"(?ri),\s+(?:including|excluding)\s+(?:[\w'’-]+,?\s+){0,4}")  # "the budget, including housing benefit, is £9m"
# What the council as a whole does, whoever speaks of it
_WHOLE_COUNCIL = regex.compile(
    r"\b(?:(?:whole|entire)\s+(?:council|authority|organisation)|(?:council|authority|organisation)\s+as\s+a\s+whole)\b", re.I
)
_BACK = 45  # characters


def is_of_part(clause: Clause, last: int, cue: Cue) -> bool:
    """Whether the service behind the figure that ends at `last` is that of a part which another figure tells."""
    return _HOLDS.match(clause.text, last, cue.start) is not None


def is_aside(clause: Clause, cue: Cue) -> bool:
    """Whether the service is only what the subject takes in: "the budget, including housing benefit, is £9m"."""
    before = max(clause.start, cue.start - _BACK)
    return clause.text.find("luding ", before, cue.start) >= 0 and _ASIDE.match(clause.text, before, cue.start) is not None


def of_whole_council(clause: Clause, start: int) -> bool:
    """Whether the words before the figure at `start` speak of the council as a whole."""
    led = clause.text[clause.start : start]  # asked first: a tenth of the price of the pattern
    return ("hole " in led or "ntire " in led) and _WHOLE_COUNCIL.search(clause.text, clause.start, start) is not None
