"""Decides what each number measures.

Every measure cue of the sentence competes: its weight, less its distance, less what stands between (commas, clause starts, other numbers),
plus a bonus where cue and number are joined directly ("savings of £4m", "a £4m overspend"). `turn_measures` then changes the
winner where the words around it say so, and `fill_measures` gives the numbers without a cue what they take from their neighbours.
"""

from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

import regex
from spacy.language import Language

from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, beside, clause_of, introduction, outer
from extractor.fill_measures import fill
from extractor.reading import Cue, Draft, Number, Reading, Stage
from extractor.turn_measures import SCARCE, Turner, Winner, level_of
from rules.loader import RuleBook
from rules.schema import MeasureRule

FLOOR = 1.0  # a cue below this is too far away to speak for the number
JOINED_BEFORE = 5.0  # "savings of £4m"
JOINED_AFTER = 7.0  # "£4m of savings"
OWNED = 5.0  # the cue is joined to another number
INSIDE = 8.0  # "40 job losses"
WRONG_SIDE = 3.0
CHARGE = 2.0  # what a small sum speaks for a charge
UNLIKELY = 14.0  # a household's bill of £40m, a council's deficit of £30
SCALE = 10.0
CLOSE = 5.0
CACHED = 8_192  # words between a cue and a number that are remembered: mostly "of", "to", "in"
_RIGHT_BY_SCORE = ((12.0, 0.98), (9.0, 0.95), (6.0, 0.91), (-100.0, 0.85))

