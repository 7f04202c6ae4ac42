"""What a sum is by who pays it: what firms and drivers pay the council is income, its own share of a scheme that others pay for too a cost."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, outer, words_of
from extractor.reading import Draft, Number
from extractor.sum_sources import REACH, Form
from extractor.turn_words import HEDGES

_AUX = (
    r"(?:(?:has|have|had|will|would|could|may|must|is|are|was|were|to|be|been|being|also|now|already|since|then|later|finally|eventually|only|just|agreed|"
    r"offered|ordered|expected|due|set|forced|likely)\s+)*"
)
_COUNCIL = (
    r"(?:us|it|(?:(?:the|this|our)\s+)?(?:[\w’'-]+\s+){0,2}?(?:council|authority|county|city|borough|town\s+hall|taxpayers?|local\s+authority))"
)
# Who does business with a council and is no council, government or fund that gives.
_FIRM = (
    r"(?:developers?|builders?|housebuilders?|contractors?|sub-?contractors?|firms?|compan(?:y|ies)|buyers?|purchasers?|bidders?|insurers?|chain|"
    r"consortium|investors?|supermarkets?|operators?|retailers?|landlords?|architects?|suppliers?|hoteliers?|housing\s+associations?|"
    r"(?-i:[A-Z][\w&’'-]+\s+(?:Ltd|Limited|plc|PLC|Homes|Holdings|Construction|Group|Estates|Developments)))"
)
_PUBLIC = (
    r"(?:drivers|motorists|shoppers|residents|visitors|commuters|householders|households|homeowners|tenants|landlords|parents|passengers|customers|"
    r"users|tourists|people|businesses|traders|fans|mourners|students)"
)
_PAYS = r"(?:pay(?:s|ing)?|paid|hand(?:s|ed|ing)?\s+over|repay(?:s|ing)?|repaid|refund(?:s|ed|ing)?|reimburs(?:e|es|ed|ing)|compensat(?:e|es|ed|ing))"
_PAYS_COUNCIL = regex.compile(
    rf"(?r)\b(?:{_FIRM}|(?<=,\s)(?:which|who))\b[^.;:£]{{0,45}}?\s{_AUX}(?P<pays>{_PAYS})\s+(?:back\s+|out\s+)?{_COUNCIL}\s+(?:back\s+)?{HEDGES}",
    regex.I,
)
_FIRM_PAYS = regex.compile(
    rf"(?r)\b{_FIRM}\b[^.;:£]{{0,40}}?\s{_AUX}(?<!\b(?:was|were|been|be|being|is|are)\s(?=\w+d\b))(?P<pays>{_PAYS}|spent|put\s+up)\s+(?:out\s+)?{HEDGES}",
    regex.I,
)
_GIVES_BACK = regex.compile(
    rf"(?r)\b{_FIRM}\b[^.;:£]{{0,40}}?\s{_AUX}(?<!\b(?:was|were|been|be|being|is|are)\s)(?P<pays>repa(?:y|ys|id|ying)|refund(?:s|ed|ing)?|(?:pay|pays|paid|hand|hands|handed)\s+back)\s+{HEDGES}",
    regex.I,
)
_SOLD = (
    r"(?:hall|offices?|sites?|land|buildings?|headquarters|hq|depot|schools?|librar(?:y|ies)|car\s+parks?|propert(?:y|ies)|estate|shares?|stake|homes|farms?|"
    r"museum|theatre|college|plots?|pub|shops?|centre|mill|market|fields?|house)"
)
_FOR_OUR_THING = re.compile(
    r"\s+for\s+(?:(?:the|its|their|our|a)\s+)?(?:(?:council|authority|county|city|borough|town|district)['’]s|(?:council|county|city|borough|district)-owned|"
    rf"(?-i:[A-Z])[\w-]+['’]s)\s+(?:(?!new\b)[\w’'-]+\s+){{0,4}}?{_SOLD}\b",
    re.I,
)
_BOUGHT_FROM_US = regex.compile(
    rf"(?r)\b(?P<pays>bought|acquired|purchased|snapped\s+up|taken)\s+(?:[^.;:£]{{2,40}}?\s)?from\s+{_COUNCIL}\b[^.;:£]{{0,40}}?\s(?:for|at)\s+{HEDGES}",
    regex.I,
)
_GETS_BACK = regex.compile(
    r"(?r)\b(?:council|authority|county|city|borough|it|we|they|taxpayers|(?-i:[A-Z])[\w’'-]+)(?:['’]ve)?\s+"
    rf"{_AUX}(?P<pays>claw(?:s|ed|ing)?\s+back|recover(?:s|ed|ing)?|recoup(?:s|ed|ing)?|got\s+back|w[io]ns?|winning|secured?|received?|receiving|awarded)\s+"
    rf"(?:back\s+)?{HEDGES}",
    regex.I,
)
_FROM_FIRM = re.compile(
    r"\s+(?:back\s+)?(?:(?:(?:in|as|of)\s+(?:[\w-]+\s+){0,2}?(?:settlement|compensation|damages|pay-?out)\b(?!\s+(?:claims?|costs?|bills?)\b))|"
    rf"(?:in\s+(?:its|the|a)\s+settlement|from)\s+(?:with\s+)?(?:(?:the|its|a|their|one|former|original)\s+)*{_FIRM}\b)",
    re.I,
)
_TO_COUNCIL = re.compile(rf"\s+(?:back\s+)?to\s+{_COUNCIL}\b", re.I)
_DAMAGES = regex.compile(r"(?r)\b(?P<pays>damages|compensation|settlement|refund|dividends?|rent)\s+(?:of|worth|totalling)\s+" + HEDGES, regex.I)
_PAID_TO_COUNCIL = re.compile(rf"\s+{_AUX}paid\s+(?:out\s+|back\s+)?to\s+{_COUNCIL}\b", re.I)
_BACK_WORDS = words_of(
    "paid pay pays paying handed repaid repay refund refunded reimburse reimbursed compensate compensated "
    "bought acquired purchased snapped clawed claws claw recovered recover "
    "recouped recoup got won win secured received spent"
)
# "Drivers forked out £3m in fines", "shoppers coughed up £2m to park"
_PUBLIC_PAYS = regex.compile(
    rf"(?r)\b{_PUBLIC}\b[^.;:£]{{0,40}}?\s{_AUX}(?P<pays>(?:fork|shell|stump)(?:s|ed|ing)?\s+(?:out|up)|cough(?:s|ed|ing)?\s+up|pa(?:y|ys|id|ying)(?:\s+out)?|spent|spend|handed\s+over)\s+{HEDGES}",
    regex.I,
)
_CHARGED = re.compile(
    r"\s+(?:(?:a|per|each|every|last|this)\s+year\s+)?(?:(?:in|on|for|through|worth\s+of|of)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:fines?|charges?|fees?|permits?|tickets?|parking|fares?|rents?|licen[cs]es?|penalt(?:y|ies)|tolls?|collections?|admissions?)\b|to\s+(?:park|visit|enter|swim)\b)",
    re.I,
)
_FORKING = words_of("forked fork shelled shell stumped stump coughed cough pay pays paid paying spent spend handed")
# "It received £2m from bus lane enforcement and £5m from rents"
_RECEIVED = regex.compile(
    rf"(?r)\b(?P<pays>receiv(?:e|es|ed|ing)|got|gets|getting|had|banked|collect(?:s|ed|ing)?)\s+(?:in\s+)?{HEDGES}"
    r"(?:£[\d.,]+(?:m|k|bn)?(?:\s+million)?\s+from\s+(?:[\w’'-]+\s+){1,5}?and\s+" + HEDGES + r")?",
    regex.I,
)
_FROM_CHARGES = re.compile(
    r"\s+(?:(?:a|per|each|every|last|this)\s+year\s+)?(?:from|through|in)\s+(?!(?:(?:its|the|their|our|a)\s+)?(?:[\w-]+\s+){0,3}?(?:budgets?|service|grant|fund|reserve|team|department)s?\b)"
    r"(?:(?:its|the|their|our|local|selling|letting|renting)\s+)*(?:[\w’'-]+\s+){0,3}?"
    r"(?:fines?|charges?|fees?|permits?|tickets?|parking|car\s+parks|meters|rents?|rentals?|enforcement|penalt(?:y|ies)|tolls?|planning\s+applications|licen[cs]ing|licen[cs]es|"
    r"admissions?|advertising|sponsorship|lettings|leases|ticket\s+sales|sales|burials|cremations|bookings|dividends?|recyclates?)\b",
    re.I,
)
_RECEIVING = words_of("receive receives received receiving got gets getting had banked collect collects collected collecting")
_KEPT = frozenset(("grant", "saving", "other_money", "cost", "extra_spending", "budget", None))  # what a wrong word may have told of such a sum
# "The Government is putting in £38m and Newport £26m"
_AND_COUNCIL = re.compile(
    r"(?:\s+of\s+(?:it|that|the\s+(?:cost|money|bill)))?,?\s+(?:and|while|with)\s+(?:the\s+)?(?P<who>(?:[\w’'-]+\s+){0,2}?(?:council|county|authority|borough|city)|(?-i:[A-Z][\w’'-]+)(?:\s+(?-i:[A-Z][\w’'-]+)){0,2})"
    rf"\s+(?:(?:is|will|would|are|to|be|must|has|have|needs|the|other|remaining|rest|itself|paying|pay|finding|find|putting\s+in|contributing)\s+)*{HEDGES}",
    re.I,
)
_GIVERS = re.compile(
    r"(?:the\s+)?(?:Scottish|Welsh|UK|National|Sport|Arts|Historic|Heritage|Homes|Network|Highways|European|EU|Department|Lottery|Government|Whitehall|Holyrood)\b"
)
_COUNCIL_LABEL = regex.compile(
    r"(?r)[:;]\s+(?:and\s+)?(?:the\s+)?(?:(?-i:[A-Z])\w+\s+){0,3}council(?:['’]s\s+(?:own\s+)?(?:contribution|share|funds))?[:,]?\s+", regex.I
)
_FROM_THE_COUNCIL = re.compile(
    r"\s+(?:(?:is|will\s+be|being|coming)\s+)?(?:from|by)\s+(?:the\s+)?(?:city\s+|county\s+|borough\s+|district\s+)?council(?!\s+tax)(?:\s+itself)?(?=\s*[,.;]|\s+and\b|$)",
    re.I,
)
# "(a) council tax increase of 8.5%: £6.8m": what a line of a budget brings in
_TAX_ITEM = regex.compile(r"(?r)\b(?:council\s+)?tax\s+(?:increases?|rises?)(?:\s+of\s+[\d.]+\s?(?:%|per\s?cent))?\s?[:–-]\s+", regex.I)
_FUNDING = words_of("funding funded financed paid pay contributions made")
# "Taxpayers will have to find £36m towards the £74m bridge", "the county must find £26m of the £74m cost", "has to find £41m itself"
_FINDS = regex.compile(rf"(?r)\b(?P<finds>(?:find|finding|finds|pick\s+up|meet|foot|stump\s+up))\s+{HEDGES}", regex.I)
_FINDING = words_of("find finding finds pick meet foot stump")
_SCHEME = (
    r"(?:scheme|project|crossing|bridge|bypass|road|tram|line|stadium|arena|theatre|pool|school|hall|building|hub|station|museum|centre|tunnel|interchange|"
    r"campus|academy|library|market|works?|refurbishment|redevelopment|rebuild|repairs)"
)
_TOWARDS_SCHEME = re.compile(
    rf"\s+(?:itself\s+)?(?:towards?|of)\s+(?:the|its|a|this|that)\s+(?:(?:£[\d.,]+(?:m|bn|k)?(?:\s+million)?|[\w’'-]+)\s+){{0,4}}?(?:{_SCHEME}|costs?|price|bill)\b",
    re.I,
)


def told_by_payer(clause: Clause, draft: Draft, before: Draft | None) -> Form | None:
    """What the sum is by who pays it and whom."""
    words = clause.words
    if (
        draft.measure in _KEPT
        and not (_BACK_WORDS.isdisjoint(words) and _FORKING.isdisjoint(words) and _RECEIVING.isdisjoint(words))
        and (found := _paid_to_us(clause, draft.number)) is not None
    ):
        return found
    if "tax" in words and (raised := _TAX_ITEM.match(clause.text, max(clause.start, draft.number.outer_start - REACH), draft.number.outer_start)):
        return "income", "up", Evidence(*raised.span(), "sum.tax-item")
    if before is not None and not _FUNDING.isdisjoint(words) and (share := _council_pays(clause, draft.number)) is not None:
        return share
    if before is not None and (share := _our_share(clause, draft.number, before)) is not None:
        return share
    return _found_towards(clause, draft) if not _FINDING.isdisjoint(words) else None


def _paid_to_us(clause: Clause, number: Number) -> Form | None:
    """ "A developer has paid £9m for the council's old depot", "the builder, which has paid it £9m", "drivers forked out £3m in fines"."""
    text, (first, last) = clause.text, outer(number)
    low, end = max(clause.start, first - 2 * REACH), clause.end
    pays = (
        _PAYS_COUNCIL.match(text, low, first)
        or _BOUGHT_FROM_US.match(text, low, first)
        or (_FIRM_PAYS.match(text, low, first) if _FOR_OUR_THING.match(text, last, end) or _TO_COUNCIL.match(text, last, end) else None)
        or _GIVES_BACK.match(text, low, first)
        or (_GETS_BACK.match(text, low, first) if _FROM_FIRM.match(text, last, end) else None)
        or (_DAMAGES.match(text, low, first) if _PAID_TO_COUNCIL.match(text, last, end) else None)
        or (_PUBLIC_PAYS.match(text, low, first) if _CHARGED.match(text, last, end) else None)
        or (_RECEIVED.match(text, low, first) if _FROM_CHARGES.match(text, last, end) else None)
    )
    return ("income", None, Evidence(*pays.span("pays"), "sum.paid-to-council")) if pays is not None else None


def _our_share(clause: Clause, number: Number, before: Draft) -> Form | None:
    """ "The Government is putting in £38m and Newport £26m": a grant, and what the council pays itself."""
    if before.measure != "grant" or before.number.kind != "money":
        return None
    share = _AND_COUNCIL.fullmatch(clause.text, before.number.outer_end, number.outer_start)
    if share is None or _GIVERS.match(share["who"]) is not None:
        return None
    return "cost", None, Evidence(*share.span("who"), "sum.our-share")


def _council_pays(clause: Clause, number: Number) -> Form | None:
    """ "Funding is: Department £98m; City Council £38m", "it is made up of £9m from the lottery and £8m from the council": its own share again."""
    label = _COUNCIL_LABEL.match(clause.text, max(clause.start, number.outer_start - REACH), number.outer_start)
    told = label or _FROM_THE_COUNCIL.match(clause.text, number.outer_end, clause.end)
    return ("cost", None, Evidence(*told.span(), "sum.our-share")) if told is not None else None


def _found_towards(clause: Clause, draft: Draft) -> Form | None:
    """ "Ratepayers will have to find £36m towards the £74m bridge": what one thing costs them."""
    first, last = outer(draft.number)
    if (towards := _TOWARDS_SCHEME.match(clause.text, last, clause.end)) is None:
        return None
    finds = _FINDS.match(clause.text, max(clause.start, first - REACH // 2), first)
    return ("cost", None, Evidence(*towards.span(), "sum.found-towards")) if finds is not None else None
