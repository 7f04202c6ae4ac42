"""Decides the status of each claim: what the text says of its number (done, decided, proposed, needed, expected ...).

The cue nearest to the number, or to the words that gave its measure, wins, weight considered. A number in a list takes the status of the
one before it, a repeated figure that of its first mention;
where no cue is near, a claim takes its measure's usual status, or for the measures that a budget decides (savings, jobs,
tax) that of the story.
"""

from bisect import bisect_left
from dataclasses import dataclass

import regex
from spacy.language import Language

from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, beside, clause_of, introduction, outer
from extractor.reading import Cue, Draft, Reading, Stage
from extractor.status_senses import GIVEN, NEXT, backshifted, done_since, motion_above, past_verb, reported_gift, settled, undecided, vote_after
from extractor.turn_measures import level_of
from rules.loader import RuleBook
from rules.schema import StatusRule, StoryRule, UsualStatusRule

SCALE = 10.0
FLOOR = 4.0
FLOOR_OF_BUDGETS = 10.0  # "against a budget of £9m": set, whatever else is forecast or planned
FLOOR_OF_LEVELS = 8.5  # a budget or a level of reserves is a plain fact unless a cue is right beside it
CROSSING = 2.0  # a verb seldom speaks across a comma or a conjunction: what a break costs more than for other fields
BEHIND = 1.2  # a cue after the number is a little less likely its verb than one before it
RELATIVE = 3.0  # ... and much less across "which" or "who"
PAST = 10.0  # what a verb in the past tense is worth
LEVEL_BEHIND = 1.0  # what follows a level ("a budget of £9m, said it would") is hardly about it
BEYOND = 2.5  # ... or beyond another number
ANOTHERS = 4.0  # ... or where another number follows it more closely
VOTE = 0.7  # what one figure with a status cue of its own says of the story
PENDING = 0.8  # what a cue of the undecided weighs beside one of a decision
OPENING = 1.5  # a phrase that opens the sentence governs all of it
NOT_HEADLINE = 3.0  # "jobs to go" decides in a headline; in a sentence its verb does
TOUCHING = 2.0  # "the £9m needed", "a planned £9m"
NEAR = 40  # characters between a number and the time that it is of
HEADING = 2.0  # the cue stands in the heading, the introduction of the list or the sentence that gave the measure

