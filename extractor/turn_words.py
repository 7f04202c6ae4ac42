"""What the turns of `turn_measures` and the forms of sums share: the winner that they change, and words between two places."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import regex

from extractor.clauses import Clause, words_of
from extractor.reading import Cue, Number

# "the £9m that it already gives": between a sum and what the council does with it
THE_COUNCIL = re.compile(
    r"\s+(?:that\s+)?(?:it|we|they|the (?:council|authority|county|city|borough|district))\s+(?:currently\s+|now\s+|already\s+)?", re.I
)
OF = re.compile(r"\s+of\s+", re.I)
# Before the pronoun that goes on about what the sentence before was about: "But it must save £9m", "Last night it voted for ..."
LINKED = (
    r"(?:(?:But|And|Yet|So|Now|Today|Then|Still|Overall|Already|By then|Since then|Until now|So far|Despite this|Even so|Under the plans|This means"
    r"|(?:Last|This|Next) (?:week|night|month|year|spring|summer|autumn|winter)|On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: night)?"
    r"|(?:In|For) (?:19|20)\d\d(?:[/–-]\d{2,4})?),? (?=(?i:it|its|they|their)\b))?"
)
_OF_TAX = words_of("rate rates tax")
_PER_HOUSEHOLD = re.compile(
    r"\s+(?:(?:a|per|each|every)\s+(?:year|week|month)\s+)?(?:per|for\s+(?:each|every|the\s+(?:average|typical)|an?\s+(?:average|typical)))\s+"
    r"(?:household|home|house|property|ratepayer|taxpayer)\b",
    re.I,
)
NEAR = 6.5  # points of Clause.way
CUTS = frozenset(
    (
        "saving.cut-noun",
        "saving.cut-verb",
        "saving.lose",
        "saving.take",
        "saving.take-from",
        "saving.take-out",
        "saving.smaller",
        "saving.down",
        "saving.out-of",
    )
)
# What stands before "cut" where it is a verb: "the council has cut £9m"
DONE_BY_COUNCIL = ("has ", "have ", "had ", "’ve ", "'ve ", "already ", "will ", "would ", "must ", "to ", "also ", "council ", "authority ")
DONE_TO = regex.compile(
    r"[\s,]*(?:(?:is|are|was|were|has|have|had|been|being|be|to|will|would|could|may|can|which|that|set|due|also|already|it|a year|per year|"
    r"next year|this year|last year)\s+)*(?:in|of|less|lower|down)?\s*",
    regex.I,
)
BY_END = regex.compile(r"\bby\s+(?:\w+\s+){0,2}$", regex.I)
OFF = re.compile(r"\s+(?:a year\s+)?(?:off|out of|away from|from)\s+(?:[\w'’-]+\s+){0,3}", re.I)
TAKEN = regex.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|cut|cuts|cutting|slash\w*|strip\w*|wip\w+|shav\w+|remov\w+|chop\w*|lop\w*|knock\w*|lost|lose|losing)\s+(?:\w+\s+){0,2}$",
    regex.I,
)
# What may stand between a word and its sum: "a whopping £9m", "up to another £2m".
HEDGES = (
    r"(?:(?:a|an|the|about|around|roughly|approximately|nearly|almost|just|over|under|only|some|up|to|more|less|than|another|further|extra|additional|"
    r"estimated|whopping|massive|huge|hefty|staggering|record|mere|modest|well|between|at|least|one-off|initial|annual|average|total|overall|reported|cool)\s+)*"
)
# Whom nobody but a council, its schools and its neighbours in public service employs in numbers that go up or down by so many
OCCUPATIONS = (
    r"(?:(?:head)?teachers?|(?:teaching|classroom|learning|support|care)\s+assistants?|(?:social|care|support|youth)\s+workers?|"
    r"(?:(?:senior|middle)\s+)?managers?|(?:(?:police|council|fire)\s+)?officers?|firefighters?|nurses?|librarians?|caretakers?|cleaners?|wardens?|planners?)"
)
SCARCE = 9.0  # the margin of a cue without a rival
# What must be paid, whatever for
PRESSURES = re.compile(
    r"costs?|bills?|(?:cost\s+)?pressures?|inflation|national insurance|(?:national\s+)?(?:living|minimum)\s+wage|lev(?:y|ies)|insurance premiums",
    re.I,
)


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

    def passed_on(self, measure: str, rule: str, share: float = 1.0) -> "Winner":
        """The same words for another number: what they measure there, by which rule and with which share of their points.

        Written out, for a sixth of what `dataclasses.replace` costs.
        """
        return Winner(self.score * share, measure, rule, self.start, self.end, self.direction, self.margin)


Turn = Callable[[Clause, Number, Winner, list[Cue]], tuple[str, str] | None]  # the other measure and why, or None


def told_by_household(clause: Clause, number: Number) -> bool:
    """ "A rate of 4%, which means an additional cost of £27 per household each year": what a tax costs one household."""
    return not _OF_TAX.isdisjoint(clause.words) and _PER_HOUSEHOLD.match(clause.text, number.outer_end) is not None
