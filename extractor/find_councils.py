"""Finds every council that the text names or refers to, and the one that the document is mainly about."""

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise

import regex
from spacy.language import Language

from corpus.document import Document
from extractor.council_names import LIST, Found, Gazetteer, Names, name_finder
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
_LEAD = 3  # sentences: headline, lead and the one after
_BODIES = "body."

# How much a mention tells about whom the document is about. A full name outweighs a place; the headline and lead outweigh the rest.
_NAME, _PLACE = 3.0, 1.0
_IN_LEAD, _PLACE_IN_LEAD = (4.0, 3.0, 1.0), (2.0, 2.0, 1.0)  # for each of the first sentences
_ASIDE = 0.3  # "neighbouring Kent", a parish council
_OFTEN = 3
_MOST_PLACES = 5  # a long story about a town names it again and again whatever council it is about
# A round-up has at least so many councils by name, none of them with this share of the weight.
_ROUND_UP, _SHARE = 3, 0.45
_EQUAL = 0.75  # of two councils named together, the second has so much of the weight of the first

_NEIGHBOUR = regex.compile(r"(?i:\b(?:neighbour\w*|nearby|unlike|like|former|compared\s+(?:with|to)|than|mp\s+for)\s+(?:the\s+)?)$")


@dataclass(slots=True)
class _Weight:
    names: float = 0.0
    places: float = 0.0
    first: int = sys.maxsize  # sentence
    last: int = -1  # sentence counted last
    late: bool = False  # first named when "the council" had been spoken of for long

    @property
    def total(self) -> float:
        return self.names + min(self.places, _MOST_PLACES)


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.councils` and `reading.council`.

    The document's own word for its council (manifest, front matter) decides; where there is none, the names and places of the text do. None for a
    round-up of several councils or a national story.
    """
    gazetteer = Gazetteer(rules.councils)
    find_names = name_finder(rules, nlp, gazetteer)
    references = {rule.id: rule for rule in rules.of(ReferenceRule)}
    scopes = frozenset(rule.id for rule in rules.topics.get("scopes", ()) if getattr(rule, "sort", "") == "none")

    def find_councils(reading: Reading) -> None:
        found = find_names(reading)
        names = found.mentions
        refers = [cue for cue in reading.cues if cue.topic == "references"]
        reading.council = main = (
            given(reading.document.council, gazetteer, reading)
            or publisher(found_in(reading.document.source, nlp, find_names))
            or main_council(names, refers, opens_with_country(reading, scopes), reading.text)
            or only_place(found, found_in(reading.document.title, nlp, find_names), refers)
        )
        mentions = list(names)
        resolver = _Resolver(gazetteer, names, main)
        for cue in refers:
            rule = references[cue.rule]
            if rule.capital and not reading.text[cue.start].isupper():
                continue
            name = resolver.resolve(rule.to, cue.start)
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


def found_in(words: str | None, nlp: Language, find_names: Names) -> Found:
    """The councils named in a title or the name of a source."""
    if not words:
        return Found([], [])
    doc = nlp.make_doc(words[:200])
    reading = Reading(Document("", doc.text, ""), doc, doc.text, [t.idx for t in doc], [t.idx + len(t) for t in doc])
    reading.sentences = [Sentence(0, len(doc.text), 0, "heading")]
    return find_names(reading)


def publisher(source: Found) -> str | None:
    """The council whose own paper the document is ("Kirkby Borough Council newsroom")."""
    names = {mention.name for mention in source.mentions if mention.sort == "name"}
    return names.pop() if len(names) == 1 else None


def opens_with_country(reading: Reading, scopes: frozenset[str]) -> bool:
    """Whether headline or lead speak of all councils or the country."""
    if not reading.sentences:
        return False
    lead = reading.sentences[min(_LEAD, len(reading.sentences)) - 1].end
    return any(cue.topic == "scopes" and cue.rule in scopes and cue.start < lead for cue in reading.cues)


def main_council(names: list[CouncilMention], refers: list[Cue], national: bool, text: str) -> str | None:
    """The council that most of the text is about, judged by how often and where it is named.

    `refers`: where the text says "the council" or the like; `national`: whether it opens with the whole country.
    """
    weights: dict[str, _Weight] = defaultdict(_Weight)
    late = _late(refers)
    for mention in names:
        new = mention.name not in weights
        weight = weights[mention.name]
        weight.first = min(weight.first, mention.sentence)
        weight.late = weight.late or (new and mention.start > late)
        aside = weight.late or mention.rule.startswith(_BODIES) or _NEIGHBOUR.search(text, max(0, mention.start - 25), mention.start)
        if mention.sentence == weight.last and not new:
            continue  # once a sentence
        weight.last = mention.sentence
        own, lead = (_NAME, _IN_LEAD) if mention.sort == "name" else (_PLACE, _PLACE_IN_LEAD)
        gain = (_ASIDE if aside else 1.0) * (own + (lead[mention.sentence] if mention.sentence < _LEAD else 0))
        if mention.sort == "name":
            weight.names += gain
        else:
            weight.places += gain
    weights = {name: weight for name, weight in weights.items() if not weight.names or weight.names >= _NAME or weight.places >= _PLACE}
    if not weights:
        return None
    ranked = sorted(weights.items(), key=lambda item: (-item[1].total, item[1].first, item[0]))
    name, best = ranked[0]
    if not best.names and not (refers and (best.first < _LEAD or best.places >= 2 or len(ranked) == 1)):
        return None
    named = [weight for _, weight in ranked if weight.names >= _NAME]
    for several, least in ((named, _ROUND_UP), ([weight for _, weight in ranked], _ROUND_UP + 1)):
        if len(several) >= least and best.total < _SHARE * sum(weight.total for weight in several):
            return None
    if len(ranked) > 1 and ranked[1][1].total > _EQUAL * best.total and _together(names, name, ranked[1][0], text):
        return None
    if national and best.first >= _LEAD and best.names <= 2 * _NAME:
        return None
    return name


def _together(names: list[CouncilMention], one: str, other: str, text: str) -> bool:
    """Whether headline or lead name two councils in one breath ("Leeds, Bradford and Wakefield")."""
    return any(
        {left.name, right.name} == {one, other} and left.sentence < _LEAD and LIST.fullmatch(text, left.end, right.start)
        for left, right in pairwise(names)
    )


def _late(refers: list[Cue]) -> int:
    """Where "the council" has been said so often that a council first named after it is another one."""
    return refers[_OFTEN - 1].start if len(refers) >= _OFTEN else sys.maxsize


def only_place(found: Found, title: Found, refers: list[Cue]) -> str | None:
    """For a text that says "the council" and names none: the one council area that it or its title mentions in any way."""
    mentions = [mention for mention in (*title.mentions, *title.hints, *found.mentions, *found.hints) if not mention.rule.startswith(_BODIES)]
    late = _late(refers)
    if not refers or any(mention.sort == "name" and mention.start < late for mention in mentions):
        return None
    counts = Counter(mention.name for mention in mentions if mention.sort == "short")
    (name, most), *rest = counts.most_common(2) or [("", 0)]
    return name if name and (not rest or most >= 2 * rest[0][1]) else None


class _Resolver:
    """Says which council a reference stands for: the main one, or in a round-up the one named last."""

    def __init__(self, gazetteer: Gazetteer, names: list[CouncilMention], main: str | None) -> None:
        self.gazetteer = gazetteer
        self.main = main
        self.names = [mention for mention in names if mention.sort == "name"]

    def resolve(self, to: str, start: int) -> str | None:
        """The official name, or None where the text names no council of that sort."""
        if self.main is not None and (to == "council" or self.is_a(self.main, to)):
            return self.main
        before = [mention for mention in self.names if mention.start < start]
        for mention in reversed(before):
            if to == "council" or self.is_a(mention.name, to):
                return mention.name
        for mention in self.names:
            if to != "council" and self.is_a(mention.name, to):
                return mention.name
        council = self.gazetteer.official.get(self.main or "")
        if to == "county" and council is not None and council.county:
            return council.county
        return None

    def is_a(self, name: str, to: str) -> bool:
        """Whether a council of this name is called "the county", "the city council" and so on."""
        council: Council | None = self.gazetteer.official.get(name)
        if to == "county":
            return council is not None and council.kind in _UPPER_TIER and "Borough" not in name and "City" not in name
        if to == "borough" and council is not None and council.kind in ("london", "metropolitan", "unitary"):
            return True
        return any(word in name for word in _WORD_FOR[to])


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
