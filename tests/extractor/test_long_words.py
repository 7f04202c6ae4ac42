"""Long words before tokenizing: rows of marks and words without end become spaces, every other character keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, text_hash
from extractor.long_words import shorten_words
from extractor.pipeline import extract, pipeline, read

MARKS = ["(", "👍", ".", "-", "_", "?!", "’”"]
ADDRESS = "https://www.example.org/news/" + "roads-and-parks-" * 5

UNCHANGED = [
    "",
    "It cost £5m.",
    "(" * 63,  # not long enough to cost anything
    "The report (" + "x" * 63 + ") is out.",
    f"See {ADDRESS} for more.",
    "a " * 500 + "\n" * 500,
]


@pytest.mark.parametrize("text", UNCHANGED)
def test_words_as_they_are_written_stay(text: str) -> None:
    assert shorten_words(text) == text


@pytest.mark.parametrize("mark", MARKS)
def test_a_row_of_marks_becomes_a_gap(mark: str) -> None:
    row = mark * 5_000
    assert shorten_words(f"Cut £5m {row} now") == f"Cut £5m {' ' * len(row)} now"


def test_a_word_without_end_is_cut() -> None:
    words = shorten_words("x" * 5_500).split(" ")
    assert [len(word) for word in words] == [999] * 5 + [500]


@given(st.text(alphabet="ab1 (.\n", max_size=400))
def test_nothing_moves(text: str) -> None:
    short = shorten_words(text)
    assert len(short) == len(text)
    assert all(now in (char, " ") for now, char in zip(short, text, strict=True))


@pytest.mark.parametrize("mark", MARKS)
def test_claims_beside_a_row_of_marks_keep_their_places(mark: str) -> None:
    text = f"The council must save £5m {mark * 10_000} and 300 jobs will go."
    document = Document("test.txt", text, text_hash(text))
    reading = read(document, pipeline(()))
    assert len(reading.doc) < 20, "one gap, not thousands of tokens, each of which reads the rest anew"
    assert reading.text == text
    claims = extract(document).claims
    assert [claim.quote for claim in claims] == ["£5m", "300 jobs"]
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
