"""The forms of numbers that are never claims: dates, years, clock times, phone numbers, postcodes, ordinals, codes, fractions.

What is told by neighbouring words ("page 46", "18 years") is in `rules/data/not_claims.toml`.
"""

import re

from extractor.number_words import END, WORD

_MONTH = (
    rf"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?){END}"
)
_YEAR = r"(?:19|20)\d\d"
_HOUR = r"(?:[01]?\d|2[0-3])"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_UNIT_AHEAD = rf"(?!\s?(?i:million|bn|pounds|per\s?cent|percent|m{END}|k{END}))"
# "by 2016 - 15 per cent of its staff" has no pair of years
NO_YEAR = r"(?!\s?(?i:%|per\s?cent\b|pc\b|million\b|m\b))"
_ONE_TO_NINE = "one|two|three|four|five|six|seven|eight|nine"

_WORD_FRACTIONS = (
    rf"(?i:(?:{_ONE_TO_NINE})[\s-](?:halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
    rf"(?!\s+of\s+a\s+(?:million|billion|thousand)){END})",
    rf"(?i:(?:{_ONE_TO_NINE}|\d)\s(?:in|out\sof)\s(?:every\s)?(?:{_ONE_TO_NINE}|ten|twelve|twenty|a\shundred|\d{{1,3}}){END}(?!\s?(?:per|%)))",
)

# Reason -> patterns, tried in this order before a number is read as a value. Those of a numeral that stands alone:
ALONE = {
    "phone": (
        rf"\(?0\d{{2,5}}\)?[\s-]?\d{{3,4}}[\s-]?\d{{3,4}}{END}",
        r"0\d{3,}(?![\d.,]\d)",
        r"(?:999|111|101)(?=\s+(?:calls?|line|service|number|operators?))",
    ),
    "time": (
        rf"{_HOUR}(?:[.:][0-5]\d)?(?:\s?(?:-|–|to)\s?{_HOUR}(?:[.:][0-5]\d)?)?\s?(?i:[ap]m{END}|[ap]\.m{END}\.?)",
        rf"{_HOUR}:[0-5]\d(?::[0-5]\d)?(?!\d)",
    ),
    "date": (
        rf"(?:{_DAY}\s?(?:-|–|and|to|&)\s?)?{_DAY}(?:\s+(?:day\s+)?of)?\s+{_MONTH}(?:[\s,]+{_YEAR}(?!\d))?",
        r"\d{4}-\d\d-\d\d(?!\d)",
        r"[0-3]?\d[/.-][01]?\d[/.-](?:\d{4}|\d\d)(?![\d/])",
        rf"{_YEAR}(?:\s?[/–-]\s?(?:{_YEAR}|\d\d{NO_YEAR})(?!\d))+(?!%|[.,]?\d)",
        rf"{_YEAR}s?(?![\d%£])(?![.,]\d){_UNIT_AHEAD}",
        rf"(?<=[’'‘])\d\ds{END}|\d\d/\d\d(?![\d/%])",
    ),
    "age": (rf"\d{{1,2}}s{END}",),  # "over-65s", "in his 40s"
    "ordinal": (rf"\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th){END}",),
    "reference": (r"\d+(?:\.\d+){2,}", rf"(?:(?<=[A-Z]{{2}}[-/])|(?<=\d[-/]))\d{{1,2}}{END}"),
    "fraction": (*_WORD_FRACTIONS, r"(?<!/)\d/\d{1,2}(?![\d/])"),
}
# Those of a numeral right after a letter, a sign, a full stop or a comma:
JOINED = {
    "address": (rf"(?:(?<=\b[A-Z])|(?<=\b[A-Z]{{2}}))\d[\dA-Z]?\s?\d[A-Z]{{2}}{END}",),
    "reference": (rf"(?<=[A-Za-z_])\d(?:{WORD}|\.)*",),
    "fraction": (*(rf"(?<!{WORD}){pattern}" for pattern in _WORD_FRACTIONS), r"(?<![\w£.])\d/\d{1,2}(?![\d/])"),
}


def _either(forms: dict[str, tuple[str, ...]]) -> "re.Pattern[str]":
    return re.compile("|".join(f"(?P<{reason}>{'|'.join(patterns)})" for reason, patterns in forms.items()))


# The standard `re` reads these in half of the time that `regex` takes.
_ALONE, _JOINED, _WORDS = _either(ALONE), _either(JOINED), _either({"fraction": _WORD_FRACTIONS})
_SIGNS = frozenset("£€$.,")


def form_at(text: str, start: int) -> "re.Match[str] | None":
    """The form that begins at a digit or number word; its `lastgroup` is the reason that it is no claim."""
    before = text[start - 1 : start]
    in_word = before.isalpha() or before.isdecimal() or before == "_"
    if text[start].isalpha():
        return None if in_word else _WORDS.match(text, start)
    return (_JOINED if in_word or before in _SIGNS else _ALONE).match(text, start)
