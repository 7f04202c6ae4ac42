"""Decides which council each number is about.

Every council named or referred to in a sentence, and every word that widens it to all councils or the country, is an event. A number
belongs to the last event before it, else to one after it that it is tied to, else to whom the sentences before were about: in most
documents the main council, in a round-up the one spoken of last.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

import regex
from spacy.language import Language

from extractor.claim import Evidence
from extractor.council_focus import Focus, Speakers
from extractor.council_names import LIST
from extractor.reading import CouncilMention, Cue, Draft, Number, Reading, SpeechSpan, Stage
from extractor.turn_words import LINKED
from rules.loader import RuleBook
from rules.schema import PlaceRule, ScopeRule

_MEMBERS = frozenset({"leader", "deputy_leader", "cabinet_member", "opposition_leader", "councillor"})  # who speak for a council
_SPEAKS = "council.speaker"
_PRECEPTS = "scope.other-precepts"
_AGENCY = "scope.agency"
_YARDSTICKS, _OF_MANY, _INFLATION, _NATION = "scope.yardstick", "scope.of-many", "scope.inflation", "scope.nation"
_REGION = ("across the region", "throughout the region", "around the region")  # of a Scottish council: its own area
_MAIN, _CARRIED, _JOINT, _TOO_LARGE, _STATE = "council.main", "council.carried", "council.joint", "council.too-large", "council.government-speaks"
# Who speaks of the country's money unless the sentence names a council: "A Treasury spokesman said £3bn had been found".
_GOVERNMENT = regex.compile(
    r"\b(?:Ministry|Department|Treasury|HM Treasury|DLUHC|MHCLG|DCLG|Downing Street|Whitehall|Communities and Local Government)\b"
    r"|^(?:an? |the |uk |welsh |scottish )*government\b",
    regex.IGNORECASE,
)
# Pounds: a sum so large from a ministry is for all councils, where none is named; a smaller one may be for that of the story.
_NATIONAL = 2e8
# No single council has so much money in one place: England's largest spends about £4bn a year. The Treasury and whole nations do.
_LARGEST = 5e9
_NEXT_TO, _BEHIND = 14, 30  # characters between a number and a scope word before it, after it, that widens it alone
_WINDOW = 200  # characters: as far as words bind a number and a council; keeps a sentence of a megabyte from costing its square

# "the government's £200m flood fund": one pot for many
_STATES_POT, _POT = regex.compile(r"(?ri)\b(?:government|treasury|chancellor|whitehall)['’]s\s+(?:new\s+)?"), 1e8
# "Including the police and fire precepts, the bill will be £2,100": the bill is nobody else's
_ADDED = regex.compile(r"(?ri)\b(?:including|with|once|adding|counting|before|excluding|without)\s+[^.;,£\d]{0,40}")
_BEFORE_ALL = re.compile(r"[^,.£\d]{0,60}(?:,|\)|\s[-–—]\s)|[^,.;:£\d]{0,40}?\s(?:will|would|is|are|was|has|goes|rises|to|by)\s")
# What stands before "councils across the country" and makes them a yardstick: "like councils across the country", "among the first ..." (backwards).
_YARDSTICK = regex.compile(
    r"(?ri)\b(?:like|unlike|as|with|among|amongst|than|(?:one|list|table|some|many|most|all)\s+of|first|(?:low|high|cheap|larg|small|bigg|great|poor|few)est|facing|faced\s+by|affecting|joins?|other|any|same)\b[^,.;:\d]*"
)
# "Although councils may go up to 5%, members agreed a rise of 3%": those of the council that the text is about
_MEMBERS_ACT = re.compile(
    r"(?:,|,? (?:and|but|while)) (?P<who>(?:the |its |her |his )?(?:(?:cabinet|council|ruling|city|county|borough|senior|leading) )?"
    r"(?:councillors|members|leaders?|cabinet|executive|administration|town hall|county hall|finance chiefs?))"
    r"(?: (?:has|have|had|will|would|are|is|were|was|also|now|last night|yesterday))* "
    r"(?:agreed?|agrees|approved?|approving|backed|backs?|voted?|wants?|wanted|plans?|planned|planning|propos\w+|considers?|consider(?:ed|ing)?|decided?|decides|said|says|opted"
    r"|chose|set|put|puts|passed|recommended|recommends|asked|hopes?|warned|expects?|face[sd]?)\b",
    re.I,
)
# What may tie a number to a council named after it: "£4m at Leeds City Council", "a £4m budget for Kent".
_TIED = regex.compile(
    r"(?:(?:,|\s[-–—])(?=\s+(?:is|are|was|were|will\s+be|struck|set|agreed|approved|backed|imposed|announced|chosen|recorded)\s))?\s*(?:(?!(?:and|but|while|as|after|when|which|to(?!\sbe\b)|with|from|than)\b)[\w%'’/-]+\s+){0,6}?"
    r"(?:at|by|for|in|of|across|among|(?:agreed|settled|reached)\s+with|(?:going|lost|cut|axed)\s+from|(?:leav(?:e|es|ing)|left|quit))\s+(?:the\s+|both\s+|neighbouring\s+|nearby\s+|\d+\s+|[\w-]+-(?:run|led|controlled|held)\s+)*"
)
# "Grants of £4m to Leeds and £2m to Wakefield": who gets it
_GIVEN, _GIVEN_TO = frozenset(("grant", "grant_cut")), re.compile(r"\s+(?:(?:a year|going|awarded|given|allocated)\s+)?(?:to|for)\s+(?:the\s+)?")
_BILLS, _BILLED = ("tax_bill", "tax_rise"), re.compile(r"\s+(?:\w+\s+){0,2}from\s+(?:the\s+)?")  # "a £24 increase from Sussex Police"
# "Bills are £1,900 in Bradford and £1,750 in Leeds", "it is £35 in Bury": charges and taxes are those of the place behind them
_PRICED, _PRICE = frozenset(("tax_bill", "tax_rise", "income")), 5e3
_IN_PLACE = re.compile(
    r"(?:\s+(?:an?|per|each|every)\s+(?:year|week|month|hour|day|bin|household|home|property))?\s+in\s+(?:nearby\s+|neighbouring\s+)?"
)
_INCLUDES = re.compile(r"[\"“‘']?(?:It|This|That|Which)\s+(?:will\s+|would\s+)?(?:also\s+)?includes?\b")
_RESPECTIVELY = regex.compile(r"\brespectively\b", regex.I)
_GOES_TO = regex.compile(
    r"\b(?:(?:goes|go|going|went|paid)|pays?\s+£[\d.,]+)\s+to\b"
)  # how a bill is shared out: "£1,200 goes to the county council, £120 to Kerrow"
_SHARED_OUT = re.compile(r"\s+(?:[\w%]+\s+){0,3}?(?:(?:goes|go|going|went|paid)\s+)?to\s+(?:the\s+)?")
_NATIONALLY = regex.compile(r"\s*(?:(?!(?:and|but|while|as|after|when|which|to(?!\sbe\b)|with|from|than)\b)[\w%'’/-]+\s+){0,6}")
_OF_FIRMS = frozenset(("workforce", "other_money"))
_OPENING = 5  # characters before the name of a firm: "The "
_ITS_OWN = re.compile(
    r"(?:,?\s+(?:which|who))?\s+(?:(?:now|itself|already)\s+)?(?:has|had|employs?|employed|made|makes|reported|posted|turned\s+over|boasts)\s", re.I
)
_OWNING = ("'s ", "’s ", "' ", "’ ")
_CLAUSE_END = re.compile(r"[;:]|,\s|\s[-–—]\s|\b(?:but|while|whereas|although|though|after|because|as|when|if|since)\b")
_PRONOUN = regex.compile(r"(?i:\b(?:it|they|we|he|she|its|their|our|us)\b)")
_FRONTED = re.compile(r"(?:Under|With|To|Faced with|Facing|As part of|In (?:a bid|an effort|an attempt|order))\s")
_THEN = re.compile(r"[^,.;:]{0,60},\s+(?:the\s+)?")
_GOES_ON = re.compile(
    r"[•*\s-]*[\"“'‘](?:We|Our)\b"
    r"|[\"“'‘•*\s-]*"
    + LINKED
    + r"(?:(?i:it|its|they|their)|There|He|She|His|Her|This|That|These|Those|A further|Another|An additional|The rest|The remaining"
    r"|Of (?:that|this|those|these|the))\b"
    r"|[^.;:\n]{0,80}\w(?:s|tax|people|staff) there\b"
    r"|(?:For|In) (?:\d{4}[-/–]\d{2,4}|next year|this year|the (?:coming|following|current) year),? "
    r"(?:the|this|that) (?:cut|rise|fall|figure|total|reduction|increase|gap|sum)\b"
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


_EVENT_START = attrgetter("start")


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.council`: an official name, or None where the figure is about no single council."""
    scopes = {rule.id: rule for rule in rules.of(ScopeRule)}
    counties = {council.name: council.county for council in rules.councils}
    scots = frozenset(council.name for council in rules.councils if council.kind == "scotland")
    nobody = frozenset(rule.id for rule in rules.of(PlaceRule) if rule.sort == "body" and not rule.own)

    def link_councils(reading: Reading) -> None:
        if reading.drafts:
            _Linker(reading, scopes, nobody, counties, scots).link()

    return link_councils


