"""Ties role words to the people they are said of: "council leader Maya Tranter", "Owen Pask, cabinet member for roads", "Ada Flint, who leads the council"."""

from bisect import bisect_left
from dataclasses import dataclass

import regex

from extractor.names import Name
from extractor.reading import Cue, Reading
from rules.loader import RuleBook
from rules.schema import PartyRule, RoleRule, UnionRule

# Words that no remit or apposition holds: past them another clause begins.
_STOPS = (
    r"(?:said|says|say|told|tells|added|adds|asked|asks|who|whom|whose|which|that|is|was|were|are|be|been|has|had|have|will|would|could|should|can|may|might|must|"
    r"his|her|he|she|they|it|by|about|after|before|when|while|if|whether|not|because|but|where|claimed|warned|insisted|argued|admitted|wrote|described|called|"
    r"urged|accused|blamed|wants?|met|against|from|than|so|as|into|in|this|last|next|put|puts|since|until|during|also|more|pounds?|per)"
)
_WORDS = rf"(?:(?!{_STOPS}\b)[\w'’&/.-]+)"
# A list in a remit ends with "and": "culture, tourism and sport"; any other comma ends the remit.
_BODY = rf"{_WORDS}(?: {_WORDS}){{0,9}}(?:(?:, {_WORDS}(?: {_WORDS}){{0,3}}){{1,4}},? (?:and|&) {_WORDS}(?: {_WORDS}){{0,4}})?"
# What a role is over: "for roads and parks", "of Leeds City Council", ", Resources", "(Finance and Property)".
_REMIT = rf"(?: (?:with (?:special )?responsibility for|in charge of|responsible for|for|of|at|on|to|over) {_BODY}| \([^()\n]{{1,60}}\)|, [A-Z][a-z]+(?: (?:and|&) [A-Z][a-z]+)?(?=,? |\n|$))"
_RIGHT = regex.compile(rf"(?P<remit>{_REMIT}?)(?P<gap>[ \u00a0]|, (?:the )?|: | [-–—] | \(|, now )")
_OFFICE = r"(?:was|has been|is being|is to be) (?:re-?)?(?:elected|appointed|named|made|chosen|installed|confirmed)(?: as)?"
_LEFT = regex.compile(
    r"(?: \([^()\n]{1,40}\))?(?:, \d\d)?"  # a party and ward, or an age, between: "Jo Arkwell (Lab, Northgate), cabinet member"
    rf"(?:, (?:who )?|,? [-–—] | \(|,? (?:who )?(?:is(?: also)?|becomes?|became|has become|remains|serves as|acts as|took over(?: from [A-Z]\w+ [A-Z]\w+)? as|takes over as|{_OFFICE}) | as )"
    rf"(?P<words>(?!(?:and|or)\b)(?:{_WORDS},? ){{0,7}})"
)
_CHAIN = regex.compile(rf"(?:{_REMIT})?,? (?:and|&|plus|as well as|and also)(?: (?:the|its|also))?(?: {_WORDS}){{0,3}}? ")
_TAIL = regex.compile(_REMIT)
_PAST = regex.compile(
    r"(?r)\b(?:former|formerly|ex|then|then-|previous|past|onetime|one-time|erstwhile|late|ousted|would-be|aspiring|future)[ -](?:[\w’'-]+ ){0,3}",
    regex.IGNORECASE,
)
_LAST_WORD = regex.compile(r"(?:^|[ ,])(?:and|or|the|of|for|with|at|a|&|in|to|on)$")
_BEFORE = regex.compile(
    rf"(?r)(?<!\S)(?:(?!(?:the|a|an|its|their|our|and|or|of|for|to|with|both|{_STOPS}|but|said)\b)[\w&-]+(?!['’]) ){{0,4}}", regex.IGNORECASE
)
_RUNNING = regex.compile(r"[- ](?:run|led|controlled|dominated|administration|leadership|majority|cabinet)\b")
_OPPOSING = regex.compile(r"\b(?:opposition|minority)\b", regex.IGNORECASE)
_GROUP = regex.compile(r"\b(?:group|opposition|councillors|bloc|contingent)\b", regex.IGNORECASE)
_REACH = 120  # characters between a role and its name: a long remit
_BODY_NAME = regex.compile(r" (?:of|at) (?:the )?((?:[A-Z][\w’'&-]+|UK)(?: (?:of |and |for |the )?[A-Z][\w’'&-]+)+)")
_COUNCIL_WORDS = ("Council", "Cabinet", "Scrutiny", "Audit", "Planning", "Overview")
_POSSESSIVE = regex.compile(r"\b(?:its|their) (?:\w+ )?")
_BRACKET = regex.compile(r" ?\(([A-Z][\w/ -]{0,18})(?:[,:;] ?[^()\n]{1,40}| - [^()\n]{1,40})?\)")
_MEMBER_OF_PARTY = regex.compile(r",(?: \d\d,)? (?:a |an |of the |from the |for the )?")
_SUCCEEDED = regex.compile(r"\b(?:over from|succe\w+|replac\w+|ousted|beat) \Z")
_COUNCIL_LEADER = regex.compile(r"\bleader of (?:the )?[^,]*\b(?:council|authority)\b", regex.IGNORECASE)
_COUNCIL_WORD = regex.compile(r"\b(?:council|authority|administration|city|county|borough|district)\b", regex.IGNORECASE)
_OF_COUNCIL = regex.compile(r"\b(?:council|authority|city|county|borough|district)['’]s \Z", regex.IGNORECASE)
_UNION_AFTER = regex.compile(r",? (?:from|of|for|at|with|speaking for|representing) (?:the |public sector union |union |trade union )?")
_UNION_REMIT = regex.compile(r" (?:for|of|at|with) (?:the )?[A-Z].*$")


