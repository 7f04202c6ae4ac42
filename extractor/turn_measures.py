"""Turns the measure of the winning cue where the words around the number say so.

A grant that falls by £4m is a grant_cut, reserves that £4m is drawn from are reserves_use; but in "falls from £9m to £5m" both figures are
levels of the grant,
and "its £9m reserves" are reserves whatever is done with them.
"""

from collections.abc import Callable
from dataclasses import dataclass

import regex

from extractor.clauses import Clause, outer
from extractor.number_levels import level_of
from extractor.reading import Cue, Number
from rules.loader import RuleBook
from rules.schema import SignalRule

# (measure of the cue, signal that acts on the number) -> what the number measures
_TURNS = {
    ("grant", "down"): "grant_cut",
    ("reserves", "use"): "reserves_use",
    ("reserves", "down"): "reserves_use",
    ("reserves_use", "down"): "reserves_use",
    ("tax_bill", "raise"): "income",
    ("budget", "down"): "saving",
    ("cost", "down"): "saving",
    ("budget", "extra"): "extra_spending",
    ("budget", "ended"): "saving",
    ("budget", "up"): "extra_spending",
}
LEVELS = {"grant_cut": "grant", "reserves_use": "reserves", "job_losses": "workforce"}  # what a level of the thing is called
_RISES = {"percent.funding": "funding_change", "percent.pay": "pay_change", "percent.other": "other_percent"}
_GRANTS = frozenset(("grant.noun", "grant_cut.noun"))
_NEAR = 6.5  # points of Clause.way
_NAMED = 4.0  # the same, for what stands behind: "a 9% rise in rents"
_SAVINGS = frozenset(("saving.noun", "saving.save", "saving.cut-noun"))
_CUTS = frozenset(("saving.cut-noun", "saving.cut-verb", "saving.lose", "saving.take", "saving.smaller", "saving.down", "saving.out-of"))

