"""Turns of sums that are spent: "went over its budget by £9m" is an overspend, "spent £9m on the inquiry" a cost, "cut the debt by £9m" of debt."""

import re

import regex

from extractor.clauses import Clause
from extractor.reading import Cue, Number
from extractor.turn_giver import MORE
from extractor.turn_words import BY_END, CUTS, DONE_TO, OF, OFF, PRESSURES, TAKEN, Winner

_OVER = regex.compile(r"\b(?:go|goes|gone|going|went|ran|run|running|is|are)\s+over\b[^.;]{0,60}$", regex.I)
_BEYOND = re.compile(
    r"\s+over\b(?!\s+(?:(?:the|a)\s+)?(?:next|last|past|coming|course|period|time|term|life|\d|several|many|years|\w+-year|\w+\s+(?:years?|months?|weeks?)\b))",
    re.I,
)
_MORE_THAN = re.compile(
    r"\s+more\s+(?:on\s+[^.,;]{1,40}?\s+)?than\s+(?:[\w£'’-]+(?:[.,]\d+m?)*\s+){0,6}?"
    r"(?:budget|budgeted|planned|allocated|allowed|set aside|earmarked|its budget|it had|it has)\b",
    re.I,
)
_SPENDS = regex.compile(r"\b(?:spen[dt]|spends|spending|cost(?:s|ing)?)\s+(?:\w+\s+){0,2}$", regex.I)
_PROJECTS = frozenset(("cost.noun", "cost.capital", "cost.buy", "cost.works", "cost.regeneration"))
_ONE_ROAD = re.compile(r"(?:link\s+road|bypass)\b", re.I)
_FOR_THE = re.compile(
    r"\s+(?:(?:will|would|could|to|is|are|be|being|also|now|go|goes|going|put|spent|used|set|aside|earmarked|allocated)\s+){0,4}"
    r"(?:(?:for|towards|on|into)|to\s+(?!(?:the|its|their|our|be)\s)[a-z]+)\s+(?:[\w'’:;&,-]+\s+){0,6}",
    re.I,
)
_GONE = regex.compile(r"\b(?:go|goes|gone|going|went|is|are|was|were|be|been)\s+(?:\w+\s+){0,2}$", regex.I)
_ADD = regex.compile(
    r"\b(?:add(?:s|ed|ing)?|put(?:s|ting)?|pump(?:s|ed|ing)?)\s+(?:(?:a|an|another|further|extra|additional|about|around|some)\s+){0,3}$", regex.I
)
_INTO = re.compile(r"\s+(?:extra\s+|more\s+)?(?:to|into)\s+(?:the|its|their|our)\b", re.I)
_ADDED = re.compile(
    r"\s+(?:(?:will|would|could|to|is|are|be|being|has|have|been|was|were)\s+)*(?:added|put back|moved|transferred|restored|"
    r"reinstated|returned)\s+(?:in)?to\b",
    re.I,
)
_ABOVE = re.compile(r"\s+(?:over|in excess of|more than|above)\s+(?:a|an|its|the|their)\s+(?:[\w'’-]+\s+){0,2}", re.I)
_FINDS = regex.compile(r"\b(?:includ|contain|earmark|provid|allocat|finds?\b|found\b|sets? aside)", regex.I)
_FOR = re.compile(r"\s+(?:for|to|towards)\s", re.I)
_FOR_THINGS = re.compile(
    r"\s+for\s+(?:(?:a|new|more|extra|the|two|three|four|five|six|\d[\d,]*)\s+){1,2}(?!19|20)(?!year|financial|next|this|last|coming|gap|shortfall)[a-z]",
    re.I,
)
_FOR_WHAT = re.compile(r"\s+(?:(?:fund|pot|package|boost|programme|scheme|support|more|extra)\s+)?(?:for|to|towards|into)\s", re.I)
_CHANGED = {
    "gap.noun": "funding_gap",
    "overspend.noun": "overspend",
    "debt.noun": "debt",
    "income.raise": "income",
    "income.charge": "income",
}  # what may be cut by an amount and is no spending
_STORES = frozenset(("reserves.noun", "reserves_use.phrase"))
_SOURCES = {
    "grant.noun": "grant",
    "signal.giver": "grant",
    "income.raise": "income",
    "income.charge": "income",
    "tax_bill.band": "income",
    "debt.noun": "debt",
    "reserves.noun": "reserves_use",
}  # by what names it, what a sum that "comes from" somewhere is
_COMES_FROM = re.compile(r"(?:com(?:e|es|ing)|came)\s+from\b", re.I)
_A_FEW_WORDS = re.compile(r"\s+(?:[\w'’-]+,?\s+){0,4}", re.I)
_DETERMINED = re.compile(r"\s*(?:(?:its|the|their|our|a|that|this|general|earmarked|council['’]s?|existing|projected|forecast|expected)\s+)*", re.I)
_OF_OR_BY = re.compile(r"\s+(?:(?:about|around|nearly|almost|over|some|up to|more than)\s+)*", re.I)
_RISE_IN = regex.compile(
    r"(?r)\b(?:increase|rise|growth|uplift|boost)\s+(?:in|to)\s+(?:[\w’'-]+\s+){0,4}?(?:spending|spend|expenditure|budgets?|investment)\b"
    r"[^.;£]{0,50}?\s+of\s+(?:(?:about|around|nearly|almost|over|some|up to|more than|just)\s+)*",
    regex.I,
)
_RAISED_ITS = regex.compile(r"\b(?:increas|rais|boost|expand|lift)\w*\s+(?:[\w'’-]+\s+){0,5}$", regex.I)
_COUNCILS = re.compile(r"council\s+(?:funding|money|cash|support|grants?)\b", re.I)
_LOSES = regex.compile(r"\b(?:los(?:e|es|ing|t)|cut|cuts|cutting|withdraw\w*|strip\w*)\s+(?:\w+\s+){0,2}$", regex.I)
_DEAL = regex.compile(r"\b(?:contracts?|deals?|partnership|agreement|framework|tender|concession|scheme|project|ventures?)\b", regex.I)
_DEALT = 120  # characters between a deal and what it is valued at
_IS_CUT = re.compile(
    r"[\s,)]+(?:(?:in|on|of|for)\s[^,.;]{0,60}[\s,]+)?(?:will|would|could|may|might|is|are|to|has|have|can)\s+(?:\w+\s+){0,2}(?:cut|go|axed|scrapped|lost|removed)\b",
    re.I,
)
_OF_THE = re.compile(r"\s+of\s+(?:the|its|their|our)\s", re.I)
_PUT = frozenset(("extra.invest", "extra.pays-for"))
_ITS = re.compile(r"\s+(?:on\s+|against\s+)?(?:its|their|our|the|an?)\s+(?:[\w’'-]+\s+)?", re.I)
_ITS_BUDGET = re.compile(r"\s+(?:[\w’'-]+\s+){0,3}budgets?\b(?!\s+(?:gap|deficit|hole|shortfall|overspend|black))", re.I)
_BEHIND, _BEFORE = 25, 30  # characters
_OFFICE = "service.central"  # chauffeurs, translators, lawyers
_WHO = re.compile(
    r"\s*(?:(?:that\s+)?(?:it|they|we|the (?:council|authority|county|city|borough))\s+)?(?:(?:has|had|have)\s+(?:already\s+)?)?(?:been\s+)?",
    re.I,
)
_ON_ADVICE = re.compile(
    r"\s+on\s+(?:[a-z'’-]+\s+){0,3}(?:study|studies|inquiry|review|survey|consultants?|consultancy|lawyers|legal|logo|rebrand\w*|reports?|appeal|referendum)\b(?!\s+and\b)",
    re.I,
)
_WILL_BE_USED = re.compile(
    r"\s+(?:(?:will|would|could|to|is|are|was|were|has|have|had|been|being|be|also|now|likely|expected|due|set)\s+)+(?:all\s+)?"
    r"(?:used|spent|drawn|needed|released|exhausted)\b",
    re.I,
)
_WOULD_HAVE = regex.compile(r"\b(?:would|could|should|might)\s+have\s+$", regex.I)
_OUT_OF_STORE = re.compile(r"\s+(?:more\s+|extra\s+)?(?:from|out\s+of)\s+(?:(?:its|the|their|our|a|an|that)\s+)?(?:[\w’'-]+\s+){0,3}", re.I)
_SPENT_ON = re.compile(
    r"(?:\s+(?:of\s+(?:taxpayers?['’]?|public|council|ratepayers?['’]?)\s+(?:cash|money)|(?:last|this)\s+year|a\s+year|so\s+far|"
    r"(?:in|over|during)\s+(?:the\s+(?:last|past)\s+)?\w+\s+years|in\s+(?:19|20)\d\d(?:[-/]\d+)?|since\s+(?:19|20)\d\d)){0,2}\s+on\s+",
    re.I,
)
_SPENT = ("spent", "fork", "shell")  # how the words begin that say so
_ONCE = re.compile(
    r"(?:(?:a|an|the|its|their|new|two|three|four|five|six)\s+)+|(?:re)?(?:building|furbish\w*|designing|vamping)|buying|demolish\w*|defending|closing|upgrad\w*|"
    r"redundanc\w*|consult\w*|legal|lawyers?|compensation|settl\w*|install\w*|repairing|redesign\w*",
    re.I,
)
_AGENCY = re.compile(r"\s+(?:on\s+)?(?:[a-z-]+\s+){0,2}?(?:agency|temporary|interim|staff)\b", re.I)  # who work for it every year
_FUNDED_FROM = regex.compile(
    r"\b(?:funded|financed|met|paid\s+for|covered|supported|balanced)\s+(?:from|by|through|with|using)\b(?P<list>(?:[^.;]|\.\d)*)$",
    regex.I,
)
_BRACKET = re.compile(r"\s*\(\s*")
_BARE = re.compile(r"\s+(?:(?!(?:the|its|their|our|a|an|that)\b)[\w'’-]+\s+){0,2}", re.I)  # "met from its reserves of £9m": all there is of them
# "funded by | borrowing of £9m, grant of £2m and |reserves of £1m"
_WITH_SUMS = re.compile(
    r"(?:\s+(?:an?\s+)?(?:[\w'’-]+\s+){1,4}?of\s+£[\d.,]*\d(?:\s?(?:m|bn|k|million))?(?:,|,?\s+and\b|;))+\s+(?:[a-z]+\s+){0,2}", re.I
)
_LISTING = 160  # characters
PUT_BY = "+put-by"  # how the rule of what is put into reserves ends
_PUT_INTO = re.compile(
    r"\s+(?:of\s+(?:that|this|it)\s+)?(?:(?:will|would|could|to|is|are|was|were|has|have|had|been|being|be|also)\s+)*(?:(?:put|added|moved|transferred|paid|going|goes|go|went|gone|placed|returned)\s+)?(?:back\s+)?"
    r"(?:to|into|towards)\s+(?:(?:its|the|their|our|general|earmarked|council|a)\s+)*(?:[\w’'-]+\s+){0,2}",
    re.I,
)
_ON = re.compile(r"\s+on\s+(?:a|an|the|its|their|his|her)\s", re.I)

