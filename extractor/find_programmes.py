"""Finds the named schemes of councils ("BOLD", "the FutureFit plan", "a programme called Facing Forward") with their expansions.

A cue word ("programme", "short for") says where to look; regular expressions run only there. What a cue has shown once is then found
everywhere by name.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

import regex
from spacy.language import Language

from extractor.claim import Programme
from extractor.places import going_back
from extractor.reading import Cue, Reading, Stage
from rules.loader import RuleBook
from rules.schema import ProgrammeRule, ProgrammeWordRule

_LONGEST = 90  # characters of a name with its acronym
_QUOTE = r"[\"'“”‘’]"
_WORD = r"(?:[A-Z][\w&-]*(?:['’]s(?=\s+[A-Z]))?|\d{4}|[A-Z]{2,})"
_OPENERS, _CLOSERS = frozenset("\"'“”‘’("), frozenset("\"'“”‘’)")
_SMALL = r"(?:and|of|for|in|to|the|our|with|on|a|&|your|by|at)"
_CAPS = rf"(?P<caps>{_WORD}(?:[\s-]+(?:{_SMALL}\s+){{0,2}}{_WORD})*)"  # small words may stand inside: "Voluntary Severance and Early Retirement"
# Before the noun, from right to left: an acronym in brackets, a quoted name or capitals.
_NAME_BEFORE = re.compile(rf"(?:(?:{_QUOTE}(?P<quoted>[A-Z][\w&’' -]{{2,60}}?){_QUOTE}|{_CAPS})(?:\s*\((?P<acronym>[A-Z][A-Za-z]{{1,9}})\))?\s+)$")
# "'Facing Forward', the council's savings programme"
_APPOSED = regex.compile(rf"{_QUOTE}(?P<quoted>[A-Z][\w&’' -]{{2,60}}?){_QUOTE},?\s+(?:the|a|an|its|their)\s+(?:[\w'’-]+\s+){{0,4}}$")
_NAME_AFTER = re.compile(rf",?\s*(?:the\s+)?(?:{_QUOTE}(?P<quoted>[^\"“”\n]{{2,60}}?){_QUOTE}(?!\w)|{_CAPS})(?:\s*\((?P<acronym>[A-Z]{{2,10}})\))?")
_ACRONYM_AFTER = re.compile(r"\s*\((?:the\s+|or\s+)?['‘“\"]?(?P<acronym>[A-Z][A-Za-z]{1,9})['’”\"]?\)")
_EXPANSION_AFTER = re.compile(rf"[\s:]*(?:the\s+)?{_QUOTE}?(?P<expansion>{_WORD}(?:,?[\s-]+(?:{_SMALL}\s+){{0,2}}{_WORD})+)")
# "BOLD (Better Outcomes Lean Delivery)"
_EXPANSION_IN_BRACKETS = re.compile(rf"\s*\((?P<expansion>{_WORD}(?:,?[\s-]+(?:{_SMALL}\s+){{0,2}}{_WORD})+)\)")
_ACRONYM_BEFORE = regex.compile(r"\b(?P<acronym>[A-Z][A-Z]{2,9})\b[^.!?\n]{0,60}$")
_ACRONYM_NEXT = re.compile(r"\s+(?P<acronym>[A-Z][A-Z]{2,9})\b")
_EXPANSION_BEFORE = regex.compile(rf"(?P<expansion>{_WORD}(?:,?[\s-]+(?:{_SMALL}\s+){{0,2}}{_WORD})+)$")
# "its |Change, Efficiency and| Improvement Programme": a scheme whose name is what it does, where it is written as a name
_TITLED = re.compile(r"[A-Z]\w+ [A-Z]\w+")
_TITLE_BEFORE = regex.compile(r"\b(?:its|the|their|our|['’]s) (?P<more>(?:[A-Z]\w+(?:, | and | & |, and ))*)$")
_COINED = re.compile(r"[A-Z]{3,}|[A-Z]{2,}\d{2}|[A-Z][a-z]+[A-Z]\w*|[A-Z][a-z]*\d{2,4}")
_OWNER = regex.compile(r"^.*['’]s\s+(?=[A-Z])")
# "Scrapping the | Bright Start scheme": what is done to it opens the sentence; "Shaping the Future" is a name
_DONE_TO_IT = re.compile(
    r"(?:Abandoning|Axing|Closing|Cutting|Delaying|Dropping|Ending|Expanding|Extending|Freezing|Funding|Halting|Halving|Keeping|Launching|Merging|"
    r"Outsourcing|Pausing|Reducing|Removing|Reviewing|Scrapping|Shelving|Shutting|Slashing|Stopping|Suspending|Trimming|Withdrawing)\s"
    r"(?:the|its|their|our|an?)\s"
)
_NATIONAL_OWNER = regex.compile(r"(?:Government|government|Department|Treasury|Ministry|NHS|UK|EU|Whitehall|Defra|DWP|Lottery)['’]s?\s+(?:[A-Z]|$)")
# Capitals that open a sentence or belong to the owner, not to the name.
_LEAD = frozenset(
    {
        "The", "A", "An", "This", "That", "Its", "Their", "Our", "His", "Her", "Under", "Through", "But", "And", "In", "For", "With", "Of", "As",
        "By", "New", "Another", "Labour", "Conservative", "Tory", "Council", "County", "City",
    }
)  # fmt: skip


@dataclass(slots=True)
class _Scheme:
    name: str
    expansion: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.programmes`, in the order of their first mention."""
    by_id = {rule.id: rule for rule in rules.of(ProgrammeRule)}
    words = {rule.id: frozenset(rule.phrases) for rule in rules.of(ProgrammeWordRule)}
    no_names, buildings = words.get("word.no-name", frozenset()), words.get("word.building", frozenset())

    def find_programmes(reading: Reading) -> None:
        cues = reading.cues_of.get("programmes")
        if not cues:
            return
        finder = _Finder(reading, cues, by_id, no_names, buildings)
        reading.programmes = finder.programmes()

    return find_programmes


