"""A figure in its sentence, and what was found out about it from the words of that sentence alone: that it is "so far", that it is "up from" another.

Comparing asks such questions of a figure anew for each figure of other papers that it is held against, and papers print each other's sentences. So
all figures that stand at one place of the same words share one spot, and a question is answered once for all of them.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from db.records import ClaimView
from db.relations import beside, bits, hints, said
from db.rulebook import on_change

Found = TypeVar("Found")
_UNASKED: Any = object()


class Spot:
    """A figure at `[start, end)` of a sentence. Nothing in it may hang on the paper, on its day or on what the figure is taken for."""

    __slots__ = ("_answers", "_hints", "end", "quote", "sentence", "start")

    def __init__(self, sentence: str, start: int, end: int, quote: str) -> None:
        self.sentence, self.start, self.end, self.quote = sentence, start, end, quote
        self._hints: int | None = None
        self._answers: dict[object, Any] = {}

    def before(self, reach: int) -> str:
        """The words of the sentence before the figure, no more than so many characters."""
        return self.sentence[max(0, self.start - reach) : self.start]

    def after(self, reach: int) -> str:
        """The words of the sentence behind the figure, no more than so many characters."""
        return self.sentence[self.end : self.end + reach]

    def tell(self, question: Callable[["Spot"], Found]) -> Found:
        """What a function of a spot gives for it: worked out when it is first asked."""
        found: Found = self._answers.get(question, _UNASKED)
        if found is _UNASKED:
            found = self._answers[question] = question(self)
        return found

    def may_say(self, *relations: str) -> bool:
        """Whether words of one of the relations (or `relations.SUBJECT`) may be in the sentence: nearly always not, see `db.passages`."""
        if self._hints is None:
            self._hints = hints(self.sentence)
        return self._hints & bits(*relations) != 0

    def says(self, relation: str) -> bool:
        """Whether the sentence has words of that relation."""
        return self.may_say(relation) and said(relation, self.sentence)

    def beside(self, relation: str) -> bool:
        """Whether words of `relation`_before or `relation`_after stand beside the figure, see `relations.beside`."""
        found: bool = self._answers.get(relation, _UNASKED)
        if found is _UNASKED:
            may_say = self.may_say(f"{relation}_before", f"{relation}_after")
            number = self.quote.partition(" of ")[0]  # "46 of them"
            found = self._answers[relation] = may_say and beside(relation, self.sentence, self.start, self.start + len(number))
        return found


def spot_of(claim: ClaimView) -> Spot:
    """The spot of a claim; the bare quote is the sentence where no text is at hand."""
    first, quote = claim.sentence_start, claim.quote
    if sentence := claim.words(first, claim.sentence_end):
        return _spot(sentence, max(0, claim.start - first), claim.end - first, quote)
    return _spot(quote, 0, len(quote), quote)


_spot = lru_cache(maxsize=8192)(Spot)

on_change(_spot.cache_clear)
