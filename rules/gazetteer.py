"""The councils that a text may name: one line of `councils.csv` each, ours and those of the user's folders.

Official names and GSS codes are those of the government's local authority registers, as mySociety's `uk_local_authority_names_and_codes`
(CC BY 4.0) collects them, but for Newcastle upon Tyne and Kingston upon Hull, which have their cities' full names; councils abolished before 2015
were added by hand and have no code where none was certain.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from rules.schema import RuleError

KINDS = frozenset(
    {
        "county", "unitary", "metropolitan", "london", "district", "corporation", "regional",
        "wales", "scotland", "northern_ireland", "combined", "other",
    }
)  # fmt: skip
COLUMNS = ("name", "short", "kind", "code", "until", "county", "aliases")


@dataclass(frozen=True, slots=True)
class Council:
    """One council. `short` is the place by which a text calls it; `until` the year in which it was abolished, if it was."""

    name: str  # the official name, as registered
    short: str  # "Bury", "Kensington and Chelsea"
    kind: str  # one of KINDS
    code: str = ""  # GSS, the statisticians' nine characters; empty where unsure
    until: int | None = None
    county: str = ""  # of a district: the official name of its county council
    aliases: tuple[str, ...] = ()  # other names in full: former official names, Welsh names, initials


def read_councils(path: Path) -> list[Council]:
    """The councils of one CSV file with the columns of COLUMNS (all but the first three may be left out or empty; `aliases` are parted by `;`).

    Raises RuleError naming file, line and column.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            header = reader.fieldnames or []
            if missing := [column for column in COLUMNS[:3] if column not in header]:
                raise RuleError(f"{path}: column {missing[0]!r} is missing; the first line names the columns {', '.join(COLUMNS)}")
            if unknown := [column for column in header if column not in COLUMNS]:
                raise RuleError(f"{path}: unknown column {unknown[0]!r}; the columns are {', '.join(COLUMNS)}")
            return [_council(row, f"{path}: line {reader.line_num}") for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise RuleError(f"{path}: {error}") from error


def _council(row: dict[str | None, str | list[str] | None], where: str) -> Council:
    if None in row:
        raise RuleError(f"{where}: more cells than columns; put a name that holds a comma in double quotes")
    cells = {str(key): str(value or "").strip() for key, value in row.items()}
    for column in ("name", "short"):
        if not cells[column]:
            raise RuleError(f"{where}: {column}: is empty")
    if cells["kind"] not in KINDS:
        raise RuleError(f"{where}: kind: {cells['kind']!r} is not one of {', '.join(sorted(KINDS))}")
    until = cells.get("until", "")
    if until and not (until.isascii() and until.isdigit()):
        raise RuleError(f"{where}: until: {until!r} is not a year")
    aliases = tuple(alias.strip() for alias in cells.get("aliases", "").split(";") if alias.strip())
    return Council(
        cells["name"], cells["short"], cells["kind"], cells.get("code", ""), int(until) if until else None, cells.get("county", ""), aliases
    )
