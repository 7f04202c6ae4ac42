"""Sums without a sign: the words beside them tell. Sentences of our own."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import extract
from extractor.unsigned_sums import unsigned_sums


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        # what the sum is called
        ("A 30m budget gap faces Exbury council.", ["30m"]),
        ("Council's 16m overspend is 'huge', and its 1.2bn debt grows.", ["16m", "1.2bn"]),
        (
            "A 20 million gap, a 1.2bn hole, 90 million budget cuts, a 12 million council tax shortfall",
            ["20 million", "1.2bn", "90 million", "12 million"],
        ),
        ("5m in savings and 3.4m worth of cuts were found, and 2m of reserves used.", ["5m", "3.4m", "2m"]),
        ("It won a 450,000 government grant and has a 250,000 deficit.", ["450,000", "250,000"]),
        # what leads to it
        ("There will be cuts of 5.8m, and savings of about 2m in care.", ["5.8m", "2m"]),
        ("The deficit was 450,000. It overspent by 1.5m and must save 200,000 a year.", ["450,000", "1.5m", "200,000"]),
        ("The bridge will cost 12m.", ["12m"]),
        ("A 3m hole in its budget, a 5m cut to the grant; its funding was cut by 2m, and the budget gap is 4m.", ["3m", "5m", "2m", "4m"]),
        ("It paid out 9m, spent 442,782 and owed 3m.", ["9m", "442,782", "3m"]),
        # a text without any sign
        ("A tax rise of 67.40 a year makes the bill 240.30. It met at 19.30.", ["67.40", "240.30"]),
        # lengths, crowds, things
        ("A 25m pool, a 30m tower and a wall 3m high", []),
        ("It cost 3 million people their homes, and 5m visitors came.", []),
        ("Keep a 2m gap. A 3m hole opened in the road. The hedge was cut by 2m, a cut of 2m, and a gap of 30m is left.", []),
        ("The path was cut by 40m wide trees; a budget of 30 million miles", []),
        ("They must save 5m trees and 200,000 homes. Death by 1,000 cuts.", []),
        # signs are there, another currency or unit
        ("A £30m budget gap, cuts of £5.8m, a €2m grant, 5 million pounds of cuts, budget of 2,500%", []),
        ("Savings of 5 million euros, a 3 million dollar grant", []),
        ("The budget was 2015/16; version 2.5m; a 1,200-strong budget", []),
    ],
)
def test_where_a_sign_is_read(text: str, sums: list[str]) -> None:
    found = unsigned_sums(text)
    assert [text[start:].startswith(one) for (start, _, _), one in zip(found, sums, strict=False)] == [True] * len(sums)
    assert len(found) == len(sums)


def test_they_are_claims_quoted_as_they_stand() -> None:
    text = "Exbury council faces cuts of 5.8m next year.\n\nA 30m budget gap remains, councillors heard, and 40 posts will go."
    found = extract(Document(path="a.txt", text=text, sha256=text_hash(text), published=date(2014, 2, 20)))
    assert [(claim.quote, text[claim.start : claim.end] == claim.quote, claim.measure, claim.low) for claim in found.claims] == [
        ("5.8m", True, "saving", 5.8e6),
        ("30m", True, "funding_gap", 3e7),
        ("40 posts", True, "job_losses", 40.0),
    ]
