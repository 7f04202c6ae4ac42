"""A paper that puts itself right: "We said last week that five libraries would close. It is three"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.compare import Verdict, quoted
from db.contradictions import Clash
from db.interval import relate
from db.statement import Statement

OPENING = 110  # characters before the figure that is right
# a report without a day may be the council's, whose figures move
_PRINTED = re.compile(
    r"\b(?:we|our(?: \w+)? report|(?:our|an?|the)(?: \w+)? (?:story|article|headline)|(?:some|earlier|early) editions?"
    r"|report (?:last week|yesterday|in (?:last|our|your|this) [a-z]+))\b[^.;£\d]{0,60}"
    r"\b(?:said|say|saying|stated|reported|gave|wrote|published|printed|put|claimed)\b",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\W*(?:(?:in fact|we (?:have been|are) (?:asked|happy) to (?:make (?:it )?clear|point out)(?: that)?),? )?"
    r"(?:it|this|that|the (?:correct |right |actual |true )?(?:figure|number|sum|amount|total|cost))"
    r"\s+(?:is|was|are|will be|should (?:have )?(?:be|been|read|said))(?:\s(?:in fact|only|actually))?\s+$",
    re.IGNORECASE,
)


def errata(statements: Sequence[Statement]) -> Iterator[Clash]:
    """What a document says it or another paper printed, and the figure that it puts in the place. Takes its statements in text order."""
    text = statements[0].claim.document.text if statements else ""
    for wrong, right in pairwise(statements if text else ()):
        one, other = wrong.claim, right.claim
        if one.kind != other.kind or one.sentence_start == other.sentence_start or other.start - other.sentence_start > OPENING:
            continue
        if text[one.sentence_end : other.sentence_start].strip() or not _IS.fullmatch(text[other.sentence_start : other.start]):
            continue
        if _PRINTED.search(text[one.sentence_start : one.start]) and not relate(wrong.value, right.value):
            because = f"Within one document {quoted(other)} is put in the place of {quoted(one)}."
            yield Clash("internal", Verdict("conflict", because), [wrong], [right])
