"""Reads the verb groups beside a number that no phrase of `rules/data/statuses.toml` names: "sold £9m of land", "the £9m taken out since 2010".

A form such as "cut" or "sold" is past only where no auxiliary makes it something else ("is being cut", "could be sold", "will cost").
"""

import re

import regex

from extractor.clauses import REACH, Clause, beside, ending, words_of
from extractor.places import going_back, going_on, holds
from extractor.reading import Cue, Draft
from rules.word_tree import any_word

PERFECT = "status.perfect"
GOING_UP = "status.going-up"
_BENT = frozenset((PERFECT, GOING_UP))
NEXT = 25  # characters within which a verb governs the number

# As trees of letters these words take two thirds of the time of lists.
_IRREGULAR = (
    "sold spent took taken made lost paid bought brought sent held fell fallen rose risen grew grown drew drawn shed won gave given got withdrew "
    "withdrawn built found left kept put went overspent underspent"
)
_PAST_FORMS = words_of(f"{_IRREGULAR} cut put set hit")
_BEFORE_SUM = (
    "a / an / the / another / further / extra / additional / some / about / around / nearly / almost / over / more than / just / only / up to / "
    "out / in / by / to / up / back / off / away / aside"
)
_PAST_VERB = regex.compile(  # backwards from the number: from the left it takes ten times as long
    r"(?r)\b(?P<has>(?:has|have|had)\s+(?:(?:also|already|now|since|just|only|again|so far|recently)\s+)?)?"
    r"(?P<verb>(?<=ha[sd]\s|have\s)claimed|(?<=ha(?:s|d|ve)\s(?:\w+\s)?)(?:cut|put|set|hit)|"
    r"(?<=\b(?:council|authority|county|borough|government|cabinet|administration|[Ii]t|[Hh]e|[Ss]he)\s)(?:cut|put(?:\s+an\s+(?:additional|extra))?)|"
    r"(?!includ|contain|confirm|announc|fac|need|want|warn|reveal|show|total|estimat|expect|claim|call|mean|report|defend|critici|welcom|blam|attack|describ|condemn|"
    r"oppos|reject|support|outlin|discuss|debat|propos|discover|uncover|spott|assum|suggest|consider|request|recommend|plann|threaten|target|pledg|promis|question|detail|fear|seek|requir|"
    r"follow|pitch|accept|float|moot|tabl|unveil|announc|advis|urg|project|predict|anticipat|pencil|budget|offer|amount|equat|approv|agre|warn|rank|list|nam|vot)"
    rf"[a-z]+ed|{any_word(_IRREGULAR.split(), backwards=True)})\s+"
    rf"(?:(?:{any_word(_BEFORE_SUM.split(' / '), backwards=True)}|"
    r"(?<=(?:hired|bought|sold|built|acquired|purchased|completed|rebuilt|leased|settled)\s)for)\s+){0,3}"
)
# "Increased the tax by 9%", "slashed its budget by £3m": the verb stands before what it changes.
_CHANGED_BY = regex.compile(
    r"(?r)(?<!\b(?:is|are|was|were|be|been|being|gets?|got|to|will|would|could|"
    r"may|might|must|should|can|sees?|seen|saw|seeing|ha[ds]|have|having)"
    r"\s(?:\w+\s)?)(?<!\b(?:of|its|a|the)\s)"
    r"\b(?P<verb>increased|raised|hiked|lifted|reduced|slashed|trimmed|slimmed|lowered|boosted|pushed up|put up|shrank|shrunk|upped)\s+"
    r"(?:(?!by\b|to\b|and\b|or\b|in\b|for\b|from\b)[\w'’-]+\s+){1,4}by\s+"
    r"(?:(?:up to|as much as|about|around|nearly|almost|over|more than|just over|just under|a|an)\s+)*",
    regex.I,
)
_CHANGED = ("increased", "raised", "hiked", "lifted", "reduced", "slashed", "mmed", "lowered", "boosted", "pushed up", "put up", "shr", "upped")
# "Despite slashing £2m", "after going £9m over budget": what came before the main clause.
_HAVING_DONE = regex.compile(
    r"(?r)(?<!\beven\s)\b(?:(?:after|despite|in spite of|since|following)\s+(?:\w+ly\s+)?"
    r"(?P<verb>(?!hav|agree|approv|reject|throw|vot|back|plan|propos|fac|need|consider|warn|pledg|promis|tak|hear|learn|admit|say|reveal|announc|claim|tell)[a-z]+ing|taking)"
    r"|having\s+(?:already\s+)?(?P<verb>(?!agreed|approved|voted|planned|proposed|pledged|promised|backed)[a-z]+ed|cut|made|taken|found|lost|spent|shed|stripped))\s+"
    r"(?:(?!to\b)[\w'’-]+\s+){0,4}",
    regex.I,
)
_BEFORE_MAIN = words_of("after despite spite since following having")
_DONE_SINCE = re.compile(
    r"(?:\s+(?!will\b|would\b|to\s+be\b)[\w'’-]+){0,5}?\s+(?P<verb>saved|taken|cut|made|delivered|achieved|lost|stripped|slashed|removed|spent|raised|received|borrowed|axed|shed|gone|"
    r"save|cut|make|lose|find)\b(?:(?!\s(?:which|whom)\b)[^.;,:£€$\n]){0,40}?"
    r"\b(?:since|so far|already|(?:over|in|during) the (?:last|past)|last year)\b",
    re.I,
)
# "The county cut £50m": of one who acts it is past; "cuts" would be the present.
_ONE_CUT = regex.compile(
    r"(?r)(?P<before>\b[\w’'-]+\s+)?\b(?:(?:the|this|our)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:council|authority|county|city|borough|district|trust|board|department|government)"
    r"|it|he|she)\s+(?P<verb>cut|put|set|shed|hit)\s+(?:(?:about|around|nearly|almost|over|more\s+than|another|a|further|just|some|up\s+to)\s+)*",
    regex.I,
)
_SUBJECT_CUTS = (
    "cut", "put", "set", "shed", "hit", "about", "around", "nearly", "almost", "over", "than", "another", "further", "just", "some", "to", " a",
)  # fmt: skip
_HELPERS = words_of(
    "let lets letting make makes made making help helps helping see sees seeing saw "
    "have had will would could should must may might did does than when if"
)
# What stands before a form such as "cut" where it is not the past tense: "is being cut", "will cost", "to be sold".
_TURNS = r"be|being|to|will|would|could|may|might|must|should|can|cannot|get|gets"
_ADVERB = r"\s+(?:(?:\w+ly|not|also|otherwise|still|now|only|then|soon)\s+)?"
_NOT_PAST = regex.compile(rf"(?r)\b(?:{_TURNS}){_ADVERB}", regex.I)
# ... and where a form before the number is a participle of its own clause or an adjective: "was sold £9m of", "newly raised".
_NOT_ACTIVE = regex.compile(rf"(?r)\b(?:{_TURNS}|been|is|are|was|were|if|newly|recently|having){_ADVERB}", regex.I)
_UNREAL = regex.compile(r"(?r)\b(?:will|would|could|might|should)\s+(?:\w+\s+)?", regex.I)  # "could have saved"
# "would have limited the rise and put £3m into roads": a bare form that the auxiliary of the verb before it governs.
_BARE = frozenset(("put", "cut", "set", "shed", "cost", "hit"))
_WITHIN = r"(?:[^.;:\n]|(?<=\d)\.(?=\d)){3,80}?"  # "4.99%" ends no sentence
_JOINED = regex.compile(rf"\b(?:to|will|would|could|may|might|must|should)\s{_WITHIN}\b(?:and|or)\s+$", regex.I)
_TIMELESS = ("cut", "put")
# "Helping the council cut £9m", "should the council put £3m into parks": no deed
_HELPED = regex.compile(
    r"(?ri)\b(?:help(?:s|ed|ing)?|let|lets|makes?|made|making|sees?|should|would|could|can|will|did|does|wants?|whether|if)\s+(?:[\w’-]+\s+){1,3}"
)
_SEEN = regex.compile(
    r"\b(?:sees?|seeing|(?:to|will|would|could|may|might|must)\s+(?:have|get)\s+(?:its|their|his|her|the))\s[^.;,\n]{1,60}$", regex.I
)  # "will see its grant reduced by £3m"
# "would have kept the rise to 3% and axed a £9m scheme": the participle too.
_JOINED_TO_HAVE = regex.compile(rf"\b(?:will|would|could|might|should) have\s{_WITHIN}\b(?:and|or)\s+$", regex.I)
_JOINED_WITHIN = 100  # characters
# "Three centres are to be closed and 90 jobs lost": the auxiliary of the first participle is the second's too.
_SHARES_BE = regex.compile(
    r"\b(?:(?:will|would|could|may|might|must|should|to)\s+be|being)\s+(?:\w+\s+)?\w+(?:ed|en|ut|ld|st)\b(?:[^.;:\n]|(?<=\d)\.(?=\d)){0,60}?(?:,|\band)\s+"
    r"(?:(?:about|around|nearly|almost|some|over|more\s+than|up\s+to|another|a\s+further)\s+)*£?\d[\d,.]*(?:m|bn|k|%)?"
    r"(?:\s+(?!(?:was|were|has|have|had|is|are|will|would|in|at|by|from|to|of|for)\b)[\w’'-]+){0,3}\s+$",
    regex.I,
)
_CLAUSE_OPENS = regex.compile(
    r"(?r)(?:,|;|\band|\bbut|\bwhile|\bwhich means|\bof (?:which|that|this))\s+(?:(?:a|an|the|another|further|extra|additional|about|some)\s+)*",
    regex.I,
)
_OPENINGS = (  # how it ends
    ",", ";", "which", "of that", "of this", "and", "but", "while", "means", "a", "an", "the", "another", "further", "extra", "additional", "about",
    "some",
)  # fmt: skip
_VERB_FOLLOWS = re.compile(
    r"(?:,\s+(?:including|among\s+them|some\s+of|most\s+of|many\s+of)\s[^,.;:]{3,60},)?(?:\s+(?!and\b|to\b|from\b|in\b|for\b)[\w'’-]+){0,3}?\s+(?:will|would|could|may|might|has|have|had|is|are|was|were|must|should|goes|disappears?|vanish(?:es)?|remains?|leaves?|"
    r"faces?|joins?|moves?|transfers?|switch(?:es)?)\b",
    re.I,
)
_PARTICIPLES = ("made", "cut", "saved", "found", "lost", "taken", "axed", "shed", "spent", "slashed")
_ARE = regex.compile(r"(?r)\b(?:is|are)\s(?:also\s)?")
_WILL_SEE = regex.compile(
    r"(?ri)\b(?:to|will|would|could|may|might|must)\s(?:also\s)?(?:see|mean|involve|require|include)\s(?P<what>(?:[^.;:\n]|(?<=\d)\.(?=\d)){4,150}?)\s"
)
_HAS_BEEN = re.compile(r"\b(?:has|have|had|was|were|been|which|that|who|having)\b")
_SEEN_WITHIN = 180  # characters
_BE = ("was", "were", "been")
_PERFECT_ADVERBS = ("also", "now", "already", "so far")
_BEEN = re.compile(r"\s+been\s+(?:\w+ly\s+)?")
_ADVERBS = re.compile(r"\s+(?:(?:\w+ly|also|later|then|now|since|first|today|yesterday|last night)\s+)?", re.I)
_CHANGE_NEAR = 60  # characters from such a verb to the number
# "Would see bills go up by 4%": the bare form is the auxiliary's.
_MADE_TO = regex.compile(r"\b(?:will|would|could|may|might|should|to) (?:see|mean|make|let|have)\b[^,.;:\n]{0,50}$", regex.I)
# "£3m of a planned reduction of £9m": what the figure is called, whatever came of it.
_CALLED = regex.compile(
    r"(?r)\b(?:an?|the|its|their|this|that|our)\s+(?:[\w-]+\s+){0,2}?(?:(?P<proposed>planned|proposed|mooted|suggested|threatened)|"
    r"(?P<forecast>expected|projected|predicted|anticipated|feared))\s+(?!and\b|to\b|by\b|in\b)(?:[\w-]+\s+){1,3}?of\s+"
    r"(?:(?:about|around|nearly|almost|over|some|up to|more than|just)\s+)*",
    regex.I,
)
_CALLED_WITHIN = 70  # characters
_BEFORE = 24  # characters that an auxiliary with its adverb takes

