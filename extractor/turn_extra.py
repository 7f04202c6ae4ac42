"""Turns of sums that are extra: "an extra £4m from fees" is income, "an extra £4m is needed for wages" a cost."""

import re

import regex

from extractor.clauses import Clause
from extractor.reading import Cue, Number
from extractor.turn_words import HEDGES, Winner

_AUX = r"(?:(?:a|per)\s+year\s+|extra\s+|more\s+|(?:will|would|had|must|could|to|is|are|be|being|has|have|been|was|were|can|may|also)\s+)*"
_FROM = re.compile(
    r"\s+" + _AUX + r"(?:(?:com(?:e|es|ing)|came|raised|generated|made|earned|found|each year|annually)\s+)?(?:through|from|by|via)\b", re.I
)
_INTO_COFFERS = re.compile(r"\s+(?:(?:a|per|each|every)\s+year\s+)?(?:in)?to\s+(?:[\w’']+\s+){0,3}coffers\b", re.I)
_LESS_FROM = re.compile(  # "£3m less than expected from council tax"
    r"\s+less(?:\s+than\s+\w+)?\s+(?:in|from)\s+(?:council\s+tax|business\s+rates|(?:\w+\s+)?(?:fees|charges|parking|rents?|sales|fines|receipts))\b",
    re.I,
)
_CLOSES_GAP = regex.compile(
    r"(?r)\b(?:will|would|could|to|which)\s+(?:also\s+)?(?:reduces?|narrows?|cuts?|closes?|shrinks?|lowers?)\s+(?:the|its|this|that|our)\s+(?:[\w'’-]+\s+){0,2}"
    rf"(?:gap|shortfall|deficit)(?:\s+(?:for|in)\s+(?:[\w/–-]+\s+){{1,2}}|\s+)by\s+{HEDGES}",
    regex.I,
)
_BY_TAX = regex.compile(r"\b(?:tax|premiums?|charges?|charging|fees|rents?|income|precept)\b", regex.I)
_BROUGHT_BY_RISE = regex.compile(
    r"\b(?:increase|rise|hike|tax|precept|premium|levy|charges?|charging|fees?|fines|selling)\b[^.;,£]{0,45}?\s"
    r"(?:giv(?:e|es|ing)|gave|bring|brings|bringing|brought|provid\w+|mean|means|net|nets|add|adds|put|puts|plough|ploughs|hand|hands|contributes?|contributing)\s+"
    r"(?:(?:the\s+)?(?:council|authority|county|city|borough|it|us|them)\s+)?(?:with\s+)?(?:in\s+)?"
    r"(?:(?:an|a|another|around|about|some|extra|additional|further|estimated)\s+)*$",
    regex.I,
)
_FROM_ITS = re.compile(
    r"\s+(?:(?:a|per|each|every)\s+year\s+)?from\s+(?:its|their|our)\s+(?!(?:\w+\s+)?(?:reserves|balances|budget|grant|fund|allocation))", re.I
)
_FROM_PAYERS = re.compile(
    r"\s+(?:(?:a|per|each|every)\s+year\s+|annually\s+|last\s+year\s+|extra\s+|more\s+)?from\s+(?:the\s+|its\s+|local\s+|private\s+|a\s+)?"
    r"(?:operators?|company|companies|firms?|contractors?|leaseholders?|tenants?|developers?|owners|landlords?|traders|motorists|drivers|visitors|tourists|"
    r"users|residents|businesses|shops|airport|advertisers|advertising|sponsors|sponsorship|students|landlords|stallholders)\b",
    re.I,
)
_BRINGS = frozenset(("income.raise", "income.charge"))
_NEEDED = re.compile(
    r"\s+"
    + _AUX
    + r"(?:needed|required|necessary|(?<!been\s)found)\s+(?:just\s+|simply\s+)?(?:for|on|to\s+(?:cover|meet|pay|fund|cope|keep|deal))\b",
    re.I,
)
_HAD_TO = regex.compile(
    r"\b(?:(?:has|have|had|having)\s+(?:had\s+)?to|forced\s+to|must)\s+(?:find|pay|spend)\s+(?:(?:an|a|another|around|about|some)\s+)*(?:extra\s+|additional\s+|further\s+)?$",
    regex.I,
)
_FOR = re.compile(
    r"\s+(?:extra\s+|more\s+)?(?:(?:a|this|next|each|every|last)\s+year\s+)?(?:for|on(?!\s+top\b)|to\s+(?:cover|meet|pay|fund|settle|deal\s+with|cope\s+with))\s",
    re.I,
)
_TO_MEET = re.compile(
    r"\s+(?:extra\s+|more\s+)?to\s+(?:allow\s+for|care\s+for|cater\s+for|provide\s+for|cover|meet|pay|deal\s+with|cope\s+with|fund|absorb)\b",
    re.I,
)
_COSTS = frozenset(("cost.for-pay", "cost.to-cover", "cost.pressure"))
_ON_SERVICES = re.compile(
    r"\s+(?:(?:this|next|each|every|in\s+the\s+coming)\s+year\s+)?on\s+(?:(?:its|their|all|our|local|public|council|day-to-day|everyday|vital|key|"
    r"essential|the|front-?line|running|providing|delivering)\s+)*services\b"
    r"|\s+(?:(?:this|next|each|every)\s+year\s+)?to\s+(?:keep|run|provide|maintain|deliver)\s+(?:[\w’'-]+\s+){0,3}services\b",
    re.I,
)
# "£900m set aside to deliver services such as care"
_TO_RUN_SERVICES = re.compile(
    r"\s+(?:(?:set\s+aside|allocated|earmarked)\s+)?to\s+(?:run|provide|maintain|deliver)\s+(?:(?:its|their|our|all|council|public|local|vital|key|essential)\s+){0,2}services\b",
    re.I,
)
# "A total of £90m will be spent on social services", "£109m on education in 2020-21": what a whole service takes
_ON_A_SERVICE = re.compile(
    r"\s+(?:(?:will|would)\s+be\s+spent\s+)?on\s+(?:its\s+|the\s+|running\s+)?(?:education|schools|social\s+(?:services|care)|adult\s+(?:social\s+care|services)|"
    r"children['’]s\s+services|public\s+health|highways|housing|libraries|leisure|"
    r"homelessness(?:\s+services?)?|(?:temporary\s+)?accommodation\s+for\s+homeless\s+(?:families|people|households)|(?:collection|disposal)\b[^.,;]{0,40}\bwaste|waste(?:\s+collections?)?|"
    r"(?:regulatory|environmental|cultural|leisure)\s+services)\b(?=\s*[,.;]|\s+(?:in\s+(?:20\d\d|just)|and|next|this|while|such|like)\b)",
    re.I,
)
_AT_LARGE = 10_000_000  # pounds
# "Plans to spend £90m in 2025-26", "to spend £90m to keep services going": on no one thing.
_IN_ALL = re.compile(
    r"(?:\s+net)?(?:\s*[,.;]|\s+(?:in|during|next|this)\s+(?:the\s+)?(?:20\d\d|coming|next|new|current|year|financial)"
    r"|\s+(?:to\s+(?:keep|run|provide|deliver|maintain)|(?:a|each|every|per)\s+year)|\s+(?:with|but)\s+(?:(?:has|have|it|only|just|about|around)\s+){0,3}£)(?![^.;,]{0,60}\son\b)",
    re.I,
)
_SETTLED = regex.compile(
    r"\b(?:settlement|government|ministers|Whitehall|Holyrood|Westminster|Treasury)\b[^;:]{0,110}?,\s+(?:with|which\s+(?:gave|gives|led\s+to|leads\s+to|meant|means|brought|brings))"
    r"\s+(?:[\w’'-]+\s+){0,3}$",
    regex.I,
)
# "An extra £9m proposed in next year's settlement"
_IN_SETTLEMENT = re.compile(
    r"\s(?:(?:is|are|was|were|has|have|been|being|will|be)\s){0,3}(?:(?:proposed|announced|included|promised|pledged|contained|offered|expected|received|given|set\sout)\s)?"
    r"(?:in|through|as\spart\sof|from|under|by|via)\s(?:[\w’'-]+\s){0,5}settlement\b",
    re.I,
)
_FALLS = re.compile(r"\s+(?:(?!(?:and|but|which|while|to)\b)[\w’'-]+\s+){1,5}")
_MORE_OF_IT = frozenset(("extra.adjective", "extra.invest"))
_HANDED = regex.compile(
    r"(?r)\b(?:settlement|deal|pact|agreement|announcement|government|ministers?|chancellor|whitehall|holyrood|westminster|stormont|treasury)\b[^;:.£]{0,80}?\s"
    r"(?:g[ai]ve|gives|given|giving|hand(?:s|ed|ing)?|br(?:ings?|ought)|provid(?:es?|ed)|offer(?:s|ed)?|award(?:s|ed)?|means?|meant|le(?:ft|aves))\s+"
    r"(?:(?:the|our|this|its)\s+)?(?:[\w’'-]+\s+){0,2}?(?:councils?|authorit(?:y|ies)|county|city|borough|comhairle|us|it|them)\s+(?:with\s+|has\s+|have\s+)?"
    + HEDGES,
    regex.I,
)
_HANDED_REACH = 160  # characters
_MORE = regex.compile(r"\b(?:extra|more|additional|further|another|invest\w*|boost)\b", regex.I)
_PUTS_IN = frozenset(("ploughs", "pumps", "pours", "sinks", "channels", "funnels", "puts", "invests"))
# "£410m will be spent across the county next year", "£90m is to be spent on services": on no one thing
_SPENT_IN_ALL = re.compile(
    r"\s+(?:will|would|is\s+to|is\s+due\s+to|is\s+set\s+to)\s+be\s+spent(?:\s+on\s+(?:(?:all|its|their|our|local|public|council|key|vital|essential|day-to-day)\s+)*services\b"
    r"|\s+across\s+the\s+(?:whole\s+)?(?:council|county|city|borough|district|authority)\b)?"
    r"(?:\s*[.;]|\s+(?:in|during|next|this|over)\s+(?:the\s+)?(?:20\d\d|coming|next|new|current|year|financial)(?![^.;]{0,40}\b(?:on|to|for|\w+ing)\b))",
    re.I,
)
_SPENDS = frozenset(("extra.spend", "extra.invest"))
_AWARDS = regex.compile(r"\b(?:provid|award|giv|approv|offer|mak|pay)\w*\s+(?:a|an|the)\s+(?:[a-z-]+\s+)?$", regex.I)
_TO_WHOM = re.compile(r"\s+to\s+(?!(?:the\s+)?(?:councils?|(?:local\s+)?authorit(?:y|ies)|county|city|borough|it|us|them|help|fund|pay)\b)", re.I)
_AWARDED_TO = re.compile(
    r"\s+(?:(?:will|would|could|have|has|had|is|are|was|were|be|been|being)\s+)+(?:awarded|given|handed|paid|made|offered)\s+(?:out\s+)?to\s+"
    r"(?:(?:\d+|local|the|several|many|dozens\s+of|small|\w+)\s+){0,2}(?:community|voluntary|charities|groups|clubs|organisations|businesses|firms|traders|families|"
    r"households|villages|parishes)\b",
    re.I,
)
_TO_HELP = re.compile(r"\s+(?:a\s+year\s+)?(?:for|towards|to\s+(?!the\b|its\b|our\b))")
_BANKED = 90  # characters
_TO_A_CLUB = 100_000  # pounds: what a club gets once is no more
_GENERAL = frozenset(("extra.adjective", "grant.gets", "grant.given"))
_EXTRA = frozenset(("extra.adjective", "saving.find-more", "saving.find", "other.salary"))
_SOURCE = re.compile(r"\s*(?:(?!and\b)[\w'’-]+\s+){0,3}", re.I)
_ON_CAPITAL = re.compile(r"\s+(?:on\s+)?(?:its|the|their|our|a)\s+(?:[\w'’-]+\s+){0,2}capital\s+(?:programme|plan|budget)\b", re.I)
_OF_WHAT = re.compile(r"\s+(?:in|of)\s+(?:[\w'’-]+\s+){0,3}", re.I)


