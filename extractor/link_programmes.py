"""Decides which named scheme a number belongs to, where it belongs to one.

A scheme named (or called "the scheme") in the sentence takes the number that it follows ("£4m through the LeanFit programme") and those that
follow it ("LeanFit has delivered £3m of its £6m target"), as far as the clause goes. A sentence about "it" goes on; a heading covers its
section; the same figure of the same measure elsewhere in the document belongs where it is said to.
"""

import math
import sys
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import regex
from spacy.language import Language

from extractor.claim import Evidence
from extractor.reading import Draft, Reading, Stage
from extractor.turn_words import LINKED
from rules.loader import RuleBook
from rules.schema import ProgrammeRule

_NAMED, _REFERRED, _GOES_ON, _HEADED, _REPEATED = (
    "programme.named",
    "programme.the-scheme",
    "programme.it",
    "programme.heading",
    "programme.same-figure",
)
# What a scheme saves, costs and does to jobs; never the whole workforce, a household's bill, the national grant.
_NEVER = frozenset({"tax_rise", "tax_bill", "workforce", "pay_change", "grant_cut", "funding_change", "debt"})
_LEAD = 3  # headline, lead and the sentence after
_HEADING_WORDS = 6  # a longer line without a stop is a table row or a headline
_WINDOW = 400  # characters: as far as a scheme's name reaches within its sentence
_REACH = 3  # sentences after which "the scheme" may no longer mean the one named

# Ends the reach of a scheme over numbers before it: a new statement, not a mere comma ("390 have left, most of them under BOLD").
_BREAK_BEFORE = regex.compile(
    r"[;:]|\s[-–—]\s|,\s+(?:on\s+top\s+of|and|but|while|which|after|leaving|with|compared)\b"
    r"|\b(?:on\s+top\s+of|and\s+(?:a\s+)?(?:further|another|an?\s+extra)|while|but|whereas|although|compared\s+with|in\s+addition\s+to)\b"
)
_BREAK_AFTER = regex.compile(
    r";|\b(?:while|but|whereas|although|on\s+top\s+of|in\s+addition\s+to|and\s+another|compared\s+with"
    r"|the\s+(?:council|authority)(?!['’]s)|council\s+tax)\b"
)
_OUTSIDE = regex.compile(
    r"(?i:\b(?:on\s+top\s+of|besides|apart\s+from|separate(?:ly)?\s+(?:from|to)|outside|excluding|in\s+addition\s+to|unlike|before|not\s+part\s+of)"
    r"\s+(?:the\s+|its\s+|their\s+)?(?:[\w'’-]+\s+){0,2}[\"'‘“]?)$"
)
_LISTED = regex.compile(r",|\band\b")
_IT = regex.compile(
    r"[\"“'‘•*\s-]*" + LINKED + r"(?:(?i:it|its|they)|This|The (?:scheme|programme|initiative|project|plan|drive|changes|first phase))\s+"
    r"(?!is\s+understood|comes|came|emerged|means\b)"
)
# What is said of a scheme rather than of the council that runs it: "It has saved £80m so far".
_RECORD = regex.compile(
    r"It\s+has\s+(?:already\s+|so\s+far\s+)?(?:saved|delivered|removed|cost|achieved|cut|led\s+to|seen)\b.*\b(?:so\s+far|to\s+date|already|since)\b"
)


