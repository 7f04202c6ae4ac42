"""How right the extractor is, on texts that tuned its rules and on texts that only judge it, and beside two general number readers.

    python -m tests.benchmark.accuracy [--shared ../shared] [--peers]

Three tables. Scores: detection, frame, strict and each field, as `councilfacts evaluate` counts them, for the tuning and the held-back gold
(`tests/heldout.py`) and their difference. Calibration: the claims in bins of confidence, with the share that is right (found, with its measure,
period and council). Peers (`--peers`): how many sums, percentages and expressions of time the extractor, quantulum3 and Microsoft Recognizers-Text
find. The peers need `pip install -e ".[peers]"`; the product never imports them. Without the shared gold the bundled
samples are used.
"""

import argparse
import sys
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

from corpus import samples
from corpus.document import Document
from corpus.find import find_files
from corpus.read import read_file
from councilfacts.evaluate import FIELDS, FRAME, Figure, pair, read_gold, same, score
from extractor.pipeline import extract, pipeline, read
from tests.heldout import HELD_BACK

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
NEAR = 1e-6  # relative difference of two values that are the same


@dataclass(frozen=True)
class Seen:
    """What a reader of numbers found: `sort` is `money`, `percent` or `period`; `values` its bounds, empty for a period."""

    start: int
    end: int
    sort: str
    values: tuple[float, ...] = ()


Reader = Callable[[Document], list[Seen]]


def load(shared: Path) -> list[tuple[Document, dict[str, Any]]]:
    """Each gold document with its text."""
    if shared.is_dir():
        folders, golds = [shared / "seeds", *sorted((shared / "dev").iterdir())], sorted((shared / "gold").glob("*.json"))
        golds = [path for path in golds if "conflicts" not in path.name]
    else:
        folders, golds = [samples.folder()], [samples.folder() / "gold.json"]
    texts = {}
    for found in find_files([folder for folder in folders if folder.is_dir()], include=("*.txt",)):
        for document in read_file(found):
            texts[Path(document.path).name] = document
    entries = [entry for path in golds for entry in read_gold(path)]
    return [(texts[name], entry) for entry in entries if (name := Path(entry["document"]).name) in texts]


def claims_of(document: Document) -> list[dict[str, Any]]:
    return [{**asdict(claim), "document": document.path} for claim in extract(document).claims]


def print_scores(gold: Sequence[tuple[Document, dict[str, Any]]], claims: Sequence[list[dict[str, Any]]]) -> None:
    parts = {"tuning": False, "held back": True}
    scores = {}
    for name, held in parts.items():
        chosen = [i for i, (document, _) in enumerate(gold) if (Path(document.path).name in HELD_BACK) == held]
        scores[name] = score([gold[i][1] for i in chosen], [claim for i in chosen for claim in claims[i]])
    print(f"{'':14} {'tuning':>8} {'held back':>10} {'difference':>11}")
    for figure in ("detection", "frame", "strict", "counts"):
        one, other = (scores[name].figures[figure].f1 for name in parts)
        print(f"{figure + ' F1':14} {one:8.3f} {other:10.3f} {other - one:+11.3f}")
    for kind in ("money", "jobs", "percent"):
        one, other = (scores[name].kinds[kind].f1 for name in parts)
        print(f"{kind + ' F1':14} {one:8.3f} {other:10.3f} {other - one:+11.3f}")
    for field in FIELDS:
        one, other = (scores[name].accuracy[field] for name in parts)
        print(f"{field:14} {one:8.3f} {other:10.3f} {other - one:+11.3f}")


def print_calibration(gold: Sequence[tuple[Document, dict[str, Any]]], claims: Sequence[list[dict[str, Any]]]) -> None:
    rows: list[tuple[float, bool]] = []
    for (_, entry), found in zip(gold, claims, strict=True):
        found = [claim for claim in found if claim["kind"] != "count"]
        pairs = pair(entry["claims"], found)
        skip = {id(got) for wanted, got in pairs if wanted.get("optional")}
        right = {id(got) for wanted, got in pairs if all(same(name, wanted.get(name), got.get(name)) for name in FRAME)}
        rows += [(claim["confidence"], id(claim) in right) for claim in found if id(claim) not in skip]
    print(f"\n{'confidence':14} {'claims':>8} {'right':>10}")
    for low, high in pairwise(BINS):
        inside = [ok for confidence, ok in rows if low <= confidence < high]
        if inside:
            print(f"{low:.1f} to {min(high, 1.0):.1f}{'':4} {len(inside):8} {sum(inside) / len(inside):10.3f}")


