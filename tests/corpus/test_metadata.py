"""Dates and single-line values of metadata, and whom to believe."""

from datetime import date

import pytest

from corpus.metadata import Metadata, clean, merge, parse_date

TENTH = date(2016, 3, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016-03-10", TENTH),
        ("2016-03-10T09:15:00+00:00", TENTH),
        ("10/03/2016", TENTH),  # British order, always
        ("10.3.2016", TENTH),
        ("10 March 2016", TENTH),
        ("Thursday 10th March 2016", TENTH),
        ("March 10, 2016", TENTH),
        ("Thu, 10 Mar 2016 09:00:00 GMT", TENTH),
        ("10 March 2016 | 10:31am", TENTH),
        (" 2016-03-10 ", TENTH),
        ("2016-13-10", None),  # not turned round to fit
        ("31/02/2016", None),
        ("March 2016", None),  # no day is no day
        ("2016", None),
        ("yesterday", None),  # nothing may depend on today
        ("may", None),
        ("", None),
        ("10 March 2016 " * 100, None),
        ("£25", None),
    ],
)
def test_dates(text: str, expected: date | None) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("  Cuts\n agreed ", "Cuts agreed"),
        ("\x1b]0;x\x07Cuts", "]0;x Cuts"),
        ("\u202ecuts", "cuts"),
        ("Impf\u00adnachweis", "Impfnachweis"),
        (" \t", None),
        (None, None),
        (2016, "2016"),
    ],
)
def test_clean(value: object, expected: str | None) -> None:
    assert clean(value) == expected


def test_each_field_comes_from_the_most_trusted_layer_that_knows_it() -> None:
    merged, origin = merge(
        [
            ("manifest", Metadata(source="Herald")),
            ("front matter", None),
            ("embedded", Metadata(source="herald.example", title="Cuts")),
            ("option", Metadata(published=TENTH, title="no")),
        ]
    )
    assert merged == Metadata(source="Herald", published=TENTH, title="Cuts")
    assert origin == (("source", "manifest"), ("published", "option"), ("title", "embedded"))
