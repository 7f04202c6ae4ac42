"""What people get: pay is other_money ("she earns £90,000", "£900 a day for an interim director"), what they leave with a cost."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, words_of
from extractor.places import going_back, going_on
from extractor.reading import Number
from extractor.turn_words import HEDGES

Form = tuple[str, str | None, Evidence]  # measure, direction, the words that tell it

_REACH = 90  # characters
_LEAST, _MOST = 1_000.0, 500_000.0  # pounds: nobody at a council earns more, though many together may leave with more
_MOST_A_DAY = 3_000.0  # pounds
_OFFICE = (
    r"(?:chief\s+executives?|directors?|officers?|officials?|managers?|boss(?:es)?|chiefs?|leader|mayor|minister|treasurer|headteacher|successor|presenter|"
    r"adviser|highest[- ]paid|best[- ]paid)"
)
_FIRMS = r"(?:consultants?|consultancy|lawyers?|solicitors?|firms?|compan(?:y|ies)|auditors?|contractors?|agenc(?:y|ies))"
_WHO = (
    rf"(?:{_OFFICE}\s+(?:positions?|posts?|roles?|jobs?)|(?:heads|directors)\s+of\s+services?|{_OFFICE}\s+of\s+(?:[a-z’'-]+\s+){{0,3}}[a-z]+|{_OFFICE}(?:,?\s+(?-i:[A-Z][\w'’-]+)(?:\s+(?-i:[A-Z][\w'’-]+))?)?|s?he|(?<!\b{_FIRMS},?\s)who|councillors|staff|workers|employees|women|men|people|teachers|claimants|"
    r"(?-i:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\s+(?:[A-Z][\w'’-]+\s+)?[A-Z][\w'’-]+))"
)
# One of these stands in all that `_WHO` matches.
_PEOPLE = words_of(
    "executive executives director directors officer officers official officials manager managers boss bosses chief chiefs leader mayor minister "
    "treasurer headteacher successor presenter adviser paid heads he she who councillors staff workers employees women men people teachers claimants "
    "mr mrs ms miss dr sir dame"
)
_AUXILIARIES = (
    r"(?:(?:has|have|had|is|are|was|were|be|been|being|also|now|currently|last\s+year|will|would|could|to|each|reportedly|affected|involved|set)"
    r"\s+){0,4}"
)
_GETS = (
    r"(?:(?<=,\s)paid|receiv(?:e|es|ed|ing)|earn(?:s|ed|ing)?|(?<=\b(?:is|are|was|were|be|been|being)\s(?:(?:each|now|currently)\s)?)(?:paid|given|awarded|handed|offered)|g[eo]t|gets|getting|picked\s+up|"
    r"pocket(?:s|ed)|took\s+home|walk(?:s|ed)\s+away\s+with|(?:left|leaves?)\s+with|appointed\s+on|on)"
)
_TOTAL = r"(?:an?\s+(?:average|total|salary|package)\s+of\s+|up\s+to\s+)?"
# All three are matched backwards from the sum.
_SOMEBODY_GETS = regex.compile(rf"(?r)\b{_WHO}(?:,\s+who\s[^,.;£]{{3,40}},)?,?\s+{_AUXILIARIES}{_GETS}\s+{_TOTAL}{HEDGES}", regex.I)
_PAYS_SOMEBODY = regex.compile(
    rf"(?r)\b(?:pay|pays|paying|give|gives|giving|gave)\s+(?:(?:a|an|the|its|their|our)\s+)?(?:[\w-]+\s+){{0,2}}{_WHO}\s+{_TOTAL}{HEDGES}", regex.I
)
# "The £190,000 that she was paid", "more than the £140,000 Mr Lee earns now"
_THAT_SOMEBODY_GETS = regex.compile(
    rf"\s+(?:(?:that|which)\s+)?(?:(?:his|her|their|the|its)\s+(?:(?:current|former|present|outgoing|last|previous|new)\s+)?)?(?:predecessor|{_WHO})\s+"
    r"(?:(?:now|currently|is|was|had|has|been|being)\s+){0,3}(?:paid|earns?|earned|receiv(?:es|ed)|got|gets)\b(?!\s+(?:for|from|by|to|in|off)\b)",
    regex.I,
)
_EARNING = words_of("paid earn earns earned receives received got gets")
# "Commissioners will each be paid £1,100 a day"
_PAID_BY_DAY = regex.compile(
    rf"(?r)\b(?:be|is|are|was|were|been)\s+(?:(?:each|both|now|currently|also|to\s+be)\s+){{0,2}}paid\s+(?:each\s+)?{HEDGES}", regex.I
)
_DAILY = regex.compile(rf"(?r)\b(?:daily|hourly|day)\s+(?:rate|fee)s?\s+(?:of|was|is)?\s*{HEDGES}", regex.I)
_DAY_RATE = re.compile(r"(?:\s+to\s+£[\d.]+)?(?:\s+|-)?(?:a|per|an|each)[\s-](?:day|hour)\b", re.I)
# ... not "Bosses say the charge will be £9 a day"
_HIRED = regex.compile(
    rf"\b(?:interim|wages?|lowest[- ]paid|{_OFFICE})\b"
    r"(?!\s+(?:(?:has|have|had)\s+)?(?:says?|said|claim|admit|insist|warn|hope|want|believe|plan|propose|agree|approve))",
    regex.I,
)
_LEAVING = regex.compile(
    r"\b(?:pay-?(?:offs?|outs?)|severance|packages?|compensation|redundanc(?:y|ies)|golden|settlements?|months['’]\s+pay|(?:to|they|he|she|who)\s+(?:leave|left|go)|outgoing|depart\w+|"
    r"in\s+lieu|loss\s+of\s+office)\b",
    regex.I,
)
_GOT = regex.compile(rf"(?r)\b(?:receiv(?:e|es|ed|ing)|gets?|got|getting|given|handed|awarded|pocketed)\s+{_TOTAL}{HEDGES}", regex.I)
_LEFT_WITH = regex.compile(r"\b(?:redundanc(?:y|ies)|severance|pay-?(?:offs?|outs?)|exit\s+packages?|golden)\b", regex.I)
_LEAVERS = words_of("redundancy redundancies severance pay payoff payoffs payout payouts exit golden")
_AROUND = 45  # characters


def told_by_person(clause: Clause, number: Number) -> Form | None:
    """What the sum is if a person gets it."""
    first, last = number.outer_start, number.outer_end
    if number.size <= _MOST_A_DAY and (rate := _day_rate(clause, number)) is not None:
        return rate
    if number.size < _LEAST:
        return None
    start = going_back(first, _REACH, clause.start)
    gets = None
    if number.size < _MOST and not _EARNING.isdisjoint(clause.words) and (that := _THAT_SOMEBODY_GETS.match(clause.text, number.end, clause.end)):
        return "other_money", None, Evidence(*that.span(), "sum.pay")
    if not _PEOPLE.isdisjoint(clause.words):
        gets = _SOMEBODY_GETS.match(clause.text, start, first)
        if gets is None and number.size < _MOST:
            gets = _PAYS_SOMEBODY.match(clause.text, start, first)
    if gets is None:
        return _left_with(clause, number) if number.size < _MOST else None
    if _LEAVING.search(clause.text, gets.start(), going_on(last, _AROUND, clause.end)) is not None:
        return "cost", None, Evidence(*gets.span(), "sum.left-with")
    return ("other_money", None, Evidence(*gets.span(), "sum.pay")) if number.size < _MOST else None


def _left_with(clause: Clause, number: Number) -> Form | None:
    """ "One applicant for voluntary redundancy got £132,000": whoever gets it leaves with it."""
    if _LEAVERS.isdisjoint(clause.words):
        return None
    first = number.outer_start
    low = max(clause.start, first - 3 * _REACH)
    got = _GOT.match(clause.text, max(clause.start, first - _REACH), first)
    left = _LEFT_WITH.search(clause.text, low, first) if got is not None else None
    return ("cost", None, Evidence(*left.span(), "sum.left-with")) if left is not None else None


def _day_rate(clause: Clause, number: Number) -> Form | None:
    """ "£900 a day for an interim director", "a daily rate of £900"."""
    first, last = number.outer_start, number.outer_end
    if _DAY_RATE.match(clause.text, number.end) is None and _DAILY.match(clause.text, max(clause.start, first - _REACH), first) is None:
        return None
    hired = _PAID_BY_DAY.match(clause.text, max(clause.start, first - _REACH), first) or _HIRED.search(
        clause.text, max(clause.start, first - 2 * _REACH), min(clause.end, last + _REACH)
    )
    return ("other_money", None, Evidence(*hired.span(), "sum.day-rate")) if hired is not None else None
