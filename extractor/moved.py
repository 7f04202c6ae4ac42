"""A document some words of which are read in another place of their sentence, and the way from there back to the text as it is."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from corpus.document import Document, Part

_SMALL = frozenset(
    ("The", "A", "An", "It", "Its", "They", "Their", "Some", "About", "Around", "Up", "More", "Nearly", "Almost", "This", "These", "That")
)
_SMALL_LENGTH = 6  # characters of the longest of them


@dataclass(frozen=True, slots=True)
class Move:
    """The words from `start` to `end` are read at the place `to`, between `before` and `after`; where they stood with their marks, from `gap_start`
    to `gap_end`, a space is read.
    """

    start: int
    end: int
    gap_start: int
    gap_end: int
    to: int
    before: str
    after: str

    @property
    def first(self) -> int:
        return min(self.gap_start, self.to)

    @property
    def last(self) -> int:
        return max(self.gap_end, self.to)


_Piece = tuple[str, int, int]  # what is read, and the half-open span of the original that it stands for: none of its own where that is empty


@dataclass(frozen=True, slots=True)
class Moved:
    """A document as it is to be read: the piece that begins at `begins[i]` of its text stands for the original from `starts[i]` to `ends[i]`."""

    document: Document
    original: Document
    begins: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that holds all that a stretch of the text stands for."""
        first, last = bisect_right(self.begins, start) - 1, max(bisect_left(self.begins, end), 1) - 1
        places = [
            (
                self.starts[at] + max(0, start - self.begins[at]),
                self.ends[at] if at < last else min(self.ends[at], self.starts[at] + end - self.begins[at]),
            )
            for at in range(first, last + 1)
            if self.starts[at] < self.ends[at]
        ]
        if not places:
            return self.starts[first], self.starts[first]
        return min(place[0] for place in places), max(place[1] for place in places)


def moved(document: Document, moves: list[Move]) -> Moved:
    """The document with its words so moved; the moves follow one another."""
    text, pieces, last = document.text, list[_Piece](), 0
    for move in moves:
        pieces.append((text[last : move.first], last, move.first))
        words = (move.before, move.to, move.to), (text[move.start : move.end], move.start, move.end), (move.after, move.to, move.to)
        gap = (" ", move.gap_end, move.gap_end)
        if move.to <= move.gap_start:
            pieces += _opening(text, move, words)
            pieces.append(gap)
        else:
            pieces += gap, (text[move.gap_end : move.to], move.gap_end, move.to), *words
        last = move.last
    pieces.append((text[last:], last, len(text)))
    pieces = [piece for piece in pieces if piece[0]]
    begins, at = list[int](), 0
    for written, _, _ in pieces:
        begins.append(at)
        at += len(written)
    shrunk = [(move.last, len(move.before) + len(move.after) + (move.end - move.start) + 1 - (move.gap_end - move.gap_start)) for move in moves]

    def forth(offset: int) -> int:
        return offset + sum(longer for place, longer in shrunk if place <= offset)

    parts = tuple(Part(forth(part.start), forth(part.end), part.label) for part in document.parts)
    shown = replace(document, text="".join(written for written, _, _ in pieces), parts=parts)
    return Moved(shown, document, tuple(begins), tuple(start for _, start, _ in pieces), tuple(end for _, _, end in pieces))


def _opening(text: str, move: Move, words: tuple[_Piece, ...]) -> list[_Piece]:
    """The words before what they stood behind; where that opened a sentence they do."""
    behind, to = text[move.to : move.gap_start], move.to
    before, (said, start, end), after = words
    if behind[:1].isupper() and (to < 2 or text[to - 1] in '\n“"‘' or text[to - 2] in ".!?"):
        said = said[0].upper() + said[1:]
    if behind[:_SMALL_LENGTH].split(" ", 1)[0] in _SMALL:
        behind = behind[0].lower() + behind[1:]
    return [before, (said, start, end), after, (behind, to, move.gap_start)]
