"""Opening a database: the one place that knows which kind of database it is.

SQLite (the default) and PostgreSQL behave alike behind these functions. Every error of the driver leaves here as a DatabaseError that says
what to do. Alembic is imported only when a schema has to be made or brought up to date: that costs a third of a second, a query must not.
"""

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Table, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError, SQLAlchemyError

Value = TypeVar("Value")

HEAD = "0006"  # the newest migration; a test holds it to db/migrations/versions
APPLICATION_ID = 0x43464354  # "CFCT" in the header of our SQLite files: tells them from other programs' databases
CACHE_PAGES = (
    4096  # of SQLite's page cache, 32 MiB: bounds the memory of an ingest. In KiB, SQLite would count them by the page size it expects, half of ours
)
CHUNK = 500  # values in one IN (...): far below every database's limit
INDEXED_CHARACTERS = 200_000  # of one sentence, on PostgreSQL: its word lists end at a megabyte; the number stands in migration 0001 too
_PAUSE = 0.02  # seconds between tries where the database itself does not wait
WRITE_LOCK = 7_203_377  # PostgreSQL advisory lock: one writing transaction at a time, as SQLite has by nature


class DatabaseError(Exception):
    """The database cannot be used. `message` says what is wrong, `hint` what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}\n{hint}")
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type["DatabaseError"], tuple[str, str]]:
        """So that one raised in another process arrives here as it is."""
        return DatabaseError, (self.message, self.hint)


def open_database(url_or_path: str | os.PathLike[str], *, create: bool = True, upgrade: bool = True, timeout: float = 30.0) -> Engine:
    """An engine on the database at a path or SQLAlchemy URL, with the schema of this version of the program.

    `create`: make the file where it is missing, else that is an error. `upgrade`: bring an older schema up to date, else that is an error.
    `timeout`: seconds to wait while another process writes. Raises DatabaseError for anything that cannot be opened.
    """
    url = _url(os.fspath(url_or_path))
    if url.get_backend_name() == "sqlite":
        engine = _sqlite(url, create, timeout)
    elif url.get_backend_name() == "postgresql":
        engine = _postgresql(url, timeout)
    else:
        raise DatabaseError(f"cannot use a {url.get_backend_name()} database", "give a path (SQLite) or a postgresql:// URL")
    with _explained(engine):
        _check_schema(engine, create, upgrade, timeout)
    return engine


@contextmanager
def writing(db: Engine | Connection) -> Iterator[Connection]:
    """One transaction that may write: all of it is stored or nothing. A connection that is given is used as it is.

    Waits for another writer first, so that what is read inside stays true until the end. Raises DatabaseError for a lock that does not
    end, a full disk and the like.
    """
    if isinstance(db, Connection):
        yield db
        return
    with _explained(db), db.connect().execution_options(councilfacts_writes=True) as connection, connection.begin():
        if db.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITE_LOCK})
        yield connection


@contextmanager
def reading(db: Engine | Connection) -> Iterator[Connection]:
    """One consistent view of the database, whatever others write meanwhile. Raises DatabaseError."""
    if isinstance(db, Connection):
        yield db
        return
    with _explained(db), db.connect() as connection, connection.begin():
        yield connection


def insert_rows(connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Bulk insert of plain tuples, one per row in the order of `columns`: about a third faster than Core with a dict for each row."""
    if rows:
        connection.exec_driver_sql(_insert_sql(connection.dialect.name, table.name, tuple(columns)), list(rows))


@cache
def _insert_sql(dialect: str, table: str, columns: tuple[str, ...]) -> str:
    mark = "?" if dialect == "sqlite" else "%s"
    names = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join([mark] * len(columns))})"


