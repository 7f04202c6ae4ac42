"""Reads one expression of time: "by the end of March 2014", "over the next four years", "2016/17 to 2019/20".

The reading is in two steps, so that the first can be cached for all documents: words become an `Expression`, and the expression
is dated against the `Clock` of one document (its publication date, the financial year that it is about).

    phrase  = [preposition] unit
    unit    = ("end" | "start") "of" unit  |  atom [("to" | "and" | ",") atom]...
    atom    = financial year | day | month | year | "this year" ... | "next three years" ... | quarter | part of a year
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from extractor.not_claims import NO_YEAR
from extractor.period_parser import Parser
from extractor.period_words import Expression

CACHED = 4_096  # readings kept: a bound on memory over millions of documents
DASHES = str.maketrans("–—‑−", "----")
_TOKEN = regex.compile(
    r"\n\s*\n|(?i:fy)(?=\s?\d)|(?i:q)[1-4]\b"
    rf"|\d{{4}}\s?[/-]\s?\d{{4}}(?!\d)|\d{{4}}\s?[/-]\s?\d{{1,2}}(?!\d){NO_YEAR}"  # "1 April 2015 - 31 March" is no pair of years:
    r"(?!\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)|\d{2}/\d{2}(?!\d)"
    r"|\d+(?:st|nd|rd|th)?|[^\W\d]+|[^\s\w]"
)


@dataclass(slots=True)  # not frozen: a dozen are made an article
class Found:
    """An expression and its half-open place in the words read."""

    start: int
    end: int
    expression: Expression


class Grammar:
    """Reads phrases with the prepositions given: preposition in lower case -> (role, rule id).

    Roles: `by`, `before`, `until`, `from`, `after`, `since`, `in`, `for`, `at`, `over`, `between`.
    """

    def __init__(self, prepositions: Mapping[str, tuple[str, str]]) -> None:
        self.prepositions = {tuple(words.split()): role for words, role in prepositions.items()}
        self.first_words = frozenset(words[0] for words in self.prepositions)
        self.longest = max((len(words) for words in self.prepositions), default=1)
        self.cache: dict[str, tuple[Found, ...]] = {}

    def read(self, words: str) -> tuple[Found, ...]:
        """All expressions in the words, from left to right, each as long as it can be."""
        found = self.cache.get(words)
        if found is None:
            if len(self.cache) > CACHED:
                self.cache.clear()
            found = self.cache[words] = tuple(self._read(words))
        return found

    def _read(self, words: str) -> Iterator[Found]:
        tokens = [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(words.translate(DASHES))]
        parser = Parser([text if text[0].isdecimal() else text.lower() for _, _, text in tokens], [text for _, _, text in tokens])
        at = 0
        while at < len(tokens):
            result = self._phrase(parser, at)
            if result is None:
                at += 1
                continue
            after, expression = result
            yield Found(tokens[at][0], tokens[after - 1][1], expression)
            at = after

    def _phrase(self, parser: Parser, at: int) -> tuple[int, Expression] | None:
        for length in range(self.longest, 0, -1) if parser.words[at] in self.first_words else ():
            role = self.prepositions.get(tuple(parser.words[at : at + length]))
            if role is not None and (result := parser.governed(at + length, *role)) is not None:
                return result
        unit = parser.unit(at, "")
        if unit is not None and unit[1].bare:
            return unit[0], Expression(unit[1].sort, "periods.bare", unit[1].resolve, unit[1].resolve, unit[1].sort, unit[1].count)
        return None
