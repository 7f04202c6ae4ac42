"""Metadata that a document does not state but shows: a date in its web address, a headline or dateline at its top.

Cautious on purpose: a wrong date moves every "this year" of the article, no date leaves it to the extractor to infer one.
"""

import re

from corpus import datelines
from corpus.damage import plain
from corpus.frontmatter import LABEL
from corpus.metadata import NOTHING, Metadata, clean, parse_date
from corpus.outlets import source_of
from corpus.readers.content import Content

_URL_DATE = re.compile(r"[/=-](20\d\d|19[89]\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/?#&.-]|$)")
_NO_HEADLINE = re.compile(r"\t|[.:,;]$")  # a table row, a sentence
_RUNS_ON = re.compile(r"[ \t]*[a-z(]")  # the next line carries on a sentence: the text is broken into lines, its first is no headline
_LONGEST_HEADLINE = 150  # characters


def from_url(url: str | None) -> Metadata:
    """The outlet of an address, and the date in one such as .../2016/03/10/budget; only whole days count."""
    if not url:
        return NOTHING
    match = _URL_DATE.search(url)
    return Metadata(source=source_of(url), published=parse_date("-".join(match.groups())) if match else None)


def from_text(content: Content, *, dated: bool = False) -> Metadata:
    """The headline: a first line without a full stop, then another paragraph. The date: a line near the top that shows it.

    Where the date is known (`dated`), none is looked for.
    """
    body = content.parts[0].end if content.parts and content.parts[0].label == LABEL else 0
    top = plain(content.text[body : body + datelines.reach]).lstrip()
    line, newline, rest = top.partition("\n")
    line = line.lstrip("#").strip() if content.format == "markdown" else line.strip()
    headline = newline and len(line) <= _LONGEST_HEADLINE and not _NO_HEADLINE.search(line) and not _RUNS_ON.match(rest)
    return Metadata(title=clean(line) if headline else None, published=None if dated else datelines.dateline(top))
