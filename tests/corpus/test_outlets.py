"""Outlets made one, and what kind of source each is."""

import pytest

from corpus.outlets import kind_of, load, one_name, source_of

KINDS = {"newspaper", "broadcaster", "magazine", "agency", "council", "government", "union", "party", "blog"}


@pytest.mark.parametrize(
    ("given", "name", "kind"),
    [
        ("BBC", "BBC News", "broadcaster"),
        ("BBC News", "BBC News", "broadcaster"),
        ("bbc.co.uk", "BBC News", "broadcaster"),
        ("www.bbc.co.uk", "BBC News", "broadcaster"),
        ("the guardian", "The Guardian", "newspaper"),
        ("Express and Star", "Express & Star", "newspaper"),
        ("The Herald", "The Herald", "newspaper"),  # of any town: not Glasgow's
        # not listed: the name stays, its words tell the kind
        ("Avon Valley Herald", "Avon Valley Herald", "newspaper"),
        ("Borsetshire County Council newsroom", "Borsetshire County Council newsroom", "council"),
        ("Borsetshire Unison branch", "Borsetshire Unison branch", "union"),
        ("Felpersham Ward Blog", "Felpersham Ward Blog", "blog"),
        ("Radio Borsetshire", "Radio Borsetshire", "broadcaster"),
        ("Ambridge", "Ambridge", None),
        ("United Herald", "United Herald", "newspaper"),  # words, not letters: no "unite" in it
    ],
)
def test_names_and_kinds(given: str, name: str, kind: str | None) -> None:
    assert (one_name(given), kind_of(given)) == (name, kind)


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://www.bbc.co.uk/news/uk-england-1", "BBC News"),
        ("http://news.bbc.co.uk/1/hi/2.stm", "BBC News"),
        ("https://www.avonvalleyherald.example/news/1", "avonvalleyherald.example"),
        ("https://www.borsetshire.gov.uk/news/1", "borsetshire.gov.uk"),  # a council, not GOV.UK
        ("https://www.gov.uk/government/news/1", "GOV.UK"),
        ("https://web.archive.org/web/2016/page", None),  # carries everybody's
        ("https://m.facebook.com/story", None),
        ("not an address", None),
        ("http://[", None),
    ],
)
def test_addresses(url: str, source: str | None) -> None:
    assert source_of(url) == source


def test_the_list_is_sound() -> None:
    outlets = load()
    assert {kind for _, kind in [*outlets.by_name.values(), *outlets.by_host.values()]} <= KINDS
    assert {kind for kind, _ in outlets.hints} <= KINDS
    assert all("/" not in host and not host.startswith("www.") for host in outlets.by_host)
