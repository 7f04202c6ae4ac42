"""Reads damaged files of every format for a stated time, as `ingest` reads them, and counts what became of them.

    python -m tests.benchmark.fuzz [--seconds 300] [--seed 1]

A file is a good one with bytes flipped, cut, doubled or put in; inside zip packages the members are damaged too, so that the parsers of XML behind
them get their share. Exit status 1 where a reader died or took too long, or neither a document nor a reason came out; such files are
kept in the folder that is named.
"""

import argparse
import io
import random
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import monotonic

from corpus.document import Document
from corpus.errors import NotADocument, ReadError
from corpus.find import FoundFile
from corpus.guarded import GuardedReader
from corpus.limits import Limits

sys.path.append(str(Path(__file__).parents[1] / "corpus"))
import generate

LIMITS = Limits(seconds=10, memory_bytes=1_000_000_000)
TABLE = (("Directorate", "2016/17 (£m)"), ("Adult services", "4.5"), ("Children", "2.1"))
ARTICLE = generate.Article(
    "Council cuts £5m", tuple(f"The council will cut £{n}m and {n}0 jobs in 2016/17, its leader said." for n in range(2, 12)), table=TABLE
)
GOOD: dict[str, bytes] = {
    "a.txt": ARTICLE.text.encode(),
    "a.html": generate.saved_page(ARTICLE),
    "old.htm": generate.old_page(ARTICLE),
    "a.mhtml": generate.mhtml(ARTICLE),
    "a.pdf": generate.pdf(ARTICLE),
    "word.pdf": generate.word_pdf(ARTICLE),
    "a.docx": generate.docx(ARTICLE),
    "a.odt": generate.odt(ARTICLE),
    "a.xlsx": generate.xlsx(TABLE),
    "a.csv": b"A,B\nx,1\n" * 20,
    "a.jsonl": generate.jsonl(ARTICLE),
    "a.eml": generate.email(ARTICLE, (("b.pdf", generate.pdf(ARTICLE)),)),
    "a.msg": generate.msg(ARTICLE),
    "a.xml": generate.rss(ARTICLE),
    "a.zip": generate.zipped({"a.txt": b"Cuts of 5m.", "b.html": generate.saved_page(ARTICLE), "manifest.csv": b"file,title\na.txt,Cuts\n"}),
    "a.tar.gz": generate.tarred({"a.txt": b"Cuts of 5m."}),
}


def damaged(data: bytes, dice: random.Random) -> bytes:
    """The bytes with one to eight faults."""
    out = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 8))):
        at, length = dice.randrange(len(out) + 1), dice.choice((1, 4, 60, 2000))
        fault: Callable[[], bytes] = dice.choice(
            (
                lambda at=at, length=length: bytes(dice.randrange(256) for _ in out[at : at + length]),
                lambda: b"",
                lambda at=at, length=length: bytes(out[at : at + length]) * dice.choice((2, 50)),
                lambda: dice.choice((b"<", b">", b"\xff\xff\xff\xff", b"\x00" * 8, b"-1", b"99999999999", b"&a;", b"(", b"[")),
            )
        )
        out[at : at + length] = fault()
    return bytes(out)


def damaged_inside(data: bytes, dice: random.Random) -> bytes:
    """A zip package with one member damaged."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as copy:
        victim = dice.choice(package.namelist())
        for member in package.infolist():
            content = package.read(member)
            copy.writestr(member, damaged(content, dice) if member.filename == victim else content)
    return out.getvalue()


def became(reader: GuardedReader, path: Path) -> str:
    """The worst that came of a file."""
    found = list(reader.read(FoundFile(path, path.name)))
    for problem in found:
        if isinstance(problem, ReadError) and any(
            words in problem.reason for words in ("reader died", "took longer", "MB of memory", "broke the reader")
        ):
            return problem.reason
        if not isinstance(problem, (Document, ReadError)):
            return f"a {type(problem).__name__}"
    if not found:
        return "nothing"
    return "read" if isinstance(found[0], Document) else "passed over" if isinstance(found[0], NotADocument) else "refused with a reason"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    dice, counts, bad = random.Random(given.seed), Counter[str](), 0
    place = Path(tempfile.mkdtemp(prefix="fuzz-"))
    end = monotonic() + given.seconds
    with closing(GuardedReader(limits=LIMITS)) as reader:
        while monotonic() < end:
            name = dice.choice(list(GOOD))
            inside = GOOD[name].startswith(b"PK") and dice.random() < 0.7
            path = place / name
            path.write_bytes(damaged_inside(GOOD[name], dice) if inside else damaged(GOOD[name], dice))
            outcome = became(reader, path)
            counts[outcome] += 1
            if outcome not in ("read", "passed over", "refused with a reason"):
                bad += 1
                path.rename(place / f"bad{bad}-{name}")
    for outcome, number in counts.most_common():
        print(f"{number:8}  {outcome}")
    print(f"{counts.total()} files in {given.seconds:g} seconds" + (f"; those that harmed are in {place}" if bad else ""))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
