"""Finds phrases of one word or more among the tokens of a document.

spaCy's PhraseMatcher finds the same; but it gives its matches in no order and looks up the name of each, so that with sorting them it takes twice
as long. Here all tokens are looked at together first, which leaves the few at which a phrase begins; from those a tree of the phrases' words is
followed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import numpy

from extractor.reading import Keys

Value = TypeVar("Value")
_BITS = 0x3FFFF  # the last bits of a key or of a pair of keys: with 13,000 pairs of words one other pair in twenty is taken for one of them
_SHIFT = 7  # "council tax" is not "tax council"
_NO_WORD = -1  # behind the last one


@dataclass(slots=True)
class _Node(Generic[Value]):
    """The words up to here: the values of the phrases that end with them, and what may follow."""

    values: list[Value] = field(default_factory=list)
    following: "dict[int, _Node[Value]]" = field(default_factory=dict)


class PhraseTree(Generic[Value]):
    """Phrases as the keys of their words in lower case, each with values."""

    def __init__(self) -> None:
        self._root = _Node[Value]()
        self._alone = numpy.zeros(_BITS + 1, dtype=bool)
        self._pairs = numpy.zeros(_BITS + 1, dtype=bool)

    def add(self, phrase: Sequence[int], value: Value) -> None:
        """Adds a phrase; to add it twice with one value changes nothing. One without words is never found."""
        node = self._root
        for word in phrase:
            node = node.following.setdefault(word, _Node())
        if value not in node.values:
            node.values.append(value)
        if len(phrase) == 1:
            self._alone[phrase[0] & _BITS] = True
        elif phrase:
            self._pairs[(phrase[0] >> _SHIFT ^ phrase[1]) & _BITS] = True

    def find(self, lowers: Keys) -> list[tuple[int, int, Sequence[Value]]]:
        """First token, end (not included) and values of every phrase, in the order in which they were added: the earlier first, of those
        the longer."""
        found: list[tuple[int, int, Sequence[Value]]] = []
        keys = lowers.view(numpy.int64)
        paired = numpy.zeros(len(keys), dtype=bool)
        paired[:-1] = self._pairs[(keys[:-1] >> _SHIFT ^ keys[1:]) & _BITS]
        begins = (self._alone[keys & _BITS] | paired).nonzero()[0]
        words, root = lowers.tolist(), self._root.following
        words.append(_NO_WORD)
        for first, goes_on in zip(begins.tolist(), paired[begins].tolist(), strict=True):
            if (node := root.get(words[first])) is None:
                continue
            last = first + 1
            if not goes_on or (following := node.following.get(words[last])) is None:
                if node.values:
                    found.append((first, last, node.values))
                continue
            shorter: list[tuple[int, int, Sequence[Value]]] = []
            while following is not None:
                if node.values:
                    shorter.append((first, last, node.values))
                node = following
                last += 1
                following = node.following.get(words[last])
            if node.values:
                found.append((first, last, node.values))
            if shorter:
                found += reversed(shorter)
        return found
