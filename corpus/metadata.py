"""What is known of a document besides its words, and whom to believe when sources differ."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from email.utils import parsedate
from functools import lru_cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Metadata:
    """Where a document came from, as one place says it. Null is "does not say"."""

    source: str | None = None
    published: date | None = None
    title: str | None = None
    url: str | None = None
    council: str | None = None


FIELDS = tuple(field.name for field in fields(Metadata))
NOTHING = Metadata()


def merge(layers: Iterable[tuple[str, Metadata | None]]) -> tuple[Metadata, tuple[tuple[str, str], ...]]:
    """The first known value of each field, from the most trusted layer on, and which layer gave it.

    `layers` are (name, metadata), most trusted first. Gives the merged metadata and `Document.metadata_from`.
    """
    known: dict[str, Any] = {}
    origin: dict[str, str] = {}
    for name, layer in layers:
        if layer is None or layer == NOTHING:
            continue
        for field in FIELDS:
            value = getattr(layer, field)
            if value is not None and field not in known:
                known[field], origin[field] = value, name
    return replace(NOTHING, **known), tuple((field, origin[field]) for field in FIELDS if field in origin)


_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?=$|[T ])")
_BRITISH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)$")
_LAST_CENTURY = 70  # years of two digits from here on are of the 20th
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:")  # "Thu, 10 Mar 2016 09:00:00 GMT"
_LONGEST_DATE = 60  # characters; "Wednesday 10 September 2014 at 10:30am, last updated ..." is longer than a date


@lru_cache(maxsize=4096)
def parse_date(text: str) -> date | None:
    """The day that a short metadata string names, day before month ("10/03/2016" is 10 March); null unless day, month and year are all there.

    Times and zones are passed over: the day is the one written. Relative words ("yesterday") name no day, for nothing may depend on today.
    """
    text = text.strip()
    if iso := _ISO.match(text):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if british := _BRITISH.match(text):
        year = int(british[3])
        return _day(year + (year < 100) * (1900 if year >= _LAST_CENTURY else 2000), int(british[2]), int(british[1]))
    if not text or len(text) > _LONGEST_DATE or not any(character.isdigit() for character in text):
        return None
    if _MAIL.match(text) and (mailed := parsedate(text)):
        return _day(*mailed[:3])
    import dateparser  # 0.1 s to import and 0.1 s for its first date: only those who need it pay

    try:
        found = dateparser.parse(
            text,
            languages=["en"],
            settings={"DATE_ORDER": "DMY", "STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]},
        )
    except (ValueError, OverflowError, RecursionError):  # numbers beyond any calendar
        return None
    return found.date() if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def clean(value: object) -> str | None:
    """A metadata value on one line: white space folded, control and bidirectional characters dropped; null where nothing is left.

    A title goes to terminals and web pages, where an escape sequence in it would act; the text of a document is kept as it is.
    """
    if value is None:
        return None
    text = " ".join(_CONTROL.sub(" ", _INVISIBLE.sub("", str(value))).split())
    return text[:_LONGEST_VALUE] or None


_LONGEST_VALUE = 1000  # characters; a "title" longer than this is a paragraph gone astray
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")  # soft hyphens, zero widths, bidirectional