@dataclass(slots=True)
class _Mention:
    start: int
    end: int
    name: str
    rule: str


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.programme`, for documents that name a scheme at all."""
    refers = frozenset(rule.id for rule in rules.of(ProgrammeRule) if rule.sort == "refers")

    def link_programmes(reading: Reading) -> None:
        if reading.programmes and reading.drafts:
            _Linker(reading, refers).link()

    return link_programmes


class _Linker:
    def __init__(self, reading: Reading, refers: frozenset[str]) -> None:
        self.reading, self.text = reading, reading.text
        self.mentions = self._mentions(refers)
        self.starts = [mention.start for mention in self.mentions]
        self.council_starts = [mention.start for mention in reading.councils]

    def link(self) -> None:
        by_sentence: dict[int, list[Draft]] = {}
        for draft in self.reading.drafts:
            by_sentence.setdefault(draft.number.sentence, []).append(draft)
        subject: _Mention | None = None  # what "it" would mean in the next sentence
        clear = False  # whether only the scheme can be meant
        heading: _Mention | None = None
        for index, sentence in enumerate(self.reading.sentences):
            drafts = by_sentence.get(index, [])
            mentions = self.mentions[bisect_left(self.starts, sentence.start) : bisect_right(self.starts, sentence.end)]
            if sentence.kind == "heading" and len(self.text[sentence.start : sentence.end].split()) <= _HEADING_WORDS:
                heading, subject = (mentions[0] if mentions and not drafts else None), None
            elif mentions:
                self._in_sentence(drafts, mentions, sentence.start)
                subject, clear = mentions[-1], self._is_subject(mentions[-1], sentence.start)
            elif subject is not None and (_IT if clear else _RECORD).match(self.text, sentence.start, sentence.end):
                self._all(drafts, subject, _GOES_ON)
            else:
                subject = None
            if heading is not None:
                self._all(drafts, heading, _HEADED)
        self._spread()

    def _mentions(self, refers: frozenset[str]) -> list[_Mention]:
        """By name, and "the scheme" where one has been named shortly before."""
        out = [_Mention(start, end, p.name, _NAMED) for p in self.reading.programmes for start, end in p.spans]
        out.sort(key=lambda mention: (mention.start, -mention.end))
        starts = [mention.start for mention in out]
        for cue in self.reading.cues_of.get("programmes", ()):
            if cue.rule in refers:
                at = bisect_left(starts, cue.start) - 1
                if at >= 0 and self.reading.sentence_at(cue.start) - self.reading.sentence_at(starts[at]) <= _REACH:
                    out.append(_Mention(cue.start, cue.end, out[at].name, _REFERRED))
        out.sort(key=lambda mention: (mention.start, -mention.end))
        return out

    def _in_sentence(self, drafts: list[Draft], mentions: list[_Mention], floor: int) -> None:
        starts = [mention.start for mention in mentions]
        for at, draft in enumerate(drafts):
            number = draft.number
            place = bisect_left(starts, number.start)
            before = mentions[place - 1] if place else None
            after = mentions[place] if place < len(mentions) else None
            following = drafts[at + 1].number.start if at + 1 < len(drafts) else sys.maxsize
            if after and self._reaches(_BREAK_BEFORE, number.end, after.start) and not self._passed(following, number.end, after.start):
                self._write(draft, after, after.rule)
            elif (
                before
                and not _OUTSIDE.search(self.text, max(floor, before.start - 60), before.start)
                and self._reaches(_BREAK_AFTER, before.end, number.start)
            ):
                self._write(draft, before, before.rule)

    def _reaches(self, ends: "regex.Pattern[str]", start: int, end: int) -> bool:
        return end - start <= _WINDOW and not ends.search(self.text, start, end)

    def _passed(self, following: int, start: int, end: int) -> bool:
        """Whether another number stands between, and so is the one that the scheme takes ("£3m ..., £4m through LeanFit")."""
        return following < end and bool(_LISTED.search(self.text, start, end))

    def _is_subject(self, mention: _Mention, floor: int) -> bool:
        """Whether "it" means the scheme: no council that it could mean stands before it in the sentence."""
        first, last = (bisect_left(self.council_starts, at) for at in (floor, mention.start))
        owners = ("'s", "’s", "' ", "’ ")
        return all(self.text[council.end : council.end + 2] in owners for council in self.reading.councils[first:last])

    def _all(self, drafts: list[Draft], mention: _Mention, rule: str) -> None:
        for draft in drafts:
            self._write(draft, mention, rule)

    def _write(self, draft: Draft, mention: _Mention, rule: str) -> None:
        if draft.programme is None and draft.measure not in _NEVER:
            draft.programme = mention.name
            draft.evidence["programme"] = Evidence(mention.start, mention.end, rule)

    def _spread(self) -> None:
        """The same figure said again: "200 jobs to go" in the lead, "the 200 are part of BOLD" in the body."""
        same: dict[tuple[object, ...], Draft] = {}
        for draft in self.reading.drafts:
            if draft.programme is not None:
                same.setdefault(_figure(draft), draft)
        exact = [draft for draft in same.values() if draft.number.qualifier == "exact"]
        for draft in self.reading.drafts:
            if draft.programme is None and draft.number.kind != "percent":
                source = same.get(_figure(draft))
                if source is None and draft.number.qualifier == "more_than" and draft.number.sentence < _LEAD:
                    source = next((other for other in exact if _rounded_down(draft, other)), None)
                if source is not None:
                    draft.programme = source.programme
                    found = source.evidence["programme"]
                    draft.evidence["programme"] = Evidence(found.start, found.end, _REPEATED)


def _figure(draft: Draft) -> tuple[object, ...]:
    return draft.number.kind, draft.measure, draft.number.low, draft.number.high


def _rounded_down(draft: Draft, other: Draft) -> bool:
    """Whether a lead gives the round figure below one of the body: "more than £21m" for £21.7m."""
    low, exact = draft.number.low, other.number.low
    if draft.measure != other.measure or not low or exact is None:
        return False
    return low < exact < low + 10.0 ** math.floor(math.log10(low) - 1)
