"""The tokenizer that asks first whether a word is plain gives the tokens of spaCy's own."""

from typing import NoReturn

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from corpus import samples
from corpus.find import find_files
from corpus.read import read_file
from extractor.plain_words import infix_finditer, prefix_search, suffix_search, tokenizer, url_match

OURS, SPACYS = spacy.blank("en"), spacy.blank("en")
OURS.tokenizer = tokenizer(OURS)

WORDS = [
    "parks", "84.9", "2014/57", "2013–37", "£6,628.71.", "8.1bn.", "98m", "5kg", "90s", "12%", "nobody’s", "Place’", "e.g.", "U.K.", "a.m.", "10am",
    "large-print", "and/or", "lower.Upper", "roads,parks", "1-2", "2-for-1", "3*4", "x=y", "24/7", "1,a", "a/1", "..", "84.", "word...", "…", "",
    "www.example.org", "example.org/news", "1.2.3.4", "me@example.org", "localhost:80", "can't", "cannot", "10°C.", "m²", "5m²", "café", "NAÏVE.",
    "naïve,", "٣", "5٣", "Ünder", "½", "3½", "😀", "5😀", "don’t.”", "(£5m)", "“£5m”,", "PCSOs", "n't", "i.e.,", "Mr.", "St.", "no.1", "A.B.",
    "US$5m", "C$3", "A$AP", "us$5", "(US$5m)", "R$3", "-5", "+5",
]  # fmt: skip


def tokens(nlp: spacy.language.Language, text: str) -> list[tuple[str, int]]:
    return [(token.text, token.idx) for token in nlp.make_doc(text)]


@pytest.mark.parametrize("word", WORDS)
def test_words(word: str) -> None:
    assert tokens(OURS, word) == tokens(SPACYS, word)


@given(st.text(alphabet="aZzsmUS$C019.,/–-'’%:=+*£é² \n", max_size=12))
def test_any_words(text: str) -> None:
    assert tokens(OURS, text) == tokens(SPACYS, text)


def test_samples() -> None:
    texts = [document.text for found in find_files([samples.folder()], include=("*.txt",)) for document in read_file(found)]
    assert texts
    assert all(tokens(OURS, text) == tokens(SPACYS, text) for text in texts)


def test_plain_words_are_not_searched() -> None:
    def never(word: str) -> NoReturn:
        raise AssertionError(word)

    for word in ("parks", "84.9", "2014/57"):
        assert prefix_search(never)(word) is None
        assert suffix_search(never)(word) is None
        assert list(infix_finditer(never)(word)) == []
    assert url_match(never)("2014/57") is None