class _Linker:
    def __init__(
        self, reading: Reading, scopes: dict[str, ScopeRule], nobody: frozenset[str], counties: dict[str, str], scots: frozenset[str]
    ) -> None:
        self.reading, self.text, self.scopes, self.nobody, self.scots = reading, reading.text, scopes, nobody, scots
        self.main = reading.main
        self.mentions: dict[int, list[CouncilMention]] = {}
        for mention in reading.councils:
            self.mentions.setdefault(mention.sentence, []).append(mention)
        self.cues: dict[int, list[Cue]] = {}
        for cue in reading.cues_of.get("scopes", ()):
            self.cues.setdefault(reading.sentence_at(cue.start), []).append(cue)
        self.counties = counties
        self.speakers = Speakers(reading.text, reading.main, reading.councils, counties)
        first = next((m for m in reading.councils if m.name == self.main), None)
        self.home = _State(self.main, Evidence(first.start if first else None, first.end if first else None, _MAIN))
        self.state = self.home
        self.focus = Focus(reading, reading.councils, reading.main, counties)
        self.members = {one.person: one.organisation for one in reading.appointments if one.role in _MEMBERS and one.organisation in counties}
        self.ministers = {one.person for one in reading.appointments if one.role == "minister"}
        self.speeches = [span.start for span in reading.speech]
        self.paragraph = -1

    def link(self) -> None:
        """Goes through the sentences that have a number, a council or a word of scope, in order: the others change nothing."""
        drafts: dict[int, list[Draft]] = {}
        for draft in self.reading.drafts:
            drafts.setdefault(draft.number.sentence, []).append(draft)
        sentences = self.reading.sentences
        for index in sorted({*drafts, *self.mentions, *self.cues}):
            events = self._events(index) if index in self.mentions or index in self.cues else []
            if (section := self.focus.section(sentences[index].start)) is not None:
                self.state = _State(section.name, Evidence(section.start, section.end, _CARRIED), away=section.name != self.main)
            elif self.state.away:
                self._let_go(index)
            if index in drafts:
                several = len(drafts[index]) > 1 and max(len(events), len(self.mentions.get(index, ()))) > 1
                shares = self._shares(index, drafts[index], events) if several else {}
                self._decide(index, drafts[index], self._joint(events), shares)
            # "before the police precept": nobody goes on about that
            if events and (spoken_of := [event for event in events if event.rule != _PRECEPTS]):
                self._carry(self._joint(spoken_of))
            self.paragraph = sentences[index].paragraph

    def _let_go(self, index: int) -> None:
        """Back to the main council where the sentence does not go on about the one in passing."""
        sentence = self.reading.sentences[index]
        if self.main is None:
            if sentence.kind == "heading":
                self.state = self.home
        elif self.focus.at(sentence.start) != self.state.council and (
            not _GOES_ON.match(self.text, sentence.start) or sentence.paragraph > self.paragraph + 1
        ):
            self.state = self.home

    def _carry(self, events: list[_Event]) -> None:
        """Whom the next sentence may go on about: the main council if this one speaks of it, else the subject of this one, in a round-up the last."""
        if self.main is not None and any(event.council == self.main for event in events):
            self.state = self.home
        else:
            event = events[-1] if self.main is None else events[0]
            self.state = _State(event.council, Evidence(event.start, event.end, _CARRIED), away=True)

    def _decide(self, index: int, drafts: list[Draft], events: list[_Event], shares: dict[int, _Event]) -> None:
        starts = [event.start for event in events] if events else []
        beside = [cue for cue in self.cues[index] if self.scopes[cue.rule].reach == "adjacent"] if index in self.cues else None
        for at, draft in enumerate(drafts):
            number = draft.number
            if number.kind == "money" and number.size >= _LARGEST:
                self._write(draft, None, Evidence(number.start, number.end, _TOO_LARGE))
            elif (number.low or 0) >= _POT and (pot := _STATES_POT.match(self.text, max(0, number.start - 30), number.start)):
                self._write(draft, None, Evidence(pot.start(), pot.end(), _STATE))
            elif (firm := self._of_firm(draft)) is not None:
                self._write(draft, None, firm)
            elif beside and (cue := self._adjacent(drafts, at, beside)):
                self._write(draft, None, Evidence(cue.start, cue.end, cue.rule))
            elif (owner := self._possessor(index, number)) is not None:
                self._write(draft, owner.name, Evidence(owner.start, owner.end, owner.rule))
            elif (place := self._priced_in(index, draft)) is not None:
                self._write(draft, place.name, Evidence(place.start, place.end, place.rule))
            elif event := shares.get(number.start) or (self._owner(drafts, at, events, bisect_left(starts, number.start)) if events else None):
                self._write(draft, event.council, Evidence(event.start, event.end, event.rule))
            elif not events and (whole := self._whole(index, draft)) is not None:
                self._write(draft, None, Evidence(whole.number.start, whole.number.end, _STATE))
            elif (speech := self._speech(number)) is not None and not any(event.council for event in events):
                council = self.members.get(speech.speaker)
                self._write(draft, council, Evidence(speech.speaker_start, speech.speaker_end, _SPEAKS if council else _STATE))
            else:
                self._write(draft, self.state.council, self.state.evidence)

    def _shares(self, index: int, drafts: list[Draft], events: list[_Event]) -> dict[int, _Event]:
        """Which council has which of the last figures, for as many of each in a list: "Moray and Fife will get £4m and £3m (respectively)"."""
        sentence = self.reading.sentences[index]
        word = _RESPECTIVELY.search(self.text, sentence.start, sentence.end)
        figures = [draft.number for draft in drafts if word is None or draft.number.end <= word.start()]
        named = [m for m in self.mentions.get(index, ()) if m.sort != "reference"]
        starts = {m.start for m in named}
        owners = [_Event(m.start, m.end, None if m.rule in self.nobody else m.name, m.rule) for m in named]
        owners += [event for event in events if event.council is None and event.start not in starts]
        owners = sorted((one for one in owners if figures and one.end <= figures[-1].start), key=lambda one: one.start)
        count = 1
        while count < min(len(figures), len(owners)) and LIST.fullmatch(self.text, owners[-count - 1].end, owners[-count].start):
            count += 1
        shared = figures[-count:]
        if count < 2 or owners[-1].end > shared[0].start or (len(figures) > count and figures[-count - 1].start > owners[-1].end):
            return {}
        if word is None and not all(LIST.fullmatch(self.text, left.end, right.outer_start) for left, right in pairwise(shared)):
            return {}
        return {number.start: owner for number, owner in zip(shared, owners[-count:], strict=True)}

    def _of_firm(self, draft: Draft) -> Evidence | None:
        """The firm that a sentence opens with, whose own staff or profit the figure is: "Serco, which employs 50,000 people, made £90m"."""
        firm = draft.evidence.get("counterparty") if draft.measure in _OF_FIRMS else None
        if firm is None or firm.start is None or firm.end is None:
            return None
        opens = 0 <= firm.start - self.reading.sentences[draft.number.sentence].start <= _OPENING
        own = opens and _ITS_OWN.match(self.text, firm.end, draft.number.outer_start) is not None
        return Evidence(firm.start, firm.end, "council.of-firm") if own else None

    def _whole(self, index: int, draft: Draft) -> Draft | None:
        """The country's sum that the figure is part of: "Ministers announced £5bn for councils. This includes £400m for potholes"."""
        if _INCLUDES.match(self.text, self.reading.sentences[index].start) is None:
            return None
        at = bisect_left(self.reading.drafts, self.reading.sentences[index].start, key=lambda one: one.number.start) - 1
        whole = self.reading.drafts[at] if at >= 0 else None
        if whole is None or whole.council is not None or whole.number.sentence != index - 1 or whole.number.kind != "money":
            return None
        return whole if whole.measure == draft.measure and whole.number.size > draft.number.size else None

    def _possessor(self, index: int, number: Number) -> CouncilMention | None:
        """The council whose figure it is by the grammar: "compared with Conwy's 4%"."""
        mentions = self.mentions.get(index)
        if mentions is None:
            return None
        at = bisect_left(mentions, number.outer_start, key=lambda mention: mention.end)
        before = mentions[at - 1] if at else None
        owns = before is not None and before.rule not in self.nobody and self.text[before.end : number.outer_start] in _OWNING
        return before if owns else None

    def _priced_in(self, index: int, draft: Draft) -> CouncilMention | None:
        """The place whose price or tax the figure is, in a sentence that names another one: not a town of the county whose charges they are."""
        mentions, number = self.mentions.get(index), draft.number
        if mentions is None or len(mentions) < 2 or draft.measure not in _PRICED or number.size >= _PRICE:
            return None
        at = bisect_left(mentions, number.end, key=lambda mention: mention.start)
        place = mentions[at] if at < len(mentions) else None
        if place is None or place.sort != "short" or place.rule in self.nobody or _IN_PLACE.fullmatch(self.text, number.end, place.start) is None:
            return None
        return place if self.counties.get(place.name) != self.main and any(one.name != place.name for one in mentions) else None

    def _speech(self, number: Number) -> SpeechSpan | None:
        """The speech in which a number stands, if it is another council member's, or the government's of a sum that is too large for one council."""
        at = bisect_right(self.speeches, number.start) - 1
        span = self.reading.speech[at] if at >= 0 else None
        if span is None or span.end <= number.start:
            return None
        if self.members.get(span.speaker, self.main) != self.main:
            return span
        national = number.kind == "money" and number.size >= _NATIONAL
        return span if national and (_GOVERNMENT.search(span.speaker) or span.speaker in self.ministers) else None

    def _owner(self, drafts: list[Draft], at: int, events: list[_Event], place: int) -> _Event | None:
        """The event that a number belongs to, given the place of the first event after it; None where no event of the sentence owns it."""
        number = drafts[at].number
        before = events[place - 1] if place else None
        if before is not None and before.rule == _AGENCY and ";" in self.text[before.end : number.start]:
            before = None  # "Sport England, £2m; borrowing, £9m": each payer has its own
        after = events[place] if place < len(events) and events[place].start <= number.end + _WINDOW else None
        if after is not None:
            alone = at + 1 == len(drafts) or drafts[at + 1].number.start > after.start
            alone = alone and not self.text.endswith("followed by ", number.end, after.start)  # "5.6% for Newport, followed by Cardiff at 5.3%"
            billed = drafts[at].measure in _BILLS and _BILLED.fullmatch(self.text, number.end, after.start)
            given = drafts[at].measure in _GIVEN and not after.reference and _GIVEN_TO.fullmatch(self.text, number.end, after.start)
            if alone and after.council != (before.council if before else self.state.council) and (billed or given or self._tied(number, after)):
                return after
            if before is None and self._opens(number, after):
                return after
        return before

    def _tied(self, number: Number, event: _Event) -> bool:
        sentence = self.reading.sentences[number.sentence]
        if _GOES_TO.search(self.text, max(sentence.start, number.start - _WINDOW), event.start):
            return _SHARED_OUT.fullmatch(self.text, number.end, event.start) is not None
        if event.reference:
            return False
        pattern = _NATIONALLY if event.rule == "scope.nation" else _TIED
        return pattern.fullmatch(self.text, number.end, event.start) is not None

    def _opens(self, number: Number, event: _Event) -> bool:
        """Whether the first council of a sentence owns a number before it: it is the subject behind a phrase that opens the sentence ("Under plans to
        save £9m, Leeds City Council ..."), the main one, or there is no main one; and nothing parts them.
        """
        start = self.reading.sentences[number.sentence].start
        if not event.reference and event.council and _FRONTED.match(self.text, start) and _THEN.fullmatch(self.text, number.end, event.start):
            return True
        if self.main is not None and event.council != self.main:
            return False
        start = max(self.reading.sentences[number.sentence].start, number.start - _WINDOW)
        return not _PRONOUN.search(self.text, start, number.start) and not _CLAUSE_END.search(self.text, number.end, event.start)

    def _adjacent(self, drafts: list[Draft], at: int, cues: list[Cue]) -> Cue | None:
        """A scope word right beside the number that widens it alone: "the £70m national pot", "inflation of 10%"."""
        number = drafts[at].number
        for cue in cues:
            if number.kind not in self.scopes[cue.rule].kinds:
                continue
            follows = cue.start >= number.end
            if not follows and cue.rule == _INFLATION:
                continue
            if follows and cue.rule == _YARDSTICKS and "average" in self.text[cue.start : cue.end]:
                continue  # "cut by 2% compared to the Scottish average of 1%": that of the other
            gap = cue.start - number.end if follows else number.start - cue.end
            if not 0 <= gap <= (_BEHIND if follows and number.kind != "percent" else _NEXT_TO):
                continue
            if not follows and at and 0 <= cue.start - drafts[at - 1].number.end <= 1:
                continue  # "its share of the £70m national pot is worth £3m"
            between = self.text[min(cue.end, number.end) : max(cue.start, number.start)]
            if not any(stop in between for stop in (".", ";", ":", ",", " from ", " and ")):
                return cue
        return None

    def _write(self, draft: Draft, council: str | None, evidence: Evidence) -> None:
        draft.council = council
        draft.evidence["council"] = evidence

    def _events(self, index: int) -> list[_Event]:
        sentence = self.reading.sentences[index]
        cues, mentions = self.cues.get(index, ()), self.mentions.get(index, ())
        contrast = bool(cues) and any(self.scopes[cue.rule].sort == "contrast" for cue in cues)
        others = contrast or any(m.sort != "short" and m.name != self.main for m in mentions)
        inside = [(cue.start, cue.end) for cue in cues if cue.rule == "scope.health"] if cues else []
        events = [
            _Event(m.start, m.end, None if m.rule in self.nobody else m.name, m.rule, m.sort == "reference")
            for m in mentions
            if self.speakers.speaks(m, sentence.start, others) and not (inside and any(start <= m.start < end for start, end in inside))
        ]
        for cue in cues:
            rule = self.scopes[cue.rule]
            if rule.sort != "none" or rule.reach != "clause" or self.main in rule.but_for:
                continue
            if cue.rule == _NATION and self.main in self.scots and self.text[cue.start : cue.end].lower() in _REGION:
                continue
            if cue.rule == _OF_MANY and (self.main is not None or any(event.start < cue.start for event in events)):
                continue  # "In Moray the average rise is £40"
            if (
                cue.rule == _PRECEPTS
                and _ADDED.match(self.text, max(sentence.start, cue.start - 60), cue.start)
                and _BEFORE_ALL.match(self.text, cue.end)
            ):
                continue
            if not _YARDSTICK.match(self.text, max(sentence.start, cue.start - 60), cue.start):
                events.append(_Event(cue.start, cue.end, None, cue.rule))
                if self.main is not None and (members := _MEMBERS_ACT.search(self.text, cue.end, sentence.end)) is not None:
                    events.append(_Event(*members.span("who"), self.main, "council.members", True))
        return sorted(events, key=_EVENT_START) if len(events) > 1 else events

    def _joint(self, events: list[_Event]) -> list[_Event]:
        """Two councils in one breath ("Babergh and Mid Suffolk councils") share their figures, which then belong to no single one."""
        if len(events) < 2:
            return events
        out = events[:1]
        for event in events[1:]:
            left = out[-1]
            named = left.council or left.rule == _JOINT
            two = named and event.council and left.council != event.council and not left.reference and not event.reference
            if two and LIST.fullmatch(self.text, left.end, event.start):
                out[-1] = _Event(left.start, event.end, None, _JOINT)
            else:
                out.append(event)
        return out
