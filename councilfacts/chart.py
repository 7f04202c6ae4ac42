"""Timelines as pictures: SVG, PNG, or an HTML page with the SVG in it. Imports matplotlib, half a second: only for `--chart` and `audit`."""

import html
import io
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from councilfacts.formats import safe
from councilfacts.problem import Problem
from councilfacts.timeline import Record, Series, point
from councilfacts.wording import amount, period, value

SUFFIXES = (".svg", ".png", ".html")
MOST_ROWS = 120  # claims in one picture: three printed pages; more can be had with a narrower question
# colours that colour-blind readers can tell apart (Okabe and Ito 2008), and marks for when they run out
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000")
MARKS = ("o", "s", "^", "D", "v", "P", "X")
CONFLICT, RULE, QUIET = "#d00000", "#cccccc", "#555555"
UNITS = {"money": "pounds", "jobs": "jobs", "percent": "per cent"}
ROW = 0.24  # inches


def check(path: Path) -> None:
    """Raises Problem where the name does not say which kind of picture is wanted."""
    if path.suffix.lower() not in SUFFIXES:
        raise Problem(f"--chart {path}: not a kind of picture\nName a file that ends in .svg, .png or .html")


def draw(series: Sequence[Series], path: Path) -> None:
    """Writes the picture; its kind is that of the file's name. Raises Problem for another kind, or where nothing can be drawn."""
    check(path)
    if path.suffix.lower() == ".png":
        figure = picture(series)
        FigureCanvasAgg(figure)
        figure.savefig(path, dpi=200, metadata={"Software": None})
        return
    image = svg(series)
    if path.suffix.lower() == ".html":
        title = html.escape(safe(", ".join(dict.fromkeys(one.title for one in series))[:200]))
        head = f'<!doctype html>\n<html lang="en-GB">\n<meta charset="utf-8">\n<title>{title}</title>\n'
        page = f'{head}<body style="margin:2em">\n{image}\n</body>\n</html>\n'
        path.write_text(page, encoding="utf-8")
    else:
        path.write_text('<?xml version="1.0" encoding="utf-8"?>\n' + image, encoding="utf-8")


def svg(series: Sequence[Series]) -> str:
    """The picture as an SVG element. The same series give the same bytes."""
    import matplotlib

    out = io.StringIO()
    with matplotlib.rc_context({"svg.hashsalt": "councilfacts", "svg.fonttype": "none"}):  # ids by content, text as text
        picture(series).savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    text = out.getvalue()
    return text[text.index("<svg") :]


