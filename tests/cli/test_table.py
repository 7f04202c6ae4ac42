"""Tables: they fit, lose no word of what may wrap, and know how wide a character is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councilfacts.table import columns_of, table

WIDE = "議会"  # two characters, four columns

COLUMNS = [("abc", 3), ("£25m", 4), (WIDE, 4), ("e\u0301", 1), ("", 0)]


@pytest.mark.parametrize(("text", "expected"), COLUMNS)
def test_columns_of(text: str, expected: int) -> None:
    assert columns_of(text) == expected


def lines(rows: list[list[str]], room: int) -> list[str]:
    return list(table(["id", "said", "no."], rows, [False, True, False], ["left", "left", "right"], room))


def test_a_table_is_no_wider_than_its_content() -> None:
    assert lines([["a1", "a word", "7"]], 80) == ["id  said    no.", "───────────────", "a1  a word    7"]


def test_a_column_that_wraps_goes_on_below() -> None:
    assert lines([["a1", "one two three", "7"]], 18) == ["id  said       no.", "──────────────────", "a1  one two      7", "    three"]


def test_words_stay_whole_while_another_column_can_give_way() -> None:
    shown = lines([["a1", "Worcestershire County Council", "7"], ["a2", "x" * 40, "8"]], 26)
    assert shown[2] == "a1  Worcestershire       7"


def test_a_column_that_does_not_wrap_is_cut_short_where_it_must() -> None:
    assert lines([["a" * 30, "x", "7"]], 20)[2] == "aaaaaaaa…  x       7"


CELL = st.text(st.characters(exclude_categories=["C", "Z", "M"]), max_size=60)


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=4), st.integers(40, 120))
def test_every_table_fits(rows: list[list[str]], room: int) -> None:
    assert max(map(columns_of, lines(rows, room))) <= room


@given(CELL, st.integers(12, 40))
def test_what_wraps_loses_nothing(text: str, room: int) -> None:
    shown = list(table(["said"], [[text]], [True], ["left"], room))
    assert "".join(line.strip() for line in shown[2:]) == text
