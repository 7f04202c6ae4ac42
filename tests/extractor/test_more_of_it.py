"""What is "an extra £9m" of the figure before it, and what is extra spending."""

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import extract

MORE_OF_IT = [
    ("The council made savings of £2.6m this year. An extra £17m will have to be found over the next four years.", "saving"),
    ("It has made 92% of its planned savings, and says that an extra £17m would have to be found by 2017.", "saving"),
    ("A first £12m was cut from budgets in 2011. An additional £17m will follow in 2012/13.", "saving"),
    ("Its grant from the government will fall by £9.8m in April and by an extra £17m the year after.", "grant_cut"),
    ("The council has to find £2.1m in savings and an extra £17m from pressures such as inflation.", "saving"),
    ("It lists savings of £36m by 2027, and an extra £17m through its programme for special needs.", "saving"),
    ("The gap is £9m this year. An extra £17m will have to be found by 2018.", "saving"),
    ("The gap is £9m this year, with an extra £17m in 2015/16.", "funding_gap"),
    ("The council was overspent by £8m in June and an extra £17m is expected to be added by March.", "overspend"),
    ("It must save £5m by March and an additional £17m by 2018.", "saving"),
    ("The council may have to pay an extra £17m this year to settle equal pay claims.", "cost"),
]
SPENT = [
    "The council plans to save £3m and put an extra £17m into roads.",
    "The council plans to save £3m, with an extra £17m for roads.",
    "The grant was cut by £5m, and an extra £17m went on fuel.",
    "It must save £3m. An extra £17m will go into care.",
    "It must save £3m. An extra £17m will go on potholes.",
]


def last(text: str) -> str | None:
    return str(extract(Document("a.txt", text, text_hash(text))).claims[-1].measure)


@pytest.mark.parametrize(("text", "measure"), MORE_OF_IT)
def test_it_is_more_of_the_figure_before(text: str, measure: str) -> None:
    assert last(text) == measure


@pytest.mark.parametrize("text", SPENT)
def test_what_has_a_purpose_is_spent(text: str) -> None:
    assert last(text) == "extra_spending"
