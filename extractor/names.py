"""People's names in running text, found by their shape: titles, capitals, and a lexicon of what is no name (no statistical model)."""

import re
from dataclasses import dataclass
from itertools import pairwise

from rules.loader import RuleBook
from rules.schema import NameRule, TitleRule

# A word that can stand in a name: "Geraghty", "MacLeod", "O'Neill", "Irranca-Davies", an initial, or "councillor" in lower case.
_REST = r"(?:['’](?=[A-ZÀ-Þ]))?[A-Za-zÀ-ÿ]*+(?:[-'’][A-ZÀ-Þ][A-Za-zÀ-ÿ]++)*+"
_WORD = rf"(?:[A-ZÀ-Þ]{_REST}|councillors?+)"
_PARTICLE = r"(?:(?:ap|ab|ferch|van|von|der|den|de|du|di|da|la|le|el|al|bin|ibn|ui|ní)[ \u00a0])"
# At most nine words: longer runs are headings, and a bound keeps the pattern linear. The standard `re` finds the leading character
# class three times as fast as `regex` does, so the pattern starts with one.
_RUN = re.compile(
    rf"[A-ZÀ-Þc](?<=\b.)(?:(?<!c){_REST}|(?<=c)ouncillors?+)\.?+(?:[ \u00a0]{_PARTICLE}{{0,2}}+{_WORD}(?:\.?+(?!\w)|(?=\.[A-Z]))){{1,8}}+"
)
_TOKEN = re.compile(rf"{_PARTICLE}{{0,2}}+({_WORD})\.?")
_MOST_WORDS = 4
_SHARED = ("Councillors", "councillors", "Cllrs", "Couns", "Crs")
_LISTED = re.compile(r"(?: \([^()\n]{1,40}\))?(?:, | and |, and | & )")


@dataclass(slots=True)
class Name:
    """A name where it stands. `outer_start` is where its titles begin; `sure`: a title or a known given name says that it is a person's."""

    start: int
    end: int
    outer_start: int
    words: tuple[str, ...]
    title: bool
    councillor: bool
    sure: bool


class Names:
    """Finds names with the lexicons of the rule book."""

    def __init__(self, rules: RuleBook) -> None:
        self.titles = {phrase.rstrip("."): rule.councillor for rule in rules.of(TitleRule) for phrase in rule.phrases}
        words = {
            sort: frozenset(w for rule in rules.of(NameRule) if rule.sort == sort for w in rule.phrases)
            for sort in ("first", "seldom", "role", "never")
        }
        self.first, self.seldom, self.role, self.never = words["first"], words["seldom"], words["role"], words["never"]

    def find(self, text: str) -> list[Name]:
        """All names in the text, by start; a run of capitals that is surely something else gives none."""
        out: list[Name] = []
        for run in _RUN.finditer(text):
            self._split(text, run.start(), run.end(), out)
        for first, second in pairwise(out):
            # "Councillors Jo Arkwell and Ian Moss": a title in the plural is shared
            if (
                first.councillor
                and not second.title
                and text.startswith(_SHARED, first.outer_start)
                and _LISTED.fullmatch(text, first.end, second.start)
            ):
                second.title = second.councillor = second.sure = True
        return out

    def _split(self, text: str, start: int, end: int, out: list[Name]) -> None:
        """Cuts a run of capitalised words at titles and at words that no name holds: "Labour Councillor Dean Fitz" is one name."""
        held: list[tuple[int, int, str]] = []
        title, councillor, outer = False, False, -1
        for token in _TOKEN.finditer(text, start, end):
            word = token[1]
            if word in self.titles and not (held and title and word in self.first):
                self._close(text, held, title, councillor, outer, False, out)
                if held or not title:
                    outer, councillor = token.start(), False
                held = []
                title, councillor = True, councillor or self.titles[word]
            elif not (title and len(word) == 1) and (
                word in self.never
                or word in self.role
                or (len(word) > 1 and word.isupper() and not title and not self._initials(word, held, token.end(), end))
            ):
                self._close(text, held, title, councillor, outer, word in self.never, out)
                held, title, councillor, outer = [], False, False, -1
            else:
                held.append((token.start(), token.start(1) + len(word), word))
                if len(word) > 2 and token[0].endswith("."):  # "Cllr Jo Arkwell. Picture: ...": an initial's stop ends no name
                    self._close(text, held, title, councillor, outer, False, out)
                    held, title, councillor, outer = [], False, False, -1
        self._close(text, held, title, councillor, outer, False, out)

    def _initials(self, word: str, held: list[tuple[int, int, str]], at: int, end: int) -> bool:
        """Whether capitals are the initials between a given name and a surname: "Rowan JP Ellery"."""
        return len(word) == 2 and len(held) == 1 and at < end and held[0][2] in self.first

    def _close(self, text: str, held: list[tuple[int, int, str]], title: bool, councillor: bool, outer: int, spoiled: bool, out: list[Name]) -> None:
        """Adds the name that the held words make, if they make one."""
        if not held or (spoiled and not title):
            return
        if not title:
            # what stands before a known given name is a place or a remit: "Greater Manchester Andy Burnham"
            if held[0][2] not in self.first:
                held = held[next((i for i in range(1, len(held) - 1) if held[i][2] in self.first), 0) :]
            known = held[0][2] in self.first
            if len(held) < 2 or (not known and (held[0][2] in self.seldom or held[-1][2] in self.seldom or len(held[0][2]) == 1)):
                return
        held = held[:_MOST_WORDS]
        if len(held[-1][2]) == 1:  # "Cllr J" names nobody
            return
        sure = title or held[0][2] in self.first
        words = tuple(word for _, _, word in held)
        begin = held[0][0]
        out.append(Name(begin, held[-1][1], outer if title else begin, words, title, councillor, sure))
