"""Measures claims against a gold file: precision, recall and F1, and the accuracy of each field.

A claim is found when its span overlaps a gold claim's and kind, low and high agree. `frame` also needs measure, period and council;
`strict` also status, qualifier, service and programme. Figures are summed over all documents of the gold before they are divided.
A gold claim marked `optional` costs nothing, found or missed; claims of kind `count` have a figure of their own, for what is worth
counting is a matter of taste.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from councilfacts.problem import Problem

Record = Mapping[str, Any]

FRAME = ("measure", "period", "council")
STRICT = (*FRAME, "status", "qualifier", "service", "programme")
FIELDS = (*STRICT, "rate", "speaker", "counterparty")
KINDS = ("money", "jobs", "percent", "count")
_STOP = re.compile(r"[.!?][\"'”’)]*\s|\n")
_COUNCIL_KIND = re.compile(r"\b(?:the|royal|london|metropolitan|county|city|borough|district|council|corporation|of)\b")


@dataclass
class Figure:
    """How many were right, how many were found and how many the gold holds."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, right: int, found: int, gold: int) -> None:
        self.right += right
        self.found += found
        self.gold += gold


@dataclass(frozen=True)
class Miss:
    """One difference between gold and claims. `sort` is `missed`, `spurious` or `wrong`; `fields` holds each wrong field's gold and found value."""

    sort: str
    document: str
    start: int
    end: int
    quote: str
    said: str
    fields: tuple[tuple[str, Any, Any], ...] = ()


@dataclass
class Score:
    """The figures of one evaluation. `kinds` are detection figures by kind, `accuracy` the share of found claims with each field right."""

    figures: dict[str, Figure] = field(default_factory=lambda: {name: Figure() for name in ("detection", "frame", "strict", "counts")})
    kinds: dict[str, Figure] = field(default_factory=lambda: {kind: Figure() for kind in KINDS})
    right_fields: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))
    misses: list[Miss] = field(default_factory=list)

    @property
    def accuracy(self) -> dict[str, float]:
        paired = self.figures["detection"].right
        return {name: right / paired if paired else 0.0 for name, right in self.right_fields.items()}


def read_gold(path: Path) -> list[dict[str, Any]]:
    """The documents of a gold file. Raises Problem where it is not one."""
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Problem(f"{path}: no such gold file") from None
    except (OSError, ValueError) as error:
        raise Problem(f"{path}: not a gold file: {error}") from error
    if not isinstance(gold, list) or not all(isinstance(document, dict) and {"document", "claims"} <= document.keys() for document in gold):
        raise Problem(f"{path}: not a gold file: a list of objects with `document` and `claims` is expected")
    return gold


def score(gold: Sequence[Record], claims: Iterable[Record], appointments: Iterable[Record] | None = None) -> Score:
    """Compares claims (and appointments) with the gold; documents are known by their file name, those that the gold does not hold are left out."""
    result = Score()
    by_document: dict[str, list[Record]] = defaultdict(list)
    for claim in claims:
        by_document[_name(claim)].append(claim)
    for document in gold:
        _score_document(result, document, by_document.get(_name(document), []))
    if appointments is not None:
        _score_appointments(result, gold, appointments)
    return result


def _score_document(result: Score, document: Record, every: Sequence[Record]) -> None:
    figures, name = result.figures, _name(document)
    for kind in KINDS:
        gold = [claim for claim in document["claims"] if claim["kind"] == kind]
        found = [claim for claim in every if claim["kind"] == kind]
        pairs = pair(gold, found)
        if kind == "count":
            figures["counts"].add(len(pairs), len(found), len(gold))
        optional = sum(bool(wanted.get("optional")) for wanted, _ in pairs)
        counted = (len(pairs) - optional, len(found) - optional, sum(not claim.get("optional") for claim in gold))
        result.kinds[kind].add(*counted)
        if kind == "count":
            continue
        figures["detection"].add(*counted)
        frame, strict = _score_fields(result, name, [(wanted, got) for wanted, got in pairs if not wanted.get("optional")])
        figures["frame"].add(frame, *counted[1:])
        figures["strict"].add(strict, *counted[1:])
        met = {id(claim) for both in pairs for claim in both}
        result.misses += [_miss("missed", name, claim) for claim in gold if id(claim) not in met and not claim.get("optional")]
        result.misses += [_miss("spurious", name, claim) for claim in found if id(claim) not in met]


