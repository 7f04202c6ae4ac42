"""Files made to harm: each gets a reason, none takes time, memory, other files or its neighbours in the batch with it."""

import io
import tarfile
import zipfile
from collections.abc import Iterator

import generate
import pytest
from generate import Article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import NotADocument, ReadError
from corpus.limits import Limits
from corpus.read import read_bytes
from corpus.readers import archives, text
from corpus.readers.content import Content, Format, Item
from corpus.readers.registry import DIED, FORMATS

ARTICLE = Article(
    "Council cuts £5m", ("The council will cut £5m in 2016/17.", "It employs 4,000 people."), table=(("A", "B"), ("x", "1.5"), ("y", "2.5"))
)
SMALL = Limits(unpacked_bytes=5_000_000, text_characters=2_000_000, seconds=10)
BOMB = b"0" * 3_000_000


def outcome(name: str, data: bytes, limits: Limits = SMALL) -> tuple[list[str], list[str]]:
    """The paths of the documents, and the problems, raised or reported."""
    problems: list[ReadError] = []
    try:
        return [document.path for document in read_bytes(name, data, limits=limits, report=problems.append)], [str(problem) for problem in problems]
    except ReadError as error:
        assert DIED not in error.reason, "a failure that the reader should have named"
        return [], [*map(str, problems), str(error)]


