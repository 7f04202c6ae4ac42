"""Percentages of which the words say outright what they are of, in the sentence or the one beside: "It means a rise of 4.5pc. A household, which now
pays £968, will find another £43", "on £18,500 gets £1,900, which is 10 per cent", "It spends £40m on care. Some £6m, or 15 per cent of that, goes".
"""

import re
from collections.abc import Sequence

from db.interval import relate
from db.periods import standing
from db.statement import Statement

LEAD = 60  # characters before a figure that say what it is
NOW = ("current", "now", "present", "moment", "on top of", "existing", "this year", "today", "already", " of")  # letters of what is paid now

_MORE = re.compile(r"\b(?:another|an extra|a further|an additional|extra|additional)\s+(?:about |some |around )?$", re.IGNORECASE)
_TAKES_MORE = re.compile(
    r"\b(?:add|adds|added|adding|taken|taking|cost|costing|put|puts|putting|mean|means|meaning|by)\b[^£\d.;]{0,20}$", re.IGNORECASE
)
_PAYS_NOW = re.compile(
    r"\b(?:(?:currently|now|at present|already|today|at the moment|this year),? (?:[a-z]+ ){0,2}?"
    r"(?:pays?|paid|paying|charges?|charged|costs?|gets?|spends?|spending)"
    r"|(?:pays?|paying|charges?|costs?|gets?|spends?) (?:[a-z]+ ){0,4}?(?:currently|now|at present|already)"
    r"|(?:current|present|existing|today['’]s) (?:[a-z]+ ){0,3}?(?:of|is|stands at)|on top of (?:the|a|its|an?) (?:[a-z]+ ){0,3}?)"
    r"[^£\d.;]{0,30}$",
    re.IGNORECASE,
)
_ON_TOP = re.compile(r"\b(?:on top of|to) (?:the|its|their|a|an) (?:[a-z]+ ){0,3}$", re.IGNORECASE)
_NOW_BEHIND = re.compile(
    r"\s*(?:a (?:year|week|month) )?(?:that )?(?:it|they|he|she|you|households?|residents|people|the [a-z]+)?\s?"
    r"(?:(?:currently|now|already) (?:pays?|charges?|costs?|gets?|spends?)|(?:pays?|charges?|costs?|gets?|spends?) "
    r"(?:now|at present|at the moment|already|today|this year)|now\b)",
    re.IGNORECASE,
)
_BILL = re.compile(r"\b(?:household|band [a-h]|council tax|bills?|precept|taxpayer|ratepayer)", re.IGNORECASE)
_RISES = re.compile(r"\b(?:ris\w+|rose|increas\w+|hik\w+|up|jump\w*|more|extra|go(?:es|ing)? up|went up)\b", re.IGNORECASE)
_BESIDE = 50  # characters beside a percentage in which a word says that it is a rise

# "A loader on £18,516 gets £1,925, which is 10 per cent"
_ON = re.compile(
    r"\b(?:on|earning|earns|paid|salary of|wage of|wages of|pay of|bill of|rent of|charge of)\s+(?:about |around |just )?$", re.IGNORECASE
)
_GETS = re.compile(
    r"(?: a (?:year|week|month))?[^£\d.;]{0,40}?\b(?:gets?|got|receives?|received|given|(?:goes|go|went|going) up by|ris\w+ by|rose by"
    r"|pays? (?:an extra|another|a further)|lose|loses|lost|gains?|takes? home)\b[^£\d.;]{0,25}$",
    re.IGNORECASE,
)
_WHICH_IS = re.compile(
    r"(?: (?:a|per|each) (?:year|week|month))?(?: (?:more|extra|less))?\s*[,(–-]?\s*"
    r"(?:or|which is|that is|that's|worth|equal to|equivalent to|an? (?:rise|increase|award|cut|loss) of|is)?\s*"
    r"(?:about |around |just |only |some |just over |just under |nearly |almost )?$",
    re.IGNORECASE,
)
# "£6m, or 15 per cent of that", "15 per cent of the total, or £6m"
_OF_IT = re.compile(
    r"\s+of (?:it|that|this|the (?:total|sum|amount|figure|lot|money|pot|bill|cash))"
    r"(?=\s*[,.;)–-]|\s+(?:or|and|is|was|will|would|goes|went|to|on|has|had|in|for|comes|came)\b|$)",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"(?: [a-z]+)? of (?:them|these|those|it|that|this)\b", re.IGNORECASE)
