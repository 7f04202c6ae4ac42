"""Decides the status of each claim: what the text says of its number (done, decided, proposed, needed, expected ...).

First the forms that leave no choice (`extractor.status_forms`); then the cue that speaks for the number
(`extractor.status_cues`) and what votes make of it. A number in a list takes the status of the one before it, a repeated figure that of its first
mention. Where no cue is near, a claim takes its measure's usual status, or for the measures that a budget decides (savings, jobs, tax) that of the
story. The period may revise it (`extractor.date_statuses`).
"""

import re
from bisect import bisect_left

import regex
from spacy.language import Language

from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, beside, outer
from extractor.legal_limits import RULE as LEGAL_LIMIT
from extractor.reading import Cue, Draft, Reading, Stage
from extractor.status_allotted import budget_gave
from extractor.status_beside import UNDONE, Settled
from extractor.status_counts import becomes
from extractor.status_cues import DESIGN, FORECASTS, PAST, PRESENT, Scales, Weighed
from extractor.status_earlier import former_plan, stands_at
from extractor.status_forms import TO_MEET, by_form
from extractor.status_frames import behind_if, plan_backed, request_granted
from extractor.status_gaps import gap_outlook, will_be_short
from extractor.status_lexicon import SCALE, Lexicon, lexicon, usual_for
from extractor.status_moved import figure_moved, left_of_plan
from extractor.status_senses import GOES_ON, GOING_ON, PRICES, RAISES_IT, WOULD_TAKE
from extractor.status_targets import PART_DONE
from extractor.status_times import OPENS, as_cause, behind, is_spent, timed, year_ended, year_named
from extractor.status_votes import APPROVALS, contracted, motion_above, moved, undecided, vote_after, vote_of_cabinet, which_voted
from extractor.the_figure import compares, is_part_of_variance, is_the_figure
from extractor.verb_groups import NEXT, PERFECT, and_spend, is_subject
from rules.loader import RuleBook
from rules.schema import StoryRule

VOTE = 0.7  # what one figure with a status cue of its own says of the story
WILL_VOTE = 0.4  # ... and one with a mere future, for plans are told so too
DRAFT = -4.0  # the balance of a story below which "will" tells of what a draft holds, counted over annotated stories
PENDING = 0.8  # what a cue of the undecided weighs beside one of a decision
FAR_BEHIND = 3.0  # a cue so far behind the number leaves it to its list
VOTE_NEAR = 40  # characters between a plan and the vote on it: "the plans, which were approved, ..."
LIST = 40  # lines of a list under one heading
NEAR_BY = 6  # figures of the sentence before

