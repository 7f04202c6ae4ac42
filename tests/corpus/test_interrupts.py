"""Ctrl-C goes to every process of a command; those that only read must not hear of it, however early it comes."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Windows has no process groups")

# Interrupts its whole group all the time, while one reading process after the other is started.
STORM = """
import os, signal, sys, threading, time
from pathlib import Path
from corpus.find import FoundFile
from corpus.guarded import GuardedReader

def interrupt():
    while True:
        os.killpg(0, signal.SIGINT)
        time.sleep(0.0002)

signal.signal(signal.SIGINT, lambda *_: None)
threading.Thread(target=interrupt, daemon=True).start()
for _ in range(20):
    reader = GuardedReader()
    print(*reader.read(FoundFile(Path(sys.argv[1]), "a.jsonl")), sep="; ")
    reader.close()
"""


def test_an_interrupt_while_the_reading_process_starts_does_not_reach_it(tmp_path: Path) -> None:
    """With a process group of its own alone, one start in five was hit."""
    (tmp_path / "a.jsonl").write_text('{"body": "The council will cut 41 jobs."}', encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", STORM, str(tmp_path / "a.jsonl")], capture_output=True, text=True, start_new_session=True)
    assert (done.returncode, done.stderr) == (0, "")
    told = done.stdout.splitlines()
    assert len(told) == 20
    assert [line for line in told if not line.startswith("Document(")] == []
