"""What follows for a tax from where the text has told that it stands: a rise that is proposed makes bills that are, whatever their verb.

"The rise proposed is 2%. It means that homes in Band B will pay £41 more": nobody has voted on it between the two sentences.
"""

import regex

from extractor.claim import Evidence
from extractor.reading import Draft, Reading

_WOULD = "status.modal"
_RIVAL = regex.compile(
    r"\b(?:amendment|alternative|rival|opposition|instead|if|unless|had|would\s+have|referendum|proposals?|proposed|Labour|Tory|Tories|Conservatives?|Lib(?:eral)?\s+Dems?)\b"
)
_TAXES = frozenset(("tax_rise", "tax_bill"))
_FUTURES = frozenset(
    ("status.will", "status.there-will-be", "status.going-up", "status.moves", "status.being", "status.by-period")
)  # verbs of what is to come, of no vote
_VOTES = frozenset(("status.agreed", "status.plans-agreed", "status.voted-on", "status.resolved", "status.same-figure"))
# What is proposed by others, or was once: it says nothing of what the council does.
_ASIDES = frozenset(
    ("status.dropped", "status.refused", "status.unreal", "status.rival", "status.alternative", "status.former-plan", "status.was-to")
)


def _is_would(reading: Reading, draft: Draft) -> bool:
    """Whether "would" tells of the bill: "the average home would pay £40 more", said of a rise that is decided, not of a rival one."""
    if draft.status != "proposed" or not reading.text.startswith("would ", draft.evidence["status"].start or 0):
        return False
    sentence = reading.sentences[draft.number.sentence]
    return _RIVAL.search(reading.text, sentence.start, sentence.end) is None


def follow_proposals(reading: Reading) -> None:
    """Makes proposals of the taxes that a mere future tells, after a rise of the same council that is proposed and not voted on since.

    Those that no word tells follow a rise that was voted on, whatever else the text calls proposed.
    """
    proposed: dict[str | None, int] = {}  # by council: where the proposal stands
    voted: dict[str | None, int] = {}
    rises: dict[str | None, int | None] = {}  # where the last rise stands, if it is decided
    for draft in reading.drafts:
        if draft.measure not in _TAXES:
            continue
        rule = draft.evidence["status"].rule
        if draft.measure == "tax_rise" and draft.status in ("agreed", "proposed"):
            rises[draft.council] = draft.number.start if draft.status == "agreed" and reading.decided else None
        told = rises.get(draft.council) if draft.measure == "tax_bill" and rule == _WOULD else None
        if told is not None and _is_would(reading, draft):
            draft.status = "agreed"
            draft.evidence["status"] = Evidence(told, told + 1, "status.as-voted")
        elif draft.status == "proposed" and rule.startswith("status.") and rule not in _ASIDES:
            proposed.setdefault(draft.council, draft.number.start)
        elif draft.status == "agreed" and rule in _FUTURES and draft.council in proposed:
            draft.status = "proposed"
            draft.evidence["status"] = Evidence(proposed[draft.council], proposed[draft.council] + 1, "status.as-proposed")
        elif draft.status == "proposed" and draft.council in voted and rule == "story.proposed":
            draft.status = "agreed"
            draft.evidence["status"] = Evidence(voted[draft.council], voted[draft.council] + 1, "status.as-voted")
        elif draft.status == "agreed" and rule not in _FUTURES:
            proposed.pop(draft.council, None)
            if rule in _VOTES:
                voted.setdefault(draft.council, draft.number.start)
