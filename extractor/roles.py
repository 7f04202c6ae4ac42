"""Ties role words to the people they are said of: "council leader Maya Tranter", "Owen Pask, cabinet member for roads"."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import regex

from extractor.names import Name
from extractor.reading import Cue, Reading
from extractor.role_grammar import RoleGrammar
from rules.loader import RuleBook
from rules.schema import RoleRule, UnionRule

_REACH = 120  # characters between a role and its name: a long remit
_DANGLING = regex.compile(r"(?:^|[ ,])(?:and|or|the|of|for|with|at|a|&|in|to|on)$")
_SUCCEEDED = regex.compile(r"\b(?:over from|succe\w+|replac\w+|ousted|beat) \Z")
_UNION_AFTER = re.compile(
    r",? (?:from|of|for|at|with|speaking for|representing) (?:the (?:[A-Z]\w+ |local )*branch of )?(?:the |public sector union |union |trade union )?"
)

# "..., its leader has warned." and the next paragraph: "Jo Arkwell said": how a story opens that keeps the name for its second sentence
_HAS_SAID = re.compile(
    r"(?: (?:has|have))? (?:said|says|warned|warns|admitted|claimed|insisted|promised|pledged|confirmed|told|declared|predicted"
    r"|apologised|defended|hit back|called|urged|denied|vowed|resigned|quit"
    r"|announced|revealed|ruled|ordered|welcomed|rejected|dismissed)\b[^.\n]{0,40}[.\n]"
)
_OF_ONE = re.compile(
    r" of an? (?:\w+ )?(?:council|authority)(?: has| have)? (?:said|says|warned|warns|admitted|claimed|insisted|defended|promised|told)\b"
)
_SAYS = re.compile(r" (?:said|says|told|added|warned|admitted|insisted|claimed|explained)\b")
# "Speaking at Tuesday's meeting, |Jo Arkwell said"
_OPENER = re.compile(
    r"(?:Speaking|Addressing|Presenting|Introducing|Opening|Writing|In|At|On|During|After|Before|Ahead)\b[^.\n“”\"£]{0,90}, "
    r"|[“\"'][^“”\"\n]{0,300}[”\"'],? "
)
_LEAD = 3  # sentences, the headline among them
_NAMED_WITHIN = 2  # sentences after it


@dataclass(slots=True)
class Held:
    """A role said of a name, unsettled: the cue, and where the role's words end. `past`: it is said to be over or to come."""

    name: Name
    cue: Cue
    end: int
    past: bool = False


@dataclass(slots=True)
class Place:
    """A document with the names found in it and the cues of roles, parties and unions, each by start."""

    reading: Reading
    names: list[Name]
    roles: list[Cue]
    parties: list[Cue]
    unions: list[Cue]
    starts: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, reading: Reading, names: list[Name]) -> "Place":
        """Parties and unions count only with a capital: "labour", "unite" and "green" are also words."""
        text, cues = reading.text, reading.cues_of
        parties, unions = ([cue for cue in cues.get(topic, ()) if text[cue.start].isupper()] for topic in ("parties", "unions"))
        return cls(reading, names, cues.get("roles", []), parties, unions, [name.start for name in names])

    def names_before(self, offset: int) -> list[Name]:
        """The names that a role at the offset may be said of: the last one, and the one before it where the last is in doubt or was succeeded."""
        at = bisect_left(self.starts, offset) - 1
        out: list[Name] = []
        while at >= 0 and len(out) < 2 and self.names[at].end <= offset < self.names[at].end + _REACH:
            name = self.names[at]
            if not _SUCCEEDED.search(self.reading.text, max(0, name.outer_start - 20), name.outer_start):
                out.append(name)
                if name.sure:
                    break
            at -= 1
        return out

    def name_after(self, offset: int) -> Name | None:
        """The next name, unless it is too far off to hold a role that ends at the offset."""
        at = bisect_left(self.starts, offset)
        return self.names[at] if at < len(self.names) and self.names[at].start < offset + _REACH else None

    def first_after(self, offset: int) -> Name | None:
        """The next name, however far."""
        at = bisect_left(self.starts, offset)
        return self.names[at] if at < len(self.names) else None

    @staticmethod
    def near(cues: list[Cue], start: int, end: int) -> list[Cue]:
        """The cues that begin in a stretch of the text."""
        return cues[bisect_left(cues, start, key=_start) : bisect_right(cues, end, key=_start)]


def _start(cue: Cue) -> int:
    return cue.start


