"""Kills, second writers, full disks, locks: nothing that was stored is lost, and another run ends where an undisturbed one would.

`tests/db/test_killed.py` holds the storing itself to it, batch by batch; here the whole command runs, with its reading processes. It runs in forked
processes, which need not load the program first: a kill falls into the work and not into that, and a hundred starts would take minutes.
"""

import io
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from councilfacts import work, workers
from councilfacts.__main__ import main
from councilfacts.ingest import ingest
from db.engine import DatabaseError, open_database
from db.facts import conflicts, facts
from db.query import claims, coverage, documents, officials
from db.query import runs as stored_runs
from db.store import pending_documents
from db.verify import verify

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked, and killed by signals")

ARTICLES = 100
BATCH = 25  # of them in a transaction: a run of four, as one of 400 articles has
SHORT = 5
KILLS = {1: 40, 2: 10}  # by the number of processes, of which each but the first takes seconds to start
KILLS_A_DATABASE = 5  # one after the other, each going on where the last was cut off
OF_RUNS = {"first_run", "last_run", "retired_run", "recorded_run"}  # their numbers differ between a run in one go and one in several


def story(number: int) -> str:
    return (
        f"Millshire County Council will cut {number + 10} jobs and save £{number + 1}m by 2017.\n\n"
        f"Leader Jane Harding said council tax would rise by {number % 7 + 1}.5 per cent in 2016/17. The gap was £{number % 9 + 20}m."
    )


def page(number: int) -> str:
    return f"<html><head><title>Cuts {number}</title></head><body><article><p>{story(number)}</p></article></body></html>"


def write_many(folder: Path, number: int) -> Path:
    """A folder of so many articles: texts, pages, an export and an archive, so that the process apart has its part in it."""
    folder.mkdir()
    packed = io.BytesIO()
    rows = []
    with zipfile.ZipFile(packed, "w") as archive:
        for n in range(number):
            if n % 10 == 0:
                (folder / f"{n:03}.html").write_text(page(n), encoding="utf-8")
            elif n % 10 == 1:
                archive.writestr(f"{n:03}.txt", story(n))
            elif n % 10 == 2:
                rows.append(json.dumps({"body": story(n), "source": "Millshire Post", "date": f"2016-03-{n % 28 + 1:02}"}))
            else:
                (folder / f"{n:03}.txt").write_text(story(n), encoding="utf-8")
    (folder / "old.zip").write_bytes(packed.getvalue())
    (folder / "export.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


def arguments(folder: Path, db: Path, count: int = 1) -> list[str]:
    """`councilfacts ingest` by so many processes."""
    return ["ingest", str(folder), "--db", str(db), "--workers", str(count)]


def begin(asked: list[str], said: Path, largest: int | None = None) -> BaseProcess:
    """Begins a command in a process of its own; what it says as errors goes to a file."""
    process = get_context("fork").Process(target=_run, args=(asked, said, largest))
    process.start()
    return process


def _run(asked: list[str], said: Path, largest: int | None) -> None:
    """`largest`: the bytes that no file may exceed."""
    os.setsid()
    sys.stdout, sys.stderr = Path(os.devnull).open("w"), said.open("w")  # noqa: SIM115 - closed with the process
    for number, stream in ((1, sys.stdout), (2, sys.stderr)):
        os.dup2(stream.fileno(), number)
    if largest:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    work.BATCH, workers.BATCH, workers.SHORT = BATCH, BATCH, SHORT
    sys.argv = ["councilfacts", *asked]
    main()


def end(process: BaseProcess, said: Path) -> tuple[int | None, str]:
    """How a command that ends by itself has ended: its status, and what it said."""
    process.join()
    return process.exitcode, said.read_text()


def told(db: Path) -> dict[str, list[dict[str, Any]]]:
    """Everything that the database says, apart from which run said it; it must verify."""
    with opened(db) as engine:
        assert list(verify(engine)) == []
        assert pending_documents(engine) == []
        listings = {"claims": claims, "documents": documents, "coverage": coverage, "officials": officials, "facts": facts, "conflicts": conflicts}
        return {name: [_without_runs(row) for row in listing(engine)] for name, listing in listings.items()}


@contextmanager
def opened(db: Path, **how: Any) -> Iterator[Engine]:
    """A database, closed again: a connection that is open while a process is forked would be in both."""
    engine = open_database(db, **how)
    try:
        yield engine
    finally:
        engine.dispose()


def _without_runs(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_runs(inner) for key, inner in value.items() if key not in OF_RUNS}
    return [_without_runs(inner) for inner in value] if isinstance(value, list) else value


def stored(db: Path) -> int:
    """The documents in a database that may be cut off anywhere; it must open and verify."""
    if not db.exists():
        return 0
    with opened(db) as engine:
        assert list(verify(engine)) == []
        return len(list(documents(engine)))


def rows(db: Path, table: str) -> int:
    """The rows of a table, looked at from outside; 0 before there is one."""
    try:
        with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True, timeout=5)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    except sqlite3.Error:
        return 0


