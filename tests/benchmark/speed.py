"""What an article costs from file to committed rows, in units of spaCy's bare tokenizer on the same texts, in the same run, on one core.

    python -m tests.benchmark.speed [--articles 800] [--rounds 3] [--memory 10000]
    python -m tests.benchmark.speed --folder FOLDER

The total ends with the committed rows, and holds what each article says of itself (`judge`); facts and conflicts, which depend on how many articles
are about one council, are told apart.

Only ratios are printed: they hold on any machine. The articles are the bundled samples with their figures, years, councils and surnames changed by a
fixed seed, so that no two are alike and the tokenizer meets words that it has not seen. Time is processor time of this process: other work on the
machine does not count, but it slows the processor's caches down, and Python more than the tokenizer: a busy machine shows up to a third more units.

The bundled samples are few, so that the tokenizer meets few new words after the first hundred articles and its unit is small; texts that were written
each for itself (`--folder`) take fewer units.

The whole is measured several times, each in a process of its own that has seen no article, and the median of each line is told, with the least and
the most of the total.

The steps are measured on other articles, as many at once as the program takes, each step timed over all of them before the next begins, with garbage
collected as rarely as in a run. They come after a run that has filled the memories of figures and times, so that their sum is less than the total.
"""

import argparse
import csv
import gc
import json
import os
import random
import re
import resource
import subprocess
import sys
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any
from unittest.mock import patch

import spacy

from corpus import samples
from corpus.document import Document
from corpus.find import FoundFile, find_files
from corpus.read import read_file
from councilfacts.ingest import ingest, refresh
from councilfacts.work import BATCH, GARBAGE
from db.engine import open_database
from db.reading_judge import judged
from db.rows import record_of
from db.store import begin_run, save
from extractor.assemble import assemble
from extractor.claim import Extraction
from extractor.pipeline import extract, pipeline, tokenised
from extractor.reading import Reading

SEED = 2013
BOUND = 10.0  # units, from the design: the whole way of an article
PROFILED = 500  # articles that the cost of each stage is measured on

SURNAMES = [
    "Archer",
    "Bright",
    "Cooper",
    "Dale",
    "Ellis",
    "Frost",
    "Garland",
    "Hollis",
    "Ingram",
    "Jarvis",
    "Keane",
    "Lowell",
    "Mercer",
    "Naylor",
    "Oakes",
    "Pryce",
    "Quill",
    "Rowan",
    "Stubbs",
    "Thorne",
]
COUNCILS = [
    "Barnsley",
    "Bolton",
    "Bradford",
    "Calderdale",
    "Cornwall",
    "Cumbria",
    "Devon",
    "Dorset",
    "Durham",
    "Essex",
    "Kent",
    "Norfolk",
    "Suffolk",
    "Surrey",
    "Wiltshire",
    "Wirral",
]
PLACES = ["Worcestershire", "Herefordshire", "Gloucestershire", "Leeds", "Sheffield", "Aberdeen", "Southampton"]
# What it says of itself meets most of what is made when it is first asked for.
FIRST = Document(
    path="first.txt",
    text="County council cuts 90 posts\n\n"
    "The council is to cut 90 posts and save £9.4m, of which £6.1m comes from adult care and the remaining £3.3m from roads.\n\n"
    "The gap was put at £7m in November. It has since risen from £7m to £9.4m, compared with the £8m originally forecast.\n\n"
    "Unison said the real figure was 120 posts, not the 90 that the council claims, and denied reports that 300 jobs would go.\n\n"
    "Another £2m, 5 per cent of the £40m budget, will come from reserves. Together that makes £11.4m.\n",
    sha256="0" * 64,
    council="Kent",
)
_YEAR = re.compile(r"\b20([0-2]\d)(?:([/–-])(\d\d))?\b")  # "2013", "2013/14"
_FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_PLACE = re.compile("|".join([*PLACES, *map(str.upper, PLACES)]))  # upper case: in a headline
_SURNAME = re.compile(r"(?<=[a-z] )(?:[A-Z][a-z]{4,})(?=,? said| added)")


