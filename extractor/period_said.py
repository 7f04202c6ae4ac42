"""Years that are counted from when they were told of: "It agreed in February to save £9m over three years", in a story of September.

"Over the next three years" runs from the day of publication (`docs/annotation.md`, "period"), whoever is quoted.
"""

import re
from bisect import bisect_left
from itertools import islice
from operator import attrgetter

import regex

from extractor import calendar
from extractor.reading import Draft, PeriodMention, Reading

_SAID = (
    r"\b(?:agreed|approved|announced|backed|decided|passed|pledged|promised|revealed|said|set\s+out|unveiled|voted|warned|signed\s+off|drew\s+up|"
    r"put\s+forward|launched|began|started|embarked\s+on|introduced)\b"
)
_TOLD = regex.compile(rf"(?ri){_SAID}\s+(?:back\s+)?")
_THEN_TOLD = re.compile(rf",?\s[^.;:£\d]{{0,70}}?{_SAID}", re.I)
_START = attrgetter("start")
_NEXT = re.compile(r"\bnext\b", re.I)


def said_then(reading: Reading, draft: Draft, mention: PeriodMention) -> str | None:
    """The time of a count of years or months, where its sentence says in which earlier month they were told of; empty where it names no more than a
    year gone by for that; else null."""
    if mention.sort != "over_next" or draft.status == "actual" or reading.published is None or mention.edtf is None:
        return None
    text, (first, last) = reading.text, calendar.parse_edtf(mention.edtf)
    if first != reading.published or last is None or _NEXT.search(text, mention.start, mention.end):
        return None
    at = bisect_left(reading.periods, reading.sentences[draft.number.sentence].start, key=_START)
    for other in islice(reading.periods, at, None):
        if other.end > draft.number.outer_start:
            return None
        if other.sort not in ("month", "year") or other.edtf is None:
            continue
        if _TOLD.match(text, 0, other.start) is None and _THEN_TOLD.match(text, other.end, draft.number.outer_start) is None:
            continue
        month = calendar.parse_edtf(other.edtf)[0]
        if month is not None and other.sort == "year":
            return "" if month.year < first.year else None
        if month is not None:
            while month >= first.replace(day=1):  # no tense told that it is past
                month = calendar.shift_years(month, -1)
            return calendar.edtf((month, calendar.shift_months(month, 12 * (last.year - first.year) + last.month - first.month)))
    return None
