"""Sorting and cutting of listings that are already in memory."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from councilfacts.cli.options import Output
from councilfacts.problem import Problem

R = TypeVar("R", bound=Mapping[str, Any])


def arrange(rows: Iterable[R], output: Output) -> Iterable[R]:
    """The rows in the order and number that the options ask for; a row without the column's value comes last. Raises Problem for an unknown one."""
    if output.sort:
        rows = by_column(list(rows), output.sort)
    return islice(rows, output.limit)


def by_column(rows: Sequence[R], column: str) -> list[R]:
    """The rows by one column, `-column` for the largest first."""
    name = column.removeprefix("-")
    if rows and name not in rows[0]:
        raise Problem(f"--sort {column}: no such column\nThe columns are {', '.join(rows[0])}")
    known = [row for row in rows if row[name] is not None]
    try:
        known.sort(key=lambda row: row[name], reverse=column.startswith("-"))
    except TypeError:  # lists, or values of several types
        known.sort(key=lambda row: str(row[name]), reverse=column.startswith("-"))
    return known + [row for row in rows if row[name] is None]
