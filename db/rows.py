"""Extractions as rows: plain tuples in the order of the columns named here. The hot path of storing (DESIGN: about one tokenizer unit an article)."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Protocol

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


# JSON with nothing to spare; the same value gives the same text everywhere
canonical: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


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


class Placed(Protocol):
    """A document and where it was found: a Document, a Record or no more than this."""

    @property
    def key(self) -> str: ...

    @property
    def root(self) -> str | None: ...

    @property
    def path(self) -> str: ...


# What a document says of itself about a council, as JSON, and the claims that this names by their places, each with the name of its scheme.
Spoken = tuple[str, tuple[tuple[str, str | None], ...], str]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a document was found that is stored already."""

    key: str
    root: str | None
    path: str


@dataclass(frozen=True, slots=True)
class Record:
    """An extraction as the tables take it: plain values, in a tenth of the time that its claims as objects take to another process.

    The numbers that stand in front of the rows (document, run, sentence) are given out when it is stored. A row of `claims` begins with the place
    of its sentence among `sentences`, which are spans of `text`.
    """

    key: str
    root: str | None
    path: str
    source: str | None
    source_kind: str | None
    councils: tuple[str, ...]  # that the document or one of its claims is about
    document: Row  # DOCUMENT_COLUMNS without the last, the version of the rules, which is the run's
    text: str
    sentences: tuple[tuple[int, int], ...]
    claims: Sequence[Row]  # CLAIM_COLUMNS
    appointments: Sequence[Row]  # APPOINTMENT_COLUMNS
    programmes: Sequence[Row]  # PROGRAMME_COLUMNS
    unplaced: Sequence[Row]  # UNPLACED_COLUMNS
    spoken: Sequence[Spoken] = ()  # see `db.reading_judge`; without it the document is judged when its councils are worked out
    sketch: bytes | None = None  # see `db.stories`; without it copies are found by the text


def record_of(extraction: Extraction) -> Record:
    """The extraction with its rows; of claims or appointments with one id the first, and of programmes and unplaced numbers none twice."""
    document = extraction.document
    claims = {claim.id: claim for claim in reversed(extraction.claims)}
    sentences: dict[tuple[int, int], int] = {}
    claim_rows = [
        (sentences.setdefault((claim.sentence_start, claim.sentence_end), len(sentences)), evidence_json(claim.evidence), *_claim_fields(claim))
        for claim in reversed(claims.values())
    ]
    appointments = {appointment.id: appointment for appointment in reversed(extraction.appointments)}
    councils = dict.fromkeys([extraction.council, *[claim.council for claim in extraction.claims]])
    return Record(
        key=document.key,
        root=document.root,
        path=document.path,
        source=document.source,
        source_kind=document.source_kind,
        councils=tuple(council for council in councils if council),
        document=_document_row(extraction),
        text=document.text,
        sentences=tuple(sentences),
        claims=claim_rows,
        appointments=[_appointment_fields(appointment) for appointment in reversed(appointments.values())],
        programmes=_programme_rows(extraction),
        unplaced=list(dict.fromkeys(map(_unplaced_fields, extraction.unplaced))),
    )


def _document_row(extraction: Extraction) -> Row:
    document = extraction.document
    published = extraction.published.isoformat() if extraction.published else None
    parts = canonical([[part.start, part.end, part.label] for part in document.parts])
    return (
        document.key, document.sha256, document.root or "", document.path, document.source, published, extraction.published_inferred,
        document.title, document.url, extraction.council, document.council, document.format, parts, canonical(dict(document.metadata_from)),
        given(document),
    )  # fmt: skip


def _programme_rows(extraction: Extraction) -> list[Row]:
    found = {(programme.name, programme.council): programme for programme in reversed(extraction.programmes)}
    return [
        (programme_id(name, council), name, programme.expansion, council, canonical(programme.spans))
        for (name, council), programme in reversed(found.items())
    ]


def given(document: Document) -> str:
    """A hash of what came with the words: where it differs, the file must be read again."""
    parts = [[part.start, part.end, part.label] for part in document.parts]
    published = document.published.isoformat() if document.published else None
    return stable_id(published, document.title, document.url, document.council, document.format, parts, document.metadata_from)


def programme_id(name: str, council: str | None) -> str:
    """The id of a scheme, the same in every document that names it."""
    return stable_id("programme", name, council)
