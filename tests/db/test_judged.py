"""What documents say of themselves is worked out once, until something changes that it hangs on; what is recalled is what was worked out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, select

from db import judged, working
from db.engine import open_database
from db.facts import conflicts
from db.judge import judge_document
from db.outlets import merge
from db.reading_judge import judged as judged_while_read
from db.refresh import refresh
from db.reviews import add_review
from db.rows import record_of
from db.rulebook import use
from db.statement import Statement, state
from db.store import begin_run, pending_documents, prune, save_records
from db.tables import JudgementRow, table_of
from extractor.claim import Extraction, Programme
from tests.db.made_claims import paper
from tests.db.test_refresh import ECHO, GAZETTE, NOW, SUM, UPDATE, database, ingest, state_of, worlds

WORKS = "Of the [£9.3m | 2014/15], [£3.5m | 2014/15] will come from care and the remaining [£5.8m | 2014/15] from roads."
FAILS = "Of the [£9.3m | 2014/15], [£3.5m | 2014/15] will come from care and the remaining [£4.8m | 2014/15] from roads."
MOVED = (
    "Savings of £12m\nThe council must save [£12m | required 2014/15], up from the [£8m | required 2014/15] forecast in November. It needs [£12m]."
)


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were worked out, in order."""
    seen: list[str] = []

    def judge(told: list[Statement]) -> judged.Judgement:
        seen.append(told[0].claim.document.text)
        return judge_document(told)

    monkeypatch.setattr(working, "judge_document", judge)
    return seen


@pytest.mark.parametrize("seed", range(4))
def test_a_second_rebuild_works_out_nothing_and_finds_the_same(seed: int, worked_out: list[str]):
    engine = database(*worlds(seed, 60))
    first = state_of(engine)
    assert worked_out
    worked_out.clear()
    refresh(engine)
    assert worked_out == []
    assert state_of(engine) == first


def test_a_paper_more_leaves_the_others_as_they_are(worked_out: list[str]):
    engine = database(ECHO, SUM)
    worked_out.clear()
    ingest(engine, GAZETTE)
    refresh(engine)
    assert worked_out == [GAZETTE.document.text]


def test_a_claim_that_is_replaced_within_a_run_is_worked_out_anew():
    """Its row may get the number of the one before."""
    engine = database(ECHO, SUM)
    changed = replace(SUM, claims=tuple(replace(one, period="2015-04-01/2016-03-31", status="forecast") for one in SUM.claims))
    ingest(engine, changed)
    assert state_of(engine) == state_of(database(ECHO, changed))


def test_an_emptied_table_fills_again(worked_out: list[str]):
    engine = database(ECHO, SUM)
    first = state_of(engine)
    with engine.begin() as connection:
        connection.execute(delete(table_of(JudgementRow)))
    worked_out.clear()
    refresh(engine)
    assert len(worked_out) == 2
    assert state_of(engine) == first


def test_a_claim_that_was_read_wrongly_is_no_part_of_what_is_kept(worked_out: list[str]):
    engine = database(SUM, ECHO)
    worked_out.clear()
    add_review(engine, SUM.claims[1].id, "extraction_error", "", "A. Reader", NOW)
    refresh(engine)
    assert worked_out == [SUM.document.text]


def test_the_name_of_an_outlet_is_in_what_is_kept(worked_out: list[str]):
    engine = database(SUM, UPDATE)
    worked_out.clear()
    merge(engine, "Mail", "Herald", NOW)
    refresh(engine)
    assert worked_out == [UPDATE.document.text]
    assert all(one["explanation"].count("Mail") == 0 for one in conflicts(engine))


def test_other_rules_are_another_judgement(tmp_path: Path, rules_as_they_were: None):
    before = judged._judging()
    (tmp_path / "tolerances.toml").write_text(
        'off = ["moved.days"]\n[[rule]]\nid = "moved.days"\nvalue = 15\nnote = "Slower papers."\n', encoding="utf-8"
    )
    use([tmp_path])
    assert judged._judging() != before
    use()
    assert judged._judging() == before


@pytest.fixture
def rules_as_they_were() -> Iterator[None]:
    yield
    use()


def read(engine: Engine, *extractions: Extraction) -> None:
    """Stores papers as `councilfacts ingest` does, which judges them while it reads, and works out the facts."""
    run = begin_run(engine, "ingest", NOW, "1")
    save_records(engine, run, judged_while_read(map(record_of, extractions), ()), gone=lambda *_: False)
    refresh(engine, pending_documents(engine), run_id=run)


def judgements(engine: Engine) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return sorted(map(tuple, connection.execute(select(table_of(JudgementRow)))))


@pytest.mark.parametrize("seed", range(4))
def test_what_is_judged_while_it_is_read_is_what_a_rebuild_finds(seed: int, worked_out: list[str]):
    papers = worlds(seed, 60)
    engine = open_database(":memory:")
    read(engine, *papers)
    assert worked_out == []
    other = database(*papers)
    assert worked_out
    assert state_of(engine) == state_of(other)
    assert judgements(engine) == judgements(other)


def test_a_scheme_that_another_paper_names_is_worked_out_anew(worked_out: list[str]):
    """The name of a scheme is known once all papers are."""
    council = SUM.claims[0].council
    named = replace(ECHO, programmes=(Programme("BOLD", "Better Outcomes", council, ()),))
    written = replace(SUM, claims=tuple(replace(one, programme="Better Outcomes") for one in SUM.claims))
    engine = open_database(":memory:")
    read(engine, written, named)
    assert worked_out == [SUM.document.text]
    assert state_of(engine) == state_of(database(written, named))


def test_what_is_read_again_is_judged_again_and_what_goes_leaves_nothing(worked_out: list[str]):
    engine = open_database(":memory:")
    read(engine, SUM, ECHO)
    changed = replace(SUM, claims=tuple(replace(one, council="Westmark Council", status="forecast") for one in SUM.claims))
    read(engine, changed)
    assert worked_out == []
    assert state_of(engine) == state_of(database(changed, ECHO))
    assert sorted(council for _, council, *_ in judgements(engine)) == sorted(["Westmark Council", str(ECHO.claims[0].council)])
    prune(engine, begin_run(engine, "prune", NOW, "1"), "", ())
    assert judgements(engine) == []


@pytest.mark.parametrize("text", [WORKS, FAILS, MOVED])
def test_what_is_recalled_is_what_was_worked_out(text: str):
    claims = paper(text, "Herald", "2014-02-11")
    for row, claim in enumerate(claims, start=1):
        claim.row = row
    fresh, again = ([state(one) for one in claims] for _ in range(2))
    found = judge_document(fresh)
    recalled = judged.recall(judged.as_text(found, fresh), again)
    assert repr(recalled) == repr(found)
    assert [shown(one) for one in again] == [shown(one) for one in fresh]


def shown(one: Statement) -> tuple[object, ...]:
    return one.period, one.borrowed, one.formers, one.summed, one.portion, [former.claim.id for former in one.replaced]
