"""A council worked out in portions comes to what it comes to at once, and to what the pure functions say of its texts."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from db import large
from db.engine import open_database
from db.facts import conflicts
from db.judge import judge
from db.refresh import refresh
from db.store import begin_run, save
from tests.benchmark.simulator import simulate
from tests.db.test_refresh import ANOTHER, DEPOT, FORECAST, LIBRARIES, MIXED_UP, SWAPPED, UPDATE, database, state_of, worlds

SEED, PAPERS = 5, 60


@pytest.fixture(scope="module")
def engine() -> Engine:
    made = open_database(":memory:")
    begin_run(made, "ingest", datetime(2026, 1, 5, tzinfo=UTC))
    save(made, 1, worlds(SEED, PAPERS))
    refresh(made)
    return made


@pytest.mark.parametrize("held", [1, 40])
def test_a_council_too_large_to_be_held_comes_to_the_same(engine: Engine, monkeypatch: pytest.MonkeyPatch, held: int):
    whole = state_of(engine)
    monkeypatch.setattr(large, "HELD", held)
    refresh(engine)
    assert state_of(engine) == whole


@pytest.mark.parametrize("held", [1, 40])
def test_what_papers_say_of_each_other_is_found_in_portions(monkeypatch: pytest.MonkeyPatch, held: int):
    made = database(FORECAST, ANOTHER, UPDATE, LIBRARIES, MIXED_UP, DEPOT, SWAPPED)
    whole = state_of(made)
    assert {one["type"] for one in conflicts(made)} == {"revision", "value"}
    monkeypatch.setattr(large, "HELD", held)
    refresh(made)
    assert state_of(made) == whole


def test_without_their_texts_claims_are_compared_as_with_them(engine: Engine):
    world = simulate(SEED, PAPERS)
    found = judge(world.claims, world.documents)  # offices aside: of two papers with the same words the database keeps one
    stored = sorted((one["type"], one["explanation"]) for one in conflicts(engine) if one["type"] != "office")
    assert stored == sorted((one.type, one.explanation) for one in found.conflicts)
