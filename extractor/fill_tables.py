"""Measures of the cells of tables and the rows of lists: from their column, their row, or the line that stands above them."""

import re
from bisect import bisect_left

import regex

from extractor.claim import Evidence
from extractor.measure_points import is_improbable
from extractor.measure_rules import Measure
from extractor.reading import Cue, Draft, Reading
from extractor.row_captions import RowCaptions

# Columns of a report on what was planned and what is spent: the levels, and the difference between them.
_LEVEL_COLUMN = regex.compile(r"\b(?:budget\w*|cash limits?|forecast|outturn|project(?:ed|ion)|actuals?|estimated?|plan|spend)\b", regex.I)
_DIFFERENCE = regex.compile(r"\bvarian|\bvariation|\b(?:over|under)(?:spend\w*)?\W{0,3}/\W{0,3}(?:over|under)|\bdifference\b", regex.I)
_UNDER_FIRST = regex.compile(r"\bunder(?:spend\w*)?\W{0,3}/|\(over", regex.I)  # "Under/(over)": brackets are an overspend
FROM_WHERE = frozenset(("reserves_use", "grant"))  # what pays for all items of a list: told above its introduction, it is no item's own measure
_STORES = FROM_WHERE | {"reserves", "underspend"}  # "They draw on £9m of reserves. Items include: £2m for roads": what is drawn on is spent
_TOWARDS = re.compile(r"\s+(?:for|to|towards)\s", re.I)
_VARIANCES = frozenset(("overspend", "underspend"))
_OF_ROW = frozenset(("reserves", "reserves_use", "grant", "income"))  # what a row's label says in such a report
_ABOVE = 12  # lines
_UP = 3  # lines
_LINE = 1_000  # characters: a longer one is asked by no row, or a line of a megabyte would be by thousands
_HEAVY = 0.7  # weight


def cues_in(reading: Reading, start: int, end: int) -> list[Cue]:
    """The cues of measures, services and signals that begin in a stretch of the text."""
    starts = reading.measure_cue_starts
    return reading.measure_cues[bisect_left(starts, start) : bisect_left(starts, end)]


def from_table(reading: Reading, draft: Draft, measures: dict[str, Measure]) -> None:
    """A cell takes the cue of its column, else of its row, else of the nearest heading above that has one; in a table of variances a column
    without one holds levels."""
    number = draft.number
    heading = reading.text[slice(*number.column)] if number.column is not None else ""
    if number.kind == "money" and number.column is not None and _DIFFERENCE.search(heading):
        _set_cell(reading, draft, "overspend", Evidence(*number.column, "variance+table"), heading)
        return
    spans = [span for span in (number.column, number.row) if span is not None]
    first = max(0, number.sentence - _ABOVE + 1)
    above = [index for index in range(number.sentence - 1, first - 1, -1) if index not in reading.numbers_by_sentence]  # other cells say nothing
    spans += [(reading.sentences[index].start, reading.sentences[index].end) for index in above]
    for span in spans:
        found = [
            (measures[cue.rule].weight, cue)
            for cue in cues_in(reading, *span)
            if cue.topic == "measures" and number.kind in measures[cue.rule].kinds and not measures[cue.rule].joined
        ]
        if not found:
            continue
        opens = span is number.row and found[0][1].start == span[0]  # "Extra cleaner within the waste contract"
        _, cue = found[0] if opens else max(found, key=lambda pair: (pair[0], pair[1].start))
        measure = measures[cue.rule].measure
        if span is number.row and measure not in _OF_ROW and _LEVEL_COLUMN.search(heading):
            continue
        if measure in _VARIANCES and span is not number.column and _LEVEL_COLUMN.search(heading):
            measure = "budget"
        _set_cell(reading, draft, measure, Evidence(cue.start, cue.end, f"{cue.rule}+table"), heading)
        return


def from_caption(reading: Reading, draft: Draft, captions: RowCaptions, caption: int, measures: dict[str, Measure]) -> bool:
    """A row of a list takes the cue of its column in the caption, else of the caption, else of a line just above that."""
    above = [reading.sentences[index] for index in range(caption, max(-1, caption - _UP), -1)]
    lines = [(line.start, line.end) for line in above if line.end - line.start <= _LINE]
    column = captions.column(draft.number)
    spent = _TOWARDS.match(reading.text, draft.number.end) is not None
    for span in ([column] if column is not None else []) + lines:
        found = [
            (rule.weight, -cue.start, cue, rule)
            for cue in cues_in(reading, *span)
            if cue.topic == "measures"
            and draft.number.kind in (rule := measures[cue.rule]).kinds
            and rule.weight >= _HEAVY
            and not (rule.then and rule.joined)  # "spending" is of reserves where these words follow the sum
            and not (rule.measure == "tax_bill" and is_improbable(draft.number, rule))
        ]
        if found:
            _, _, cue, rule = max(found, key=lambda each: each[:2])
            if rule.measure == "saving" and span is column and _names_grant_cut(reading, lines[0]):
                rule = measures["grant_cut.noun"]  # "Cut in grant, cut per head"
            draft.measure, draft.direction, draft.confidence = rule.measure, rule.direction, 0.7
            if spent and cue.start < above[0].start and rule.measure in _STORES:
                draft.measure, draft.direction = "extra_spending", "up"
            draft.evidence["measure"] = Evidence(cue.start, cue.end, f"{rule.id}+caption")
            return True
    return False


def _names_grant_cut(reading: Reading, line: tuple[int, int]) -> bool:
    return any(cue.rule == "grant_cut.noun" for cue in cues_in(reading, *line))


def _set_cell(reading: Reading, draft: Draft, measure: str, evidence: Evidence, heading: str) -> None:
    if measure in _VARIANCES:
        negative = reading.text[draft.number.start : draft.number.start + 1] in "(-−"
        measure = "underspend" if negative != (_UNDER_FIRST.search(heading) is not None) else "overspend"
    draft.measure, draft.confidence = measure, 0.8
    draft.evidence["measure"] = evidence
