"""Invented papers, read by the extractor and judged: what contradicts is found, what does not is left alone."""

import pytest

from corpus.document import Document, text_hash
from db.judge import judge
from db.records import AppointmentView, ClaimView, DocumentView, ProgrammeView
from extractor.pipeline import extract
from tests.db.scenarios import SCENARIOS, Scenario
from tests.db.slip_scenarios import SLIPS


def judged(scenario: Scenario) -> list[tuple[str, set[str]]]:
    claims, documents, appointments, programmes = [], [], [], []
    for source, published, text in scenario.papers:
        from datetime import date

        read = extract(Document(path=f"{source}.txt", text=text, sha256=text_hash(text), source=source, published=date.fromisoformat(published)))
        view = DocumentView(read.document.key, read.document.path, source, read.published, text, read.council)
        documents.append(view)
        claims += [
            ClaimView(
                one.id, view, one.kind, one.measure, one.low, one.high, one.qualifier, one.status, one.start, one.end, one.quote, one.sentence_start,
                one.sentence_end, one.confidence, one.rate, one.period, one.period_text, one.council, one.service, one.programme, one.counterparty,
                one.speaker, one.counted, one.currency, one.direction,
            )
            for one in read.claims
        ]  # fmt: skip
        appointments += [
            AppointmentView(one.id, view, one.person, one.role, one.role_text, one.organisation, one.party, one.start, one.end)
            for one in read.appointments
        ]
        programmes += [ProgrammeView(one.name, one.expansion, one.council) for one in read.programmes]
    return [
        (one.type, {member.claim.quote if isinstance(member.claim, ClaimView) else member.claim.person for member in one.members})
        for one in judge(claims, documents, appointments, programmes).conflicts
    ]


@pytest.mark.parametrize("scenario", SCENARIOS + SLIPS, ids=[one.name for one in SCENARIOS + SLIPS])
def test_scenario(scenario: Scenario):
    found = judged(scenario)
    for kind, a, b in scenario.wrong:
        assert any(type == kind and {a, b} <= quotes for type, quotes in found), (kind, a, b, found)
    for a, b in scenario.moved:
        assert any(type == "revision" and {a, b} <= quotes for type, quotes in found), (a, b, found)
    expected = [{a, b} for _, a, b in scenario.wrong]
    for type, quotes in found:
        assert type == "revision" or any(pair <= quotes for pair in expected), (type, quotes)
