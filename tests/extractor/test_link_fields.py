"""What the link stages make of whole sentences: measure, status, service.

The rows of `sentences.py` tune the rules; the gold articles named in `tests/heldout.py` judge them. KNOWN rows are weaknesses: strict
xfails with the reason.
"""

import pytest
from sentences import ROWS

from corpus.document import Document, text_hash
from extractor.claim import Claim
from extractor.pipeline import extract

KNOWN = {
    ("The police share rises by £14 and the fire service's by £5.", "£14"): "two precepts in one clause: the nearer body wins, then neither",
    ("Care now takes 65% of every pound we spend.", "65%"): "a share of every pound is taken for a fraction",
    ("Opposition councillors said £1m could be found by cutting management.", "£1m"): "'management' alone is no service",
}


def claim_at(text: str, quote: str) -> Claim | None:
    """The claim that overlaps the quote's first occurrence."""
    start = text.index(quote)
    claims = extract(Document("row.txt", text, text_hash(text))).claims
    return next((claim for claim in claims if claim.start < start + len(quote) and claim.end > start), None)


def marked() -> list[object]:
    rows: list[object] = []
    for row in ROWS:
        reason = KNOWN.get((row[0], row[1]))
        rows.append(pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=reason)) if reason else row)
    return rows


@pytest.mark.parametrize(("text", "quote", "measure", "status", "service"), marked())
def test_sentence(text: str, quote: str, measure: str, status: str | None, service: str | None) -> None:
    claim = claim_at(text, quote)
    assert claim is not None
    assert claim.quote == quote
    assert claim.measure == measure
    if status is not None:
        assert claim.status == status
    if service is not None:
        assert (claim.service or "") == service


def test_every_known_weakness_is_a_row() -> None:
    assert set(KNOWN) <= {(row[0], row[1]) for row in ROWS}


@pytest.mark.parametrize(
    ("text", "quote", "field", "words"),
    [
        ("The council must save £4m next year.", "£4m", "measure", "save"),
        ("The council must save £4m next year.", "£4m", "status", "must"),
        ("Libraries will lose £800,000.", "£800,000", "service", "Libraries"),
    ],
)
def test_evidence_is_the_words_that_decided(text: str, quote: str, field: str, words: str) -> None:
    claim = claim_at(text, quote)
    assert claim is not None
    evidence = dict(claim.evidence)[field]
    assert text[evidence.start : evidence.end] == words
    assert evidence.rule
