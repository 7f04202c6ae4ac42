"""One file in, its documents out: text kept, metadata merged, trouble named."""

import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Part, text_hash
from corpus.errors import NotADocument, ReadError
from corpus.find import FoundFile
from corpus.limits import Limits
from corpus.metadata import Metadata
from corpus.read import read_bytes, read_file, read_stdin


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        (b"Cuts.\r\n\r\nOf 5m.\r\n", "Cuts.\n\nOf 5m.\n"),
        (b"Cuts.\rOf 5m.\n", "Cuts.\rOf 5m.\n"),  # a lone return is not a line end of ours to mend
        (b"  Cuts.\t \n\n\n", "  Cuts.\t \n\n\n"),
        ("\ufeffCuts of £5m.".encode(), "Cuts of £5m."),
        ("Cuts\u202e of \x1b[1m£5m\u200b.".encode(), "Cuts\u202e of \x1b[1m£5m\u200b."),  # kept: a printer escapes, a store does not
    ],
)
def test_plain_text_is_stored_as_decoded(written: bytes, stored: str) -> None:
    (document,) = read_bytes("a.txt", written)
    assert document.text == stored
    assert document.sha256 == text_hash(stored)
    assert (document.path, document.format) == ("a.txt", "text")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: not text.isspace()))
def test_any_text_comes_through_unchanged(text: str) -> None:
    (document,) = read_stdin(io.BytesIO(text.encode("utf-8")))
    assert document.text == text.removeprefix("\ufeff")


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_give_a_text_or_a_reason(data: bytes) -> None:
    try:
        read_stdin(io.BytesIO(data))
    except ReadError as error:
        assert error.reason and "\n" not in str(error)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty file"),
        ("a.txt", b" \n\t\n", "no text in it"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\r", "binary data, not text"),
        ("a.txt", b"word " * 30, "0 MB; the limit is 0 MB"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_file(FoundFile(path, name), limits=Limits(file_bytes=120))
    assert (caught.value.path, caught.value.reason) == (name, reason)
    assert not isinstance(caught.value, NotADocument)


def test_too_much_text_is_refused_not_cut() -> None:
    with pytest.raises(ReadError, match="3 million characters of text; the limit is 2 million"):
        read_stdin(io.BytesIO(b"word " * 600_000), limits=Limits(text_characters=2_000_000))


@pytest.mark.parametrize("name", ["logo.png", "gold.json", "script.py"])
def test_other_files_are_no_documents(name: str) -> None:
    with pytest.raises(NotADocument):
        read_bytes(name, b"{}")


def test_no_permission_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Cuts.", encoding="utf-8")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadError, match=r"^a\.txt: permission denied$"):
        read_file(FoundFile(path, "a.txt"))


def test_layers_of_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\nsource: Gazette\ntitle: Cuts agreed\nurl: https://x.example/2016/03/10/cuts\n---\n# Cuts of £5m\n\nText.\n", encoding="utf-8"
    )
    (document,) = read_file(FoundFile(path, "in/a.md", Metadata(source="Herald")), Metadata(published=date(2020, 1, 1), council="Leeds City Council"))
    assert document.source == "Herald"
    assert document.title == "Cuts agreed"
    assert document.published == date(2016, 3, 10)
    assert document.council == "Leeds City Council"
    assert dict(document.metadata_from) == {
        "source": "manifest",
        "published": "url",
        "title": "front matter",
        "url": "front matter",
        "council": "option",
    }
    assert document.parts == (Part(0, document.text.index("# Cuts"), "front matter"),)
    assert document.path == "in/a.md"


@pytest.mark.parametrize(
    ("text", "title", "published", "why"),
    [
        ("Council cuts £5m\n\nCuts were agreed.\n", "Council cuts £5m", None, "a headline"),
        ("Council cuts £5m\nCuts were agreed.\n", "Council cuts £5m", None, "a headline without a gap"),
        ("Cuts were agreed on Monday.\n\nMore.\n", None, None, "a sentence is no headline"),
        ("The council has agreed cuts of\nfive million pounds.\n", None, None, "text broken into lines"),
        ("One line only", None, None, "nothing below it"),
        ("Cuts agreed\nBy A Reporter\nPublished: 10 March 2016\n\nText.\n", "Cuts agreed", date(2016, 3, 10), "a dateline"),
        ("Cuts agreed\n10 March 2016, 09:12 GMT\nText.\n", "Cuts agreed", date(2016, 3, 10), "with the time"),
        ("Cuts agreed\n\nOn 10 March 2016 the council met.\n", "Cuts agreed", None, "a date in a sentence is not the article's"),
    ],
)
def test_what_the_text_itself_shows(text: str, title: str | None, published: date | None, why: str) -> None:
    (document,) = read_stdin(io.BytesIO(text.encode()))
    assert (document.title, document.published) == (title, published)
