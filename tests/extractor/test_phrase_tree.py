"""The tree finds what a search at every token would, the longer phrase first."""

import numpy
from hypothesis import given
from hypothesis import strategies as st

from extractor.phrase_tree import PhraseTree
from rules.phrases import expand, graph_of

# keys that share their last bits, as two in a quarter of a million do
ALL = [1, 2, 3, 2 + (1 << 18), 1 << 63, (1 << 64) - 1]
KEYS = st.sampled_from(ALL)
PHRASES = st.lists(st.tuples(st.lists(KEYS, max_size=4), st.integers(0, 2)), max_size=12)


@given(PHRASES, st.lists(KEYS, max_size=15))
def test_finds_every_phrase_in_order(phrases: list[tuple[list[int], int]], words: list[int]) -> None:
    tree = PhraseTree([(graph_of(" ".join(map(str, phrase))), value) for phrase, value in phrases], {str(key): [key] for key in ALL})
    expected = [
        (first, end, value)
        for first in range(len(words))
        for end in range(len(words), first, -1)
        for value in dict.fromkeys(value for phrase, value in phrases if phrase == words[first:end])
    ]
    found = tree.find(numpy.array(words, dtype=numpy.uint64))
    assert [(first, end, value) for first, end, values in found for value in values] == expected
    assert len({(first, end) for first, end, _ in found}) == len(found)


WORDS = {"a": [1], "b": [2], "ab": [3, 4], "c-d": [5, 6, 7], "bb": [8], "ba": [4], "aa": [9]}
WRITTEN = st.lists(st.sampled_from(["a", "b", " ", "{a,b}", "{,a }", "{b, a}", "{c-d,{a,b b}}", " ab ", "{ ,}"]), min_size=1, max_size=5).map("".join)


@given(st.lists(st.tuples(WRITTEN, st.integers(0, 2)), max_size=5), st.lists(st.integers(1, 9), max_size=12))
def test_written_phrases_are_all_that_their_braces_stand_for(phrases: list[tuple[str, int]], keys: list[int]) -> None:
    known = {word: WORDS.get(word, [10 + len(word)]) for phrase, _ in phrases for one in expand(phrase) for word in one.split()}
    plain = [(one, value) for phrase, value in phrases for one in expand(phrase)]
    text = numpy.array(keys, dtype=numpy.uint64)
    trees = [PhraseTree([(graph_of(phrase), value) for phrase, value in listed], known) for listed in (phrases, plain)]
    first, second = (tree.find(text) for tree in trees)
    assert first == second
    assert trees[0].find(text) == first, "what has grown finds the same"
