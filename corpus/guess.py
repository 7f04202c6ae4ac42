"""Metadata that a document does not state but shows: a date in its web address, a headline or dateline at its top.

Cautious on purpose: a wrong date moves every "this year" of the article, no date leaves it to the extractor to infer one.
"""

import re

from corpus.damage import plain
from corpus.frontmatter import LABEL
from corpus.metadata import NOTHING, Metadata, clean, parse_date
from corpus.outlets import source_of
from corpus.readers.content import Content

_URL_DATE = re.compile(r"[/=-](20\d\d|19[89]\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/?#&.-]|$)")
_DATELINE = re.compile(
    r"^[ \t]*(?:(?:first\s+)?(?:published|posted|date|updated|last\s+updated)\s*(?:on|at)?[ \t]*[:\-–|]?[ \t]*)?"
    r"(?:\d\d?:\d\d,?[ \t]*(?:am|pm|gmt|bst)?,?[ \t]*)?"
    r"((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ \t]+)?"
    r"\d\d?(?:st|nd|rd|th)?[ \t]+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?[ \t]+(?:19[89]|20\d)\d)"
    r"(?:[ \t]*(?:[,|\-–]|last updated at)[ \t]*\d\d?[:.]\d\d[ \t]*(?:am|pm)?(?:[ \t]*(?:gmt|bst))?)?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_NO_HEADLINE = re.compile(r"\t|[.:,;]$")  # a table row, a sentence
_RUNS_ON = re.compile(r"[ \t]*[a-z(]")  # the next line carries on a sentence: the text is broken into lines, its first is no headline
_TOP = 600  # characters: a headline, a standfirst, a byline and then the dateline
_LONGEST_HEADLINE = 150  # characters


def from_url(url: str | None) -> Metadata:
    """The outlet of an address, and the date in one such as .../2016/03/10/budget; only whole days count."""
    if not url:
        return NOTHING
    match = _URL_DATE.search(url)
    return Metadata(source=source_of(url), published=parse_date("-".join(match.groups())) if match else None)


def from_text(content: Content) -> Metadata:
    """The headline: a first line without a full stop, then another paragraph. The date: a line near the top that holds nothing else."""
    body = content.parts[0].end if content.parts and content.parts[0].label == LABEL else 0
    top = plain(content.text[body : body + _TOP]).lstrip()
    line, newline, rest = top.partition("\n")
    line = line.lstrip("#").strip() if content.format == "markdown" else line.strip()
    headline = newline and len(line) <= _LONGEST_HEADLINE and not _NO_HEADLINE.search(line) and not _RUNS_ON.match(rest)
    dateline = _DATELINE.search(top)
    return Metadata(title=clean(line) if headline else None, published=parse_date(dateline[1]) if dateline else None)
