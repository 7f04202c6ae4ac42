"""What a sum is where the words joined to it say where it comes from: "£9m coming out of the rainy day fund"."""

import re
from bisect import bisect_left

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, beside, outer, words_of
from extractor.reading import Cue, Draft
from extractor.turn_words import HEDGES

Form = tuple[str, str | None, Evidence]  # measure, direction, the words that tell it

REACH = 90  # characters
_AUXILIARIES = (
    r"(?:(?:of\s+(?:which|that|this|it)|(?:a|per|each|every|this|last|next)\s+year|between\s+them|which|that|has|have|had|will|would|could|can|may|is|are|was|were|to|be|been|being|"
    r"also|now|then|instead|extra|more|due|set|expected)\s+)*"
)
_DRAWING = (
    r"(?:com(?:e|es|ing)|came|tak(?:en|ing)|drawn|pulled|found|met|funded|financed|paid(?:\s+for)?|covered|plugged|provided|released|raided|siphoned|drained|diverted|transferred|skimmed|"
    r"borrowed|used)"
)
# Between a sum and the store that it is drawn from; the store's own words may begin with "from".
_DRAWN = re.compile(
    rf"\s+{_AUXILIARIES}(?:{_DRAWING}\s+)?(?:(?P<from>from|by|out\s+of|through|using|with)\s+(?:(?!(?:and|or|to|for|into)\b)[\w'’-]+\s+){{0,4}})?",
    re.I,
)
_OF_GOVERNMENT = re.compile(r"\b(?:[Gg]overnment|[Dd]epartment|Whitehall|Holyrood|[Mm]inistry|[Mm]inister|[Ll]ottery)['’]s\s")  # whose fund it is
_STORES = frozenset(("reserves.noun", "reserves_use.phrase"))
_FROM = ("from ", "out of ")
_SAVINGS = ("from savings", "out of savings")
_USES = regex.compile(rf"(?r)\b(?P<use>use|uses|used|using|drew|draw|draws|drawing)\s+(?:down\s+)?{HEDGES}", regex.I)
_USING = words_of("use uses used using")
_USED_FOR = re.compile(r"\s+(?:of|from|worth|grant|loan)\b", re.I)  # "use £9m of the levy", "use £9m from the sale"
# "£9m was spent on balancing this year's books"
_ON_BALANCING = re.compile(
    r"\s+(?:(?:has|have|had|was|were|is|will|would|be|been|to|being)\s+){1,3}(?P<use>spent|used|drawn|taken)\s+(?:on|in|for)\s+balancing\s+(?:[\w/’'-]+\s+){1,4}?(?:books|budgets?)\b"
)
_TO_BALANCE = re.compile(
    r"\s+to\s+(?:help\s+(?:to\s+)?)?(?:support|balance|prop\s+up|plug|fill|bridge|close|shore\s+up|cover|set|offset|reduce)\s+"
    r"(?:(?:the|its|a|this|next|last|their|our|that)\s+)?(?:[\w/’'-]+\s+){0,3}?(?:budgets?|gap|shortfall|deficit|hole|books)\b",
    re.I,
)
# "£4m being used to cover the deficit" is not the deficit; "£2m of its reserves will be needed"
_BEING_USED = re.compile(
    r"\s+(?:(?:which|that|is|are|was|were|will|would|could|to|be|being|been|has|have|had|also)\s+){0,4}(?P<use>used|spent|put\s+in|drawn\s+down)"
    + _TO_BALANCE.pattern,
    re.I,
)
_STORE_NEEDED = re.compile(
    r"\s+(?:worth\s+)?(?:of|in|from)\s+(?:(?:its|the|their|our|council|general|earmarked|usable|cash)\s+){0,3}(?:reserves?|balances)(?:\s+(?:funds?|money|cash))?\s+"
    r"(?:(?:will|would|could|may|might|must|should|is|are|was|were|to|be|been|also|now|have|has|had)\s+){1,4}(?P<use>needed|required|used|called\s+on|drawn)\b",
    re.I,
)
_NOT_OF_ITSELF = frozenset((None, "funding_gap", "overspend", "budget", "other_money", "extra_spending"))
# "Borrow £9m from the waste reserve": lent by itself to itself
_BORROWS = regex.compile(rf"(?r)\b(?P<use>borrow(?:s|ed|ing)?)\s+{HEDGES}", regex.I)
_FROM_OWN = re.compile(
    r"\s+from\s+(?:its|the|their|our|a|an)\s+(?:(?!government|national|lottery|public|levelling|pension|loans?|another|other)[\w’'-]+\s+){0,3}(?:fund|pot|reserves?|balances)\b",
    re.I,
)
_GIVES_WHOM = regex.compile(
    rf"(?r)\b(?P<gives>giv(?:e|es|ing|en)|gave|hand(?:s|ed|ing)?|(?<!\bpay\s)award(?:s|ed|ing)?)\s+"
    rf"(?!(?:(?:the|its|their|final|formal)\s+)*(?:go-ahead|green\s+light|nod|approval|backing|blessing|consent|permission|support|notice|details|seal\s+of)\b)"
    rf"(?!(?:an?|up|out|in|back|away|rise|it|us|them|him|her|staff|(?:(?:the|its|our|local)\s+)?(?:councils?|authorit(?:y|ies)|council\s+leaders?))\s)(?:[\w'’&-]+\s+){{1,6}}{HEDGES}",
    regex.I,
)
# A fund of the council's own, not one that the government or the lottery shares out.
_FROM_FUND = re.compile(
    r"\s+from\s+(?:its|the|their|our|a)\s+(?:(?!government|lottery|levelling|towns?|shared|prosperity|housing|infrastructure|heritage|transport|pension)[\w’'-]+\s+){1,3}"
    r"(?:fund|pot|kitty)\b",
    re.I,
)
# "Tourism brings £9m a year to the county's economy", "a £9m boost to the local economy": nobody's budget.
_TO_ECONOMY = re.compile(
    r"\s+(?:(?:a|per|each|every)\s+year\s+|annually\s+|boost\s+)?(?:to|for|into|in)\s+(?:(?:the|its|our|their)\s+)?(?:[\w’'-]+\s+){0,4}(?:economy|(?:local|regional|rural|national)\s+economies)\b",
    re.I,
)
_ECONOMY_WITHIN = 60  # characters
_TO_PLACE = re.compile(
    r"\s+(?:(?:a|per|each|every)\s+year\s+|annually\s+)?to\s+the\s+(?:county|city|town|area|region|island|district|borough)\b", re.I
)
_WORTH = regex.compile(rf"(?r)\bworth\s+{HEDGES}", regex.I)
_TO_COUNCIL = re.compile(
    r"\s+(?:more\s+|extra\s+)?(?:(?:a|per|each|next|this)\s+year\s+)?to\s+(?:us|(?:the\s+)?(?:council|authority|county|city|borough|district)|(?-i:[A-Z][\w’'-]+))\b",
    re.I,
)
_TAXED = regex.compile(
    r"(?r)\b(?P<tax>levy|charges|fees|council\s+tax|precept|premiums?|tax\s+base|tax\s+rises?|fines)\b[^.;,£]{0,60}?\s(?:(?:would|could|will|may|to|is|are|was|now)\s+)+(?:be\s+)?",
    regex.I,
)
_GRANTED = regex.compile(r"\b(?:grants?|funding|bonus|settlement)\b", regex.I)
_RELIEF = regex.compile(r"\b(?:relief|discounts?|exemptions?|freez\w+|rebates?|cut|cuts|support|reduction|grants?|arrears)\b", regex.I)
_GOVERNED = frozenset(("funding_gap", "overspend", "debt", "grant_cut", "tax_bill"))  # what is met from a store and stays what it is
# "The £9m that the council already has in the bank", "from the £9m the authority held"
_HELD = re.compile(
    r"\s+(?:(?:that|which)\s+)?(?:it|we|they|(?:the|this|our)\s+(?:council|authority|county|city|borough))\s+(?:(?:already|still|now|currently)\s+)?"
    r"(?:holds?|held|keeps|(?:has|have|had)\s+(?:put\s+(?:by|aside|away)|in\s+(?:the\s+bank|reserve)|stashed|salted\s+away|squirrelled|built\s+up|saved\s+up)|"
    r"(?:is|are|was|were)\s+sitting\s+on|sits?\s+on)\b(?!\s+(?:the|a|an)\s)",
    re.I,
)
# "It has put aside £9m so far", "a provision of £9m has been made": kept for something, where nothing is said of what for
_PUT_ASIDE = regex.compile(rf"(?r)\b(?:put|set|putting|setting)\s+(?:aside|by)\s+{HEDGES}", regex.I)
_SO_FAR = re.compile(r"(?:\s+(?:so\s+far|already|to\s+date|in\s+(?:its|the)\s+(?:accounts|reserves)))?\s*(?:[.;!\"”\n]|,\s|$)")
_PROVISION = regex.compile(rf"(?r)\bprovisions?\s+of\s+{HEDGES}", regex.I)
_IS_MADE = re.compile(
    r"\s+(?:(?:has|have|had|was|is|were|been|already|also)\s+){1,3}(?:made|set\s+up|recognised)(?:\s*[.,;\n]|\s+in\s+(?:its|the)\s+accounts\b|$)",
    re.I,
)
_KEEPING = words_of("aside by provision provisions")
# "Met with £2m from reserves, £3m from savings and £1m through a grant": where one sum is drawn from reserves, the others are what they come from
_COMES_FROM = re.compile(
    r"\s+(?:more\s+|extra\s+)?(?:(?:will|would|is|to|be|coming|comes?|came|found|raised|generated)\s+){0,3}(?:from|through|via|by(?=\s+\w+ing\b))\s+(?P<what>[^,;.:£\n]{2,70})"
)
_SOURCES = (
    ("saving", regex.compile(
        r"\b(?:savings?|cuts?|cutting|efficienc(?:y|ies)|economies|reductions?|reduc(?:ed|ing)|lower|cheaper|fewer|trimming|vacan(?:t|cy|cies)|"
        r"restructur\w+)\b", regex.I,
    )),
    ("grant", regex.compile(r"\b(?:grants?|bonus|settlement|government\s+(?:funding|support|money|cash))\b", regex.I)),
    ("debt", regex.compile(r"\b(?:borrowing|loans?)\b", regex.I)),
    ("income", regex.compile(
        r"\b(?:council\s+tax|fees?|charg(?:es?|ing)|sales?|selling|rents?|fines|parking|income|business\s+rates|tax\s+base|receipts|dividends?)\b",
        regex.I,
    )),
)  # fmt: skip
# "The gap was closed with | £3m": not the gap itself
_FILLS = regex.compile(
    r"(?r)\b(?:closed?|closing|met|filled|bridged?|bridging|plugged|covered|funded|financed|paid\s+for|balanced|made\s+up|eliminated|wiped\s+out|dealt\s+with|addressed|offset|fills?|plugs?|plugging|filling)\s+"
    r"(?:(?:the|its|this|that|a)\s+(?:[\w-]+\s+){0,2}?(?:gap|shortfall|deficit|hole|budget|books)\s+)?"
    r"(?:(?:last|this|in|at|on)\s+\w+\s+)?(?:with|by|through|via|using|thanks\s+to|from)\s+(?:(?:a\s+)?(?:mix(?:ture)?|combination)\s+of\s+)?"
    + HEDGES,
    regex.I,
)
# One of these stands in all that it matches.
_HOLDERS = frozenset(("hold", "holds", "held", "keeps", "has", "have", "had", "sitting", "sit", "sits"))
_OF = 4  # characters of "costs of £9m"
# "Met from reserves, leaving them at £9m", "£1m is drawn from the fund, which leaves £9m in it"
_LEAVES_IT = re.compile(
    r",?\s+(?:leaving|bringing|taking|reducing|which\s+(?:would\s+|will\s+)?(?:leaves?|left|brings?|takes?|reduces?))\s+(?:it|them|these|that|this)\s+"
    r"(?:(?:down|back|with|at|to|standing|only|just)\s+)+" + HEDGES,
    re.I,
)
_LEAVES = regex.compile(rf"(?r)\b(?:leav(?:e|es|ing)|left)\s+{HEDGES}", regex.I)
_IN_IT = re.compile(
    r"\s+in\s+(?:it|them|hand|reserves?|(?:the|its|their|our)\s+(?:[a-z]+\s+)?(?:funds?|pots?|kitty|bank|coffers|reserves?|account))\b", re.I
)


