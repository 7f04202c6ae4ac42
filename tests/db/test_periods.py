"""Period algebra: the shapes that council figures come in, and how two of them stand to each other."""

from datetime import date

import pytest

from db.periods import label, read_period, standing

DAY = date(2013, 2, 7)


@pytest.mark.parametrize(
    ("edtf", "text", "expected"),
    [
        ("2013-04-01/2014-03-31", "2013/14", "2013/14"),
        # the next three years, said in February, begin with the coming financial year
        ("2013-02-07/2016-02-07", "over the next three years", "2013/14 to 2015/16"),
        # the past two years end with the last financial year
        ("2011-02-07/2013-02-07", "in the past two years", "2011/12 to 2012/13"),
        ("../2017-12-31", "by 2017", "by 2017"),
        # within a month of the year's end
        ("../2015-04-30", "by April 2015", "by 31 March 2015"),
        ("2010-01-01/..", "since 2010", "since 2010"),
        # years that begin in a calendar year are its financial year
        ("2010-01-01/2013-03-31", "between 2010 and March 2013", "2010/11 to 2012/13"),
        ("2015-12-31/2015-12-31", "at 31 December 2015", "31 December 2015"),
        (None, None, ""),
        ("nonsense", None, ""),
        ("2014-04-01/2013-03-31", None, ""),
    ],
)
def test_shapes(edtf, text, expected):
    assert label(read_period(edtf, text, DAY)) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected", "why"),
    [
        ("2013-04-01/2014-03-31", "2013-04-01/2014-03-31", "same", "one year"),
        ("2013-04-01/2014-03-31", "2014-04-01/2015-03-31", "different", "two years"),
        ("../2028-12-31", "2024-04-01/2028-03-31", "same", "by 2028 is the end of 2027/28"),
        ("../2016-03-31", "2015-04-01/2016-03-31", "near", "by the end of a year may be more than the year"),
        ("2015-04-01/2015-12-31", "2015-04-01/2016-03-31", "different", "the year so far is not the year"),
        ("2013-04-01/2016-03-31", "2013-04-01/2014-03-31", "different", "a year inside a span"),
        (None, "2013-04-01/2014-03-31", "unknown", "a missing period is no match"),
        (None, None, "unknown", "nor are two"),
        ("2015-10-01/2015-10-01", "2015-10-01/2015-10-31", "same", "a day in its month"),
        ("2013-01-01/2013-12-31", "2013-04-01/2014-03-31", "near", "in 2013, loosely, is 2013/14"),
    ],
)
def test_standing(a, b, expected, why):
    one, other = read_period(a, None, None), read_period(b, None, None)
    assert standing(one, other) == expected, why
    assert standing(other, one) == expected
