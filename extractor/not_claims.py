"""The forms of numbers that are never claims: dates, years, clock times, phone numbers, postcodes, ordinals, codes, fractions.

What is told by neighbouring words ("page 46", "18 years") is in `rules/data/not_claims.toml`.
"""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_YEAR = r"(?:19|20)\d\d"
_ALONE = r"(?<![\w£€$.,])"  # not the middle of a longer numeral
_HOUR = r"(?:[01]?\d|2[0-3])"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_UNIT_AHEAD = r"(?!\s?(?i:million|bn|pounds|per\s?cent|percent|m\b|k\b))"
_ONE_TO_NINE = "one|two|three|four|five|six|seven|eight|nine"

# Reason -> patterns; each starts at a digit (or at the first word of a fraction), tried in this order before a number is read as a value.
FORMS = {
    "phone": (
        rf"{_ALONE}(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d{{2,5}}\)?[\s-]?\d{{3,4}}[\s-]?\d{{3,4}}(?!\w)",
        rf"{_ALONE}0\d{{3,}}(?![\d.,]\d)",
        rf"{_ALONE}(?:999|111|101)(?=\s+(?:calls?|line|service|number|operators?))",
    ),
    "time": (
        rf"{_ALONE}{_HOUR}(?:[.:][0-5]\d)?(?:\s?(?:-|–|to)\s?{_HOUR}(?:[.:][0-5]\d)?)?\s?(?i:[ap]m\b|[ap]\.m\b\.?)",
        rf"{_ALONE}{_HOUR}:[0-5]\d(?::[0-5]\d)?(?!\d)",
    ),
    "date": (
        rf"{_ALONE}(?:{_DAY}\s?(?:-|–|and|to|&)\s?)?{_DAY}(?:\s+(?:day\s+)?of)?\s+{_MONTH}(?:[\s,]+{_YEAR}(?!\d))?",
        rf"{_ALONE}\d{{4}}-\d\d-\d\d(?!\d)",
        rf"{_ALONE}[0-3]?\d[/.-][01]?\d[/.-](?:\d{{4}}|\d\d)(?![\d/])",
        rf"{_ALONE}{_YEAR}(?:\s?[/–-]\s?(?:{_YEAR}|\d\d)(?!\d))+(?!%|[.,]?\d)",
        rf"{_ALONE}{_YEAR}s?(?![\d%£])(?![.,]\d){_UNIT_AHEAD}",
        rf"(?<=[’'‘])\d\ds\b|{_ALONE}\d\d/\d\d(?![\d/%])",
    ),
    "age": (rf"{_ALONE}\d{{1,2}}s\b",),  # "over-65s", "in his 40s"
    "ordinal": (rf"{_ALONE}\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th)\b",),
    "address": (r"(?<=\b[A-Z]{1,2})\d[\dA-Z]?\s?\d[A-Z]{2}\b",),
    "reference": (
        r"(?<=[A-Za-z_])\d[\w.]*",
        rf"{_ALONE}\d+(?:\.\d+){{2,}}",
        r"(?<=(?:[A-Z]{2,}|\d)[-/])\d{1,2}\b",
    ),
    "fraction": (
        rf"(?<!\w)(?i:(?:{_ONE_TO_NINE})[\s-](?:halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
        r"(?!\s+of\s+a\s+(?:million|billion|thousand))\b)",
        rf"(?<!\w)(?i:(?:{_ONE_TO_NINE}|\d)\s(?:in|out\sof)\s(?:every\s)?(?:{_ONE_TO_NINE}|ten|twelve|twenty|a\shundred|\d{{1,3}})\b(?!\s?(?:per|%)))",
        r"(?<![\w£./])\d/\d{1,2}(?![\d/])",
    ),
}
PATTERN = "|".join(f"(?P<{name}>{'|'.join(patterns)})" for name, patterns in FORMS.items())
