"""`audit`: the report on one council that can be handed over."""

from pathlib import Path
from typing import Annotated

import typer

from councilfacts.cli.options import DEFAULT_DB, Db, Filters, Output

Out = Annotated[Path | None, typer.Option(metavar="FILE", help="FILE.html or FILE.md; without it, Markdown goes to standard output.")]


def audit(db: Db = DEFAULT_DB, out: Out = None, *, filters: Filters) -> None:
    """Writes a self-contained report: conflicts with both sentences, facts by year, timelines, sums checked, officials, sources.

    Every figure in it links to its quote, document and place. The HTML page holds its pictures and needs nothing else.

    Examples:
      councilfacts audit --council "Worcestershire County Council" --out report.html
      councilfacts audit --council Leeds --as-of 2021-03-01 --out leeds.md
    """
    from dataclasses import asdict

    from councilfacts.audit import KINDS, gather, render
    from councilfacts.cli.opening import asked, claim_filter
    from councilfacts.problem import Problem

    kind = out.suffix.lower().removeprefix(".") if out else "md"
    if kind not in KINDS:
        raise Problem(f"--out {out}: not a kind of report\nName a file that ends in .html or .md")
    question = [(name.replace("_", "-"), str(given)) for name, given in asdict(filters).items() if given is not None]
    report = render(gather(asked(db), claim_filter(filters, Output()), question), kind)
    if out is None:
        print(report)
    else:
        out.write_text(report, encoding="utf-8")
        typer.echo(f"written: {out}", err=True)
