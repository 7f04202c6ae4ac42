"""YAML front matter: metadata between two `---` lines at the top of a text.

It stays in the stored text, because offsets count from the start of the file; the reader marks it as a Part, so that the extractor
can begin after it.
"""

import re
from datetime import date

from corpus.metadata import FIELDS, Metadata, clean, parse_date

LABEL = "front matter"  # of the Part; readers of a document's body skip parts of this label
_BLOCK = re.compile(r"---[ \t]*\r?\n(.{0,16384}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PLAIN = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]+(.+?)[ \t]*$", re.MULTILINE)
_OTHER_NAMES = {
    "date": "published",
    "publication": "source",
    "publisher": "source",
    "outlet": "source",
    "newspaper": "source",
    "headline": "title",
    "link": "url",
}


def read_front_matter(text: str) -> tuple[Metadata, int]:
    """The metadata of the block at the very top of the text, and where the body starts: 0 where there is no such block."""
    if not text.startswith("---"):
        return Metadata(), 0
    block = _BLOCK.match(text)
    values = _values(block[1]) if block else None
    if block is None or values is None:
        return Metadata(), 0  # a rule across the page, not metadata
    named: dict[str, object] = {}
    for key, value in values.items():
        field = _OTHER_NAMES.get(str(key).lower(), str(key).lower())
        if field in FIELDS and isinstance(value, (str, int, float, date)):
            named.setdefault(field, value)
    published = parse_date(str(named["published"])) if "published" in named else None
    return (
        Metadata(clean(named.get("source")), published, clean(named.get("title")), clean(named.get("url")), clean(named.get("council"))),
        block.end(),
    )


def _values(block: str) -> dict[object, object] | None:
    """The block as YAML, or line by line where it is not quite YAML (`title: Council: 800 jobs to go`); null where it is neither."""
    import yaml  # only texts that begin with --- pay for it

    try:
        loaded = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError, RecursionError):  # ValueError: "2016-13-45" is a timestamp to YAML, RecursionError: [[[[...
        loaded = {key: value.strip("\"'") for key, value in _PLAIN.findall(block)}
    return loaded if isinstance(loaded, dict) and loaded else None
