"""A world with known truth, to say how many of its contradictions are found and how many are cried in vain.

Councils, years and outlets that round, hedge, copy, revise and mistype; contradictions of all types are planted among them. Claims come
structured, with the sentence that holds them, as a perfect extractor would give them.

    python -m tests.benchmark.simulator [--documents 2000] [--seed 1] [--show 5]
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from db.judge import judge
from db.records import AppointmentView, ClaimView, Conflict, DocumentView
from extractor.claim import stable_id

PLACES = [
    "Ash", "Birch", "Cedar", "Elm", "Fern", "Gorse", "Hazel", "Ivy", "Larch", "Maple", "Oak", "Pine", "Rowan", "Sorrel", "Thorn", "Willow",
    "Yarrow", "Alder", "Bram", "Clover",
]  # fmt: skip
ENDINGS = ("mere", "shire", "dale", "ford", "wick")
OUTLETS = ("Evening Courier", "Weekly Echo", "Online", "Gazette (LDRS)", "Advertiser")
SERVICES = {
    "adult_social_care": "adult social care",
    "childrens_social_care": "children's services",
    "highways_transport": "highways",
    "central": "the back office",
}
GIVEN = [
    "Anna", "Brian", "Clare", "David", "Emma", "Frank", "Gwen", "Harold", "Irene", "Joan", "Keith", "Laura", "Martin", "Nora", "Oliver",
    "Peggy",
]  # fmt: skip
FAMILIES = [
    "Ashdown", "Barlow", "Cotter", "Denham", "Ellison", "Farrow", "Gadsby", "Holroyd", "Ingram", "Jessop", "Kettle", "Lomax", "Mercer",
    "Norcott", "Ormerod", "Purcell", "Quigley", "Rushby", "Sefton", "Tindall",
]  # fmt: skip
SYLLABLES = [
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "su", "ta", "ve", "wi", "xo", "yu", "zan", "brel",
    "cor", "dun", "fle",
]  # fmt: skip
STRANGERS = [
    "Aldous", "Babbage", "Cavendish", "Dunstan", "Everard", "Fothergill", "Grimshaw", "Hathaway",
]  # fmt: skip
RATES = {"value": 0.13, "internal": 0.05, "sum": 0.06, "percent": 0.05, "office": 0.04, "revision": 0.08, "edit": 0.4}
REAL = ("value", "internal", "sum", "percent", "office", "revision")


@dataclass(frozen=True)
class Planted:
    """One contradiction: the claims or appointments that are wrong (or, for a revision, new). A conflict that names one of them has found it."""

    type: str
    ids: tuple[str, ...]


@dataclass
class Simulation:
    """Everything that judging takes, and what was planted."""

    claims: list[ClaimView] = field(default_factory=list)
    documents: list[DocumentView] = field(default_factory=list)
    appointments: list[AppointmentView] = field(default_factory=list)
    planted: list[Planted] = field(default_factory=list)


@dataclass(frozen=True)
class Truth:
    """What is so in one council and financial year. Money in pounds; `parts` make the saving; `after` is the bill after the rise."""

    saving: float
    parts: tuple[float, ...]
    budget: float
    jobs: int
    overspend: float
    reserves: float
    rate: float
    bill: float
    rise: float


class Article:
    """An article in the making: text with claims at their places."""

    def __init__(self, council: str, year: int, source: str, published: date) -> None:
        self.council, self.year, self.source, self.published = council, year, source, published
        self.text = ""
        self.made: list[tuple[int, int, int, int, dict[str, Any]]] = []
        self.people: list[tuple[int, str, str, str]] = []

    def say(self, template: str, *figures: dict[str, Any], end: str = "\n\n") -> None:
        """Adds a sentence; each `{}` takes the next figure, whose `quote` is the claim."""
        start = len(self.text)
        pieces = template.split("{}")
        spots = []
        for piece, figure in zip(pieces, [*figures, None], strict=True):
            self.text += piece
            if figure is not None:
                spots.append((len(self.text), len(self.text) + len(figure["quote"]), figure))
                self.text += figure["quote"]
        self.made += [(a, b, start, len(self.text), figure) for a, b, figure in spots]
        self.text += end

    def name(self, before: str, person: str, role: str, role_text: str, after: str) -> None:
        self.people.append((len(self.text) + len(before), person, role, role_text))
        self.text += before + person + after + "\n\n"


def money(amount: float, decimals: int = 1) -> str:
    return f"£{amount / 1e6:.{decimals}f}m"


def figure(quote: str, amount: float, measure: str, status: str, **fields: Any) -> dict[str, Any]:
    low = None if fields.get("qualifier") in ("almost", "up_to", "less_than") else amount
    high = None if fields.get("qualifier") == "more_than" else amount
    return {"quote": quote, "low": low, "high": high, "measure": measure, "status": status, "kind": "money", "qualifier": "exact"} | fields


class World:
    """Builds the simulation from one seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.out = Simulation()

    def build(self, documents: int) -> Simulation:
        years = list(range(2011, 2023))
        councils = [f"{place}{ending} County Council" for ending in ENDINGS for place in PLACES]
        for council in councils:
            leaders = self.leaders()
            for year in years:
                if len(self.out.documents) >= documents:
                    return self.out
                self.budget_week(council, year, self.truth(), leaders[year])
        return self.out

    def leaders(self) -> dict[int, str]:
        """A leader for each year; they change in May, every few years."""
        names: dict[int, str] = {}
        current = ""
        for year in range(2011, 2024):
            if not current or self.chance.random() < 0.3:
                current = f"{self.chance.choice(GIVEN)} {self.chance.choice(FAMILIES)}"
            names[year] = current
        return names

    def truth(self) -> Truth:
        c = self.chance
        parts = tuple(round(c.uniform(2, 12), 1) * 1e6 for _ in SERVICES)
        budget = round(c.uniform(150, 480), 1) * 1e6
        bill, rate = round(c.uniform(950, 1400), 2), c.choice((1.9, 1.99, 2.99, 3.99, 4.99))
        return Truth(
            sum(parts),
            parts,
            budget,
            c.randint(110, 990),
            round(c.uniform(0.6, 9.5), 1) * 1e6,
            round(c.uniform(8, 30), 1) * 1e6,
            rate,
            bill,
            round(bill * rate / 100, 2),
        )

    def budget_week(self, council: str, year: int, truth: Truth, leader: str) -> None:
        """Three to five reports of the budget meeting within a week, and later ones of the same year."""
        day = date(year, 2, 10) + timedelta(days=self.chance.randint(0, 12))
        outlets = self.chance.sample(OUTLETS, 3)
        first = None
        for number, outlet in enumerate(outlets):
            article = Article(council, year, f"{council.split()[0]} {outlet}", day + timedelta(days=number * 2))
            wrong = self.report(article, truth, leader, plain=number == 0)
            key = self.publish(article, wrong)
            first = first or (article, key)
        if first and self.chance.random() < 0.25:
            self.copy(first[0])
        if self.chance.random() < 0.6:
            self.later(council, year, truth)

    def report(self, article: Article, truth: Truth, leader: str, *, plain: bool) -> list[tuple[str, list[dict[str, Any]]]]:
        """One report, with what is planted in it. The first of a week is `plain`: it states everything as it is."""
        wrong: list[tuple[str, list[dict[str, Any]]]] = []
        plant = (
            None
            if plain
            else next((kind for kind in ("value", "internal", "sum", "percent", "office") if self.chance.random() < RATES[kind] * 2), None)
        )
        year = f"{article.year}/{(article.year + 1) % 100:02d}"
        period = f"{article.year}-04-01/{article.year + 1}-03-31"
        dated = {"period": period, "period_text": year}
        saving = figure(money(truth.saving), truth.saving, "saving", "agreed", **dated)
        if not plain:
            article.say(self.headline(article.council), self.rounded(truth.saving, "saving", "agreed"), end="\n\n")
            saving = self.worded(truth.saving, "saving", "agreed", **dated)
        jobs = figure(f"{truth.jobs} posts", truth.jobs, "job_losses", "agreed", kind="jobs", **dated)
        if plant == "value":
            target = self.chance.choice(("saving", "jobs"))
            if target == "saving":
                amount = self.slipped(truth.saving)
                saving = figure(money(amount), amount, "saving", "agreed", **dated)
                article.text, article.made = "", []
                wrong.append(("value", [saving]))
            else:
                number = int(self.slipped(truth.jobs, 1))
                jobs = figure(f"{number} posts", number, "job_losses", "agreed", kind="jobs", **dated)
                wrong.append(("value", [jobs]))
        article.say(f"{article.council} has agreed {self.hedge(saving)}{{}} of savings for {year} and the loss of {{}}.", saving, jobs)
        role = ("Council leader ", " said the decisions were hard.")
        if plant == "office":
            leader = f"{self.chance.choice(GIVEN)} {self.chance.choice(STRANGERS)}"
            wrong.append(("office", []))
        article.name(role[0], leader, "leader", "Council leader", role[1])
        self.list_parts(article, truth, dated, plant, wrong, plain)
        self.tax(article, truth, dated, plant, wrong)
        self.levels(article, truth, dated, plant, wrong)
        words = [self.chance.choice(SYLLABLES) + self.chance.choice(SYLLABLES) for _ in range(90)]
        article.say(f"Residents had their say: {' '.join(words)}.")  # what tells one reporter's article from another's
        return wrong

    def headline(self, council: str) -> str:
        return self.chance.choice((f"{council.split()[0]} agrees {{}} of cuts", "County votes for {} of savings", "{} to go from county budget"))

    def hedge(self, one: dict[str, Any]) -> str:
        words = {"about": ("about ", "around ", "some "), "more_than": ("more than ",), "almost": ("almost ", "nearly ")}
        return self.chance.choice(words.get(one["qualifier"], ("",)))

    def rounded(self, amount: float, measure: str, status: str, **fields: Any) -> dict[str, Any]:
        return figure(money(round(amount, -6), 0), float(round(amount, -6)), measure, status, **fields)

    def worded(self, amount: float, measure: str, status: str, **fields: Any) -> dict[str, Any]:
        """The figure as an outlet may put it: exact, rounded, hedged."""
        match self.chance.randint(0, 5):
            case 0:
                return self.rounded(amount, measure, status, **fields)
            case 1:
                return self.rounded(amount, measure, status, qualifier="about", **fields)
            case 2:
                below = amount // 1e6 * 1e6
                return figure(money(below, 0), below, measure, status, qualifier="more_than", **fields)
            case 3:
                above = (amount // 1e6 + 1) * 1e6
                return figure(money(above, 0), above, measure, status, qualifier="almost", **fields)
        return figure(money(amount), amount, measure, status, **fields)

    def slipped(self, amount: float, unit: float = 1e5) -> float:
        """The figure mistyped or misheard: digits swapped, or off by a sixth."""
        digits = list(str(round(amount / unit)))
        swaps = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and digits[i + 1] != "0" and i < 2]
        if swaps and self.chance.random() < 0.5:
            at = self.chance.choice(swaps)
            digits[at], digits[at + 1] = digits[at + 1], digits[at]
            slip = int("".join(digits)) * unit
            if abs(slip - amount) / amount > 0.11:
                return float(slip)
        return float(round(amount * self.chance.choice((0.84, 1.17)) / unit) * unit + unit)

    def list_parts(self, article: Article, truth: Truth, dated: dict[str, Any], plant: str | None, wrong: list[Any], plain: bool) -> None:
        """The saving service by service, as a closed list with its total."""
        if not (plain or plant == "sum" or self.chance.random() < 0.5):
            return
        parts = [
            figure(money(amount), amount, "saving", "agreed", service=service, **dated) for amount, service in zip(truth.parts, SERVICES, strict=True)
        ]
        total = figure(money(truth.saving), truth.saving, "saving", "agreed", **dated)
        if plant == "value" and wrong and wrong[0][1][0]["measure"] == "saving":
            return
        if plant == "sum":
            at = self.chance.randrange(len(parts))
            amount = parts[at]["low"] + self.chance.choice((0.9, 1.2, -0.8)) * 1e6
            parts[at] = figure(money(amount), amount, "saving", "agreed", service=parts[at]["service"], **dated)
            wrong.append(("sum", [parts[at], total]))
        names = list(SERVICES.values())
        article.say(
            f"Of the {{}}, {{}} will come from {names[0]}, {{}} from {names[1]}, {{}} from {names[2]} and the remaining {{}} from {names[3]}.",
            total,
            *parts,
        )

    def tax(self, article: Article, truth: Truth, dated: dict[str, Any], plant: str | None, wrong: list[Any]) -> None:
        rate = truth.rate + self.chance.choice((1.1, 1.5)) if plant == "percent" else truth.rate
        percent = figure(f"{rate:.2f}%", round(rate, 2), "tax_rise", "agreed", kind="percent", **dated)
        old = figure(f"£{truth.bill:,.2f}", truth.bill, "tax_bill", "actual")
        new = figure(f"£{truth.bill + truth.rise:,.2f}", round(truth.bill + truth.rise, 2), "tax_bill", "agreed", **dated)
        if plant == "percent":
            wrong.append(("percent", [percent]))
        article.say("A Band D bill goes up from {} to {}, a rise of {}.", old, new, percent)

    def levels(self, article: Article, truth: Truth, dated: dict[str, Any], plant: str | None, wrong: list[Any]) -> None:
        budget = figure(money(truth.budget), truth.budget, "budget", "agreed", **dated)
        article.say("The budget for the year is {}.", budget)
        reserves = figure(money(truth.reserves), truth.reserves, "reserves", "actual")
        article.say("General balances stand at {}.", reserves)
        if plant == "internal":
            amount = self.slipped(truth.overspend + 4e6)
            first = figure(money(truth.overspend + 4e6), truth.overspend + 4e6, "cost", "forecast", speaker="Nora Denham")
            second = figure(money(amount), amount, "cost", "forecast", speaker="Keith Lomax")
            article.say("Nora Denham said the redundancy bill would come to {}.", first)
            article.say("Keith Lomax of Unison claimed the true cost of redundancies was {}.", second)
            wrong.append(("internal", [first, second]))

    def later(self, council: str, year: int, truth: Truth) -> None:
        """Reports of the running year: the forecast overspend, twice, the second time perhaps moved."""
        day = date(year, 9, 10) + timedelta(days=self.chance.randint(0, 20))
        dated = {"period": f"{year}-04-01/{year + 1}-03-31", "period_text": "this year"}
        outlets = self.chance.sample(OUTLETS, 2)
        article = Article(council, year, f"{council.split()[0]} {outlets[0]}", day)
        article.say(
            f"{council} expects to overspend by {{}} this year.", figure(money(truth.overspend), truth.overspend, "overspend", "forecast", **dated)
        )
        self.publish(article, [])
        moved = self.chance.random() < RATES["revision"] * 5
        amount = self.slipped(truth.overspend) if moved else truth.overspend
        article = Article(council, year, f"{council.split()[0]} {outlets[1]}", day + timedelta(days=self.chance.randint(70, 110)))
        new = figure(money(amount), amount, "overspend", "forecast", **dated)
        article.say(f"{council} {'now expects' if moved else 'still expects'} to overspend by {{}} this year.", new)
        self.publish(article, [("revision", [new])] if moved else [])

    def copy(self, original: Article) -> None:
        """A sister title prints the article again two days later, perhaps with a figure mistyped."""
        twin = Article(original.council, original.year, f"{original.council.split()[0]} Sister Title", original.published + timedelta(days=2))
        twin.text, twin.made, twin.people = original.text, [(a, b, c, d, dict(one)) for a, b, c, d, one in original.made], list(original.people)
        wrong: list[tuple[str, list[dict[str, Any]]]] = []
        jobs = next(item for item in twin.made if item[4]["kind"] == "jobs")
        digits = str(int(jobs[4]["low"]))
        swapped = digits[0] + digits[2] + digits[1]
        if self.chance.random() < RATES["edit"] and swapped != digits and abs(int(swapped) - int(digits)) > 8:
            one = jobs[4]
            one |= {"quote": f"{swapped} posts", "low": float(swapped), "high": float(swapped)}
            twin.text = twin.text[: jobs[0]] + one["quote"] + twin.text[jobs[1] :]
            wrong.append(("value", [one]))
        self.publish(twin, wrong)

    def publish(self, article: Article, wrong: Sequence[tuple[str, list[dict[str, Any]]]]) -> str:
        """Turns an article into a document, claims and appointments, and what is wrong in it into ids."""
        key = stable_id(article.source, article.published.isoformat(), article.text)
        document = DocumentView(key, f"{key}.txt", article.source, article.published, article.text, article.council)
        self.out.documents.append(document)
        ids: dict[int, str] = {}
        for start, end, sentence_start, sentence_end, one in article.made:
            fields = {name: value for name, value in one.items() if name != "quote"}
            kind, measure, low, high = (fields.pop(name) for name in ("kind", "measure", "low", "high"))
            qualifier, status = fields.pop("qualifier"), fields.pop("status")
            claim = ClaimView(
                stable_id(key, start, end), document, kind, measure, low, high, qualifier, status, start, end, one["quote"],
                sentence_start, sentence_end, council=article.council, **fields,
            )  # fmt: skip
            ids[id(one)] = claim.id
            self.out.claims.append(claim)
        people = []
        for start, person, role, role_text in article.people:
            one_id = stable_id(key, "person", start)
            people.append(one_id)
            self.out.appointments.append(
                AppointmentView(one_id, document, person, role, role_text, article.council, None, start, start + len(person))
            )
        for kind, figures in wrong:
            self.out.planted.append(Planted(kind, tuple(people) if kind == "office" else tuple(ids[id(one)] for one in figures)))
        return key


