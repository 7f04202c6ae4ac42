"""Every format against the same articles as plain text: nothing lost, nothing that surrounds them kept, tables as rows.

The articles are the project's samples; `generate` dresses them as saved pages, reports, emails.
"""

import json
import re
from collections.abc import Callable

import generate
import pytest
from generate import Article, article_from_text

from corpus import samples
from corpus.document import Document
from corpus.errors import ReadError
from corpus.read import read_bytes

GOLD = json.loads((samples.folder() / "gold.json").read_text(encoding="utf-8"))
TABLE = (
    ("Directorate", "Net budget", "Variance"),
    ("Children's Services", "71.9", "5.8"),
    ("Adult Services and Health", "128.4", "(1.7)"),
    ("Commercial and Change", "51.6", ""),
    ("Total", "251.9", "4.1"),
)
ROWS = "\n".join("\t".join(row).rstrip("\t") for row in TABLE)
FURNITURE = ("bollards", "Reader 3", "cookies", "prize draw", "subscription", "Registered", "£1m edition", "Page 1", "postage")

Maker = Callable[[Article], bytes]
FORMATS: dict[str, tuple[Maker, float]] = {  # how an article becomes a file, and the least share of its gold quotes that must be in the text
    "a.html": (generate.saved_page, 0.99),
    "a.mhtml": (generate.mhtml, 0.99),
    "a.docx": (generate.docx, 0.99),
    "a.odt": (generate.odt, 0.99),
    "a.eml": (generate.email, 0.99),
    "a.msg": (generate.msg, 0.99),
    "a.xml": (generate.rss, 0.99),
    "a.jsonl": (generate.jsonl, 0.99),
    "one column.pdf": (generate.pdf, 0.97),
    "two columns.pdf": (lambda article: generate.pdf(article, 2), 0.97),
    "word processor.pdf": (generate.word_pdf, 0.97),
    "old.htm": (generate.old_page, 0.99),
    "three columns.pdf": (lambda article: generate.pdf(article, 3, font=8), 0.97),
}


def read_one(name: str, data: bytes) -> Document:
    problems: list[ReadError] = []
    (document,) = read_bytes(name, data, report=problems.append)
    assert not problems
    return document


def plain(text: str) -> str:
    """Straight quotation marks: fonts and mail programs change them."""
    return text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})


@pytest.mark.parametrize("name", FORMATS)
def test_gold_quotes_survive_and_furniture_does_not(name: str) -> None:
    make, least = FORMATS[name]
    found = wanted = 0
    for entry in GOLD:
        text = (samples.folder() / entry["document"]).read_text(encoding="utf-8")
        document = read_one(name, make(article_from_text(text)))
        kept = plain(document.text)
        wanted += len(entry["claims"])
        found += sum(plain(re.sub(r"\s+", " ", claim["quote"])) in kept for claim in entry["claims"])
        assert not [words for words in FURNITURE if words in document.text]
        assert all(0 <= part.start < part.end <= len(document.text) for part in document.parts)
    assert found >= least * wanted


@pytest.mark.parametrize(
    "name", ["a.html", "a.mhtml", "a.docx", "a.odt", "one column.pdf", "unruled.pdf"], ids=["html", "mhtml", "docx", "odt", "pdf", "pdf-unruled"]
)
def test_tables_become_rows_by_one_convention(name: str) -> None:
    article = Article(
        "Budget papers", ("The council will spend £251.9m in 2016/17, of which £71.9m goes to children's services.", "Table 1 (£m)"), table=TABLE
    )
    make: Maker = (lambda a: generate.pdf(a, ruled=False)) if name == "unruled.pdf" else FORMATS[name][0]
    assert ROWS in plain(read_one(name, make(article)).text)


@pytest.mark.parametrize("name", ["a.html", "a.mhtml", "a.eml", "a.msg", "a.xml", "a.jsonl"])
def test_what_a_format_says_of_its_article(name: str) -> None:
    article = Article("Council cuts £5m", ("The council will cut £5m next year, its leader said on Monday afternoon.",))
    document = read_one(name, FORMATS[name][0](article))
    assert (document.title, document.source, document.published) == (article.title, article.source, article.published)
    assert document.text.startswith(article.title)
    assert document.url in (None, article.url)


@pytest.mark.parametrize(
    ("name", "maker", "format"),
    [
        ("report.txt", generate.pdf, "pdf"),
        ("report.pdf", generate.docx, "docx"),
        ("page.txt", generate.saved_page, "html"),
        ("noname", generate.odt, "odt"),
        ("feed.rss", generate.rss, "feed"),
        ("mail", generate.email, "email"),
    ],
)
def test_content_decides_not_the_name(name: str, maker: Maker, format: str) -> None:
    assert read_one(name, maker(Article("Cuts", ("The council will cut £5m next year.",)))).format == format


def test_a_text_that_begins_like_an_email_is_a_text() -> None:
    text = "Date: 10 March 2016\nSubject: cuts of £5m\n\nThe council will save it.\n"
    assert read_one("a.txt", text.encode()).text == text
