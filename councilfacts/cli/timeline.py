"""`timeline`: how the figure for one fact moved over publication dates."""

from pathlib import Path
from typing import Annotated

import typer

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output

ChartFile = Annotated[Path | None, typer.Option("--chart", metavar="FILE", help="Also draw it: FILE.svg, FILE.png or FILE.html.")]
Parts = Annotated[bool, typer.Option("--parts", help="With the figures of single services too, not only those of the whole council.")]


def timeline(db: Db = DEFAULT_DB, chart: ChartFile = None, parts: Parts = False, *, filters: Filters, output: Output) -> None:
    """Shows what was claimed of a measure for each period, and when: as a table, as bars, and as a picture with --chart.

    The figures are those of the whole council unless --service or --parts asks for others. A mark (!) stands at claims that are in a conflict.

    Examples:
      councilfacts timeline --council Worcestershire --measure saving
      councilfacts timeline --council Leeds --measure job_losses --chart leeds.svg
      councilfacts timeline --council Herefordshire --measure saving --period 2013/14 --format json
    """
    from dataclasses import replace

    from councilfacts.cli.columns import MOMENT
    from councilfacts.cli.listing import arrange
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.formats import Column, Format, write
    from councilfacts.timeline import bars, only, rows, series
    from db.facts import disputed
    from db.query import claims

    if chart is not None:
        from councilfacts.chart import check, draw

        check(chart)
    engine = asked(db)
    wanted = filters if parts or filters.service else replace(filters, service="none")
    found = series(claims(engine, claim_filter(wanted, Output())), disputed(engine))
    listed = list(arrange(rows(found), output))
    found = only(found, {row["id"] for row in listed})
    columns: tuple[Column, ...] = MOMENT
    if output.format is Format.table:  # the bars have titles: what is the same all through needs no column
        columns = tuple(one for one in MOMENT if one.key not in ("measure", "council", "programme") or len({one.cell(row) for row in listed}) > 1)
    write(listed, columns, output.format)
    if output.format is Format.table:
        for line in bars(found):
            print(line)
    if chart is not None:
        draw(found, chart)
        typer.echo(f"drawn: {chart}", err=True)