# "Agreed to provide the trust, which runs the pool, with a £9m", "it will give the museum £9m": the council to somebody else.
_GIVES_AWAY = regex.compile(
    r"(?r)\b(?:council|authority|cabinet|councillors|members|it|we|they)(?:\s+on\s+\w+day)?\s+"
    r"(?:(?:has|have|had|will|would|could|may|is|are|to|also|now|agreed|voted|decided|wants?|plans?|set)\s+)*"
    r"(?P<gives>provid(?:e|es|ed|ing)|giv(?:e|es|ing|en)|gave|award(?:s|ed)?|offer(?:s|ed)?|hand(?:s|ed)?)\s+"
    r"(?!(?:(?:the|this|our|its|their|final|formal|a)\s+)*(?:council|councils|authority|county|city|borough|district|us|it|them|evidence|assurances?|go-ahead|green\s+light|"
    r"nod|approval|backing|blessing|consent|permission|support|notice|details|seal\s+of|thumbs\s+up)\b)"
    r"[^.;:£]{2,120}?\s+(?:with\s+)?" + HEDGES + r"(?:£[\d.,]+(?:k|m)?\s+[a-z]+\s+and\s+" + HEDGES + ")?",
    regex.I,
)
# "The council gives £9,000 a year to the museum"
_GIVES_SUM = regex.compile(
    r"(?r)\b(?:council|authority|cabinet|councillors|members|it|we|they)\s+(?:(?:has|have|had|will|would|could|is|are|to|also|now|currently|already)\s+)*"
    r"(?P<gives>giv(?:e|es|ing|en)|gave|award(?:s|ed)?|hand(?:s|ed)?|provid(?:e|es|ed|ing))\s+(?:over\s+)?" + HEDGES,
    regex.I,
)
_TO_SOMEBODY = re.compile(
    r"\s+(?:(?:a|per|each|every)\s+year\s+|annually\s+)?to\s+(?!(?:(?:the|its|our|local)\s+)?(?:councils?|authorit(?:y|ies)|county|city|borough|district|"
    r"us|it|them|help|fund|pay|support|keep|be|cover|meet|run)\b)",
    re.I,
)
# One of these stands in all that the three match.
_GIVING = words_of(
    "give gives giving given gave hand hands handed handing award awards awarded awarding provide provides provided providing offer offers offered"
)
_GIVEN_AWAY = frozenset((None, "other_money", "grant"))


