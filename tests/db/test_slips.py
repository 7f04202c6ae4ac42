"""Figures with the same digits in another order: a slip of the pen where the words agree, whatever the slots say."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

CLASH = [
    (
        "It received a [£120m | debt actual] bailout loan from the government.",
        "Four years ago it was handed a bailout of [£102m | debt actual 2010-01-01/2010-12-31] by the government.",
        "a loan without a date may be an old one",
    ),
    (
        "The Marton bypass will cost [£24.6m | cost proposed service=highways_transport], most of it for the bridge at Howbury.",
        "It will spend [£42.6m | extra_spending actual] on the Marton bypass and its bridge.",
        "one reader takes it for a cost, the other for an investment",
    ),
    (
        "Museums lose [£94,000 | actual service=culture] with the closure of Howbury Mill.",
        "Closing Howbury Mill museum would save [£49,000 | agreed 2014/15 service=culture].",
        "done, and decided for a year",
    ),
    (
        "Its budget for 2019 is [£151.6m | budget].",
        "Its budget of [£156.1m | extra_spending service=childrens_social_care] puts more into care.",
        "four digits, the one taken for an investment",
    ),
    (
        "A builder has paid [£84m | cost actual service=central] for the old hall.",
        "The hall was sold for [£48m | income actual service=central].",
        "two digits, and the service as well as a word",
    ),
    (
        "The union says that [£53.1m | other_money actual] was put aside.",
        "A provision of [£51.3m | cost actual] has been made.",
        "three digits, no word in common, but nothing that speaks against one thing",
    ),
]

PEACE = [
    (
        "Hostels will go [£24.1m | overspend forecast 2014/15 service=housing] over, adult care "
        "[£14.2m | overspend forecast 2014/15 service=adult_social_care].",
        "Adult care is [£14.2m | overspend forecast 2014/15 service=adult_social_care] over.",
        "the paper has its figure for this service too",
    ),
    (
        "The Marton bypass will cost [£24.6m | cost proposed service=highways_transport].",
        "Care homes will get [£42.6m | extra_spending actual service=adult_social_care].",
        "nothing in common",
    ),
    (
        "A builder has paid [£84m | cost actual service=central] for the old hall.",
        "The new pool was built for [£48m | cost actual service=culture].",
        "two digits for things of two services",
    ),
    (
        "The union says that [£53m | other_money actual] was put aside.",
        "A provision of [£35m | cost actual] has been made.",
        "two digits, and no word in common",
    ),
    (
        "The Marton bypass will cost [£24.6m | cost proposed], and its bridge at Howbury [£42.6m | cost proposed].",
        "It will spend [£42.6m | extra_spending actual] on the bridge of the Marton bypass at Howbury.",
        "the first paper gives both figures",
    ),
]


def judged(first: str, second: str, published: str = "2014-02-14") -> list[str]:
    found = judge([*paper(first), *paper(second, "Northmere Mail", published)]).conflicts
    return [one.explanation for one in found if one.type == "value"]


@pytest.mark.parametrize(("first", "second", "why"), CLASH, ids=[row[2] for row in CLASH])
def test_swapped_digits(first: str, second: str, why: str):
    assert len(judged(first, second)) == 1, why
    assert len(judged(second, first)) == 1, why
    assert not judged(first, second, "2014-06-14"), "months later it may be another figure"


@pytest.mark.parametrize(("first", "second", "why"), PEACE, ids=[row[2] for row in PEACE])
def test_digits_that_fall_together(first: str, second: str, why: str):
    assert not judged(first, second), why
