"""Facts, conflicts and reviews in the database: incremental and full give one result, and nothing that a person decided is lost."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from corpus.document import Document, text_hash
from db import refresh as module
from db.engine import open_database
from db.facts import conflicts, disputed, facts, supports
from db.filters import ClaimFilter, FilterError
from db.refresh import Councils, RefreshReport, Task, refresh
from db.reviews import add_review, reviews
from db.store import begin_run, pending_documents, save
from db.tables import ConflictClaimRow, ConflictRow, FactClaimRow, FactRow, StoryRow, SupportRow, table_of
from db.working import rebuild
from extractor.claim import Appointment, Claim, Extraction
from tests.benchmark.simulator import simulate
from tests.db.made_claims import COUNCIL, paper

NOW = datetime(2026, 1, 5, tzinfo=UTC)


def stored(text: str, source: str, published: str, appointments: tuple[Appointment, ...] = ()) -> Extraction:
    """A paper of `made_claims` as the extractor would hand it over."""
    views = paper(text, source, published)
    view = views[0].document
    document = Document(
        path=f"{source} {published}.txt", text=view.text, sha256=text_hash(view.text), source=source, published=date.fromisoformat(published)
    )
    return Extraction(document, document.published, False, COUNCIL, tuple(map(as_claim, views)), appointments, (), ())


def as_claim(one) -> Claim:
    return Claim(
        one.id, one.kind, one.measure, one.low, one.high, one.qualifier, one.status, one.start, one.end, one.quote, one.sentence_start,
        one.sentence_end, one.confidence, one.direction, one.rate, one.period, one.period_text, one.council, one.service, one.programme,
        one.counterparty, one.speaker, one.counted, one.currency,
    )  # fmt: skip


ECHO = stored("The council has a budget of [£428m | budget 2014/15] for the year.", "Echo", "2014-02-10")
GAZETTE = stored("Its budget of [£420m | budget 2014/15] was agreed.", "Gazette", "2014-02-12")
COURIER = stored("Members agreed a budget of [£420m | budget 2014/15].", "Courier", "2014-02-14")
FORECAST = stored("The gap could reach [£17.4m | funding_gap forecast ../2018-03-31] by 2018.", "Echo", "2013-11-18")
ANOTHER = stored("There may be a gap of [£17.4m | funding_gap forecast ../2018-03-31] by 2018.", "Post", "2013-11-21")
UPDATE = stored(
    "The gap is now put at [£30.7m | funding_gap forecast], up from the [£17.4m | funding_gap forecast] estimated in November.", "Mail", "2014-02-24"
)
LIBRARIES = stored(
    "Its libraries cost [£1.94m | budget 2013/14 service=culture] and would save [£350,000 | proposed 2014/15 service=culture] in libraries.",
    "Herald", "2014-02-12",
)  # fmt: skip
MIXED_UP = stored("Libraries would save [£1.94m | proposed 2014/15 service=culture].", "Post", "2014-02-14")
DEPOT = stored("Some [160 jobs | jobs_at_risk proposed 2014/15] in the Howbury depot are at risk.", "Herald", "2014-02-13")
SWAPPED = stored("In all [106 posts | job_losses proposed 2014/15] would go at the Howbury depot.", "Mail", "2014-02-15")
SUM = stored(
    "Of the [£9.3m | 2014/15], [£3.5m | 2014/15] will come from care and the remaining [£5.8m | 2014/15] from roads.", "Herald", "2014-02-11"
)


@pytest.fixture(scope="module", autouse=True)
def _few_documents_touched() -> Iterator[None]:
    """Councils are so small here that they would always be worked out anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "ANEW", 0)
        yield


@pytest.fixture
def engine() -> Engine:
    return database()


def database(*extractions: Extraction) -> Engine:
    made = open_database(":memory:")
    begin_run(made, "ingest", NOW)
    ingest(made, *extractions)
    return made


def ingest(engine: Engine, *extractions: Extraction) -> None:
    for extraction in extractions:
        save(engine, 1, [extraction])
    refresh(engine, pending_documents(engine))