class Roles:
    """Reads who holds which role from the cues of the topics `roles` and `unions`."""

    def __init__(self, rules: RuleBook) -> None:
        self.roles = {rule.id: rule for rule in rules.of(RoleRule)}
        self.unions = {rule.id: rule for rule in rules.of(UnionRule)}
        self.grammar = RoleGrammar.of(rules)

    def find(self, place: Place) -> list[Held]:
        """Every role that the text says of one of the names, in text order."""
        text = place.reading.text
        out: list[Held] = []
        last: tuple[Cue, Name | None] | None = None
        nameless: list[Cue] = []
        for cue in place.roles if place.names else ():
            rule = self.roles[cue.rule]
            if rule.organisation and cue.end - cue.start < 4 and not text[cue.start : cue.end].isupper():
                continue  # "am" the verb, "ms" the title
            name, end = self._holder(place, cue, rule, last)
            if name:
                if last and last[1] is None and self.grammar.chain.fullmatch(text, last[0].end, cue.start):
                    out.append(self._held(text, name, last[0], last[0].end))  # "deputy leader and cabinet member for finance Jo Arkwell"
                out.append(self._held(text, name, cue, end))
            elif not rule.adjacent:
                nameless.append(cue)
            last = (cue, name)
        out += self._from_lead(place, nameless, {id(held.name) for held in out})
        out += self._from_unions(place, {id(held.name) for held in out if self.roles[held.cue.rule].role == "union_official"})
        return out

    def _from_lead(self, place: Place, nameless: list[Cue], taken: set[int]) -> list[Held]:
        """The holder of a role that the lead says something without a name, if the next sentence opens with somebody who has no role yet."""
        text, sentences = place.reading.text, place.reading.sentences
        for cue in nameless:
            index = place.reading.sentence_at(cue.start)
            if index >= min(_LEAD, len(sentences) - 1):
                break
            tail = self.grammar.tail.match(text, self._base(text, cue))
            end = tail.end() if tail and _HAS_SAID.match(text, tail.end()) else cue.end
            if not (_HAS_SAID.match(text, end) or _OF_ONE.match(text, cue.end)):
                continue
            name = place.name_after(sentences[index + 1].start) or place.first_after(cue.end)
            if name is None or id(name) in taken or len(name.words) == 1:
                continue
            opens = sentences[place.reading.sentence_at(name.outer_start)].start
            at = place.reading.sentence_at(opens)
            if at > index + 1 and (at > index + _NAMED_WITHIN or sentences[at].paragraph == sentences[at - 1].paragraph):
                continue
            if name.outer_start != opens and not (
                _OPENER.fullmatch(text, opens, name.outer_start)
                or any(cue.start == opens and text[cue.end : name.outer_start] in ("'s ", "’s ") for cue in place.parties)
            ):
                continue
            if _SAYS.match(text, name.end):
                return [Held(name, cue, end)]
        return []

    def _held(self, text: str, name: Name, cue: Cue, end: int) -> Held:
        floor = max(0, cue.start - _REACH // 2, name.end if name.start < cue.start else 0)
        return Held(name, cue, end, self.grammar.past.match(text, floor, cue.start) is not None)

    @staticmethod
    def _base(text: str, cue: Cue) -> int:
        """Where a role's own words end, without the preposition that its remit begins with."""
        return cue.end - next((len(word) for word in (" for", " of") if text.endswith(word, cue.start, cue.end)), 0)

    def _holder(self, place: Place, cue: Cue, rule: RoleRule, last: tuple[Cue, Name | None] | None) -> tuple[Name | None, int]:
        """The name that the role is said of and where the role's words end: right beside it, else in apposition before, else after a comma."""
        text, grammar = place.reading.text, self.grammar
        base = self._base(text, cue)
        after, direct, end = self._to_the_right(text, base, rule, place)
        if after and direct:
            return after, end
        tail = grammar.tail.match(text, base)
        end_left = tail.end() if tail else cue.end
        for before in place.names_before(cue.start):
            left = grammar.left.fullmatch(text, before.end, cue.start)
            if left and not (rule.adjacent and left["words"].count(" ") > 3):
                return before, end_left
            if rule.role == "mp" and text[before.end : cue.start] == " ":
                return before, end_left
            if last and last[1] is before and last[0].start > before.end and grammar.chain.fullmatch(text, last[0].end, cue.start):
                return before, end_left
        return (after, end) if after else (None, cue.end)

    def _to_the_right(self, text: str, base: int, rule: RoleRule, place: Place) -> tuple[Name | None, bool, int]:
        """The name after the role, whether nothing but the remit stands between, and where the remit ends."""
        name = place.name_after(base)
        if name is None:
            return None, False, base
        limit = name.outer_start if name.outer_start >= base else base + 1  # "Lord Mayor Councillor Jo Arkwell": titles all the way
        match = self.grammar.right.fullmatch(text, base, limit)
        if match is None or (rule.adjacent and match["remit"]) or _DANGLING.search(match["remit"]):
            return None, False, base
        return name, "," not in match["gap"], match.end("remit")

    def _from_unions(self, place: Place, taken: set[int]) -> list[Held]:
        """People who speak as their union's: "Unite's Ian Moss", "Dot Perrin, from Unison"; `taken` names have a union role by its name."""
        text = place.reading.text
        out = []
        for cue in place.unions:
            after, before = place.name_after(cue.end), next(iter(place.names_before(cue.start)), None)
            if after and text[cue.end : after.outer_start] in ("’s ", "'s ") and id(after) not in taken:
                out.append(Held(after, cue, cue.end + 2))
            elif before and id(before) not in taken and _UNION_AFTER.fullmatch(text, before.end, cue.start):
                out.append(Held(before, cue, cue.end))
        return out