def picture(series: Sequence[Series]) -> Figure:
    """A row for each claim, by period and day of publication; its value across. Colours are sources, hollow marks hedges, red rings conflicts."""
    shown = _first(series)
    if not shown:
        raise Problem("nothing to draw: no claims fit\nTry fewer filters, or --parts for the figures of single services")
    panels = [list(group) for _, group in groupby(shown, key=lambda one: (one.council, one.measure, one.kind))]
    rows = [sum(len(one.claims) for one in panel) + len(panel) for panel in panels]
    sources = list(dict.fromkeys(_source(claim) for one in shown for claim in one.claims))
    looks = {source: (COLOURS[n % len(COLOURS)], MARKS[(n // len(COLOURS)) % len(MARKS)]) for n, source in enumerate(sources)}
    height = 1.0 + sum(0.7 + ROW * number for number in rows) + 0.2 * ((len(sources) + 2) // 2)
    figure = Figure(figsize=(8.3, height), layout="constrained")  # as wide as an A4 page
    axes = figure.subplots(len(panels), 1, squeeze=False, height_ratios=rows)[:, 0]
    for panel, members in zip(axes, panels, strict=True):
        _panel(panel, members, looks)
    for source, (colour, mark) in looks.items():
        axes[0].plot([], [], mark, color=colour, label=_text(source))
    axes[0].plot([], [], "o", color=QUIET, markerfacecolor="white", label="hedged: about, more than, up to ...")
    if any(claim["disputed"] for one in shown for claim in one.claims):
        axes[0].plot([], [], "o", markersize=12, markerfacecolor="none", markeredgecolor=CONFLICT, label="in a conflict")
    figure.legend(loc="outside lower left", ncols=2, frameon=False, fontsize=8)
    return figure


def _first(series: Sequence[Series]) -> list[Series]:
    """The series that fit into one picture."""
    shown: list[Series] = []
    number = 0
    for one in series:
        number += len(one.claims)
        if number > MOST_ROWS and shown:
            break
        shown.append(one)
    return shown


def _panel(panel: Axes, members: Sequence[Series], looks: dict[str, tuple[str, str]]) -> None:
    y, middles = 0.0, []
    for one in members:
        first = y
        for claim in one.claims:
            _claim(panel, claim, y, looks[_source(claim)])
            y += 1
        _moves(panel, one, first)
        panel.axhline(y, color=RULE, linewidth=0.6)
        middles.append((first + y - 1) / 2)
        y += 1
    kind = members[0].kind
    panel.set_title(_text(f"{members[0].council}: {members[0].measure.replace('_', ' ')}"), loc="left", fontsize=11)
    panel.set_yticks(middles, [_text(period(one.period) or "no period") for one in members], fontsize=9)
    panel.set_ylim(y - 0.5, -1)
    panel.set_xlim(0, 1.45 * max(point(claim) for one in members for claim in one.claims) or 1)  # room for the words beside the last mark
    panel.set_xlabel(UNITS.get(kind, "number"), fontsize=9)
    panel.xaxis.set_major_locator(MaxNLocator(7))
    panel.xaxis.set_major_formatter(FuncFormatter(lambda x, _: amount(round(x, 6), {"kind": "money"}) if kind == "money" else f"{x:,.15g}"))
    panel.tick_params(axis="y", length=0)
    panel.tick_params(axis="x", labelsize=8)
    panel.spines[["top", "right", "left"]].set_visible(False)


def _moves(panel: Axes, one: Series, first: float) -> None:
    """A thin line from each claim to the next of the same status: how that figure moved."""
    for status in sorted({claim["status"] for claim in one.claims}):
        places = [(point(claim), first + n) for n, claim in enumerate(one.claims) if claim["status"] == status and claim["published"]]
        panel.plot([x for x, _ in places], [y for _, y in places], color=RULE, linewidth=1, zorder=1)


def _claim(panel: Axes, claim: Record, y: float, look: tuple[str, str]) -> None:
    """A mark at the value, a range as a line between its ends, an open side as an arrow, and when and what was said."""
    colour, mark = look
    x, low, high = point(claim), claim["low"], claim["high"]
    if low is None or high is None:
        out = 28 if high is None else -28
        panel.annotate("", (x, y), (out, 0), textcoords="offset points", arrowprops={"arrowstyle": "<-", "color": colour})
    elif low != high:
        panel.plot([low, high], [y, y], color=colour, linewidth=2.5, solid_capstyle="butt")
    panel.plot([x], [y], mark, color=colour, markerfacecolor=colour if claim["qualifier"] == "exact" else "white", markersize=6, zorder=3)
    if claim["disputed"]:
        panel.plot([x], [y], "o", markersize=12, markerfacecolor="none", markeredgecolor=CONFLICT, zorder=4)
    words = f"{value(claim)}, {claim['status']}, {claim['published'] or 'undated'}"
    end = high if high is not None and high != low else x
    panel.annotate(_text(words), (end, y), (12 if high is not None else 32, 0), textcoords="offset points", va="center", fontsize=7.5, color=QUIET)


def _source(claim: Record) -> str:
    return str(claim["source"] or claim["document"])


def _text(text: str) -> str:
    """For matplotlib, which would read what stands between two dollars as a formula."""
    return safe(text).replace("$", r"\$")
