"""The ids of records: what was said where, under one hash everywhere."""

from math import inf

import pytest

from extractor.claim import claim_id, record_id

KEY = "0123456789abcdef" * 2


@pytest.mark.parametrize(
    "parts",
    [
        (0, 3, "money", 5_000_000.0, 5_000_000.0),
        (17, 24, "jobs", 120.0, None),  # "more than 120 jobs"
        (17, 24, "percent", None, 3.99),  # "up to 3.99%"
        (2, 9, "count", 0.1 + 0.2, 1e22),  # digits that only the shortest exact form keeps
        (1, 2, "money", 1e400, inf),  # a number too large for a float
    ],
)
def test_the_short_way_gives_the_same_id(parts: tuple[int, int, str, float | None, float | None]) -> None:
    assert claim_id(KEY, *parts) == record_id(KEY, *parts)


def test_an_id_begins_with_its_document() -> None:
    assert claim_id(KEY, 0, 3, "money", 1.0, 1.0).startswith(KEY[:4])
