"""Financial years without their century: read with it, quoted as they stand."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import extract
from extractor.short_years import short_years


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    document = Document("a.txt", text, text_hash(text), published=date(2023, 11, 15), council="Kent County Council")
    return [(claim.quote, claim.period, claim.period_text) for claim in extract(document).claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council will save £9m in 24/25.", ("£9m", "2024-04-01/2025-03-31", "in 24/25")),
        ("The 22/23 budget was £90m.", ("£90m", "2022-04-01/2023-03-31", "The 22/23")),
        ("The gap could reach £9m by 30/31.", ("£9m", "../2031-03-31", "by 30/31")),
        ("It has lost £9m since 10/11.", ("£9m", "2010-04-01/..", "since 10/11")),
        ("It must save £9m between 24/25 and 26/27.", ("£9m", "2024-04-01/2027-03-31", "between 24/25 and 26/27")),
    ],
)
def test_the_century_is_read(text: str, found: tuple[str, str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Members met on 10/11 to cut £9m.",
        "On the weekend of 14/15 June the council lost £9m.",
        "It spends £9m on pupils in Year 10/11 and on children aged 14/15.",
        "Clubs for 11/12-year-olds cost £9m.",
        "The inspectors gave 19/20 marks to a service that costs £9m.",
        "The offer of 12/15 is £9m, that of 3/4 £8m, that of 07/08/2023 £7m.",
    ],
)
def test_what_is_no_year_stays(text: str) -> None:
    assert short_years(text) == []
