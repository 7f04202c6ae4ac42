"""Weighs the cues of status around a number: which of them speaks for it.

The nearest cue wins, weight considered; a comma or a conjunction on the way costs, another number that stands nearer to the cue costs more, and what
hangs on a verb (", saving £9m") is as near to it as its beginning. `extractor.link_statuses` asks here before it falls back to the story.
"""

import re
from bisect import bisect_left

import regex

from extractor.claim import Evidence
from extractor.clauses import CHARACTERS_PER_POINT, REACH, Clause, beside, clause_of, introduction, outer, words_of
from extractor.fill_measures import dealt_out
from extractor.number_levels import level_of
from extractor.places import going_back
from extractor.reading import Cue, Draft, Number, Reading
from extractor.status_frames import grows_on, own_clause
from extractor.status_lexicon import Lexicon, usual_for
from extractor.status_senses import GIVEN, backshifted, priced, reported_gift
from extractor.status_votes import APPROVALS
from extractor.turn_spending import PUT_BY
from extractor.turn_words import HEDGES
from extractor.verb_groups import NEXT, PERFECT, called_so, done_before, done_since, is_subject, past_only, past_verb

FLOOR = 4.0
FLOOR_OF_BUDGETS = 10.0  # "against a budget of £9m": set, whatever else is forecast or planned
OUT_OF_REACH = 99.0  # "expects to lose a tenth of its 7,400 staff": they are there
FLOOR_OF_LEVELS = 8.5  # a budget or a level of reserves is a plain fact unless a cue is right beside it
CROSSING = 3.0  # a verb seldom speaks across a comma or a conjunction: how much more a break costs than for other fields
BEHIND = 1.2  # a cue after the number is a little less likely its verb than one before it
RELATIVE = 3.0  # ... and much less across "which" or "who"
RELATIVE_REACH = 300  # characters before the cue: one farther away has lost by the way alone
PAST = 10.0  # what a verb in the past tense is worth
BEFORE_MAIN = 9.5  # ... and one that stands before what it changed, or before the main clause
LEVEL_BEHIND = 1.0  # what follows a level ("a budget of £9m, said it would") is hardly about it
OWN_CLAUSE = 4.0  # "the £9m it was promised": the verb of the figure's own clause
OWN_VERB = 14  # ... which begins within so many characters
BEYOND = 2.5  # ... or beyond another number
ANOTHERS = 4.0  # ... or where another number follows it more closely
NEXT_ONES = 8.0  # ... all the more where it follows at once: "cut £2m to save £9m"
BEFORE_SUBJECT = 3.0  # ", 40 jobs will go": what stands before the comma is said of something else
OPENING = 1.5  # a phrase that opens the sentence governs all of it
NOT_HEADLINE = 3.0  # "jobs to go" decides in a headline; in a sentence its verb does
TOUCHING = 2.0  # "the £9m needed", "a planned £9m"
BY_MEASURE = 0.6  # the cue is near to the words that gave the measure, not to the number itself
HEADING = 2.0  # the cue stands in the heading, the introduction of the list or the sentence that gave the measure