def state_of(engine: Engine) -> list[list[tuple[object, ...]]]:
    """All that is derived, with document numbers, which depend on the order of ingest, left out."""
    out = []
    with engine.connect() as connection:
        for row, left in (
            (FactRow, ()),
            (FactClaimRow, ()),
            (ConflictRow, ("first_run", "scope")),
            (ConflictClaimRow, ()),
            (SupportRow, ("document_id",)),
        ):
            table = table_of(row)
            query = select(*(column for column in table.columns if column.name not in left))
            if row is ConflictRow:
                query = query.where(table.c.retired_run.is_(None))
            if row is ConflictClaimRow:
                live = select(table_of(ConflictRow).c.id).where(table_of(ConflictRow).c.retired_run.is_(None))
                query = query.where(table.c.conflict_id.in_(live))
            out.append(sorted(map(tuple, connection.execute(query)), key=repr))
        out.append([(len(list(connection.execute(select(table_of(StoryRow))))),)])
    return out


def worlds(seed: int, documents: int) -> list[Extraction]:
    world = simulate(seed, documents)
    out = []
    # papers of two years in the same words are one document, dated by the one that came first: no matter of comparing
    for view in {one.text: one for one in world.documents}.values():
        claims = tuple(as_claim(one) for one in world.claims if one.document is view)
        people = tuple(
            Appointment(one.id, one.person, one.role, one.role_text, one.organisation, one.party, one.start, one.end, "x")
            for one in world.appointments
            if one.document is view
        )
        document = Document(path=view.path, text=view.text, sha256=text_hash(view.text), source=view.source, published=view.published)
        out.append(Extraction(document, document.published, False, view.council, claims, people, (), ()))
    return out


@given(st.integers(min_value=0, max_value=1000), st.randoms(use_true_random=False))
@settings(max_examples=4, deadline=None)
def test_one_by_one_in_any_order_is_the_full_rebuild(seed: int, chance: random.Random):
    papers = worlds(seed, 14)
    whole = database(*papers)
    refresh(whole)
    chance.shuffle(papers)
    bit_by_bit = database()
    for one in papers:
        ingest(bit_by_bit, one)
    assert state_of(bit_by_bit) == state_of(whole)
    refresh(bit_by_bit)
    assert state_of(bit_by_bit) == state_of(whole)


def test_councils_of_which_much_was_touched_are_worked_out_anew_with_the_same_result(monkeypatch: pytest.MonkeyPatch):
    by_council: dict[str | None, list[Extraction]] = {}
    for one in worlds(3, 80):
        by_council.setdefault(one.council, []).append(one)
    first, second = by_council.values()
    in_portions = database()
    save(in_portions, 1, [*first[:-1], *second[:10]])
    refresh(in_portions, pending_documents(in_portions))
    anew: list[str] = []
    monkeypatch.setattr(module, "ANEW", 20)
    monkeypatch.setattr(module, "rebuild", lambda reader, found: (anew.append(reader.council), rebuild(reader, found)))
    save(in_portions, 1, [first[-1], *second[10:]])
    refresh(in_portions, pending_documents(in_portions))
    assert anew == [second[0].council]
    assert state_of(in_portions) == state_of(database(*first, *second))
    assert pending_documents(in_portions) == []


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_figure_that_a_later_paper_names_is_found_in_any_order(order: tuple[int, ...]):
    papers = [FORECAST, ANOTHER, UPDATE]
    bit_by_bit = database()
    for at in order:
        ingest(bit_by_bit, papers[at])
    (moved,) = [one for one in conflicts(bit_by_bit, type="revision") if len(one["claims"]) == 3]
    assert {claim["quote"] for claim in moved["claims"]} == {"£17.4m", "£30.7m"}
    assert state_of(bit_by_bit) == state_of(database(*papers))


@pytest.mark.parametrize("papers", [(LIBRARIES, MIXED_UP), (DEPOT, SWAPPED)], ids=["mixed up", "measured otherwise"])
def test_papers_of_a_week_are_held_against_each_other_in_any_order(papers: tuple[Extraction, ...]):
    whole = database(*papers)
    assert [one["type"] for one in conflicts(whole)] == ["value"]
    assert state_of(database(*reversed(papers))) == state_of(whole)
    refresh(whole)
    assert state_of(database(*papers)) == state_of(whole)


