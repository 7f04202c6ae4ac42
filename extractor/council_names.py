"""Finds councils by name: places of the gazetteer and what stands beside them ("Bury", "Bury's council", "the London Borough of Newham").

A place alone is a `short` mention; with a word for council it is a `name`. Bodies whose name no list holds (town and parish councils, police and fire
authorities) are found by the word that ends their name and the capitals before it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

import regex
from spacy.language import Language
from spacy.matcher import PhraseMatcher

from extractor.places import going_back
from extractor.reading import CouncilMention, Reading
from rules.gazetteer import Council
from rules.loader import RuleBook
from rules.schema import NameRule, PlaceRule

_KIND = r"(?:city|county|borough|district|metropolitan|metro|regional|unitary|islands|mbc|london|and)"
# How the trade papers write kinds: "Fenland DC", "Surrey CC"
_SHORT_KINDS = {"CC": ("county council", "city council"), "DC": ("district council",), "BC": ("borough council",)}
# What follows a place and makes it a council. "Leeds council tax" and "Leeds council houses" are no council; "Bolton and Bury councils" are two.
_AFTER = re.compile(
    rf"(?i:(?:(?P<own>['’]s)(?:\s+(?:labour|tory|conservative|liberal\s+democrat|lib\s+dem|independent|green|reform|snp|plaid|ruling)(?:-(?:run|led|controlled))?)?)?(?P<kind>(?:\s+{_KIND})*)\s+(?P<word>councils?|corporation|mbc|cbc|lbc|(?-i:CC|DC|BC))\b)(?!['’]?\s*(?i:tax(?!payers?\b)|hous|home|estate|flat|tenan))"
)
_BEFORE = regex.compile(
    r"(?i:(?:(?P<borough>(?:london|royal|metropolitan|county)\s+borough|borough\s+council|council)"
    r"|(?P<city>city|borough|city\s+and\s+county))\s+of\s+(?:the\s+)?)$"
)
# "Edinburgh's councillors", "Wealden's own share", "Rother is to raise", "councillors in Dundee": the place stands for its council.
_MONEY = (
    r"(?:share|part|slice|portion|element|budget|reserves|balances|finances|debts?|borrowing|deficit|council\s+tax|precept|spending|charge|auditors?"
    r"|band\s+[A-H]\b|bills?)"
)
_COUNCIL_AFTER = re.compile(
    r"(?:['’]s?)?\s+(?:councillors|leader|leaders|mayor|cabinet|finance\s+chiefs?|finance\s+boss)\b"
    r"|['’]s\s+(?:[\w/-]+\s+){0,2}(?:coalition|administration)\b"
    rf"|['’]s?\s+(?:(?:own|new|draft|total|annual|general|net)\s+){{0,2}}{_MONEY}\b"
)
_DECIDES = re.compile(
    r"\s+(?:(?:(?:has|have|had|also|now|already)\s+){0,2}(?:agreed|approved|voted|offered|froze|frozen|budgeted|borrowed|overspent|underspent|opted|owes|proposes|plans|says|said|insists|warned)"
    r"|(?:will|would|must|could|may|has\s+to|had\s+to|needs\s+to|is\s+to|was\s+to|is\s+set\s+to|wants\s+to|plans\s+to|hopes\s+to)\s+(?:also\s+|now\s+)?"
    r"(?:spend|save|cut|raise|charge|freeze|borrow|find|balance|axe|slash|put\s+up|increase|use|sell))\b"
)
_PLACED = regex.compile(r"(?ri)\b(?:in|at|across|of|near|for|from|to|with|like|than)\s+")  # "one council in Norfolk would save" is not Norfolk's
_PEOPLE_BEFORE = regex.compile(
    r"(?ri)\b(?:councillors|(?:council|town\s+hall|county\s+hall|civic)\s+(?:leaders|chiefs|bosses|officers|officials)"
    r"|(?:ruling|minority|labour|tory|conservative|snp|lib\s+dem|plaid|coalition|joint)\s+(?:group|administration|coalition|executive|cabinet))\s+(?:in|at)\s+"
)
_ONE_OF = regex.compile(r"(?ri)\b(?:an?|another|one|this)\s+(?:\w+-(?:run|led|controlled)\s+)?")
_OWNING = ("'s", "’s")
_SHIRES = frozenset({"county", "combined"})  # whose names say where other councils are
_AREA = re.compile(r"\s+(?:(?P<kind>authority|borough|district|council\s+area)|town|city)\b")
LIST = re.compile(r"\s*(?:,\s*and|,|and|&|as\s+well\s+as|along\s+with|together\s+with)\s+(?:the\s+)?")  # between two councils named in one breath
# Not "Labour-run Bury", nor "On Monday Fife ...".
_CAPITAL_BEFORE = regex.compile(
    r"(?:^|\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s|(?:January|February|March|April|June|July|August|September|October|November|December)\s)"
    r"(?:[A-Z][\w'’-]*)(?<!-(?:run|led|controlled))\s$"
)
_TWIN = regex.compile(r"(?r)\b(North|South|East|West)\s+and\s+(?:the\s+)?")
_QUARTER = re.compile(r"(North|South|East|West)\s([A-Z][a-z]+)")
_WORD_BEFORE = regex.compile(r"(?<![\w'’-])([A-Z][a-z]+)\s$")
_CAPITAL_AFTER = re.compile(r"[ -](?!(?:Cllr|Coun|Councillor|Mr|Mrs|Ms|Dr)\b)(?:[A-Z][\w'’-]+)")
_NO_NAME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Januar?y|Februar?y|March|April|May|June|July|August|September|October|November|December|"
    r"Labour|Tory|Conservative|Liberal|Independent|Plaid|Green|Reform|The|For|In|At|Of|By"
)
_STEM = regex.compile(r"\b(?:the|royal|london|metropolitan|county|city|borough|district|council|corporation|of|and|&)\b")
# The capitals before "Town Council" and the like: "Otter St Mary", "Stoke-on-Trent and North Staffordshire".
_PROPER = regex.compile(r"(?:[A-Z][\w'’&-]*\.?\s+(?:(?:and|of|on|upon|under|le|the|cum|in|by|next|y|&)\s+(?:the\s+)?(?=[A-Z]))?)+$")
_SMALL = frozenset(("and", "of", "on", "upon", "under", "le", "the", "cum", "in", "by", "next", "y"))
_LEAD_WORDS = re.compile(r"^(?:The|Neighbouring|But|And|In|At|For|Meanwhile|While|When|After|As|Cllr|Coun|Councillor|Mayor)\s+")
# "Councillors Allen, Wells, Sutton and Ward abstained"
_LISTED_PEOPLE = regex.compile(
    r"(?r)\b(?:Councillors?|Cllrs?|Couns?|Crs|Messrs)\.?:?\s(?:(?:[A-Z][\w’'.-]*|and|&)(?:\s\([^()]{1,30}\))?[,;]?\s){0,40}$"
)
_INITIAL = re.compile(r"(?:^|\W)?[B-HJ-Z]\.?\s$")
_BEFORE_LISTED = frozenset((", ", "; ", "d ", "& ", "s ", "r ", "n ", ". ", ": "))  # how what stands before one of them ends
_LIST_REACH = 400  # characters
_INITIALS = re.compile(r"\b(?!BBC\b)[A-Z]{2,4}C\b")  # "NHDC"; Bolsover, Burnley and others have the broadcaster's
PEOPLE = "council.place-people"
AREA = "council.place-authority"
SURNAME = "council.surname"
_PRECEPTS = ("precept", "share", "element")
PRECEPT = "body.precept"  # "the Mayor of London's precept" names the authority, but the story is of another council
BODY = "body."  # how the ids of rules for unlisted authorities begin
_LONGEST_NAME = 70  # characters looked at before "Town Council"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place of the gazetteer, or a name that stands by itself ("GMCA"), before anything is decided."""

    start: int
    end: int
    councils: tuple[Council, ...]
    full: bool


