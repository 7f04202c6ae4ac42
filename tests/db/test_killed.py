"""A process that is killed while it stores, and two that store at once: nothing is lost and nothing is half there."""

import random
import sys
import time
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
from made_articles import NOON, article
from sqlalchemy import text

from db.engine import open_database, reading, writing
from db.query import claims, coverage, officials, programmes
from db.store import begin_run, finish_run, is_current, known_documents, pending_documents, save
from db.verify import verify

ARTICLES = 60
BATCH = 5
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="children are forked and killed outright")


def ingest(path: Path, seeds: range, slow: float = 0.0) -> None:
    """What `councilfacts ingest` does: look up, skip what is there, save batch by batch. `slow`: seconds between the rows and their commit."""
    engine = open_database(path, timeout=60)
    run = begin_run(engine, "ingest", NOON, "1")
    for at in range(seeds.start, seeds.stop, BATCH):
        batch = [article(seed, claims=12, words=60) for seed in seeds[at - seeds.start : at - seeds.start + BATCH]]
        known = known_documents(engine, [one.document for one in batch])
        same = [one.document for one in batch if is_current(one.document, known, "1")]
        with writing(engine) as connection:
            save(connection, run, [one for one in batch if one.document not in same], unchanged=same)
            time.sleep(slow)
    finish_run(engine, run, NOON)
    engine.dispose()


def child(path: Path, seeds: range, slow: float = 0.0) -> BaseProcess:
    process = get_context("fork").Process(target=ingest, args=(path, seeds, slow))
    process.start()
    return process


def told(path: Path) -> dict[str, Any]:
    """Everything that the database says, apart from which run said it."""
    engine = open_database(path, create=False)
    assert list(verify(engine)) == []
    unrun = [{key: value for key, value in one.items() if key not in ("first_run", "retired_run")} for one in claims(engine)]
    return {
        "claims": unrun, "officials": list(officials(engine)), "programmes": list(programmes(engine)), "coverage": list(coverage(engine)),
        "pending": len(pending_documents(engine)),
    }  # fmt: skip


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path = tmp_path_factory.mktemp("whole") / "news.db"
    ingest(path, range(ARTICLES))
    return told(path)


@pytest.mark.parametrize("moment", range(10))
def test_a_kill_at_any_moment_loses_nothing_that_was_stored(tmp_path: Path, moment: int, undisturbed: dict[str, Any]) -> None:
    path = tmp_path / "news.db"
    open_database(path).dispose()
    process = child(path, range(ARTICLES), slow=0.01)
    while process.is_alive() and not started(path):
        time.sleep(0.005)
    time.sleep(random.Random(moment).uniform(0, 0.25))  # within the dozen batches: in the middle of one, at a commit, between two
    process.kill()
    process.join()
    engine = open_database(path, create=False)
    assert list(verify(engine)) == []
    with reading(engine) as connection:
        documents, sentences = connection.execute(text("SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM claims)")).one()
    assert documents % BATCH == 0 and sentences == documents * 12, "whole batches only"
    engine.dispose()
    ingest(path, range(ARTICLES))
    assert told(path) == undisturbed


def started(path: Path) -> bool:
    engine = open_database(path, create=False)
    with reading(engine) as connection:
        found = connection.execute(text("SELECT count(*) FROM runs")).scalar_one()
    engine.dispose()
    return bool(found)


def test_two_at_once_both_finish(tmp_path: Path, undisturbed: dict[str, Any]) -> None:
    """Overlapping halves into a database that neither has made yet: each document once, whoever came first."""
    path = tmp_path / "news.db"
    both = [child(path, range(40), slow=0.005), child(path, range(20, ARTICLES), slow=0.005)]
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0, 0]
    assert told(path) == undisturbed
