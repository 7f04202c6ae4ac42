"""Finds the people of a document and what they are: `reading.people` (every mention, resolved to a full name) and `reading.appointments`."""

import regex
from spacy.language import Language

from extractor.claim import Appointment, stable_id
from extractor.names import Name, Names
from extractor.reading import PersonMention, Reading, Stage
from extractor.roles import Held, Roles
from rules.loader import RuleBook

# What only a person is followed by: an age, "who".
_PERSON_AFTER = regex.compile(r",? (?:\d\d,|who\b|whose\b)|, (?:of|from) (?:[A-Z]\w+[ ,]){1,3}")


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.people` and `reading.appointments`."""
    finder, roles = Names(rules), Roles(rules)

    def find_people(reading: Reading) -> None:
        names = finder.find(reading.text)
        place = roles.place(reading, names)
        held = roles.find(place)
        full = _full_names(reading.text, names, held)
        reading.people = _mentions(reading.text, names, held, full)
        reading.appointments = _appointments(reading, held + roles.plain_councillors(place), full)

    return find_people


def _full_names(text: str, names: list[Name], held: list[Held]) -> dict[str, str]:
    """Surname -> the first full name in the document that ends with it; people with a role or title before other runs of capitals."""
    known = {id(h.name) for h in held}
    full: dict[str, str] = {}
    for wanted in (True, False):
        for name in names:
            if len(name.words) > 1 and (name.sure or id(name) in known) is wanted:
                full.setdefault(name.words[-1].casefold(), text[name.start : name.end])
    return full


def _resolve(text: str, name: Name, full: dict[str, str]) -> str:
    """The full name that the document gives somewhere to a surname; names that have a given name stand as written."""
    written = text[name.start : name.end]
    if len(name.words) > 1 and len(name.words[0]) > 1:
        return written
    other = full.get(name.words[-1].casefold(), written)
    return other if other[0] == written[0] or len(name.words) == 1 else written


def _mentions(text: str, names: list[Name], held: list[Held], full: dict[str, str]) -> list[PersonMention]:
    """Every mention of a person; `outer_end` takes in an apposition that says what they are."""
    ends: dict[int, int] = {}
    starts: dict[int, int] = {}
    for h in held:
        key = id(h.name)
        ends[key] = max(ends.get(key, 0), h.end)
        starts[key] = min(starts.get(key, h.start), h.start)
    return [
        PersonMention(
            name.start, name.end, _resolve(text, name, full),
            min(name.outer_start, starts.get(id(name), name.outer_start)), max(name.end, ends.get(id(name), 0)),
        )
        for name in names
        if name.sure or id(name) in ends or _PERSON_AFTER.match(text, name.end)
    ]  # fmt: skip


def _appointments(reading: Reading, held: list[Held], full: dict[str, str]) -> list[Appointment]:
    """One appointment for each person and role, at the first mention; `councillor` only for those with no other role."""
    best: dict[tuple[str, str], Appointment] = {}
    parties: dict[str, str] = {}
    others: set[str] = set()
    for h in sorted(held, key=lambda h: (h.name.start, h.start)):
        if not h.role:
            continue
        person = _resolve(reading.text, h.name, full)
        if h.party:
            parties.setdefault(person, h.party)
        if h.role != "councillor":
            others.add(person)
        earlier = best.get((person, h.role))
        # "Finance boss Simon Letts, the cabinet member for resources": of two phrases at one mention the fuller one says more
        if earlier is None or (earlier.start == h.name.start and len(earlier.role_text) < len(h.words)):
            best[person, h.role] = Appointment(
                stable_id(reading.document.key, h.name.start, h.name.end, person, h.role), person, h.role, h.words, h.organisation, h.party,
                h.name.start, h.name.end, h.rule,
            )  # fmt: skip
    return [a for a in best.values() if a.role != "councillor" or a.person not in others]
