"""Files within files: members of archives, attachments of messages."""

import time
from collections.abc import Iterator
from dataclasses import replace

from corpus.errors import ReadError
from corpus.metadata import clean
from corpus.readers.content import Content, Item


def check_depth(item: Item) -> None:
    """Raises ReadError for an archive, or a message with attachments, within too many others."""
    if item.depth >= item.limits.depth:
        raise ReadError(item.name, f"archives nested more than {item.limits.depth} deep", "unpack it by hand")


def read_member(item: Item, name: str, data: bytes) -> Iterator[Content]:
    """The documents of a file within `item`, its document path below that of `item`. What cannot be read is reported, never raised."""
    from corpus.readers.registry import contents  # the registry knows this module's callers

    pieces = (clean(piece) for piece in name.replace("\\", "/").split("/"))  # names come from strangers and go to terminals
    inner = "/" + "/".join(piece for piece in pieces if piece and piece not in (".", ".."))
    member = replace(item, name=item.name + inner, data=data, depth=item.depth + 1, started=time.monotonic())
    try:
        item.entering(member.name)
        if not data:
            raise ReadError(member.name, "empty file")
        for content in contents(member):
            yield content.moved(inner)
    except ReadError as error:
        item.report(error)
