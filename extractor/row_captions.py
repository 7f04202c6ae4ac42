"""Finds the line that speaks for a run of rows written as plain lines: "Council, cut in grant, cut per head" above "Wyrebridge, £3.1m, £44".

Such rows have commas, dashes or brackets for borders and no stop; `extractor.tables` reads the ones with tabs or with a unit in their title.
"""

from dataclasses import dataclass, field

import regex

from extractor.reading import Number, Reading

_LISTED = frozenset(("item", "heading", "row"))
_LABEL = 60  # characters of a row beside its figures
_CAPTION = 160  # characters
_BORDER = regex.compile(r"[,;|](?!\d)|\s[-–—]\s")

Span = tuple[int, int]


@dataclass(slots=True)
class RowCaptions:
    """The captions of one document. Ask for the sentences in their order: a row takes the caption of the row above it."""

    reading: Reading
    above: dict[int, int | None] = field(default_factory=dict)

    def caption(self, index: int) -> int | None:
        """The sentence that is the caption of this one, or None where it is no row or no line speaks for it."""
        if index not in self.above:
            self.above[index] = self._find(index) if self._is_row(index) else None
        return self.above[index]

    def column(self, number: Number) -> Span | None:
        """The part of the caption that stands where the number stands in its row, if both have the same parts."""
        caption = self.caption(number.sentence)
        if caption is None:
            return None
        row, heads = self._parts(number.sentence), self._parts(caption)
        if len(row) != len(heads):
            return None
        return next((head for part, head in zip(row, heads, strict=True) if part[0] <= number.start < part[1]), None)

    def _find(self, index: int) -> int | None:
        if index == 0:
            return None
        if index - 1 in self.above:  # a line with figures
            return self.above[index - 1]
        line = self.reading.sentences[index - 1]
        introduces = line.kind == "heading" or self.reading.text[line.end - 1] == ":"
        return index - 1 if introduces and line.end - line.start <= _CAPTION else None

    def _is_row(self, index: int) -> bool:
        line = self.reading.sentences[index]
        if line.kind not in _LISTED:
            return False
        figures = sum(number.end - number.start for number in self.reading.numbers_by_sentence.get(index, ()))
        return line.end - line.start - figures <= _LABEL

    def _parts(self, index: int) -> list[Span]:
        line, text = self.reading.sentences[index], self.reading.text
        out, at = [], line.start
        for border in _BORDER.finditer(text, line.start, line.end):
            out.append((at, border.start()))
            at = border.end()
        return [*out, (at, line.end)]
