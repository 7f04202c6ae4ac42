"""Near-identical texts form one story: what a press release, an agency or a sister title said once counts once.

Word triples of a text, digits left out so that a mistyped figure does not tell copies apart, go through MinHash and locality-sensitive hashing
(datasketch), so that no two texts are compared that do not already look alike.
"""

import re
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from db.records import DocumentView
from db.tolerances import tolerance

PERMUTATIONS = 64
BANDS = (16, 4)  # bands and rows of the hashing: texts that share half their triples meet, (1/16) ** (1/4)
SIMILAR = tolerance("story.similarity")
DAYS = int(tolerance("story.days"))
SHORTEST = 12  # words: below this two texts are alike by chance
SAMPLED = 4  # one triple in so many is kept, chosen by its hash: enough for an estimate, a quarter of the work

_WORD = re.compile(r"[a-z]+")


def triples(text: str) -> npt.NDArray[np.uint64]:
    """The hashes of a text's word triples, one in four of them, the same ones for the same triple everywhere."""
    words = _WORD.findall(text.lower())
    if len(words) < SHORTEST:
        return np.empty(0, dtype=np.uint64)
    one = np.fromiter((zlib.crc32(word.encode()) for word in words), dtype=np.uint64, count=len(words))
    mixed = (one[:-2] * np.uint64(0x9E3779B1) + one[1:-1] * np.uint64(0x85EBCA6B) + one[2:] * np.uint64(0xC2B2AE35)) & np.uint64(0xFFFFFFFF)
    mixed ^= mixed >> np.uint64(15)
    return np.unique(mixed[mixed % np.uint64(SAMPLED) == 0])


@cache
def _tools() -> tuple[Any, Any]:
    """datasketch, loaded when texts are first compared: it costs half a second that queries must not pay."""
    from datasketch import MinHash, MinHashLSH

    return MinHash, MinHashLSH


def _same(value: int) -> int:
    return value


@cache
def _blank() -> Any:
    return _tools()[0](num_perm=PERMUTATIONS, hashfunc=_same, scheme="affine32")


def stories(documents: Iterable[DocumentView]) -> Mapping[str, str]:
    """For each document that has copies the story it belongs to: the id of the earliest of them. Copies appear within a month of each other."""
    ordered = sorted(documents, key=lambda one: (one.published.isoformat() if one.published else "9999", one.id))
    hashes: dict[str, npt.NDArray[np.uint64]] = {}
    candidates: list[tuple[DocumentView, Any]] = []
    for one in ordered:
        if len(found := triples(one.text)):
            hashes[one.id] = found
            sketch = _blank().copy()
            sketch.update_batch(found.tolist())
            candidates.append((one, sketch))
    if len(candidates) < 2:
        return {}
    index = _tools()[1](num_perm=PERMUTATIONS, params=BANDS)
    parent: dict[str, str] = {}
    by_id = {one.id: one for one, _ in candidates}
    for one, sketch in candidates:
        for other in sorted(index.query(sketch)):
            if _days_apart(by_id[other], one) <= DAYS and similarity(hashes[other], hashes[one.id]) >= SIMILAR:
                _join(parent, other, one.id)
        index.insert(one.id, sketch, check_duplication=False)
    position = {one.id: number for number, one in enumerate(ordered)}
    groups: dict[str, list[str]] = {}
    for key in parent:
        groups.setdefault(_root(parent, key), []).append(key)
    return {key: min(group, key=lambda member: position[member]) for group in groups.values() for key in group}


def similarity(a: npt.NDArray[np.uint64], b: npt.NDArray[np.uint64]) -> float:
    """Share of triples in common, or of the shorter text's triples found in the longer one at nine in ten: a copy that was cut."""
    common = len(np.intersect1d(a, b, assume_unique=True))
    shorter, union = min(len(a), len(b)), len(a) + len(b) - common
    return max(common / union, common / shorter if common >= 0.9 * shorter else 0.0) if shorter else 0.0


def _days_apart(a: DocumentView, b: DocumentView) -> int:
    return abs((a.published - b.published).days) if a.published and b.published else 0


def _root(parent: dict[str, str], key: str) -> str:
    while (above := parent.setdefault(key, key)) != key:
        key = above
    return key


def _join(parent: dict[str, str], a: str, b: str) -> None:
    parent[_root(parent, b)] = _root(parent, a)
