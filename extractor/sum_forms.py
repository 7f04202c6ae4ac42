"""What a sum or a number of jobs is where the grammar joined to it says so, whatever words compete for it around.

"Ministers have handed over £9m", "the settlement was £90m, a drop of £2m", "slashed by 9%, the equivalent of £4m", "reduce its headcount by 200".
`change_forms` does the same for shares and for small sums.
"""

import re

import regex

from extractor.change_forms import direction_beside
from extractor.claim import NO_EVIDENCE, Evidence
from extractor.clauses import Clause
from extractor.number_levels import level_of
from extractor.number_record import NUMBER_OF
from extractor.places import holds
from extractor.reading import Cue, Draft, Number
from extractor.sum_budgets import income_beside_plan, net_spent, part_spent, past_budget, there_is, told_of_level
from extractor.sum_changed import changed_budget, changed_cut
from extractor.sum_grants import told_by_award
from extractor.sum_less import told_by_less
from extractor.sum_needed import costs_council, told_by_need
from extractor.sum_payers import told_by_payer
from extractor.sum_people import told_by_person
from extractor.sum_savings import by_saving, from_budget, lower, out_of_balance, worth_saving
from extractor.sum_sources import REACH, Form, given_away, told_by_source
from extractor.sum_subjects import for_each, goes_on, in_all, told_by_subject
from extractor.sum_taken import told_by_taking
from extractor.turn_variance import AGAINST, BEYOND_PLAN
from extractor.turn_words import HEDGES, OCCUPATIONS
from rules.loader import RuleBook
from rules.schema import SignalRule

_AUXILIARIES = (
    r"\s+(?:(?:has|have|had|will|would|could|is|are|was|were|to|be|been|being|also|now|already|so\s+far|then|since|recently|again|today|yesterday|only|just|later|"
    r"this|last|week|month|year|finally|expected|due|set|likely|agreed|promised|pledged|decided)\s+)*"
)
_GIVES = (
    r"handed\s+over|handing\s+over|hand\s+over|handed|hands|handing|gave|gives?|given|giving|provid(?:e|es|ed|ing)|award(?:s|ed|ing)?|allocat(?:e|es|ed|ing)|"
    r"stump(?:s|ed|ing)?\s+up|chipp(?:ed|ing)\s+in|pay(?:s|ing)?|paid|sent|sends?|contribut(?:e|es|ed|ing)|put(?:s|ting)?\s+(?:in|up|forward)|put|"
    r"made\s+available|make\s+available|announc(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|offer(?:s|ed|ing)?|"
    r"meet|meets|met|cover|covers|covered|re(?:pay|pays|paid|paying)|refund(?:s|ed|ing)?|reimburs(?:e|es|ed|ing)|match(?:es|ed|ing)?|(?:come|comes|came|coming)\s+(?:up|forward)\s+with|step(?:s|ped|ping)?\s+in\s+with|confirm(?:s|ed|ing)?|found|set\s+aside|earmarked|committ?(?:s|ed|ing)?|distribut(?:e|es|ed|ing)|grant(?:s|ed|ing)?|inject(?:s|ed|ing)?"
)
_RECEIVER = (
    r"(?:(?:us|it|them|councils|local\s+authorities|local\s+government|schools|"
    r"(?:(?:the|its|our|all|each|local|every)\s+)?(?:(?-i:[A-Z])[\w'’&-]+\s+){0,3}"
    r"(?:council|councils|authority|authorities|county|city|borough|district|town|region|area|(?-i:[A-Z])[\w'’-]+))\s+)?"
)
_SAYS_NO_MORE = re.compile(_AUXILIARIES, re.I)
_LESS = re.compile(r"\s+(?:less|fewer)\b", re.I)
# "The government announced £6bn worth of public sector cuts": nothing that anybody is given
_OF_CUTS = re.compile(r"\s+(?:(?:worth\s+)?of|in)\s+(?:[\w’'-]+\s+){0,4}?(?:cuts|cutbacks|savings|reductions|efficiencies)\b", re.I)
_GIVEN = regex.compile(rf"(?r)\b(?P<gives>{_GIVES})\s+{_RECEIVER}{HEDGES}", regex.I)

