"""Where documents are found: the live paths of each, renames and second copies."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection, bindparam, func, select, update

from db.engine import chunks, insert_rows
from db.rows import Placed
from db.tables import DocumentPathRow, DocumentRow, table_of

Place = tuple[str, str]  # root, path

_PATHS, _DOCUMENTS = table_of(DocumentPathRow), table_of(DocumentRow)


def record_places(
    connection: Connection, run_id: int, found: Sequence[tuple[Placed, int]], known: Sequence[int], gone: Callable[[str, str], bool]
) -> list[int]:
    """Records where documents (with their numbers) were found; gives those that no place holds any more.

    Another document's words at a known path mean that the file was edited: the old document leaves that path. The same words at
    another path are a rename where the old file is gone, else a second copy. Writes nothing where nothing moved. `known` are the numbers
    of those documents that were stored before and so may have other places.
    """
    seen = {(document.root or "", document.path): number for document, number in found}  # two versions of one file: the last is what is there
    occupants, places = _live(connection, found, known)
    new: dict[Place, dict[int, None]] = defaultdict(dict)
    left: dict[int, int] = {}  # path row -> document
    for document, number in found:
        place = (document.root or "", document.path)
        if number in occupants[place] or number in new[place] or (document.root is not None and seen[place] != number):
            continue
        new[place][number] = None
        if document.root is not None:  # what comes from no folder (standard input) takes nobody's place
            left |= {row: other for other, row in occupants[place].items()}
        left |= {row: number for other, row in places[number].items() if other not in seen and gone(*other)}
    first = (connection.execute(select(func.max(_PATHS.c.id))).scalar() or 0) + 1 if new else 0
    rows = [(root, path, number, run_id) for (root, path), numbers in new.items() for number in numbers]
    insert_rows(connection, _PATHS, ("id", "root", "path", "document_id", "first_run"), [(first + n, *row) for n, row in enumerate(rows)])
    homeless = [number for document, number in found if document.root is not None and seen[document.root, document.path] != number]
    return leave_places(connection, run_id, left, homeless)


def leave_places(connection: Connection, run_id: int, left: dict[int, int], homeless: Iterable[int] = ()) -> list[int]:
    """Closes path rows (row -> document). Documents whose own path is among them move to another live one; gives those that have none.

    `homeless` are documents to look at that may have had no path at all.
    """
    for some in chunks(list(left)):
        connection.execute(update(_PATHS).where(_PATHS.c.id.in_(some)).values(retired_run=run_id))
    numbers = list(dict.fromkeys([*left.values(), *homeless]))
    now: dict[int, list[Place]] = defaultdict(list)
    for row in _live_rows(connection, "document_id", numbers):
        now[row[2]].append((row[0], row[1]))
    for some in chunks([number for number in numbers if now[number]]):
        for number, *place in connection.execute(
            select(_DOCUMENTS.c.id, _DOCUMENTS.c.root, _DOCUMENTS.c.path).where(_DOCUMENTS.c.id.in_(some))
        ).all():
            if tuple(place) not in now[number]:
                root, path = now[number][0]
                connection.execute(update(_DOCUMENTS).where(_DOCUMENTS.c.id == number).values(root=root, path=path))
    return [number for number in numbers if not now[number]]


def _live(
    connection: Connection, found: Sequence[tuple[Placed, int]], known: Sequence[int]
) -> tuple[dict[Place, dict[int, int]], dict[int, dict[Place, int]]]:
    """The live path rows at the places of these documents, and those of the known documents, elsewhere too."""
    occupants: dict[Place, dict[int, int]] = defaultdict(dict)
    places: dict[int, dict[Place, int]] = defaultdict(dict)
    for root, path, number, row in _live_rows(connection, "path", list({document.path for document, _ in found})):
        occupants[root, path][number] = row
    for root, path, number, row in _live_rows(connection, "document_id", known):
        places[number][root, path] = row
    return occupants, places


_LIVE = select(_PATHS.c.root, _PATHS.c.path, _PATHS.c.document_id, _PATHS.c.id).where(_PATHS.c.retired_run.is_(None))
_LIVE_BY = {column: _LIVE.where(_PATHS.c[column].in_(bindparam("values", expanding=True))) for column in ("path", "document_id")}


def _live_rows(connection: Connection, column: str, values: Sequence[str] | Sequence[int]) -> list[tuple[str, str, int, int]]:
    """root, path, document and row number of the live paths whose column is among the values, oldest first."""
    rows = [(row[0], row[1], row[2], row[3]) for some in chunks(list(values)) for row in connection.execute(_LIVE_BY[column], {"values": some})]
    return sorted(rows, key=lambda row: row[3])
