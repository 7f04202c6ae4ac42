"""The way between two places costs more the longer it is and the more stands between."""

import pytest

from corpus.document import Document, text_hash
from extractor.clauses import OTHER_NUMBER, Clause, words_of
from extractor.pipeline import pipeline, read
from extractor.reading import Number


def number(text: str, quote: str, kind: str = "money") -> Number:
    start = text.index(quote)
    return Number(start, start + len(quote), start + len(quote), kind, 1.0, 1.0, 0, "test", start, start + len(quote))


def clause(text: str, numbers: list[Number]) -> Clause:
    reading = read(Document("clause.txt", text, text_hash(text)), pipeline(until="numbers"))
    return Clause(text, 0, len(text), numbers, reading.breaks, reading.break_prices)


TEXT = "Parks lose £4m, and roads £3m; but libraries gain £2m."


@pytest.mark.parametrize(
    ("near", "far"),
    [
        ((0, 5), (0, 11)),  # longer
        ((5, 14), (14, 23)),  # a comma and an "and"
        ((14, 23), (24, 33)),  # a semicolon and a "but"
    ],
)
def test_dearer(near: tuple[int, int], far: tuple[int, int]) -> None:
    plain = clause(TEXT, [])
    assert plain.way(*near, None) < plain.way(*far, None)


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        ("It cut £4m but kept jobs.", 1),
        ("It cut as many as 40 jobs.", 0),  # a comparison, no clause
        ("It cut £4m as costs rose.", 1),
        ("It cut £4m as well as jobs.", 1),
        ("It said that jobs will go.", 0),
        ("A plan that would cut £4m.", 1),
        ("The 2013-14 budget.", 0),  # no dash between clauses
        ("Cuts - and more - to come.", 3),
    ],
)
def test_breaks(text: str, breaks: int) -> None:
    assert len(clause(text, []).breaks) == breaks


def test_a_number_of_the_same_kind_stands_in_the_way() -> None:
    numbers = [number(TEXT, "£4m"), number(TEXT, "£3m")]
    with_numbers, without = clause(TEXT, numbers), clause(TEXT, [])
    assert with_numbers.way(0, 20, "money") == pytest.approx(without.way(0, 20, None) + OTHER_NUMBER)
    assert with_numbers.way(0, 20, "jobs") == pytest.approx(without.way(0, 20, None))


def test_apart_is_nothing_inside_the_number() -> None:
    figure = number(TEXT, "£4m")
    assert clause(TEXT, [figure]).apart(figure, figure.start, figure.end) == 0.0


def test_words_of_a_sentence() -> None:
    """They are asked for words that a pattern with word boundaries matches: letters only, in lower case."""
    assert words_of("The council’s over-60s club, say “Friends”") == {"the", "council", "s", "over", "club", "say", "friends"}
