"""RSS and Atom exports: one document an item, with its full text where the feed has it and its summary where not."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

from corpus.metadata import Metadata, clean, parse_date
from corpus.readers.content import Content, Format, Item
from corpus.readers.html import fragment_text
from corpus.readers.packed import parse_xml
from corpus.readers.page_metadata import site_name

_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_TEXTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "updated")


def recognises(item: Item) -> bool:
    """By its root element, near the top of any XML."""
    head = item.data[:2048].lstrip(b"\xef\xbb\xbf \r\n\t")
    return head.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf:RDF")) and bool(_ROOT.search(head))


def read(item: Item) -> Iterator[Content]:
    """The items in the feed's order. Raises ReadError for broken XML."""
    root = parse_xml(item, item.data)
    channel = next((element for element in root.iter() if _local(element) == "channel"), root)
    title = clean(_child(channel, "title"))
    source = site_name(title) or title  # "Marsh Echo | Latest News"
    for number, entry in enumerate((element for element in root.iter() if _local(element) in ("item", "entry")), 1):
        title = clean(fragment_text(_child(entry, "title") or ""))
        body = next((text for name in _TEXTS if (text := _child(entry, name))), "")
        text = fragment_text(body) if "<" in body or "&" in body else body
        known = Metadata(source=source, published=parse_date(next((d for n in _DATES if (d := _child(entry, n))), "")), title=title, url=_link(entry))
        if title and title not in text[: len(title) + 200]:
            text = f"{title}\n\n{text}"
        if text.strip():
            yield Content(text, "feed", embedded=known, inner=f"#{number}")


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(element: Element, name: str) -> str | None:
    """What the first child of that name holds: words, markup written as words, or XHTML, which becomes markup written as words."""
    found = next((child for child in element if _local(child) == name), None)
    if found is None:
        return None
    if not len(found):
        return (found.text or "").strip()
    for inner in found.iter():
        inner.tag = _local(inner)
    return tostring(found, encoding="unicode")


def _link(entry: Element) -> str | None:
    """RSS keeps the address in the element, Atom in an attribute."""
    links = [child for child in entry if _local(child) == "link"]
    chosen = next((link for link in links if link.get("rel", "alternate") == "alternate"), links[0] if links else None)
    return None if chosen is None else clean(chosen.get("href") or chosen.text)


FORMAT = Format("feed", recognises, read)
