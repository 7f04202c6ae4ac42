"""The tree finds what a search at every token would, the longer phrase first."""

import numpy
from hypothesis import given
from hypothesis import strategies as st

from extractor.phrase_tree import PhraseTree

# keys that share their last bits, as two in a quarter of a million do
KEYS = st.sampled_from([1, 2, 3, 2 + (1 << 18), 1 << 63, (1 << 64) - 1])
PHRASES = st.lists(st.tuples(st.lists(KEYS, max_size=4), st.integers(0, 2)), max_size=12)


@given(PHRASES, st.lists(KEYS, max_size=15))
def test_finds_every_phrase_in_order(phrases: list[tuple[list[int], int]], words: list[int]) -> None:
    tree: PhraseTree[int] = PhraseTree()
    for phrase, value in phrases:
        tree.add(phrase, value)
    expected = [
        (first, end, value)
        for first in range(len(words))
        for end in range(len(words), first, -1)
        for value in dict.fromkeys(value for phrase, value in phrases if phrase == words[first:end])
    ]
    found = tree.find(numpy.array(words, dtype=numpy.uint64))
    assert [(first, end, value) for first, end, values in found for value in values] == expected
    assert len({(first, end) for first, end, _ in found}) == len(found)
