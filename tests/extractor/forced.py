"""Stories with their numbers given, to put the council, programme and counterparty stages on trial alone.

In the texts `[£9m=Kent County Council]` stands for the number £9m and what the stage should say of it; `[£9m=-]` for nothing; a measure may be
given (`[£9m:cost=-]`), else money is a saving, jobs are lost, a percentage is a tax rise.
"""

import re
from datetime import date

import spacy

from corpus.document import Document, text_hash
from extractor import (
    find_councils,
    find_cues,
    find_programmes,
    find_sentences,
    link_councils,
    link_counterparties,
    link_programmes,
)
from extractor.reading import Draft, Number, Reading
from rules.loader import load

SLOT = re.compile(r"\[([^\]=:]+)(?::(\w+))?=([^\]]*)\]")
FACTORS = {"bn": 1e9, "m": 1e6, "k": 1e3}

_nlp = spacy.blank("en")
_stages = {
    module.__name__.rpartition(".")[2]: module.build(load(), _nlp)
    for module in (find_sentences, find_cues, find_councils, find_programmes, link_programmes, link_counterparties, link_councils)
}


def forced(
    marked: str, *, published: date | None = None, council: str | None = None, source: str | None = None, title: str | None = None
) -> tuple[Reading, list[str | None]]:
    """The story read by these stages, and what each of its numbers should be given."""
    text, at, slots = "", 0, []
    for slot in SLOT.finditer(marked):
        text += marked[at : slot.start()]
        slots.append((len(text), slot))
        text += slot[1]
        at = slot.end()
    text += marked[at:]
    doc = _nlp.make_doc(text)
    document = Document("story", text, text_hash(text), published=published, council=council, source=source, title=title)
    reading = Reading.of(document, doc)
    _stages["find_sentences"](reading)
    _stages["find_cues"](reading)
    for start, slot in slots:
        reading.numbers.append(number(slot[1], start, reading))
        reading.drafts.append(Draft(reading.numbers[-1], measure=slot[2] or measure(reading.numbers[-1].kind), status="agreed"))
    for name in ("find_councils", "find_programmes", "link_programmes", "link_counterparties", "link_councils"):
        _stages[name](reading)
    return reading, [None if slot[3] == "-" else slot[3] for _, slot in slots]


def number(written: str, start: int, reading: Reading) -> Number:
    digits = re.search(r"[\d,.]*\d", written)
    assert digits is not None, written
    suffix = re.match(r"(bn|m|k)\b", written[digits.end() :])
    value = float(digits[0].replace(",", "")) * (FACTORS[suffix[1]] if suffix else 1)
    kind = "money" if "£" in written else "percent" if "%" in written else "jobs"
    end = start + len(written)
    return Number(start, end, end, kind, value, value, reading.sentence_at(start), "forced", outer_start=start, outer_end=end)


def measure(kind: str) -> str:
    return {"money": "saving", "percent": "tax_rise", "jobs": "job_losses"}[kind]
