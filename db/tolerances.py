"""The numbers that say how near is near, read from `rules/data/tolerances.toml`, where each stands with its reason and its examples."""

from functools import cache

from rules.loader import DATA, read_file
from rules.schema import ToleranceRule


@cache
def _all() -> dict[str, float]:
    return {rule.id: rule.value for rule in read_file(DATA / "tolerances.toml") if isinstance(rule, ToleranceRule)}


def tolerance(name: str) -> float:
    """The tolerance with that id. Raises KeyError for a name that the file does not hold."""
    return _all()[name]
