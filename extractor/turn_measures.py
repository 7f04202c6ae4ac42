"""Turns the measure of the winning cue where the words around the number say so.

A grant that falls by £4m is a grant_cut, reserves that £4m is drawn from are reserves_use; but in "falls from £9m to £5m" both figures are
levels of the grant,
and "its £9m reserves" are reserves whatever is done with them.
"""

import re

import regex

from extractor import turn_costs, turn_extra, turn_planned, turn_shares, turn_spending, turn_whose
from extractor.clauses import Clause
from extractor.number_levels import level_of
from extractor.reading import Cue, Number
from extractor.turn_giver import GiverTurns
from extractor.turn_variance import against_plan, of_budget
from extractor.turn_words import BY_END, CUTS, DONE_TO, NEAR, Turn, Winner
from rules.loader import RuleBook
from rules.schema import SignalRule

# (measure of the cue, signal that acts on the number) -> what the number measures
_TURNS = {
    ("grant", "down"): "grant_cut",
    ("grant", "ended"): "grant_cut",
    ("reserves", "use"): "reserves_use",
    ("reserves", "down"): "reserves_use",
    ("reserves_use", "down"): "reserves_use",
    ("budget", "down"): "saving",
    ("cost", "down"): "saving",
    ("extra_spending", "down"): "saving",
    ("budget", "extra"): "extra_spending",
    ("budget", "ended"): "saving",
    ("budget", "up"): "extra_spending",
}
LEVELS = {"grant_cut": "grant", "reserves_use": "reserves", "job_losses": "workforce"}  # what a level of the thing is called
_OF_RESERVES = frozenset(("reserves", "reserves_use"))
_LEFT = 75  # characters
_NEAR_BY = 8  # characters
_STOCK = frozenset(("reserves", "reserves_use", "funding_gap", "extra_spending", "saving"))
_OF_ITS_SUM = re.compile(
    r"\s+(?:of|from|out\s+of)\s+(?:its|the|their|our|an?|the\s+(?:council|city|county|authority)['’]s)\s+(?:[a-z-]+\s+){0,2}£[\d.,]+\s*(?:m|bn|million|billion)?\s+(?:in\s+|of\s+)?"
    r"(?:[a-z-]+\s+){0,2}(?:reserves?|balances|savings pot|rainy)",
    re.I,
)

_LOSSES = re.compile(r"(?:(?:job|post)s? (?:loss(?:es)?|cuts|reductions)|redundanc(?:y|ies))\b", re.I)
_HEADS = re.compile(r"\b(?:workforce|headcount|payroll|staff|staffing|posts|jobs|establishment)\b", re.I)
_NUMBER_LOST = re.compile(
    r"\bnumber of (?:[\w-]+ ){0,2}(?:posts|jobs|roles|positions|staff|workers|people|employees)\b"
    r"(?: (?:who|that|which))?(?: (?:will|would|could|may|might))?"
    r" (?:to (?:go|be (?:cut|lost|axed|deleted))|be(?:ing)? (?:cut|lost|axed|deleted|made redundant)|going|go|lost|cut|axed|facing the axe)\b",
    re.I,
)