def stores_of(cues: list[Cue]) -> list[Cue]:
    """Those of the cues that name what is put by."""
    return [cue for cue in cues if cue.rule in _STORES] if cues else cues


def told_by_source(clause: Clause, draft: Draft, stores: list[Cue]) -> Form | None:
    """What the sum of the draft is by where it comes from; `stores` as `stores_of` gives them."""
    return (
        ((_from_store(clause, draft, stores) or _beside_store(clause, draft, stores)) if stores else None)
        or _used(clause, draft)
        or _left_in_store(clause, draft, stores)
        or _held(clause, draft)
        or _put_aside(clause, draft)
        or _to_economy(clause, draft)
        or _worth(clause, draft)
    )


def _from_store(clause: Clause, draft: Draft, stores: list[Cue]) -> Form | None:
    """ "The remaining £5m coming from the rainy day fund", "£9m of which will be covered by reserves"."""
    last = draft.number.outer_end
    if _is_governed(clause, draft):
        return None
    for cue in beside(stores, last, last):
        if last < cue.start < last + REACH:
            if clause.text.startswith(_SAVINGS, cue.start) and any(_is_drawn(clause, other) for other in stores if other is not cue):
                continue  # "£4m from savings and £3m from reserves": what is cut
            drawn = _DRAWN.fullmatch(clause.text, last, cue.start)
            if (
                drawn is not None
                and _OF_GOVERNMENT.search(clause.text, last, cue.start) is None
                and (drawn["from"] is not None or clause.text.startswith(_FROM, cue.start))
            ):
                return "reserves_use", None, Evidence(cue.start, cue.end, "sum.from-store")
    return None