ENTITIES = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", [ENTITIES, OUTSIDE], ids=["bomb", "outside"])
@pytest.mark.parametrize(
    ("name", "member", "rest"),
    [
        ("a.docx", "word/document.xml", {}),
        ("a.odt", "content.xml", {"mimetype": b"application/vnd.oasis.opendocument.text"}),
        ("a.xlsx", "xl/workbook.xml", {}),
    ],
)
def test_xml_entities(name: str, member: str, rest: dict[str, bytes], head: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for other, data in rest.items():
            package.writestr(other, data)
        package.writestr(member, f"{head}<r>&a;</r>")
        package.writestr("[Content_Types].xml", f"{head}<r>&a;</r>")
    documents, problems = outcome(name, out.getvalue())
    assert not documents and len(problems) == 1


def test_xml_entities_in_a_feed() -> None:
    assert outcome("a.xml", f"{ENTITIES}<rss><channel><item><title>&b;</title></item></channel></rss>".encode()) == (
        [],
        ["a.xml: its XML declares entities, as an entity bomb does"],
    )


@pytest.mark.parametrize("name", ["a.zip", "a.docx", "a.xlsx", "a.odt"])
def test_zip_bombs_are_refused_before_they_unpack(name: str) -> None:
    members = {"mimetype": b"application/vnd.oasis.opendocument.text"} if name == "a.odt" else {}
    members |= {"word/document.xml" if name == "a.docx" else "xl/workbook.xml" if name == "a.xlsx" else "content.xml": BOMB}
    (problem,) = outcome(name, generate.zipped(members))[1]
    assert "as a zip bomb does" in problem


def test_archives_too_large_altogether() -> None:
    members = {f"{n}.txt": bytes((n + i * i) % 251 for i in range(1_000_000)) for n in range(6)}
    assert outcome("a.zip", generate.zipped(members))[1] == ["a.zip: unpacks to 6 MB; the limit is 5 MB"]


@pytest.mark.parametrize("mode", ["w:gz", "w:bz2", "w:xz"])
def test_packed_bombs(mode: str) -> None:
    (problem,) = outcome("a.tar.gz", generate.tarred({"a.txt": BOMB}, mode))[1]
    assert "as a zip bomb does" in problem


def test_archives_in_archives_in_archives() -> None:
    data = b"Cuts of 5m."
    for depth in range(6):
        data = generate.zipped({f"{depth}.txt" if depth == 0 else "in.zip": data, "beside.txt": b"Cuts of 6m."})
    documents, problems = outcome("a.zip", data)
    assert documents == ["a.zip/in.zip/in.zip/beside.txt", "a.zip/in.zip/beside.txt", "a.zip/beside.txt"]
    assert problems == ["a.zip/in.zip/in.zip/in.zip: archives nested more than 3 deep"]


@pytest.mark.parametrize("name", ["../../etc/cron.d/x.txt", "/etc/x.txt", "a/../../x.txt", "..\\..\\x.txt"])
def test_paths_out_of_an_archive(name: str) -> None:
    for archive in (generate.zipped({name: b"Cuts.", "b.txt": b"More."}), generate.tarred({name: b"Cuts.", "b.txt": b"More."})):
        documents, problems = outcome("a.zip", archive)
        assert documents == ["a.zip/b.txt"]
        assert "leads out of the archive" in problems[0]


def test_links_and_devices_in_a_tar_are_passed_over() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (("link.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("device.txt", tarfile.CHRTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("a.txt")
        info.size = 5
        archive.addfile(info, io.BytesIO(b"Cuts."))
    assert outcome("a.tar", out.getvalue()) == (["a.tar/a.txt"], [])


def test_a_locked_member_costs_itself_alone() -> None:
    data = bytearray(generate.zipped({"a.txt": b"Cuts.", "b.txt": b"More."}))
    at = data.index(b"PK\x01\x02")
    for place in (6, at + 8):  # the flag "encrypted", in the member's head and in the directory
        data[place] |= 1
    documents, problems = outcome("a.zip", bytes(data))
    assert documents == ["a.zip/b.txt"]
    assert problems == ["a.zip/a.txt: protected by a password"]


def test_names_and_titles_carry_no_escape_sequences() -> None:
    documents = read_bytes("a.zip", generate.zipped({"\x1b[31mred\u202e.txt": b"Cuts \x1b[31magreed\n\nText."}))
    assert documents[0].path == "a.zip/[31mred.txt"
    assert documents[0].title == "Cuts [31magreed"
    assert "\x1b[31m" in documents[0].text  # the text is evidence and stays; whoever prints it escapes it


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<html><body>" + b"<div>" * 50_000 + b"Cuts of 5m"),
        ("a.html", b"<html><body><p>" + b"Cuts of 5m. " * 50_000),
        ("a.html", b"<html><body><table>" + b"<tr><td colspan=99999 rowspan=99999>1" * 2_000),
        ("a.html", b"<html><script>" * 10_000),
        ("a.jsonl", b'{"body": ' + b"[" * 100_000),
        ("a.eml", b"From: a@b.example\nMIME-Version: 1.0\n" + b"X: y\n" * 50_000 + b"\nCuts."),
        ("a.eml", b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 20_000),
        ("a.csv", b'"' + b"x" * 1_000_000),
        ("a.csv", b"," * 300_000 + b"\n" + b"," * 300_000),
        ("a.txt", b"x" * 1_900_000),
        ("a.txt", b"12 345 " * 100_000),
        ("a.md", b"---\n" + b"a: &a [x]\n" * 1_000 + b"---\nCuts."),
        ("a.xml", b"<rss>" + b"<item>" * 30_000),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000)),
        ("a.gz", b"\x1f\x8b" + bytes(100)),
        ("a.7z", b"7z\xbc\xaf\x27\x1c"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{value[:12]!r}",
)
def test_strange_shapes_end_with_a_text_or_a_reason(name: str, data: bytes) -> None:
    documents, problems = outcome(name, data)
    assert documents or problems


MAKERS = {
    "a.html": generate.saved_page(ARTICLE),
    "a.pdf": generate.pdf(ARTICLE),
    "a.docx": generate.docx(ARTICLE),
    "a.odt": generate.odt(ARTICLE),
    "a.xlsx": generate.xlsx(ARTICLE.table),
    "a.eml": generate.email(ARTICLE, (("b.pdf", b"%PDF-"),)),
    "a.msg": generate.msg(ARTICLE),
    "a.mhtml": generate.mhtml(ARTICLE),
    "a.xml": generate.rss(ARTICLE),
    "a.jsonl": generate.jsonl(ARTICLE),
    "a.zip": generate.zipped({"a.txt": b"Cuts of 5m.", "manifest.csv": b"file,title\na.txt,Cuts\n"}),
    "a.tar.gz": generate.tarred({"a.txt": b"Cuts of 5m."}),
    "a.csv": b"A,B\nx,1\n",
}


@pytest.mark.parametrize("name", MAKERS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_files_never_crash_a_reader(name: str, data: st.DataObject) -> None:
    good = MAKERS[name]
    kind = data.draw(st.sampled_from(["cut", "flip", "insert"]))
    at = data.draw(st.integers(0, len(good) - 1))
    if kind == "cut":
        bad = good[:at]
    elif kind == "flip":
        bad = good[:at] + bytes([good[at] ^ data.draw(st.integers(1, 255))]) + good[at + 1 :]
    else:
        bad = good[:at] + data.draw(st.binary(min_size=1, max_size=30)) + good[at:]
    outcome(name, bad)


@pytest.mark.parametrize("name", MAKERS)
@settings(max_examples=15)
@given(rest=st.binary(max_size=200))
def test_any_bytes_under_any_name(name: str, rest: bytes) -> None:
    outcome(name, MAKERS[name][:8] + rest)
    outcome(name, rest)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.eml", b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x--\n"),
        ("a.zip", generate.zipped({"manifest.csv": b"file,title\n"})),
        ("a.zip", generate.zipped({})),
        ("a.xml", b"<rss><channel><title>News</title></channel></rss>"),
        ("a.jsonl", b"\n\n"),
    ],
)
def test_no_file_goes_unmentioned(name: str, data: bytes) -> None:
    documents, problems = outcome(name, data)
    assert not documents and problems


def test_a_reader_that_dies_takes_only_its_file_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def die(item: Item) -> Iterator[Content]:
        raise KeyError("no such part")

    broken = Format("broken", lambda item: item.suffix == ".broken", die)
    monkeypatch.setattr("corpus.readers.registry.FORMATS", (broken, archives.ZIP, text.FORMAT))
    problems: list[ReadError] = []
    documents = read_bytes("a.zip", generate.zipped({"a.broken": b"x", "b.txt": b"Cuts."}), report=problems.append)
    assert [document.path for document in documents] == ["a.zip/b.txt"]
    assert [str(problem) for problem in problems] == [f"a.zip/a.broken: {DIED} broken (KeyError)"]


def test_every_format_has_a_test_file() -> None:
    assert len(FORMATS) <= len(MAKERS) + 1  # and plain text
    assert issubclass(NotADocument, ReadError)
