"""Text that is set sideways or upside down: tables across the page, and pages that are turned for the reader.

A page's own flag for turning says nothing of how its words run, so the words are asked.
"""

from collections.abc import Iterator
from itertools import pairwise

Letter = tuple[str, float, float, float, float]  # a character with the white before it; left, bottom, right and top of its ink

_RIGHT, _UP, _LEFT, _DOWN = range(4)  # which way words run
_SURE = 3  # letters of a word that tells its way: two may stand above each other as a fraction
_FEW = 40  # letters that run another way than most of the page: the labels of a chart, which are no text


def leaves(letters: list[Letter], width: float, height: float) -> Iterator[tuple[list[Letter], float]]:
    """The letters of a page as they are read, those that run one way together, most first; and how high the page is when it is held that way."""
    words = list(_words(letters))
    if all(_is_plain(word) for word in words):
        yield letters, height
        return
    by_way: dict[int, list[Letter]] = {}
    way = next((_way(word) for word in words if len(word) >= _SURE), _RIGHT)
    for word in words:
        way = _way(word) if len(word) >= _SURE else way  # a short word runs as the one before it
        by_way.setdefault(way, []).extend(word)
    for number, (way, some) in enumerate(sorted(by_way.items(), key=lambda item: -len(item[1]))):
        if not number or len(some) >= _FEW:
            yield [_turned(letter, way, width, height) for letter in some], (width if way in (_UP, _DOWN) else height)


def _words(letters: list[Letter]) -> Iterator[list[Letter]]:
    starts = [number for number, letter in enumerate(letters) if len(letter[0]) > 1]  # those with white before them
    for first, last in pairwise([0, *starts, len(letters)]):
        if first < last:
            yield letters[first:last]


def _is_plain(word: list[Letter]) -> bool:
    """Whether it ends to the right of where it begins, on the same line: true of nearly all words."""
    _, left, bottom, _, _ = word[0]
    _, last_left, last_bottom, _, _ = word[-1]
    return len(word) < _SURE or last_left - left > abs(last_bottom - bottom)


def _way(word: list[Letter]) -> int:
    """Which way most letters of a word follow each other: one may follow at the beginning of the next line."""
    rights = ups = across = 0
    for (_, left, bottom, right, top), (_, next_left, next_bottom, next_right, next_top) in pairwise(word):
        x, y = next_left + next_right - left - right, next_bottom + next_top - bottom - top
        across += 1 if abs(x) >= abs(y) else -1
        rights += 1 if x >= 0 else -1
        ups += 1 if y > 0 else -1
    if across >= 0:
        return _RIGHT if rights >= 0 else _LEFT
    return _UP if ups > 0 else _DOWN


def _turned(letter: Letter, way: int, width: float, height: float) -> Letter:
    """Where the letter stands when the page is held so that its words run to the right."""
    written, left, bottom, right, top = letter
    if way == _UP:
        return written, bottom, width - right, top, width - left
    if way == _DOWN:
        return written, height - top, left, height - bottom, right
    if way == _LEFT:
        return written, width - right, height - top, width - left, height - bottom
    return letter
