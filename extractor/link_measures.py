"""Decides what each number measures, where the form of its phrase or the figures before it tell more than the cue that has won (`contest_measures`).

`fill_measures` then gives the numbers without a cue what they take from their neighbours.
"""

import re
from itertools import pairwise

import regex
from spacy.language import Language

from extractor.change_forms import ChangeForms, has_pronoun, may_change
from extractor.claim import NO_EVIDENCE, Evidence
from extractor.clauses import Clause, clause_of, drafts_by_sentence, introduction, words_of
from extractor.fill_tables import FROM_WHERE, cues_in
from extractor.measure_before import is_range
from extractor.measure_contest import Candidates
from extractor.measure_points import is_improbable
from extractor.measure_rules import Measure, measures_of
from extractor.more_of_it import MORE, is_more_of
from extractor.number_levels import level_of
from extractor.places import going_on
from extractor.reading import Cue, Draft, Reading, Stage
from extractor.rise_of_that import is_voted_on, rises_of_that
from extractor.sum_forms import SumForms
from extractor.sum_sources import stores_of, used_again
from extractor.the_figure import COMPARED, PART, accounts_for, compared, led_to
from extractor.the_figure import RULE as THE_FIGURE
from extractor.turn_measures import LEVELS
from extractor.turn_words import DONE_BY_COUNCIL, HEDGES
from rules.loader import RuleBook