@dataclass(frozen=True, slots=True)
class _Beside:
    """Where cues stand that make a place something else: ends of those before it, starts of those after, spans of places that mean nothing alone."""

    before: set[int]
    after: set[int]
    never_alone: set[tuple[int, int]]


@dataclass(slots=True)
class Found:
    """The councils that a text names, in order, and the places that are part of other names ("Leeds United"), which only hint at where it plays."""

    mentions: list[CouncilMention]
    hints: list[CouncilMention]


Names = Callable[[Reading], Found]


class Gazetteer:
    """The councils by every name that a text may use, and which one is meant on a day."""

    def __init__(self, councils: Iterable[Council]) -> None:
        self.by_place: dict[str, list[Council]] = defaultdict(list)
        self.by_name: dict[str, list[Council]] = defaultdict(list)
        self.official: dict[str, Council] = {}
        for council in councils:
            self.official[council.name] = council
            self.by_place[council.short].append(council)
            for name in (council.name, *council.aliases):
                (self.by_name if is_full(name) else self.by_place)[name].append(council)
        self.names = {_key(name): found for name, found in self.by_name.items()}
        self.by_initials: dict[str, set[str]] = defaultdict(set)
        for name in self.official:
            self.by_initials["".join(word[0] for word in re.split(r"[ -]", name) if word[0].isupper())].add(name)

    def chosen(self, councils: Iterable[Council], year: int | None) -> Council:
        """The one that existed in the year (that of its abolition included), else the present one, else the last abolished."""
        return min(councils, key=lambda c: (not _alive(c, year), c.kind == "district", c.until or 9999 if year else -(c.until or 9999)))

    def named(self, text: str, year: int | None) -> Council | None:
        """The council that a full or short name means, whatever its case and kind words, or None."""
        found = self.names.get(_key(text)) or self.by_place.get(text.strip())
        if not found:
            stem = stem_of(text)
            found = [c for c in self.official.values() if stem and stem in (stem_of(c.name), stem_of(c.short))]
        return self.chosen(found, year) if found else None

    def with_kind(self, councils: tuple[Council, ...], place: str, words: str, year: int | None) -> Council:
        """The council of a place that is called by these words after it ("County Council"); the year decides where they do not."""
        kinds = _SHORT_KINDS.get(words, (words,) if len(words.split()) > 1 else ())
        exact = next((found for kind in kinds if (found := self.names.get(_key(f"{place} {kind}")))), None)
        return self.chosen(exact or councils, year)


