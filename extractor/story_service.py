"""The one service that a whole story is about, and which figures that name none are of it.

"Museum roof to cost more ... To borrow another £2m means £90,000 a year": nothing in that sentence speaks of the museum.
A story has such a subject where its opening names one service alone and few of its sentences name another. What the council as a whole
must find or levies is not the subject's, even there.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

import regex

from extractor.reading import Cue, Draft, Reading, Sentence
from rules.schema import ServiceRule

_OPENING = 3  # sentences: headline, lead and the one after
_LEAD = 2  # one of them names the subject
_MAIN, _OFTEN = 0.6, 2  # of the mentions of services, that the subject takes at least (in the opening too), and how many
_NEARLY_ALL = 0.8  # of them, where the opening speaks of the council's budget too
_DENSE = 0.2  # of the sentences, that name the subject
_WIDE = frozenset(
    ("funding_gap", "tax_bill", "tax_rise", "reserves", "reserves_use", "pay_change", "workforce")
)  # of the whole council or a firm in any story
_SHARED = frozenset(  # of either
    ("saving", "job_losses", "jobs_at_risk", "grant", "grant_cut", "funding_change", "budget", "income", "underspend", "overspend")
)
_COUNCIL_ACTS = regex.compile(
    r"\b(?:council|authority|county|city|borough|it|we|they|cabinet|councillors|town hall|county hall)\b(?:[^,.;\n]{0,25}\s)?"
    r"(?:must|has to|have to|had to|needs? to|needed to|is to|are to|faces?|facing|is receiving|employs?|(?:has|have) already"
    r"|(?:will|would) (?:have to|receive|need to|get))\b",
    regex.I,
)
_WHOLE = regex.compile(
    r"\b(?:council-wide|overall|(?:council|authority|organisation) as a whole"
    r"|across the (?:council|authority|board)|(?:all|other) (?:departments|services)|general fund"
    r"|(?:net|total|revenue|annual|overall) (?:budget|spend|spending|expenditure)|budget (?:cuts|savings|gap|setting|meeting|shortfall)"
    r"|balance (?:the|its) (?:budget|books)|(?:spending|service|government|funding|austerity) cuts|cuts (?:in|from) (?:government|central)"
    r"|agree(?:d|s|ing)? (?:\S+ ){0,3}(?:cuts|savings)|(?:in|of|worth of) (?:required )?(?:cuts|savings)"
    r"|(?:council|authority|town hall|county hall) (?:[^.;,\n]{0,40}(?:cuts|savings)|(?:proposals|plans) to (?:save|cut|slash))"
    r"|revenue support|settlement"
    r"|since (?:19|20)\d\d|over the (?:past|last|next|coming)|section 114|(?:in|of|from) (?:the |its |our )?(?:grant|budget))\b",
    regex.I,
)
# "The scheme would cost £9m": what a story about one place or work goes on to call it
_PROJECT = regex.compile(
    r"\b(?:the|this|that|its|their) (?:[\w-]+ ){0,2}?(?:project|scheme|centre|venue|development|redevelopment|refurbishment|revamp|building|facility|"
    r"complex|stadium|pool|hall|theatre|museum|contract|work|works|cost|costs|price|bill|price tag)\b",
    regex.I,
)
_SCHEME = regex.compile(r"\b(?:[Tt]he|[Tt]his) (?:\w+ )?(?:project|scheme|makeover|revamp|redevelopment|refurbishment)\b(?! (?:of|to|for)\b)")
# An opening that speaks of the whole council's money: its services are examples
_BUDGET = regex.compile(
    r"\b(?:council tax|black hole|budget\s*:|(?:pushed|voted|forced|waved|nodded) through (?:\S+ ){0,3}(?:savings|cuts|budget)"
    r"|(?:draft|emergency) budget"
    r"|(?:budget|funding|financial) (?:gap|hole|cuts|shortfall|crisis|plans|proposals|meeting)"
    r"|(?:back|approve|pass|agree|set)(?:s|d|es|ed|ting)? (?:(?:a|its|the|next year['’]s) )?(?:[\w£.-]+ ){0,2}budget)\b",
    regex.I,
)
_TAX = regex.compile(r"\b(?:council tax|band [a-h])\b", regex.I)


class StorySubject:
    """What one document is about. `cues` are its service words in text order, those in people's titles among them."""

    def __init__(self, reading: Reading, cues: Sequence[Cue], services: Mapping[str, ServiceRule]) -> None:
        self.reading, self.cues, self.services = reading, cues, services
        self._often = 0  # sentences that name the subject
        self._share = 0.0  # of the mentions of services in sentences
        self._alone = False  # whether the opening speaks of nothing wider

    def of(self, draft: Draft, sentence: Sentence) -> Cue | None:
        """The word for the service that the story is about, for a figure that may be of it; else None."""
        if draft.measure in _WIDE or draft.measure is None or self._subject is None:
            return None
        whole = draft.measure == "debt" or draft.measure in _SHARED
        if draft.evidence["measure"].rule == "sum.pay" or (whole and self.services[self._subject.rule].service == "central"):
            return None  # what an officer is paid; loans, savings and posts where offices are spoken of are the whole council's
        text, start, end = self.reading.text, sentence.start, sentence.end
        if draft.measure in _SHARED:
            asked = draft.status == "required" or draft.number.sentence == 0 or not self._alone
            if asked or _COUNCIL_ACTS.search(text, start, end) or _WHOLE.search(text, start, end) or self._elsewhere(draft.number.sentence):
                return None
        called = _PROJECT.search(text, start, end) is not None
        if _TAX.search(text, start, end) or not (self._alone or called or self._share >= _NEARLY_ALL):
            return None
        dense = draft.measure == "cost" and called
        return self._subject if dense or self._often >= _DENSE * len(self.reading.sentences) else None

    def _elsewhere(self, index: int) -> bool:
        """Whether a sentence speaks of another council than the main one."""
        return any(one.sentence == index and one.sort != "reference" and one.name != self.reading.council for one in self.reading.councils)

    @cached_property
    def _subject(self) -> Cue | None:
        if not self.cues or (self.reading.council is None and self.reading.councils):
            return None  # a round-up has no one subject
        sentences = self.reading.sentences
        ends = [sentence.end for sentence in sentences]
        named = {(self.services[cue.rule].service, bisect_left(ends, cue.end)): cue for cue in reversed(self.cues) if self.services[cue.rule].service}
        opening = Counter(service for service, sentence in named if sentence < _OPENING)
        if not opening:
            return None
        service, leading = opening.most_common(1)[0]
        called = self._called({sentence for _, sentence in named}) if leading == opening.total() else 0
        often = sum(one == service for one, _ in named) + called
        if often < max(_OFTEN, _MAIN * (len(named) + called)) or leading < _MAIN * opening.total():
            return None
        if not any(one == service and sentence < _LEAD for one, sentence in named):
            return None
        self._often, self._share = often, often / (len(named) + called)
        self._alone = _BUDGET.search(self.reading.text, 0, sentences[min(_OPENING, len(sentences)) - 1].end) is None
        return next(cue for cue in self.cues if self.services[cue.rule].service == service)

    def _called(self, named: set[int]) -> int:
        """How many sentences that name no service speak of "the scheme", "the project"."""
        return sum(
            index not in named and _SCHEME.search(self.reading.text, sentence.start, sentence.end) is not None
            for index, sentence in enumerate(self.reading.sentences)
        )