_CHANGE = re.compile(
    r"\s*(?:\)|more|extra|less|(?:a|per|this|last|next)\s+year|(?:in|at|for|by|from|on)\s+[^,.;:£%()–—]{1,55})?\s*[,–—(-]\s*"
    r"(?:(?:which|that|this)\s+(?:is|was|would\s+be|represents|means)\s+)?(?:still\s+)?"
    r"(?:(?P<up>up|an?\s+(?:\w+\s+)?(?:rise|increase|jump|hike|uplift|growth))|(?P<down>down|an?\s+(?:\w+\s+)?(?:drop|fall|cut|reduction|decrease|loss)))"
    rf"\s+(?:of\s+|by\s+)?{HEDGES}",
    re.I,
)
# The same of a share, farther off: "£9m more from the government than last year – a 4% increase".
_LONG_CHANGE = re.compile(
    r"[^.;:£%()]{0,90}?\s*[,–—(-]\s*(?:(?:which|that|this)\s+(?:is|was|would\s+be|represents|means)\s+)?"
    r"(?:(?P<up>up|an?\s+(?:\w+\s+)?(?:rise|increase|jump|hike|uplift|growth))|(?P<down>down|an?\s+(?:\w+\s+)?(?:drop|fall|cut|reduction|decrease|loss))|an?)"
    rf"\s+(?:of\s+|by\s+)?{HEDGES}",
    re.I,
)
_CHANGE_BEHIND = re.compile(r"\s+(?:(?P<up>rise|increase|jump|hike|uplift|boost)|(?P<down>drop|fall|cut|reduction|decrease))\b", re.I)
_WHICH_IS = re.compile(rf"\s*[,–—(-]\s*(?:(?:which|that|this)\s+(?:is|was|would\s+be)\s+)?{HEDGES}", re.I)
_UP_ON = re.compile(r"\s+(?:(?P<up>up|more|higher)|(?P<down>down|less|lower))(?=\s+(?:on|than)\s+(?:the|its|last|this|in|before)\b)", re.I)
_GOES_ON = re.compile(
    r"(?=.{1,70}$)[^.;£%]*?,?\s+(?:and|but|before|then|which|though)\s+[^.;£%]{0,40}?"
    r"\b(?:(?P<up>ris(?:e|es|ing)|rose|increas(?:e|es|ed|ing)|gr[eo]w|grows|growing|(?:go|goes|going|went)\s+up)|"
    r"(?P<down>fall|falls|falling|fell|drop(?:s|ped|ping)?|shrinks?|shrank|be\s+(?:cut|reduced|slashed|trimmed)|(?:go|goes|going|went|come|comes)\s+down))"
    rf"\s+by\s+{HEDGES}",
    re.I | regex.S,
)
# "£9m of cuts, £7m of which have been identified"
_PART_THAT_IS = re.compile(
    r"\s+of\s+which\s+(?:(?:has|have|had|is|are|was|were|will|would|be|been|already|also|now|so|far|only|still|yet|to)\s+)*"
    r"(?:identified|found|delivered|made|achieved|approved|agreed|secured|unidentified|recurring|one-off|ongoing|realised|banked)\b",
    re.I,
)
_APPOSED_PART = re.compile(rf"[^.;:£]{{0,60}},\s+(?:and\s+|with\s+|but\s+)?{HEDGES}", re.I)
# "The work cost £9m, £2m more than was set aside for it"
_PRICED = frozenset(("cost", "extra_spending"))
_SPENDS = "budget.spends"
_BESIDE_PRICE = re.compile(rf"[^.;:£]{{0,60}}?\s*[,–—(-]\s*(?:(?:which|that|this)\s+(?:is|was|would\s+be)\s+)?{HEDGES}", re.I)
_CHANGED = {  # what a level is changed by: up, down
    "grant": ("grant", "grant_cut"),
    "budget": ("extra_spending", "saving"),
    "reserves": ("reserves", "reserves"),
    "debt": ("debt", "debt"),
    "income": ("income", "income"),
    "funding_gap": ("funding_gap", "funding_gap"),
    "overspend": ("overspend", "overspend"),
    "underspend": ("underspend", "underspend"),
    "tax_bill": ("tax_bill", "tax_bill"),
    "cost": ("cost", "cost"),
    "saving": ("saving", "saving"),
    "workforce": ("jobs_created", "job_losses"),
}
_SHARES = {
    "grant": "funding_change",
    "budget": "funding_change",
    "extra_spending": "funding_change",
    "debt": "other_percent",
    "cost": "other_percent",
}
_APPOSED_SHARES = {"saving": "saving_share", "grant_cut": "funding_change", "grant": "funding_change", "job_losses": "saving_share"}
_ON = re.compile(
    r"\s+(?:a year\s+)?(?:in|of|on|for)\s+(?!(?:the\s+)?(?:last|this|previous|current|year|20\d\d|(?:past\s+)?\w+\s+(?:years|months)))", re.I
)
_BESIDE_SHARE = re.compile(
    r"(?:\s+(?:cut|reduction|drop|fall|rise|increase|uplift|(?:less|more)\s+(?:(?:government|core|central)\s+)?(?:funding|grant|money|support|cash)(?:\s+from\s+(?:(?:the|central)\s+)?(?:government|Whitehall|ministers))?|less|more|lower|higher|(?:(?:lower|higher|less|more)\s+)?(?:(?:for|in)\s+)?(?:the\s+)?(?:next|this|coming|last)\s+(?:financial\s+)?year))?"
    r"(?:\s+(?:(?:was|were|is|are|be|has|have|had|been|will|being|also)\s+){0,3}(?:approved|agreed|backed|passed|made|planned|proposed|announced|identified|found|needed|required))?"
    r"(?:\s+(?:in|of|to|off|from)\s+(?:its|their|our|his|the|\w+['’]s|government|core|central|revenue|welsh|scottish|uk|state|local)\s+(?:[\w-]+\s+){0,3}?(?:funding|grants?|budgets?|settlement|support|money|income|spending))?"
    r"(?:\s+over\s+(?:the\s+next\s+)?\w+\s+years|\s+by\s+20\d\d(?:[/-]\d\d)?)?\s*(?:\(\s*|,\s+(?=(?:some|about|around|roughly|nearly|almost)\s)|[,–—-]?\s*(?:\bor\s+|"
    r"an?\s+(?:loss|cut|drop|fall|reduction|rise|increase|boost)\s+of\s+|(?:which\s+is\s+|that\s+is\s+)?(?:the\s+)?equivalent\s+(?:to|of)\s+|equal\s+to\s+|amounting\s+to\s+|representing\s+|"
    r"(?:(?:which|that)\s+(?:is|was|amounts\s+to|equates\s+to|equals|comes\s+to|works\s+out\s+(?:at|as)|translates\s+(?:to|into)|means)|that['’]s)\s+"
    rf"(?:an?\s+(?:projected|estimated|expected|total|further|cut\s+of)\s+)?|worth\s+)){HEDGES}",
    re.I,
)
# "Slash £9m from this year's budget of £90m (10%)", "£9m saved from a £90m budget (10% of it)": the share is that of the cut
_BRACKETED = re.compile(r"(?:\s+(?:net\s+|revenue\s+|total\s+|annual\s+)?budget)?\s*\(")
_CUT_OUT_OF = regex.compile(
    r"(?r)£[\d.,]+\s?(?:bn|billion|m|million|k)?(?:\s+(?:of\s+(?:cuts|savings)|(?:will\s+be\s+|to\s+be\s+|being\s+)?(?:saved|cut|slashed|trimmed|taken|shaved|axed|lost)))?\s+"
    r"(?:from|off|out\s+of)\s+[^.;:£%()]{0,50}",
    regex.I,
)
_DASH = re.compile(rf"[^.;:£%()]{{4,90}}\s[–—-]\s+{HEDGES}")  # "shave 1% from its budget – £9m in total"
_LEVEL_BEFORE = re.compile(
    r"\s*(?:cut|reduction|rise|increase|drop|fall|decrease|down|up)\s+(?:from|on)\s+(?:(?:an?|the|its|our|this|last|year['’]s|an?)\s+)*"
    rf"(?:(?:original|previous|current|initial|present|total|earlier)\s+)?(?:(?:budget|total|figure|level)\s+(?:of\s+)?)?{HEDGES}",
    re.I,
)
_LEVELS = {"saving_share": "budget", "funding_change": "grant"}  # of what the share is
_OF_SHARES = {"funding_change": ("grant", "grant_cut"), "saving_share": ("saving", "saving")}  # up, down
_HEADS = regex.compile(
    r"(?r)(?:(?P<up>\b(?:increas|rais|grow|expand|boost)\w*|\bris(?:e|es|en|ing)|\brose|\bgr[eo]w\w*|\bup)|"
    r"(?P<down>\b(?:cut|reduc|slash|trim|shrink|shrank|shrunk|fall|fell|drop|lower|declin|decreas|slim|bring|brought|down)\w*))?"
    r"[^.;:£,]{0,40}?(?P<heads>\b(?:head-?\s?count|workforce|payroll|staffing(?:\s+levels?)?|staff\s+(?:numbers|levels)|"
    r"number\s+of\s+(?:staff|posts|jobs|employees|workers|roles|people\s+(?:it|they|the\s+council)\s+employs?)|establishment|"
    rf"number\s+of\s+(?:[\w-]+\s+){{0,2}}{OCCUPATIONS}|{OCCUPATIONS}\s+numbers)\b)"
    rf"(?P<verb>[^.;:£,]{{0,45}}?)\s+by\s+(?:[\d.]+(?:%|\s*per\s*cent),?\s*\(?(?:or\s+)?)?(?:the\s+equivalent\s+of\s+)?{HEDGES}",
    regex.I,
)
_TOTAL_LOST = regex.compile(
    r"(?r)\b(?P<lost>(?:total|overall|combined|cumulative)\s+(?:reduction|cut|loss|fall|drop|decrease))s?\s+(?:in|of|to)\s+[^.;:£,]{3,40}?\s+to\s+"
    rf"{HEDGES}",
    regex.I,
)
# "200 could go by March – 10% of its workforce"
_LOST_BESIDE = re.compile(rf"[^.;:£%()\d]{{0,60}}(?:\d{{4}})?\s*(?:[,(–—-]|\bor)\s*(?:(?:which|that)\s+is\s+|equivalent\s+to\s+)?{HEDGES}")
_OF_STAFF = re.compile(
    r"\s+of\s+(?:(?:the|its|their|our|all|total|entire|current|overall|council|(?:\w+['’]s)|[a-z]+-[a-z]+)\s+){0,3}(?:workforce|staff|employees|posts|jobs|payroll|headcount)\b",
    re.I,
)
# "the total number of workers laid off in five years to almost 1,400"
_TALLY_LOST = regex.compile(
    rf"(?r)\b(?:number|total|tally)\s+of\s+(?P<lost>[^.;:£,]{{3,40}}?\b(?:laid\s+off|made\s+redundant|lost|axed|cut|shed|gone))\b[^.;:£,]{{0,40}}?\s+(?:to|at)\s+{HEDGES}",
    regex.I,
)
# "Staff numbers went from 900 to 850, a drop of 50"
_CHANGE_IN_HEADS = regex.compile(
    r"(?r)(?:,|\(|\s[-–—])\s*(?:an?|that is a|down|representing an?)\s+(?:total\s+|net\s+|overall\s+)?"
    rf"(?:(?P<up>increase|rise|gain)|decrease|drop|fall|cut|reduction|loss|decline)\s+of\s+{HEDGES}",
    regex.I,
)
CHANGE_IN_HEADS = "sum.change-in-heads"
_WORKFORCE_OF = regex.compile(rf"(?r)\b(?:workforce|payroll|headcount)\s+of\s+{HEDGES}", regex.I)
_STAFF = frozenset(("workforce", "payroll", "headcount"))
_ROSE = regex.compile(r"\b(?:increas|grow|expand|boost|ris|rose|grew|grown|up\b)\w*", regex.I)
_OF_THE_SUM = re.compile(r"\s+(?:out\s+)?of\s+(?:the|its|their|our)\s+", re.I)
_CUTS_INTO = regex.compile(
    r"(?r)\b(?:removes?|removed|removing|loses?|losing|lost|cuts?|cutting|takes?|taking|took|strips?|stripped|slash|slashes|slashed|trims?|trimmed)\s+"
    + HEDGES,
    regex.I,
)
_NAMED_CUT = re.compile(r"\s+(?:of\s+|in\s+)?(?:cuts?|savings?|reductions?|reserves?|balances|grants?|debts?|gap|shortfall|deficit|target)\b", re.I)
_OF_A_CUT = frozenset((None, "saving", "other_money"))
# "The government has taken £9m from us"
_TAKES = regex.compile(
    rf"(?r)\b(?P<takes>tak(?:e|es|en|ing)|took|strip(?:s|ped|ping)?|withdr(?:awn|ew|aw|awing)|remov(?:e|es|ed|ing)|siphoned)\s+(?:away\s+)?{HEDGES}",
    regex.I,
)
_FROM_COUNCIL = re.compile(
    r"\s+(?:a year\s+)?(?:away\s+)?(?:from|off|out\s+of)\s+"
    r"(?:us|(?:the|this|our|your)\s+(?:[\w’'-]+\s+){0,2}?(?:council|authority|county|city|borough|budgets?|funding)|"
    r"(?:local\s+)?(?:councils?|government|authorities)|(?-i:[A-Z])[\w’'-]+)\b",
    re.I,
)
# "Each 1% on council tax gives us £9m": what a point of the tax brings in
_EACH_POINT = regex.compile(
    r"(?r)\b(?:every|each)\s(?:(?:extra|additional|single)\s)?(?:1|one)(?:\.0)?(?:%|pc|p|\s?per\s?cent|\spercentage\spoint)[^.;£%]{0,70}?\s"
    rf"(?:gives?|raises?|brings?|yields?|generates?|worth|is|to|equals|produces?|adds?|means|gets|earns?|provides?)\s+(?:(?:us|in|it|the|council|authority)\s+){{0,3}}{HEDGES}",
    regex.I,
)
# "We have had £9m taken off us": whoever takes it
_TAKEN_OFF = re.compile(
    r"\s+(?:(?:of|in)\s+(?:[\w’'-]+\s+){1,3}?)?(?:(?:has|have|had|was|were|is|being|been|will|be|already|also)\s+){0,4}(?:taken|stripped|removed|withdrawn)\s+(?:away\s+)?(?:from|off)\s+(?:us|(?:local\s+)?councils|(?:the|this|our)\s+(?:council|authority|county|city))\b(?!['’])",
    re.I,
)
_TAKEN = frozenset(("taken", "stripped", "removed", "withdrawn"))  # one of these stands in all that it matches
# "The £9,000 a year for village halls would end"
_ENDED = re.compile(
    r"\s+(?:(?:a|per)\s+year\s+)?(?:(?:grant|subsidy|funding|contribution|support)\s+)?(?:for|to|towards|paid\s+to|given\s+to)\s+"
    r"(?!(?:us|councils?|local|the\s+(?:council|authority|county))\b)[^.;,:£]{3,50}?\s(?:will|would|could|may|is\s+to|are\s+to|has|have|is|was)\s+(?:(?:also|now|been|be|being)\s+){0,2}"
    r"(?:end|ended|stop|stopped|cease|axed|scrapped|withdrawn|removed|abolished|phased\s+out)\b",
    re.I,
)
_STOPPED = frozenset((None, "other_money", "cost", "budget", "grant", "extra_spending"))
_POINTS = ("very ", "ach ")  # asked first
_LEAST = 3_000.0  # pounds: below it other forms tell nothing


