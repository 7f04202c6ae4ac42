"""The audit report of one council: one self-contained page to hand over, each statement linked to its quote, document and offset."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Engine

from councilfacts.formats import safe
from councilfacts.known import known_by
from councilfacts.problem import Problem
from councilfacts.telling import MARK, marked, parts
from councilfacts.timeline import Series, series, years
from councilfacts.wording import period, value
from db.facts import conflicts, disputed, facts, supports
from db.filters import ClaimFilter
from db.query import claims, documents, officials, show

Record = Mapping[str, Any]
MOST_CHARTS = 8  # measures with a picture: those with the most claims
FEWEST = 2  # claims that make a picture worth looking at
KINDS = ("html", "md")


@dataclass(frozen=True)
class Fact:
    """A fact with its claims, by day of publication. `agreed`: the value that all of them can mean, where there is one."""

    about: str
    agreed: str | None
    claims: tuple[Record, ...]


@dataclass(frozen=True)
class Audit:
    """What the report says. `claims` are all claims that anything in it links to, by document and place."""

    council: str
    question: tuple[tuple[str, str], ...]  # the filters that it answers, as given
    years: tuple[tuple[str, tuple[Fact, ...]], ...]
    charts: tuple[tuple[str, tuple[Series, ...]], ...]
    conflicts: tuple[Record, ...]
    settled: tuple[Record, ...]  # conflicts that somebody has explained or dismissed
    revisions: tuple[Record, ...]
    supports: tuple[Record, ...]
    officials: tuple[Record, ...]
    documents: tuple[Record, ...]
    claims: tuple[Record, ...]


def gather(engine: Engine, wanted: ClaimFilter, question: Iterable[tuple[str, str]]) -> Audit:
    """Everything about the claims that are wanted. Raises Problem where there are none."""
    found: dict[str, Record] = {claim["id"]: claim for claim in claims(engine, wanted)}
    if not found:
        raise Problem("there are no claims to report on\n`councilfacts claims` with the same filters shows what there is")
    names = [claim["council"] for claim in found.values() if claim["council"]]
    clashes = list(known_by(conflicts(engine, wanted), str(wanted.as_of) if wanted.as_of else None))
    judged = [one for one in clashes if one["type"] != "revision"]
    waiting = ("open", "confirmed")
    revisions = [one for one in clashes if one["type"] == "revision"]
    for one in clashes:
        found |= {member["id"]: member for member in one["claims"] if "measure" in member}
    read = {claim["document"] for claim in found.values()}
    return Audit(
        council=max(sorted(set(names)), key=names.count) if names else "all councils",
        question=tuple(question),
        years=_years(engine, wanted, found),
        charts=_charts([claim for claim in found.values() if claim["service"] is None], disputed(engine)),
        conflicts=tuple(one for one in judged if one["state"] in waiting),
        settled=tuple(one for one in judged if one["state"] not in waiting),
        revisions=tuple(revisions),
        supports=tuple(one for one in supports(engine) if any(member["id"] in found for member in one["claims"])),
        officials=_officials(officials(engine, wanted)),
        documents=tuple(document for document in documents(engine) if document["path"] in read),
        claims=tuple(sorted(found.values(), key=lambda claim: (claim["document"], claim["start"]))),
    )


def _years(engine: Engine, wanted: ClaimFilter, found: dict[str, Record]) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    """The facts by period, the earliest first, those without a period last."""
    by_period: dict[str, list[Fact]] = {}
    for fact in facts(engine, wanted):
        members = tuple(claim for claim in show(engine, fact["id"])["claims"] if claim["id"] in found)
        if members:
            about = ", ".join(str(fact[key]).replace("_", " ") for key in ("measure", "service", "programme", "counterparty", "counted") if fact[key])
            agreed = None if fact["low"] is None and fact["high"] is None else value({**members[0], **fact, "quote": "", "qualifier": "exact"})
            by_period.setdefault(fact["period"] or "", []).append(Fact(about, agreed if len(members) > 1 else None, members))
    return tuple((period(edtf) or "No period", tuple(by_period[edtf])) for edtf in sorted(by_period, key=years))


def _charts(whole: Sequence[Record], in_conflict: frozenset[str]) -> tuple[tuple[str, tuple[Series, ...]], ...]:
    grouped = groupby(series(whole, in_conflict), key=lambda one: (one.council, one.measure))
    charts = [(f"{council}: {measure.replace('_', ' ')}", tuple(members)) for (council, measure), members in grouped]
    worth = [chart for chart in charts if sum(len(one.claims) for one in chart[1]) >= FEWEST]
    return tuple(sorted(sorted(worth, key=lambda chart: -sum(len(one.claims) for one in chart[1]))[:MOST_CHARTS], key=lambda chart: chart[0]))


def _officials(found: Iterable[Record]) -> tuple[Record, ...]:
    """The appointments by role and day, the undated last."""
    return tuple(sorted(found, key=lambda one: (one["role"], one["published"] or "9999", one["person"], one["document"], one["start"])))


def render(audit: Audit, kind: str) -> str:
    """The report as an HTML page with its pictures in it, or as Markdown. `kind` is one of KINDS."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("councilfacts"), autoescape=kind == "html", undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"value": value, "period": period, "plain": lambda name: str(name or "").replace("_", " "), "safe_text": safe}
    environment.filters |= {"short": lambda key: str(key)[:8], "quoted": lambda claim: safe(marked(claim)), "md": _markdown, "parts": parts}
    page = environment.get_template(f"audit.{kind}.j2")
    pictures: list[tuple[str, str]] = []
    if kind == "html":
        from councilfacts.chart import svg

        pictures = [(title, svg(members)) for title, members in audit.charts]
    return page.render(audit=audit, pictures=pictures, mark=MARK)


def _markdown(text: object) -> str:
    """Text of a document in a Markdown page or table: on one line, with nothing in it that Markdown or HTML would act on."""
    shown = safe(str(text if text is not None else ""))
    for character in "\\`*_[]<>|#&":
        shown = shown.replace(character, "\\" + character if character not in "<>&" else {"<": "&lt;", ">": "&gt;", "&": "&amp;"}[character])
    return shown
