"""The contest of the cues for a number: which governs it directly, and which of them all has the most points (extractor.measure_points)."""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

import regex

from extractor.clauses import REACH, Clause, words_of
from extractor.measure_points import (
    DONE_TO,
    FLOOR,
    INSIDE,
    JOINED_AFTER,
    JOINED_BEFORE,
    LOOSE,
    OWNED,
    SCALE,
    TELLING,
    WRONG_SIDE,
    improbable,
    is_small,
    pounds,
)
from extractor.measure_rules import Measure
from extractor.number_levels import level_of
from extractor.reading import Cue, Number
from extractor.turn_words import SCARCE, Winner

Candidates = list[tuple[Cue, Measure]]
Owners = dict[int, tuple[int, float]]  # by a cue's start: the start of the number that it is joined to, and the points for it

_OF_SHARE = -1.0  # the points of a budget for the percentage that is a share of it: what else stands before that is no budget
_CACHED = 8_192  # words between a cue and a number that are remembered: mostly "of", "to", "in"
_MANY = 20  # numbers in a sentence
_JOINT = 60  # characters between a number and the cue that it is joined to
_SMALL_WORDS = (
    r"(?:(?:a|an|the|its|their|his|our|just|only|now|another|further|some|about|around|nearly|almost|over|under|between|roughly|"
    r"approximately|potential|estimated|projected|"
    r"extra|additional|more|more than|less than|up to|at least|as much as|in the region of|close to|well|this|that|total|combined|"
    r"record|whopping|huge|massive|initial|one-off|annual|yearly|average|hefty|staggering|eye-watering|mere|modest|paltry|cool|minimum|maximum|reported|"
    r"net|gross|overall|full|whole|final|provisional|planned|proposed|predicted|expected|anticipated|unexpected|unprecedented|cumulative|joint)\s+)"
)
# The verbs that equate a subject with its sum: "savings must now total £4m", "the gap for 2017 is forecast to be £4m".
_COPULA = (
    r"(?:(?:is|are|was|were|has|have|had|been|will|would|could|should|must|may|might|now|also|currently|already|forecast|expected|projected|"
    r"estimated|predicted|likely|set|due|threaten(?:s|ed|ing)?|to)\s+){0,4}"
    r"(?:(?:is|are|was|were|be|been)(?:\s+worth)?|totals?|totalled|stands? at|stood at|standing at|put at|amounts? to|amounted to|comes? to|came to|"
    r"reach(?:es|ed)?|hit|exceeds?|exceeded|tops?|topped|"
    r"(?:increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|gr(?:ow|ows|own|ew|owing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|"
    r"doubl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|"
    r"soar(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|balloon(?:s|ed|ing)?|spiral(?:s|led|ling)?|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|"
    r"shrunk|shrank|shrink(?:s|ing)?) to)"
)
# What may stand between a cue and the number that it directly governs, and between a number and the cue that it directly modifies.
_GOVERNS = re.compile(
    r"(?:\s+(?:for|in|over|during|of|from|on|across|within|identified|agreed|proposed|planned|made|needed|required|found|outlined|facing|linked)\s+"
    r"(?:that\s+)?(?:(?!(?:and|but|which|that|who|whose|while|when|where|than)\b)[‘“\"]?[\w'’/-]+[”\"]?\s+){1,7}(?=" + _COPULA + r")"
    r"|\s+(?:(?:that\s+)?(?:we|it|they)\s+(?:now\s+)?(?:face|faces|faced|have|has|had)\s+)?between\s+(?:[\w'’-]+,?\s+){1,6}?and\s+(?:[\w'’-]+\s+){1,5}?(?="
    + _COPULA
    + r")"
    r"|\s+(?:for|in)\s+(?!(?:its|the|an?|their|our|that|this)\b)(?:[\w'’/-]+\s+){1,3}(?=of\s))?"
    r"\s*(?:,?\s+(?:currently|now|at present)\s+(?=£))?"
    r"(?:(?:of|by|to|at|worth|(?:(?:is|are|was|were|be|come|comes|came|needed|required)\s+){0,2}on top of|"
    r"totalling|put at|amounting to|:|-|–|\(|,\s+(?:which,?\s+)?(?:now\s+)?at|from|of up to|being|estimated at|in|valued at|"
    + _COPULA
    + r")\s+)?"
    + _SMALL_WORDS
    + "{0,3}",
    re.I,
)
# The words of a compound between a sum and its noun: "a £4m adult social care overspend"; a verb or a small word begins something else.
NO_COMPOUND = (
    r"(?:against|between|within|without|across|among|amid|despite|including|plus|beyond|alongside|about|around|"
    r"in|on|of|for|from|to|into|by|at|with|and|or|but|over|under|off|up|down|out|than|as|that|which|who|when|where|while|if|is|are|was|were|be|been|will|would|could|"
    r"may|might|must|should|can|has|have|had|not|it|they|he|she|we|this|last|next|more|less|extra|a|an|the|its|their|years?|months?|weeks?|days?|through|after|since|"
    r"before|during|until|towards|per|each|every|because|so|also|\w+ing|\w+ed|went|goes|go|came|comes|come|spent|cut|rise|fell|rose|grew|made|left|found|short|worth|"
    r"compared|above|below|includes?|needs?|gives?|means|"
    r"already|still|taken|given|paid|sold|lost|built|put|held|set|kept|owes?|went|gone|only|just|out|back|however|now|here|alone|annually|overall)\b"
)
_MODIFIES = re.compile(
    r"(?:\s+(?:increase|rise|cut|reduction|fall|drop|hike|uplift|decrease|growth|jump)\s+(?:in|to|of|on)"
    r"(?:\s+(?:the|its|their|social))?(?=\s+['‘“]?)['‘“ ]*)?"
    r"(?:-plus)?\s*-?(?:(?:a|per|each|every)\s+(?:year|week|month|day|annum)\s+)?(?:annually\s+)?(?:(?:of|in|worth of|as|off|for)\s+)?"
    r"(?:(?:a|an|the|its|their|his|our|(?:council|county|city|authority)['’]s|council|annual|government|further|new|more|extra|total|planned|potential|proposed|"
    r"projected|additional|budget|forecast|predicted|"
    r"in-year|one-off|one-year|three-year|four-year|five-year|two-year|county|city|emergency|looming|estimated|general|core|"
    r"central|unallocated|cash|funding|external|net|gross|service|residual|underlying|annual|structural|cumulative|year-end|capital|revenue|"
    r"spending|overall|predicted|anticipated|expected|recurring|predicted|social|care|housing|schools?|highways?|libraries|library)[\s-]+){0,3}"
    r"|(?:-a-(?:year|month|week))?(?:\s+(?:worth\s+)?of)?\s+(?:(?:planned|proposed|agreed|promised|identified|required|unidentified|targeted|delivered)\s+|(?!"
    + NO_COMPOUND
    + r")[‘“\"']?[a-z][\w'’-]*[”\"]?\s+){1,4}",
    re.I,
)
# What is done with a sum: "£9m will be cut", "the £9m that it spends".
_BEFALLS = re.compile(
    r"(?:\s+of\s+(?:them|it|those|these|which|this|that))?(?:\s+(?:(?:a|per|each|every|last|this|next)\s+year|more|extra))?(?:\s+(?:that|which))?(?:\s+(?:it|they|we|(?:the\s+)?(?:council|authority|county|city|borough)s?))?"
    r"(?:\s+(?:will|would|could|may|might|must|should|can|has|have|had|is|are|was|were|be|been|being|to|also|still|now|already|then|not|only|just|set|due|expected|"
    r"likely|currently|initially))*\s+",
    re.I,
)
_CHAIN = 40  # characters
_HEADS = frozenset(("gap.noun", "overspend.noun", "underspend.noun"))
_COMPLEMENTS = frozenset(("grant", "budget", "reserves", "debt", "cost"))
_ON_WHAT = re.compile(r"\s+(?:on|in|within|for|against|to|from)\s+(?:(?:its|the|their|our|a)\s+)?(?:[\w’'-]+\s+){0,2}", re.I)
_WITHIN = re.compile(r"\s+in\s+(?:the|its|their|our|this|next)\b", re.I)  # "savings of £4m in the budget": what it holds is no budget
_SHARE_OF = re.compile(r"\s+of\s+(?:(?:its|the|their|a|an|our|total|overall|annual|net|whole|entire)\s+){0,3}", re.I)
_PART = re.compile(r"\s+of\s+(?:the|this|that|its|their)\s", re.I)
EACH = re.compile(
    r"\s+(?:per|for (?:each|every)|from (?:each|every)|a)\s+(?:(?:single|uk)\s+)?(?:household|home|dwelling|head|person|resident|pupil|child|man)\b",
    re.I,
)
_HOUSEHOLD_LEAST = 30.0  # pounds: a charge, unless the tax is nearer
_THINGS = frozenset(("cost.capital", "budget.service"))
_WHAT_FOR = regex.compile(r"\s(?:for|in|on)\s")
_FOLLOWING = regex.compile(r"(?:\s+([\w'’-]+)){1,5}")
# "£9m for a hub, half of which is to be borrowed": what is told behind it is told of the part
_PART_OF_IT = re.compile(
    r"[^.;:£\d]{0,60}?,\s+(?:and\s+)?(?:(?:about|around|nearly|almost|roughly|just\s+over|over|more\s+than|up\s+to)\s+)?"
    r"(?:half|most|much|some|part|a\s+(?:third|quarter|fifth)|two[- ]thirds|three[- ]quarters|"
    r"the\s+(?:bulk|rest|remainder|majority))\s+of\s+(?:which|it|that)\b"
)
# "Plug the gap in its budget by using £9m": what is done about a gap is no gap
_BY_DOING = re.compile(r"\sby\s+(?:(?:also|partly|simply|instead)\s+)?[a-z]+ing\s", re.I)
_FRACTIONS = words_of("half most much some part third quarter fifth thirds quarters bulk rest remainder majority")
_FOREACH = frozenset(("saving", "grant", "grant_cut", "debt", "reserves"))  # what is also told as so much a head