class SumForms:
    """Reads such forms with the signals of a rule book."""

    def __init__(self, rules: RuleBook) -> None:
        self.givers = frozenset(rule.id for rule in rules.of(SignalRule) if rule.signal == "giver")

    def givers_of(self, cues: list[Cue]) -> list[Cue]:
        """Those of the cues that name who gives and takes."""
        return [cue for cue in cues if cue.rule in self.givers] if cues else cues

    def told(self, clause: Clause, draft: Draft, before: Draft | None, givers: list[Cue], stores: list[Cue]) -> Form | None:
        """What the figure of the draft measures; `before` is the figure before it in the sentence, `givers` and `stores` are the sentence's."""
        number = draft.number
        if number.kind == "jobs":
            return _heads(clause, draft)
        if number.kind == "percent":
            return told_by_less(clause, draft, givers) or (_share_of_change(clause, draft, before) if before is not None else None)
        if number.kind != "money":
            return None
        if (
            before is not None
            and (
                beside := _beside(clause, draft, before)
                or for_each(clause, draft, before)
                or goes_on(clause, draft, before)
                or in_all(clause, draft, before)
            )
            is not None
        ):
            return beside
        if (
            pay := told_by_person(clause, number) or told_by_award(clause, draft) or costs_council(clause, draft)
        ) is not None or number.size <= _LEAST:
            return pay
        if not givers and (away := given_away(clause, draft)) is not None:
            return away
        return (
            told_by_subject(clause, number)
            or changed_cut(clause, number, before.number if before is not None else None)
            or changed_budget(clause, number, before.number if before is not None else None)
            or told_by_less(clause, draft, givers)
            or _given(clause, number, givers)
            or _taken(clause, number, givers)
            or _each_point(clause, number)
            or _ended(clause, draft, givers)
            or told_by_payer(clause, draft, before)
            or net_spent(clause, draft)
            or there_is(clause, draft)
            or told_by_source(clause, draft, stores)
            or income_beside_plan(clause, number)
            or past_budget(clause, number)
            or told_of_level(clause, number)
            or part_spent(clause, number)
            or by_saving(clause, draft)
            or worth_saving(clause, draft)
            or out_of_balance(clause, draft)
            or from_budget(clause, draft)
            or lower(clause, draft, before)
            or told_by_taking(clause, draft)
            or told_by_need(clause, draft)
        )