class _Finder:
    def __init__(
        self, reading: Reading, cues: list[Cue], by_id: dict[str, ProgrammeRule], no_names: frozenset[str], buildings: frozenset[str]
    ) -> None:
        self.reading, self.text, self.by_id = reading, reading.text, by_id
        self.no_names, self.buildings = no_names, buildings
        self.cues = cues
        self.banned = [(cue.start, cue.end) for cue in cues if by_id[cue.rule].sort == "not"]
        self.places = {self.text[m.start : m.end] for m in reading.councils if m.sort != "reference"}
        self.schemes: dict[str, _Scheme] = {}
        self.expansions: set[str] = set()
        self.aliases: dict[str, str] = {}  # words of a known scheme as this text writes them -> its name

    def programmes(self) -> list[Programme]:
        for cue in self.cues:
            rule = self.by_id[cue.rule]
            if rule.sort == "known" and rule.name:
                self._add(rule.name, rule.expansion)
                self.aliases[self.text[cue.start : cue.end]] = rule.name
            elif rule.sort in ("strong", "weak"):
                self._before(cue, rule.sort == "strong")
            elif rule.sort == "called":
                self._called(cue, noun_before=True)
            elif rule.sort == "coined":
                self._called(cue, noun_before=False)
            elif rule.sort == "expands":
                self._expanded(cue)
            elif rule.sort == "or":
                self._shortened(cue)
        return self._with_spans()

    def _before(self, cue: Cue, strong: bool) -> None:
        """A name that ends where the noun begins: "its FutureFit plan", "the Transforming Care (TC) programme"."""
        text = self.text
        sentence = self.reading.sentences[self.reading.sentence_at(cue.start)]
        floor = going_back(cue.start, _LONGEST, sentence.start)
        word = text.rfind(" ", floor, going_back(cue.start, 1, floor)) + 1 or floor
        named = text[word].isupper() or text[word] in _OPENERS or text[cue.start - 2] in _CLOSERS  # spares most cues the costly pattern
        found = _NAME_BEFORE.search(text, floor, cue.start) if named else None
        if found is None:
            if not _CLOSERS.isdisjoint(text[floor : cue.start]) and (apposed := _APPOSED.search(text, floor, cue.start)):
                self._add(apposed["quoted"], None)
            else:
                self._titled(cue, floor)
            return
        if text[sentence.start : sentence.end].isupper() or _NATIONAL_OWNER.search(text, going_back(found.start(), 20, sentence.start), cue.start):
            return
        name, quoted = found["quoted"] or found["caps"], found["quoted"] is not None
        if quoted and not strong and " " not in name and found.start() <= sentence.start and _COINED.fullmatch(name) is None:
            return  # "“Modest” cuts of 1%": the capital is the sentence's
        if not quoted:
            name = self._trimmed(name, found.start() == sentence.start)
        capital_noun = text[cue.start].isupper()
        acronym = found["acronym"]
        after = _ACRONYM_AFTER.match(text, cue.end)
        if after and _initials_fit(after["acronym"], name):
            acronym = after["acronym"]
        begin = text.rfind(name, found.start(), cue.start)
        if self._is_banned(begin, cue.end, bool(acronym)):
            return
        if not self._is_name(name, quoted, strong, bool(acronym)):
            return
        full = f"{name} {text[cue.start : cue.end]}" if capital_noun and not quoted and not found["acronym"] else name
        if acronym:
            self._add(acronym, full)
        else:
            inside = _EXPANSION_IN_BRACKETS.match(text, found.start() + len(found[0].rstrip()))
            self._add(full, inside["expansion"] if inside else None)

    def _called(self, cue: Cue, noun_before: bool) -> None:
        found = _NAME_AFTER.match(self.text, cue.end)
        if found:
            name = found["quoted"] or found["caps"]
            if name.casefold() not in self.no_names and (noun_before or _COINED.fullmatch(name)):
                self._add(*((found["acronym"], name) if found["acronym"] else (name, None)))

    def _expanded(self, cue: Cue) -> None:
        """ "FLOW - short for Fewer Layers, Open Working", "... under FLOW so far, which stands for Fewer Layers, Open Working"."""
        sentence = self.reading.sentences[self.reading.sentence_at(cue.start)]
        after = _EXPANSION_AFTER.match(self.text, cue.end)
        before = _ACRONYM_BEFORE.search(self.text, max(sentence.start, cue.start - _LONGEST), cue.start)
        if after and before and _initials_fit(before["acronym"], after["expansion"]):
            self._add(before["acronym"], after["expansion"])

    def _shortened(self, cue: Cue) -> None:
        """ "Fewer Layers, Open Working, or FLOW"."""
        after = _ACRONYM_NEXT.match(self.text, cue.end)
        if after is None:
            return
        sentence = self.reading.sentences[self.reading.sentence_at(cue.start)]
        before = _EXPANSION_BEFORE.search(self.text, max(sentence.start, cue.start - _LONGEST), cue.start)
        if before and after["acronym"].casefold() not in self.no_names and _initials_fit(after["acronym"], before["expansion"]):
            self._add(after["acronym"], before["expansion"])

    def _titled(self, cue: Cue, floor: int) -> None:
        """ "its Transformation and Efficiency Plan": named after what it does."""
        text = self.text
        if not _TITLED.fullmatch(text, cue.start, cue.end):
            return
        found = _TITLE_BEFORE.search(text, floor, cue.start)
        if found and not self._is_banned(cue.start, cue.end, False):
            self._add(found["more"] + text[cue.start : cue.end], None)

    def _trimmed(self, name: str, at_start: bool) -> str:
        """Without the owner ("Kent's Facing Forward") and the capital of the sentence's first words ("The Facing Forward")."""
        name = _OWNER.sub("", name)
        if at_start:
            name = _DONE_TO_IT.sub("", name)
        words = name.split()
        while words and (words[0] in _LEAD or (at_start and words[0].casefold() in self.no_names)):
            words.pop(0)
        return " ".join(words)

    def _is_name(self, name: str, quoted: bool, strong: bool, has_acronym: bool) -> bool:
        words = name.split()
        if not words or name.casefold() in self.no_names or any(word.casefold() in self.buildings for word in words):
            return False
        if quoted or has_acronym:
            return True
        if words[0].isupper() and self.reading.council and _initials_fit(words[0], self.reading.council):
            return False  # "the NHDC budget": the council itself
        if len(words) == 1 or not strong:
            return all(word.casefold() not in self.no_names for word in words) and _COINED.fullmatch(words[-1]) is not None and len(words) <= 2
        return not all(word.casefold() in self.no_names for word in words) and not self._is_place(words)

    def _is_place(self, words: list[str]) -> bool:
        """Whether the name is only where the scheme is ("the Milton Keynes scheme")."""
        start = " ".join(words)
        return any(place.startswith(start) for place in self.places)

    def _is_banned(self, start: int, end: int, has_acronym: bool) -> bool:
        """Whether a budget paper or national scheme covers the name, or without an acronym of its own touches it."""
        at = bisect_left(self.banned, (end, 0)) - 1
        while at >= 0 and self.banned[at][0] > start - _LONGEST:
            first, last = self.banned[at]
            if last > start and (first <= start or not has_acronym):
                return True
            at -= 1
        return False

    def _add(self, name: str, expansion: str | None) -> None:
        name = " ".join(name.split()).strip("'’‘\"“” ")
        expansion = " ".join(expansion.split()).strip("'’‘\"“” ") if expansion else None
        words = name.split()
        if any(" ".join(words[:count]) in self.expansions for count in range(1, len(words) + 1)):
            return  # the long name of a scheme that is known by its acronym
        if expansion:
            for long in (expansion, expansion.rsplit(" ", 1)[0]):
                self.schemes.pop(long, None)
            self.expansions.add(expansion)
        scheme = self.schemes.setdefault(name, _Scheme(name))
        scheme.expansion = scheme.expansion or expansion

    def _with_spans(self) -> list[Programme]:
        if not self.schemes:
            return []
        forms: dict[str, _Scheme] = {}
        for scheme in self.schemes.values():
            forms[scheme.name] = scheme
            if scheme.expansion:
                forms.setdefault(scheme.expansion, scheme)
        for alias, name in self.aliases.items():
            if name in self.schemes:
                forms.setdefault(alias, self.schemes[name])
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        pattern = regex.compile(r"(?<!\w)(?:" + "|".join(regex.escape(form) for form in longest_first) + r")(?!\w)")
        for found in pattern.finditer(self.text):
            forms[found[0]].spans.append(found.span())
        order = sorted((s for s in self.schemes.values() if s.spans), key=lambda s: s.spans[0])
        return [Programme(s.name, s.expansion, self.reading.council, tuple(s.spans)) for s in order]


def _initials_fit(acronym: str, expansion: str) -> bool:
    """Whether the acronym's letters open words of the expansion in order, most of them used ("VSER", "Voluntary Severance and Early Retirement")."""
    letters = acronym.casefold()
    initials = [word[0].casefold() for word in regex.split(r"[\s-]+", expansion) if word]
    at = 0
    for initial in initials:
        if at < len(letters) and initial == letters[at]:
            at += 1
    return at >= len(letters) - 1 and at >= 2
