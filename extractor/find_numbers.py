"""Finds every number of the text and decides what it is: money, percent, jobs, a count, or no claim, with the reason.

Three steps. A number is read by its form (`amounts`, `not_claims`); then by the words beside it (`number_context`); a bare one ("Now it is 197")
last, by the numbers around it. All that is left becomes `reading.unplaced`: no figure disappears in silence.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from decimal import Decimal

import regex
from spacy.attrs import LOWER
from spacy.language import Language

from extractor import amounts, not_claims, number_context
from extractor.amounts import PERCENT, Value
from extractor.claim import Evidence, Unplaced
from extractor.number_context import Beside
from extractor.number_words import SCALES, SMALL, TENS
from extractor.reading import Cue, Draft, Number, Reading, Stage
from rules.loader import RuleBook
from rules.schema import CountNounRule, JobNounRule, Rule

# Where a number can begin; numbers in words are found by their tokens, which costs a third of a pattern for them.
_START = regex.compile(r"[£€$½¼¾]|\d[\d,.]*")
_WORDS = (*(w for w in SMALL if w != "zero"), *TENS, *SCALES, "tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions")
# "a million", "half a million": the number begins before its first number word
_SCALE_HEAD = regex.compile(r"(?r)(?<!\w)(?i:half\s|quarters?\sof\s|(?:a\s|three[\s-])quarters?\sof\s)?(?i:an?)\s")
# What can follow a number that stands for its noun: the end of the phrase or a word that no noun phrase goes on with.
_BARE = regex.compile(
    r"[”\"'’)]*(?:[.,;:?!”\"–—-](?!\d)|\s+[–—-]|\s*$|\n|\s+\(|\s+(?i:of|to|in|for|by|from|at|with|on|was|were|is|are|will|would|could|should|may|might|must|can|has|have|had|that|"
    r"which|who|the|a|an|as|than|but|or|and|if|when|where|while|because|so|not|also|already|this|last|next|since|until|under|over|during|after|before|redundant|vacant|more|"
    r"fewer|less|left|lost|went|go|gone|going|they|he|she|it|we|earmarked|planned|proposed|needed|facing|remaining|now|currently|across|through|leaving|has|being|had|out)\b)"
)
_THEM = regex.compile(r"\s+of\s+(?:them|these|those|which|whom)\b|\s+(?:redundant|vacant|fewer|more|extra)\b", regex.I)
_LIST = regex.compile(r"(?:,|,?\s+(?:and|or))\s+$")
_FIGURE = regex.compile(
    r"(?r)(?i:figure|figures|number|total|tally|it|that|target|be|was|is|of|at|to|for|say|said|like|another|further|the|claimed|those|by|other|and|or|with|made|from|than|only|just|affecting|losing|lose|axing|cutting|shed|about|around|nearly|almost|some|over|under|up|between|least|many)\W*$"
)


@dataclass(slots=True)
class Bare:
    """A number without a noun of its own, to be settled by its company. `at`: index into the numbers found before it."""

    start: int
    end: int
    value: Value
    suffix: str | None
    at: int
    bracket: bool = False


@dataclass(slots=True)
class Work:
    """One document on its way through this stage."""

    reading: Reading
    beside: Beside
    numbers: list[Number] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    bare: list[Bare] = field(default_factory=list)


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.numbers`, `reading.unplaced` and one draft a number."""
    known = amounts.units(rules)
    value_pattern = regex.compile(amounts.value_pattern(rules))
    form_pattern = regex.compile(not_claims.PATTERN)
    word_keys = frozenset(nlp.vocab.strings.add(word) for word in _WORDS)
    cue_rules = number_context.relevant(rules)

    def find_numbers(reading: Reading) -> None:
        work = Work(reading, number_context.collect(reading, cue_rules))
        text, position = reading.text, 0
        for start in _starts(reading, word_keys):
            if start < position:
                continue
            if text[start] not in amounts.SIGNS and (form := form_pattern.match(text, start)):
                reason = form.lastgroup or "form"
                work.unplaced.append(Unplaced(form.start(), form.end(), form.group(), reason, f"form.{reason}"))
                position = form.end()
                continue
            if text[start].isalpha() and (head := _SCALE_HEAD.match(text, position, start)):
                start = head.start()
            found = value_pattern.match(text, start)
            if found is None:
                end = start + len(_START.match(text, start).group().rstrip(".,")) if not text[start].isalpha() else 0
                if end > start and text[start].isdigit():
                    work.unplaced.append(Unplaced(start, end, text[start:end], "reference", "form.code"))
                    position = end
                continue
            position = _one(work, found, known)
        _settle(work)
        work.numbers.sort(key=lambda n: n.start)
        work.unplaced.sort(key=lambda u: (u.start, u.end))
        reading.numbers, reading.unplaced = work.numbers, work.unplaced
        reading.drafts = [Draft(number) for number in work.numbers]

    return find_numbers


