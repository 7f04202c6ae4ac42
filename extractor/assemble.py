"""Turns the working record into the frozen records that are stored."""

from extractor.claim import Claim, Extraction, Unplaced, claim_id
from extractor.reading import Draft, Reading

_PERIOD_RIGHT = {"periods.budget-year": 0.88, "periods.continued": 0.92, "periods.named-later": 0.82}
_NO_PERIOD_RIGHT = 0.78  # it is dated from far away more often than it seems
ORDER = ("value", "qualifier", "measure", "direction", "status", "period", "council", "service", "programme", "counterparty", "speaker", "rate")
_place = {name: place for place, name in enumerate(ORDER)}.__getitem__
_Names = tuple[str, ...]


class _Ordered(dict[_Names, _Names]):
    """Names of fields in their order, by those in the order in which they were filled: there are a few hundred."""

    def __missing__(self, filled: _Names) -> _Names:
        ordered = self[filled] = tuple(sorted(filled, key=_place))
        return ordered


_ORDERED = _Ordered()


def assemble(reading: Reading) -> Extraction:
    """Drafts with a measure become claims; a draft without one becomes an unplaced number, with the reason."""
    claims, unplaced, key, text = [], list(reading.unplaced), reading.document.key, reading.document.text
    for draft in reading.drafts:
        if draft.measure is None:
            number = draft.number
            unplaced.append(Unplaced(number.start, number.end, text[number.start : number.end], "no measure", "assemble"))
        else:
            claims.append(_claim(reading, draft, key))
    unplaced.sort(key=lambda u: (u.start, u.end))
    return Extraction(
        reading.document, reading.published, reading.published_inferred, reading.council,
        tuple(claims), tuple(reading.appointments), tuple(reading.programmes), tuple(unplaced),
    )  # fmt: skip


def _period_confidence(draft: Draft) -> float:
    """How often the period is right by where it was read, counted on the gold: its own words, carried over, the budget's year, none."""
    evidence = draft.evidence.get("period")
    if evidence is None:
        return _NO_PERIOD_RIGHT
    return _PERIOD_RIGHT.get(evidence.rule, 0.95)


def _claim(reading: Reading, draft: Draft, key: str) -> Claim:
    number, evidence = draft.number, draft.number.evidence | draft.evidence
    sentence, fields = reading.sentences[number.sentence], _ORDERED[tuple(evidence)]
    assert draft.measure is not None
    start, end, low, high = number.start, number.end, number.low, number.high
    # by place, in the order of Claim's fields: by name the call costs twice as much
    return Claim(
        claim_id(key, start, end, number.kind, low, high), number.kind, draft.measure, low, high, number.qualifier, draft.status or "actual",
        start, end, reading.document.text[start:end], sentence.start, sentence.end, round(draft.confidence * _period_confidence(draft), 3),
        draft.direction, number.rate, draft.period, draft.period_text, draft.council, draft.service, draft.programme, draft.counterparty,
        draft.speaker, number.counted, number.currency, tuple(zip(fields, map(evidence.__getitem__, fields), strict=False)),
    )  # fmt: skip
