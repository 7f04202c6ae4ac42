"""The files of an ingest: folders taken apart in a stable order, each file with what the manifest says of it."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from corpus.errors import NotADocument, NotThere, ReadError, Report, raise_it
from corpus.manifest import NAME as MANIFEST
from corpus.manifest import Manifest, read_manifest
from corpus.metadata import Metadata

_CLUTTER = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini", "node_modules", "__pycache__"})
_DEEPEST = 100  # folders; deeper is a loop of mounts, not an archive of articles


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read. `path` opens it, `name` is its document path (relative to the folder given, with `/`), `listed` its manifest row."""

    path: Path
    name: str
    listed: Metadata | None = None


def find_files(
    paths: Iterable[str | Path], include: Iterable[str] = (), exclude: Iterable[str] = (), report: Report = raise_it
) -> Iterator[FoundFile]:
    """The files under `paths`, by plain string order of the names in each folder: the same on every run.

    A folder is walked with everything below it; a file gives its own name. `include` and `exclude` are patterns (`*.txt`, `2016/*`) on
    the document path or its last part. Left out without a word: manifest.csv, hidden files and folders, lock files of office programs.
    Reported: a path that does not exist (ReadError), broken manifests, files that the manifest of a folder lists and that are not there
    (NotThere), folders that cannot be opened, links that lead out of the folder, devices and pipes (NotADocument). Without `report` the
    first of them is raised.
    """
    chosen = _Chosen(tuple(include), tuple(exclude))
    beside: dict[Path, Manifest] = {}  # a shell pattern gives thousands of files of one folder: read its manifest once
    for given in paths:
        path = Path(given)
        name = _printable(path.name)
        try:
            mode = path.stat().st_mode
        except OSError as error:
            report(ReadError(_printable(str(given)), (error.strerror or "cannot be opened").lower(), "check the path; quote names that have spaces"))
            continue
        if stat.S_ISDIR(mode):
            yield from _Walk(path, chosen, report).folder(path, "", ())
        elif not stat.S_ISREG(mode):
            report(NotADocument(_printable(str(given)), "not a file or folder"))
        elif name != MANIFEST and chosen(name):
            if path.parent not in beside:
                beside[path.parent] = _manifest(path.parent, "", report)
            yield FoundFile(path, name, beside[path.parent].get(name))


@dataclass(frozen=True, slots=True)
class _Chosen:
    include: tuple[str, ...]
    exclude: tuple[str, ...]

    def __call__(self, name: str) -> bool:
        return (not self.include or _matches(name, self.include)) and not _matches(name, self.exclude)


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    last = name.rpartition("/")[2]
    return any(fnmatchcase(name, pattern) or fnmatchcase(last, pattern) for pattern in patterns)


@dataclass(frozen=True, slots=True)
class _Walk:
    root: Path
    chosen: _Chosen
    report: Report

    def folder(self, path: Path, prefix: str, manifests: tuple[tuple[str, Manifest], ...]) -> Iterator[FoundFile]:
        """The files below `path`, whose document paths begin with `prefix`; `manifests` are those of the folders above, nearest first."""
        try:
            with os.scandir(path) as entries:
                content = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self.report(ReadError(prefix or str(path), (error.strerror or "cannot be opened").lower(), "check the folder's permissions"))
            return
        if prefix.count("/") > _DEEPEST:
            self.report(ReadError(prefix, f"more than {_DEEPEST} folders deep"))
            return
        if any(entry.name == MANIFEST for entry in content):
            manifests = ((prefix, _manifest(path, prefix, self.report)), *manifests)
            for file in manifests[0][1]:
                if not _is_there(path / file):
                    self.report(NotThere(prefix + _printable(file), f"listed in {prefix + MANIFEST}, but not there"))
        for entry in content:
            name = prefix + _printable(entry.name)
            if entry.name == MANIFEST or entry.name.startswith((".", "~$")) or entry.name in _CLUTTER:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from self.folder(Path(entry.path), name + "/", manifests)
            elif self.chosen(name) and self._is_ours(entry, name):
                yield FoundFile(Path(entry.path), name, _listed(name, manifests))

    def _is_ours(self, entry: os.DirEntry[str], name: str) -> bool:
        """Whether it is a regular file of the folder; pipes and devices would block or never end."""
        try:
            regular = entry.is_file()
        except OSError:
            regular = False
        if entry.is_symlink():
            target = Path(entry.path).resolve()
            if target.is_dir() or not target.is_relative_to(self.root.resolve()):
                self.report(NotADocument(name, "a link to a folder or out of the folder given; links like that are not followed"))
                return False
        if not regular:
            self.report(NotADocument(name, "a broken link, a device or a pipe, not a file"))
        return regular


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (OSError, ValueError):  # also a name that no file can have
        return False
    return True


def _listed(name: str, manifests: tuple[tuple[str, Manifest], ...]) -> Metadata | None:
    """The row of the nearest manifest that lists the file."""
    for prefix, manifest in manifests:
        row = manifest.get(name[len(prefix) :])
        if row is not None:
            return row
    return None


def _manifest(folder: Path, prefix: str, report: Report) -> Manifest:
    path = folder / MANIFEST
    return read_manifest(path, prefix + MANIFEST, report) if path.is_file() else {}


def _printable(name: str) -> str:
    """A file name as text that any database takes: bytes that are no UTF-8 become the replacement character."""
    return os.fsencode(name).decode("utf-8", errors="replace")
