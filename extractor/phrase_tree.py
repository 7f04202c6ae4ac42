"""Finds phrases of one word or more among the tokens of a document.

spaCy's PhraseMatcher finds the same; but it gives its matches in no order and looks up the name of each, so that with sorting them it takes twice
as long. Here all tokens are looked at together first, which leaves the few at which a phrase begins; from those a tree of the phrases' words is
followed. The tree grows where texts lead: it stands for a quarter of a million phrases, of which a text has some hundred.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy

from extractor.reading import Keys
from rules.phrases import Place

Value = TypeVar("Value")
_BITS = 0x3FFFF  # the last bits of a key or of a pair of keys: with 13,000 pairs of words one other pair in twenty is taken for one of them
_SHIFT = 7  # "council tax" is not "tax council"
_NO_WORD = -1  # behind the last one

# Where one written phrase has come to: its number, the keys of a word that has begun, the place behind that.
_State = tuple[int, tuple[int, ...], Place]


@dataclass(slots=True, eq=False)
class _Node(Generic[Value]):
    """The words up to here: the values of the phrases that end with them, and what may follow, null where nobody has asked yet."""

    values: list[Value]
    states: tuple[_State, ...]
    following: "dict[int, _Node[Value]] | None" = None


class PhraseTree(Generic[Value]):
    """Written phrases by where they begin, each with a value. `keys`: those of each of their words in lower case."""

    def __init__(self, phrases: Iterable[tuple[Place, Value]], keys: Mapping[str, Sequence[int]]) -> None:
        self._keys = keys
        self._values: list[Value] = []  # by the numbers of phrases; those that follow each other with one value share theirs
        self._nodes: dict[frozenset[_State], _Node[Value]] = {}
        starts: list[_State] = []
        for place, value in phrases:
            if not self._values or self._values[-1] != value:
                self._values.append(value)
            starts.append((len(self._values) - 1, (), place))
        self._root = self._ahead(self._node(starts))
        self._alone = numpy.zeros(_BITS + 1, dtype=bool)
        self._pairs = numpy.zeros(_BITS + 1, dtype=bool)
        for key, node in self._root.items():
            self._alone[key & _BITS] |= bool(node.values)
            for second in {second for state in node.states for second, _ in self._steps(state)}:
                self._pairs[(key >> _SHIFT ^ second) & _BITS] = True

    def _steps(self, state: _State) -> Iterator[tuple[int, _State]]:
        """The keys that may come next, each with what it leads to."""
        number, begun, place = state
        if begun:
            yield begun[0], (number, begun[1:], place)
            return
        for word, behind in place.onward:
            first, *others = self._keys[word]
            yield first, (number, tuple(others), behind)

    def _node(self, states: Iterable[_State]) -> _Node[Value]:
        """The node of some states, the same for the same ones: most phrases of a rule end in the same words."""
        known = frozenset(states)
        node = self._nodes.get(known)
        if node is None:
            ended = sorted({number for number, begun, place in known if not begun and place.ends})
            node = self._nodes[known] = _Node([*dict.fromkeys(self._values[number] for number in ended)], tuple(known))
        return node

    def _ahead(self, node: _Node[Value]) -> "dict[int, _Node[Value]]":
        """What may follow a node, found when it is first asked for."""
        if node.following is None:
            found: defaultdict[int, list[_State]] = defaultdict(list)
            for state in node.states:
                for key, behind in self._steps(state):
                    found[key].append(behind)
            node.following = {key: self._node(states) for key, states in found.items()}
        return node.following

    def find(self, lowers: Keys) -> list[tuple[int, int, Sequence[Value]]]:
        """First token, end (not included) and values of every phrase, in the order in which they were added: the earlier first, of those
        the longer."""
        found: list[tuple[int, int, Sequence[Value]]] = []
        keys = lowers.view(numpy.int64)
        paired = numpy.zeros(len(keys), dtype=bool)
        paired[:-1] = self._pairs[(keys[:-1] >> _SHIFT ^ keys[1:]) & _BITS]
        begins = (self._alone[keys & _BITS] | paired).nonzero()[0]
        words, root, ahead = lowers.tolist(), self._root, self._ahead
        words.append(_NO_WORD)
        for first, goes_on in zip(begins.tolist(), paired[begins].tolist(), strict=True):
            if (node := root.get(words[first])) is None:
                continue
            last = first + 1
            if not goes_on or (following := (ahead(node) if node.following is None else node.following).get(words[last])) is None:
                if node.values:
                    found.append((first, last, node.values))
                continue
            shorter: list[tuple[int, int, Sequence[Value]]] = []
            while following is not None:
                if node.values:
                    shorter.append((first, last, node.values))
                node = following
                last += 1
                following = (ahead(node) if node.following is None else node.following).get(words[last])
            if node.values:
                found.append((first, last, node.values))
            if shorter:
                found += reversed(shorter)
        return found
