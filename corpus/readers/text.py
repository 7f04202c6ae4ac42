"""Plain text and Markdown: stored as decoded, so that offsets can be compared with those of any other tool."""

from collections.abc import Iterator

from corpus.decode import decode
from corpus.document import Part
from corpus.frontmatter import LABEL, read_front_matter
from corpus.readers.content import Content, Format, Item

_SUFFIXES = {".txt": "text", ".text": "text", "": "text", ".md": "markdown", ".markdown": "markdown"}


def recognises(item: Item) -> bool:
    """By name alone: any bytes could be text, and a .txt that is none deserves to be named as broken rather than passed over."""
    return item.suffix in _SUFFIXES


def read(item: Item) -> Iterator[Content]:
    """One document: the text with `\\r\\n` as `\\n`, front matter left in place and marked."""
    text, _ = decode(item.data, item.name)
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    front, body = read_front_matter(text)
    parts = (Part(0, body, LABEL),) if body else ()
    yield Content(text, _SUFFIXES[item.suffix], parts, front=front)


FORMAT = Format("text", recognises, read)
