"""The figures of `evaluate --conflicts`: by hand on small cases, and equal to the shared scorer's on the conflicts of the gold claims."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from councilfacts.cli.evaluate import _conflicts_of_file
from councilfacts.evaluate_conflicts import find, read_judged, score_conflicts

SHARED = Path(__file__).parents[2].parent / "shared"
TEXTS = {"a.txt": "Cuts of £5m, not £15m or £5.5m, and 5 jobs.", "b.txt": "Cuts of £6m and 5 jobs."}

FIND = [
    # (quote, n, expected start), why
    ("£5m", 1, 8, "the plain case"),
    ("£5", 1, 8, "a letter after a digit does not make it longer"),
    ("5m", 1, 9, "a pound sign is no part of a number"),
    ("£5m", 2, -1, "there is no second"),
    ("job", 1, -1, "a word that goes on is another word"),
]


@pytest.mark.parametrize(("quote", "n", "expected", "why"), FIND, ids=lambda value: str(value)[:40])
def test_find(quote: str, n: int, expected: int, why: str) -> None:
    assert find(TEXTS["a.txt"], quote, n) == expected, why


def entry(verdict: str, *quotes: str) -> dict[str, Any]:
    return {"verdict": verdict, "claims": [{"document": f"{name}.txt", "quote": quote} for name, quote in zip("ab", quotes, strict=False)]}


def conflict(sort: str, *spans: tuple[str, int, int]) -> dict[str, Any]:
    return {"type": sort, "claims": [{"document": f"papers/{name}", "start": start, "end": end} for name, start, end in spans]}


FIVE, SIX, JOBS_A, JOBS_B = ("a.txt", 8, 11), ("b.txt", 8, 11), ("a.txt", 36, 42), ("b.txt", 16, 22)
BOTH = conflict("value", FIVE, SIX)
OFFICE = conflict("office", ("a.txt", 0, 1), ("b.txt", 0, 1))
PAIR = entry("conflict", "£5m", "£6m")
CASES = [
    # (judged, reported, (found, false alarms, revisions right, unjudged)), why
    ([PAIR], [BOTH], (1, 0, 0, 0), "a real conflict is found"),
    ([PAIR], [{**BOTH, "type": "revision"}], (0, 0, 0, 0), "a revision finds no conflict"),
    ([entry("rounding", "£5m", "£6m")], [BOTH], (0, 1, 0, 0), "a benign pair is a false alarm"),
    ([entry("revision", "£5m", "£6m")], [BOTH], (0, 1, 0, 0), "so is a revision that is called a conflict"),
    ([entry("revision", "£5m", "£6m")], [{**BOTH, "type": "revision"}], (0, 0, 1, 0), "a revision called so is right"),
    ([entry("agree", "5 jobs", "5 jobs")], [BOTH], (0, 0, 0, 1), "what nobody judged is counted apart"),
    ([PAIR, entry("agree", "5 jobs", "5 jobs")], [conflict("value", FIVE, SIX, JOBS_A, JOBS_B)], (1, 0, 0, 0), "one that is right is no false alarm"),
    ([entry("office_conflict", "£5m", "£6m")], [OFFICE], (1, 0, 0, 0), "offices are known by their documents"),
    ([entry("syndicated", "£5m", "£6m")], [BOTH], (0, 0, 0, 1), "copies are not judged"),
]  # fmt: skip


@pytest.mark.parametrize(("judged", "reported", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_score(judged: list[dict[str, Any]], reported: list[dict[str, Any]], expected: tuple[int, ...], why: str) -> None:
    result = score_conflicts(judged, reported, TEXTS)
    assert (result.found, len(result.alarms), result.revisions_right, len(result.unjudged)) == expected, why


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared gold is not here")
@pytest.mark.parametrize("name", ["west", "north"])
def test_equals_the_shared_scorer(name: str, tmp_path: Path) -> None:
    gold, judged, texts = (SHARED / part for part in (f"gold/dev_{name}.json", f"gold/dev_{name}.conflicts.json", f"dev/{name}"))
    reported, words = _conflicts_of_file(gold, texts)
    (tmp_path / "conflicts.json").write_text(json.dumps(reported))
    command = [sys.executable, str(SHARED / "tools" / "score_conflicts.py"), str(judged), str(texts), str(tmp_path / "conflicts.json"), "--json"]
    expected = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    rows = {row["figure"].replace(" ", "_"): row["value"] for row in score_conflicts(read_judged(judged), reported, words).rows()}
    assert {name: value if value is None else round(value, 4) for name, value in rows.items()} == expected
