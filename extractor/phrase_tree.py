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
        self._lasts: dict[Value, _Node[Value]] = {}
        self._alone = numpy.zeros(_BITS + 1, dtype=bool)
        self._pairs = numpy.zeros(_BITS + 1, dtype=bool)

    def add(self, phrase: Sequence[int], value: Value) -> None:
        """Adds a phrase; to add it twice with one value changes nothing. One without words is never found."""
        if not phrase:
            return
        following = self._root.following
        for word in phrase[:-1]:
            following = self._own(following, word).following
        if phrase[-1] not in following:
            following[phrase[-1]] = self._last(value)
        elif value not in following[phrase[-1]].values:
            self._own(following, phrase[-1]).values.append(value)
        if len(phrase) == 1:
            self._alone[phrase[0] & _BITS] = True
        else:
            self._pairs[(phrase[0] >> _SHIFT ^ phrase[1]) & _BITS] = True

    def _last(self, value: Value) -> _Node[Value]:
        """The node of last words that have this value alone: one for all, for seven phrases in ten end in such a word."""
        if value not in self._lasts:
            self._lasts[value] = _Node([value])
        return self._lasts[value]

    def _own(self, following: dict[int, _Node[Value]], word: int) -> _Node[Value]:
        """The node of this word alone, to which words and values may be added."""
        node = following.get(word)
        if node is None:
            node = following[word] = _Node()
        elif len(node.values) == 1 and node is self._lasts.get(node.values[0]):
            node = following[word] = _Node(node.values[:])
        return node

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
