"""Measures reported conflicts against judged relations between claims.

A judged entry is covered when one reported conflict holds at least two of its claims (the same document, spans that overlap; for offices
the two documents). Real entries should be covered by a conflict that is not a revision, benign ones by none, revisions by a revision. A conflict
that lists every claim of its fact also holds the pairs among them that agree: it is no false alarm where it covers a real entry too.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from councilfacts.problem import Problem

Record = Mapping[str, Any]
Place = tuple[str, tuple[int, int] | None]  # a document's name and a span in it; null: anywhere

REAL = ("conflict", "sum_wrong", "percent_wrong", "office_conflict")
OFFICES = ("office_conflict", "succession")
LEFT_OUT = "syndicated"  # copies are counted once by the facts; nothing is reported of them


@dataclass
class ConflictScore:
    """The figures, and the entries behind them: `missed` and `alarms` are judged entries, `unjudged` reported conflicts that cover none."""

    found: int = 0
    real: int = 0
    benign: int = 0
    revisions_right: int = 0
    revisions: int = 0
    reported: int = 0
    missed: list[Record] = field(default_factory=list)
    alarms: list[Record] = field(default_factory=list)
    unjudged: list[Record] = field(default_factory=list)

    def rows(self) -> list[dict[str, Any]]:
        """A row for each figure."""
        alarms = len(self.alarms)
        figures: dict[str, float | None] = {
            "precision": self.found / (self.found + alarms) if self.found or alarms else None,
            "recall": self.found / self.real if self.real else None,
            "found": self.found, "real": self.real, "false alarms": alarms, "benign": self.benign,
            "revisions right": self.revisions_right, "revisions": self.revisions, "unjudged": len(self.unjudged), "reported": self.reported,
        }  # fmt: skip
        return [{"figure": name, "value": value} for name, value in figures.items()]


def read_judged(path: Path) -> list[dict[str, Any]]:
    """The entries of a file of judged relations. Raises Problem where it is not one."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Problem(f"{path}: no such file of judged relations") from None
    except (OSError, ValueError) as error:
        raise Problem(f"{path}: not a file of judged relations: {error}") from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) and "verdict" in entry for entry in entries):
        raise Problem(f"{path}: not a file of judged relations: a list of objects with `verdict` and `claims` is expected")
    return entries


def score_conflicts(judged: Iterable[Record], conflicts: Sequence[Record], texts: Mapping[str, str]) -> ConflictScore:
    """Compares reported conflicts (with the keys of `conflicts --format json`) with judged entries. `texts`: by file name, to find the quotes in."""
    score = ConflictScore(reported=len(conflicts))
    reported = [[(_name(claim), (int(claim["start"]), int(claim["end"]))) for claim in conflict["claims"]] for conflict in conflicts]
    covered: list[tuple[Record, list[int]]] = []
    for entry in judged:
        if entry["verdict"] != LEFT_OUT:
            places = [_place(item, texts) for item in [*entry.get("claims", ()), *([entry["total"]] if entry.get("total") else [])]]
            office = entry["verdict"] in OFFICES
            hits = [n for n, claims in enumerate(reported) if _covers(claims, places, office and conflicts[n]["type"] == "office")]
            covered.append((entry, hits))
    hard = {n for n, conflict in enumerate(conflicts) if conflict["type"] != "revision"}
    right = {n for entry, hits in covered if entry["verdict"] in REAL for n in hits if n in hard}
    for entry, hits in covered:
        if entry["verdict"] in REAL:
            score.real += 1
            if any(n in hard for n in hits):
                score.found += 1
            else:
                score.missed.append(entry)
            continue
        false = any(n in hard and n not in right for n in hits)
        if false:
            score.alarms.append(entry)
        if entry["verdict"] == "revision":
            score.revisions += 1
            score.revisions_right += bool(hits) and not false
        else:
            score.benign += 1
    used = {n for _, hits in covered for n in hits}
    score.unjudged = [conflicts[n] for n in sorted(hard - used)]
    return score


def _covers(claims: Sequence[tuple[str, tuple[int, int]]], places: Sequence[Place], by_document: bool) -> bool:
    met = {
        n
        for n, (name, span) in enumerate(places)
        for document, (start, end) in claims
        if document == name and (by_document or span is None or (start < span[1] and end > span[0]))
    }
    return len(met) >= 2


def _place(item: Record, texts: Mapping[str, str]) -> Place:
    name, quote = _name(item), item.get("quote")
    if not quote:
        return name, None
    start = find(texts.get(name, ""), quote, item.get("n", 1))
    return name, ((start, start + len(quote)) if start >= 0 else None)


def find(text: str, quote: str, n: int = 1) -> int:
    """Where the n-th occurrence of the quote begins that is no part of a longer number or word; -1 where there is none."""
    begin = r"(?<![^\W_])" if quote[0].isalnum() else ""
    begin += r"(?<![.,])" if quote[0].isdigit() else ""
    end = r"(?!\d|[.,]\d)" if quote[-1].isdigit() else r"(?![^\W\d_])" if quote[-1].isalpha() else ""
    for seen, match in enumerate(re.finditer(f"(?={begin}{re.escape(quote)}{end})", text), 1):
        if seen == n:
            return match.start()
    return -1


def _name(record: Record) -> str:
    return PurePath(record["document"]).name
