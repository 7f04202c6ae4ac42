"""`ingest`: what is stored, what is skipped, what is told, and with which exit status."""

import os
import zipfile

import pytest

from corpus.find import FoundFile
from councilfacts import work
from extractor import pipeline


def test_ingesting_again_changes_nothing(run, articles, listed) -> None:
    first = run("ingest", articles)
    assert first.exit_code == 0, first.stderr
    assert "2 new" in first.stdout
    before = listed("claims")
    again = run("ingest", articles)
    assert again.exit_code == 0
    assert "0 new, 0 read again, 2 unchanged; 0 claims stored" in again.stdout
    assert listed("claims") == before


def test_standard_input(run, listed) -> None:
    result = run("ingest", "-", "--source", "Millshire Post", "--published", "14/02/2013", input=b"The council will cut 40 jobs, it said.")
    assert result.exit_code == 0, result.stderr
    [document] = listed("documents")
    assert (document["path"], document["source"], document["published"]) == ("-", "Millshire Post", "2013-02-14")


def test_an_edited_file_is_read_again_and_its_old_claims_retired(run, articles, listed) -> None:
    run("ingest", articles)
    (articles / "budget.txt").write_text("Millshire County Council must save £26 million in 2013/14.")
    result = run("ingest", articles)
    assert "1 unchanged" in result.stdout
    assert "£25 million" not in [claim["quote"] for claim in listed("claims")]


def test_prune_retires_what_is_gone_and_nothing_else_does(run, articles, listed) -> None:
    run("ingest", articles)
    (articles / "budget.txt").unlink()
    run("ingest", articles)
    assert len(listed("documents")) == 2
    result = run("ingest", articles, "--prune")
    assert "1 retired" in result.stdout
    assert [document["path"] for document in listed("documents")] == ["libraries.txt"]


def test_prune_keeps_what_came_of_files_that_cannot_be_read_any_more(run, articles, listed) -> None:
    with zipfile.ZipFile(articles / "papers.zip", "w") as archive:
        archive.writestr("2013/a.txt", "The council will cut 12 jobs.")
        archive.writestr("b.txt", "The council will cut 13 jobs.")
    run("ingest", articles)
    assert len(listed("documents")) == 4
    (articles / "budget.txt").write_bytes(b"")
    (articles / "papers.zip").write_bytes(b"PK\x03\x04 cut short")
    (articles / "libraries.txt").unlink()
    result = run("ingest", articles, "--prune")
    assert "1 retired" in result.stdout
    assert {document["path"] for document in listed("documents")} == {"budget.txt", "papers.zip/2013/a.txt", "papers.zip/b.txt"}


def test_prune_leaves_a_folder_alone_that_cannot_be_looked_at_whole(run, articles, listed) -> None:
    run("ingest", articles)
    (articles / "budget.txt").unlink()
    result = run("ingest", articles, articles / "2014", "--prune")
    assert "nothing retired" in result.stdout
    assert len(listed("documents")) == 2


def test_copies_are_counted(run, articles) -> None:
    for name in ("copy 1.txt", "copy 2.txt"):
        (articles / name).write_text("The council will cut 12 jobs.")
    assert "documents 3 new, 0 read again, 0 unchanged, 1 the same as others" in run("ingest", articles).stdout


def test_include_and_exclude(run, articles, listed) -> None:
    run("ingest", articles, "--include", "*.txt", "--exclude", "lib*")
    assert [document["path"] for document in listed("documents")] == ["budget.txt"]


def test_a_dry_run_makes_no_database(run, articles, tmp_path) -> None:
    result = run("ingest", articles, "--dry-run")
    assert result.exit_code == 0
    assert "2 to read, 0 unchanged" in result.stdout
    assert not (tmp_path / "councilfacts.db").exists()


def test_a_dry_run_changes_no_database(run, articles, listed) -> None:
    run("ingest", articles / "budget.txt")
    result = run("ingest", articles, "--dry-run")
    assert "1 to read, 1 unchanged" in result.stdout
    assert len(listed("documents")) == 1


def test_retry_failed_reads_only_what_failed(run, articles, listed) -> None:
    (articles / "late.txt").write_bytes(b"")
    assert run("ingest", articles).exit_code == 1
    assert run("ingest", "--retry-failed").exit_code == 1
    (articles / "late.txt").write_text("The council found £3m.")
    result = run("ingest", "--retry-failed")
    assert result.exit_code == 0
    assert result.stdout.startswith("1 file: documents 1 new")
    assert run("ingest", "--retry-failed").stdout.startswith("0 files")


def test_a_bound_refuses_what_is_larger(run, articles, listed) -> None:
    result = run("ingest", articles, "--bound", "text_characters=0.15k", "--bound", "pages=1_000")
    assert result.exit_code == 1
    assert "budget.txt" in result.stderr and "allow more with --bound text_characters=" in result.stderr
    assert [document["path"] for document in listed("documents")] == ["libraries.txt"]


def test_the_columns_of_an_export_can_be_named(run, tmp_path, listed) -> None:
    (tmp_path / "archive.csv").write_text("Body,Day\nMillshire County Council will cut 40 jobs.,2013-02-14\n")
    result = run("ingest", "archive.csv", "--column", "text=Body", "--column", "published=Day")
    assert result.exit_code == 0, result.stderr
    [claim] = listed("claims")
    assert (claim["quote"], claim["published"]) == ("40 jobs", "2013-02-14")


