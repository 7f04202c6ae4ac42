"""Files within files: members of archives, attachments of messages."""

from collections.abc import Iterator
from dataclasses import replace

from corpus.errors import ReadError
from corpus.readers.content import Content, Item


def read_member(item: Item, name: str, data: bytes) -> Iterator[Content]:
    """The documents of a file within `item`, its document path below that of `item`. What cannot be read is reported, never raised."""
    from corpus.readers.registry import identify  # the registry knows this module's callers

    inner = "/" + "/".join(piece for piece in name.replace("\\", "/").split("/") if piece not in ("", ".", ".."))
    member = replace(item, name=item.name + inner, data=data, depth=item.depth + 1)
    try:
        if member.depth > item.limits.depth:
            raise ReadError(member.name, f"archives nested more than {item.limits.depth} deep", "unpack it by hand")
        if not data:
            raise ReadError(member.name, "empty file")
        for content in identify(member).read(member):
            yield content.moved(inner)
    except ReadError as error:
        item.report(error)