_POSSESSED = regex.compile(r"\b(?:its|their|our|the|\w+['’]s)\s+(?:(?:just|about|around|nearly|almost|existing|remaining|current)\s+)*$", regex.I)
_BY = regex.compile(
    r"\s*(?:(?:by|of|a|an|another|further|some|about|around|nearly|almost|up to|over|more than|just|as much as|between|it)\s+)*", regex.I
)
_DONE_TO = regex.compile(
    r"[\s,]*(?:(?:is|are|was|were|has|have|had|been|being|be|to|will|would|could|may|can|which|that|set|due|also|already|it|a year|per year|"
    r"next year|this year|last year)\s+)*(?:in|of|less|lower|down)?\s*",
    regex.I,
)
_CUT_ITS = regex.compile(
    r"(?:cut|cuts|reductions?|reduce[sd]?|slash(?:es|ed)?|reducing|cutting|slashing|trim(?:s|med)?)\s+(?:[\w'’-]+\s+){0,4}", regex.I
)
_OVER = regex.compile(r"\b(?:go|goes|gone|going|went|ran|run|running|is|are)\s+over\b[^.;]{0,60}$", regex.I)
_BY_END = regex.compile(r"\bby\s+(?:\w+\s+){0,2}$", regex.I)
_OFF = regex.compile(r"\s+(?:a year\s+)?(?:off|out of|away from|from)\s+(?:[\w'’-]+\s+){0,3}", regex.I)
_TAKEN = regex.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|cut|cuts|cutting|slash\w*|strip\w*|wip\w+|shav\w+|remov\w+|chop\w*|lop\w*|knock\w*|lost|lose|losing)\s+(?:\w+\s+){0,2}$",
    regex.I,
)
_SOME_OF = regex.compile(r"\s+of\s+(?:its|the|their|our)?\s*(?:(?:council|city|county|authority)['’]s\s+)?(?:[\w-]+\s+){0,2}", regex.I)
_HAS = regex.compile(
    r"\b(?:has|have|had|having|holds?|holding|held|sits? on|sitting on|sat on|left with|leav(?:e|es|ing)|"
    r"retains?|keep(?:s|ing)?|kept|total(?:ling)?|got|is|are|was|were)\s+(?:\w+\s+){0,2}$",
    regex.I,
)
_FOR_COUNCIL = regex.compile(r"\s+(?:the (?:council|authority|county|city|borough|town)|it|us|them|councils)\b", regex.I)
_SAVED = frozenset(("saving.noun", "saving.save", "saving.cut-noun", "saving.cut-verb"))
_BEYOND = regex.compile(r"\s+over(?:\s+(?:a|its|the|their)\b[^.;]{0,30}\bbudget|\s*[,.;]|\s*$)", regex.I)
_GONE = regex.compile(r"\b(?:go|goes|gone|going|went|is|are|was|were|be|been)\s+(?:\w+\s+){0,2}$", regex.I)
_ADD = regex.compile(
    r"\b(?:add(?:s|ed|ing)?|put(?:s|ting)?|pump(?:s|ed|ing)?)\s+(?:(?:a|an|another|further|extra|additional|about|around|some)\s+){0,3}$", regex.I
)
_THINGS = regex.compile(r"\b(?:hours|emissions|carbon|fewer|journeys|visits)\b", regex.I)
_INTO = regex.compile(r"\s+(?:extra\s+|more\s+)?(?:to|into)\s+(?:the|its|their|our)\b", regex.I)
_ADDED = regex.compile(
    r"\s+(?:(?:will|would|could|to|is|are|be|being|has|have|been|was|were)\s+)*(?:added|put back|moved|transferred)\s+(?:in)?to\b", regex.I
)
_OF_SAVINGS = regex.compile(r"\s+of\s+(?:the|its|all|these|those|their|our)\s+(?:[\w-]+\s+){0,2}savings\b", regex.I)
_ABOVE = regex.compile(r"\s+(?:over|in excess of|more than|above)\s+(?:a|an|its|the|their)\s+(?:[\w'’-]+\s+){0,2}", regex.I)
_FINDS = regex.compile(r"\b(?:includ|contain|earmark|provid|allocat|finds?\b|found\b|sets? aside)", regex.I)
_FOR = regex.compile(r"\s+(?:for|to|towards)\s", regex.I)
_IS_PAID = regex.compile(r"\b(?:is|are|was|were|be|been|being)\s+paid$", regex.I)
_PAID = 500_000.0  # pounds: more than anybody at a council earns
_DRAWING = regex.compile(r"(?:take|draw|drawdowns?|draw-down|contributions?|use)\b", regex.I)
_TAKEN_FROM = regex.compile(r"(?:from|out of)\b", regex.I)
_STAYS = regex.compile(
    r"\b(?:which (?:now )?(?:stand|total|are|amount|come)|where there (?:is|are)|below (?:the|its)"
    r"|(?:which )?(?:leav(?:ing|es?)|would leave|will leave))\b[^.;]*$",
    regex.I,
)
_SERVICE = 5_000.0  # pounds: below it a yearly cost is a charge
_OF = regex.compile(r"\s+of\s+", regex.I)
_CHANGED = {
    "gap.noun": "funding_gap",
    "overspend.noun": "overspend",
    "debt.noun": "debt",
    "income.raise": "income",
}  # what may be cut by an amount and is no spending
_STORES = frozenset(("reserves.noun", "reserves_use.phrase"))
_DETERMINED = regex.compile(
    r"\s*(?:(?:its|the|their|our|a|that|this|general|earmarked|council['’]s?|existing|projected|forecast|expected)\s+)*", regex.I
)
_LOST = regex.compile(r"\b(?:lost|los(?:e|es|ing)|cut(?:s|ting)?|slash\w*|strip\w*|reduc\w+)\s+(?:\w+\s+){0,2}$", regex.I)
_IN = regex.compile(r"\s+(?:in|of)\s+(?:[\w'’-]+\s+){0,3}", regex.I)
_NEW_SUBJECT = regex.compile(r"[,;]\s+(?:(?:but|and|while)\s+)?(?:the (?:council|authority|county|city|borough)|it|s?he|they|we|councils)\b", regex.I)
_BY_GIVER = regex.compile(r"\b(?:by|from|under)\b|\bannounced in\b", regex.I)


