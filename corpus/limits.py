"""Bounds on what one file may cost: far above any real article or cabinet report, far below what harms the machine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a single file may be. A file beyond a limit is refused with a ReadError that names the limit; it is never cut short in silence."""

    file_bytes: int = 200_000_000  # the file on disk: scanned agendas of 100 MB are real
    text_characters: int = 20_000_000  # one document: the longest budget book seen is 2 million
    pages: int = 5_000
    cells: int = 2_000_000  # of one workbook
    documents: int = 200_000  # out of one archive or export
    unpacked_bytes: int = 1_000_000_000  # all members of an archive together
    ratio: int = 200  # unpacked to packed bytes; deflated prose is 3, a bomb 1000
    depth: int = 3  # archives within archives
    seconds: float = 60.0  # for one file; looked at between pages and members, so a single page may overrun it


DEFAULT = Limits()