_BORROWING = "borrowing"  # what `status_senses` knows such a sum by
_PLAN = "status.plan"
_RATHER_THAN = "status.rather-than"
_AT_PRESENT = "status.at-present"
_HEADLINES = frozenset(("status.headline", "status.headline-refused"))
_INFINITIVE = "status.infinitive"
_MODALS = ("status.modal", "status.would-take")
_DECISIONS = frozenset(("agreed", "proposed"))  # what lists are introduced with
_SIGNED_OFF = frozenset(("budget", "debt"))
_TO_DO = frozenset(("status.required", "status.need", "status.purpose"))
_HELD_AGAINST = regex.compile(
    r"(?r)\b(?:than|(?:below|above|under|over|beyond)\s+what)\s+(?:what\s+)?(?:(?:it|they|we)\s+)?(?:(?:had|has|have|is|was|were|been)\s+){0,2}(?:\w+ly\s+)?",
    regex.I,
)
_PUTS = regex.compile(
    r"(?r)\b(?:put|puts|putting|add|adds|added|adding|transfer\w*|move[sd]?|moving|pay|pays|paid|paying|plac(?:e|es|ed|ing))\s+" + HEDGES, regex.I
)
_INTO = re.compile(r"\s+(?:(?!and\b|to\b)[\w’'-]+\s+){0,6}?(?:in)?to\s+", re.I)
_MANY = 20  # status cues in a sentence
_TOUCHES = frozenset(
    ("required", "needed", "necessary", "forecast", "projected", "predicted", "expected", "estimated", "proposed", "planned", "identified")
)
# ", saving £9m", ", with £9m for roads": what hangs on the verb before it.
_HANGS = regex.compile(
    r"(?r)(?:,\s+(?:with|(?:thereby\s+|thus\s+|and\s+)?(?!includ|accord|follow|despit|dur)[a-z]+ing)\b[^,;:\n]{0,70}|"
    r",?\s+with\s+(?:(?:a|an|the|another|further|about|around|nearly|some|up to|more than|over)\s+)*)",
    regex.I,
)
_HANGING = 90  # characters
_OWNED = regex.compile(
    r"(?r)(?:\w['’]s|s['’]|\bits|\btheir|\bour)\s+(?:(?:existing|remaining|entire|annual|general|current|about|nearly|almost|just)\s+)*", regex.I
)
_BORROWS = re.compile(r"\b(?:(?:pay|paid|paying)\s+(?:off|down|back)|repay(?:ing)?|repaid|(?:take|taken|took|taking)\s+out)\b", re.I)
# "Seeking a £9m loan": one that it has not yet
_SEEKS = regex.compile(
    r"(?ri)\b(?:seek(?:s|ing)?|sought|need(?:s|ed|ing)?|want(?:s|ed)?|request(?:s|ed|ing)?|(?:ask|apply|bid)(?:s|ing)?\sfor|(?:asked|applied)\sfor|secur(?:e|es|ed|ing))"
    r"\s(?:an?|another)\s" + HEDGES
)
_OF_ONLY = re.compile(r"\s+of\s+(?:(?:about|around|nearly|almost|just|over|some)\s+)*", re.I)
_RECORD = regex.compile(
    r",\s+(?:the|its|their|one of the)\s+(?:\w+\s+)?(?:largest|biggest|highest|lowest|smallest|steepest)\b[^,;:\n]{0,120}?"
    r"\b(?:has|have|had)\b[^,;:\n]{0,80}",
    regex.I,
)
_TELEGRAPHIC = frozenset(("heading", "item"))  # "Transport budget trimmed by £9m": a participle without its auxiliary
_BY_ITSELF = frozenset(("rose", "fell", "grew", "increased", "decreased", "dropped", "declined", "climbed", "jumped", "soared", "doubled", "went"))
_OPENS_HEDGE = re.compile(r"\s+(?:at|to)\b")
# "Under the plans, ..." goes for the whole sentence, "Plans for a pool have been delayed after ..." does not.
_THAT_IT = re.compile(r"\s+(?:that\s+)?(?:it|they|we|he|she|the (?:council|authority|county|city|borough|district))\s+")
# "Plans to borrow more were rejected as the council approved cuts of £9m": what opens the sentence is not what was decided behind "as"
_DECIDED_AS_WELL = re.compile(
    r"\b(?:as|while|when|after)\s+(?:(?!(?:and|that|which|who|for|of|to)\b)[\w’'&-]+\s+){1,5}"
    r"(?:approved|agreed|passed|backed|voted (?:for|through)|signed off|set)\b"
)
_FRAMING = re.compile(
    r"(?:under|if|in|as|on|by|with|at|according|following|should|subject|when|last|since|over|during|(?:plan|proposal)s? to)\b", re.I
)
_WHICH = regex.compile(r"\b(?:which|who|whose|where|the (?:largest|biggest|highest|lowest|steepest|most))\b", regex.I)
_WHO = words_of("which who whose where largest biggest highest lowest steepest most")  # one of these stands in all that it matches
_ANNOUNCED = "status.announced"
# "Confirmed the contract costs £3m", "confirmed spending has been cut by £9m": the verb of what is confirmed decides
_SAYS_HOW = re.compile(
    r"(?: (?!(?:and|or|but|as|after|when|while|which|who|that|to|it|they|he|she)\b)[\w£’'&/-]+(?:[.,]\d+)*[\w%]*){1,9}?"
    r" (?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should"
    r"|costs?|spends?|faces?|needs?|wants|carries|pays|goes|relies|remains?|stands?"
    r"|includ(?:es?|ed)|means|meant|allows|gives|gave|brings|brought|loses|lost|comes|came|earns|shows?|showed|collects|compares|follows|supports|settled"
    r"|ended|says|totals|takes|took|gets?|got|holds?|puts)\b"
)
_OF_OBJECT = regex.compile(
    r"(?r)\b(?:(?:to|and)\s(?:help\s)?(?:offset|cover|meet|plug|fill|fund|pay\sfor|close|bridge|absorb|deal\swith|cope\swith|reduce|tackle|balance|mitigate|make\sup\sfor|smooth)"
    r"|towards|(?:set|put)\saside\sfor)\s(?:(?:the|an?|its|their|any|this|that|these|those|some|part|most|of)\s){1,3}(?:\w+\s)?"
)
DESIGN = "status.design"
PRESENT = "status.present"
_WILL = "status.will"
_OF_A_DRAFT = frozenset(
    ("saving", "saving_share", "reserves_use", "budget", "extra_spending", "income", "job_losses", "tax_rise", "tax_bill", "other_percent")
)
FORECASTS = frozenset(("status.forecast", "status.projected"))
_OUTTURNS = frozenset(("overspend", "underspend", "funding_gap"))
Weighed = tuple[float, str, Cue]  # score, status, the cue that gives it


