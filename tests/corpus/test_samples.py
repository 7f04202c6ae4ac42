"""The samples that come with the project: gold that fits the texts, and the stories that a demo must show."""

import json
from collections import Counter
from typing import Any

import pytest

from corpus import samples
from corpus.document import text_hash
from corpus.find import find_files
from corpus.read import read_file

DOCUMENTS = {document.path: document for found in find_files([samples.folder()], exclude=["*.json"]) for document in read_file(found)}
GOLD: list[dict[str, Any]] = json.loads((samples.folder() / "gold.json").read_text(encoding="utf-8"))
CONFLICTS: list[dict[str, Any]] = json.loads((samples.folder() / "conflicts.json").read_text(encoding="utf-8"))


def test_every_sample_has_gold_and_a_manifest_row() -> None:
    assert sorted(DOCUMENTS) == sorted(entry["document"] for entry in GOLD)
    assert all(document.source and document.published and document.title and document.council for document in DOCUMENTS.values())


@pytest.mark.parametrize("entry", GOLD, ids=[entry["document"] for entry in GOLD])
def test_every_quote_is_its_slice(entry: dict[str, Any]) -> None:
    document = DOCUMENTS[entry["document"]]
    assert entry["sha256"] == text_hash(document.text)
    assert (entry["source"], entry["published"]) == (document.source, str(document.published))
    for item in [*entry["claims"], *entry["appointments"]]:
        assert document.text[item["start"] : item["end"]] == item["quote"]
    for appointment in entry["appointments"]:
        assert appointment["quote"].endswith(appointment["person"])


def test_conflicts_quote_the_samples_and_show_every_verdict() -> None:
    for entry in CONFLICTS:
        for item in entry["claims"]:
            assert item.get("quote", "") in DOCUMENTS[item["document"]].text
    verdicts = Counter(entry["verdict"] for entry in CONFLICTS)
    assert all(verdicts[verdict] for verdict in ("agree", "rounding", "hedge", "revision", "sum_ok", "sum_wrong", "conflict", "office_conflict"))


def test_the_worcestershire_saga_runs_over_years() -> None:
    years = {document.published.year for path, document in DOCUMENTS.items() if document.published and path.startswith("worcestershire")}
    assert len(years) >= 2