@dataclass(slots=True)
class Held:
    """A role said of a name; the span is the role's words as written."""

    name: Name
    role: str
    start: int
    end: int
    rule: str
    organisation: str | None = None
    party: str | None = None
    words: str = ""


class Roles:
    """Reads who holds which role from the cues of the topics `roles`, `parties` and `unions`."""

    def __init__(self, rules: RuleBook) -> None:
        self.roles = {rule.id: rule for rule in rules.of(RoleRule)}
        self.parties = {rule.id: rule for rule in rules.of(PartyRule)}
        self.unions = {rule.id: rule for rule in rules.of(UnionRule)}
        self.short = {short: rule.party for rule in self.parties.values() for short in (*rule.bracket, rule.party)}
        self.national = {leader: rule.party for rule in self.parties.values() for leader in rule.leaders}

    def place(self, reading: Reading, names: list[Name]) -> "Place":
        """The document with the names found in it and the cues that this class reads."""
        cues: dict[str, list[Cue]] = {"roles": [], "parties": [], "unions": []}
        for cue in reading.cues:
            if cue.topic in cues and (cue.topic == "roles" or reading.text[cue.start].isupper()):
                cues[cue.topic].append(cue)
        return Place(reading, names, [name.start for name in names], cues["roles"], cues["parties"], cues["unions"])

    def find(self, place: "Place") -> list[Held]:
        """Every role that the text says of one of the names, in text order; a past role has the role ""."""
        reading = place.reading
        out: list[Held] = []
        last: tuple[Cue, Name | None] | None = None
        for cue in place.roles if place.names else ():
            rule = self.roles[cue.rule]
            if rule.organisation and cue.end - cue.start < 4 and not reading.text[cue.start : cue.end].isupper():
                continue  # "am" the verb, "ms" the title
            name, end = self._holder(place, cue, rule, last)
            if name and last and last[1] is None and _CHAIN.fullmatch(reading.text, last[0].end, cue.start):
                self._add(place, last[0], name, last[0].end, out)  # "deputy leader and cabinet member for finance Jo Arkwell"
            if name:
                self._add(place, cue, name, end, out)
            last = (cue, name)
        self._from_unions(place, out)
        return out

    def _holder(self, place: "Place", cue: Cue, rule: RoleRule, last: tuple[Cue, Name | None] | None) -> tuple[Name | None, int]:
        """The name that the role is said of and where the role's words end: right beside it, else in apposition before, else after a comma."""
        text = place.reading.text
        base = cue.end - 4 if text[cue.end - 4 : cue.end] == " for" else cue.end - 3 if text[cue.end - 3 : cue.end] == " of" else cue.end
        after, direct, end = _to_the_right(text, base, rule, place)
        if after and direct:
            return after, end
        tail = _TAIL.match(text, base)
        end_left = tail.end() if tail else cue.end
        for before in place.names_before(cue.start):
            left = _LEFT.fullmatch(text, before.end, cue.start)
            if left and not (rule.adjacent and left["words"].count(" ") > 3):
                return before, end_left
            if rule.role == "mp" and text[before.end : cue.start] == " ":
                return before, end_left
            if last and last[1] is before and last[0].start > before.end and _CHAIN.fullmatch(text, last[0].end, cue.start):
                return before, end_left
        return (after, end) if after else (None, cue.end)

    def _add(self, place: "Place", cue: Cue, name: Name, end: int, out: list[Held]) -> None:
        """Settles role, organisation and party from the words around the cue, unless the role is past."""
        text, rule = place.reading.text, self.roles[cue.rule]
        floor = max(0, cue.start - 60) if name.start > cue.start else max(name.end, cue.start - 60)
        if _PAST.match(text, floor, cue.start):
            out.append(Held(name, "", cue.start, end, cue.rule))
            return
        before = _BEFORE.match(text, floor, cue.start)
        start = before.start() if before else cue.start
        held = Held(name, rule.role, start, end, cue.rule, rule.organisation, words=text[start:end].strip(" ,("))
        held.party = self._party(place, held)
        union = next((u for u in place.unions if start - 12 <= u.start and u.end <= end + 25), None)
        if rule.role in ("leader", "opposition_leader"):
            self._lead(place, held, text[cue.start : cue.end])
        elif rule.role == "director" and name.councillor:
            held.role = "cabinet_member"
        elif rule.role == "minister":
            held.organisation = _government(text, held)
        if (
            union
            and held.role in ("leader", "opposition_leader", "other", "cabinet_member", "director")
            and start - 12 <= union.start
            and union.end <= end
        ):
            held.role = "union_official"
        if held.role == "union_official":
            union = union or next((u for u in reversed(place.unions) if u.start < start), None) or next(iter(place.unions), None)
            held.organisation = self.unions[union.rule].union if union else None
            held.words = _UNION_REMIT.sub("", held.words) if union and union.start > cue.start else held.words
        elif held.organisation is None:
            held.organisation = _organisation(place.reading, held)
        out.append(held)

    def _lead(self, place: "Place", held: Held, cue: str) -> None:
        """Tells the council's leader from the leader of a group on it and of a party in the country."""
        if _OPPOSING.search(held.words):
            held.role = "opposition_leader"
        elif not _GROUP.search(held.words) and (
            _COUNCIL_WORD.search(cue)
            or _COUNCIL_LEADER.search(held.words)
            or _OF_COUNCIL.search(place.reading.text, max(0, held.start - 12), held.start)
        ):
            held.role = "leader"
        elif held.party and self._party_inside(place, held):
            name = place.reading.text[held.name.start : held.name.end]
            if self.national.get(name) == held.party:
                held.role, held.organisation = "leader", held.party
            else:
                held.role = "leader" if held.party in self._ruling(place) else "opposition_leader"
        elif _GROUP.search(held.words):
            held.role = "opposition_leader"

    def _ruling(self, place: "Place") -> set[str]:
        """Parties that the text says run the council: "the Labour-led authority"."""
        text = place.reading.text
        return {self.parties[cue.rule].party for cue in place.parties if _RUNNING.match(text, cue.end)}

    def _party_inside(self, place: "Place", held: Held) -> bool:
        return any(held.start <= cue.start and cue.end <= held.end for cue in place.parties)

    def _party(self, place: "Place", held: Held) -> str | None:
        """The party stated with the name or inside the role: before it, in brackets, or ", a Liberal Democrat"."""
        text, name = place.reading.text, held.name
        bracket = _BRACKET.match(text, name.end)
        if bracket and bracket[1].strip() in self.short:
            return self.short[bracket[1].strip()]
        after = _MEMBER_OF_PARTY.match(text, name.end)
        for cue in place.parties:
            if _RUNNING.match(text, cue.end):
                continue
            inside = held.start <= cue.start and cue.end <= held.end
            beside = text[cue.end : min(held.start, name.outer_start)] in (" ", "’s ", "'s ", " group’s ", " group's ") and cue.end <= min(
                held.start, name.outer_start
            )
            between = held.end <= cue.start and text[cue.end : name.outer_start].strip() == "" and cue.end <= name.outer_start
            if inside or beside or between or (after and cue.start == after.end() and text[cue.end : cue.end + 1] in ",.;"):
                return self.parties[cue.rule].party
        return None

    def _from_unions(self, place: "Place", out: list[Held]) -> None:
        """People who speak as their union's: "Unite's Ian Moss", "Dot Perrin, from Unison"."""
        text = place.reading.text
        taken = {id(held.name) for held in out if held.role == "union_official"}
        for cue in place.unions:
            before, after = place.name_before(cue.start), place.name_after(cue.end)
            if after and text[cue.end : after.outer_start] in ("’s ", "'s ") and id(after) not in taken:
                out.append(
                    Held(after, "union_official", cue.start, cue.end + 2, cue.rule, self.unions[cue.rule].union, words=text[cue.start : cue.end + 2])
                )
            elif before and id(before) not in taken and _UNION_AFTER.fullmatch(text, before.end, cue.start):
                words = text[before.end : cue.end].lstrip(" ,")
                out.append(
                    Held(
                        before,
                        "union_official",
                        before.end + text[before.end : cue.end].find(words),
                        cue.end,
                        cue.rule,
                        self.unions[cue.rule].union,
                        words=words,
                    )
                )

    def plain_councillors(self, place: "Place") -> list[Held]:
        """Everybody whom the text calls a councillor, with the party beside the title."""
        out = []
        for name in place.names:
            if name.councillor:
                held = Held(
                    name,
                    "councillor",
                    name.outer_start,
                    name.start,
                    "title.councillor",
                    words=place.reading.text[name.outer_start : name.start].strip(),
                )
                held.party, held.organisation = self._party(place, held), _organisation(place.reading, held)
                out.append(held)
        return out


