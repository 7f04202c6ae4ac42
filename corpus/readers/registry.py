"""The formats that can be read, in the order in which they are tried: those with unmistakable content first, plain text last."""

from corpus.errors import NotADocument
from corpus.readers import html, pdf, text
from corpus.readers.content import Format, Item

FORMATS: tuple[Format, ...] = (pdf.FORMAT, html.FORMAT, text.FORMAT)


def identify(item: Item) -> Format:
    """The format of the bytes. Raises NotADocument where no reader knows them."""
    for known in FORMATS:
        if known.recognises(item):
            return known
    raise NotADocument(item.name, f"{item.suffix or 'this kind of'} files are not read")
