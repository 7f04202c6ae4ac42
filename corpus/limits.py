"""Bounds on what one file may cost: far above any real article or cabinet report, far below what harms the machine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a single file may be. A file beyond a limit is refused with a ReadError that names the limit; it is never cut short in silence."""

    file_bytes: int = 200_000_000  # the file on disk: scanned agendas of 100 MB are real
    text_characters: int = 5_000_000  # one document: the longest budget book seen is 2 million; figures take 0.3 kB of memory a character
    pages: int = 5_000
    cells: int = 2_000_000  # of one workbook
    documents: int = 200_000  # out of one archive or export
    unpacked_bytes: int = 1_000_000_000  # all members of an archive together
    ratio: int = 200  # unpacked to packed bytes; deflated prose is 3, a bomb 1000
    depth: int = 3  # archives within archives
    seconds: float = 60.0  # for one file, or one member of an archive
    memory_bytes: int = 2_000_000_000  # for reading one file; no more than 1 GB of it can be what an archive unpacks to


DEFAULT = Limits()


def allow(name: str, number: float) -> str:
    """What to do about a limit of that name: how to allow this much."""
    return f"allow more with --bound {name}={number:g}" if number < 100_000 else f"allow more with --bound {name}={-int(-number // 1_000_000)}M"
