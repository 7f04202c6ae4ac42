"""Finds the phrases of rules in a stretch of text.

By first word: ten times as fast as one pattern of all phrases, of which the comparing side needs several.
"""

import re
from collections.abc import Collection, Iterable, Iterator

# Bytes as those of small letters and digits, all others as spaces.
_PIECES_ALONE = bytes(code + 32 if 65 <= code <= 90 else code if chr(code).isalnum() and code < 128 else 32 for code in range(256))
_WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")
_PIECE = re.compile(r"[a-z0-9]+")


class Phrases:
    """Phrases with a label each. Matching ignores case and the kind of white space and apostrophe; a phrase ends where a word ends.

    They are looked up by their first word and the piece of letters behind it: a rule with months in it has a thousand that begin with "in".
    """

    def __init__(self, labelled: Iterable[tuple[str, str]], blocked: Iterable[str] = ()) -> None:
        self._by_word: dict[str, dict[str, list[tuple[str, str]]]] = {}  # the piece is empty for phrases of one word
        self._begin: dict[str, set[str]] = {}  # the first pieces of phrases with a label, each with those behind it
        for phrase, label in [*((phrase, "") for phrase in blocked), *labelled]:
            plain = _plain(phrase)
            first = _WORD.match(plain)
            if first is None:
                raise ValueError(f"a phrase must begin with a letter or digit: {phrase!r}")
            self._by_word.setdefault(first[0], {}).setdefault(_piece_behind(plain, first), []).append((plain, label))
            if label:
                piece, *others = _pieces(plain)
                self._begin.setdefault(piece, set()).add(others[0] if others else "")
        for by_piece in self._by_word.values():
            for entries in by_piece.values():
                entries.sort(key=lambda entry: (-len(entry[0]), entry[1] != ""))

    def find(self, text: str) -> Iterator[str]:
        """The labels of the phrases found, in text order, the longest at each place; what a blocked phrase holds is not looked at."""
        if self._may_hold(_pieces(text)):
            yield from self._find(_plain(text))

    def stand_in(self, text: str) -> bool:
        """Whether any of the phrases is found."""
        return next(self.find(text), None) is not None

    def _may_hold(self, pieces: list[str]) -> bool:
        """Whether a phrase with a label begins among the pieces of a text: seldom, and only then the places are looked at."""
        if self._begin.keys().isdisjoint(pieces):
            return False
        behind: Collection[str] = ()
        for piece in pieces:
            if piece in behind:
                return True
            behind = self._begin.get(piece, ())
            if "" in behind:
                return True
        return False

    def _find(self, plain: str) -> Iterator[str]:
        blocked = 0
        for word in _WORD.finditer(plain):
            start = word.start()
            if start < blocked or not (by_piece := self._by_word.get(word[0])):
                continue
            for phrase, label in (*by_piece.get(_piece_behind(plain, word), ()), *by_piece.get("", ())):
                end = start + len(phrase)
                if plain.startswith(phrase, start) and not plain[end : end + 1].isalnum():
                    if label:
                        yield label
                    else:
                        blocked = end
                    break


class Beginnings:
    """The first word or the first two words of phrases: tells in one look which of very many phrases a text may hold."""

    def __init__(self, labels: Iterable[str], labelled: Iterable[tuple[str, str]]) -> None:
        # by first piece: the bits of the labels of phrases that are no more than it, and those of all others by their second piece
        self._by_first: dict[str, tuple[int, dict[str, int]]] = {}
        self._bits = {label: 1 << place for place, label in enumerate(labels)}
        for phrase, label in labelled:
            bit = self._bits[label]
            first, *others = _pieces(phrase)
            alone, by_second = self._by_first.get(first, (0, {}))
            if others:
                by_second[others[0]] = by_second.get(others[0], 0) | bit
            else:
                alone |= bit
            self._by_first[first] = alone, by_second

    def labels(self, text: str) -> int:
        """The bits of the labels of phrases that begin in the text, see `bit`.

        `Phrases` finds no others in it, nor in a part of it that begins and ends between words. One number, because a hundred thousand are held.
        """
        begun, found = self._by_first, 0
        by_second: dict[str, int] = {}
        for piece in _pieces(text):
            if piece in by_second:
                found |= by_second[piece]
            alone, by_second = begun.get(piece, _NOTHING)
            found |= alone
        return found

    def bit(self, label: str) -> int:
        """The bit that stands for a label. Raises KeyError for one that is not known."""
        return self._bits[label]


_NOTHING: tuple[int, dict[str, int]] = (0, {})


def _pieces(text: str) -> list[str]:
    """The runs of Latin letters and digits in a text, in small letters. Five times as fast as a pattern would find them."""
    return text.encode("ascii", "replace").translate(_PIECES_ALONE).decode("ascii").split()


def _piece_behind(plain: str, word: re.Match[str]) -> str:
    """The run of letters and digits behind a word; empty behind the last one."""
    found = _PIECE.search(plain, word.end())
    return found[0] if found else ""


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())
