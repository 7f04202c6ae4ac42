"""One document while its speech is read: who is named outside quotations, who has spoken so far, whom a pronoun means."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from extractor.quotations import Quotation
from extractor.reading import Cue, PersonMention, Reading
from rules.schema import SpeechVerbRule

# "the leader", "officers": not "a report to councillors"
_SOMEBODY = re.compile(
    r"(?:(?! (?:to|for|by|from|of|before) ).)*"
    r"(?:leader|member|officer|official|councillor|spokes\w+|boss|director|executive|minister|mayor|expert|source)s?",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?:\w+ )?(?:campaigners|residents|parents|protesters|critics|opponents|members|unions|people)", re.IGNORECASE)
_PRONOUN_REACH = 3  # sentences from "it says" back to the body that spoke


class Subject(NamedTuple):
    """Who speaks, the words that name them (for a pronoun: those it points to), and where the subject begins before its verb."""

    speaker: str
    start: int
    end: int
    person: bool
    left: int


@dataclass(slots=True)
class Attribution:
    """A verb of saying with its subject; `left` to `right` holds both. `inverted`: the subject follows the verb."""

    left: int
    right: int
    verb: Cue
    rule: SpeechVerbRule
    subject: Subject
    sentence: int
    inverted: bool


class SpeechScan:
    """The document, its people by place and surname, and the attributions found so far, in text order."""

    def __init__(self, reading: Reading, quotations: list[Quotation]) -> None:
        self.reading = reading
        self.text = reading.text
        self.quotations = quotations
        self._quote_starts = [q.start for q in quotations]
        self.people = [p for p in reading.people if not self.quoted(p.start) and not self._signs(p)]
        self._starts = [p.start for p in self.people]
        full = [p.person for p in reversed(reading.people) if " " in p.person]
        self.surnames = {person.rsplit(" ", 1)[-1].casefold(): person for person in full}
        for person in full:  # "Dot added": a given name, where it is nobody's surname
            self.surnames.setdefault(person.split(" ", 1)[0].casefold(), person)
        self.found: list[Attribution] = []

    def quoted(self, offset: int) -> bool:
        """Whether the offset lies within a quotation."""
        at = bisect_right(self._quote_starts, offset) - 1
        return at >= 0 and offset < self.quotations[at].end

    def _signs(self, person: PersonMention) -> bool:
        """Whether a name stands alone on its line, below what a box quotes of that person: nobody whom "she" can mean."""
        line = self.reading.sentences[self.reading.sentence_at(person.start)]
        if line.kind != "heading" or line.start != person.outer_start:
            return False
        boxed = self.text[max(0, line.start - 3) : line.start].strip().endswith(("”", '"'))
        return line.end == person.outer_end or (boxed and self.text.startswith(",", person.outer_end))

    def mark_before(self, offset: int) -> str:
        """`quote` or `comma` where one stands right before, so that the verb's subject can follow it, else nothing."""
        text, at = self.text, offset - 1
        while at >= 0 and text[at] in " \u00a0":
            at -= 1
        if at < 0:
            return ""
        if text[at] in '”"' or (text[at] in "’'" and text[at - 1] in ".,!?"):
            return "quote"
        return "comma" if text[at] == "," else ""

    def person_from(self, offset: int) -> PersonMention | None:
        """The first person named at or after the offset."""
        at = bisect_left(self._starts, offset)
        return self.people[at] if at < len(self.people) else None

    def person_before(self, offset: int, floor: int = 0) -> PersonMention | None:
        """The last person named before the offset and not before `floor`."""
        at = bisect_left(self._starts, offset) - 1
        return self.people[at] if at >= 0 and self.people[at].start >= floor else None

    def _council_before(self, offset: int, index: int) -> Subject | None:
        """The council that the sentence before is about, for a sentence that begins "It said" when no body has spoken yet."""
        sentences, councils = self.reading.sentences, self.reading.councils
        if index == 0 or offset > sentences[index].start + 1:
            return None
        at = bisect_left(councils, sentences[index - 1].start, key=lambda mention: mention.start)
        if at >= len(councils) or councils[at].sentence != index - 1 or self.quoted(councils[at].start):
            return None
        first = councils[at]
        return Subject(self.text[first.start : first.end], first.start, first.end, False, offset)

    def antecedent(self, offset: int, word: str, index: int) -> Subject | None:
        """Whom a pronoun means: the one who spoke last, or was named first in the nearest earlier sentence that names anybody."""
        people = word in ("he", "she")
        last = next((a for a in reversed(self.found) if _can_mean(word, a.subject)), None)
        if not people and word == "it" and (last is None or index - last.sentence > _PRONOUN_REACH):
            return self._council_before(offset, index)
        person = self.person_before(offset) if people else None
        if person is None:
            return last.subject._replace(left=offset) if last and index - last.sentence <= _PRONOUN_REACH else None
        sentence = self.reading.sentences[self.reading.sentence_at(person.start)]
        if last and last.subject.start >= sentence.start:
            return last.subject._replace(left=offset)
        first = self.person_from(sentence.start) or person
        return Subject(first.person, first.start, first.end, True, offset)


def _can_mean(word: str, subject: Subject) -> bool:
    """Whether the pronoun can stand for the subject: "she" for "a council spokeswoman", "it" for the council."""
    somebody = subject.person or _SOMEBODY.fullmatch(subject.speaker) is not None
    if word == "it" and _MANY.fullmatch(subject.speaker):
        return False
    return word == "they" or somebody is (word in ("he", "she"))
