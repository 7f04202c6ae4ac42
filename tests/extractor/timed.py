"""Sentences and stories whose numbers say which time they should take, to put the period stage on trial alone.

In the texts `{saving.agreed|£9.4m|FY2013}` stands for the number £9.4m, read by the stages before as a saving that is agreed, and says that its
period is the financial year from April 2013. `-` stands for no period, other periods are written as EDTF.
"""

import re
from datetime import date

from corpus.document import Document, text_hash
from extractor import find_periods, link_periods
from extractor.pipeline import pipeline, read
from extractor.reading import Draft, Number
from rules.loader import load

SLOT = re.compile(r"\{(\w+)\.(\w+)(?:/(\w+))?\|([^|]*)\|([^}]*)\}")
JOBS = {"job_losses", "jobs_at_risk", "jobs_transferred", "jobs_created", "workforce"}
SHARES = {"tax_rise", "saving_share", "funding_change", "budget_share", "pay_change", "other_percent"}
COUNTS = {"children_in_care", "other_count"}


def expand(period: str) -> str | None:
    if period.startswith("FY"):
        year, _, years = period[2:].partition("+")
        return f"{year}-04-01/{int(year) + int(years or 1)}-03-31"
    return None if period == "-" else period


Periods = list[tuple[str, str | None]]


def expected_and_found(marked: str, published: str | None) -> tuple[Periods, Periods]:
    """Each number of the text with the period that it should have, and with the one that it gets."""
    text, at, slots = "", 0, []
    for slot in SLOT.finditer(marked):
        text += marked[at : slot.start()]
        slots.append((len(text), slot))
        text += slot[4]
        at = slot.end()
    text += marked[at:]
    day = date.fromisoformat(published) if published else None
    nlp = pipeline(until="numbers")
    reading = read(Document("a.txt", text, text_hash(text), published=day), nlp)
    for start, slot in slots:
        measure, value = slot[1], float("".join(re.findall(r"[\d.]", slot[4])) or 1)
        kind = "jobs" if measure in JOBS else "percent" if measure in SHARES else "count" if measure in COUNTS else "money"
        end = start + len(slot[4])
        number = Number(start, end, end, kind, value, value, reading.sentence_at(start), "test", rate=slot[3], outer_start=start, outer_end=end)
        number.qualifier = "more_than" if slot[4].startswith("more than") else "exact"
        reading.numbers.append(number)
        reading.drafts.append(Draft(number, measure=measure, status=slot[2], council="Wexcombe Borough Council"))
    reading.council = "Wexcombe Borough Council"
    PERIODS(reading)
    LINK(reading)
    expected = [(slot[4], expand(slot[5])) for _, slot in slots]
    return expected, [(slot[4], draft.period) for (_, slot), draft in zip(slots, reading.drafts, strict=True)]


PERIODS = find_periods.build(load(), pipeline(until="numbers"))
LINK = link_periods.build(load(), pipeline(until="numbers"))
