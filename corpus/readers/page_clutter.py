"""What stands among an article's own words on a page and is none of them: lines that point to other stories, requests to subscribe, posts embedded
from social networks. They hold figures ("win £500", "for £4 a month"), and somebody else's words.
"""

import re
from itertools import islice
from typing import Any

from corpus.readers.page_metadata import words_of

_POINTER = re.compile(
    r"(?:(?:also )?read (?:more|also|next|this)\b|also read\b|more(?: news| on this)?:|see also\b|watch:|don.t miss:"
    r"|related(?: stor(?:y|ies)| articles?)?:)"
    r"[\s:|\-–—>]*",
    re.IGNORECASE,
)
_LONGEST_POINTER = 250  # characters
_PIECES = 30  # runs of text that are looked at; an element with more is no pointer, or is looked at again further in
_EMBEDDED = re.compile(
    r"(?:^|\s)(?:twitter-(?:tweet|video|timeline)|instagram-media|tiktok-embed|bluesky-embed|threads-post|mastodon-embed|reddit-(?:card|embed)"
    r"|fb-(?:post|video|comment-embed)|social-embed(?:-post)?|tumblr-post)(?:\s|$)",
    re.IGNORECASE,
)
_WIDGETS = frozenset(
    {"amp-ad", "amp-consent", "amp-embed", "amp-facebook", "amp-iframe", "amp-instagram", "amp-list", "amp-sidebar", "amp-sticky-ad", "amp-twitter"}
)
_ASKING = re.compile(
    r"(?:(?:please )?subscribe (?:today|now|here|to(?:day)? (?:our|the|read)|for (?:just|only|as little|£)|from (?:just|only|£))"
    r"|(?:to|want to) (?:continue reading|read the (?:rest|full))|(?:get|enjoy|unlock) (?:unlimited|full|ad-free|digital)[\w, -]* access"
    r"|(?:already|not) (?:a subscriber|a member|registered)\?|already have an account\b"
    r"|become a (?:subscriber|member|supporter) (?:today|now|from|for|of)\b"
    r"|support (?:the guardian|(?:our|independent|local|quality) (?:\w+ )?(?:journalism|newsroom|news))\b"
    r"|sign up (?:\w+ )?(?:to|for) (?:our|the|your|free|daily|breaking)\b.{0,80}\b(?:newsletter|alert|email|bulletin|update|inbox)"
    r"|(?:want|get|(?:for|to get) (?:more|all the|the latest|breaking|daily)|never miss|don.t miss)\b.{0,120}"
    r"\b(?:sign up|subscribe|follow us|click here|join our|to your inbox|on whatsapp)\b"
    r"|(?:you can )?(?:also )?(?:follow|find|like) (?:us|bbc [\w &]+|the [\w ]+) on (?:facebook|twitter|x\b|instagram|bbc sounds|whatsapp)"
    r"|(?:click|tap) here to (?:subscribe|sign up|join)|join (?:our|the) [\w ]{0,30}(?:whatsapp|facebook|newsletter))",
    re.IGNORECASE,
)
_ASKS = re.compile(r"paywall|subscri|newsletter|sign-?up|membership|donat|contribution|support-us", re.IGNORECASE)  # how such boxes are named
_LONGEST_BOX = 600  # characters of a box that asks for money or an address; some papers name the whole article "paywall-content"
_WISH = re.compile(r"subscri|sign up|newsletter|unlimited access|log in|become a|as little as", re.IGNORECASE)


def drop_clutter(tree: Any) -> None:
    """Takes all of it out of the page."""
    for element in list(tree.iter("blockquote", "div", "section", *_WIDGETS)):
        if element.tag in _WIDGETS or _is_embedded(element) or _is_box(element):
            drop(element)
    for element in list(tree.iter("p", "div", "li", "h2", "h3", "h4", "strong", "b")):
        words = " ".join("".join(islice(element.itertext(), _PIECES)).split())
        if len(words) <= _LONGEST_POINTER and (_ASKING.match(words) or _points(element, words)):
            drop(element)


def _points(element: Any, words: str) -> bool:
    """Whether it leads to another story ("READ MORE: Council spends £9m on bollards"): all of it that follows is a link."""
    if not (begin := _POINTER.match(words)):
        return False
    linked = sum(len(words_of(link)) for link in element.iter("a"))
    return bool(linked) and linked >= len(words) - begin.end() - 2


def _is_embedded(element: Any) -> bool:
    """Whether it is a post from a social network."""
    return bool(_EMBEDDED.search(f"{element.get('class') or ''} {element.get('data-component') or ''}"))


def _is_box(element: Any) -> bool:
    """Whether it is a box that asks to subscribe, by its name, its size and its words."""
    if not _ASKS.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return False
    words = " ".join("".join(islice(element.itertext(), _PIECES + 1)).split())
    return len(words) <= _LONGEST_BOX and bool(_WISH.search(words))


def drop(element: Any) -> None:
    """Empties it; what follows it stays."""
    tail = element.tail
    element.clear()
    element.tail = tail
