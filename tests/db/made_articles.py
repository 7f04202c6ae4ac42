"""Extractions made by hand, for the database tests: short invented articles with claims at real offsets."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from corpus.document import Document, text_hash
from extractor.claim import Appointment, Claim, Evidence, Extraction, Programme, Unplaced, record_id

SAME = -1.0  # for `high`: the same as low
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def document(path: str, text: str, **fields: Any) -> Document:
    """A document as a reader would make it."""
    given: dict[str, Any] = {"source": "Teme Valley Echo", "published": date(2014, 2, 13), "root": "/news"} | fields
    return Document(path=path, text=text, sha256=text_hash(text), **given)


def claim(doc: Document, quote: str, low: float | None, high: float | None = SAME, **fields: Any) -> Claim:
    """A claim on the first place of `quote`; its sentence is the line around it. Without `high` the figure is exact."""
    start = doc.text.index(quote)
    end = start + len(quote)
    line = doc.text.rfind("\n", 0, start) + 1
    stop = doc.text.find("\n", end)
    kind = str(fields.pop("kind", "money"))
    high = low if high is SAME else high
    base = Claim(
        id=record_id(doc.key, start, end, kind, low, high), kind=kind, measure="saving", low=low, high=high, qualifier="exact", status="agreed",
        start=start, end=end, quote=quote, sentence_start=line, sentence_end=stop if stop >= 0 else len(doc.text), confidence=0.9,
        council="Worcestershire County Council",
        evidence=(("value", Evidence(start, end, "money.digits")), ("status", Evidence(None, None, "default"))),
    )  # fmt: skip
    return replace(base, **fields)


def appointment(
    doc: Document, person: str, role: str = "leader", role_text: str = "leader", organisation: str | None = "Worcestershire County Council"
) -> Appointment:
    start = doc.text.index(person)
    return Appointment(
        record_id(doc.key, "person", start, role), person, role, role_text, organisation, None, start, start + len(person), "people.role-name"
    )


def extraction(doc: Document, claims: Sequence[Claim] = (), **fields: Any) -> Extraction:
    """All that was read from a document."""
    base = Extraction(doc, doc.published, False, "Worcestershire County Council", tuple(claims), (), (), ())
    return replace(base, **fields)


def article(seed: int, claims: int = 27, words: int = 420) -> Extraction:
    """A made-up article of about `words` words with that many claims, the same for the same seed."""
    chance = random.Random(seed)
    council = chance.choice(["Worcestershire County Council", "Herefordshire Council", "Leeds City Council", "Durham County Council"])
    filler = [
        "the",
        "council",
        "said",
        "services",
        "would",
        "change",
        "after",
        "a",
        "review",
        "of",
        "spending",
        "by",
        "cabinet",
        "members",
        "this",
        "spring",
    ]
    lines, marks = [], []
    at, left = 0, claims
    while left or at < words * 5:
        figures = [f"£{chance.randrange(100, 99_000) / 10:g} million" for _ in range(min(left, 2))]
        left -= len(figures)
        body = " ".join([*chance.choices(filler, k=8), *[part for figure in figures for part in (figure, *chance.choices(filler, k=5))], "."])
        marks += [(at, at + len(body), at + body.index(figure), figure) for figure in dict.fromkeys(figures)]
        lines.append(body)
        at += len(body) + 1
    doc = document(f"article-{seed:06}.txt", "\n".join(lines), published=date(2010 + seed % 15, 1 + seed % 12, 1 + seed % 28))
    found = []
    for first, last, start, figure in marks:
        value = float(figure[1:].split()[0]) * 1e6
        end = start + len(figure)
        fields = ("value", "measure", "status", "period", "council", "service")
        why = tuple((name, Evidence(start, end, f"{name}.rule-{chance.randrange(40)}")) for name in fields)
        found.append(Claim(
            record_id(doc.key, start, end, "money", value, value), "money", chance.choice(["saving", "budget", "cost"]), value, value, "exact",
            chance.choice(["agreed", "proposed"]), start, end, figure, first, last, 0.875, period=chance.choice([None, "2013-04-01/2014-03-31"]),
            council=council, service=chance.choice([None, "culture", "education"]), speaker=chance.choice([None, "Ann Example"]), evidence=why,
        ))  # fmt: skip
    people = [
        Appointment(record_id(doc.key, "who", n), f"Person {n} of {seed}", "councillor", "Cllr", council, None, n, n + 5, "people.title")
        for n in range(4)
    ]
    spare = [Unplaced(n * 9, n * 9 + 4, doc.text[n * 9 : n * 9 + 4], chance.choice(["date", "age", "votes"]), "numbers.date") for n in range(12)]
    return Extraction(doc, doc.published, False, council, tuple(found), tuple(people), (Programme("BOLD", None, council, ((0, 4),)),), tuple(spare))
