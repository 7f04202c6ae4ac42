"""Values from their wording: what a written figure may stand for. The pairs in `rules/data/tolerances.toml` are run as tests."""

import pytest

from db.interval import bounds, relate, value_of
from rules.loader import DATA, read_file
from rules.schema import ToleranceRule
from tests.db.made_claims import figure

HEDGES = {"about ": "about", "almost ": "almost", "more than ": "more_than", "up to ": "up_to", "less than ": "less_than"}


def value(written: str):
    qualifier = next((name for words, name in HEDGES.items() if written.startswith(words)), "exact")
    quote = written.removeprefix(next((words for words in HEDGES if written.startswith(words)), ""))
    number = figure(quote)
    low = None if qualifier in ("almost", "up_to", "less_than") else number
    return value_of(quote, low, None if qualifier == "more_than" else number, qualifier)


PAIRS = [pair for rule in read_file(DATA / "tolerances.toml") if isinstance(rule, ToleranceRule) for pair in rule.pairs]
MORE = [
    ("£9m", "£9m", "agree"),
    ("£34.0 million", "£34 million", "agree"),
    # zeros say how coarsely a figure was written
    ("4,450 posts", "4,500 posts", "rounding"),
    # the pence left out
    ("£1,119.64", "£1,119", "rounding"),
    ("£1,119.64", "£1,118", "conflict"),
    # what stands behind the point cut off, not rounded
    ("£418.7m", "£418m", "rounding"),
    ("£418.7m", "£420.9m", "conflict"),
    ("£41.8m", "£41m", "rounding"),
    ("£41.8m", "£43m", "conflict"),
    ("£21.9m", "£21m", "conflict"),
    ("£12.8m", "£12m", "conflict"),
    ("£4.8m", "£4m", "conflict"),
    ("41.8%", "41%", "conflict"),
    ("3.9%", "3%", "conflict"),
    ("£9m", "£10m", "conflict"),
    ("540 posts", "600 posts", "conflict"),
    ("£114 million", "£117 million", "conflict"),
    # hedges are bounds
    ("more than £21 million", "£21.7 million", "hedge"),
    ("more than £9m", "£7.2m", "conflict"),
    ("up to 540 posts", "600 posts", "conflict"),
    ("up to 290 jobs", "290 jobs", "hedge"),
    ("less than £12m", "£11.6m", "hedge"),
    ("almost £96m", "£95.5m", "hedge"),
    ("almost £96m", "£160.6m", "conflict"),
]


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS + MORE)
def test_two_written_figures(a, b, expected):
    assert (relate(value(a), value(b)) or "conflict") == expected
    assert relate(value(a), value(b)) == relate(value(b), value(a))


@pytest.mark.parametrize(
    ("quote", "low", "fine", "coarse", "digits"),
    [
        ("£27.53m", 27.53e6, 1e4, 1e4, 4),
        ("£200,000", 200_000, 1, 1e5, 1),
        ("1,507 posts", 1507, 1, 1, 4),
        ("two hundred posts", 200, 1, 100, 1),
        ("half a million pounds", 5e5, 1, 1e5, 1),
        ("39p", 0.39, 0.01, 0.01, 2),
        # a table in millions
        ("71.9", 71.9e6, 1e5, 1e5, 3),
    ],
)
def test_how_finely_a_figure_was_written(quote, low, fine, coarse, digits):
    wording = value_of(quote, low, low, "exact").wording
    assert (wording.fine, wording.coarse, wording.digits) == (pytest.approx(fine), pytest.approx(coarse), digits)


def test_an_open_figure_has_no_upper_end():
    assert bounds(value("more than £21m"))[1] == float("inf")
