"""What says nothing of a figure changes hardly any reading; see `tests/benchmark/variants.py`, which tells how much and of what."""

from tests.benchmark.variants import MOST, changed, measure


def test_changes_that_mean_nothing_change_hardly_any_reading() -> None:
    shares = {name: len(other) / number for name, (number, other) in measure().items() if number >= 40}
    assert len(shares) > 15
    assert {name: share for name, share in shares.items() if share > MOST} == {}


def test_figures_keep_their_brackets() -> None:
    assert changed("It cuts [£9m] and [£2m].", lambda text: text.replace("It", "It quietly")) == "It quietly cuts [£9m] and [£2m]."