def test_a_figure_that_moved_goes_with_the_paper_that_gave_it(engine: Engine):
    ingest(engine, FORECAST, UPDATE)
    before = len(list(conflicts(engine, type="revision")))
    (claim,) = FORECAST.claims
    add_review(engine, claim.id, "extraction_error", "a misprint", "A. Reader", NOW)
    refresh(engine, pending_documents(engine))
    assert len(list(conflicts(engine, type="revision"))) == before - 1


def test_two_rebuilds_at_once_end_as_one(tmp_path: Path):
    """Each council is finished by the one before the other begins with it, and the councils come in any order."""
    papers = worlds(3, 14)
    made = open_database(tmp_path / "facts.db")
    begin_run(made, "ingest", NOW)
    ingest(made, *papers)
    whole = state_of(made)

    def spread(task: Task, portions: Sequence[Councils]) -> Iterator[RefreshReport]:
        for council in reversed([council for some in portions for council in some]):
            yield task(made, (council,))
            refresh(made)

    refresh(made, spread=spread)
    assert state_of(made) == whole
    assert pending_documents(made) == []


def test_what_another_program_stores_while_facts_are_worked_out_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    made = open_database(tmp_path / "facts.db")
    begin_run(made, "ingest", NOW)
    ingest(made, ECHO)
    judge, late = module._judge, [GAZETTE]

    def and_meanwhile(*given: object) -> object:
        found = judge(*given)
        if late:
            save(open_database(tmp_path / "facts.db"), begin_run(made, "ingest", NOW), [late.pop()])
        return found

    monkeypatch.setattr(module, "_judge", and_meanwhile)
    refresh(made)
    assert [one["type"] for one in conflicts(made)] == ["value"], "it was worked out again"
    assert len(pending_documents(made)) == 1, "for its own run, or the next"
    refresh(made, pending_documents(made))
    assert pending_documents(made) == []


def test_a_conflict_as_it_is_printed(engine: Engine):
    ingest(engine, ECHO, GAZETTE)
    (found,) = conflicts(engine)
    assert list(found) == ["id", "type", "severity", "state", "explanation", "council", "claims"]
    assert (found["type"], found["state"], found["council"]) == ("value", "open", COUNCIL)
    assert [(claim["quote"], claim["low"], claim["part"]) for claim in found["claims"]] == [("£428m", 428_000_000, "a"), ("£420m", 420_000_000, "b")]
    assert {"id", "document", "start", "end", "quote", "low", "high", "period"} <= set(found["claims"][0])
    assert disputed(engine) == {claim["id"] for claim in found["claims"]}


def test_facts_count_claims_and_give_the_agreed_value(engine: Engine):
    ingest(engine, GAZETTE, COURIER)
    (fact,) = facts(engine)
    assert (fact["measure"], fact["period"], fact["claims"], fact["stories"], fact["low"]) == ("budget", "2014-04-01/2015-03-31", 2, 2, 420_000_000)
    ingest(engine, ECHO)
    (fact,) = facts(engine)
    assert (fact["claims"], fact["low"], fact["first"], fact["last"]) == (3, None, "2014-02-10", "2014-02-14")


def test_filters(engine: Engine):
    ingest(engine, ECHO, GAZETTE, SUM)
    assert len(list(conflicts(engine, type="value,sum"))) == 1
    assert list(conflicts(engine, type="office")) == []
    assert list(conflicts(engine, state="dismissed")) == []
    assert list(conflicts(engine, min_severity=0.99)) == []
    assert list(conflicts(engine, ClaimFilter(council="Westshire"))) == []
    assert len(list(conflicts(engine, ClaimFilter(measure="budget")))) == 1
    assert {fact["measure"] for fact in facts(engine, ClaimFilter(measure="saving"))} == {"saving"}
    with pytest.raises(FilterError, match="--type sums"):
        list(conflicts(engine, type="sums"))


def test_a_sum_that_works_is_kept_as_support(engine: Engine):
    ingest(engine, SUM)
    (support,) = supports(engine, "Northmere")
    assert support["explanation"].startswith("£3.5m + £5.8m = £9.3m")
    assert [claim["part"] for claim in support["claims"]] == ["part", "part", "total"]


