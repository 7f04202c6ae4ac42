"""Decides which council each number is about.

Every council named or referred to in a sentence, and every word that widens it to all councils or the country, is an event. A number
belongs to the last event before it, else to one after it that it is tied to, else to whom the sentences before were about: in most
documents the main council, in a round-up the one spoken of last.
"""

from bisect import bisect_left
from dataclasses import dataclass

import regex
from spacy.language import Language

from extractor.claim import Evidence
from extractor.council_names import LIST
from extractor.reading import CouncilMention, Draft, Reading, Stage
from rules.loader import RuleBook
from rules.schema import PlaceRule, ScopeRule

_MAIN, _CARRIED, _JOINT, _TOO_LARGE = "council.main", "council.carried", "council.joint", "council.too-large"
# No single council has so much money in one place: England's largest spends about £4bn a year. Pension funds and whole programmes of the Treasury do.
_LARGEST = 9e9
_ADJACENT_BEFORE, _ADJACENT_AFTER = 14, 30  # characters between a scope word and the number that it alone widens

# A council named after these is a partner or a yardstick; the number stays with the one spoken of ("shared with Redditch", "more than Leeds").
_PARTNER = regex.compile(
    r"(?i:\b(?:with|alongside|than|between|like|unlike|joining|joined|via|through|against|replac(?:ed|ing|es)|over\s+to|and\s+former|mp\s+for)"
    r"(?:\s+(?:the|its|neighbour\w*|nearby|fellow|former))*\s+)$"
)
_PLACED = regex.compile(r"(?i:\b(?:in|at|near|from|to|around|across|of|outside|towards|between|leaving|throughout|via)\s+(?:the\s+)?)$")
# Words before "councils across the country" that make them a yardstick: "like councils across the country", "among the first councils in England".
_YARDSTICK = regex.compile(
    r"(?i:\b(?:like|unlike|as|with|among|amongst|than|one\s+of|first|facing|faced\s+by|affecting|joins?|other|any|same)\b[^,.;:]*)$"
)
_FRONTED = regex.compile(r"(?:In|At|Over\s+in|Across\s+in)\s+(?:nearby\s+|neighbouring\s+)?")  # "In Oldham, where the council ..."
_WHERE = regex.compile(r",\s+where\s+")
_OWN = regex.compile(r",?\s+(?:which|whose|who|where)\b|['’]s?\b")  # "than Leeds, which will spend £4m"
# What may tie a number to a council named after it: "£4m at Leeds City Council", "a £4m budget for Kent".
_TIED = regex.compile(
    r"\s*(?:(?!(?:and|but|while|as|after|when|which|to|with|from|than)\b)[\w%'’/-]+\s+){0,6}?"
    r"(?:at|by|for|in|of|across|among)\s+(?:the\s+|neighbouring\s+|nearby\s+)*$"
)
_NATIONALLY = regex.compile(r"\s*(?:(?!(?:and|but|while|as|after|when|which|to|with|from|than)\b)[\w%'’/-]+\s+){0,6}")
_CLAUSE_END = regex.compile(r"[;:]|,\s|\s[-–—]\s|\b(?:but|while|whereas|although|though|after|because|as|when|if|since)\b")
_PRONOUN = regex.compile(r"(?i:\b(?:it|they|we|he|she|its|their|our|us)\b)")
_GOES_ON = regex.compile(
    r"[\"“'‘•*\s-]*(?:It|Its|They|Their|There|He|She|His|Her|We|Our|This|That|These|Those|A further|Another|An additional|The rest|The remaining"
    r"|Of (?:that|this|those|these|the))\b"
)


@dataclass(slots=True)
class _Event:
    start: int
    end: int
    council: str | None
    rule: str
    reference: bool = False


