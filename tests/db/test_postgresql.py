"""The same on a real PostgreSQL, which the test starts for itself where there is one to start."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made_articles import NOON, article, document, extraction
from sqlalchemy import Engine, text
from test_query import ASKED, corpus, quotes
from test_refresh import state_of, worlds

from db.engine import DatabaseError, open_database, writing
from db.facts import conflicts, facts, supports
from db.query import ClaimFilter, claims, coverage, documents, officials, programmes, show, sources
from db.refresh import refresh
from db.reviews import add_review, reviews
from db.stats import backup, stats
from db.store import begin_run, is_current, known_documents, pending_documents, save
from db.verify import verify

pytest.importorskip("psycopg")


def program(name: str) -> str | None:
    """A program of the newest PostgreSQL on this machine."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]) if path.parts[-3].isdecimal() else 0)
    return str(places[-1]) if places else shutil.which(name)


def in_english(initdb: str) -> list[str]:
    """Text compared as dictionaries sort it, where the server can: as users have it, and unlike SQLite's order by code points."""
    version = subprocess.run([initdb, "--version"], check=True, capture_output=True, text=True).stdout.split()[2]
    return ["--locale-provider=icu", "--icu-locale=en-GB"] if int(version.partition(".")[0]) >= 15 else []


def unprivileged() -> str | None:
    """Who runs the server: it refuses the superuser."""
    if os.geteuid() != 0:
        return None
    return next((user.pw_name for user in pwd.getpwall() if user.pw_name in ("postgres", "nobody")), "")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    initdb, postgres, user = program("initdb"), program("postgres"), unprivileged()
    if not (initdb and postgres) or user == "":
        pytest.skip("no PostgreSQL to start")
    folder = Path(tempfile.mkdtemp(prefix="councilfacts-pg-"))
    if user:
        shutil.chown(folder, user)
    environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"}
    more: dict[str, Any] = {"user": user} if user else {}
    process = None
    try:
        made: Sequence[str] = [initdb, "-D", str(folder / "data"), "-A", "trust", "-U", "tester", "-E", "UTF8", "--no-sync"]
        subprocess.run([*made, *in_english(initdb)], check=True, capture_output=True, env=environment, cwd=folder, **more)
        run = [postgres, "-D", str(folder / "data"), "-k", str(folder), "-c", "listen_addresses=", "-c", "fsync=off"]
        process = subprocess.Popen(run, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, cwd=folder, **more)
        url = f"postgresql://tester@/postgres?host={folder}"
        for _ in range(200):
            try:
                open_database(url, timeout=2).dispose()
                break
            except DatabaseError:
                time.sleep(0.1)
        yield url
    finally:
        if process is not None:
            process.send_signal(signal.SIGINT)  # ends at once; asked politely it would wait for a connection that a test has left open
            process.wait(timeout=60)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def engine(server: str) -> Iterator[Engine]:
    """An empty database of ours."""
    engine = open_database(server)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    engine = open_database(server)
    yield engine
    engine.dispose()


def test_both_databases_say_the_same(engine: Engine) -> None:
    sqlite = open_database(":memory:")
    for one in (engine, sqlite):
        save(one, begin_run(one, "ingest", NOON, "1"), corpus() + [article(seed, claims=5, words=30) for seed in range(4)])
        assert list(verify(one)) == []
    for listing in (claims, officials, programmes, documents, sources):
        assert list(listing(engine)) == list(listing(sqlite)), listing.__name__
    assert list(coverage(engine)) == list(coverage(sqlite))
    assert stats(engine) | {"bytes": 0} == stats(sqlite) | {"bytes": 0}
    for row in list(claims(sqlite))[:3]:
        assert show(engine, row["id"]) == show(sqlite, row["id"])