_COMES_OFF = re.compile(
    r"\s+(?:(?:will|would|could|is|are|to|be|has|have)\s+)*(?:come|comes|coming|came|go|goes|going|knocked|sliced|lopped|shaved)\s+(?:off|out\s+of)\s+"
    r"(?:[\w'’-]+\s+){0,3}",
    re.I,
)


_EARNED_AT = re.compile(  # "income from planning fees and land searches was |down £9m"
    r"\s+(?:at|from|in|for|on)\s+(?:[\w'’-]+\s+){1,8}?(?:is|are|was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?", re.I
)


# "income from parking, which is expected to be |down £9m"
_WHICH_IS_DOWN = re.compile(
    r"(?:\s+(?:from|in|at)\s+(?:[\w'’-]+\s*){1,5})?,?\s+(?:which\s+)?(?:is|was|are|were|will|would)\s+(?:now\s+)?(?:(?:expected|forecast|projected|predicted|likely)\s+to\s+)?(?:be\s+)?",
    re.I,
)


def of_what(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Has cut the overspend by £9m", "debts were reduced by £9m": a difference is of what it changes."""
    first = number.outer_start
    if winner.rule not in CUTS or winner.end > first:
        return None
    if winner.rule != "saving.down" and not BY_END.search(clause.text, max(winner.start, first - 20), first):
        return None
    for cue in cues:
        if (measure := _CHANGED.get(cue.rule)) is None:
            continue
        done_to = cue.end <= winner.start and DONE_TO.fullmatch(clause.text, cue.end, winner.start)
        earned = winner.rule == "saving.down" and measure == "income" and cue.end <= winner.start
        if earned and _EARNED_AT.fullmatch(clause.text, cue.end, winner.start) is not None:
            return measure, cue.rule
        if earned and _WHICH_IS_DOWN.fullmatch(clause.text, cue.end, winner.start) is not None:
            return measure, cue.rule
        if done_to or (winner.end <= cue.start < first and _DETERMINED.fullmatch(clause.text, winner.end, cue.start)):
            return measure, cue.rule
    return None


def from_source(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "£9m taken from reserves", "£2m will come from higher fees", "the other £5m comes from the department": a sum is what it comes from."""
    if winner.rule not in CUTS or winner.end < number.end:
        return None
    comes = _COMES_FROM.match(clause.text, winner.start) is not None
    for cue in cues:
        store = cue.rule in _STORES
        if cue.end <= winner.end or not (store or comes):
            continue
        if store and _DETERMINED.fullmatch(clause.text, winner.end, max(cue.start, winner.end)):
            return "reserves_use", cue.rule
        source = _SOURCES.get(cue.rule)
        if comes and source is not None and (cue.start < winner.end or _A_FEW_WORDS.fullmatch(clause.text, winner.end, cue.start)):
            return source, cue.rule  # "come |from selling|"
    return None


def funds(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "To be funded from grants (£9m) and earmarked reserves (£4m)", "supported by reserves of £4m"."""
    first = number.outer_start
    listed = _BRACKET.fullmatch(clause.text, winner.end, first) is not None
    if not listed and OF.fullmatch(clause.text, winner.end, first) is None:
        return None
    funding = _FUNDED_FROM.search(clause.text, max(clause.start, winner.start - _LISTING), winner.start)
    return (
        ("reserves_use", "funds")
        if funding is not None and (listed or _BARE.fullmatch(funding["list"]) or _WITH_SUMS.fullmatch(funding["list"]))
        else None
    )


def used_up(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Reserves of £9m will be used to plug the gap", "the £9m reserve has been spent"."""
    last = winner.end if clause.text[number.outer_end : winner.start] in (" ", "-") else number.outer_end
    return ("reserves_use", "used") if _WILL_BE_USED.match(clause.text, last) else None


def out_of_reserves(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "£9m from the business rates reserve": what comes from a store."""
    last = number.outer_end
    drawn = winner.start > last and _OUT_OF_STORE.fullmatch(clause.text, last, winner.start) is not None
    return ("reserves_use", "from-store") if drawn else None


def into_reserves(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "An extra £9m will be put into reserves"."""
    last = number.outer_end
    for cue in cues:
        if cue.rule == "reserves.noun" and last < cue.start < last + 60 and _PUT_INTO.fullmatch(clause.text, last, cue.start):
            return "reserves", PUT_BY[1:]
    return None


def spent_once(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "£9m spent on the inquiry": what is no service of the council's is paid for once."""
    word = clause.text[winner.start : winner.end].lower()
    advice = _ON_ADVICE.match(clause.text, number.end if winner.end <= number.start else winner.end - 3)
    if word in ("to spend", "will spend") or (word.endswith("spent on") and winner.rule == "extra.pays-for"):
        return ("cost", "spent-once") if advice else None
    if winner.measure != "budget":
        return None
    on = word == "spent on" or (word == "been spent" and clause.text.startswith(" on ", winner.end))
    after = winner.start >= number.end and on and _WHO.fullmatch(clause.text, number.end, winner.start) is not None
    before = word == "spending" and _OF_OR_BY.fullmatch(clause.text, winner.end, number.outer_start) and _ON.match(clause.text, number.end)
    if number.rate is not None or not (after or before):
        return None
    last = max(winner.end, number.end)
    if _AGENCY.match(clause.text, last):
        return None
    served = any(cue.topic == "services" and cue.rule != _OFFICE and winner.start <= cue.start < last + 25 for cue in cues)
    built = any(cue.rule in _PROJECTS and last < cue.start < last + 35 for cue in cues)
    return None if served and not built else ("cost", "spent-once")


def on_service(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Has spent £9m on temporary accommodation": what a service costs is its budget, unless it was built, bought or advised on."""
    last = number.outer_end
    spent = winner.end <= number.start and clause.text[winner.start : winner.end].lower().startswith(_SPENT)
    if (
        not spent
        or _WOULD_HAVE.search(clause.text, max(clause.start, winner.start - 20), winner.start)
        or (on := _SPENT_ON.match(clause.text, last)) is None
        or _ONCE.match(clause.text, on.end())
    ):
        return None
    served = any(cue.topic == "services" and cue.rule != _OFFICE and on.end() <= cue.start < on.end() + 12 for cue in cues)
    if served and MORE.search(clause.text, winner.end, number.start):
        return "extra_spending", "more-on-service"
    return ("budget", "on-service") if served or _AGENCY.match(clause.text, last) else None


def off_budget(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Has had £9m slashed off its budget of £90m": the budget itself."""
    governed = winner.rule == "saving.out-of" and winner.end <= number.start and OF.fullmatch(clause.text, winner.end, number.outer_start)
    return ("budget", "off-budget") if governed else None


def over_what(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Over its budget of £9m", "overspend its £9m budget": the budget itself; "variances to the budget of £9m" are not."""
    owned = winner.end <= number.start and _ITS.fullmatch(clause.text, winner.end, number.outer_start) is not None
    if owned and _ITS_BUDGET.match(clause.text, number.end) is not None:
        return "budget", "over-what"
    governed = winner.end <= number.start and OF.fullmatch(clause.text, winner.end, number.outer_start) is not None
    word = clause.text[winner.start : winner.end].lower()
    return ("budget", "over-what") if governed and word.endswith("budget") and word.startswith(("over ", "above", "more", "exceed")) else None


def found_for(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Has found £9m for libraries", "will find £9m for libraries"."""
    found = winner.rule == "saving.find" and clause.text[winner.start : winner.end].lower() in ("found", "find") and winner.end <= number.start
    last = number.outer_end
    if found and _FOR.match(clause.text, last) and any(cue.topic == "services" and last < cue.start < last + 30 for cue in cues):
        return "extra_spending", "found-for"
    if found and clause.text.startswith("found", winner.start) and _FOR_THINGS.match(clause.text, last):
        return "extra_spending", "found-for"  # "has found £9m for 1,000 homes"
    return None


def gone_over(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Went over its housing budget by £9m", "has gone £9m over", "is £9m over, because"."""
    first, last = number.outer_start, number.outer_end
    if _MORE_THAN.match(clause.text, last) and _SPENDS.search(clause.text, max(clause.start, first - 25), first):
        return "overspend", "more-than-budgeted"
    if _BEYOND.match(clause.text, last) and _GONE.search(clause.text, max(clause.start, first - 25), first):
        return "overspend", "gone-over"
    if winner.start >= last and _ABOVE.fullmatch(clause.text, last, winner.start):
        return "overspend", "over-a-budget"
    by = winner.end <= first and BY_END.search(clause.text, max(clause.start, first - 20), first) is not None
    return ("overspend", "gone-over") if by and _OVER.search(clause.text, clause.start, winner.start) else None


def of_council(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Respite care will lose £9m of council money": what the council takes from a service it saves."""
    first = number.outer_start
    ours = winner.start >= number.end and _COUNCILS.match(clause.text, winner.start)
    return ("saving", "of-council") if ours and _LOSES.search(clause.text, max(clause.start, first - 30), first) else None


def valued(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Two teachers, valued at £90,000, could be cut": what goes saves its value. "A partnership with Capita is valued at £9m": what it costs."""
    if winner.end > number.start or "valued" not in clause.text[winner.start : winner.end].lower():
        return None
    if _IS_CUT.match(clause.text, number.outer_end):
        return "saving", "valued"
    deal = _DEAL.search(clause.text, max(clause.start, winner.start - _DEALT), winner.start)
    return ("cost", "valued") if deal is not None else None


def services_go(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "£9m worth of services will have to go"."""
    gone = winner.rule == "budget.service" and winner.start >= number.end and _IS_CUT.match(clause.text, winner.end)
    return ("saving", "services-go") if gone else None


def part_of_budget(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "£9m of the budget has been set aside for schools", "the tax raises £9m of the budget": a part that is spent or paid for."""
    first, last = number.outer_start, number.outer_end
    if winner.start < last or _OF_THE.match(clause.text, last) is None:
        return None
    for cue in cues:
        if cue.rule in _PUT and winner.end <= cue.start < winner.end + _BEHIND:
            return "extra_spending", cue.rule
        if cue.rule == "income.raise" and cue.end <= first < cue.end + _BEFORE:
            return "income", cue.rule
    return None


def raised_by(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Has increased its spending on care by £9m"."""
    first = number.outer_start
    by = winner.end <= first and BY_END.search(clause.text, max(winner.end, first - 20), first) is not None
    if _RISE_IN.match(clause.text, max(clause.start, first - _LISTING // 2), first):
        return "extra_spending", "rise-in"
    raised = by and _RAISED_ITS.search(clause.text, max(clause.start, winner.start - 45), winner.start) is not None
    return ("extra_spending", "raised-by") if raised else None


def funding_raised(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The budget increases its funding for care by £9m": what the council gives, unless somebody who gives to it is named."""
    if not clause.text.startswith(" for ", winner.end) or any(cue.rule == "signal.giver" and cue.start < winner.start for cue in cues):
        return None
    return raised_by(clause, number, winner, cues)


def item(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The budget includes £9m for roads", "add £9m to the roads budget": what a budget finds for something is growth."""
    first, last = number.outer_start, number.outer_end
    adds = _ADD.search(clause.text, max(clause.start, first - 25), first) and _INTO.match(clause.text, last)
    if adds or _ADDED.match(clause.text, last):
        return "extra_spending", "added"
    if _FOR_WHAT.match(clause.text, last) is None:
        return None
    for cue in cues:
        if cue.rule == "budget.noun" and cue.end <= first and _FINDS.search(clause.text, cue.end, first):
            return "extra_spending", "budget.includes"
    return None


def for_works(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "£9m for the refurbishment of the hall": what is given for works, not what they cost."""
    if winner.rule not in _PROJECTS or winner.start < number.end or _ONE_ROAD.match(clause.text, winner.start):
        return None
    if PRESSURES.fullmatch(clause.text, winner.start, winner.end) is not None:
        return None  # "£9m for the cost of energy": what must be paid
    return ("extra_spending", "for-works") if _FOR_THE.fullmatch(clause.text, number.outer_end, winner.start) else None


# "£9m has been sheared from the parks budget", whatever the verb, unless the budget pays for something.
_DONE_OFF = re.compile(
    r"\s+(?:(?:a|per|next|this|last)\s+year\s+)?(?:(?:has|have|had|will|would|could|is|are|was|were|to|be|been|being|also|now|already|set|due)\s+){1,4}"
    r"(?!(?:transferr|mov|fund|financ|releas|divert|allocat|borrow|switch|vir|reallocat|provid|rais|receiv|need|expect|generat|cover|us|requir|earmark|award|suppli|com)ed\b)"
    r"[a-z]+ed\s+(?:off|out\s+of|away\s+from|from)\s+(?:(?!for\b|to\b)[\w'’-]+\s+){0,4}",
    re.I,
)


def taken_out(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Has taken £9m out of the council's budget", "£9m comes off the roads budget"."""
    first, last = number.outer_start, number.outer_end
    if winner.start > last and _COMES_OFF.fullmatch(clause.text, last, winner.start):
        return "saving", "comes-off"
    if winner.start < last:
        return None
    off = OFF.fullmatch(clause.text, last, winner.start)
    taken = off is not None and (" off " in off[0] or TAKEN.search(clause.text, max(clause.start, first - 30), first) is not None)
    return ("saving", "taken-off") if taken or _DONE_OFF.fullmatch(clause.text, last, winner.start) is not None else None
