"""Turns of costs: what a year of a service costs is its budget, what a permit costs a charge, what a loan costs of debt."""

import re

import regex

from extractor.clauses import Clause, words_of
from extractor.reading import Cue, Number
from extractor.turn_words import BY_END, HEDGES, THE_COUNCIL, Winner, told_by_household

_EVERY_YEAR = re.compile(r"\s+(?:each year|every year|a year|annually|per year)\b", re.I)
_FEW_POUNDS = 30.0
_CHARGE = 600.0  # pounds: up to here what a permit, a licence, an application costs
_WHICH = re.compile(r",\s+(?:which|that)\s+(?:(?:now|currently|will|would|once|used\s+to|each)\s+){0,2}", re.I)
_DEAR_CHARGE = 3_000.0  # pounds: a burial
_FOR_PERMIT = re.compile(
    r"\s+(?:extra\s+|more\s+|a\s+year\s+){0,2}(?:for|to\s+have)\s+(?:(?:an?|the|their|each|every)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:bins?|permits?|collections?|licen[cs]es?|spaces?|pass|passes|tickets?|allotments?|stickers?|cards?|visits?)"
    r"|(?:(?:the|their)\s+)?(?:garden|green|brown|bulky)\s+(?:waste|bins?|items))\b",
    re.I,
)
_HOUSEHOLD_YEAR, _HOUSEHOLD_MOST = 300.0, 4_000.0  # pounds: what a year's council tax comes to
_SERVICE = 5_000.0  # pounds: below it a yearly cost is a charge
_EXTRA = regex.compile(r"\b(?:extra|additional|more(?!\s+than)|further|another)\b", regex.I)
_PLACEMENT = regex.compile(r"\b(?:per|each|every|one|a|an|average|typical)\s+(?:[a-z-]+\s+){0,2}placement\b", regex.I)
_ONE_OF_THEM = regex.compile(
    r"\bto\s+(?:look\s+after|care\s+for|place|house|educate|support|accommodate|transport)\s+(?:a|one|each|every)\s+"
    r"(?:[a-z-]+\s+){0,2}(?:child|person|pupil|family|resident|youngster|adult|household)\b",
    regex.I,
)
_PAY_OFF = regex.compile(r"(?r)\b(?:pay-?(?:offs?|outs?)|compensation|severance|packages?)\b[^.;£]*", regex.I)
_AROUND = 60  # characters
_BESIDE = 25  # characters
_MORE = regex.compile(
    r"\b(?:by|extra|additional|another|further|add(?:s|ed|ing)?|rise of|increase of)\s+(?:(?:an?|about|around|nearly|almost|some)\s+)*$", regex.I
)
_RISE_OF = re.compile(r"\s+(?:increase|rise|jump|hike|more|extra|(?:(?:a|per)\s+year\s+)?(?:on\s+)?to\s)\b", re.I)
_WILL_COST = regex.compile(r"\b(?:will|would|could|to|now|currently)\s+$", regex.I)
_TAXPAYERS = regex.compile(
    r"(?r)\b(?:ratepayers|taxpayers|tax\s+payers|households?|householders|homeowners|home\s+owners|bill\s+payers)\s+"
    r"(?:(?:will|would|could|must|now|also|have|has|had|to|be|being|asked|told|expected|facing|are|in|each)\s+)*",
    regex.I,
)
_TO_DO = re.compile(r"\s+to\s+\w+|\s+(?:per|each|a)\b", re.I)
_OF_DEBT = re.compile(
    r"\s+(?:(?:pile|mountain|which|once|still|alone|now|currently|already|on|its|the|their|this|that|to|would|will|could|is|are|was|were|has|have|had|been|for|from)\s+){0,3}",
    re.I,
)
# "Paying off the debt on the new stand will cost £9m a year"
_OF_DEBT_ON = re.compile(
    r"\s+(?:on|for|behind)\s+(?:the|its|their|a|an)\s+(?:(?!which\b|that\b)[\w’'-]+\s+){1,5}?(?:(?:will|would|could|now|currently|is|are|was|were)\s+){0,2}"
)
_DEBTS = frozenset(("debt.noun", "debt.interest"))
# "It owes £90m, at a cost of £4m a year", "its loans of £90m are costing taxpayers £4m a year"
_OF_SUM_OWED = re.compile(
    r"\s+(?:(?:of|now|about|around|nearly|almost|some|over|more\s+than|stands?\s+at|stood\s+at|has\s+reached|totals?)\s+)*£[\d.,]+(?:\s?(?:m|bn|k|million|billion))?(?:\s+that\s+it\s+owes)?"
    r"(?:,?\s+(?:(?:at|which|that|and|an?|is|are|was|were|has|have|now|currently|alone|already|an\s+annual|a\s+yearly)\s+){1,4}|\s+)",
    re.I,
)
_PAYING_OFF = re.compile(
    r"\s+(?:(?:(?:a|per|each|every)\s+year|annually)\s+)?(?:(?:to|in|on)\s+)?(?:(?:service|servicing|repay|repaying|pay\s+off|meet)\s+)?(?:(?:its|the|their|our)\s+)?",
    re.I,
)
_SAVING_IN = regex.compile(r"\b(?:savings?|cuts?|reductions?)\s+(?:in|on|to|from)\s+(?:[\w'’-]+\s+){0,3}$", regex.I)
_COSTS_OF = re.compile(r"\s+(?:costs?\s+)?(?:(?:worth|totalling)|of)\s+", re.I)
_TO_BALANCE = re.compile(
    r"\s+(?:(?:just|simply|more)\s+)?to\s+(?:balance|plug|close|bridge|fill|break\s+even|stay\s+afloat|make\s+ends\s+meet)\b", re.I
)
_ON_WHAT = re.compile(r"\s+(?:on|for|into)\s+(?!(?:lawyers?|legal|consultants?|redundanc\w+|compensation|top)\b)", re.I)
_NOW = regex.compile(r"(?r)\b(?:currently|now|at\s+present|already)\s+", regex.I)  # "the service currently costs £9m"
# "Libraries, which cost £9m, may have to go", "the museum, which costs £9m, ...": a service is told by what it takes a year
_WHICH_COST = regex.compile(
    r"(?r)\b(?:(?P<many>services|librar(?:y|ies)(?:\s+service)?|centres|museums|theatres|pools|buses|homes|care|teams|parks|wardens|clubs|toilets|subsid(?:y|ies)|service)"
    r"|(?!works?|repairs|scheme|project|plans?|bridge|road|upgrade|changes|move|review|building|system|contract|deal|programme)[a-z]+)"
    r"(?:,|\s\([^()]{1,30}\),?)\s+(?:which|that)\s+(?:(?:now|currently|together|already)\s+)?",
    regex.I,
)
_ADDED = regex.compile(r"(?r)\b(?:add|adds|added|adding)\s+" + HEDGES, regex.I)
_BROUGHT_IN = frozenset(("income.raise", "income.charge"))
_NEAR_BY = 30  # characters
_OF_AMOUNT = re.compile(r"\s+(?:of|by)\s+(?:(?:about|around|nearly|almost|over|some|up|to|more|than|a|further|another)\s+)*", re.I)
_IN_INCOME = re.compile(
    r"\s+(?:in|of|to)\s+(?:(?:the|its|our|expected|projected|annual|planning|parking|rental|fee|commercial|investment|licensing)\s+){0,3}"
    r"(?:income|takings|receipts|fees|revenues?)\b",
    re.I,
)
_MANY_PAID = 1_000_000.0  # pounds: nobody at a council earns so much
_WITH_BANK = re.compile(r"\s+(?:with|to|on)\s+(?:(?-i:[A-Z])|(?:the|its|a)\s+(?:banks?|lenders?|loans?|mortgage)\b)", re.I)
_STILL = re.compile(r"\s+(?:(?:services?|alone|already|now|currently|still|itself)\s+)*", re.I)
_TAKEN_AWAY = re.compile(r"\s+(?:[\w’'-]+\s+){0,3}?(?:from|out|off|away|hit|cuts?|reductions?|less|blow|knock|saving|savings|loss|squeeze)\b", re.I)
_TO_BUILD = re.compile(
    r"(?i)\s+to\s+(?:decommission|demolish|build|rebuild|repair|fix|replace|restore|bring|complete|finish|clear|refurbish|modernise|convert|install|buy|put\s+right)\b"
)
_BUSINESS = regex.compile(
    r"\b(?:pools?|baths|cent(?:re|er)s?|theatres?|airport|museum|gallery|arena|stadium|venue|golf\s+course|course|market|caf[eé]|restaurant|"
    r"festival|zoo|farm|firms?|compan(?:y|ies)|subsidiar(?:y|ies)|nursery|hall|pier|marina|ventures?|hotels?)\s+(?:(?:which|that|also|has|have|had|alone|already|now)\s+)*$",
    regex.I,
)
_ON_A_DEAL = re.compile(
    r"(?:\s+[–—-]\s[^–—;:.£-]{3,40}\s[–—-])?\s+(?:(?:on|through|to|by|over|when|after)\s(?!(?:the\s+)?(?:past|last|next|previous|\w+\s+(?:years|months)\b)))",
    re.I,
)
_IN_A_CRASH = re.compile(
    r"\s+(?:in|when|after|during)\s+(?:the\s+|its\s+)?(?:[\w-]+\s+){0,3}?(?:banks?|banking|icelandic)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:collaps\w+|crash\w*|crisis|fail\w*|went|folded|meltdown)\b",
    re.I,
)
_OF_FUNDING = re.compile(
    r"\s+(?:(?:a|each|every|per)\s+(?:year|month)\s+)?(?:of|in|from)\s+(?:its\s+|their\s+|our\s+)?(?:(?:annual|core|central|direct|expected|promised|total)\s+)?"
    r"(?:funding|grants?|government|whitehall|state\s+aid|support\s+from)\b(?!\s+(?:for|to)\b)",
    re.I,
)
_THE_SUM = re.compile(
    r"\s+(?:the|its|their|our)\s+(?:(?:current|annual|existing|whole|total|about|around|some|nearly|almost|over|more|than)\s+)*", re.I
)
_IS_SPENT = re.compile(
    r"\s+(?:(?:a|each|every|per)\s+year\s+)?(?:(?:that|which)\s+)?(?:(?:it|they|we|the\s+(?:council|authority))\s+(?:currently\s+|now\s+|already\s+)?"
    r"(?:spends?|pays?|gives?)|(?:(?:is|was|currently|now|already|being)\s+)*(?:spent|paid))\b",
    re.I,
)
_FUNDS_OF = re.compile(r"\s+(?:\w+\s+){0,2}?(?:funds|funding|grants?|government\s+(?:money|cash|support))\s+(?:of|worth)\s+" + HEDGES, re.I)
# "Families have lost £9m of support from this council": saved, not lost.
_OUR_SUPPORT = re.compile(
    r"\s+(?:of|in)\s+(?:[\w'’-]+\s+){0,2}(?:support|funding|help|grants?)\s+from\s+(?:this|the|our)\s+(?:council|authority|county|city|borough)\b",
    re.I,
)
_COUNCIL_HAS = regex.compile(
    r"\b(?:we|it|they|council|authority|county|city|borough|town|councils|[A-Z][a-z]+)(?:['’]ve|\s+(?:has|have|had))?\s+(?:(?:already|also|now|since)\s+)?$"
)


