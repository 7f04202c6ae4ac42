"""Where to begin or to stop looking around a place of a text.

Plain functions take half the time of `max` and `min`, and hundreds of such places are asked for an article.
"""

from collections.abc import Iterable


def going_back(place: int, reach: int, floor: int = 0) -> int:
    """The place `reach` characters before, but none before the floor."""
    start = place - reach
    return start if start > floor else floor


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in the text: half of the time of `any`."""
    for word in words:  # noqa: SIM110
        if word in text:
            return True
    return False


def going_on(place: int, reach: int, end: int) -> int:
    """The place `reach` characters behind, but none behind the end."""
    stop = place + reach
    return stop if stop < end else end
