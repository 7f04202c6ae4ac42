"""Finds every number of the text and decides what it is: money, percent, jobs, a count, or no claim, with the reason.

A number is read by its form (`amounts`, `not_claims`, `tables`); then by the words beside it (`number_context`); a bare one ("Now it is
197") last, by the numbers around it (`bare_numbers`). All that is left becomes `reading.unplaced`: no figure disappears in silence. The one
exception is "one" without a noun, which is a pronoun.
"""

import re

import regex
from spacy.language import Language

from extractor import amounts, bare_counts, bare_numbers, clutter, count_grammar, not_claims, number_context, tables
from extractor.about_finance import about_finance, names_finance
from extractor.amounts import PERCENT, Value, ValueReader
from extractor.bare_numbers import STANDS_ALONE
from extractor.number_record import Bare, Work, make_number
from extractor.number_words import SCALES, SMALL, TENS
from extractor.reading import Cue, Draft, Reading, Stage
from extractor.token_words import TokenWords
from rules.loader import RuleBook
from rules.schema import CountNounRule, JobNounRule, NotClaimRule

_Neighbour = tuple[Cue, NotClaimRule]

# Where a number can begin; numbers in words are found by their tokens.
_START = re.compile(r"[£€$½¼¾\d](?:(?<=\d)[\d,.]+)?")
_NUMERAL = re.compile(r"\d[\d,.]*")
_VAGUE_WORDS = ("tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions")
_WORDS = (*(word for word in SMALL if word != "zero"), *TENS, *SCALES, *_VAGUE_WORDS)
# "a million", "half a million": the number begins before its first number word
_SCALE_HEAD = regex.compile(r"(?r)(?<!\w)(?i:half\s|(?:a\s|three[\s-])?quarters?\sof\s)?(?i:an?)\s")
_SCALE_WORDS = frozenset(SCALES)
# A year of four digits is a number of jobs where the noun follows at once and nothing before says that it is a year.
_NOT_A_YEAR = re.compile(r"\s+(?:jobs|posts|staff|workers|employees|redundancies|people|homes|job\s(?:losses|cuts))\b")
_YEAR_BEFORE = regex.compile(r"(?r)(?i:\b(?:the|in|of|from|since|by|for|to|until|this|and|during)|[’']s)\s+$")
_RANGE_FROM = regex.compile(
    r"(?r)(?i:\b(?:(?:rang|vary|run)\w*|anything|anywhere|somewhere|between)\s+(?:\w+\s+)?from|\bestimat\w+\s+(?:(?:of|at|put|costs?|run|go|goes)\s+)?from)$"
)
_NO_RANGE = regex.compile(  # "from about £1m to £3m" is two levels
    r"(?r)(?i:\b(?:from(?:\s+(?:its|the|their|our)?\s*(?:current|existing|present|previous|former|old|original)(?:\s+(?:level|rate|price|figure)\s+of)?)?|by|up|down|rises?|rose|falls?|fell|cut|"
    r"increased?|increases|votes?|voted|(?:drops?|falls?|cuts?|rises?|increases?|reductions?|decreases?|jumps?|uplifts?) of)"
    r"(?:\s+(?:about|around|roughly|approximately|nearly|almost|just|some|only|over|under|an?\s+estimated))?)$"
)
# "Ridership hit 3.5 million last year": millions of people, not of pounds
_VISITS = regex.compile(
    r"(?ri)\b(?:ridership|passengers?|passenger numbers|visitors?|visits|visitor numbers|footfall|journeys|trips|populations?|attendances?|audiences?"
    r"|users|views|downloads|people|customers|viewers|readers|loans|issues|book\s+(?:loans|issues|stock)|books|items|calls|tonnes|homes|households)\b[^.;\n£]*"
)
_NEAR = 60  # characters
# "A million more school meals", not "a million more than", "a million more for roads"
_MORE_OF = re.compile(
    r"\s+(?:more|extra|additional|fewer)\s+"
    r"(?!(?i:than|for|to|on|in|of|over|from|by|at|a|an|per|each|every|next|this|last|and|or|but|was|is|will|would|could)\b)[a-z]"
)
_EVERY = regex.compile(r"(?r)\b(?i:every|each|any|which|no)\b")
_LOSES = regex.compile(
    r"(?ri)\b(?:los(?:e|es|ing)|lost|shed(?:s|ding)?|ax(?:e|es|ed|ing)|cut(?:s|ting)?|sack(?:s|ed|ing)?|(?:loss|reduction|removal|departure)\s+of)\s+"
    r"(?:(?:about|around|approximately|some|an?|further|as|many|more|than|nearly|almost|over|the|another|up|to)\s+){0,3}"
)
_ANYBODY = regex.compile(r"(?i)(?:people|person|men|women|adults|losses|departures|contractors)\b")
_VOTED = regex.compile(r"(?r)\bby$")
_BETWEEN = regex.compile(r"(?r)(?i:\bbetween)$")
_ALWAYS = frozenset(("criterion", "votes", "fraction"))  # reasons that hold for sums and percentages too
_AFTER_DATE = "date.before"
_VOTES, _LINE_ENDS = "votes.after", ("", "\n")
_AGAINST_LEVEL = re.compile(  # "at 31 March was 812, against 768 a year before"
    r",?\s+against\s+(?:(?:about|around|just|only|some|nearly|almost|over)\s+)?\d[\d,.]*\s+(?:[\w-]+\s+)?(?:a|one|the|last|two|three|five|ten|in|at|before)\s+"
    r"(?:year|years|decade|previous|same|month|months|week|March|(?:19|20)\d\d|time|end)\b",
    re.I,
)
_RISE = re.compile(
    r"\s+(?:(?:council|tax|rent|price|fee|charge|pay|fare|annual|average|proposed|planned|budget)\s+){0,3}(?:rise|increase|hike|cut|uplift|reduction)\b",
    re.I,
)  # "61% disagreed with a 6% rent rise"
_OF_COLUMN = re.compile(r"£\s+20\d\d[/–-]\d\d\b")  # "2016/17 £ 2017/18 £"
_COME_TO_SUM = re.compile(r"\s+(?:(?:has|have|had|will|would)\s+)?c[ao]mes?\s+to\s+(?:[a-z]+\s+){0,2}£")  # "pay-offs for six managers came to £9m"
_CROWD = 30  # characters after "100 people" in which a verb of attending makes them a crowd


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.numbers`, `reading.unplaced` and one draft a number."""
    value_pattern, read = re.compile(amounts.value_pattern(rules)), ValueReader(rules)
    words, sorter = TokenWords(nlp, _WORDS), number_context.relevant(rules)
    grammar = count_grammar.build(rules)

    def find_numbers(reading: Reading) -> None:
        text = reading.text
        has_money = "£" in text or "pounds" in text
        has_finance = about_finance(text, has_money)
        of_services = has_finance and (has_money or names_finance(text))
        work = Work(reading, number_context.collect(reading, sorter), grammar, has_money, has_finance, of_services)
        cells = {cell.start: cell for cell in tables.find_cells(text)}
        position = _front_matter_end(reading)
        for start in _starts(reading, words, cells):
            if start < position:
                continue
            if cell := cells.get(start):
                position = _cell(work, cell)
            elif text[start] == "£" and _OF_COLUMN.match(text, start):
                continue
            elif text[start] not in amounts.SIGNS and (form := not_claims.form_at(text, start)) and not _is_no_year(text, form):
                reason = form.lastgroup or "form"
                work.leave(start, form.end(), reason, f"form.{reason}")
                position = form.end()
            else:
                position = _number(work, value_pattern, read, start, position)
        bare_numbers.settle(work)
        bare_numbers.share(work)
        clutter.drop(work)
        work.unplaced.sort(key=lambda left: (left.start, left.end))
        reading.numbers, reading.unplaced = work.numbers, [*reading.unplaced, *work.unplaced]
        reading.drafts = [Draft(number) for number in work.numbers]

    return find_numbers


def _front_matter_end(reading: Reading) -> int:
    """Where the article begins: what stands in its front matter is about the document, not said by it."""
    parts = reading.document.parts
    return parts[0].end if parts and parts[0].label == "front matter" else 0


def _starts(reading: Reading, words: TokenWords, cells: dict[int, tables.Cell]) -> list[int]:
    """Every place where a number can begin, ascending."""
    starts = [found.start() for found in _START.finditer(reading.text)]
    starts += [reading.token_starts[index] for index, _ in words.find(reading.lowers)]
    starts += cells  # a cell can begin at its bracket
    starts.sort()
    return starts


def _cell(work: Work, cell: tables.Cell) -> int:
    amount = float(cell.value)
    value = Value(amount, amount, "GBP" if cell.kind == "money" else None, False, False)
    number = make_number(work, cell.start, cell.end, cell.kind, value, "table.cell", left=-1)
    number.row, number.column = cell.row, cell.column
    work.numbers.append(number)
    return cell.end


def _is_no_year(text: str, form: "re.Match[str]") -> bool:
    """Whether what looks like a year is a number of jobs: "2000 jobs", not "the 2015 job losses"."""
    if form.lastgroup != "date" or form.end() - form.start() != 4 or not _NOT_A_YEAR.match(text, form.end()):
        return False
    return not _YEAR_BEFORE.match(text, max(0, form.start() - 12), form.start())


def _number(work: Work, pattern: "re.Pattern[str]", read: ValueReader, start: int, position: int) -> int:
    """Reads and files the number that begins at `start`; gives where to go on. `position`: where the number before it ended."""
    text = work.reading.text
    if text[start].isalpha() and (head := _SCALE_HEAD.match(text, position, start)) and _scale_at(text, start):
        start = head.start()
    found = pattern.match(text, start)
    if found is None:
        token = _NUMERAL.match(text, start)
        if token is None:
            return position
        end = start + len(token.group().rstrip(".,"))
        work.leave(start, end, "reference", "form.code")
        return end
    start, end = found.span()
    if found.lastgroup == "vague":
        work.leave(start, end, "vague", "form.vague")
        return end
    left = number_context.left_edge(text, start)
    suffix, second = found.group("suffix", "second")
    if second is None:
        value = read.first(found)
    else:
        stop = work.beside.not_before.get(left)
        whole = read.range(found)
        if _is_range(text, found, left) and whole is not None and whole.low < whole.high:
            value = whole
        elif (stop and stop[1].reason == "votes") or (whole is not None and whole.unit is None and _VOTED.match(text, max(0, left - 3), left)):
            work.leave(start, end, "votes", "form.votes")  # "carried by 33 to 19"
            return end
        elif whole is not None and whole.unit is None and not found["join"][0].isspace():
            work.leave(start, end, "score", "form.score")
            return end
        else:
            value, end, suffix = read.first(found), found.end("first"), None
    if value is None:
        work.leave(start, end, "reference", "form.code")
    elif text.startswith("£000", start) and not value.high:
        work.leave(start, end, "unit", "form.unit")  # a heading that says what a column is in
    else:
        _place(work, start, end, left, value, suffix)
    return end


def _scale_at(text: str, start: int) -> bool:
    end = start
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[start:end].casefold() in _SCALE_WORDS


def _is_range(text: str, found: "re.Match[str]", left: int) -> bool:
    """Whether two joined values are one range: "£60-70m", "between 50 and 60", "£10bn or £11bn"; not "from £10 to £45", "£5m to 20 schools"."""
    join = found["join"]
    tight = not join[0].isspace()
    sign, sign2, unit, unit2 = found["sign1"], found["sign2"], found["unit1"], found["unit2"]
    if sign2 and not sign:
        return False
    if sign and not sign2 and not (tight or found["factor2"] or unit2):
        return False
    if unit and not sign and not unit2:
        return False
    if (unit2 or "").strip(" -") in ("%", "per cent", "percent", "pc") and (sign or (unit and unit.strip(" -")[0] != (unit2 or "").strip(" -")[0])):
        return False
    word = join.strip()
    if word == "and":
        return _BETWEEN.match(text, max(0, left - 12), _rstrip(text, left)) is not None
    if word == "to":
        edge = _rstrip(text, left)
        return _RANGE_FROM.match(text, max(0, edge - 40), edge) is not None or not _NO_RANGE.match(text, max(0, edge - 40), edge)
    return True


def _rstrip(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _place(work: Work, start: int, end: int, left: int, value: Value, suffix: str | None) -> None:
    """Decides by form and neighbours what a value is."""
    text, beside = work.reading.text, work.beside
    stop = beside.not_before.get(left)
    right = number_context.right_edge(text, end)
    after = beside.not_after.get(right) if text[end : end + 1] != "," else None  # "cut by 150, councillors heard"
    if value.unit is not None:
        kind = "percent" if value.unit == PERCENT else "money"
        if (rule := _ruled_out(text, kind, stop, after)) is not None:
            work.leave(start, end, rule.reason, rule.id)
        elif kind == "money" and not work.has_finance:
            work.leave(start, end, "no finance", "money.context")
        elif kind == "percent" and (reason := _no_claim_percent(work, start, end)):
            work.leave(start, end, reason, "percent.context")
        else:
            work.numbers.append(make_number(work, start, end, kind, value, f"unit.{kind}", left=left, suffix=suffix))
        return
    if stop and not (
        stop[1].id == _AFTER_DATE and ("," in text[start:end] or text[start - 1 : start] == "(")
    ):  # "from April to August 1,840 households"
        work.leave(start, end, stop[1].reason, stop[1].id)
        return
    if value.from_words and value.high == 1 and _EVERY.match(text, 0, left) is not None:
        return  # "every one of our jobs": a pronoun
    noun = number_context.counted_noun(text, end, beside, one=value.high == 1)
    if after and noun is None and after[1].id == _VOTES and _AGAINST_LEVEL.match(text, end):
        after = None
    if after and (noun is None or noun.cue.start > after[0].start or noun.cue.end < after[0].end):
        work.leave(start, end, after[1].reason, after[1].id)
    elif noun is not None:
        _count(work, start, end, left, value, suffix, noun)
    elif (
        value.scaled
        and work.has_money
        and work.has_finance
        and STANDS_ALONE.match(text, end)
        and not _MORE_OF.match(text, end)
        and not _VISITS.search(text, max(0, start - _NEAR), start)
    ):
        work.numbers.append(make_number(work, start, end, "money", value, "money.elliptic", left=left, suffix=suffix))
    elif not (value.from_words and value.high == 1 and (text[end : end + 1] == "-" or STANDS_ALONE.match(text, end))):
        work.bare.append(Bare(start, end, value, suffix, left))


def _ruled_out(text: str, kind: str, stop: _Neighbour | None, after: _Neighbour | None) -> NotClaimRule | None:
    """The rule by which the words beside a sum or a percentage keep it from being a claim.

    Votes are no sums ("votes for £9m of cuts"), and what a headline ends with is no vote ("Rise of 9 per cent backed").
    """
    if stop is not None and stop[1].reason in _ALWAYS and (kind == "percent" or stop[1].reason != "votes"):
        return stop[1]
    if after is None or after[1].reason not in _ALWAYS or (kind == "money" and after[1].reason != "fraction"):
        return None
    return None if after[1].id == _VOTES and text[after[0].end : after[0].end + 1] in _LINE_ENDS else after[1]


def _no_claim_percent(work: Work, start: int, end: int) -> str | None:
    """Why a percentage is no claim: it is of votes, or the text has nothing to do with finance."""
    reading = work.reading
    here = reading.sentence_at(start)
    sentence = reading.sentences[here]
    since = reading.sentences[max(0, here - 1)].start
    if number_context.touches(work.beside.polls, since, sentence.end) and _RISE.match(reading.text, end) is None:
        return "votes"
    return None if work.has_finance else "no finance"


def _count(work: Work, start: int, end: int, left: int, value: Value, suffix: str | None, noun: number_context.Noun) -> None:
    """Files a number with a known noun: jobs or a count, or the reason why it is neither."""
    taken = bool(work.numbers) and work.numbers[-1].end > start  # "12 one posts": the noun is that of the number before
    reason, kind = "no unit" if taken else _not_counted(work, noun, start, value), number_context.kind_of(noun.rule)
    if reason == _PEOPLE and _is_of_the_served(work, noun, start, value):
        reason, kind = None, "count"
    if reason == _OF_NO_SERVICE and bare_counts.told_before(work, noun, value):
        reason = None
    if reason:
        work.leave(start, end, reason, noun.rule.id)
        return
    stop = end if noun.partitive else noun.cue.end
    counted = work.reading.text[noun.cue.start : noun.cue.end]
    work.numbers.append(make_number(work, start, stop, kind, value, noun.rule.id, left=left, core_end=end, suffix=suffix, counted=counted))


def _not_counted(work: Work, noun: number_context.Noun, start: int, value: Value) -> str | None:
    """Why a number with a known noun is still no claim; null where it is one."""
    reading, rule = work.reading, noun.rule
    if not work.has_finance and reading.text[noun.cue.start : noun.cue.end].casefold() in _ON_OFFER:
        return "no finance"
    if isinstance(rule, JobNounRule):
        return _no_jobs(work, noun, rule, start, value)
    return _no_count(work, noun, rule, start, value) if isinstance(rule, CountNounRule) else None


def _no_jobs(work: Work, noun: number_context.Noun, rule: JobNounRule, start: int, value: Value) -> str | None:
    """Why a number of people at work is none of jobs."""
    text, beside = work.reading.text, work.beside
    if rule.needs is None and not (_small(value) and _vague_noun(text, noun)):
        return None
    sentence = work.reading.sentences[work.reading.sentence_at(start)]
    anybody = text[noun.cue.start : noun.cue.end].casefold() in _SERVED
    losing = number_context.touches(beside.loss, sentence.start, sentence.end)
    if rule.needs and anybody and not losing and work.grammar.is_served(text, sentence.start, start):
        return _PEOPLE  # those whom a council serves, in a sentence that tells how many it employs
    if rule.needs and number_context.touches(beside.crowd, noun.cue.end, noun.cue.end + _CROWD) and not _COME_TO_SUM.match(text, noun.cue.end):
        return _PEOPLE
    if rule.needs == "finance" and work.of_services and value.high >= _SEVERAL:
        return None  # "the 112 binmen": nobody else has any
    if rule.needs and work.has_finance and _LOSES.match(text, sentence.start, start) and not _ANYBODY.match(text, noun.cue.start):
        return None  # "it wants to lose 20 managers"
    about_work = number_context.touches(beside.work, sentence.start, noun.cue.start) or number_context.touches(
        beside.work, noun.cue.end, sentence.end
    )
    return None if about_work else _PEOPLE if rule.needs else "no unit"


def _no_count(work: Work, noun: number_context.Noun, rule: CountNounRule, start: int, value: Value) -> str | None:
    """Why a number of things is no count."""
    reading, beside = work.reading, work.beside
    if rule.needs is None and not (_small(value) and _vague_noun(reading.text, noun)):
        return None
    if value.from_words and value.high == 1:
        return "no unit"
    if rule.needs is None:
        return None
    if not work.has_finance:
        return _OF_NO_SERVICE
    sentence = reading.sentences[reading.sentence_at(start)]
    if work.grammar.is_nobodys(reading.text, sentence.start, start):
        return _OF_NO_SERVICE
    several = work.of_services and value.high >= _SEVERAL and not _gather(work, noun.cue.end)
    many = rule.needs == "finance" and value.high >= _MANY
    if several and (many or work.grammar.is_councils(reading.text, sentence.start, start, noun.cue.end)):
        return None
    if rule.needs == "deed":
        return _OF_NO_SERVICE
    if any(number.start >= sentence.start for number in work.numbers[-3:]):
        return None
    return None if number_context.touches(beside.council, sentence.start, sentence.end) else _OF_NO_SERVICE


def _gather(work: Work, end: int) -> bool:
    """Whether those whose noun ends at the offset attend, sign or answer; "took away 400 tonnes, filled 90 holes" tells of two things."""
    text, comma = work.reading.text, work.reading.text.find(",", end, end + _CROWD)
    return number_context.touches(work.beside.crowd, end, min(end + _CROWD, comma if comma >= 0 else len(text)))


def _is_of_the_served(work: Work, noun: number_context.Noun, start: int, value: Value) -> bool:
    """Whether people who are no workforce are those whom a council serves: "84,000 people used the pool"."""
    text = work.reading.text
    if not work.of_services or value.high < _SEVERAL or text[noun.cue.start : noun.cue.end].casefold() not in _ANYBODYS:
        return False
    here = work.reading.sentence_at(start)
    if work.numbers and work.numbers[-1].kind == "jobs" and here - work.numbers[-1].sentence <= 1:
        return False  # "It has cut 900 jobs. It helped 300 people": they may have worked there
    since = work.reading.sentences[here].start
    return not work.grammar.is_nobodys(text, since, start) and work.grammar.is_councils(text, since, start, noun.cue.end, people=True)


_PEOPLE, _OF_NO_SERVICE = "people", "count of no service"
_ANYBODYS = frozenset(("people", "men", "women", "adults"))
_SERVED = _ANYBODYS | {"carers"}
_MANY = 50  # fewer need the grammar too: "she met 20 pupils"
_SEVERAL = 10  # fewer are a family, a street, a case that is told of
_ON_OFFER = frozenset(("apprenticeships", "vacancies", "internships", "secondments"))  # any firm's, where a text is not about finance
_VAGUE_NOUNS = frozenset(("role", "roles", "position", "positions"))


def _vague_noun(text: str, noun: number_context.Noun) -> bool:
    return text[noun.cue.start : noun.cue.end].casefold() in _VAGUE_NOUNS


def _small(value: Value) -> bool:
    """Two roles in a play, one post: small numbers in words need more than the noun."""
    return value.from_words and value.high < 10
