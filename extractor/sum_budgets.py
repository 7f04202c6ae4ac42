"""What a sum is by the budget that it is part of, goes past, or is new in: "£60m of its £200m budget goes on care", "there is £2m for roads"."""

import re

import regex

from extractor.calendar import ANY_MONTH
from extractor.claim import Evidence
from extractor.clauses import Clause, outer, words_of
from extractor.reading import Draft, Number
from extractor.sum_sources import REACH, Form
from extractor.turn_words import HEDGES

_PAST = re.compile(
    r"\s+(?:(?P<over>over|above|in\s+excess\s+of|beyond|past)|(?:under|below))\s+"
    r"(?:(?:an?|its|the|their|our|his|her|current|approved|set|agreed|planned|original|annual|allocated|revenue|net|existing|profiled?)\s+){1,4}"
    r"(?:budgets?|cash\s+limits?|allocations?|provision|estimates?)\b",
    re.I,
)
_BESIDE_PLAN = frozenset(("over", "above", "excess", "beyond", "past", "under", "below"))
_SPENT = frozenset(("spent", "went", "gone"))
# "It will overspend its care budget of £90m by £6m"
_BEYOND = regex.compile(
    r"(?r)\b(?:(?P<over>overspen(?:d|ds|t|ding))|underspen(?:d|ds|t|ding))\s+"
    r"(?:on\s+)?(?:(?:its|the|their|our|his|her|an?|this|that)\s+)?(?:[\w’'-]+\s+){0,4}?(?:budgets?|allocations?|limits?|allowances?)\s+"
    rf"of\s+{HEDGES}£[\d.,]+(?:\s?(?:million|billion|mn?|bn))?\s+(?:for\s+(?:[\w’'/-]+\s+){{1,3}})?by\s+{HEDGES}",
    regex.I,
)
_BEYOND_WORDS = words_of("overspend overspends overspent overspending underspend underspends underspent underspending")
# "£2m more than anticipated was spent on fees", "£2m above what was planned went on fees"
_MORE_SPENT = re.compile(
    r"\s+(?:(?P<over>over|above|more\s+than|beyond)|(?:under|below|less\s+than))\s+(?:what\s+(?:was|had\s+been)\s+)?"
    r"(?:expected|anticipated|planned|budgeted|forecast|predicted|allowed)(?:\s+for)?\s+(?:(?:was|has\s+been|had\s+been)\s+spent|went|has\s+gone)\s+on\b",
    re.I,
)
# "Parking income is £700,000 below budget": what has not come in, or more of it than was thought
_COMES_IN = regex.compile(
    rf"(?r)\b(?:income|takings|receipts|(?:business|council)\s+(?:rates|tax))\s+(?:(?:from|for|at)\s+(?:[\w’'-]+\s+){{1,4}})?"
    rf"(?:(?:is|are|was|were|be|been|has|have|had|will|would|could|currently|now|still|already|running|come|came)\s+){{1,4}}(?:in\s+)?{HEDGES}",
    regex.I,
)
_BESIDE_BUDGET = re.compile(
    r"\s+(?:under|below|short\s+of|down\s+on|over|above|up\s+on)\s+(?:[\w’'-]+\s+){0,3}?(?:budget|target|estimates?|forecasts?|plan)\b", re.I
)
# "The roads budget was exceeded by £9m", "it overshot its allocation by £9m"
_EXCEEDED = regex.compile(
    r"(?r)\b(?:(?:budgets?|allocations?|(?:cash|spending)\s+limits?|allowances?)\s+(?:\w+\s+){1,3}(?:exceeded|overshot|overrun|breached)"
    r"|(?:exceed(?:s|ed|ing)?|overshoots?|overshot|overr[au]n|breach(?:es|ed)?|outstrip(?:s|ped)?|outr[au]n|br(?:eaks?|oke|oken)|bust(?:s|ed)?|burst|bl(?:ows?|ew|own)|surpass(?:es|ed)?|(?:go(?:es|ing|ne)?|went|c[ao]me)\s+(?:in\s+)?over)\s+(?:[\w’'£.,-]+\s+){0,6}?"
    r"(?:budgets?|allocations?|limits?|allowances?|estimates?|(?:estimated|planned|budgeted)\s+(?:[a-z]+\s+)?(?:spending|expenditure|spend|costs?))"
    r"(?:\s+(?:on|for)\s+(?:[\w’'-]+\s+){0,2}[\w’'-]+)?(?:\s+of\s+£[\d.,]+(?:\s?[a-z]+)?)?)\s+by\s+" + HEDGES,
    regex.I,
)
_EXCEEDABLE = words_of(
    "budget budgets allocation allocations limit limits allowance allowances estimate estimates spending expenditure spend cost costs"
)
_BY_REACH = 20  # characters
_INCOMES = frozenset(("income", "takings", "receipts", "rates", "tax"))
# "£60m of its £200m budget goes on care"
_PART_SPENT = re.compile(
    r"\s+of\s+(?:its|the|their|our|an?)\s+(?:[\w’'-]+\s+){0,3}?£[\d.,]+(?:\s*(?:m|bn|million|billion))?\s+(?:[\w-]+\s+){0,3}?budget\s+"
    r"(?:(?:is|was|being|now)\s+)?(?:go(?:es|ing)?|went|spent|devoted|swallowed|taken\s+up)\b",
    re.I,
)
# "There will be £2m for apprenticeships"
_THERE = regex.compile(
    rf"(?r)\bthere(?:['’](?:s|ll)|\s+(?:is|was|are|were|will|would|has|be|been|also|still|even|now))(?:\s+(?:be|been|also|still|even|now))*\s+{HEDGES}",
    regex.I,
)
_FOR = (" for ", " more for ", " extra for ")
# "£1m would go on better roads"
_GO_ON_BETTER = re.compile(
    r"\s+(?:(?:will|would|is|to|be|being)\s+)*(?:go|goes|going|spent)\s+(?:on|towards|into|to)\s+(?:better|new|extra|more|additional|improv\w+|upgrad\w+|expand\w+)\b",
    re.I,
)
_BETTER = words_of("better new extra more additional improving improved improvements upgrading upgraded upgrades expanding expanded")
# "Its budget for 2011/12, which was set at £368m, ...": what is told of a level, whatever is done to it
_OF_LEVEL = regex.compile(
    r"(?r)\b(?P<level>budget|reserves|balances|debts?|borrowing|gap|shortfall|deficit|hole|overspend|bill)(?:\s+(?:for|of|in)\s+(?:the\s+)?(?:[\w/–-]+\s?){1,4})?,?\s+(?:which|that)\s+"
    r"(?:(?:is|are|was|were|has|have|had|been|will|would|be|now|currently|already|being|only|just)\s+)*"
    r"(?:(?:set|stands?|stood|standing|put|fixed|kept|held)\s+at|(?:fallen|fell|fall|risen|rose|dropped|dwindled|shrunk|shrank|grown|grew|down|up)\s+to|"
    rf"totals?|totalled|comes?\s+to|came\s+to|amounts?\s+to|is|are|was|were)\s+{HEDGES}",
    regex.I,
)
_LEVEL_OF = {
    "budget": "budget", "reserves": "reserves", "balances": "reserves", "debt": "debt", "debts": "debt", "borrowing": "debt",
    "gap": "funding_gap", "shortfall": "funding_gap", "deficit": "funding_gap", "hole": "funding_gap", "overspend": "overspend", "bill": "cost",
}  # fmt: skip
_TOLD_OF = frozenset(_LEVEL_OF)
_UNSAID = frozenset((None, "other_money", "budget"))
# "After the overspend has been met the General Fund balance at 31 March 2023 was £49m"
_ON_DAY = regex.compile(
    r"(?r)\b(?:balances?|reserves)\s+(?:as\s+)?(?:at|on|by)\s+(?:the\s+end\s+of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    rf"(?:{ANY_MONTH})(?:\s+\d{{4}})?\s+"
    rf"(?:is|are|was|were|(?:stands?|stood)\s+at|totalled|(?:will|would)\s+(?:be|stand\s+at))\s+{HEDGES}",
    regex.I,
)
_STORES = words_of("balance balances reserves")