def test_facts_and_conflicts_are_the_same_in_one_go_and_bit_by_bit(engine: Engine) -> None:
    sqlite = open_database(":memory:")
    shouted = [replace(one, claims=tuple(replace(claim, council="ASHMOOR Town Council") for claim in one.claims)) for one in worlds(4, 3)]
    papers = worlds(3, 30) + [replace(one, document=replace(one.document, path=f"Z{one.document.path}")) for one in shouted]
    for one in (engine, sqlite):
        begin_run(one, "ingest", NOON, "1")
    for several in (papers[:20], papers[20:25], *([one] for one in papers[25:])):
        for one in (engine, sqlite):
            save(one, 1, several)
            refresh(one, pending_documents(one))
    assert state_of(engine) == state_of(sqlite)
    found = list(conflicts(sqlite))
    assert found
    for listing in (facts, conflicts, supports):
        assert list(listing(engine)) == list(listing(sqlite)), listing.__name__
    early = ClaimFilter(as_of=sorted(filter(None, (one.document.published.isoformat() for one in papers)))[len(papers) // 2])
    assert list(facts(engine, early)) == list(facts(sqlite, early)) != list(facts(sqlite))
    assert list(conflicts(engine, early)) == list(conflicts(sqlite, early)) != found
    for one in (engine, sqlite):
        add_review(one, found[0]["id"], "dismissed", "gross against net", "A. Reader", NOON)
        add_review(one, found[1]["claims"][0]["id"], "extraction_error", "", "A. Reader", NOON)
        refresh(one)
    assert state_of(engine) == state_of(sqlite)
    assert list(reviews(engine)) == list(reviews(sqlite))
    assert list(conflicts(engine, state="open")) == list(conflicts(sqlite, state="open")) != found


# PostgreSQL reads "2.9%" as one number and "£4m" as it likes; it keeps accents. Everything else is asked and answered as on SQLite.
DIFFERENT = {"accents do not matter; both claims share the line"}


def test_filters(engine: Engine) -> None:
    save(engine, begin_run(engine, "ingest", NOON, "1"), corpus())
    wrong = [why for wanted, expected, why in ASKED if why not in DIFFERENT and quotes(engine, **wanted) != expected]
    assert wrong == []
    assert quotes(engine, words="café") == ["£2.5m", "£40,000"]


def test_saving_again_changes_nothing_and_newer_rules_retire(engine: Engine) -> None:
    articles = [article(seed, claims=5, words=30) for seed in range(4)]
    save(engine, begin_run(engine, "ingest", NOON, "1"), articles)
    again = save(engine, begin_run(engine, "ingest", NOON, "1"), articles)
    assert (again.unchanged, again.claims, again.claims_retired) == (4, 0, 0)
    first = articles[0].document
    assert is_current(first, known_documents(engine, [first]), "1")
    report = save(engine, begin_run(engine, "ingest", NOON, "2"), [replace(articles[0], claims=articles[0].claims[1:])])
    assert (report.changed, report.claims_retired) == (1, 1)
    assert len(list(claims(engine, ClaimFilter(document=first.path)))) == 4


def test_what_postgresql_cannot_hold_takes_only_itself(engine: Engine) -> None:
    report = save(engine, begin_run(engine, "ingest", NOON, "1"), [extraction(document("nul.txt", "a\0b")), article(1, claims=2, words=20)])
    assert (report.new, [failure.reason for failure in report.failures]) == (1, ["holds a NUL character, which PostgreSQL cannot store"])


def test_opening_again_and_errors(engine: Engine, server: str) -> None:
    open_database(server, create=False).dispose()
    with pytest.raises(DatabaseError, match="pg_dump"):
        backup(engine, "copy.db")
    with pytest.raises(DatabaseError, match="cannot use postgresql"):
        open_database("postgresql://tester:secret@/nowhere?host=/nonexistent", timeout=2)
    impatient = open_database(server, timeout=0.1)
    with engine.connect() as connection, connection.begin():
        connection.execute(text("SELECT pg_advisory_xact_lock(7203377)"))
        with pytest.raises(DatabaseError, match="is locked"), writing(impatient):
            pass
    impatient.dispose()


def test_tables_are_those_of_the_model(engine: Engine) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlmodel import SQLModel

    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), SQLModel.metadata)
    assert [one for one in found if "ix_sentences_words" not in str(one)] == []