_AT_PRESENT = "status.at-present"
_INFINITIVE = "status.infinitive"
_PRESENT = "status.present"
_UNDONE = frozenset(("agreed", "proposed", "forecast"))
_VOTES = frozenset(
    "status." + rule
    for rule in ("proposed", "modal", "would-take", "agreed", "will", "being", "announced", "plans-agreed", "voted-on", "could-rise", "under-plans")
)
_MANY = 20  # status cues in a sentence
_TOUCHES = frozenset(
    ("required", "needed", "necessary", "forecast", "projected", "predicted", "expected", "estimated", "proposed", "planned", "identified")
)
_WEAK = frozenset(("status.present", "status.plan"))
_FROM_LEVEL = regex.compile(r"(?r)\bfrom\s+(?:(?:a|the|just|about|around|nearly|almost|some|only|current)\s+)*", regex.I)
_TO_FOLLOWS = regex.compile(r"[^.;]{0,40}\bto\s+(?:(?:a|just|about|around|nearly|almost|some|only|over)\s+)*(?=[£$€\d])", regex.I)
_FORMER = regex.compile(
    r"(?r)\b(?:compared (?:with|to)|(?:up|down) (?:from|on)|instead of|previously|already)\s+(?:(?:a|the|just|about|around|some|only)\s+)*", regex.I
)
# "26 of the 75 roles", "Of 83 staff, 61 will be moved": the second, the whole, is how many there are.
_WHOLE = regex.compile(
    r"(?:(?:\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozen)\s+(?:out\s+)?of|\b(?<=^|[.\n] ?)of)\s+)"
    r"(?:(?:the|its|their|our|some|about|around|nearly|almost|existing|current|total)\s+)*$",
    regex.I,
)
_SMALLER = regex.compile(r"\s+(?:a year\s+)?(?:smaller|lower|lighter|less|worse off)\b", regex.I)
# ", saving £9m", ", with £9m for roads": what hangs on the verb before it.
_HANGS = regex.compile(
    r"(?:,\s+(?:with|(?:thereby\s+|thus\s+|and\s+)?(?!includ|accord|follow|despit|dur)[a-z]+ing)\b[^,;:\n]{0,70}|"
    r",?\s+with\s+(?:(?:a|an|the|another|further|about|around|nearly|some|up to|more than|over)\s+)*)$",
    regex.I,
)
_HEADINGS = (
    ("forecast", regex.compile(r"forecast|project(?:ed|ion)|predicted|estimated?|expected", regex.I)),
    ("actual", regex.compile(r"\bbudget\b|cash limit|outturn|actual|spend to date", regex.I)),
)
_OF_ONLY = regex.compile(r"\s+of\s+(?:(?:about|around|nearly|almost|just|over|some)\s+)*", regex.I)
_THE = regex.compile(r"\b(?:the|this|that|its|their|these|those)\s+(?:\w+\s+)?$", regex.I)
_VARIANCE = frozenset(("overspend", "underspend"))
_ENDED = regex.compile(r"\b(?:last year|previous year|ended|finished|final|19\d\d|20\d\d)\b", regex.I)
_REST = regex.compile(r"\b(?:leaving|leaves|the rest|remaining|another)\b", regex.I)
_TO_FIND = regex.compile(r"[^.;]{0,30}\bto (?:be (?:found|identified|made)|find|identify)\b", regex.I)
_APPOSED = regex.compile(
    r"\s*(?:\(\s*(?:or|about|around)?\s*|,?\s*(?:or|equivalent to|the equivalent of|equating to|equal to|representing|"
    r"which is)\s+(?:about\s+)?(?:a\s+)?|"
    r"[^,.;]{0,20},\s+an?\s+(?:cut|rise|increase|reduction|drop|fall|decrease|uplift)\s+of\s+)",
    regex.I,
)
_DATED = frozenset(("year", "financial_year", "month", "last_year"))
_WHICH = regex.compile(r"\b(?:which|who|whose|where)\b", regex.I)