_POSSESSED = regex.compile(r"\b(?:its|their|our|the|\w+['’]s)\s+(?:(?:just|about|around|nearly|almost|existing|remaining|current)\s+)*$", regex.I)
_BY = re.compile(
    r"\s*(?:(?:by|of|to the tune of|a|an|total|combined|another|further|some|about|around|nearly|almost|up to|over|more than|just|as much as"
    r"|between|it)\s+)*",
    re.I,
)
_CUT_ITS = re.compile(
    r"(?:cut|cuts|drop|fall|decrease|decline|reductions?|reduce[sd]?|slash(?:es|ed)?|reducing|cutting|slashing|trim(?:s|med)?)\s+(?:[\w'’-]+\s+){0,4}",
    re.I,
)
_SOME_OF = re.compile(r"\s+of\s+(?:its|the|their|our)?\s*(?:(?:[a-z]+['’]s|[a-z]+s['’])\s+)?(?:[\w-]+\s+){0,2}", re.I)
_HAS = regex.compile(
    r"\b(?:has|have|had|having|holds?|holding|held|sits? on|sitting on|sat on|left with|leav(?:e|es|ing)|"
    r"retains?|keep(?:s|ing)?|kept|total(?:ling)?|got|is|are|was|were)\s+(?:(?!spending|using|drawing)\w+\s+){0,2}$",
    regex.I,
)
_SAVED = frozenset(("saving.noun", "saving.save", "saving.cut-noun", "saving.cut-verb"))
_DRAWS = regex.compile(r"(?r)\b(?:draws?|drawdowns?|take|contributions?|use|call|reliance|transfers?)\s+(?:on\s+)?", regex.I)
_DRAWING = re.compile(r"(?:take|draw|drawdowns?|draw-down|contributions?|use)\b", re.I)
_TAKEN_FROM = re.compile(r"(?:from|out of)\b", re.I)
IS_LEFT = re.compile(
    r"[^.;]{0,50}?\s(?:is|are|was|were|(?:will|would|could|may|might) be|remains?|remained)\s+(?:left|remaining)\b|\s+(?:left|remaining)\b"
    r"|(?:\s+of\s+(?:its|the|their|our)\s+£[\d.,]+\w*)?[^.;£\d]{0,40}?\s(?:remains|(?:will|would|could|may|might)\s+remain)(?=[.,;]|\s+(?:in|by|at|after|for|on|until)\b)",
    re.I,
)
_STAYS = regex.compile(
    r"\b(?:which (?:(?:now|then|will|would|could|currently) )*(?:stand|total|are|amount|come|h[eo]ld)|where there (?:is|are)|below (?:the|its)"
    r"|(?:which )?(?:leav(?:ing|es?)|would leave|will leave))\b[^.;]*$",
    regex.I,
)
# "An extra £9m will have to be found", not "to be found for wages"
_TO_BE_FOUND = re.compile(
    r"\s+(?:(?:will|would|may|might|still|already|also|then|now)\s+){0,3}(?:must|ha(?:ve|s|d)\s+(?:yet\s+)?to|needs?\s+to|needed\s+to|is\s+(?:still\s+)?to|was\s+(?:still\s+)?to|remains\s+to)"
    r"\s+be\s+found\b(?!\s+(?:for(?!\s+(?:this|next|20\d\d|the\s+(?:coming|current|next|new|following))\b)|to)\b)",
    re.I,
)
_LESS_OF = regex.compile(r"(?ri)\b(?:reductions?|cuts?|decreases?)\s+(?:in|to)\s+(?:[\w’'-]+\s+){0,3}")
_SAYS_MORE = frozenset(("extra.purpose", "extra.adjective", "extra.more-for"))  # "up by £1m, to £9m for schools"
_SUPPORT = frozenset(("support for", "funding for"))
_IS_CUT = re.compile(
    r"\s+(?:(?:for|from)\s+[^,.;£]{3,50}?\s+)?(?:(?:has|have|had|will|would|could|may|might|is|are|was|were|be|being|been)\s+)+", re.I
)  # "£9m in funding for schools was |lost"
_LOWER = re.compile(r"\s+(?:down|lower|smaller|less)\b", re.I)  # "the grant is £9m lower": no grant of £9m
_IS_DONE = re.compile(
    r"\s{0,2}|\s+(?:is|was|are|were|has\s+been|have\s+been|had\s+been|will\s+be|would\s+be|being|to\s+be)\s+", re.I
)  # "£9m of reserves | used"
_OF_NOW = re.compile(
    r"\s+of\s+|\s+(?:(?:now|currently|only|already|still)\s+)?(?:is|are|was|were|stands?\s+at|stood\s+at|totals?|totalled)\s+(?:(?:now|currently|only|just)\s+)?|,?\s+(?:currently|now|which\s+(?:is|was|stands\s+at)|at\s+present)\s+",
    re.I,
)


