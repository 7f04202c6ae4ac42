"""What measures mean for time: which a budget decides, which a plan holds, which are one matter; and when two figures are the same."""

from extractor.reading import Draft

STOCKS = frozenset({"workforce", "debt", "reserves", "children_in_care"})  # counted on a day
OVERSPENDS = frozenset({"overspend", "underspend"})
# "The gap for 2025/26 has grown from £2m to £3m": two estimates of one year.
REVISED = frozenset({"saving", "saving_share", "funding_gap"}) | OVERSPENDS
DECIDED = frozenset({"agreed", "proposed", "required", "identified", "unidentified"})
STILL_OPEN = frozenset({"required", "identified", "unidentified"})
# Decided by a vote: a day or month beside them is that of the meeting.
VOTED = frozenset({"tax_rise", "saving", "funding_gap", "extra_spending", "reserves_use", "job_losses", "jobs_at_risk", "grant", "saving_share"})
AHEAD = DECIDED | {"forecast"}
# What a budget for a year decides: a time that one of these takes is the year that the text is about.
OF_A_BUDGET = frozenset(
    {
        "saving", "saving_share", "funding_gap", "job_losses", "extra_spending", "reserves_use", "tax_rise", "tax_bill", "income", "grant",
        "grant_cut", "budget", "other_percent",
    }
)  # fmt: skip
OF_AN_OUTTURN = OVERSPENDS | {
    "budget",
    "saving",
    "saving_share",
    "income",
    "reserves_use",
    "extra_spending",
    "budget_share",
}  # what an ended year has brought
BALANCING = frozenset({"funding_gap", "saving", "grant", "grant_cut"})  # what makes a budget short, and what closes it
OF_A_PLAN = frozenset({"saving", "saving_share", "job_losses", "funding_gap"})  # what a plan over several years holds
MOVED = frozenset({"job_losses", "jobs_transferred"})  # people who have gone, where it is actual
TAXES = frozenset({"tax_rise", "tax_bill"})
STANDING = frozenset({"saving", "budget", "funding_gap", "grant", "grant_cut", "extra_spending", "income"})  # with "a year": so much every year
TOLD_ON = OVERSPENDS | TAXES | {"saving"}  # told of a time gone by over more than one sentence
SET_AT_ONCE = TAXES | {"reserves_use"}  # one budget sets these for one year, whenever the story comes to name it
FAMILIES = {"funding_gap": "saving", "saving_share": "saving", "tax_bill": "tax_rise", "underspend": "overspend"}
ROUNDED = 0.005  # "£160m" repeats £160.6m

FigureKey = tuple[str, str | None, str | None, bool | None, str, str]


def family(draft: Draft) -> str | None:
    """The matter that a measure belongs to: a gap and the savings that close it are one."""
    return FAMILIES.get(draft.measure or "", draft.measure)


def figure_key(draft: Draft) -> FigureKey:
    """Equal for figures of one matter and council that agree to two significant digits."""
    number = draft.number
    low, high = (number.high, number.high) if number.low is None else (number.low, number.low if number.high is None else number.high)
    done = draft.status == "actual" if number.kind == "percent" else None  # each year's tax may rise by the same share
    written = f"{low:.1e}"
    return number.kind, family(draft), draft.council, done, written, written if high == low else f"{high:.1e}"


def bare(draft: Draft) -> float | None:
    """The figure without its hedge: a headline has "£300m" for "over £300m"."""
    return draft.number.high if draft.number.low is None else draft.number.low


def same_value(left: Draft, right: Draft) -> bool:
    """Whether the bounds of two figures agree within the rounding of headlines."""
    pairs = ((left.number.low, right.number.low), (left.number.high, right.number.high))
    return all(a == b if a is None or b is None else abs(a - b) <= ROUNDED * max(a, b) for a, b in pairs)