def to_income(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "£4m extra through fees", "an extra £4m into the coffers", "the rise will give the council an extra £4m"."""
    last = number.outer_end
    if _INTO_COFFERS.match(clause.text, last):
        return "income", "coffers"
    if _LESS_FROM.match(clause.text, last):
        return "income", "less-from"
    first = number.outer_start
    if winner.start >= last and any(cue.rule in _BRINGS and 0 <= first - cue.end <= 2 for cue in cues):
        return "income", "generated"  # "will generate £4m of funding for the council"
    if (source := _FROM.match(clause.text, last)) is not None:
        for cue in cues:
            if cue.rule in _BRINGS and source.start() < cue.start and _SOURCE.fullmatch(clause.text, source.end(), max(cue.start, source.end())):
                return "income", cue.rule
    if winner.rule in _GENERAL and _FROM_PAYERS.match(clause.text, last):
        return "income", "from-payers"
    if winner.rule in _GENERAL and _FROM_ITS.match(clause.text, last):
        return "income", "from-its"
    return brought_by_rise(clause, number, winner, cues) if winner.rule in _GENERAL else None


def brought_by_rise(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The tax rise contributes £4m to the budget"."""
    first = number.outer_start
    brought = (winner.rule in _GENERAL or winner.start >= number.end) and _BROUGHT_BY_RISE.search(clause.text, max(clause.start, first - 90), first)
    return ("income", "brought-by-rise") if brought else None


def closes_gap(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The closure will reduce the gap by £4m" saves that much, "a 5% council tax rise would reduce it by £4m" brings it in."""
    if winner.end > number.outer_start:
        return None
    closes = _CLOSES_GAP.match(clause.text, max(clause.start, number.outer_start - 90), number.outer_start)
    if closes is None:
        return None
    return ("income" if _BY_TAX.search(clause.text, clause.start, closes.start()) else "saving"), "closes-gap"


def to_cost(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "An extra £4m is needed for wages", "we had to find £4m extra for school taxis": what cannot be avoided is a cost."""
    first, last = number.outer_start, number.outer_end
    if winner.rule not in _EXTRA:
        return None
    if _NEEDED.match(clause.text, last) is not None:
        return "cost", "needed-for"
    if winner.rule == "saving.find-more" and _TO_MEET.match(clause.text, last):
        return "cost", "to-meet"
    if _FOR.match(clause.text, last) is None:
        return None
    if any(cue.rule in _COSTS and last <= cue.start <= last + 8 for cue in cues):
        return "cost", "for-pay"
    extra = winner.rule != "saving.find" or clause.text.startswith(" extra ", last)
    return ("cost", "had-to-find") if extra and _HAD_TO.search(clause.text, max(clause.start, first - 60), first) else None


def on_services(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Will spend £90m on services", "£9m will be spent on libraries": all that a council or a service does is its budget."""
    first, last = number.outer_start, number.outer_end
    if number.size >= _AT_LARGE and "services" in clause.words and _TO_RUN_SERVICES.match(clause.text, last) is not None:
        return "budget", "on-services"
    if winner.rule not in _SPENDS:
        return None
    more = _MORE.search(clause.text, max(clause.start, first - 30), first) is not None
    if number.size >= _AT_LARGE and not more and _SPENT_IN_ALL.match(clause.text, last) is not None:
        return "budget", "in-all"
    if clause.text[winner.start : winner.end].lower().endswith("spend"):
        all_of_them = any(cue.rule == "budget.all-services" and cue.start >= number.end for cue in cues)
        if all_of_them or _ON_SERVICES.match(clause.text, last):
            return "budget", "on-services"
        if (
            number.size >= _AT_LARGE
            and _IN_ALL.match(clause.text, last) is not None
            and _MORE.search(clause.text, max(clause.start, first - 30), first) is None
        ):
            return "budget", "in-all"
    if _ON_A_SERVICE.match(clause.text, last) is None or _MORE.search(clause.text, max(clause.start, first - 30), first) is not None:
        return None
    return "budget", "on-a-service"


def put_in_yearly(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The county ploughs £9m a year into adult care": what it always puts in is the budget."""
    word = clause.text[winner.start : winner.end].lower()
    if number.rate not in ("year", "month") or word not in _PUTS_IN or winner.end > number.start:
        return None
    return None if _MORE.search(clause.text, winner.end, number.start) is not None else ("budget", "rate.year")


def granted(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Agreed to award a grant of £4m to the academy": what the council grants is spent; a small one is a grant."""
    first, last = number.outer_start, number.outer_end
    granted = "grant" if number.size <= _TO_A_CLUB and number.rate is None else "extra_spending"
    if winner.end <= first and _AWARDED_TO.match(clause.text, last) is not None:
        return granted, "granted"
    if winner.end > first or not _AWARDS.search(clause.text, max(clause.start, winner.start - 40), winner.start):
        return None
    return (granted, "granted") if _TO_WHOM.match(clause.text, last) else None


def by_settlement(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Our settlement protects schools, with an extra £9m", "a deal gave the council a £9m boost": what ministers decide brings a grant."""
    if winner.rule not in _MORE_OF_IT:
        return None
    if _HANDED.match(clause.text, max(clause.start, number.outer_start - _HANDED_REACH), number.outer_start) is not None:
        return "grant", "by-settlement"
    if winner.rule != "extra.adjective" or winner.end > number.start:
        return None
    settled = _SETTLED.search(clause.text, clause.start, winner.start) or _IN_SETTLEMENT.match(clause.text, number.end)
    return ("grant", "by-settlement") if settled is not None else None


def of_level(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The debt has come down by £9m": what is owed falls, and nothing is saved."""
    if winner.rule != "saving.down" or winner.end > number.start:
        return None
    owed = any(cue.rule == "debt.noun" and cue.end <= winner.start and _FALLS.fullmatch(clause.text, cue.end, winner.start) for cue in cues)
    return ("debt", "of-level") if owed else None


def in_bank(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Has £9m invested in Iceland's banks": what is put by in a bank is not spent."""
    near = min(winner.start, number.start)
    banked = winner.rule == "extra.invest" and any(cue.rule == "other.deposit" and near < cue.start < near + _BANKED for cue in cues)
    return ("other_money", "in-bank") if banked else None


def provided(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "It also provides an extra £9m to help shops": spent, where "fees provide an extra £9m" is income."""
    given = winner.end <= number.start and clause.text.startswith("provid", winner.start) and _TO_HELP.match(clause.text, number.outer_end)
    return ("extra_spending", "provided") if given else None


def capital(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "£9m will be spent on the capital programme": all of it is a budget."""
    programme = _ON_CAPITAL.match(clause.text, winner.end if winner.start >= number.end else number.outer_end)
    return ("budget", "capital") if programme else None


_RISEN = re.compile(
    r"[^.;:£\n]{0,70},\s+(?:(?:which|that)\s+is\s+)?"
    r"(?:an?\s+(?:\w+\s+)?(?:increase|rise|uplift|jump|fall|drop|reduction|decrease)\s+(?:of|on)\s"
    r"|(?:up|down)\s+(?:(?:by|on|from)\s+)?(?:(?:about|around|nearly|almost)\s+)?[£\d]"
    r"|(?:(?:about|around|nearly|almost)\s+)?£[\d.,]+\s?\w+\s+(?:more|less|higher|lower)\s+than\s+(?:this|last|the|in)\b)",
    re.I,
)


def level_spent(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "Will spend £9m on care, an increase of £1m on this year": all that is spent on it."""
    spent = winner.end <= number.start and "spen" in clause.text[winner.start : winner.end].lower()
    if not spent or _MORE.search(clause.text, winner.end, number.start) is not None:
        return None
    return ("budget", "level-spent") if _RISEN.match(clause.text, number.outer_end, clause.end) is not None else None


def by_the_day(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "We spend £9m a day on services": what is spent anyhow."""
    return ("budget", "rate.day") if number.rate in ("day", "week") else None


def of_income(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "A £9m shortfall in parking income": less than was to come in."""
    for cue in cues:
        if cue.rule == "income.raise" and winner.end <= cue.start and _OF_WHAT.fullmatch(clause.text, winner.end, cue.start):
            return "income", cue.rule
    return None


_SHORT_OF = re.compile(r"\s+(?:a\s+year\s+)?short\s+of\s+(?:what|the|its|their)\b", re.I)


def short_of(clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
    """ "The settlement was £9m short of what was needed": a gap, whatever it is that falls short."""
    return ("funding_gap", "short-of") if "short" in clause.words and _SHORT_OF.match(clause.text, number.outer_end) is not None else None
