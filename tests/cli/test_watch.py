"""`ingest --watch`: what is new or changed is read, and nothing else."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from councilfacts.watch import Changes


def test_new_and_changed_files_are_seen_once(articles: Path) -> None:
    changes = Changes([str(articles)], exclude=["*.log"])
    assert changes.since_last() == (set(), set())
    (articles / "new.txt").write_text("The council will cut 12 jobs.")
    (articles / "noise.log").write_text("12")
    os.utime(articles / "budget.txt", ns=(1, 1))
    assert changes.since_last() == ({articles / "new.txt", articles / "budget.txt"}, set())
    assert changes.since_last() == (set(), set())


def test_a_file_that_goes_is_told_once(articles: Path) -> None:
    changes = Changes([str(articles)])
    (articles / "budget.txt").unlink()
    assert changes.since_last() == (set(), {articles / "budget.txt"})
    assert changes.since_last() == (set(), set())


def test_the_command_reads_what_comes_until_it_is_stopped(run, articles: Path, listed, monkeypatch) -> None:
    rounds: list[float] = []

    def sleep(seconds: float) -> None:
        rounds.append(seconds)
        if len(rounds) == 1:
            (articles / "new.txt").write_text("The council will cut 12 jobs.")
        if len(rounds) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", sleep)
    result = run("ingest", articles, "--watch", "7")
    assert result.exit_code == 0, result.stderr
    assert rounds == [7, 7, 7]
    [told] = [line for line in result.stdout.splitlines() if line.startswith("1 file")]
    assert told == "1 file: documents 1 new, 0 read again, 0 unchanged; 1 claim stored"
    assert len(listed("documents")) == 3


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Has these things happen one after the other while the command sleeps, and then Ctrl-C."""

    def happen(*things: Callable[[], object]) -> None:
        left = iter(things)

        def sleep(_: float) -> None:
            thing = next(left, None)
            if thing is None:
                raise KeyboardInterrupt
            thing()

        monkeypatch.setattr("time.sleep", sleep)

    return happen


def test_what_comes_while_the_first_run_reads_is_read(run, articles: Path, listed, rounds, monkeypatch) -> None:
    from councilfacts import ingest as module

    first = module.ingest

    def ingest(*given: object, **named: object) -> object:
        report = first(*given, **named)
        (articles / "meanwhile.txt").write_text("The council will cut 12 jobs.")
        return report

    monkeypatch.setattr(module, "ingest", ingest)
    rounds(lambda: None)
    assert run("ingest", articles, "--watch", "7").exit_code == 0
    assert "meanwhile.txt" in {row["path"] for row in listed("documents")}


def test_pruning_while_watching_retires_what_is_gone_and_nothing_else(run, articles: Path, listed, rounds) -> None:
    before = {row["path"] for row in listed("documents")} if run("ingest", articles).exit_code == 0 else set()
    rounds(lambda: (articles / "new.txt").write_text("The council will cut 12 jobs."), (articles / "budget.txt").unlink)
    assert run("ingest", articles, "--watch", "7", "--prune").exit_code == 0
    assert {row["path"] for row in listed("documents")} == (before | {"new.txt"}) - {"budget.txt"}