def _approved(clause: Clause, cue: Cue, first: int, last: int) -> bool:
    """Whether the cue is a vote right beside the number."""
    beside_it = first - 2 * NEXT < cue.end <= first or last <= cue.start < last + 2 * NEXT
    return cue.rule in APPROVALS and beside_it and clause.together(min(cue.end, last), max(cue.start, first))


def _reckoned(clause: Clause, best: Weighed, cues: list[Cue], first: int) -> Weighed:
    """ "It estimates that it has lost £9m": an estimate of what came to pass."""
    for cue in beside(cues, best[2].end, first):
        if cue.rule == PERFECT and best[2].end <= cue.start <= first - 1 < cue.end + NEXT and _THAT_IT.fullmatch(clause.text, best[2].end, cue.start):
            return best[0], "actual", cue
    return best


def _is_thought_to_have(clause: Clause, best: Weighed) -> bool:
    """ "Its shops are estimated to have lost £9m of their value": likewise, but not what "is expected to have risen" by then."""
    reckons = clause.text[best[2].start : best[2].end].lower().startswith(("estimated", "understood", "believed", "thought"))
    return reckons and clause.text.startswith(" to have ", best[2].end)


def _without_records(clause: Clause, cues: list[Cue]) -> list[Cue]:
    """The cues but those of a clause that calls a figure a record: "cuts of £9m, the largest it has had to make in a year, with ..."."""
    if clause.text.find("est ", clause.start, clause.end) < 0:
        return cues
    record = _RECORD.search(clause.text, clause.start, clause.end)
    return [cue for cue in cues if not record.start() < cue.start < record.end()] if record is not None else cues


def _not_compared(clause: Clause, cues: list[Cue]) -> list[Cue]:
    """The cues but those of what a figure is held against: "£9m more than had been planned", "£9m below what was set aside"."""
    if clause.text.find("than ", clause.start, clause.end) < 0 and clause.text.find(" what ", clause.start, clause.end) < 0:
        return cues
    return [cue for cue in cues if _HELD_AGAINST.match(clause.text, clause.start, cue.start) is None]