def name_finder(rules: RuleBook, nlp: Language, gazetteer: Gazetteer) -> Names:
    """The function that gives a document's councils by name and by place, in text order."""
    matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
    meant: dict[int, tuple[tuple[Council, ...], bool]] = {}
    for table, full in ((gazetteer.by_place, False), (gazetteer.by_name, True)):
        for name, councils in table.items():
            key = f"{'name' if full else 'place'}/{name}"
            matcher.add(key, [nlp.make_doc(form) for form in _written(name)])
            meant[nlp.vocab.strings[key]] = (tuple(councils), full)
    sorts = {rule.id: rule for rule in rules.of(PlaceRule)}
    given = frozenset(word for rule in rules.of(NameRule) if rule.sort == "first" for word in rule.phrases)

    def find_names(reading: Reading) -> Found:
        year = _year_of(reading)
        beside = _Beside(set(), set(), set())
        mentions: list[CouncilMention] = []
        hints: list[CouncilMention] = []
        for cue in reading.cues_of.get("councils", ()):
            rule = sorts[cue.rule]
            if rule.sort == "look_alike_before":
                beside.before.add(cue.end)
            elif rule.sort == "look_alike_after":
                beside.after.add(cue.start)
            elif rule.sort == "never_alone":
                beside.never_alone.add((cue.start, cue.end))
            elif (body := _body(reading, cue.start, cue.end, cue.rule)) is not None:
                mentions.append(body)
        reach = -1
        for first, minus_last, key in sorted((first, -last, key) for key, first, last in matcher(reading.doc)):
            if first < reach:
                continue
            reach = -minus_last
            opens, closes = reading.doc[first], reading.doc[-minus_last - 1]
            hit = Hit(opens.idx, closes.idx + len(closes), *meant[key])
            mention = _mention(reading, hit, gazetteer, year)
            if mention is not None:
                if mention.sort == "short" and (hit.start, hit.end) in beside.never_alone:
                    continue
                part = mention.sort == "short" and _is_part(reading, mention, beside, given)
                if not part and (twin := _twin(reading, mention, gazetteer, year)) is not None:
                    mentions.append(twin)
                (hints if part else mentions).append(mention)
        surnames = {reading.text[hint.start : hint.end] for hint in hints if hint.rule == SURNAME}
        if surnames:  # "Ann Stafford ... Stafford said": one named once stays a person
            hints += [one for one in mentions if one.sort == "short" and reading.text[one.start : one.end] in surnames]
            mentions = [one for one in mentions if one.sort != "short" or reading.text[one.start : one.end] not in surnames]
        named = {mention.name for mention in mentions if mention.sort == "name"}
        mentions += [hint for hint in hints if hint.rule == AREA and hint.name in named]  # "Fife Council ... The Fife authority"
        mentions += _initialled(reading, {mention.name for mention in (*mentions, *hints)}, gazetteer)
        return Found(_without_overlaps(_joined(reading.text, mentions)), hints)

    return find_names


