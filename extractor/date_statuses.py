"""Settles the statuses that only the period tells.

"The grant for 2016/17 is £9m" is decided where it was written in February 2016, a fact where it was written in June; what was cut in a year gone by
is no plan any more. Only what no verb of decision or doubt has settled is moved.
"""

import regex
from spacy.language import Language

from extractor.claim import Evidence
from extractor.link_statuses import usual_statuses
from extractor.reading import Draft, Reading, Stage
from rules.loader import RuleBook

_OPEN = ("", "..")
# The last words of cues that state a fact without saying when it came about.
_PLAIN = frozenset(("was", "were", "took", "year", "take", "made", "saved", "already", "currently", "now", "awarded", "is", "are", "has", "have"))
# What came before, belongs to the council or brought a cut about is a fact, whatever year is spoken of.
_FACT = regex.compile(
    r"\b(?:blam\w+|because of|due to|thanks to|after|following|fallen|fell|rose|risen|gone|compared|its|their|our|his)\b[^;:\n]{0,40}$|"
    r"\bfrom\s+(?:\w+\s+)?$",
    regex.I,
)
_BEFORE = 70  # characters before the number


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that revises `draft.status` once `draft.period` is known."""
    usual = usual_statuses(rules)

    def date_statuses(reading: Reading) -> None:
        if reading.published is None:
            return
        today = reading.published.isoformat()
        for draft in reading.drafts:
            if draft.period is None or (rule := usual.get(draft.measure or "")) is None:
                continue
            begins, _, ends = draft.period.partition("/")
            if (
                draft.status == "actual"
                and rule.ahead
                and begins not in _OPEN
                and begins[:10] > today
                and _plainly(reading, draft)
                and not _given(reading, draft)
            ):
                ahead = rule.ahead if rule.ahead != "story" else "agreed" if reading.decided else "proposed"
                draft.status, draft.evidence["status"] = ahead, Evidence(None, None, "status.year-ahead")
            elif (
                rule.usual == "story"
                and draft.status in ("agreed", "proposed")
                and ends not in _OPEN
                and ends[:10] <= today
                and _plainly(reading, draft)
            ):
                draft.status, draft.evidence["status"] = "actual", Evidence(None, None, "status.year-gone")

    return date_statuses


def _plainly(reading: Reading, draft: Draft) -> bool:
    """Whether no verb of its own tells what is said of the figure."""
    evidence = draft.evidence["status"]
    if evidence.start is None or evidence.end is None or evidence.rule.startswith("story."):
        return True
    words = reading.text[evidence.start : evidence.end].lower().split()
    return bool(words) and words[-1] in _PLAIN


def _given(reading: Reading, draft: Draft) -> bool:
    """Whether the figure is a fact by what stands before it: a cause, a possession."""
    number = draft.number
    start = max(reading.sentences[number.sentence].start, number.start - _BEFORE)
    return _FACT.search(reading.text, start, number.start) is not None