_AND_SPEND = re.compile(r"\band\s+(?:then\s+|also\s+|still\s+)?(?:spend|invest|borrow|put|use)\s+(?:[\w’'-]+\s+){0,3}$")


def past_only(text: str, cues: list[Cue]) -> list[Cue]:
    """The cues without the bare forms ("saved", "cost") that an auxiliary takes out of the past."""
    following = (*cues[1:], None)
    return [cue for cue, after in zip(cues, following, strict=False) if cue.rule not in _BENT or not _bent(text, cue, after)]


def _bent(text: str, cue: Cue, after: Cue | None) -> bool:
    """Whether another verb makes of the cue's form what it is not by itself."""
    if text[cue.end : cue.end + 1] == "-":
        return True  # "a £9m cost-cutting exercise"
    if cue.rule == GOING_UP:
        return _MADE_TO.search(text, max(0, cue.start - _CHANGE_NEAR), cue.start) is not None
    return _turned(text, cue) or _helps(text, cue, after) or _seen_done(text, cue)


def _seen_done(text: str, cue: Cue) -> bool:
    """Whether the participle is what somebody will see done: "a budget which will see bills rise by 5% and savings of £9m | made"."""
    if text.find(" ", cue.start, cue.end) >= 0 or not text.endswith(_PARTICIPLES, cue.start, cue.end):
        return False
    if _ARE.match(text, going_back(cue.start, _BEFORE), cue.start) is not None:
        return True  # "while savings of £9m are also made"
    seen = _WILL_SEE.match(text, going_back(cue.start, _SEEN_WITHIN), cue.start)
    return seen is not None and _HAS_BEEN.search(seen["what"]) is None


