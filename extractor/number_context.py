"""What stands beside a number, read from cues: hedges, rates, the noun it counts, and words that say it is no claim."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

import regex

from extractor.places import going_back
from extractor.reading import Cue, Reading
from rules.loader import RuleBook
from rules.schema import CountNounRule, HedgeRule, JobNounRule, NotClaimRule, RateRule, Rule
from rules.word_tree import any_word

# What may stand between a hedge and its number: "nearly another £5m", "about a further 200", "up to an extra £1m".
_FILLER = regex.compile(r"(?r)(?:\b(?i:another|(?:an?\s+)?(?:further|extra|additional)|just|(?<=\b(?:up\s+to|over|almost|nearly)\s)an?))?")
_FILLER_ENDS = ("nother", "further", "extra", "itional", "just", " a", " an")
_FILLER_LAST = frozenset("rtalnRTALN")
# The words between a number and the noun that it counts: no verb, preposition or pronoun; "190 finance, payroll and IT staff". A line that ends with
# the number goes on in lower case only: "Page: 3", then "Jobs at risk".
_STOP = (
    "of|to|in|for|by|from|at|with|on|was|were|is|are|be|been|being|will|would|could|should|may|might|must|can|has|have|had|that|which|who|whom|whose|the|a|an|its|their|"
    "his|her|our|your|my|as|than|but|or|if|when|where|while|because|so|not|also|already|this|last|these|those|per|during|after|before|since|until|under|over|into|out|up|"
    "down|off|do|does|did|said|says|they|he|she|it|we|you|i|about|around|plus|following|including|between|against|through|within|without|across|amid|went|go|gone|going|left|"
    "lost|came|come|took|take|made|make|did|get|got|saw|met|told|asked|say|leaving|compared|then|now|both|cut|cuts|each|every|yesterday|today|tonight|councils|authorities|announce|announces|announced|face|faces|faced|facing"
)
_PHRASE = re.compile(
    rf"(?:(?:[ \t\u00a0-]+|[ \t]*\n[ \t]*(?=[a-z]|FTE\b)|(?<=[^\W\d]),\s+(?!(?i:with|and|but|or)\b))"
    rf"(?!(?!IT\b)(?i:{any_word(_STOP.split('|'))})(?![\w-]))(?:[^\W\d][\w’'&/]*|\([^\W\d][\w’'&/]*\))){{1,8}}"
)
_PARTITIVE = re.compile(  # "of the county's 32 libraries", "of Exbury's 44 libraries", "of five threatened pools"
    r"\s+of\s+(?:(?:the|its|their|our|those|these|his|her|all)\s+|(?:[A-Z][\w’'&-]*\s+){0,4}(?=[A-Z][\w-]*(?:’s|'s|s’|s')\s)|(?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s))"
    r"(?:[\w’']+(?:’s|'s|s’|s')\s+)?(?:[\d,.]+[\s-]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+)?"
)
_RATE_GAP = re.compile(r"[\s-]*(?:[^\W\d][\w’'-]*\s+){0,4}")
_CLAUSE_GAP = re.compile(r"[^\d.,;:()£–—\n]{0,90}")
_BEFORE_GAP = re.compile(r"(?:(?!\b(?i:and|but|while)\b)[^\d.,;:()–—\n]){0,60}")


Entry = tuple[Any, ...]  # start, cue and its rule; lists of them ascend, so that `(start,)` finds its place
LOSS, CROWD = "work.loss", "crowd.after"  # rules whose cues are kept apart
SIZED = "count.sized"
# "60 repairs and maintenance workers", "40 schools catering staff": things that people at work are named after
_MODIFYING = frozenset(("count.served", "count.deed", "count.general"))
_MODIFIES = re.compile(
    r"(?:\s+(?:and|&)(?!\s+(?:axe|cut|sack|lose|shed|slash|scrap|save|create|hire|make|employ|fire|move|transfer|protect|fewer|more|many|other|all)\b))?"
    r"(?:\s+(?:(?:cleaning|catering|planning|housing|parking)\b|(?!\w+ing\b|and\b)[a-z-]+)){0,2}\s+"
)


@dataclass(slots=True)
class Beside:
    """The cues of one document that numbers care about, by where they touch."""

    hedge_before: dict[int, tuple[Cue, HedgeRule]] = field(default_factory=dict)  # by the cue's end
    hedge_after: dict[int, tuple[Cue, HedgeRule]] = field(default_factory=dict)  # by the cue's start
    not_before: dict[int, tuple[Cue, NotClaimRule]] = field(default_factory=dict)
    not_after: dict[int, tuple[Cue, NotClaimRule]] = field(default_factory=dict)
    nouns: list[Entry] = field(default_factory=list)  # what a number can count
    rates: list[Entry] = field(default_factory=list)
    work: list[Entry] = field(default_factory=list)  # words that speak of a workforce
    loss: list[Entry] = field(default_factory=list)  # those of them that name job losses
    council: list[Entry] = field(default_factory=list)  # words that speak of what a council does
    polls: list[Entry] = field(default_factory=list)  # words that make a percentage a vote
    crowd: list[Entry] = field(default_factory=list)  # what people do who attend, sign, protest


Sorter = dict[str, tuple[str, Rule]]  # rule id -> the field of `Beside` that its cues belong to, and the rule
_TOPICS = ("hedges", "not_claims", "rates", "job_nouns", "count_nouns")


def relevant(rules: RuleBook) -> Sorter:
    """What `collect` sorts cues by."""
    out: Sorter = {}
    for _, rule in rules:
        if isinstance(rule, HedgeRule):
            out[rule.id] = (f"hedge_{rule.side}", rule)
        elif isinstance(rule, NotClaimRule):
            out[rule.id] = ("polls" if rule.side == "context" else f"not_{rule.side}", rule)
        elif isinstance(rule, RateRule):
            out[rule.id] = ("rates", rule)
        elif isinstance(rule, JobNounRule):
            out[rule.id] = ("nouns" if rule.sort == "noun" else "work", rule)
        elif isinstance(rule, CountNounRule):
            out[rule.id] = ("nouns" if rule.sort == "noun" else "council", rule)
    return out


def collect(reading: Reading, sorter: Sorter) -> Beside:
    """Sorts the document's cues."""
    beside = Beside()
    lists = {"nouns": beside.nouns, "work": beside.work, "council": beside.council, "rates": beside.rates, "polls": beside.polls}
    by_end: dict[str, Any] = {"hedge_before": beside.hedge_before, "not_before": beside.not_before}
    by_start: dict[str, Any] = {"hedge_after": beside.hedge_after, "not_after": beside.not_after}
    for topic in _TOPICS:
        for cue in reading.cues_of.get(topic, ()):
            place, rule = sorter[cue.rule]
            if place in lists:
                lists[place].append((cue.start, cue, rule))
            elif place in by_end:
                by_end[place][cue.end] = (cue, rule)
            else:
                by_start[place][cue.start] = (cue, rule)
                if rule.id == CROWD:
                    beside.crowd.append((cue.start, cue, rule))
    beside.loss = [entry for entry in beside.work if entry[2].id == LOSS]
    beside.nouns.sort(key=_longest_first)
    return beside


