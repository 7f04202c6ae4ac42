"""Conflicts as they were known on a day."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any


def known_by(conflicts: Iterable[Mapping[str, Any]], day: str | None) -> Iterator[Mapping[str, Any]]:
    """The conflicts all of whose claims had been published by the day (YYYY-MM-DD); all conflicts where there is no day.

    A filter picks a conflict by any one of its claims; but nobody knew of a conflict before its second side was printed.
    """
    for conflict in conflicts:
        if day is None or all((claim["published"] or "9999") <= day for claim in conflict["claims"]):
            yield conflict
