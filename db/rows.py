"""Extractions as rows: plain tuples in the order of the columns named here. The hot path of storing (DESIGN: about one tokenizer unit an article)."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import Any

from corpus.document import Document
from extractor.claim import Claim, Evidence, Extraction, Programme, stable_id

Row = tuple[Any, ...]

CLAIM_FIELDS = (
    "id", "start", "end", "quote", "kind", "measure", "low", "high", "qualifier", "direction", "rate", "status", "period", "period_text",
    "council", "service", "programme", "counterparty", "speaker", "counted", "currency", "confidence",
)  # fmt: skip
CLAIM_COLUMNS = ("sentence_id", "evidence", *CLAIM_FIELDS)
APPOINTMENT_COLUMNS = ("id", "person", "role", "role_text", "organisation", "party", "start", "end", "rule")
PROGRAMME_COLUMNS = ("id", "name", "expansion", "council", "spans")
UNPLACED_COLUMNS = ("start", "end", "quote", "reason", "rule")
DOCUMENT_COLUMNS = (
    "key", "sha256", "root", "path", "source", "published", "published_inferred", "title", "url", "council", "council_hint", "format", "parts",
    "metadata_from", "given", "rules_version",
)  # fmt: skip

claim_fields: Callable[[Claim], Row] = attrgetter(*CLAIM_FIELDS)
appointment_fields: Callable[[Any], Row] = attrgetter(*APPOINTMENT_COLUMNS)
unplaced_fields: Callable[[Any], Row] = attrgetter(*UNPLACED_COLUMNS)


def canonical(value: object) -> str:
    """JSON with nothing to spare; the same value gives the same text everywhere."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def evidence_json(evidence: tuple[tuple[str, Evidence], ...]) -> str:
    """`{"measure":[12,20,"saving.cut"]}`: built by hand, three times faster than json.dumps; a test reads it back with json.loads."""
    fields = [
        f"{_quoted(name)}:[{'null' if why.start is None else why.start},{'null' if why.end is None else why.end},{_quoted(why.rule)}]"
        for name, why in evidence
    ]
    return "{" + ",".join(fields) + "}"


@lru_cache(maxsize=10_000)  # rule ids and field names: a few hundred of them
def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def document_row(extraction: Extraction, rules_version: str) -> Row:
    """The columns DOCUMENT_COLUMNS."""
    document = extraction.document
    published = extraction.published.isoformat() if extraction.published else None
    parts = canonical([[part.start, part.end, part.label] for part in document.parts])
    return (
        document.key, document.sha256, document.root or "", document.path, document.source, published, extraction.published_inferred,
        document.title, document.url, extraction.council, document.council, document.format, parts, canonical(dict(document.metadata_from)),
        given(document), rules_version,
    )  # fmt: skip


def given(document: Document) -> str:
    """A hash of what came with the words: where it differs, the file must be read again."""
    parts = [[part.start, part.end, part.label] for part in document.parts]
    published = document.published.isoformat() if document.published else None
    return stable_id(published, document.title, document.url, document.council, document.format, parts, document.metadata_from)


def programme_id(name: str, council: str | None) -> str:
    """The id of a scheme, the same in every document that names it."""
    return stable_id("programme", name, council)


def programme_fields(programme: Programme) -> Row:
    """The columns PROGRAMME_COLUMNS."""
    return (programme_id(programme.name, programme.council), programme.name, programme.expansion, programme.council, canonical(programme.spans))


def claim_rows(claims: Iterable[Claim], sentence_ids: Mapping[tuple[int, int], int]) -> list[Row]:
    """The columns CLAIM_COLUMNS, by id the first of each: an id is unique in a database."""
    return _once((sentence_ids[claim.sentence_start, claim.sentence_end], evidence_json(claim.evidence), *claim_fields(claim)) for claim in claims)


def appointment_rows(extraction: Extraction) -> list[Row]:
    """The columns APPOINTMENT_COLUMNS, one row an id."""
    return _once(map(appointment_fields, extraction.appointments), 0)


def programme_rows(extraction: Extraction) -> list[Row]:
    """The columns PROGRAMME_COLUMNS, one row a scheme."""
    return _once(map(programme_fields, extraction.programmes), 0)


def unplaced_rows(extraction: Extraction) -> list[Row]:
    """The columns UNPLACED_COLUMNS, none twice."""
    return list(dict.fromkeys(map(unplaced_fields, extraction.unplaced)))


def _once(rows: Iterable[Row], at: int = 2) -> list[Row]:
    kept: dict[str, Row] = {}
    for row in rows:
        kept.setdefault(row[at], row)
    return list(kept.values())