_VOTES = frozenset(
    "status." + rule
    for rule in (
        "proposed", "modal", "would-take", "agreed", "allotted", "is-to", "will", "being", "announced",
        "plans-agreed", "voted-on", "could-rise", "under-plans", "going-up",
    )
)  # fmt: skip
_WILLS = frozenset(("status.will", "status.is-to", "status.being"))
_VAGUE = frozenset(("other_percent", "other_money"))
_PLAIN_PRICES = frozenset(("tax_bill", "income"))
_PURPOSES = frozenset(("status.purpose", DESIGN))
_VOTED = frozenset((*APPROVALS, "status.voted-on"))
# What was before says nothing of what is to be, nor does what the law allows
_FORMER_ONES = frozenset(("status.from-level", "status.former-level", "status.now", PART_DONE, LEGAL_LIMIT))
_WEAK = frozenset((PRESENT, "status.plan"))
_ITS_OWN = frozenset(("status.past-tense", "status.called-so", "status.having-done"))  # what governs the number behind it and none other
_IN_STEP = "status.in-step"
_ON_PAPER = frozenset(("identified", "unidentified"))
_NOT_SHARED = frozenset((PRESENT, "status.at-present", "status.closed", LEGAL_LIMIT))  # what closes a gap is a step of its own
_SUPPOSED = ("was supposed ", "were supposed ", "was intended ", "were intended ")
_PASSIVE = ("was", "were", "has been", "have been", "given ")
_VOTED_ON = frozenset(("budget", "cost", "debt", "other_percent"))
_DEED = re.compile(r"had to (?!(?:save|find|make|deliver|achieve)\b)", re.I)  # what a year had to save was asked of it, whatever came of it
_EVERY = ("Every ", "Each ", '"Every ', '"Each ', "“Every ", "“Each ", "'Every ", "'Each ")  # "Every 1% on the tax brings in £1m"
_GOES_ON = frozenset(("budget", "income", "other_money"))  # "it is losing £9m in fares"
_OF_ITSELF = frozenset(("required", "forecast"))  # gaps and variances, whatever is said of what fills them
# What parts two figures of a sentence: "will raise £9m; ...", "despite a £9m cut".
_OWN_REASON = regex.compile(r"[;:]|\b(?:despite|because|due to|after|amid|following|thanks to|where|while|but|whose)\b", regex.I)
# A share that is a step ("a 40% reduction in opening hours"), not a fact ("60% of its staff").
_CHANGE = regex.compile(
    r"\b(?:rises?|increases?|hikes?|cuts?|reductions?|reduc(?:e|ed|ing)|fewer|(?:put|putting|go|goes|going|up|down) (?:up|down|by))\b", regex.I
)
_PLANS = regex.compile(r"\b(?:plans?|proposals?|options?|schemes?)\b", regex.I)
_SMALLER = re.compile(r"\s+(?:a year\s+)?(?:smaller|lower|lighter|less|(?:better|worse)\s+off)\b", re.I)
_COMES_TO = re.compile(
    r"[\W]*(?:(?:For|In|By|Over)\s[^.,;£]{4,40}\s)?(?:it|this|that|It|This|That) (?:comes?|amounts?|adds up|rises?|grows?|falls?|equates|is|was)\b"
)
_THE = regex.compile(r"\b(?:the|this|that|its|their|these|those)\s+(?:\w+\s+)?$", regex.I)
_THE_ONE = ("The ", "This ", "That ", "“The ", '"The ')
_VARIANCE = frozenset(("overspend", "underspend"))
# "It includes £9m from schools", "Of this, £9m ...": a part of what the sentence before tells.
_PARTS = re.compile(
    r"\W{0,3}(?:of (?:this|that|these|those)\b|"
    r"(?:it|this|that|these|they|those|the (?:\w+ )?(?:package|total|sum|figure|money|cuts|savings|measures|list)) (?:also )?"
    r"(?:includ\w+|compris\w+|consists? of|(?:is|are|was|were) made up of|(?:takes?|took) in|covers?|covered)\b)",
    re.I,
)


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.status`."""
    words = lexicon(rules)
    decided = {rule.id: rule.decided for rule in rules.of(StoryRule)}

    def link_statuses(reading: Reading) -> None:
        if reading.drafts:
            _Linker(reading, words, *_story(reading, decided)).run()

    return link_statuses


def _story(reading: Reading, decided: dict[str, bool]) -> tuple[float, Cue | None]:
    """Where the story stands by its cues, above 0 decided, below proposed (an early cue counts for more), and the first of them."""
    balance, first = 0.0, None
    length = max(1, len(reading.text))
    for cue in reading.cues_of.get("stories", ()):
        weight = 1.5 - cue.start / length
        if not decided[cue.rule]:
            balance -= PENDING * weight
        elif not behind_if(reading.text, cue.start):
            balance += -weight if vote_of_cabinet(reading.text, cue) else weight
        first = first or cue
    return balance, first


def _place(draft: Draft) -> int:
    return draft.number.start


class _Linker:
    """Settles the drafts of one document. `balance`: where the story stands, above 0 decided; `first`: the first of the words that tell."""

    def __init__(self, reading: Reading, words: Lexicon, balance: float, first: Cue | None) -> None:
        self.reading, self.words = reading, words
        self.balance, self.first = balance, first
        self.scales = Scales(reading, words, self.story())
        self.by_start = {draft.number.start: draft for draft in reading.drafts}
        self.outlook: tuple[int, int] | None = None  # the words that call a variance of the story a forecast
        self.outturn: Evidence | None = None  # what says that the story's first variance is that of a year gone by

    def story(self) -> str:
        return "proposed" if self.balance < 0 else "agreed"

    def run(self) -> None:
        """Two rounds: what the cues near the numbers say of single figures tells where the story stands, and that decides for the figures
        without a cue."""
        self.scales.is_decided = self.balance > 0
        self.round()
        for draft in self.reading.drafts:
            told = draft.evidence["status"]
            if draft.measure in self.words.of_story and told.rule in _VOTES:
                vote = WILL_VOTE if told.rule in _WILLS else VOTE
                self.balance += vote if draft.status == "agreed" else -VOTE if draft.status == "proposed" else 0.0
        decided = self.balance > 0 and not self.scales.is_decided and any(one.evidence["status"].rule == WOULD_TAKE for one in self.reading.drafts)
        if self.story() != self.scales.story or decided:
            self.scales.story, self.scales.is_decided = self.story(), self.balance > 0
            self.round()
        if self.balance < DRAFT:
            self.scales.is_draft = True
            self.round()
        self.reading.decided = self.story() == "agreed"

    def round(self) -> None:
        previous: Draft | None = None
        seen: dict[tuple[str | None, float | None], Draft] = {}
        for draft in self.reading.drafts:
            number = draft.number
            key = draft.measure, number.low if number.low is not None else number.high
            clause = self.scales.clause(number.sentence)[0]
            status, evidence = (
                by_form(draft, previous, clause) or self.by_words(draft, previous, seen.get(key), clause) or self.usual(draft, previous, clause)
            )
            draft.status, draft.evidence["status"] = status, evidence
            if draft.measure in _VARIANCE and status == "forecast" and evidence.rule in FORECASTS and not compares(clause):
                self.outlook = evidence.start or 0, evidence.end or 0
            elif draft.measure in _VARIANCE and status == "actual" and self.outturn is None:
                self.outturn = behind(self.reading, draft, clause)
            seen.setdefault(key, draft)
            if number.kind != "count":
                previous = draft

    def by_words(self, draft: Draft, previous: Draft | None, twin: Draft | None, clause: Clause) -> Settled | None:
        """The status that a word gives: of the number itself, of the list in which it stands, of its first mention."""
        text, of_story, first = self.reading.text, draft.measure in self.words.of_story, draft.number.outer_start
        if (is_the_figure(draft) or is_part_of_variance(draft)) and (taken := self.giver(draft)) is not None and taken.status is not None:
            return taken.status, Evidence(taken.number.start, taken.number.end, "status.listed-with")  # "When it was approved the figure was £9m"
        if (of_story or draft.measure in _VAGUE) and (plan := former_plan(clause, draft.number.outer_start)) is not None:
            return "proposed", plan
        told = which_voted(text, draft.number.outer_end, clause.end) if of_story else None
        best = (PAST, *told) if told is not None else self.revised(draft, clause, self.scales.best(draft))
        if best is None or best[1] in ("agreed", "actual"):
            motion = moved(text, clause) if text.find("That ", clause.start, clause.start + OPENS) >= 0 else None
            if motion is not None and (of_story or best is not None or draft.measure == "other_percent"):
                best = PAST, *motion
        if previous is not None and previous.status is not None and self.listed(draft, previous, best):
            return previous.status, previous.evidence["status"]
        if previous is not None and previous.status in UNDONE and left_of_plan(text, previous, draft, of_story):
            return previous.status, Evidence(previous.number.start, previous.number.end, _IN_STEP)
        if twin is not None and twin.status and of_story:
            weak = best is None or best[2].rule in _WEAK or text[best[2].start : best[2].end].lower() in ("was", "were")
            known = best is not None and best[0] < PAST and _THE.search(text, max(clause.start, first - 25), first) is not None
            doubted = ("forecast", "proposed") if draft.measure in PRICES else ("forecast",)
            voted = best is not None and best[1] in doubted and twin.status == "agreed" and twin.evidence["status"].rule in _VOTED
            subject = (
                best is not None and best[1] in UNDONE and text.startswith(_THE_ONE, clause.start) and first < min(clause.start + 10, best[2].start)
            )
            if weak or known or voted or subject:  # "The 4.7% rise is set to bring in £9m": what it will do, of the one told of
                return twin.status, Evidence(twin.number.start, twin.number.end, "status.same-figure")
        if best is not None and best[2].rule in _PURPOSES and of_story:
            best = self.scales.step(draft, best)
        if best is not None:
            return best[1], Evidence(best[2].start, best[2].end, best[2].rule)
        giver = self.giver(draft)
        if giver is not None and giver.status and self.hands_on(giver, draft):
            return giver.status, Evidence(giver.number.start, giver.number.end, "status.listed-with")
        return None

    def usual(self, draft: Draft, previous: Draft | None, clause: Clause) -> Settled:
        """The status where no word gives one."""
        whole = self.whole(draft, clause)  # a gap is as open as any, whatever it is a part of
        if whole is not None and (draft.measure != "funding_gap" or whole.measure == draft.measure):
            return whole.status or "actual", Evidence(whole.number.start, whole.number.end, "status.part-of")
        rule = usual_for(self.words.usual, draft, self.reading.text)
        led = rule is None or not (rule.level or rule.usual in _OF_ITSELF) or and_spend(draft, previous, clause)
        if led and (beside_it := self.in_step(draft, previous, clause)) is not None:
            return beside_it
        if rule is None:
            if draft.number.kind == "count" and (closing := becomes(clause, draft.number)) is not None:
                return closing
            change = _CHANGE.search(clause.text, max(clause.start, draft.number.start - NEXT), min(clause.end, draft.number.end + NEXT))
            if draft.measure == "other_percent" and change is not None and self.first is not None:
                return self.scales.story, Evidence(self.first.start, self.first.end, f"story.{self.scales.story}")
            return "actual", Evidence(None, None, "usual.fact")
        if draft.measure in _VARIANCE:
            if (ended := self.year_ended(clause, draft.number.outer_start)) is not None:
                return "actual", Evidence(ended.start(), ended.end(), "status.year-ended")
            if (past := behind(self.reading, draft, clause) or as_cause(clause, draft)) is not None:
                return "actual", past
            if self.outturn is not None and self.outlook is None:
                return "actual", self.outturn
        if draft.measure == "funding_gap" and (outlook := gap_outlook(clause, draft)) is not None:
            return "forecast", outlook
        if rule.usual != "story":
            return rule.usual, Evidence(None, None, rule.id)
        if (past := behind(self.reading, draft, clause)) is not None:
            return "actual", past
        if (ended := self.year_ended(clause, draft.number.outer_start)) is not None:
            return "actual", Evidence(ended.start(), ended.end(), "status.year-ended")
        if self.first is None:
            return self.story(), Evidence(None, None, "story.none")
        return self.scales.story, Evidence(self.first.start, self.first.end, f"story.{self.scales.story}")

    def in_step(self, draft: Draft, previous: Draft | None, clause: Clause) -> Settled | None:
        """The status of the figure before, whose verb is this one's too: "will bring in a £60 charge, adding £2m to its income"."""
        if previous is None or previous.status is None or previous.number.sentence != draft.number.sentence:
            return None
        if previous.status in _ON_PAPER and draft.measure != previous.measure:
            return None  # "£3m has been found, leaving £9m to come from reserves"
        given = previous.evidence["status"]
        told = given.rule in self.words.statuses or given.rule == _IN_STEP
        if not told or given.rule in _NOT_SHARED:
            return None
        if _OWN_REASON.search(clause.text, previous.number.end, draft.number.outer_start) is not None:
            return None
        unlikely = "forecast" if draft.measure in self.words.of_story else "actual"  # what a fact is by itself; what nobody chooses
        return (previous.status, Evidence(previous.number.start, previous.number.end, _IN_STEP)) if previous.status != unlikely else None

    def year_ended(self, clause: Clause, first: int) -> regex.Match[str] | None:
        """What says that the year of a variance is over: before it in its sentence, or early in a story that forecasts nothing."""
        return year_ended(clause.text, clause.start, first) or (year_ended(clause.text, 0, min(first, REACH)) if self.outlook is None else None)

    def whole(self, draft: Draft, clause: Clause) -> Draft | None:
        """The figure of the sentence before that this one is a part of."""
        if _PARTS.match(clause.text, clause.start, clause.end) is None:
            return None
        at = bisect_left(self.reading.drafts, clause.start, key=_place)
        before = [
            one
            for one in self.reading.drafts[max(0, at - NEAR_BY) : at]
            if one.number.sentence >= draft.number.sentence - 1 and one.number.kind in (draft.number.kind, "money") and one.status != "actual"
        ]
        alike = [one for one in before if one.measure == draft.measure]
        return alike[-1] if alike else before[-1] if before else None

    def revised(self, draft: Draft, clause: Clause, best: Weighed | None) -> Weighed | None:
        """The cue that speaks for the number with what the rest of the sentence and of the story makes of it."""
        if best is None:
            return None
        measure, text, (first, last) = draft.measure or "", self.reading.text, outer(draft.number)
        of_story = measure in self.words.of_story
        if measure == "cost" and best[1] == "actual" and (contract := contracted(text, best[2], last, clause.end)) is not None:
            return best[0], "agreed", contract
        if measure == "cost" and best[1] == "proposed" and best[2].end < first and TO_MEET.match(text, max(best[2].end, first - REACH), first):
            return None  # "may sell land to meet the £9m bill": the sale is what may be
        if measure == "cost" and best[2].rule == "status.need" and text.endswith((" is ", " are ", " was ", " were "), clause.start, best[2].start):
            return None  # "£9m is needed to cope with higher costs" says what it is for
        if (
            best[2].rule == GOING_ON
            and (draft.number.rate is not None or measure in _GOES_ON)
            and (GOES_ON.fullmatch(text, best[2].start, best[2].end) or RAISES_IT.match(text, best[2].start))
        ):
            return best[0], "actual", best[2]
        if measure == "funding_gap" and best[2].rule == "status.required" and will_be_short(clause, first):
            return best[0], "forecast", best[2]  # "by 2023 we shall be £9m short"
        if best[2].rule == "status.identified" and text.endswith("drawn up", 0, best[2].end) and _PLANS.search(text, clause.start, best[2].start):
            return best[0], "proposed", best[2]  # "plans to cut £9m have been drawn up": savings that have been are on paper
        told = best[2].rule == PERFECT and (of_story or measure in _VOTED_ON)
        if told and (ahead := figure_moved(text, clause, best[2], first, measure)) is not None:
            return best[0], *ahead
        if measure == "extra_spending" and best[2].rule == PERFECT and self.scales.is_decided and (gave := budget_gave(clause, best[2], first, last)):
            return best[0], "agreed", gave
        once = draft.number.rate is None and not text.startswith(_EVERY, clause.start)
        was_to = best[2].rule == "status.was-to" or text.startswith(_SUPPOSED, best[2].start)
        if was_to and measure == "saving" and (past := behind(self.reading, draft, clause)) is not None:
            return best[0], "required", Cue(past.start or 0, past.end or 0, "statuses", past.rule)  # "it was meant to save £9m last year"
        if measure in _PLAIN_PRICES and best[2].rule == PRESENT and not self.scales.is_decided and stands_at(clause, best[2], first):
            return best  # "the cheapest ticket is £2", below a plan to raise it
        if of_story and (best[2].rule == PRESENT or (once and best[2].rule == "status.yields")):
            return None  # "it brings in £9m", "the rise is £4 a week" says what it is, not whether it is decided
        if measure in _VARIANCE and best[1] == "actual" and self.outlook is not None:
            if is_spent(text, best[2]) or year_named(text, max(clause.start, first - REACH), min(clause.end, last + REACH)):
                return best
            return best[0], "forecast", Cue(*self.outlook, "statuses", "status.outlook")  # a report on a year that goes on
        if of_story and (dated := timed(best, clause, first)) is not None:
            return dated
        if best[2].rule == "status.required" and _DEED.match(text, best[2].start) and (past := behind(self.reading, draft, clause)) is not None:
            return best[0], "actual", Cue(past.start or 0, past.end or 0, "statuses", past.rule)  # "last year it had to cut £9m"
        if of_story or measure in _VOTED_ON:
            best = self.voted(best, draft, clause)
        elif measure == "grant" and best[1] == "proposed" and (given := request_granted(clause, best[2], last)) is not None:
            return best[0], "agreed", given
        if best[1] != "required" and measure in ("saving", "job_losses") and (need := self.needed(best[2], draft)) is not None:
            return best[0], "required", need
        if (
            measure in ("saving", "other_money")
            and best[1] in UNDONE
            and text.endswith((" be ", " be"), clause.start, first)
            and _SMALLER.match(text, draft.number.end)
        ):
            return best[0], "forecast", best[2]  # "its budget will be £9m smaller": what comes of it
        return best

    def needed(self, copula: Cue, draft: Draft) -> Cue | None:
        """The need that is the subject of the copula right before the number: "the savings needed would be £9m"."""
        text, first = self.reading.text, draft.number.outer_start
        if first - copula.end > 1 or not text.endswith(" be", copula.start, copula.end):
            return None
        for cue in reversed(beside(self.scales.clause(draft.number.sentence)[1], copula.start, copula.start)):
            if cue.rule in ("status.need", "status.required") and 0 < copula.start - cue.end < VOTE_NEAR:
                return cue
        return None

    def voted(self, best: Weighed, draft: Draft, clause: Clause) -> Weighed:
        """The same with what votes and motions make of it."""
        score, status, cue = best
        text, measure, (first, last) = self.reading.text, draft.measure or "", outer(draft.number)
        if status == "agreed" and (open_vote := undecided(text, clause, cue, measure)) is not None:
            return score, "proposed", open_vote
        passive = status == "actual" and cue.start > last and text.startswith(_PASSIVE, cue.start)  # "a plan to save £9m was given the go-ahead"
        if status == "proposed" or passive or (status == "forecast" and measure in PRICES):
            vote = vote_after(text, last, clause.end) or vote_after(text, cue.end, min(cue.end + VOTE_NEAR, first))
            if vote is not None:
                ahead = undecided(text, clause, Cue(vote.start, vote.end, "statuses", "status.agreed"), measure)
                return (score, "proposed", ahead) if ahead is not None else (score, "agreed", vote)
        if status == "proposed" and (backed := plan_backed(clause, cue)) is not None:
            ahead = undecided(text, clause, Cue(backed.start, backed.end, "statuses", "status.agreed"), measure)
            return (score, "proposed", ahead) if ahead is not None else (score, "agreed", backed)
        if status == "proposed" and text.startswith("be ", cue.start) and (became := motion_above(text, clause.start)) is not None:
            return score, became, cue
        return best

    def giver(self, draft: Draft) -> Draft | None:
        """The draft that this one took its measure from."""
        measure = draft.evidence.get("measure")
        giver = self.by_start.get(measure.start) if measure is not None and measure.start is not None else None
        return giver if giver is not draft else None

    def hands_on(self, giver: Draft, draft: Draft) -> bool:
        """Whether the giver's status is the draft's too. Of another sentence a gap takes none, for it is open by itself; nor is a step done because
        the one told before it was."""
        if giver.evidence["status"].rule in _FORMER_ONES:
            return False
        if giver.number.sentence == draft.number.sentence:
            return True
        since = max(giver.number.sentence + 1, draft.number.sentence - LIST)
        if any(line.kind == "heading" for line in self.reading.sentences[since : draft.number.sentence]):
            return False  # under "STILL TO COME" nothing is as it was under "WHAT HAS GONE"
        if draft.measure == "funding_gap":
            return giver.status == "forecast" and _COMES_TO.match(self.reading.text, self.reading.sentences[draft.number.sentence].start) is not None
        return not (giver.status == "actual" and draft.measure in self.words.of_story)

    def listed(self, draft: Draft, previous: Draft, best: Weighed | None) -> bool:
        """Whether the number goes on a list: same sentence, same measure, no cue between the two, none close behind."""
        number, before = draft.number, previous.number
        if number.sentence != before.sentence or draft.measure != previous.measure:
            return False
        given = previous.evidence["status"]
        if given.rule in _FORMER_ONES:
            return False
        between = beside(self.scales.clause(number.sentence)[1], before.end, number.start)
        if any(before.end <= cue.start < number.start and cue.rule not in _WEAK and cue.start != given.start for cue in between):
            return False
        if is_subject(self.reading.text, self.scales.clause(number.sentence)[0], *outer(number)):
            return False
        if best is not None and before.end <= best[2].start < number.start and best[2].rule in _ITS_OWN and best[1] != previous.status:
            return False  # "planned to use £8m and in the end used £17m"
        if best is None or best[2].start < number.start:
            return True
        rule = self.words.statuses.get(best[2].rule)  # none for a verb or vote that no phrase names: it is right behind the number
        return rule is not None and best[0] < SCALE * rule.weight - FAR_BEHIND
