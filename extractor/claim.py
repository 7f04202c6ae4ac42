"""The records that come out of a document: plain values, no spaCy, importable anywhere; nobody changes them.

Terms and allowed values follow the annotation guide (`docs/annotation.md`). Spans are half-open character offsets
into the stored text of the document. Money is in pounds (or the `currency` given), percentages in per cent, jobs in people or posts. Dates
are inclusive. The records of which a document has dozens (Evidence, Claim, Unplaced) are not frozen: Python takes five times as long to make a
frozen one of 27 fields, a thirtieth of the whole way of a document.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Literal

from corpus.document import Document

Kind = Literal["money", "jobs", "percent", "count"]
Qualifier = Literal["exact", "about", "more_than", "less_than", "almost", "up_to", "range"]
Direction = Literal["up", "down"]
Rate = Literal["year", "month", "week", "day"]
Status = Literal["actual", "agreed", "proposed", "required", "identified", "unidentified", "forecast"]

MEASURES: dict[str, tuple[str, ...]] = {
    "money": (
        "saving", "funding_gap", "overspend", "underspend", "budget", "extra_spending", "reserves_use", "reserves",
        "grant", "grant_cut", "income", "cost", "debt", "tax_bill", "other_money",
    ),
    "jobs": ("job_losses", "jobs_at_risk", "jobs_transferred", "jobs_created", "workforce"),
    "percent": ("tax_rise", "saving_share", "funding_change", "budget_share", "pay_change", "other_percent"),
    "count": ("children_in_care", "other_count"),
}  # fmt: skip
QUALIFIERS = ("exact", "about", "more_than", "less_than", "almost", "up_to", "range")
STATUSES = ("actual", "agreed", "proposed", "required", "identified", "unidentified", "forecast")
SERVICES = (
    "education", "highways_transport", "childrens_social_care", "adult_social_care", "public_health", "housing",
    "culture", "environment", "planning", "police", "fire", "central",
)  # fmt: skip
ROLES = (
    "leader", "deputy_leader", "cabinet_member", "opposition_leader", "mayor", "councillor", "mp", "minister",
    "chief_executive", "director", "union_official", "other",
)  # fmt: skip


@dataclass(slots=True)
class Evidence:
    """Why a field has its value: the words it was read from and the rule that read them.

    `start` and `end` are null where the value rests on no words of the document (a default, the manifest).
    """

    start: int | None
    end: int | None
    rule: str


NO_EVIDENCE = Evidence(None, None, "")


@dataclass(slots=True)
class Claim:
    """One statement of one number, at one place in one document."""

    id: str
    kind: str
    measure: str
    low: float | None
    high: float | None
    qualifier: str
    status: str
    start: int
    end: int
    quote: str
    sentence_start: int
    sentence_end: int
    confidence: float
    direction: str | None = None
    rate: str | None = None
    period: str | None = None  # EDTF interval at day precision, "2013-04-01/2014-03-31", "../2017-12-31"
    period_text: str | None = None
    council: str | None = None
    service: str | None = None
    programme: str | None = None
    counterparty: str | None = None
    speaker: str | None = None
    counted: str | None = None  # what a count counts: "libraries"
    currency: str = "GBP"  # ISO 4217; read for money only
    evidence: tuple[tuple[str, Evidence], ...] = ()  # field name -> why, in field order


@dataclass(frozen=True, slots=True)
class Appointment:
    """One document saying that a person held a role in an organisation; the span is the person's name."""

    id: str
    person: str
    role: str
    role_text: str
    organisation: str | None
    party: str | None
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Programme:
    """A named council scheme; `spans` are its mentions by name."""

    name: str
    expansion: str | None
    council: str | None
    spans: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Unplaced:
    """A number of the text that became no claim, with the reason (`date`, `age`, `votes` ...)."""

    start: int
    end: int
    quote: str
    reason: str
    rule: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one document. `published` is the document's date or the one inferred from its text."""

    document: Document
    published: date | None
    published_inferred: bool
    council: str | None  # the council that the document is mainly about
    claims: tuple[Claim, ...]
    appointments: tuple[Appointment, ...]
    programmes: tuple[Programme, ...]
    unplaced: tuple[Unplaced, ...]


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))  # built once: json.dumps builds one a call, half of its cost
_quoted = json.encoder.encode_basestring  # a string as it writes one: most parts are strings, and this takes half the time


def stable_id(*parts: object) -> str:
    """The first 16 hex digits of the SHA-256 of the parts as canonical JSON: the same parts give the same id everywhere."""
    written = ",".join([_quoted(part) if type(part) is str else "null" if part is None else _written(part) for part in parts])
    return hashlib.sha256(f"[{written}]".encode(errors="replace")).hexdigest()[:16]


def _written(part: object) -> str:
    """A part as canonical JSON; whole numbers, truth values and lists without the encoder, which takes four times as long for them."""
    if part is True or part is False:
        return "true" if part else "false"
    if type(part) is int:
        return str(part)
    if type(part) is list:
        return f"[{','.join([_quoted(one) if type(one) is str else _written(one) for one in part])}]"
    return _CANONICAL.encode(part)


def record_id(document_key: str, *parts: object) -> str:
    """The id of something said in a document: four digits of the document's key, then twelve of the hash of key and parts.

    The shared beginning keeps a document's records side by side in the database's index: storing 50 articles then touches 50 places of it, not 1,350.
    """
    return document_key[:4] + stable_id(document_key, *parts)[:12]


def claim_id(document_key: str, start: int, end: int, kind: str, low: float | None, high: float | None) -> str:
    """What `record_id` gives for these parts, for a third of its cost: their canonical JSON is written out here. The key is hexadecimal."""
    first = _json_number(low)
    second = first if high is low else _json_number(high)  # one number, mostly
    written = f'["{document_key}",{start},{end},"{kind}",{first},{second}]'
    return document_key[:4] + hashlib.sha256(written.encode()).hexdigest()[:12]


def _json_number(number: float | None) -> str:
    return "null" if number is None else "Infinity" if number == inf else repr(number)
