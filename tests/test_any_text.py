"""Whatever a text holds, reading it never raises, and every claim's quote is its slice of the text. End to end, down to the stored rows."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.document import Document, text_hash
from db.engine import open_database
from db.query import claims
from db.store import begin_run, save
from db.verify import verify
from extractor.pipeline import extract

# what council finance is written with, and what breaks parsers: odd spaces, bidirectional marks, digits of other scripts, lone marks, huge numbers
WORDS = (
    "£25 million", "£1.2bn", "5.7 per cent", "2.99%", "857 posts", "between £5m and £7m", "2013/14", "by 2017", "the council", "Leeds City Council",
    "Cllr Ann Archer", "cuts of", "will save", "more than", "up to", "said", "a year", "£", "%", "–", "(", ")", "“", "”", "\n", "\n\n", "•", "\t",
    "1,", "٣٤", "½", "²", "٪", "9" * 400, "0.0000001", "1e999", "£-5", "£1.2.3", "\u202e", "\u200b", "\x00", "\x1b[2J", "\ufeff", "é", "e\u0301",
    "𝟗", "İ",
)  # fmt: skip
PIECES = st.one_of(st.sampled_from(WORDS), st.text(max_size=12), st.integers(0, 10**12).map(str))
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join))
DATES = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)))


def document(text: str, published: date | None) -> Document:
    return Document("a.txt", text, text_hash(text), source="Millshire Courier", published=published, council="Millshire County Council")


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, DATES)
def test_no_text_raises_and_every_quote_is_its_slice(text: str, published: date | None) -> None:
    found = extract(document(text, published))
    for span in (*found.claims, *found.unplaced):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.quote
    for claim in found.claims:
        assert claim.sentence_start <= claim.start and claim.end <= claim.sentence_end
        assert claim.low is None or claim.high is None or claim.low <= claim.high
        for _, why in claim.evidence:
            assert (why.start is None) == (why.end is None)
            assert why.start is None or 0 <= why.start <= (why.end or 0) <= len(text)
    assert len({claim.id for claim in found.claims}) == len(found.claims)
    assert extract(document(text, published)) == found


@pytest.mark.parametrize("published", [date(1, 1, 1), date(1, 4, 1), date(100, 12, 31), date(9900, 1, 1), date(9999, 1, 1), date(9999, 12, 31)])
def test_no_date_takes_times_out_of_the_calendar(published: date) -> None:
    said = "It must save £9m next year, £4m in 2013/14, £2m this year, £3m over the next 20 years and £1m by March; it saved £5m ten years ago."
    assert len(extract(document(said, published)).claims) == 6


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(TEXTS, DATES), max_size=3))
def test_what_is_extracted_can_be_stored_and_verified(texts: list[tuple[str, date | None]]) -> None:
    engine = open_database(":memory:")
    run = begin_run(engine, "test", datetime(2026, 1, 1, tzinfo=UTC))
    report = save(engine, run, [extract(document(text, published)) for text, published in texts])
    assert not report.failures
    assert not list(verify(engine))
    assert all(claim["quote"] in claim["sentence"] for claim in claims(engine))
    engine.dispose()
