"""Gives a figure the service that the text around it is about, where its own clause names none.

A list goes on about the service of its first figure, a contractor's jobs are of its contract's; a sentence that begins with "It" goes on about the
subject before it, a section about its heading, a story about one project about that project.
"""

import re
from bisect import bisect_left

import regex

from extractor.claim import Evidence
from extractor.places import going_back
from extractor.reading import Cue, Draft, Reading, Sentence
from extractor.service_own import OTHER_PURPOSE, other_thing
from extractor.story_service import StorySubject
from extractor.the_figure import COMPARED
from extractor.turn_words import HEDGES, LINKED
from rules.schema import ServiceRule

_PRONOUN = re.compile(
    r"[\s“\"‘'•-]*" + LINKED + r"(?:(?:Between them|Together|In all|Combined),? (?:these|they)|(?i:their|it|its|they)|These|But these"
    r"|There(?! (?:is|are|was|were|will|would|has|have|had|could|may|might|should|must|can|isn|aren|appears?|seems?|remains?|comes?|came)\b)"
    r"|(?:This|That)(?= (?:also |alone |then |now |in turn |,)?(?:is|was|will|would|could|may|might|should|must|has|had|means|meant"
    r"|comes|came|includes|included|follows|followed"
    r"|leaves|left|compares|represents|equates|amounts|puts|brings|brought|gives|gave|saves|saved|costs?|adds|added|makes|made|helped|led|takes|took|accounts|works|rose|fell)\b))\b"
)
# "The move will save £4m": what the sentence before tells of is called by a common word
_CALLED = re.compile(
    r"[\s“\"‘'•-]*(?:(?:The|This|That|These|Those|Such a) "
    r"(?!(?:\w+ )?(?:council|authority|county|city|borough|government|cabinet|party|group|department|service) (?:\w+ )?plans\b)"
    r"(?:[\w-]+ ){0,2}?(?:move|plans?|proposals?|changes?|closures?|cut|reduction|decision"
    r"|measures?|scheme|project|work|works|repairs|facility|sites?|buildings?|contract|deal|charges?|fees?|transfer|review|switch|initiative|programme|option|idea)"
    r"|It is (?:hoped|thought|estimated|expected|claimed) (?:that )?the (?:move|change|closure|plan)"
    r"|Doing so|(?:Closing|Keeping) (?:it|them)|(?:Of|Some of) (?:these|those)"
    r"|(?:A|The) (?:plan|move|proposal) to \w+ (?:\w+ of )?(?:these|those|them|it))\b"
    r"(?! (?:of|for|in|to|at) (?:the )?(?:council|authority)\b)"
)
# "The move comes after councillors agreed £15m of cuts", "It is part of plans to save £30m": what lies behind is the whole council's
_BACKGROUND = regex.compile(
    r"[\s“\"‘'•-]*(?:(?:The|This|That|These|Those)\s(?:[\w-]+\s){0,3}?|It\s|They\s)(?:all\s)?"
    r"(?:(?:comes?|came)\s(?:[\w-]+\s){0,3}?(?:after|as|amid|when|because|following)\s|follow(?:s|ed)?\s|(?:is|are|was|were|forms?)\s(?:[\w-]+\s)?part\sof\s)"
    r"[^;:.]{0,90}?(?:\b(?:council|authority|councillors|members|cabinet|city|county|borough|it|they|plans?|drive|bid|efforts?|programme|package|moves?)\b"
    r"|(?:cuts|savings)\sof\b)"
)
_BEHIND_IT = frozenset(("saving", "saving_share", "funding_gap", "grant_cut"))
# "spends £5m a year on the service": the service named last
_ANAPHOR = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:£[\d.,]+ ?\w+ )?(?:service|department|directorate)\b(?! (?:cuts|reductions))"
    r"|\b(?:lost|cut|cuts|deleted|go|going|axed|spent|saved|jobs|posts|staff|savings|employed|work) there\b"
    r"|\b(?:[Cc]osts?|[Ss]pending|(?:[Oo]ver|[Uu]nder)spen(?:d|t|ding)|budget) there\b"
    r"|\b(?:pay(?:s|ing)? for|support(?:s|ing)?|run(?:s|ning)?|fund(?:s|ing)?|provid(?:e|es|ing)|subsidis(?:e|es|ing)|maintain(?:ing)?"
    r"|keep(?:ing)?|repair(?:ing)?|clos(?:e|ing)|scrap(?:ping)?|shut(?:ting)?|rebuild(?:ing)?|build(?:ing)?"
    r"|get(?:ting)?|empty(?:ing)?|collect(?:ing)?) (?:them|it)\b"
)
_APPOSITION = re.compile(
    r"(?:\s+(?:cut|reduction|rise|increase|saving|more|less|(?:for|in)\s+(?:the\s+)?(?:next|this|coming)\s+(?:financial\s+)?year))?"
    r"\s*(?:\(\s*(?:or\s+)?|[-–—,]?\s*or\s+)(?:about\s+|around\s+|just\s+over\s+|nearly\s+)?",
    re.I,
)
# whose pay is that of the council's management
_OFFICER = regex.compile(
    r"\b(?:chief exec(?:utive)?|managing director|(?:most senior|top) (?:officer|official|executive)|town clerk)\b(?!['’]s (?:department|office))",
    regex.I,
)
_RISES_TO = re.compile(
    r"[^.;:£]{1,60}?\b(?:ris(?:e|es|ing|en)|rose|gr[eo]wn?|grow(?:s|ing)|increas(?:e|es|ed|ing)|balloon(?:s|ed|ing)?|soar(?:s|ed|ing)?|climb(?:s|ed|ing)?|"
    r"fall(?:s|ing|en)?|fell|drop(?:s|ped|ping)?|reach(?:es|ed|ing)?|hit|up|down)\s+(?:to\s+)?" + HEDGES
)
_LABELLED = re.compile(r"[A-Z][\w-]+(?: [\w-]+){0,2}: ")
# "£4m on housing, including £1m"
_PART = re.compile(r"(?:[^.;\d]{0,60}\W)?(?:including|of which|of that|of it),?\s+")
# a sentence about more than what the one before is about
_WHOLE = regex.compile(
    r"\b(?:together|combined|totals?|overall|altogether|whole|since (?:19|20)\d\d"
    r"|council tax|band d|reserves|balances|grant|budget gap|council|authority|workforce|agency staff|councillor|of savings"
    r"|(?:savings|cuts|reductions) of £[\d.,]*\d ?(?:m|bn|million|billion)? (?:were|was|have been|has been|are|will be) "
    r"(?:agreed|approved|passed|backed|needed|required|planned|proposed)"
    r"|the rise"
    r"|savings (?:so far|target)|finance (?:convener|director|chief|boss|lead|spokes\w+))\b",
    regex.I,
)
_MATTERS = frozenset(("overspend", "funding_gap"))  # told of again and again by their size
_SIZES = _MATTERS | {"underspend", "budget", "cost", "debt"}
_OVERALL = regex.compile(r"\b(?:overall|total|wider)\s+(?:savings?|cuts|budget|spending|gap)\b", regex.I)  # "part of overall savings of £9m"
_AT_ONCE = 45  # characters
_SECTION = 5  # sentences under a heading
_TITLE = 70  # characters
# "Lollipop patrols will be cut in Shaw": what a picture shows, no section's name
_CAPTION = re.compile(
    r"(?!(?:What|Who|Where|When|Why|How|Which)\b)(?:\S+ )+?(?:will|would|could|is|are|was|were|has|have|had|says|said"
    r"|must|may|face|faces|stands?) (?:\S+ )*\S+"
)
_DIGIT = regex.compile(r"\d")
_WORD = regex.compile(r"[^\W\d]+")
# "20p for a stay of up to two hours, 50p for longer and £1 for the day"
_LIST_OF_PRICES = re.compile(
    r"\s+(?:an?|per|for|to|on|at|if|when|in|after)\s[^;.£\d]{1,60}?(?:,|,?\s+and|\s+or|,\s+rising\s+to|\s+to)\s+" + HEDGES, re.I
)
_PRICE = 300.0  # pounds
_FEW = 5  # words between two figures of one list
_LATEST = 12  # figures before a count in which things of the same name may be counted
_SCAN = 2_000  # figures of a document that are asked for a twin
_SUBJECT = 60  # characters at the start of a sentence in which its subject stands


