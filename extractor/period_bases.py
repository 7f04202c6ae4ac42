"""Years that a figure is compared with, and how long ago the last like it was: neither is the time of the figure or of the text."""

import re
from datetime import date

import regex

from extractor.places import going_back
from extractor.reading import PeriodMention

# "compared to the 2014/15 net budget of £8m": the figure behind it is of that year
OWN_FIGURE = re.compile(r"(?:['’]s)? (?:[a-z]+ ){0,4}(?:of|was|at|is) £|['’]s [£\d]")
_CHANGE = re.compile(r"\b(?:increase|rise|drop|fall|cut|reduction|decrease|up|down|more|less|higher|lower|change)d? $")
_BASES = tuple(f"{word} {base}" for word in ("from", "over", "on") for base in ("last year", "the previous", "the year before", "20"))
_LATER_BASES = ("over last year", "over the previous", "over the year before")
_CHANGED_BY = re.compile(  # "an increase of roughly £17m over last year"
    r"\b(?:increase|rise|gain|jump|growth|improvement|uplift|drop|fall|cut|reduction|decrease|up|down)s? (?:(?:of|by) )?(?:[a-z]+ ){0,2}"
    r"(?:£[\d.,]+ ?(?:m|bn|k|million|billion)?|[\d.,]+ ?(?:%|pc|per ?cent)) $"
)
# "a £18m reduction on 2015/16", "up by £5m from 2015-16", "3% higher than in 2015/16" (read backwards from the year)
_BASE = regex.compile(
    r"(?r)\b(?:increase|rise|drop|fall|cut|reduction|decrease|decline|improvement|growth|hike|jump|up|down|more|less|higher|lower|fewer|increased|risen"
    r"|fallen|dropped|reduced|rose|fell)(?:\s+(?:of|by))?(?:\s+(?:about|around|some|nearly|almost|just|over|under|more\s+than|less\s+than)){0,2}"
    r"(?:\s+(?:£[\d.,]+\s?(?:k|m|bn|million|billion)?|[\d.,]+\s?(?:%|per\s?cent|percent|pc)?))?(?:\s+(?:in\s+(?:real|cash)\s+terms|overall|each|again))?"
    r"\s+(?:on|over|from|than(?:\s+(?:in|for|during|at|they\s+were\s+in|it\s+was\s+in))?)\s+(?:the\s+)?"
)
_AHEAD = ("from ", "in ", "for ", "over ", "during ")  # the words that an expression of time may begin with
_OF_BUDGET = (" budget", " spending", " revenue", " capital", " net", " programme", "'s", "’s")  # "£5m will be cut from the 2015/16 budget"
# "£16m of cuts, with more to come in 2013", "£7m of savings, with another £9m needed in 2020/21"
_MORE = regex.compile(
    r"\bwith\s+(?:(?:much|many|even|still)\s+)?(?:more|further|others?|another|additional|a\s+further|an\s+(?:extra|additional))\b[^,;:()]*$"
)
_REACH = 70  # characters
# "the first rise in six years": how long ago the last one was.
_RECORD = re.compile(r"\b(?:first|only|biggest|largest|highest|lowest|steepest|smallest|worst|second|third)(?: [a-z-]+){0,3} $")


def is_base(text: str, floor: int, mention: PeriodMention, published: date | None) -> bool:
    """Whether a year is but what a change is counted from; `floor` is where its sentence starts.

    "A rise of 2% from 2017/18", said before that year has begun, is one that holds from then on.
    """
    before = going_back(mention.start, _REACH, floor)
    if OWN_FIGURE.match(text, mention.end) is not None:
        return False
    if text.startswith(_BASES, mention.start) and _CHANGE.search(text, before, mention.start):
        return True  # "an increase from last year of £124"
    if text.startswith(_LATER_BASES, mention.start) and _CHANGED_BY.search(text, before, mention.start) is not None:
        return True
    if mention.sort not in ("financial_year", "from", "year") or not text[mention.end - 1].isdigit() or text.startswith(_OF_BUDGET, mention.end):
        return False
    if mention.sort == "from":
        begun = published is None or (mention.edtf or "") < published.isoformat()
        if not begun or not text.startswith("20", mention.start + len("from ")):
            return False
    start = next((mention.start + len(word) for word in _AHEAD if text.startswith(word, mention.start)), mention.start)
    return _BASE.match(text, before, start) is not None


def is_record(text: str, floor: int, mention: PeriodMention) -> bool:
    """Whether a span of years says how rare something is: "the biggest rise in 20 years"."""
    if mention.sort not in ("over_past", "over_next", "since"):
        return False
    return _RECORD.search(text, going_back(mention.start, 40, floor), mention.start) is not None


def is_of_more(text: str, floor: int, end: int) -> bool:
    """Whether what stands before `end` tells of more that is to follow: its time is not that of what comes first."""
    return _MORE.search(text, floor, end) is not None
