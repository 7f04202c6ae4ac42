"""What stands between two places of a sentence, priced: how far one thought is from another.

The link stages share it: each asks which cue is nearest to a number, where a comma, the start of a clause or another number makes the way longer.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import regex

from extractor.reading import Cue, Draft, Number, Reading

CHARACTERS_PER_POINT = 14.0
_LISTED = frozenset(("item", "heading"))
REACH = 420  # characters: no weight makes up for a longer way
_WORD = 24  # characters that a word of a pattern takes, with the space around it
# Bytes as those of words in lower case, all but Latin letters as spaces.
_WORDS_ALONE = bytes(code + 32 if 65 <= code <= 90 else code if 97 <= code <= 122 else 32 for code in range(256))
OTHER_NUMBER = 2.2  # a number of the same kind stands between: the cue is more likely that one's


class Clause:
    """One sentence with its numbers, and the breaks of the document (see `extractor.find_breaks`).

    `words` are those of the sentence, in lower case: a pattern that matches nothing without one of certain words is asked only where it
    has one, for a tenth of the price.
    """

    __slots__ = ("all_starts", "breaks", "end", "ends", "levels", "numbers", "prices", "start", "starts", "text", "words")

    def __init__(self, text: str, start: int, end: int, numbers: Sequence[Number], breaks: list[int], prices: list[float]) -> None:
        self.text, self.start, self.end, self.numbers = text, start, end, numbers
        self.breaks, self.prices = breaks, prices
        self.words = words_of(text[start:end])
        self.levels: dict[int, bool] = {}  # by the number's start; see extractor.number_levels
        self.all_starts = [number.start for number in numbers]
        self.starts: dict[str, list[int]] = {}
        self.ends: dict[str, list[int]] = {}
        for number in numbers:
            if (starts := self.starts.get(number.kind)) is None:  # the only one of its kind, mostly
                self.starts[number.kind], self.ends[number.kind] = [number.start], [number.end]
            else:
                starts.append(number.start)
                self.ends[number.kind].append(number.end)

    def way(self, left: int, right: int, kind: str | None) -> float:
        """The price of the stretch from `left` to `right`: length, breaks, other numbers of the kind."""
        breaks, prices = self.breaks, self.prices
        price = (right - left) / CHARACTERS_PER_POINT
        if breaks:
            price += prices[bisect_left(breaks, right)] - prices[bisect_left(breaks, left)]
        if kind is not None and (starts := self.starts.get(kind)) is not None and len(starts) > 1:
            between = bisect_right(self.ends[kind], right) - bisect_left(starts, left)
            if between > 0:
                price += OTHER_NUMBER * between
        return price

    def crossed(self, left: int, right: int) -> float:
        """The price of the breaks alone between two places."""
        breaks = self.breaks
        to, since = bisect_left(breaks, right), bisect_left(breaks, left)
        return self.prices[to] - self.prices[since] if to != since else 0.0  # mostly they are one

    def together(self, left: int, right: int) -> bool:
        """Whether no thought ends between two places."""
        return bisect_left(self.breaks, left) == bisect_left(self.breaks, right)

    def next_to(self, number: Number, start: int) -> bool:
        """Whether no other number of the kind begins between the number and a place behind it."""
        starts = self.starts[number.kind]
        return bisect_left(starts, start) - bisect_right(starts, number.start) <= 0

    def apart(self, number: Number, start: int, end: int) -> float:
        """The price of the way between a number and the span; 0 where they overlap."""
        first, last = outer(number)
        if end <= first:
            return self.way(end, first, number.kind)
        if start >= last:
            return self.way(last, start, number.kind)
        return 0.0


def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, letters only: "the council's" is the, council and s."""
    return frozenset(text.encode("ascii", "replace").translate(_WORDS_ALONE).decode("ascii").split())


def clause_of(reading: Reading, index: int) -> Clause:
    """The clause of a sentence, made once a document. Its numbers are those of the drafts."""
    clause = reading.clauses.get(index)
    if clause is None:
        if not reading.clauses:
            for draft in reading.drafts:
                reading.numbers_by_sentence.setdefault(draft.number.sentence, []).append(draft.number)
        sentence = reading.sentences[index]
        numbers = reading.numbers_by_sentence.get(index, [])
        clause = Clause(reading.text, sentence.start, sentence.end, numbers, reading.breaks, reading.break_prices)
        reading.clauses[index] = clause
    return clause


def drafts_by_sentence(reading: Reading) -> dict[int, list[Draft]]:
    """The drafts of each sentence that has any, in text order."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in reading.drafts:
        by_sentence.setdefault(draft.number.sentence, []).append(draft)
    return by_sentence


_DIGIT = regex.compile(r"\d")
_SHORT = 120  # characters of a line that a mere heading introduces
_LIST = 40  # lines that one introduction can speak for


def introduction(reading: Reading, index: int) -> int | None:
    """The sentence that introduces the list in which this one stands ("The savings include:", or a heading without a figure), or None."""
    sentences, text = reading.sentences, reading.text
    if sentences[index].kind not in _LISTED:
        return None
    for back in range(index - 1, max(-1, index - _LIST), -1):
        line = sentences[back]
        if text[line.end - 1] == ":":
            return back
        if line.kind == "heading" and sentences[index].end - sentences[index].start < _SHORT and _DIGIT.search(text, line.start, line.end) is None:
            return back
        if line.kind not in _LISTED:
            break
    return None


def beside(cues: list[Cue], start: int, end: int) -> list[Cue]:
    """The cues within reach of a stretch: farther ones cannot win, and a line of a megabyte must not cost its square."""
    return cues[bisect_left(cues, start - REACH, key=_start) : bisect_left(cues, end + REACH, key=_start)]


def _start(cue: Cue) -> int:
    return cue.start


def outer(number: Number) -> tuple[int, int]:
    """The number's span with its hedge and rate words."""
    return number.outer_start, number.outer_end


def ending(text: str, first: int) -> str:
    """The last letters before a place, in lower case, without the space: what ends with certain words is asked for them in the same way."""
    return text[first - _WORD if first > _WORD else 0 : first].rstrip().lower()
