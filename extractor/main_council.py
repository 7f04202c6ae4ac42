"""Judges which council a document is mainly about, by what names it, where, and how often."""

import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import regex

from extractor.council_names import BODY, LIST, PEOPLE, Found, stem_of
from extractor.reading import CouncilMention, Cue, Reading

LEAD = 3  # sentences: headline, lead and the one after

# How much a mention tells. A full name outweighs a place; headline and lead outweigh the rest.
_NAME, _PLACE, _REFERENCE = 3.0, 1.0, 1.0
_IN_LEAD, _PLACE_IN_LEAD = (4.0, 3.0, 1.0), (2.0, 2.0, 1.0)  # for each of the first sentences
_MOST = 5.0  # a long story about a town names it again and again whatever council it is about; likewise "the council"
_ASIDE = 0.3  # "neighbouring Kent", a parish council, one first named when "the council" has been spoken of for long
_LISTED = 0.5  # one of several in a sentence: "Slough and Croydon have asked for more"
_LEAST = 0.5  # of a council known by its places alone
_OFTEN = 3  # so often
# A round-up has at least so many councils by name, none of them with this share of the weight.
_ROUND_UP, _SHARE = 3, 0.5
_EQUAL = 0.75  # of two councils named together, the second has so much of the weight of the first

_HALF = 0.5  # in a story that opens with several councils, the second has more than so much of the weight of the first

_NEIGHBOUR = regex.compile(r"(?ri)\b(?:excluding|without|neighbour\w*|nearby|unlike|like|former|compared\s+(?:with|to)|than|mp\s+for)\s+(?:the\s+)?")


# "Scotland's two biggest cities", "Two more councils": a story that opens so is of both.
_TWO = regex.compile(r"\b(?:[Tt]wo|[Bb]oth)(?:\s+[\w’'-]+){0,4}?\s+(?:councils|cities|authorities|boroughs|counties)\b")
_OPENING = 400  # characters
_NEARLY = 0.3  # of the two, the second has so much of the weight of the first

_SENTENCE_ENDS = regex.compile(r"[.!?]\s|\n")
_MEMBERS = regex.compile(r"\b(?:[Cc]ouncillors?|Cllrs?|Couns?|cabinet members?|scrutiny)\b")


@dataclass(slots=True)
class _Weight:
    names: float = 0.0
    places: float = 0.0
    references: float = 0.0
    first: int = sys.maxsize  # sentence
    last: int = -1  # sentence counted last
    late: bool = False

    @property
    def total(self) -> float:
        return self.names + min(self.places, _MOST) + min(self.references, _MOST)


def publisher(source: Found) -> str | None:
    """The council whose own paper the document is, given what the name of its source holds ("Kirkby Borough Council newsroom")."""
    names = {mention.name for mention in source.mentions if mention.sort == "name"}
    return names.pop() if len(names) == 1 else None


def opens_with_country(reading: Reading, scopes: frozenset[str]) -> bool:
    """Whether headline or lead speak of all councils or the country; `scopes` are the rules for such words."""
    if not reading.sentences:
        return False
    lead = reading.sentences[min(LEAD, len(reading.sentences)) - 1].end
    return any(cue.rule in scopes and cue.start < lead for cue in reading.cues_of.get("scopes", ()))


def main_council(names: list[CouncilMention], title: list[CouncilMention], refers: list[Cue], national: bool, text: str) -> str | None:
    """The council that most of the text is about; None for a round-up, a national story, a text that names none.

    `title`: what a title names that is not the text's own first line; `refers`: where the text says "the council" or the like; `national`:
    whether it opens with the whole country.
    """
    weights = _weigh(names, title, refers, text)
    ranked = sorted(weights.items(), key=lambda item: -item[1].total)  # of equals the first named
    if not ranked:
        return None
    name, best = ranked[0]
    if len(ranked) > 1 and ranked[1][1].total > _NEARLY * best.total and _TWO.search(text, 0, _OPENING):
        return None
    if not best.names and not (refers and (best.first < LEAD or best.places >= 2 or len(ranked) == 1)):
        # "Leicestershire ..., councillors were told"; a councillor's letter with one place in it
        clear = len(ranked) == 1 or (best.first < LEAD and best.total >= 2 * ranked[1][1].total)
        return name if clear and _MEMBERS.search(text) else None
    every = [weight for _, weight in ranked]
    others = {(weight.first, weight.last) for weight in every[1:]}
    if best.first < LEAD and best.names and not national and len(others) == 1 and all(LEAD <= first == last for first, last in others):
        return name  # partners are listed once, in one sentence: "Swansea council is a partner too, along with ..."
    if _is_round_up([weight for weight in every if weight.names >= _NAME], _ROUND_UP) or _is_round_up(every, _ROUND_UP + 1):
        return None
    if len(ranked) > 1 and ranked[1][1].total > _EQUAL * best.total and _together(names, name, ranked[1][0], text):
        return None
    if national and len(ranked) > 1 and ranked[1][1].names >= _NAME and ranked[1][1].total > _HALF * best.total:
        return None  # "Two county councils are to cut 900 jobs"
    if national and best.first >= LEAD and best.names <= 2 * _NAME:
        return None
    if national and best.first and len(ranked) > _ROUND_UP and not best.references:
        return None  # "Cuts are to be made across Wales. ... Newport council will get 5%, while Conwy and Gwynedd will get 2%"
    return name