class ServiceContext:
    """What one document says of services around a figure. `cues` are its service words in text order, without mere labels of rows."""

    def __init__(self, reading: Reading, cues: list[Cue], services: dict[str, ServiceRule], scoped: frozenset[str], story: StorySubject) -> None:
        self.reading, self.text, self.cues, self.services, self.scoped = reading, reading.text, cues, services, scoped
        self.starts = [cue.start for cue in cues]
        self.story = story
        self.by_start = {draft.number.start: draft for draft in reading.drafts}
        self.spoken: dict[int, Cue | None] = {}  # by sentence: what it goes on about

    def within(self, start: int, end: int) -> list[Cue]:
        """The service words that begin in a stretch."""
        return self.cues[bisect_left(self.starts, start) : bisect_left(self.starts, end)] if self.cues else []

    def inherit(self, draft: Draft, previous: Draft | None) -> None:
        """Sets the service of a draft whose clause names none, where what stands around it tells."""
        if previous is not None and (self._listed(previous, draft) or self._told_twice(previous, draft) or self._rises(previous, draft)):
            draft.service, draft.evidence["service"] = previous.service, previous.evidence["service"]
            return
        if draft.number.kind == "count" and (alike := self._counted_alike(draft)) is not None:
            return self.copy(draft, alike, "service.same-things")
        sentence = self.reading.sentences[draft.number.sentence]
        if draft.evidence["measure"].rule in ("sum.pay", "other.salary") and (officer := _OFFICER.search(self.text, sentence.start, sentence.end)):
            draft.service, draft.evidence["service"] = "central", Evidence(officer.start(), officer.end(), "service.officer-pay")
            return None
        own = bool(self.within(sentence.start, sentence.end))
        behind = draft.measure in _BEHIND_IT and _BACKGROUND.match(self.text, sentence.start, draft.number.outer_start) is not None
        if draft.measure in self.scoped and not behind:
            if previous is not None and previous.service is not None and not own and self._labelled(previous, draft, sentence):
                return self.copy(draft, previous, "service.same-row")
            if previous is not None and previous.service is not None and not own and self._goes_on(previous, sentence):
                return self.copy(draft, previous, "service.goes-on")
            if (before := self._spoken_of(draft.number.sentence)) is not None:
                first = draft.number.outer_start
                if _OVERALL.search(self.text, max(sentence.start, first - _AT_ONCE), first) is None:
                    return self._write(draft, before, "subject-before")
            if not own and (heading := self._heading(draft.number.sentence)) is not None:
                return self._write(draft, heading, "heading")
        if draft.counterparty is not None and (contract := self._same_contract(draft)) is not None:
            return self.copy(draft, contract, "service.same-contract")
        anchor = draft.evidence.get("measure")
        giver = self.by_start.get(anchor.start) if anchor is not None and anchor.start is not None else None
        if giver is not None and giver is not draft and anchor is not None and anchor.rule in ("measure.same-figure", "measure.of-that"):
            if giver.service and anchor.rule == "measure.same-figure":
                self.copy(draft, giver, "service.same-figure")
            return None
        subject = self.story.of(draft, sentence)
        if subject is not None and (not own or self._named(self.within(sentence.start, sentence.end)) == self._named([subject])):
            return self._write(draft, subject, "story")
        if draft.number.kind != "percent" and sentence.kind != "heading" and (own or draft.measure not in _MATTERS):
            return None
        if (twin := self._twin(draft)) is not None:
            self.copy(draft, twin, "service.same-figure")
        return None

    def _write(self, draft: Draft, cue: Cue, why: str) -> None:
        draft.service = self.services[cue.rule].service or None
        draft.evidence["service"] = Evidence(cue.start, cue.end, f"{cue.rule}+{why}")

    def copy(self, draft: Draft, other: Draft, rule: str) -> None:
        """Gives a draft the service of another."""
        draft.service = other.service
        draft.evidence["service"] = Evidence(other.number.start, other.number.end, rule)

    def _listed(self, previous: Draft, draft: Draft) -> bool:
        """Whether the figure goes on about the service of the one before it: "£4m in 2011 and £6m in 2012"."""
        theirs, mine = previous.number, draft.number
        if previous.service is None or theirs.sentence != mine.sentence or theirs.kind != mine.kind:
            return False
        if _PART.fullmatch(self.text, theirs.end, mine.outer_start):
            return True
        if (
            previous.measure == draft.measure == "income"
            and max(theirs.size, mine.size) < _PRICE
            and _LIST_OF_PRICES.fullmatch(self.text, theirs.end, mine.outer_start)
        ):
            return True
        charged = (
            previous.measure == draft.measure == "income" and mine.start - theirs.end < 2 * _AT_ONCE and ";" not in self.text[theirs.end : mine.start]
        )
        if charged and not self.within(theirs.end, mine.start) and not self.within(mine.end, min(mine.end + _AT_ONCE, self._end(draft))):
            return True  # "a parking permit costs £3 a day and a book of five £10"
        return (
            previous.measure == draft.measure and mine.start - theirs.end < _AT_ONCE
            and not other_thing(self.text, theirs, mine)
            and len(_WORD.findall(self.text, theirs.end, mine.start)) <= _FEW
            and (previous.measure == "income" or OTHER_PURPOSE.match(self.text, mine.outer_end) is None)
        )  # fmt: skip

    def _end(self, draft: Draft) -> int:
        return self.reading.sentences[draft.number.sentence].end

    def _rises(self, previous: Draft, draft: Draft) -> bool:
        """ "The SEND deficit stands at £7m and is expected to rise to £9m": one thing at two sizes."""
        theirs, mine = previous.number, draft.number
        if previous.service is None or previous.measure != draft.measure or draft.measure not in _SIZES or mine.sentence - theirs.sentence > 1:
            return False
        if draft.evidence["measure"].rule in ("measure.same-thing", COMPARED):
            return True  # "The figure will rise to £9m"
        return theirs.sentence == mine.sentence and _RISES_TO.fullmatch(self.text, theirs.outer_end, mine.outer_start) is not None

    def _labelled(self, previous: Draft, draft: Draft, sentence: Sentence) -> bool:
        """ "Highways - Reduction: £4m. Reinvestment: £2m": a figure with a mere label goes on in the row of the one before."""
        theirs = self.reading.sentences[previous.number.sentence]
        return (
            theirs.paragraph == sentence.paragraph and previous.number.sentence == draft.number.sentence - 1
            and _LABELLED.fullmatch(self.text, sentence.start, draft.number.start) is not None
        )  # fmt: skip

    def _goes_on(self, previous: Draft, sentence: Sentence) -> bool:
        """Whether a sentence goes on about the one service of the figure before it: "... meals on wheels. Around 140 are delivered, at £4"."""
        index = previous.number.sentence
        before = self.reading.sentences[index]
        follows = before.paragraph == sentence.paragraph and self.reading.sentences[index + 1 : index + 2] == [sentence]
        if not follows or previous.measure not in self.scoped or _WHOLE.search(self.text, sentence.start, sentence.end):
            return False
        return len(self._named(self.within(before.start, before.end))) == 1

    def _told_twice(self, previous: Draft, draft: Draft) -> bool:
        """ "£9m (3%)": the sum and the share are of one service."""
        theirs, mine = previous.number, draft.number
        apposed = previous.service is not None and theirs.sentence == mine.sentence and theirs.kind != mine.kind
        return apposed and _APPOSITION.fullmatch(self.text, theirs.end, mine.outer_start) is not None

    def _spoken_of(self, index: int) -> Cue | None:
        """The one service of the subject before, for a sentence that begins with a pronoun or says "the service" and names none."""
        if index not in self.spoken:  # a sentence may have thousands of figures
            self.spoken[index] = self._goes_back_to(index)
        return self.spoken[index]

    def _goes_back_to(self, index: int) -> Cue | None:
        sentence = self.reading.sentences[index]
        own = bool(self.within(sentence.start, sentence.end))
        found = self._before(index, 1)
        if not own and _CALLED.match(self.text, sentence.start, sentence.end):
            pass
        elif _PRONOUN.match(self.text, sentence.start, sentence.end):
            found = self._subjects(index - 1, found) or (found if not own and self._refers(sentence) else [])
        elif own or not self._refers(sentence):
            return None
        else:
            found = found or self._before(index, 2)
        return found[0] if found and len(self._named(found)) == 1 else None

    def _refers(self, sentence: Sentence) -> bool:
        """Whether the sentence speaks of "the service", "the jobs there" or what somebody pays for."""
        words = self.text[sentence.start : sentence.end]  # asked first, one by one: a third of the price of the pattern
        said = "service" in words or "department" in words or "directorate" in words or " there" in words or " them" in words or " it" in words
        return said and _ANAPHOR.search(self.text, sentence.start, sentence.end) is not None

    def _before(self, index: int, back: int) -> list[Cue]:
        """The service words of the sentence so far before one, where no paragraph lies between."""
        if index < back:
            return []
        before = self.reading.sentences[index - back]
        apart = self.reading.sentences[index].paragraph - before.paragraph > back
        return [] if apart else self.within(before.start, before.end)

    def _subjects(self, index: int, found: list[Cue]) -> list[Cue]:
        """Those with which the sentence begins, where no council does: "the council will look at libraries. It must save £9m"."""
        start = self.reading.sentences[index].start if found else 0
        first = [cue for cue in found if cue.start < start + _SUBJECT]
        council = first and any(one.sentence == index and one.start < first[0].start for one in self.reading.councils)
        return [] if council else first

    def _named(self, cues: list[Cue]) -> set[str]:
        return {self.services[cue.rule].service for cue in cues}

    def _heading(self, index: int) -> Cue | None:
        """The service that the section's heading names, where it names one alone and holds no figure; the story's headline is none."""
        for back in range(index - 1, going_back(index, _SECTION), -1):
            line = self.reading.sentences[back]
            if line.kind == "heading" and _CAPTION.fullmatch(self.text, line.start, line.end) is None:
                found = self.within(line.start, line.end)
                alone = len(self._named(found)) == 1 and line.end - line.start < _TITLE
                return found[0] if alone and _DIGIT.search(self.text, line.start, line.end) is None else None
        return None

    def _same_contract(self, draft: Draft) -> Draft | None:
        for other in self.reading.drafts[:_SCAN]:
            if other.number.start < draft.number.start and other.service and other.counterparty == draft.counterparty:
                return other
        return None

    def _counted_alike(self, draft: Draft) -> Draft | None:
        """The count before it of the same things: "the county has 14 libraries. Under the plans six would close"."""
        counted = (draft.number.counted or "").casefold()
        for other in reversed(self.reading.drafts[: bisect_left(self.reading.drafts, draft.number.start, key=_place)][-_LATEST:]):
            if counted and other.service and other.number.kind == "count" and (other.number.counted or "").casefold() == counted:
                return other
        return None

    def _twin(self, draft: Draft) -> Draft | None:
        """The draft of the same figure and measure that has a service."""
        low, high = draft.number.low, draft.number.high
        for other in self.reading.drafts[:_SCAN]:
            theirs = other.number
            if other.service and other is not draft and other.measure == draft.measure and (theirs.low, theirs.high) == (low, high):
                return other
        return None


def _place(draft: Draft) -> int:
    return draft.number.start
