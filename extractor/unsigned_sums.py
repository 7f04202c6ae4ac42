"""Sums without any sign: "cuts of 5.8m", "a 30m budget gap", "the deficit was 450,000". The words beside them tell that they are money; a pool of 25m
and 3m visitors are none.
"""

import re

import regex

from corpus.damage import Repair
from extractor.bare_numbers import STANDS_ALONE
from rules.word_tree import any_word

# A number in millions, or one with thousands; what stands before it is asked last, for a digit is found fast
_NUMBER = re.compile(
    r"[0-9](?<![\w£€$.,/#–-][0-9])[0-9,]*(?:\.[0-9]+)?(?:(?P<scaled>[\s-]?(?:mn|bn|m)\b|[\s-](?:million|billion)\b(?![\s-](?:pounds?|quid|euros?|dollars?)\b))|"
    r"(?<=,[0-9]{3})(?![\w,%£]|\.[0-9]|\s?(?:%|per cent|pounds|quid|million|billion|[mk]\b)))",
    re.I,
)


def _any(words: str) -> str:
    return any_word(words.split())


# What a sum is called, with what stands between: neither a place nor a crowd nor a length is called so
_BETWEEN = _any(
    """
    annual yearly extra further projected predicted forecast potential estimated expected financial revenue capital government council housing
    current new massive huge welsh scottish education schools transport highways
    """
)
_MONEY = _any("overspend overspends underspend deficit shortfall grant loan surplus bailout")
_MORE_MONEY = _any(
    """
    budget cuts cutback cutbacks saving savings efficiencies funding debt debts reserves borrowing investment overspending contract payout spending
    cash
    """
)
# A gap, a hole and a cut can have metres: "a 2m gap", "a 3m hole in the road", but "a 3m hole in its budget"
_MEASURED = (
    r"(?:(?:budget|funding|financial|spending|government|council|annual|tax|grant|pay)[ -](?:gap|hole|cut)"
    r"|(?:(?<=illion[ -])|(?<=bn[ -]))(?:gap|hole|cut)"
    r"|(?:gap|hole|cut) (?:in|to|from) (?:[\w’'-]+ ){0,3}?(?:budgets?|finances|funding|grants?|spending|accounts|coffers|books|services))"
)
_WORTH = (
    "worth of (?:cuts|savings|funding|debts?|efficiencies)|in (?:cuts|savings|grants|funding|debt)"
    "|of (?:(?:further|extra|additional|planned|council|annual) )?"
    "(?:cuts|savings|debts?|reserves|balances|funding|efficiencies|borrowing|investment|cost pressures)"
)
_CALLED = re.compile(rf"[ -](?:(?:{_BETWEEN}|social care)[ -])?(?:(?:{_MONEY}|{_MORE_MONEY}|{_MEASURED}|black hole|council tax)\b|{_WORTH})", re.I)
_CALLED_PLAIN = re.compile(rf"[ -](?:{_BETWEEN}[ -])?(?:{_MONEY}\b|(?:budget|funding) gap\b|black hole\b|{_WORTH})", re.I)
_LEADS = _any(
    """
    cuts saving savings efficiencies overspend overspends overspending underspend deficit shortfall budget grant grants
    loan loans debt debts borrowing reserves balances funding bill spending surplus investment
    """
)
_DOES = _any(
    """
    save saves saved saving spend spends spent spending cost costs costing owe owes owed borrow borrowed invest invested slash raised earned received
    pay pays paid paying
    """
)
_LED = regex.compile(
    rf"(?r)(?i:\b(?:(?:{_LEADS}|(?:budget|funding|financial|spending|cash|grant) (?:gap|hole|cut|reduction)|black hole)(?: in [a-z]+)?"
    r" (?:of|worth|totalling|is|was|at|to|by|from|reached|reaching|stands at|stood at)"
    rf"|{_DOES}(?: out| back)?|costs? (?:the )?(?:council|authority|city|county|borough|taxpayers|it)"
    r"|(?:overspend|overspent|overspending|(?:budget|funding|grant|spending) (?:\w+ ){0,3}(?:cut|slashed|reduced)) by) "
    r"(?:(?:about|around|some|nearly|almost|over|under|more than|less than|at least|up to|just|another|a further|an extra|an estimated|a total of"
    r"|approximately|roughly) )?)$"
)
_ALONE = re.compile(rf"{STANDS_ALONE.pattern}|\s+compared\b")
# "The bill is 240.30", where the text has lost all its signs; "at 10.30" is a time
_PENCE = re.compile(
    r"[0-9](?<![\w€$.,/#–-][0-9])[0-9,]*\.[0-9]{2}(?![\w%]|[.,][0-9]|\s?(?:%|per\scent|am\b|pm\b|million|billion|[mk]\b|bn\b|hours|gmt|bst))", re.I
)
_OF_TAX = re.compile(r"\b(?:bands?|bills?|tax|charges?|fees?|rents?|precepts?|a year|per year|a week|per week|a-year|a-week)\b", re.I)
_NIGHT = 24  # below: may be a time of the day
_LENGTH = re.compile(r"\s(?:long|wide|high|tall|deep|square|by|x)\b")
_REACH = 60  # characters of the words that lead to a sum


def unsigned_sums(text: str) -> list[Repair]:
    """Where a pound sign is to be read before a number: spans of no length."""
    out: list[Repair] = []
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        called = _CALLED if found["scaled"] else _CALLED_PLAIN
        if called.match(text, end) or (_LED.match(text, max(0, start - _REACH), start) and _ALONE.match(text, end) and not _LENGTH.match(text, end)):
            out.append((start, start, "£"))
    if "£" not in text and "." in text and "ax" in text:
        out += ((found.start(), found.start(), "£") for found in _PENCE.finditer(text) if _is_bill(text, found))
        out.sort()
    return out


def _is_bill(text: str, found: "re.Match[str]") -> bool:
    start, end = found.span()
    return float(found[0].replace(",", "")) >= _NIGHT and _OF_TAX.search(text, max(0, start - _REACH), end + _REACH) is not None