# What the introduction of a list tells of its items, unless their own words say more than what the money is for.
_CHANGES = frozenset(("saving", "extra_spending", "overspend", "job_losses", "jobs_at_risk", "saving_share", "reserves_use", "grant"))
_PLAIN = frozenset((None, "budget", "cost", "other_money", "other_percent"))
_LOSSES = frozenset(("grant_cut", "funding_change"))
_RISES = frozenset(("tax_rise", "other_percent", "pay_change", "funding_change"))  # what "it" has been said to go up by
_TO_BE_SAVED = frozenset(("saving", "funding_gap"))
_WHOLES = frozenset(("saving", "funding_gap", "reserves", "reserves_use", "debt", "grant"))
_THEY = re.compile(
    r"(?:They|These|Those|It|This)\s+(?:also\s+)?(?:includ|are\b|compris|cover)", re.I
)  # a line that says nothing of its own of a list
_BACK = 3  # sentences
_TAKES_UP = re.compile(
    r"[\"'“‘]?(?:(?:It|This|That|These|They|Those)\s+(?:will\s+|would\s+)?(?:includes?|included|comprises?|consists?|breaks? down"
    r"|(?:is|are) made up)\b"
    r"|Of (?:this|that|these|those|it|the total)\b)"
)
_PROPOSALS = re.compile(
    r"(?:The\s+)?(?:[A-Z][a-z]+\s+)?(?:proposals|options|measures|ideas|plans)\s+(?:also\s+)?include\b", re.I
)  # that are to save the sum, or to close the gap
_SUMS = frozenset(("money", "percent"))
_RECENT = 3  # sentences
_BARE_CUTS = frozenset(("saving.cut-noun", "percent.saving"))
_ONE_CUT = frozenset(("cut", "reduction", "loss"))
_OF_COUNCIL = frozenset(("saving.noun", "saving.save", "budget.noun", "gap.noun"))
_TELLING = 0.7  # weight
_PRONOUN_REACH = 70  # characters
_LED_UP_TO = (
    r"(?:(?:another|further|extra|additional|a|an|the|minimum|maximum|of|about|around|just|over|under|only|nearly|almost|some|more|than|less|"
    r"well)\s+){0,3}$"
)
_TO_OR_BY = regex.compile(r"(?r)\b(?:to|by|at|total\s+of|(?:up|down)\s+from)\s+" + _LED_UP_TO, regex.I)  # how all that `_TAKEN_UP` matches ends
_IS_TO_BE_SAVED = regex.compile(r"\s+to\s+be\s+(?:saved|cut|slashed|trimmed)\b", regex.I)
_TAKEN_UP = regex.compile(
    r"\b(?:(?:this|that|these|those|it|which|the (?:figure|total|sum))(?:['’](?:s|ll|d|ve))?\s+"
    r"(?:(?:has|have|had|is|was|will|would|could|now|since|be|been|then|also)\s+)*"
    r"(?:come|came|gone|went|go|falls?|fell|fallen|drop(?:s|ped)?|risen|rises?|rose|gr[eo]wn?|grows|swollen|swell(?:s|ed)?|balloon(?:s|ed)?|mushroom(?:s|ed)?|soar(?:s|ed)?|shot|"
    r"jump(?:s|ed)?|climb(?:s|ed)?|leapt|leaps|crept|spirall?ed|widen(?:s|ed)?|narrow(?:s|ed)?|shr[iau]nk|shrinks|dwindl(?:es|ed)|eased|halved|doubled|trebled|slipped|reduced|cut|increased|revised|down|up)\s+"
    r"(?:(?:down|up|back)\s+)?(?:to|by)"
    r"|(?:this|that|it|they|the (?:figure|total|sum))\s+(?:(?:now|currently|then|still|is|was|has|had|been)\s+)*(?:stands?|stood|put)\s+at"
    r"|(?:this|that|it|which|the (?:figure|total|sum))\s+(?:is|was|are|were)\s+(?:\w+\s+)?(?:up|down)\s+from"
    r"|(?:(?:making|giving)\s+(?:(?:it|this|that)\s+)?|,\s+)an?\s+(?:\w+\s+)?total\s+of"
    r"|(?:puts?|putting)\s+(?:this|that|it|them|the (?:figure|total|sum|amount))\s+at"
    r"|(?P<by>bring|brings|bringing|brought|reduc(?:e|es|ed|ing)|cut|cutting|tak(?:e|es|ing)|took|get|getting|limit|push(?:es|ed|ing)?|narrow(?:s|ed|ing)?|lower(?:s|ed|ing)?)\s+"
    r"(?:this|that|it|the (?:figure|total|sum))\s+(?:(?:down|up|back)\s+)?to)\s+" + _LED_UP_TO,
    regex.I,
)
# "It was lent £9m. It is asking for another £4m": the same again
_ASKED_FOR = "extra.asked-for"
_LENT = frozenset(("debt", "grant"))
_ANOTHER = regex.compile(r"\b(?:another|a further|an additional)\s+" + _LED_UP_TO, regex.I)
# "The gap was £9m, but a grant of £2m has brought that down to £7m": the grant brings down what was told before it
_BROUGHT_DOWN = frozenset(("funding_gap", "overspend", "debt", "cost", "budget", "grant_cut"))
_BRINGS_DOWN = frozenset(("grant", "saving", "income", "reserves_use", "extra_spending", "underspend"))
_TAKES_UP_BY = words_of("this that these those it which they them figure total sum amount")  # one of these stands in all that it matches
_ON_TO = re.compile(r",?\s+(?:down\s+|up\s+)?to\s+(?:(?:about|around|just|nearly|almost|under|over)\s+)*")  # "brings this down by £4m, to £9m"
_SHARES_OF = frozenset((None, "budget_share", "other_percent"))
_THAT_IS = regex.compile(
    r"(?r)\b(?:that|this|which|these|those)(?:\s+£[\d.,]+\s*(?:m|million)?)?(?:,[^,.;]{1,30},)?\s+(?:(?:would|will|alone|still)\s+)*"
    r"(?:is|was|be|are|were|represents?|amounts?\s+to|equates?\s+to|equals|comes?\s+to)\s+(?:equivalent\s+to\s+)?" + HEDGES,
    regex.I,
)
_OF_TARGET = re.compile(r"\s+of\s+(?:the|its|their|our|that|this)\s+(?:[\w’'-]+\s+){0,2}(?:target|goal|plan)\b", re.I)  # how much of it was reached
_ITSELF = words_of("itself themselves ourselves")
_BY_ITSELF = re.compile(r"\s+(?:itself|themselves|ourselves)\b", re.I)
_REST = words_of("remaining remainder rest balance")
_THE_REST = regex.compile(
    r"(?ri)\bthe\s+(?:remaining|rest|remainder|balance)\s*(?:of\s+the\s+(?:costs?|bill|money|price|sum)\s*)?[,:–—-]?\s*(?:of\s+)?" + HEDGES
)
_COST = words_of("cost costs project scheme")
_COSTS_AND_GIFTS = frozenset(("cost", "grant"))
_STORED = frozenset(("reserves", "reserves_use"))
_MATTERS = frozenset(("funding_gap", "overspend", "underspend"))  # what a story tells on of as "the figure", "the gap", "the reduction"
_THE_CHANGE = regex.compile(
    r"(?:"
    r"\b(?-i:The)\s+(?:reduction|increase|rise|fall|drop|change|improvement|difference|deterioration)"
    r"(?:\s+in\s+(?:the|this|that)\s+(?:gap|figure|total|sum|deficit|shortfall|overspend|forecast))?\s+(?:from|of|by|is|was)"
    r"|\b(?:the|this|that)\s+(?:gap|deficit|shortfall|position)\s+(?:(?:has|have|had|is|was|will|would|now|since|been|also)\s+)*"
    r"(?:narrowed|widened|closed|improved|worsened|shrunk|fallen|grown|risen|dropped|reduced|cut)\s+(?:by|to)"
    r")\s+" + _LED_UP_TO,
    regex.I,
)
_IN_ONE_BREATH = re.compile(r"\s*(?:,|,?\s+(?:and|or|to))\s*", re.I)
_BARE_RISE = regex.compile(r"\b(?:uplift|increase|rise|settlement)\b", regex.I)
_MORE_CASH = re.compile(r"\s+(?:cash\s+|overall\s+|national\s+)?(?:increase|uplift|rise|boost)\b(?!\s+(?:in|to|on)\b)", re.I)
_BARE = "percent.bare-rise"
_MILLION = 1_000_000.0  # pounds


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that changes `draft.measure` and what goes with it."""
    measures = measures_of(rules)
    forms, sums = ChangeForms(rules), SumForms(rules)

    def link_measures(reading: Reading) -> None:
        earlier: Draft | None = None
        lost: Draft | None = None
        matter: Draft | None = None
        funded: Draft | None = None
        stored = -_RECENT - 1
        last: Draft | None = None
        for index, drafts in drafts_by_sentence(reading).items():
            sentence = reading.sentences[index]
            cues = cues_in(reading, sentence.start, sentence.end)
            clause = clause_of(reading, index)
            _by_form(reading, clause, drafts, forms, earlier)
            _by_sum_form(clause, drafts, cues, sums)
            _before_noun(clause, drafts)
            _same_rise(clause, drafts, cues, funded if funded is not None and index - funded.number.sentence <= _RECENT else None)
            rises_of_that(reading, clause, drafts, last)
            if not _SUMS.isdisjoint(clause.starts):
                _same_thing(clause, drafts, matter)
                _share_of_saving(clause, drafts, earlier)
            if earlier is not None and earlier.measure in _WHOLES and index - earlier.number.sentence <= _RECENT:
                _parts(clause, drafts, earlier)
            elif matter is not None and matter.measure == "funding_gap" and index - matter.number.sentence <= _RECENT:
                _parts(clause, drafts, matter, of_gap=True)
            _found_itself(clause, drafts, earlier if earlier is not None and index - earlier.number.sentence <= _RECENT else None)
            stored = _of_stores(clause, drafts, stored)
            if lost is not None and index - lost.number.sentence <= _RECENT:
                _same_cut(reading, drafts, cues)
            told: Draft | None = None  # the first sum of the sentence that is of such a matter, else its last sum
            for draft in drafts:
                if draft.measure == "funding_change":
                    funded = draft
                if draft.measure in _LOSSES:
                    lost = draft
                if draft.measure is not None and draft.number.kind in _SUMS:
                    earlier = draft
                    told = draft if told is None or told.measure not in _MATTERS else told
            matter = told or matter
            last = drafts[-1]
            if (line := introduction(reading, index)) is not None:
                _introduce(reading, drafts, line, measures)

    return link_measures


def _by_form(reading: Reading, clause: Clause, drafts: list[Draft], forms: ChangeForms, earlier: Draft | None) -> None:
    """What a change is of its grammar tells better than the cues around it: "cuts of £9m and a 5% rise in rents"."""
    for draft in drafts:
        if not may_change(draft.number):
            continue
        if earlier is not None and earlier.measure in _RISES and has_pronoun(clause, draft.number):
            draft.measure, draft.direction, draft.confidence = earlier.measure, earlier.direction, 0.75
            draft.evidence["measure"] = Evidence(earlier.number.start, earlier.number.end, "change.pronoun")
            continue
        if "+saving." in draft.evidence.get("measure", NO_EVIDENCE).rule:
            continue  # "the savings represent a 9% reduction in spending power"
        if (changed := forms.changed(reading, clause, draft.number)) is not None:
            draft.measure, draft.direction, draft.evidence["measure"] = changed
            draft.confidence = max(draft.confidence, 0.9)


def _by_sum_form(clause: Clause, drafts: list[Draft], cues: list[Cue], sums: SumForms) -> None:
    """The same for sums and jobs, in the order of the sentence: "the grant fell by 9%, the equivalent of £4m"."""
    before: Draft | None = None
    givers, stores = sums.givers_of(cues), stores_of(cues)
    for draft in drafts:
        if (told := sums.told(clause, draft, before, givers, stores)) is not None:
            draft.measure, draft.direction, draft.evidence["measure"] = told
            draft.confidence = max(draft.confidence, 0.9)
        before = draft


def _found_itself(clause: Clause, drafts: list[Draft], earlier: Draft | None) -> None:
    """ "The bridge will cost £90m. The council has to find £41m itself", "ministers pay £9m, and it must find the rest, £7m": its share of a cost."""
    itself, rest = not clause.words.isdisjoint(_ITSELF), not clause.words.isdisjoint(_REST)
    if not (itself or rest) or ((earlier is None or earlier.measure not in _COSTS_AND_GIFTS) and clause.words.isdisjoint(_COST)):
        return
    for draft in drafts:
        found, number = draft.evidence.get("measure", NO_EVIDENCE), draft.number
        if draft.measure != "saving" or found.rule != "saving.find":
            continue
        by_itself = itself and _BY_ITSELF.match(clause.text, number.outer_end) is not None
        if by_itself or (
            rest and _THE_REST.match(clause.text, max(clause.start, number.outer_start - _PRONOUN_REACH), number.outer_start) is not None
        ):
            draft.measure, draft.direction, draft.confidence = "cost", None, 0.75
            draft.evidence["measure"] = Evidence(found.start, found.end, "saving.find+itself")


def _of_stores(clause: Clause, drafts: list[Draft], stored: int) -> int:
    """ "Reserves fell to £40m. It used £9m last year": what is used is what the sentences before were about.

    `stored` and the result are the latest sentence with a figure of reserves.
    """
    for draft in drafts:
        number = draft.number
        if (
            number.sentence - stored <= _RECENT
            and number.kind == "money"
            and draft.measure in _PLAIN
            and (told := used_again(clause, draft)) is not None
        ):
            draft.measure, draft.direction, draft.evidence["measure"] = told
            draft.confidence = 0.75
        if draft.measure in _STORED:
            stored = number.sentence
    return stored


def _before_noun(clause: Clause, drafts: list[Draft]) -> None:
    """ "Rises of 7%", but also "7%, 8% and 9% increases in council tax": shares in one breath are of the noun behind the last."""
    for draft, following in reversed([*pairwise(drafts)]):
        number, other = draft.number, following.number
        if following.measure is None or number.kind != "percent" or other.kind != "percent":
            continue
        grammar, own = following.evidence["measure"].rule.startswith("thing."), draft.evidence.get("measure", NO_EVIDENCE).rule.startswith("thing.")
        if draft.measure is not None and (own or not grammar):
            continue
        if _IN_ONE_BREATH.fullmatch(clause.text, number.outer_end, other.outer_start) is not None:
            draft.measure, draft.direction, draft.confidence = following.measure, following.direction, following.confidence
            draft.evidence["measure"] = following.evidence["measure"]


def _same_rise(clause: Clause, drafts: list[Draft], cues: list[Cue], funded: Draft | None) -> None:
    """ "Funding goes up by 3%. Newport gets the largest rise at 4%": a rise of nothing named is of the funding just spoken of."""
    if funded is None and "funding_change" not in [draft.measure for draft in drafts]:
        return
    if any(cue.rule == "percent.council-tax" or cue.rule.startswith("tax_bill.") for cue in cues):
        return
    for draft in drafts:
        if draft.measure == "funding_change":
            funded = draft
        if funded is None or funded is draft or is_voted_on(clause, draft.number):
            continue
        rise = draft.evidence.get("measure", NO_EVIDENCE).rule == _BARE
        if draft.number.kind == "percent" and (rise or (draft.measure is None and _BARE_RISE.search(clause.text, clause.start, draft.number.start))):
            draft.measure, draft.direction, draft.confidence = "funding_change", "up", 0.75
            draft.evidence["measure"] = Evidence(funded.number.start, funded.number.end, "percent.same-rise")
        elif draft.number.kind == "money" and draft.number.size >= _MILLION and _MORE_CASH.match(clause.text, draft.number.end):
            draft.measure, draft.direction, draft.confidence = "grant", "up", 0.75
            draft.evidence["measure"] = Evidence(funded.number.start, funded.number.end, "percent.same-rise")


def _same_cut(reading: Reading, drafts: list[Draft], cues: list[Cue]) -> None:
    """ "Its grant falls by £9m. The cut for 2016-17 is bigger still, at £11m": a cut of nothing named is the one just spoken of."""
    if any(cue.topic == "services" or cue.rule in _OF_COUNCIL for cue in cues):
        return
    for draft in drafts:
        evidence = draft.evidence.get("measure", NO_EVIDENCE)
        if evidence.rule not in _BARE_CUTS or evidence.start is None or reading.text.endswith(DONE_BY_COUNCIL, 0, evidence.start):
            continue  # "the council has cut £9m since 2015"
        if reading.text[evidence.start : evidence.end].lower() in _ONE_CUT:
            draft.measure = "grant_cut" if draft.number.kind == "money" else "funding_change"
            draft.evidence["measure"] = Evidence(evidence.start, evidence.end, f"{evidence.rule}+same-cut")


def _same_thing(clause: Clause, drafts: list[Draft], earlier: Draft | None) -> None:
    """ "The gap was £9m, but this has come down to £4m", "reserves would bring that to £4m": a pronoun takes up the figure before it."""
    before, prior = earlier, None
    for draft in drafts:
        number = draft.number
        told = draft.evidence.get("measure", NO_EVIDENCE).rule == "sum.told-of-level"
        if before is not None and before.measure is not None and led_to(clause, number, before):
            draft.measure, draft.direction, draft.confidence = before.measure, before.direction, 0.75
            draft.evidence["measure"] = Evidence(before.number.start, before.number.end, THE_FIGURE)
        elif before is not None and is_more_of(clause, draft, before):
            draft.measure, draft.direction, draft.confidence = before.measure, before.direction, 0.75
            draft.evidence["measure"] = Evidence(before.number.start, before.number.end, MORE)
        elif before is not None and accounts_for(clause, draft, before):
            draft.measure, draft.direction, draft.confidence = before.measure, before.direction, 0.75
            draft.evidence["measure"] = Evidence(before.number.start, before.number.end, PART)
        elif before is not None and before.number.kind == number.kind and before.number.sentence == number.sentence - 1 and compared(clause, number):
            draft.measure, draft.direction, draft.confidence = before.measure, before.direction, 0.75
            draft.evidence["measure"] = Evidence(before.number.start, before.number.end, COMPARED)
        elif before is not None and not told and before.number.kind == number.kind and number.sentence - before.number.sentence <= 1:
            first = number.outer_start
            since = max(clause.start, first - _PRONOUN_REACH, before.number.end)
            spoken_of = not _TAKES_UP_BY.isdisjoint(clause.words)
            may_be = spoken_of and _TO_OR_BY.match(clause.text, since, first) is not None  # a quarter of the price of the pattern
            taken_up = _TAKEN_UP.search(clause.text, since, first) if may_be else None
            if taken_up is not None and taken_up[0].startswith(",") and draft.measure not in _PLAIN:
                taken_up = None  # ", a total of £9m" has words of its own
            if taken_up is not None and draft.measure == "saving" and _IS_TO_BE_SAVED.match(clause.text, number.outer_end) is not None:
                taken_up = None  # "£4m to invest, making a total of £9m to be saved"
            if draft.evidence.get("measure", NO_EVIDENCE).rule == _ASKED_FOR and before.measure in _LENT:
                taken_up = _ANOTHER.search(clause.text, since, first)
            if taken_up is None and before.measure in _MATTERS:
                gone_on = is_range(clause, before.number, number) or _ON_TO.fullmatch(clause.text, before.number.outer_end, first) is not None
                if before.evidence["measure"].rule == "measure.same-thing" and gone_on:
                    draft.measure, draft.direction, draft.evidence["measure"] = before.measure, before.direction, before.evidence["measure"]
                taken_up = _THE_CHANGE.search(clause.text, since, first)
            means = taken_up is not None and taken_up.groupdict().get("by") is not None and before.measure in _BRINGS_DOWN
            if means and prior is not None and prior.measure in _BROUGHT_DOWN:
                before = prior
            if taken_up is not None and before.measure is not None:
                measure = LEVELS.get(before.measure, before.measure) if level_of(clause, number) else before.measure
                draft.measure, draft.direction, draft.confidence = measure, before.direction, 0.75
                draft.evidence["measure"] = Evidence(taken_up.start(), taken_up.end(), "measure.same-thing")
        if number.kind in _SUMS:
            before, prior = draft, before


def _share_of_saving(clause: Clause, drafts: list[Draft], earlier: Draft | None) -> None:
    """ "It must save £9m. That is 14% of its budget": how deep the saving cuts, not what a share is spent on."""
    before = earlier
    for draft in drafts:
        number = draft.number
        if before is not None and before.measure == "saving" and draft.measure in _SHARES_OF and number.sentence - before.number.sentence <= 1:
            first = number.outer_start
            part = clause.text.startswith(" of ", number.outer_end) and _OF_TARGET.match(clause.text, number.outer_end) is None
            share = _THAT_IS.match(clause.text, max(clause.start, first - _PRONOUN_REACH), first) if part else None
            if share is not None:
                draft.measure, draft.direction, draft.confidence = "saving_share", "down", 0.75
                draft.evidence["measure"] = Evidence(share.start(), share.end(), "percent.share-of-saving")
        if number.kind == "money":
            before = draft


def _parts(clause: Clause, drafts: list[Draft], whole: Draft, *, of_gap: bool = False) -> None:
    """ "It must save £9m. That includes £2m from the schools budget": parts are of the kind of the whole that their sentence takes up.

    `of_gap`: the whole is a gap told of before, of which only the proposals to close it have parts.
    """
    end = going_on(clause.start, 80, clause.end)
    takes_up = _TAKES_UP.match(clause.text, clause.start, end) if not of_gap else None
    measure = whole.measure
    if takes_up is None and measure in _TO_BE_SAVED and "include" in clause.words:
        takes_up, measure = _PROPOSALS.match(clause.text, clause.start, end), "saving"
    if takes_up is None or whole.number.kind != "money":
        return
    for draft in drafts:
        if draft.number.kind == "money" and (draft.measure in _PLAIN or draft.measure == "extra_spending") and not level_of(clause, draft.number):
            draft.measure, draft.direction, draft.confidence = measure, whole.direction, 0.75
            draft.evidence["measure"] = Evidence(takes_up.start(), takes_up.end(), "measure.part-of-that")


def _names_change(rule: Measure) -> bool:
    """Whether a cue tells of a change by itself: "get" only with "out" behind the sum."""
    return rule.measure in _CHANGES and not (rule.then and rule.joined)


def _introduce(reading: Reading, drafts: list[Draft], line: int, measures: dict[str, Measure]) -> None:
    """Items whose own words name no change take it from the line that introduces them: "The savings include:", "£90,000 from bus subsidies"."""
    changes: Candidates = []
    back = _BACK if _THEY.match(reading.text, reading.sentences[line].start) else 1
    first = line - back if reading.text[reading.sentences[line].end - 1] == ":" else line
    for index in range(line, max(0, first) - 1, -1):  # "The council has 51 proposals to save money. Among them are:"
        sentence = reading.sentences[index]
        cues = cues_in(reading, sentence.start, sentence.end)
        told = [(cue, measures[cue.rule]) for cue in cues if cue.topic == "measures" and _names_change(measures[cue.rule])]
        # "They draw on £9m of balances. Key items include:" says where the money comes from, not what the items are
        changes = changes or [one for one in told if index == line or back > 1 or one[1].measure not in FROM_WHERE]
    for draft in drafts:
        fit = [(cue, rule) for cue, rule in changes if draft.number.kind in rule.kinds and rule.weight >= _TELLING]
        evidence = draft.evidence.get("measure", NO_EVIDENCE)
        turned = draft.measure == "grant_cut" and evidence.rule.startswith("saving.")  # "reductions in line with the cut in funding"
        named = evidence.rule == "cost.noun" or evidence.rule.startswith(("percent.other", "thing."))  # "A 9% rise in rents"
        if named or not (draft.measure in _PLAIN or turned):
            continue
        if len({rule.measure for _, rule in fit}) != 1 or is_improbable(draft.number, fit[0][1]):
            continue
        cue, rule = fit[-1]
        draft.measure, draft.direction, draft.confidence = rule.measure, rule.direction, 0.9
        draft.evidence["measure"] = Evidence(cue.start, cue.end, f"{rule.id}+introduction")
