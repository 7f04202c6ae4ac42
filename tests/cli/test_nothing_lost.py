"""Kills, second writers, full disks, locks: nothing that was stored is lost, and another run ends where an undisturbed one would.

`tests/db/test_killed.py` holds the storing itself to it, batch by batch; here the whole command runs, with its reading processes.
"""

import io
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from councilfacts.ingest import ingest
from db.engine import DatabaseError, open_database
from db.facts import conflicts, facts
from db.query import claims, coverage, documents, officials
from db.query import runs as stored_runs
from db.store import pending_documents
from db.verify import verify

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signals")

KILLS = 25  # with one process and with several: fifty in all
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


def command(folder: Path, db: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "councilfacts", "ingest", str(folder), "--db", str(db), *more]


def told(db: Path) -> dict[str, list[dict[str, Any]]]:
    """Everything that the database says, apart from which run said it; it must verify."""
    engine = open_database(db, create=False)
    assert list(verify(engine)) == []
    assert pending_documents(engine) == []
    listings = {"claims": claims, "documents": documents, "coverage": coverage, "officials": officials, "facts": facts, "conflicts": conflicts}
    return {name: [_without_runs(row) for row in listing(engine)] for name, listing in listings.items()}


def _without_runs(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_runs(inner) for key, inner in value.items() if key not in OF_RUNS}
    return [_without_runs(inner) for inner in value] if isinstance(value, list) else value


def stored(db: Path) -> int:
    """The documents in a database that may be cut off anywhere; it must open and verify."""
    if not db.exists():
        return 0
    engine = open_database(db)
    assert list(verify(engine)) == []
    return len(list(documents(engine)))


def rows(db: Path, table: str) -> int:
    """The rows of a table, looked at from outside; 0 before there is one."""
    try:
        with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True, timeout=5)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    except sqlite3.Error:
        return 0


def killed(arguments: list[str], db: Path, dice: random.Random, seconds: float) -> bool:
    """Starts the command and kills it within `seconds` of its start, its entry in the runs, or its first document; whether it was still at work."""
    table = dice.choice(["runs", "documents", "documents", None])
    before = rows(db, table) if table else 0
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    while table and process.poll() is None and rows(db, table) == before:
        time.sleep(0.002)
    time.sleep(dice.uniform(0, seconds) * dice.choice([0, 1]))  # half of them at once: what was waiting is stored within moments
    alive = process.poll() is None
    process.kill()  # this process alone: those it started must see by themselves that nobody listens
    process.wait()
    for _ in range(600):
        if not group_lives(process.pid):
            return alive
        time.sleep(0.05)
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
    return write_many(tmp_path_factory.mktemp("many") / "articles", 400)


