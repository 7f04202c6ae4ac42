"""What a sum is where the words joined to it say where it comes from: "£9m coming out of the rainy day fund", "its old depot was sold for £9m"."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, outer
from extractor.reading import Cue, Draft
from extractor.turn_words import HEDGES

Form = tuple[str, str | None, Evidence]  # measure, direction, the words that tell it

REACH = 90  # characters
_AUXILIARIES = (
    r"(?:(?:of\s+(?:which|that|this|it)|(?:a|per|each|every|this|last|next)\s+year|which|that|has|have|had|will|would|could|can|may|is|are|was|were|to|be|been|being|"
    r"also|now|then|instead|extra|more|due|set|expected)\s+)*"
)
_DRAWING = (
    r"(?:com(?:e|es|ing)|came|tak(?:en|ing)|drawn|pulled|found|met|funded|financed|paid(?:\s+for)?|covered|plugged|provided|released|raided|siphoned|drained|diverted|transferred|skimmed|"
    r"borrowed|used)"
)
# Between a sum and the store that it is drawn from; the store's own words may begin with "from".
_DRAWN = re.compile(
    rf"\s+{_AUXILIARIES}(?:{_DRAWING}\s+)?(?:(?P<from>from|by|out\s+of|through|using|with)\s+(?:(?!(?:and|or|to|for|into)\b)[\w'’-]+\s+){{0,4}})?",
    re.I,
)
_STORES = ("reserves.noun", "reserves_use.phrase")
_FROM = ("from ", "out of ")
_INTO = re.compile(r"\s+(?:more\s+|extra\s+)?(?:in)?to\s+(?:(?:its|the|their|our|a|an|that)\s+)?(?:[\w’'-]+\s+){0,3}", re.I)
_MOVES = regex.compile(rf"(?r)\b(?:transfer|mov|add|return|pay|put|contribut)\w*\s+{HEDGES}", regex.I)
_USES = regex.compile(rf"(?r)\b(?P<use>use|uses|used|using|drew|draw|draws|drawing)\s+(?:down\s+)?{HEDGES}", regex.I)
_TO_BALANCE = re.compile(
    r"\s+to\s+(?:help\s+(?:to\s+)?)?(?:support|balance|prop\s+up|plug|fill|bridge|close|shore\s+up)\s+"
    r"(?:(?:the|its|a|this|next|last|their|our|that)\s+)?(?:[\w/’'-]+\s+){0,3}?(?:budgets?|gap|shortfall|deficit|hole|books)\b",
    re.I,
)
_GOVERNED = frozenset(("funding_gap", "overspend", "debt", "grant_cut", "tax_bill"))  # what is met from a store and stays what it is
_OWN = 20  # characters
_OWN_SAVINGS = regex.compile(r"(?r)\b(?:from|out\s+of)\s+(?:its|their|our|the\s+council['’]s|council)\s+savings", regex.I)
_PLAN = re.compile(r"\s+(?:plans?|programme|proposals|package|targets?|measures)\b", re.I)
_OF = 4  # characters of "costs of £9m"
_SOLD_FOR = regex.compile(
    rf"(?r)\b(?:sell|sells|selling|sold|flog(?:s|ged|ging)?|offload(?:s|ed|ing)?|auctioned|(?:sale|sell-off|disposal)\s+of)\b[^.;:£]{{0,70}}?\s+for\s+{HEDGES}",
    regex.I,
)


def told_by_source(clause: Clause, draft: Draft, cues: list[Cue]) -> Form | None:
    """What the sum of the draft is by where it comes from."""
    return _from_store(clause, draft, cues) or _into_store(clause, draft, cues) or _used_to_balance(clause, draft) or _sold_for(clause, draft)


def _from_store(clause: Clause, draft: Draft, cues: list[Cue]) -> Form | None:
    """ "The remaining £5m coming from the rainy day fund", "£9m of which will be covered by reserves"."""
    last = draft.number.outer_end
    if _is_governed(clause, draft):
        return None
    for cue in cues:
        if last < cue.start < last + REACH and (cue.rule in _STORES or _is_savings_pot(clause, cue)):
            drawn = _DRAWN.fullmatch(clause.text, last, cue.start)
            if drawn is not None and (drawn["from"] is not None or clause.text.startswith(_FROM, cue.start)):
                return "reserves_use", None, Evidence(cue.start, cue.end, "sum.from-store")
    return None


def _is_savings_pot(clause: Clause, cue: Cue) -> bool:
    """ "From its savings": what has been put by, not what is cut."""
    return (
        cue.rule == "saving.noun"
        and _OWN_SAVINGS.match(clause.text, max(clause.start, cue.start - _OWN), cue.end) is not None
        and (_PLAN.match(clause.text, cue.end) is None)
    )


def _into_store(clause: Clause, draft: Draft, cues: list[Cue]) -> Form | None:
    """ "Agreed to transfer £9m to the insurance reserve"."""
    first, last = outer(draft.number)
    for cue in cues:
        if cue.rule == _STORES[0] and last < cue.start < last + REACH // 2 and _INTO.fullmatch(clause.text, last, cue.start):
            moved = _MOVES.match(clause.text, max(clause.start, first - REACH), first)
            return ("reserves", None, Evidence(cue.start, cue.end, "sum.into-store")) if moved is not None else None
    return None


def _used_to_balance(clause: Clause, draft: Draft) -> Form | None:
    """ "Used £9m to balance this year's budget": it had been put by."""
    first, last = outer(draft.number)
    if not clause.text.startswith(" to ", last) or _TO_BALANCE.match(clause.text, last, clause.end) is None:
        return None
    used = _USES.match(clause.text, max(clause.start, first - REACH), first)
    return ("reserves_use", None, Evidence(*used.span("use"), "sum.used-to-balance")) if used is not None else None


def _is_governed(clause: Clause, draft: Draft) -> bool:
    """Whether a word before the sum says what it is, whoever pays: "an overspend of £9m will be met from reserves"."""
    evidence = draft.evidence.get("measure")
    first = draft.number.outer_start
    if evidence is None or evidence.end is None or evidence.end > first or "," in clause.text[evidence.end : first]:
        return False
    return draft.measure in _GOVERNED or (draft.measure == "cost" and first - evidence.end <= _OF)


def _sold_for(clause: Clause, draft: Draft) -> Form | None:
    """ "It sold its headquarters for £53m to plug the gap"."""
    first = draft.number.outer_start
    if not clause.text.endswith("for ", 0, first) and " for " not in clause.text[first - 30 : first]:
        return None
    sold = _SOLD_FOR.match(clause.text, max(clause.start, first - REACH), first)
    return ("income", "up", Evidence(*sold.span(), "sum.sold-for")) if sold is not None else None
