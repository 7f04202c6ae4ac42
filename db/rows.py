"""Extractions as rows: plain tuples in the order of the columns named here. The hot path of storing (DESIGN: about one tokenizer unit an article)."""

import json
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from corpus.document import Document
from extractor.claim import Appointment, Claim, Evidence, Extraction, Unplaced, stable_id

Row = tuple[Any, ...]

CLAIM_FIELDS = (
    "id", "start", "end", "quote", "kind", "measure", "low", "high", "qualifier", "direction", "rate", "status", "period", "period_text",
    "council", "service", "programme", "counterparty", "speaker", "counted", "currency", "confidence",
)  # fmt: skip
OWNER = ("document_id", "first_run")
CLAIM_COLUMNS = ("sentence_id", "evidence", *CLAIM_FIELDS)
APPOINTMENT_COLUMNS = ("id", "person", "role", "role_text", "organisation", "party", "start", "end", "rule")
PROGRAMME_COLUMNS = ("id", "name", "expansion", "council", "spans")
UNPLACED_COLUMNS = ("start", "end", "quote", "reason", "rule")
DOCUMENT_COLUMNS = (
    "key", "sha256", "root", "path", "source", "published", "published_inferred", "title", "url", "council", "council_hint", "format", "parts",
    "metadata_from", "given", "rules_version",
)  # fmt: skip

_claim_fields: Callable[[Claim], Row] = attrgetter(*CLAIM_FIELDS)
_appointment_fields: Callable[[Appointment], Row] = attrgetter(*APPOINTMENT_COLUMNS)
_unplaced_fields: Callable[[Unplaced], Row] = attrgetter(*UNPLACED_COLUMNS)


def canonical(value: object) -> str:
    """JSON with nothing to spare; the same value gives the same text everywhere."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Quoted(dict[str, str]):
    """Field names and rule ids as JSON strings, each quoted once: there are a few hundred of them."""

    def __missing__(self, text: str) -> str:
        self[text] = quoted = json.dumps(text, ensure_ascii=False)
        return quoted


_QUOTED = _Quoted()


def evidence_json(evidence: tuple[tuple[str, Evidence], ...]) -> str:
    """`{"measure":[12,20,"saving.cut"]}`: built by hand in half the time of json.dumps; a test reads it back with json.loads."""
    quoted = _QUOTED
    fields = [
        f"{quoted[name]}:[{why.start},{why.end},{quoted[why.rule]}]" if why.start is not None else f"{quoted[name]}:[null,null,{quoted[why.rule]}]"
        for name, why in evidence
    ]
    return "{" + ",".join(fields) + "}"


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


def claim_rows(extraction: Extraction, document_id: int, run_id: int, sentence_ids: Mapping[tuple[int, int], int]) -> list[Row]:
    """The columns OWNER and CLAIM_COLUMNS; of claims with one id the first: an id is unique in a database."""
    claims = extraction.claims
    if len({claim.id for claim in claims}) < len(claims):
        claims = tuple({claim.id: claim for claim in reversed(claims)}.values())[::-1]
    return [
        (document_id, run_id, sentence_ids[claim.sentence_start, claim.sentence_end], evidence_json(claim.evidence), *_claim_fields(claim))
        for claim in claims
    ]


def appointment_rows(extraction: Extraction, document_id: int, run_id: int) -> list[Row]:
    """The columns OWNER and APPOINTMENT_COLUMNS; of appointments with one id the first."""
    found = {appointment.id: appointment for appointment in reversed(extraction.appointments)}
    return [(document_id, run_id, *_appointment_fields(appointment)) for appointment in reversed(found.values())]


def programme_rows(extraction: Extraction, document_id: int, run_id: int) -> list[Row]:
    """The columns OWNER and PROGRAMME_COLUMNS, one row a scheme."""
    found = {(programme.name, programme.council): programme for programme in reversed(extraction.programmes)}
    return [
        (document_id, run_id, programme_id(name, council), name, programme.expansion, council, canonical(programme.spans))
        for (name, council), programme in reversed(found.items())
    ]


def unplaced_rows(extraction: Extraction, document_id: int, run_id: int) -> list[Row]:
    """The columns OWNER and UNPLACED_COLUMNS, none twice."""
    return [(document_id, run_id, *fields) for fields in dict.fromkeys(map(_unplaced_fields, extraction.unplaced))]
