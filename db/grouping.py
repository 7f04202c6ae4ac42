"""Facts: the propositions that claims are about. Claims group on council, measure family, scope and period; a fact points to its claims and
changes none of them.

The period of a fact is the claim's own, or the one that a headline borrows from its story, or the year of the budget that is being set. Other claims
that name no period form a fact of their own: a missing period is not a match.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from db.contradictions import Key, thing
from db.interval import relate
from db.names import noun
from db.periods import Period
from db.statement import Statement
from extractor.claim import stable_id


@dataclass(slots=True)
class Fact:
    """A group of statements, in time order. `low`, `high`: the value that all of them can mean, in base units, null where they differ."""

    id: str
    group: str
    statements: tuple[Statement, ...]
    low: float | None
    high: float | None
    stories: int
    sources: int


@lru_cache(maxsize=4096)
def edtf(period: Period) -> str | None:
    """A period as an EDTF interval at day precision, the form that claims have; null for none."""
    if period.shape == "none":
        return None
    start = date.fromordinal(period.start).isoformat() if period.start else ".."
    end = date.fromordinal(period.end).isoformat() if period.end else ".."
    return f"{start}/{end}"


def thing_id(one: Statement) -> str:
    """The hash of everything that a statement is about but for its period."""
    return _thing_id(one.claim.council, thing(one))


@lru_cache(maxsize=4096)
def _thing_id(council: str | None, slots: Key) -> str:
    return stable_id("thing", council, *slots)


@lru_cache(maxsize=4096)
def group_id(about: str, period: Key) -> str:
    """The hash of a thing (`thing_id`) and of the handle under which periods meet: statements with one group id are compared with each other."""
    return stable_id("group", about, *period)


def facts_of(about: str, group: str, statements: Sequence[Statement], stories: Mapping[str, str]) -> list[Fact]:
    """The facts of the statements of one group (`group_id`) about one thing (`thing_id`), given in reading order; ordered by their ids."""
    found: dict[tuple[str, bool, str | None, str | None], list[Statement]] = {}
    for one in statements:
        # the interval, not the Period: the id is made of it, and "by March 2014" and "by the end of 2013/14" are one period
        period = edtf(one.period)
        found.setdefault(((one.claim.programme or "").lower(), one.full_time, "level" if one.undated else period, period), []).append(one)
    out = []
    for key, members in found.items():
        fact = stable_id("fact", about, *key)
        if len(members) == 1:  # as most facts have
            value = members[0].value
            out.append(Fact(fact, group, (members[0],), value.low, value.high, 1, 1))
            continue
        low, high = agreed(members, stories)
        told = {stories.get(one.claim.document.id, one.claim.document.id) for one in members}
        sources = {one.claim.document.source or one.claim.document.id for one in members}
        out.append(Fact(fact, group, tuple(members), low, high, len(told), len(sources)))
    return sorted(out, key=lambda one: one.id)


def agreed(statements: Sequence[Statement], stories: Mapping[str, str]) -> tuple[float | None, float | None]:
    """The value that most stories give, most finely written, where every statement can mean it; nulls where they cannot all be right."""
    values: dict[tuple[float | None, float | None, str], list[Statement]] = {}
    for one in statements:
        values.setdefault((one.value.low, one.value.high, one.value.qualifier), []).append(one)
    if len(values) == 1:
        return statements[0].value.low, statements[0].value.high

    def weight(members: list[Statement]) -> tuple[bool, int, int, float]:
        told = {stories.get(one.claim.document.id, one.claim.document.id) for one in members}
        return members[0].value.exact, members[0].value.wording.digits, len(told), members[0].value.point

    best = max(values.values(), key=weight)[0].value
    if all(relate(best, members[0].value) for members in values.values()):
        return best.low, best.high
    return None, None


def scope_of(one: Statement) -> str:
    """What else tells a fact from its neighbours, for people: full-time equivalents, a rate, an exact noun."""
    parts = ["full-time equivalents" if one.full_time else "", f"per {one.claim.rate}" if one.claim.rate and thing(one)[-1] else ""]
    return ", ".join(part for part in (*parts, noun(one.claim.counted) if one.claim.kind == "count" else "") if part)