def only_place(found: Found, title: Found, source: Found, refers: list[Cue]) -> str | None:
    """For a text that says "the council" and names none: the one that its title names, or the one council area that either mentions in any way.

    Where neither has a place, it is the one in the name of its source.
    """
    late = _late(refers)
    mentions = [mention for mention in (*found.mentions, *found.hints) if not mention.rule.startswith(BODY)]
    named = {mention.sentence for mention in mentions if mention.sort == "name"}
    if not refers or any(mention.sort == "name" and mention.start < late for mention in mentions):
        return None
    titled = {mention.name for mention in title.mentions if mention.sort == "name"}
    if len(titled) == 1:
        return titled.pop()
    places = [mention for mention in mentions if mention.sentence not in named]  # "than Leeds City Council and Doncaster" are others
    counts = Counter(mention.name for mention in (*title.mentions, *title.hints, *places) if mention.sort == "short")
    counts = counts or Counter(mention.name for mention in (*source.mentions, *source.hints))
    (name, most), *rest = counts.most_common(2) or [("", 0)]
    return name if name and (not rest or most >= 2 * rest[0][1]) else None


def county_spoken_of(name: str | None, found: Found, beside: Iterable[Found], counties: dict[str, str]) -> str | None:
    """The main council of a text whose first reference is "the county council" or "County Hall", given what was judged to be it.

    Where that is a mere district's place, or none, it is the one county that text, title and source (`beside`) have their places in.
    """
    lead = {stem_of(mention.name): mention.name for mention in (*found.mentions, *found.hints) if mention.sentence < LEAD}
    if name is not None:
        own = [mention for mention in found.mentions if mention.name == name]
        county = counties.get(name) or name
        if not any(mention.sort == "name" or mention.rule == PEOPLE for mention in own):
            return county
        return lead.get(stem_of(county), name) if own[0].sentence >= LEAD else name
    every = [mention for one in (found, *beside) for mention in (*one.mentions, *one.hints) if not mention.rule.startswith(BODY)]
    around = {counties.get(mention.name) for mention in every}
    return around.pop() or None if len(around) == 1 else None


def district_spoken_of(name: str | None, found: Found, first: int, counties: dict[str, str]) -> str | None:
    """The main council of a text, given what was judged to be it: not the county that bills too, but the district that has spoken before.

    A district's own text names its county in full ("Kent County Council takes the most") and itself by its place ("Swale's own share").
    `first`: where the text says "the district council" or the like for the first time.
    """
    named = next((mention for mention in found.mentions if mention.sort == "name" and mention.name == name), None)
    if named is None or named.sentence < LEAD - 1:
        return name
    within = [mention for mention in found.mentions if mention.sort == "short" and counties.get(mention.name) == name]
    before = {mention.name for mention in within if mention.start < named.start}
    speaking = {mention.name for mention in within if mention.rule == PEOPLE and (mention.name in before or first < named.start)}
    speaking = speaking or (before if first < named.start else set())
    return speaking.pop() if len(speaking) == 1 else name


def _weigh(names: list[CouncilMention], title: list[CouncilMention], refers: list[Cue], text: str) -> dict[str, _Weight]:
    weights: dict[str, _Weight] = defaultdict(_Weight)
    for mention in title:
        weight = weights[mention.name]
        weight.first = 0
        if mention.sort == "name":
            weight.names += _NAME + _IN_LEAD[0]
        else:
            weight.places += _PLACE + _PLACE_IN_LEAD[0]
    late = _late(refers)
    in_sentence = Counter(sentence for sentence, _ in {(m.sentence, m.name) for m in names if m.sort == "name"})
    for mention in names:
        new = mention.name not in weights
        weight = weights[mention.name]
        weight.first = min(weight.first, mention.sentence)
        weight.late = weight.late or (new and mention.start > late)
        if mention.sentence == weight.last:
            continue  # once a sentence
        weight.last = mention.sentence
        own, lead = (_NAME, _IN_LEAD) if mention.sort == "name" else (_PLACE, _PLACE_IN_LEAD)
        gain = own + (lead[mention.sentence] if mention.sentence < LEAD else 0)
        aside = mention.rule.startswith(BODY) or (mention.name.endswith("Authority") and mention.sentence >= LEAD)
        if weight.late or aside or _NEIGHBOUR.match(text, max(0, mention.start - 25), mention.start):
            gain *= _ASIDE
        elif in_sentence[mention.sentence] > 1 and mention.sentence > 1:
            gain *= _LISTED
        if mention.sort == "name":
            weight.names += gain
        else:
            weight.places += gain
    full = [mention for mention in names if mention.sort == "name" and not mention.rule.startswith(BODY)]
    starts = [mention.start for mention in full]
    subjects: dict[int, str] = {}
    for mention in full:
        subjects.setdefault(mention.sentence, mention.name)
    for cue in refers:  # each "the council" speaks for the council named last before it, of two in another sentence for the first
        if at := bisect_left(starts, cue.start):
            last = full[at - 1]
            if cue.start >= last.end:  # not the "county council" of the name itself
                apart = _SENTENCE_ENDS.search(text, last.end, cue.start) is not None
                weights[subjects[last.sentence] if apart else last.name].references += _REFERENCE
    return {
        name: weight
        for name, weight in weights.items()
        if weight.names >= _LISTED * _NAME or weight.places >= (_PLACE if weight.names or weight.late else _LEAST)
    }


def _is_round_up(several: list[_Weight], least: int) -> bool:
    return len(several) >= least and several[0].total < _SHARE * sum(weight.total for weight in several)


def _late(refers: list[Cue]) -> int:
    """Where "the council" has been said so often that a council first named after it is another one."""
    return refers[_OFTEN - 1].start if len(refers) >= _OFTEN else sys.maxsize


def _together(names: list[CouncilMention], one: str, other: str, text: str) -> bool:
    """Whether headline or lead name two councils in one breath ("Leeds, Bradford and Wakefield")."""
    return any(
        {left.name, right.name} == {one, other} and left.sentence < LEAD and LIST.fullmatch(text, left.end, right.start)
        for left, right in pairwise(names)
    )
