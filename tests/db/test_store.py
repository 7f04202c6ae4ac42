"""Storing: what is written once, what is retired, what comes back. Nothing is ever deleted and nothing is written twice."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_articles import NOON, appointment, article, claim, document, extraction
from sqlalchemy import Engine, text

from db.batch import Failure, SaveReport
from db.engine import open_database, reading, writing
from db.query import ClaimFilter, claims, count_claims, coverage, documents, failures, officials, programmes, runs, show
from db.store import begin_run, finish_run, is_current, known_documents, pending_documents, prune, record_failures, save, settle
from db.verify import verify
from extractor.claim import Evidence, Extraction, Programme, Unplaced

LIBRARIES = "Libraries lose £4m\nAbout £4.2 million will be taken from the library budget.\nSome 120 posts are to go.\n"
TABLES = (
    "documents", "document_texts", "document_paths", "sentences", "claims", "appointments", "programmes", "unplaced", "sources", "councils",
    "pending_documents", "failures",
)  # fmt: skip


@pytest.fixture
def engine() -> Engine:
    return open_database(":memory:")


def run(engine: Engine, rules: str = "1", day: int = 0) -> int:
    return begin_run(engine, "ingest", NOON + timedelta(days=day), rules)


def contents(engine: Engine, tables: Sequence[str] = TABLES, without: Sequence[str] = ()) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the tables, in the order of their numbers."""
    found = {}
    with reading(engine) as connection:
        for table in tables:
            rows = connection.execute(text(f"SELECT * FROM {table} ORDER BY 1")).mappings()
            found[table] = [tuple(value for name, value in row.items() if name not in without) for row in rows]
    return found


def story(path: str = "echo/libraries.txt", words: str = LIBRARIES, **fields: Any) -> Extraction:
    """An article with two claims."""
    doc = document(path, words, **fields)
    return extraction(
        doc, [claim(doc, "£4.2 million", 4_200_000, qualifier="about"), claim(doc, "120 posts", 120, kind="jobs", measure="job_losses")]
    )


def quotes(engine: Engine, **wanted: Any) -> list[str]:
    return [str(one["quote"]) for one in claims(engine, ClaimFilter(**wanted))]


# ---- once


def test_everything_of_an_extraction_is_stored(engine: Engine) -> None:
    doc = document("a.txt", "Ann Example, leader, said BOLD would save £4m by 2017, aged 40.")
    full = extraction(
        doc,
        [claim(doc, "£4m", 4e6, period="../2017-12-31", period_text="by 2017", programme="BOLD", speaker="Ann Example")],
        appointments=(appointment(doc, "Ann Example"),),
        programmes=(Programme("BOLD", "Better Outcomes, Lean Delivery", "Worcestershire County Council", ((26, 30),)),),
        unplaced=(Unplaced(doc.text.index("40"), doc.text.index("40") + 2, "40", "age", "numbers.age"),),
    )
    report = save(engine, run(engine), [full])
    assert report == SaveReport(new=1, claims=1)
    (one,) = claims(engine)
    assert one["id"] == full.claims[0].id and one["low"] == 4_000_000 and one["period"] == "../2017-12-31" and one["document"] == "a.txt"
    assert one["evidence"] == {"value": {"start": 42, "end": 45, "rule": "money.digits"}, "status": {"start": None, "end": None, "rule": "default"}}
    assert [(row["person"], row["role"], row["organisation"]) for row in officials(engine)] == [
        ("Ann Example", "leader", "Worcestershire County Council")
    ]
    assert [(row["name"], row["expansion"], row["documents"]) for row in programmes(engine)] == [
        ("BOLD", "Better Outcomes, Lean Delivery", ["a.txt"])
    ]
    assert [(row["quote"], row["reason"]) for row in coverage(engine)] == [("40", "age")]
    assert list(verify(engine)) == []


def test_rule_names_with_quotes_come_back_as_they_were(engine: Engine) -> None:
    doc = document("a.txt", "It costs £4m.")
    odd = replace(claim(doc, "£4m", 4e6), evidence=(("measure", Evidence(3, 8, 'cost."odd"\\name')),))
    save(engine, run(engine), [extraction(doc, [odd])])
    assert next(claims(engine))["evidence"] == {"measure": {"start": 3, "end": 8, "rule": 'cost."odd"\\name'}}


def test_a_claim_given_twice_is_stored_once(engine: Engine) -> None:
    one = story()
    save(engine, run(engine), [replace(one, claims=one.claims + one.claims)])
    assert count_claims(engine) == 2


