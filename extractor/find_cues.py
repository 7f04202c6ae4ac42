"""Finds every rule phrase in the text, all topics in one pass of spaCy's PhraseMatcher (0.1-0.2 tokenizer units for 500 terms)."""

import regex
from spacy.language import Language
from spacy.matcher import PhraseMatcher

from extractor.reading import Cue, Reading, Stage
from rules.loader import RuleBook

_TITLED = regex.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Coun|Cr|Councillor|Councillors|Sir|Lord|Lady|Dame|Baroness|Prof|Professor|Rev|MP|MS|MSP)\.?\s+(?:[A-Z][\w'’-]+\s+)?$"
)
_MODAL = frozenset(("May", "Will"))


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word is part of a name: Mr Price, Coun Ann Savings; in May. The first word of a sentence is not."""
    before = text[max(0, start - 30) : start]
    if text[start:end] in _MODAL:
        return "\n" not in before[-2:] and before.strip()[-1:] not in ("", ".", "!", "?", ":", "“", '"', "‘")
    return _TITLED.search(before) is not None


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.cues`.

    Within a group of rules (a topic, or a part of one that competes for the same numbers) a phrase inside a longer one is no cue of its own; a rule's blocked
    phrases silence that rule alone.
    """
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    names: dict[int, tuple[str, str, str, bool]] = {}  # match key -> group, topic, rule id, blocks
    for topic, rule in rules:
        if not rule.cue:
            continue
        for phrases, blocks in ((rule.phrases, False), (rule.blocked, True)):
            if phrases:
                key = f"{topic}/{rule.id}/{blocks}"
                matcher.add(key, [nlp.make_doc(phrase) for phrase in phrases])
                names[nlp.vocab.strings[key]] = (topic + rule.group, topic, rule.id, blocks)

    def find_cues(reading: Reading) -> None:
        starts, ends, text = reading.token_starts, reading.token_ends, reading.text
        blocked: dict[str, int] = {}  # rule -> where its last blocked phrase ends
        reach: dict[str, tuple[int, int]] = {}  # group -> first and last token of its last cue
        cues = []
        # from left to right, the longest first at each place
        for first, minus_last, not_blocks, (group, topic, rule, _) in sorted(
            (first, -last, not names[key][3], names[key]) for key, first, last in matcher(reading.doc)
        ):
            last = -minus_last
            if not not_blocks:
                blocked[rule] = max(last, blocked.get(rule, 0))
                continue
            if last <= blocked.get(rule, 0):
                continue
            begun, ended = reach.get(group, (-1, -1))
            if last <= ended and (first, last) != (begun, ended):
                continue
            if text[starts[first]].isupper() and last - first == 1 and _is_name(text, starts[first], ends[first]):
                continue
            reach[group] = (first, last)
            cues.append(Cue(starts[first], ends[last - 1], topic, rule))
        reading.cues = cues

    return find_cues
