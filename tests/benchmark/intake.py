"""What reading each format costs beside plain text, how many of the claims survive it, and what a second process brings.

    python -m tests.benchmark.intake [--articles 200] [--workers 5000]

Only ratios are printed. The articles are those of `tests.benchmark.speed`, dressed as files of every format by the generators of the tests. Cost is
processor time from file to facts, that of the reading process included; a share of claims is that of the bundled samples' gold claims, found in the
article as plain text, that are found in the other format too. Workers are compared by the clock: leave the machine alone meanwhile.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from corpus import samples
from corpus.document import Document
from corpus.metadata import Metadata
from corpus.read import read_bytes
from councilfacts.ingest import ingest
from db.engine import open_database
from extractor.pipeline import extract
from tests.benchmark.speed import write_articles

sys.path.append(str(Path(__file__).parents[1] / "corpus"))
import generate
from generate import Article, article_from_text

FORMATS: dict[str, tuple[str, Callable[[Article], bytes]]] = {
    "text": (".txt", lambda article: article.text.encode()),
    "html": (".html", generate.saved_page),
    "mhtml": (".mhtml", generate.mhtml),
    "docx": (".docx", generate.docx),
    "odt": (".odt", generate.odt),
    "eml": (".eml", generate.email),
    "msg": (".msg", generate.msg),
    "rss": (".xml", generate.rss),
    "jsonl": (".jsonl", generate.jsonl),
    "zip of text": (".zip", lambda article: generate.zipped({"a.txt": article.text.encode()})),
    "pdf, one column": (".pdf", generate.pdf),
    "pdf, two columns": (".pdf", lambda article: generate.pdf(article, 2)),
}
SAID = ("kind", "measure", "low", "high", "qualifier", "status", "period", "council", "service", "programme", "speaker")


def spent() -> float:
    """Processor seconds of this process and of those that it started and that have ended."""
    return sum(use.ru_utime + use.ru_stime for use in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def costs(articles: Sequence[Article], place: Path) -> dict[str, float]:
    """Seconds that the ingest of all articles takes in each format."""
    seconds = {}
    for number, name in enumerate(("text", *FORMATS)):  # text twice: the first run warms up
        suffix, make = FORMATS[name]
        folder = place / str(number)
        folder.mkdir()
        for n, article in enumerate(articles):
            (folder / f"{n:05}{suffix}").write_bytes(make(article))
        before = spent()
        report = ingest([folder], open_database(place / f"{number}.db"))
        seconds[name] = spent() - before
        assert report.stored.new == len(articles) and not report.failures, name
    return seconds


def claims_of(document: Document) -> Counter[tuple[object, ...]]:
    return Counter(tuple(getattr(claim, name) for name in SAID) for claim in extract(document).claims)


def shares() -> dict[str, float]:
    """Of the gold claims that are found in plain text, how many each format keeps with every field the same."""
    gold: list[dict[str, Any]] = json.loads((samples.folder() / "gold.json").read_text(encoding="utf-8"))
    kept: Counter[str] = Counter()
    for entry in gold:
        article = article_from_text((samples.folder() / entry["document"]).read_text(encoding="utf-8"))
        known = Metadata(article.source, article.published)  # some formats say it themselves, and periods hang on it
        (plain,) = read_bytes("a.txt", article.text.encode(), known)
        wanted = {(claim["kind"], claim["low"], claim["high"]) for claim in entry["claims"]}
        found = Counter({said: number for said, number in claims_of(plain).items() if (said[0], said[2], said[3]) in wanted})
        for name, (suffix, make) in FORMATS.items():
            (document,) = read_bytes(f"a{suffix}", make(article), known)
            kept[name] += (found & claims_of(document)).total()
    return {name: number / kept["text"] for name, number in kept.items()}


def workers(number: int, place: Path) -> float:
    """How much faster two processes ingest so many articles than one, each run started from the command line as its users start it: compiled."""
    write_articles(place / "many", number)
    write_articles(place / "few", 2)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": str(place)}
    seconds = []
    for run, (folder, count) in enumerate((("few", 1), ("many", 1), ("many", 2))):  # the first compiles
        options = [f"--workers={count}", f"--db={place / str(run)}.db"]
        start = perf_counter()
        subprocess.run(
            [sys.executable, "-m", "councilfacts", "ingest", str(place / folder), *options], check=True, capture_output=True, env=environment
        )
        seconds.append(perf_counter() - start)
    return seconds[1] / seconds[2]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200, help="articles in each format")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="also compare two processes with one on N articles of plain text")
    given = parser.parse_args()
    with TemporaryDirectory() as name:
        place = Path(name)
        write_articles(place / "articles", given.articles)
        texts = sorted((place / "articles").rglob("*.txt"))
        seconds, share = costs([article_from_text(text.read_text(encoding="utf-8")) for text in texts], place), shares()
        print(f"{given.articles} articles      cost beside text    claims kept")
        for format_ in FORMATS:
            print(f"{format_:<20} {seconds[format_] / seconds['text']:10.2f} {share[format_]:18.3f}")
        if given.workers:
            print(f"two processes against one, {given.workers} articles: {workers(given.workers, place):.2f} times as fast")
    return 0


if __name__ == "__main__":
    sys.exit(main())