@given(seeds=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)), max_size=8), size=st.integers(1, 4))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_saving_again_changes_nothing(seeds: list[tuple[int, int]], size: int) -> None:
    """The same extractions in the same order: not a byte in any table but that of runs; in whatever batches they come."""
    engine = open_database(":memory:")
    articles = [article(seed, claims=count, words=20) for seed, count in dict(seeds).items()]
    save(engine, run(engine), articles)
    before = contents(engine)
    again = run(engine, day=1)
    report = SaveReport()
    for at in range(0, len(articles), size):
        report += save(engine, again, articles[at : at + size])
    assert report == SaveReport(unchanged=len(articles))
    assert contents(engine) == before
    assert list(verify(engine)) == []


def test_what_is_known_need_not_be_read_again(engine: Engine) -> None:
    one = story()
    assert not is_current(one.document, known_documents(engine, [one.document]), "1")
    save(engine, run(engine), [one])
    known = known_documents(engine, [one.document, document("b.txt", "other")])
    assert set(known) == {one.document.key}
    assert is_current(one.document, known, "1")
    assert not is_current(one.document, known, "2"), "newer rules read it again"
    assert not is_current(replace(one.document, published=date(2015, 1, 1)), known, "1"), "the manifest was corrected"
    before = contents(engine)
    assert save(engine, run(engine), [], unchanged=[one.document]) == SaveReport(unchanged=1)
    assert contents(engine) == before


# ---- newer rules


def test_newer_rules_retire_and_add_but_never_delete(engine: Engine) -> None:
    one = story()
    save(engine, run(engine, "1"), [one])
    settled(engine)
    other = claim(one.document, "£4m", 4_000_000)
    report = save(engine, run(engine, "2", day=1), [replace(one, claims=(one.claims[0], other))])
    assert (report.changed, report.claims, report.claims_retired) == (1, 1, 1)
    assert quotes(engine) == ["£4m", "£4.2 million"]
    assert quotes(engine, recorded_before=NOON + timedelta(hours=1)) == ["£4.2 million", "120 posts"], "what it said that day can still be asked"
    assert is_current(one.document, known_documents(engine, [one.document]), "2")
    assert pending_documents(engine) == [1]


def test_a_claim_read_differently_keeps_its_id_and_its_history(engine: Engine) -> None:
    one = story()
    save(engine, run(engine, "1"), [one])
    changed = replace(one.claims[0], measure="budget")
    save(engine, run(engine, "2", day=1), [replace(one, claims=(changed, one.claims[1]))])
    shown = show(engine, one.claims[0].id)
    assert shown["measure"] == "budget"
    assert [(row["measure"], row["first_run"], row["retired_run"]) for row in shown["history"]] == [("saving", 1, 2), ("budget", 2, None)]


def test_a_claim_found_again_comes_back_as_a_new_stretch_of_time(engine: Engine) -> None:
    one = story()
    fewer = replace(one, claims=one.claims[:1])
    for day, version in enumerate((one, fewer, one)):
        save(engine, run(engine, str(day), day), [version])
    assert [(row["first_run"], row["retired_run"]) for row in show(engine, one.claims[1].id)["history"]] == [(1, 2), (3, None)]
    for hours, expected in ((1, 2), (25, 1), (49, 2)):
        assert count_claims(engine, ClaimFilter(recorded_before=NOON + timedelta(hours=hours))) == expected


def test_within_one_run_the_last_word_counts(engine: Engine) -> None:
    one = story()
    number = run(engine)
    for measure in ("saving", "budget", "cost", "budget"):
        save(engine, number, [replace(one, claims=(replace(one.claims[0], measure=measure),))])
    assert [row["measure"] for row in claims(engine)] == ["budget"]
    assert len(show(engine, one.claims[0].id)["history"]) == 1


def test_better_metadata_is_taken_over(engine: Engine) -> None:
    one = story(published=None)
    save(engine, run(engine), [one])
    better = story(published=date(2014, 2, 1), title="Libraries lose out")
    assert save(engine, run(engine), [better]).changed == 1
    (row,) = documents(engine)
    assert (row["published"], row["title"]) == ("2014-02-01", "Libraries lose out")


# ---- places


def here(*present: str) -> Callable[[str, str], bool]:
    return lambda root, path: path not in present


def places(engine: Engine) -> list[tuple[str, list[str]]]:
    return [(row["path"], row["paths"]) for row in documents(engine)]


def test_an_edited_file_retires_what_stood_there(engine: Engine) -> None:
    old, new = story(), story(words=LIBRARIES + "It was corrected.\n")
    save(engine, run(engine), [old])
    report = save(engine, run(engine, day=1), [new])
    assert (report.new, report.retired, report.claims_retired) == (1, 1, 2)
    assert [row["id"] for row in documents(engine)] == [new.document.key]
    assert count_claims(engine) == 2
    assert count_claims(engine, ClaimFilter(recorded_before=NOON + timedelta(hours=1))) == 2
    assert {row["document_id"] for row in claims(engine)} == {new.document.key}
    assert sorted(pending_documents(engine)) == [1, 2]


