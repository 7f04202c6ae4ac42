"""Which files an ingest takes, under which names, in which order."""

import os
from pathlib import Path

import pytest

from corpus.errors import ManifestError, NotADocument, NotThere, ReadError
from corpus.find import find_files


def make(root: Path, *names: str, content: str = "Cuts of £5m.") -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def names(*paths: Path, **options: object) -> list[str]:
    return [found.name for found in find_files(paths, **options)]  # type: ignore[arg-type]  # options pass straight through


def test_folders_are_walked_in_a_stable_order_with_relative_names(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/2.txt", "a/10.txt", "c/d/e.md", "A.txt")
    assert names(tmp_path) == ["A.txt", "a/10.txt", "a/2.txt", "b.txt", "c/d/e.md"]
    assert names(tmp_path / "c", tmp_path / "a" / "2.txt") == ["d/e.md", "2.txt"]


def test_manifests_hidden_files_and_lock_files_are_no_documents(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".hidden.txt", ".git/b.txt", "~$report.docx", "__MACOSX/a.txt", "Thumbs.db")
    make(tmp_path, "manifest.csv", content="file,source\na.txt,Herald\n")
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"include": ["*.txt"]}, ["2016/a.txt", "b.txt"]),
        ({"include": ["2016/*"]}, ["2016/a.txt", "2016/c.md"]),
        ({"exclude": ["c.*"]}, ["2016/a.txt", "b.txt"]),
        ({"include": ["*.txt"], "exclude": ["2016/*"]}, ["b.txt"]),
    ],
)
def test_patterns_see_the_whole_name_and_its_last_part(tmp_path: Path, options: dict[str, list[str]], expected: list[str]) -> None:
    make(tmp_path, "2016/a.txt", "b.txt", "2016/c.md")
    assert names(tmp_path, **options) == expected


def test_the_nearest_manifest_that_lists_a_file_speaks_for_it(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "in/b.txt", "in/c.txt")
    make(tmp_path, "manifest.csv", content="file,source\na.txt,Herald\nin/b.txt,Herald\nin/c.txt,Herald\n")
    make(tmp_path, "in/manifest.csv", content="file,source\nb.txt,Gazette\n")
    sources = {found.name: found.listed and found.listed.source for found in find_files([tmp_path])}
    assert sources == {"a.txt": "Herald", "in/b.txt": "Gazette", "in/c.txt": "Herald"}
    # a file given by itself: the manifest beside it
    assert [found.listed and found.listed.source for found in find_files([tmp_path / "a.txt"])] == ["Herald"]
    # a folder given: manifests above it are not within what was given
    assert [found.listed for found in find_files([tmp_path / "in"], include=["c.txt"])] == [None]


def test_a_missing_path_is_reported_and_the_others_are_found(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    problems: list[ReadError] = []
    assert names(tmp_path / "nowhere", tmp_path, report=problems.append) == ["a.txt"]
    assert [problem.reason for problem in problems] == ["no such file or directory"]
    with pytest.raises(ReadError):
        names(tmp_path / "nowhere")


def test_a_broken_manifest_is_reported_and_its_files_are_found(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    make(tmp_path, "manifest.csv", content="name,source\na.txt,Herald\n")
    problems: list[ReadError] = []
    assert names(tmp_path, report=problems.append) == ["a.txt"]
    assert isinstance(problems[0], ManifestError) and str(problems[0]).startswith("manifest.csv, line 1: no column `file`")


def test_files_that_a_manifest_lists_in_vain_are_told(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "in/b.txt")
    make(tmp_path, "manifest.csv", content=f"file,source\na.txt,Herald\nin/b.txt,Herald\nb.txt,Herald\n{'x' * 300}.txt,Herald\n")
    problems: list[ReadError] = []
    assert names(tmp_path, report=problems.append, exclude=["a.txt"]) == ["in/b.txt"]
    assert [(type(problem), problem.path) for problem in problems] == [(NotThere, "b.txt"), (NotThere, f"{'x' * 300}.txt")]
    # files given one by one are what was asked for: the rest of their folder's manifest is nobody's concern
    assert names(tmp_path / "a.txt") == ["a.txt"]


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "secret.txt", "given/a.txt")
    given = tmp_path / "given"
    (given / "out.txt").symlink_to(tmp_path / "secret.txt")
    (given / "up").symlink_to(tmp_path)
    (given / "same.txt").symlink_to(given / "a.txt")
    (given / "gone.txt").symlink_to(given / "nothing")
    problems: list[ReadError] = []
    assert names(given, report=problems.append) == ["a.txt", "same.txt"]
    assert [problem.path for problem in problems] == ["gone.txt", "out.txt", "up"]
    assert all(isinstance(problem, NotADocument) for problem in problems)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_passed_over_because_opening_it_would_never_return(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    make(tmp_path, "a.txt")
    problems: list[ReadError] = []
    assert names(tmp_path, report=problems.append) == ["a.txt"]
    assert [problem.path for problem in problems] == ["pipe.txt"]


def test_a_file_name_that_is_no_utf8_becomes_printable(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Cuts of £5m.", encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")
    assert names(tmp_path) == ["caf\ufffd.txt"]
