"""Words that speech runs together are read apart where a figure stands beside them."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.contractions import contractions, futures
from extractor.pipeline import extract_all

SAME = [
    ("It will save £9m from libraries.", "It'll save £9m from libraries."),
    ("They will have to find £9m of savings.", "They’ll have to find £9m of savings."),
    ("We have cut £9m from roads.", "We’ve cut £9m from roads."),
    ("We are facing a £9m gap.", "We're facing a £9m gap."),
    ("It has had to find £82m since 2011.", "It’s had to find £82m since 2011."),
    ("It has reduced its workforce by 1,400.", "It's reduced its workforce by 1,400."),
    ("There is a charge of £25 for visitors.", "There’s a charge of £25 for visitors."),
    ("That is 14% of its budget.", "That's 14% of its budget."),
    ("The council will not save £9m.", "The council won’t save £9m."),
    ("The council cannot save £9m.", "The council can't save £9m."),
    ("The council has not saved £9m.", "The council hasn’t saved £9m."),
    ("The pool will cost £9m.", "The pool is going to cost £9m."),
    ("The council will have to cut £9m from roads.", "The council's going to have to cut £9m from roads."),
    ("They will also lose 40 posts.", "They are also going to lose 40 posts."),
    ("“We will be £4m short,” she said.", "“We’ll be £4m short,” she said."),
]
NO_CHANGE = [
    "The council's £9m gap and residents’ £30 bills.",  # whose it is
    "It's over. Members went home.",  # no figure
    "We'll see.\n\nIt cost £9m.",  # in no line with one
    "Some £9m is going to schools and £2m is going to the parks.",
    "It is not going to save £9m.",
    "The '90s and the Council's 14 libraries.",
]


@pytest.mark.parametrize(("apart", "together"), SAME)
def test_they_are_read_apart(apart: str, together: str) -> None:
    documents = [Document("a.txt", text, text_hash(text), published=date(2023, 11, 15), council="Kent County Council") for text in (apart, together)]
    was, now = ([(one.quote, one.measure, one.status, one.period, one.rate) for one in found.claims] for found in extract_all(documents))
    assert was == now != []


@pytest.mark.parametrize("text", NO_CHANGE)
def test_others_stay(text: str) -> None:
    assert contractions(text) == futures(text) == []


def test_quotes_are_those_of_the_text() -> None:
    text = "“We’ll save £9m, and it’s had 30 posts cut,” she said."
    (found,) = extract_all([Document("a.txt", text, text_hash(text))])
    assert [text[one.start : one.end] for one in found.claims] == [one.quote for one in found.claims] == ["£9m", "30 posts"]
