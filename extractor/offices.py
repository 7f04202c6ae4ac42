"""Settles what a role said of somebody amounts to: which role of the guide, in which organisation, for which party."""

import re
from bisect import bisect_left
from dataclasses import dataclass

import regex

from extractor.council_focus import Focus
from extractor.names import Name
from extractor.reading import Reading
from extractor.roles import Held, Place
from rules.loader import RuleBook
from rules.schema import PartyRule, RoleRule, UnionRule

_BEFORE = 60  # characters of a role's words before its cue: "Liberal Democrat group"
_RUNNING = re.compile(r"[- ](?:run|led|controlled|dominated|administration|leadership|majority|cabinet)\b")
_OPPOSING = regex.compile(r"\b(?:opposition|minority)\b", regex.IGNORECASE)
_GROUP = regex.compile(r"\b(?:group|opposition|councillors|bloc|contingent)\b", regex.IGNORECASE)
_OF_GROUP = regex.compile(rf"{_GROUP.pattern}|\b(?:leader of|leads|heads)\b", regex.IGNORECASE)
_DEPUTY_OF_GROUP = regex.compile(
    r"\b(?:group|leader of the (?:local )?(?:Labour|Conservatives?|Tor(?:ies|y)|Lib(?:eral)? Dem(?:ocrat)?s?|SNP|Greens?|Independents?))\b"
)
_RULES = regex.compile(r"(?r)\b(?:administration|coalition)['’]s ")  # "the SNP administration's finance spokesman"
_OF_ITS = regex.compile(r"(?ri)\b(?:group|opposition)['’]s ")  # "the Labour group's leader"
_RULING = regex.compile(r"\b(?:ruling|controlling)\b", regex.IGNORECASE)
_WHICH_RULES = re.compile(r" (?:that|which) (?:runs|leads|controls)\b")
_COUNCIL_WORD = regex.compile(
    r"\b(?:council|authority|administration|city|county|borough|district|(?:town|county|city|shire) hall)\b", regex.IGNORECASE
)
_SOCIETY = regex.compile(
    r"\b(?:[Ll]eader|[Hh]ead) of .*\b(?:Forum|Association|Network|Society|Club|Federation|Campaign|Coalition|Action)\b(?! group)"
)
_COUNCIL_LEADER = regex.compile(r"\bleader of (?:the )?[^,]*\b(?:council|authority)\b", regex.IGNORECASE)
_OF_COUNCIL = regex.compile(r"\b(?:council|authority|city|county|borough|district)['’]s \Z", regex.IGNORECASE)
_BODY_NAME = regex.compile(r" (?:of|at) (?:the )?((?:[A-Z][\w’'&-]+|UK)(?: (?:of |and |for |the )?[A-Z][\w’'&-]+)+)")
_COUNCIL_PARTS = ("Council", "Cabinet", "Scrutiny", "Audit", "Planning", "Overview")
_STOP = regex.compile(r"[.!?:;\n]")  # "... at County Hall in Taunton. Councillor Day": another sentence
_POSSESSIVE = regex.compile(r"\b(?:[Ii]ts|[Tt]heir) ")
_BRACKET = re.compile(r" ?\(([A-Z][\w/ -]{0,18})(?:[,:;] ?[^()\n]{1,40}| - [^()\n]{1,40})?\)")
_MEMBER_OF = re.compile(r",(?: \d\d,)? (?:a |an |of the |from the |for the )?")
_PARTYS = (" ", "’s ", "'s ", " group’s ", " group's ")
_UNION_REMIT = regex.compile(r" (?:for|of|at|with) (?:the )?[A-Z].*$")
_UNION_WORD = regex.compile(r"\b(?:union|steward|trades council)\b", regex.IGNORECASE)  # what needs no named union to be one's office
_NATIONS = (("Scottish", ("Scottish", "Holyrood", "SNP")), ("Welsh", ("Welsh", "Senedd", "Cardiff Bay")))


@dataclass(slots=True)
class Office:
    """A role as the guide has it; `start` to `end` are its words in the text, `words` those that are quoted."""

    name: Name
    role: str
    start: int
    end: int
    words: str
    rule: str
    organisation: str | None = None
    party: str | None = None


