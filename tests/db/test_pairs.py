"""Every way to tell a fact beside every other way is a contradiction, a revision or nothing; `tests/benchmark/pairs.py` lists what is not found."""

from tests.benchmark.pairs import facts, pairs, share, shares

EVERY = 4  # one pair of so many
LEAST = {
    "rival": 0.93,
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
