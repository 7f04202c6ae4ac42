"""Numbers without a noun: "Now it is 197", "a further 19 redundant", "120 of them", the first two of "106, 46 and 19 posts".

They take their kind from their company: the list that they stand in, the number before them in the sentence, or a sentence about jobs.
"""

import re
from bisect import bisect_left

import regex

from extractor import bare_counts, number_context
from extractor.number_record import NUMBER_OF, Bare, Work, make_number, qualify
from extractor.reading import Number, Sentence
from extractor.turn_words import HEDGES, OCCUPATIONS
from rules.schema import Rule

# What can follow a number that stands for its noun: the end of the phrase or a word that no noun phrase goes on with.
STANDS_ALONE = re.compile(
    r"[”\"'’)]*(?:[.,;:?!”\"–—](?!\d)|\s+[–—-]|\s*$|\n|\s+\(|\s+(?i:of|to|in|for|by|from|at|with|on|was|were|is|are|will|would|could|should|may|might|must|can|has|have|had|that|"
    r"which|who|the|a|an|as|than|but|or|and|if|when|where|while|because|so|not|also|already|this|last|next|since|until|under|over|during|after|before|redundant|vacant|more|"
    r"fewer|less|compared|against|including|plus|down|up|rather|instead|either|except|altogether|between|left|lost|went|go|gone|going|they|he|she|it|we|earmarked|planned|proposed|needed|pencilled|mooted|feared|doing|working|facing|remaining|now|currently|today|across|through|leaving|being|out|yet|"
    r"looked|recorded|reported|served|housed|issued|carried|extra|overall|compulsory|voluntary|full-time|part-time|every|each|per|give|likely|unlikely|due|thought|believed|still|short|announced|following|despite|amid|expected|identified|made|affected|agreed|employed|set|cut|axed|within|among|between|threatened|put|forecast|predicted|suggested|envisaged|"
    r"estimated|warned|wanted|sought|recommended|projected|promised|(?:first|once|originally|initially|previously)\s+(?:[a-z]{2,12}(?:ed|ught)|put|set|forecast))\b)"
)
# What says that the number is of the things just spoken of
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|which|whom)\b|\s+(?:redundant|vacant|compulsory|voluntary|full-time|part-time)\b", re.I)
# "The council wants 820 of our members out", not "300 of our members voted to strike"
_MEMBERS = re.compile(
    r"\s+of\s+(?:our|its|their|the\s+union['’]s)\s+members\s+(?:[a-z]+\s+){0,2}?(?:out|gone|to\s+(?:go|lose|be\s+(?:sacked|axed|made))|lose|lost|los(?:es|ing)|face|facing|redundant|sacked|axed|thrown|"
    r"are\s+(?:to|at|set|being|facing)|being|at\s+risk|on\s+the\s+(?:dole|scrapheap))\b",
    re.I,
)
_REDUNDANT = re.compile(r"\s+(?:redundant|redundancies)\b", re.I)
# The words that lead to a figure: "the true figure was", "prepare for", "a target of", "“Now it is", "they say"
_LEADS = regex.compile(
    r"(?r)(?i:\b(?:figures?|numbers?|total|tally|it|that|they|target|be|was|is|are|were|of|at|to|for|say|says|said|believes?|thinks?|reckons?|like|another|further|the|other|those|these|"
    r"claimed|by|below|beyond|and|or|with|made|make|making|near|from|than|only|just|affecting|affect|losing|lose|lost|axing|axe|cutting|cut|shed|shedding|employs|employing|employ|employed|delete|deleting|deleted|remove|removing|removed|scrap|reach|reached|reaches|hit|top|topped|exceed|exceeded|totals|totalled|fear|fears|totalling|reduce|reducing|about|"
    r"around|nearly|almost|some|over|under|between|least|many|roughly|approximately|additional|up|as|whom|which|had|have|has|remaining|where|including|"
    r"means|leaves|leaving|(?:than|to|from|not|against)\s+the|settled\s+on|maximum|now|down|all|more|fewer|not|even|perhaps|maybe|possibly))\W*$"
)
_LEADS_DIGITS = regex.compile(r"(?r)(?i:\b(?:nearer|expect))\s$")  # "it would be nearer 90", "told to expect 510": not "nearer a thousand"
_MORE_THAN = re.compile(r"\s+(?:more|fewer|less)\b")
_ITEM = re.compile(r"\s+(?:in|at|from|within|among|across)\s+(?!favour\b|all\b)(?!\d)")
_ONES = re.compile(r"\s+(?:[\w-]+\s+){1,2}ones\b")  # "9,000 construction jobs and 850 permanent ones"
_ANOTHER = regex.compile(r"(?r)\b(?:a further|another) $")  # "28 posts ... and a further four in the control room"
_COLON = regex.compile(r"(?r)(?:\s+of)?\s?[:(–-]\s?$")
_LIST = re.compile(r"(?:,|,?\s+(?:and|or))\s+$")
_IN_OTHER_WORDS = re.compile(r",\s+or\s+$")
_FROM_TO = regex.compile(r"(?r)\bfrom\s")  # "from 45 to 25 libraries"
_OWN_VERB = re.compile(r"\s+(?:has|have|had|is|are|was|were|will|would|could|may|must)\b")  # "save almost £3m and £2m has been cut": an exact one
_FIRST_VERB = regex.compile(r"(?r)\b(?:will|would|could|may|must|to|has|have|had)\s+\w+\s+")
_JOIN = re.compile(r"(?:,\s+|,?\s+(?:and|or)\s+)$")
_OPEN_LIST = re.compile(r",\s+")
_NUMBER_OF = regex.compile(r"\bnumbers?\b", regex.I)
_NUMBER_OF_OTHERS = regex.compile(r"(?r)(?i:\bnumbers?\s+of)\s(?:[^\W\d][\w’'-]*\s){1,4}(?i:from)\s+(?:\d[\d,]*\s+to\s+)?$")
_NUMBER_OF_THINGS = regex.compile(r"\bnumbers?\s+of\s", regex.I)
# "Teacher numbers will fall by 120": people at work, though no word says so
_STAFF_BY = regex.compile(
    rf"(?r)\b(?i:numbers?\s+of\s+(?:[\w-]+\s+){{0,2}}{OCCUPATIONS}|{OCCUPATIONS}\s+numbers)(?:\s+(?:in|at|across|it\s+employs)(?:\s+[\w’'-]+){{0,4}})?"
    r"(?:\s+(?:has|have|had|is|are|was|were|will|would|could|may|might|to|be|been|being|also|now|already|due|set|expected|likely))*\s+"
    rf"(?:fall|fell|drop|cut|reduc|declin|shrink|shrank|shrunk|down|ris|rose|grow|grew|increas|up)\w*\s+(?:\w+\s+)?by\s+{HEDGES}"
)
_HEAD = 25  # characters of other words before the noun in "the number of full-time library posts"
_OF_STAFF = re.compile(r"[\"“‘']?(?:Of|Out of|From)\s")
_TAKES_UP = re.compile(r"[^,.;:£%\d]{0,50},\s+(?:(?:only|just|another|a further|about|around|some)\s+)?$")
_HEDGED = regex.compile(r"(?r)\b(?i:over|another|further|than|least|up to|nearly|almost|about|around|some|many as)\s$")
_MOVES = re.compile(r",?\s+(?:falling|dropping|rising|going up|going down|increasing|decreasing|up|down)\s+to\s+")
_AGE_BEFORE = regex.compile(r"(?r)[A-Z][\w’'-]*,\s$")
# "63 fewer teachers, Moray 46, Angus 31": the next one's
_NEXT_ONE = re.compile(r"(?:,|,?\s+and)\s+(?:(?i:the)\s+)?(?:[A-Z][\w’'-]+\s+(?:(?:and|of|on)\s+(?=[A-Z]))?){1,4}")
_OPENING = 6  # characters of quotes and brackets that a sentence may open with
_REACH = 200  # characters that "the number of ..." may stand before its figure
_PLACES = 4
_SHARES_END = 100
_SECOND_SHARE = re.compile(r"\s+(?:for|in|on|from|to)\s+(?:[\w’'-]+\s+){1,5}?and\s+(?:(?:just|only|another|a further)\s+)?")
_LONGEST_LIST = 12
NEAR = 3  # sentences that a bare figure may look back for the jobs it goes on with


