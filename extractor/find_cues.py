"""Finds every rule phrase in the text, all topics in one pass."""

from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter

import numpy
import regex
from spacy.attrs import LOWER, SPACY
from spacy.language import Language

from extractor.phrase_tree import PhraseTree
from extractor.places import going_back
from extractor.reading import Cue, Reading, Stage
from rules.loader import RuleBook
from rules.phrases import Place, words_of

_TITLED = regex.compile(  # backwards from the word
    r"(?r)\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Coun|Cr|Councillor|Councillors|Sir|Lord|Lady|Dame|Baroness|Prof|Professor|Rev|MP|MS|MSP)\.?\s+(?:[A-Z][\w'’-]+\s+)?"
)
_REACH = 30  # characters before a word that a title with a name may take
_MODAL = frozenset(("May", "Will"))


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word is part of a name: Mr Price, Coun Ann Savings; in May. The first word of a sentence is not."""
    if text[start:end] in _MODAL:
        before = text[going_back(start, _REACH) : start]
        return "\n" not in before[-2:] and before.strip()[-1:] not in ("", ".", "!", "?", ":", "“", '"', "‘")
    since = going_back(start, _REACH)
    words = text[since:start].split()
    return bool(words) and not words[-1].islower() and _TITLED.match(text, since, start) is not None  # a title or a name has its capital


_MEASURED_BY = ("measures", "services", "signals")  # the topics that the stage of measures reads together: two fifths of all cues
_START = attrgetter("start")

# What a phrase means: the group of rules in which it competes, its topic and rule, whether it silences the rule, and whether others may. A plain
# tuple: a named one takes eight times as long to take apart, three hundred times an article.
_Phrase = tuple[int, str, str, bool, bool]


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.cues_of`, `reading.measure_cues` and `reading.measure_cue_starts`.

    Within a group of rules (a topic, or a part of one that competes for the same numbers) a phrase inside a longer one is no cue of its
    own; a rule's blocked phrases silence that rule alone. "&" is read as "and".
    """
    groups: dict[str, int] = {}
    phrases: list[tuple[Place, _Phrase]] = []

    ampersand, and_ = nlp.make_doc("& and").to_array([LOWER]).tolist()

    for blocks in (True, False):  # of phrases that begin and end together those that block are looked at first
        for topic, rule in ((topic, rule) for topic, rule in rules if rule.cue):
            if written := rule.blocked if blocks else rule.phrases:
                meaning = (groups.setdefault(topic + rule.group, len(groups)), topic, rule.id, blocks, bool(rule.blocked))
                phrases += ((place, meaning) for place in written.graphs)
    tree = PhraseTree(phrases, _keys(words_of(place for place, _ in phrases), nlp))

    def find_cues(reading: Reading) -> None:
        starts, ends, text = reading.token_starts, reading.token_ends, reading.text
        blocked: dict[str, int] = {}  # rule -> where its last blocked phrase ends
        reached = [0] * len(groups)  # group -> the place of its last cue: by its end, of those that end together the longer behind
        by_topic: defaultdict[str, list[Cue]] = defaultdict(list)
        lowers = numpy.where(reading.lowers == ampersand, and_, reading.lowers) if "&" in text else reading.lowers
        count = len(starts)
        for first, last, phrases in tree.find(lowers):
            start, end, place = starts[first], ends[last - 1], last * count - first
            if last == first + 1 and text[start].isupper() and _is_name(text, start, end):
                place = -1  # before all others: no cue, though it may block one
            for group, topic, rule, blocks, blockable in phrases:
                if blocks:
                    blocked[rule] = max(last, blocked.get(rule, 0))
                elif place >= reached[group] and (not blockable or last > blocked.get(rule, 0)):
                    reached[group] = place
                    by_topic[topic].append(Cue(start, end, topic, rule))
        measured: list[Cue] = []
        for topic in _MEASURED_BY:
            measured += by_topic.get(topic, ())
        measured.sort(key=_START)
        reading.measure_cues, reading.measure_cue_starts = measured, list(map(_START, measured))
        reading.cues_of = dict(by_topic)

    return find_cues


def _keys(words: Iterable[str], nlp: Language) -> dict[str, list[int]]:
    """The tokens of each word, which stands between two spaces. There are 6,000, and one text of them all is soon read."""
    said = sorted(words)
    found: list[list[int]] = [[]]
    for key, is_last in nlp.make_doc(" ".join(said)).to_array([LOWER, SPACY]).tolist():
        found[-1].append(key)
        if is_last:
            found.append([])
    return dict(zip(said, found, strict=True))