class Scales:
    """The cues of one document, to be weighed for its drafts. `story`: where the story stands; it may change between two rounds."""

    def __init__(self, reading: Reading, lexicon: Lexicon, story: str) -> None:
        self.reading, self.lexicon, self.story = reading, lexicon, story
        self.is_draft = False  # whether all the text tells of a plan that nobody has voted on
        self.is_decided = False  # whether words of the text say that it is about something decided
        self.cues = past_only(reading.text, reading.cues_of.get("statuses", []))
        self.starts = [cue.start for cue in self.cues]
        self.numbers = {draft.number.start for draft in reading.drafts}
        self.clauses: dict[int, tuple[Clause, list[Cue]]] = {}

    def clause(self, index: int) -> tuple[Clause, list[Cue]]:
        """A sentence as a clause, with its cues."""
        known = self.clauses.get(index)
        if known is None:
            clause = clause_of(self.reading, index)
            cues = self.cues[bisect_left(self.starts, clause.start) : bisect_left(self.starts, clause.end)]
            heading = self.reading.sentences[index].kind == "heading"
            cues = [cue for cue in cues if (cue.rule not in FORECASTS or not self._hedges(clause, cue)) and (heading or cue.rule not in _HEADLINES)]
            cues = [cue for cue in cues if cue.rule != _ANNOUNCED or _SAYS_HOW.match(clause.text, cue.end) is None]
            known = self.clauses[index] = clause, _not_compared(clause, _without_records(clause, cues))
        return known

    @staticmethod
    def _parted(clause: Clause, anchor: Evidence, number: Number) -> bool:
        """Whether another figure stands between the number and the words that gave its measure: their verb is that one's."""
        if anchor.start is None or anchor.end is None:
            return True
        if len(clause.numbers) == 1:
            return False
        left, right = (anchor.end, number.start) if anchor.end <= number.start else (number.end, anchor.start)
        between = clause.numbers[bisect_left(clause.all_starts, left) : bisect_left(clause.all_starts, right)]
        return any(other.kind != "count" for other in between)

    def _hedges(self, clause: Clause, cue: Cue) -> bool:
        """Whether the cue is but the hedge of a number: "an estimated £9m", where "is estimated at £9m" is also what is said of it."""
        at = bisect_left(clause.all_starts, cue.end)
        if at == len(clause.all_starts):
            return False
        number = clause.numbers[at]
        hedged = number.outer_start <= cue.start or (number.qualifier == "range" and number.outer_start - cue.end <= 1)
        return hedged and not _OPENS_HEDGE.match(clause.text, cue.end, number.start)

    def best(self, draft: Draft) -> Weighed | None:
        """The cue that speaks for the draft, of its sentence or of the line that introduces it; None where none does."""
        text, number = self.reading.text, draft.number
        clause, cues = self.clause(number.sentence)
        heading = self.reading.sentences[number.sentence].kind in _TELEGRAPHIC
        anchor = draft.evidence.get("measure")
        inside = anchor is not None and anchor.start is not None and clause.start <= anchor.start < clause.end
        inside = inside and anchor is not None and anchor.start not in self.numbers and not self._parted(clause, anchor, number)
        best = self._weigh(draft, clause, cues, anchor if inside else None) if cues else None
        if best is not None and best[2].rule in FORECASTS:
            best = _reckoned(clause, best, cues, number.outer_start)
            if draft.measure not in _OUTTURNS and _is_thought_to_have(clause, best):
                best = best[0], "actual", best[2]
        if (best is None or best[0] < PAST) and (verb := past_verb(text, number.outer_start, cues)) is not None:
            moved = draft.measure == "funding_gap" and " to " in text[verb.end : number.start]  # it is as open at its new size
            reduced = heading and " by" in text[verb.end : number.start] and text[verb.start : verb.end].lower() not in _BY_ITSELF
            best = best if moved or reduced else (PAST, "actual", verb)
        if (deed := done_before(clause, number.start)) is not None and (best is None or best[0] < BEFORE_MAIN or number.outer_start - deed.end <= 1):
            best = max(BEFORE_MAIN, best[0] if best else 0.0), "actual", deed
        if (best is None or best[1] != "actual") and (done := done_since(text, number.end, clause.end)) is not None:
            best = PAST, "actual", done
        if best is not None and best[1] == "actual" and (called := called_so(text, clause.start, number.outer_start)) is not None:
            best = best[0], called[0], called[1]
        if best is None or best[0] < self._least(draft, clause, best, inside):
            return self._from_line(draft, inside)
        if best[1] == "agreed" and self.reading.sentences[number.sentence].kind == "item":
            line = self._from_line(draft, True)
            return line if line is not None and line[1] == "proposed" else best
        return best

    def step(self, draft: Draft, purpose: Weighed) -> Weighed:
        """The decided or planned step whose purpose gives the figure: "will axe 40 posts in a bid to save £9m"."""
        score, _, cue = purpose
        senses = self.lexicon.senses(draft.measure or "", self.story)
        heading = self.reading.sentences[draft.number.sentence].kind == "heading"
        for other in reversed(beside(self.clause(draft.number.sentence)[1], cue.start, cue.start)):
            status = senses[other.rule]
            if other.end > cue.start or (other.rule == _INFINITIVE and not heading):
                continue
            if status in ("agreed", "proposed"):
                return score, status, other
            if status == "actual" and cue.rule == DESIGN and other.rule != PRESENT:
                return score, "agreed", other  # "scrapped two posts in a reshuffle designed to save £9m"
        return purpose

    def _weigh(self, draft: Draft, clause: Clause, cues: list[Cue], anchor: Evidence | None) -> Weighed | None:
        """The weightiest cue of the sentence. `anchor`: the words that gave the measure, where they stand in it."""
        best: Weighed | None = None
        text, measure, (first, last) = self.reading.text, dealt_out(draft), outer(draft.number)
        if measure == "debt" and self._borrowed(draft):
            measure = _BORROWING
        elif measure == "reserves" and self._put_by(draft):
            measure = "extra_spending"
        story = self.story if measure in self.lexicon.of_story else None
        level, given = measure in self.lexicon.levels, measure in GIVEN
        heading = self.reading.sentences[draft.number.sentence].kind == "heading"
        joint = self._joint(clause, first)
        subject = joint == first and cues[0].end <= first and is_subject(text, clause, first, last)
        own = own_clause(clause, last) if cues[-1].start > last else None
        senses, scales = self.lexicon.senses(measure, story), self.lexicon.scales
        for cue in self._within_reach(cues, clause, first, last):
            status = senses[cue.rule]
            if status is None:
                continue
            if cue.rule == _AT_PRESENT and not (0 <= first - cue.end < NEXT and clause.together(cue.end, first)):
                continue
            if cue.rule in FORECASTS and cue.start >= last and _OF_OBJECT.match(text, last, cue.start) is not None:
                continue  # "£9m will be used to offset the estimated reduction": what is foretold is that
            if cue.rule == _RATHER_THAN and abs(first - cue.end) > 1:
                continue  # "it used £9m rather than the £3m it had planned": said of the second
            points, frame = scales[cue.rule]
            way = self._way(clause, cue, frame, first, last, joint)
            if anchor is not None and anchor.start is not None and anchor.end is not None and way > BY_MEASURE:
                way = min(way, self._way(clause, cue, frame, anchor.start, anchor.end, min(joint, anchor.start)) + BY_MEASURE)
            score = points - way
            if (cue.end == first - 1 or cue.start == last + 1) and text[cue.start : cue.end].lower() in _TOUCHES:
                score += TOUCHING
            if cue.rule == _INFINITIVE and not heading:
                score -= NOT_HEADLINE
            if own is not None and own <= cue.start < own + OWN_VERB:
                score += OWN_CLAUSE + (RELATIVE if text.startswith(" of which ", last) else 0.0)  # "£9m of cuts, £7m of which"
            if level and cue.start >= last:
                score -= LEVEL_BEHIND
            if subject and cue.end <= first and not frame:
                score -= BEFORE_SUBJECT
            if best is None or score > best[0]:
                best = score, status, cue
        if best is None:
            return None
        score, status, cue = best
        status = backshifted(status, cue, clause, self.story, self.is_decided)
        if self.is_draft and status == "agreed" and cue.rule == _WILL and measure in _OF_A_DRAFT:
            status = "proposed"  # "We will find savings of £9m," she told the cabinet: if the plan that all the text is about goes through
        status = priced(status, cue, text, self.story) if measure == "cost" else status
        return score, reported_gift(status, cue, clause) if given else status, cue

    def _borrowed(self, draft: Draft) -> bool:
        """Whether the debt is a sum that is borrowed or paid off: a step, not a level."""
        rule, (first, last) = usual_for(self.lexicon.usual, draft, self.reading.text), outer(draft.number)
        if (rule is not None and not rule.level) or _BORROWS.search(self.reading.text, going_back(first, NEXT), last + NEXT) is not None:
            return True
        return _SEEKS.match(self.reading.text, going_back(first, NEXT), first) is not None

    def _put_by(self, draft: Draft) -> bool:
        """Whether the sum is put into reserves ("£9m will go into balances", "will put £9m from sales into them"): a step, not a level."""
        text, number = self.reading.text, draft.number
        if draft.evidence["measure"].rule.endswith(PUT_BY):
            return True
        low, high = self.reading.sentences[number.sentence].start, self.reading.sentences[number.sentence].end
        return (
            _INTO.match(text, number.end, high) is not None and _PUTS.match(text, max(low, number.outer_start - NEXT), number.outer_start) is not None
        )

    def _least(self, draft: Draft, clause: Clause, best: Weighed, inside: bool) -> float:
        """The score from which a cue counts."""
        anchor, measure, (first, last) = draft.evidence.get("measure"), draft.measure, outer(draft.number)
        rule = usual_for(self.lexicon.usual, draft, clause.text)
        level = (rule is not None and rule.level) or (anchor is not None and anchor.rule.startswith("cost.capital"))
        if not level or (measure == "reserves" and self._put_by(draft)) or (measure == "debt" and self._borrowed(draft)):
            return FLOOR
        unsettled = best[1] == "forecast" or best[2].rule in _MODALS
        if unsettled and _OWNED.match(clause.text, max(clause.start, first - NEXT), first) is not None:
            others = measure == "budget" and bisect_left(clause.all_starts, first) > bisect_left(clause.all_starts, best[2].end)
            return OUT_OF_REACH if measure == "workforce" or others else FLOOR_OF_BUDGETS  # "a predicted £1m overspend on its £90m budget"
        if best[2].rule == PERFECT and best[2].start - last == 1 and measure != "debt":
            return FLOOR  # "£9m has gone to the north"
        if not unsettled and (level_of(clause, draft.number) or (measure in _SIGNED_OFF and _approved(clause, best[2], first, last))):
            return FLOOR  # "will be cut to £9m", "a budget of £9m was approved"
        if measure != "budget" or not unsettled or not inside or anchor is None or anchor.start is None or anchor.end is None:
            return FLOOR_OF_LEVELS
        governed = _OF_ONLY.fullmatch(clause.text, anchor.end, first) is not None
        beside_it = last <= anchor.start < last + NEXT  # "against a £9m budget"
        return FLOOR_OF_BUDGETS if governed or beside_it else FLOOR_OF_LEVELS

    def _from_line(self, draft: Draft, inside: bool) -> Weighed | None:
        """A cue of the line that gave the measure (a table's title) or that introduces the list."""
        reading, measure, anchor = self.reading, draft.measure or "", draft.evidence.get("measure")
        story = self.story if measure in self.lexicon.of_story else None
        senses = self.lexicon.senses(measure, story)
        places = []
        if not inside and anchor is not None and anchor.start is not None and anchor.start not in self.numbers:
            places.append(reading.sentence_at(anchor.start))
        if (line := introduction(reading, draft.number.sentence)) is not None:
            places.append(line)
        for place in places:
            found: list[Weighed] = [
                (self.lexicon.scales[cue.rule][0] - HEADING, status, cue)
                for cue in self.clause(place)[1]
                if cue.rule != PRESENT and not (cue.rule == _PLAN and self.story == "agreed") and (status := senses[cue.rule])
            ]
            if found:
                return max(found, key=lambda one: (story is not None and one[1] in _DECISIONS, one[0]))
        return None

    def _within_reach(self, cues: list[Cue], clause: Clause, first: int, last: int) -> list[Cue]:
        """The cues that can speak for the number; the one that opens the sentence may, however far it is."""
        if len(cues) <= _MANY:
            return cues
        opening = [cue for cue in cues[:1] if cue.start - clause.start < 3 and cue.end < first - REACH]
        return opening + beside(cues, first, last)

    def _joint(self, clause: Clause, first: int) -> int:
        """Where the phrase begins that hangs on the verb before it (", saving £9m", "with £9m for roads"), else the place itself."""
        text, start = self.reading.text, going_back(first, _HANGING, clause.start)
        words = text[start:first].lower()
        if ("," not in words or "ing" not in words) and "with" not in words:  # a quarter of the price of the pattern
            return first
        hangs = _HANGS.match(text, start, first)
        return hangs.start() if hangs is not None else first

    def _way(self, clause: Clause, cue: Cue, frame: bool, first: int, last: int, joint: int) -> float:
        """The price of the way from the cue to the stretch; `frame`: the cue goes for its whole sentence."""
        if first < cue.end and cue.start < last:
            return 0.0
        start, end = cue.start, cue.end
        if end <= first:
            gap, crossed = first - end, clause.crossed(end, first if frame else joint if joint > end else end)
        else:
            gap, crossed = start - last, clause.crossed(last, start)
        way = gap / CHARACTERS_PER_POINT
        if frame:
            decided = end <= first and _DECIDED_AS_WELL.search(self.reading.text, end, first) is not None
            return OUT_OF_REACH if decided else min(way, OPENING) + crossed
        way += CROSSING * crossed
        if end > first:
            return way + BEHIND + self._of_others(clause, cue, last)
        opens = start - clause.start < 3 and end - start > 8 and _FRAMING.match(self.reading.text, start) is not None
        return min(way, OPENING) if opens and not (crossed and _DECIDED_AS_WELL.search(self.reading.text, end, first)) else way

    def _of_others(self, clause: Clause, cue: Cue, last: int) -> float:
        """What it costs that a cue behind the number may speak for another: across "which", beyond a number, or with one after it."""
        text = self.reading.text
        since = going_back(cue.start, RELATIVE_REACH, last)
        relative = text[going_back(cue.start, 5, since) : cue.start].lower() == "that " or (
            not _WHO.isdisjoint(clause.words) and _WHICH.search(text, since, cue.start) is not None
        )
        price = RELATIVE if relative or text.startswith(("in a ", "in an "), cue.start) else 0.0  # "will make £9m of cuts in a bid to ..."
        if cue.rule in FORECASTS and grows_on(text, since, cue):
            return OUT_OF_REACH  # "a deficit of £9m, and it was expected to grow"
        others = clause.all_starts
        at = bisect_left(others, last)
        if at < len(others) and others[at] < cue.start:
            price += BEYOND
        at = bisect_left(others, cue.end)
        if at < len(others) and clause.together(cue.end, others[at]):
            ahead = others[at] - cue.end
            theirs = (
                ahead < cue.start - last or text.endswith((" a ", " an "), last, cue.start) or (ahead <= NEXT and text[last : cue.start] == " and ")
            )  # "a gap of £9m, and a projected one of £12m"
            price += NEXT_ONES if ahead < 3 and cue.rule in _TO_DO else ANOTHERS if theirs else 0.0
        return price