def settle(work: Work) -> None:
    """Files every bare number."""
    _lists(work)
    out: list[Number] = []
    numbers = work.numbers
    at = 0
    for bare in work.bare:  # from the left: each goes on with what stands before it
        while at < len(numbers) and numbers[at].start < bare.start:
            out.append(numbers[at])
            at += 1
        kind, rule = _kind(work, bare, out, numbers[at] if at < len(numbers) else None)
        if kind:
            counted = bare_counts.noun_of(work, bare, out, rule) if kind == "count" else None
            out.append(make_number(work, bare.start, bare.end, kind, bare.value, rule, left=bare.left, suffix=bare.suffix, counted=counted))
        else:
            work.leave(bare.start, bare.end, rule, "bare")
    work.numbers = out + numbers[at:]


def _lists(work: Work) -> None:
    """The items of a list whose noun is written once, at its end: from the right, so that each hands it to the one before."""
    text = work.reading.text
    numbers, bares = work.numbers, work.bare
    out: list[Number] = []
    left: list[Bare] = []
    while bares:
        bare = bares.pop()
        while numbers and numbers[-1].start > bare.start:
            out.append(numbers.pop())
        heir = out[-1] if out else None
        if heir and heir.start - bare.end <= 6 and heir.kind != "money" and _shares_noun(text, bare, heir):
            out.append(
                make_number(work, bare.start, bare.end, heir.kind, bare.value, "list", left=bare.left, suffix=bare.suffix, counted=heir.counted)
            )
        else:
            left.append(bare)
    work.numbers, work.bare = numbers + out[::-1], left[::-1]