def _given(clause: Clause, number: Number, givers: list[Cue]) -> Form | None:
    """ "Ministers have handed over £9m", "the Welsh Government gave Wyvern Council £9m"."""
    if not givers:
        return None  # in most sentences
    first, last = number.outer_start, number.outer_end
    givers = [cue for cue in givers if first - REACH < cue.end <= first]
    if not givers or level_of(clause, number):
        return None
    gives = _GIVEN.match(clause.text, max(clause.start, first - REACH), first)
    if gives is None or _OF_CUTS.match(clause.text, last) is not None:
        return None
    verb = gives.start()
    for cue in givers:
        if cue.end < verb and _SAYS_NO_MORE.fullmatch(clause.text, cue.end, verb):
            less = _LESS.match(clause.text, last) is not None
            return ("grant_cut" if less else "grant"), ("down" if less else "up"), Evidence(verb, gives.end("gives"), "sum.given")
    return None


def _taken(clause: Clause, number: Number, givers: list[Cue]) -> Form | None:
    """ "The government has taken £9m from us": what they take they had given."""
    first = number.outer_start
    if not givers or _FROM_COUNCIL.match(clause.text, number.outer_end, clause.end) is None:
        return None
    takes = _TAKES.match(clause.text, max(clause.start, first - REACH), first)
    if takes is None or not any(cue.end < takes.start() and _SAYS_NO_MORE.fullmatch(clause.text, cue.end, takes.start()) for cue in givers):
        return None
    return "grant_cut", "down", Evidence(*takes.span("takes"), "sum.taken")


