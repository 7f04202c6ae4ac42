"""Pound signs spelt out, as press archives print them: "pounds 5.8m", "GBP9 million". The stages read the text with signs; what they find is
put back into the text as it is.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import partial

import regex

from corpus.document import Document, Part
from extractor.claim import Appointment, Claim, Evidence, Extraction, Programme, Unplaced, claim_id

# Not "five pounds 20 ounces", "20 pounds 50", "millions of pounds 10 years ago"
_SPELT = regex.compile(
    r"\b(?:GBP|(?<!\d\s)(?<!\b(?i:hundred|thousand|million|billion|m|bn|k|few|(?:million|billion|thousand|hundred|ten|lot)s\s+of"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\s+)(?:[Pp]ounds|POUNDS))\s?(?=\d)"
)


@dataclass(frozen=True, slots=True)
class Signed:
    """A document with its signs, and where they stand: `places` in its text, `shifts` to what stands there in the original."""

    document: Document
    original: Document
    places: tuple[int, ...]
    shifts: tuple[int, ...]

    def back(self, offset: int) -> int:
        """The place in the original text of a place in the text with signs; a sign is where its word begins."""
        at = bisect_right(self.places, offset - 1)
        return offset + (self.shifts[at - 1] if at else 0)


def signed(document: Document) -> Signed | None:
    """The document with a sign for each that is spelt out; null where none is, as in nearly all."""
    text = document.text
    if "GBP" not in text and "ounds " not in text and "OUNDS " not in text:
        return None
    written: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    shifts: list[int] = []
    last = gone = 0
    for found in _SPELT.finditer(text):
        written += (text[last : found.start()], "£")
        starts.append(found.start())
        places.append(found.start() - gone)
        gone += found.end() - found.start() - 1
        shifts.append(gone)
        last = found.end()
    if not places:
        return None

    def forth(offset: int) -> int:
        at = bisect_right(starts, offset - 1)
        return max(offset - (shifts[at - 1] if at else 0), places[at - 1] + 1 if at else 0)

    parts = tuple(Part(forth(part.start), forth(part.end), part.label) for part in document.parts)
    shown = replace(document, text="".join([*written, text[last:]]), parts=parts)
    return Signed(shown, document, tuple(places), tuple(shifts))


def restored(extraction: Extraction, signs: Signed) -> Extraction:
    """The extraction with its spans and quotes in the original text."""
    original = signs.original
    return replace(
        extraction,
        document=original,
        claims=tuple(map(partial(_claim, signs), extraction.claims)),
        appointments=tuple(_appointment(signs, one) for one in extraction.appointments),
        programmes=tuple(_programme(signs, one) for one in extraction.programmes),
        unplaced=tuple(_unplaced(signs, one) for one in extraction.unplaced),
    )


def _claim(signs: Signed, claim: Claim) -> Claim:
    back, text = signs.back, signs.original.text
    start, end = back(claim.start), back(claim.end)
    return replace(
        claim,
        id=claim_id(signs.original.key, start, end, claim.kind, claim.low, claim.high),
        start=start,
        end=end,
        quote=text[start:end],
        sentence_start=back(claim.sentence_start),
        sentence_end=back(claim.sentence_end),
        evidence=tuple((name, _evidence(signs, why)) for name, why in claim.evidence),
    )


def _evidence(signs: Signed, why: Evidence) -> Evidence:
    return why if why.start is None or why.end is None else Evidence(signs.back(why.start), signs.back(why.end), why.rule)


def _appointment(signs: Signed, one: Appointment) -> Appointment:
    return replace(one, start=signs.back(one.start), end=signs.back(one.end))


def _programme(signs: Signed, one: Programme) -> Programme:
    return replace(one, spans=tuple((signs.back(start), signs.back(end)) for start, end in one.spans))


def _unplaced(signs: Signed, one: Unplaced) -> Unplaced:
    start, end = signs.back(one.start), signs.back(one.end)
    return replace(one, start=start, end=end, quote=signs.original.text[start:end])
