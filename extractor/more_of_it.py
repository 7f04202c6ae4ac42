"""Whether "an extra £9m" is more of what the figure before it is: "savings of £4m this year and an extra £9m next", "An extra £9m will follow"."""

import re

from extractor.claim import NO_EVIDENCE
from extractor.clauses import Clause
from extractor.reading import Draft

_EXTRA, MORE = "extra.adjective", "measure.more-of-it"
_ADDED_TO = frozenset(("saving", "grant_cut", "funding_gap", "overspend", "underspend", "debt", "cost", "reserves_use", "income"))
_AND = re.compile(r"[^.;:£]{0,90}?(?:,|\band|\bplus|\bwith|\bby)\s+(?:(?:and|then|plus|with|followed|later|possibly|perhaps|by)\s+){0,3}")
# For a purpose it would be spent; where it comes from somebody or something else, that tells what it is.
_NO_PURPOSE = re.compile(
    r"\s*(?:[.,;)”\"]|$|\s(?:(?:over|in|by|during|through|from|before|between)\s(?!(?:(?:the|its|their|our|central|local|welsh|scottish|uk|extra|higher)\s){0,2}"
    r"(?:government|treasury|ministers?|reserves|balances|council\s+tax|taxpayers|residents|fees|charges|grants?|lottery|eu|nhs)\b)"
    r"|next\b|this\b|last\b|the\s(?:year|following|next)\b|a\syear\b|annually\b|overall\b|thereafter\b|to\s(?:go|come|follow|find|save|cut|cross)\b|and\b|but\b))",
    re.I,
)
_FOLLOWS = re.compile(
    r"\s(?:of\s(?:this|these|it|savings|cuts)\s)?(?:(?:(?:will|would|could|may|might|must|should|is|are|was|were|has|have|had|still|also|then|yet|now|likely|due|expected|set|needs?|"
    r"thought|planned|to|be|been)\s){1,5})(?:follow\w*|go\b(?!\s(?:on|in|to|into|towards)\b)|gone\b(?!\s(?:on|in|to|into|towards)\b)|come\b(?!\sfrom)|added\b|lost\b|taken\s(?:out|off|away)\b|"
    r"identified\b|required\b(?!\s(?:for|to)\b)|needed\b(?!\s(?:for|to)\b))"
    r"|\s(?:follows?|followed|goes|went)\b(?!\s(?:on|in|to|into|towards)\b)",
    re.I,
)
_NEXT_TO = 2  # characters


def is_more_of(clause: Clause, draft: Draft, before: Draft) -> bool:
    """Whether nothing but the word "extra" tells what the draft is, and it adds to the sum before it.

    `before` is the figure before, in this sentence or the one before it. A sum with a purpose ("and an extra £9m for roads") is no more of it.
    """
    evidence, number = draft.evidence.get("measure", NO_EVIDENCE), draft.number
    if not evidence.rule.startswith(_EXTRA) or evidence.start is None or evidence.start > number.start or before.measure not in _ADDED_TO:
        return False
    if before.number.kind != number.kind or before.number.rate != number.rate:
        return False
    if before.number.sentence == number.sentence:
        joined = _AND.fullmatch(clause.text, before.number.outer_end, evidence.start)
        if joined is not None and evidence.rule != _EXTRA and not joined[0].endswith("by "):
            return False
        return joined is not None and (_NO_PURPOSE.match(clause.text, number.outer_end) or _FOLLOWS.match(clause.text, number.outer_end)) is not None
    opens = evidence.start - clause.start <= _NEXT_TO and before.number.sentence == number.sentence - 1
    return opens and evidence.rule == _EXTRA and _FOLLOWS.match(clause.text, number.outer_end) is not None
