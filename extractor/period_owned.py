"""Times whose preposition is not their own: "from next year's budget", "£15m removed from 2012/13", "until 2025/26, when £9m will go"."""

import regex

from extractor.period_grammar import Found
from extractor.places import going_back

_OWNING = ("'s", "’s", " budget")
_TAKEN_FROM = regex.compile(
    r"(?r)\b(?:removed|taken|took|takes?|taking|cut|stripped|slashed?|trimmed?|shaved?|carved?|axed?)\s"
    r"(?:out\s|£[\d.,]+\s?(?:m|bn|k|million|billion)?\s(?:out\s)?)?"
)
_TAKEN_REACH = 40  # characters


def is_owned(text: str, one: Found) -> bool:
    """Whether the expression stands for its time alone, without what its preposition says."""
    if text.startswith(_OWNING, one.end):
        return True  # the "from" is the budget's
    if one.expression.sort == "until" and text.startswith(", when ", one.end):
        return True
    # the year of the budget from which it is taken, not the day from which on
    return one.expression.inner_sort == "financial_year" and _TAKEN_FROM.match(text, going_back(one.start, _TAKEN_REACH, 0), one.start) is not None