def _ended(clause: Clause, draft: Draft, givers: list[Cue]) -> Form | None:
    """What the council stops giving is saved, what is taken off it was a grant."""
    last = draft.number.outer_end
    taken = None if _TAKEN.isdisjoint(clause.words) else _TAKEN_OFF.match(clause.text, last, clause.end)
    if taken is not None:
        return "grant_cut", "down", Evidence(*taken.span(), "sum.taken-off")
    if givers or draft.measure not in _STOPPED or (ended := _ENDED.match(clause.text, last, clause.end)) is None:
        return None
    return "saving", "down", Evidence(*ended.span(), "sum.ended")


def _each_point(clause: Clause, number: Number) -> Form | None:
    first = number.outer_start
    low = max(clause.start, first - 2 * REACH)
    if not holds(clause.text[low:first], _POINTS) or (point := _EACH_POINT.match(clause.text, low, first)) is None:
        return None
    return "income", "up", Evidence(*point.span(), "sum.each-point")


def _beside(clause: Clause, draft: Draft, before: Draft) -> Form | None:
    """ "£90m, a drop of £2m", "9%, the equivalent of £4m": the figure before says of what."""
    number, other = draft.number, before.number
    first, last = number.outer_start, number.outer_end
    if other.kind == "money" and before.measure in _OF_A_CUT and _OF_THE_SUM.fullmatch(clause.text, other.outer_end, first) is not None:
        cut = _CUTS_INTO.match(clause.text, max(clause.start, other.outer_start - REACH), other.outer_start)
        if cut is not None and _NAMED_CUT.match(clause.text, last) is None:
            return "budget", None, Evidence(*cut.span(), "sum.cut-into")  # "to remove £1m of the £2m that is left"
    if (
        other.kind == number.kind
        and before.measure is not None
        and clause.text.startswith(" of which", last)
        and _PART_THAT_IS.match(clause.text, last) is not None
        and _APPOSED_PART.fullmatch(clause.text, other.outer_end, first) is not None
    ):
        return before.measure, before.direction, Evidence(other.start, other.end, "sum.part-of-which")
    if (
        other.kind == number.kind
        and (before.measure in _PRICED or before.evidence.get("measure", NO_EVIDENCE).rule == _SPENDS)
        and number.size < other.size
        and (against := AGAINST.match(clause.text, last, clause.end)) is not None
        and _BESIDE_PRICE.fullmatch(clause.text, other.outer_end, first) is not None
    ):
        return ("overspend" if against["over"] else "underspend"), ("up" if against["over"] else "down"), Evidence(*against.span(), BEYOND_PLAN)
    if other.kind == number.kind and (ways := _CHANGED.get(before.measure or "")) is not None:
        change = _CHANGE.fullmatch(clause.text, other.outer_end, first)
        if change is None and draft.measure is None:
            change = _GOES_ON.fullmatch(clause.text, other.outer_end, first)
        if change is None and _WHICH_IS.fullmatch(clause.text, other.outer_end, first):
            change = _UP_ON.match(clause.text, last)
        if change is None or _ON.match(clause.text, last):
            return None
        return ways[0 if change["up"] else 1], ("up" if change["up"] else "down"), Evidence(change.start(), change.end(), "sum.change-of-it")
    if other.kind == "percent" and (ways := _OF_SHARES.get(before.measure or "")) is not None:
        share = _BESIDE_SHARE.fullmatch(clause.text, other.outer_end, first) or _DASH.fullmatch(clause.text, other.outer_end, first)
        way = (before.direction or direction_beside(clause, other)) if share is not None else None
        if share is not None and way is not None:
            return ways[0 if way == "up" else 1], way, Evidence(other.start, other.end, "sum.beside-share")
        level = _LEVEL_BEFORE.fullmatch(clause.text, other.outer_end, first)
        if level is not None:
            return _LEVELS[before.measure or ""], None, Evidence(other.start, other.end, "sum.level-before")
    return None