def _helps(text: str, cue: Cue, after: Cue | None) -> bool:
    """Whether the cue is but the auxiliary of the one after it: "was narrowly approved", "were also proposed"."""
    if after is None or not 1 <= after.start - cue.end <= _BEFORE:
        return False
    if text.endswith(_PERFECT_ADVERBS, cue.start, cue.end):
        told = text.startswith(("agreed", "approved", "planned"), after.start) and after.start == cue.end + 1  # "£9m already planned"
        return told or text.startswith("been ", after.start) or _BEEN.fullmatch(text, cue.end, after.start) is not None
    if not text.endswith(_BE, cue.start, cue.end):
        return False
    return _ADVERBS.fullmatch(text, cue.end, after.start) is not None


def _turned(text: str, cue: Cue) -> bool:
    if text.find(" ", cue.start, cue.end) >= 0 and not text.startswith("have ", cue.start):  # "will have shrunk" neither
        return False
    if _NOT_PAST.match(text, going_back(cue.start, _BEFORE), cue.start) is not None or _joined(text, cue.start, text[cue.start : cue.end]):
        return True
    return _SHARES_BE.search(text, going_back(cue.start, _JOINED_WITHIN), cue.start) is not None


def is_subject(text: str, clause: Clause, first: int, last: int) -> bool:
    """Whether a clause of its own begins with the number and its verb follows: "..., a further 40 jobs will go"."""
    if not ending(text, first).endswith(_OPENINGS) or _VERB_FOLLOWS.match(text, last, clause.end) is None:
        return False
    return _CLAUSE_OPENS.match(text, going_back(first, NEXT, clause.start), first) is not None