@dataclass(slots=True)
class _Story:
    status: str
    evidence: Evidence


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.status`."""
    statuses = {rule.id: rule for rule in rules.of(StatusRule)}
    decided = {rule.id: rule.decided for rule in rules.of(StoryRule)}
    usual = usual_statuses(rules)

    def link_statuses(reading: Reading) -> None:
        if reading.drafts:
            _Linker(reading, statuses, usual, *_story(reading, decided)).run()

    return link_statuses


def usual_statuses(rules: RuleBook) -> dict[str, UsualStatusRule]:
    """By measure: its status where no word says one."""
    return {measure: rule for rule in rules.of(UsualStatusRule) for measure in rule.measures}


def _story(reading: Reading, decided: dict[str, bool]) -> tuple[float, Cue | None]:
    """Where the story stands by its cues, above 0 decided, below proposed (an early cue counts for more), and the first of them."""
    balance, first = 0.0, None
    length = max(1, len(reading.text))
    for cue in reading.cues_of.get("stories", ()):
        weight = 1.5 - cue.start / length
        balance += weight if decided[cue.rule] else -PENDING * weight
        first = first or cue
    return balance, first


class _Linker:
    def __init__(
        self, reading: Reading, statuses: dict[str, StatusRule], usual: dict[str, UsualStatusRule], balance: float, first: Cue | None
    ) -> None:
        self.reading, self.statuses = reading, statuses
        self.of_story = {measure for measure, rule in usual.items() if rule.usual == "story"}
        self.levels = {measure for measure, rule in usual.items() if rule.level}
        self.usual = usual
        self.balance, self.first = balance, first
        self.story = self.judged()
        self.cues = reading.cues_of.get("statuses", [])
        self.starts = [cue.start for cue in self.cues]
        self.by_start = {draft.number.start: draft for draft in reading.drafts}
        self.clauses: dict[int, tuple[Clause, list[Cue]]] = {}
        self.outlook: tuple[int, int] | None = None  # the words that call a variance of the story a forecast

    def clause(self, index: int) -> tuple[Clause, list[Cue]]:
        if index not in self.clauses:
            clause = clause_of(self.reading, index)
            cues = self.cues[bisect_left(self.starts, clause.start) : bisect_left(self.starts, clause.end)]
            self.clauses[index] = clause, cues
        return self.clauses[index]

    def judged(self) -> _Story:
        status = "proposed" if self.balance < 0 else "agreed"
        first = self.first
        return _Story(status, Evidence(first.start, first.end, f"story.{status}") if first else Evidence(None, None, "story.none"))

    def run(self) -> None:
        """Two rounds: what the cues near the numbers say of single figures tells where the story stands, and that decides for the figures
        without a cue."""
        self.round()
        for draft in self.reading.drafts:
            if draft.measure in self.of_story and draft.evidence["status"].rule in _VOTES:
                self.balance += VOTE if draft.status == "agreed" else -VOTE if draft.status == "proposed" else 0.0
        by_words, self.story = self.story, self.judged()
        if self.story.status != by_words.status:
            self.round()
        self.reading.decided = self.story.status == "agreed"

    def round(self) -> None:
        previous: Draft | None = None
        seen: dict[tuple[str | None, float | None], Draft] = {}
        for draft in self.reading.drafts:
            self.link(draft, previous, seen)
            if draft.measure in _VARIANCE and draft.status == "forecast" and draft.evidence["status"].rule == "status.forecast":
                self.outlook = draft.evidence["status"].start or 0, draft.evidence["status"].end or 0
            number = draft.number
            seen.setdefault((draft.measure, number.low if number.low is not None else number.high), draft)
            if number.kind != "count":
                previous = draft

    def link(self, draft: Draft, previous: Draft | None, seen: dict[tuple[str | None, float | None], Draft]) -> None:
        number, measure, text = draft.number, draft.measure or "", self.reading.text
        clause, cues = self.clause(number.sentence)
        first, last = outer(number)
        if level_of(clause, number) and _FROM_LEVEL.match(text, max(clause.start, first - 30), first) and _TO_FOLLOWS.match(text, last, clause.end):
            self.settle(draft, "actual", Evidence(first, last, "status.from-level"))
            return
        if (former := _FORMER.match(text, max(clause.start, first - 40), first)) is not None:
            self.settle(draft, "actual", Evidence(former.start(), first, "status.former-level"))
            return
        if number.column is not None and (head := self.headed(draft)) is not None:
            self.settle(draft, *head)
            return
        if number.kind == "jobs" and (whole := _WHOLE.search(text, max(clause.start, first - 40), first)) is not None:
            self.settle(draft, "actual", Evidence(whole.start(), first, "status.whole"))
            return
        if measure == "budget" and previous is not None and self.left_by(draft, previous, clause):
            self.settle(draft, previous.status, previous.evidence["status"])
            return
        if previous is not None and previous.status and (same := self.apposed(draft, previous)) is not None:
            self.settle(draft, previous.status, same)
            return
        if measure == "saving" and (rest := self.rest(draft, previous, clause)) is not None:
            self.settle(draft, "unidentified", rest)
            return
        best = self.best(draft, clause, cues)
        if (
            best is not None
            and best[1] == "actual"
            and measure in _VARIANCE
            and self.outlook
            and not _ENDED.search(text, max(clause.start, first - REACH), min(clause.end, last + REACH))
        ):
            best = best[0], "forecast", Cue(*self.outlook, "statuses", "status.outlook")  # a report on a year that goes on
        if best is not None and best[2].rule == _PRESENT and measure in self.of_story:
            best = None  # "the rise is £4 a week" says what it is, not whether it is decided
        if best is not None and measure in self.of_story | {"budget"}:
            best = self.voted(best, draft, clause)
        if best is not None and best[1] in _UNDONE and measure == "saving" and _SMALLER.match(text, number.end):
            best = best[0], "forecast", best[2]  # "its budget will be £9m smaller": what comes of it
        if previous is not None and self.listed(draft, previous, cues, best):
            self.settle(draft, previous.status, previous.evidence["status"])
            return
        twin = seen.get((draft.measure, number.low if number.low is not None else number.high))
        weak = best is None or best[2].rule in _WEAK or text[best[2].start : best[2].end].lower() in ("was", "were")
        known = twin is not None and best is not None and best[0] < PAST and _THE.search(text, max(clause.start, first - 25), first) is not None
        if twin is not None and (weak or known) and twin.status and measure in self.of_story:
            self.settle(draft, twin.status, Evidence(twin.number.start, twin.number.end, "status.same-figure"))
        elif best is not None:
            self.settle(draft, best[1], Evidence(best[2].start, best[2].end, best[2].rule))
        elif (giver := self.giver(draft)) is not None and giver.status:
            self.settle(draft, giver.status, Evidence(giver.number.start, giver.number.end, "status.listed-with"))
        elif measure in self.of_story and (behind := self.behind(draft, clause)) is not None:
            self.settle(draft, "actual", behind)
        elif measure in self.of_story:
            self.settle(draft, self.story.status, self.story.evidence)
        else:
            usual = self.usual.get(measure)
            self.settle(draft, usual.usual if usual else "actual", Evidence(None, None, usual.id if usual else "usual.fact"))

    def rest(self, draft: Draft, previous: Draft | None, clause: Clause) -> Evidence | None:
        """ "£9m has been found, leaving £2m"; "that leaves £2m to be found"."""
        first, last = outer(draft.number)
        after_found = previous is not None and previous.status == "identified" and previous.number.sentence == draft.number.sentence
        since = previous.number.end if after_found and previous is not None else max(clause.start, first - 30)
        rest = _REST.search(clause.text, since, first)
        if rest is None or not (after_found or _TO_FIND.match(clause.text, last)):
            return None
        return Evidence(rest.start(), rest.end(), "status.rest")

    def behind(self, draft: Draft, clause: Clause) -> Evidence | None:
        """A time beside the number that was over when the story was published: what happened then."""
        published, (first, last) = self.reading.published, outer(draft.number)
        periods = self.reading.periods
        at = bisect_left(periods, last, key=lambda period: period.start)
        for mention in periods[max(0, at - 1) : at + 1]:
            near = first - NEAR < mention.end <= first or last <= mention.start < last + NEAR
            ended = (mention.edtf or "").partition("/")[2]
            over = published is not None and ended[:1].isdigit() and ended < published.isoformat()[:8]
            if near and over and mention.sort in _DATED and clause.start <= mention.start < clause.end:
                return Evidence(mention.start, mention.end, "status.time-behind")
        return None

    def apposed(self, draft: Draft, previous: Draft) -> Evidence | None:
        """ "£9m (3%)", "to £9m, a cut of 3%": one change told twice has one status."""
        number, before = draft.number, previous.number
        if number.kind == before.kind or number.sentence != before.sentence or outer(number)[0] - before.end > REACH // 8:
            return None
        if _APPOSED.fullmatch(self.reading.text, outer(before)[1], outer(number)[0]) is None:
            return None
        return Evidence(before.start, before.end, "status.apposed")

    def left_by(self, draft: Draft, previous: Draft, clause: Clause) -> bool:
        """ "Cuts of £3m, which take its budget to £9m": the budget is as undone as the cuts."""
        cut = previous.measure == "saving" and previous.status in _UNDONE and previous.number.sentence == draft.number.sentence
        return cut and level_of(clause, draft.number)

    def headed(self, draft: Draft) -> tuple[str, Evidence] | None:
        """What the heading of a table's column says: a budget is set, a projected outturn is not. None for those that say nothing of it."""
        start, end = draft.number.column or (0, 0)
        for status, words in _HEADINGS:
            if (word := words.search(self.reading.text, start, end)) is not None:
                return status, Evidence(word.start(), word.end(), "status.column")
        return None

    def voted(self, best: "tuple[float, str, Cue]", draft: Draft, clause: Clause) -> "tuple[float, str, Cue]":
        """The same with what votes and motions make of it."""
        score, status, cue = best
        text, measure = self.reading.text, draft.measure or ""
        if status == "agreed" and (open_vote := undecided(text, clause, cue, measure)) is not None:
            return score, "proposed", open_vote
        if status == "proposed" and (vote := vote_after(text, outer(draft.number)[1], clause.end)) is not None:
            return score, "agreed", vote
        if status == "proposed" and text.startswith("be ", cue.start) and (became := motion_above(text, clause.start)) is not None:
            return score, became, cue
        return best

    def joint(self, clause: Clause, first: int) -> int:
        """Where the phrase begins that hangs on the verb before it (", saving £9m", "with £9m for roads"), else the place itself."""
        hangs = _HANGS.search(self.reading.text, max(clause.start, first - 90), first)
        return hangs.start() if hangs is not None else first

    def within_reach(self, cues: list[Cue], clause: Clause, first: int, last: int) -> list[Cue]:
        """The cues that can speak for the number; the one that opens the sentence may, however far it is."""
        if len(cues) <= _MANY:
            return cues
        opening = [cue for cue in cues[:1] if cue.start - clause.start < 3 and cue.end < first - REACH]
        return opening + beside(cues, first, last)

    def settle(self, draft: Draft, status: str | None, evidence: Evidence) -> None:
        draft.status, draft.evidence["status"] = status, evidence

    def giver(self, draft: Draft) -> Draft | None:
        """The draft that this one took its measure from."""
        measure = draft.evidence.get("measure")
        giver = self.by_start.get(measure.start) if measure is not None and measure.start is not None else None
        return giver if giver is not draft else None

    def listed(self, draft: Draft, previous: Draft, cues: list[Cue], best: "tuple[float, str, Cue] | None") -> bool:
        """Whether the number goes on a list: same sentence, same measure, no cue between the two, none close behind."""
        number, before = draft.number, previous.number
        if number.sentence != before.sentence or draft.measure != previous.measure or previous.status is None:
            return False
        if previous.evidence["status"].rule == "status.from-level":
            return False
        if any(before.end <= cue.start < number.start and cue.rule not in _WEAK for cue in beside(cues, before.end, number.start)):
            return False
        return best is None or best[2].start < number.start or best[0] < SCALE * self.statuses[best[2].rule].weight - 3.0

    def best(self, draft: Draft, clause: Clause, cues: list[Cue]) -> "tuple[float, str, Cue] | None":
        """Score, status and cue of the cue that speaks for the draft, or None."""
        best: tuple[float, str, Cue] | None = None
        measure = draft.measure or ""
        story = self.story.status if measure in self.of_story else None
        first, last = outer(draft.number)
        anchor = draft.evidence.get("measure")
        inside = anchor is not None and anchor.start is not None and clause.start <= anchor.start < clause.end
        joint = self.joint(clause, first) if cues else first
        for cue in self.within_reach(cues, clause, first, last):
            status = settled(measure, self.statuses[cue.rule], story)
            if status is None:
                continue
            if first <= cue.start < draft.number.start:
                continue  # "an estimated £9m": a hedge, not what is said of it
            if cue.rule == _AT_PRESENT and not (0 <= first - cue.end < NEXT and clause.together(cue.end, first)):
                continue
            way = self.way(clause, cue, first, last, joint)
            if inside and anchor is not None and anchor.start is not None and anchor.end is not None:
                way = min(way, self.way(clause, cue, anchor.start, anchor.end, min(joint, anchor.start)) + 0.6)
            score = self.statuses[cue.rule].weight * SCALE - way
            if (cue.end == first - 1 or cue.start == last + 1) and self.reading.text[cue.start : cue.end].lower() in _TOUCHES:
                score += TOUCHING
            if cue.rule == _INFINITIVE and self.reading.sentences[draft.number.sentence].kind != "heading":
                score -= NOT_HEADLINE
            if measure in self.levels and cue.start >= last:
                score -= LEVEL_BEHIND
            status = backshifted(status, cue, clause, self.story.status)
            status = reported_gift(status, cue, clause) if measure in GIVEN else status
            if best is None or score > best[0]:
                best = score, status, cue
        level = measure in self.levels or (anchor is not None and anchor.rule.startswith("cost.capital"))
        if (best is None or best[0] < PAST) and (verb := past_verb(self.reading.text, first, cues)) is not None:
            best = PAST, "actual", verb
        if (best is None or best[1] != "actual") and (done := done_since(self.reading.text, draft.number.end, clause.end)) is not None:
            best = PAST, "actual", done
        least = FLOOR_OF_LEVELS if level else FLOOR
        unsettled = best is not None and (best[1] == "forecast" or best[2].rule in ("status.modal", "status.would-take"))
        governed = inside and anchor is not None and anchor.end is not None and _OF_ONLY.fullmatch(self.reading.text, anchor.end, first)
        beside = inside and anchor is not None and anchor.start is not None and last <= anchor.start < last + NEXT  # "against a £9m budget"
        if unsettled and measure == "budget" and (governed or beside):
            least = FLOOR_OF_BUDGETS
        if best is None or best[0] < least:
            return self.from_heading(draft, inside)
        if best[1] == "agreed" and self.reading.sentences[draft.number.sentence].kind == "item":
            line = self.from_heading(draft, True)
            return line if line is not None and line[1] == "proposed" else best
        return best

    def from_heading(self, draft: Draft, inside: bool) -> "tuple[float, str, Cue] | None":
        """A cue of the line that gave the measure (a table's title) or that introduces the list."""
        reading, index = self.reading, draft.number.sentence
        story = self.story.status if draft.measure in self.of_story else None
        places = []
        anchor = draft.evidence.get("measure")
        if not inside and anchor is not None and anchor.start is not None and anchor.start not in self.by_start:
            places.append(reading.sentence_at(anchor.start))
        if (line := introduction(reading, index)) is not None:
            places.append(line)
        for place in places:
            found = [
                (self.statuses[cue.rule].weight * SCALE - HEADING, status, cue)
                for cue in self.clause(place)[1]
                if cue.rule != _PRESENT and (status := settled(draft.measure or "", self.statuses[cue.rule], story))
            ]
            if found:
                return max(found, key=lambda one: one[0])
        return None

    def way(self, clause: Clause, cue: Cue, first: int, last: int, joint: int) -> float:
        if cue.end <= first:
            near = max(cue.end, joint)
            way = clause.way(cue.end, first, None) + CROSSING * clause.crossed(cue.end, near) - clause.crossed(near, first)
            opens = cue.start - clause.start < 3 and cue.end - cue.start > 8  # "Under the plans, ..." goes for the whole sentence
            if self.statuses[cue.rule].frame:
                return min(way, OPENING + clause.crossed(cue.end, first))
            return min(way, OPENING) if opens else way
        if cue.start < last:
            return 0.0
        if self.statuses[cue.rule].frame:
            return min(clause.way(last, cue.start, None), OPENING + clause.crossed(last, cue.start))
        price = clause.way(last, cue.start, None) + CROSSING * clause.crossed(last, cue.start) + BEHIND
        if _WHICH.search(self.reading.text, last, cue.start):
            price += RELATIVE
        others = clause.all_starts
        at = bisect_left(others, last)
        if at < len(others) and others[at] < cue.start:
            price += BEYOND
        at = bisect_left(others, cue.end)
        if at < len(others) and others[at] - cue.end < cue.start - last and clause.together(cue.end, others[at]):
            price += ANOTHERS
        return price
