"""Web pages: encodings, headlines, tables, what is no article."""

from datetime import date

import pytest

from corpus.errors import ReadError
from corpus.read import read_bytes
from corpus.readers.html import fragment_text

BODY = "".join(f"<p>The council will spend £{n}m more on roads next year, its leader told a meeting of the cabinet.</p>" for n in range(1, 6))


def page(head: str = "", body: str = f"<article><h1>Cuts agreed</h1>{BODY}</article>") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (page().replace("£".encode(), b"\xa3"), "Windows-1252 that says nothing"),
        (page('<meta charset="iso-8859-1">').replace("£".encode(), b"\xa3"), "Latin-1, which browsers read as Windows-1252"),
        (page('<meta charset="iso-8859-1">'), "UTF-8 that says it is Latin-1"),
        (page('<meta charset="nonsense">').replace("£".encode(), b"\xa3"), "an encoding that does not exist"),
        (page().decode().encode("utf-16"), "UTF-16"),
        (page().replace("£".encode(), b"&pound;"), "entities"),
    ],
)
def test_encodings(data: bytes, why: str) -> None:
    (document,) = read_bytes("a.html", data)
    assert "spend £5m more" in document.text


@pytest.mark.parametrize(
    ("head", "body", "start", "why"),
    [
        ("<title>Cuts agreed | Herald</title>", f"<article><h1>Cuts agreed</h1>{BODY}</article>", "Cuts agreed\n\nThe council", "the heading, once"),
        ("<title>Cuts agreed - Herald</title>", f"<article>{BODY}</article>", "Cuts agreed\n\nThe council", "the title where no heading is shown"),
        (
            '<meta property="og:title" content="Council budget news: cuts agreed">',
            f"<h1>Herald</h1><article><h2>Council budget: cuts agreed today</h2>{BODY}</article>",
            "Council budget: cuts agreed today\n\nThe council",
            "the heading shown, not the one for search engines, nor the paper's name",
        ),
    ],
)
def test_the_headline_comes_once(head: str, body: str, start: str, why: str) -> None:
    (document,) = read_bytes("a.html", page(head, body))
    assert document.text.startswith(start)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"datePublished":"2016-03-10"}]}</script>', date(2016, 3, 10)),
        ('<script type="application/ld+json">{broken</script><meta name="date" content="10/03/2016">', date(2016, 3, 10)),
        ('<meta property="article:published_time" content="2016-03-10T23:30:00Z">', date(2016, 3, 10)),
        ("<title>x</title>", None),
    ],
)
def test_dates(head: str, expected: date | None) -> None:
    (document,) = read_bytes("a.html", page(head))
    assert document.published == expected


def test_the_address_gives_what_the_page_does_not() -> None:
    (document,) = read_bytes("a.html", page('<link rel="canonical" href="https://www.bbc.co.uk/news/2016/03/10/cuts">'))
    assert (document.source, document.published, document.source_kind) == ("BBC News", date(2016, 3, 10), "broadcaster")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>£5</b>m</p><p>Two</p>", "One £5m\n\nTwo"),
        ("<p>Cuts of £12.4m<sup><a href='#1'>1</a></sup> on 5<sup>th</sup> May</p>", "Cuts of £12.4m on 5th May"),
        ("One<br>Two<br/><br>Three", "One\n\nTwo\n\nThree"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<p>Cuts&nbsp;of &pound;5m</p><script>x()</script><style>p{}</style>", "Cuts of £5m"),
        (
            "<table><tr><th></th><th colspan=2>2016/17</th></tr>"
            "<tr><td rowspan=2>Adults</td><td>Net</td><td>1.5</td></tr><tr><td>Gross</td><td>2.5</td></tr></table>",
            "\t2016/17\nAdults\tNet\t1.5\nAdults\tGross\t2.5",
        ),
        (
            "<table><tr><td>" + "One long paragraph. " * 20 + "</td><td>" + "Another. " * 40 + "</td></tr></table>",
            ("One long paragraph. " * 20).strip() + "\n\n" + ("Another. " * 40).strip(),
        ),
        ("", ""),
        ("plain", "plain"),
    ],
)
def test_fragments(markup: str, text: str) -> None:
    assert fragment_text(markup) == text


@pytest.mark.parametrize("data", [b"<html></html>", b"<html><body><script>var a = 1;</script></body></html>"])
def test_a_page_without_an_article(data: bytes) -> None:
    with pytest.raises(ReadError):
        read_bytes("a.html", data)
