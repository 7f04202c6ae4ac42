"""Encodings: which bytes are which text, on strings as short as a headline."""

import pytest

from corpus.decode import decode, with_pound_signs
from corpus.errors import ReadError

SHORT = "£5m cut"
QUOTES = "“We shall save £1.2m,” the leader said – it’s a start."
NAMES = "Siân Prys, of the café by the Neuadd, said £3m was naïve."


@pytest.mark.parametrize("text", [SHORT, QUOTES, QUOTES * 200], ids=["short", "quotes", "long"])
@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",  # Notepad
        "cp1252",  # Windows; the detector without our candidates reads the short one as Japanese
        "mac_roman",  # old newsroom systems
        "utf-16",  # with its mark
        "utf-16-le",  # without
        "utf-16-be",
    ],
)
def test_round_trip(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt")[0] == text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le"])
def test_accented_names(encoding: str) -> None:
    assert decode(NAMES.encode(encoding), "a.txt")[0] == NAMES


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_quotation_marks_among_markup_tell_the_encoding(encoding: str) -> None:
    page = (
        f"<TABLE width=600><TR><TD bgcolor=#cccccc><FONT size=2>{QUOTES}<br><br>It cuts £10.5m, £9.5m and £8.5m in 2014–15.</FONT></TD></TR></TABLE>"
    )
    assert decode(page.encode(encoding), "a.htm")[0] == page


@pytest.mark.xfail(strict=True, reason="accents without one curly quote: Mac Roman and Windows-1252 both make words of it, and the likelier wins")
def test_accented_names_from_an_old_mac() -> None:
    assert decode(NAMES.encode("mac_roman"), "a.txt")[0] == NAMES


def test_valid_utf8_never_asks_the_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.decode._detect", None)
    assert decode(QUOTES.encode(), "a.txt") == (QUOTES, "utf-8")


def test_utf8_cut_in_mid_character_keeps_its_pound_signs() -> None:
    text, encoding = decode((QUOTES * 3).encode()[:-1] + "“".encode()[:2], "a.txt")
    assert text.startswith(QUOTES) and text.endswith("\ufffd")
    assert encoding == "utf-8, damaged"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02", "a picture"),
        (b"\x7fELF\x02\x01\x01" + bytes(40), "a program"),
        (bytes(range(256)) * 4, "every byte there is"),
        (b"budget\x00gap\x00", "zeros that are no UTF-16"),
        (b"\x01\x02\x03\x04" * 8, "control characters only, though valid UTF-8"),
    ],
)
def test_binary_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(ReadError, match=r"^a\.txt: binary data, not text$"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    ("lost", "text"),
    [
        ("A \ufffd1 million overspend, \ufffd250 a head", "A £1 million overspend, £250 a head"),
        ("the council\ufffds \ufffd20m budget", "the council\ufffds £20m budget"),  # no apostrophe is made up: no figure hangs on it
        ("It must save ?4.5m (?12,000 a day) and charge ?5.", "It must save £4.5m (£12,000 a day) and charge £5."),
        ("Cuts of #5m and Cuts of #200,000; issue #5", "Cuts of £5m and Cuts of £200,000; issue #5"),
        ("Cuts of Ł5m, of œ6m, of ú7m", "Cuts of £5m, of £6m, of £7m"),
        ("In 2010\ufffd11 it was bad; naprú5", "In 2010\ufffd11 it was bad; naprú5"),
        # a question is none
        ("Would you pay ?5", "Would you pay ?5"),
        ("What of 2015?16 or so? 4m say no", "What of 2015?16 or so? 4m say no"),
        ("It must save £4m. Why not ?5m", "It must save £4m. Why not ?5m"),
    ],
)
def test_lost_pound_signs(lost: str, text: str) -> None:
    assert with_pound_signs(lost) == text
