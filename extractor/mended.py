"""What is written otherwise than the rules expect is read as if it were not: pound signs that press archives spell out ("pounds 5.8m", "GBP9
million"), damaged characters (`corpus.damage`), odd spaces and dashes, sums without a sign. The stages read the text so mended; what they find is
put back into the text as it is.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import regex

from corpus.damage import Repair, repairs
from corpus.document import Document, Part
from extractor.asides import asides
from extractor.claim import Appointment, Claim, Evidence, Extraction, Programme, Unplaced, claim_id, stable_id
from extractor.contractions import contractions, futures
from extractor.moved import Moved, moved
from extractor.odd_spaces import odd_spaces
from extractor.short_years import short_years
from extractor.unsigned_sums import unsigned_sums
from extractor.verb_asides import verb_asides

# "PS" is what programs write that know no pound sign; not "PS5", "five pounds 20 ounces", "20 pounds 50", "millions of pounds 10 years ago"
_SPELT = regex.compile(
    r"\b(?:GBP|PS(?=\d+(?:[.,]?\d|m\b|bn\b|k\b))|(?<!\d\s)(?<!\b(?i:hundred|thousand|million|billion|m|bn|k|few|(?:million|billion|thousand|hundred|ten|lot)s\s+of"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\s+)(?:[Pp]ounds|POUNDS))\s?(?=\d)"
)


def spelt_signs(text: str) -> list[Repair]:
    """Where a sign is to be read for its word."""
    if "GBP" not in text and "ounds " not in text and "PS" not in text and "OUNDS " not in text:
        return []
    return [(found.start(), found.end(), "£") for found in _SPELT.finditer(text)]


_TIGHT = re.compile(r"(?<=[^\s—])—(?=[^\s—])(?<!\d—(?=[\d£]))|(?<=[^\s-]) ?--(?!-) ?(?=[^\s-])")


def tight_dashes(text: str) -> list[Repair]:
    """Dashes that stand between words without spaces, or are typed as two hyphens: the rules part clauses at " – ". Not "£6—7m", nor a ruled line."""
    return [(*found.span(), " – ") for found in _TIGHT.finditer(text)] if "—" in text or "--" in text else []


_UNITS = {"month": "month", "week": "week"}
_PER = re.compile(r"/(?<=[\dmkn]/)(?P<unit>year|yr|annum|month|week)\b")


def slashed_rates(text: str) -> list[Repair]:
    """ "£9m/year" is read as "£9m a year", which is two words."""
    return [(*found.span(), " a " + _UNITS.get(found["unit"], "year")) for found in _PER.finditer(text)]


# In this order: what was an entity may be the sign of a number, or spell it out.
_WAYS: tuple[Callable[[str], list[Repair]], ...] = (
    repairs,
    odd_spaces,
    tight_dashes,
    spelt_signs,
    unsigned_sums,
    slashed_rates,
    short_years,
    futures,
    contractions,
    asides,
)


@dataclass(frozen=True, slots=True)
class Mended:
    """A document as it is to be read. The spans `starts` to `ends` of its text are mended; behind each of them `shifts` leads to the place in the
    original.
    """

    document: Document
    original: Document
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    shifts: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original text: what is read for a word begins where the word does, what is read as nothing stands outside."""
        at = bisect_right(self.ends, start)
        first = start + (self.shifts[at - 1] if at else 0)
        at = bisect_right(self.ends, end)
        while at and self.starts[at - 1] == end:
            at -= 1
        return first, end + (self.shifts[at - 1] if at else 0)


def mended(document: Document) -> tuple[Mended | Moved, ...]:
    """The ways in which the document is mended, one upon the other; none for nearly all."""
    out: list[Mended | Moved] = []
    for way in _WAYS:
        if found := way(document.text):
            out.append(_mended(document, found))
            document = out[-1].document
    if moves := verb_asides(document.text):
        out.append(moved(document, moves))
    return tuple(out)


def _mended(document: Document, found: list[Repair]) -> Mended:
    text, written, last, shift = document.text, list[str](), 0, 0
    starts, ends, shifts = list[int](), list[int](), list[int]()
    for start, end, meant in found:
        written += (text[last:start], meant)
        starts.append(start - shift)
        ends.append(starts[-1] + len(meant))
        shift = end - ends[-1]
        shifts.append(shift)
        last = end
    begun = [start for start, _, _ in found]

    def forth(offset: int) -> int:
        at = bisect_left(begun, offset)
        return max(offset - shifts[at - 1], ends[at - 1]) if at else offset

    parts = tuple(Part(forth(part.start), forth(part.end), part.label) for part in document.parts)
    shown = replace(document, text="".join([*written, text[last:]]), parts=parts)
    return Mended(shown, document, tuple(starts), tuple(ends), tuple(shifts))


def restored(extraction: Extraction, ways: tuple[Mended | Moved, ...]) -> Extraction:
    """The extraction with its spans and quotes in the original text."""
    for way in reversed(ways):
        extraction = replace(
            extraction,
            document=way.original,
            claims=tuple(map(partial(_claim, way, way.original.key), extraction.claims)),
            appointments=tuple(_appointment(way, one) for one in extraction.appointments),
            programmes=tuple(_programme(way, one) for one in extraction.programmes),
            unplaced=tuple(_unplaced(way, one) for one in extraction.unplaced),
        )
    return extraction


def _claim(way: Mended | Moved, key: str, claim: Claim) -> Claim:
    """The claim itself, moved: it was made a moment ago and nobody else has it."""
    claim.start, claim.end = start, end = way.span(claim.start, claim.end)
    claim.id = claim_id(key, start, end, claim.kind, claim.low, claim.high)
    claim.quote = way.original.text[start:end]
    claim.sentence_start, claim.sentence_end = way.span(claim.sentence_start, claim.sentence_end)
    claim.period_text = _written(way, claim)
    claim.evidence = tuple([(name, _evidence(way, why)) for name, why in claim.evidence])
    return claim


def _written(way: Mended | Moved, claim: Claim) -> str | None:
    """The period's words as they stand in the original; None stays None."""
    why = dict(claim.evidence).get("period") if claim.period_text else None
    if why is None or why.start is None or why.end is None:
        return claim.period_text
    said = way.document.text[why.start : why.end]
    return way.original.text[slice(*way.span(why.start, why.end))] if said == claim.period_text else claim.period_text


def _evidence(way: Mended | Moved, why: Evidence) -> Evidence:
    return why if why.start is None or why.end is None else Evidence(*way.span(why.start, why.end), why.rule)


def _appointment(way: Mended | Moved, one: Appointment) -> Appointment:
    start, end = way.span(one.start, one.end)
    return replace(one, id=stable_id(way.original.key, start, end, one.person, one.role), start=start, end=end)


def _programme(way: Mended | Moved, one: Programme) -> Programme:
    return replace(one, spans=tuple(way.span(start, end) for start, end in one.spans))


def _unplaced(way: Mended | Moved, one: Unplaced) -> Unplaced:
    start, end = way.span(one.start, one.end)
    return Unplaced(start, end, way.original.text[start:end], one.reason, one.rule)