@pytest.fixture(scope="module")
def undisturbed(many: Path) -> tuple[dict[str, Any], float]:
    """What an undisturbed run stores, and how long it works."""
    db = many.parent / "whole.db"
    process = subprocess.Popen(command(many, db), stdout=subprocess.DEVNULL)
    while not rows(db, "runs"):
        time.sleep(0.01)
    started = time.monotonic()
    assert process.wait() == 0
    return told(db), time.monotonic() - started


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["1", "2"])
def test_fifty_kills_lose_nothing(tmp_path: Path, many: Path, undisturbed: tuple[dict[str, Any], float], workers: str) -> None:
    whole, seconds = undisturbed
    dice, kills, cut_off = random.Random(int(workers)), 0, set()
    for round in range(2 * KILLS):
        if kills >= KILLS:
            break
        db = tmp_path / f"{round}.db"
        arguments = command(many, db, "--workers", workers)
        before = 0
        for _ in range(KILLS_A_DATABASE):
            kills += killed(arguments, db, dice, seconds / KILLS_A_DATABASE)
            held = stored(db)
            assert held >= before, "what was stored stays"
            cut_off.add(held)
            before = held
        done = subprocess.run(arguments, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
        assert told(db) == whole
    assert kills >= KILLS
    assert cut_off - {0, 400}, "moments must fall into the work, not all before or after it"


@pytest.mark.slow
def test_two_ingests_into_one_database_both_finish(tmp_path: Path) -> None:
    """Into a database that neither has made yet; most of the articles are the same."""
    first, second = write_many(tmp_path / "articles", 200), write_many(tmp_path / "more", 230)
    pipes: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    both = [subprocess.Popen([*command(folder, tmp_path / "both.db"), "--workers", str(n)], **pipes) for n, folder in ((1, first), (2, second))]
    assert [(process.communicate()[1], process.returncode) for process in both] == [("", 0)] * 2
    for folder in (first, second):
        ingest([folder], open_database(tmp_path / "alone.db"))
    both_told, alone = told(tmp_path / "both.db"), told(tmp_path / "alone.db")
    assert {(row["id"], row["claims"]) for row in both_told["facts"]} == {(row["id"], row["claims"]) for row in alone["facts"]}
    assert {row["id"] for row in both_told["conflicts"]} == {row["id"] for row in alone["conflicts"]}
    # Which of two copies of an article came first, and gave its path, is chance.
    assert {row["id"] for row in both_told["claims"]} == {row["id"] for row in alone["claims"]}
    assert {(row["id"], tuple(sorted(row["paths"]))) for row in both_told["documents"]} == {
        (row["id"], tuple(sorted(row["paths"]))) for row in alone["documents"]
    }


@pytest.mark.slow
@pytest.mark.parametrize("wait", [0, 0.3, 0.9], ids="after {}s".format)  # in which the processes are started, and start to read
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_in_a_terminal_ends_the_command_cleanly(
    tmp_path: Path, many: Path, undisturbed: tuple[dict[str, Any], float], workers: str, wait: float
) -> None:
    """A terminal sends Ctrl-C to all processes of the command at once."""
    db = tmp_path / "news.db"
    arguments = command(many, db, "--workers", workers)
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while not rows(db, "runs"):
        time.sleep(0.01)
    time.sleep(wait)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate()
    assert (process.returncode, said) == (1, "Stopped; what was read is stored. Run the same command again to go on.\n")
    engine = open_database(db, create=False)
    assert next(iter(stored_runs(engine)))["status"] == "interrupted"
    assert subprocess.run(arguments, stdout=subprocess.DEVNULL).returncode == 0
    assert told(db) == undisturbed[0]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], capture_output=True).returncode:
        pytest.skip("only root may mount a file system")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.mark.slow
def test_a_full_disk_is_named_and_loses_nothing(small_disk: Path, many: Path, undisturbed: tuple[dict[str, Any], float]) -> None:
    db = small_disk / "news.db"
    done = subprocess.run(command(many, db), capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"councilfacts: {db} cannot grow: the disk is full",
        "  make room and run the same command again; what was stored is safe",
    ]
    held = stored(db)
    assert 0 < held < 400
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    assert subprocess.run(command(many, db), stdout=subprocess.DEVNULL).returncode == 0
    assert told(db) == undisturbed[0]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_file_that_may_not_grow_is_named_and_loses_nothing(tmp_path: Path, workers: str) -> None:
    """Without the rights to mount a small disk: a quota on the size of files does the same."""
    folder, db = write_many(tmp_path / "articles", 200), tmp_path / "news.db"
    start = "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000)); sys.argv = sys.argv[1:]; "
    bounded = [sys.executable, "-c", start + "runpy.run_module('councilfacts', run_name='__main__')", *command(folder, db, "--workers", workers)[2:]]
    done = subprocess.run(bounded, capture_output=True, text=True)
    assert done.returncode == 2
    assert "what was stored is safe" in done.stderr and "Traceback" not in done.stderr
    held = stored(db)
    assert held < 200
    assert len(list(documents(open_database(db)))) == held
    ingest([folder], open_database(db))
    ingest([folder], open_database(tmp_path / "whole.db"))
    assert told(db) == told(tmp_path / "whole.db")


def test_a_locked_database_is_named_and_loses_nothing(tmp_path: Path) -> None:
    first, second = write_many(tmp_path / "articles", 60), write_many(tmp_path / "more", 90)
    db = tmp_path / "news.db"
    ingest([first], open_database(db))
    before = told(db)
    holder = sqlite3.connect(db, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseError, match="is locked: another program is writing to it"):
        ingest([second], open_database(db, timeout=0.2))
    holder.execute("ROLLBACK")
    assert told(db) == before
    ingest([second], open_database(db))
    assert len(told(db)["documents"]) == 90
