"""The command `councilfacts`. Each command is a function in a file of its own; this one only puts them together."""

import typer

from councilfacts.cli import (
    audit,
    claims,
    conflicts,
    coverage,
    database,
    demo,
    documents,
    evaluate,
    export,
    facts,
    ingest,
    officials,
    programmes,
    review,
    rules,
    show,
    sources,
    timeline,
    verify,
)
from councilfacts.cli.command import register

app = typer.Typer(
    help="Turns council news and reports into claims tied to their words, and shows where sources disagree.",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help: the reference in docs/cli.md is made from it
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for command in (
    demo.demo,
    ingest.ingest,
    claims.claims,
    facts.facts,
    timeline.timeline,
    conflicts.conflicts,
    review.review,
    officials.officials,
    programmes.programmes,
    documents.documents,
    sources.sources,
    show.show,
    coverage.coverage,
    audit.audit,
    export.export,
    evaluate.evaluate,
    verify.verify,
):
    register(app, command)
app.add_typer(rules.app, name="rules")
app.add_typer(database.app, name="db")
