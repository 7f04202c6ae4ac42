"""How often the measure and the status of a figure are read right over a grid of sentences: every deed in every tense, modality and decision.

    python -m tests.benchmark.grid [--half seen|unseen|mixed] [--contrary] [--every 4] [--list]

`grid.txt` holds what councils do with money, what is said of it, and what the guide makes of both; joined they are some twenty thousand sentences,
none of them of a paper, of which every fourth is read. Half of the deeds and half of the frames are `unseen`, by a checksum of their names: rules
were mended on sentences with both parts seen, and scored on the rest before that was read too (DECISIONS.md has how far they carried). For every
frame and every deed the shares of wrong readings are printed, worst first; `--list` prints the sentences of one half that are read otherwise.
`--contrary` reads them in a story that leans the other way.
"""

import argparse
import re
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from operator import attrgetter
from pathlib import Path

from corpus.document import Document, text_hash
from extractor.pipeline import extract_all

GRID = Path(__file__).with_name("grid.txt")
EVERY = 4  # one sentence of so many is read
LEAST = {"measure": 0.98, "status": 0.95}  # share of right readings
ACTORS = ("the council", "the authority", "councillors=", "it", "the cabinet", "Kent County Council", "County Hall")
FIGURES = {
    "m": ("£2m", "£9m", "£4.5m", "£800,000", "£1.2 million", "£650,000", "£12m"),
    "j": ("40", "90", "120", "350"),
    "p": ("9%", "12%", "20 per cent"),
    "t": ("4.99%", "3%", "4 per cent"),
    "b": ("£90", "£65"),
}
# The story around a sentence: one that tells nothing, and one that leans the other way, where only the words of the sentence can give the status.
BEFORE = "Kent County Council runs schools, roads and libraries from County Hall in Maidstone.\n\n"
DECIDED = "Kent County Council passed its budget on Tuesday evening.\n\n"
OPEN = "Kent County Council's draft budget went out to consultation on Tuesday evening.\n\n"
AFTER = "\n\nReporters were told about it at County Hall.\n"
# Left out, for annotators would differ: a charge or a payment that must be made, a tax that a council is expected to raise or its cabinet has agreed.
CHARGED = ("tax_rise", "tax_bill", "other_percent", "income")  # "has put up the tax by 5%": decided, or in force
REQUIRED = ("saving", "saving_share", "job_losses")
OF_STORY = ("set to", "due to")  # frames whose status the story gives
_FIGURE = re.compile(r"\{(\w)\}")
_OF_OBJECT = re.compile(r"\b(O[12]?) ([a-z]+)/([a-z]+)")
_SLOT = re.compile(r"\b(?:S|N|(?:O|R|base|third|past|done|doing)[12]?)\b")
_NUMBER = re.compile(r"\b([a-z]+)/([a-z]+)\b")
_PLURAL = re.compile(r"(?:cuts|savings) of|grants |equal pay claims|staff$|\d+ (?:\w+ )*(?:jobs|posts|staff|cuts|redundancies)\b")
_FORMS = ("base", "third", "past", "done", "doing")


@dataclass(frozen=True)
class Cell:
    """A sentence with its one figure in brackets, the deed and the frame that made it, and its right reading (measure None: left open)."""

    deed: str
    frame: str
    sentence: str
    measure: str | None
    status: str

    @property
    def half(self) -> str:
        unseen = _unseen(self.deed), _unseen(self.frame)
        return "unseen" if all(unseen) else "mixed" if any(unseen) else "seen"


def _unseen(name: str) -> bool:
    return zlib.crc32(name.encode()) % 2 == 1


def _pick(choices: Sequence[str], *names: str) -> str:
    return choices[zlib.crc32(" ".join(names).encode()) % len(choices)]


def _sections() -> dict[str, list[list[str]]]:
    out: dict[str, list[list[str]]] = {}
    for line in GRID.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            rows = out.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            rows.append([part.strip() for part in re.split(r" \|(?= |$)", line)])
    return out


def _agrees(measure: str, status: str, template: str) -> bool:
    """Whether two annotators would agree on the status that the frame gives a figure of the measure."""
    if measure == "tax_rise" and (status == "forecast" or (status == "agreed" and re.search("cabinet|[Ss]enior", template))):
        return False
    if status == "actual" and measure in CHARGED and re.search("has/have done|is/are doing", template):
        return False
    return status != "required" or measure in REQUIRED


