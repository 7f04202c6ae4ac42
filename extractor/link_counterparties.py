"""Decides which contractor or partner a number involves: who took on the staff, is paid, runs the service.

Firms are found by name (a list), by the word that ends a name ("Ltd") or by words that introduce one ("a firm called"). A firm owns the
numbers after its name in a sentence up to the next firm, and the one before it that it is tied to ("190 staff have moved to Brindle
Ltd"); a sentence that speaks of "the company" or of the staff transferred goes on.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

import regex
from spacy.language import Language

from extractor.calendar import ANY_MONTH
from extractor.claim import Evidence
from extractor.reading import Cue, Draft, Reading, Stage
from rules.loader import RuleBook
from rules.schema import CounterpartyRule

_AGAIN, _SUBJECT, _REPEATED = "counterparty.again", "counterparty.subject", "counterparty.same-figure"
# Never a contractor's: what a household pays, the council's own budgets and taxes.
_NEVER = frozenset(
    {"tax_rise", "tax_bill", "reserves_use", "funding_gap", "grant_cut", "pay_change", "saving_share", "budget_share", "funding_change"}
)
_REACH = 2  # sentences after which "the company" is no longer the one named
_LONGEST = 70  # characters of a name
_LETTERS = 3  # of a short form made of initials
_LEAD = 2  # headline and lead
_WINDOW = 400  # characters: as far as a firm's name reaches within its sentence
_PARTNER_WITHIN = 14  # characters: "shared with the neighbouring Leeds" is too far
_SUBJECT_WITHIN = 4  # characters: a firm that opens its sentence is its subject, maybe after "The"

_CAPITALS = r"[A-Z][\w&'’.-]*(?<![.'’])"
_MORE = re.compile(
    r"(?:\s+(?:Group|International|UK|Ltd|Limited|plc|PLC|LLP|Services|Solutions|Holdings|Environmental|Environment|Highways|Education|Infrastructure"
    r"|Business|Integrated|Leisure|Symonds|Local|Government|Enterprise)\b)+"
)
_BEFORE = regex.compile(rf"(?:{_CAPITALS}\s+(?:(?:and|of|&|for)\s+)?)+$")
_AFTER = re.compile(rf"[\s,:]*(?:the\s+|its\s+|a\s+|an\s+|local\s+)?[\"'‘“]?(?P<name>{_CAPITALS}(?:\s+(?:(?:and|&|of)\s+)?{_CAPITALS}){{0,5}})")
_APPOSED = regex.compile(rf"(?<![\w’'-])(?P<name>{_CAPITALS}(?:\s+(?:(?:and|&|of)\s+)?{_CAPITALS}){{0,5}}),\s+$")
_STATE = re.compile(r"(?:Department|Ministry|NHS|Transport for|National|Scottish|Welsh|Government)\b")  # "the NHS, which runs ..."
_ACRONYM = re.compile(r"\s*\((?P<acronym>[A-Z][A-Za-z]{1,9})\)")
_LTD = regex.compile(r"\bLtd\.")
_TIED = regex.compile(r"\b(?:to|by|with|from|for|at|under)\s+(?:the\s+|a\s+|its\s+|new\s+|contractor\s+|private\s+|[\w'’-]+\s+){0,4}$")
_RIGHT_WITH = re.compile(r"\s+(?:with|to|from)\s+(?:the\s+)?", re.I)
_BREAK = regex.compile(r"[;:]|,\s+(?:while|but|and|after|with)\b|\b(?:while|but|whereas|although)\b|\s[-–—]\s")
_BREAK_AFTER = regex.compile(
    r";|,\s+(?:while|but|whereas)\s+(?:the\s+council|it|its|council)\b|\bthe\s+(?:council|authority)\s+(?:will|has|is|must|said|plans|needs|expects|also)\b"
)
_LEAD_WORDS = frozenset(
    ["The", "A", "An", "But", "And", "In", "At", "For", "While", "When", "After", "As", "Under", "Its", "Their", "With", "Private", "Contractor"]
)
_TIMES = re.compile(
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{ANY_MONTH}"
    r"|Christmas|Easter)\b"
)


@dataclass(slots=True)
class _Firm:
    start: int
    end: int
    name: str
    rule: str


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.counterparty`: the name as the document gives it in full anywhere."""
    by_id = {rule.id: rule for rule in rules.of(CounterpartyRule)}

    def link_counterparties(reading: Reading) -> None:
        cues = reading.cues_of.get("counterparties", [])
        if reading.drafts and ("Ltd." in reading.text or any(by_id[cue.rule].sort not in ("refers", "not") for cue in cues)):
            firms = _Finder(reading, cues, by_id).firms()
            if firms:
                _Linker(reading, firms, [cue for cue in cues if by_id[cue.rule].sort == "refers"]).link()

    return link_counterparties


_NO_FIRMS = ("parties", "unions", "roles", "titles")  # topics whose cues are no firms


