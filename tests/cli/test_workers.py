"""Several processes do what one does: the same batches in the same order, whatever dies on the way."""

import json
import multiprocessing
import os
import time
import zipfile
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from corpus.find import FoundFile, find_files
from councilfacts import workers as module
from councilfacts.ingest import IngestOptions, RunReport, ingest
from councilfacts.problem import Problem
from councilfacts.work import BATCH, Batch, Setting, Source, work
from councilfacts.workers import Piece, Workers
from db.engine import DatabaseError, open_database
from db.facts import conflicts, facts
from db.query import claims
from db.store import pending_documents


def story(number: int) -> str:
    return f"{('Kent', 'Essex', 'Norfolk')[number % 3]} County Council will cut {number + 10} jobs and save £{number % 40 + 1}m by 2017."


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(230):
        (folder / f"{n:03}.txt").write_text(story(n), encoding="utf-8")
    rows = (json.dumps({"body": story(n), "title": f"Cuts {n}"}) for n in range(230, 400))
    (folder / "100_export.jsonl").write_text("\n".join(rows), encoding="utf-8")
    (folder / "110.png").write_bytes(b"\x89PNG")
    (folder / "120_empty.txt").write_bytes(b"")
    return folder


def sources(folder: Path, kind: type[FoundFile] = FoundFile) -> list[Source]:
    return [Source(kind(found.path, found.name), str(folder)) for found in find_files([folder])]


def never() -> bool:
    return False


def together(folder: Path, setting: Setting, kind: type[FoundFile] = FoundFile, others: int = 1) -> list[Batch]:
    with Workers(setting.rules if setting.extract else None, others, never) as workers:
        return list(workers.batches(files := sources(folder, kind), len(files), setting, None))


def outcome(batches: list[Batch]) -> tuple[object, ...]:
    """All that the batches say, whatever their size."""
    records = [record for batch in batches for record in batch.records]
    wrong = [one for batch in batches for one in batch.failures], [one for batch in batches for one in batch.skipped]
    return records, sum(batch.files for batch in batches), wrong


@pytest.mark.slow
@pytest.mark.parametrize(("large", "others"), [(10**9, 1), (1000, 2)], ids=["an archive to one process", "an archive shared out"])
def test_several_processes_give_the_same_in_the_same_order(many: Path, monkeypatch: pytest.MonkeyPatch, large: int, others: int) -> None:
    monkeypatch.setattr(module, "LARGE", large)
    setting = Setting(None)
    assert outcome(together(many, setting, others=others)) == outcome(list(work(sources(many), setting, None)))


def test_pieces_are_in_the_order_of_the_files(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGE", 1000)
    monkeypatch.setattr(module, "PIECE_BYTES", 2000)
    reader = module.guarded_reader(Setting(None))
    pieces = list(module._pieces(sources(many), 1000, reader, never))
    reader.close()
    at = next(n for n, piece in enumerate(pieces) if piece.batch)
    assert [source.name for piece in pieces[:at] for source in piece.sources] == [f"{n:03}.txt" for n in range(101)]
    assert [len(piece.batch.pending) for piece in pieces if piece.batch] == [*[BATCH] * (170 // BATCH), 170 % BATCH]
    assert sum(piece.batch.files for piece in pieces if piece.batch) == 1
    assert all(len(piece.sources) <= BATCH for piece in pieces)
    assert max(sum(source.file.path.stat().st_size for source in piece.sources if source.file) for piece in pieces) <= 2000


def test_pieces_are_short_when_it_is_soon_over(many: Path) -> None:
    reader = module.guarded_reader(Setting(None))
    pieces = [len(piece.sources) for piece in module._pieces(sources(many), 150, reader, never)]
    reader.close()
    assert pieces == [BATCH, 50, 20, 20, 20, 20, 3]


@pytest.mark.slow
def test_facts_of_several_processes_are_those_of_one(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.refresh.TOGETHER", 1)  # each council by itself
    told = []
    for workers in (1, 2):
        engine = open_database(tmp_path / f"{workers}.db")
        reports: list[tuple[int, int]] = []

        def heard(report: RunReport, reports: list[tuple[int, int]] = reports) -> None:
            reports.append((report.worked_out, report.councils))

        ingest([many], engine, IngestOptions(workers=workers), heard)
        told.append([list(listing(engine)) for listing in (claims, facts, conflicts)])
        assert pending_documents(engine) == []
        assert reports[-3:] == [(1, 3), (2, 3), (3, 3)]
    assert told[0] == told[1]
    assert all(told[0])


class Deadly(FoundFile):
    """A file that kills the other process that looks at it, if it is the one."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> object:
        if name == "listed" and multiprocessing.parent_process() and object.__getattribute__(self, "name") == "050.txt":
            os._exit(1)
        return object.__getattribute__(self, name)


def test_a_process_that_dies_takes_only_its_file(many: Path) -> None:
    """Read and no more: four processes, one after the other, need not load what extracts."""
    batches = together(many, Setting(None, extract=False), Deadly)
    assert sum(len(batch.pending) for batch in batches) == 399
    failures = [(failure.path, failure.reason) for batch in batches for failure in batch.failures]
    assert failures == [("050.txt", "the process that read it was killed"), ("120_empty.txt", "empty file")]


def test_a_piece_in_singles_is_the_same_work(many: Path) -> None:
    files = sources(many)[:3]
    assert [single.sources for single in Piece(files).singles()] == [[source] for source in files]
    batch = next(iter(work(files, Setting(None, extract=False), None)))
    assert [single.batch.pending for single in Piece(batch=batch).singles() if single.batch] == [[document] for document in batch.pending]
    assert [failure.path for failure in Piece(files[:1]).killed().failures] == ["000.txt"]


def test_processes_that_cannot_start_are_no_fault_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(story(1), encoding="utf-8")
    with pytest.raises(Problem, match="cannot be started"):
        together(tmp_path, Setting(None, rules=(tmp_path / "no" / "rules",)))


def test_what_is_wrong_with_the_database_is_told_as_by_one_process(many: Path) -> None:
    with pytest.raises(DatabaseError, match="no/such/folder"):
        together(many, Setting(f"sqlite:///{many}/no/such/folder.db", extract=False))


@pytest.mark.slow
def test_a_stop_hands_over_what_is_done(many: Path) -> None:
    asked = []
    with Workers((), 1, lambda: bool(asked)) as workers:
        batches = workers.batches(sources(many), 1000, Setting(None), None)
        done = [next(batches)]
        asked.append(True)
        done += batches
    assert BATCH <= sum(len(batch.records) for batch in done) < 400
    paths = [record.path for batch in done for record in batch.records]
    assert paths == sorted(paths, key=lambda path: path.partition(".")[0])


@pytest.mark.slow
def test_a_second_interrupt_does_not_wait_for_the_file_in_hand() -> None:
    with pytest.raises(KeyboardInterrupt), Workers(None, 1, never) as workers:
        assert workers._pool is not None
        workers._pool.submit(int).result()  # it has started
        asleep = workers._pool.submit(time.sleep, 3600)
        while not asleep.running():
            time.sleep(0.01)
        raise KeyboardInterrupt
    assert isinstance(asleep.exception(), BrokenProcessPool)


def test_what_may_hold_many_documents_is_known_by_its_beginning(many: Path) -> None:
    with zipfile.ZipFile(many / "data", "w") as archive:
        archive.write(many / "000.txt")
    names = ("000.txt", "100_export.jsonl", "110.png", "120_empty.txt", "data", "none.zip")
    assert [name for name in names if module.holds_many(FoundFile(many / name, name))] == ["100_export.jsonl", "data"]