def _statuses(given: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in given.split())


def _many(thing: str) -> bool:
    """Whether a phrase is plural: "{j} jobs", "cuts of {m} to youth services"."""
    return _PLURAL.match(thing.replace("{j}", "9")) is not None


def _written(template: str, parts: dict[str, str], plural: bool, *names: str) -> str:
    """The sentence of a template, its parts put in, its verbs in the number of what acts, its figure chosen and in brackets."""
    sentence = _OF_OBJECT.sub(lambda found: f"{found[1]} {found[3 if _many(parts[found[1]]) else 2]}", template)
    sentence = _NUMBER.sub(lambda found: found[2 if plural else 1], sentence)
    sentence = _SLOT.sub(lambda found: parts.get(found[0], found[0]), sentence)
    place = count(1)
    sentence = _FIGURE.sub(lambda found: f"[{_pick(FIGURES[found[1]], *names, str(next(place)))}]", sentence)
    sentence = re.sub(r" +(?=[.,]|$)", "", re.sub("  +", " ", sentence))
    headline = not sentence.endswith(".")
    if headline:
        sentence = re.sub(r"^an? (?=\[)", "", sentence)
    return re.sub(r"^\W?[a-z]", lambda found: found[0].upper(), sentence)


def cells(every: int = EVERY) -> list[Cell]:
    """One sentence of so many, drawn by a checksum of its parts, and all that stand alone."""
    return [cell for cell in _cells() if cell.deed.startswith("alone") or zlib.crc32(f"{cell.deed}|{cell.frame}".encode()) % every == 0]


def _cells() -> Iterator[Cell]:
    sections = _sections()
    for deed, forms, thing, rest, measure, sort, *subject in sections["deeds"]:
        verb = dict(zip(_FORMS, forms.split("|") if "|" in forms else forms.split(), strict=True))
        for frame, statuses, template in sections["acts"]:
            if status := _statuses(statuses).get(sort):
                if not _agrees(measure, status, template):
                    continue
                who = subject[0] if subject else _pick(ACTORS, deed, frame)
                if measure == "tax_rise" and who == "the cabinet":
                    who = "the council"
                parts = {"S": who.rstrip("="), "O": thing, "R": rest, **verb}
                yield Cell(deed, frame, _written(template, parts, who.endswith("="), deed, frame), None if measure == "-" else measure, status)
    for name, noun, measure, sort in sections["names"]:
        for frame, statuses, template in sections["told"]:
            if (status := _statuses(statuses).get(sort)) and _agrees(measure, status, template):
                yield Cell(name, frame, _written(template, {"N": noun}, _many(noun), name, frame), measure, status)
    yield from _pairs(sections)
    for at, (measure, status, sentence) in enumerate(sections["alone"]):
        yield Cell(f"alone {at}", f"alone {at}", sentence, measure, status)


def _pairs(sections: dict[str, list[list[str]]]) -> Iterator[Cell]:
    """Two deeds in a sentence: a cell for each, with its figure alone in brackets."""
    chosen = [row for row in sections["deeds"] if row[5] == "choice"]
    for first in chosen:
        for frame, statuses, template in sections["pairs"]:
            second = chosen[zlib.crc32(f"{first[0]} {frame}".encode()) % len(chosen)]
            if second[3] == first[3] or "tax_rise" in (first[4], second[4]):
                continue
            parts = {"S": "the council"}
            for number, row in (("1", first), ("2", second)):
                verb = dict(zip(_FORMS, row[1].split("|") if "|" in row[1] else row[1].split(), strict=True))
                parts |= {name + number: part for name, part in {"O": row[2], "R": row[3], **verb}.items()}
            sentence = _written(template, parts, False, first[0], frame)
            for at, (row, status) in enumerate(zip((first, second), statuses.split(), strict=True)):
                yield Cell(row[0], frame, _marked_alone(sentence, at), None if row[4] == "-" else row[4], status)