def killed(asked: list[str], db: Path, dice: random.Random, seconds: float) -> bool:
    """Begins the command and kills it within `seconds` of its start, its entry in the runs, or its first document; whether it was still at work."""
    table = dice.choice(["runs", "documents", "documents", None])
    before = rows(db, table) if table else 0
    process = begin(asked, db.with_suffix(".txt"))
    while table and process.is_alive() and rows(db, table) == before:
        time.sleep(0.02)
    time.sleep(dice.uniform(0, seconds) * dice.choice([0, 1]))  # half of them at once: what was waiting is stored within moments
    alive = process.is_alive()
    process.kill()  # this process alone: those it started must see by themselves that nobody listens
    process.join()
    for _ in range(3000):
        if not group_lives(process.pid or 0):
            return alive
        time.sleep(0.01)
    raise AssertionError("a process outlives the one that started it")


def group_lives(group: int) -> bool:
    """Whether any process of the group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_many(tmp_path_factory.mktemp("many") / "articles", ARTICLES)


@pytest.fixture(scope="module")
def undisturbed(many: Path) -> tuple[dict[str, Any], float]:
    """What an undisturbed run stores, and how long it works."""
    with opened(many.parent / "here.db") as engine:
        ingest([many], engine)  # what that loads is loaded for all that are forked
    db, said = many.parent / "whole.db", many.parent / "said.txt"
    started = time.monotonic()
    assert end(begin(arguments(many, db), said), said) == (0, "")
    seconds = time.monotonic() - started
    whole = told(many.parent / "here.db")
    assert told(db) == whole
    return whole, seconds


@pytest.mark.slow
@pytest.mark.parametrize("count", KILLS)
def test_fifty_kills_lose_nothing(tmp_path: Path, many: Path, undisturbed: tuple[dict[str, Any], float], count: int) -> None:
    whole, seconds = undisturbed
    dice, kills, cut_off, said = random.Random(count), 0, set(), tmp_path / "said.txt"
    for round in range(2 * KILLS[count]):
        if kills >= KILLS[count]:
            break
        db = tmp_path / f"{round}.db"
        asked = arguments(many, db, count)
        before = 0
        for _ in range(KILLS_A_DATABASE):
            kills += killed(asked, db, dice, seconds / KILLS_A_DATABASE)
            held = stored(db)
            assert held >= before, "what was stored stays"
            cut_off.add(held)
            before = held
        assert end(begin(asked, said), said) == (0, "")
        assert told(db) == whole
    assert kills >= KILLS[count]
    assert cut_off - {0, ARTICLES}, "moments must fall into the work, not all before or after it"


def test_two_ingests_into_one_database_both_finish(tmp_path: Path, undisturbed: object) -> None:
    """Into a database that neither has made yet; most of the articles are the same."""
    first, second = write_many(tmp_path / "articles", 50), write_many(tmp_path / "more", 80)
    said = [tmp_path / f"{n}.txt" for n in (1, 2)]
    both = [begin(arguments(folder, tmp_path / "both.db", n), said[n - 1]) for n, folder in ((1, first), (2, second))]
    assert [end(process, told) for process, told in zip(both, said, strict=True)] == [(0, "")] * 2
    for folder in (first, second):
        with opened(tmp_path / "alone.db") as engine:
            ingest([folder], engine)
    both_told, alone = told(tmp_path / "both.db"), told(tmp_path / "alone.db")
    assert {(row["id"], row["claims"]) for row in both_told["facts"]} == {(row["id"], row["claims"]) for row in alone["facts"]}
    assert {row["id"] for row in both_told["conflicts"]} == {row["id"] for row in alone["conflicts"]}
    # Which of two copies of an article came first, and gave its path, is chance.
    assert {row["id"] for row in both_told["claims"]} == {row["id"] for row in alone["claims"]}
    assert {(row["id"], tuple(sorted(row["paths"]))) for row in both_told["documents"]} == {
        (row["id"], tuple(sorted(row["paths"]))) for row in alone["documents"]
    }


# (processes, the table that has rows when it is pressed, seconds after that)
PRESSED = [(1, "runs", 0), (1, "documents", 0), (2, "runs", 0), (2, "runs", 0.3), (2, "documents", 0)]
"""With two processes: the second is being started, is loading, and reads."""


@pytest.mark.slow
@pytest.mark.parametrize(("count", "table", "wait"), PRESSED)
def test_ctrl_c_in_a_terminal_ends_the_command_cleanly(
    tmp_path: Path, many: Path, undisturbed: tuple[dict[str, Any], float], count: int, table: str, wait: float
) -> None:
    """A terminal sends Ctrl-C to all processes of the command at once."""
    db, said = tmp_path / "news.db", tmp_path / "said.txt"
    asked = arguments(many, db, count)
    process = begin(asked, said)
    while not rows(db, table):
        time.sleep(0.02)
    time.sleep(wait)
    os.killpg(process.pid or 0, signal.SIGINT)
    assert end(process, said) == (1, "Stopped; what was read is stored. Run the same command again to go on.\n")
    with opened(db, create=False) as engine:
        assert next(iter(stored_runs(engine)))["status"] == "interrupted"
    assert end(begin(asked, said), said) == (0, "")
    assert told(db) == undisturbed[0]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1.4 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1400k", "tmpfs", str(place)], capture_output=True).returncode:
        pytest.skip("only root may mount a file system")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_full_disk_is_named_and_loses_nothing(small_disk: Path, tmp_path: Path, many: Path, undisturbed: tuple[dict[str, Any], float]) -> None:
    db, said = small_disk / "news.db", tmp_path / "said.txt"
    assert end(begin(arguments(many, db), said), said) == (
        2,
        f"councilfacts: {db} cannot grow: the disk is full\n  make room and run the same command again; what was stored is safe\n",
    )
    assert 0 < stored(db) < ARTICLES
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    assert end(begin(arguments(many, db), said), said) == (0, "")
    assert told(db) == undisturbed[0]


@pytest.mark.parametrize("count", [1, 2])
def test_a_file_that_may_not_grow_is_named_and_loses_nothing(
    tmp_path: Path, many: Path, undisturbed: tuple[dict[str, Any], float], count: int
) -> None:
    """Without the rights to mount a small disk: a quota on the size of files does the same."""
    db, said = tmp_path / "news.db", tmp_path / "said.txt"
    status, words = end(begin(arguments(many, db, count), said, largest=1_300_000), said)
    assert status == 2
    assert "what was stored is safe" in words and "Traceback" not in words
    assert 0 < stored(db) < ARTICLES
    assert end(begin(arguments(many, db), said), said) == (0, "")
    assert told(db) == undisturbed[0]


def test_a_locked_database_is_named_and_loses_nothing(tmp_path: Path) -> None:
    first, second = write_many(tmp_path / "articles", 20), write_many(tmp_path / "more", 30)
    db = tmp_path / "news.db"
    with opened(db) as engine:
        ingest([first], engine)
    before = told(db)
    with closing(sqlite3.connect(db, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError, match="is locked: another program is writing to it"), opened(db, timeout=0.2) as engine:
            ingest([second], engine)
        holder.execute("ROLLBACK")
    assert told(db) == before
    with opened(db) as engine:
        ingest([second], engine)
    assert len(told(db)["documents"]) == 30
