"""The tree of letters matches what the alternation of the words would, the longest first."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from rules.word_tree import any_word

WORDS = st.lists(st.text("abc'-. ", min_size=1, max_size=6), min_size=1, max_size=12)


def test_a_tree_of_letters() -> None:
    assert any_word(["year", "years", "yet"]) == "(?:ye(?:ar(?:s)?|t))"
    assert any_word(["year", "near"], backwards=True) == "(?:(?:n|y)ear)"


@given(WORDS, st.text("abc'-. ", max_size=12))
def test_matches_like_an_alternation(words: list[str], text: str) -> None:
    plain = "|".join(map(regex.escape, sorted(words, key=len, reverse=True)))
    expected = regex.match(rf"(?:{plain})", text)
    found = regex.match(any_word(words), text)
    assert (found and found[0]) == (expected and expected[0])


@given(WORDS, st.text("abc'-. ", max_size=12))
def test_matches_backwards(words: list[str], text: str) -> None:
    longest = max((word for word in words if text.endswith(word)), key=len, default=None)
    found = regex.match(rf"(?r){any_word(words, backwards=True)}", text)
    assert (found and found[0]) == longest
