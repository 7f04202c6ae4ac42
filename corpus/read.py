"""One file in, its documents out: the format is found by content, the metadata merged in order of trust."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from corpus.decode import with_pound_signs
from corpus.document import Document, text_hash
from corpus.errors import ReadError, Report, raise_it
from corpus.find import FoundFile
from corpus.guess import from_text, from_url
from corpus.limits import DEFAULT, Limits, allow
from corpus.metadata import NOTHING, Metadata, merge
from corpus.outlets import kind_of, one_name
from corpus.readers.content import Content, Item
from corpus.readers.registry import contents

STDIN = "-"


def read_file(
    found: FoundFile, defaults: Metadata = NOTHING, limits: Limits = DEFAULT, report: Report = raise_it, columns: Mapping[str, str] | None = None
) -> list[Document]:
    """The documents of one file: one for an article, many for an archive, in the file's own order.

    `defaults` fill what nothing else says. Raises NotADocument for a file that is not ours to read, ReadError for one that should be but cannot.
    A bad member of an archive goes to `report`, and the others are read; without `report` it is raised. `columns` names the columns of an export
    whose own names say nothing ({"text": "Volltext", "published": "When"}).
    """
    item = Item(found.name, file_bytes(found, limits), limits, report, columns=tuple((columns or {}).items()))
    return list(documents_of(item, found.listed, defaults))


def read_stdin(
    stream: BinaryIO | None = None,
    defaults: Metadata = NOTHING,
    limits: Limits = DEFAULT,
    report: Report = raise_it,
    columns: Mapping[str, str] | None = None,
) -> list[Document]:
    """The documents on standard input (or `stream`), of any format that `read_file` knows. Their path is `-`. Raises as `read_file` does."""
    return read_bytes(STDIN, stdin_bytes(stream, limits), defaults, limits, report, columns)


def read_bytes(
    name: str,
    data: bytes,
    defaults: Metadata = NOTHING,
    limits: Limits = DEFAULT,
    report: Report = raise_it,
    columns: Mapping[str, str] | None = None,
) -> list[Document]:
    """The documents in bytes that are in hand already; `name` is their document path, its ending a hint. Raises as `read_file` does."""
    return list(documents_of(Item(name, data, limits, report, columns=tuple((columns or {}).items())), None, defaults))


def file_bytes(found: FoundFile, limits: Limits) -> bytes:
    """What is in the file. Raises ReadError where it is too large or cannot be read."""
    try:
        size = found.path.stat().st_size
        if size > limits.file_bytes:
            raise _too_large(found.name, size, limits)
        return found.path.read_bytes()
    except OSError as error:
        raise ReadError(found.name, (error.strerror or "cannot be read").lower(), "check the file's permissions") from error


def stdin_bytes(stream: BinaryIO | None, limits: Limits) -> bytes:
    """What comes on standard input (or `stream`). Raises ReadError where it is too much."""
    data = (stream or sys.stdin.buffer).read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise _too_large(STDIN, len(data), limits)
    return data


def documents_of(item: Item, listed: Metadata | None, defaults: Metadata) -> Iterator[Document]:
    """The documents of an item one by one; raises and reports as `read_file` does. `listed` is the row of the manifest beside the file."""
    if not item.data:
        raise ReadError(item.name, "empty file", "")
    silent = True

    def report(problem: ReadError) -> None:
        nonlocal silent
        silent = False
        item.report(problem)

    for content in contents(replace(item, report=report)):
        silent = False
        try:
            document = _document(item, content, listed, defaults)
        except ReadError as error:
            if not content.inner:
                raise
            item.report(error)  # one of many: the others are read
            continue
        yield document
    if silent:  # a letter without a word, an archive without a file: no file goes unmentioned
        raise ReadError(item.name, "nothing in it to read", "")


def _document(item: Item, content: Content, listed: Metadata | None, defaults: Metadata) -> Document:
    path = item.name + content.inner
    text = with_pound_signs(content.text)
    if len(text) > item.limits.text_characters:
        size, limit = len(text) / 1e6, item.limits.text_characters / 1e6
        raise ReadError(
            path, f"{size:.3g} million characters of text; the limit is {limit:g} million", f"split it, or {allow('text_characters', len(text))}"
        )
    if not text or text.isspace():
        raise ReadError(path, "no text in it", "")
    known = [("manifest", listed), ("manifest", content.listed), ("front matter", content.front), ("embedded", content.embedded)]
    url = next((layer.url for _, layer in known if layer and layer.url), defaults.url)
    dated = any(layer is not None and layer.published is not None for _, layer in known)
    layers = [
        *known,
        ("url", from_url(url)),
        ("text", from_text(content, dated=dated)),
        ("option", defaults),
        ("file", content.weak),
    ]
    metadata, origin = merge(layers)
    source = one_name(metadata.source) if metadata.source else None
    return Document(
        path=path,
        text=text,
        sha256=text_hash(text),
        source=source,
        published=metadata.published,
        title=metadata.title,
        url=metadata.url,
        council=metadata.council,
        format=content.format,
        parts=content.parts,
        metadata_from=origin,
        source_kind=kind_of(source) if source else None,
    )


def _too_large(name: str, size: int, limits: Limits) -> ReadError:
    return ReadError(name, f"{size / 1e6:.0f} MB; the limit is {limits.file_bytes / 1e6:.0f} MB", f"split it, or {allow('file_bytes', size)}")