def test_an_edit_that_is_undone_brings_the_claims_back(engine: Engine) -> None:
    old, new = story(), story(words=LIBRARIES + "It was corrected.\n")
    for day, version in enumerate((old, new, old)):
        save(engine, run(engine, day=day), [version])
    assert [row["id"] for row in documents(engine)] == [old.document.key]
    assert [row["retired_run"] for row in show(engine, old.claims[0].id)["history"]] == [2, None]


def test_the_same_path_in_another_folder_is_another_place(engine: Engine) -> None:
    save(engine, run(engine), [story(), story(words="Elsewhere £4.2 million and 120 posts.", root="/archive")])
    assert len(list(documents(engine))) == 2


def test_standard_input_takes_nobodys_place(engine: Engine) -> None:
    number = run(engine)
    for words in ("First £4.2 million, 120 posts", "Second £4.2 million, 120 posts"):
        save(engine, number, [story("-", words, root=None)])
    assert len(list(documents(engine))) == 2


def test_a_renamed_file_is_the_same_document(engine: Engine) -> None:
    save(engine, run(engine), [story("old.txt")])
    renamed = story("new.txt").document
    assert is_current(renamed, known_documents(engine, [renamed]), "1", gone=here())
    report = save(engine, run(engine, day=1), [], unchanged=[renamed], gone=here())
    assert (report.new, report.retired, report.unchanged) == (0, 0, 1)
    assert places(engine) == [("new.txt", ["new.txt"])]
    assert {row["document"] for row in claims(engine)} == {"new.txt"}
    before = contents(engine)
    save(engine, run(engine, day=2), [], unchanged=[renamed], gone=here("new.txt"))
    assert contents(engine) == before


def test_a_second_copy_is_a_second_path(engine: Engine) -> None:
    first, second = story("a.txt"), story("b.txt")
    save(engine, run(engine), [first, second], gone=here("a.txt", "b.txt"))
    assert places(engine) == [("a.txt", ["a.txt", "b.txt"])]
    assert count_claims(engine) == 2
    before = contents(engine)
    save(engine, run(engine, day=1), [first, second], gone=here("a.txt", "b.txt"))
    assert contents(engine) == before


def test_the_first_copy_speaks_for_the_metadata_as_long_as_it_is_there(engine: Engine) -> None:
    first, second = story("a.txt", title="As printed"), story("b.txt", title="As archived")
    save(engine, run(engine), [first])
    assert is_current(second.document, known_documents(engine, [second.document]), "2", gone=here("a.txt")), "the copy need not be read"
    save(engine, run(engine, "2", day=1), [second], gone=here("a.txt"))
    assert [row["title"] for row in documents(engine)] == ["As printed"]
    assert not is_current(first.document, known_documents(engine, [first.document]), "2"), "the first copy is still to be read by the new rules"
    assert not is_current(second.document, known_documents(engine, [second.document]), "1", gone=here("b.txt"))
    save(engine, run(engine, day=2), [second], gone=here("b.txt"))
    assert [(row["title"], row["path"]) for row in documents(engine)] == [("As archived", "b.txt")]


def test_files_that_change_places(engine: Engine) -> None:
    one, two = story("a.txt"), story("b.txt", "Other words: £4.2 million and 120 posts.")
    save(engine, run(engine), [one, two])
    moved = [replace(one, document=replace(one.document, path="b.txt")), replace(two, document=replace(two.document, path="a.txt"))]
    report = save(engine, run(engine, day=1), moved, gone=here("a.txt", "b.txt"))
    assert report.retired == 0 and count_claims(engine) == 4
    assert places(engine) == [("a.txt", ["a.txt"]), ("b.txt", ["b.txt"])]


def test_a_document_back_in_the_run_that_retired_it_never_left(engine: Engine) -> None:
    old, new = story("a.txt"), story("a.txt", "New words: £4.2 million and 120 posts.")
    save(engine, run(engine), [old])
    number = run(engine, day=1)
    save(engine, number, [new])
    save(engine, number, [replace(old, document=replace(old.document, path="moved.txt"))], gone=here("a.txt", "moved.txt"))
    assert [row["retired_run"] for row in show(engine, old.claims[0].id)["history"]] == [None]
    assert count_claims(engine) == 4


def test_two_versions_of_one_file_in_one_batch(engine: Engine) -> None:
    old, new = story(), story(words=LIBRARIES + "It was corrected.\n")
    save(engine, run(engine), [old, new])
    assert [row["id"] for row in documents(engine)] == [new.document.key]


