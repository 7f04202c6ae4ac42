"""The vocabulary of a long run stays bounded, and nothing that is read depends on what it holds."""

import pytest

from corpus.document import Document, text_hash
from extractor import pipeline as module
from extractor.pipeline import extract_all, pipeline

TEXT = "Zennorshire County Council will cut {} jobs at {} House and save £{}m by 2017. Councillor Wilf Overbury said the plan was fair."


def documents(house: str) -> list[Document]:
    texts = (TEXT.format(n + 10, house + letter, n % 40 + 1) for n, letter in enumerate("abcdefgh"))
    return [Document(f"{n}.txt", text, text_hash(text)) for n, text in enumerate(texts)]


def test_words_that_a_full_vocabulary_does_not_hold_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    before = extract_all(documents("Quorl"))
    strings = pipeline(()).vocab.strings
    monkeypatch.setattr(module, "KNOWN_WORDS", len(strings) - 1)
    known = len(strings)
    assert extract_all(documents("Quorl")) == before  # words that it holds
    after = extract_all(documents("Vimbat"))
    assert len(strings) == known
    assert "Quorla" in strings and "Vimbata" not in strings
    monkeypatch.undo()
    assert extract_all(documents("Vimbat")) == after
    assert all(extraction.claims for extraction in after)
    assert "Vimbata" in strings


def test_a_text_that_fails_leaves_the_vocabulary_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    extract_all(documents("Quorl"))
    strings = pipeline(()).vocab.strings
    monkeypatch.setattr(module, "KNOWN_WORDS", 0)
    with monkeypatch.context() as patched:
        patched.setattr("extractor.assemble.assemble", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            extract_all(documents("Yarrock"))
    assert "Yarrocka" not in strings
    assert extract_all(documents("Yarrock"))[0].claims
