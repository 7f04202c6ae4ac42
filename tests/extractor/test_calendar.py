"""Financial years, months and EDTF intervals."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import calendar


@pytest.mark.parametrize(
    ("day", "start", "why"),
    [
        (date(2016, 3, 31), 2015, "the last day of a financial year"),
        (date(2016, 4, 1), 2016, "the first day of the next"),
        (date(2016, 12, 31), 2016, "autumn"),
    ],
)
def test_financial_year_of(day: date, start: int, why: str) -> None:
    assert calendar.financial_year_of(day) == start, why


def test_spans_as_edtf() -> None:
    assert calendar.edtf(calendar.financial_year(2013)) == "2013-04-01/2014-03-31"
    assert calendar.edtf(calendar.financial_year(2013, 3)) == "2013-04-01/2016-03-31"
    assert calendar.edtf(calendar.calendar_year(2016)) == "2016-01-01/2016-12-31"
    assert calendar.edtf(calendar.month(2024, 2)) == "2024-02-01/2024-02-29"
    assert calendar.edtf(calendar.months(2015, 11, 4)) == "2015-11-01/2016-02-29"
    assert calendar.edtf((None, date(2017, 12, 31))) == "../2017-12-31"
    assert calendar.edtf((date(2010, 1, 1), None)) == "2010-01-01/.."


@pytest.mark.parametrize("text", ["", "2013", "2013-04-01", "2013-04/2014-03", "x/y"])
def test_what_is_no_interval(text: str) -> None:
    with pytest.raises(ValueError, match=r"EDTF|isoformat|day|month"):
        calendar.parse_edtf(text)


def test_months_by_name() -> None:
    assert [calendar.month_number(word) for word in ("march", "mar", "sept.", "september", "budget", "mayor", "decision")] == [
        3,
        3,
        9,
        9,
        None,
        None,
        None,
    ]


def test_a_leap_day_a_year_on() -> None:
    assert calendar.shift_years(date(2024, 2, 29), 1) == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("number", "published", "later", "year", "why"),
    [
        (3, date(2016, 1, 29), True, 2016, "by March, said in January"),
        (3, date(2016, 4, 29), True, 2017, "by March, said in April"),
        (3, date(2016, 3, 10), True, 2016, "by March, said in March"),
        (10, date(2016, 3, 10), False, 2015, "in October, looking back in March"),
        (4, date(2013, 9, 13), False, 2013, "since April, said in September"),
    ],
)
def test_a_month_without_its_year(number: int, published: date, later: bool, year: int, why: str) -> None:
    assert calendar.nearest_year(number, published, later) == year, why


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_intervals_come_back(first: date, last: date) -> None:
    for span in ((first, last), (None, last), (first, None)):
        assert calendar.parse_edtf(calendar.edtf(span)) == span
