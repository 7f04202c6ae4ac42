"""Finds what somebody other than the writer asserts, and who: quotations with their speakers, and reported speech within its clause.

A quotation's speaker stands right after it, before it, or in the paragraph before where the quotation runs on; reported speech
reaches from the verb to the end of its sentence, or back to its start (", she said"). `reading.speech` may nest: the inner span decides.
"""

import re
from bisect import bisect_left

import regex
from spacy.language import Language

from extractor.attributions import Attributions
from extractor.places import going_back, going_on
from extractor.quotations import Quotation, find_quotations
from extractor.reading import Reading, SpeechSpan, Stage
from extractor.speech_scan import Attribution, Subject
from rules.loader import RuleBook

# Where the writer takes over again inside a sentence: "says it will not go bust, even though £85m is still to be found".
_CONCESSION = regex.compile(r"(?<=\w+ \w+ \w+)(?:,? even though | [–—-] (?:although|though|even though|but) )")
# "Kirklees Council said 90 jobs could go, Leeds council expects 400 posts to be axed": the writer's list, not what Kirklees said of Leeds
_NEXT = regex.compile(r",\s+(?:(?:and|while|but)\s+)?(?:the\s+)?$")
_DOES = re.compile(
    r"\s+(?:expects|plans|proposes|aims|intends|wants|needs|could|(?:is|was)\s+(?:planning|expecting|proposing|looking|facing|considering|to)|has|had)\b"
)
_OVER = regex.compile(
    r"\b(?:over|after|amid) (?:its |their |the |controversial )?(?:plans?|proposals?|cuts|decision|budget|announcing|announcement)\b"
)
_AT_RISK = re.compile(
    r" (?:(?:up to|about|around|more than|nearly|almost|another|some|over) )?[\d,]+ (?:\w+ ){1,2}(?:at risk|under threat|in doubt|in jeopardy)\b"
)
_NO_FIGURE = re.compile(r"[^“”\"£\d]{0,70}[.!?]?[’'”\"]*\s*")
# "has told| the Herald.", "she told| the meeting, and the deficit now stood at £4m"
_HEARER = re.compile(r"(?: \w[\w’'-]*){1,7}(?P<more>, (?:and|but|while|with|which) .*)?[.!?]?\s*", regex.DOTALL)
_NEEDS_HEARER = ("told", "tells", "assured", "reassured", "warned")
# ", she said." and ", she said yesterday, as the cabinet met": the pause after a verb that closes what was said before it.
_PAUSE = re.compile(
    r"(?: (?:this|last|on|yesterday|today|earlier|in a|at the) ?(?:\w+ ?){0,3})?(?: ?\([^()]{1,20}\))?(?:[,.!?]|$)"
    r"(?P<more> (?:as|while|after|when|before|during|in|on|at|with|following|despite) )?"
)
_CLAIMED_TO = re.compile(r"(?: (?:last|this|yesterday|on) ?\w*)? to (?:have|be)\b")  # "claimed last night to have saved"
_TO_SUBJECT = re.compile(r"[ \u00a0,.–—-]*(?:(?:the|its|their|his|her|a|an|new|council’s|council's|party’s|party's) )*")
_NAMED_AFTER = re.compile(r"[ ,]*(?:[a-z]+ ){0,2}")  # “...,” grinned Coun Pask
_RELATIVE = regex.compile(r"(?r)\b(?:which|that)\s+")
_FIRST_PERSON = re.compile(r"(?![\"“‘']).*\b(?:I|(?i:we|our|us|my))\b", regex.DOTALL)
_REACH = 1500  # characters on either side of a verb or quotation that are searched, however long the sentence
_NEAREST = 8  # councils after the one that speaks: a sentence may name thousands
_MIN_RUNNING = 25  # characters of a quotation that may be given to a speaker named elsewhere; shorter ones are scare quotes
_MAX_GAP = 2  # paragraphs that a speaker is carried over


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.speech`."""
    attributions = Attributions(rules)

    def find_speech(reading: Reading) -> None:
        quotations = find_quotations(reading.text)
        found = attributions.find(reading, quotations)
        spans = [span for a in found if (span := _reported(reading, a))]
        if quotations:
            spans += _Quoted(reading, found).speak(quotations)
        spans.sort(key=lambda span: (span.start, -span.end))
        reading.speech = spans

    return find_speech


def _span(start: int, end: int, who: Subject, rule: str) -> SpeechSpan:
    return SpeechSpan(start, end, who.speaker, who.start, who.end, rule)


def _reported(reading: Reading, a: Attribution) -> SpeechSpan | None:
    """The clause that an attribution covers; nothing for verbs that only introduce quotations."""
    if a.rule.takes == "quotation":
        return None
    text, sentence = reading.text, reading.sentences[a.sentence]
    before = text[going_back(a.left, _REACH, sentence.start) : a.left].rstrip()
    rest = text[a.right : going_on(a.right, _REACH, sentence.end)]
    closing = before[-1:] in (",", "”", '"', "–", "-", "—", "’", "'")
    pause = _PAUSE.match(rest) if closing and not a.inverted else None
    start, end = sentence.start, sentence.end
    if a.rule.takes == "closing" and not pause:
        return None
    if a.rule.takes == "source":
        pass  # "According to Unison, ...", "..., according to Unison": the whole sentence
    elif a.inverted or pause:
        if _NO_FIGURE.fullmatch(rest) or (pause and pause["more"]):
            end = a.left
    elif _CLAIMED_TO.match(rest):
        return None
    elif closing and before.count(" ") > 2 and text[a.verb.start : a.verb.end].lower() in _NEEDS_HEARER and (hearer := _HEARER.fullmatch(rest)):
        end = end if hearer["more"] else a.left  # "It will cost £6m, the chief executive has told staff."
    else:
        if a.rule.takes == "object" and _AT_RISK.match(rest):
            return None  # "the county puts 300 jobs at risk"
        start = a.right
        concession = _CONCESSION.search(rest) if "though " in rest or " but " in rest else None
        end = start + concession.start() if concession else end
        end = _next_council(reading, a, start, end)
        if a.rule.takes == "object" and (over := _OVER.search(rest)):
            end = min(end, start + over.start())  # "accused it of cruelty over plans to cut 40 jobs": the plans are a fact
        if text[end - 1] == ":":
            end = _list_end(reading, a)
        if before.endswith(("which", "that")) and (relative := _RELATIVE.match(text, sentence.start, a.left)):
            start = _number_before(reading, relative.start() - 1, start)
    return _span(start, end, a.subject, f"speech.{a.rule.id}") if start < end else None


def _next_council(reading: Reading, a: Attribution, start: int, end: int) -> int:
    """Where what a council says gives way to what the writer tells of another."""
    councils, text = reading.councils, reading.text
    at = bisect_left(councils, a.subject.start, key=lambda mention: mention.start)
    if at >= len(councils) or councils[at].start >= a.subject.end:
        return end
    for other in councils[at + 1 : at + 1 + _NEAREST]:
        if other.start >= end:
            break
        told = other.start > start and other.name != councils[at].name and _DOES.match(text, other.end, end)
        if told and (comma := _NEXT.search(text, start, other.start)) is not None:
            return comma.start()
    return end


def _list_end(reading: Reading, a: Attribution) -> int:
    """Where the list ends that a colon opens, or the words of somebody who goes on in the first person without quotation marks."""
    sentences = reading.sentences
    at = a.sentence + 1
    while at < len(sentences) and sentences[at].kind == "item":
        at += 1
    if at == a.sentence + 1 and reading.text[a.right : sentences[a.sentence].end].strip() == ":" and a.subject.person:
        while at < len(sentences) and _FIRST_PERSON.match(reading.text, sentences[at].start, sentences[at].end):
            at += 1
    return sentences[at - 1].end


def _number_before(reading: Reading, offset: int, default: int) -> int:
    """The start of the number that ends at the offset: "the £155m which the Town Hall says it saved"."""
    at = bisect_left(reading.numbers, offset, key=lambda number: number.start) - 1
    return reading.numbers[at].start if at >= 0 and reading.numbers[at].end == offset else default


class _Quoted:
    """Gives quotations their speakers, in text order, one document."""

    def __init__(self, reading: Reading, found: list[Attribution]) -> None:
        self.reading = reading
        self.text = reading.text
        self.found = found
        self.verbs = [a.verb.start for a in found]
        self.people = [p.start for p in reading.people]
        self.previous: Quotation | None = None  # the last quotation that got a speaker, and who that was
        self.speaker: Subject | None = None

    def speak(self, quotations: list[Quotation]) -> list[SpeechSpan]:
        """A span for every quotation whose speaker can be told."""
        out = []
        for quotation in quotations:
            who, rule = self._who(quotation)
            if who:
                self.previous, self.speaker = quotation, who
                out.append(_span(quotation.start, quotation.end, who, rule))
        return out

    def _who(self, quotation: Quotation) -> tuple[Subject | None, str]:
        """The one beside the quotation, the one whose quotation runs on, the one named before it in its paragraph, or the one who goes on."""
        floor = going_back(quotation.start, _REACH, quotation.line_start)
        before = self.found[bisect_left(self.verbs, floor) : bisect_left(self.verbs, quotation.start)]
        after = self.found[bisect_left(self.verbs, quotation.end) : bisect_left(self.verbs, quotation.end + _REACH // 4)]
        for a in before:
            if not self.text[a.right : quotation.start - 1].strip(" ,:–-"):
                return a.subject, "speech.introduced"
        for a in after:
            if a.left >= quotation.end and _TO_SUBJECT.fullmatch(self.text, quotation.end + 1, a.left):
                return a.subject, "speech.after"
        opens = quotation.start <= quotation.line_start + 2
        if self.previous and self.previous.open and opens:
            return self.speaker, "speech.runs-on"
        whole = self._is_speech(quotation, opens)
        before = [a for a in before if a.left >= quotation.line_start and a.left < quotation.start]
        if before and (whole or before[-1].sentence == self.reading.sentence_at(quotation.start)):
            return before[-1].subject, "speech.before"
        if self.previous and self.previous.line_start == quotation.line_start:
            return self.speaker, "speech.same-paragraph"
        return self._running(quotation, floor, opens) if whole else (None, "")

    def _is_speech(self, quotation: Quotation, opens: bool) -> bool:
        """Whether a quotation with nobody beside it is speech and no scare quotes: a paragraph of its own, after a colon, or a long sentence."""
        text, start, end = self.text, quotation.start, quotation.end
        own = opens or text[start - 3 : start - 1] == ": "
        return quotation.open or (not text[start : start + 1].islower() and (end - start >= _MIN_RUNNING or (own and text[end - 1] in ".,!?…")))

    def _running(self, quotation: Quotation, floor: int, opens: bool) -> tuple[Subject | None, str]:
        """Who speaks where no verb says so: a person the paragraph is about, else who spoke in the paragraph before."""
        if opens:
            floor = self._introduction(quotation, floor)
        people, at = self.reading.people, bisect_left(self.people, floor)
        person = people[at] if at < len(people) and people[at].start < quotation.start else None
        if person is None:
            at = bisect_left(self.people, quotation.end)
            if at < len(people) and _NAMED_AFTER.fullmatch(self.text, quotation.end + 1, people[at].outer_start):
                person = people[at]
        if person:  # "Dot Perrin, of Unison, was not convinced. “They say 300.”"
            return Subject(person.person, person.start, person.end, True, person.outer_start), "speech.named-before"
        at = bisect_left(self.verbs, quotation.start)
        last = self.found[at - 1] if at else None
        if opens and last and (last.subject.person or self.text[last.right : last.right + 1] == ":"):
            newer = self.previous is None or last.left > self.previous.start
            if newer and self._paragraphs(last.verb.start, quotation.start) <= _MAX_GAP:
                return last.subject, "speech.goes-on"
        if opens and self.previous and self._paragraphs(self.previous.start, quotation.start) <= _MAX_GAP:
            return self.speaker, "speech.goes-on"
        return None, ""

    def _introduction(self, quotation: Quotation, floor: int) -> int:
        """Where the line before begins if it ends with a colon ("Dot Perrin, branch secretary:"), else the floor as it is."""
        end = quotation.line_start
        while end > 0 and self.text[end - 1].isspace():
            end -= 1
        return self.text.rfind("\n", max(0, end - _REACH), end) + 1 if self.text[end - 1 : end] in (":", ";") else floor

    def _paragraphs(self, start: int, end: int) -> int:
        """How many paragraphs lie between two places."""
        sentences, at = self.reading.sentences, self.reading.sentence_at
        return sentences[at(end)].paragraph - sentences[at(start)].paragraph
