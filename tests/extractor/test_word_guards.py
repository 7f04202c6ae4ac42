"""A pattern that is asked only where certain words stand in its sentence finds what it would find if it were always asked.

Who adds an alternative to such a pattern and forgets its word is told so here, wherever a sample has the words.
"""

import pkgutil
from importlib import import_module
from typing import Any

import pytest

import extractor
from corpus import samples
from corpus.document import Document
from corpus.find import find_files
from corpus.read import read_file
from extractor import clauses
from extractor.pipeline import extract_all


def documents() -> list[Document]:
    return [document for found in find_files([samples.folder()], exclude=("*.json",)) for document in read_file(found)]


def every_guard() -> frozenset[str]:
    """The words of all sets of words in the modules of the extractor."""
    modules = [import_module(f"extractor.{module.name}") for module in pkgutil.iter_modules(extractor.__path__)]
    sets: list[frozenset[Any]] = [value for module in modules for value in vars(module).values() if isinstance(value, frozenset)]
    return frozenset(word for words in sets for word in words if isinstance(word, str))


def test_guards_hide_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """With every word in every sentence no guard holds anything back."""
    guarded = extract_all(documents())
    words, original = every_guard() | {"among", "included", "worth", "budget", "by", "had"}, clauses.words_of
    assert {"bringing", "because", "executive"} <= words
    monkeypatch.setattr(clauses, "words_of", lambda text: original(text) | words)
    assert extract_all(documents()) == guarded