def _beside_store(clause: Clause, draft: Draft, stores: list[Cue]) -> Form | None:
    """ "£3m from savings, £1m through a grant", where another sum of the sentence comes from reserves: a list of what fills a gap."""
    source = _COMES_FROM.match(clause.text, draft.number.outer_end, clause.end) if len(clause.numbers) > 1 else None
    if (
        source is None
        or (_is_governed(clause, draft) and not _FILLS.match(clause.text, clause.start, draft.number.outer_start))
        or not any(_is_drawn(clause, cue) for cue in stores)
    ):
        return None
    for measure, words in _SOURCES:
        if (word := words.search(source["what"])) is not None:
            start = source.start("what") + word.start()
            return measure, None, Evidence(start, start + len(word[0]), "sum.beside-store")
    return None


def _is_drawn(clause: Clause, cue: Cue) -> bool:
    """Whether the store is what a sum of the sentence is drawn from: "£2m from reserves", "£2m of reserves"."""
    at = bisect_left(clause.all_starts, cue.start) - 1
    if at < 0 or clause.numbers[at].kind != "money":
        return False
    drawn = _DRAWN.fullmatch(clause.text, clause.numbers[at].outer_end, cue.start)
    return drawn is not None and (drawn["from"] is not None or clause.text.startswith(_FROM, cue.start))