def _shares_noun(text: str, bare: Bare, heir: Number) -> bool:
    """Whether the noun of the number behind is this one's too."""
    between = text[bare.end : heir.start]
    if heir.kind == "percent" and (_IN_OTHER_WORDS.match(between) or bare.value.high >= _SHARES_END > (heir.high or _SHARES_END)):
        return False  # "750 posts out of 9,600, or 12 per cent"
    return _LIST.match(between) is not None or (between == " to " and _FROM_TO.match(text, 0, bare.start) is not None)


def _kind(work: Work, bare: Bare, numbers: list[Number], following: Number | None) -> tuple[str | None, str]:
    """The kind of a bare number and the rule that gave it; or null and the reason why it has none. `numbers`: those before it."""
    text, beside = work.reading.text, work.beside
    previous = _before(numbers)
    here = work.reading.sentence_at(bare.start)
    sentence = work.reading.sentences[here]
    if reason := _form(text, bare, sentence.start):
        return None, reason
    if previous is not None and previous.sentence == here and previous.kind in ("jobs", "count") and _ONES.match(text, bare.end):
        return previous.kind, "continues.ones"
    if not work.has_finance or not STANDS_ALONE.match(text, bare.end):
        return None, "no unit"
    if _is_percent(text, bare, previous, here):
        return "percent", "continues.percent"
    if _REDUNDANT.match(text, bare.end):
        return "jobs", "continues.redundant"
    if _MEMBERS.match(text, bare.end):
        return "jobs", "continues.members"
    if (colon := _COLON.match(text, sentence.start, bare.start)) and (noun := number_context.noun_ending(beside, colon.start())):
        return noun, "continues.colon"  # "Posts lost: 300"
    if count := bare_counts.find(work, bare, numbers, here, sentence):
        return count
    of_them = _OF_THEM.match(text, bare.end) is not None
    same = previous if previous is not None and previous.sentence == here else None
    item = same is not None and same.kind == "jobs" and _ITEM.match(text, bare.end)  # "75 in schools, 60 in care"
    if bare.value.high < 10 and not of_them and not (item and _ANOTHER.search(text, sentence.start, bare.start)):
        return None, "no unit"
    if not (of_them or item or _is_led(work, bare, same, sentence)):
        return None, "no unit"
    if _NUMBER_OF_OTHERS.search(text, sentence.start, bare.start) and not number_context.touches(
        beside.nouns, max(sentence.start, bare.start - _REACH), bare.start
    ):
        return None, "no unit"
    counted = _number_of(work, max(sentence.start, bare.start - _REACH), bare.start)
    if counted and (getattr(counted, "needs", None) is None or same is None or same.kind != "count"):
        kind = number_context.kind_of(counted)
        employed = kind == "jobs" and (
            number_context.touches(beside.work, sentence.start, sentence.end)  # "the number of people it employs"
            or _STAFF_BY.match(text, max(sentence.start, bare.start - _REACH), bare.start) is not None
        )
        return (None, "no unit") if getattr(counted, "needs", None) and not employed else (kind, NUMBER_OF)
    if same and same.kind in ("jobs", "count"):
        followed = following is not None and following.sentence == here and following.kind == "jobs"
        employs = same.kind == "count" and not of_them and (followed or number_context.touches(beside.work, sentence.start, sentence.end))
        return "jobs" if employs else same.kind, "continues.sentence"  # "it looks after 144,000 people and employs 7,900"
    if following is not None and following.sentence == here and following.kind == "jobs" and not same:
        return "jobs", "continues.sentence"
    since = same.end if same else sentence.start
    if of_them and bare.value.high < 10 and not same:
        return None, "no unit"  # "staff put up 38 signs, four of which are ..."
    if number_context.touches(beside.work, since, bare.start) or (not same and number_context.touches(beside.work, sentence.start, sentence.end)):
        return "jobs", "continues.workforce"
    if _HEDGED.search(text, sentence.start, bare.start) and any(number.sentence == here and number.kind == "jobs" for number in work.numbers):
        return "jobs", "continues.sentence"  # "£22m at the cost of 23 posts, and £45m which would take out over 1,000"
    if same is None and previous is not None and previous.kind == "jobs" and here - previous.sentence <= NEAR:
        return "jobs", "continues.before"
    if same is None and here > 0 and (previous is None or previous.sentence < here):
        before = work.reading.sentences[here - 1]
        if before.paragraph >= sentence.paragraph - 1 and number_context.touches(beside.loss, before.start, before.end):
            return "jobs", "continues.cue"
    return None, "no unit"


