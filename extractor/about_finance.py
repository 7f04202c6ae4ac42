"""Judges whether a text is about public finance at all: in a match report or a court case no sum and no percentage is anyone's audit."""

import regex

_REACH = 200  # characters on either side of a sum
_SHORT = 600  # characters: a text this short need not name what it is about
# Without sums: one of these makes a percentage or a number of schools a matter of finance.
_FINANCE = regex.compile(
    r"\b(?i:council tax|budgets?|funding|spending|savings|efficienc(?:y|ies)|pay (?:rise|award|offer|cut|freeze)|rents?|grants?|jobs|"
    r"(?:district|domestic) rates?|rates (?:rise|increase|hike|bill)s?|"
    r"(?:increas|rais|rise|hik)\w* (?:in )?(?:(?:its|their|the) )?rates(?! of\b)|ratepayers?|"
    r"job (?:losses|cuts)|redundanc(?:y|ies)|workforce|revenue|deficit|shortfall|overspen[dt]|reserves|precept|austerity)\b"
)
# With sums: one of these, two of the others, two sums in millions or a public body beside one, or a council that pays. "Reserves" and "cuts" are
# words of sport and storms too.
_SURELY = (  # the beginnings of words; looking for them one by one takes a tenth of the time of one pattern
    "council tax", "budget", "overspen", "underspen", " savings", "efficiencies", "cost-cutting", " funding", "deficit", "shortfall", "precept",
    "borrowing", "borrowed", "redundan", "job losses", "taxpayer", "capital programme", "austerity", "black hole", "bailout", "bail-out",
    "revenue account", " hra ", "district rate", "ratepayer",
)  # fmt: skip
_PERHAPS = regex.compile(
    r"\b(?i:saves?|saving|efficiency|cuts|funded|grants?|reserves|balances|spend(?:ing)?|band [a-h]|invest(?:s|ed|ing|ments?)?|loans?|jobs"
    r"|posts|workforce|revenue|settlement|surplus|financ(?:es?|ial)|pay (?:rise|award|offer|cut|freeze)|charge[sd]?|charging|fees|fines|permits?"
    r"|parking|rents?|tariffs?|subsid(?:y|ies|ised)|contract(?:s|ors?)?|tender(?:s|ed)?|pay-?outs?|compensation|refurbish(?:ed|ment|ing)?"
    r"|redevelopment|revamp(?:ed)?|regeneration|upkeep|repairs?|costs?|bill)\b"
)
_MILLIONS = regex.compile(r"£[\d.,]+ ?(?:m|bn|million|billion)\b", regex.I)
# "The county will put £1m towards it", not "a house for £2m"
_PUBLIC = regex.compile(r"\b(?:councils?|authority|county|borough|cabinet|government|ministers|lottery|project|scheme|works?|services?)\b", regex.I)
_COUNCIL_PAYS = regex.compile(
    r"\b(?:council|authority|borough|town hall|county hall|comhairle)\b(?:['’]s)?(?: \w+){0,3} "
    r"(?:pa(?:ys?|id|ying)|spen(?:ds?|t|ding)|charg(?:es?|ed)|los(?:es?|t)|earn(?:s|ed)?|ow(?:es?|ed)|bought|sold|fork(?:s|ed)? out)\b",
    regex.I,
)


def about_finance(text: str, has_money: bool) -> bool:
    """Whether the text is about what a council spends or takes; `has_money`: it holds sums, which a raffle and a transfer fee are too."""
    if len(text) < _SHORT:
        return True
    if not has_money:
        return _FINANCE.search(text) is not None
    lower = text.lower()
    if any(word in lower for word in _SURELY) or _COUNCIL_PAYS.search(text) is not None:
        return True
    if len({word.casefold() for word in _PERHAPS.findall(text)}) > 1:
        return True
    large = [found.span() for found in _MILLIONS.finditer(text)]
    return len(large) > 1 or any(_in_public(text, *span) for span in large)


def _in_public(text: str, start: int, end: int) -> bool:
    """Whether the line around a sum speaks of a council, the state or what they build."""
    line_end = text.find("\n", end)
    first, last = max(text.rfind("\n", 0, start) + 1, start - _REACH), min(line_end if line_end >= 0 else len(text), end + _REACH)
    return _PUBLIC.search(text, first, last) is not None


def names_finance(text: str) -> bool:
    """Whether a text without sums speaks of finance, however short it is."""
    return _FINANCE.search(text) is not None