def insert_missing(connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Like insert_rows, but rows whose key is there already are left as they are."""
    if rows:
        connection.exec_driver_sql(_insert_sql(connection.dialect.name, table.name, tuple(columns)) + " ON CONFLICT DO NOTHING", list(rows))


def replace_rows(connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Like insert_rows, but rows take the place of those with the same key."""
    if rows:
        keys = [column.name for column in table.primary_key]
        new = ", ".join(f'"{column}" = excluded."{column}"' for column in columns if column not in keys)
        taking = f" ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {new}"
        connection.exec_driver_sql(_insert_sql(connection.dialect.name, table.name, tuple(columns)) + taking, list(rows))


def index_words(connection: Connection, first: int) -> None:
    """Puts the sentences numbered `first` and above into the full-text index; PostgreSQL does so by itself."""
    if is_sqlite(connection):
        connection.exec_driver_sql("INSERT INTO sentence_words (rowid, text) SELECT id, text FROM sentences WHERE id >= ?", (first,))


def chunks(values: Sequence[Value], most: int = CHUNK) -> Iterator[Sequence[Value]]:
    """The values in portions that fit one IN (...)."""
    return (values[at : at + most] for at in range(0, len(values), most))


def is_sqlite(connection: Connection | Engine) -> bool:
    """Whether SQLite's own tools (FTS5, PRAGMA, backup) are there."""
    return connection.dialect.name == "sqlite"


def check_storage(connection: Connection) -> list[str]:
    """What the database itself finds wrong: damaged pages, rows that point nowhere."""
    if not is_sqlite(connection):
        return []  # PostgreSQL checks pages and foreign keys at all times
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(20)") if row[0] != "ok"]
    return found + [
        f"{row[0]} row {row[1]} points to a row of {row[2]} that is not there" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
    ]


def storage_size(connection: Connection) -> int:
    """Bytes on disk."""
    if is_sqlite(connection):
        return int(connection.exec_driver_sql("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()").scalar_one())
    return int(connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())


def copy_database(engine: Engine, target: str | os.PathLike[str]) -> None:
    """Copies an SQLite database to a new file, page by page, while others write. Raises DatabaseError."""
    if not is_sqlite(engine):
        raise DatabaseError("only SQLite databases are copied by councilfacts", "use pg_dump for PostgreSQL")
    path = Path(target)
    if path.exists():
        raise DatabaseError(f"{path} exists already", "name a new file; nothing was written")
    _check_path(path, create=True)
    partial = path.with_name(path.name + ".partial")
    try:
        with _explained(engine), engine.connect() as connection, closing(sqlite3.connect(partial)) as copy:
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, complete in itself
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


# ---- opening


def _url(given: str) -> URL:
    if not given:
        raise DatabaseError("no database was named", "give a path or a URL with --db")
    if given == ":memory:":
        return make_url("sqlite://")
    if "://" not in given:
        return URL.create("sqlite", database=given)
    try:
        url = make_url(given)
        if url.drivername in ("postgresql", "postgres"):
            url = url.set(drivername="postgresql+psycopg")
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise DatabaseError(f"not a database URL: {_shown(given)}", "write a path, sqlite:///FILE or postgresql://USER@HOST/NAME") from error
    return url


def _shown(given: str) -> str:
    """A URL without its password."""
    head, at, tail = given.rpartition("@")
    return f"{head.partition('://')[0]}://...@{tail}" if at else given


# wal_autocheckpoint: 32 MiB of log before it is copied into the file, so that index pages that change with every batch are copied once.
# synchronous = NORMAL: a power cut may lose the last transactions but never harms the file; a killed process loses nothing that was committed.
_PRAGMAS = ("synchronous = NORMAL", "wal_autocheckpoint = 4000", "foreign_keys = ON", "temp_store = MEMORY")


# Python asks of every value that is no number and no text how it adapts to SQL. For None, which half of all columns hold, it has no answer at hand
# and looks for one in vain, for longer than the database takes to store it.
sqlite3.register_adapter(type(None), {None: None}.get)


def _sqlite(url: URL, create: bool, timeout: float) -> Engine:
    path = None if url.database in (None, "", ":memory:") else Path(str(url.database))
    readonly = path is not None and _check_path(path, create)
    if readonly and path is not None:
        # A read-only folder cannot hold the -shm file that WAL needs; without a -wal file nothing is lost by reading the file alone.
        mode = "mode=ro" if path.with_name(path.name + "-wal").exists() else "mode=ro&immutable=1"
        address = f"{path.resolve().as_uri()}?{mode}"
        engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True, timeout=timeout, check_same_thread=False))
    else:
        engine = create_engine(url, connect_args={"timeout": timeout, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves: Python's own handling begins too late to hold the write lock
        for pragma in (*_PRAGMAS, f"cache_size = {CACHE_PAGES}"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get("councilfacts_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _check_path(path: Path, create: bool) -> bool:
    """Whether the database can only be read. Raises DatabaseError for a path that cannot be one."""
    try:
        if path.is_dir():
            raise DatabaseError(f"{path} is a folder, not a database", "name a file in it with --db")
        if path.exists():
            if path.stat().st_size and not path.open("rb").read(16).startswith(b"SQLite format 3\0"):
                raise DatabaseError(f"{path} is not a database", "name another file with --db; this one was left as it is")
            return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    except OSError as error:
        raise DatabaseError(f"cannot open {path}: {_reason(error)}", "check the path and its permissions, or name another with --db") from error
    if not create:
        raise DatabaseError(f"there is no database at {path}", "make one with `councilfacts ingest PATH --db FILE`, or name another with --db")
    if not path.parent.is_dir():
        raise DatabaseError(f"cannot make {path}: there is no folder {path.parent}", "make the folder first, or name another place with --db")
    if not os.access(path.parent, os.W_OK):
        raise DatabaseError(f"cannot make {path}: the folder {path.parent.resolve()} is read-only", "name a place that can be written with --db")
    return False


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _postgresql(url: URL, timeout: float) -> Engine:
    options = f"-c lock_timeout={int(timeout * 1000)}"
    try:
        return create_engine(url, connect_args={"options": options, "connect_timeout": max(2, int(timeout))}, pool_pre_ping=True)
    except ImportError as error:
        raise DatabaseError(f"the driver for this database is not installed ({error.name})", "pip install 'councilfacts[postgresql]'") from error


# ---- schema


def _check_schema(engine: Engine, create: bool, upgrade: bool, timeout: float) -> None:
    found = _revision(engine)
    if found == HEAD:
        return
    if found is None:
        if not create:
            raise DatabaseError(
                f"{_name(engine)} holds no councilfacts tables yet", "fill it with `councilfacts ingest PATH`, or name another with --db"
            )
    elif found > HEAD:
        raise DatabaseError(f"{_name(engine)} was written by a newer councilfacts (schema {found}, this one knows {HEAD})", "upgrade councilfacts")
    elif not upgrade:
        raise DatabaseError(f"{_name(engine)} has an older schema ({found})", "bring it up to date with `councilfacts db upgrade`")
    upgrade_schema(engine, timeout)


def upgrade_schema(engine: Engine, timeout: float = 30.0) -> None:
    """Makes the tables, or brings them to the newest schema, in one transaction; two processes may try at once."""
    from alembic import command  # slow to import, seldom needed
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", (Path(__file__).parent / "migrations").as_posix().replace("%", "%%"))
    if is_sqlite(engine):
        _keep_log(engine, timeout)
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if is_sqlite(connection):
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _keep_log(engine: Engine, timeout: float) -> None:
    """Turns on write-ahead logging, so that readers never wait for a writer. It stays on in the file; another program's file is never touched.

    Pages of 8 KiB hold three texts of an article where those of 4 KiB hold one: 7% less to write. Only an empty file takes a page size.
    """
    pooled = engine.raw_connection()
    try:
        pooled.cursor().execute("PRAGMA page_size = 8192")
        for left in range(max(1, int(timeout / _PAUSE)), 0, -1):
            try:
                pooled.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError:  # this one statement does not wait for another process that is making the same database
                if left == 1:
                    raise
                time.sleep(_PAUSE)
    finally:
        pooled.close()


def _revision(engine: Engine) -> str | None:
    """The schema of the database, None where it is empty. Raises DatabaseError where the tables are somebody else's."""
    with engine.connect() as connection:
        if is_sqlite(connection):
            names = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars())
        else:
            names = set(inspect(connection).get_table_names())
        if "alembic_version" in names and "claims" in names:
            return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
    if names - {"alembic_version"} and is_sqlite(engine):
        raise DatabaseError(f"{_name(engine)} is a database of another program", "name another file with --db; this one was left as it is")
    return None


def _name(engine: Engine) -> str:
    return str(engine.url.database or "the database") if is_sqlite(engine) else engine.url.render_as_string(hide_password=True)


# ---- errors


@contextmanager
def _explained(engine: Engine) -> Iterator[None]:
    """Turns the driver's errors into ours."""
    try:
        yield
    except DBAPIError as error:
        raise _translated(engine, error) from error
    except sqlite3.Error as error:
        raise _translated(engine, error) from error


_SQLITE_ERRORS = (
    ("locked", "is locked: another program is writing to it", "wait until it has finished and try again; what was stored is safe"),
    ("disk is full", "cannot grow: the disk is full", "make room and run the same command again; what was stored is safe"),
    ("not a database", "is not a database", "name another file with --db; this one was left as it is"),
    ("malformed", "is damaged", "restore a backup, or ingest the documents into a new database"),
    ("readonly", "cannot be written", "check the permissions of the file and its folder, or name another with --db"),
    ("unable to open", "cannot be opened", "check that the folder exists and can be written, or name another with --db"),
    ("disk i/o error", "cannot be read or written: the disk reports an error", "check the disk and its free space; what was stored is safe"),
)


def _translated(engine: Engine, error: DBAPIError | sqlite3.Error) -> Exception:
    cause = error.orig if isinstance(error, DBAPIError) else error
    said = str(cause).strip().partition("\n")[0]
    if is_sqlite(engine):
        for words, what, hint in _SQLITE_ERRORS:
            if words in said.lower():
                return DatabaseError(f"{_name(engine)} {what}", hint)
    elif isinstance(error, OperationalError):
        if "lock timeout" in said:
            return DatabaseError(f"{_name(engine)} is locked: another program is writing to it", _SQLITE_ERRORS[0][2])
        return DatabaseError(f"cannot use {_name(engine)}: {said}", "check that the server runs and that user, host and database name are right")
    return (
        error if isinstance(error, SQLAlchemyError) else DatabaseError(f"{_name(engine)}: {said}", "please report this with the command that you ran")
    )
