"""Near-identical texts form one story: what a press release, an agency or a sister title said once counts once.

Word triples of a text, digits left out so that a mistyped figure does not tell copies apart, are sketched with MinHash (datasketch). Sketches are
cut into bands, and only texts that share a band are compared: locality-sensitive hashing. The bands stand in one array for all texts and are sorted,
which takes 600 bytes a text; datasketch's own index takes five thousand.
"""

import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from itertools import pairwise
from string import ascii_lowercase
from typing import Any

import numpy as np
import numpy.typing as npt

from db.records import DocumentView
from db.tolerances import LIMITS

PERMUTATIONS = 64
BANDS = (16, 4)  # bands and rows of the hashing: texts that share half their triples meet, (1/16) ** (1/4)
SHORTEST = 12  # words: below this two texts are alike by chance
SAMPLED = 4  # one triple in so many is kept, chosen by its hash: enough for an estimate, a quarter of the work
TRIED = 50  # texts of one band that a text is held against, the nearest before it that are no copies of it yet: bounds the work among thousands
REMEMBERED = 100_000  # words whose hashes are kept
MOST_KEPT = 20_000  # triples that are kept with a text, of some 80,000 words; those of longer ones are worked out from the text each time
MIXED = 4_000  # triples whose hashes are mixed at a time: more would not fit the processor's caches

_FIRST, _SECOND, _THIRD, _SHIFT, _SAMPLED = np.array([0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 15, SAMPLED], dtype=np.uint32)
# MurmurHash3's last steps, shifts and factors: datasketch begins with them
_FINAL = tuple((np.uint32(shift), np.uint32(factor)) for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)))
_TAG = b"\1\0\0\0"  # before triples that are kept: another way to make them has another tag
_LETTERS = bytes.maketrans(
    bytes(range(256)), "".join(one if one in ascii_lowercase else " " for one in map(str.lower, map(chr, range(256)))).encode()
)
_ROWS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5], dtype=np.uint64)


class _Hashes(dict[bytes, int]):
    """The hashes of words. A corpus has few words, each of them often."""

    def __missing__(self, word: bytes) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        self[word] = found = zlib.crc32(word)
        return found


_hashes = _Hashes()


def triples(text: str) -> npt.NDArray[np.uint32]:
    """The hashes of a text's word triples, one in four of them, the same ones for the same triple everywhere."""
    # no other letters than these have a to z as their small ones
    words = text.replace("İ", "i ").replace("\N{KELVIN SIGN}", "k").encode(errors="replace").translate(_LETTERS).split()
    if len(words) < SHORTEST:
        return np.empty(0, dtype=np.uint32)
    one = np.fromiter(map(_hashes.__getitem__, words), dtype=np.uint32, count=len(words))
    mixed = one[:-2] * _FIRST + one[1:-1] * _SECOND + one[2:] * _THIRD
    mixed ^= mixed >> _SHIFT
    found = mixed[mixed % _SAMPLED == 0]
    found.sort()
    first: npt.NDArray[np.bool_] = np.concatenate((np.ones(min(1, len(found)), dtype=np.bool_), found[1:] != found[:-1]))
    distinct: npt.NDArray[np.uint32] = found[first]
    return distinct


def sketched(text: str) -> bytes | None:
    """The triples of a text as they are kept with it; null where there are too many."""
    found = triples(text)
    return _TAG + found.astype("<u4").tobytes() if len(found) <= MOST_KEPT else None


def readable(sketch: bytes) -> bool:
    """Whether triples that were kept were made as they are now."""
    return sketch.startswith(_TAG) and len(sketch) % 4 == 0


def _triples_of(sketch: bytes) -> npt.NDArray[np.uint32]:
    """The triples that were kept of a text."""
    return np.frombuffer(sketch, dtype="<u4", offset=len(_TAG)).astype(np.uint32, copy=False)


@cache
def _blank() -> Any:
    """An empty sketch, which has the numbers that its hashes are mixed with. Loaded when texts are first compared: queries do without."""
    return _minhash()(num_perm=PERMUTATIONS, scheme="affine32")


def _minhash() -> Any:
    """datasketch's MinHash, without the indexes that its package imports beside it: they load SciPy, 0.3 s in every process that works out facts."""
    found = find_spec("datasketch")
    if found is None or "datasketch" in sys.modules:
        from datasketch import MinHash

        return MinHash
    sys.modules["datasketch"] = module_from_spec(found)  # the package by name and place, its __init__ not run
    try:
        return import_module("datasketch.minhash").MinHash
    finally:
        del sys.modules["datasketch"]  # whoever imports it later gets all of it