def with_complements(clause: Clause, candidates: Candidates) -> Candidates:
    """ "The deficit on its schools grant stood at £4m": a deficit reaches as far as the noun that it is on."""
    found = candidates
    for at, (cue, rule) in enumerate(candidates[:-1]):
        if rule.id not in _HEADS:
            continue
        after, noun = candidates[at + 1]
        if (
            noun.measure in _COMPLEMENTS
            and cue.end < after.start
            and (on := _ON_WHAT.fullmatch(clause.text, cue.end, after.start)) is not None
            and not (rule.id == "gap.noun" and on[0].lstrip().lower().startswith("against"))  # "a £1bn deficit against funding of £16m"
        ):
            found = candidates.copy() if found is candidates else found
            found[at] = replace(cue, end=after.end), rule
    return found


_ADJECTIVE = "extra.adjective"  # joined or not: any word that tells what is extra says more


def owners_of(clause: Clause, candidates: Candidates) -> Owners:
    """Which number each cue is joined to. "£4m of savings" binds closer than "savings of £4m"."""
    owners: Owners = {}
    text = clause.text
    every = near = [(number, number.outer_start, number.outer_end) for number in clause.numbers]
    many = len(every) > _MANY
    for cue, rule in candidates:
        kinds, start, end = rule.kinds, cue.start, cue.end
        if many:
            near = every[bisect_left(clause.all_starts, start - REACH) : bisect_left(clause.all_starts, end + REACH)]
        for number, first, last in near:
            if number.kind not in kinds:
                if rule.id == "budget.noun" and number.kind == "percent" and _SHARE_OF.fullmatch(text, last, start):
                    owners[start] = (number.start, _OF_SHARE)  # "£4m - 15% of total budget"
                continue
            if last <= start < last + _JOINT and rule.side != "before" and _modifies(text[number.end : start]):
                if rule.id in _THINGS and _WHAT_FOR.search(text, number.end, start):
                    continue  # "£4m for roads", "£4m in road repairs" is what roads get, "a £4m road" what one costs
                if rule.id == "budget.noun" and _WITHIN.match(text, number.end):
                    continue
                part = rule.id == "gap.noun" and _PART.match(text, number.end) is not None  # "£4m of the gap will be met from reserves"
                owners[start] = (number.start, 0.0 if part else JOINED_AFTER)
                break
            if end <= first < end + _JOINT and rule.side != "after" and _governs(text[end:first]):
                owners[start] = (number.start, JOINED_BEFORE)
    return owners