def part_spent(clause: Clause, number: Number) -> Form | None:
    """ "With £60m of the council's £200m budget going to social work": what a service has of it."""
    part = _PART_SPENT.match(clause.text, number.outer_end, clause.end) if "budget" in clause.words else None
    return ("budget", None, Evidence(*part.span(), "sum.part-of-budget")) if part is not None else None


def past_budget(clause: Clause, number: Number) -> Form | None:
    """ "£3m in excess of the approved cash limit", "£200,000 below its allocation", "exceeded its budget of £9m by £2m"."""
    first = number.outer_start
    if " by " in clause.text[max(clause.start, first - _BY_REACH) : first] and not _EXCEEDABLE.isdisjoint(clause.words):
        exceeded = _EXCEEDED.match(clause.text, max(clause.start, first - REACH), first)
        if exceeded is not None and "saving" not in exceeded[0].lower():
            measure = "income" if "income" in exceeded[0].lower() else "overspend"
            return measure, None, Evidence(*exceeded.span(), "sum.exceeded")
    past: re.Match[str] | regex.Match[str] | None = (
        _PAST.match(clause.text, number.outer_end, clause.end) if not _BESIDE_PLAN.isdisjoint(clause.words) else None
    )
    if past is None and not _SPENT.isdisjoint(clause.words):
        past = _MORE_SPENT.match(clause.text, number.outer_end, clause.end)
    if past is None and not _BEYOND_WORDS.isdisjoint(clause.words):
        past = _BEYOND.match(clause.text, max(clause.start, number.outer_start - 2 * REACH), number.outer_start)
    return ("overspend" if past["over"] else "underspend", None, Evidence(*past.span(), "sum.past-budget")) if past is not None else None


