"""manifest.csv: what is taken from it, and what each way of breaking it costs."""

from datetime import date
from pathlib import Path

import pytest

from corpus.errors import ReadError
from corpus.manifest import Manifest, read_manifest
from corpus.metadata import Metadata


def read(folder: Path, content: str | bytes) -> tuple[Manifest, list[str]]:
    path = folder / "manifest.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    problems: list[ReadError] = []
    return read_manifest(path, "manifest.csv", problems.append), [str(problem) for problem in problems]


FULL = Metadata("Avon Herald", date(2016, 3, 10), "Cuts, again", "https://example.org/a", "Bristol City Council")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('file,source,published,title,url,council\na.txt,Avon Herald,2016-03-10,"Cuts, again",https://example.org/a,Bristol City Council\n', FULL),
        # any subset, any order, any case, padding, blank lines
        ("Published, FILE\n\n10/03/2016, a.txt\n", Metadata(published=date(2016, 3, 10))),
        # saved by a spreadsheet: semicolons, a byte order mark, Windows line ends
        ("\ufefffile;source\r\na.txt;Avon Herald\r\n", Metadata(source="Avon Herald")),
        ("file\tsource\na.txt\tAvon Herald\n", Metadata(source="Avon Herald")),
        # a reporter's own column is no problem
        ("file,source,notes\na.txt,Avon Herald,ring back\n", Metadata(source="Avon Herald")),
        # short rows say nothing of the missing columns
        ("file,source,title\na.txt,Avon Herald\n", Metadata(source="Avon Herald")),
        ("file,source\n./a.txt,Avon Herald\n", Metadata(source="Avon Herald")),
    ],
)
def test_good_manifests(tmp_path: Path, content: str, expected: Metadata) -> None:
    assert read(tmp_path, content) == ({"a.txt": expected}, [])


def test_windows_1252(tmp_path: Path) -> None:
    manifest, problems = read(tmp_path, "file,title\na.txt,“£5m gone”\n".encode("cp1252"))
    assert manifest["a.txt"].title == "“£5m gone”" and not problems


@pytest.mark.parametrize(
    ("content", "files", "problem"),
    [
        ("", [], "manifest.csv: empty"),
        ("source,title\nHerald,Cuts\n", [], "line 1: no column `file`; the manifest is not used"),
        ("file,pubished\na.txt,2016-03-10\n", ["a.txt"], "line 1: unknown column 'pubished'; did you mean 'published'?"),
        ("file,published\na.txt,soon\nb.txt,2016-03-10\n", ["a.txt", "b.txt"], "line 2: 'soon' is not a date"),
        ("file,published\na.txt,2016-02-31\n", ["a.txt"], "line 2: '2016-02-31' is not a date"),
        ("file,title\na.txt,Cuts, again\nb.txt,Cuts\n", ["b.txt"], "line 2: 3 values for 2 columns; the row is not used"),
        ("file,title\na.txt,Cuts\na.txt,More\n", ["a.txt"], "line 3: a.txt is listed twice; the first row is used"),
        ("file,title\n,Cuts\nb.txt,More\n", ["b.txt"], "line 2: no file name; the row is not used"),
        ('file,title\na.txt,Cuts\nb.txt,"More\n', ["a.txt"], "the rows from here on are not used"),
        (b"\x00\x01\x02" * 30, [], "binary data, not text"),
    ],
)
def test_broken_manifests_cost_their_broken_rows_alone(tmp_path: Path, content: str | bytes, files: list[str], problem: str) -> None:
    manifest, problems = read(tmp_path, content)
    assert list(manifest) == files
    assert len(problems) == 1 and problem in problems[0] and problems[0].startswith("manifest.csv")


def test_escape_sequences_do_not_reach_the_terminal(tmp_path: Path) -> None:
    manifest, _ = read(tmp_path, "file,title\na.txt,\x1b[31mCuts\u202e\n")
    assert manifest["a.txt"].title == "[31mCuts"
