"""Gives the numbers that no cue speaks for the measure of what they belong with.

In this order: the table they stand in; the number they are listed with; "of that"; the same figure elsewhere in the document (a headline's
body); the list item or
sentence before; the last cue of the sentence before; for a sum of thousands, what the first sum of the story is that a word tells of. What still has
none takes its kind's residual measure, with low confidence.
"""

import re
from collections.abc import Sequence

import regex
from spacy.language import Language

from extractor.change_forms import direction_beside
from extractor.claim import NO_EVIDENCE, Evidence
from extractor.clauses import clause_of
from extractor.fill_tables import cues_in, from_caption, from_table
from extractor.matters import alike, by_matter, matters_of
from extractor.measure_contest import NO_COMPOUND
from extractor.measure_forms import PASSED_ON, SUM, by_form
from extractor.measure_points import is_improbable
from extractor.measure_rules import Measure, measures_of
from extractor.number_levels import level_of
from extractor.reading import Draft, Number, Reading, Stage
from extractor.row_captions import RowCaptions
from extractor.share_asked import asked_for
from extractor.sum_sources import is_found_of
from extractor.the_figure import OF_THAT, is_listed, is_of_that
from extractor.turn_measures import IS_LEFT, LEVELS
from extractor.turn_variance import HELD_AGAINST, VARIANCES
from extractor.turn_words import HEDGES
from rules.loader import RuleBook