def _longest_first(entry: Entry) -> tuple[int, int]:
    return entry[0], -entry[1].end


def touches(entries: list[Entry], start: int, end: int) -> bool:
    """Whether one of the entries begins in the span."""
    at = bisect_left(entries, (start,))
    return at < len(entries) and entries[at][0] < end


def left_edge(text: str, start: int) -> int:
    """Where the words directly before a number end: white space, an opening quote and a filler ("another") passed over."""
    at = _skip_left(text, start)
    if text[at - 1 : at] in _FILLER_LAST and text[going_back(at, 7) : at].casefold().endswith(_FILLER_ENDS):
        found = _FILLER.match(text, 0, at)
        at = _skip_left(text, found.start()) if found else at
    return at


def _skip_left(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in " \t\n\u00a0(“\"‘'":
        at -= 1
    return at


def right_edge(text: str, end: int) -> int:
    """Where the words directly after a number begin."""
    size = len(text)
    while end < size and text[end] in " ,-\u00a0":
        end += 1
    return end


@dataclass(frozen=True, slots=True)
class Noun:
    """The noun that a number counts. `partitive`: it follows "of the", and is then no part of the quote."""

    cue: Cue
    rule: Rule
    partitive: bool


def counted_noun(text: str, end: int, beside: Beside, *, one: bool) -> Noun | None:
    """The noun that a number ending at `end` counts, modifiers passed over: "1,500 full-time equivalent in-house jobs"; `one`: the number is 1."""
    partitive = _PARTITIVE.match(text, end)
    at = partitive.end() - 1 if partitive else end
    phrase = _PHRASE.match(text, at)
    if phrase is None:
        return None
    index, limit = bisect_left(beside.nouns, (at,)), phrase.end()
    best: Noun | None = None
    while index < len(beside.nouns) and beside.nouns[index][0] < limit:
        begin, cue, rule = beside.nouns[index]
        index += 1
        if text[cue.end : cue.end + 1] in ("'", "’"):
            continue  # "200 children's services posts": a possessive is no head
        is_job = isinstance(rule, JobNounRule)
        if rule.id == SIZED and text[end : end + 1] != "-":
            continue  # "a 750-pupil school", not "750 pupil places"
        if best is None:
            if is_job and not one and text[end : end + 1] != "-" and _singular(text[cue.start : cue.end]):
                continue  # "200 post office workers" counts workers
            best = Noun(cue, rule, partitive is not None)
        elif is_job and (
            0 <= begin - best.cue.end <= 1
            or text[best.cue.start : best.cue.end].casefold().endswith(("equivalent", "fte", "wte"))
            or (best.rule.id in _MODIFYING and _MODIFIES.fullmatch(text, best.cue.end, begin))
        ):
            best = Noun(cue, rule, partitive is not None)  # "12 schools staff", "30 full-time equivalent library posts"
        else:
            break
    return best


def noun_ending(beside: Beside, end: int) -> str | None:
    """The kind that the noun ending at the offset makes; null where none does, or one that needs more."""
    at = bisect_left(beside.nouns, (end,)) - 1
    if at < 0 or beside.nouns[at][1].end != end or getattr(beside.nouns[at][2], "needs", None):
        return None
    return kind_of(beside.nouns[at][2])


def kind_of(rule: Rule) -> str:
    """The kind of number that a noun of the rule makes."""
    return "jobs" if isinstance(rule, JobNounRule) else "count"


_PLURAL = frozenset(
    ("people", "staff", "workforce", "personnel", "headcount", "fte", "wte", "men", "women", "full-time equivalent", "full time equivalent")
)


def _singular(noun: str) -> bool:
    lower = noun.casefold().partition(" of ")[0].partition(" for ")[0]  # "heads of service", "applications for redundancy"
    return not lower.endswith(("s", "staff", "equivalent", "men", "people")) and lower not in _PLURAL


def rate_of(text: str, start: int, end: int, beside: Beside) -> tuple[Cue, RateRule] | None:
    """The unit of time that goes with the number at the span."""
    at = bisect_left(beside.rates, (end,))
    for index in (at, at + 1):
        if index >= len(beside.rates):
            break
        begin, cue, rule = beside.rates[index]
        if begin - end > 90:
            break
        if rule.reach == "next":
            gap = _RATE_GAP.match(text, end, begin)
            if gap and gap.end() == begin and " and " not in text[end:begin]:
                return cue, rule
        elif rule.reach == "clause":
            gap = _CLAUSE_GAP.match(text, end, begin)
            if gap and gap.end() == begin and " and " not in text[end:begin]:
                return cue, rule
    for index in range(at - 1, max(-1, at - 3), -1):
        begin, cue, rule = beside.rates[index]
        if rule.reach != "before" or start - cue.end > 60 or cue.end > start:
            continue
        gap = _BEFORE_GAP.match(text, cue.end, start)
        if gap and gap.end() == start:
            return cue, rule
    return None
