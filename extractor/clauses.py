"""What stands between two places of a sentence, priced: how far one thought is from another.

The link stages share it: each asks which cue is nearest to a number, where a comma, the start of a clause or another number makes the way longer.
"""

from collections.abc import Sequence

import regex

from extractor.reading import Number

CHARACTERS_PER_POINT = 14.0
OTHER_NUMBER = 2.2  # a number of the same kind stands between: the cue is more likely that one's

_BREAKS = regex.compile(
    r"(?P<full>[;:]|\s[–—-]\s|\b(?:but|while|whilst|although|though|despite|because|whereas)\b"
    r"|\bas (?!many|much|well|part|a |an |high|low|few|little|to |of |one))"
    r"|(?P<which>\b(?:which|who|after|with|alongside)\b|\bthat w(?:ould|ill)\b|\bon top of\b|\bas well as\b)"
    r"|(?P<half>,(?!\d)|\band\b|\(|\))",
    regex.I,
)
_COST = {"full": 2.0, "which": 1.2, "half": 0.7}


class Clause:
    """One sentence with its numbers and breaks."""

    def __init__(self, text: str, start: int, end: int, numbers: Sequence[Number]) -> None:
        self.text, self.start, self.end, self.numbers = text, start, end, numbers
        self.breaks = [(found.start(), _COST[found.lastgroup or "half"]) for found in _BREAKS.finditer(text, start, end)]

    def way(self, left: int, right: int, kind: str | None) -> float:
        """The price of the stretch from `left` to `right`: length, breaks, other numbers of the kind."""
        price = (right - left) / CHARACTERS_PER_POINT
        for at, cost in self.breaks:
            if left <= at < right:
                price += cost
        if kind is not None:
            for other in self.numbers:
                if left <= other.start and other.end <= right and other.kind == kind:
                    price += OTHER_NUMBER
        return price

    def apart(self, number: Number, start: int, end: int) -> float:
        """The price of the way between a number and the span; 0 where they overlap."""
        first, last = outer(number)
        if end <= first:
            return self.way(end, first, number.kind)
        if start >= last:
            return self.way(last, start, number.kind)
        return 0.0


def outer(number: Number) -> tuple[int, int]:
    """The number's span with its hedge and rate words."""
    return (number.outer_start if number.outer_start >= 0 else number.start), max(number.outer_end, number.end)
