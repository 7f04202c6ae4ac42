"""The year that a text sets a tax for, wherever it comes to name it.

A council sets its tax once a year, so a rise that is planned or agreed is of the year being set: in a story that names the coming financial year at
all ("the budget for 2024/25 faces a gap of £9m"), a later "council tax could go up by 5%" needs no year of its own.
"""

from extractor import calendar
from extractor.period_measures import TAXES
from extractor.period_setters import BUDGET_YEARS
from extractor.reading import Draft, PeriodMention, Reading

SPRING = 4  # April: from here on the next year is the one to be set
FROM = "from"  # "a bigger bill from April"
IN_FIGURES = "financial_year"


def years_being_set(reading: Reading) -> list[PeriodMention]:
    """The first places that name the financial year whose budget was being set when the text was published; none without a date."""
    day = reading.published
    if day is None:
        return []
    first, last = calendar.financial_year(day.year if day.month < SPRING else day.year + 1)
    wanted = calendar.edtf((first, last)), calendar.edtf((first, None))
    first_of: dict[str, PeriodMention] = {}  # by sort: the first of each is all that a figure can ask for
    for mention in reading.periods:
        if mention.edtf in wanted and (mention.sort in BUDGET_YEARS or mention.sort == FROM):
            first_of.setdefault(mention.sort, mention)
    return list(first_of.values())


def _settled(draft: Draft) -> bool:
    """Whether the figure is one of the settlement that governments announce for the year being set: "Monmouthshire is getting a 9% increase"."""
    return draft.measure == "funding_change" and draft.service is None and draft.number.rate is None


def year_of(draft: Draft, years: list[PeriodMention]) -> PeriodMention | None:
    """Where the year of the figure is named, if it is one that is set for that year, by whichever council: all set theirs in the same weeks.

    A year in figures names it wherever it stands; "next year" only what comes after it, "from April" the rise in the next sentence.
    """
    if draft.measure not in TAXES and not _settled(draft):
        return None
    if draft.status == "actual" and draft.measure in TAXES:
        return None
    named = next((year for year in years if year.sort == IN_FIGURES or (year.sort != FROM and year.start < draft.number.start)), None)
    if named is not None or draft.measure != "tax_rise":
        return named
    return next((year for year in years if 0 <= draft.number.sentence - year.sentence <= 1), None)
