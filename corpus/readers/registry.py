"""The formats that can be read, in the order in which they are tried: those with unmistakable content first, plain text last."""

from corpus.errors import NotADocument
from corpus.readers import archives, docx, feed, html, mail, msg, odt, pdf, records, text, xlsx
from corpus.readers.content import Format, Item

FORMATS: tuple[Format, ...] = (
    pdf.FORMAT,
    docx.FORMAT,
    odt.FORMAT,
    xlsx.FORMAT,
    archives.ZIP,
    archives.TAR,
    msg.FORMAT,
    feed.FORMAT,
    mail.FORMAT,
    html.FORMAT,
    records.JSONL,
    records.CSV,
    text.FORMAT,
)


def identify(item: Item) -> Format:
    """The format of the bytes. Raises NotADocument where no reader knows them."""
    for known in FORMATS:
        if known.recognises(item):
            return known
    raise NotADocument(item.name, f"{item.suffix or 'this kind of'} files are not read")