def _year_of(reading: Reading) -> int | None:
    """The year in which the text was written; without a date that of the latest year that it tells of, which tells whose councils there were."""
    if reading.published is not None:
        return reading.published.year
    years = [int(start[:4]) for mention in reading.periods if (start := (mention.edtf or "").partition("/")[0])[:4].isdigit()]
    return max(years, default=None)


def _initialled(reading: Reading, known: set[str], gazetteer: Gazetteer) -> Iterable[CouncilMention]:
    """The councils that a text calls by their initials ("NHDC"), of those that it names in another way too: alone they may be anybody's."""
    for found in _INITIALS.finditer(reading.text) if known else ():
        meant = known & gazetteer.by_initials.get(found[0], set())
        if len(meant) == 1:
            yield CouncilMention(*found.span(), meant.pop(), "name", "council.initials", reading.sentence_at(found.start()))


def _written(name: str) -> Iterable[str]:
    """The ways in which texts write a name of the gazetteer; a story may open in capitals: "BATH and North East Somerset Council"."""
    for form in (name, name.replace(" and ", " & ")) if " and " in name else (name,):
        opened = (first.upper() + mark + rest for first, mark, rest in (form.partition(" "), form.partition("-")))  # "STOKE-on-Trent City Council"
        yield from dict.fromkeys((form, form.upper(), *opened, "The" + form[3:] if form.startswith("the ") else form))


def is_full(name: str) -> bool:
    """Whether a name says by itself that it is a council's ("Moray Council", "GMCA"; not "Moray")."""
    words = name.split()
    return bool({"Council", "Authority", "Corporation", "Borough", "Cyngor", "Comhairle", *_PRECEPTS} & set(words)) or (
        name.isupper() and len(words) == 1 and len(name) > 2
    )


def stem_of(name: str) -> str:
    """The name without what says of which kind the council is: "Bury Metropolitan Borough Council" -> "bury"."""
    return " ".join(_STEM.sub(" ", name.casefold()).split())


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").replace("&", "and").split()).removeprefix("the ")


def _alive(council: Council, year: int | None) -> bool:
    return council.until is None or (year is not None and year <= council.until)