def simulate(seed: int = 1, documents: int = 2000) -> Simulation:
    """The world of a seed with about that many documents."""
    return World(seed).build(documents)


def measure(world: Simulation, conflicts: Sequence[Conflict]) -> dict[str, dict[str, float]]:
    """Precision and recall per type. A reported conflict is right when it names a planted claim; a planted one is found by a conflict of its type."""
    planted_ids = {key for one in world.planted for key in one.ids}
    named: dict[str, set[str]] = {}
    for conflict in conflicts:
        named.setdefault(conflict.type, set()).update(conflict.claim_ids)
    out: dict[str, dict[str, float]] = {}
    for kind in REAL:
        planted = [one for one in world.planted if one.type == kind]
        reported = [conflict for conflict in conflicts if conflict.type == kind]
        right = [conflict for conflict in reported if set(conflict.claim_ids) & planted_ids]
        found = [one for one in planted if set(one.ids) & named.get(kind, set())]
        out[kind] = {"planted": len(planted), "found": len(found), "reported": len(reported), "right": len(right)}
    total = Counter[str]()
    for kind, row in out.items():
        if kind != "revision":
            total.update({name: int(number) for name, number in row.items()})
    out["all but revisions"] = dict(total)
    for row in out.values():
        row["recall"] = round(row["found"] / row["planted"], 3) if row["planted"] else 1.0
        row["precision"] = round(row["right"] / row["reported"], 3) if row["reported"] else 1.0
    return out


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--documents", type=int, default=2000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--show", type=int, default=0, help="print so many false alarms and misses of each type")
    given = arguments.parse_args()
    world = simulate(given.seed, given.documents)
    started = time.perf_counter()
    found = judge(world.claims, world.documents, world.appointments)
    print(
        f"{len(world.documents)} documents, {len(world.claims)} claims, {len(world.planted)} planted; judged in {time.perf_counter() - started:.1f} s"
    )
    for kind, row in measure(world, found.conflicts).items():
        print(f"{kind:18}", "  ".join(f"{name} {number:g}" for name, number in row.items()))
    planted_ids = {key for one in world.planted for key in one.ids}
    for kind in REAL:
        for conflict in [one for one in found.conflicts if one.type == kind and not set(one.claim_ids) & planted_ids][: given.show]:
            print("false alarm:", kind, conflict.explanation)
        named = {key for conflict in found.conflicts if conflict.type == kind for key in conflict.claim_ids}
        by_id = {claim.id: claim for claim in world.claims}
        for planted in [one for one in world.planted if one.type == kind and not set(one.ids) & named][: given.show]:
            print("missed:", kind, [by_id[key].sentence for key in planted.ids if key in by_id])


if __name__ == "__main__":
    main()
