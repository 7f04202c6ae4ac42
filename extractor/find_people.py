"""Finds the people of a document and what they are: `reading.people` (every mention, resolved to a full name) and `reading.appointments`."""

import re

from spacy.language import Language

from extractor.claim import Appointment, stable_id
from extractor.names import Name, Names
from extractor.offices import Office, Offices
from extractor.reading import PersonMention, Reading, Stage
from extractor.roles import Held, Place, Roles
from rules.loader import RuleBook

# What only a person is followed by: an age, "who", a home.
_PERSON_AFTER = re.compile(r",? (?:\d\d,|who\b|whose\b)|, (?:of|from) (?:[A-Z]\w+[ ,]){1,3}")

_LONGEST_PARTY = 20  # characters


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.people` and `reading.appointments`."""
    finder, roles = Names(rules), Roles(rules)
    offices = Offices(rules, roles.grammar.before)

    def find_people(reading: Reading) -> None:
        names = finder.find(reading.text)
        place = Place.of(reading, names)
        _trust_party_names(place)
        held = roles.find(place)
        settled = offices.settle(place, held)
        full = _full_names(reading.text, names, {id(one.name) for one in held})
        reading.people = _mentions(reading.text, names, held, settled, full)
        reading.appointments = _appointments(reading, settled, full)

    return find_people


def _trust_party_names(place: Place) -> None:
    """Makes "Labour's Jo Arkwell" surely a person's name."""
    text = place.reading.text
    for name in place.names:
        if not name.sure and text[name.outer_start - 3 : name.outer_start] in ("'s ", "’s "):
            end = name.outer_start - 3
            name.sure = any(cue.end == end for cue in place.near(place.parties, end - _LONGEST_PARTY, end))


def _full_names(text: str, names: list[Name], known: set[int]) -> dict[str, str]:
    """Surname -> the first full name in the document that ends with it; people with a role or title before other runs of capitals."""
    full: dict[str, str] = {}
    for wanted in (True, False):
        for name in names:
            if len(name.words) > 1 and (name.sure or id(name) in known) is wanted:
                full.setdefault(name.words[-1].casefold(), text[name.start : name.end])
    return full


def _resolve(text: str, name: Name, full: dict[str, str]) -> str:
    """The full name that the document gives somewhere to a surname, or to initials; names with a given name stand as written."""
    written = text[name.start : name.end]
    if len(name.words) > 1 and len(name.words[0]) > 1:
        return written
    other = full.get(name.words[-1].casefold(), written)
    return other if other[0] == written[0] or len(name.words) == 1 else written


def _mentions(text: str, names: list[Name], held: list[Held], settled: list[Office], full: dict[str, str]) -> list[PersonMention]:
    """Every mention of a person; the outer span takes in the titles and the role's words."""
    starts = {id(one.name): one.cue.start for one in reversed(held)}
    ends = {id(one.name): one.end for one in held}
    for office in settled:
        key = id(office.name)
        starts[key] = min(starts.get(key, office.start), office.start)
        ends[key] = max(ends.get(key, office.end), office.end)
    return [
        PersonMention(
            name.start,
            name.end,
            _resolve(text, name, full),
            min(name.outer_start, starts.get(id(name), name.outer_start)),
            max(name.end, ends.get(id(name), 0)),
        )
        for name in names
        if name.sure or id(name) in ends or _PERSON_AFTER.match(text, name.end)
    ]


def _appointments(reading: Reading, settled: list[Office], full: dict[str, str]) -> list[Appointment]:
    """One appointment for each person and role, at the first mention; `councillor` only for those with no other role."""
    best: dict[tuple[str, str], Appointment] = {}
    key = reading.document.key
    for office in settled:
        name = office.name
        person = _resolve(reading.text, name, full)
        earlier = best.get((person, office.role))
        # "Finance boss Simon Letts, the cabinet member for resources": of two phrases at one mention the fuller one says more
        if earlier is None or (earlier.start == name.start and len(earlier.role_text) < len(office.words)):
            best[person, office.role] = Appointment(
                id=stable_id(key, name.start, name.end, person, office.role),
                person=person,
                role=office.role,
                role_text=office.words,
                organisation=office.organisation,
                party=office.party,
                start=name.start,
                end=name.end,
                rule=office.rule,
            )
    others = {person for person, role in best if role != "councillor"}
    return [one for one in best.values() if one.role != "councillor" or one.person not in others]
