"""Reads who says something and where: "Maya Tranter, the leader, said", "said Coun Pask", "which the Town Hall says", "according to Unison"."""

from bisect import bisect_left
from functools import lru_cache

import regex

from extractor import speech_grammar as grammar
from extractor.claim import Appointment
from extractor.places import going_back, going_on
from extractor.quotations import Quotation
from extractor.reading import Cue, Reading
from extractor.speech_scan import Attribution, SpeechScan, Subject
from rules.loader import RuleBook
from rules.schema import RoleRule, SpeechVerbRule

_REACH = 600  # characters before a verb in which its subject is sought: a sentence of any length costs the same
_LONGEST = 10  # words of a phrase that names a speaker
_SHORTEST_REPORT = len("A memo by")
_REMEMBERED = 16_384  # phrases
_REST = regex.compile(r" for (?:the )?[A-Z][\w’'&-]*(?: (?:and |of )?[A-Z][\w’'&-]*)*")
# "Before the meeting on Monday | the council had said"
_FRONTED = regex.compile(
    r"(?:(?:before|after|at|during|ahead of|following|in|on)\s(?:the|a|an|its|their|his|her)|on\s(?:\w{3,6}day|\d))"
    r"\s[^,.;:]{3,60}?(?<!\b(?:to|for|of|by|from|with|before|at|in|on))\s"
    r"(?=the (?:\w+ )?(?:council|authority|county|unions?|government|cabinet|party|group|charity|leader|mayor)$)"
    r"|(?:(?:by|in|since|until)\s(?:(?:early|late|mid)[ -])?(?:[a-z]+\s)?(?:19|20)\d\d|despite\s(?:all\s)?(?:this|that))\s"
    r"(?=(?:the|an?|its)\s)",
    regex.I,
)
# "The department with the biggest predicted overspend", "its total forecast deficit": no verb of saying
_ADJECTIVE_BEFORE = ("biggest", "largest", "highest", "worst", "smallest", "total", "latest", "current", "overall", "main", "original")
# "A report which goes to cabinet on Thursday says"
_RELATIVE_VERB = regex.compile(r"(?:goes|go|went|comes|came|was|were|is|are|has|have|will|sets?|looks?|covers?)\s")
_OPENING = 30  # characters within which a sentence's subject begins


