"""Phrases as rules write them, with alternatives in braces, and what they stand for: as a list, or as a graph of words.

Alternatives behind alternatives multiply: seven thousand written phrases stand for a quarter of a million. Their graph has twenty thousand places,
for what follows a brace is there once, whichever alternative leads to it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Annotated, overload

from pydantic import PlainSerializer, PlainValidator, TypeAdapter

_SPACES = re.compile(r"(\s+)")
_LISTED = TypeAdapter(tuple[str, ...])


class Place:
    """A place in a written phrase: letters or a space with the place behind them, or the places where alternatives begin."""

    __slots__ = ("_ends", "_onward", "behind", "letters", "ways")

    def __init__(self, letters: str = "", behind: "Place | None" = None, ways: tuple["Place", ...] = ()) -> None:
        self.letters, self.behind, self.ways = letters, behind, ways
        self._onward: list[tuple[str, Place]] | None = None
        self._ends: bool | None = None

    @property
    def onward(self) -> list[tuple[str, "Place"]]:
        """The words that may come next, each with the place behind it; takes a place where no word has begun."""
        if self._onward is None:
            self._onward = list(dict.fromkeys(self._read("")))
        return self._onward

    @property
    def ends(self) -> bool:
        """Whether the phrase may end here."""
        if self._ends is None:
            if self.ways:
                self._ends = any(way.ends for way in self.ways)
            else:
                self._ends = self.behind is None or (self.letters == " " and self.behind.ends)
        return self._ends

    def _read(self, begun: str) -> Iterator[tuple[str, "Place"]]:
        place = self
        while not place.ways:
            if place.behind is None:
                if begun:
                    yield begun, place
                return
            if place.letters != " ":
                begun += place.letters
            elif begun:
                yield begun, place.behind
                return
            place = place.behind
        for way in place.ways:
            yield from way._read(begun)


END = Place()


def graph_of(phrase: str, behind: Place = END) -> Place:
    """Where a written phrase begins. Raises ValueError for braces that do not match."""
    for part in reversed(_parts(phrase) if "{" in phrase or "}" in phrase else [phrase]):
        if isinstance(part, str):
            for letters in reversed(_SPACES.split(part)):
                if letters:
                    behind = Place(" " if letters.isspace() else letters, behind)
        else:
            behind = Place(ways=tuple(graph_of(choice, behind) for choice in part))
    return behind


def _parts(phrase: str) -> list[str | list[str]]:
    """What stands outside of braces, and the alternatives of each outermost pair of them."""
    parts: list[str | list[str]] = []
    choices: list[str] = []
    depth = begun = 0
    for at, letter in enumerate(phrase):
        if letter == "{":
            if depth == 0:
                parts.append(phrase[begun:at])
                begun, choices = at + 1, []
            depth += 1
        elif letter == "}":
            depth -= 1
            if depth < 0:
                raise ValueError(f"closing brace without an opening one in {phrase!r}")
        if depth == 1 and letter == ",":
            choices.append(phrase[begun:at])
            begun = at + 1
        elif depth == 0 and letter == "}":
            parts.append([*choices, phrase[begun:at]])
            begun = at + 1
    if depth:
        raise ValueError(f"unclosed brace in {phrase!r}")
    return [*parts, phrase[begun:]]


def words_of(places: Iterable[Place]) -> set[str]:
    """All words of phrases that begin at some places."""
    words: set[str] = set()
    seen = set(places)
    left = list(seen)
    while left:
        for word, place in left.pop().onward:
            words.add(word)
            if place not in seen:
                seen.add(place)
                left.append(place)
    return words


def expand(phrase: str) -> list[str]:
    """All phrases that braces stand for, in the order written: `a {b,c{1,2}}` -> `a b`, `a c1`, `a c2`. Empty alternatives are allowed."""
    return [" ".join(one.split()) for one in _expand(phrase)]


def _expand(phrase: str) -> list[str]:
    said = [""]
    for part in _parts(phrase):
        choices = [part] if isinstance(part, str) else [full for choice in part for full in _expand(choice)]
        said = [begun + choice for begun in said for choice in choices]
    return said


class Phrases(Sequence[str]):
    """All that some written phrases stand for, in their order, each once. Put together when it is first asked for: who reads articles takes the
    graphs.
    """

    def __init__(self, written: Iterable[str] = ()) -> None:
        """Raises ValueError for braces that do not match."""
        self.written = tuple(written)
        self.graphs = tuple(map(graph_of, self.written))

    @cached_property
    def _all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for phrase in self.written for one in expand(phrase)))

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...

    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        return self._all[at]

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __bool__(self) -> bool:
        return bool(self.written)

    def __eq__(self, other: object) -> bool:
        return self._all == tuple(other) if isinstance(other, Phrases | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._all)


# How a rule's key holds them: read from a list of strings, and written as one.
PhrasesKey = Annotated[Phrases, PlainValidator(lambda written: Phrases(_LISTED.validate_python(written))), PlainSerializer(list)]
