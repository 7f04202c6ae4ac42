"""Values and periods in a reporter's words."""

import pytest

from councilfacts.wording import period, value

VALUES = [
    # (claim, expected)
    ({"kind": "money", "low": 1.2e6, "high": 1.2e6, "qualifier": "about"}, "about £1.2m"),
    ({"kind": "money", "low": 27_530_000, "high": 27_530_000}, "£27.53m"),
    ({"kind": "money", "low": 4_100_000, "high": 4_100_000}, "£4.1m"),  # 4.1 times a million is a little less in binary
    ({"kind": "money", "low": 1_234_567, "high": 1_234_567}, "£1,234,567"),  # shortened only where nothing is lost
    ({"kind": "money", "low": 12.5, "high": 12.5}, "£12.50"),
    ({"kind": "money", "low": 21e6, "high": None, "qualifier": "more_than", "rate": "year"}, "more than £21m a year"),
    ({"kind": "money", "low": None, "high": 3e9, "qualifier": "up_to"}, "up to £3bn"),
    ({"kind": "money", "low": 60e6, "high": 70e6, "qualifier": "range"}, "£60m to £70m"),
    ({"kind": "money", "low": 5e6, "high": 5e6, "currency": "EUR"}, "€5m"),
    ({"kind": "jobs", "low": 857, "high": 857}, "857 jobs"),
    ({"kind": "jobs", "low": 1, "high": 1}, "1 job"),
    ({"kind": "percent", "low": 5.7, "high": 5.7}, "5.7%"),
    ({"kind": "count", "low": 12, "high": 12, "counted": "libraries"}, "12 libraries"),
    ({"kind": "count", "low": None, "high": None, "quote": "dozens"}, "dozens"),
]

PERIODS = [
    # (EDTF, as a reporter writes it)
    ("2013-04-01/2014-03-31", "2013/14"),
    ("1999-04-01/2000-03-31", "1999/00"),
    ("2013-04-01/2017-03-31", "2013/14 to 2016/17"),
    ("2016-01-01/2016-12-31", "2016"),
    ("2013-01-01/2016-12-31", "2013 to 2016"),
    ("2013-05-01/2013-05-31", "May 2013"),
    ("2015-04-01/2015-12-31", "Apr 2015 to Dec 2015"),
    ("2013-02-14/2013-02-14", "2013-02-14"),
    ("2013-05-03/2017-05-03", "2013-05-03 to 2017-05-03"),
    ("../2017-12-31", "by 2017"),
    ("../2019-03-31", "by 2018/19"),
    ("../2019-06-30", "by Jun 2019"),
    ("2015-01-01/..", "from 2015"),
    ("2026-04-01/..", "from Apr 2026"),
    (None, ""),
    ("not a period", "not a period"),
    ("2013-99-01/..", "2013-99-01/.."),
]


@pytest.mark.parametrize(("claim", "expected"), VALUES)
def test_value(claim: dict[str, object], expected: str) -> None:
    assert value(claim) == expected


@pytest.mark.parametrize(("edtf", "expected"), PERIODS)
def test_period(edtf: str | None, expected: str) -> None:
    assert period(edtf) == expected
