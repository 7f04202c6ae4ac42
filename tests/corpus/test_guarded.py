"""Parsers that hang, swell or die: simulated by a PDF library of our own, which the reading process loads in place of the real one."""

import sys
from pathlib import Path

import generate
import pytest

from corpus.document import Document
from corpus.errors import NotADocument, ReadError
from corpus.find import FoundFile
from corpus.guarded import GuardedReader
from corpus.limits import Limits

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the system's own bounds on a process are those of Linux")

# The first word after the signature says what goes wrong. `PyDLL` keeps the interpreter locked, as a parser that never returns does.
LIBRARY = """
import ctypes, os
class PdfiumError(Exception): pass
class PdfDocument:
    def __init__(self, data):
        word = data.split()[1]
        if word == b"hang": ctypes.PyDLL(None).sleep(600)
        if word == b"spin":
            while True: pass
        if word == b"die": ctypes.string_at(0)
        if word == b"exit": os._exit(3)
        if word == b"swell": bytearray(3_000_000_000)
        if word == b"print":
            os.write(1, b"noise where the answers go"); os.write(2, b"noise on the terminal")
        raise PdfiumError("password")
"""
LIMITS = Limits(seconds=2)


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "pypdfium2.py").write_text(LIBRARY)
    monkeypatch.syspath_prepend(tmp_path / "library")
    guarded = GuardedReader(limits=LIMITS)
    yield guarded
    guarded.close()


def outcome(reader: GuardedReader, folder: Path, name: str, data: bytes) -> list[str]:
    """Paths of documents, and problems with their reasons, in order."""
    (folder / name).write_bytes(data)
    found = reader.read(FoundFile(folder / name, name))
    return [one.path if isinstance(one, Document) else str(one) for one in found]


TOO_SLOW = "took longer than 2 seconds"
HARM = [
    # (what the parser does, what is said of the file)
    (b"hang", TOO_SLOW),
    (b"spin", TOO_SLOW),
    (b"die", "its reader died (SIGSEGV)"),
    (b"exit", "its reader died (exit status 3)"),
    (b"swell", "needs more than 2000 MB of memory"),
    (b"print", "protected by a password"),
]


@pytest.mark.parametrize(("word", "reason"), HARM, ids=[word.decode() for word, _ in HARM])
def test_a_parser_that_goes_wrong_costs_its_file_alone(reader: GuardedReader, tmp_path: Path, word: bytes, reason: str) -> None:
    assert outcome(reader, tmp_path, "a.pdf", b"%PDF-1.7 " + word + b" /Encrypt") == [f"a.pdf: {reason}"]
    assert outcome(reader, tmp_path, "b.jsonl", b'{"body": "Cuts of 5m."}') == ["b.jsonl#1"]


def test_an_archive_goes_on_after_the_member_that_kills(reader: GuardedReader, tmp_path: Path) -> None:
    members = {"a.txt": b"Cuts.", "b.pdf": b"%PDF-1.7 die", "c.txt": b"More cuts.", "d.pdf": b"%PDF-1.7 hang", "e.png": b"", "f.txt": b"Jobs."}
    inner = generate.zipped(members)
    assert outcome(reader, tmp_path, "a.zip", generate.zipped({"in.zip": inner, "g.txt": b"Last."})) == [
        "a.zip/in.zip/a.txt",
        "a.zip/in.zip/b.pdf: its reader died (SIGSEGV)",
        "a.zip/in.zip/c.txt",
        f"a.zip/in.zip/d.pdf: {TOO_SLOW}",
        "a.zip/in.zip/e.png: empty file",
        "a.zip/in.zip/f.txt",
        "a.zip/g.txt",
    ]


def test_an_archive_of_nothing_but_killers_is_given_up(reader: GuardedReader, tmp_path: Path) -> None:
    told = outcome(reader, tmp_path, "a.zip", generate.zipped({f"{n}.pdf": b"%PDF-1.7 exit" for n in range(20)}))
    assert told[:-1] == [f"a.zip/{n}.pdf: its reader died (exit status 3)" for n in range(6)]
    assert told[-1] == "a.zip: given up after 6 members that killed their reader"


def test_the_process_is_kept_from_file_to_file_and_gone_when_a_reading_is_given_up(reader: GuardedReader, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"body": "Cuts of 5m."}\n' * 3)
    found = FoundFile(tmp_path / "a.jsonl", "a.jsonl")
    assert len(list(reader.read(found))) == 3
    first = reader._helper
    assert len(list(reader.read(found))) == 3 and reader._helper is first and first is not None
    half_read = reader.read(found)
    next(half_read)
    half_read.close()
    assert first._process.returncode is not None
    assert len(list(reader.read(found))) == 3


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.pdf", b"", ReadError),
        ("a.txt", b"", ReadError),
        ("a.png", b"x", NotADocument),
        ("a.txt", b"Cuts.", Document),
        ("a.csv", b"A,B\nx,1\n", Document),
    ],
)
def test_what_needs_no_process_starts_none(reader: GuardedReader, tmp_path: Path, name: str, data: bytes, kind: type) -> None:
    (tmp_path / name).write_bytes(data)
    assert [type(one) for one in reader.read(FoundFile(tmp_path / name, name))] == [kind]
    assert reader._helper is None


def test_limits_reach_the_process_and_hints_name_the_bound(tmp_path: Path) -> None:
    reader = GuardedReader(limits=Limits(documents=2))
    (tmp_path / "a.zip").write_bytes(generate.zipped({f"{n}.txt": b"Cuts." for n in range(3)}))
    (problem,) = reader.read(FoundFile(tmp_path / "a.zip", "a.zip"))
    reader.close()
    assert isinstance(problem, ReadError)
    assert (problem.reason, problem.hint) == ("3 members; the limit is 2", "split it, or allow more with --bound documents=3")