def done_since(text: str, last: int, end: int) -> Cue | None:
    """The participle behind the number, of a time gone by: "the £9m taken out since 2010"."""
    end = going_on(last, REACH, end)
    words = text[last:end]  # asked first, one by one: an eighth of the price of the pattern
    if not ("since" in words or "so far" in words or "already" in words or "the last" in words or "the past" in words or "last year" in words):
        return None
    done = _DONE_SINCE.match(text, last, end)
    return Cue(done.start("verb"), done.end(), "statuses", "status.done-since") if done else None


def called_so(text: str, since: int, first: int) -> tuple[str, Cue] | None:
    """The status that the participle before the noun of the figure gives it: "a planned reduction of £9m"."""
    start = max(since, first - _CALLED_WITHIN)
    if " of " not in text[max(start, first - NEXT) : first]:
        return None
    called = _CALLED.match(text, start, first)
    if called is None:
        return None
    status = called.lastgroup or "proposed"
    return status, Cue(called.start(status), called.end(status), "statuses", "status.called-so")


def done_before(clause: Clause, first: int) -> Cue | None:
    """The deed before the main clause that gives the number, or the past verb of what changed by it: "despite slashing £2m", "raised bills by 4%"."""
    text, start = clause.text, going_back(first, _CHANGE_NEAR)
    changed = None
    if text.find(" by ", going_back(first, NEXT), first) >= 0 and holds(text[start:first].lower(), _CHANGED):
        changed = _CHANGED_BY.match(text, start, first)
    if changed is not None and not _joined(text, changed.start("verb"), changed["verb"].split(" ", 1)[0]):
        return Cue(changed.start("verb"), changed.end("verb"), "statuses", "status.past-tense")
    before = not _BEFORE_MAIN.isdisjoint(clause.words) and text.find("ing ", start, first) >= 0  # a tenth of the price of the pattern
    if before and (done := _HAVING_DONE.match(text, start, first)) is not None:
        return Cue(done.start(), done.end("verb"), "statuses", "status.having-done")
    return None