def _mention(reading: Reading, hit: Hit, gazetteer: Gazetteer, year: int | None) -> CouncilMention | None:
    text, start, end = reading.text, hit.start, hit.end
    sentence = reading.sentence_at(start)
    floor = reading.sentences[sentence].start
    if hit.full:
        rule = PRECEPT if text.endswith(_PRECEPTS, start, end) else "council.name"
        return CouncilMention(start, end, gazetteer.chosen(hit.councils, year).name, "name", rule, sentence)
    place = text[start:end]
    after = _AFTER.match(text, end)
    before = _BEFORE.search(text, going_back(start, 30, floor), start)
    if after and before is None and place not in (hit.councils[0].short, hit.councils[0].name) and _is_longer(text, floor, start):
        return None  # "Gloucester Vale Council" is not the Vale's
    if after or (before and before["borough"]):
        begin = before.start() if before else start
        words = " ".join(after.group("kind", "word")) if after else ""
        council = gazetteer.with_kind(hit.councils, _spelt(place, hit), words, year)
        if after and (council.kind == "combined" or (hit.councils[0].kind in _SHIRES and not after["kind"] and _ONE_OF.match(text, floor, start))):
            return None  # "one Greater Manchester council", "a Surrey council": one in the area
        if after and council.kind in _SHIRES and not after["kind"] and not _alive(council, year) and text.startswith(_OWNING, end):
            return None  # "one of Humberside's councils": the county has gone, and its name stayed with the area
        close = after.end() if after else end
        # "Salisbury City Council" of 2015 is a parish council, not the district that went in 2009
        unlisted = after and after["kind"] and not _alive(council, year) and _key(text[start:close]) not in gazetteer.names
        name = " ".join(text[begin:close].split()) if unlisted else council.name
        return CouncilMention(begin, close, name, "name", "council.place-and-kind", sentence)
    council = gazetteer.chosen(hit.councils, year)
    if council.kind in ("combined", "regional") or not _alive(council, year):
        return None
    area = _AREA.match(text, end) if text[going_back(start, 4) : start].casefold() == "the " else None
    if area and (area["kind"] is None or council.kind in _SHIRES):
        return CouncilMention(start, end, council.name, "short", AREA, sentence)
    window = going_back(start, 30, floor)
    decides = _DECIDES.match(text, end) and not _PLACED.match(text, window, start)
    people = area or decides or _COUNCIL_AFTER.match(text, end) or _PEOPLE_BEFORE.match(text, window, start)
    return CouncilMention(start, end, council.name, "short", PEOPLE if people else "council.place", sentence)


def _twin(reading: Reading, mention: CouncilMention, gazetteer: Gazetteer, year: int | None) -> CouncilMention | None:
    """The council that shares the last word of a name with the one named: "East and West Lothian", "North and South Lanarkshire councils"."""
    floor = reading.sentences[mention.sentence].start
    before = _TWIN.match(reading.text, going_back(mention.start, 15, floor), mention.start)
    name = _QUARTER.match(reading.text, mention.start, mention.end)
    if before is None or name is None or before[1] == name[1]:
        return None
    found = [one for one in gazetteer.by_place.get(f"{before[1]} {name[2]}", ()) if _alive(one, year)]
    if not found:
        return None
    return CouncilMention(before.start(1), before.end(1), gazetteer.chosen(found, year).name, mention.sort, mention.rule, mention.sentence)


def _is_longer(text: str, floor: int, start: int) -> bool:
    """Whether a place that is called by a part of its name follows another name, within a sentence: "Bosses at Gloucester |Vale Council"."""
    before = _WORD_BEFORE.search(text, going_back(start, 25, floor), start)
    return before is not None and before.start(1) > floor and _NO_NAME.fullmatch(before[1]) is None


