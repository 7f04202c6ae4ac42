"""The status of one figure of a sentence, with the rule that gave it: what tables of statuses check."""

from datetime import date

from corpus.document import Document, text_hash
from extractor.pipeline import extract

PUBLISHED = date(2016, 2, 9)


def status_of(text: str, quote: str) -> tuple[str, str]:
    """The status of the figure and its rule; StopIteration where the text gives no claim of the quote."""
    claims = extract(Document("row.txt", text, text_hash(text), published=PUBLISHED)).claims
    claim = next(claim for claim in claims if claim.quote == quote)
    return claim.status, dict(claim.evidence)["status"].rule
