"""Exports, feeds and letters: rows are told by number, outlets by the name that a reader would use."""

import pytest

from corpus.errors import NotADocument, ReadError
from corpus.read import read_bytes


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    """The header is row 1, and an article of several paragraphs is still one row."""
    data = b'Headline,Body\nCuts,"The council will cut 40 jobs.\n\nIt will close a library."\n\nTax,The tax will rise by 3%.\n'
    assert [document.path for document in read_bytes("a.csv", data)] == ["a.csv#2", "a.csv#4"]


@pytest.mark.parametrize(
    ("name", "data", "paths"),
    [
        ("-", b'{"body": "The council will cut 40 jobs."}\n{"body": "The tax will rise by 3%."}\n', ["-#1", "-#2"]),
        ("export.json", b'\xef\xbb\xbf{"headline": "Cuts", "text": "The council will cut 40 jobs."}\n', ["export.json#1"]),
        ("-", b"{The council} will cut 40 jobs.\n", ["-"]),
        ("-", b'{"jobs": 40}\n', ["-"]),
    ],
)
def test_articles_as_json_are_known_by_their_first_line(name: str, data: bytes, paths: list[str]) -> None:
    assert [document.path for document in read_bytes(name, data)] == paths


def test_other_json_is_not_ours() -> None:
    with pytest.raises(NotADocument):
        read_bytes("settings.json", b'{"jobs": 40}\n')


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Marsh Echo | Latest News", "Marsh Echo"),
        ("BBC News - England", "BBC News"),
        ("All that happens in Marsh End", "All that happens in Marsh End"),
    ],
)
def test_the_outlet_of_a_feed(title: str, source: str) -> None:
    feed = f"<rss><channel><title>{title}</title><item><title>Cuts</title><description>Cuts of 5m.</description></item></channel></rss>"
    (document,) = read_bytes("a.xml", feed.encode())
    assert document.source == source


def test_atom_content_that_is_markup_itself() -> None:
    body = '<div xmlns="http://www.w3.org/1999/xhtml"><p>Cuts of £5m &amp; more.</p><p>It will cut <b>40</b> jobs.</p></div>'
    entry = f'<entry><title>Budget day</title><content type="xhtml">{body}</content></entry>'
    (document,) = read_bytes("a.xml", f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Marsh Blog</title>{entry}</feed>'.encode())
    assert document.text == "Budget day\n\nCuts of £5m & more.\n\nIt will cut 40 jobs."


def test_a_list_of_payments_is_a_table_though_it_has_a_body() -> None:
    rows = "Body Name,Body,Service Area,Date,Amount (£)\nFenshire Council,http://council.example/id/1,Libraries,03/04/2018,650.00\n"
    (document,) = read_bytes("spend.csv", rows.encode())
    assert document.format == "csv"
    assert document.text.endswith("03/04/2018\t650.00")


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        ("Press Office <press@fenshire.gov.uk>", "fenshire.gov.uk"),
        ("Media Team <no-reply@bbc.co.uk>", "BBC News"),
        ("Fenshire Council Press Office <press@fenshire.gov.uk>", "Fenshire Council Press Office"),
        ("news@marshecho.example", "marshecho.example"),
        ('"Press Office (Fenshire CC)" <press@fenshire.gov.uk>', "Fenshire CC"),
        ('"Una Reed (Echo)" <una@marshecho.example>', "Una Reed (Echo)"),
    ],
)
def test_who_sent_a_letter(sender: str, source: str) -> None:
    letter = f"From: {sender}\r\nTo: b@example.org\r\nSubject: Cuts\r\nMIME-Version: 1.0\r\n\r\nThe council will cut 40 jobs.\r\n"
    (document,) = read_bytes("a.eml", letter.encode())
    assert document.source == source


def test_the_pictures_of_a_newsletter_are_no_failures() -> None:
    skipped: list[ReadError] = []
    parts = (
        "Content-Type: text/plain\r\n\r\n40 jobs will go.\r\n--A\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo="
    )
    head = 'From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="A"'
    (document,) = read_bytes("a.eml", f"{head}\r\n\r\n--A\r\n{parts}\r\n--A--\r\n".encode(), report=skipped.append)
    assert document.text.strip() == "40 jobs will go."
    assert [(problem.path, type(problem)) for problem in skipped] == [("a.eml/attachment.png", NotADocument)]
