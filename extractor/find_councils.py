"""Finds every council that the text names or refers to, and the one that the document is mainly about."""

import sys
from bisect import bisect_right
from functools import lru_cache

from spacy.language import Language

from corpus.document import Document
from extractor.council_focus import Focus
from extractor.council_names import BODY, Found, Gazetteer, Names, name_finder
from extractor.main_council import LEAD, county_spoken_of, district_spoken_of, main_council, only_place, opens_with_country, publisher
from extractor.places import holds
from extractor.reading import CouncilMention, Cue, Reading, Sentence, Stage
from rules.gazetteer import Council
from rules.loader import RuleBook
from rules.schema import ReferenceRule

# What a council must have in its name for "the city council" to be it; a county is told by its kind.
_WORD_FOR = {
    "city": ("City",),
    "borough": ("Borough",),
    "district": ("District",),
    "community": ("Town Council", "Parish Council", "Community Council"),
}
_UPPER_TIER = frozenset({"county", "unitary", "wales"})
_SINGLE_TIER = frozenset({"unitary", "metropolitan", "london", "wales", "scotland"})
_LOWER_TIER = frozenset({"district", "borough", "city"})  # sorts of reference
_SOURCES = 1_024  # papers whose councils are remembered
_AHEAD = 10  # names: how far on "the county council" of a lead may be named


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.councils`, `reading.council` and `reading.main`.

    The document's own word for its council (manifest, front matter) decides; where there is none, the names and places of the text do. None for a
    round-up of several councils or a national story. A manifest's council shares a story ("Havant and East Hampshire are to merge their offices")
    that opens with its name and another's and tells of neither above all: what such a story says of "the two" is not the one's.
    """
    gazetteer = Gazetteer(rules.councils)
    counties = {council.name: council.county for council in rules.councils}
    find_names = name_finder(rules, nlp, gazetteer)
    references = {rule.id: rule for rule in rules.of(ReferenceRule)}
    scopes = frozenset(rule.id for rule in rules.topics.get("scopes", ()) if getattr(rule, "sort", "") == "none")

    @lru_cache(maxsize=_SOURCES)
    def in_source(source: str | None) -> Found:
        return found_in(source, nlp, find_names)

    def judged(reading: Reading, found: Found, refers: list[Cue]) -> str | None:
        source, title = in_source(reading.document.source), found_in(reading.document.title, nlp, find_names)
        owner = publisher(source)
        name = (
            (owner if owner is None or _names_itself(owner, found) else None)
            or main_council(found.mentions, _unsaid(title, reading), refers, opens_with_country(reading, scopes), reading.text)
            or only_place(found, title, source, refers)
            or owner
        )
        first = next((cue for cue in refers if not _inside_name(cue, found.mentions)), None)
        if first is not None and references[first.rule].to == "county":
            name = county_spoken_of(name, found, (title, source), counties)
        lower = next((cue.start for cue in refers if references[cue.rule].to in _LOWER_TIER), sys.maxsize)
        return district_spoken_of(name, found, lower, counties)

    def find_councils(reading: Reading) -> None:
        found = find_names(reading)
        names = found.mentions
        refers = reading.cues_of.get("references", [])
        reading.council = given(reading.document.council, gazetteer, reading)
        if reading.council is None:
            reading.council = main = judged(reading, found, refers)
        else:
            shared = {mention.name for mention in names if mention.sentence < LEAD} > {reading.council} and judged(reading, found, refers) is None
            main = None if shared else reading.council
        reading.main = main
        mentions = list(names)
        resolver = _Resolver(gazetteer, names, main, Focus(reading, names, main, counties))
        for cue in refers:
            rule = references[cue.rule]
            if rule.capital and not reading.text[cue.start].isupper():
                continue
            loose = not reading.text[cue.start : cue.end].casefold().endswith(("council", "authority"))
            name = resolver.resolve(rule.to, cue.start, loose)
            if name is not None:
                mentions.append(CouncilMention(cue.start, cue.end, name, "reference", cue.rule, reading.sentence_at(cue.start)))
        reading.councils = _in_order(mentions)

    return find_councils


def given(name: str | None, gazetteer: Gazetteer, reading: Reading) -> str | None:
    """The council that a manifest or front matter names, by its official name where the gazetteer knows it, else as given."""
    if not name or not name.strip():
        return None
    council = gazetteer.named(name, reading.published.year if reading.published else None)
    return council.name if council else " ".join(name.split())


def _names_itself(owner: str, found: Found) -> bool:
    """Whether a text is its publisher's own: not one that opens with another council alone, as the page of a successor does with an old report."""
    other = any(m.sort == "name" and m.sentence < LEAD and not m.rule.startswith(BODY) for m in found.mentions)
    return not other or any(mention.name == owner for mention in (*found.mentions, *found.hints))


def _inside_name(cue: Cue, mentions: list[CouncilMention]) -> bool:
    """Whether a reference is but part of a name, as "county council" is of "Kent County Council"."""
    at = bisect_right(mentions, cue.start, key=lambda mention: mention.start) - 1
    return at >= 0 and mentions[at].sort == "name" and cue.start < mentions[at].end


def _unsaid(title: Found, reading: Reading) -> list[CouncilMention]:
    """The councils of a title that the text does not repeat as its first line."""
    said = " ".join((reading.document.title or "").casefold().split())
    return [] if said in " ".join(reading.text[: 2 * len(said) + 200].casefold().split()) else title.mentions


def found_in(words: str | None, nlp: Language, find_names: Names) -> Found:
    """The councils named in a title or the name of a source."""
    if not words:
        return Found([], [])
    doc = nlp.make_doc(words[:200])
    reading = Reading.of(Document("", doc.text, ""), doc)
    reading.sentences = [Sentence(0, len(doc.text), 0, "heading")]
    return find_names(reading)


class _Resolver:
    """Says which council a reference stands for: the one spoken of, else the main one, else the last named. They are asked for in text order."""

    def __init__(self, gazetteer: Gazetteer, names: list[CouncilMention], main: str | None, focus: Focus) -> None:
        self.focus = focus
        self.gazetteer = gazetteer
        self.main = main
        self.names = [mention for mention in names if mention.sort == "name"]
        self.read = 0  # names passed so far
        self.last: dict[str, str] = {}  # the sort of council -> the last one named

    def resolve(self, to: str, start: int, loose: bool) -> str | None:
        """The official name, or None where the text names no council of that sort. `loose`: "the city", which may be any council's area."""
        while self.read < len(self.names) and self.names[self.read].start < start:
            name = self.names[self.read].name
            self.last.update((sort, name) for sort in ("council", "county", *_WORD_FOR) if self.is_a(name, sort))
            self.read += 1
        spoken_of = self.focus.at(start)
        if spoken_of is not None and self.is_a(spoken_of, to):
            return spoken_of
        if self.main is not None and self.is_a(self.main, to):
            return self.main
        if loose and to in ("city", "borough") and self.main is None and spoken_of is not None and self.is_a(spoken_of, "single"):
            return spoken_of
        if to in self.last:
            return self.last[to]
        if to != "council":
            for mention in self.names[self.read : self.read + _AHEAD]:
                if self.is_a(mention.name, to):
                    return mention.name
        council = self.gazetteer.official.get(self.main or "")
        return council.county if to == "county" and council is not None and council.county else None

    def is_a(self, name: str, to: str) -> bool:
        """Whether a council of this name is called "the county", "the city council" and so on."""
        if to == "council":
            return True
        council: Council | None = self.gazetteer.official.get(name)
        if to == "county":
            return council is not None and council.kind in _UPPER_TIER and "Borough" not in name and "City" not in name
        if to == "single":
            return council is not None and council.kind in _SINGLE_TIER
        if to == "borough" and council is not None and council.kind in ("london", "metropolitan", "unitary"):
            return True
        return holds(name, _WORD_FOR[to])


def _in_order(mentions: list[CouncilMention]) -> list[CouncilMention]:
    """By start; a reference that lies inside a name ("the Leeds City Council leader") is dropped."""
    out: list[CouncilMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if out and mention.start < out[-1].end:
            if mention.sort == "name" and out[-1].sort == "reference":
                out[-1] = mention
            continue
        out.append(mention)
    return out