def _starts(reading: Reading, word_keys: frozenset[int]) -> list[int]:
    starts = [found.start() for found in _START.finditer(reading.text)]
    keys = reading.doc.to_array([LOWER]).ravel().tolist()
    starts += [reading.token_starts[i] for i, key in enumerate(keys) if key in word_keys]
    starts.sort()
    return starts


def _one(work: Work, found: "regex.Match[str]", known: amounts.Units) -> int:
    """Reads one match and files it; gives where to go on."""
    text = work.reading.text
    if found["vague"]:
        work.unplaced.append(Unplaced(found.start(), found.end(), found.group(), "vague", "form.vague"))
        return int(found.end())
    start, end = found.span()
    left = number_context.left_edge(text, start)
    both = found["second"] is not None and _is_range(text, found, left)
    if found["second"] and not both:
        end = found.end("first")
    value = amounts.read_value(found, known, both=both)
    if value is None:
        work.unplaced.append(Unplaced(start, end, text[start:end], "reference", "form.code"))
        return int(end)
    if both and value.low > value.high:
        both, end = False, found.end("first")
        value = amounts.read_value(found, known, both=False) or value
    suffix = found["suffix"] if end == found.end() else None
    _place(work, start, end, left, value, suffix, both)
    return int(end)


def _is_range(text: str, found: "regex.Match[str]", left: int) -> bool:
    """Whether two joined values are one range: "£60-70m", "between 50 and 60", "£10bn or £11bn"; not "from £10 to £45", "by £2 to £84"."""
    join = found["join"].strip()
    before = text[max(0, left - 24) : found.start()].casefold().rstrip()
    if join == "and":
        return before.endswith(("between", "from between", "somewhere between"))
    if join == "to":
        if before.endswith("from"):
            return before.endswith(
                ("range from", "ranging from", "ranges from", "run from", "anywhere from", "vary from", "varying from", "ranged from")
            )
        return not before.endswith(("by", "up", "rise", "rises", "rose", "fall", "fell", "cut", "votes", "vote"))
    return True


def _place(work: Work, start: int, end: int, left: int, value: Value, suffix: str | None, both: bool) -> None:
    """Decides by form and neighbours what the value is."""
    text, beside = work.reading.text, work.beside
    stop = beside.not_before.get(left)
    if value.unit is not None:
        right = number_context.right_edge(text, end)
        after = beside.not_after.get(right)
        if stop and stop[1].reason in ("criterion", "votes"):
            _leave(work, start, end, stop[1])
        elif value.unit == PERCENT and after and after[1].id.startswith("election"):
            _leave(work, start, end, after[1])
        else:
            kind = "percent" if value.unit == PERCENT else "money"
            _add(work, start, end, end, kind, value, suffix, "unit.percent" if kind == "percent" else "unit.money", left=left, both=both)
        return
    if stop and (stop[1].reason != "votes" or text[end : end + 4] in (" to ", "-") or not value.scaled):
        _leave(work, start, end, stop[1])
        return
    noun = number_context.counted_noun(text, end, beside, one=value.high == 1)
    right = number_context.right_edge(text, end)
    after = beside.not_after.get(right)
    if after and (noun is None or noun[1].start >= right):
        if noun is None or noun[1].start > after[0].start or after[0].end > noun[1].end:
            _leave(work, start, end, after[1])
            return
    if noun is None:
        if value.scaled and _BARE.match(text, end):
            _add(work, start, end, end, "money", value, suffix, "money.elliptic", left=left, both=both)
        else:
            work.bare.append(Bare(start, end, value, suffix, len(work.numbers)))
        return
    noun_end, cue, rule, partitive = noun
    if reason := _not_counted(work, rule, start, noun_end, value):
        work.unplaced.append(Unplaced(start, end, text[start:end], reason, rule.id))
        return
    kind = "jobs" if isinstance(rule, JobNounRule) else "count"
    counted = text[cue.start : cue.end]
    _add(work, start, end if partitive else noun_end, end, kind, value, suffix, rule.id, left=left, both=both, counted=counted)


def _leave(work: Work, start: int, end: int, rule: Rule) -> None:
    work.unplaced.append(Unplaced(start, end, work.reading.text[start:end], rule.reason, rule.id))  # type: ignore[attr-defined]


def _not_counted(work: Work, rule: Rule, start: int, end: int, value: Value) -> str | None:
    """Why a number with a known noun is still no claim; null where it is one."""
    reading, beside = work.reading, work.beside
    sentence = reading.sentences[reading.sentence_at(start)]
    if isinstance(rule, JobNounRule) and rule.needs == "work":
        if value.from_words and value.high == 1:
            return "no unit"
        if not number_context.touches(beside.work, sentence.start, sentence.end):
            return "people"
    if isinstance(rule, CountNounRule):
        if value.from_words and value.high == 1:
            return "no unit"
        if rule.needs == "council":
            inside = any(n.start >= sentence.start for n in work.numbers[-3:])
            if not inside and not number_context.touches(beside.council, sentence.start, sentence.end):
                return "count of no service"
    return None


