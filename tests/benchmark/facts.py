"""What facts and conflicts cost beside ingesting: all of them worked out anew, one more document, and the peak of memory.

    python -m tests.benchmark.facts [--articles 2000] [--councils 100] [--memory 10000]

The articles are those of `speed.py`, about as many councils of the gazetteer as asked for, with one figure in thirty changed (`--changed`): papers
agree about most figures, and what is worked out grows with what they disagree about. A full rebuild is timed in the process that read the
articles, and told as a share of reading them. One more document is timed from the file to its facts, the median of several, beside the same into an
empty database; then many more at once, of which the facts are told as a share of the full rebuild. Time is processor time; memory is the most that a
process of its own ever held (`VmHWM`, Linux only).
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from unittest.mock import patch

from sqlalchemy import Engine

from councilfacts.ingest import ingest, refresh
from db.engine import open_database
from rules.loader import load
from tests.benchmark.speed import cost, write_articles

SHARE = 0.25  # of ingesting, that a full rebuild may cost
TIMES = 20.0  # the cost of a document in an empty database, that one more may cost
GROWTH = 1.3  # of the peak of memory, from --articles to --memory
TRIED = 9  # documents of which the cost of one is the median
AT_ONCE = 20  # one in so many of the articles is read at once afterwards


def places(number: int) -> list[str]:
    """The short names of so many councils, spread over the gazetteer."""
    names = sorted({council.short for council in load(()).councils if council.short.isalpha()})
    return [names[at * len(names) // number] for at in range(min(number, len(names)))]


def measure(folder: Path, councils: int, articles: int, changed: float) -> dict[str, float]:
    """The share of a full rebuild and the times of one more document, with what they were worked out from in seconds."""
    many = articles // AT_ONCE
    write_articles(folder / "read", articles, places(councils), changed=changed)
    write_articles(folder / "more", articles + TRIED + many, places(councils), changed=changed)
    more = sorted((folder / "more").rglob("*.txt"))[articles:]
    more, at_once = more[:TRIED], more[TRIED:]
    engine = open_database(str(folder / "facts.db"))
    reading, rebuild = reading_and_facts([folder / "read"], engine)
    in_full = [cost(lambda path=path: ingest([path], engine)) for path in more]
    in_empty = []
    for number, path in enumerate(more):
        empty = open_database(str(folder / f"empty{number}.db"))
        in_empty.append(cost(lambda path=path, empty=empty: ingest([path], empty)))
    seconds = {"reading": reading, "rebuild": rebuild, "one more": median(in_full), "into an empty database": median(in_empty)}
    seconds |= {"many more": reading_and_facts(at_once, engine)[1]}
    return {**seconds, "many": many, "share": rebuild / reading, "times": median(in_full) / median(in_empty), "peak": peak()}


def reading_and_facts(paths: Sequence[Path], engine: Engine) -> tuple[float, float]:
    """The seconds that reading takes, and those that working out the facts takes."""
    facts: list[float] = []
    with patch("councilfacts.ingest.refresh", lambda *given: facts.append(cost(lambda: refresh(*given)))):
        whole = cost(lambda: ingest(paths, engine))
    return whole - facts[0], facts[0]


def peak() -> float:
    """The most memory that this process has held, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def peak_of(articles: int, councils: int, changed: float) -> float:
    """Peak memory in MB of a process of its own that ingests so many articles and works out their facts."""
    command = [sys.executable, "-m", "tests.benchmark.facts", "--peak", "--articles", str(articles), "--councils", str(councils)]
    command += ["--changed", str(changed)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def ingest_and_tell_peak(articles: int, councils: int, changed: float) -> None:
    """What the process of `peak_of` does."""
    with TemporaryDirectory() as place:
        write_articles(Path(place) / "articles", articles, places(councils), changed=changed)
        ingest([Path(place) / "articles"], open_database(str(Path(place) / "facts.db")))
    print(peak())


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000, help="articles that time is measured on")
    parser.add_argument("--councils", type=int, default=100, help="councils that the articles are about")
    parser.add_argument("--changed", type=float, default=1 / 30, help="share of the figures that are changed at random")
    parser.add_argument("--memory", type=int, default=0, metavar="N", help="also compare the peak of memory at N articles with that at --articles")
    parser.add_argument("--peak", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args(given)
    if asked.peak:
        ingest_and_tell_peak(asked.articles, asked.councils, asked.changed)
        return 0
    with TemporaryDirectory() as place:
        found = measure(Path(place), asked.councils, asked.articles, asked.changed)
    print(f"{asked.articles} articles about {asked.councils} councils:")
    print(f"  reading {found['reading']:.1f} s, facts {found['rebuild']:.1f} s: {found['share']:.2f} of it (at most {SHARE:g})")
    print(f"  one more {found['one more'] * 1000:.0f} ms, into an empty database {found['into an empty database'] * 1000:.0f} ms:", end=" ")
    print(f"{found['times']:.1f} times (at most {TIMES:g})")
    print(f"  {found['many']:.0f} more at once: facts {found['many more']:.1f} s, {found['many more'] / found['rebuild']:.2f} of the full rebuild")
    print(f"  peak of memory {found['peak']:.0f} MB")
    passed = found["share"] <= SHARE and found["times"] <= TIMES
    if asked.memory:
        few, many = (peak_of(number, asked.councils, asked.changed) for number in (asked.articles, asked.memory))
        print(f"  peak of memory {few:.0f} MB at {asked.articles}, {many:.0f} MB at {asked.memory}: {many / few:.2f} times (at most {GROWTH:g})")
        passed = passed and many / few <= GROWTH
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