SCARCE = 9.0  # the margin of a cue without a rival


@dataclass(slots=True)
class Winner:
    """The cue that speaks for a number, with its score."""

    score: float
    measure: str
    rule: str
    start: int
    end: int
    direction: str | None
    margin: float = SCARCE  # by how much it beats the best cue of another measure


class Turner:
    """Applies the signals of the rule book to winners."""

    def __init__(self, rules: RuleBook) -> None:
        self.signals = {rule.id: rule.signal for rule in rules.of(SignalRule)}
        self.turns: dict[str, list[Callable[[Clause, Number, Winner, list[Cue]], tuple[str, str] | None]]] = {
            "saving": [self._of_what, self._from_reserves, self._grant_not_saving, self._found_for],
            "saving_share": [self._share_of_savings, self._funding_not_saving],
            "budget_share": [self._share_saved, self._share_lost],
            "tax_rise": [self._named_rise],
            "extra_spending": [self._extra_saving, self._grant_from],
            "other_money": [self._grant_from],
            "grant": [self._to_service, self._taken_off, self._cut_what, self._signalled],
            "reserves": [self._part_of, self._cut_what, self._signalled],
            "tax_bill": [self._signalled],
            "budget": [self._allocated, self._spent_once, self._gone_over, self._cut_what, self._signalled, self._item],
            "overspend": [self._over_what],
            "funding_gap": [self._of_income],
            "cost": [self._paid_by_giver, self._cost_cut, self._gone_over, self._yearly, self._bailed_out, self._salary],
            "income": [self._salary],
            "jobs_created": [self._taken_over],
        }

    def turn(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> None:
        """Changes `winner.measure` (and says so in its rule) where the words around the number say so."""
        if level_of(clause, number):
            if not _DRAWING.match(clause.text, winner.start):  # "the take from balances falls to £1m": a level of what is used
                winner.measure = LEVELS.get(winner.measure, winner.measure)
            return
        if self._whole(clause, number, winner) or self._left(clause, number, winner):
            winner.measure = "reserves"
            return
        for turn in self.turns.get(winner.measure, ()):
            if (turned := turn(clause, number, winner, cues)) is not None:
                winner.measure, winner.rule = turned[0], f"{winner.rule}+{turned[1]}"
                return

    def _whole(self, clause: Clause, number: Number, winner: Winner) -> bool:
        """ "Its £9m reserves": all there is of them, even after "tap into"."""
        if winner.measure not in ("reserves", "reserves_use"):
            return False
        first = outer(number)[0]
        owned = _POSSESSED.search(clause.text[max(clause.start, first - 40) : first]) is not None
        taken = _TAKEN_FROM.match(clause.text, winner.start) is not None  # "take the £9m from reserves"
        return owned and not taken and (winner.start >= number.end or winner.rule == "reserves_use.phrase")

    def _left(self, clause: Clause, number: Number, winner: Winner) -> bool:
        """ "From reserves, which stand at £9m", "taken from reserves, leaving £9m": what there is or stays."""
        first = outer(number)[0]
        if winner.measure != "reserves_use" or winner.end > first:
            return False
        return _STAYS.search(clause.text, winner.end, first) is not None

    def _signalled(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """A signal that acts on the number."""
        first = outer(number)[0]
        governed = winner.end <= first and _OF.fullmatch(clause.text, winner.end, first) is not None  # "the budget of £9m is cut": £9m is the budget
        for cue in cues:
            signal = self.signals.get(cue.rule, "")
            turned = _TURNS.get((winner.measure, signal))
            if turned is None or (signal != "down" and cue.start < winner.end and winner.start < cue.end):
                continue
            beside = winner.start >= number.end and 0 <= cue.start - winner.end <= 2  # "£9m of reserves used"
            if (beside or _acts_on(clause, number, cue)) and not (
                governed and cue.start >= number.end and (signal != "use" or "," in clause.text[number.end : cue.start])
            ):
                return turned, cue.rule
        return None

    def _grant_from(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "An extra £9m from the government", "ministers have found £9m for roads": what a giver gives is a grant."""
        for cue in cues:
            if cue.start > number.end and not clause.next_to(number, cue.start):
                continue
            if cue.rule == "grant.noun" and number.end <= cue.start < number.end + 45:
                if "from" in clause.text[number.end : cue.start] or clause.text.startswith("from", cue.start):
                    return "grant", cue.rule
            elif (
                self.signals.get(cue.rule) == "giver"
                and number.end <= cue.start < number.end + 45
                and _BY_GIVER.search(clause.text, number.end, cue.start)
            ):
                return "grant", cue.rule  # "was handed a £9m boost by the government"
            elif self.signals.get(cue.rule) == "giver" and cue.end <= number.start and clause.apart(number, cue.start, cue.end) < _NEAR:
                taken = _TAKEN.search(clause.text, max(cue.end, number.start - 30), number.start)
                return ("grant_cut" if taken else "grant"), cue.rule
        return None

    def _taken_off(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Has taken £9m off the council's grant"."""
        first, last = outer(number)
        off = winner.start >= last and _OFF.fullmatch(clause.text, last, winner.start) is not None
        return ("grant_cut", "taken-off") if off and _TAKEN.search(clause.text, max(clause.start, first - 30), first) else None

    def _part_of(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "£9m of reserves" is a part that is used, unless somebody has or holds it; "reserves of £9m" are all there are."""
        first, last = outer(number)
        part = winner.start >= last and _SOME_OF.fullmatch(clause.text, last, winner.start) is not None
        return ("reserves_use", "part-of") if part and not _HAS.search(clause.text, max(clause.start, first - 40), first) else None

    def _extra_saving(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "An extra £9m will have to be cut"."""
        if winner.rule != "extra.adjective":
            return None
        for cue in cues:
            if cue.topic == "measures" and cue.rule in _SAVED and cue.start >= number.end and clause.apart(number, cue.start, cue.end) < _NEAR / 2:
                return "saving", cue.rule
        return None

    def _of_what(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Has cut the overspend by £9m", "debts were reduced by £9m": a difference is of what it changes."""
        first = outer(number)[0]
        if winner.rule not in _CUTS or winner.end > first or not _BY_END.search(clause.text, max(winner.start, first - 20), first):
            return None
        for cue in cues:
            if (measure := _CHANGED.get(cue.rule)) is None:
                continue
            done_to = cue.end <= winner.start and _DONE_TO.fullmatch(clause.text, cue.end, winner.start)
            if done_to or (winner.end <= cue.start < first and _DETERMINED.fullmatch(clause.text, winner.end, cue.start)):
                return measure, cue.rule
        return None

    def _of_income(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "A £9m shortfall in parking income": less than was to come in."""
        for cue in cues:
            if cue.rule == "income.raise" and winner.end <= cue.start and _IN.fullmatch(clause.text, winner.end, cue.start):
                return "income", cue.rule
        return None

    def _paid_by_giver(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "With the government paying £9m"."""
        if winner.rule != "cost.pay" or winner.end > number.start:
            return None
        for cue in cues:
            given = self.signals.get(cue.rule) == "giver" and cue.end <= winner.start
            if given and _DONE_TO.fullmatch(clause.text, cue.end, winner.start):
                return "grant", cue.rule
        return None

    def _from_reserves(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "£9m taken from reserves"."""
        if winner.rule not in _CUTS:
            return None
        for cue in cues:
            if cue.rule in _STORES and cue.end > winner.end and _DETERMINED.fullmatch(clause.text, winner.end, max(cue.start, winner.end)):
                return "reserves_use", cue.rule
        return None

    def _to_service(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Playgrounds would receive £9m": what a service of the council gets is spent on it."""
        if winner.rule != "grant.given" or any(self.signals.get(cue.rule) == "giver" for cue in cues):
            return None
        for cue in cues:
            if cue.topic == "services" and cue.end <= winner.start and _DONE_TO.fullmatch(clause.text, cue.end, winner.start):
                return "extra_spending", "to-a-service"
        return None

    def _allocated(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Was allocated £9m by the government"."""
        if not clause.text[winner.start : winner.end].lower().endswith("allocated"):
            return None
        last = outer(number)[1]
        for cue in cues:
            if self.signals.get(cue.rule) == "giver" and last <= cue.start < last + 45 and _BY_GIVER.search(clause.text, last, cue.start):
                return "grant", cue.rule
        return None

    def _spent_once(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "£9m spent on the inquiry": what is no service of the council's is paid for once."""
        if number.rate is not None or not 0 <= winner.start - number.end <= 1 or clause.text[winner.start : winner.end].lower() != "spent on":
            return None
        served = any(cue.topic == "services" and winner.start <= cue.start < winner.end + 25 for cue in cues)
        return None if served else ("cost", "spent-once")

    def _over_what(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "More than its budget of £9m": the budget itself."""
        governed = winner.end <= number.start and _OF.fullmatch(clause.text, winner.end, outer(number)[0]) is not None
        return ("budget", "over-what") if governed and clause.text[winner.start : winner.end].lower().endswith("budget") else None

    def _found_for(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Has found £9m for libraries"."""
        found = winner.rule == "saving.find" and clause.text[winner.start : winner.end].lower() == "found" and winner.end <= number.start
        last = outer(number)[1]
        if found and _FOR.match(clause.text, last) and any(cue.topic == "services" and last < cue.start < last + 30 for cue in cues):
            return "extra_spending", "found-for"
        return None

    def _cut_what(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Has cut its grant by £9m", "to reduce its net spending by £9m"."""
        for cue in cues:
            if self.signals.get(cue.rule) == "down" and cue.end <= winner.start and _CUT_ITS.fullmatch(clause.text, cue.start, winner.start):
                return _TURNS[winner.measure, "down"], cue.rule
        return None

    def _cost_cut(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Has reduced its costs by £9m"."""
        first = outer(number)[0]
        by = winner.end <= first and _BY_END.search(clause.text, max(winner.end, first - 20), first) is not None
        return ("saving", "signal.down") if by and self._cut_what(clause, number, winner, cues) else None

    def _gone_over(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Went over its housing budget by £9m", "has gone £9m over", "is £9m over, because"."""
        first, last = outer(number)
        if _BEYOND.match(clause.text, last) and _GONE.search(clause.text, max(clause.start, first - 25), first):
            return "overspend", "gone-over"
        if winner.start >= last and _ABOVE.fullmatch(clause.text, last, winner.start):
            return "overspend", "over-a-budget"
        by = winner.end <= first and _BY_END.search(clause.text, max(clause.start, first - 20), first) is not None
        return ("overspend", "gone-over") if by and _OVER.search(clause.text, clause.start, winner.start) else None

    def _yearly(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """What something costs a year is its budget, unless it is a contract's price."""
        costs = winner.rule in ("cost.noun", "cost.verb") and clause.text[winner.start : winner.end].lower().startswith("cost")
        if (
            costs
            and number.rate == "year"
            and not (winner.start > number.end and " to " in clause.text[number.end : winner.start])  # "adds £5m a year to its costs"
            and (number.low or number.high or 0.0) >= _SERVICE
            and not any(cue.rule == "cost.contract" for cue in cues)
        ):
            return "budget", "rate.year"
        return None

    def _bailed_out(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """A bailout by the government is a grant to those it bails out."""
        if not clause.text[winner.start : winner.end].lower().startswith("bail"):
            return None
        return next((("grant", cue.rule) for cue in cues if self.signals.get(cue.rule) == "giver"), None)

    def _salary(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """What a person earns."""
        earned = clause.text[winner.start : winner.end].lower().startswith("earn") and not _FOR_COUNCIL.match(clause.text, winner.end)
        earned = earned or (winner.end <= number.start and _IS_PAID.search(clause.text, max(clause.start, winner.end - 12), winner.end) is not None)
        return ("other_money", "earned") if earned and number.rate is not None and (number.low or 0.0) < _PAID else None

    def _item(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "The budget includes £9m for roads", "add £9m to the roads budget": what a budget finds for something is growth."""
        first, last = outer(number)
        adds = _ADD.search(clause.text, max(clause.start, first - 25), first) and _INTO.match(clause.text, last)
        if adds or _ADDED.match(clause.text, last):
            return "extra_spending", "added"
        if winner.rule == "budget.noun" and winner.end <= first and _FINDS.search(clause.text, winner.end, first) and _FOR.match(clause.text, last):
            return "extra_spending", "budget.includes"
        return None

    def _grant_not_saving(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """What is cut from a grant is a grant_cut."""
        if winner.rule not in _CUTS:
            return None
        for cue in cues:
            left, right = min(cue.end, winner.end), max(cue.start, winner.start)
            if cue.rule in _GRANTS and clause.way(left, right, None) < _NEAR and not _NEW_SUBJECT.search(clause.text, left, right):
                return "grant_cut", cue.rule
            if winner.rule == "saving.lose" and self.signals.get(cue.rule) == "giver" and clause.apart(number, cue.start, cue.end) < _NEAR:
                return "grant_cut", cue.rule  # "lose £9m under the government's review"
        return None

    def _funding_not_saving(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """What is cut by a share: the grant, pay, opening hours."""
        for cue in cues:
            if (measure := _RISES.get(cue.rule)) is None:
                continue
            before = cue.end <= winner.start and clause.together(cue.end, winner.start)
            if before or (cue.rule == "percent.funding" and clause.apart(number, cue.start, cue.end) < 2 * _NEAR):
                return measure, cue.rule
        if winner.rule == "percent.falls" and all(cue.rule not in ("budget.noun", "budget.spends") for cue in cues):
            return "other_percent", "no-budget"  # "visits fell by 9%"
        return None

    def _named_rise(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """A bare "rise of 3%" is of the grant, the pay or the price that its sentence speaks of, else the council tax's."""
        if winner.rule != "percent.bare-rise" or any(cue.rule == "percent.council-tax" for cue in cues):
            return None
        for cue in cues:
            if (measure := _RISES.get(cue.rule)) is not None and (cue.end <= number.start or clause.apart(number, cue.start, cue.end) < _NAMED):
                return measure, cue.rule
        return None

    def _taken_over(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Will take on 200 staff under TUPE"."""
        if not clause.text[winner.start : winner.end].lower().endswith(" on"):
            return None
        return next((("jobs_transferred", cue.rule) for cue in cues if cue.rule == "jobs.transfer"), None)

    def _share_of_savings(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "80% of the savings are internal" says nothing of how deep they cut."""
        first, last = outer(number)
        if _OF_SAVINGS.match(clause.text, last):
            return "other_percent", "of-savings"
        things = _THINGS.search(clause.text, max(clause.start, first - 25), min(clause.end, last + 40))
        return ("other_percent", "of-things") if things else None

    def _share_lost(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Has lost 30% of its funding", "will lose 9% of its budget"."""
        first = outer(number)[0]
        if winner.start < number.end or not _LOST.search(clause.text, max(clause.start, first - 25), first):
            return None
        funding = clause.text[winner.start : winner.end].lower().endswith(("funding", "money", "income"))
        return ("funding_change" if funding else "saving_share"), "lost"

    def _share_saved(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "The savings come to 30% of the budget"."""
        first = outer(number)[0]
        for cue in cues:
            if cue.rule in _SAVINGS and 0 <= first - cue.end < 40:
                return "saving_share", cue.rule
        return None


def _acts_on(clause: Clause, number: Number, cue: Cue) -> bool:
    """Whether the signal is the verb or noun of the number: "falls by £4m", "£4m was stripped", "£4m lower"."""
    first, last = outer(number)
    if cue.end <= first:
        return first - cue.end < 50 and _BY.fullmatch(clause.text, cue.end, first) is not None
    return last <= cue.start < last + 60 and _DONE_TO.fullmatch(clause.text, last, cue.start) is not None