def _used(clause: Clause, draft: Draft) -> Form | None:
    """ "Used £9m to balance this year's budget", "using £1m from the modernisation fund": it had been put by."""
    first, last = outer(draft.number)
    if "balancing" in clause.words and (on := _ON_BALANCING.match(clause.text, last, clause.end)) is not None:
        return "reserves_use", None, Evidence(*on.span("use"), "sum.used")
    if (own := _used_up(clause, draft)) is not None:
        return "reserves_use", None, own
    source = _TO_BALANCE if clause.text.startswith(" to ", last) else _FROM_FUND if clause.text.startswith(" from ", last) else None
    if source is None or source.match(clause.text, last, clause.end) is None:
        return None
    used = _USES.match(clause.text, max(clause.start, first - REACH), first)
    return ("reserves_use", None, Evidence(*used.span("use"), "sum.used")) if used is not None else None


def _used_up(clause: Clause, draft: Draft) -> Evidence | None:
    """ "£4m is being used to cover the deficit", "£2m of reserves will be needed", "borrowing £1m from the school fund"."""
    first, last = outer(draft.number)
    told = draft.evidence.get("measure")
    used: re.Match[str] | regex.Match[str] | None = None
    if draft.measure in _NOT_OF_ITSELF and "used" in clause.words and (told is None or (told.start or 0) >= last):
        used = _BEING_USED.match(clause.text, last, clause.end)
    if used is None and draft.measure in (None, "reserves"):
        used = _STORE_NEEDED.match(clause.text, last, clause.end)
    if used is None and draft.measure == "debt" and _FROM_OWN.match(clause.text, last, clause.end) is not None:
        used = _BORROWS.match(clause.text, max(clause.start, first - REACH), first)
    return Evidence(*used.span("use"), "sum.used") if used is not None else None


