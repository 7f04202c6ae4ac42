"""Quotation marks of every kind, and apostrophes that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.quotations import find_quotations

# (text, what is quoted)
ROWS = [
    # curly, straight and single marks
    ("He said “one” and \"two\" and ‘three’ and 'four'.", ["one", "two", "three", "four"]),
    # the inner quotation belongs to the outer one
    ("“Call it 'bold' if you like,” he said.", ["Call it 'bold' if you like,"]),
    # apostrophes: of the genitive, of a plural, of a contraction, of a decade
    ("The council's and the councillors' pay isn't what it was in the '90s.", []),
    ("‘We must cut councillors’ pay,’ he said.", ["We must cut councillors’ pay,"]),
    ("'That is the councils' money,' he said. 'All of it.'", ["That is the councils' money,", "All of it."]),
    # a quotation that runs on opens every paragraph and closes once
    ("“One.\n\n“Two.”\n\nThree.", ["One.", "Two."]),
    # or closes without opening again
    ("“One.\n\nTwo.\n\nThree.”\n\nFour.", ["One.", "Two.", "Three."]),
    ('"One.\n\nTwo." he said. Four.', ["One.", "Two."]),
    # marks without a partner
    ("An orphan” here.", []),
    ("“", []),
]


@pytest.mark.parametrize(("text", "quoted"), ROWS)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == quoted


@given(st.text(alphabet="ab .,!\n“”\"‘’'", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    end = 0
    for quotation in find_quotations(text):
        assert end <= quotation.start <= quotation.end <= len(text)
        end = quotation.end
