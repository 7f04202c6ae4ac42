"""Claims from JSON: the gold format (documents with their claims, appointments and programmes) and what `claims --format json` prints.

The way to judge conflicts on given claims instead of the extractor's.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from db.records import AppointmentView, ClaimView, Conflict, DocumentView, ProgrammeView
from extractor.claim import stable_id

_END = re.compile(r"(?<!\b[A-Z])(?<!Mr)(?<!Mrs)(?<!Dr)(?<!Coun)(?<!Cllr)[.!?][\"'”’)]*(?=\s+[\"“‘(\[£•]*[A-Z0-9“£])|\n+")
FIELDS = ("rate", "period", "period_text", "council", "service", "programme", "counterparty", "speaker", "counted", "direction")


def from_gold(
    documents: Sequence[Mapping[str, Any]], folder: Path
) -> tuple[list[ClaimView], list[DocumentView], list[AppointmentView], list[ProgrammeView]]:
    """Claims, documents, appointments and programmes of a gold file; texts are read from `folder`."""
    claims: list[ClaimView] = []
    texts: list[DocumentView] = []
    appointments: list[AppointmentView] = []
    programmes: list[ProgrammeView] = []
    for entry in documents:
        name, published = entry["document"], entry.get("published")
        text = (folder / name).read_text(encoding="utf-8")
        document = DocumentView(name, name, entry.get("source"), date.fromisoformat(published) if published else None, text, entry.get("council"))
        texts.append(document)
        edges = [0, *(found.end() for found in _END.finditer(text)), len(text)]
        claims += [_claim(one, document, edges) for one in entry.get("claims", [])]
        for one in entry.get("appointments", []):
            start = one.get("start", text.find(one["person"]))
            key = stable_id("appointment", name, one["person"], one["role"], start)
            appointments.append(
                AppointmentView(
                    key,
                    document,
                    one["person"],
                    one["role"],
                    one["role_text"],
                    one.get("organisation"),
                    one.get("party"),
                    max(start, 0),
                    max(start, 0) + len(one["person"]),
                )
            )
        programmes += [
            ProgrammeView(one["name"], one.get("expansion"), one.get("council") or entry.get("council")) for one in entry.get("programmes", [])
        ]
    return claims, texts, appointments, programmes


def _claim(one: Mapping[str, Any], document: DocumentView, edges: Sequence[int]) -> ClaimView:
    start, end = one["start"], one["end"]
    sentence_start = max(edge for edge in edges if edge <= start)
    sentence_end = min((edge for edge in edges if edge >= end), default=len(document.text))
    while sentence_start < start and document.text[sentence_start].isspace():
        sentence_start += 1
    key = one.get("id") or stable_id("claim", document.id, start, end, one["kind"], one["low"], one["high"])
    rest: dict[str, Any] = {name: one.get(name) for name in FIELDS}
    return ClaimView(
        key, document, one["kind"], one["measure"], one["low"], one["high"], one["qualifier"], one["status"], start, end, one["quote"],
        sentence_start, sentence_end, one.get("confidence", 1.0), currency=one.get("currency") or "GBP", **rest,
    )  # fmt: skip


def to_json(conflict: Conflict, state: str = "open") -> dict[str, Any]:
    """A conflict with the keys that `conflicts --format json` prints."""
    members: list[dict[str, Any]] = []
    for member in conflict.members:
        claim = member.claim
        common: dict[str, Any] = {
            "id": claim.id,
            "document": claim.document.path,
            "source": claim.document.source,
            "start": claim.start,
            "end": claim.end,
            "part": member.part,
        }
        common["published"] = claim.document.published.isoformat() if claim.document.published else None
        if isinstance(claim, ClaimView):
            members.append(common | {"quote": claim.quote, "low": claim.low, "high": claim.high, "period": claim.period})
        else:
            members.append(
                common | {"quote": claim.person, "low": None, "high": None, "period": None, "role": claim.role, "role_text": claim.role_text}
            )
    return {
        "id": conflict.id,
        "type": conflict.type,
        "severity": conflict.severity,
        "state": state,
        "explanation": conflict.explanation,
        "council": conflict.council,
        "claims": members,
    }
