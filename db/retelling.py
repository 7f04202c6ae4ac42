"""Which stories change when some documents come, change or go: only texts published within a month of them are compared again."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, islice

from db.live import UNDATED, Portion, Reader, copies_of, days_of, documents_of, stories_of
from db.records import DocumentView
from db.stories import Copies, readable
from db.tolerances import LIMITS

MOST = 2_000  # documents that one may be a copy of, the nearest in time: bounds the work where thousands were published in one month or have no date


@dataclass(frozen=True, slots=True)
class Stories:
    """`found`: the stories of documents by number; `compared`: the documents that were looked at, those that are in no story included.

    `changed`: documents, not touched themselves, of stories that were parted or joined, with their stories before and after.
    """

    reader: Reader
    found: Mapping[int, int]
    compared: Collection[int]
    changed: Mapping[int, tuple[int, int]]

    def regrouped(self, documents: Iterable[int]) -> bool:
        """Whether two of the documents, not touched themselves, are told together only since, or no longer."""
        stories = {self.changed[number] for number in documents if number in self.changed}
        return len(stories) > 1 and any(_parted(*pair) for pair in combinations(stories, 2))

    def regrouped_near(self, days: Mapping[int, int], reach: int) -> set[tuple[int, int]]:
        """The pairs of documents of which this is true, among those published within so many days of each other. `days`: when documents were."""
        dated = sorted((days[number], number) for number in self.changed if days.get(number))
        out = set()
        for at, (day, number) in enumerate(dated):
            for later, other in islice(dated, at + 1, None):
                if later - day > reach:
                    break
                if _parted(self.changed[number], self.changed[other]):
                    out.add((number, other))
        return out

    def told(self, documents: Mapping[int, DocumentView]) -> dict[str, str]:
        """The story of each document that is in one, by keys; documents that tell one story have one value."""
        further = documents.keys() - self.compared
        standing = {**stories_of(self.reader.connection, self.reader.council, further), **self.found}
        return {view.id: str(standing[number]) for number, view in documents.items() if number in standing}


def tell_stories(reader: Reader, fresh: Portion, touched: Collection[int]) -> Stories:
    """The stories of what was touched (`fresh`: what touched documents say now) and of the documents that were published near it."""
    connection, council = reader.connection, reader.council
    near = _near(reader, fresh, touched)
    standing = stories_of(connection, council, near | set(touched))
    broken = {standing[number] for number in touched if number in standing}  # what held them together may be gone
    near |= copies_of(connection, council, broken).keys() & reader.documents().keys()
    views = _nearest(documents_of(connection, near, {}), fresh)
    pairs = list(_copies(reader, views).items())
    pairs += [(number, story) for number, story in standing.items() if story not in broken and number in views]
    views |= documents_of(connection, {story for _, story in pairs} - views.keys(), {})
    found = _joined(pairs, views)
    moved = {story for number, story in standing.items() if story not in broken and found.get(number, story) != story}
    of_moved = copies_of(connection, council, moved)
    found |= {number: found[story] for number, story in of_moved.items() if number not in found}
    before = {number: of_moved.get(number, standing.get(number, number)) for number in {*views, *of_moved} - set(touched)}
    return Stories(reader, found, {*near, *touched}, _changed({number: (story, found.get(number, number)) for number, story in before.items()}))


def _near(reader: Reader, fresh: Portion, touched: Collection[int]) -> set[int]:
    """The documents that touched ones may be copies of or have as copies."""
    if any(view.published is None for view in fresh.documents.values()):
        return set(reader.documents())
    near = reader.near(days_of(reader.connection, touched), LIMITS.story_days)
    return near | {number for number, day in reader.documents().items() if not day} | fresh.documents.keys()


def _nearest(documents: dict[int, DocumentView], fresh: Portion) -> dict[int, DocumentView]:
    """At most MOST of the documents, those published nearest to the touched ones."""
    if len(documents) <= MOST:
        return documents
    days = [view.published.toordinal() for view in fresh.documents.values() if view.published]

    def distance(number: int) -> tuple[bool, int, int]:
        day = view.published.toordinal() if (view := documents[number]).published else 0
        return number not in fresh.documents, min((abs(day - other) for other in days), default=0) if day else 0, -number

    return {number: documents[number] for number in sorted(documents, key=distance)[:MOST]}


def _copies(reader: Reader, documents: dict[int, DocumentView]) -> dict[int, int]:
    """The copies among documents, each with the earliest of its story."""
    if len(documents) < 2:
        return {}
    copies, numbers = Copies(), {}
    for number, text, sketch in reader.sketches(sorted(documents, key=lambda number: _order(documents[number])), readable):
        view = documents[number]
        numbers[view.id] = number
        copies.add(view.id, view.published, text, sketch)
    return {numbers[key]: numbers[story] for key, story in copies.stories().items()}


def _order(view: DocumentView) -> tuple[str, str]:
    return (view.published.isoformat() if view.published else UNDATED, view.id)


def _joined(pairs: Collection[tuple[int, int]], views: dict[int, DocumentView]) -> dict[int, int]:
    """Documents that are of one story, pair by pair, with the earliest of all that hang together."""
    above: dict[int, int] = {}

    def first(number: int) -> int:
        while above.setdefault(number, number) != number:
            number = above[number]
        return number

    for one, other in pairs:
        early, late = sorted((first(one), first(other)), key=lambda number: _order(views[number]))
        above[late] = early
    return {number: first(number) for number in list(above)}


def _changed(stories: Mapping[int, tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Those of the documents, given with their stories before and after, that are told together with others than before."""
    new_of, old_of = defaultdict(set), defaultdict(set)
    for old, new in stories.values():
        new_of[old].add(new)
        old_of[new].add(old)
    return {number: (old, new) for number, (old, new) in stories.items() if len(new_of[old]) > 1 or len(old_of[new]) > 1}


def _parted(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether documents, given by their stories before and after, were told together and are not, or the other way round."""
    return (one[0] == other[0]) != (one[1] == other[1])
