"""Judges by the words beside it whether what a number counts is a council's matter: what it has, does and gives, and whom it serves.

Asked only where the noun does not tell ("homes", "tickets", "people"), and only in texts about public finance.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from extractor.clauses import words_of
from rules.loader import RuleBook
from rules.schema import CountDeedRule
from rules.word_tree import any_word

# What may stand between the verb and the number, and between the noun and its verb.
_HEDGES = words_of(
    "about around some more than over nearly almost up to just under fewer less at least roughly approximately only another further extra "
    "additional as many well an estimated a record total of the currently now already all in with"
)
_AUXILIARIES = words_of(
    "have has had were was are is be been being will would could should may might must can stand stands stood lie lies remain now currently "
    "already also still to who that which and children adults there here set facing either recently since"
)
_REACH = 70  # characters before the number


@dataclass(frozen=True, slots=True)
class CountGrammar:
    """The patterns for things and for people, before the number and behind the noun."""

    before: "regex.Pattern[str]"
    serves: "regex.Pattern[str]"
    after: "regex.Pattern[str]"
    gets: "regex.Pattern[str]"
    nobodys: "regex.Pattern[str]"

    def is_councils(self, text: str, since: int, start: int, end: int, *, people: bool = False) -> bool:
        """Whether the number at `start`, whose noun ends at `end`, counts what is a council's; `people`: the noun is just that."""
        first = max(since, start - _REACH)
        before, after = (self.serves, self.gets) if people else (self.before, self.after)
        return before.match(text, first, start) is not None or after.match(text, end) is not None

    def is_nobodys(self, text: str, since: int, start: int) -> bool:
        """Whether the number at `start` is of those who sign, answer or come to a meeting."""
        return self.nobodys.match(text, max(since, start - _REACH), start) is not None

    def is_served(self, text: str, since: int, start: int) -> bool:
        """Whether the number at `start` is of those whom somebody looks after."""
        return self.serves.match(text, max(since, start - _REACH), start) is not None


def build(rules: RuleBook) -> CountGrammar:
    """Takes the words from the rules."""

    def phrases(side: str, *of: str) -> list[str]:
        return [phrase for rule in rules.of(CountDeedRule) if rule.side == side and rule.of in of for phrase in rule.phrases]

    return CountGrammar(
        _before(phrases("before", "things", "people")),
        _before(phrases("before", "people")),
        _after(phrases("after", "things", "people")),
        _after(phrases("after", "people")),
        _gathered(phrases("not", "things"), phrases("gathers", "things")),
    )


def _gathered(phrases: Iterable[str], gatherings: Iterable[str]) -> "regex.Pattern[str]":
    """What is nobody's before a number, and a gathering that draws it: "a meeting at the school drew 250"."""
    words, names = (any_word(some, backwards=True).replace(r"\ ", r"\s+") for some in (phrases, gatherings))
    drew = r"(?:of|by|with|drew|draws|drawn|attracts|attracted|saw|sees|had|has|brought)"
    return regex.compile(rf"(?ri)(?<![\w’'-])(?:{words}|{names}(?:\s[^.;:\d]{{1,45}})?\s{drew})\s+(?:{any_word(_HEDGES, backwards=True)}\s+){{0,5}}")


def _before(phrases: Iterable[str]) -> "regex.Pattern[str]":
    words = any_word(phrases, backwards=True).replace(r"\ ", r"\s+")
    return regex.compile(rf"(?ri)(?<![\w’'-]){words}\s+(?:{any_word(_HEDGES, backwards=True)}\s+){{0,5}}")


def _after(phrases: Iterable[str]) -> "regex.Pattern[str]":
    words = any_word(phrases).replace(r"\ ", r"\s+")
    return regex.compile(rf"(?i),?\s+(?:{any_word(_AUXILIARIES)}\s+){{0,4}}{words}(?![\w-])")
