"""A folder of files made to harm, read by the command: each gets its reason, the good ones are stored, nothing steers the terminal.

`tests/corpus/test_hostile.py` tries the readers one by one; here they sit in one batch, under bounds small enough for a test.
"""

import io
import os
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

GOOD = "Millshire County Council will cut 40 jobs and save £3m by 2017."
# Eight seconds: on a machine under load an honest reader has been seen to need three.
BOUNDS = ("--bound", "seconds=8", "--bound", "unpacked_bytes=20M", "--bound", "text_characters=2M", "--bound", "file_bytes=30M")
ENTITIES = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><r>&b;</r>'
ESCAPES = "\x1b]0;owned\x07\x1b[2J\u202e"


def packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def nested(depth: int) -> bytes:
    data = GOOD.encode()
    for _ in range(depth):
        data = packed({"in.zip" if data.startswith(b"PK") else "a.txt": data})
    return data


def tar_with_links() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (("link.txt", tarfile.SYMTYPE), ("device.txt", tarfile.CHRTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    return out.getvalue()


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def endless_page() -> bytes:
    """A page whose drawing unpacks from 300 kB to 300 MB of words, one on the other."""
    squeeze = zlib.compressobj(9)
    piece = b"(Cuts of 5m) Tj 0 1 Td " * 50_000
    drawing = squeeze.compress(b"BT /F1 9 Tf ") + b"".join(squeeze.compress(piece) for _ in range(260)) + squeeze.flush()
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(drawing), drawing),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def endless_pages() -> bytes:
    """A tree of pages that holds itself."""
    return pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>")


# (file name, its bytes, what is said of it; null: it is read, or passed over as no document)
FILES: list[tuple[str, Callable[[], bytes], str | None]] = [
    ("bomb.zip", lambda: packed({"a.txt": bytes(15_000_000)}), "as a zip bomb does"),
    ("bomb.docx", lambda: packed({"word/document.xml": bytes(15_000_000)}), "as a zip bomb does"),
    ("large.zip", lambda: packed({f"{n}.txt": os.urandom(3_000_000) for n in range(8)}), "the limit is 20 MB"),
    ("nested.zip", lambda: nested(8), "archives nested more than 3 deep"),
    ("out.zip", lambda: packed({"../../evil.txt": GOOD.encode()}), None),
    ("links.tar", tar_with_links, "nothing in it to read"),  # its links lead out and are passed over
    ("entities.docx", lambda: packed({"word/document.xml": ENTITIES.encode()}), "its XML declares entities"),
    ("entities.odt", lambda: packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": ENTITIES.encode()}), "declares entities"),
    ("entities.xlsx", lambda: packed({"xl/workbook.xml": ENTITIES.encode()}), "its XML declares entities"),
    ("endless.pdf", endless_page, "--bound"),  # which bound it meets first, time or memory, is the machine's affair
    ("circle.pdf", endless_pages, "circle.pdf"),
    ("large.txt", lambda: b"x" * 31_000_000, "31 MB; the limit is 30 MB"),
    ("line.txt", lambda: b"word " * 500_000, "million characters of text"),
    ("numbers.txt", lambda: b"12,345 " * 100_000, None),
    ("controls.txt", lambda: (GOOD * 40 + "".join(map(chr, range(1, 32))) + "\u202e\u2066\ufeff").encode(), None),
    ("escapes.txt", lambda: f"---\ntitle: Cuts {ESCAPES}\n---\n{GOOD * 40} {ESCAPES} The council {ESCAPES} will cut 41 jobs.".encode(), None),
    (f"escapes{ESCAPES}.pdf", lambda: b"%PDF-1.4 none", "escapes\\x1b]0;owned"),
    ("formula.html", lambda: f"<html><head><title>=HYPERLINK(1)</title></head><body><p>{GOOD}</p><p>{GOOD} More.</p></body></html>".encode(), None),
    ("binary.txt", lambda: bytes(range(256)) * 50, "binary.txt"),
    ("deep.jsonl", lambda: b'{"body": ' + b"[" * 100_000, "a line that is no JSON"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of the files, between good ones, and a link that leads out."""
    place = tmp_path_factory.mktemp("hostile")
    (place / "secret.txt").write_text("The secret is 77 jobs.", encoding="utf-8")
    files = place / "files"
    files.mkdir()
    for name, data, _ in FILES:
        (files / name).write_bytes(data())
    for name in ("a_first.txt", "z_last.txt", "link_target.txt"):
        (files / name).write_text(f"{GOOD} {name}", encoding="utf-8")
    (files / "link.txt").symlink_to(place / "secret.txt")
    return files


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_folder_of_hostile_files(run, listed, folder: Path, workers: str) -> None:
    result = run("ingest", folder, "--workers", workers, *BOUNDS)
    assert result.exit_code == 1
    told = result.stderr.splitlines()
    for name, _, said in FILES:
        about = [line for line in told if name.partition("\x1b")[0] in line]
        assert bool(about) == (said is not None), (name, about)
        assert said is None or said in about[0], (name, about)
    assert "Traceback" not in result.stderr
    paths = {document["path"] for document in listed("documents")}
    assert {"a_first.txt", "z_last.txt", "link_target.txt", "numbers.txt", "controls.txt", "escapes.txt", "formula.html"} <= paths
    assert not any("evil" in path or "link.txt" in path or path.startswith("links.tar") for path in paths)
    assert not listed("claims", "--min", 77, "--max", 77), "what lies outside of the folder stays outside"
    assert run("verify").exit_code == 0


@pytest.mark.slow
def test_nothing_of_a_file_steers_the_terminal_or_a_spreadsheet(run, folder: Path) -> None:
    said = run("ingest", folder, "--include", "escapes*", "--include", "controls*", "--include", "formula*").stderr
    for command in ("documents", "claims", "coverage", "officials", "sources", "programmes"):
        for how in ("table", "json", "jsonl", "csv", "markdown"):
            out = run(command, "--format", how).stdout
            said += out
            if how == "csv":
                assert not any(cell.startswith(("=", "+", "@")) for line in out.splitlines() for cell in line.split(","))
    said += run("show", "--help").stdout
    assert not set(said) & set("\x00\x07\x08\x1b\x7f\x9b\u202e\u2066")
    assert "owned" in said, "it is made visible, not left out"


@pytest.mark.slow
def test_200_megabytes_of_one_line(run, articles: Path, listed) -> None:
    with (articles / "line.txt").open("wb") as file:
        for _ in range(200):
            file.write(b"1234567 " * 125_000)
    result = run("ingest", articles)
    assert result.exit_code == 1
    assert "line.txt: 200 million characters of text; the limit is 5 million" in result.stderr
    assert len(listed("documents")) == 2
