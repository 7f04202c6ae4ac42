"""The forms of numbers that are never claims: dates, years, clock times, phone numbers, postcodes, ordinals, codes, fractions.

What is told by neighbouring words ("page 46", "18 years") is in `rules/data/not_claims.toml`.
"""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_YEAR = r"(?:19|20)\d\d"

# Group name -> pattern; each starts at a digit (or at the words of a fraction), tried in this order before a number is read as a value.
FORMS = {
    "phone": r"(?<![\w£.,])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d{2,5}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\w)|(?<![\w£.,])0\d{3,}(?![\d.,]\d)|(?<![\w£])(?:999|111|101|911)(?=\s+(?:call|calls|line|service|number|operator))",
    "time": r"(?<![\w£.,])(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?(?:\s?(?:-|–|to)\s?(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?)?\s?(?i:[ap]\.?m\b\.?)|(?<![\w£.,])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)",
    "date": (
        rf"(?<![\w£.,])(?:[0-3]?\d(?:st|nd|rd|th)?\s?(?:-|–|and|to|&)\s?)?[0-3]?\d(?:st|nd|rd|th)?(?:\s+(?:day\s+)?of)?\s+{_MONTH}(?:[\s,]+{_YEAR}(?!\d))?"
        rf"|(?<![\w£.,/])\d{{4}}-\d\d-\d\d(?!\d)|(?<![\w£.,/])[0-3]?\d[/.-][01]?\d[/.-](?:\d{{4}}|\d\d)(?![\d/])"
        rf"|(?<![\w£.,/€$]){_YEAR}(?:\s?[/–-]\s?(?:{_YEAR}|\d\d)(?!\d))+(?![\d,%])(?!\.\d)"
        rf"|(?<![\w£.,/€$]){_YEAR}s?(?![\d%£])(?![.,]\d)(?!\s?(?i:million|bn|pounds|per\s?cent|percent|m\b|k\b))"
        rf"|(?<=[’'‘])\d\ds\b|(?<![\w£.,/€$])\d\d/\d\d(?![\d/%])"
    ),
    "ordinal": r"(?<![\w£.,])\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)\b",
    "address": r"(?<=\b[A-Z]{1,2})\d[\dA-Z]?\s?\d[A-Z]{2}\b",
    "reference": r"(?<=[A-Za-z_])\d[\w.]*|(?<![\w£.,])\d+(?:\.\d+){2,}|(?<=\w[-/])\d{1,2}(?=\b)(?<=(?:[A-Z]{2,}|\d)[-/]\d+)",
    "fraction": r"(?<!\w)(?i:(?:one|two|three|four|five|six|seven|eight|nine)[\s-](?:halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?!\s+of\s+a\s+(?:million|billion|thousand))\b|(?:one|two|three|four|nine|\d+)\s(?:in|out\sof)\s(?:every\s)?(?:three|four|five|six|seven|eight|nine|ten|twelve|twenty|a\shundred|\d+)\b(?!\s?(?:per|%)))|(?<![\w£./])\d/\d{1,2}(?![\d/])",
}
PATTERN = "|".join(f"(?P<{name}>{pattern})" for name, pattern in FORMS.items())