class Offices:
    """Settles roles for one document after the other."""

    def __init__(self, rules: RuleBook, before: "regex.Pattern[str]") -> None:
        self.roles = {rule.id: rule for rule in rules.of(RoleRule)}
        self.unions = {rule.id: rule.union for rule in rules.of(UnionRule)}
        self.parties = {rule.id: rule.party for rule in rules.of(PartyRule)}
        self.brackets = {short: rule.party for rule in rules.of(PartyRule) for short in (*rule.bracket, rule.party)}
        self.national = {(leader, rule.party) for rule in rules.of(PartyRule) for leader in rule.leaders}
        self.counties = {council.name: council.county for council in rules.councils}
        self.before = before

    def settle(self, place: Place, held: list[Held]) -> list[Office]:
        """The offices of the present, and everybody whom the text calls a councillor, by where the name stands."""
        text = place.reading.text
        focus = Focus(place.reading, place.reading.councils, place.reading.council, self.counties)
        ruling = {self.parties[cue.rule] for cue in place.parties if _RUNNING.match(text, cue.end)}
        settled = (self._settle(place, focus, one, ruling) for one in held if not one.past)
        out = [office for office in settled if office.role != "union_official" or office.organisation or _UNION_WORD.search(office.words)]
        for name in place.names:
            if name.councillor:
                title = text[name.outer_start : name.start].strip()
                office = Office(name, "councillor", name.outer_start, name.start, title, "title.councillor")
                office.party, office.organisation = self._party(place, office), _organisation(place.reading, focus, office)
                out.append(office)
        return sorted(out, key=lambda office: (office.name.start, office.start))

    def _settle(self, place: Place, focus: Focus, held: Held, ruling: set[str]) -> Office:
        text, cue = place.reading.text, held.cue
        if cue.rule in self.unions:  # "Unite's Ian Moss": the union is all that is said
            words = text[held.name.end : held.end] if held.name.end <= cue.start else text[cue.start : held.end]
            words = words.lstrip(" ,")
            return Office(held.name, "union_official", held.end - len(words), held.end, words, cue.rule, self.unions[cue.rule])
        rule = self.roles[cue.rule]
        floor = max(0, cue.start - _BEFORE, held.name.end if held.name.start < cue.start else 0)
        before = self.before.match(text, floor, cue.start)
        start = before.start() if before else cue.start
        office = Office(held.name, rule.role, start, held.end, text[start : held.end].strip(" ,("), cue.rule, rule.organisation)
        office.party = self._party(place, office)
        if rule.role in ("leader", "opposition_leader"):
            self._lead(place, office, text[cue.start : cue.end], ruling)
        elif rule.role == "director" and held.name.councillor:
            office.role = "cabinet_member"
        elif (
            rule.role == "deputy_leader" and office.party not in ruling and (_OPPOSING.search(office.words) or _DEPUTY_OF_GROUP.search(office.words))
        ):
            office.role = "other"
        elif rule.id == "role.shadow" and _RULES.match(text, max(0, start - _BEFORE), start):
            office.role = "cabinet_member"
        elif rule.role == "minister":
            office.organisation = _government(text, office)
        self._unite(place, office, cue.start)
        if office.role != "union_official" and office.organisation is None:
            office.organisation = _organisation(place.reading, focus, office)
        return office

    def _lead(self, place: Place, office: Office, cue: str, ruling: set[str]) -> None:
        """Tells the council's leader from the leader of a group on it and of a party in the country."""
        text = place.reading.text
        of_council = _COUNCIL_WORD.search(cue) or _COUNCIL_LEADER.search(office.words)
        of_group = _OF_ITS.match(text, max(0, office.start - _BEFORE), office.start) is not None
        if _OPPOSING.search(office.words):
            office.role = "opposition_leader"
        elif _RULING.search(office.words) or _WHICH_RULES.match(text, office.end):
            office.role = "leader"
        elif _SOCIETY.search(office.words):
            office.role = "other"
        elif of_group and (office.party is None or office.party not in ruling):
            office.role = "opposition_leader"
        elif not _GROUP.search(office.words) and (of_council or _OF_COUNCIL.search(text, max(0, office.start - 12), office.start)):
            office.role = "leader"
        elif (text[office.name.start : office.name.end], office.party) in self.national:
            office.role, office.organisation = "leader", office.party
        elif office.party and any(cue.end <= office.end for cue in place.near(place.parties, office.start, office.end)):
            office.role = "opposition_leader" if office.party not in ruling and _OF_GROUP.search(office.words) else "leader"
            if office.party not in ruling and office.role == "leader":
                office.organisation = office.party  # "Labour leader Jo Arkwell": of the party there, whoever runs the council
        elif _GROUP.search(office.words):
            office.role = "opposition_leader"

    def _unite(self, place: Place, office: Office, cue_start: int) -> None:
        """Makes the leader, secretary or organiser of a union its official, and finds the union: in the role's words, beside, or before them."""
        beside = next((u for u in place.near(place.unions, office.start - 12, office.end + 25) if u.end <= office.end + 25), None)
        inside = beside is not None and beside.end <= office.end
        if inside and office.role in ("leader", "opposition_leader", "other", "cabinet_member", "director"):
            office.role = "union_official"
        if office.role != "union_official":
            return
        earlier = place.near(place.unions, 0, office.start)
        if beside is None and place.reading.text[cue_start : cue_start + len("organiser")].lower() == "organiser":
            return  # of a petition or a fair, where no union is named with it
        union = beside or (earlier[-1] if earlier else next(iter(place.unions), None))
        office.organisation = self.unions[union.rule] if union else None
        if union and union.start > cue_start:
            office.words = _UNION_REMIT.sub("", office.words)

    def _party(self, place: Place, office: Office) -> str | None:
        """The party stated with the name or inside the role: before it, in brackets, or ", a Liberal Democrat"."""
        text, name = place.reading.text, office.name
        bracket = _BRACKET.match(text, name.end)
        if bracket and bracket[1].strip() in self.brackets:
            return self.brackets[bracket[1].strip()]
        first, after = min(office.start, name.outer_start), _MEMBER_OF.match(text, name.end)
        for cue in place.near(place.parties, first - _BEFORE, max(name.end, office.end) + _BEFORE):
            if _RUNNING.match(text, cue.end):
                continue
            inside = office.start <= cue.start and cue.end <= office.end
            beside = cue.end <= first and text[cue.end : first] in _PARTYS
            between = office.end <= cue.start and cue.end <= name.outer_start and not text[cue.end : name.outer_start].strip()
            member = after and cue.start == after.end() and text[cue.end : cue.end + 1] in (",", ".", ";")
            if inside or beside or between or member:
                return self.parties[cue.rule]
        return None


