"""Files a number that has been read: the claim-to-be with its hedge and rate, or the reason why it is none."""

import re
from dataclasses import dataclass, field

import regex

from extractor import number_context
from extractor.amounts import Value
from extractor.claim import Evidence, Unplaced
from extractor.clauses import words_of
from extractor.count_grammar import CountGrammar
from extractor.number_context import Beside
from extractor.reading import Cue, Number, Reading

# "over £5m cuts" and "under £5m plans" say what something is about, not how much: a hedged sum is "over £5m of cuts"
_ABOUT_PLAN = re.compile(
    r"[\s-]+(?:(?!(?:of|in|worth|from|on|for)\b)[\w-]+\s+)?(?:cuts?|cutbacks|plans?|proposals?|schemes?|deals?|contracts?|programme|shake-up|overhaul|bailout|bid|project)\b"
)
# "in dispute with it over £5m": what they quarrel about
_QUARREL = regex.compile(
    r"(?ri)\b(?:disputes?|rows?|fight|fighting|battle|battling|clash(?:ed|es)?|wrangle|argument|arguing|questions?|concerns?|anger|fury|protests?|outcry|criticism|talks|crisis|turmoil|worries|worry|fears?|alarm|row|trouble|showdown|stand-off|probe|inquiry)"
    r"(?:\s+[\w’'-]+){0,4}\s+over\s+(?:the\s+)?$"
)
# "That takes the bill up to £190", "putting charges up to £2": where something is moved to, unless a verb follows ("the move could save up to £2")
_MOVED_TO = regex.compile(
    r"(?ri)\b(?:bring|brought|tak(?:e|ing)|took|put|push|lift|mov(?:e|ing))(?:s|es|ing|ed|ting)?\s+(?!in\b|on\b|out\b|forward\b|aside\b)(?:(?!\b(?:would|could|will|may|might|can|which|that)\s)[^,.;:£\d\n]){2,60}"
    r"(?<!\b(?:of|by|with|for|at|to|and|or|is|be|are|in|from|on))\s+$"
)
_NEAR = re.compile(r"near-", re.I)  # "a near-5% rise": one token with its number
_CIRCA = regex.compile(r"(?r)(?<![^\s(])c\.?")  # "c£3m": one token with its number
_WORD = 20  # characters
_GOVERNING = words_of(
    "with of by from to at for on in and has have had is are was were be been faces face faced facing needs need left leaves see sees"
)
_OVER, _ARTICLES = ("over", "Over"), ("a", "an")
_NOUN = re.compile(
    r"[\s-](?!(?:on|in|for|from|of|to|and|or|but|is|was|were|are|a|an|per|each|every|by|at|with|this|last|next|more|has|had|have|will|would|could|"
    r"over|since|between|during|after|before|than|as|that|which)\b)[a-z]"
)
_JOINED = ("-", "c", ".")  # how these two end
_FLOATING = frozenset(("over", "under"))
_NUMBER_NEXT = re.compile(r"[\s(]*(?:[£€$\d]|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)\s)")


NUMBER_OF = "continues.number-of"  # of a bare number that "the number of posts" gives its noun


@dataclass(slots=True)
class Bare:
    """A number without a noun of its own, to be settled by its company."""

    start: int
    end: int
    value: Value
    suffix: str | None
    left: int  # where the words before it end


@dataclass(slots=True)
class Work:
    """One document on its way through the stage."""

    reading: Reading
    beside: Beside
    grammar: CountGrammar
    has_money: bool  # the text writes pounds somewhere: only then is "20 million" money
    has_finance: bool  # it speaks of money, tax or staff at all: only then is a sum, a percentage or a count of schools anyone's audit
    of_services: bool  # it says so itself, however short it is: only then is a count of households a council's
    numbers: list[Number] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    bare: list[Bare] = field(default_factory=list)

    def leave(self, start: int, end: int, reason: str, rule: str) -> None:
        """Files a number that is no claim."""
        self.unplaced.append(Unplaced(start, end, self.reading.text[start:end], reason, rule))


