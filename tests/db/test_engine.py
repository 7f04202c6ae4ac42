"""Opening databases: what is made, what is refused and with which words."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from db.engine import HEAD, DatabaseError, open_database, reading, writing


def tables(engine: Engine) -> set[str]:
    with reading(engine) as connection:
        return set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())


def test_a_path_and_a_url_open_the_same_database(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    open_database(path).dispose()
    engine = open_database(f"sqlite:///{path}", create=False)
    assert {"documents", "claims", "facts", "reviews", "runs", "sentence_words"} <= tables(engine)


def test_a_file_of_our_own_has_our_mark_and_wal(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    open_database(path).dispose()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0x43464354,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_memory_databases_keep_their_tables() -> None:
    assert "claims" in tables(open_database(":memory:"))


def test_a_folder_with_odd_characters_is_no_trouble(tmp_path: Path) -> None:
    folder = tmp_path / "100% new? #1"
    folder.mkdir()
    open_database(folder / "a b.db").dispose()
    assert "claims" in tables(open_database(folder / "a b.db", create=False))
    assert [path.name for path in folder.iterdir() if path.suffix == ".db"] == ["a b.db"]


def other_program(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def newer(path: Path) -> None:
    open_database(path).dispose()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


# (what stands at the path, words of the error, whether to create)
REFUSED = [
    # a text file that somebody named with --db by mistake must survive
    (lambda path: path.write_text("Dear councillor, " * 10), "is not a database", True),
    (lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4000), "not a database", True),
    (lambda path: path.mkdir(), "is a folder", True),
    # a query on a missing file must not leave an empty one behind
    (lambda path: None, "there is no database at", False),
    (other_program, "another program", True),
    (newer, "newer councilfacts", True),
    # an empty file becomes a database when we may create, else it holds nothing
    (lambda path: path.write_bytes(b""), "holds no councilfacts tables", False),
]


@pytest.mark.parametrize(("make", "words", "create"), REFUSED)
def test_what_cannot_be_used_is_named_and_left_alone(tmp_path: Path, make: Callable[[Path], object], words: str, create: bool) -> None:
    path = tmp_path / "news.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(DatabaseError) as error:
        open_database(path, create=create)
    assert words in error.value.message and error.value.hint
    assert "\n" not in error.value.message
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="no folder"):
        open_database(tmp_path / "missing" / "news.db")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_folder_is_named_but_its_database_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    open_database(path).dispose()
    for leftover in tmp_path.glob("news.db-*"):
        leftover.unlink()
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(DatabaseError, match="read-only"):
            open_database(tmp_path / "other.db")
        engine = open_database(path, create=False)
        assert "claims" in tables(engine)
        with pytest.raises(DatabaseError, match="cannot be written"), writing(engine) as connection:
            connection.execute(text("DELETE FROM runs"))
    finally:
        tmp_path.chmod(0o755)


def test_a_database_that_can_only_be_read_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.db"
    open_database(path).dispose()
    monkeypatch.setattr(os, "access", lambda *_: False)  # what a read-only disk says, to the superuser too
    engine = open_database(path, create=False)
    assert "claims" in tables(engine)
    with pytest.raises(DatabaseError, match="cannot be written"), writing(engine) as connection:
        connection.execute(text("DELETE FROM runs"))
    with pytest.raises(DatabaseError, match="read-only"):
        open_database(tmp_path / "other.db")


@pytest.mark.parametrize("url", ["mysql://a:secret@host/x", "nothing://x", "postgresql://u:secret@[broken/x", ""])
def test_urls_of_no_use_are_refused_without_showing_passwords(url: str) -> None:
    with pytest.raises(DatabaseError) as error:
        open_database(url)
    assert "secret" not in str(error.value)


def test_a_lock_that_does_not_end_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    open_database(path).dispose()
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        engine = open_database(path, timeout=0.05)
        with pytest.raises(DatabaseError, match="is locked"), writing(engine):
            pass
        assert "claims" in tables(engine)  # reading goes on
        other.execute("ROLLBACK")


def test_a_full_disk_is_explained_and_loses_nothing(tmp_path: Path) -> None:
    engine = open_database(tmp_path / "news.db")
    with writing(engine) as connection:
        connection.execute(text("INSERT INTO runs VALUES (1, 'ingest', '2026', NULL, 'done', '', '', '{}', 0, 0, 0, 0, 0)"))
    with pytest.raises(DatabaseError, match="disk is full"), writing(engine) as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages + 2}"))
        connection.execute(text("UPDATE runs SET options = :much"), {"much": "x" * 1_000_000})
    with reading(engine) as connection:
        assert connection.execute(text("SELECT id FROM runs")).scalars().all() == [1]


def test_opening_imports_neither_alembic_nor_spacy(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    open_database(path).dispose()
    code = (
        "import sys, db.store, db.query, db.verify, db.stats\nfrom db.engine import open_database\n"
        f"engine = open_database({str(path)!r}, create=False)\nassert list(db.query.claims(engine)) == []\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('spacy', 'thinc', 'numpy', 'alembic', 'extractor.pipeline')])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_the_schema_number_is_that_of_the_newest_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parents[2] / "db" / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_migrations_make_the_tables_of_the_model() -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlmodel import SQLModel

    with reading(open_database(":memory:")) as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": lambda name, kind, _: not str(name).startswith("sentence_words")}
        )
        assert compare_metadata(context, SQLModel.metadata) == []


def test_many_processes_may_make_the_same_database(tmp_path: Path) -> None:
    code = f"from db.engine import open_database; open_database({str(tmp_path / 'news.db')!r})"
    running = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True) for _ in range(4)]
    assert [(process.wait(), process.stderr.read() if process.stderr else "") for process in running] == [(0, "")] * 4
    assert "claims" in tables(open_database(tmp_path / "news.db", create=False))