def _joined(text: str, verb: int, word: str) -> bool:
    """Whether "and" joins the form that begins at `verb` to a verb group whose auxiliary is its own too."""
    start = going_back(verb, _JOINED_WITHIN)
    if not text.endswith(("and ", "or "), start, verb):
        return False
    return (word.lower() in _BARE and _JOINED.search(text, start, verb) is not None) or _JOINED_TO_HAVE.search(text, start, verb) is not None


def past_verb(text: str, first: int, cues: list[Cue]) -> Cue | None:
    """The verb before the number, where it is in the past tense and no cue itself: "sold £9m of land", "has withdrawn £3m"."""
    since = going_back(first, NEXT)
    near = text[since:first]
    verb = _PAST_VERB.match(text, since, first) if "ed" in near or not _PAST_FORMS.isdisjoint(words_of(near)) else None
    if verb is None:
        one = _ONE_CUT.match(text, going_back(first, _CHANGE_NEAR), first) if near.rstrip().endswith(_SUBJECT_CUTS) else None
        if one is None or (one["before"] or "").strip().lower() in _HELPERS:
            return None
        return Cue(one.start("verb"), one.end("verb"), "statuses", "status.past-tense")
    start, end = verb.span("verb")
    if any(cue.start < end and start < cue.end for cue in beside(cues, start, end)):
        return None
    if verb["verb"] == "found" and near.rstrip().endswith(("additional", "extra")):
        return None  # "found an extra £9m for roads" is what a budget decides
    if verb["has"] is not None and _UNREAL.match(text, going_back(verb.start(), _BEFORE), verb.start()):
        return None
    if verb["verb"].startswith(_TIMELESS) and _HELPED.match(text, going_back(verb.start(), _BEFORE), verb.start()):
        return None
    if verb["has"] is None and _joined(text, verb.start("verb"), verb["verb"]):
        return None
    if verb["has"] is None and _SEEN.search(text, going_back(verb.start(), _JOINED_WITHIN), verb.start()):
        return None
    if verb["has"] is None and _NOT_ACTIVE.match(text, going_back(verb.start(), _BEFORE), verb.start()):
        return None
    return Cue(verb.start(), verb.end("verb"), "statuses", "status.past-tense")


def and_spend(draft: Draft, previous: Draft | None, clause: Clause) -> bool:
    """Whether a bare verb goes on from the one before: "must save £9m and spend £2m on roads" (not "and spends")."""
    if previous is None or previous.number.sentence != draft.number.sentence:
        return False
    return _AND_SPEND.search(clause.text, previous.number.outer_end, draft.number.outer_start) is not None
