"""What a text speaks of as a whole, and what that makes of the measures that its sentences tell."""

from typing import NamedTuple

from extractor.change_forms import RATES
from extractor.claim import Evidence
from extractor.reading import Draft, Reading

_GAP_OR_SAVING = frozenset(("gap.noun", "saving.noun", "saving.cut-noun", "saving.save"))
_FINDS = frozenset(("saving.find", "saving.find-more"))
_TAXES = frozenset(("thing.council-tax", RATES))
_STORY = 5  # sentences: a story of so many names the tax that it is about
_GIVEN = frozenset(("grant.gets", "grant.given", "signal.giver", "sum.given"))
_SCAN = 2_000  # figures of a document that are asked for a twin


class Matters(NamedTuple):
    """What a text speaks of: gaps more than savings, exceptional support, the council tax, a household's bill."""

    gaps: bool
    supported: bool
    taxed: bool
    billed: bool


def matters_of(reading: Reading) -> Matters:
    """What the text of the reading speaks of."""
    said = [cue.rule for cue in reading.cues_of.get("measures", ())]
    gaps = sum(1 if rule == "gap.noun" else -1 for rule in said if rule in _GAP_OR_SAVING)
    changed = {cue.rule for cue in reading.cues_of.get("changed_things", ())}
    unsaid = len(reading.sentences) < _STORY and "thing.price" not in changed  # what a short text is about may go without saying
    taxes = unsaid or "ouncil tax" in reading.text or not _TAXES.isdisjoint(changed) or _rates_told(reading)
    return Matters(gaps > 0, "debt.support" in said, taxes, "tax_bill.band" in said or "tax_bill.letter" in said)


def _rates_told(reading: Reading) -> bool:
    """Whether a figure has been read as one of the rates that councils of Northern Ireland strike."""
    return any((told := draft.evidence.get("measure")) is not None and told.rule == RATES for draft in reading.drafts[:_SCAN])


def by_matter(reading: Reading, draft: Draft, found: Evidence, matters: Matters) -> None:
    """What is found is found for a gap where gaps are the matter, what is given by way of exceptional support is lent, and a rise of nothing named
    is one of the council tax where that is spoken of.
    """
    if found.rule == "percent.bare-rise" and not matters.taxed:
        draft.measure, draft.confidence = "other_percent", 0.5
    if draft.measure == "saving" and ((found.rule == "saving.find" and matters.gaps) or (found.rule in _FINDS and _is_gap_elsewhere(reading, draft))):
        draft.measure = "funding_gap"  # "must find £9m", where the talk is of a gap
        draft.evidence["measure"] = Evidence(found.start, found.end, f"{found.rule}+gap")
    emergency = found.rule.startswith("cost.contract") and reading.text[found.start or 0 : found.end or 0].lower() == "emergency support"
    if ((draft.measure == "grant" and found.rule in _GIVEN) or emergency) and matters.supported:
        draft.measure, draft.confidence = "debt", 0.75  # "asked for exceptional financial support. It was given £9m": to borrow
        draft.evidence["measure"] = Evidence(found.start, found.end, f"{found.rule}+debt.support")


def _is_gap_elsewhere(reading: Reading, draft: Draft) -> bool:
    """ "£31m will have to be found", where "a £31m gap" is told of."""
    number = draft.number
    return any(
        other.measure == "funding_gap" and other.number.kind == "money" and alike(number.low, number.high, other.number.low, other.number.high)
        for other in reading.drafts[:_SCAN]
    )


def alike(low: float | None, high: float | None, other_low: float | None, other_high: float | None) -> bool:
    """Whether two figures, given by their bounds, begin alike."""
    mine, theirs = low if low is not None else high, other_low if other_low is not None else other_high
    return mine is not None and mine == theirs
