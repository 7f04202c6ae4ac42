"""The posts that others are some of: "109 of its 2,534 posts", "26 out of 75 roles"."""

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, ending
from extractor.reading import Draft
from extractor.turn_words import HEDGES

# How all that `_OF_ALL` matches ends.
_OF_ALL_ENDS = (
    "of", "its", "their", "our", "'s", "’s", "roughly", "nearly", "about", "almost", "approximate", "approximately", "current", "estimated", "around",
    "some", "than", "the", "a", "total", "present", "combined", "overall", "existing",
)  # fmt: skip
# "109 of its 2,534 posts", "26 out of 75 roles", "Of 83 staff, 61 will go"
_OF_ALL = regex.compile(
    r"(?r)(?:\b(?:its|their|our|(?:council|authority|county|city|borough)['’]s)\s+(?:roughly\s+|nearly\s+|about\s+|almost\s+|approximate(?:ly)?\s+|current\s+|estimated\s+)?|\d\s+(?:out\s+)?of\s+|\b(?-i:Of)\s+(?:its\s+|their\s+|our\s+)?|"
    r"(?:\d|teen|ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+of\s+(?:the|its|their|our)\s+|"
    r"(?<=\d|posts|jobs|staff|workers|people)\s+of\s+(?:its|their|our|the(?: (?:council|authority|county|city)['’]s)?)\s+(?:(?:about|"
    r"around|nearly|some|more than)\s+)?|(?<=posts|positions|jobs|roles|staff|workers|employees|people)\s+out\s+of\s+"
    r"(?:(?:a|the|its|their|our)\s+)?(?:(?:current|total|present)\s+)?(?:(?:of|about|around|nearly|almost|some|more than)\s+)?|"
    r"(?:out\s+of|from)\s+an?\s+(?:combined|total|current|overall|existing)\s+(?:(?:about|around|nearly|almost|some|more than)\s+)?)",
    regex.I,
)

_AT_RISK = regex.compile(r"\s+(?:at\s+risk|under\s+threat|in\s+(?:consultation|the\s+firing\s+line)|facing\s+the\s+axe)\b", regex.I)


# "There is a total of more than 6,300 posts at the council"
_THERE_ARE = regex.compile(rf"(?ri)\bthere\s+(?:are|were|is|was)\s+(?:(?:currently|still|now|some)\s+)?(?:a\s+total\s+of\s+)?{HEDGES}")
_AT_COUNCIL = regex.compile(
    r"\s+(?:(?:in\s+total|altogether)\s+)?(?:at|in|within|across)\s+(?:the|this|its|our)\s+(?:[\w-]+\s+)?(?:council|authority|department|directorate|service)\b"
    r"(?!\s+(?:at\s+risk|under|to\s+(?:go|be)|facing|going|which|that))",
    regex.I,
)


def of_all_jobs(clause: Clause, draft: Draft) -> bool:
    """ "109 of its 2,534 posts", "there are 2,534 posts at the council": decides that these are the workforce."""
    number = draft.number
    if number.kind == "jobs" and "there" in clause.words and _AT_COUNCIL.match(clause.text, number.outer_end) is not None:
        there = _THERE_ARE.match(clause.text, max(clause.start, number.outer_start - 60), number.outer_start)
        if there is not None:
            draft.measure, draft.confidence = "workforce", 0.9
            draft.evidence["measure"] = Evidence(*there.span(), "jobs.there-are")
            return True
    if number.kind != "jobs" or not ending(clause.text, number.outer_start).endswith(_OF_ALL_ENDS):
        return False
    if _AT_RISK.match(clause.text, number.outer_end) is not None:
        return False  # "64 of the 120 posts at risk will go"
    whole = _OF_ALL.match(clause.text, max(clause.start, number.outer_start - 60), number.outer_start)
    if whole is not None:
        draft.measure, draft.confidence = "workforce", 0.9
        draft.evidence["measure"] = Evidence(whole.start(), whole.end(), "jobs.of-its")
    return whole is not None
