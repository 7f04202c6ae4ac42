"""Outlets: one name for "BBC", "BBC News" and bbc.co.uk, and what kind of source each is. The list is data, `outlets.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_DATA = Path(__file__).parent / "outlets.toml"
_NO_OUTLET = frozenset(
    {"facebook.com", "twitter.com", "x.com", "google.com", "msn.com", "yahoo.com", "archive.org", "web.archive.org", "pressreader.com"}
)


@dataclass(frozen=True, slots=True)
class Outlets:
    """The list, ready to look up: by name, by web address, and words that tell the kind of one that is not on it."""

    by_name: dict[str, tuple[str, str]]  # plain name -> (name, kind)
    by_host: dict[str, tuple[str, str]]
    hints: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def load() -> Outlets:
    """The list as shipped. Raises ValueError where it is broken: a test sees that it is not."""
    content: dict[str, Any] = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    by_name: dict[str, tuple[str, str]] = {}
    by_host: dict[str, tuple[str, str]] = {}
    for outlet in content["outlet"]:
        known = (outlet["name"], outlet["kind"])
        for name in (outlet["name"], *outlet.get("also", ())):
            if by_name.setdefault(_plain(name), known) != known:
                raise ValueError(f"{_DATA}: {name!r} is two outlets")
        for host in outlet["hosts"]:
            if by_host.setdefault(host, known) != known:
                raise ValueError(f"{_DATA}: {host!r} is two outlets")
    hints = tuple((hint["kind"], re.compile(r"\b(?:" + "|".join(map(re.escape, hint["words"])) + r")\b")) for hint in content["hint"])
    return Outlets(by_name, by_host, hints)


@lru_cache(maxsize=4096)
def one_name(source: str) -> str:
    """The outlet's usual name where it is listed, else the name as given: "BBC" and "www.bbc.co.uk" are "BBC News"."""
    found = load().by_name.get(_plain(source)) or _by_host(source)
    return found[0] if found else source


@lru_cache(maxsize=4096)
def kind_of(source: str) -> str | None:
    """newspaper, broadcaster, magazine, agency, council, government, union, party or blog; null where neither list nor name tells."""
    outlets = load()
    found = outlets.by_name.get(_plain(source)) or _by_host(source)
    if found:
        return found[1]
    plain = _plain(source)
    return next((kind for kind, words in outlets.hints if words.search(plain)), None)


@lru_cache(maxsize=4096)
def source_of(url: str) -> str | None:
    """The outlet of a web address: its name where it is listed, else its host. Null for sites that carry everybody's articles."""
    found = _by_host(url)
    if found:
        return found[0]
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[": an address in brackets that is none
        return None
    return host if "." in host and not any(host == site or host.endswith("." + site) for site in _NO_OUTLET) else None


def _by_host(address: str) -> tuple[str, str] | None:
    """The outlet whose host the address has, or a parent of it: "news.bbc.co.uk" is under "bbc.co.uk"; councils' sites are not GOV.UK."""
    if " " in address.strip() or "." not in address:
        return None
    try:
        host = (urlsplit(address if "//" in address else f"//{address}").hostname or "").lower().removeprefix("www.")
    except ValueError:
        return None
    outlets = load()
    if host.endswith(".gov.uk"):
        return outlets.by_host.get(host)
    pieces = host.split(".")
    return next((found for n in range(len(pieces) - 1) if (found := outlets.by_host.get(".".join(pieces[n:])))), None)


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[^\w&+]+", " ", name.lower().replace("&", " and ")).split())