def _marked_alone(sentence: str, chosen: int) -> str:
    """The sentence with the brackets of one of its figures alone."""
    parts = re.split(r"\[([^\]]*)\]", sentence)
    return "".join(part if at % 2 == 0 else f"[{part}]" if at == 2 * chosen + 1 else part for at, part in enumerate(parts))


def contrary(cell: Cell) -> str:
    """The opening of a story that stands where the sentence does not."""
    if any(words in cell.frame for words in OF_STORY):
        return BEFORE
    return OPEN if cell.status == "agreed" else DECIDED


def read(asked: Sequence[Cell], opening: Callable[[Cell], str] = lambda _: BEFORE) -> list[tuple[str | None, str | None]]:
    """Measure and status of the figure of each sentence, as the program reads it in a story with that opening; two Nones where it is no claim."""
    documents, places = [], []
    for at, cell in enumerate(asked):
        headline = not cell.sentence.endswith(".")
        before = "" if headline else opening(cell)
        after = "\n\n" + opening(cell).strip() + AFTER if headline else AFTER
        text = before + re.sub(r"[\[\]]", "", cell.sentence) + after
        start = len(before) + cell.sentence.index("[")
        places.append((start, start + cell.sentence.index("]") - cell.sentence.index("[") - 1))
        documents.append(Document(f"{at}.txt", text, text_hash(text), published=date(2023, 11, 15), council="Kent County Council"))
    return [
        next(((claim.measure, claim.status) for claim in one.claims if claim.start < end and start < claim.end), (None, None))
        for one, (start, end) in zip(extract_all(documents), places, strict=True)
    ]


def shares(asked: Sequence[Cell], got: Sequence[tuple[str | None, str | None]]) -> dict[str, float]:
    """Share of right readings per field; a measure that the guide leaves open is not asked."""
    pairs = list(zip(asked, got, strict=True))
    return {
        "measure": sum(cell.measure in (None, one[0]) for cell, one in pairs) / max(1, len(pairs)),
        "status": sum(cell.status == one[1] for cell, one in pairs) / max(1, len(pairs)),
    }


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("seen", "mixed", "unseen"), default="seen", help="whose errors are told (all halves are scored)")
    parser.add_argument("--contrary", action="store_true", help="in a story that leans the other way")
    parser.add_argument("--every", type=int, default=EVERY, help="read one sentence of so many (%(default)s)")
    parser.add_argument("--list", action="store_true", help="print each sentence that is read otherwise")
    asked = parser.parse_args(given)
    everything = cells(asked.every)
    got = read(everything, contrary) if asked.contrary else read(everything)
    for half in ("seen", "mixed", "unseen"):
        chosen = [at for at, cell in enumerate(everything) if cell.half == half]
        figures = shares([everything[at] for at in chosen], [got[at] for at in chosen])
        print(f"{half:8} {len(chosen):5} figures, " + ", ".join(f"{name} {share:.3f}" for name, share in figures.items()))
    _report([(cell, one) for cell, one in zip(everything, got, strict=True) if cell.half == asked.half], asked.list)
    overall = shares(everything, got)
    return 0 if all(overall[name] >= least for name, least in LEAST.items()) else 1


def _report(pairs: Sequence[tuple[Cell, tuple[str | None, str | None]]], with_sentences: bool) -> None:
    for name in ("frame", "deed"):
        of = attrgetter(name)
        number = Counter(of(cell) for cell, _ in pairs)
        for field, wrong in (
            ("status", [(cell, one[1]) for cell, one in pairs if one[1] != cell.status]),
            ("measure", [(cell, one[0]) for cell, one in pairs if cell.measure and one[0] != cell.measure]),
        ):
            for key, times in Counter(of(cell) for cell, _ in wrong).most_common():
                values = Counter(value for cell, value in wrong if of(cell) == key).most_common(3)
                print(f"{name} {field:8} {times:3} of {number[key]:3}  {key:26}" + ", ".join(f"{value} {share}" for value, share in values))
    for cell, one in pairs if with_sentences else ():
        if one[1] != cell.status or cell.measure not in (None, one[0]):
            print(f"{cell.measure}/{cell.status} {one[0]}/{one[1]}  {cell.sentence}  ({cell.deed}; {cell.frame})")


if __name__ == "__main__":
    sys.exit(main())
