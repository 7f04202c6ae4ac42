"""Web pages, saved or exported: the article's own words and tables, without menus, banners, adverts and comments."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from itertools import islice
from typing import Any

from corpus.damage import plain
from corpus.decode import decode, with_pound_signs
from corpus.errors import ReadError
from corpus.metadata import clean
from corpus.readers.building import TextBuilder
from corpus.readers.content import Content, Format, Item
from corpus.readers.page_clutter import drop, drop_clutter
from corpus.readers.page_metadata import is_live, page_metadata, words_of
from corpus.readers.tables import is_layout, said_again, tidy_rows

_START = re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(rb"<(?:p|div|table|span|br|h[1-6]|article|title)\b[^>]*>", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page shows itself
_DEEPEST = 500  # nested elements; a browser gives up at 512
_INLINE_FILE = re.compile(r"data:[\w/+.-]+;base64,[A-Za-z0-9+/=\s]+")  # pictures and fonts that saved pages carry within
_MOST_MARKUP = 10_000_000  # characters; pages of ten years of comments have 3 million
_RICHER = 3  # times the text that the thorough search must find to be believed
_MOST_FILLED = 20_000  # cells, spans filled: the longest table seen with spans has 2,000
_WIDEST = 300  # columns of a table, spans filled
_ARTICLE_CELL = 400  # characters of a cell that is an article, where it is more than half of its table; a note in a budget table has fewer
_TOP = 200  # characters in which a headline stands, after a section name or dateline
_SCANT = 250  # characters of article below which the thorough search is worth its cost
_BLOCKS = frozenset(
    {"p", "head", "h1", "h2", "h3", "h4", "h5", "h6", "item", "li", "quote", "blockquote", "code", "pre", "div", "section", "article"}
)
_BLOCKS_HTML = _BLOCKS | frozenset(
    {"body", "ul", "ol", "dl", "dt", "dd", "td", "th", "tr", "figure", "figcaption", "header", "footer", "main", "address", "hr"}
)
_MOST_LISTED = 2000  # elements of a list; lists within lists would be looked at again and again
_LEADS_TO_LIST = frozenset({"p", "h2", "h3", "h4", "h5", "ul", "ol"})
_MOST_LINKED = 0.3  # of the words of a list that is part of the article
_CELLS = frozenset({"table", "tr", "td", "th", "row", "cell"})  # of tables that only arrange text
_LINES_OF_CELLS = ".//*[self::br or self::p or self::div or self::li][ancestor::td or ancestor::th]"
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # characters that lxml reads and refuses to write
_SILENT = frozenset({"script", "style", "template", "noscript", "title"})


def recognises(item: Item) -> bool:
    """By its first tag, whatever the name; by name where at least some tag is there."""
    head = item.data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return bool(_START.match(head)) or (item.suffix in {".html", ".htm", ".xhtml"} and bool(_TAG.search(head)))


def read(item: Item) -> Iterator[Content]:
    """One document. Raises ReadError where a page has no article text."""
    yield from read_page(item, markup(item))


def markup(item: Item) -> str:
    """The page decoded: by its byte order mark, as UTF-8, by what it says of itself, else by the detector."""
    declared = _CHARSET.search(item.data[:_HEAD])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8", b"utf-16"):
        try:
            item.data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return item.data.decode("cp1252" if declared[1].lower() == b"iso-8859-1" else declared[1].decode("ascii"), errors="replace")
            except LookupError:
                pass
    return decode(item.data, item.name)[0]


def read_page(item: Item, page: str, url: str | None = None) -> Iterator[Content]:
    """The article of a page; `url` is where the page was saved from, where something around it says so."""
    page = _INLINE_FILE.sub("", page)
    if len(page) > _MOST_MARKUP:
        raise ReadError(item.name, f"{len(page) / 1e6:.0f} million characters of markup", "save the article alone")
    tree = _tree(page)
    if tree is None:
        raise ReadError(item.name, "no web page in it", "")
    embedded = page_metadata(tree, url)
    body = _article(item, tree, url)
    article = TextBuilder()
    if body is not None:
        add_blocks(article, body, _BLOCKS)
    if not len(article):
        raise ReadError(item.name, "no article in the page", "save the page with its text, or as .txt")
    text = plain(with_pound_signs(article.text()))  # no file holds these words as they are: they are stored as they were meant
    if embedded.title:
        embedded = replace(embedded, title=plain(with_pound_signs(embedded.title)))
    headline = plain(with_pound_signs(_headline(tree, embedded.title) or "")) or None
    if headline and headline not in text[: len(headline) + _TOP]:
        text = f"{headline}\n\n{text}"
    yield Content(text, "html", embedded=embedded)


def _headline(tree: Any, title: str | None) -> str | None:
    """The headline that the page shows; the title in its head, often another one written for search engines, where no heading is like it."""
    wanted = set((title or "").lower().split())
    for element in tree.iter("h1", "h2"):
        shown = clean("".join(element.itertext()))
        if shown and (not wanted or len(wanted & set(shown.lower().split())) > 0.4 * len(wanted)):
            return shown
    return title


def _article(item: Item, tree: Any, url: str | None) -> Any:
    """The element that holds the article's own words; null where there is none. The thorough search is for pages that hide them well."""
    import trafilatura  # with lxml 0.3 s to import
    from lxml import etree

    _unpack_layout(tree)
    _plain_tables(tree)
    drop_clutter(tree)
    _captions_as_paragraphs(tree)
    if (posts := _posts(tree)) is not None:
        return posts
    _lists_as_paragraphs(tree)
    best, longest = None, 0
    for thorough in (False, True):
        try:
            found = trafilatura.bare_extraction(
                deepcopy(tree),
                url=url,
                include_comments=False,
                include_tables=True,
                with_metadata=False,
                fast=not thorough,
                favor_precision=not thorough,
                favor_recall=thorough,
            )
        except (ValueError, RecursionError, AttributeError, TypeError) as error:  # what lxml and it raise on broken trees
            if thorough and best is None:
                raise ReadError(item.name, f"its markup cannot be taken apart ({type(error).__name__})", "save the page again, or as text") from error
            continue
        length = len(getattr(found, "text", None) or "")
        if length > _RICHER * longest:  # a short notice must not be given up for its page's banners
            best, longest = getattr(found, "body", None), length
        if longest >= _SCANT:
            break
        item.check_time()
    if best is not None and len(best) == 1 and "\n" in (best[0].text or ""):  # its last resort: all that the page says, line by line
        for line in best[0].text.split("\n"):
            etree.SubElement(best, "p").text = _writable(line)
        best.remove(best[0])
    return best


