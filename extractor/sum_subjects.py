"""What a sum is by the subject of its sentence, however much stands between: "the parks budget, which ..., will be cut from £9m to £8m"."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, words_of
from extractor.number_levels import level_of
from extractor.reading import Draft, Number
from extractor.sum_sources import Form
from extractor.turn_words import HEDGES

_LEVEL_OF = {
    "budget": "budget", "budgets": "budget", "spending": "budget", "expenditure": "budget",
    "grant": "grant", "grants": "grant", "funding": "grant", "subsidy": "grant", "subsidies": "grant",
    "cost": "cost", "costs": "cost", "price": "cost", "bill": "cost",
    "reserves": "reserves", "balances": "reserves", "debt": "debt", "debts": "debt", "borrowing": "debt",
    "gap": "funding_gap", "shortfall": "funding_gap", "deficit": "funding_gap", "overspend": "overspend",
    "income": "income", "takings": "income", "receipts": "income",
}  # fmt: skip
_LEVELS = frozenset(_LEVEL_OF)
_TOLD_OF_IT = frozenset(("which", "that", "who", "whose", "where"))
TO_FIND = "sum.to-find"
_REACH = 260  # characters: a subject with what is told of it and its verb
# "Spending on youth clubs, which serve 900 children, will be cut from | £2m"
_SUBJECT = regex.compile(
    rf"(?r)\b(?P<level>{'|'.join(_LEVEL_OF)})(?:\s(?!(?:and|or|cuts?)\b)[\w’'-]+){{0,6}},\s(?:which|that|who|whose|where)\s[^.;:£\n]{{3,140}}?,\s"
    r"(?:(?:will|would|could|may|might|should|must|is|are|was|were|has|have|had|to|be|been|being|set|due|also|now|then|expected|likely|projected|"
    r"forecast)\s){0,6}"
    r"(?:cut|reduced|slashed|trimmed|lowered|raised|increased|lifted|falls?|fallen|fell|drops?|dropped|rises?|risen|rose|grow|grows|grown|grew|"
    r"(?:go|goes|gone|went|come|came)\s(?:up|down)|shr[iau]nk|doubled?|soared|halved)\s(?:back\s|again\s|further\s|slightly\s)?(?:from|to)\s"
    + HEDGES,
    regex.I,
)
# "The amount of money that the council needs to find for next year has risen to | £7m"
_TO_FIND = regex.compile(
    r"(?r)\b(?P<what>(?:amount|sum|total|figure|money|cash)(?:\sof\s(?:money|cash|savings|cuts))?)\s(?:(?:that|which)\s)?"
    r"(?:it|they|we|(?:the|our)\s(?:[\w’'-]+\s){0,3}?(?:council|authority|borough|county|city|town\shall)|councils|authorities|councillors|officers)\s"
    r"(?:(?:will|would|now|still|also|has|have|had|must|needs?|needed|is|are|was|were|going|required|due|forced|told|to)\s){1,5}"
    r"(?:find|save|cut|trim|slash|shave|claw\sback|make\sin\s(?:savings|cuts))(?:\s[^.;:,£\n]{0,70}?)?\s"
    r"(?:is|was|be|now|from|to|at|hit|reached|reaches|totals|totalled)\s" + HEDGES,
    regex.I,
)
_FIND = words_of("find save cut trim slash shave claw make")
_AMOUNTS = words_of("amount sum total figure money cash")
# "£270,000 for its members (equating to | £9,000 | each)"
_BRACKET = re.compile(
    rf"[^.;:£\n()]{{0,60}}\s\((?:(?:equating|equivalent|equal|amounting)\sto|or|that\sis|which\sis|worth|averaging)?\s*{HEDGES}", re.I
)
_ON_TO = re.compile(rf"(?:\s[^.;:,£\n]{{1,30}})?\sto\s{HEDGES}", re.I)
# "Another £2m is to go from parks, making £5m in all"
_IN_ALL = re.compile(r"\s+(?:in\s+(?:all|total)|all\s+told|altogether|(?:so|thus)\s+far)\b", re.I)
_MAKING = re.compile(
    rf"[^.;:£]{{0,90}}?,\s+(?:and\s+)?(?:making|giving|bringing\s+(?:it|this|that|the\s+total)\s+to|taking\s+(?:it|this|that|the\s+total)\s+to)\s+{HEDGES}",
    re.I,
)
_OLD_LEVELS = frozenset((TO_FIND, "sum.subject"))
_EACH = re.compile(r"\s(?:each|apiece|per\s[a-z-]+|an?\s[a-z-]+|for\s(?:each|every)\s[a-z-]+)\)", re.I)


def told_by_subject(clause: Clause, number: Number) -> Form | None:
    """The measure of a level by the thing that is changed, and of what a council has to find."""
    first = number.outer_start
    low = max(clause.start, first - _REACH)
    if not _AMOUNTS.isdisjoint(clause.words) and not _FIND.isdisjoint(clause.words) and (find := _TO_FIND.match(clause.text, low, first)) is not None:
        return "saving", "down", Evidence(*find.span("what"), TO_FIND)
    if _LEVELS.isdisjoint(clause.words) or _TOLD_OF_IT.isdisjoint(clause.words) or not level_of(clause, number):
        return None
    subject = _SUBJECT.match(clause.text, low, first)
    return (_LEVEL_OF[subject["level"].lower()], None, Evidence(*subject.span("level"), "sum.subject")) if subject is not None else None


def goes_on(clause: Clause, draft: Draft, before: Draft) -> Form | None:
    """ "The total it has to cut from its budget has grown from £8m to £11m": the new level is of what the old one is of."""
    told = before.evidence.get("measure")
    if told is None or told.rule not in _OLD_LEVELS or before.measure is None or before.number.kind != draft.number.kind:
        return None
    if _ON_TO.fullmatch(clause.text, before.number.outer_end, draft.number.outer_start) is None:
        return None
    return before.measure, before.direction, told


def for_each(clause: Clause, draft: Draft, before: Draft) -> Form | None:
    """ "£270,000 for its members (equating to £9,000 each)": of the sum that is shared out."""
    number, other = draft.number, before.number
    if other.kind != number.kind or before.measure is None or number.size >= other.size or _EACH.match(clause.text, number.outer_end) is None:
        return None
    if _BRACKET.fullmatch(clause.text, other.outer_end, number.outer_start) is None:
        return None
    return before.measure, before.direction, Evidence(other.start, other.end, "sum.for-each")


def in_all(clause: Clause, draft: Draft, before: Draft) -> Form | None:
    """ "Another £2m is to come off the parks budget, making £5m in all": more of the same."""
    number, other = draft.number, before.number
    if other.kind != number.kind or before.measure is None or number.size <= other.size or _IN_ALL.match(clause.text, number.end) is None:
        return None
    if _MAKING.fullmatch(clause.text, other.end, number.outer_start) is None:
        return None
    return before.measure, before.direction, Evidence(other.start, other.end, "sum.in-all")
