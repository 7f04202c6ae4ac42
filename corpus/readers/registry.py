"""The formats that can be read, in the order in which they are tried: those with unmistakable content first, plain text last."""

from collections.abc import Iterator

from corpus.errors import NotADocument, ReadError
from corpus.readers import archives, docx, feed, html, mail, msg, odt, pdf, records, text, xlsx
from corpus.readers.content import Content, Format, Item, too_big

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
DIED = "the file broke the reader for"


def identify(item: Item) -> Format:
    """The format of the bytes. Raises NotADocument where no reader knows them."""
    for known in FORMATS:
        if known.recognises(item):
            return known
    raise NotADocument(item.name, f"{item.suffix or 'this kind of'} files are not read")


def _starved(error: BaseException | None) -> bool:
    """Whether a want of memory is behind an error."""
    while error is not None and not isinstance(error, MemoryError):
        error = error.__cause__
    return error is not None


def contents(item: Item) -> Iterator[Content]:
    """The documents of the item, by the reader of its format. Raises ReadError, and nothing else: a reader that dies takes only its file with it."""
    known = identify(item)
    try:
        yield from known.read(item)
    except ReadError as error:
        if _starved(error):
            raise too_big(item.name, item.limits) from error
        raise
    except MemoryError as error:
        raise too_big(item.name, item.limits) from error
    except Exception as error:  # five parsers of other people's, fed with anything: what they raise is beyond listing
        raise ReadError(item.name, f"{DIED} {known.name} ({type(error).__name__})", "please report it with the file") from error