class Turner:
    """Applies the signals of the rule book to winners."""

    def __init__(self, rules: RuleBook) -> None:
        self.signals = {rule.id: rule.signal for rule in rules.of(SignalRule)}
        self.givers = givers = GiverTurns(rules)
        # fmt: off
        self.turns: dict[str, list[Turn]] = {
            "saving": [
                turn_costs.sale_target, turn_extra.of_level,
                givers.taken_by_giver, turn_spending.of_what, turn_spending.from_source, turn_costs.less_income, turn_spending.off_budget,
                turn_costs.lost, givers.lost_by_council, turn_costs.takes_to, turn_costs.service_takes, turn_costs.takings, turn_costs.owed,
                turn_costs.spent_already,
                givers.grant_not_saving, turn_spending.found_for, turn_extra.to_cost, self._more_to_find,
            ],
            "saving_share": [turn_shares.share_of_savings, turn_shares.funding_not_saving, turn_shares.less_tax],
            "budget_share": [turn_shares.equivalent_rise, turn_shares.share_saved, turn_shares.share_lost],
            "tax_rise": [turn_shares.of_budget, turn_shares.named_rise],
            "other_percent": [turn_shares.of_budget],
            "funding_change": [turn_shares.share_of_funding_saved],
            "extra_spending": [
                against_plan, turn_extra.put_in_yearly, turn_extra.in_bank, turn_extra.by_settlement, turn_spending.into_reserves,
                turn_planned.planned_works, turn_extra.capital, turn_extra.level_spent, turn_spending.spent_once, turn_spending.gone_over,
                turn_extra.to_income, turn_extra.to_cost, turn_extra.on_services, self._extra_saving, self._less_support, givers.grant_from,
                turn_extra.by_the_day,
            ],
            "other_money": [turn_extra.to_cost, turn_costs.wage_bill, givers.grant_from, turn_spending.valued],
            "grant": [
                turn_extra.short_of, turn_costs.paid_off, turn_whose.given_by_us, turn_spending.funding_raised, givers.less_support,
                givers.own_grant, turn_extra.granted, turn_extra.to_income, turn_spending.of_council, givers.not_to_council,
                turn_whose.taken_off, self._cut_what, self._signalled,
            ],
            "reserves": [
                turn_planned.balance_to_find, turn_spending.used_up, turn_spending.out_of_reserves, turn_spending.funds,
                self._part_of, self._cut_what, self._signalled,
            ],
            "tax_bill": [turn_costs.of_permit],
            "budget": [
                turn_spending.services_go, turn_costs.swallowed, turn_planned.budgeted_at, turn_whose.being_spent, turn_costs.of_bill,
                against_plan, of_budget, turn_extra.brought_by_rise, turn_costs.of_debt, givers.allocated, turn_spending.taken_out,
                turn_spending.spent_once, turn_spending.gone_over, turn_spending.part_of_budget, turn_spending.raised_by, self._cut_what,
                self._signalled, turn_spending.item,
            ],
            "overspend": [turn_spending.over_what],
            "funding_gap": [turn_extra.of_income, turn_extra.closes_gap],
            "grant_cut": [givers.own_grant_cut],
            "debt": [against_plan],
            "cost": [
                turn_spending.into_reserves,
                turn_extra.on_services, of_budget, turn_spending.taken_out, turn_costs.to_balance, turn_whose.being_spent, turn_whose.of_a_year,
                turn_whose.kept_up,
                turn_whose.spent_in_a_year, against_plan, turn_costs.saved_in, turn_costs.of_debt, turn_costs.price, turn_spending.for_works,
                turn_spending.on_service, givers.paid_by_giver, turn_costs.lavished, self._cost_cut, turn_spending.gone_over, turn_costs.yearly,
                givers.bailed_out,
            ],
            "income": [turn_costs.added, turn_costs.of_councils_own, givers.won_from, givers.brought_by_grant, turn_extra.provided],
            "jobs_created": [self._taken_over],
            "jobs_at_risk": [turn_whose.some_go],
        }
        # fmt: on

    def turn(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> None:
        """Changes `winner.measure` (and says so in its rule) where the words around the number say so."""
        if level_of(clause, number):
            if not (_draws(clause, winner) or _loses(clause, number, winner)):  # "the take from balances falls to £1m": a level of what is used
                supported = winner.rule == "extra.invest" and clause.text[winner.start : winner.end].lower() in _SUPPORT
                kept_up = winner.measure == "cost" and turn_whose.kept_up(clause, number, winner, cues) is not None
                winner.measure = "budget" if supported or kept_up or winner.rule in _SAYS_MORE else LEVELS.get(winner.measure, winner.measure)
            return
        if winner.measure in _STOCK and _OF_ITS_SUM.match(clause.text, number.outer_end):
            left = self._left(clause, number, winner)  # "only £3m of its £9m reserves will be left", not "use £3m of its £9m reserves"
            winner.measure, winner.rule = "reserves" if left else "reserves_use", f"{winner.rule}+of-its-sum"
            return
        if winner.measure in _OF_RESERVES and (self._whole(clause, number, winner) or self._left(clause, number, winner)):
            to_find = turn_planned.balance_to_find(clause, number, winner, cues)
            winner.measure = to_find[0] if to_find is not None else "reserves"
            return
        for turn in self.turns.get(winner.measure, ()):
            if (turned := turn(clause, number, winner, cues)) is not None:
                if turned[0] == "saving" and winner.measure == "budget" and turn_shares.of_councils(clause, number):
                    turned = "grant_cut", "of-councils"
                elif turned[0] == "grant_cut" and self.givers.of_service(clause, number, cues):
                    turned = "saving", "of-service"
                winner.measure, winner.rule = turned[0], f"{winner.rule}+{turned[1]}"
                return

    def _whole(self, clause: Clause, number: Number, winner: Winner) -> bool:
        """ "Its £9m reserves": all there is of them, even after "tap into"."""
        owned = _POSSESSED.search(clause.text[max(clause.start, number.outer_start - 40) : number.outer_start]) is not None
        taken = _TAKEN_FROM.match(clause.text, winner.start) is not None or _DRAWING.match(clause.text, winner.start) is not None
        # "take the £9m from reserves", "the £9m draw on reserves"
        return owned and not taken and (winner.start >= number.end or winner.rule == "reserves_use.phrase")

    def _left(self, clause: Clause, number: Number, winner: Winner) -> bool:
        """ "From reserves, which stand at £9m", "taken from reserves, leaving £9m": what there is or stays."""
        first, last = number.outer_start, number.outer_end
        stays = "left" in clause.text[last : last + _LEFT] or "remain" in clause.text[last : last + _LEFT]
        if stays and IS_LEFT.match(clause.text, last):
            return True
        if winner.measure != "reserves_use" or winner.end > first:
            return False
        if _OF_NOW.fullmatch(clause.text, winner.end, first) and any(0 <= winner.start - other.end < _NEAR_BY for other in clause.numbers):
            return True  # "£3m from general reserves of £11m"
        return _STAYS.search(clause.text, winner.end, first) is not None

    def _signalled(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """A signal that acts on the number."""
        first = number.outer_start
        # "the budget of £9m is cut": £9m is the budget
        governed = winner.end <= first and _OF_NOW.fullmatch(clause.text, winner.end, first) is not None
        governs_year = number.rate is not None and 0 <= first - winner.end <= 2
        for cue in cues:
            signal = self.signals.get(cue.rule, "")
            turned = _TURNS.get((winner.measure, signal))
            if winner.rule == "budget.spends" and governs_year and cue.start >= number.end and "," in clause.text[number.end : cue.start]:
                continue  # "the council, which spends £9m a year, will cut"
            if turned is None or (signal != "down" and cue.start < winner.end and winner.start < cue.end):
                continue
            beside = number.end <= winner.start <= winner.end <= cue.start and _IS_DONE.fullmatch(clause.text, winner.end, cue.start) is not None
            if winner.measure == "grant" and winner.start >= number.end:
                beside = beside or _IS_CUT.fullmatch(clause.text, winner.end, max(winner.end, cue.start)) is not None
            if (beside or _acts_on(clause, number, cue)) and not (
                governed
                and cue.start >= number.end
                and not (winner.measure == "grant" and _LOWER.match(clause.text, number.outer_end))
                and (signal != "use" or "," in clause.text[number.end : cue.start])
            ):
                return turned, cue.rule
        return None

    def _part_of(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "£9m of reserves" is a part that is used, unless somebody has or holds it; "reserves of £9m" are all there are."""
        first, last = number.outer_start, number.outer_end
        part = winner.start >= last and _SOME_OF.fullmatch(clause.text, last, winner.start) is not None
        return ("reserves_use", "part-of") if part and not _HAS.search(clause.text, max(clause.start, first - 40), first) else None

    def _more_to_find(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "An extra £9m will have to be found": on top of a gap, not the gap."""
        found = winner.rule == "saving.find" and winner.start >= number.end and _TO_BE_FOUND.match(clause.text, number.outer_end) is not None
        more = found and any(cue.rule == "extra.adjective" and 0 <= number.start - cue.end <= 1 for cue in cues)
        return ("saving", "to-be-found") if more else None

    def _extra_saving(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "An extra £9m will have to be cut"."""
        if winner.rule != "extra.adjective":
            return None
        if winner.end <= number.start and "found" in clause.words and _TO_BE_FOUND.match(clause.text, number.outer_end) is not None:
            return "saving", "to-be-found"
        for cue in cues:
            if (
                cue.topic == "measures"
                and (cue.rule in _SAVED or cue.rule in CUTS)
                and cue.start >= number.end
                and clause.apart(number, cue.start, cue.end) < NEAR * 0.75
                and "," not in clause.text[number.end : cue.start]  # "with £9m more to spend, the rise comes down"
            ):
                return "saving", cue.rule
        return None

    def _less_support(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Support for theatres falls by £9m", "cutting nursery funding for toddlers by £9m"."""
        if clause.text[winner.start : winner.end].lower() not in _SUPPORT:
            return None
        return self._signalled(clause, number, winner, cues) or self._cut_what(clause, number, winner, cues)

    def _cut_what(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Has cut its grant by £9m", "to reduce its net spending by £9m"."""
        for cue in cues:
            if self.signals.get(cue.rule) == "down" and cue.end <= winner.start and _CUT_ITS.fullmatch(clause.text, cue.start, winner.start):
                return _TURNS[winner.measure, "down"], cue.rule
        return None

    def _cost_cut(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Has reduced its costs by £9m"."""
        first = number.outer_start
        if winner.end <= first <= winner.end + 1 and _LESS_OF.match(clause.text, max(clause.start, winner.start - 60), winner.start) is not None:
            return "saving", "less-of"  # "a reduction in staff costs in the order of £9m"
        by = winner.end <= first and BY_END.search(clause.text, max(winner.end, first - 20), first) is not None
        return ("saving", "signal.down") if by and self._cut_what(clause, number, winner, cues) else None

    def _taken_over(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Will take on 200 staff under TUPE"."""
        if not clause.text[winner.start : winner.end].lower().endswith(" on"):
            return None
        return next((("jobs_transferred", cue.rule) for cue in cues if cue.rule == "jobs.transfer"), None)


def _draws(clause: Clause, winner: Winner) -> bool:
    """Whether the words speak of what is taken from reserves: "a draw of £9m", "the annual draw | from reserves"."""
    return _DRAWING.match(clause.text, winner.start) is not None or _DRAWS.match(clause.text, clause.start, winner.start) is not None


def _loses(clause: Clause, number: Number, winner: Winner) -> bool:
    """Whether it is losses that rise or fall: "job losses are down from 800 to 640", "the number of posts to go falls to 61"."""
    if winner.measure != "job_losses":
        return False
    if _LOSSES.match(clause.text, winner.start) is not None and winner.end <= number.start:
        return _HEADS.search(clause.text, winner.end, number.start) is None
    return _NUMBER_LOST.search(clause.text, clause.start, number.start) is not None


def _acts_on(clause: Clause, number: Number, cue: Cue) -> bool:
    """Whether the signal is the verb or noun of the number: "falls by £4m", "£4m was stripped", "£4m lower"."""
    first, last = number.outer_start, number.outer_end
    if cue.end <= first:
        return first - cue.end < 50 and _BY.fullmatch(clause.text, cue.end, first) is not None
    return last <= cue.start < last + 60 and DONE_TO.fullmatch(clause.text, last, cue.start) is not None