_THAT_IS = re.compile(
    r"\s*[“\"]?(?:that|this|it|which|the (?:cut|saving|reduction|loss))"
    r"(?: is| was| would be|['’]s| amounts to| represents| equals| comes to| equates to)"
    r"(?: about| around| just over| just under| nearly| some| equal to| equivalent to| a (?:cut|reduction|fall|loss) of)? ",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.,;)”\"]|$)")
_FROM_ITS = re.compile(r"[^£\d.;]{0,30}\b(?:from|out of|off|of) (?:its|the|their|a|an|our)\b(?: [a-z][\w’'-]*){0,3} ?", re.IGNORECASE)
_ADDED = re.compile(
    r"\b(?:to|on|onto) (?:the|a|an) (?:[\w-]+ ){0,3}?(?:bill|charge|fee|rent|fare|ticket|permit|price|cost)s? of (?:about |around )?$", re.IGNORECASE
)
_ADDS = re.compile(r"\b(?:add|adds|added|adding|puts?|putting)\b[^£\d.;]{0,20}$", re.IGNORECASE)
_OR = re.compile(r"\s*[,(–-]?\s*(?:or|which is|that is|some|about|around)\s+(?:some |about |around |just )?$", re.IGNORECASE)
# "Care takes the biggest hit at £7m, which is 45 per cent of the whole"
_OF_WHOLE = re.compile(
    r"\s+of (?:the|that) (?:whole|total|overall total|grand total|lot)"
    r"(?: (?:package|programme|savings?|sum|amount|figure|cuts?|bill))?(?=\s*[,.;)”]|$)",
    re.IGNORECASE,
)
_OF_STAFF = re.compile(
    r"\s+of (?:them\b|(?:(?:the|its|their|all|that|a|our)(?:\s[\w’']+){0,3}?\s)?(?:workforce|staff|employees|workers|payroll)\b)", re.IGNORECASE
)