def of_bill(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "A £2m increase in its energy bill", "add £2m to the fuel bill": what is paid year after year is a budget, what comes on top a cost, what the
    bill is cut by a saving.
    """
    if winner.rule != "budget.bill":
        return None
    first, last = number.outer_start, number.outer_end
    by = BY_END.search(clause.text, max(winner.end, first - _BESIDE), first) if winner.end <= first else None
    if by is not None and _CUTTING.match(clause.text, clause.start, winner.start) is not None:
        return "saving", "a-cut"
    more = _MORE.search(clause.text, max(clause.start, first - _BESIDE), first) or _RISE_OF.match(clause.text, last)
    return ("cost", "a-rise") if more else None


_CUTTING = regex.compile(r"(?r)\b(?:cut|cuts|cutting|reduc(?:e|es|ed|ing)|slash\w*|lower\w*|trim\w*|shav\w+)\s+(?:[\w’'-]+\s+){0,3}", regex.I)
_COSTS_US = re.compile(r"cost(?:s|ing)?\s+(?:us|the\s+(?:council|authority|county|city|borough|district|taxpayer|taxpayers))\b", re.I)


# "A council house now costs £97 a week", "a card, which costs £7 a year": what people pay the council for
_SOLD = regex.compile(
    r"\b(?:card|permit|pass|membership|subscription|licence|allotment|council\s+(?:house|home|flat)|berth|locker|bin|ticket)s?,?\s+(?:which\s+)?"
    r"(?:in\s+(?:(?:the|this|our)\s+)?\w+\s+)?(?:(?:now|currently|also|will|would)\s+){0,2}$",
    regex.I,
)


def sale_target(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Sold buildings worth £9m, towards a target of £12m": what sales are to bring comes in, it is not saved."""
    if winner.rule != "saving.target" or not clause.text.startswith("target", winner.start) or _SALES.isdisjoint(clause.words):
        return None
    return ("income", "of-sales") if _SAVINGS.isdisjoint(clause.words) else None


def swallowed(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The scheme has so far swallowed £9m": what a thing has come to, while "care swallows £9m" tells what it takes."""
    if number.rate is not None or not clause.text.startswith("swallowed", winner.start):
        return None
    return ("cost", "swallowed") if _HAS_SO_FAR.search(clause.text, max(clause.start, winner.start - _AROUND), winner.start) is not None else None


def of_councils_own(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The council is paying £450 a night for a room", "it was handed a £9m fine": what the council pays is no charge of its own."""
    first = number.outer_start
    start = max(clause.start, first - _AROUND)
    if _COUNCIL_PAYS.match(clause.text, start, first) is not None:
        return "cost", "council-pays"
    if number.size < _FINE_OF_COUNCIL or clause.words.isdisjoint(_FINES) or _FINE.match(clause.text, number.outer_end) is None:
        return None
    return ("cost", "fined") if _IS_FINED.match(clause.text, start, first) is not None else None


_COUNCIL_PAYS = regex.compile(
    rf"(?ri)\b(?:council|authority|county|borough)\s+(?:(?:is|was|has|had|been|now|currently|also|still)\s+){{0,3}}pay(?:s|ing)?\s+(?:out\s+)?{HEDGES}"
)
_FINE_OF_COUNCIL = 5_000.0  # pounds
_FINES = frozenset(("fine", "penalty"))
_FINE = re.compile(r"\s+(?:fine|penalty)\b", re.I)
_IS_FINED = regex.compile(
    r"(?ri)\b(?:handed|given|hit\s+with|slapped\s+with|landed\s+with|fac(?:e|es|ed|ing)|receiv(?:e|ed|es)|pay|paid|paying)\s+(?:(?:an?|the|its|hefty|huge|record)\s+){0,2}"
)
_SALES = words_of("sale sales sold sell sells selling disposal disposals")
_SAVINGS = words_of("saving savings saved save saves cut cuts efficiency efficiencies")
_HAS_SO_FAR = regex.compile(r"\b(?:has|have|had)\s+(?:(?:so\s+far|already|now|also)\s+)?$", regex.I)


def price(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "School meals will cost £2.50", "a burial would cost £900": what people pay for one of a thing is a charge, unless bills are spoken of."""
    value = number.size
    word = clause.text[winner.start : winner.end].lower()
    billed = word in ("bill", "bill for") and value >= _HOUSEHOLD_YEAR and number.rate in (None, "year")
    if value < _HOUSEHOLD_MOST and (billed or told_by_household(clause, number)):
        return "tax_bill", "a-household's"
    taxed = any(cue.rule.startswith("tax_bill.") for cue in cues)
    if taxed and winner.rule == "cost.fork-out" and value < _DEAR_CHARGE and _TAXPAYERS.match(clause.text, clause.start, winner.start) is not None:
        return "tax_bill", "taxpayers"  # "ratepayers will fork out 24p a week extra"
    if value >= _DEAR_CHARGE or taxed:
        return None
    if value < _CHARGE and any(cue.rule == "income.charge" and _WHICH.fullmatch(clause.text, cue.end, max(cue.end, winner.start)) for cue in cues):
        return "income", "a-charge"  # "permits, which cost £30 a year"
    if number.rate is not None:
        sold = word in ("cost", "costs") and value < _CHARGE and _SOLD.search(clause.text, max(clause.start, winner.start - _AROUND), winner.start)
        return ("income", "a-charge") if sold else None
    if _COSTS_US.match(clause.text, winner.start) is not None:
        return None  # "each of these calls costs us 32p": what the council pays, not what it asks
    fined = winner.rule == "cost.contract" and word.startswith(("fine for", "fine of", "penalty"))
    if value < _FEW_POUNDS or fined:
        return "income", "a-few-pounds"
    if not word.startswith("cost") or winner.end > number.start or _TO_DO.match(clause.text, number.end):
        return None
    charged = any(cue.rule == "income.charge" and cue.end <= winner.start and clause.together(cue.end, winner.start) for cue in cues)
    one = value < _CHARGE and word in ("cost", "costs") and _WILL_COST.search(clause.text, max(clause.start, winner.start - 12), winner.start)
    return ("income", "a-charge") if charged or one else None


def yearly(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """What something costs a year is its budget, unless it is a contract's price, one placement's or an addition."""
    word = clause.text[winner.start : winner.end].lower()
    costs = winner.rule in ("cost.noun", "cost.verb", "cost.contract") and word.startswith(("cost", "spent", "bill for", "set"))
    costs = costs or (winner.rule == "cost.pay" and word in ("pay", "pays") and winner.end <= number.start)
    costs = costs or (winner.rule == "cost.fork-out" and winner.end <= number.start)  # "it shells out £9m a year on buses"
    yearly = (
        number.rate in ("year", "month")
        or (word == "costs" and _NOW.match(clause.text, clause.start, winner.start) is not None)
        or (word in ("cost", "costs") and _is_kept_up(clause, number, winner))
        or (word == "spent" and _EVERY_YEAR.match(clause.text, winner.end) is not None)
    )
    first, last = number.outer_start, number.outer_end
    if word == "spent" and winner.start >= last and THE_COUNCIL.fullmatch(clause.text, last, winner.start):
        return "budget", "it-spent"  # "less than the £9m it spent last year"
    if (
        costs
        and yearly
        and not (winner.start > number.end and " to " in clause.text[number.end : winner.start])  # "adds £5m a year to its costs"
        and number.size >= _SERVICE
        and not _MORE.search(clause.text, max(clause.start, first - _BESIDE), first)
        and not any(cue.rule == "cost.contract" and (cue.end <= last or clause.together(last, cue.start)) for cue in cues)
        and not (winner.start < first and _EXTRA.search(clause.text, winner.start, number.start))
        and not _PLACEMENT.search(clause.text, max(clause.start, first - _AROUND), min(clause.end, last + _AROUND))
        and not _ONE_OF_THEM.search(clause.text, last, min(clause.end, last + _AROUND))
    ):
        return "budget", "rate.year"
    return None


def lavished(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "An extra £9m will be lavished on parks": more for a service, however lavish."""
    extra = winner.rule == "cost.fork-out" and _EXTRA.search(clause.text, max(clause.start, number.start - _BESIDE), number.start) is not None
    return ("extra_spending", "extra") if extra and _ON_WHAT.match(clause.text, max(winner.end, number.outer_end)) is not None else None


def _is_kept_up(clause: Clause, number: Number, winner: Winner) -> bool:
    """Whether a service stands before "which cost £9m", or something that still costs it."""
    which = _WHICH_COST.match(clause.text, clause.start, winner.start)
    if which is None or _TO_DO.match(clause.text, number.outer_end) is not None:
        return False
    return which["many"] is not None or clause.text.startswith("costs", winner.start)


def paid_off(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Pay-offs of £90,000 were given to ten managers": what people get when they leave is no grant."""
    first = number.outer_start
    paid = _PAY_OFF.match(clause.text, max(clause.start, first - _AROUND), first)
    return ("cost", "paid-off") if winner.rule == "grant.given" and paid is not None else None


def of_permit(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Households pay £40 for a garden bin": not for living there."""
    return ("income", "of-permit") if _FOR_PERMIT.match(clause.text, number.outer_end) else None


def of_debt(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The interest on its loans costs £9m a year", "it costs £9m a year to pay off the loan": what borrowing costs is of debt.

    Likewise "a debt that once cost it £9m a year".
    """
    for cue in cues:
        if cue.rule not in _DEBTS:
            continue
        borrowed = cue.end <= winner.start and winner.end <= number.start and _OF_DEBT.fullmatch(clause.text, cue.end, winner.start)
        if not borrowed and number.rate == "year" and cue.end <= winner.start <= cue.end + _AROUND and winner.end <= number.start:
            borrowed = _OF_SUM_OWED.fullmatch(clause.text, cue.end, winner.start) or _OF_DEBT_ON.fullmatch(clause.text, cue.end, winner.start)
        paid_off = cue.start >= number.end and cue.start < number.end + 60 and _PAYING_OFF.fullmatch(clause.text, number.end, cue.start)
        if borrowed or paid_off:
            return "debt", cue.rule
    return None


def saved_in(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Savings in running costs of £9m": less of the cost."""
    first = number.outer_start
    of = winner.end <= first and _COSTS_OF.fullmatch(clause.text, winner.end, first) is not None
    return ("saving", "saved-in") if of and _SAVING_IN.search(clause.text, max(clause.start, winner.start - 50), winner.start) else None


def to_balance(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The council needs £9m to balance its books"."""
    return ("funding_gap", "to-balance") if winner.rule == "cost.needs" and _TO_BALANCE.match(clause.text, number.outer_end) else None


def lost(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "We have lost £9m since 2010", "it lost £9m on the deal", "lost £9m in parking fees": whose money goes, and how."""
    first, last = number.outer_start, number.outer_end
    word = clause.text[winner.start : winner.end].lower()
    if number.rate is not None and word in ("losing", "loses") and winner.end <= first and _OF_FUNDING.match(clause.text, last) is None:
        return "other_money", "a-loss"  # "the golf course is losing £9m a year"
    if word in ("lose", "losing", "loses") and winner.end <= first and _OF_FUNDING.match(clause.text, last):
        return "grant_cut", "lost-funding"  # "will lose £9m of funding that it had counted on"
    if word in ("lost", "loses") and winner.end <= first and _BUSINESS.search(clause.text, max(clause.start, winner.start - 60), winner.start):
        return "other_money", "a-loss"  # "the pool lost £9m last year"
    if word != "lost" or winner.end > first or _OUR_SUPPORT.match(clause.text, last) is not None:
        return None
    if _FUNDS_OF.fullmatch(clause.text, winner.end, first) is not None:
        return "grant_cut", "lost-funding"
    if any(cue.rule in _BROUGHT_IN and last <= cue.start < last + _NEAR_BY for cue in cues):
        return "income", "lost-income"
    if _OF_FUNDING.match(clause.text, last) or any(cue.rule == "grant.noun" and last <= cue.start < last + _NEAR_BY for cue in cues):
        return "grant_cut", "lost-funding"
    if _IN_A_CRASH.match(clause.text, last):
        return "other_money", "a-loss"  # "£9m that it lost in the banking collapse"
    if _ON_A_DEAL.match(clause.text, last):
        return "cost", "lost-on"
    return ("grant_cut", "lost-by-council") if _COUNCIL_HAS.search(clause.text, max(clause.start, winner.start - 60), winner.start) else None


_UP_BY = regex.compile(r"\b(?:gone up|going up|goes up|go up|went up|risen|rose|rising|increased|up)\b[^.;:]{0,40}\bby\s+(?:\w+\s+){0,2}$", regex.I)
_PLACES = r"(?:car parks?|parking|fees|charges|fines|tickets?|tills?|box office|admissions?|sales|meters|tolls?|fares)\b"
_TILLS = re.compile(rf"\b{_PLACES}", re.I)
_AT_TILLS = re.compile(rf"\s+(?:\w+\s+){{0,2}}?(?:in|at|on|through)\s+(?:(?:the|its|their|our)\s+)?(?:\w+\s+)?{_PLACES}", re.I)
_SHORT_TIMES = frozenset(("day", "week", "month"))


def wage_bill(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Wages are its biggest outlay, totalling £9m": what all are paid is a budget, what one is paid is not."""
    paid = clause.text[winner.start : winner.end].lower().startswith(("wage", "salar"))
    if not paid or number.size < _MANY_PAID:
        return None
    dearer = _UP_BY.search(clause.text, max(clause.start, number.outer_start - 60), number.outer_start)
    return ("cost", "dearer") if dearer is not None else ("budget", "wage-bill")


def takes_to(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "It will take a further £90,000 to demolish the hall": what it costs."""
    takes = winner.rule == "saving.take" and winner.end <= number.start and _TO_BUILD.match(clause.text, number.outer_end)
    return ("cost", "takes-to") if takes else None


def service_takes(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Adult social care now takes £90m": what a service costs, unless it is taken from something or a blow that it takes."""
    if winner.rule != "saving.take" or winner.end > number.start or _TAKEN_AWAY.match(clause.text, number.outer_end) is not None:
        return None
    for cue in () if _TAKEN_AWAY.match(clause.text, winner.end, number.outer_start) else cues:  # "took a hit of £9m"
        if cue.topic == "services" and cue.end < winner.start and _STILL.fullmatch(clause.text, cue.end, winner.start) is not None:
            return "budget", "service-takes"
    return None


def takings(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "We took £9m in the car parks last year": what is taken from nothing, where people pay, is income."""
    took = winner.rule == "saving.take" and winner.end <= number.start and clause.text[winner.start : winner.end].lower() != "loss of"
    if not took or _TAKEN_AWAY.match(clause.text, number.outer_end) is not None:
        return None
    paid = number.rate in _SHORT_TIMES and _TILLS.search(clause.text, clause.start, clause.end) is not None
    return ("income", "takings") if paid or _AT_TILLS.match(clause.text, number.outer_end) is not None else None


def added(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Prices had gone up and had added £9m": what dearer things add is a cost, no charge."""
    first = number.outer_start
    priced = clause.text[winner.start : winner.end].lower().startswith("price") and winner.end <= first and number.size >= _SERVICE
    return ("cost", "added") if priced and _ADDED.match(clause.text, winner.end, first) is not None else None


def owed(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "It was built with loans, of which £9m is outstanding": no saving that is still to come."""
    first, last = number.outer_start, number.outer_end
    word = clause.text[winner.start : winner.end].lower()
    if word == "outstanding" and (_WITH_BANK.match(clause.text, winner.end) or any(cue.rule == "debt.noun" for cue in cues)):
        return "debt", "outstanding"
    lent = word == "took out" and winner.end <= first and any(cue.rule == "debt.noun" and last <= cue.start < last + _AROUND for cue in cues)
    return ("debt", "took-out") if lent and clause.text.startswith((" of ", " in "), last) else None


def spent_already(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Cutting the £9m spent on buses", "to trim the £9m it spends on parks": what is cut is what was spent."""
    first, last = number.outer_start, number.outer_end
    whole = winner.end <= first and _THE_SUM.fullmatch(clause.text, winner.end, first) is not None
    return ("budget", "spent-already") if whole and _IS_SPENT.match(clause.text, last) is not None else None


def less_income(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "A £9m reduction in income from parking", "a reduction of £9m in fees": what comes in no more is not saved."""
    first, last = number.outer_start, number.outer_end
    behind = winner.end if winner.start >= last else last if _OF_AMOUNT.fullmatch(clause.text, winner.end, first) else None
    if winner.rule != "saving.cut-noun" or behind is None or _IN_INCOME.match(clause.text, behind) is None:
        return None
    return "income", "less-income"
