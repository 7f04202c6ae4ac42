"""How far a target was missed: "It missed its target by £2.8m. It delivered £7.4m of the £10.2m that it was meant to save"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from db.arithmetic import Check, check
from db.statement import Statement

WORDS = ("miss", "short", "undershot")  # letters of all that tells of it
AHEAD = 80  # characters before a figure that say that a target was missed by it
_OF_TARGET = re.compile(r"\s(?:out )?of the\s(?:\w+\s){0,2}$|\sagainst (?:a|its|the) [^.;£\d]{0,30}\btarget of\s(?:\w+\s)?$", re.IGNORECASE)
_MEANT = re.compile(
    r"\s*(?:that |which )?(?:it|they|the \w+)?\s?(?:was|were|had|is|are|has|should)(?: been)? "
    r"(?:meant|supposed|due|expected|planned|asked|told|aiming|have)\b"
)
_BY = re.compile(
    r"\b(?:(?:miss\w*|fell short of|fallen short of|undershot)\b[^.;£\d]{0,60}\bby|shortfall of)(?: \w+){0,2}\s+$",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\s+short(?:\s*[.,;]|$)", re.IGNORECASE)


def tells_of_missing(text: str) -> bool:
    """Whether a document may tell of a target that was missed: nearly always not."""
    return any(words in text for words in WORDS)


def missed(group: Sequence[Statement], near: Sequence[Statement]) -> Iterator[Check]:
    """What was reached and what is missing, against the target. Takes the figures of a sentence, and these with those of the sentences beside."""
    for part, total in pairwise(group):
        claim, text = total.claim, total.claim.document.text
        between = text[part.claim.end : claim.start]
        tied = _OF_TARGET.search(between) and ("target" in between or _MEANT.match(text[claim.end : claim.sentence_end]))
        if {part.claim.kind, claim.kind} != {"money"} or not tied or total.value.point <= part.value.point:
            continue
        for rest in near:
            own = rest.claim
            if rest is part or rest is total or own.kind != "money" or rest.value.point >= total.value.point or own.service != claim.service:
                continue
            if _BY.search(text[max(own.sentence_start, own.start - AHEAD) : own.start]) or _SHORT.match(text[own.end : own.sentence_end]):
                yield replace(check([part, rest], total, explicit=True), role="amount")  # what was reached is no part for other papers
                return