BAD_FILES = [
    # (name, bytes, what is said of it)
    ("empty.txt", b"", "empty.txt: empty file"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8, "picture.txt: "),
    ("blank.txt", b" \n\t\n", "blank.txt: no text"),
]


@pytest.mark.parametrize(("name", "content", "words"), BAD_FILES, ids=[row[0] for row in BAD_FILES])
def test_a_bad_file_is_named_and_all_others_are_stored(name, content, words, run, articles, listed) -> None:
    (articles / name).write_bytes(content)
    result = run("ingest", articles)
    assert result.exit_code == 1
    assert words in result.stderr
    assert "Traceback" not in result.stderr
    assert [document["path"] for document in listed("documents")] == ["budget.txt", "libraries.txt"]


def test_a_broken_manifest_is_named_and_the_files_are_read(run, articles, listed) -> None:
    (articles / "manifest.csv").write_text("file,published\nbudget.txt,14th of Neveruary\n")
    result = run("ingest", articles)
    assert result.exit_code == 1
    assert "manifest.csv, line 2" in result.stderr
    assert len(listed("documents")) == 2


def test_files_that_a_manifest_lists_in_vain_are_told_and_nothing_has_failed(run, articles) -> None:
    (articles / "manifest.csv").write_text("file,source\nbudget.txt,Herald\nbudgets.txt,Herald\n")
    result = run("ingest", articles)
    assert result.exit_code == 0
    assert "manifest.csv lists 1 file not there: budgets.txt" in result.stdout


def test_a_missing_folder_is_named_and_the_others_are_read(run, articles, listed) -> None:
    result = run("ingest", "no-such-folder", articles)
    assert result.exit_code == 1
    assert "no-such-folder: no such file" in result.stderr
    assert len(listed("documents")) == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind root")
def test_an_unreadable_file_is_named_and_the_others_are_read(run, articles, listed) -> None:
    (articles / "budget.txt").chmod(0)
    result = run("ingest", articles)
    assert result.exit_code == 1
    assert "budget.txt: permission denied" in result.stderr
    assert len(listed("documents")) == 1


def test_a_file_that_vanishes_is_named_and_the_others_are_read(run, articles, listed, monkeypatch) -> None:
    read = work.GuardedReader.read

    def vanishing(reader: work.GuardedReader, found: FoundFile):
        if found.name == "budget.txt":
            found.path.unlink()
        return read(reader, found)

    monkeypatch.setattr(work.GuardedReader, "read", vanishing)
    result = run("ingest", articles)
    assert result.exit_code == 1
    assert "budget.txt: no such file" in result.stderr
    assert len(listed("documents")) == 1


def test_a_fault_of_the_extractor_costs_one_document(run, articles, listed, monkeypatch) -> None:
    extract_all = pipeline.extract_all

    def faulty(documents, rules=()):
        if "budget.txt" in [document.path for document in documents]:
            raise ZeroDivisionError("no\nnumbers")
        return extract_all(documents, rules)

    monkeypatch.setattr(pipeline, "extract_all", faulty)
    result = run("ingest", articles)
    assert result.exit_code == 1
    assert "budget.txt: ZeroDivisionError: no numbers" in result.stderr
    assert [document["path"] for document in listed("documents")] == ["libraries.txt"]


@pytest.mark.slow
def test_a_text_of_50_megabytes_is_refused_and_the_others_are_stored(run, articles, listed) -> None:
    (articles / "huge.txt").write_text("The council saved £25 million. " * (50_000_000 // 31))
    result = run("ingest", articles)
    assert result.exit_code == 1
    assert "huge.txt: 50 million characters of text; the limit is 5 million" in result.stderr
    assert len(listed("documents")) == 2


MISUSES = [
    # (arguments, what is said)
    (["ingest"], "nothing to read"),
    (["ingest", "articles", "--published", "soon"], "--published soon: not a date"),
    (["ingest", "articles", "--workers", "many"], "--workers many: not a number"),
    (["ingest", "articles", "--bound", "pages"], "--bound pages: a name and a value"),
    (["ingest", "articles", "--bound", "sheets=3"], "there is no such bound"),
    (["ingest", "articles", "--bound", "pages=many"], "many is not a number"),
    (["ingest", "articles", "--bound", "memory_bytes=nan"], "nan is not a number"),
    (["ingest", "articles", "--bound", "seconds=-1"], "-1 is not a number"),
    (["ingest", "articles", "--rules", "nowhere"], "nowhere: not a folder of rule files"),
    (["ingest", "articles", "--prune", "--include", "*.txt"], "--prune looks at whole folders"),
    (["ingest", "articles", "--db", "articles/budget.txt"], "articles/budget.txt"),
    (["ingest", "articles", "--db", "no/such/folder/x.db"], "no/such/folder"),
    (["ingest", "articles", "--db", "nosuch://x"], "not a database URL"),
]


@pytest.mark.parametrize(("arguments", "words"), MISUSES, ids=[row[1] for row in MISUSES])
def test_wrong_use_is_told_in_two_lines(arguments, words, run, articles) -> None:
    result = run(*arguments)
    assert result.exit_code == 2, result.stdout
    assert words in result.stderr
    assert len(result.stderr.strip().splitlines()) <= 2


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind root")
def test_a_folder_that_cannot_be_written(run, articles, tmp_path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    result = run("ingest", articles, "--db", closed / "x.db")
    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) <= 2
