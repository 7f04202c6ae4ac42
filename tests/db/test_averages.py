"""Averages against the total and the number that they were worked out from."""

import pytest

from db.judge import judge_document
from db.statement import state
from tests.db.made_claims import paper

WRONG = [
    (
        "It could spend [£6.3m | cost proposed] on [36 homes | other_count counted=homes], an average of [£275,000 | cost proposed] each.",
        "all three in one sentence",
    ),
    (
        "The council paid [64 people | job_losses actual] to go, at a cost of [£1.6m | cost actual]. The average was [£35,000 | cost actual].",
        "total and number in the sentence before",
    ),
    (
        "It feeds [4,200 pupils | other_count counted=pupils] for [£2.1m | cost agreed], or [£700 | cost agreed] for each pupil.",
        "the noun of what is counted",
    ),
]
RIGHT = [
    (
        "It has [38,000 workers | workforce actual]. Schools must find [£2.3m | saving required], or "
        "[£20,000 | saving required] for the average primary.",
        "an average of something else",
    ),
    (
        "The council paid [64 people | job_losses actual] some [£1.6m | cost actual] to go. Seven managers got [£95,000 | cost actual] each.",
        "the sentence names others than those that were counted",
    ),
    (
        "The council paid [64 people | job_losses actual] some [£1.6m | cost actual] to go, and some of them got "
        "more than [£60,000 | cost actual more_than] each.",
        "a bound is no average",
    ),
    (
        "It could spend [£6.3m | cost proposed] on [36 homes | other_count counted=homes], an average of [£175,000 | cost proposed] each.",
        "it was worked out well",
    ),
    (
        "Some [300 people | job_losses actual] left at a cost of [£7.5m | cost actual], an average of [£25,000 | cost actual] each, out of "
        "[£820m | budget actual] that it spends.",
        "the words before the average belong to it, not to the total",
    ),
    (
        "It will cut [300 posts | job_losses agreed] to save [£9m | saving agreed], which is [£40 | other_money] for every resident.",
        "an average over others than those that are counted",
    ),
    (
        "It paid [64 people | job_losses actual] some [£1.6m | cost actual rate=year] a year, and [£35,000 | cost actual] on average to agencies.",
        "a yearly figure is no total",
    ),
]


def failing(text: str) -> list[str]:
    conflicts, _ = judge_document([state(claim) for claim in paper(text)])
    return [one.explanation for one in conflicts if one.type == "sum"]


@pytest.mark.parametrize(("text", "why"), WRONG)
def test_an_average_that_does_not_fit(text: str, why: str) -> None:
    assert len(failing(text)) == 1, why


@pytest.mark.parametrize(("text", "why"), RIGHT)
def test_an_average_that_fits_or_is_of_something_else(text: str, why: str) -> None:
    assert not failing(text), why