def _score_fields(result: Score, document: str, pairs: Iterable[tuple[Record, Record]]) -> tuple[int, int]:
    frame = strict = 0
    for wanted, got in pairs:
        right = {name: same(name, wanted.get(name), got.get(name)) for name in FIELDS}
        for name, ok in right.items():
            result.right_fields[name] += ok
        frame += all(right[name] for name in FRAME)
        strict += all(right[name] for name in STRICT)
        if wrong := tuple((name, wanted.get(name), got.get(name)) for name in FIELDS if not right[name]):
            result.misses.append(_miss("wrong", document, wanted, wrong))
    return frame, strict


def _score_appointments(result: Score, gold: Sequence[Record], appointments: Iterable[Record]) -> None:
    names = {_name(document) for document in gold}
    wanted = {(_name(document), one["person"].casefold(), one["role"]): one for document in gold for one in document.get("appointments", ())}
    found = {(_name(one), one["person"].casefold(), one["role"]): one for one in appointments if _name(one) in names}
    result.figures["appointments"] = Figure(len(wanted.keys() & found.keys()), len(found), len(wanted))
    for sort, these, others in (("missed", wanted, found), ("spurious", found, wanted)):
        for key in sorted(these.keys() - others.keys()):
            result.misses.append(Miss(sort, key[0], these[key]["start"], these[key]["end"], these[key]["person"], f"appointment as {key[2]}"))


def pair(gold: Sequence[Record], found: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Each gold claim with at most one found claim of the same kind and value whose span overlaps, the largest overlap first."""
    overlaps = []
    for i, wanted in enumerate(gold):
        for j, got in enumerate(found):
            overlap = min(wanted["end"], got["end"]) - max(wanted["start"], got["start"])
            if overlap > 0 and wanted["kind"] == got["kind"] and _equal(wanted["low"], got["low"]) and _equal(wanted["high"], got["high"]):
                overlaps.append((overlap, i, j))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, i, j in sorted(overlaps, reverse=True):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def same(name: str, wanted: object, got: object) -> bool:
    """Whether a field agrees. Councils are compared without the words for their kind; one name may hold the other ("Unison", "Unison Wales")."""
    if isinstance(wanted, str) and isinstance(got, str):
        wanted, got = wanted.casefold().strip(), got.casefold().strip()
        if name == "council":
            return _COUNCIL_KIND.sub("", wanted).split() == _COUNCIL_KIND.sub("", got).split()
        if name in ("speaker", "counterparty", "programme"):
            return wanted in got or got in wanted
    return wanted == got


def changes(before: Iterable[Record], after: Iterable[Record]) -> tuple[list[Record], list[Record], list[tuple[Record, Record, tuple[str, ...]]]]:
    """The claims gained, the claims lost, and those that are in both but differ, with the fields that do.

    A claim is the same when document, span, kind and value are.
    """
    old, new = (
        {(claim["document"], claim["start"], claim["end"], claim["kind"], claim["low"], claim["high"]): claim for claim in claims}
        for claims in (before, after)
    )
    changed = []
    for key in old.keys() & new.keys():
        if differing := tuple(name for name in FIELDS if old[key].get(name) != new[key].get(name)):
            changed.append((old[key], new[key], differing))
    gained = [new[key] for key in new.keys() - old.keys()]
    lost = [old[key] for key in old.keys() - new.keys()]
    return sorted(gained, key=_place), sorted(lost, key=_place), sorted(changed, key=lambda change: _place(change[1]))


def sentence(text: str, start: int, end: int) -> str:
    """The words around a span, from stop to stop or line to line: enough to see what is meant, where no claim keeps the sentence."""
    before = max((match.end() for match in _STOP.finditer(text, max(0, start - 1000), start)), default=max(0, start - 1000))
    after = _STOP.search(text, end, end + 1000)
    return text[before : after.end() if after else end + 1000].strip()


def _place(claim: Record) -> tuple[str, int, int]:
    return claim["document"], claim["start"], claim["end"]


def _equal(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is None and b is None
    return abs(float(a) - float(b)) <= 1e-6 * max(1.0, abs(float(a)))


def _name(record: Record) -> str:
    return PurePath(record["document"]).name


def _miss(sort: str, document: str, claim: Record, wrong: tuple[tuple[str, Any, Any], ...] = ()) -> Miss:
    return Miss(sort, document, claim["start"], claim["end"], claim["quote"], f"{claim['kind']} {claim['measure']}", wrong)