def make_number(
    work: Work, start: int, end: int, kind: str, value: Value, rule: str,
    *, left: int, core_end: int | None = None, suffix: str | None = None, counted: str | None = None,
) -> Number:  # fmt: skip
    """The number with its hedge and rate read; `left` is where the words before it end."""
    currency = value.unit if kind == "money" and value.unit else "GBP"
    number = Number(
        start, end, end if core_end is None else core_end, kind, value.low, value.high, work.reading.sentence_at(start), rule,
        start, end, "exact", None, currency, counted, None, None, {"value": Evidence(start, end, rule)},
    )  # fmt: skip
    _hedge(work, number, value, suffix, left)
    if work.beside.rates:
        _rate(work, number)
    return number


def _is_about(text: str, cue: Cue, number: Number) -> bool:
    """Whether "over a £9m bill" tells what something was about: a noun with its size, not a size that is exceeded ("over a £1m was spent")."""
    over = text.startswith(_OVER, cue.start) and cue.end - cue.start == len(_OVER[0])
    if not over or text[cue.end : number.start].strip() not in _ARTICLES or _NOUN.match(text, number.end) is None:
        return False
    return text[max(0, cue.start - _WORD) : cue.start].rstrip().rpartition(" ")[2].lower() not in _GOVERNING  # "with over a £9m gap"


def _hedge(work: Work, number: Number, value: Value, suffix: str | None, left: int) -> None:
    beside, text = work.beside, work.reading.text
    if value.low != value.high:
        number.qualifier = "range"
        number.evidence["qualifier"] = Evidence(number.start, number.core_end, "range")
        return
    if suffix:
        qualifier = "more_than" if suffix == "+" or suffix.casefold().endswith("plus") else "about"
        qualify(number, qualifier, Evidence(number.core_end - len(suffix), number.core_end, "suffix"))
        return
    joined = text[left - 1 : left] in _JOINED if value.unit is not None else False
    if joined and _NEAR.match(text, max(0, left - 5), left):
        qualify(number, "almost", Evidence(left - 5, left, "almost.before"))
        return
    if joined and _CIRCA.match(text, max(0, left - 3), left):
        qualify(number, "about", Evidence(left - 1, left, "about.before"))
        return
    if (hedge := beside.hedge_before.get(left)) and not _is_about(text, hedge[0], number):
        cue, rule = hedge
        word = text[cue.start : cue.end].casefold()
        floating = word in _FLOATING and number.kind == "money"
        about = floating and (_ABOUT_PLAN.match(text, number.end) or _QUARREL.search(text, max(0, cue.start - 60), number.start))
        if not about and not (word == "up to" and _MOVED_TO.search(text, max(0, cue.start - 80), cue.start)):
            number.outer_start = cue.start
            qualify(number, rule.qualifier, Evidence(cue.start, cue.end, rule.id))
            return
    if not beside.hedge_after:
        return
    for edge in (number.end,) if number.core_end == number.end else (number.core_end, number.end):
        if hedge := beside.hedge_after.get(number_context.right_edge(text, edge)):
            cue, rule = hedge
            named = text.startswith("max", cue.start) and text.endswith("the ", 0, number.start)  # "the 5% maximum" is that, no hedge
            if not named and not _NUMBER_NEXT.match(text, cue.end):  # "£5m, at least 20 posts": the hedge is the next number's
                number.outer_end = max(number.end, cue.end)
                qualify(number, rule.qualifier, Evidence(cue.start, cue.end, rule.id))
                return


def qualify(number: Number, qualifier: str, evidence: Evidence) -> None:
    """Gives a number its qualifier and opens the side that the qualifier leaves open."""
    number.qualifier = qualifier
    number.evidence["qualifier"] = evidence
    if qualifier == "more_than":
        number.high = None
    elif qualifier in ("less_than", "almost", "up_to"):
        number.low = None


def _rate(work: Work, number: Number) -> None:
    if found := number_context.rate_of(work.reading.text, number.start, number.end, work.beside):
        cue, rule = found
        number.rate = rule.rate
        number.evidence["rate"] = Evidence(cue.start, cue.end, rule.id)
        if rule.reach == "next":
            number.outer_end = max(number.outer_end, cue.end)
