"""Which files of some folders are new, changed or gone since the last look, by size and time of change."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from corpus.errors import ReadError
from corpus.find import find_files


class Changes:
    """Remembers what the files looked like; the first look is when it is made."""

    def __init__(self, paths: Sequence[str], include: Iterable[str] = (), exclude: Iterable[str] = ()) -> None:
        self._where = (paths, tuple(include), tuple(exclude))
        self._seen = self._look()

    def since_last(self) -> tuple[set[Path], set[Path]]:
        """The files that are new or changed, and those that are gone."""
        before, self._seen = self._seen, self._look()
        return {path for path, state in self._seen.items() if before.get(path) != state}, before.keys() - self._seen.keys()

    def _look(self) -> dict[Path, tuple[int, int]]:
        seen = {}
        for found in find_files(*self._where, report=_unheard):
            try:
                state = found.path.stat()
            except OSError:  # gone in the meantime
                continue
            seen[found.path] = (state.st_mtime_ns, state.st_size)
        return seen


def _unheard(_: ReadError) -> None:
    """What is wrong with a folder was told by the first run."""