@dataclass(slots=True)
class Place:
    """A document with its names and the cues of parties and unions."""

    reading: Reading
    names: list[Name]
    starts: list[int]
    roles: list[Cue]
    parties: list[Cue]
    unions: list[Cue]

    def name_before(self, offset: int) -> Name | None:
        """The last name that ends before the offset, at most a long apposition away."""
        return next(iter(self.names_before(offset)), None)

    def names_before(self, offset: int) -> list[Name]:
        """The names that a role at the offset may be said of: the last one, and the one before it where the last is in doubt or was succeeded."""
        at = bisect_left(self.starts, offset) - 1
        out: list[Name] = []
        while at >= 0 and len(out) < 2 and self.names[at].end <= offset < self.names[at].end + _REACH:
            name = self.names[at]
            if not _SUCCEEDED.search(self.reading.text, max(0, name.outer_start - 20), name.outer_start):
                out.append(name)
                if name.sure:
                    break
            at -= 1
        return out

    def name_after(self, offset: int) -> Name | None:
        at = bisect_left(self.starts, offset)
        return self.names[at] if at < len(self.names) and self.names[at].start < offset + _REACH else None


def _to_the_right(text: str, base: int, rule: RoleRule, place: Place) -> tuple[Name | None, bool, int]:
    """The name after the role, whether nothing but the remit stands between, and where the remit ends."""
    name = place.name_after(base)
    if name is None:
        return None, False, base
    limit = name.outer_start if name.outer_start >= base else name.start
    match = _RIGHT.fullmatch(text, base, limit)
    if match is None or (rule.adjacent and match["remit"]) or _LAST_WORD.search(match["remit"]):
        return None, False, base
    return name, "," not in match["gap"], match.end("remit")


def _government(text: str, held: Held) -> str:
    """Which government a minister sits in: by the words of the role, else by the nation that a devolved office implies."""
    for nation, words in (("Scottish", ("Scottish", "Holyrood", "SNP")), ("Welsh", ("Welsh", "Senedd", "Cardiff Bay"))):
        if nation in held.words or (held.rule == "role.devolved-minister" and any(word in text for word in words)):
            return f"{nation} Government"
    return "UK Government"


def _organisation(reading: Reading, held: Held) -> str | None:
    """Where a role is held: a council or body in its own words, the council that "its" points to, else the document's own council."""
    text = reading.text
    earlier = None
    for mention in reading.councils:
        if mention.start < held.end and mention.end > held.start - 4:
            return mention.name
        if mention.end <= held.start:
            earlier = mention.name
    if held.role in ("chief_executive", "other", "leader") or held.rule == "role.director":
        other = _BODY_NAME.search(text, held.start, held.end)
        if other and not other[1].startswith(_COUNCIL_WORDS):
            return other[1]
    if earlier and _POSSESSIVE.search(text, max(0, held.start - 8), held.start):
        return earlier
    return reading.council or earlier or reading.document.council
