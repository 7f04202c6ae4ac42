"""Finds every council that the text names or refers to, and the one that the document is mainly about."""

from collections import defaultdict
from dataclasses import dataclass

import regex
from spacy.language import Language

from extractor.council_names import Gazetteer, build as build_names
from extractor.reading import CouncilMention, Reading, Stage
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
_NAME, _PLACE, _IN_LEAD, _PLACE_IN_LEAD = 3.0, 1.0, 4.0, 2.0
_MOST_PLACES = 5  # a long story about a town names it again and again whatever council it is about
# A round-up has at least so many councils by name, none of them with this share of the weight.
_ROUND_UP, _SHARE = 3, 0.45

_NEIGHBOUR = regex.compile(r"(?i:\b(?:neighbour\w*|nearby|unlike|like|former|compared\s+(?:with|to)|than|mp\s+for)\s+(?:the\s+)?)$")


@dataclass(slots=True)
class _Weight:
    names: float = 0.0
    places: float = 0.0
    first: int = 1 << 60  # sentence

    @property
    def total(self) -> float:
        return self.names + min(self.places, _MOST_PLACES)


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.councils` and `reading.council`.

    The document's own word for its council (manifest, front matter) decides; where there is none, the names and places of the text do. None for a
    round-up of several councils or a national story.
    """
    gazetteer = Gazetteer(rules.councils)
    find_names = build_names(rules, nlp, gazetteer)
    references = {rule.id: rule for rule in rules.of(ReferenceRule)}
    scopes = frozenset(rule.id for rule in rules.topics.get("scopes", ()) if getattr(rule, "sort", "") == "none")

    def find_councils(reading: Reading) -> None:
        names = find_names(reading)
        refers = [cue for cue in reading.cues if cue.topic == "references"]
        hint = given(reading.document.council, gazetteer, reading)
        lead = reading.sentences[min(_LEAD, len(reading.sentences)) - 1].end if reading.sentences else 0
        national = any(cue.rule in scopes and cue.start < lead for cue in reading.cues if cue.topic == "scopes")
        main = hint or main_council(reading, names, bool(refers), national)
        reading.council = main
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


def main_council(reading: Reading, names: list[CouncilMention], referred: bool, national: bool) -> str | None:
    """The council that most of the text is about, judged by how often and where it is named.

    `referred`: whether the text says "the council" or the like; `national`: whether it opens with the whole country.
    """
    weights: dict[str, _Weight] = defaultdict(_Weight)
    for mention in names:
        body = mention.rule.startswith(_BODIES)
        weight = weights[mention.name]
        weight.first = min(weight.first, mention.sentence)
        share = 0.3 if body or _NEIGHBOUR.search(reading.text, max(0, mention.start - 25), mention.start) else 1.0
        lead = mention.sentence < _LEAD
        if mention.sort == "name":
            weight.names += share * (_NAME + (_IN_LEAD if lead else 0))
        else:
            weight.places += share * (_PLACE + (_PLACE_IN_LEAD if lead else 0))
    if not weights:
        return None
    ranked = sorted(weights.items(), key=lambda item: (-item[1].total, item[1].first, item[0]))
    name, best = ranked[0]
    if not best.names and not (referred and best.first < _LEAD):
        return None
    named = [weight for _, weight in ranked if weight.names >= _NAME]
    if len(named) >= _ROUND_UP and best.total < _SHARE * sum(weight.total for weight in named):
        return None
    if national and best.first >= _LEAD and best.names <= 2 * _NAME:
        return None
    return name


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
        if to == "borough" and council is not None and council.kind in ("london", "metropolitan"):
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