class Attributions:
    """Finds the attributions of a document, in text order, pronouns resolved to the last person or body that spoke."""

    def __init__(self, rules: RuleBook) -> None:
        self.verbs = {rule.id: rule for rule in rules.of(SpeechVerbRule)}
        self.roles = {rule.id: rule.role for rule in rules.of(RoleRule)}
        self.grammar = grammar.SpeechGrammar.of(rules)
        self._can_speak = lru_cache(maxsize=_REMEMBERED)(self._names_a_speaker)  # a corpus repeats its councils, reports and spokesmen

    def find(self, reading: Reading, quotations: list[Quotation]) -> list[Attribution]:
        """All attributions outside quotations."""
        scan = SpeechScan(reading, quotations)
        for cue in reading.cues_of.get("speech_verbs", ()):
            if not scan.quoted(cue.start):
                found = self._read(scan, cue)
                if found:
                    scan.found.append(found)
        return scan.found

    def _read(self, scan: SpeechScan, cue: Cue) -> Attribution | None:
        """The attribution that a verb makes, if it has a subject of the kind that it takes."""
        rule = self.verbs[cue.rule]
        index = scan.reading.sentence_at(cue.start)
        sentence = scan.reading.sentences[index]
        start, end = going_back(cue.start, _REACH, sentence.start), going_on(cue.end, _REACH, sentence.end)
        who: Subject | None = None
        inverted = True
        mark = "quote" if cue.start == sentence.start else scan.mark_before(cue.start)  # "Said Coun Pask: “...”"
        if rule.takes == "source":
            who = self._following(scan, cue, grammar.SOURCE, end)
        elif mark == "quote":
            who = self._following(scan, cue, grammar.AFTER_VERB, end)
        if who is None and rule.takes != "source":
            who, inverted = self._preceding(scan, cue, start, index), False
            if who is None and mark == "comma":
                who, inverted = self._following(scan, cue, grammar.AFTER_VERB, end), True
        if who is None or not self._takes(rule, who):
            return None
        left, right = (cue.start, who.end) if inverted else (min(who.left, cue.start), cue.end)
        return Attribution(left, right, cue, rule, who, index, inverted)

    def _takes(self, rule: SpeechVerbRule, who: Subject) -> bool:
        """Whether a verb of this rule reports an assertion when such a subject has it."""
        if rule.subjects == "any" or (who.person and rule.subjects != "document"):
            return True
        return rule.subjects != "person" and self.grammar.document.search(who.speaker) is not None

    def _following(self, scan: SpeechScan, cue: Cue, pattern: "regex.Pattern[str]", end: int) -> Subject | None:
        """The subject after the verb: a person (their role may come first) or a noun phrase that can speak."""
        person = scan.person_from(cue.end)
        near = person and person.outer_start <= cue.end + len(" the ")
        if person and person.start < end and (near or (pattern is grammar.SOURCE and grammar.TO_PERSON.fullmatch(scan.text, cue.end, person.start))):
            return Subject(person.person, person.start, person.end, True, cue.start)
        match = pattern.match(scan.text, cue.end, end)
        if match is None or (pattern is grammar.AFTER_VERB and not self._can_speak(match["np"])):
            return None
        if pattern is grammar.SOURCE and grammar.NO_SOURCE.fullmatch(match["np"].removeprefix("the ")) is not None:
            return None  # "as set out in the table below"
        surname = scan.surnames.get(match["np"].casefold())
        if surname is None and pattern is grammar.SOURCE:
            last = _whole_name(scan.text, match.start("np"), match.end("np"), end)
            return Subject(scan.text[match.start("np") : last], match.start("np"), last, False, cue.start)
        return Subject(surname or match["np"], match.start("np"), match.end("np"), surname is not None, cue.start)

    def _preceding(self, scan: SpeechScan, cue: Cue, start: int, index: int) -> Subject | None:
        """The subject before the verb, its auxiliaries and adverbs; an adverb before a comma may belong to an apposition instead."""
        text = scan.text
        end = _trimmed(text, start, cue.start)
        adverbs = self.grammar.adverbs.match(text, start, cue.start) if self._may_end_adverb(text, start, end) else None
        inner = _trimmed(text, start, adverbs.start()) if adverbs else end
        who = self._subject(scan, cue, start, inner, index, adverbs[0] if adverbs else "")
        if who is None and inner < end and text[end - 1] == ",":
            return self._subject(scan, cue, start, end, index, "")  # "Kath Perry, who meets them on Friday, added"
        if who is None and adverbs and text[inner : inner + 1] == ",":
            return self._subject(scan, cue, start, inner + 1, index, adverbs[0])  # "Kath Perry, who met them on Friday, had added"
        return who

    def _may_end_adverb(self, text: str, start: int, end: int) -> bool:
        """Whether the last word there is the last of an adverb, or no plain word; most are the subject's own, and to look is cheap."""
        end -= text[end - 1 : end] == ","
        word = text[max(start, text.rfind(" ", start, end) + 1) : end]
        return word.casefold() in self.grammar.adverb_ends or not word.isalpha()

    def _subject(self, scan: SpeechScan, cue: Cue, start: int, end: int, index: int, adverbs: str) -> Subject | None:
        """The subject that ends there: a pronoun, a person with or without apposition, the subject of the verb before, a body or document."""
        text = scan.text
        pronoun = grammar.PRONOUN.match(text, start, end)
        if pronoun:
            return scan.antecedent(pronoun.start(1), pronoun[1].lower(), index)
        person = scan.person_before(end, start)
        if person and any(grammar.APPOSITION.fullmatch(text, at, end) for at in (person.end, person.outer_end)):
            by = self.grammar.report_by.search(text, start, person.outer_start) if person.outer_start - start > _SHORTEST_REPORT else None
            if by:
                return Subject(by["np"].rstrip(","), by.start("np"), by.end("np"), False, by.start("np"))
            return Subject(person.person, person.start, person.end, True, person.outer_start)
        same = grammar.SAME_SUBJECT.match(text, start, end)
        if scan.found and scan.found[-1].sentence == index and (same or end <= scan.found[-1].right + 1):
            return scan.found[-1].subject._replace(left=end)  # "accepted that 160 staff were at risk, but said"
        participle = text[cue.start : cue.end].split()[0].endswith("ing") and not grammar.IS.search(adverbs)
        if same or (participle and text[end - 1 : end] == ","):
            if participle and scan.found and scan.found[-1].sentence == index:
                return scan.found[-1].subject._replace(left=end)  # "He said it was short, adding that 160 staff were at risk"
            return self._opening(scan, start, cue)
        if participle and not grammar.WITH.search(text, start, end):
            return None
        return self._body(scan, start, end)

    def _body(self, scan: SpeechScan, start: int, end: int) -> Subject | None:
        """A body, document or unnamed people named right before the verb: "A report before the cabinet", "Unison, which has 6,000 members,"."""
        text = scan.text
        short = grammar.SHORT_FORM.match(text, start, end)
        end = short.start() if short else end
        if end > start and text[end - 1] == ",":
            relative = self.grammar.relative.search(text, start, end)
            named = None if relative else grammar.NAMED.search(text, start, end)
            if named:
                return Subject(named[1], named.start(1), named.end(1), False, named.start(1))
            if relative is None:
                return None
            end = relative.start()
        boundary = grammar.CLAUSE_START.search(text, start, end)
        if boundary is not None and boundary[0].casefold().startswith("and") and (paper := self._paper(text, start, end)) is not None:
            return paper
        begin = boundary.end() if boundary else start
        numbered = grammar.LIST_NUMBER.match(text, begin, end)
        begin = numbered.end() if numbered else begin
        lead = self.grammar.lead_in.match(text, begin, end)
        begin = lead.end() if lead else begin
        if (fronted := _FRONTED.match(text, start, end)) is not None:
            begin = max(begin, fronted.end())
        phrase = text[begin:end]
        if phrase.endswith(_ADJECTIVE_BEFORE):
            return None
        if boundary is not None and boundary[0] in ("which ", "that ") and _RELATIVE_VERB.match(phrase) is not None:
            told = self.grammar.told_of.match(text, start, boundary.start())
            return Subject(told["np"], told.start("np"), told.end("np"), False, told.start("np")) if told is not None else None
        if phrase.endswith((" that", " which", " who")):
            return None  # "forecasts that show": the writer's words about them
        last = phrase.rsplit(" ", 1)[-1]
        if last[:1].isupper() and last.casefold() in scan.surnames and (last == phrase or not self._can_speak(phrase)):
            return Subject(scan.surnames[last.casefold()], end - len(last), end, True, end - len(last))  # "Roderick believes"
        if grammar.UNNAMED.fullmatch(phrase):
            return None
        if phrase.count(" ") > _LONGEST or not self._can_speak(phrase):
            return None
        holder = self._holder(scan, phrase, begin, end)
        return Subject(holder.person, holder.start, holder.end, True, begin) if holder else Subject(phrase, begin, end, False, begin)

    def _paper(self, text: str, start: int, end: int) -> Subject | None:
        """The document of "A report to the schools and families committee": the committee has "and" in its name and says nothing."""
        by = self.grammar.report_by.search(text, start, end)
        if by is None or self.grammar.finite.search(text, by.end("np"), end) is not None:
            return None
        return Subject(by["np"].rstrip(","), by.start("np"), by.end("np"), False, by.start("np"))

    def _holder(self, scan: SpeechScan, phrase: str, begin: int, end: int) -> Appointment | None:
        """The one person of the document who holds the role that a phrase such as "the leader" names."""
        article, _, words = phrase.casefold().partition(" ")
        if article not in ("the", "its"):
            return None
        named = [a for a in scan.reading.appointments if a.role_text.casefold() == words]
        if named:
            return named[0] if len({a.person for a in named}) == 1 else None
        cues, start = scan.reading.cues_of.get("roles", []), begin + len("the ")  # or "its "
        at = bisect_left(cues, start, key=lambda cue: cue.start)
        while at < len(cues) and cues[at].start == start:
            if cues[at].end == end:
                holders = [a for a in scan.reading.appointments if a.role == self.roles[cues[at].rule]]
                return holders[0] if len({a.person for a in holders}) == 1 else None
            at += 1
        return None

    def _names_a_speaker(self, phrase: str) -> bool:
        """Whether a noun phrase names something that asserts: it holds such a noun, or is all capitals like a name."""
        first = phrase.split(None, 1)[:1]
        if not first or first[0].lower() in self.grammar.no_subject or grammar.CLAUSE_INSIDE.search(phrase) or self.grammar.finite.search(phrase):
            return False
        return self.grammar.noun.search(phrase) is not None or grammar.CAPITALS.fullmatch(phrase) is not None

    def _opening(self, scan: SpeechScan, start: int, cue: Cue) -> Subject | None:
        """For ", claiming that" and "and claims": the subject that the sentence opens with."""
        person = scan.person_from(start)
        if person and person.outer_start < min(cue.start, start + _OPENING):
            return Subject(person.person, person.start, person.end, True, cue.start)
        body = self.grammar.opening.match(scan.text, start, cue.start)
        if body is None:
            return None
        name = grammar.CAPITALS.match(scan.text, start, cue.start)  # "The Campaign for Better Parks", not "The Campaign"
        whole = name is not None and name.end() > body.end() and name[0].rpartition(" ")[2][0].isupper()
        end = name.end() if name is not None and whole else body.end()
        return Subject(scan.text[start:end], start, end, False, cue.start)


def _whole_name(text: str, start: int, end: int, limit: int) -> int:
    """Where a name that a word cuts short ends: "the Office for National Statistics", not "the Office"."""
    name = _REST.match(text, end, limit) if grammar.CAPITALS.fullmatch(text, start, end) is not None else None
    return end if name is None else name.end()


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without the white space before it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