def _is_led(work: Work, bare: Bare, same: Number | None, sentence: Sentence) -> bool:
    """Whether the words about a bare number let it stand for people or things. `same`: the number before it in the sentence."""
    text = work.reading.text
    jobs = same if same is not None and same.kind == "jobs" else None
    if not text[sentence.start : min(bare.start, sentence.start + _OPENING)].strip(" “‘\"'("):
        return True
    if _OF_STAFF.match(text, sentence.start):
        if jobs is not None and _TAKES_UP.fullmatch(text, jobs.end, bare.start):
            return True
        if text.startswith(", ", bare.start - 2) and number_context.noun_ending(work.beside, bare.start - 2) == "jobs":
            return True  # "Of the posts, 200 will go"
    if jobs is not None and _NEXT_ONE.fullmatch(text, jobs.end, bare.start):
        return True
    if text[bare.start].isdigit() and _LEADS_DIGITS.match(text, sentence.start, bare.start):
        return True
    return bool(_MORE_THAN.match(text, bare.end) or _LEADS.match(text, sentence.start, bare.start))


def _before(numbers: list[Number]) -> Number | None:
    """The number that a bare one goes on with: the last one, or jobs before a count of places ("75 jobs in 30 schools, 60 in care")."""
    if not numbers or numbers[-1].kind != "count":
        return numbers[-1] if numbers else None
    jobs = next((number for number in reversed(numbers[-_PLACES:]) if number.kind != "count"), None)
    return jobs if jobs is not None and jobs.kind == "jobs" and jobs.sentence == numbers[-1].sentence else numbers[-1]


