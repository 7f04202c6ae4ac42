"""Front matter: what counts as it, what it says, and that the text is left alone."""

from datetime import date

import pytest

from corpus.frontmatter import read_front_matter
from corpus.metadata import Metadata

BODY = "\nThe council will save £5m.\n"


@pytest.mark.parametrize(
    ("block", "expected", "why"),
    [
        ("source: Avon Herald\npublished: 2016-03-10\n", Metadata("Avon Herald", date(2016, 3, 10)), "plain"),
        ("date: 10/03/2016\nheadline: Cuts\n", Metadata(published=date(2016, 3, 10), title="Cuts"), "other names, British order"),
        ("date: 2016-03-10 09:15:00\n", Metadata(published=date(2016, 3, 10)), "a timestamp"),
        ("title: Council: 800 jobs to go\nsource: Herald\n", Metadata("Herald", title="Council: 800 jobs to go"), "not quite YAML, and common"),
        ("published: 2016-13-45\nsource: Herald\n", Metadata("Herald"), "a day that does not exist"),
        ("tags: [a, b]\nsource: {a: 1}\ntitle: 2016\n", Metadata(title="2016"), "values of other shapes"),
    ],
)
def test_blocks(block: str, expected: Metadata, why: str) -> None:
    text = f"---\n{block}---\n{BODY}"
    metadata, body = read_front_matter(text)
    assert metadata == expected
    assert text[body:] == BODY


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The council\n---\nsource: Herald\n---\n", "not at the top"),
        ("---\nThe council will save £5m.\n---\nMore.\n", "a rule across the page"),
        ("---\nsource: Herald\n", "never closed"),
        ("---\n---\nText\n", "nothing in it"),
        ("---\n" + "[" * 5000 + "\n---\n", "nested without end"),
        ("---\n" + "x" * 100_000 + "\n---\n", "too long to be one"),
        ("----\nsource: Herald\n----\n", "four dashes are a rule"),
    ],
)
def test_what_is_none(text: str, why: str) -> None:
    assert read_front_matter(text) == (Metadata(), 0)