_CHANGED_SHARES = frozenset(("funding_change", "saving_share", "pay_change", "other_percent"))
_RESIDUAL = {"money": "other_money", "jobs": "job_losses", "percent": "other_percent", "count": "other_count"}
_GAINS = regex.compile(r"(?r)\b(?:gains?|gained|gaining)\s+(?:(?:an?|another|about|around|over|extra|nearly)\s+)*", regex.I)
_OF_ITS = re.compile(r"\s+of\s+(?:its|their|our)\s+", re.I)
_SUMS = frozenset(("money", "percent"))
_BY_GRAMMAR = ("sum.", "change.")  # rules that say of the figure itself what it is
_POINTS_BACK = 30  # characters
_THE = regex.compile(
    r"(?r)\b(?:the|that|this|those|these)\s+(?:(?:extra|additional|further|same|full|whole|potential|proposed|planned|provisional|latest|estimated|original|initial)\s+)?",
    regex.I,
)
_NO_NOUN = re.compile(r"(?!\s+of\b)\s*(?:[,.;:)”\"]|\s" + NO_COMPOUND + r"|\s(?:rise|draw|increase|cut|hit|sum|figure|total)\b)", re.I)
_SURE = 0.6
_CHILDREN = ("children", "youngsters", "young people", "kids")
_LOOKS_AFTER = regex.compile(
    r"(?ri)\b(?:look(?:s|ed|ing)?\s+after|car(?:es?|ed|ing)\s+for)\s+(?:(?:about|around|some|more|than|nearly|almost|over|just|under|up|to|the|an|estimated|another)\s+){0,4}"
)
_LOOKED_AFTER = re.compile(
    r",?\s+(?:(?:who|that|are|were|is|was|being|be|now|currently)\s+){0,4}"
    r"(?:looked\s+after|in\s+(?:the\s+)?(?:its|our|their|(?:local\s+authority|council|authority|county|city|borough)(?:['’]s)?|foster)\s+care)\b",
    re.I,
)
_FOUNDED = 0.8
_RISE = regex.compile(r"\b(?:increase|rise|hike|more|extra|up)\b", regex.I)
_RISE_REACH = 80  # characters
# Up to the figure: "the sharpest rise for 2007-08 - ", "the increases range from zero in Angus to "
_RISE_OF = regex.compile(r"\b(rises?|increases?|hikes?)\b(?!\s+(?:in|on|of)\s)[^.;:£%]*$", regex.I)
_COMES_TO = regex.compile(
    r"(?r)\b(?:(?:that|this|it|which)(?:['’]s|\s+(?:is|was|means|equates\s+to|amounts\s+to))|works?\s+out\s+at|average\s+(?:is|will\s+be|is\s+expected\s+to\s+be))\s+"
    + HEDGES,
    regex.I,
)
_FURTHER = regex.compile(r"(?r)\b(?:further|another|additional|extra)\s+")
_FROM_WHOLE = re.compile(r"\b(?:from|off|out\s+of|of)\s+(?:[\w’'-]+\s+){1,3}$")
_SHARE = "measure.part-of-that"
# "Announced £4m of capital towards a pool"
_CONTRIBUTES = re.compile(r"\s+(?:of\s+(?:capital|funding|cash|money)\s+)?towards\s+(?:a|an|the|its|their|our)\s")
_TOWARDS = re.compile(r"\s(?:back\s)?(?:for|into)\s")
_BY = regex.compile(r"\bby\s+(?:\w+\s+){0,2}$", regex.I)
_SCAN = 2_000  # figures of a document that are asked for a twin
_REACH = 1  # sentence
_HOUSEHOLD = 3_000.0  # pounds
_USING = regex.compile(r"\b(?:us(?:e|es|ed|ing)|need(?:s|ed|ing)?|draw(?:s|ing|n)?|spend(?:s|ing)?|tak(?:e|es|ing))\s+(?:\w+\s+){0,2}$", regex.I)
_IS_USED = re.compile(
    r"\s+of\s+(?:it|them|this|that|these|those)\s+(?:(?:will|would|could|is|are|to|be|being|has|have|been)\s+)+(?:used|drawn|spent)\b", re.I
)
_WITH = regex.compile(r"\bwith\s+(?:(?:about|around|nearly|almost|over|some|more than)\s+)*$", regex.I)
_STAFF = regex.compile(
    r"\b(?:staff|workers|employees|teachers|officers|people|carers|cleaners|nurses)\b", regex.I
)  # who are employed, not what is cut
_THOUSANDS = 1_000.0  # jobs
_THAT_FIGURE = regex.compile(r"\b(?:that|this|the)\s+(?:figure|number|total)\b", regex.I)
_SHORT = frozenset(("week", "day"))
_PLACE = 150.0  # pounds: from here a week in a home costs
_RECENT = 4  # figures of a kind
_MATTERS_OF_STORIES = frozenset(("saving", "cost", "funding_gap", "overspend", "debt", "grant_cut", "extra_spending", "grant", "income", "budget"))
# "The firm's shares fell by 47 per cent": of its own subject, unless that is a pronoun
_HAS_MOVED = regex.compile(
    r"(?r)(?<!\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hey|[Ww]hich)\s)\b(?:plummet(?:ed|s)|plung(?:ed|es)|slump(?:ed|s)|tumbled|soared|rocketed|climbed|jumped|dropped|fell|f[ae]llen|rose|risen|grew|grown|shrank|shrunk)\s+(?:by\s+)?"
)
_AT_ONCE = 45  # characters
_INSTEAD = ("instead of the ", "rather than the ", "instead of ", "rather than ")  # "by 1%, or £9m, instead of the 2%"


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.measure` where none has, and `draft.direction` where the words beside a share tell it."""
    measures = measures_of(rules)

    def fill_measures(reading: Reading) -> None:
        fill(reading, measures)
        for draft in reading.drafts:
            if draft.direction is None and draft.measure in _CHANGED_SHARES:
                draft.direction = direction_beside(clause_of(reading, draft.number.sentence), draft.number)

    return fill_measures


def fill(reading: Reading, measures: dict[str, Measure]) -> None:
    """Sets the measure of each draft that has none."""
    told: dict[str, list[Draft]] = {}  # by kind, the latest first
    before: Draft | None = None
    matters = matters_of(reading)
    captions = RowCaptions(reading)
    figures: set[tuple[str, float | None, float | None]] = set()  # told so far
    for draft in reading.drafts:
        number = draft.number
        figure = number.kind, number.low, number.high
        caption = captions.caption(draft.number.sentence)
        found = draft.evidence.get("measure")
        if found is not None:
            by_matter(reading, draft, found, matters)
            if before is not None and found.rule == "extra.invest" and is_found_of(reading.text, draft, before, found):
                draft.measure, draft.direction, draft.evidence["measure"] = "saving", "down", Evidence(found.start, found.end, "saving.find")
        if draft.number.row is not None or draft.number.column is not None:
            from_table(reading, draft, measures)
        elif caption is not None and _needs_caption(draft, found, captions) and from_caption(reading, draft, captions, caption, measures):
            pass
        elif draft.measure is None and _is_bill(draft, before):
            draft.measure, draft.direction, draft.confidence = "tax_bill", "up", 0.8
            draft.evidence["measure"] = Evidence(before.number.start, before.number.end, "measure.of-the-rise") if before else NO_EVIDENCE
        elif draft.measure is None and by_form(reading, draft, before):
            pass
        elif _is_first_sum(draft, before) and (to := _CONTRIBUTES.match(reading.text, number.end)) is not None:
            draft.measure, draft.direction, draft.confidence = "extra_spending", "up", 0.6
            draft.evidence["measure"] = Evidence(*to.span(), "measure.contributes")
        elif figure in figures and (same := _same_before(reading, draft)) is not None:
            _take_over(reading, draft, same, "measure.same-figure")
        elif draft.measure is None or is_of_that(reading, draft, told) or is_listed(reading, draft, before):
            giver, rule = _giver(reading, draft, _comparable(reading, draft, before, told), told)
            if giver is not None:
                _take_over(reading, draft, giver, rule)
        if draft.measure in (None, "other_money") and draft.number.kind == "money" and _is_growth(reading, draft):
            draft.measure, draft.direction, draft.confidence = "extra_spending", "up", 0.5
            draft.evidence["measure"] = Evidence(draft.number.end, draft.number.end + 4, "measure.for-a-service")
        if draft.measure is None and not _from_sentence_before(reading, draft, measures) and matters.billed and _is_rise_of_bill(reading, draft):
            draft.measure, draft.direction, draft.confidence = "tax_bill", "up", 0.6
            draft.evidence["measure"] = Evidence(draft.number.start, draft.number.end, "measure.small-rise")
        bare = draft.measure is None
        if (bare or _is_weak(draft)) and (asked := asked_for(reading, draft, bare and _is_taxed(told))) is not None:
            (draft.measure, draft.evidence["measure"]), draft.direction, draft.confidence = asked, "up", 0.5
        if draft.measure is None and (rise := _rise_of_tax(reading, draft, told)) is not None:
            draft.measure, draft.direction, draft.confidence = "tax_rise", "up", 0.5
            draft.evidence["measure"] = rise
        if draft.measure is None and (matter := _matter_of_story(reading, draft)) is not None:
            draft.measure, draft.direction, draft.confidence = matter.measure, matter.direction, 0.3
            draft.evidence["measure"] = Evidence(matter.number.start, matter.number.end, "measure.story")
        if draft.measure is None:
            draft.measure, draft.confidence = _residual(reading, draft), 0.3
            draft.evidence["measure"] = Evidence(None, None, "measure.residual")
        before = draft
        figures.add(figure)
        latest = told.setdefault(number.kind, [])
        latest.insert(0, draft)
        del latest[_RECENT + 1 :]


def _is_first_sum(draft: Draft, before: Draft | None) -> bool:
    """Whether the draft is a sum that no word has told of, the first of its sentence."""
    number = draft.number
    alone = before is None or before.number.sentence != number.sentence
    return draft.measure is None and alone and number.kind == "money" and number.size >= SUM


def _same_before(reading: Reading, draft: Draft) -> Draft | None:
    """ "The £9m is needed for schools", "that proposed 4% rise": what the article points back to; a noun behind a sum says what it is."""
    number = draft.number
    if number.kind not in _SUMS or reading.text[number.start - 1 : number.start] != " ":
        return None
    back = (
        _THE.match(reading.text, max(0, number.start - _POINTS_BACK), number.start) is not None
        and _NO_NOUN.match(reading.text, number.end) is not None
    )
    if not back and number.kind == "percent":
        return _same_rise(reading, draft)
    if not back and (draft.measure is not None or float(f"{number.size:.2e}") == number.size):
        return None  # "£2.195m" is no chance
    if draft.measure is not None and draft.evidence["measure"].rule.startswith(_BY_GRAMMAR):
        return None
    for other in reading.drafts[:_SCAN]:
        if other is draft:
            return None
        theirs = other.number
        if other.confidence > _SURE and theirs.kind == number.kind and (theirs.low, theirs.high) == (number.low, number.high):
            return other
    return None


def _same_rise(reading: Reading, draft: Draft) -> Draft | None:
    """ "To go down to 0.8% would cost £400,000": the tax rise that the text has told before, where the percentage is no round one."""
    size = draft.number.size
    if size == int(size) or draft.measure not in (None, "other_percent") or draft.number.qualifier != "exact":
        return None
    told = (other for other in reading.drafts[:_SCAN] if other.number.start < draft.number.start and other.number.kind == "percent")
    return next((other for other in told if other.measure == "tax_rise" and other.number.low == other.number.high == size), None)


def _take_over(reading: Reading, draft: Draft, giver: Draft, rule: str) -> None:
    """Lets the draft measure what the giver measures: the level of it, the use of it or the other way, where the words beside say so."""
    if giver.measure is None:
        return
    draft.measure, draft.direction, draft.confidence = giver.measure, giver.direction, giver.confidence * PASSED_ON
    if level_of(clause_of(reading, draft.number.sentence), draft.number) and not _is_that_figure(reading, draft):
        listed = rule == "measure.listed-with"
        by = giver.measure == "saving" and (not listed or _BY.search(reading.text, max(0, giver.number.start - 20), giver.number.start))
        grown = (
            listed and giver.measure == "extra_spending" and giver.evidence["measure"].rule.startswith("budget.")
        )  # "goes up by £9m, or 6%, to £160m"
        draft.measure = "budget" if by or grown else LEVELS.get(giver.measure, giver.measure)
    if giver.measure == "grant_cut" and _GAINS.match(reading.text, 0, draft.number.outer_start) is not None:
        draft.measure, draft.direction = "grant", "up"  # "Kerrow loses £9 a head. Wyvern gains £4"
    if giver.measure == "saving" and _OF_ITS.fullmatch(reading.text, giver.number.outer_end, draft.number.outer_start):
        draft.measure = "budget"  # "it loses £2m of its £9m"
    if giver.measure in VARIANCES and HELD_AGAINST.fullmatch(reading.text, giver.number.outer_end, draft.number.outer_start):
        draft.measure = "budget"  # "£2m more than the £9m approved"
    if giver.measure == "reserves" and _is_used(reading, draft):
        draft.measure = "reserves_use"
    elif giver.measure == "reserves_use" and IS_LEFT.match(reading.text, draft.number.end):
        draft.measure = "reserves"  # "£2m was used, which leaves £5m left"
    draft.evidence["measure"] = Evidence(giver.number.start, giver.number.end, rule)


def _comparable(reading: Reading, draft: Draft, before: Draft | None, told: dict[str, list[Draft]]) -> Draft | None:
    """The latest figure of the kind that may measure the same: a household's £24 says nothing of a council's £9m."""
    number = draft.number
    earlier = told.get(number.kind, ())
    if number.kind != "money":
        last = next(iter(earlier), None)
        if last is None or last is before:
            return last
        return last if last.number.sentence == number.sentence and reading.text.endswith(_INSTEAD, 0, number.outer_start) else None
    if earlier and earlier[0].number.sentence != number.sentence:
        earlier = [_told_first(earlier), *earlier]
    weekly = number.rate in _SHORT  # "62 of them at £6,500 a week each"
    return next(
        (
            one
            for one in earlier
            if _of_household(draft) == _of_household(one) and (not weekly or one.number.rate in _SHORT or one.measure == "other_money")
        ),
        None,
    )


def _told_first(earlier: Sequence[Draft]) -> Draft:
    """The first figure of the latest sentence that a word of its own speaks for: what that sentence is about; else the last one."""
    sentence = earlier[0].number.sentence
    return next((one for one in reversed(earlier) if one.number.sentence == sentence and one.confidence >= _FOUNDED), earlier[0])


def _of_household(draft: Draft) -> bool:
    value = draft.number.size
    return value < _HOUSEHOLD


def _matter_of_story(reading: Reading, draft: Draft) -> Draft | None:
    """ "It added up to £109m", of which no word tells what it is: of what the first sum of the story is that a word tells of."""
    number = draft.number
    if number.kind != "money" or number.size < SUM or number.rate in _SHORT:
        return None
    for other in reading.drafts[:_SCAN]:
        theirs = other.number
        if other is not draft and theirs.kind == "money" and theirs.size >= SUM and other.measure is not None and other.confidence >= _FOUNDED:
            return other if other.measure in _MATTERS_OF_STORIES else None
    return None


def _residual(reading: Reading, draft: Draft) -> str:
    number = draft.number
    if number.kind == "count" and (number.counted or "").casefold().endswith(_CHILDREN) and _is_looked_after(reading.text, number):
        return "children_in_care"
    if number.kind == "money" and number.rate in _SHORT and number.size >= _PLACE:
        return "cost"  # a week in a home, a night in a hotel
    return "workforce" if _is_workforce(reading, draft) else _RESIDUAL[number.kind]


def _is_looked_after(text: str, number: Number) -> bool:
    """ "It looks after 640 children", "there are 640 children in the county's care"."""
    return _LOOKS_AFTER.match(text, max(0, number.start - 60), number.start) is not None or _LOOKED_AFTER.match(text, number.end) is not None


def _is_workforce(reading: Reading, draft: Draft) -> bool:
    """ "From 900 posts to 700", "with 12,000 staff, it is the largest employer": jobs of which nothing is said to become."""
    number = draft.number
    if number.kind != "jobs":
        return False
    if _STAFF.search(number.counted or "") is not None:
        return True
    many = (number.low or 0.0) >= _THOUSANDS and _WITH.search(reading.text, max(0, number.start - 30), number.start) is not None
    return many or level_of(clause_of(reading, number.sentence), number)


def _is_bill(draft: Draft, before: Draft | None) -> bool:
    """ "A 3% rise of £35": a household's sum beside a tax rise is its bill."""
    value = draft.number.size
    beside = before is not None and before.measure in ("tax_rise", "tax_bill") and before.number.sentence == draft.number.sentence
    return beside and draft.number.kind == "money" and value < _HOUSEHOLD


def _needs_caption(draft: Draft, found: Evidence | None, captions: RowCaptions) -> bool:
    """Whether nothing nearer speaks for the row: the caption's own column is nearer than its first cue."""
    if draft.measure is None:
        return True
    return found is not None and found.rule.endswith("+introduction") and captions.column(draft.number) is not None


def _is_used(reading: Reading, draft: Draft) -> bool:
    """ "Using £3m of it", "£3m of them will be used"."""
    number, text = draft.number, reading.text
    return _USING.search(text, max(0, number.start - 30), number.start) is not None or _IS_USED.match(text, number.end) is not None


def _is_that_figure(reading: Reading, draft: Draft) -> bool:
    """ "That figure will rise to 7,000": what the figure before measured."""
    number = draft.number
    return _THAT_FIGURE.search(reading.text, max(reading.sentences[number.sentence].start, number.start - 60), number.start) is not None


def _is_rise_of_bill(reading: Reading, draft: Draft) -> bool:
    """ "Most would see an increase of 10p a week": a small sum by which something rises, where the council tax is the matter."""
    number = draft.number
    value = number.size
    if number.kind != "money" or value >= _HOUSEHOLD:
        return False
    start = max(reading.sentences[number.sentence].start, number.start - 40)
    if number.rate is not None and _COMES_TO.match(reading.text, start, number.start) is not None:
        return True  # "That is £24 a year", "the average is £3 a week"
    return _RISE.search(reading.text, start, number.start) is not None


def _is_weak(draft: Draft) -> bool:
    """ "Wyvern is to charge its residents 9.6% more": a charge that may be the tax."""
    return draft.measure == "other_percent" and draft.evidence["measure"].rule == "percent.other"


def _is_taxed(told: dict[str, list[Draft]]) -> bool:
    return any(other.measure == "tax_rise" and other.confidence >= _SURE for other in told.get("percent", ()))


def _rise_of_tax(reading: Reading, draft: Draft, told: dict[str, list[Draft]]) -> Evidence | None:
    """ "The sharpest rise - 3.9% - was in Fife", "increases range from 1% to 4%": a rise of nothing named, where those of the tax have been told."""
    if draft.number.kind != "percent" or not _is_taxed(told):
        return None
    start = max(reading.sentences[draft.number.sentence].start, draft.number.outer_start - _RISE_REACH)
    rise = _RISE_OF.search(reading.text, start, draft.number.outer_start)
    return Evidence(*rise.span(1), "measure.rise-of-tax") if rise is not None else None


def _is_growth(reading: Reading, draft: Draft) -> bool:
    """ "£2m for parks": money with no other word said of it, for a service."""
    end = draft.number.end
    value = draft.number.size
    if value < SUM or _TOWARDS.match(reading.text, end) is None or (draft.measure is not None and draft.confidence > _SURE):
        return False
    return any(cue.topic == "services" for cue in cues_in(reading, end + 1, end + _AT_ONCE))


def dealt_out(draft: Draft) -> str:
    """The measure whose ways the draft follows in other fields: a share of reserves set aside for roads is spent like growth."""
    evidence = draft.evidence.get("measure")
    shared = evidence is not None and evidence.rule == _SHARE and draft.measure == "reserves"
    return "extra_spending" if shared else draft.measure or ""


def _giver(reading: Reading, draft: Draft, previous: Draft | None, told: dict[str, list[Draft]]) -> tuple[Draft | None, str]:
    number = draft.number
    # "We must save £9m. That is £40 a head. Of cuts agreed so far, £5m ...": what is passed over does not count.
    reach = _REACH if previous is told.get(number.kind, (None,))[0] else _REACH + 1
    if previous is not None and previous.number.kind == number.kind and number.sentence == previous.number.sentence:
        return _taken_from(reading, draft, previous, told[number.kind]) or previous, "measure.listed-with"
    if previous is not None and previous.number.kind == number.kind and OF_THAT.match(reading.text, number.end):
        return previous, "measure.of-that"
    if previous is not None and previous.number.kind == number.kind and number.sentence - previous.number.sentence <= reach:
        return _first_of_item(reading, previous, told[number.kind]), "measure.sentence-before"
    for other in reading.drafts[:_SCAN]:
        theirs = other.number
        if (
            other is not draft
            and other.measure
            and other.confidence > _SURE
            and theirs.kind == number.kind
            and alike(number.low, number.high, theirs.low, theirs.high)
        ):
            return other, "measure.same-figure"
    return None, ""


def _taken_from(reading: Reading, draft: Draft, whole: Draft, told: list[Draft]) -> Draft | None:
    """ "£4m is to be cut from its £90m budget, followed by a further £3m": what goes on is the part taken from the whole before it."""
    if whole.measure != "budget" or _FURTHER.match(reading.text, 0, draft.number.outer_start) is None:
        return None
    part = next((one for one in told if one is not whole and one.number.sentence == whole.number.sentence), None)
    return part if part is not None and _FROM_WHOLE.search(reading.text, part.number.end, whole.number.start) else None


def _first_of_item(reading: Reading, latest: Draft, told: list[Draft]) -> Draft:
    """ "• £7m for homes, £2m of it from grants": what an item of a list is about is its first figure; elsewhere it is the latest."""
    sentence = latest.number.sentence
    if reading.sentences[sentence].kind != "item":
        return latest
    return next(draft for draft in reversed(told) if draft.number.sentence == sentence)


def _from_sentence_before(reading: Reading, draft: Draft, measures: dict[str, Measure]) -> bool:
    """The heaviest cue of the sentence before, where that has no number of the kind to ask."""
    index = draft.number.sentence - 1
    if index < 0 or (draft.number.kind == "percent" and _HAS_MOVED.match(reading.text, 0, draft.number.outer_start)):
        return False
    sentence = reading.sentences[index]
    level = level_of(clause_of(reading, draft.number.sentence), draft.number)
    best = None
    for cue in cues_in(reading, sentence.start, sentence.end):
        if cue.topic == "measures":
            rule = measures[cue.rule]
            if (
                draft.number.kind in rule.kinds
                and rule.weight >= 0.7
                and not (rule.change and level)
                and not rule.then
                and rule.id != "jobs.saved"  # "It must save £9m. Nine managers have left"
                and not (rule.joined and rule.side == "after")
                and not (rule.measure == "tax_bill" and is_improbable(draft.number, rule))
                and (best is None or rule.weight > best[1].weight)
            ):
                best = cue, rule
    if best is None:
        return False
    draft.measure, draft.direction, draft.confidence = best[1].measure, best[1].direction, 0.5
    draft.evidence["measure"] = Evidence(best[0].start, best[0].end, f"{best[1].id}+sentence-before")
    return True