class _Finder:
    """Finds the firms that a document names, each mention with the fullest name."""

    def __init__(self, reading: Reading, cues: list[Cue], by_id: dict[str, CounterpartyRule]) -> None:
        self.reading, self.text, self.cues, self.by_id = reading, reading.text, cues, by_id
        # what a name found by its neighbours must not be: people, parties, unions, councils, words of time
        self.taken = sorted(
            [(person.start, person.end) for person in reading.people]
            + [(cue.start, cue.end) for topic in _NO_FIRMS for cue in reading.cues_of.get(topic, ())]
            + [(cue.start, cue.end) for cue in cues if by_id[cue.rule].sort == "not"]
        )
        self.council_starts = [mention.start for mention in reading.councils]
        self.places = {self.text[m.start : m.end].split()[0] for m in reading.councils}
        self.short_forms: dict[str, str] = {}

    def firms(self) -> list[_Firm]:
        found: list[_Firm] = []
        for cue in self.cues:
            rule = self.by_id[cue.rule]
            if rule.sort == "known" and (self.text[cue.start].isupper() or not rule.capital) and not self._is_taken(cue.start, cue.end):
                more = _MORE.match(self.text, cue.end)
                found.append(_Firm(cue.start, more.end() if more else cue.end, "", cue.rule))
            elif rule.sort == "ends" and (self.text[cue.start].isupper() or self.text[cue.start : cue.end] == "plc"):
                self._ended(cue, found)
            elif rule.sort in ("introduces", "shares"):
                self._introduced(cue, rule.sort == "shares", found)
            elif rule.sort == "apposed":
                self._apposed(cue, found)
        for abbreviated in _LTD.finditer(self.text):  # one token with its stop, which no phrase can match
            self._ended(Cue(*abbreviated.span(), "counterparties", "name.ends"), found)
        return self._named(found)

    def _ended(self, cue: Cue, found: list[_Firm]) -> None:
        sentence = self.reading.sentences[self.reading.sentence_at(cue.start)]
        before = _BEFORE.search(self.text, max(sentence.start, cue.start - _LONGEST), cue.start)
        if before is None:
            return
        start = before.start()
        for word in before[0].split():
            if word not in _LEAD_WORDS or start >= cue.start:
                break
            start = self.text.find(" ", start) + 1
        if start < cue.start and not self._is_taken(start, cue.start):
            found.append(_Firm(start, cue.end - (self.text[cue.end - 1] == "."), "", cue.rule))

    def _introduced(self, cue: Cue, shares: bool, found: list[_Firm]) -> None:
        at = bisect_left(self.council_starts, cue.end)
        council = self.reading.councils[at] if at < len(self.council_starts) else None
        if council is not None and council.start <= cue.end + _PARTNER_WITHIN and council.sort == "name":
            if shares and council.name != self.reading.council:
                found.append(_Firm(council.start, council.end, council.name, cue.rule))
            return
        after = _AFTER.match(self.text, cue.end, min(len(self.text), cue.end + _LONGEST))
        if after is None or self._is_taken(*after.span("name")) or after["name"].split()[0] in _LEAD_WORDS or _TIMES.match(after["name"]):
            return
        found.append(_Firm(*after.span("name"), "", cue.rule))

    def _apposed(self, cue: Cue, found: list[_Firm]) -> None:
        """ "Hallam Waste, |the firm behind it" """
        before = _APPOSED.search(self.text, max(0, cue.start - _LONGEST), cue.start)
        if before is None or before["name"].split()[0] in _LEAD_WORDS:
            return
        start, end = before.span("name")  # may look like a person: "Henry Boot, the main contractor"
        if self.text.startswith("which", cue.start) and (self._is_taken(start, end) or _STATE.match(before["name"])):
            return
        if not any(council.start < end and start < council.end for council in self.reading.councils):
            found.append(_Firm(start, end, "", cue.rule))

    def _is_taken(self, start: int, end: int) -> bool:
        at = bisect_left(self.taken, (start, 0))
        near = self.taken[max(0, at - 1) : at + 1]
        first = bisect_left(self.council_starts, start)
        within = self.reading.councils[first : bisect_left(self.council_starts, end)]
        return any(a < end and start < b for a, b in near) or any(council.end >= end for council in within)

    def _named(self, found: list[_Firm]) -> list[_Firm]:
        """Gives each mention the fullest form of its name, adds mentions by first word or acronym, drops what lies inside another."""
        if not found:
            return []
        full: dict[str, str] = {}
        for firm in found:
            name = firm.name or " ".join(self.text[firm.start : firm.end].split())
            key = name.split()[0].removesuffix("'s").removesuffix("’s")
            name = name.removesuffix("'s").removesuffix("’s")
            full[key] = max(full.get(key, ""), name, key=len)
            if acronym := _ACRONYM.match(self.text, firm.end):
                self.short_forms[acronym["acronym"]] = key
        for key, name in list(full.items()):  # "Greenwich Leisure Limited ... GLL", whether or not the letters are known themselves
            letters = "".join(word[0] for word in name.split() if word[0].isupper())
            if len(letters) >= _LETTERS and letters in self.text:
                self.short_forms.setdefault(letters, key)
                if letters in full:
                    full[letters] = name
        for key in full:
            if len(key) > 3 and key[0].isupper() and key not in self.places:  # "Salford" is no short name for Salford Community Leisure
                self.short_forms.setdefault(key, key)
        out = [
            _Firm(f.start, f.end, f.name or full[self.text[f.start : f.end].split()[0].removesuffix("'s").removesuffix("’s")], f.rule) for f in found
        ]
        if self.short_forms:
            forms = sorted(self.short_forms, key=lambda form: (-len(form), form))
            pattern = regex.compile(r"(?<!\w)(?:" + "|".join(map(regex.escape, forms)) + r")(?!\w)")
            out += [_Firm(*m.span(), full[self.short_forms[m[0]]], _AGAIN) for m in pattern.finditer(self.text)]
        out.sort(key=lambda firm: (firm.start, -firm.end))
        kept: list[_Firm] = []
        for firm in out:
            if not kept or firm.start >= kept[-1].end:
                kept.append(firm)
        return kept


