"""Two papers of one week that tell of one item, the one with slots that the other leaves out."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

CLASH = [
    (
        "Agency staff cost [£3.4m | cost actual 2013/14 service=central] in 2013/14.",
        "It paid [£4.3m | cost actual 2013/14] to employment agencies in 2013/14.",
        "one paper names a service; digits swapped",
    ),
    (
        "Closing the Howbury youth centre will save [£120,000 | service=culture].",
        "The closure of the Howbury youth centre would save [£210,000 | proposed rate=year] a year.",
        "a place that both name",
    ),
    (
        "Adult social care must find [£18.2m | required service=adult_social_care].",
        "Adult social care will contribute [£16.2m | 2014/15 service=adult_social_care].",
        "a service's saving, as it must be and as it was agreed",
    ),
    (
        "It agreed savings of £12.1m for 2014/15, a cut of [8 per cent | saving_share 2014/15] in a budget of £242m.",
        "It will save £12.1m, which is [5 per cent | saving_share 2014/15] of its budget of £242m.",
        "a share of the same two figures",
    ),
    (
        "It will spend [£31m | extra_spending agreed 2014/15 service=culture] on a civic centre in Marton.",
        "The civic centre in Marton will cost [£33m | cost agreed].",
        "what is spent on a thing, and what it costs",
    ),
    (
        "Some [160 jobs | jobs_at_risk proposed 2014/15] in the Howbury depot are at risk.",
        "In all [106 posts | job_losses proposed 2014/15] would go at the Howbury depot.",
        "posts that are at risk, and posts that go",
    ),
    (
        "Reserves stood at [£64m | reserves actual], he said.",
        "It holds [£49.8m | reserves actual] in reserves.",
        "levels of one week",
    ),
]

PEACE = [
    (
        "Care must find [£18.2m | required service=adult_social_care].",
        "Schools will contribute [£16.2m | 2014/15 service=childrens_social_care].",
        "two services",
    ),
    (
        "Closing the Howbury youth centre will save [£120,000 | service=culture].",
        "Closing the Marton library would save [£210,000 | proposed].",
        "two places",
    ),
    (
        "Reserves stand at [£180m | reserves actual].",
        "It will use [£11m | reserves_use] of its reserves, leaving [£169m | reserves actual].",
        "the level before and the level after",
    ),
    (
        "It expects to overspend by [£4.2m | overspend forecast 2013/14] in 2013/14.",
        "It expects to overspend by [£3.1m | overspend forecast 2013/14 service=childrens_social_care] on children's services in 2013/14.",
        "a whole and a part, and no figure that both tell but the year",
    ),
]


def judged(first: str, second: str, gap: str = "2014-02-14") -> list[str]:
    return [one.explanation for one in judge([*paper(first), *paper(second, "Northmere Mail", gap)]).conflicts if one.type == "value"]


@pytest.mark.parametrize(("first", "second", "why"), CLASH, ids=[row[2] for row in CLASH])
def test_papers_that_contradict_each_other(first: str, second: str, why: str):
    assert len(judged(first, second)) == 1, why
    assert len(judged(second, first)) == 1, why


@pytest.mark.parametrize(("first", "second", "why"), PEACE, ids=[row[2] for row in PEACE])
def test_papers_that_do_not(first: str, second: str, why: str):
    assert judged(first, second) == [], why