def _add(
    work: Work, start: int, end: int, core_end: int, kind: str, value: Value, suffix: str | None, rule: str,
    *, left: int, both: bool, counted: str | None = None,
) -> None:  # fmt: skip
    reading = work.reading
    low, high = float(value.low), float(value.high)
    number = Number(start, end, core_end, kind, low, high, reading.sentence_at(start), rule, counted=counted, outer_start=start, outer_end=end)
    number.evidence["value"] = Evidence(start, end, rule)
    if kind == "money":
        number.currency = value.unit or "GBP"
    _hedge(work, number, suffix, left, both)
    _rate(work, number)
    work.numbers.append(number)


def _hedge(work: Work, number: Number, suffix: str | None, left: int, both: bool) -> None:
    beside, text = work.beside, work.reading.text
    if both:
        number.qualifier = "range"
        number.evidence["qualifier"] = Evidence(number.start, number.end, "range")
        return
    if suffix:
        qualifier = "more_than" if suffix == "+" or suffix.casefold().endswith("plus") else "about"
        _qualify(number, qualifier, Evidence(number.core_end - len(suffix), number.core_end, "suffix"))
        return
    if hedge := beside.hedge_before.get(left) or beside.hedge_before.get(number.start):
        number.outer_start = hedge[0].start
        _qualify(number, hedge[1].qualifier, Evidence(hedge[0].start, hedge[0].end, hedge[1].id))
        return
    for edge in (number.core_end, number.end):
        if hedge := beside.hedge_after.get(number_context.right_edge(text, edge)):
            number.outer_end = max(number.end, hedge[0].end)
            _qualify(number, hedge[1].qualifier, Evidence(hedge[0].start, hedge[0].end, hedge[1].id))
            return


def _qualify(number: Number, qualifier: str, evidence: Evidence) -> None:
    number.qualifier = qualifier
    number.evidence["qualifier"] = evidence
    if qualifier == "more_than":
        number.high = None
    elif qualifier in ("less_than", "almost", "up_to"):
        number.low = None


def _rate(work: Work, number: Number) -> None:
    if rate := number_context.rate_of(work.reading.text, number.start, number.end, work.beside):
        cue, rule = rate
        number.rate = rule.rate
        number.evidence["rate"] = Evidence(cue.start, cue.end, rule.id)
        if rule.reach == "next":
            number.outer_end = max(number.outer_end, cue.end)


def _settle(work: Work) -> None:
    """Bare numbers: items of a list that shares its unit, and numbers that go on with the jobs of their sentence or the one before."""
    text = work.reading.text
    numbers = work.numbers
    starts = [n.start for n in numbers]
    for bare in reversed(work.bare):  # from the right, so that a list hands its unit down
        at = bisect_left(starts, bare.start)
        following = numbers[at] if at < len(numbers) else None
        left = number_context.left_edge(text, bare.start)
        if (
            following
            and following.start - bare.end <= 6
            and _LIST.match(text[bare.end : following.start])
            and following.kind in ("jobs", "percent", "count")
        ):
            _insert(work, starts, at, bare, following.kind, "list", left, following.counted)
            continue
        if kind := _continues(work, bare, numbers[at - 1] if at else None, following):
            _insert(work, starts, at, bare, kind[0], kind[1], left, None)
        else:
            work.unplaced.append(Unplaced(bare.start, bare.end, text[bare.start : bare.end], "no unit", "bare"))


def _insert(work: Work, starts: list[int], at: int, bare: Bare, kind: str, rule: str, left: int, counted: str | None) -> None:
    _add(
        work, bare.start, bare.end, bare.end, kind, bare.value, bare.suffix, rule, left=left, both=bare.value.low != bare.value.high, counted=counted
    )
    number = work.numbers.pop()
    work.numbers.insert(at, number)
    starts.insert(at, number.start)


def _continues(work: Work, bare: Bare, previous: Number | None, following: Number | None) -> tuple[str, str] | None:
    """The kind that a bare number goes on with, and the rule; null where nothing says so."""
    reading, text = work.reading, work.reading.text
    value = bare.value
    if not _BARE.match(text, bare.end):
        return None
    them = _THEM.match(text, bare.end) is not None
    if value.high < 10 and not them:
        return None
    here = reading.sentence_at(bare.start)
    sentence = reading.sentences[here]
    if not _FIGURE.match(text, sentence.start, bare.start) and not them and value.from_words is False and bare.start != sentence.start:
        return None
    same = previous is not None and previous.sentence == here
    if same and previous is not None and previous.kind in ("jobs", "count"):
        return previous.kind, "continues.sentence"
    if following is not None and following.sentence == here and following.kind == "jobs":
        return "jobs", "continues.sentence"
    if number_context.touches(work.beside.work, sentence.start, sentence.end) and (not same or previous is None or previous.kind == "jobs"):
        return "jobs", "continues.workforce"
    if not same and previous is not None and previous.kind in ("jobs",) and 0 <= here - previous.sentence <= 3:
        return "jobs", "continues.before"
    return None
