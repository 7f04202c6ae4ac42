"""Two papers in which one thing rises or falls from one figure to different ones."""

import pytest

from db.judge import judge
from db.records import ClaimView
from tests.db.made_claims import paper

AT_ODDS = [
    (
        "The charge for a garden bin is to go from [£45 | income actual] to [£55 | income proposed].",
        "Garden bins go up by [£15 | income proposed] to [£60 | income proposed].",
        "from a figure, and by how much to another",
    ),
    (
        "An all-day ticket goes up from [£5 | income actual] to [£6 | income agreed].",
        "The hourly charge goes from [£1.00 | income actual] to [£1.40 | income agreed] and the all-day charge from [£5.00 | income actual] to "
        "[£6.50 | income agreed].",
        "a list of two charges, and a price that is no rounding of the other",
    ),
    (
        "Permits would go from [£60 | income actual service=highways_transport] to [£85 | income proposed service=highways_transport].",
        "Members are asked to agree a permit of [£90 | income proposed] (now [£60 | income actual]).",
        "what is charged now in brackets, and a service left out",
    ),
]
AT_PEACE = [
    (
        "Burials go from [£60 | income actual] to [£85 | income proposed].",
        "Permits go from [£60 | income actual] to [£90 | income proposed] and burials from [£60 | income actual] to [£85 | income proposed].",
        "two charges that were one before",
    ),
    (
        "Permits would go from [£60 | income actual service=highways_transport] to [£85 | income proposed service=highways_transport].",
        "Pool tickets would go from [£60 | income actual service=culture] to [£90 | income proposed service=culture].",
        "charges of two services",
    ),
]


def between(first: str, second: str) -> list[set[str]]:
    shared = "The council has [1,620 workers | workforce actual]. "
    claims = paper(shared + first) + paper(shared + second, source="Southmere Courier", published="2014-02-18")
    found = (one for one in judge(claims).conflicts if one.type == "value")
    return [{member.claim.quote for member in one.members if isinstance(member.claim, ClaimView)} for one in found]


@pytest.mark.parametrize(("first", "second", "why"), AT_ODDS, ids=[row[2] for row in AT_ODDS])
def test_from_one_figure_to_two(first: str, second: str, why: str) -> None:
    assert len(between(first, second)) == 1, why
    assert between(first, second) == between(second, first), why


@pytest.mark.parametrize(("first", "second", "why"), AT_PEACE, ids=[row[2] for row in AT_PEACE])
def test_from_figures_that_are_alike_by_chance(first: str, second: str, why: str) -> None:
    assert not between(first, second), why
