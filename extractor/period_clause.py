"""One sentence with its numbers and the times that can be theirs: where its clauses break, and which times speak of something else."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date

import regex

from extractor.period_bases import OWN_FIGURE, is_base, is_of_more, is_record
from extractor.period_setters import BUDGET_YEARS
from extractor.period_stretches import BESIDE, CAUSES, Mark, Stretch, compared_at_first, describes, marks_of, reasons_of, stretch_around
from extractor.places import going_back, going_on, holds
from extractor.reading import Cue, Draft, PeriodMention, Reading, Sentence
from rules.word_tree import any_word

CHARACTERS_PER_POINT = 12.0
APART, FULL, HALF = 14.0, 6.0, 1.0
TOO_FAR = 18.0
REACH = int(TOO_FAR * CHARACTERS_PER_POINT)  # characters
JOINED = 3  # characters between a number and a time that is written right behind it
NEAR = 12  # characters: "a bill that stands at £1,240 today"
FIGURE = 25  # characters: "£5m a year for two years", "40 posts for"
BEFORE = 60  # characters: "which now costs the county a further £18 million"
MOMENTS = frozenset({"month", "day", "year", "point", "part_year", "by", "before", "over_past"})  # what they cover ends with their clause

# Where one thought ends and another begins. What stands "on top of" something has a time of its own.
_APART = ("on top of", "along with", "in addition to", "as well as", "compared with", "compared to", "against", "up from", "down from")
_SAYS = ("said", "says", "admitted", "warned", "claimed", "insisted", "confirmed")
_FULL = (
    "but", "while", "whilst", "although", "though", "despite", "because", "which", "who", "as it", "as the", "after", "leaving", "and that",
    "following", "meaning", "and it", "and they", "and we", "means that", "meant that",
    "that was", "that were", "that is", "that are", "that has", "that had", "that have", "that will", "that would",
    *(f"{verb} {word}" for verb in _SAYS for word in ("that", "the", "it", "they")),
)  # fmt: skip
# As a tree the words take a quarter of the time of a list, in `re` a third of that in `regex`.
_BREAK = re.compile(rf"\b{any_word((*_APART, *_FULL))}\b|[;:,](?!\d)|[()]|\s[–—-]\s")
_LONGEST_BREAK = max(map(len, (*_APART, *_FULL))) + 1  # characters, with the one behind it
# A sentence goes on with a subject of its own: "Now it is £50m, and we will not know until December".
_TURN = re.compile(r",? and (?:that|which|who|it|we|they|he|she|the (?:council|authority|county)) ")
_NEW_SUBJECT = re.compile(
    r",? (?:and|but) (?:the|its|their|an?|this|those|these|every|each) (?:[\w’'-]+ ){1,6}(?:is|are|was|were|will|would|has|have|had|could|may|must)\b"
)
_OF_ANOTHER = (", where ", " with the rest ", " with the remainder ")  # "£8m was overspent in care, where numbers have grown since 2022"
_PARTS = re.compile(r"\bincluding\b|, with\b")  # "£4m of help, including food parcels and grants of £2,000 a month for three years"
_PRICES = dict.fromkeys(_APART, APART) | {",": HALF, "(": HALF, ")": HALF}  # of the others: FULL

# What a time may speak of other than a figure.
_RECALLED = regex.compile(  # read backwards from the time
    r"(?r)\b(?:proposed|recommended|suggested|mooted|floated|put forward|collapsed|feared|threatened|predicted|"
    r"(?:than|first|originally|initially|previously) (?:planned|expected|hoped|envisaged|budgeted|forecast)|"
    r"set out|laid out|mapped out|outlined|tabled|pencilled in|(?:warned|told|spoke|learned|learnt) (?:of|about)|"
    r"(?:sets?|setting|agree[sd]?|agreeing|pass(?:ed|ing)|approv(?:ed?|ing)|fixed|drew up) (?:its|their|the) (?:[\w’'-]+ )?(?:budget|tax)|"
    r"told|said|heard|emerged|warned|claimed|reported|approved|announced(?: [a-z]+){0,3}|"
    r"launched|published|presented|(?:given|shown) to (?:staff|members|unions|councillors|parents)|"
    r"agreed|passed|struck|elected|created|introduced|unveiled|revealed|opened|signed|set up|"
    r"voted(?: (?:through|for|on))?|backed|endorsed|signed off|rubber-stamped|(?:push|nodd|wav)ed through|"
    r"established|formed|adopted|brought(?: in)?|issued|set|open|opens|reopen|begin|begins|began|start|starts|started|kicked off|took effect|"
    r"came into (?:force|effect)|came out|surfaced|finish|expires?|expired|ended|"
    r"runs? out|completed?|"
    r"finali[sz]ed|confirmed|drawn up|notice|"
    r"(?:took|taken|takes|taking) (?:over|office|charge)|(?:came to|took|lost|won|gained) (?:power|control)|"
    r"(?:became|as|made) (?:the )?(?:council )?leader|(?:in|at) (?:its|their|the) (?:\w+ )?budget|"
    r"(?:a|the|its|their) (?:\w+ )?(?:vote|meeting|report|review|consultation|election|referendum|"
    r"floods?|flooding|storms?|fire|snow|riots?))"
    r"(?:\s+(?:back|earlier|early|late|again))?(?:\s+by(?:\s+[A-Z]\w+){1,3}|\s+(?:in|at|by)\s+(?:his|her|their|its|the|a)(?:\s+\w+){1,3})?\s*",
    regex.I,
)
_REPORTED = re.compile(
    r",?\s+(?:(?:the\s+)?(?:[^\W\d_][\w’'-]*\s+){1,2})(?:(?:was|were|had|been|have|has)\s+)*"
    r"(?:told|announced|said|warned|revealed|reported|heard|promised|voted|approved)\b",
    re.I,
)
# "In September the talk had been of 126 jobs", "in January the idea was that schools would lose 5%": when that was thought
_THOUGHT = re.compile(
    r"(?:,\swhen\s[^,;:]{1,80},|,)?\s(?:(?!\b(?:and|but)\b)[^.;:£\d])*?\b(?:(?:was|were|had\sbeen)\s(?:(?:still|then|only|already)\s)?"
    r"(?:contemplating|considering|thinking|talking|talk|looking\sat|hoping|expecting|planning|bracing|predicting|forecasting|warning|spoken|bandied|mooted"
    r"|feared|expected|thought|supposed|forecast|predicted|projected|estimated|reckoned)"
    r"|the\s(?:talk|idea|plan|fear|hope|expectation|thinking|intention|forecast|estimate|prediction|proposal)\s(?:was|were|had\sbeen|then)"
    r"|(?:sum|figure|number|amount)\sbeing\s(?:spoken|talked|bandied))\b",
    re.I,
)
_DEADLINE = re.compile(
    r"\b(?:sign(?:ing|ed)? up|appl(?:y|ied|ications?)|register|respond|responses|comment|submitted|views"
    r"|(?:total|figure|decision|report|answer|results?|announcement|ruling|verdict)s? (?:is |are |was )?(?:due|expected)"
    r"|(?:pa(?:y|id)(?: for)?|b(?:uy|ought)|book(?:ed)?|order(?:ed)?|renew(?:ed)?)(?: (?:it|one|them))?) $"
)
_RUNS = re.compile(r"\b(?:runs?|running|ran|open|opens|opened|continues?|lasts?|closes?|ends?|held|available) $")
_EXERCISES = ("onsultation", "urvey", "xercise", "uestionnaire", "ngagement", "xhibition", "petition", "oadshow", "allot", "eview")
# "Lower than forecast in November", "the £4m projected in March": when that was thought.
_FORETOLD = re.compile(
    r"(?:\b(?:than|was|were|been|being|as) (?:(?:first|originally|initially|previously) )?"
    r"(?:forecast|predicted|projected|estimated|expected|feared|anticipated)"
    r"|£[\d.,]+ ?(?:m|bn|million|billion)? (?:forecast|projected|predicted|estimated|feared)) $"
)
_THAN = regex.compile(
    r"\b(?:than|compared\s+(?:with|to)|unlike|same\s+(?:\w+\s+)?as)\s+(?:(?!\w*(?:illion|hundred|thousand|dozen)\b)[^\W\d]+\s+){0,2}$", regex.I
)
_OF_PAPERS = ("'s", "’s", " report", " meeting", " update", " forecast")  # "in June's first round", "since the September report"
_OUTLOOKS = ("forecast ", "report ", "estimate ", "review ", "prediction ")  # "a forecast last year put it at £65m": when that was said
_OF_BUDGET = ("'s budget", "’s budget", " budget")  # "a pressure of £3m on this year's budget"
_BESIDE = ("than ", " on ", " with ", " to ", "against ", " from ")  # "a drop of £9m on the current year's £90m"
_EVENT = re.compile(
    r" (?!(?:and|or|but|it|they|the|to|in|with|when|as|is|was|were|will|would|could|should|may|of|for|on|at|by|from|that|which|has|have|had)\b)[a-z]"
)
# "Declared itself bankrupt last month over a £9m bill", "resigned in May amid a £9m deficit": when that came of it
_OVER_A_SUM = re.compile(r"\s+(?:(?:in part|partly|largely|mainly)\s+)?(?:over|amid)\s+(?:an?|the|its|their|his|her)\s+(?:[a-z-]+\s+){0,2}£")
_HELD_OVER = ("brought forward ", "carried forward ", "carried over ", "rolled over ", "held over ", "left over ", "dating ", "dates ")
_PUT_OFF = ("delayed ", "postponed ", "deferred ", "put off ", "put back ", "shelved ", "on hold ")  # "savings from closures delayed until 2015-16"
_PAID_BACK = ("back ", "itself ", "themselves ", "recouped ", "repaid ", "run dry ", "runs dry ")  # "£3m, which was paid back within six months"
_CLOSED = (" £", " with ", " in the ", " almost ", " nearly ", " more than ", " around ", " about ", " just ")
_WITH = (" with a budget", " at a cost", " with a price")  # "Work began in 2011 with a budget of £4m"
_DECIDED = re.compile(
    r"[^.;]{0,80}\b(?:accepted|announced|agreed|approved|voted|revealed|backed|unveiled|published|said|warned|told|confirmed|emerged|reported|disclosed)\b"
)
_EXPECTED = ("predicted ", "expected ", "forecast ", "estimated ", "thought ", "feared ", "announced ", "promised ")
# "£9m higher than the first assessment in December": when that was made
_OF_OTHER_FIGURE = regex.compile(
    r"(?ri)\b(?:higher|lower|more|less|bigger|smaller|better|worse|up|down|above|below)\s(?:than|from|on)\s(?:the|its|an?|that|those|what)\s"
    r"(?:(?!(?:and|but|which|will|would|is|are|was|were|has|have|had|to|by)\b)[\w’'-]+\s){0,4}"
    r"(?:assessment|forecast|estimate|figure|projection|prediction|report|announcement|indication|calculation|given|reported|announced|told|published|indicated)\s"
)
# "than they took in last year": both are of that year.
_OF_ONE_YEAR = re.compile(
    r"\b(?:planned|budgeted|expected|forecast|anticipated|assumed|took|earned|raised|received|allocation|budget|allowance|estimate)\b"
)
# "Subject to approval by the cabinet in January, drivers will pay £2": when it is decided
_ONCE_VOTED = re.compile(
    r"\b(?:subject to|if|should|once|pending|provided|assuming)\b[^.;:£]{0,80}?"
    r"\b(?:approv\w+|agree\w*|backs?|backed|votes?|adopt\w*|pass(?:es|ed)?|go-ahead|nod)\b[^.;:£,]{0,60}$",
    re.I,
)
_VOTES = ("approv", "agree", "back", "vote", "adopt", "pass", "go-ahead", " nod")
_PART_OF_YEAR = ("late ", "early ", "Late ", "Early ", "later ", "Later ")
_VOTED_TO = ("voted ", "decided ", "resolved ", "agreed ", "voted in ", "decided in ", "resolved in ", "agreed in ")
_COMPARED = ("than", "ompared", "nlike", "ame ")


@dataclass(slots=True)
class Clause:
    """One sentence with what the pricing needs, all in text order. `marks` are its cues of time with what they mark."""

    text: str
    published: date | None
    sentence: Sentence
    mentions: list[PeriodMention]
    marks: list[tuple[Cue, str]]
    drafts: list[Draft]
    number_starts: list[int]
    mark_starts: list[int]
    mention_starts: list[int] = field(default_factory=list)
    _breaks: list[tuple[int, float]] | None = None
    _pairs: list[Mark] | None = None
    _compared: Stretch | None = None
    _reasons: list[Stretch] | None = None
    _stretches: dict[int, Stretch | None] = field(default_factory=dict)

    def breaks(self, left: int, right: int) -> list[float]:
        """The prices of the breaks in the stretch."""
        if self._breaks is None:
            # between the first and the last of what may be asked about: a third of the sentence
            placed = [starts for starts in (self.number_starts, self.mark_starts, self.mention_starts) if starts]
            first, last = min([starts[0] for starts in placed]), max([starts[-1] for starts in placed])
            found = _BREAK.finditer(self.text, first, going_on(last, _LONGEST_BREAK, self.sentence.end))
            self._breaks = [(one.start(), _PRICES.get(one.group(), FULL)) for one in found]
        if not self._breaks:
            return []
        first = bisect_left(self._breaks, (left, 0.0))
        return [price for _, price in self._breaks[first : bisect_left(self._breaks, (right, 0.0))]]

    def tells_of_meeting(self) -> bool:
        """Whether the sentence speaks of a meeting or a vote."""
        return bool(self.marks) and any(mark == "meeting" for _, mark in self.marks)

    def parted(self, left: int, right: int) -> bool:
        """Whether a new clause, or what a sum includes, starts in the stretch before its last number."""
        last = self.number_starts[bisect_left(self.number_starts, right) - 1]
        return any(price >= FULL for price in self.breaks(left, last)) or _PARTS.search(self.text, left, last) is not None

    def turns(self, left: int, right: int | None = None) -> bool:
        """Whether a clause with a subject of its own starts in the stretch; without its end, right where it starts."""
        if right is None:
            return _TURN.match(self.text, left) is not None
        between = self.text[left:right]
        if " with " in between and is_of_more(self.text, left, right):
            return True
        return holds(between, _OF_ANOTHER) or (" and " in between and _TURN.search(self.text, left, right) is not None)

    def new_subject(self, left: int) -> bool:
        """Whether another thing does or suffers something right from there: ", and the fund was given back £2m"."""
        return self.text.startswith((" and ", ", and ", " but ", ", but "), left) and _NEW_SUBJECT.match(self.text, left) is not None

    def gone_by(self, mention: PeriodMention) -> bool:
        """Whether "in six months" speaks of those that end with the day of publication."""
        return mention.sort == "over_next" and self.published is not None and (mention.edtf or "").endswith(self.published.isoformat())

    def stretch_of(self, place: int) -> Stretch | None:
        """What tells of something beside the figures, around the place; or what opens the sentence to be compared with, if it has a figure."""
        if self._pairs is None:
            first, last = self.sentence.start, self.sentence.end
            self._pairs = marks_of(self.text, first, last)
            compared = compared_at_first(self.text, first, last)
            self._compared = compared if compared is not None and self.numbers_between(compared.start, compared.end) else None
        if self._compared is not None and self._compared.holds(place):
            return self._compared
        if not self._pairs:
            return None
        if place not in self._stretches:
            self._stretches[place] = stretch_around(self.text, self._pairs, place)
        return self._stretches[place]

    def told_apart(self, draft: Draft, mention: PeriodMention) -> bool:
        """Whether one of the two stands in a stretch that tells of something else than the other: "the depot, built in 1974, costs £9m"."""
        first, last = draft.number.outer_start, draft.number.outer_end
        told = self.stretch_of(mention.start)
        if told is not None and not told.holds(first) and not 0 <= told.start - last <= BESIDE:
            return True
        if self._reasons is None:
            self._reasons = reasons_of(self.text, self.sentence.start, self.sentence.end)
        for reason in self._reasons:
            if reason.holds(first) and not reason.holds(mention.start) and mention.sort not in BUDGET_YEARS:
                return True  # "must save £3m over three years, after its grant was cut by £2m"
            if first < reason.start and reason.holds(mention.start) and self.text.startswith(CAUSES, reason.start):
                return True
        if mention.end < first and describes(self.text, mention.end, first):
            return True
        own = self.stretch_of(first) if mention.start >= last else None
        return own is not None and mention.start >= own.end

    def far_behind(self, mention: PeriodMention, last: int) -> bool:
        """Whether another number and the start of another clause stand between the place and the time behind it."""
        return (
            mention.start > last
            and self.numbers_between(last, mention.start) > 0
            and any(price >= FULL for price in self.breaks(last, mention.start))
        )

    def compared_with(self, mention: PeriodMention) -> bool:
        """Whether the time is that of the figure behind it alone, with which another is compared: "up from last year's £9m", "(2019/20 £9m)"."""
        if self.text.endswith("(", 0, mention.start) and self.text.startswith((" £", ": £"), mention.end):
            return True
        if OWN_FIGURE.match(self.text, mention.end) is None:
            return False
        return self.text.startswith("from ", mention.start) or self.text.endswith(_BESIDE, self.sentence.start, mention.start)

    def dated_by(self, mention: PeriodMention) -> Draft | None:
        """The number that the time is written right behind."""
        before = bisect_left(self.number_starts, mention.start) - 1
        return self.drafts[before] if before >= 0 and 0 <= mention.start - self.drafts[before].number.outer_end <= JOINED else None

    def last_before(self, mention: PeriodMention) -> Draft | None:
        """The last number before the time, however far."""
        return self.number_before(mention.start)

    def number_before(self, place: int) -> Draft | None:
        """The last number before the place, however far."""
        before = bisect_left(self.number_starts, place) - 1
        return self.drafts[before] if before >= 0 else None

    def numbers_between(self, left: int, right: int) -> int:
        """How many numbers start in the stretch."""
        return bisect_left(self.number_starts, right) - bisect_left(self.number_starts, left)

    def marks_near(self, first: int, last: int) -> list[tuple[Cue, str]]:
        """The cues that are near enough to speak of the number."""
        near = slice(bisect_left(self.mark_starts, first - 2 * BEFORE), bisect_left(self.mark_starts, last + NEAR + 1))
        return self.marks[near]

    def within_reach(self, first: int, last: int) -> list[PeriodMention]:
        """The times that are near enough to the stretch to be its own."""
        if not self.mentions:
            return self.mentions
        return self.mentions[bisect_left(self.mention_starts, first - REACH) : bisect_left(self.mention_starts, last + REACH)]


def _is_behind_figure(text: str, start: int) -> bool:
    """Whether a figure stands right before the place: "£5m for two years"."""
    return any(character.isdecimal() for character in text[max(0, start - FIGURE) : start])


def clause_of(reading: Reading, index: int, drafts: list[Draft], mentions: list[PeriodMention], marks: list[tuple[Cue, str]]) -> Clause:
    """The sentence with its usable times."""
    clause = Clause(
        reading.text,
        reading.published,
        reading.sentences[index],
        mentions,
        marks,
        drafts,
        [draft.number.start for draft in drafts],
        [cue.start for cue, _ in marks],
    )
    if mentions:
        meeting = clause.tells_of_meeting()
        dated = any(mention.sort == "financial_year" for mention in mentions)  # "an in-year gap of £29m for 2023/24"
        clause.mentions = [
            mention
            for mention in mentions
            if _is_of_figures(reading.text, clause.sentence.start, mention, meeting, reading.published)
            and not (dated and reading.text.startswith(("in-year", "in year"), mention.start))
        ]
        clause.mention_starts = [mention.start for mention in clause.mentions]
    return clause


def _is_of_figures(text: str, start: int, mention: PeriodMention, meeting: bool, published: date | None) -> bool:
    """Whether the time can be that of a figure: not the date of a meeting, an event that is only recalled, or what something is compared with."""
    if mention.sort in ("day", "until") and (meeting or mention.rule == "periods.bare"):
        return False
    if mention.sort == "month" and meeting and mention.rule == "periods.bare":  # "Councillors will decide next month whether"
        return False
    if mention.sort in ("month", "day", "since") and text.startswith(_OF_PAPERS, mention.end):
        return False
    before = going_back(mention.start, 40, start)
    if mention.sort in ("last_year", "this_year", "next_year") and text.startswith(_PART_OF_YEAR, mention.start):
        return False  # "the snow early last year"
    if (
        mention.sort in ("span", "day", "month", "until")
        and _RUNS.search(text, before, mention.start)
        and holds(text[start : mention.start], _EXERCISES)
    ):
        return False  # "The consultation on how to close the £9m gap will run from 28 October to 16 December"
    if mention.sort in ("by", "before", "until") and _DEADLINE.search(text, before, mention.start):
        return False
    if is_record(text, start, mention):
        return False
    if mention.sort == "month" and text.startswith(" to ", mention.end) and text.endswith(_VOTED_TO, before, mention.start):
        return False  # "voted in November 2013 to set an early budget"
    if _OVER_A_SUM.match(text, mention.end) is not None:
        return False
    if mention.sort == "from" and text.endswith(_HELD_OVER, before, mention.start):
        return False
    if mention.rule == "periods.after" and text.startswith(" the ", mention.start + len("after")) and _EVENT.match(text, mention.end):
        return False  # "the bill for roads after the February 2009 snow"
    if mention.sort in ("until", "by") and text.endswith(_PUT_OFF, before, mention.start):
        return False
    if mention.sort == "over_next" and text.endswith(_PAID_BACK, before, mention.start):
        return False
    if (
        mention.sort in ("month", "day")
        and text.endswith(("ed ", "forecast "), before, mention.start)
        and _FORETOLD.search(text, before, mention.start)
    ):
        return False
    if mention.sort in ("month", "day"):
        led = text[going_back(mention.start, 160, start) : mention.start]
        if holds(led, _VOTES) and _ONCE_VOTED.search(led) is not None:
            return False
    recalled = mention.sort in ("month", "year", "day", "last_year") and _RECALLED.match(text, before, mention.start) is not None
    closed = mention.sort == "last_year" and text.startswith(_CLOSED, mention.end)  # "ended last year £1.3m better off"
    if recalled and not closed and not text.startswith(_WITH, mention.end):
        return False
    if mention.sort == "last_year" and text.endswith(_OUTLOOKS, before, mention.start):
        return False
    opens = text[mention.end : mention.end + 1] != "," or mention.start - start <= JOINED  # "stood at £9m in June, it was reported"
    if opens and mention.sort in ("month", "day") and not text.startswith("next ", mention.start) and _REPORTED.match(text, mention.end):
        return False
    beside = mention.rule == "periods.bare" and text.endswith(" on ", before, mention.start)
    if beside and not text.startswith(_OF_BUDGET, mention.end) and OWN_FIGURE.match(text, mention.end) is None:
        return False  # "£25 more on this year's"
    if mention.sort == "undated" and mention.rule == "periods.for" and not _is_behind_figure(text, mention.start):
        return False  # "the contract has run for 14 years"
    if mention.sort == "this_year" and "arlier " in text[before : mention.start + 8] and _RECALLED.match(text, before, mention.start):
        return False  # "£35m of savings agreed earlier this year"
    if mention.sort in ("month", "this_year") and text.startswith("Earlier ", start) and _DECIDED.match(text, mention.end):
        return False
    if mention.sort == "month" and published is not None and (mention.edtf or "~") < published.isoformat() and _THOUGHT.match(text, mention.end):
        return False
    if mention.sort == "undated" and text.endswith("ago", mention.start, mention.end) and text.endswith(_EXPECTED, before, mention.start):
        return False
    if is_base(text, start, mention, published):
        return False
    if mention.sort in ("month", "day") and _OF_OTHER_FIGURE.match(text, going_back(mention.start, 2 * BEFORE, start), mention.start) is not None:
        return False
    words = text[before : mention.start]  # the plain words first: they cost a tenth of the pattern
    than = _THAN.search(words) if holds(words, _COMPARED) else None
    return than is None or _OF_ONE_YEAR.search(than.group()) is not None or OWN_FIGURE.match(text, mention.end) is not None