def vary(text: str, dice: random.Random, places: Sequence[str] = COUNCILS, changed: float = 1.0) -> str:
    """The article with years some years off, other places and speakers, and a share of its figures (`changed`) made others of the same length."""
    shift, place = dice.randint(-6, 6), dice.choice(places)
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        second = f"{match[2]}{(int(match[3]) + shift) % 100:02}" if match[3] else ""
        held.append(f"{2000 + int(match[1]) + shift}{second}")
        return "\x00"

    def figure(match: re.Match[str]) -> str:
        if changed < 1 and dice.random() >= changed:
            return match[0]
        return "".join(dice.choice("123456789") if digit.isdigit() else digit for digit in match[0])

    text = _FIGURE.sub(figure, _YEAR.sub(hold, text))
    text = _PLACE.sub(lambda match: place.upper() if match[0].isupper() else place, re.sub("\x00", lambda _: held.pop(0), text))
    return _SURNAME.sub(lambda _: dice.choice(SURNAMES), text)


def write_articles(folder: Path, number: int, places: Sequence[str] = COUNCILS, seed: int = SEED, changed: float = 1.0) -> None:
    """`number` distinct articles about the councils of `places` with a manifest, a thousand files to a folder.

    With all figures changed hardly any two articles agree. With few changed most do, as papers do: then each council has the stories of one original.
    """
    originals = [document for found in find_files([samples.folder()], exclude=("*.json",)) for document in read_file(found)]
    dice = random.Random(seed)
    rows = []
    for n in range(number):
        original = originals[n % len(originals)]
        name = f"{n // 1000:03}/{n:06}.txt"
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(vary(original.text, dice, _told_of(original.text, places) if changed < 1 else places, changed), encoding="utf-8")
        published = date(2010, 1, 1) + timedelta(days=dice.randrange(5000))
        rows.append((name, f"{dice.choice(places)} {dice.choice(('Courier', 'Post', 'Gazette', 'Record'))}", published.isoformat()))
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([("file", "source", "published"), *rows])


def _told_of(text: str, places: Sequence[str]) -> Sequence[str]:
    """Those of the places that get the stories of the place that the article is about."""
    named = _PLACE.search(text)
    return places[PLACES.index(named[0].title()) if named else 0 :: len(PLACES)] or places


def cost(function: Callable[[], object]) -> float:
    """Seconds of processor time."""
    start = process_time()
    function()
    return process_time() - start


def tokenize(texts: Sequence[str]) -> float:
    """Seconds that a fresh tokenizer, which knows no words yet, takes over the texts."""
    tokenizer = spacy.blank("en").tokenizer
    return cost(lambda: deque(map(tokenizer, texts), maxlen=0))


def measure(folder: Path) -> dict[str, float]:
    """Units of the whole way and of its steps, on the articles of a folder."""
    found = list(find_files([folder]))
    texts = [document.text for one in found for document in read_file(one)]
    judged([record_of(extract(FIRST))], ())  # rules are loaded and patterns compiled once a process, not once an article
    tokenizer = tokenize(texts)  # before and after, because the machine may be slower at one end of the run than at the other
    with TemporaryDirectory() as place:
        engine = open_database(str(Path(place) / "speed.db"))
        facts: list[float] = []
        with patch("councilfacts.ingest.refresh", lambda *given: facts.append(cost(lambda: refresh(*given)))):
            total = cost(lambda: ingest([folder], engine)) - sum(facts)
        write_articles(Path(place) / "others", PROFILED, seed=SEED + 1)
        steps = profile(list(find_files([Path(place) / "others"])), str(Path(place) / "steps.db"))
        engine.dispose()
    unit = (tokenizer + tokenize(texts)) / 2 / len(texts)
    whole = {"total": total / len(texts), **{f"  {name}": seconds for name, seconds in steps.items()}, "facts, after that": sum(facts) / len(texts)}
    return {name: seconds / unit for name, seconds in whole.items()}


def measure_apart(number: int, rounds: int, folder: str | None) -> list[dict[str, float]]:
    """What `measure` gives for so many articles, or those of a folder, in each of some processes, one after the other."""
    command = [sys.executable, "-m", "tests.benchmark.speed", "--articles", str(number), "--rounds", "0", *(["--folder", folder] if folder else [])]
    return [json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(rounds)]