def _share_of_change(clause: Clause, draft: Draft, before: Draft) -> Form | None:
    """ "£90m from the government, up by 4%", "£6m more for schools, a rise of 7%": of the sum before it, unless its words name another thing.

    "£3m, or 9%, from the library service" and "400 posts – 9% of its staff" are one cut told twice.
    """
    first, last = draft.number.outer_start, draft.number.outer_end
    if before.measure == "job_losses" and before.number.kind == "jobs":
        share = _OF_STAFF.match(clause.text, last)
        beside = share is not None and _LOST_BESIDE.fullmatch(clause.text, before.number.outer_end, first) is not None
        return ("saving_share", "down", Evidence(*share.span(), "sum.share-of-staff")) if share is not None and beside else None
    if (
        before.measure == "budget"
        and clause.text.startswith("(", first - 1)
        and _BRACKETED.fullmatch(clause.text, before.number.outer_end, first) is not None
        and (cut := _CUT_OUT_OF.match(clause.text, max(clause.start, before.number.outer_start - 2 * REACH), before.number.outer_start)) is not None
    ):
        return "saving_share", "down", Evidence(*cut.span(), "sum.share-cut")
    apposed = _APPOSED_SHARES.get(before.measure or "")
    if (
        apposed is not None
        and (draft.measure in (None, "budget_share") or (draft.measure == "saving_share" and apposed == "funding_change"))
        and not clause.text.startswith(" of ", last)
        and (same := _BESIDE_SHARE.fullmatch(clause.text, before.number.outer_end, first))
    ):
        return apposed, before.direction, Evidence(*same.span(), "sum.share-apposed")
    measure = _SHARES.get(before.measure or "")
    named = draft.evidence.get("measure")
    if measure is None or before.number.kind != "money" or (named is not None and named.rule != "percent.bare-rise"):
        return None
    if _BESIDE_SHARE.fullmatch(clause.text, before.number.outer_end, first) is not None:
        return measure, before.direction, Evidence(before.number.start, before.number.end, "sum.share-beside")  # "£6m for next year, or 7%"
    change = _LONG_CHANGE.fullmatch(clause.text, before.number.outer_end, first)
    if change is not None and not (change["up"] or change["down"]):
        change = _CHANGE_BEHIND.match(clause.text, last)
    if change is None and _WHICH_IS.fullmatch(clause.text, before.number.outer_end, first) is not None:
        change = _UP_ON.match(clause.text, last)  # "£9m, 4% more than last year"
    if change is None or _ON.match(clause.text, last):
        return None
    return measure, ("up" if change["up"] else "down"), Evidence(change.start(), change.end(), "sum.share-of-change")