def _is_part(reading: Reading, mention: CouncilMention, beside: _Beside, given: frozenset[str]) -> bool:
    """Whether a place is no council here: part of a longer name, a surname, the seat of a government."""
    text, start, end = reading.text, mention.start, mention.end
    sentence = reading.sentences[mention.sentence]
    if mention.rule == AREA:
        return True  # "the Essex authority" is a council in Essex
    if start - 1 in beside.before or end + 1 in beside.after:
        return True
    if sentence.kind == "prose" and not text[start:end].isupper() and _CAPITAL_AFTER.match(text, end):
        return True  # "Salford Community Leisure"
    before = _WORD_BEFORE.search(text, max(sentence.start, start - 25), start)
    if before is not None and sentence.kind == "prose" and before[1] in given:
        mention.rule = SURNAME
        return True  # "Ann Stafford, who leads the council"
    if _INITIAL.match(text, max(sentence.start, start - 3), start):
        mention.rule = SURNAME
        return True  # "D Selby, K S Silk"
    if text[start - 2 : start] in _BEFORE_LISTED and _LISTED_PEOPLE.match(text, max(sentence.start, start - _LIST_REACH), start):
        mention.rule = SURNAME
        return True
    # "said Tom Sutton"
    return (
        start > sentence.start + 1
        and bool(_CAPITAL_BEFORE.search(text, max(sentence.start, start - 25), start))
        and _inside(text, sentence.start, start)
    )


def _inside(text: str, floor: int, start: int) -> bool:
    """Whether the capital word before a place is not merely the first of its sentence ("In Leeds", "But Kent")."""
    word_start = text.rfind(" ", floor, start - 1) + 1
    return any(map(str.isalnum, text[floor:word_start]))  # not "• Neighbouring Leeds"


def _spelt(place: str, hit: Hit) -> str:
    """The place as the gazetteer spells it, for one that is written in capitals."""
    return hit.councils[0].short if len(first := place.partition(" ")[0]) > 1 and first.isupper() else place


def _body(reading: Reading, start: int, end: int, rule: str) -> CouncilMention | None:
    """An authority named by the capitals before its kind: "Otterbourne Parish Council". None where there are no capitals."""
    text = reading.text
    if not text[start].isupper():
        return None
    sentence = reading.sentence_at(start)
    found = _PROPER.search(text, max(reading.sentences[sentence].start, start - _LONGEST_NAME), start)
    if found is None:
        return None
    name = text[found.start() : end]
    lead = _LEAD_WORDS.match(name)
    begin = found.start() + (lead.end() if lead else 0)
    if begin >= start:
        return None
    return CouncilMention(begin, end, _calmed(text[begin:end].split()), "name", rule, sentence)


def _calmed(words: list[str]) -> str:
    """The name of these words in name case where papers set the first words of a story in capitals: "OTTERBOURNE Town Council"."""
    if not (words[0].isupper() and len(words[0]) > 3):  # three capitals can be an acronym
        return " ".join(words)
    return " ".join(word.lower() if word.lower() in _SMALL else word.title() if word.isupper() else word for word in words)


def _joined(text: str, mentions: list[CouncilMention]) -> list[CouncilMention]:
    """In "Babergh and Mid Suffolk councils" the first place is a council too."""
    mentions.sort(key=lambda m: (m.start, -m.end))
    for left, right in pairwise(mentions):
        if (
            left.sort == "short"
            and right.sort == "name"
            and text[: right.end].endswith(("councils", "Councils"))
            and LIST.fullmatch(text, left.end, right.start)
        ):
            left.sort, left.rule = "name", "council.joined"
    return mentions


def _rank(mention: CouncilMention) -> tuple[int, int]:
    """Of two names for one stretch of text: a listed council before a body found by its kind before a mere place, then the longer."""
    sort = 0 if mention.sort == "short" else 1 if mention.rule.startswith(BODY) else 2
    return sort, mention.end - mention.start


def _without_overlaps(mentions: list[CouncilMention]) -> list[CouncilMention]:
    out: list[CouncilMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if out and mention.start < out[-1].end:
            if _rank(mention) > _rank(out[-1]):
                out[-1] = mention
            continue
        out.append(mention)
    return out
