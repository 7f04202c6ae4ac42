"""Every way to tell a fact beside every other way is a contradiction, a revision or nothing; `tests/benchmark/pairs.py` lists what is not found."""

import pytest

from tests.benchmark.pairs import TELLINGS, facts, pairs, share, shares

EVERY = 3  # one pair of so many
SPARSE = 23  # the same where the second paper tells it otherwise
LEAST = {
    "rival": 0.97,
    "later": 0.82,
    "moved": 0.84,
    "moved-soon": 0.8,
    "rounded": 1.0,
    "hedged": 1.0,
    "same": 1.0,
    "apart": 0.95,
    "apart-later": 1.0,
}


def test_pairs_of_papers() -> None:
    asked = [pair for fact in facts() for pair in pairs(fact)]
    assert len(asked) > 2_000
    counted, _ = shares(asked[::EVERY])
    assert counted.keys() == LEAST.keys()
    assert {sort: share(found) for sort, found in counted.items() if share(found) < LEAST[sort]} == {}


@pytest.mark.parametrize("telling", [telling for telling in TELLINGS if telling != "in full"])
def test_what_stands_around_a_figure_changes_nothing(telling: str) -> None:
    """Where the sentence names neither the council nor the year, or stands among other figures."""
    asked = [pair for fact in facts() for pair in pairs(fact)][::SPARSE]
    counted, _ = shares(asked, telling)
    plain, _ = shares(asked)
    assert {sort: share(found) for sort, found in counted.items() if share(found) < share(plain[sort]) - 0.05} == {}