def test_prune_retires_what_is_no_longer_in_the_folder(engine: Engine) -> None:
    save(
        engine,
        run(engine),
        [story("a.txt"), story("b.txt", "Other: £4.2 million, 120 posts."), story("a.txt", "Third: £4.2 million, 120 posts.", root="/x")],
    )
    assert prune(engine, run(engine, day=1), "/news", {"b.txt"}) == 1
    assert [row["path"] for row in documents(engine)] == ["a.txt", "b.txt"]
    assert prune(engine, run(engine, day=1), "/news", {"b.txt"}) == 0


def test_files_on_disk_tell_a_rename_from_a_copy(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "box.zip").write_bytes(b"PK")
    for path in ("box.zip/a.txt", "box.zip/b.txt"):  # members of an archive that is there are not gone, though no such file exists
        save(engine, run(engine), [story(path, root=str(tmp_path))])
    assert places(engine) == [("box.zip/a.txt", ["box.zip/a.txt", "box.zip/b.txt"])]
    (tmp_path / "box.zip").unlink()
    save(engine, run(engine), [story("c.txt", root=str(tmp_path))])
    assert places(engine) == [("c.txt", ["c.txt"])]


# ---- failures and runs


def test_a_document_that_cannot_be_stored_takes_only_itself(engine: Engine) -> None:
    number = run(engine)
    report = save(engine, number, [story("bad.txt", LIBRARIES + "\ud800"), story()])
    assert (report.new, [failure.path for failure in report.failures]) == (1, ["bad.txt"])
    assert [(row["path"], row["stage"]) for row in failures(engine)] == [("bad.txt", "store")]


def test_failures_are_news_until_the_file_is_read(engine: Engine) -> None:
    one = story()
    broken = Failure(one.document.path, "read", "not text", root="/news")
    for day in range(2):
        record_failures(engine, run(engine, day=day), [broken])
    assert [row["run_id"] for row in failures(engine)] == [1, 2]
    assert [row["run_id"] for row in failures(engine, unresolved=True)] == [2]
    save(engine, run(engine, day=2), [one])
    assert list(failures(engine, unresolved=True)) == [] and len(list(failures(engine))) == 2


def test_a_run_says_what_it_did(engine: Engine) -> None:
    number = begin_run(
        engine, "ingest", datetime(2026, 11, 21, 12, tzinfo=timezone(timedelta(hours=1))), "7", program_version="0.1", options={"paths": ["a"]}
    )
    save(engine, number, [story(), article(1)])
    record_failures(engine, number, [Failure("c.pdf", "read", "a scan without text")])
    finish_run(engine, number, datetime(2026, 11, 21, 13, tzinfo=UTC), status="interrupted")
    (row,) = runs(engine)
    assert row | {"options": None} == {
        "id": 1, "command": "ingest", "started_at": "2026-11-21T11:00:00Z", "finished_at": "2026-11-21T13:00:00Z", "status": "interrupted",
        "rules_version": "7", "program_version": "0.1", "options": None, "stored": 2, "unchanged": 0, "retired": 0, "failed": 1, "claims": 29,
    }  # fmt: skip
    assert row["options"] == {"paths": ["a"]}


def settled(engine: Engine) -> None:
    with writing(engine) as connection:
        settle(connection, pending_documents(connection))


def test_the_queue_for_facts_outlives_a_kill(engine: Engine) -> None:
    save(engine, run(engine), [story()])
    assert pending_documents(engine) == [1]
    with pytest.raises(RuntimeError), writing(engine) as connection:
        settle(connection, [1])
        raise RuntimeError
    assert pending_documents(engine) == [1]
    settled(engine)
    assert pending_documents(engine) == []
    save(engine, run(engine), [story()])
    assert pending_documents(engine) == [], "nothing changed, nothing to work out"


def test_a_batch_is_stored_whole_or_not_at_all(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    number = run(engine)
    before = contents(engine)
    monkeypatch.setattr("db.batch.record_places", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        save(engine, number, [story(), article(1)])
    assert contents(engine) == before


def batches_of(articles: Sequence[Extraction], size: int) -> list[Sequence[Extraction]]:
    return [articles[at : at + size] for at in range(0, len(articles), size)]


@given(order=st.permutations(range(6)), size=st.integers(1, 6))
@settings(max_examples=30, deadline=None)
def test_the_order_of_ingest_does_not_change_what_is_said(order: list[int], size: int) -> None:
    articles = [article(seed, claims=3, words=20) for seed in range(6)]
    engines = [open_database(":memory:") for _ in range(2)]
    for engine, chosen in zip(engines, (range(6), order), strict=True):
        number = run(engine)
        for batch in batches_of([articles[at] for at in chosen], size):
            save(engine, number, batch)
    assert list(claims(engines[0])) == list(claims(engines[1]))
    assert list(officials(engines[0])) == list(officials(engines[1]))
