"""A first look at a database for somebody who has never seen one: a few claims with their words, then every conflict."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Engine

from councilfacts.telling import marked, wrapped
from councilfacts.wording import period, value
from db.facts import conflicts
from db.query import ClaimFilter, claims

SHOWN = 6  # claims: enough to see what one is, few enough for one screen with the conflicts
REVISIONS = 3
TYPES = ("value", "sum", "internal", "percent", "office", "revision")  # the plainest disagreements first


def tour(engine: Engine) -> Iterator[str]:
    """The lines of the tour."""
    chosen, number = _telling(engine)
    yield ""
    yield f"{len(chosen)} of {number} claims, each tied to the exact words that carry it:"
    for claim in chosen:
        yield ""
        fields = (claim["measure"], claim["status"], period(claim["period"]), claim["council"], claim["service"], claim["programme"])
        yield from wrapped(f"{str(claim['id'])[:8]}  {value(claim)}: " + ", ".join(str(field).replace("_", " ") for field in fields if field))
        yield from wrapped(f"{marked(claim)} ({claim['source'] or claim['document']}, {claim['published'] or 'undated'})", "            ")
    yield from _conflicts(engine)


def _conflicts(engine: Engine) -> Iterator[str]:
    found = sorted(conflicts(engine), key=lambda one: TYPES.index(one["type"]))  # within a type the most severe stay first
    moved = [one for one in found if one["type"] == "revision"]
    yield ""
    yield f"{len(found) - len(moved)} conflicts, where not all can be right:"
    for one in found:
        if one["type"] != "revision":
            yield from _told(one)
    if moved:
        yield ""
        yield f"{len(moved)} figures that moved; here {min(REVISIONS, len(moved))}, all with `councilfacts conflicts --type revision`:"
    for one in moved[:REVISIONS]:
        yield from _told(one)


def _told(conflict: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    yield from wrapped(f"{str(conflict['id'])[:8]}  {conflict['type']}: {conflict['explanation']}", "            ", "  ")


def _telling(engine: Engine) -> tuple[list[Mapping[str, Any]], int]:
    """The claim of each of the first documents that says most, by the fields it has and its confidence; and the number of all claims."""
    best: dict[str, Mapping[str, Any]] = {}
    number = 0
    for claim in claims(engine, ClaimFilter()):
        number += 1
        if claim["document"] not in best or _weight(claim) > _weight(best[claim["document"]]):
            best[claim["document"]] = claim
    kept = sorted(best.values(), key=lambda claim: (-_weight(claim), str(claim["published"]), str(claim["document"])))[:SHOWN]
    return sorted(kept, key=lambda claim: (str(claim["published"]), str(claim["document"]))), number


def _weight(claim: Mapping[str, Any]) -> float:
    known = sum(claim[name] is not None for name in ("period", "council", "service", "programme", "speaker"))
    return known + float(claim["confidence"])
