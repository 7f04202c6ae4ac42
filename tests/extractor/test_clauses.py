"""The way between two places costs more the longer it is and the more stands between."""

import pytest

from extractor.clauses import OTHER_NUMBER, Clause
from extractor.reading import Number


def number(text: str, quote: str, kind: str = "money") -> Number:
    start = text.index(quote)
    return Number(start, start + len(quote), start + len(quote), kind, 1.0, 1.0, 0, "test")


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
    clause = Clause(TEXT, 0, len(TEXT), [])
    assert clause.way(*near, None) < clause.way(*far, None)


def test_a_number_of_the_same_kind_stands_in_the_way() -> None:
    numbers = [number(TEXT, "£4m"), number(TEXT, "£3m")]
    with_numbers, without = Clause(TEXT, 0, len(TEXT), numbers), Clause(TEXT, 0, len(TEXT), [])
    assert with_numbers.way(0, 20, "money") == pytest.approx(without.way(0, 20, None) + OTHER_NUMBER)
    assert with_numbers.way(0, 20, "jobs") == pytest.approx(without.way(0, 20, None))


def test_apart_is_nothing_inside_the_number() -> None:
    figure = number(TEXT, "£4m")
    assert Clause(TEXT, 0, len(TEXT), [figure]).apart(figure, figure.start, figure.end) == 0.0