def profile(found: Sequence[FoundFile], db: str) -> dict[str, float]:
    """Seconds an article in each step, each measured apart from the others."""
    seconds: dict[str, float] = defaultdict(float)
    engine = open_database(db)
    run = begin_run(engine, "speed", datetime.now(UTC))
    before = gc.get_threshold()
    gc.set_threshold(*GARBAGE)
    for at in range(0, len(found), BATCH):
        extractions = _extract(found[at : at + BATCH], seconds)
        records = [record_of(extraction) for extraction in extractions]
        seconds["judge"] += cost(partial(judged, records, ()))
        seconds["store"] += cost(partial(save, engine, run, extractions))
    gc.set_threshold(*before)
    engine.dispose()
    return {name: spent / len(found) for name, spent in seconds.items()}


def _extract(found: Sequence[FoundFile], seconds: dict[str, float]) -> list[Extraction]:
    """What the files hold; adds the seconds that each step took."""
    documents: list[Document] = []
    readings: list[Reading] = []
    extractions: list[Extraction] = []
    nlp = pipeline(())
    seconds["read"] += cost(lambda: documents.extend(document for one in found for document in read_file(one)))
    seconds["tokenise"] += cost(lambda: readings.extend(tokenised(document, nlp) for document in documents))
    for name, stage in nlp.pipeline:
        seconds[name] += cost(lambda stage=stage: deque((stage(reading.doc) for reading in readings), maxlen=0))
    seconds["assemble"] += cost(lambda: extractions.extend(map(assemble, readings)))
    return extractions


def peak_memory(number: int) -> tuple[float, float]:
    """Peak memory in MB of a process of its own that ingests so many articles: until they are stored, and with their facts."""
    done = subprocess.run([sys.executable, "-m", "tests.benchmark.speed", "--peak", str(number)], capture_output=True, text=True, check=True)
    stored, facts = map(float, done.stdout.split())
    return stored, facts


def ingest_and_tell_peak(number: int) -> None:
    """What the process of `peak_memory` does."""

    def told(*given: Any) -> None:
        print(_peak())
        refresh(*given)

    with TemporaryDirectory() as place, patch("councilfacts.ingest.refresh", told):
        write_articles(Path(place) / "articles", number)
        ingest([Path(place) / "articles"], open_database(str(Path(place) / "speed.db")))
    print(_peak())


def _peak() -> float:
    """Peak memory of this process in MB. Linux's `ru_maxrss` starts from that of the parent, so it is asked only where there is nothing better."""
    status = Path("/proc/self/status")
    if status.exists() and (found := re.search(r"VmHWM:\s+(\d+) kB", status.read_text())):
        return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=800, help="articles that time is measured on")
    parser.add_argument("--folder", help="texts to measure as a whole, instead of varied samples; the steps are measured on samples still")
    parser.add_argument("--rounds", type=int, default=3, help="processes that measure it; with 0 this one does, and prints JSON")
    parser.add_argument("--memory", type=int, default=0, metavar="N", help="also compare the peak memory at N articles with that at --articles")
    parser.add_argument("--peak", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if given.peak:
        ingest_and_tell_peak(given.peak)
        return 0
    if not given.rounds:
        with TemporaryDirectory() as place:
            if not given.folder:
                write_articles(Path(place), given.articles)
            print(json.dumps(measure(Path(given.folder or place))))
        return 0
    measured = measure_apart(given.articles, given.rounds, given.folder)
    units = {name: median(one[name] for one in measured) for name in measured[0]}
    totals = sorted(one["total"] for one in measured)
    print(f"{given.folder or f'{given.articles} articles'}, in units of spaCy's bare tokenizer; medians of {given.rounds} rounds:")
    for name, number in units.items():
        print(f"  {name:<22} {number:6.2f}" + (f"   (at most {BOUND:g}; {totals[0]:.2f} to {totals[-1]:.2f})" if name == "total" else ""))
    if given.memory:
        at_few, at_many = peak_memory(given.articles), peak_memory(given.memory)
        for until, few, many in zip(("stored", "with their facts"), at_few, at_many, strict=True):
            print(f"peak memory, {until}: {few:.0f} MB at {given.articles} articles, {many:.0f} MB at {given.memory}: {many / few:.2f} times")
    return 0 if units["total"] <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