def fragment_text(markup: str) -> str:
    """A piece of HTML (a feed item, an email's body) as paragraphs; nothing is left out but scripts and styles."""
    tree = _tree(markup)
    if tree is None:
        return ""
    builder = TextBuilder()
    add_blocks(builder, tree, _BLOCKS_HTML)
    return builder.text()


def _tree(markup: str) -> Any:
    """The parsed page; null where there is none, or where it nests deeper than any page."""
    from lxml import etree
    from lxml import html as lxml_html

    try:
        # bytes, because lxml refuses a str that declares an encoding
        parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
        tree = lxml_html.document_fromstring(markup.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    for mark in tree.iter("sup"):  # the number of a note, which would become a digit of the figure before it
        if "".join(mark.itertext()).strip(" ,[]()*").isdigit():
            for child in list(mark):
                mark.remove(child)
            mark.text = None
    for end in tree.xpath(_LINES_OF_CELLS):  # a cell is one line: "Adults<br>and Health"
        end.tail = f" {_writable(end.tail or '')}"
    return tree


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("", text)


def add_blocks(builder: TextBuilder, root: Any, blocks: frozenset[str]) -> None:
    """The text below `root` in reading order, a block for each element of `blocks`, tables by our convention."""
    line: list[str] = []

    def flush() -> None:
        for piece in "".join(line).split("\n"):
            builder.add(" ".join(piece.split()))
        line.clear()

    def walk(element: Any, depth: int) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _SILENT:
            return
        if tag == "table" and not is_layout(tidy_rows(rows := table_rows(element))):
            flush()
            builder.table(rows)
            return
        block = tag in blocks or tag in _CELLS
        if block:
            flush()
        if tag in ("br", "lb"):
            line.append("\n")
        line.append(_inline(element.text))
        if depth < _DEEPEST:
            for child in element:
                walk(child, depth + 1)
                line.append(_inline(child.tail))
        if block:
            flush()

    walk(root, 0)
    flush()


def _inline(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _unpack_layout(tree: Any) -> None:
    """Makes plain blocks of the tables that arrange a page, as those of before 2010 do: menu in one cell, article in another."""
    for cell in list(tree.iter("td")):
        table = next(cell.iterancestors("table"), None)
        if table is None or cell.tag != "td" or not 2 * len(words_of(cell)) > max(2 * _ARTICLE_CELL, len(words_of(table))):
            continue
        parts = [part for part in table.iter("tbody", "tr", "td", "th") if next(part.iterancestors("table")) is table]
        for part in (table, *parts):
            part.tag = "div"


def _plain_tables(tree: Any) -> None:
    """Tables with cells that span others or hold several lines, as plain tables: the library fills spans without bound, and with nothing where we
    repeat a heading, and joins lines without a space.
    """
    from lxml import etree

    for table in list(tree.iter("table")):
        spans = table.xpath(".//td[@colspan or @rowspan] | .//th[@colspan or @rowspan]")
        if not spans and not table.xpath(_LINES_OF_CELLS):
            continue
        rows = table_rows(table)
        if table.find(".//table") is not None or sum(map(len, rows)) > _MOST_FILLED or is_layout(tidy_rows(rows)):
            for cell in spans:
                cell.attrib.pop("colspan", None)
                cell.attrib.pop("rowspan", None)
            continue
        for child in list(table):
            table.remove(child)
        for row in rows:
            line = etree.SubElement(table, "tr")
            for text in row:
                etree.SubElement(line, "td").text = _writable(text)


def _posts(tree: Any) -> Any:
    """What holds the posts of a live page, without what stands around their words; null where there are none. The library puts them in another
    order, and takes their headings away.
    """
    posts = [post for post in tree.iter("article") if next(post.iterancestors("article"), None) is None]
    if not is_live(tree) or len(posts) < 2:
        return None
    for post in posts:
        for part in list(post.iter("time", "footer", "button", "nav", "form")):
            drop(part)
    others = set(posts[-1].iterancestors())
    return next(holder for holder in posts[0].iterancestors() if holder in others)


def _captions_as_paragraphs(tree: Any) -> None:
    """Makes paragraphs of the captions of a page that says more in them than in paragraphs, as galleries do: the library drops pictures whole."""
    captions = list(tree.iter("figcaption"))
    if not captions or sum(len(words_of(caption)) for caption in captions) <= sum(len(words_of(paragraph)) for paragraph in tree.iter("p")):
        return
    for caption in captions:
        caption.tag = "p"
        for around in caption.iterancestors("figure"):
            around.tag = "div"


def _lists_as_paragraphs(tree: Any) -> None:
    """Makes paragraphs of the items of a list that goes on from one: on a page without an `article` the library takes no others.

    Menus and lists of other stories are links; a council's decisions ("RESOLVED to recommend: a budget of £187m; ...") are not.
    """
    for listed in list(tree.iter("ul", "ol")):
        before = listed.getprevious()
        items = list(listed.iterchildren("li"))
        if before is None or before.tag not in _LEADS_TO_LIST or not items or sum(1 for _ in islice(listed.iter(), _MOST_LISTED)) == _MOST_LISTED:
            continue
        if any(item.find(".//div") is not None or item.find(".//p") is not None for item in items):
            continue
        words = sum(len(words_of(item)) for item in items)
        linked = sum(len(words_of(link)) for item in items for link in item.iter("a"))
        if not words or linked > _MOST_LINKED * words or not words_of(before):
            continue
        listed.tag = "div"
        for item in items:
            item.tag = "p"


def table_rows(table: Any) -> list[list[str]]:
    """The rows of a table, spans filled: HTML's `tr/td`, trafilatura's `row/cell`."""
    rows: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}  # column -> rows still to fill, text
    for row in table.iter("tr", "row"):
        if next(row.iterancestors("table"), table) is not table:
            continue  # of a table within a cell
        line: list[str] = []
        for cell in row.iterchildren("td", "th", "cell"):
            _fill(line, hanging)
            text = " ".join("".join(cell.itertext()).split())
            across, down = _span(cell.get("colspan") or cell.get("cols")), _span(cell.get("rowspan") or cell.get("rows"))
            for extra in range(min(across, _WIDEST - len(line))):
                if down > 1:
                    hanging[len(line)] = (down - 1, text if not extra else "")
                line.append(text if not extra else "")
        _fill(line, hanging)
        rows.append(line)
    return rows


def _fill(line: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    while len(line) in hanging and len(line) < _WIDEST:
        left, text = hanging.pop(len(line))
        if left > 1:
            hanging[len(line)] = (left - 1, text)
        line.append(said_again(text, len(line)))


def _span(value: str | None) -> int:
    return min(int(value), 100) if value and value.isdigit() and int(value) > 0 else 1


FORMAT = Format("html", recognises, read)
