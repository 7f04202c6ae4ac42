"""What tells copies apart is kept with the texts: it is what the texts give, and databases that have none of it come to the same."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from datasketch import MinHash
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, select, text

from db.engine import HEAD, open_database
from db.facts import facts
from db.reading_judge import judged
from db.refresh import refresh
from db.rows import record_of
from db.store import begin_run, pending_documents, save_records
from db.stories import BANDS, MOST_KEPT, PERMUTATIONS, Copies, _bands, sketched, triples
from db.tables import DocumentTextRow, StoryRow, table_of
from extractor.claim import Extraction
from tests.db.test_refresh import NOW, stored

COPIED = """
The council will cut 90 posts in its care homes and day centres by next spring, it said on Monday, because the grant that pays for them ends
in March. It wants to save [{} | saving agreed 2014/15] in the year. Unions said that they had not been told before the papers were printed.
"""
WORDS = " ".join(f"word{at:b}".replace("0", "o").replace("1", "i") for at in range(400))


def told(at: int, saved: str) -> Extraction:
    return stored(COPIED.replace("{}", saved), f"Echo {at}", f"2014-02-{10 + at}")


@given(st.lists(st.text(alphabet="abc İK£-\n", min_size=40, max_size=400), min_size=1, max_size=5))
def test_many_sketches_at_once_are_those_of_the_library(texts: list[str]):
    hashes = [found for one in texts if len(found := triples(one))]
    if not hashes:
        return
    rows = []
    for one in hashes:
        sketch = MinHash(num_perm=PERMUTATIONS, hashfunc=lambda value: value, scheme="affine32")
        sketch.update_batch(one.tolist())
        rows.append(sketch.hashvalues.reshape(BANDS))
    bands = _bands(hashes)
    for at, other in ((at, other) for at in range(len(rows)) for other in range(len(rows))):
        assert np.array_equal((rows[at] == rows[other]).all(axis=1), bands[at] == bands[other])


def stories(*sketches: bytes | None) -> dict[str, str]:
    copies = Copies()
    for at, sketch in enumerate(sketches):
        copies.add(str(at), date(2014, 2, 1 + at), WORDS, sketch)
    return copies.stories()


def test_what_is_kept_of_a_text_stands_for_it():
    other = sketched(WORDS[::-1])
    assert stories(sketched(WORDS), None, other) == {"0": "0", "1": "0"}


@pytest.mark.parametrize(
    "sketch", [pytest.param(b"\2\0\0\0abcd", id="made in another way"), pytest.param(b"\1\0\0\0abc", id="cut off"), pytest.param(b"x", id="not ours")]
)
def test_what_cannot_be_read_is_worked_out_from_the_text(sketch: bytes):
    assert stories(sketch, sketched(WORDS)) == {"0": "0", "1": "0"}


def test_too_much_is_not_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("db.stories.MOST_KEPT", 10)
    assert MOST_KEPT > 10 < len(triples(WORDS))
    assert sketched(WORDS) is None
    assert stories(sketched(WORDS), sketched(WORDS)) == {"0": "0", "1": "0"}


def state_of(engine: Engine) -> tuple[object, ...]:
    with engine.connect() as connection:
        return list(facts(engine)), connection.execute(select(table_of(StoryRow))).all()


def test_a_database_without_sketches_is_opened_and_comes_to_the_same(tmp_path: Path):
    path = tmp_path / "news.db"
    engine = open_database(path)
    begin_run(engine, "ingest", NOW)
    first, *others = [record_of(told(at, figure)) for at, figure in enumerate(("£9.3m", "£9.3m", "£3.9m"))]
    save_records(engine, 1, judged([first], ()))
    refresh(engine)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE document_texts DROP COLUMN sketch"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0005'"))
    engine.dispose()
    engine = open_database(path)
    save_records(engine, 1, judged(others, ()))
    refresh(engine, pending_documents(engine))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD
        assert [one is None for one in connection.execute(select(table_of(DocumentTextRow).c.sketch)).scalars()] == [True, False, False]
    found = state_of(engine)
    assert len(found[1]) == 3, "all three are one story"
    with engine.begin() as connection:
        connection.execute(text("UPDATE document_texts SET sketch = x'02000000' WHERE document_id = 2"))
        connection.execute(text("INSERT INTO pending_documents VALUES (3)"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("db.refresh.ANEW", 0)  # else so small a council is worked out anew
        refresh(engine, pending_documents(engine))
    assert state_of(engine) == found
    refresh(engine)
    assert state_of(engine) == found
