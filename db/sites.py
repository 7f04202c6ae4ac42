"""Which place the words at a figure put it in: "the library in Lowgate", "Penn library". Two that are named apart are two things, however alike they
are told.

Only a place of a kind counts, with a name of its own beside it: a town that is named alone may be where the council sits.
"""

import re
from functools import lru_cache

from db.periods import MONTHS
from db.statement import BROAD, Statement

BACK = 240  # characters before a sentence in which the place is named that it goes on about
# of which a place may have one; what a whole council lacks or charges is not told by the place beside it
LOCAL = BROAD | {"saving", "budget", "grant", "debt", "job_losses", "jobs_at_risk", "jobs_created", "jobs_transferred"}
_KIND = (
    r"(?:(?:leisure|sports|community|day|health|children['’]s|youth|arts|civic|family|heritage|recycling|swimming|service|concert) )?"
    r"(?:cent(?:re|er)s?|baths|pools?|librar(?:y|ies)|schools?|academ(?:y|ies)|colleges?|bridges?|bypass|roads?|streets?|arenas?|museums?|galler(?:y|ies)"
    r"|theatres?|cinemas?|halls?|stadiums?|markets?|stations?|hospitals?|parks?|towers?|squares?|hubs?|depots?|incinerators?|crematoriums?|cemeter(?:y|ies)"
    r"|homes?|hostels?|nurser(?:y|ies)|toilets?|tips?|flats|estates?|castles?|piers?|harbours?|headquarters)"
)
_ALIKE = {"academy": "school", "college": "school", "those": "one", "street": "road", "bypass": "road", "center": "centre"}
_WORD = r"[A-Z][\w’'-]+"
_NAME = rf"{_WORD}(?:(?:-| (?:of|on|upon|under|le|the|and) | )?{_WORD}){{0,4}}"
_IN = re.compile(
    rf"\b(?P<kind>(?i:{_KIND}|one|those))(?: [a-z]+){{0,2}}? (?:in|at|near|on|for|between) (?P<name>{_NAME}(?:(?:, | and |, and ){_NAME})*)"
)
_OWN = re.compile(rf"(?P<name>\b{_WORD}(?:(?: (?:of|on|the|and))? {_WORD}){{0,4}}(?:['’]s)?) (?P<kind>(?:[a-z]+ )?(?i:{_KIND}))\b")
_FIGURE = re.compile(r"£\d|(?<!\S)\d(?!\d{3}\b)")
_GOES_ON = re.compile(r"[\s“\"]*(?:It|This|That|These|They|The|Its)\b")
_SOLD = re.compile(r"\b(?:was |been |were )?sold\b(?! off (?:land|part|some))", re.IGNORECASE)
_WORDS = re.compile(r"[a-z][\w’'-]+")
# capital letters that are no name of a place
_NO_NAMES = frozenset((
    "the", "a", "an", "closing", "replacing", "selling", "repairs", "repairing", "plans", "building", "new", "old", "former", "high",
    "primary", "secondary", "junior", "infant", "infants", "academy", "college", "school", "schools", "community", "leisure", "sports",
    "sport", "central", "centre", "library", "libraries", "council", "city", "county", "town", "borough", "district", "civic", "grand",
    "royal", "north", "south", "east", "west", "and", "of", "on", "upon", "for", "in", "at", "all", "two", "three", "four", "five", "six",
    "some", "its", "it", "this", "that", "charges", "england", "wales", "scotland", "britain", "uk", "yorkshire", "band", "labour", "tory",
    "conservative", "coun", "cllr", "councillor", "cabinet", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "christmas", "easter", "care", "council's", "park", "hall", "house", "street", "road", "bridge", "st", "saint", "museum", "theatre",
    "closure", *MONTHS,
))  # fmt: skip


def of_two_places(a: Statement, b: Statement) -> bool:
    """Whether both figures are of places of one kind that the words at them name differently."""
    if a.family not in LOCAL or b.family not in LOCAL or not a.claim.has_words or (a.claim.kind == "jobs" and a.claim.service is None):
        return False
    own = _sites(a)
    if not own or not (other := _sites(b)):
        return False
    if any(names & others for _, names in own for _, others in other):
        return False
    return any(kind == sort or "one" in (kind, sort) for kind, _ in own for sort, _ in other)


def sold_once(a: Statement, b: Statement) -> bool:
    """Whether both figures are what one place with a name was sold for: it goes once, and no year need be named beside it."""
    if not (a.family == b.family == "income" and a.stage == b.stage == "actual") or a.claim.rate or b.claim.rate:
        return False
    if not (_SOLD.search(a.claim.sentence) and _SOLD.search(b.claim.sentence)) or a.portion or b.portion or a.addition or b.addition:
        return False
    return any(kind == sort and names == others for kind, names in _sites(a) for sort, others in _sites(b))


def _sites(one: Statement) -> frozenset[tuple[str, frozenset[str]]]:
    """The places of a figure, each by what it is and the words of its name; those of the sentence before where its own goes on about them."""
    claim = one.claim
    found = _places_in(claim.words(claim.sentence_start, claim.start), claim.words(claim.end, claim.sentence_end), claim.council or "")
    if found or not _GOES_ON.match(claim.sentence):
        return found
    return _places_in(claim.words(max(0, claim.sentence_start - BACK), claim.sentence_start), "", claim.council or "")


@lru_cache(maxsize=4096)  # a figure is held against many
def _places_in(before: str, after: str, council: str) -> frozenset[tuple[str, frozenset[str]]]:
    """The places that words before a figure and behind it name, as far as no other figure stands between."""
    own = frozenset(_WORDS.findall(council.lower())) | _NO_NAMES
    out = set()
    for text in (_FIGURE.split(before)[-1], _FIGURE.split(after, maxsplit=1)[0]):
        for found in (*_IN.finditer(text), *_OWN.finditer(text)):
            words = frozenset(word.removesuffix("'s").removesuffix("’s") for word in _WORDS.findall(found["name"].lower()))
            if names := words - own:
                out.add((_sort(found["kind"]), names))
    return frozenset(out)


def _sort(kind: str) -> str:
    """What a place is, in one number: "libraries" and "library" are one, a college is a school."""
    word = kind.lower().rpartition(" ")[2]
    word = word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")
    return _ALIKE.get(word, word)
