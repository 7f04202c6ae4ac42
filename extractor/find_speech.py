"""Finds what somebody other than the writer asserts, and who: quotations with their speakers, and reported speech within its clause.

A quotation's speaker stands right after it, before it, or in the paragraph before where the quotation runs on; reported speech
reaches from the verb to the end of its sentence, or back to its start (", she said"). `reading.speech` may nest: the inner span decides.
"""

import regex
from spacy.language import Language

from extractor.attributions import Attribution, Attributions
from extractor.quotations import Quotation, find_quotations
from extractor.reading import Reading, SpeechSpan, Stage
from rules.loader import RuleBook

# Where the writer takes over again inside a sentence: "says it will not go bust, even though £85m is still to be found".
_CONCESSION = regex.compile(r",? (?:even though|although|though|despite|[–—-] (?:although|though|but|even though|despite)) ")
_REST = regex.compile(r"[^“”\"£\d]{0,70}[.!?]?[’'”\"]*\s*", regex.IGNORECASE)
_OBJECT_ONLY = regex.compile(r"(?: (?:the|a|his|her|its|our|their|BBC|[A-Z]\w+|\w+)){1,7}[.!?]?\s*")
_ADVERBIAL = regex.compile(
    r"(?: (?:this|last|on|yesterday|today|earlier|in a|at the) ?(?:\w+ ?){0,3})?(?P<stop>[,.!?]|$)(?P<more> (?:as|while|after|when|before|during|in|on|at|with|following|despite) )?"
)
_NEEDS_HEARER = ("told", "tells", "assured", "reassured", "warned")
_CLAIMED_TO = regex.compile(r"(?: (?:last|this|yesterday|on) ?\w*)? to (?:have|be)\b")
_TO_SUBJECT = regex.compile(r"[ \u00a0,.–—-]*(?:(?:the|its|their|his|her|a|an|new|council’s|council's|party’s|party's) )*")
_NAMED_AFTER = regex.compile(r"[ ,]*(?:[a-z]+ ){0,2}")  # “...,” grinned Coun Pask
_RELATIVE = regex.compile(r"\b(?:which|that)\s+$")
_MIN_RUNNING = 25  # characters of a quotation that may be given to a speaker named elsewhere; shorter ones are scare quotes


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.speech`."""
    attributions = Attributions(rules)

    def find_speech(reading: Reading) -> None:
        quotations = find_quotations(reading.text)
        found = attributions.find(reading, quotations)
        spans = [span for a in found if (span := _reported(reading, a))]
        spans += _quoted(reading, quotations, found)
        spans.sort(key=lambda s: (s.start, -s.end))
        reading.speech = spans

    return find_speech


def _reported(reading: Reading, a: Attribution) -> SpeechSpan | None:
    """The clause that an attribution covers; nothing for verbs that only introduce quotations."""
    if a.rule.takes == "quotation":
        return None
    text, sentence = reading.text, reading.sentences[a.sentence]
    before = text[sentence.start : a.left].rstrip()
    trailing = before[-1:] in (",", "”", '"', "–", "-", "—", "’", "'")
    rest = text[a.right : sentence.end]
    start, end = a.right, sentence.end
    if a.rule.takes == "source":
        start, end = sentence.start, sentence.end
    elif a.inverted or (trailing and (pause := _ADVERBIAL.match(rest))):
        start = sentence.start
        end = a.left if _REST.fullmatch(rest) or (not a.inverted and pause and pause["more"]) else sentence.end
    elif _CLAIMED_TO.match(rest):
        return None
    elif trailing and text[a.verb.start : a.verb.end].lower() in _NEEDS_HEARER and before.count(" ") > 2 and _OBJECT_ONLY.fullmatch(rest):
        start, end = sentence.start, a.left  # "It will cost £6m, the chief executive has told staff."
    else:
        stop = _CONCESSION.search(text, start, end)
        if stop:
            end = stop.start()
        relative = _RELATIVE.search(text, sentence.start, a.left)
        if relative:  # "the £155m which the Town Hall says it saved"
            at = relative.start() - 1
            start = next((n.start for n in reading.numbers if n.start < at <= n.end), start)
    return SpeechSpan(start, end, a.speaker, a.speaker_start, a.speaker_end, f"speech.{a.rule.id}") if start < end else None


def _quoted(reading: Reading, quotations: list[Quotation], found: list[Attribution]) -> list[SpeechSpan]:
    """Quotations with the speaker beside them, else the one who goes on speaking."""
    text = reading.text
    spans: list[SpeechSpan] = []
    previous: tuple[Quotation, SpeechSpan] | None = None
    for quotation in quotations:
        a, rule = _beside(text, quotation, found)
        line = [one for one in found if quotation.line_start <= one.left < quotation.start]
        whole = _is_speech(text, quotation)
        who = None
        if a is None and previous and previous[0].open and quotation.start <= quotation.line_start + 2:
            who, rule = previous[1], "speech.runs-on"
        elif a is None and line and (whole or line[-1].sentence == reading.sentence_at(quotation.start)):
            a, rule = line[-1], "speech.before"
        elif a is None and previous and previous[0].line_start == quotation.line_start:
            who, rule = previous[1], "speech.same-paragraph"
        if a is None and who is None and whole:
            who, rule = _running(reading, quotation, previous, found)
        if a:
            span = SpeechSpan(quotation.start, quotation.end, a.speaker, a.speaker_start, a.speaker_end, rule)
        elif who:
            span = SpeechSpan(quotation.start, quotation.end, who.speaker, who.speaker_start, who.speaker_end, rule)
        else:
            continue
        spans.append(span)
        previous = quotation, span
    return spans


def _is_speech(text: str, quotation: Quotation) -> bool:
    """Whether a quotation with nobody beside it is speech and no scare quotes: a paragraph of its own, after a colon, or a long sentence."""
    if quotation.open:
        return True
    own = quotation.start <= quotation.line_start + 2 or text[quotation.start - 3 : quotation.start - 1] == ": "
    return text[quotation.start].isupper() and (quotation.end - quotation.start >= _MIN_RUNNING or (own and text[quotation.end - 1] in ".,!?…"))


def _beside(text: str, quotation: Quotation, found: list[Attribution]) -> tuple[Attribution | None, str]:
    """The attribution right after the closing mark, or right before the opening one."""
    for a in found:
        if a.left >= quotation.end and _TO_SUBJECT.fullmatch(text, quotation.end + 1, a.left):
            return a, "speech.after"
        if a.right <= quotation.start and not text[a.right : quotation.start - 1].strip(" ,:–-"):
            return a, "speech.introduced"
    return None, ""


def _running(
    reading: Reading, quotation: Quotation, previous: tuple[Quotation, SpeechSpan] | None, found: list[Attribution]
) -> tuple[SpeechSpan | None, str]:
    """Who speaks where nothing beside the quotation says so: a person the paragraph is about, else who spoke in the paragraph before."""
    person = next((p for p in reading.people if quotation.line_start <= p.start < quotation.start), None)
    if person is None:
        person = next(
            (p for p in reading.people if p.outer_start >= quotation.end and _NAMED_AFTER.fullmatch(reading.text, quotation.end + 1, p.outer_start)),
            None,
        )
    if person:  # "Dot Perrin, of Unison, was not convinced. “They say 300.”"
        return SpeechSpan(0, 0, person.person, person.start, person.end, ""), "speech.named-before"
    if quotation.start > quotation.line_start + 2:
        return None, ""
    paragraph = reading.sentences[reading.sentence_at(quotation.start)].paragraph
    last = next((a for a in reversed(found) if a.right <= quotation.start), None)
    if (
        last
        and (last.person or reading.text[last.right : last.right + 1] == ":")
        and paragraph - reading.sentences[last.sentence].paragraph <= 2
        and (not previous or last.left > previous[0].start)
    ):
        return SpeechSpan(0, 0, last.speaker, last.speaker_start, last.speaker_end, ""), "speech.goes-on"
    if previous and paragraph - reading.sentences[reading.sentence_at(previous[0].start)].paragraph <= 2:
        return previous[1], "speech.goes-on"
    return None, ""
