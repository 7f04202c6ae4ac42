"""What a web page says of itself: JSON-LD, meta tags, its title, the date beside the headline."""

import json
import re
from datetime import date
from itertools import chain, islice
from typing import Any

from corpus.metadata import Metadata, clean, parse_date
from corpus.outlets import kind_of, one_name

_DATE_KEYS = (
    "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created", "date", "pubdate",
    "publish-date", "originalpublicationdate", "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_BETWEEN = re.compile(r"\s+[|–—»:-]+\s+")  # the pieces of a page's title
_LONGEST_NAME = 5  # words of an outlet's name
_SMALL = frozenset({"and", "of", "on", "the", "upon", "&", "in"})
_SECTION = frozenset({"latest", "local", "top", "breaking", "uk", "news", "politics", "business", "council", "live", "all", "more", "press", "media"})
_DATED = re.compile(r"date|time|publi|posted|byline|meta", re.IGNORECASE)
_DAY = re.compile(
    r"\b\d\d?(?:st|nd|rd|th)?,? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? (?:19[89]|20\d)\d\b"
    r"|\b\d\d?/\d\d?/(?:19[89]|20\d)\d\b",
    re.IGNORECASE,
)
_NEAR = 60  # elements around the headline
_LONGEST_DATELINE = 120  # characters


def page_metadata(tree: Any, url: str | None = None) -> Metadata:
    """What the page says of itself: JSON-LD first, then meta tags, then the title and time elements."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if key and element.get("content"):
            meta.setdefault(key, element.get("content"))
    article = _json_ld(tree)
    publisher = article.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    canonical = next((element.get("href") for element in tree.iter("link") if (element.get("rel") or "").lower() == "canonical"), None)
    title = article.get("headline") or meta.get("og:title") or meta.get("twitter:title") or meta.get("dc.title") or _first_text(tree, "h1")
    own = clean(_first_text(tree, "title"))
    site = (publisher.get("name") if isinstance(publisher, dict) else publisher) or meta.get("og:site_name") or meta.get("dc.publisher")
    return Metadata(
        source=clean(site) or site_name(own),
        published=_first_date(article.get("datePublished"), *(meta.get(key) for key in _DATE_KEYS), *_times(tree)) or _shown_date(tree),
        title=clean(title) or _page_title(own),
        url=clean(canonical or meta.get("og:url") or url),
    )


def is_live(tree: Any) -> bool:
    """Whether it is a page to which posts are added while something goes on."""
    return "LiveBlogPosting" in str(_json_ld(tree).get("@type"))


def _json_ld(tree: Any) -> dict[str, Any]:
    """The first article of the page's JSON-LD blocks, plain, in a list or in a graph."""
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            waiting = [json.loads(element.text or "")]
        except (ValueError, RecursionError):
            continue
        for _ in range(200):
            if not waiting:
                break
            found = waiting.pop(0)
            if isinstance(found, list):
                waiting.extend(found)
            elif isinstance(found, dict):
                kinds = found.get("@type")
                if any("Article" in str(kind) or str(kind).endswith("BlogPosting") for kind in (kinds if isinstance(kinds, list) else [kinds])):
                    return found
                waiting.extend(found[key] for key in ("@graph", "mainEntity") if key in found)
    return {}


def _page_title(title: str | None) -> str | None:
    """The headline in a page's title, which has the outlet's and section's names around it: the longest piece."""
    return max(_BETWEEN.split(title), key=len) if title else None


def site_name(title: str | None) -> str | None:
    """The outlet in the title of a page or feed ("Agenda item - Fenshire Council"): what stands last, or first, if it is listed or looks like one."""
    pieces = _BETWEEN.split(title or "")
    if len(pieces) < 2:
        return None
    if _is_name(pieces[-1]):
        return pieces[-1]
    return pieces[0] if _is_name(pieces[0]) and kind_of(pieces[0]) != "council" else None  # councils begin headlines


def _is_name(piece: str) -> bool:
    """Whether it can be an outlet's name: a listed one, or a few capitalised words that end as such names do, and not a section's ("Latest News")."""
    words = piece.split()
    if one_name(piece) != piece:
        return True
    capitals = all(word[0].isupper() or word in _SMALL for word in words)
    return capitals and 2 <= len(words) <= _LONGEST_NAME and bool(kind_of(words[-1])) and not _SECTION.issuperset(word.lower() for word in words)


def _shown_date(tree: Any) -> date | None:
    """The date that a reader sees beside the headline, in an element that is named for it; not the day's date at the top of the page."""
    headline = next(tree.iter("h1"), None)
    if headline is None:
        return None
    around = [headline.getparent()] if headline.getparent() is not None and headline.getparent().tag != "body" else []
    near = islice(chain(*(one.iter("div", "span", "p", "li", "small", "em") for one in around), headline.itersiblings()), _NEAR)
    for element in near:
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _DATED.search(named) and (found := _DAY.search(words_of(element)[:_LONGEST_DATELINE])) and (day := parse_date(found[0])):
            return day
    return None


def _first_text(tree: Any, tag: str) -> str | None:
    element = next(tree.iter(tag), None)
    return None if element is None else "".join(element.itertext())


def _times(tree: Any) -> list[str]:
    return [value for element in list(tree.iter("time"))[:3] if (value := element.get("datetime") or "".join(element.itertext()))]


def _first_date(*written: object) -> Any:
    return next((found for value in written if value and (found := parse_date(str(value)))), None)


def words_of(element: Any) -> str:
    """All text of an element, white space folded."""
    return " ".join("".join(element.itertext()).split())
