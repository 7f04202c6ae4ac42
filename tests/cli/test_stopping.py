"""Ctrl-C: what is stored stays, and another run ends where an undisturbed one would. `test_nothing_lost.py` has what is worse."""

import os
import signal
from pathlib import Path
from typing import Any

from councilfacts.ingest import RunReport, ingest
from db.engine import open_database
from db.query import claims, documents, runs
from db.verify import verify

# The numbers of runs differ between a run in one go and one in several; what was found does not.
OF_RUNS = {"first_run", "recorded_run", "retired_run"}


def write_many(folder: Path, number: int) -> None:
    folder.mkdir()
    for n in range(number):
        (folder / f"{n:03}.txt").write_text(f"Millshire County Council will cut {n + 10} jobs and save £{n + 1}m by 2017.")


def content(db: Path) -> list[list[dict[str, Any]]]:
    engine = open_database(db, create=False)
    assert not list(verify(engine))
    return [[{key: row[key] for key in row.keys() - OF_RUNS} for row in listing(engine)] for listing in (claims, documents)]


def test_ctrl_c_stores_what_is_done_and_another_run_goes_on(tmp_path: Path) -> None:
    write_many(tmp_path / "articles", 120)
    ingest([tmp_path / "articles"], open_database(tmp_path / "whole.db"))

    pressed: list[int] = []

    def stop(report: RunReport) -> None:
        if report.files and not pressed:
            pressed.append(report.files)
            os.kill(os.getpid(), signal.SIGINT)

    engine = open_database(tmp_path / "stopped.db")
    before = signal.getsignal(signal.SIGINT)
    report = ingest([tmp_path / "articles"], engine, on_progress=stop)
    assert report.interrupted
    assert signal.getsignal(signal.SIGINT) is before
    assert 0 < len(list(documents(engine))) < 120
    assert next(iter(runs(engine)))["status"] == "interrupted"
    assert not ingest([tmp_path / "articles"], engine).interrupted
    assert content(tmp_path / "stopped.db") == content(tmp_path / "whole.db")


def test_the_command_says_how_to_go_on(run, articles, monkeypatch) -> None:
    from councilfacts import ingest as module

    def stopped(*given: object, **named: object) -> RunReport:
        return RunReport(total=2, files=1, interrupted=True)

    monkeypatch.setattr(module, "ingest", stopped)
    result = run("ingest", articles)
    assert result.exit_code == 1
    assert "Run the same command again to go on" in result.stderr