_SMALL_WORDS = (
    r"(?:(?:a|an|the|its|their|his|our|just|only|now|another|further|some|about|around|nearly|almost|over|under|between|roughly|"
    r"approximately|potential|estimated|projected|"
    r"extra|additional|more|more than|less than|up to|at least|as much as|in the region of|close to|well|this|that|total|combined|"
    r"record|whopping|huge|massive)\s+)"
)
# What may stand between a cue and the number that it directly governs, and between a number and the cue that it directly modifies.
_GOVERNS = regex.compile(
    r"\s*(?:(?:of|by|to|at|is|are|was|were|worth|totalling|put at|stand(?:s|ing)? at|stood at|amounts? to|amounting to|will be|would be|"
    r"has been|:|-|–|from|has? reached|reached|hit|"
    r"of up to|to be|being|estimated at|in|valued at|come to|came to|increase[sd]? to|rise to|rising to)\s+)?" + _SMALL_WORDS + "{0,3}",
    regex.I,
)
_MODIFIES = regex.compile(
    r"(?:\s+(?:increase|rise|cut|reduction|fall|drop|hike|uplift|decrease|growth|jump)\s+(?:in|to|of|on)"
    r"(?:\s+(?:the|its|their|social))?(?=\s+['‘“]?)['‘“ ]*)?"
    r"(?:-plus)?\s*-?(?:(?:a|per|each|every)\s+(?:year|week|month|day|annum)\s+)?(?:annually\s+)?(?:(?:of|in|worth of|as|off|for)\s+)?"
    r"(?:(?:a|an|the|its|their|his|our|(?:council|county|city|authority)['’]s|council|annual|government|further|new|more|extra|total|planned|potential|proposed|"
    r"projected|additional|budget|forecast|predicted|"
    r"in-year|one-off|one-year|three-year|four-year|five-year|two-year|county|city|emergency|looming|estimated|general|core|"
    r"central|unallocated|cash|funding|external|net|gross|service|residual|underlying|annual|structural|cumulative|year-end|capital|revenue|"
    r"spending|overall|predicted|anticipated|expected|recurring|predicted|social|care|housing|schools?|highways?|libraries|library)[\s-]+){0,3}",
    regex.I,
)
_PART = regex.compile(r"\s+of\s+(?:the|this|that|its|their)\s", regex.I)
_COSTS = frozenset(("cost.noun", "cost.verb"))
_CHARGE = 600.0  # pounds: a price of a permit, a place, a collection
_HOUSEHOLD = 3_000.0  # pounds: up to here an amount is a bill, a charge, a weekly cost
# What the introduction of a list tells of its items, unless their own words say more than what the money is for.
_CHANGES = frozenset(("saving", "extra_spending", "overspend", "job_losses", "jobs_at_risk", "saving_share", "reserves_use", "grant"))
_PLAIN = frozenset((None, "budget", "cost", "other_money", "other_percent"))
_LOSSES = frozenset(("grant_cut", "funding_change"))
_WHOLES = frozenset(("saving", "funding_gap", "reserves", "reserves_use", "debt"))
_TAKES_UP = regex.compile(
    r"[\"'“‘]?(?:(?:It|This|That|These|They|Those)\s+(?:will\s+|would\s+)?(?:includes?|included|comprises?|consists?|breaks? down"
    r"|(?:is|are) made up)\b"
    r"|Of (?:this|that|these|those|it|the total)\b)"
)
_SUMS = frozenset(("money", "percent"))
_RECENT = 3  # sentences
_BARE_CUTS = frozenset(("saving.cut-noun", "percent.saving"))
_ONE_CUT = frozenset(("cut", "reduction", "loss"))
_OF_COUNCIL = frozenset(("saving.noun", "saving.save", "budget.noun", "gap.noun"))
_TELLING = 0.7  # weight
_NOTHING = Evidence(None, None, "")
_EACH = regex.compile(r"\s+(?:per|for (?:each|every)|a)\s+(?:household|home|dwelling|head|person|resident|pupil|child)\b", regex.I)
_FOR_EACH = frozenset(("saving", "grant", "grant_cut", "debt", "reserves"))  # what is also told as so much a head
_PLACE = 150.0  # pounds: a week in a home, a night in an hotel; below it a charge
_MANY = 20  # numbers in a sentence
_LARGE = 20_000.0
_NOT_HOUSEHOLD = frozenset(
    ["saving", "funding_gap", "overspend", "underspend", "reserves", "reserves_use", "grant", "grant_cut", "debt", "extra_spending"]
)


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.measure`, `draft.direction` and a first `draft.confidence`."""
    measures = {rule.id: rule for rule in rules.of(MeasureRule)}
    turner = Turner(rules)

    def link_measures(reading: Reading) -> None:
        by_sentence: dict[int, list[Draft]] = {}
        for draft in reading.drafts:
            by_sentence.setdefault(draft.number.sentence, []).append(draft)
        cue_starts = [cue.start for cue in reading.cues]
        earlier: Draft | None = None
        for index, drafts in by_sentence.items():
            sentence = reading.sentences[index]
            cues = reading.cues[bisect_left(cue_starts, sentence.start) : bisect_left(cue_starts, sentence.end)]
            clause = clause_of(reading, index)
            _link_sentence(clause, drafts, cues, measures, turner)
            if earlier is not None and index - earlier.number.sentence <= _RECENT:
                if earlier.measure in _LOSSES:
                    _same_cut(reading, drafts, cues, earlier)
                elif earlier.measure in _WHOLES:
                    _parts(clause, drafts, earlier)
            earlier = next((draft for draft in reversed(drafts) if draft.number.kind in _SUMS and draft.measure is not None), earlier)
            if (line := introduction(reading, index)) is not None:
                _introduce(reading, drafts, line, cue_starts, measures)
        fill(reading, measures)

    return link_measures


def _same_cut(reading: Reading, drafts: list[Draft], cues: list[Cue], earlier: Draft) -> None:
    """ "Its grant falls by £9m. The cut for 2016-17 is bigger still, at £11m": a cut of nothing named is the one just spoken of."""
    if any(cue.topic == "services" or cue.rule in _OF_COUNCIL for cue in cues):
        return
    for draft in drafts:
        evidence = draft.evidence.get("measure", _NOTHING)
        if evidence.rule in _BARE_CUTS and evidence.start is not None and reading.text[evidence.start : evidence.end].lower() in _ONE_CUT:
            draft.measure = "grant_cut" if draft.number.kind == "money" else "funding_change"
            draft.evidence["measure"] = Evidence(evidence.start, evidence.end, f"{evidence.rule}+same-cut")


def _parts(clause: Clause, drafts: list[Draft], whole: Draft) -> None:
    """ "It must save £9m. That includes £2m from the schools budget": parts are of the kind of the whole that their sentence takes up."""
    takes_up = _TAKES_UP.match(clause.text, clause.start, min(clause.end, clause.start + 80))
    if takes_up is None or whole.number.kind != "money":
        return
    for draft in drafts:
        if draft.number.kind == "money" and (draft.measure in _PLAIN or draft.measure == "extra_spending") and not level_of(clause, draft.number):
            draft.measure, draft.direction, draft.confidence = whole.measure, whole.direction, 0.75
            draft.evidence["measure"] = Evidence(takes_up.start(), takes_up.end(), "measure.part-of-that")


def _introduce(reading: Reading, drafts: list[Draft], line: int, cue_starts: list[int], measures: dict[str, MeasureRule]) -> None:
    """Items whose own words name no change take it from the line that introduces them: "The savings include:", "£90,000 from bus subsidies"."""
    changes: list[tuple[Cue, MeasureRule]] = []
    first = line - 1 if reading.text[reading.sentences[line].end - 1] == ":" else line
    for index in range(line, max(0, first) - 1, -1):  # "The council has 51 proposals to save money. Among them are:"
        sentence = reading.sentences[index]
        cues = reading.cues[bisect_left(cue_starts, sentence.start) : bisect_left(cue_starts, sentence.end)]
        changes = changes or [(cue, measures[cue.rule]) for cue in cues if cue.topic == "measures" and measures[cue.rule].measure in _CHANGES]
    for draft in drafts:
        fit = [(cue, rule) for cue, rule in changes if draft.number.kind in rule.kinds and rule.weight >= _TELLING]
        if draft.measure not in _PLAIN or draft.evidence.get("measure", _NOTHING).rule == "cost.noun":
            continue
        if len({rule.measure for _, rule in fit}) != 1 or _is_improbable(draft.number, fit[0][1]):
            continue
        cue, rule = fit[-1]
        draft.measure, draft.direction, draft.confidence = rule.measure, rule.direction, 0.9
        draft.evidence["measure"] = Evidence(cue.start, cue.end, f"{rule.id}+introduction")


def _link_sentence(clause: Clause, drafts: list[Draft], cues: list[Cue], measures: dict[str, MeasureRule], turner: Turner) -> None:
    every = [(cue, measures[cue.rule]) for cue in cues if cue.topic == "measures"]
    owners = _owners(clause, every)
    crowded = cues[-1].end - cues[0].start > REACH if cues else False
    before: Winner | None = None
    previous: Number | None = None
    candidates = every
    for draft in drafts:
        first = outer(draft.number)[0]
        near = beside(cues, first, draft.number.end) if crowded else cues
        if crowded:
            candidates = [(cue, measures[cue.rule]) for cue in near if cue.topic == "measures"]
        if draft.number.kind == "jobs" and (whole := _OF_ALL.search(clause.text, max(clause.start, first - 60), first)) is not None:
            draft.measure, draft.confidence = "workforce", 0.9  # "109 of its 2,534 posts"
            draft.evidence["measure"] = Evidence(whole.start(), whole.end(), "jobs.of-its")
            continue
        winner = _compete(clause, draft.number, candidates, owners)
        if winner is not None and _is_everybody(clause, draft.number, winner, owners):
            winner.measure, winner.rule = "workforce", f"{winner.rule}+its-many"
        if (
            before is not None
            and previous is not None
            and previous.kind == draft.number.kind
            and _INCLUDING.search(clause.text, previous.end, outer(draft.number)[0])
            and not (winner is not None and winner.measure in _SOURCES and _SOURCE.match(clause.text, draft.number.end))
        ):
            winner = replace(before, score=before.score * 0.9)  # a part is of the kind of its whole
            previous = draft.number
            draft.measure, draft.direction, draft.confidence = winner.measure, winner.direction, 0.75
            draft.evidence["measure"] = Evidence(winner.start, winner.end, f"{winner.rule}+including")
        elif winner is not None:
            if (
                before is not None
                and previous is not None
                and previous.kind == draft.number.kind
                and _UP_FROM.match(clause.text, previous.end, first)
            ):
                winner = replace(before, score=before.score * 0.9, rule=f"{before.rule}+from")
            elif before is not None and previous is not None and _goes_on(clause, previous, draft.number, winner, owners):
                winner = replace(before, score=before.score * 0.9, rule=f"{before.rule}+goes-on")
            elif before is not None and previous is not None and _governs_both(clause, previous, draft.number, winner, candidates):
                winner.measure, winner.rule = before.measure, before.rule  # "the grant drops by £4m in May and £3m in June": one cue, one turn
            else:
                turner.turn(clause, draft.number, winner, near)
            before, previous = winner, draft.number
            draft.measure, draft.direction = winner.measure, winner.direction
            draft.confidence = _confidence(winner)
            draft.evidence["measure"] = Evidence(winner.start, winner.end, winner.rule)


# "109 of its 2,534 posts", "26 out of 75 roles", "Of 83 staff, 61 will go"
_OF_ALL = regex.compile(
    r"\b(?:its|their|our|(?:council|authority|county|city|borough)['’]s)\s+(?:roughly\s+|nearly\s+|about\s+|almost\s+)?$|\d\s+(?:out\s+)?of\s+$|\b(?-i:Of)\s+(?:its\s+|their\s+|our\s+)?$|"
    r"(?<=\d|posts|jobs|staff|workers|people)\s+of\s+(?:its|their|our|the (?:council|authority|county|city)['’]s)\s+(?:(?:about|"
    r"around|nearly|some|more than)\s+)?$",
    regex.I,
)
# The part of a whole, and what a sum was before.
_INCLUDING = regex.compile(
    r"\b(?:including|of which|(?:up|down) from|improvement of)\s+(?:(?:a|an|some|about|around|up to|more than|nearly|almost|over)\s+){0,2}$", regex.I
)


def _is_everybody(clause: Clause, number: Number, winner: Winner, owners: dict[int, tuple[int, float]]) -> bool:
    """ "Its 4,500 staff are asked to take a pay cut": thousands that a council has, unless a word says directly what becomes of them."""
    if number.kind != "jobs" or (number.low or 0.0) < _THOUSANDS or owners.get(winner.start, (-1, 0.0))[0] == number.start:
        return False
    return _ITS.search(clause.text, max(clause.start, number.start - 40), outer(number)[0]) is not None


_THOUSANDS = 1_000.0  # jobs
_ITS = regex.compile(r"\b(?:its|their|our|\w+['’]s?)\s+(?:(?:about|around|nearly|almost|some|roughly|more than)\s+)?$", regex.I)
_SOURCES = frozenset(("grant", "income", "debt", "reserves", "reserves_use"))
_SOURCE = regex.compile(r"\s+(?:[\w'’]+\s+){0,3}(?:from|by)\b", regex.I)  # "of which £4m will be met by a grant"


def _goes_on(clause: Clause, previous: Number, number: Number, winner: Winner, owners: dict[int, tuple[int, float]]) -> bool:
    """ "A £2m overspend in the housing budget and £3m in adult care": a bare number after "and" is of the kind of the one before it, whatever
    general word stands between the two."""
    if previous.kind != number.kind or owners.get(winner.start, (-1, 0.0))[0] == number.start:
        return False
    first, last = outer(number)
    if _AND.search(clause.text, previous.end, first) is None or (where := _WHERE.match(clause.text, last)) is None:
        return False
    if winner.start < first and (there := _WHERE.match(clause.text, outer(previous)[1])) is not None and there[1].lower() != where[1].lower():
        return False  # "£4m from the settlement, £2m for the pay award"
    alike = where[1].lower() in ("by", "from") and clause.text.startswith(where[0], outer(previous)[1])  # "£2m by charging ... and £1m by selling"
    return winner.measure in _GENERAL or (alike and winner.start >= last)


_GENERAL = frozenset(("budget", "cost", "income", "other_money"))
_UP_FROM = regex.compile(r"[^.;]{0,60},?\s\(?(?:up|down|rising|falling)\s+from\s+(?:\w+\s+)?$", regex.I)
_AND = regex.compile(r"(?:,|;|\band|\bplus|\bwith)\s+(?:(?:a|another|further|some|its|about|around)\s+){0,2}$", regex.I)
_WHERE = regex.compile(r"\s+(in|on|for|from|by|through|at)\s", regex.I)


def _governs_both(clause: Clause, previous: Number, number: Number, winner: Winner, candidates: list[tuple[Cue, MeasureRule]]) -> bool:
    """Whether the cue stands before both numbers and nothing between them speaks of another measure."""
    if previous.kind != number.kind or winner.end > outer(previous)[0] or level_of(clause, number) or level_of(clause, previous):
        return False
    return not any(previous.end <= cue.start < number.start and number.kind in rule.kinds for cue, rule in candidates)


def _confidence(winner: Winner) -> float:
    """How often such a winner is right, counted on the gold: by its score, less where another measure comes close."""
    sure = next(share for least, share in _RIGHT_BY_SCORE if winner.score >= least)
    return sure if winner.margin >= CLOSE else sure * 0.87


def _owners(clause: Clause, candidates: list[tuple[Cue, MeasureRule]]) -> dict[int, tuple[int, float]]:
    """Which number a cue is joined to, by the cue's start: (number's start, bonus). "£4m of savings" binds closer than "savings of £4m"."""
    owners: dict[int, tuple[int, float]] = {}
    for cue, rule in candidates:
        numbers = clause.numbers
        if len(numbers) > _MANY:
            numbers = numbers[bisect_left(clause.all_starts, cue.start - REACH) : bisect_left(clause.all_starts, cue.end + REACH)]
        for number in numbers:
            if number.kind not in rule.kinds:
                continue
            first, last = outer(number)
            if last <= cue.start < last + 60 and rule.side != "before" and _modifies(clause.text[number.end : cue.start]):
                if rule.id == "cost.capital" and " for " in clause.text[number.end : cue.start]:
                    continue  # "£4m for roads" is what roads get, "a £4m road" what one costs
                part = cue.rule == "gap.noun" and _PART.match(clause.text, number.end) is not None  # "£4m of the gap will be met from reserves"
                owners[cue.start] = (number.start, 0.0 if part else JOINED_AFTER)
                break
            if cue.end <= first < cue.end + 60 and rule.side != "after" and _governs(clause.text[cue.end : first]):
                owners[cue.start] = (number.start, JOINED_BEFORE)
    return owners


@lru_cache(maxsize=CACHED)
def _governs(between: str) -> bool:
    return _GOVERNS.fullmatch(between) is not None


@lru_cache(maxsize=CACHED)
def _modifies(between: str) -> bool:
    return _MODIFIES.fullmatch(between) is not None


def _compete(clause: Clause, number: Number, candidates: list[tuple[Cue, MeasureRule]], owners: dict[int, tuple[int, float]]) -> Winner | None:
    best: tuple[float, Cue, MeasureRule] | None = None
    rivals: dict[str, float] = {}
    first, last = outer(number)
    value = _pounds(number)
    small = value is not None and value < _HOUSEHOLD
    level = level_of(clause, number)
    budgeted = level and any(rule.id == "budget.noun" for _, rule in candidates)  # "savings that take its budget from £9m to £8m"
    household = small and any(rule.measure == "tax_bill" for _, rule in candidates)
    each = small and _EACH.match(clause.text, number.end) is not None
    for cue, rule in candidates:
        if number.kind not in rule.kinds or (level and (rule.change or (budgeted and rule.measure == "saving"))):
            continue
        score = rule.weight * SCALE
        if value is not None and (small or rule.measure == "tax_bill") and not (each and rule.measure in _FOR_EACH):
            score -= _improbable(value, number.rate, rule, household)
        owner, bonus = owners.get(cue.start, (-1, 0.0))
        if owner == number.start:
            score += bonus
        elif rule.joined:
            continue
        elif owner >= 0:
            score -= OWNED
        if cue.end <= first:
            score -= clause.way(cue.end, first, number.kind) + (WRONG_SIDE if rule.side == "after" else 0.0)
        elif cue.start >= last:
            score -= clause.way(number.end, cue.start, number.kind) + (WRONG_SIDE if rule.side == "before" else 0.0)
        elif cue.start >= number.start and rule.measure != "workforce":
            score += INSIDE
        if score > rivals.get(rule.measure, -1000.0):
            rivals[rule.measure] = score
        if best is None or score > best[0]:
            best = score, cue, rule
    if best is None or best[0] < FLOOR:
        return None
    score, cue, rule = best
    rival = max((other for measure, other in rivals.items() if measure != rule.measure), default=-SCARCE)
    return Winner(score, rule.measure, rule.id, cue.start, cue.end, rule.direction, min(SCARCE, score - rival))


def _pounds(number: Number) -> float | None:
    return None if number.kind != "money" else number.high if number.high is not None else number.low


def _is_improbable(number: Number, rule: MeasureRule) -> bool:
    value = _pounds(number)
    return value is not None and _improbable(value, number.rate, rule, False) > 0


def _improbable(value: float, rate: str | None, rule: MeasureRule, household: bool) -> float:
    """What a cue loses because amounts of this size (pounds) are hardly ever of its measure."""
    if value < _HOUSEHOLD:
        if rule.id in _COSTS and rate in ("week", "day") and value >= _PLACE:
            return 0.0
        if rule.id == "income.charge":
            return 6.0 if household else -CHARGE if value < _CHARGE else UNLIKELY / 2
        return UNLIKELY if rule.measure in _NOT_HOUSEHOLD else UNLIKELY if rule.id == "cost.pay" else UNLIKELY / 2 if rule.id in _COSTS else 0.0
    return 2 * UNLIKELY if value >= _LARGE and rule.measure == "tax_bill" else 0.0