def _is_percent(text: str, bare: Bare, previous: Number | None, here: int) -> bool:
    """ "Two per cent for care and 1.99 for the rest": the unit is written once."""
    if previous is None or previous.kind != "percent" or previous.sentence != here or bare.value.high >= _SHARES_END:
        return False
    return _SECOND_SHARE.fullmatch(text, previous.end, bare.start) is not None


def _form(text: str, bare: Bare, sentence_start: int) -> str | None:
    """The reason that the place of a number tells: a list number, a score, an age."""
    if bare.value.low != bare.value.high and "-" in text[bare.start : bare.end].replace("–", "-"):
        return "score"
    if bare.start == sentence_start and text[bare.end : bare.end + 1] in (".", ")") and text[bare.end + 1 : bare.end + 2].isspace():
        return "list number"
    if text.startswith((" and a half", " and a quarter"), bare.end):
        return "fraction"
    if text[bare.end : bare.end + 1] == "," and bare.value.high < 110 and _AGE_BEFORE.match(text, sentence_start, bare.start):
        return "age"
    return None


def _number_of(work: Work, start: int, end: int) -> Rule | None:
    """The rule of the things in "looked after children, whose number has risen to 640"; null without such words."""
    if not _NUMBER_OF.search(work.reading.text, start, end):
        return None
    nouns = work.beside.nouns
    if (of := _NUMBER_OF_THINGS.search(work.reading.text, start, end)) is not None:  # "the number of posts in schools"
        first = bisect_left(nouns, (of.end(),))
        if first < len(nouns) and nouns[first][0] < min(end, of.end() + _HEAD):
            rule: Rule = nouns[first][2]
            return rule
    at = bisect_left(nouns, (end,)) - 1
    return None if at < 0 or nouns[at][0] < start else nouns[at][2]


def share(work: Work) -> None:
    """What is written once for several numbers: a hedge before a list, a rate on one end of "from £5m a year to £2m"."""
    text, numbers = work.reading.text, work.numbers
    for index in range(1, len(numbers)):
        number, previous = numbers[index], numbers[index - 1]
        if number.start - previous.outer_end > 24 or number.kind != previous.kind or number.sentence != previous.sentence:
            continue
        between = text[previous.outer_end : number.outer_start]
        if _MOVES.fullmatch(between) or (
            between.strip() == "to" and "from" in text[max(0, previous.outer_start - 6) : previous.outer_start].casefold()
        ):
            _share_rate(previous, number)
        elif _JOIN.fullmatch(between) and _is_list(text, numbers, index) and previous.end == previous.core_end:
            if _OWN_VERB.match(text, number.end) and _FIRST_VERB.match(text, max(0, previous.outer_start - 40), previous.outer_start):
                continue
            hedge = previous.evidence.get("qualifier")
            if hedge and number.qualifier == "exact" and hedge.start is not None and hedge.start < previous.start:
                qualify(number, previous.qualifier, hedge)


def _share_rate(one: Number, other: Number) -> None:
    for giver, taker in ((one, other), (other, one)):
        if giver.rate and not taker.rate:
            taker.rate, taker.evidence["rate"] = giver.rate, giver.evidence["rate"]


def _is_list(text: str, numbers: list[Number], index: int) -> bool:
    """Whether the join before a number is part of a list that ends in "and" or "or"."""
    for at in range(index, min(len(numbers), index + _LONGEST_LIST)):
        between = text[numbers[at - 1].outer_end : numbers[at].outer_start]
        if not _JOIN.fullmatch(between):
            return False
        if not _OPEN_LIST.fullmatch(between):
            return True
    return False
