"""How a figure moved: what was claimed of one measure for each period, and when it was said."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from councilfacts.formats import safe, width
from councilfacts.wording import period, value

Record = Mapping[str, Any]
BAR = "█"
PARTS = " ▏▎▍▌▋▊▉"  # eighths of a bar's last cell
LONGEST_BAR = 40


@dataclass(frozen=True)
class Series:
    """The claims about one measure of one council for one period, by day of publication; the undated last."""

    council: str
    measure: str
    kind: str
    period: str | None
    claims: tuple[Record, ...]

    @property
    def title(self) -> str:
        """ "Worcestershire County Council, saving, 2013/14"."""
        return ", ".join((self.council, self.measure.replace("_", " "), period(self.period) or "no period"))


def series(claims: Iterable[Record], disputed: Collection[str] = ()) -> list[Series]:
    """The claims in series, by council, measure and period; each claim gets `disputed`: whether its id is among those in a conflict."""
    groups: dict[tuple[str, str, str, str], list[Record]] = {}
    for claim in claims:
        key = (claim["council"] or "no council", claim["measure"], claim["kind"], claim["period"] or "")
        groups.setdefault(key, []).append({**claim, "disputed": claim["id"] in disputed})
    ordered = sorted(groups.items(), key=lambda item: (item[0][:3], years(item[0][3])))
    return [
        Series(council, measure, kind, edtf or None, tuple(sorted(members, key=_moment)))
        for (council, measure, kind, edtf), members in ordered
    ]  # fmt: skip


def rows(all_series: Iterable[Series]) -> Iterator[dict[str, Any]]:
    """A row for each claim, in the order of the series."""
    for one in all_series:
        yield from (dict(claim) for claim in one.claims)


def only(all_series: Iterable[Series], ids: Collection[str]) -> list[Series]:
    """The series with those of their claims whose id is among the ids; no empty ones."""
    kept = [replace(one, claims=tuple(claim for claim in one.claims if claim["id"] in ids)) for one in all_series]
    return [one for one in kept if one.claims]


def bars(all_series: Iterable[Series]) -> Iterator[str]:
    """The series as bars for a terminal, all of one unit on one scale; `!` marks a claim that is in a conflict."""
    listed = list(all_series)
    room = width()
    longest = min(LONGEST_BAR, max(10, room - 60))
    tops: dict[str, float] = {}
    for one in listed:
        tops[one.kind] = max(tops.get(one.kind, 0.0), *map(point, one.claims))
    for one in listed:
        yield ""
        yield safe(one.title)
        for claim in one.claims:
            bar = _bar(point(claim) / tops[one.kind] if tops[one.kind] else 0, longest)
            mark = "!" if claim["disputed"] else " "
            said = f"{value(claim)}, {claim['status']}  {claim['source'] or claim['document']}"
            yield safe(f"  {claim['published'] or 'undated':<10} {mark} {bar:<{longest}} {said}")[:room]


def point(claim: Record) -> float:
    """The figure as written: the bound where only one is known, the middle of a range."""
    bounds = [float(bound) for bound in (claim["low"], claim["high"]) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else 0.0


def _bar(share: float, longest: int) -> str:
    eighths = max(1, round(share * longest * 8))
    return (BAR * (eighths // 8) + PARTS[eighths % 8]).rstrip()


def _moment(claim: Record) -> tuple[str, str, int]:
    return claim["published"] or "9999", claim["document"], claim["start"]


def years(edtf: str) -> tuple[str, str]:
    """Periods by their end, for "by 2017" has no beginning; no period comes last."""
    start, _, end = edtf.partition("/")
    return (end if end not in ("", "..") else start or "9999", start)
