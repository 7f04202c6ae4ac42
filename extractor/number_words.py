"""Numbers written in words, the way English news writes them: "two hundred and fifty", "Eighty-five", "half a million", "one and a half million"."""

from decimal import Decimal

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}  # "three-quarters of a million"

# Raised note numbers and vulgar fractions are no part of a word ("5 million¹"), though the standard `re` counts them to `\\w`. A letter, digit or
# underscore, and the end of a word:
WORD = r"[^\W¹²³½¼¾⁰-₉]"
END = rf"(?!{WORD})"

_SMALL = "|".join(sorted((word for word in SMALL if word != "zero"), key=len, reverse=True))
_TENS = "|".join(TENS)
_SCALE = "|".join(SCALES)
_SIMPLE = rf"(?:(?:{_TENS})(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine){END})?|{_SMALL}){END}(?:[\s-]and[\s-]a[\s-]half{END})?"
# "and" goes on a number only after a scale word, and never to a number of the same scale: "between five hundred and six hundred" is two
PATTERN = (
    r"(?:(?:half\s|(?:a\s)?quarter\sof\s|three[\s-]quarters\sof\s)?"
    rf"an?\s(?:{_SCALE}){END}(?:\sand\sa\shalf{END}|\sand\s{_SIMPLE})?(?:\s(?:thousand|million|billion){END})?"
    rf"|{_SIMPLE}(?:[\s-](?P<scale>{_SCALE})s?{END}"
    rf"(?:(?:,?\sand\s|\s(?={_SIMPLE}[\s-](?:{_SCALE}){END})){_SIMPLE}(?![\s-](?:(?P=scale)|off|in){END}))?)*)"
)
START = rf"(?:{_SMALL}|{_TENS}|half\s+an?|an?\s+(?:{_SCALE})){END}"  # what a number in words begins with
VAGUE = rf"(?:tens|dozens|scores|hundreds|thousands|millions|billions){END}"


def read_words(words: str) -> Decimal:
    """The value of number words that `PATTERN` matches, in any case."""
    tokens = words.casefold().replace("-", " ").replace(",", " ").split()
    total, group = Decimal(0), Decimal(0)
    last_scale = Decimal(1)
    for index, token in enumerate(tokens):
        if token in SMALL:
            group += SMALL[token] if token != "three" or tokens[index + 1 : index + 2] != ["quarters"] else 0
        elif token in TENS:
            group += TENS[token]
        elif token in PARTS:
            # "one and a half million" before its scale, "a million and a half" after it
            before_scale = any(later.rstrip("s") in SCALES for later in tokens[index + 1 :])
            if before_scale or not total:
                group += PARTS[token]
            else:
                total += PARTS[token] * last_scale
        elif (scale := token if token in SCALES else token.removesuffix("s")) in SCALES:
            last_scale = Decimal(SCALES[scale])
            group = (group or 1) * last_scale
            if last_scale >= 1000:
                total, group = total + group, Decimal(0)
    return total + group