def _heads(clause: Clause, draft: Draft) -> Form | None:
    """ "Reduce its headcount by 200", "brings the total cut in staff to 600", "600 out of a workforce of 2,700": jobs that go or come, not those that
    there are.
    """
    first = draft.number.outer_start
    staffed = not _STAFF.isdisjoint(clause.words)
    if staffed and (whole := _WORKFORCE_OF.match(clause.text, max(clause.start, first - REACH), first)) is not None:
        return "workforce", None, Evidence(*whole.span(), "sum.workforce-of")
    if draft.measure not in ("workforce", None) or draft.number.kind != "jobs":
        return None
    if (change := _CHANGE_IN_HEADS.match(clause.text, max(clause.start, first - REACH // 2), first)) is not None:
        grown = change["up"] is not None
        return ("jobs_created" if grown else "job_losses"), ("up" if grown else "down"), Evidence(*change.span(), CHANGE_IN_HEADS)
    if draft.measure is None and draft.number.evidence["value"].rule != NUMBER_OF:
        return None
    low = max(clause.start, first - 2 * REACH)
    if (total := _TOTAL_LOST.match(clause.text, low, first) or _TALLY_LOST.match(clause.text, low, draft.number.start)) is not None:
        return "job_losses", "down", Evidence(*total.span("lost"), "sum.total-lost")
    heads = _HEADS.match(clause.text, max(clause.start, first - 2 * REACH), draft.number.start)  # "by up to" is one hedge
    if heads is None:
        return None
    up = heads["up"] is not None or _ROSE.search(heads["verb"]) is not None
    return ("jobs_created" if up else "job_losses"), ("up" if up else "down"), Evidence(*heads.span("heads"), "sum.heads-by")
