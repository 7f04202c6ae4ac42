"""The figures of `evaluate`: by hand on small cases, and equal to the shared scorer's on the gold with mistakes made in it."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from councilfacts.evaluate import FIELDS, changes, read_gold, same, score
from councilfacts.problem import Problem

SHARED = Path(__file__).parents[2].parent / "shared"


def claim(start: int, end: int, **more: Any) -> dict[str, Any]:
    fields = {
        "document": "a.txt",
        "kind": "money",
        "measure": "saving",
        "low": 5.0,
        "high": 5.0,
        "qualifier": "exact",
        "status": "agreed",
        "quote": "£5",
    }
    return dict.fromkeys(FIELDS) | fields | {"start": start, "end": end} | more


def gold(*claims: dict[str, Any], appointments: tuple[dict[str, Any], ...] = ()) -> list[dict[str, Any]]:
    return [{"document": "folder/a.txt", "claims": list(claims), "appointments": list(appointments)}]


CASES = [
    # (gold, found, right, found counted, gold counted), why
    ([claim(0, 5)], [claim(3, 8)], (1, 1, 1), "an overlap is enough"),
    ([claim(0, 5)], [claim(5, 8)], (0, 1, 1), "half-open spans that touch do not overlap"),
    ([claim(0, 5)], [claim(0, 5, low=6.0)], (0, 1, 1), "another value is another claim"),
    ([claim(0, 5)], [claim(0, 5), claim(0, 5)], (1, 2, 1), "a gold claim is found once"),
    ([claim(0, 5, optional=True)], [], (0, 0, 0), "an optional claim missed costs nothing"),
    ([claim(0, 5, optional=True)], [claim(0, 5)], (0, 0, 0), "an optional claim found brings nothing"),
    ([claim(0, 5, kind="count")], [], (0, 0, 0), "counts are scored apart"),
    ([claim(0, 5, high=None)], [claim(0, 5, high=None)], (1, 1, 1), "an open bound equals an open bound"),
]


@pytest.mark.parametrize(("wanted", "found", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_detection(wanted: list[dict[str, Any]], found: list[dict[str, Any]], expected: tuple[int, int, int], why: str) -> None:
    figure = score(gold(*wanted), found).figures["detection"]
    assert (figure.right, figure.found, figure.gold) == expected, why


def test_frame_and_strict_need_their_fields() -> None:
    wanted = claim(0, 5, council="Leeds City Council", period="2016-01-01/2016-12-31")
    result = score(gold(wanted), [{**wanted, "council": "Leeds Council", "status": "proposed"}])
    assert result.figures["frame"].f1 == 1.0
    assert result.figures["strict"].f1 == 0.0
    assert result.accuracy["status"] == 0.0
    [miss] = result.misses
    assert miss.fields == (("status", "agreed", "proposed"),)


def test_appointments_are_known_by_document_person_and_role() -> None:
    ann = {"document": "a.txt", "person": "Ann Archer", "role": "leader", "start": 0, "end": 10}
    elsewhere = {**ann, "document": "b.txt"}
    result = score(gold(appointments=(ann,)), [], [{**ann, "person": "ANN ARCHER"}, elsewhere])
    assert result.figures["appointments"].f1 == 1.0


SAME = [
    # (field, gold, found, same)
    ("council", "Bury Metropolitan Borough Council", "Bury Council", True),
    ("council", "London Borough of Newham", "Newham Council", True),
    ("council", "Bury Council", "Leeds City Council", False),
    ("speaker", "Unison", "Unison Wales", True),
    ("status", "agreed", "Agreed ", True),
    ("period", None, "2016-01-01/..", False),
    ("service", None, None, True),
]


@pytest.mark.parametrize(("name", "wanted", "got", "expected"), SAME)
def test_same(name: str, wanted: str | None, got: str | None, expected: bool) -> None:
    assert same(name, wanted, got) is expected


def test_changes_tell_gained_lost_and_changed() -> None:
    kept, lost, gained = claim(0, 5), claim(10, 15), claim(20, 25)
    assert changes([kept, lost], [{**kept, "status": "actual"}, gained]) == ([gained], [lost], [(kept, {**kept, "status": "actual"}, ("status",))])


# (content, what the message says)
@pytest.mark.parametrize(("content", "words"), [("{", "not a gold file"), ("{}", "a list of objects"), ('[{"document": "a"}]', "`claims`")])
def test_what_is_no_gold_file(content: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    path.write_text(content)
    with pytest.raises(Problem, match=words):
        read_gold(path)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared gold is not here")
@pytest.mark.parametrize("name", ["dev_west", "dev_north", "seeds"])
def test_equals_the_shared_scorer(name: str, tmp_path: Path) -> None:
    wanted = read_gold(SHARED / "gold" / f"{name}.json")
    dice = random.Random(7)
    found, people = [], []
    for document in wanted:
        for one in document["claims"]:
            if dice.random() < 0.9:
                found.append({**one, "document": document["document"]} | ({dice.choice(FIELDS): "wrong"} if dice.random() < 0.3 else {}))
            if dice.random() < 0.1:
                found.append({**one, "document": document["document"], "low": 1.5})
        people += [{**one, "document": document["document"]} for one in document["appointments"] if dice.random() < 0.8]
    paths = [tmp_path / "claims.json", tmp_path / "people.json"]
    for path, rows in zip(paths, (found, people), strict=True):
        path.write_text(json.dumps(rows))
    command = [sys.executable, str(SHARED / "tools" / "score_claims.py"), str(SHARED / "gold" / f"{name}.json"), *map(str, paths), "--json"]
    expected = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    result = score(wanted, found, people)
    for figure, numbers in result.figures.items():
        assert (numbers.right, numbers.found, numbers.gold) == (expected[figure]["tp"], expected[figure]["found"], expected[figure]["gold"]), figure
        assert round(numbers.f1, 4) == expected[figure]["f1"]
    assert {field: round(share, 4) for field, share in result.accuracy.items()} == expected["accuracy"]