def _bands(texts: Sequence[npt.NDArray[np.uint32]]) -> npt.NDArray[np.uint64]:
    """The sketches of texts, given by their triples, band by band: two texts share a band where all its rows are equal.

    As `MinHash.update_batch` has them (a test holds it to that), for many texts at once: of 300 words it takes a tenth of the time.
    """
    factors, offsets = _blank().permutations
    starts = np.cumsum([0, *map(len, texts[:-1])])
    hashes = np.concatenate(texts)
    for shift, factor in _FINAL:
        hashes = (hashes ^ (hashes >> shift)) * factor
    mixed = hashes * factors[:, None]  # a row for each factor: what is looked through for the least of a text then stands together
    mixed += offsets[:, None]
    least = np.minimum.reduceat(mixed, starts, axis=1).T
    rows: npt.NDArray[np.uint64] = least.astype(np.uint64).reshape(len(texts), *BANDS) * _ROWS
    bands: npt.NDArray[np.uint64] = np.bitwise_xor.reduce(rows, axis=2)
    return bands


def stories(documents: Iterable[DocumentView]) -> Mapping[str, str]:
    """For each document that has copies the story it belongs to: the id of the earliest of them. Copies appear within a month of each other."""
    copies = Copies()
    for one in sorted(documents, key=lambda one: (one.published.isoformat() if one.published else "9999", one.id)):
        copies.add(one.id, one.published, one.text)
    return copies.stories()


def with_neighbours(days: Sequence[int]) -> list[bool]:
    """Which of some texts may have copies at all: those that have another within `story.days`, or one without a date (0) that may be of any day.

    Takes the days (ordinals) in order, with the texts without a date last.
    """
    if not days or not days[-1]:
        return [True] * len(days)
    near = [later - earlier <= LIMITS.story_days for earlier, later in pairwise(days)]
    return [before or behind for before, behind in zip([False, *near], [*near, False], strict=True)]


class Copies:
    """Texts among which copies are looked for. They are added in the order in which they were published, those without a date last."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._days: list[int] = []
        self._hashes: list[npt.NDArray[np.uint32]] = []
        self._above: list[int] = []  # a copy found before: following these leads to the earliest copy of the story

    def add(self, key: str, published: date | None, text: str, sketch: bytes | None = None) -> None:
        """Takes a text in, or what was kept of it where that can be read; the text is not held."""
        if len(found := _triples_of(sketch) if sketch and readable(sketch) else triples(text)):
            self._above.append(len(self._keys))
            self._keys.append(key)
            self._days.append(published.toordinal() if published else 0)
            self._hashes.append(found)

    def stories(self) -> dict[str, str]:
        """For each text that has copies the key of the earliest of them."""
        if len(self._keys) < 2:
            return {}
        sketches = np.concatenate([*map(_bands, self._portions())])
        different: set[tuple[int, int]] = set()
        for band in range(BANDS[0]):
            for members in _equal(sketches[:, band]):
                self._join(members, different)
        first = [self._first(at) for at in range(len(self._keys))]
        sizes = Counter(first)
        return {self._keys[at]: self._keys[story] for at, story in enumerate(first) if sizes[story] > 1}

    def _portions(self) -> Iterator[list[npt.NDArray[np.uint32]]]:
        """The triples of all texts, in portions of about MIXED."""
        some: list[npt.NDArray[np.uint32]] = []
        size = 0
        for hashes in self._hashes:
            if some and size + len(hashes) > MIXED:
                yield some
                some, size = [], 0
            some.append(hashes)
            size += len(hashes)
        yield some

    def _join(self, members: list[int], different: set[tuple[int, int]]) -> None:
        """Joins the copies among texts that look alike. `different`: pairs that were found to be none."""
        days, reach = self._days, LIMITS.story_days
        for position, at in enumerate(members):
            tried, day, one = 0, days[at], self._first(at)
            for other in reversed(members[:position]):
                if (day and days[other] and day - days[other] > reach) or tried == TRIED:
                    break
                two = self._first(other)
                if one == two or (other, at) in different:
                    continue
                tried += 1
                if similarity(self._hashes[other], self._hashes[at]) >= LIMITS.story_similarity:
                    one, above = sorted((one, two))
                    self._above[above] = one
                else:
                    different.add((other, at))

    def _first(self, at: int) -> int:
        while (above := self._above[at]) != at:
            self._above[at] = self._above[above]
            at = above
        return at


def _equal(band: npt.NDArray[np.uint64]) -> Iterator[list[int]]:
    """The places of equal values, two or more, each list in order."""
    order = np.argsort(band, kind="stable")
    edges = np.concatenate(([0], np.flatnonzero(np.diff(band[order])) + 1, [len(band)]))
    for at in np.flatnonzero(np.diff(edges) > 1):
        yield order[edges[at] : edges[at + 1]].tolist()


def similarity(a: npt.NDArray[np.uint32], b: npt.NDArray[np.uint32]) -> float:
    """Share of triples in common, or of the shorter text's triples found in the longer one at nine in ten: a copy that was cut."""
    common = len(np.intersect1d(a, b, assume_unique=True))
    shorter, union = min(len(a), len(b)), len(a) + len(b) - common
    return max(common / union, common / shorter if common >= 0.9 * shorter else 0.0) if shorter else 0.0