def test_a_conflict_that_no_longer_holds_is_retired(engine: Engine):
    ingest(engine, ECHO, GAZETTE)
    corrected = stored("The council has a budget of [£420m | budget 2014/15] for the year.", "Echo", "2014-02-10")
    save(engine, 1, [corrected], gone=lambda root, path: False)
    refresh(engine, pending_documents(engine))
    assert [one["type"] for one in conflicts(engine)] in ([], ["value"])  # a second file of the Echo stands beside the first; a replaced one does not
    refresh(engine)
    assert len({one["id"] for one in conflicts(engine)}) == len(list(conflicts(engine)))


def test_a_review_survives_a_rebuild_and_reopens_on_new_evidence(engine: Engine):
    ingest(engine, ECHO, GAZETTE)
    (found,) = conflicts(engine)
    add_review(engine, found["id"], "explained", "gross against net", "A. Reader", NOW)
    assert [one["state"] for one in conflicts(engine)] == ["explained"]
    assert disputed(engine) == frozenset()
    refresh(engine)
    assert [one["state"] for one in conflicts(engine)] == ["explained"]
    ingest(engine, COURIER)
    (again,) = conflicts(engine)
    assert (again["id"], again["state"], len(again["claims"])) == (found["id"], "open", 3)
    assert [(one["verdict"], one["note"], one["reviewer"]) for one in reviews(engine, found["id"])] == [
        ("explained", "gross against net", "A. Reader")
    ]


def test_a_review_follows_its_claims_when_an_earlier_paper_changes_the_id(engine: Engine):
    ingest(engine, GAZETTE, stored("The year's budget of [£428m | budget 2014/15] is agreed.", "Post", "2014-02-13"))
    (before,) = conflicts(engine)
    add_review(engine, before["id"], "dismissed", "", "A. Reader", NOW)
    ingest(engine, ECHO)  # earlier than the Post: the side begins with another claim now
    (after,) = conflicts(engine)
    assert after["id"] != before["id"]
    assert after["state"] == "open"
    add_review(engine, after["id"], "dismissed", "", "A. Reader", NOW)
    refresh(engine)
    assert [one["state"] for one in conflicts(engine)] == ["dismissed"]


def test_a_claim_that_was_read_wrongly_is_left_out_but_kept(engine: Engine):
    ingest(engine, ECHO, GAZETTE)
    (found,) = conflicts(engine)
    wrong = found["claims"][0]["id"]
    add_review(engine, wrong, "extraction_error", "that is the gross budget", "A. Reader", NOW)
    assert list(conflicts(engine)) == []
    assert [fact["claims"] for fact in facts(engine)] == [1]
    refresh(engine)
    assert list(conflicts(engine)) == []
    add_review(engine, wrong, "confirmed", "it was right after all", "A. Reader", NOW)
    assert [one["id"] for one in conflicts(engine)] == [found["id"]]


@pytest.mark.parametrize(
    ("target", "verdict", "by", "error"),
    [
        ("ffffffff", "confirmed", "A. Reader", LookupError),
        ("ab", "confirmed", "A. Reader", LookupError),
        ("ffffffff", "maybe", "A. Reader", ValueError),
        ("ffffffff", "confirmed", " ", ValueError),
    ],
)
def test_reviews_that_cannot_be_recorded(engine: Engine, target: str, verdict: str, by: str, error: type[Exception]):
    with pytest.raises(error):
        add_review(engine, target, verdict, "", by, NOW)
    assert list(reviews(engine)) == []


def test_an_empty_database_has_nothing_to_work_out():
    assert refresh(open_database(":memory:")).conflicts == 0


def test_as_known_on_a_date(engine: Engine):
    ingest(engine, ECHO, GAZETTE, COURIER)
    assert list(conflicts(engine, ClaimFilter(as_of="2014-02-11"))) == []
    (known,) = conflicts(engine, ClaimFilter(as_of="2014-02-12"))
    assert [claim["source"] for claim in known["claims"]] == ["Echo", "Gazette"]
    (fact,) = facts(engine, ClaimFilter(as_of="2014-02-11"))
    assert (fact["claims"], fact["low"], fact["last"]) == (1, 428_000_000, "2014-02-10")
    (fact,) = facts(engine, ClaimFilter(as_of="2014-02-13"))
    assert (fact["claims"], fact["low"]) == (2, None)
