"""Outlets with several names: merging them, and what looks through a merge."""

from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from made_articles import NOON, article
from sqlalchemy import Engine

from db.engine import open_database, writing
from db.outlets import merge
from db.query import ClaimFilter, claims, runs, sources
from db.store import begin_run, finish_run, save
from db.verify import verify

KINDS = {"Avon Gazette": "newspaper", "Gazette and Herald": None, "Radio Avon": "broadcaster"}


@pytest.fixture
def db() -> Engine:
    engine = open_database(":memory:")
    run = begin_run(engine, "ingest", NOON)
    told = []
    for seed, (source, kind) in enumerate(KINDS.items()):
        one = article(seed, claims=2 + seed)
        told.append(replace(one, document=replace(one.document, source=source, source_kind=kind)))
    save(engine, run, told)
    finish_run(engine, run, NOON)
    return engine


def listed(db: Engine) -> dict[str, tuple[int, list[str]]]:
    return {row["source"]: (row["claims"], row["names"]) for row in sources(db)}


def test_the_kind_of_an_outlet_is_stored(db: Engine) -> None:
    assert {row["source"]: row["kind"] for row in sources(db)} == KINDS


def test_merged_outlets_are_one_and_documents_keep_their_names(db: Engine) -> None:
    before = list(claims(db))
    assert merge(db, "avon  gazette", "Gazette and Herald", NOON) == 1
    assert listed(db) == {"Gazette and Herald": (5, ["Avon Gazette", "Gazette and Herald"]), "Radio Avon": (4, [])}
    assert next(iter(sources(db)))["kind"] == "newspaper"
    assert list(claims(db)) == before and list(verify(db)) == []
    assert next(iter(runs(db)))["command"] == "sources"


@pytest.mark.parametrize("asked", ["Avon Gazette", "gazette and herald", "Herald", "The Paper"])
def test_a_filter_that_names_one_finds_all(db: Engine, asked: str) -> None:
    merge(db, "Avon Gazette", "The Paper", NOON)
    merge(db, "Gazette and Herald", "The Paper", NOON)
    assert {claim["source"] for claim in claims(db, ClaimFilter(source=asked))} == {"Avon Gazette", "Gazette and Herald"}


STEPS = [
    # (merges one after the other, the outlets that are left with their claims)
    ([("Avon Gazette", "The Paper")], {"The Paper": 2, "Gazette and Herald": 3, "Radio Avon": 4}),
    ([("Avon Gazette", "Radio Avon"), ("Radio Avon", "Gazette and Herald")], {"Gazette and Herald": 9}),
    ([("Avon Gazette", "Radio Avon"), ("Gazette and Herald", "Avon Gazette")], {"Radio Avon": 9}),
    # the other way round
    ([("Avon Gazette", "Radio Avon"), ("Radio Avon", "Avon Gazette")], {"Avon Gazette": 6, "Gazette and Herald": 3}),
    # apart again
    ([("Avon Gazette", "Radio Avon"), ("Avon Gazette", "Avon Gazette")], {"Avon Gazette": 2, "Gazette and Herald": 3, "Radio Avon": 4}),
    ([("Avon Gazette", "Avon Gazette")], {"Avon Gazette": 2, "Gazette and Herald": 3, "Radio Avon": 4}),
]


@pytest.mark.parametrize(("merges", "left"), STEPS)
def test_merging_again_and_back(db: Engine, merges: list[tuple[str, str]], left: dict[str, int]) -> None:
    for name, into in merges:
        merge(db, name, into, NOON)
    assert {name: number for name, (number, _) in listed(db).items()} == left


@pytest.mark.parametrize(("name", "into", "said"), [("Nobody", "Radio Avon", "no document is from 'Nobody'"), ("Radio Avon", " ", "needs a name")])
def test_what_cannot_be_merged(db: Engine, name: str, into: str, said: str) -> None:
    with pytest.raises(LookupError, match=said):
        merge(db, name, into, NOON)
    assert len(list(runs(db))) == 1


def test_a_database_from_before_is_brought_up_to_date(tmp_path: Path) -> None:
    from sqlalchemy import create_engine

    old = create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parents[2] / "db" / "migrations"))
    with writing(old) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql("INSERT INTO runs VALUES (1, 'ingest', '', NULL, 'done', '', '', '{}', 0, 0, 0, 0, 0)")
        connection.exec_driver_sql("INSERT INTO sources (name, first_run) VALUES ('Radio Avon', 1)")
    old.dispose()
    db = open_database(tmp_path / "old.db")
    assert merge(db, "Radio Avon", "Avon FM", NOON) == 0
