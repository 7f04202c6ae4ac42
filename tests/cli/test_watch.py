"""`ingest --watch`: what is new or changed is read, and nothing else."""

import os
from pathlib import Path

from councilfacts.watch import Changes


def test_new_and_changed_files_are_seen_once(articles: Path) -> None:
    changes = Changes([str(articles)], exclude=["*.log"])
    assert changes.since_last() == set()
    (articles / "new.txt").write_text("The council will cut 12 jobs.")
    (articles / "noise.log").write_text("12")
    os.utime(articles / "budget.txt", ns=(1, 1))
    assert changes.since_last() == {articles / "new.txt", articles / "budget.txt"}
    assert changes.since_last() == set()


def test_a_file_that_goes_is_no_change(articles: Path) -> None:
    changes = Changes([str(articles)])
    (articles / "budget.txt").unlink()
    assert changes.since_last() == set()


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