class _Linker:
    def __init__(self, reading: Reading, firms: list[_Firm], refers: list[Cue]) -> None:
        self.reading, self.text, self.firms = reading, reading.text, firms
        self.by_sentence: dict[int, list[_Firm]] = {}
        for firm in firms:
            self.by_sentence.setdefault(reading.sentence_at(firm.start), []).append(firm)
        self.of_councils = {mention.sentence for mention in reading.councils}  # sentences that speak of a council
        self.of_councils.update(reading.sentence_at(cue.start) for cue in reading.cues_of.get("references", ()))
        self.again = {reading.sentence_at(cue.start) for cue in refers}

    def link(self) -> None:
        drafts: dict[int, list[Draft]] = {}
        for draft in self.reading.drafts:
            drafts.setdefault(draft.number.sentence, []).append(draft)
        last: tuple[int, _Firm] | None = None
        subject: tuple[int, _Firm] | None = None  # paragraph, and the firm that its sentences are about
        for index in sorted({*drafts, *self.by_sentence}):
            sentence, firms = self.reading.sentences[index], self.by_sentence.get(index, [])
            if firms:
                self._in_sentence(drafts.get(index, []), firms)
                last = (index, firms[-1])
                if firms[0].start - sentence.start <= _SUBJECT_WITHIN:
                    subject = (sentence.paragraph, firms[0])
            elif last and index in self.again and index - last[0] <= _REACH:
                self._all(drafts.get(index, []), last[1], _AGAIN)
                last = (index, last[1])
            elif last and index - last[0] <= _REACH and any(d.measure == "jobs_transferred" for d in drafts.get(index, [])):
                self._all([d for d in drafts[index] if d.measure == "jobs_transferred"], last[1], _AGAIN)
            elif subject and subject[0] == sentence.paragraph and index not in self.of_councils:
                self._all(drafts.get(index, []), subject[1], _SUBJECT)
            else:
                subject = None
        self._spread()

    def _in_sentence(self, drafts: list[Draft], firms: list[_Firm]) -> None:
        starts = [firm.start for firm in firms]
        for draft in drafts:
            number = draft.number
            at = bisect_left(starts, number.start)
            before = firms[at - 1] if at and number.start - firms[at - 1].end <= _WINDOW else None
            after = firms[at] if at < len(firms) and firms[at].start - number.end <= _WINDOW else None
            if before and after and _RIGHT_WITH.fullmatch(self.text, number.outer_end, after.start):
                self._write(draft, after, after.rule)  # "£9m with Barclays and £2m with Dexia"
            elif before and not _BREAK_AFTER.search(self.text, before.end, number.start):
                self._write(draft, before, before.rule)
            elif after and _TIED.search(self.text, number.end, after.start) and not _BREAK.search(self.text, number.end, after.start):
                self._write(draft, after, after.rule)

    def _all(self, drafts: list[Draft], firm: _Firm, rule: str) -> None:
        for draft in drafts:
            self._write(draft, firm, rule)

    def _write(self, draft: Draft, firm: _Firm, rule: str) -> None:
        if draft.measure not in _NEVER:
            draft.counterparty = firm.name
            draft.evidence["counterparty"] = Evidence(firm.start, firm.end, rule)

    def _spread(self) -> None:
        """A headline repeats a figure without the name: "firm handed £500k bailout"."""
        linked = {(d.number.kind, d.number.low, d.number.high, d.measure): d for d in reversed(self.reading.drafts) if d.counterparty}
        for draft in self.reading.drafts:
            source = linked.get((draft.number.kind, draft.number.low, draft.number.high, draft.measure))
            if draft.counterparty is None and source is not None and draft.number.sentence < _LEAD:
                found = source.evidence["counterparty"]
                draft.counterparty = source.counterparty
                draft.evidence["counterparty"] = Evidence(found.start, found.end, _REPEATED)
