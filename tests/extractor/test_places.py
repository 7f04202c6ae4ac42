"""Places around a place of a text, and the words of a stretch."""

import pytest

from extractor.clauses import words_of
from extractor.places import going_back, going_on, holds


@pytest.mark.parametrize(
    ("place", "reach", "floor", "start"),
    [
        # the text goes back far enough
        (50, 20, 0, 30),
        # ... only to its start, never below: a negative place would count from the end
        (10, 20, 0, 0),
        # ... only to the start of the sentence
        (50, 20, 40, 40),
    ],
)
def test_going_back_ends_at_the_floor(place: int, reach: int, floor: int, start: int) -> None:
    assert going_back(place, reach, floor) == start


@pytest.mark.parametrize(("place", "reach", "end", "stop"), [(50, 20, 90, 70), (80, 20, 90, 90)])
def test_going_on_ends_at_the_end(place: int, reach: int, end: int, stop: int) -> None:
    assert going_on(place, reach, end) == stop


def test_one_of_the_words_is_enough() -> None:
    assert holds("the gap was met", ("deficit", "gap"))
    assert not holds("the gap was met", ("deficit", "short"))
    assert not holds("", ("gap",))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # signs and figures part words, curly apostrophes too
        ("The council’s £9m gap: Fee-paying", {"the", "council", "s", "m", "gap", "fee", "paying"}),
        # letters with marks are no Latin letters: "Ynys Môn"
        ("Ynys Môn", {"ynys", "m", "n"}),
        # half a character and a NUL part words, and raise nothing
        ("cut\ud800by\x00half", {"cut", "by", "half"}),
    ],
)
def test_words_are_of_letters_alone(text: str, words: set[str]) -> None:
    assert words_of(text) == words