def _government(text: str, office: Office) -> str:
    """Which government a minister sits in: by the words of the role, else by the nation that a devolved office implies."""
    for nation, words in _NATIONS:
        if nation in office.words or (office.rule == "role.devolved-minister" and any(word in text for word in words)):
            return f"{nation} Government"
    return "UK Government"


# Who speaks for all councils: "The WLGA is glad. Its leader, Ann Reed, ..." is of no council's leader.
_ASSOCIATION = regex.compile(
    r"\b(?:WLGA|LGA|NILGA|C(?:OSLA|osla)|(?:Welsh )?Local Government Association|Convention of Scottish Local Authorities)\b"
)
_ITS_REACH = 300  # characters back to whom "its" points to


def _organisation(reading: Reading, focus: Focus, office: Office) -> str | None:
    """Where a role is held: a council or body in its own words, the council that "its" points to, else the one spoken of."""
    text, earlier = reading.text, None
    at = bisect_left(reading.councils, office.end, key=lambda mention: mention.start) - 1
    if at >= 0:
        mention = reading.councils[at]
        earlier = mention.name
        if mention.end > office.start - 4 and not _STOP.search(text, mention.end, office.start):
            return earlier
    if office.role in ("chief_executive", "other", "leader") or office.rule == "role.director":
        other = _BODY_NAME.search(text, office.start, office.end)
        if other and not other[1].startswith(_COUNCIL_PARTS):
            return other[1]
    if earlier and _POSSESSIVE.search(text, max(0, office.start - 8), office.start):
        body = _ASSOCIATION.search(text, max(reading.councils[at].end, office.start - _ITS_REACH), office.start)
        return earlier if body is None else body[0]
    return focus.at(office.start) or reading.document.council
