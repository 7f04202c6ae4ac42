"""Reads who says something and where: "Maya Tranter, the leader, said", "said Coun Pask", "which the Town Hall says", "according to Unison"."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

import regex

from extractor.claim import Appointment
from extractor.quotations import Quotation
from extractor.reading import Cue, PersonMention, Reading, Sentence
from rules.loader import RuleBook
from rules.schema import RoleRule, SpeakerRule, SpeechVerbRule

# What may stand between a subject and its verb.
_ADVERBS = regex.compile(
    r"(?r)(?:[\s,]*\b(?:has|have|had|also|then|later|now|yesterday|today|earlier|previously|already|repeatedly|however|still|recently|again|once|simply|publicly|is|are|was|were|himself|herself|"
    r"(?:last|on|this|that) (?:night|week|month|year|afternoon|morning|evening|\w+day(?: \w+)?)|at the (?:time|meeting)|in (?:a statement|response|reply|turn)|in return|would|will|did|did not|who|both|all|today \(\w+\))\b)+,?\s*",
    regex.IGNORECASE,
)
_PRONOUN = regex.compile(r"(?r)(?<![\w’'])(he|she|they|it)", regex.IGNORECASE)
_APPOSITION = regex.compile(r"(?: \([^()]*\))?(?:, [^“”\"]*,| \([^()]*\)| [–—-] [^“”\"]* [–—-]|,)?")
_SAME_SUBJECT = regex.compile(r"(?r)(?<!\w)(?:and|but|then|yet)", regex.IGNORECASE)
_CLAUSE_START = regex.compile(
    r"(?r)[,;:—–(\"“”]\s*|\b(?:but|and|while|although|though|because|as|which|that|when|after|since|if|where|yet|so|even|what|than|how|whether)\s",
    regex.IGNORECASE,
)
_RELATIVE = regex.compile(
    r",? (?:who|which|whose|where|led|run|representing|based|speaking|responding|obtained|published|seen|released|presented|prepared|written|drawn up|due|commenting|writing|chaired|backed|a|an|the|on|in|when|during|at)\b[^“”\"]*,$"
)
_SHORTEST_REPORT = len("A memo by ") - 1
_IS = regex.compile(r"\b(?:is|are|was|were)\b", regex.IGNORECASE)
_WITH = regex.compile(r"\bwith (?:[\w’'&-]+ ){0,3}[\w’'&-]+$", regex.IGNORECASE)
_NAMED = regex.compile(r", ((?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,5}),$")
_LEAD_IN = regex.compile(
    r"(?:last (?:night|week|month|year|\w+day)|yesterday|today|meanwhile|earlier|later|now|this week|on \w+day|in \w+ \d{4}|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"but|and|however|at the meeting|in a statement|overall|since then|even|only|with)\s+(?=\S)",
    regex.IGNORECASE,
)
_SHORT_FORM = regex.compile(r"(?r) \([A-Z][\w&]{1,9}\)")
_FINITE = regex.compile(
    r"\b(?:will|would|is|are|was|were|has|have|had|can|could|should|must|not|may|might|(?:due|set|able|going|expected|asked) to)\b"
)
_CAPITALS = regex.compile(r"(?:[Tt]he )?[A-Z][\w’'&.-]*(?: (?:of|for|and|the|on|&|in|[A-Z][\w’'&.-]*|\([A-Z]\w+\)))*")
_NO_SPEAKER = frozenset(
    [
        "It",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "What",
        "Nobody",
        "Some",
        "Others",
        "Many",
        "Most",
        "Few",
        "One",
        "Another",
        "Everyone",
        "Everybody",
        "People",
        "We",
        "You",
        "I",
        "And",
        "But",
        "If",
        "So",
        "Then",
        "Here",
        "Now",
        "Not",
        "Who",
        "More",
    ]
)
_AFTER_VERB = regex.compile(
    r"\s(?P<np>(?:the|a|an|its|one|[A-Z])[\w’'&-]*(?: [\w’'&-]+){0,6}?)(?=[.,;:”\"]|$| (?:who|which|in|on|at|after|as|when|yesterday|last|this|before|during|while|today|by)\b)"
)
_SOURCE = regex.compile(
    r"\s(?P<np>[\w’'&-]+(?: [\w’'&/-]+){0,9}?)(?=[.,;:”\"–—]|$| (?:who|which|and|but|yesterday|last|this|published|seen|released|obtained|at a|that)\b)"
)
_REPORT_BY = r"[^,.]{0,50}\b(?:by|from|of|to|for|before)\b[^,.]{0,60}$"


@dataclass(slots=True)
class Attribution:
    """A verb of saying with its subject. `left`/`right`: from the first word to the last of subject, verb and what is between."""

    left: int
    right: int
    verb: Cue
    rule: SpeechVerbRule
    speaker: str
    speaker_start: int
    speaker_end: int
    sentence: int
    person: bool
    inverted: bool  # the subject follows the verb


class Subject(NamedTuple):
    """Who speaks, the words that name them (for a pronoun: those it points to), and where the subject begins before its verb."""

    speaker: str
    start: int
    end: int
    person: bool
    left: int


class Attributions:
    """Finds the attributions of a document, in text order, pronouns resolved to the last person or body that spoke."""

    def __init__(self, rules: RuleBook) -> None:
        self.verbs = {rule.id: rule for rule in rules.of(SpeechVerbRule)}
        self.roles = {rule.id: rule.role for rule in rules.of(RoleRule)}
        nouns = [rule for rule in rules.of(SpeakerRule)]
        every = sorted({phrase for rule in nouns for phrase in rule.phrases}, key=lambda p: (-len(p), p))
        documents = [phrase for rule in nouns if rule.sort == "document" for phrase in rule.phrases]
        self.noun = regex.compile(rf"\b(?:{'|'.join(map(regex.escape, every))})\b", regex.IGNORECASE)
        self.document = regex.compile(rf"\b(?:{'|'.join(map(regex.escape, documents))})\b", regex.IGNORECASE)
        self.report_by = regex.compile(
            rf"(?<![\w’'-])(?P<np>(?:(?:the|a|an|his|her|its|their|one|new|latest) )+(?:[\w-]+ )?(?:{'|'.join(map(regex.escape, documents))}),?){_REPORT_BY}",
            regex.IGNORECASE,
        )
        self.opening = regex.compile(rf"(?P<np>(?:[\w’'&-]+ ){{0,4}}?(?:{'|'.join(map(regex.escape, every))}))\b", regex.IGNORECASE)

    def find(self, reading: Reading, quotations: list[Quotation]) -> list[Attribution]:
        """All attributions outside quotations."""
        scan = _Scan(reading, quotations)
        for cue in reading.cues:
            if cue.topic == "speech_verbs" and not scan.quoted(cue.start):
                found = self._read(scan, cue)
                if found:
                    scan.found.append(found)
        return scan.found

    def _read(self, scan: "_Scan", cue: Cue) -> Attribution | None:
        rule = self.verbs[cue.rule]
        index = scan.reading.sentence_at(cue.start)
        sentence = scan.reading.sentences[index]
        mark = "quote" if cue.start == sentence.start else scan.mark_before(cue.start)  # "Said Coun Pask: “...”"
        if rule.takes == "source":
            who, inverted = self._following(scan, cue, _SOURCE, sentence), True
        elif mark == "quote":
            who, inverted = self._following(scan, cue, _AFTER_VERB, sentence), True
            who, inverted = (who, True) if who else (self._preceding(scan, cue, sentence, index), False)
        else:
            who, inverted = self._preceding(scan, cue, sentence, index), False
            if who is None and mark == "comma":
                who, inverted = self._following(scan, cue, _AFTER_VERB, sentence), True
        if who is None or (rule.subjects == "person" and not who.person):
            return None
        if rule.subjects == "document" and not self.document.search(who.speaker):
            return None
        left, right = (cue.start, who.end) if inverted else (min(who.left, cue.start), cue.end)
        return Attribution(left, right, cue, rule, who.speaker, who.start, who.end, index, who.person, inverted)

    def _following(self, scan: "_Scan", cue: Cue, pattern: "regex.Pattern[str]", sentence: Sentence) -> Subject | None:
        """The subject after the verb: a person (their role may come first) or a noun phrase that can speak."""
        text = scan.reading.text
        person = scan.person_from(cue.end)
        if person and person.outer_start <= cue.end + 5 and person.start < sentence.end:
            return Subject(person.person, person.start, person.end, True, cue.start)
        match = pattern.match(text, cue.end, sentence.end)
        if match is None or (pattern is _AFTER_VERB and (_FINITE.search(match["np"]) or not self._can_speak(match["np"]))):
            return None
        surname = scan.surnames.get(match["np"].casefold())
        return Subject(surname or match["np"], match.start("np"), match.end("np"), surname is not None, cue.start)

    def _preceding(self, scan: "_Scan", cue: Cue, sentence: Sentence, index: int) -> Subject | None:
        """The subject before the verb: a pronoun, a person with or without apposition, a body or document, or the subject of the verb before."""
        text = scan.reading.text
        adverbs = _ADVERBS.match(text, sentence.start, cue.start)
        end = adverbs.start() if adverbs else cue.start
        while end > sentence.start and text[end - 1].isspace():
            end -= 1
        pronoun = _PRONOUN.match(text, sentence.start, end)
        if pronoun:
            return scan.antecedent(pronoun.start(1), pronoun[1].lower(), index)
        person = scan.person_before(end, sentence.start)
        if person and _APPOSITION.fullmatch(text, person.end, end):
            by = self.report_by.search(text, sentence.start, person.outer_start) if person.outer_start - sentence.start > _SHORTEST_REPORT else None
            if by:  # "A review by the new chief executive, Jo Arkwell, found"
                return Subject(by["np"], by.start("np"), by.end("np"), False, by.start("np"))
            return Subject(person.person, person.start, person.end, True, person.outer_start)
        if scan.found and scan.found[-1].sentence == index:
            last = scan.found[-1]
            if end <= last.right + 1 or _SAME_SUBJECT.match(text, sentence.start, end):
                return Subject(last.speaker, last.speaker_start, last.speaker_end, last.person, end)
        participle = text[cue.start : cue.end].split()[0].endswith("ing") and not (adverbs and _IS.search(adverbs[0]))
        if (participle and not _WITH.search(text, sentence.start, end)) or _SAME_SUBJECT.match(text, sentence.start, end):
            return self._sentence_subject(scan, sentence, cue) if text[end - 1 : end] == "," or not participle else None
        return self._body(scan, sentence.start, end)

    def _body(self, scan: "_Scan", start: int, end: int) -> Subject | None:
        """A body, document or unnamed people named right before the verb: "A report before the cabinet", "Unison, which has 6,000 members,"."""
        text = scan.reading.text
        short = _SHORT_FORM.match(text, start, end)
        if short:  # "the Local Government Association (LGA)"
            end = short.start()
        if end > start and text[end - 1] == ",":
            relative = _RELATIVE.search(text, start, end)
            named = None if relative else _NAMED.search(text, start, end)
            if relative is None and named is None:
                return None
            if named:  # "her union, Unison, said"
                return Subject(named[1], named.start(1), named.end(1), False, named.start(1))
            end = relative.start() if relative else end
        boundary = _CLAUSE_START.search(text, start, end)
        begin = boundary.end() if boundary else start
        lead = _LEAD_IN.match(text, begin, end)
        if lead:
            begin = lead.end()
        phrase = text[begin:end]
        if phrase.endswith((" that", " which", " who")):
            return None  # "forecasts that show": the writer's words about them
        if not phrase or _FINITE.search(phrase) or phrase.count(" ") > 10 or not self._can_speak(phrase):
            last = phrase.rsplit(" ", 1)[-1]
            surname = scan.surnames.get(last.casefold()) if last[:1].isupper() else None
            return Subject(surname, end - len(last), end, True, end - len(last)) if surname else None
        if phrase[:1].isupper() and phrase.casefold() in scan.surnames:
            return Subject(scan.surnames[phrase.casefold()], begin, end, True, begin)
        holder = self._holder(scan, phrase, begin, end)
        return Subject(holder.person, holder.start, holder.end, True, begin) if holder else Subject(phrase, begin, end, False, begin)

    def _holder(self, scan: "_Scan", phrase: str, begin: int, end: int) -> Appointment | None:
        """The one person of the document who holds the role that a phrase such as "the leader" names."""
        if not phrase.lower().startswith("the "):
            return None
        role = next((self.roles[cue.rule] for cue in scan.reading.cues if cue.topic == "roles" and cue.start == begin + 4 and cue.end == end), None)
        holders = [a for a in scan.reading.appointments if a.role == role]
        return holders[0] if len({a.person for a in holders}) == 1 else None

    def _can_speak(self, phrase: str) -> bool:
        """Whether a noun phrase names something that asserts: it holds such a noun, or is all capitals like a name."""
        if phrase.split()[0] in _NO_SPEAKER:
            return False
        return self.noun.search(phrase) is not None or _CAPITALS.fullmatch(phrase) is not None

    def _sentence_subject(self, scan: "_Scan", sentence: Sentence, cue: Cue) -> Subject | None:
        """For ", claiming that": the subject that the sentence opens with."""
        person = scan.person_from(sentence.start)
        if person and person.outer_start < min(cue.start, sentence.start + 30):
            return Subject(person.person, person.start, person.end, True, cue.start)
        body = self.opening.match(scan.reading.text, sentence.start, cue.start)
        return Subject(body["np"], body.start(), body.end(), False, cue.start) if body else None


class _Scan:
    """One document on its way: people outside quotations, and the attributions found so far."""

    def __init__(self, reading: Reading, quotations: list[Quotation]) -> None:
        self.reading = reading
        self.quotations = quotations
        self._quote_starts = [q.start for q in quotations]
        self.people = [p for p in reading.people if not self.quoted(p.start)]
        self._starts = [p.start for p in self.people]
        self.surnames = {p.person.rsplit(" ", 1)[-1].casefold(): p.person for p in reversed(reading.people) if " " in p.person}
        for p in reversed(reading.people):  # "Dot added": a given name, where only one person has it
            given = p.person.split(" ", 1)[0].casefold()
            if " " in p.person and self.surnames.get(given, p.person) == p.person:
                self.surnames[given] = p.person
        self.found: list[Attribution] = []

    def quoted(self, offset: int) -> bool:
        at = bisect_right(self._quote_starts, offset) - 1
        return at >= 0 and offset < self.quotations[at].end

    def mark_before(self, offset: int) -> str:
        """`quote` or `comma` where one stands right before, so that the verb's subject can follow it, else nothing."""
        text = self.reading.text
        at = offset - 1
        while at >= 0 and text[at] in " \u00a0":
            at -= 1
        if at < 0 or text[at] == ",":
            return "comma" if at >= 0 else ""
        return "quote" if text[at] in '”"' or (text[at] in "’'" and text[at - 1] in ".,!?") else ""

    def person_from(self, offset: int) -> PersonMention | None:
        at = bisect_left(self._starts, offset)
        return self.people[at] if at < len(self.people) else None

    def person_before(self, offset: int, floor: int) -> PersonMention | None:
        at = bisect_left(self._starts, offset) - 1
        return self.people[at] if at >= 0 and self.people[at].start >= floor else None

    def antecedent(self, offset: int, word: str, index: int) -> Subject | None:
        """Whom a pronoun means: for people, who spoke or was named first in the nearest earlier clause or sentence that names anybody."""
        last = next((a for a in reversed(self.found) if (a.person if word in ("he", "she") else word == "they" or not a.person)), None)
        if word in ("it", "they"):
            return Subject(last.speaker, last.speaker_start, last.speaker_end, last.person, offset) if last and index - last.sentence <= 3 else None
        person = self.person_before(offset, 0)
        if person is None:
            return None
        sentence = self.reading.sentences[self.reading.sentence_at(person.start)]
        if last and last.speaker_start >= sentence.start:
            return Subject(last.speaker, last.speaker_start, last.speaker_end, True, offset)
        first = self.person_from(sentence.start) or person
        return Subject(first.person, first.start, first.end, True, offset)