def ours(document: Document) -> list[Seen]:
    """What our own stages see, before any number is linked to a measure."""
    reading = read(document, pipeline(until="councils"))
    seen = [
        Seen(n.start, n.end, n.kind, tuple(v for v in (n.low, n.high) if v is not None)) for n in reading.numbers if n.kind in ("money", "percent")
    ]
    return seen + [Seen(p.start, p.end, "period") for p in reading.periods]


def quantulum() -> Reader:
    """quantulum3, without its optional classifier."""
    parser = import_module("quantulum3.parser")

    def read_all(document: Document) -> list[Seen]:
        seen = []
        for quantity in parser.parse(document.text):
            entity = quantity.unit.entity.name
            sort = "money" if entity == "currency" else "percent" if "per cent" in quantity.unit.name or "percent" in quantity.unit.name else None
            sort = "period" if entity == "time" else sort
            if sort:
                seen.append(Seen(*quantity.span, sort, () if sort == "period" else (float(quantity.value),)))
        return seen

    return read_all


def recognizers() -> Reader:
    """Microsoft Recognizers-Text, its English models for currency, percentages and times."""
    currency = import_module("recognizers_number_with_unit").recognize_currency
    percentage = import_module("recognizers_number").recognize_percentage
    times = import_module("recognizers_date_time").recognize_datetime

    def read_all(document: Document) -> list[Seen]:
        seen = []
        for sort, model in (("money", currency), ("percent", percentage), ("period", times)):
            for found in model(document.text, "en-us"):
                value = (found.resolution or {}).get("value") if sort != "period" else None
                values = (float(str(value).rstrip("%").replace(",", "")),) if value else ()
                seen.append(Seen(found.start, found.end + 1, sort, values))  # its ends are inclusive
        return seen

    return read_all


def detect(gold: Iterable[tuple[Document, dict[str, Any]]], reader: Reader) -> dict[str, Figure]:
    """Figures for money and percent (spans overlap and a bound agrees: the peers read no hedges); for periods, how many of the gold's are seen.

    The gold quotes the words of a claim's period without their place, and does not list the times that no claim has: so periods have recall alone.
    """
    figures = {"money": Figure(), "percent": Figure(), "period": Figure()}
    for document, entry in gold:
        seen = reader(document)
        for sort in ("money", "percent"):
            mine = [one for one in seen if one.sort == sort]
            wanted = [claim for claim in entry["claims"] if claim["kind"] == sort]
            hit = [claim for claim in wanted if any(_agrees(claim, one) for one in mine)]
            extra = [one for one in mine if not any(_agrees(claim, one) for claim in wanted)]
            figures[sort].add(len(hit), len(hit) + len(extra), len(wanted))
        times = [one for one in seen if one.sort == "period"]
        for words in {claim["period_text"] for claim in entry["claims"] if claim.get("period_text")}:
            at = document.text.find(words)
            if at >= 0:
                figures["period"].add(any(one.start < at + len(words) and at < one.end for one in times), 0, 1)
    return figures


def _agrees(claim: dict[str, Any], seen: Seen) -> bool:
    if min(claim["end"], seen.end) <= max(claim["start"], seen.start):
        return False
    bounds = [claim[side] for side in ("low", "high") if claim[side] is not None]
    return any(abs(bound - value) <= NEAR * max(1.0, abs(bound)) for bound in bounds for value in seen.values)


def print_peers(gold: Sequence[tuple[Document, dict[str, Any]]]) -> None:
    readers: dict[str, Callable[[], Reader]] = {"councilfacts": lambda: ours, "quantulum3": quantulum, "Recognizers-Text": recognizers}
    print(f"\n{'':18} {'money P':>8} {'R':>6} {'F1':>6} {'percent P':>10} {'R':>6} {'F1':>6} {'period R':>9}")
    for name, make in readers.items():
        try:
            figures = detect(gold, make())
        except ImportError as error:
            print(f"{name:18} not installed: {error}")
            continue
        money, percent, period = figures["money"], figures["percent"], figures["period"]
        print(
            f"{name:18} {money.precision:8.3f} {money.recall:6.3f} {money.f1:6.3f} {percent.precision:10.3f} {percent.recall:6.3f} {percent.f1:6.3f} "
            f"{period.recall:9.3f}"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2].parent / "shared", help="the folder with gold/, seeds/ and dev/")
    parser.add_argument("--peers", action="store_true", help="compare with quantulum3 and Recognizers-Text (takes minutes)")
    options = parser.parse_args(arguments)
    warnings.simplefilter("ignore")
    gold = load(options.shared)
    claims = [claims_of(document) for document, _ in gold]
    print(f"{len(gold)} documents, {sum(len(entry['claims']) for _, entry in gold)} gold claims")
    print_scores(gold, claims)
    print_calibration(gold, claims)
    if options.peers:
        print_peers(gold)
    return 0


if __name__ == "__main__":
    sys.exit(main())