def outright(percent: Statement, near: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The part and what it is of, where the words leave no doubt. Takes the amounts beside the percentage in text order."""
    return _on_and_gets(percent, near) or _more_than_now(percent, near) or _of_the_amount(percent, near) or _of_both_before(percent, near)


def _on_and_gets(percent: Statement, near: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """ "A loader on £18,516 gets £1,925, which is 10 per cent"."""
    p, text = percent.claim, percent.claim.document.text
    own = [one for one in near if one.claim.sentence_start == p.sentence_start and one.claim.end <= p.start][-2:]
    if len(own) < 2 or not _is_part(own[1], own[0]):
        return None
    base, part = own
    between, tie = text[base.claim.end : part.claim.start], text[part.claim.end : p.start]
    return (part, base) if _ON.search(_lead(base)) and _GETS.match(between) and _WHICH_IS.fullmatch(tie) else None


def _more_than_now(percent: Statement, near: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """ "A rise of 4.5pc. A household, which now pays £968, will find another £43"; "a 15 per cent increase would have taken £253 from it, on
    top of the £1,567 it pays now": one level, one further sum in its sentence, and a rise in it or in the sentence beside."""
    p, text = percent.claim, percent.claim.document.text
    beside = text[max(p.sentence_start, p.start - _BESIDE) : p.start] + " | " + text[p.end : min(p.sentence_end, p.end + _BESIDE)]
    if p.measure != "tax_rise" and not _RISES.search(beside):
        return None
    for base in near:
        claim = base.claim
        if claim.kind != "money" or not any(map(base.passage.text.__contains__, NOW)):
            continue
        further = [one for one in near if one is not base and one.claim.sentence_start == claim.sentence_start]
        further = further or [one for one in near if one.claim.sentence_start == p.sentence_start and _follow(one, base)]
        if len(further) != 1 or not _is_part(further[0], base) or (p.measure == "tax_rise" and not _is_bill(base)):
            continue
        lead, ahead = _lead(base), _lead(further[0])
        added = _ADDED.search(lead)
        if not (added or _PAYS_NOW.search(lead) or _NOW_BEHIND.match(text[claim.end : min(claim.sentence_end, claim.end + LEAD)])):
            continue
        if (_ON_TOP.search(lead) and _TAKES_MORE.search(ahead)) or (added and _ADDS.search(ahead)) or _MORE.search(ahead):
            return (further[0], base) if _follow(percent, base) else None
    return None


def _is_bill(one: Statement) -> bool:
    """Whether an amount is what the tax comes to, be it read so or told so in its sentence."""
    return one.claim.measure == "tax_bill" or bool(_BILL.search(one.claim.sentence))


def _of_the_amount(percent: Statement, near: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """ "It spends £40m on care. Some £6m, or 15 per cent of that, will go"; "15 per cent of the total, or £6m"."""
    p, text = percent.claim, percent.claim.document.text
    of_it = _OF_IT.match(text[p.end : min(p.sentence_end, p.end + LEAD)])
    own = [one for one in near if one.claim.sentence_start == p.sentence_start]
    before = [one for one in near if one.claim.end <= p.sentence_start]
    if len(own) != 1 or not before:
        return None
    part, base = own[0], before[-1]
    claim = part.claim
    them = _OF_THEM.match(text[claim.end : max(claim.end, p.start)])  # "510 of them, or 15 per cent"
    if not of_it and not them:
        return None
    ahead = claim.end <= p.start and _WHICH_IS.fullmatch(text[claim.end + (them.end() if them else 0) : p.start])
    behind = of_it and claim.start >= p.end + of_it.end() and _OR.fullmatch(text[p.end + of_it.end() : claim.start])
    alone = sum(one.claim.sentence_start == base.claim.sentence_start for one in near) == 1
    tied = (ahead or behind) and alone and not text[base.claim.sentence_end : p.sentence_start].strip()
    return (part, base) if tied and _is_part(part, base) else None


def _of_both_before(percent: Statement, near: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """ "It will cut £6m from its £48m budget. That amounts to 12.5 per cent."."""
    p, text = percent.claim, percent.claim.document.text
    if not _THAT_IS.fullmatch(text[p.sentence_start : p.start]) or not _ENDS.match(text[p.end : p.end + 12]):
        return None
    before = [one for one in near if one.claim.end <= p.sentence_start]
    before = [one for one in before if one.claim.sentence_start == before[-1].claim.sentence_start]
    if len(before) != 2 or text[before[1].claim.sentence_end : p.sentence_start].strip():
        return None
    part, base = before
    return (part, base) if _is_part(part, base) and _FROM_ITS.fullmatch(text[part.claim.end : base.claim.start]) else None


def of_the_whole(percent: Statement, amounts: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """ "Care takes the biggest hit at £7m, which is 45 per cent of the whole": of the one figure that the document gives for all services."""
    p, text = percent.claim, percent.claim.document.text
    if not _OF_WHOLE.match(text[p.end : min(p.sentence_end, p.end + LEAD)]):
        return None
    own = [one for one in amounts if one.claim.sentence_start == p.sentence_start]
    if len(own) != 1 or own[0].claim.end > p.start or not _WHICH_IS.fullmatch(text[own[0].claim.end : p.start]):
        return None
    part = own[0]
    bases = [one for one in amounts if one.claim.service is None and one.family == part.family and one.claim.end <= p.sentence_start]
    alike = all(
        standing(one.period, part.period) != "different" and relate(one.value, bases[0].value) in ("agree", "rounding") and _is_part(part, one)
        for one in bases
    )
    return (part, max(bases, key=lambda one: one.value.wording.digits)) if bases and alike else None


def of_either_year(base: Statement) -> bool:
    """Whether nobody says which year's a bill is: "adds £49 to the average bill of £1,250"."""
    return bool(_ADDED.search(_lead(base)))


def _follow(percent: Statement, base: Statement) -> bool:
    """Whether a percentage stands in the sentence of an amount or in the one right before or behind it."""
    first, last = sorted((percent.claim, base.claim), key=lambda claim: claim.start)
    return first.sentence_start == last.sentence_start or not first.document.text[first.sentence_end : last.sentence_start].strip()


def _is_part(part: Statement, base: Statement) -> bool:
    return part.claim.kind == base.claim.kind and part.claim.currency == base.claim.currency and part.value.point < base.value.point


def _lead(one: Statement) -> str:
    claim = one.claim
    return claim.document.text[max(claim.sentence_start, claim.start - LEAD) : claim.start]


def of_workforce(percent: Statement, near: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """ "Some 250 posts could go. The council, which employs 7,200 people, would lose 3.5 per cent of them": a share of the staff is one of posts."""
    p = percent.claim
    if p.measure != "saving_share" or not _OF_STAFF.match(p.document.text[p.end : p.end + LEAD]):
        return None
    bases = [one for one in near if one.claim.measure == "workforce" and one.claim.service == p.service]
    parts = [one for one in near if one.claim.measure == "job_losses" and one.claim.service == p.service and one.claim.end <= p.start]
    if len({one.value.point for one in bases}) != 1 or len({one.value.point for one in parts}) != 1 or not _is_part(parts[-1], bases[0]):
        return None
    return parts[-1], bases[0]
