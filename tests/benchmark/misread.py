"""How many contradictions are still found, and how many cried in vain, when slots of the claims were misread.

    python -m tests.benchmark.misread [--claims GOLD --conflicts JUDGED --texts FOLDER] [--seeds 20] [--show]

Rules for conflicts that are tried on right claims alone lean on slots that the extractor gets wrong in every tenth claim of an unseen text. So the
claims of a gold file are spoilt as readings of unseen articles were found to be: the same shares of measures, periods, stages, services, councils
and speakers, each wrong value drawn from those that were read in its place. Level 1 is that share, 0 the gold itself, 0.5 and 1.5 tell how steep the
fall is. The spans, figures and quotes stay, so what is lost is lost by slots. Without a gold file the bundled samples are used. `--show` prints what
level 1 misses and cries in vain, most often first.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from corpus import samples
from councilfacts.evaluate import read_gold
from councilfacts.evaluate_conflicts import ConflictScore, read_judged, score_conflicts
from db.claimsfile import from_gold, to_json
from db.judge import judge
from db.records import AppointmentView, ClaimView, DocumentView, ProgrammeView

LEVELS = (0.0, 0.5, 1.0, 1.5)
# Shares of the claims of unseen articles in which a slot was wrong.
SHARES = {"measure": 0.12, "period": 0.13, "status": 0.15, "service": 0.09, "council": 0.03, "speaker": 0.04}
LOST = 2 / 3  # of wrong periods: none was read; else it is another one of the document
# What was read in the place of what, and how often, in 1,294 figures of articles that no rule had been written on; of jobs too few to go by.
MEASURES: dict[str | None, dict[str | None, int]] = {
    "budget": {"saving": 12, "cost": 10, "extra_spending": 7, "income": 3, "overspend": 1, "reserves": 1, "grant_cut": 1},
    "budget_share": {"tax_rise": 2},
    "cost": {"other_money": 7, "saving": 6, "income": 6, "extra_spending": 5, "budget": 3, "grant": 1, "funding_gap": 1},
    "debt": {"saving": 6, "budget": 3, "income": 2, "cost": 1},
    "extra_spending": {"reserves_use": 12, "saving": 4, "budget": 3, "overspend": 1, "cost": 1, "debt": 1},
    "funding_change": {"budget_share": 2, "other_percent": 2, "saving_share": 1, "tax_rise": 1},
    "funding_gap": {"saving": 2, "income": 1},
    "grant": {"extra_spending": 5, "cost": 3, "saving": 3, "other_money": 2, "budget": 1, "funding_gap": 1, "grant_cut": 1},
    "grant_cut": {"saving": 6, "grant": 3, "cost": 1},
    "income": {"saving": 5, "other_money": 3, "cost": 1, "debt": 1},
    "job_losses": {"jobs_at_risk": 2, "workforce": 1},
    "jobs_at_risk": {"job_losses": 2},
    "jobs_created": {"jobs_transferred": 1, "job_losses": 1},
    "jobs_transferred": {"job_losses": 1, "workforce": 1},
    "other_money": {"cost": 3, "extra_spending": 2, "saving": 1, "tax_bill": 1, "grant": 1},
    "other_percent": {"saving_share": 6, "tax_rise": 2, "budget_share": 2},
    "overspend": {"budget": 2, "extra_spending": 1, "cost": 1, "reserves_use": 1},
    "pay_change": {"funding_change": 1},
    "reserves": {"underspend": 2, "saving": 1, "overspend": 1, "budget": 1, "income": 1, "reserves_use": 1},
    "reserves_use": {"saving": 2, "other_money": 2, "extra_spending": 1, "reserves": 1, "funding_gap": 1, "budget": 1},
    "saving": {"cost": 9, "extra_spending": 4, "grant_cut": 3, "debt": 3, "grant": 2, "overspend": 1, "reserves_use": 1, "funding_gap": 1},
    "saving_share": {"other_percent": 4, "funding_change": 1},
    "tax_bill": {"saving": 1, "income": 1},
    "tax_rise": {"other_percent": 20, "funding_change": 2, "saving_share": 2},
    "underspend": {"income": 1, "debt": 1},
    "workforce": {"jobs_at_risk": 1, "job_losses": 1},
}
STATUSES: dict[str | None, dict[str | None, int]] = {
    "actual": {"agreed": 25, "proposed": 21, "forecast": 14, "required": 9, "identified": 2},
    "agreed": {"actual": 50, "proposed": 13, "forecast": 6, "required": 5},
    "forecast": {"actual": 14, "agreed": 8, "proposed": 7, "required": 4},
    "identified": {"agreed": 1},
    "proposed": {"agreed": 38, "actual": 20, "forecast": 5, "required": 5},
    "required": {"proposed": 6, "agreed": 6, "forecast": 5, "actual": 2, "unidentified": 1},
}
SERVICES: dict[str | None, dict[str | None, int]] = {
    None: {"culture": 9, "environment": 9, "central": 9, "highways_transport": 4, "childrens_social_care": 3, "education": 3, "adult_social_care": 2},
    "adult_social_care": {None: 1},
    "central": {None: 6, "culture": 1},
    "childrens_social_care": {None: 1},
    "culture": {None: 7, "adult_social_care": 2},
    "education": {None: 13, "highways_transport": 2, "childrens_social_care": 2},
    "environment": {None: 9, "highways_transport": 1, "culture": 1, "housing": 1},
    "highways_transport": {None: 1},
    "housing": {None: 16, "central": 4, "planning": 1, "highways_transport": 1, "culture": 1, "adult_social_care": 1},
    "planning": {None: 1},
}


@dataclass(frozen=True)
class World:
    """Right claims, and the relations between them that a person judged."""

    claims: list[ClaimView]
    documents: list[DocumentView]
    appointments: list[AppointmentView]
    programmes: list[ProgrammeView]
    judged: list[dict[str, Any]]

    @property
    def texts(self) -> dict[str, str]:
        return {Path(one.path).name: one.text for one in self.documents}


@dataclass
class Tally:
    """What was found over all seeds. `missed` and `alarms` count judged relations by what they say, `unjudged` reported conflicts by theirs."""

    found: int = 0
    real: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    unjudged: Counter[str] = field(default_factory=Counter)

    def add(self, score: ConflictScore) -> None:
        self.found += score.found
        self.real += score.real
        self.missed.update(_said(one) for one in score.missed)
        self.alarms.update(_said(one) for one in score.alarms)
        self.unjudged.update(str(one["explanation"]) for one in score.unjudged)


def load(claims: Path, conflicts: Path, texts: Path) -> World:
    """A gold file with its judged relations."""
    views, documents, appointments, programmes = from_gold(read_gold(claims), texts)
    return World(views, documents, appointments, programmes, read_judged(conflicts))


def spoilt(claims: Sequence[ClaimView], seed: int, level: float) -> list[ClaimView]:
    """The claims with slots misread, each document by itself, the same for the same seed. Periods and speakers are taken from the document."""
    councils = sorted({one.council for one in claims if one.council})
    by_document: dict[str, list[ClaimView]] = {}
    for one in claims:
        by_document.setdefault(one.document.id, []).append(one)
    out = []
    for document, listed in by_document.items():
        dice = random.Random(f"{seed}:{document}")
        periods = sorted({one.period for one in listed if one.period})
        speakers = sorted({one.speaker for one in listed if one.speaker})
        out += [replace(one, **_misread(one, dice, level, periods, speakers, councils)) for one in listed]
    return out


def _misread(
    one: ClaimView, dice: random.Random, level: float, periods: Sequence[str], speakers: Sequence[str], councils: Sequence[str]
) -> dict[str, Any]:
    """The slots of a claim that are read wrongly, with what is read instead."""
    wrong: dict[str, Any] = {}
    for slot, table in (("measure", MEASURES), ("status", STATUSES), ("service", SERVICES)):
        instead = table.get(getattr(one, slot))
        if dice.random() < level * SHARES[slot] and instead:
            wrong[slot] = dice.choices(list(instead), list(instead.values()))[0]
    if dice.random() < level * SHARES["period"]:
        others = [period for period in periods if period != one.period]
        if dice.random() < LOST:
            wrong |= {"period": None, "period_text": None}
        elif others:
            wrong |= {"period": dice.choice(others), "period_text": None}
    if dice.random() < level * SHARES["council"]:
        wrong["council"] = dice.choice([None, *(council for council in councils if council != one.council)])
    if dice.random() < level * SHARES["speaker"]:
        wrong["speaker"] = None if one.speaker or not speakers else dice.choice(speakers)
    return wrong


def measure(world: World, level: float, seeds: int) -> Tally:
    """What is found among claims that were spoilt by each of so many seeds; once where nothing is spoilt."""
    tally = Tally()
    for seed in range(seeds if level else 1):
        found = judge(spoilt(world.claims, seed, level), world.documents, world.appointments, world.programmes)
        tally.add(score_conflicts(world.judged, [to_json(one) for one in found.conflicts], world.texts))
    return tally


def _said(entry: Mapping[str, Any]) -> str:
    quotes = (f"{item.get('quote') or '(office)'} ({Path(item['document']).name})" for item in entry["claims"])
    return f"{entry['verdict']}: {', '.join(quotes)}: {entry.get('why', '')}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    folder = samples.folder()
    arguments.add_argument("--claims", type=Path, default=folder / "gold.json")
    arguments.add_argument("--conflicts", type=Path, default=folder / "conflicts.json")
    arguments.add_argument("--texts", type=Path, default=folder)
    arguments.add_argument("--seeds", type=int, default=20)
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    world = load(given.claims, given.conflicts, given.texts)
    print(f"{'level':>5} {'recall':>8} {'precision':>10} {'found':>12} {'alarms':>7} {'unjudged':>9}")
    for level in LEVELS:
        tally = measure(world, level, given.seeds)
        alarms = tally.alarms.total()
        precision = tally.found / (tally.found + alarms) if tally.found else 0.0
        of = f"{tally.found}/{tally.real}"
        print(f"{level:5} {tally.found / max(1, tally.real):8.3f} {precision:10.3f} {of:>12} {alarms:7} {tally.unjudged.total():9}")
        if given.show and level == 1:
            for name in ("missed", "alarms", "unjudged"):
                for said, times in getattr(tally, name).most_common():
                    print(f"    {name} {times} times: {json.dumps(said, ensure_ascii=False)[1:-1]}")


if __name__ == "__main__":
    main()
