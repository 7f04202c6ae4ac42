"""The status of counts of things: how many there are, whatever becomes of some of them, and what becomes of those that are told."""

import re
from bisect import bisect_left

from extractor.claim import Evidence
from extractor.clauses import Clause, outer
from extractor.reading import Number

Settled = tuple[str, Evidence]

# "Six of its 11 libraries", "three of the eight": how many there are, whatever becomes of some of them
_OUT_OF = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|our)\s+)?(?:[A-Z][\w’'&-]*\s+){0,4}(?:[\w’'-]+['’]s\s+)?(?:(?:current|present|remaining|existing)\s+)?"
)
OF_ALL = "status.of-all"
# "Eight of Newport's 14 libraries are to shut": what becomes of them, past the whole of which they are
_BECOMES = re.compile(
    r"(?:\s+(?:out\s+)?of\s+[^.;:,£]{2,60}?)?(?:\s+(?:in|at|across)\s+[^.;:,£\d]{2,40}?)?\s+(?:(?P<decided>will|are\s+to|is\s+to|(?:are|is)\s+(?:set|due|going)\s+to)|(?P<open>would|could|may|might|face)|"
    r"(?P<past>have|has|had|were|was))\s+(?:(?:also|now|all|have|to|be|been|being|then|still)\s+)*"
    r"(?P<end>clos(?:e|ed|ing|ure)|shut|go\b|gone|axed|sold|scrapped|handed|merged|demolished|lost|transferred|mothballed|the\s+axe)",
    re.I,
)
_CLOSING = "status.becomes"


def of_all_things(clause: Clause, number: Number) -> Evidence | None:
    """Where the number is what the count before it is a part of."""
    at = bisect_left(clause.all_starts, number.start)
    part, first = clause.numbers[at - 1], outer(number)[0]
    if not at or part.kind != "count" or _OUT_OF.fullmatch(clause.text, part.core_end, first) is None:
        return None
    return Evidence(part.core_end, first, OF_ALL)


def becomes(clause: Clause, number: Number) -> Settled | None:
    """The status of a count of things by what becomes of them, where no nearer word tells."""
    told = _BECOMES.match(clause.text, number.core_end, clause.end)
    if told is None:
        return None
    status = "agreed" if told["decided"] else "proposed" if told["open"] else "actual"
    return status, Evidence(*told.span("end"), _CLOSING)