@lru_cache(maxsize=_CACHED)
def _governs(between: str) -> bool:
    return "£" not in between and _GOVERNS.fullmatch(between) is not None  # never across another sum


@lru_cache(maxsize=_CACHED)
def _befalls(between: str) -> bool:
    return _BEFALLS.fullmatch(between) is not None


@lru_cache(maxsize=_CACHED)
def _modifies(between: str) -> bool:
    return "£" not in between and _MODIFIES.fullmatch(between) is not None


def compete(clause: Clause, number: Number, candidates: Candidates, owners: Owners) -> Winner | None:
    """The cue with the most points; None where none is near enough."""
    best: tuple[float, Cue, Measure] | None = None
    rivals: dict[str, float] = {}
    first, last = number.outer_start, number.outer_end
    value = pounds(number)
    small = value is not None and is_small(value)
    level = level_of(clause, number)
    budgeted = level and any(rule.id == "budget.noun" for _, rule in candidates)  # "savings that take its budget from £9m to £8m"
    household = (
        small
        and value is not None
        and value >= _HOUSEHOLD_LEAST
        and any(rule.measure == "tax_bill" and rule.id != "tax_bill.pays" for _, rule in candidates)
    )
    each = small and EACH.match(clause.text, number.end) is not None
    bracketed = clause.text.startswith("(", first - 1) and clause.text.startswith(")", last)
    kind = number.kind
    part = _PART_OF_IT.match(clause.text, last, clause.end) if not _FRACTIONS.isdisjoint(clause.words) else None
    for cue, rule in candidates:
        if kind not in rule.kinds or (part is not None and cue.start >= part.end()):
            continue
        measure = rule.measure
        if level and (rule.change or (budgeted and measure == "saving")):
            continue
        if (value is not None and rule.most is not None and value > rule.most) or (rule.then and not _followed(clause, number, rule)):
            continue
        score = rule.weight * SCALE
        if value is not None and (small or measure == "tax_bill") and not (each and measure in _FOREACH):
            score -= improbable(value, number.rate, rule, household)
        owner, bonus = owners.get(cue.start, (-1, 0.0))
        if owner == number.start:
            score += bonus if rule.id != _ADJECTIVE else 0.0
        elif rule.joined or bonus == _OF_SHARE:
            continue
        elif owner >= 0:
            score -= OWNED
        elif cue.start >= last and not small:
            done_to = cue.start - last < _CHAIN and _befalls(clause.text[last : cue.start])
            score += -LOOSE if not done_to else DONE_TO if rule.weight >= TELLING else 0.0
        if cue.end <= first:
            score -= clause.way(cue.end, first, kind) + (WRONG_SIDE if rule.side == "after" else 0.0)
            if measure == "funding_gap" and "by" in clause.words and _BY_DOING.search(clause.text, cue.end, first) is not None:
                score -= OWNED
            elif "despite" in clause.words and clause.text.find("espite ", cue.end, first) > 0:
                score -= OWNED  # "the gap remains despite an extra £9m"
        elif cue.start >= last:
            score -= clause.way(number.end, cue.start, kind) + (WRONG_SIDE if rule.side == "before" else 0.0)
            if bracketed:  # "to put up burial fees (£90,000) and cut music lessons": the bracket belongs to what stands before it
                score -= OWNED
        elif cue.start >= number.start and measure != "workforce":
            score += INSIDE
        if score > rivals.get(measure, -1000.0):
            rivals[measure] = score
        if best is None or score > best[0]:
            best = score, cue, rule
    if best is None or best[0] < FLOOR:
        return None
    score, cue, rule = best
    del rivals[rule.measure]
    rival = max(rivals.values()) if rivals else -SCARCE
    return Winner(score, rule.measure, rule.id, cue.start, cue.end, rule.direction, min(SCARCE, score - rival))


def _followed(clause: Clause, number: Number, rule: Measure) -> bool:
    """Whether one of the words that the rule asks for follows the figure, a few words further at most."""
    if rule.then_words.isdisjoint(clause.words):
        return False
    following = _FOLLOWING.match(clause.text, number.outer_end, clause.end)
    return following is not None and not rule.then.isdisjoint(following.captures(1))