def income_beside_plan(clause: Clause, number: Number) -> Form | None:
    """ "Parking income is £700,000 below budget": a difference measures what it compares."""
    if _INCOMES.isdisjoint(clause.words) or _BESIDE_BUDGET.match(clause.text, number.outer_end, clause.end) is None:
        return None
    comes_in = _COMES_IN.match(clause.text, max(clause.start, number.outer_start - REACH), number.outer_start)
    return ("income", None, Evidence(*comes_in.span(), "sum.income-beside-plan")) if comes_in is not None else None


def told_of_level(clause: Clause, number: Number) -> Form | None:
    """ "The budget, which now stands at £200m, will be cut", "reserves, which had fallen to £2m", "the balance at 31 March was £9m"."""
    if not _STORES.isdisjoint(clause.words):
        day = _ON_DAY.match(clause.text, max(clause.start, number.outer_start - REACH), number.outer_start)
        if day is not None:
            return "reserves", None, Evidence(*day.span(), "sum.balance-on-day")
    if _TOLD_OF.isdisjoint(clause.words) or clause.words.isdisjoint(("which", "that")):
        return None
    told = _OF_LEVEL.match(clause.text, max(clause.start, number.outer_start - REACH), number.outer_start)
    return (_LEVEL_OF[told["level"].lower()], None, Evidence(*told.span(), "sum.told-of-level")) if told is not None else None


_NET = re.compile(
    r"\s+(?:(?:a|per|this|next|last)\s+year\s+)?(?:net|gross)(?=\s*(?:[,.;)]|$)|\s+(?:on|for|of|and|a\s+year|last|this|next|in)\b)", re.I
)
_SPENT_OR_UNSAID = frozenset((None, "other_money", "extra_spending"))
_GROWN = regex.compile(r"\b(?:extra|additional|more|further|another|invest\w*)\s+(?:\w+\s+){0,2}$", regex.I)


def net_spent(clause: Clause, draft: Draft) -> Form | None:
    """ "It will spend £60m net on care", "the service is left with £4m gross": what is counted before or after income is a budget."""
    if draft.measure not in _SPENT_OR_UNSAID or clause.words.isdisjoint(("net", "gross")):
        return None
    first, last = outer(draft.number)
    net = _NET.match(clause.text, last, clause.end)
    if net is None or _GROWN.search(clause.text, max(clause.start, first - 30), first) is not None:
        return None
    return "budget", None, Evidence(*net.span(), "sum.net")


def there_is(clause: Clause, draft: Draft) -> Form | None:
    """ "But there will be £2m for apprenticeships", "£1m would go on better roads": new money, where no word says other."""
    first, last = outer(draft.number)
    if draft.measure not in _UNSAID:
        return None
    if clause.text.startswith(_FOR, last) and "there" in clause.words:
        there = _THERE.match(clause.text, max(clause.start, first - REACH // 2), first)
        if there is not None and draft.number.rate is None:
            return "extra_spending", "up", Evidence(*there.span(), "sum.there-is")
    better = _GO_ON_BETTER.match(clause.text, last, clause.end) if not _BETTER.isdisjoint(clause.words) else None
    return ("extra_spending", "up", Evidence(*better.span(), "sum.on-better")) if better is not None else None
