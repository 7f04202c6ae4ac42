"""Names that stand for one thing: a scheme by its acronym and in full, a firm with and without "Ltd", a person with and without a title."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from db.records import ProgrammeView

_COMPANY = re.compile(r"\b(?:ltd|limited|plc|llp|inc|group|uk|the)\b\.?", re.IGNORECASE)
_TITLE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|cllr|coun|councillor|cr|ald|alderman|rev|prof|professor)\.?\s+)+", re.IGNORECASE
)
_JOINING = frozenset({"and", "of", "the", "in", "for", "to", "a", "&"})
_NICKNAMES = {
    "tony": "anthony", "bill": "william", "will": "william", "bob": "robert", "rob": "robert", "jim": "james", "jimmy": "james",
    "mike": "michael", "mick": "michael", "dave": "david", "steve": "stephen", "steven": "stephen", "chris": "christopher",
    "nick": "nicholas", "dick": "richard", "rick": "richard", "liz": "elizabeth", "beth": "elizabeth", "kate": "katherine",
    "cathy": "catherine", "sue": "susan", "joe": "joseph", "tom": "thomas", "ken": "kenneth", "pete": "peter", "phil": "philip",
    "phillip": "philip", "andy": "andrew", "ed": "edward", "ted": "edward", "dan": "daniel", "sam": "samuel", "ben": "benjamin",
    "matt": "matthew", "greg": "gregory", "jon": "jonathan", "johnny": "john", "jack": "john", "pat": "patricia", "ron": "ronald",
    "ray": "raymond", "fred": "frederick", "geoff": "geoffrey", "jeff": "jeffrey", "alex": "alexander", "debbie": "deborah",
    "maggie": "margaret",
}  # fmt: skip


def plain(name: str | None) -> str:
    """A name for comparing: lower case, straight apostrophes, single spaces, no leading article."""
    return " ".join((name or "").lower().replace("’", "'").split()).removeprefix("the ")


def firm(name: str | None) -> str:
    """The handle under which a firm is known in all papers: its first word. "Babcock" and "Babcock International Group plc" are one."""
    words = _COMPANY.sub(" ", plain(name)).replace("'s", "").split()
    return words[0].strip(".,") if words else ""


def initials(name: str) -> str:
    """What an acronym of the name would be, joining words left out: "Better Outcomes Lean Delivery" -> "bold"."""
    return "".join(word[0] for word in re.findall(r"[a-z0-9]+", plain(name)) if word not in _JOINING)


def scheme_names(programmes: Iterable[ProgrammeView]) -> Mapping[str, str]:
    """For each way that a scheme is written (name, expansion) the one name for it: the name that documents give an expansion to."""
    out: dict[str, str] = {}
    for programme in sorted(programmes, key=lambda one: (one.name, one.expansion or "")):
        if programme.expansion and plain(programme.expansion) != plain(programme.name):
            out.setdefault(plain(programme.expansion), programme.name)
    return out


def scheme(name: str | None, known: Mapping[str, str]) -> str | None:
    """The one name of a scheme."""
    return known.get(plain(name), name) if name else name


def same_scheme(a: str | None, b: str | None) -> bool:
    """Whether two names of schemes are one: equal, or one the acronym of the other."""
    one, other = plain(a), plain(b)
    return one == other or (len(one) >= 3 and initials(other) == one) or (len(other) >= 3 and initials(one) == other)


# Nouns that papers take for each other: of one thing and one year they say one figure.
_ONE_NOUN = {
    "visit": "visitor", "attendance": "visitor", "journey": "passenger", "trip": "passenger", "ticket": "fine", "pcn": "fine", "notice": "fine",
    "property": "household", "propertie": "household", "dwelling": "household", "branche": "library", "librarie": "library", "placement": "place",
    "summonse": "summons", "familie": "family", "facilitie": "facility", "after": "children", "youngster": "children", "kid": "children",
}  # fmt: skip


def noun(counted: str | None) -> str:
    """The head of what a count counts, without its plural; one of several that papers use for one thing."""
    head = (counted or "").lower().partition(" in ")[0].rstrip("s").rsplit(" ", 1)[-1]  # "children in its care"
    return _ONE_NOUN.get(head, head)


@lru_cache(maxsize=8192)
def person(name: str) -> tuple[str, str]:
    """A person's given name and surname for comparing: titles off, nicknames in full, lower case. One word is a surname."""
    words = _TITLE.sub("", " ".join(name.replace("’", "'").split())).lower().replace(".", " ").split()
    if not words:
        return "", ""
    given = words[0] if len(words) > 1 else ""
    return _NICKNAMES.get(given, given), words[-1]


@lru_cache(maxsize=8192)  # whoever holds an office is named again and again
def same_person(a: str, b: str) -> bool:
    """Whether two names may be one person: one surname (or a slip of a letter in it), and given names that do not rule it out."""
    (given_a, family_a), (given_b, family_b) = person(a), person(b)
    if not _near(family_a, family_b):
        return False
    if not given_a or not given_b or given_a == given_b:
        return True
    if len(given_a) == 1 or len(given_b) == 1:
        return given_a[0] == given_b[0]
    return _near(given_a, given_b) or given_a[:3] == given_b[:3]


def _near(a: str, b: str) -> bool:
    """Equal, or one letter changed, added, dropped or two swapped in a word of five letters or more."""
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[at:], b[at:]
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
