"""Small numbers as papers write them out, and percentages in either way."""

import re
from functools import lru_cache

NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_PERCENT = re.compile(rf"\b(?P<number>\d{{1,2}}(?:\.\d{{1,2}})?|{'|'.join(NUMBERS)})\s?(?:%|per ?cent\b|pc\b)", re.IGNORECASE)


@lru_cache(maxsize=2048)  # a figure is held against many, one after the other
def percentages_in(words: str) -> frozenset[float]:
    """The percentages, up to two digits before the point, that words name: 4.99 for "4.99%", 2 for "two per cent"."""
    return frozenset(float(NUMBERS.get(number.lower(), 0) or number) for number in _PERCENT.findall(words))
