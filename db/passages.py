"""The sentences that figures stand in. What is looked for in a sentence is found once for all of its figures, and only where its words allow it.

Most of what comparing asks of a text is whether some words are beside a figure, and nearly always they are not. So a sentence is searched once for
the phrases of all relations and subjects; `hints` names those that are there. Words beside a figure are words of its sentence: where no phrase of a
relation is in the sentence, there is none beside its figures, and nobody needs to look.
"""

import re
from collections.abc import Iterable

from db.formers import Former
from db.recalls import BEHIND, goes_on, recalled
from db.records import ClaimView, DocumentView
from db.relations import bits, hints, said

_NOT = re.compile(r"\b(?:not|instead of|rather than)\b")
_ENDS = re.compile(r"[.!?][”\"’']?\s+|\n\n")


class Passage:
    """A sentence with the words behind it. What it is asked for is found when it is first asked for.

    It does not hold on to its document, which holds on to it: a circle would stay in memory until somebody looks for garbage.
    """

    __slots__ = ("_beside", "_leads", "end", "hints", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start, self.end, self.text = start, end, text
        self.hints = hints(text)
        self._leads: bool | None = None
        self._beside: tuple[str, tuple[Former, ...]] | None = None

    def may_say(self, *relations: str) -> bool:
        """Whether words of one of the relations (or `relations.SUBJECT`) may be in the sentence: nearly always not."""
        return self.hints & bits(*relations) != 0

    def says(self, relation: str) -> bool:
        """Whether the sentence has words of that relation."""
        return self.may_say(relation) and said(relation, self.text)

    @property
    def leads(self) -> bool:
        """Whether the sentence has words of which some stand beside any figure that was replaced or is denied."""
        if self._leads is None:
            text = self.text
            may_deny = "not" in text or "instead of" in text or "rather than" in text  # a quarter of the price of the pattern
            self._leads = self.may_say("foreseen", "changed", "restated") or (may_deny and _NOT.search(text) is not None)
        return self._leads

    def beside(self, document: DocumentView) -> tuple[str, tuple[Former, ...]]:
        """The sentence before, where this one goes on from it ("It is now £4m"), and the former figures that the next one recalls.

        Takes its document. The sentence before comes with what is between; it is empty where this one does not go on from it.
        """
        if self._beside is None:
            if document.has_words:
                behind = document.words(self.end, self.end + BEHIND)
                self._beside = self._before(document) if goes_on(self.text) else "", recalled(behind, self.end) if behind else ()
            else:
                self._beside = "", ()
        return self._beside

    def _before(self, document: DocumentView) -> str:
        before = document.words(self.start - BEHIND, self.start)
        return before[max((found.end() for found in _ENDS.finditer(before.rstrip())), default=0) :]


def heard(passages: Iterable[Passage]) -> int:
    """The hints of all of them: what none of them may say, nobody needs to look for in each."""
    words = 0
    for passage in passages:
        words |= passage.hints
    return words


def passage_of(claim: ClaimView) -> Passage:
    """The sentence of a claim, the same for all claims in it; the bare quote where no text is at hand."""
    document = claim.document
    if not document.has_words:
        return Passage(claim.sentence_start, claim.sentence_end, claim.quote)
    place = claim.sentence_start, claim.sentence_end
    found = document.passages.get(place)
    if found is None:
        found = document.passages[place] = Passage(*place, claim.sentence)
    return found
