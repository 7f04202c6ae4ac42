"""The ids of records: what was said where, under one hash everywhere."""

import json
from hashlib import sha256
from math import inf

import pytest

from extractor.claim import claim_id, record_id, stable_id

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


@pytest.mark.parametrize(
    "parts",
    [
        (),
        ("fact", "0123456789abcdef", "", None, True, False, 7, 3.5, inf),
        ('“£5m” of \\ and "', "two\nlines\u2028\x7f", "\ud800"),  # what JSON escapes, and half a pair that UTF-8 has not
        ("conflict", ["a", "b"], {"z": 1, "a": [None]}, ()),
        ("support", "sum", [["0123456789abcdef", "total"], ["fedcba9876543210", "part"]]),  # the members of a sum
        ([], [None, True, 3, 0.5, ("a", 1), {"b": ["ä"]}], [["\ud800"]]),
    ],
)
def test_an_id_is_the_hash_of_canonical_json(parts: tuple[object, ...]) -> None:
    canonical = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert stable_id(*parts) == sha256(canonical.encode(errors="replace")).hexdigest()[:16]
