"""The form of a written value: currency sign, numeral, multiplier, unit; alone or as the two ends of a range.

price-parser reads the numeral, and nothing else: the multiplier and the unit are ours (see DESIGN.md for how it fails otherwise).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from typing import NamedTuple

from price_parser.parser import parse_number

from extractor.number_words import END, VAGUE, WORD, read_words
from extractor.number_words import PATTERN as WORDS
from extractor.number_words import START as WORD_START
from rules.loader import RuleBook
from rules.schema import UnitRule
from rules.word_tree import any_word

SIGNS = {"£": "GBP", "€": "EUR", "$": "USD"}
PERCENT = "%"
MILLION = Decimal(1_000_000)
_K, _RACE = ("k", "K"), 10
_MILLIONS = ("million", "millions", "billion", "trillion", "million and a half", "billion and a half")
CACHED = 4_096  # readings remembered; a corpus repeats itself, and 50,000 articles are to fill no more memory than 5,000
LONGEST = 24  # characters of a numeral that is still an amount; longer ones are codes
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:[.·]\d+)?(?:\s?[½¼¾])?|[½¼¾]|\.\d+"  # a raised point: "4·99%", as older papers set it


@dataclass(frozen=True, slots=True)
class Units:
    """What may follow a numeral, by its spelling in lower case without white space."""

    factors: dict[str, Decimal]
    units: dict[str, tuple[str, Decimal]]  # -> currency or `%`, and what one is worth (a penny 0.01)


@dataclass(slots=True)  # not frozen: a dozen are made an article
class Value:
    """A value as written, in base units. `unit` is a currency, `%` or null; `scaled`: "million" or more is written, or "470k"."""

    low: float
    high: float
    unit: str | None
    scaled: bool
    from_words: bool


def units(rules: RuleBook) -> Units:
    """The units of the rule book."""
    factors: dict[str, Decimal] = {}
    named: dict[str, tuple[str, Decimal]] = {}
    for rule in rules.of(UnitRule):
        for phrase in rule.phrases:
            key = phrase.casefold().replace(" ", "")
            if rule.unit is None:
                factors[key] = Decimal(str(rule.factor))
            else:
                named[key] = (rule.unit, Decimal(str(rule.factor)))
    return Units(factors, named)


def value_pattern(rules: RuleBook) -> str:
    """The pattern of a value or a range, for the standard `re`, which matches it in two thirds of the time that `regex` takes.

    Groups: `sign1 digits1 words1 factor1 unit1`, the same with 2 for the end of a range, `first`, `join`, `second`, `suffix`; or `vague`.
    """
    factors = [p for rule in rules.of(UnitRule) if rule.unit is None for p in rule.phrases]
    words = _either(p for p in factors if len(p) > 4)
    letters = _either(p for p in factors if len(p) <= 4)
    unit = _either(p for rule in rules.of(UnitRule) if rule.unit for p in rule.phrases)

    def one(i: int) -> str:
        in_words = WORDS.replace("scale>", f"scale{i}>").replace("=scale)", f"=scale{i})")
        return (
            rf"(?:(?P<sign{i}>[£€$])[^\S\t]?|(?<!{WORD}|[£€$]))(?:(?P<digits{i}>{_DIGITS})|(?P<words{i}>(?i:{in_words})))"
            rf"(?P<factor{i}>\s?(?i:{letters}){END}|[\s-]?(?i:{words}){END})?(?P<unit{i}>[\s-]?(?i:{unit})(?!{WORD}|\.\w))?"
        )

    return (
        rf"(?P<value>(?P<first>{one(1)})(?:(?P<join>\s?[-–—−]\s?(?=[£€$\d])|\s+(?:to|or|and)\s+(?=[£€$\d]|(?i:{WORD_START})))(?P<second>{one(2)}))?"
        rf"(?P<suffix>\+|\s?-\s?(?i:plus|odd|ish){END}|(?(sign1)(?!)|\s(?i:plus|odd)(?=\s(?:[a-z’'-]+\s)?(?:[a-z]+s|people|staff)\b)))?{END})"
        rf"|(?P<vague>(?<!{WORD})(?i:{VAGUE}))"
    )


def _either(phrases: Iterable[str]) -> str:
    return any_word(phrases).replace(r"\ ", r"\s+")


class ValueReader:
    """Reads what `value_pattern` matched; it remembers the values that it has read. Null where a numeral is no amount (a code of 30 digits)."""

    def __init__(self, rules: RuleBook) -> None:
        self._one = lru_cache(maxsize=CACHED)(partial(_read_one, units(rules)))

    def first(self, found: "re.Match[str]") -> Value | None:
        """Its first value, whatever follows."""
        one = self._one(*found.group("digits1", "words1", "sign1", "factor1", "unit1"))
        if one is None:
            return None
        amount = float(one.amount * one.factor)
        return Value(amount, amount, one.unit, one.scaled, found["words1"] is not None)

    def range(self, found: "re.Match[str]") -> Value | None:
        """Both of its values."""
        low = self._one(*found.group("digits1", "words1", "sign1", "factor1", "unit1"))
        high = self._one(*found.group("digits2", "words2", "sign2", "factor2", "unit2"))
        if low is None or high is None:
            return None
        factor = low.factor
        if factor == 1 and high.factor != 1 and low.amount <= high.amount:
            factor = high.factor  # "£6-7m": the multiplier is written once, at the end; not in "£500 to £1m"
        if factor == 1 and found["sign1"] and not found["sign2"] and low.amount < 1000 and (found["digits2"] or "").endswith(",000"):
            factor = Decimal(1000)  # "£20-30,000"
        bounds = float(low.amount * factor), float(high.amount * high.factor)
        return Value(*bounds, high.unit or low.unit, low.scaled or high.scaled, found["words1"] is not None)


class _One(NamedTuple):
    """One end of a value."""

    amount: Decimal
    factor: Decimal
    unit: str | None
    scaled: bool


def _read_one(known: Units, digits: str | None, words: str | None, sign: str | None, factor: str | None, unit: str | None) -> _One | None:
    amount = read_digits(digits) if digits else read_words(words or "")
    if amount is None:
        return None
    times, currency = Decimal(1), SIGNS[sign] if sign else None
    scaled = words is not None and words.casefold().endswith(_MILLIONS)
    if factor:
        times = known.factors[_key(factor)]
        # a bare "5m" may be metres, "10k" a race
        scaled = scaled or (times >= MILLION and len(factor.strip()) > 1) or (factor in _K and amount > _RACE)
    if unit:
        named, worth = known.units[_key(unit)]
        if sign is None:
            currency, times = named, times * worth
    return _One(amount, times, currency, scaled)


def _key(written: str) -> str:
    return "".join(written.casefold().split()).lstrip("-")


@lru_cache(maxsize=CACHED)
def read_digits(digits: str) -> Decimal | None:
    """The value of a numeral such as `1,058.41`; null where it is too long to be an amount."""
    if len(digits) > LONGEST:
        return None
    extra = Decimal(0)
    if digits[-1] in _VULGAR:
        extra, digits = _VULGAR[digits[-1]], digits[:-1].rstrip()
        if not digits:
            return extra
    digits = digits.replace("·", ".")
    # not `Price.fromstring`, which looks for a currency first and takes five times as long
    amount = parse_number("0" + digits if digits[0] == "." else digits, decimal_separator=".")
    return None if amount is None else amount + extra