def _left_in_store(clause: Clause, draft: Draft, stores: list[Cue]) -> Form | None:
    """ "Met from the general reserve, leaving it at £9m", "£1m comes from the fund, leaving £9m in it": what there still is."""
    first, last = outer(draft.number)
    for cue in beside(stores, first, first):
        if cue.end <= first and _LEAVES_IT.fullmatch(clause.text, cue.end, first) is not None:
            return "reserves", None, Evidence(cue.start, cue.end, "sum.left-in-store")
    if not clause.text.startswith(" in ", last) or _IN_IT.match(clause.text, last) is None:
        return None
    left = _LEAVES.match(clause.text, max(clause.start, first - REACH // 2), first)
    return ("reserves", None, Evidence(*left.span(), "sum.left-in-store")) if left is not None else None


def used_again(clause: Clause, draft: Draft) -> Form | None:
    """ "It used £9m, and will use £4m next year", where reserves have just been spoken of."""
    if _USING.isdisjoint(clause.words):
        return None
    first = draft.number.outer_start
    used = _USES.match(clause.text, max(clause.start, first - REACH // 2), first)
    if used is None or _USED_FOR.match(clause.text, draft.number.outer_end) is not None:
        return None
    return "reserves_use", None, Evidence(*used.span("use"), "sum.used")


def _held(clause: Clause, draft: Draft) -> Form | None:
    """ "Cuts could be met from the £9m the authority holds"."""
    held = None if _HOLDERS.isdisjoint(clause.words) else _HELD.match(clause.text, draft.number.outer_end, clause.end)
    return ("reserves", None, Evidence(*held.span(), "sum.held")) if held is not None else None


def _put_aside(clause: Clause, draft: Draft) -> Form | None:
    """ "The council has put aside £9m so far", "a provision of £9m has been made"."""
    if _KEEPING.isdisjoint(clause.words):
        return None
    first, last = outer(draft.number)
    low = max(clause.start, first - REACH // 2)
    kept = _PUT_ASIDE.match(clause.text, low, first) if _SO_FAR.match(clause.text, last, clause.end) is not None else None
    if kept is None and _IS_MADE.match(clause.text, last, clause.end) is not None:
        kept = _PROVISION.match(clause.text, low, first)
    return ("reserves", None, Evidence(*kept.span(), "sum.put-aside")) if kept is not None else None


def given_away(clause: Clause, draft: Draft) -> Form | None:
    """ "The council will give the food bank £90,000", "agreed to give the trust a £9m grant": what nobody but the council gives is spent."""
    if draft.measure not in _GIVEN_AWAY or _GIVING.isdisjoint(clause.words):
        return None
    first = draft.number.outer_start
    low = max(clause.start, first - 2 * REACH)
    gives = _GIVES_WHOM.match(clause.text, max(clause.start, first - REACH), first) if draft.measure is None else None
    gives = gives or _GIVES_AWAY.match(clause.text, low, first)
    if gives is None and _TO_SOMEBODY.match(clause.text, draft.number.end) is not None:
        gives = _GIVES_SUM.match(clause.text, low, first)
    if gives is None:
        return None
    return ("budget" if draft.number.rate is not None else "extra_spending"), "up", Evidence(*gives.span("gives"), "sum.given-away")


def is_found_of(text: str, draft: Draft, before: Draft, found: Evidence) -> bool:
    """ "It must save £9m and has found £4m so far": of what must be saved. `found`: the words that gave the measure."""
    same = before.number.kind == "money" and before.number.sentence == draft.number.sentence and before.measure in ("saving", "funding_gap")
    return same and text[found.start or 0 : found.end or 0].lower().endswith("found")


def _to_economy(clause: Clause, draft: Draft) -> Form | None:
    last = draft.number.outer_end
    if clause.text.find("econom", last, last + _ECONOMY_WITHIN) < 0:
        return None
    economy = _TO_ECONOMY.match(clause.text, last, clause.end)
    return ("other_money", None, Evidence(*economy.span(), "sum.to-economy")) if economy is not None else None


def _worth(clause: Clause, draft: Draft) -> Form | None:
    """ "The extra funding is worth £9m to Wyvern", "the levy could be worth £9m a year": what comes in by it."""
    if "worth" not in clause.words:
        return None
    first, last = outer(draft.number)
    if (worth := _WORTH.match(clause.text, max(clause.start, first - REACH // 2), first)) is None:
        return None
    low = max(clause.start, worth.start() - REACH)
    taxed = _TAXED.match(clause.text, low, worth.start())
    if taxed is not None and _RELIEF.search(clause.text, taxed.start(), worth.start()) is None:
        return "income", "up", Evidence(*taxed.span("tax"), "sum.worth")
    if _TO_COUNCIL.match(clause.text, last) is None:
        return None
    granted = draft.measure == "extra_spending" or _GRANTED.search(clause.text, low, worth.start()) is not None
    if granted:
        return "grant", "up", Evidence(*worth.span(), "sum.worth")
    place = draft.measure is None and _TO_PLACE.match(clause.text, last) is not None
    return ("other_money", None, Evidence(*worth.span(), "sum.worth")) if place else None


def _is_governed(clause: Clause, draft: Draft) -> bool:
    """Whether a word before the sum says what it is, whoever pays: "an overspend of £9m will be met from reserves"."""
    evidence = draft.evidence.get("measure")
    first = draft.number.outer_start
    if evidence is None or evidence.end is None or evidence.end > first or "," in clause.text[evidence.end : first]:
        return False
    if bisect_left(clause.all_starts, first) > bisect_left(clause.all_starts, evidence.end):
        return False  # "a loan of £9m and £2m from reserves"
    return draft.measure in _GOVERNED or (draft.measure == "cost" and first - evidence.end <= _OF)