@dataclass(slots=True)
class _State:
    """Whom the sentences so far were about, and why."""

    council: str | None
    evidence: Evidence
    away: bool = False  # from the main council


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.council`: an official name, or None where the figure is about no single council."""
    scopes = {rule.id: rule for rule in rules.of(ScopeRule)}
    nobody = frozenset(rule.id for rule in rules.of(PlaceRule) if rule.sort == "body" and not rule.own)

    def link_councils(reading: Reading) -> None:
        linker = _Linker(reading, scopes, nobody)
        by_sentence: dict[int, list[Draft]] = {}
        for draft in reading.drafts:
            by_sentence.setdefault(draft.number.sentence, []).append(draft)
        for index in linker.sentences_that_matter(by_sentence):
            linker.link(index, by_sentence.get(index, []))

    return link_councils


class _Linker:
    def __init__(self, reading: Reading, scopes: dict[str, ScopeRule], nobody: frozenset[str]) -> None:
        self.reading, self.scopes, self.nobody = reading, scopes, nobody
        self.main = reading.council
        self.scope_cues = [cue for cue in reading.cues if cue.topic == "scopes"]
        self.scope_starts = [cue.start for cue in self.scope_cues]
        self.mentions: dict[int, list[CouncilMention]] = {}
        for mention in reading.councils:
            self.mentions.setdefault(mention.sentence, []).append(mention)
        self.named = {mention.name for mention in reading.councils if mention.sort == "name"}
        first = next((m for m in reading.councils if m.name == self.main), None)
        self.home = _State(self.main, Evidence(first.start if first else None, first.end if first else None, _MAIN))
        self.state = self.home
        self.paragraph = -1

    def sentences_that_matter(self, by_sentence: dict[int, list[Draft]]) -> list[int]:
        """Those with a number, a council or a word of scope, in order: the others change nothing."""
        reading = self.reading
        return sorted({*by_sentence, *self.mentions, *(reading.sentence_at(cue.start) for cue in self.scope_cues)})

    def link(self, index: int, drafts: list[Draft]) -> None:
        """Decides the numbers of one sentence and whom the next may carry on with."""
        sentence = self.reading.sentences[index]
        events = self._events(index)
        self._before(index, events)
        for draft in drafts:
            self._decide(draft, events)
        self.paragraph = sentence.paragraph
        own = [event for event in events if event.council == self.main]
        if own and self.main is not None:
            self.state = self.home
        elif events:
            last = events[-1] if self.main is None else events[0]
            self.state = _State(last.council, Evidence(last.start, last.end, _CARRIED), away=True)

    def _before(self, index: int, events: list[_Event]) -> None:
        """Lets go of a council in passing where the sentence does not go on about it."""
        sentence = self.reading.sentences[index]
        if not self.state.away:
            return
        if self.main is None:
            if sentence.kind == "heading":
                self.state = self.home
        elif not _GOES_ON.match(self.reading.text, sentence.start) or sentence.paragraph > self.paragraph + 1:
            self.state = self.home

    def _decide(self, draft: Draft, events: list[_Event]) -> None:
        number, text = draft.number, self.reading.text
        if number.kind == "money" and (number.low or number.high or 0) >= _LARGEST:
            return self._write(draft, None, Evidence(number.start, number.end, _TOO_LARGE))
        if (cue := self._adjacent(draft)) is not None:
            return self._write(draft, None, cue)
        before = [event for event in events if event.start < number.start]
        after = [event for event in events if event.start >= number.end]
        if after and after[0].council != (before[-1].council if before else self.state.council) and self._tied(draft, after[0]):
            return self._take(draft, after[0])
        if before:
            return self._take(draft, before[-1])
        sentence = self.reading.sentences[number.sentence]
        if after and (self.main is None or after[0].council == self.main):  # without a main council the only one of the sentence is a good guess
            if not _PRONOUN.search(text, sentence.start, number.start) and not _CLAUSE_END.search(text, number.end, after[0].start):
                return self._take(draft, after[0])
        self._write(draft, self.state.council, self.state.evidence)

    def _tied(self, draft: Draft, event: _Event) -> bool:
        number = draft.number
        following = next((d.number.start for d in self.reading.drafts if d.number.start >= number.end), event.start)
        if following < event.start or event.reference:
            return False
        pattern = _NATIONALLY if event.rule == "scope.nation" else _TIED
        return pattern.fullmatch(self.reading.text, number.end, event.start) is not None

    def _take(self, draft: Draft, event: _Event) -> None:
        self._write(draft, event.council, Evidence(event.start, event.end, event.rule))

    def _write(self, draft: Draft, council: str | None, evidence: Evidence) -> None:
        draft.council = council
        draft.evidence["council"] = evidence

    def _adjacent(self, draft: Draft) -> Evidence | None:
        """A scope word right beside the number that widens it alone: "the £70m national pot", "inflation of 10%"."""
        number = draft.number
        first = bisect_left(self.scope_starts, number.start - 60)
        for cue in self.scope_cues[first:]:
            if cue.start > number.end + _ADJACENT_AFTER:
                break
            rule = self.scopes[cue.rule]
            if rule.sort != "none" or rule.reach != "adjacent" or number.kind not in rule.kinds:
                continue
            follows = cue.start >= number.end
            if not follows and any(0 <= cue.start - other.end <= 1 for other in self.reading.numbers):
                continue  # "its share of the £70m national pot is worth £3m"
            gap = cue.start - number.end if follows else number.start - cue.end
            if 0 <= gap <= (_ADJACENT_AFTER if follows and number.kind != "percent" else _ADJACENT_BEFORE):
                between = self.reading.text[min(cue.end, number.end) : max(cue.start, number.start)]
                if not any(stop in between for stop in ".;:,") and " from " not in between:
                    return Evidence(cue.start, cue.end, cue.rule)
        return None

    def _events(self, index: int) -> list[_Event]:
        sentence = self.reading.sentences[index]
        first, last = (bisect_left(self.scope_starts, at) for at in (sentence.start, sentence.end))
        cues = self.scope_cues[first:last]
        mentions = self.mentions.get(index, [])
        contrast = any(self.scopes[cue.rule].sort == "contrast" for cue in cues)
        others = contrast or any(m.sort == "name" and m.name != self.main for m in mentions)
        events = [
            _Event(m.start, m.end, None if m.rule in self.nobody else m.name, m.rule, m.sort == "reference")
            for m in mentions
            if self._counts(m, sentence.start, others)
        ]
        for cue in cues:
            rule = self.scopes[cue.rule]
            if (
                rule.sort == "none"
                and rule.reach == "clause"
                and not _YARDSTICK.search(self.reading.text, max(sentence.start, cue.start - 60), cue.start)
            ):
                events.append(_Event(cue.start, cue.end, None, cue.rule))
        events.sort(key=lambda event: event.start)
        return self._joint(events)

    def _counts(self, mention: CouncilMention, floor: int, others: bool) -> bool:
        """Whether a mention can own numbers: not a partner, and not a place where something merely is."""
        if mention.name == self.main and mention.sort != "short":
            return _WHERE.search(self.reading.text, max(floor, mention.start - 9), mention.start) is None  # "in Oldham, where the council": theirs
        text, window = self.reading.text, max(floor, mention.start - 40)
        if _PARTNER.search(text, window, mention.start) and not _OWN.match(text, mention.end):
            return False
        if mention.sort != "short":
            return True
        if self.main is None or mention.name != self.main:
            if _FRONTED.fullmatch(text, floor, mention.start) and text[mention.end : mention.end + 1] == ",":
                return True
        placed = _PLACED.search(text, window, mention.start) is not None
        if mention.name == self.main:
            return not placed or others
        if self.main is not None and not others:
            return False
        return not placed if mention.name in self.named or self.main is None else others

    def _joint(self, events: list[_Event]) -> list[_Event]:
        """Two councils in one breath ("Babergh and Mid Suffolk councils") share their figures, which then belong to no single one."""
        out: list[_Event] = []
        for event in events:
            left = out[-1] if out else None
            if left and left.council != event.council and not left.reference and not event.reference and left.council and event.council:
                if LIST.fullmatch(self.reading.text, left.end, event.start):
                    out[-1] = _Event(left.start, event.end, None, _JOINT)
                    continue
            out.append(event)
        return out
