"""`rules check`, `rules list`, `rules explain`: what the extractor looks for, and what it sees in a sentence."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from councilfacts.cli.command import register
from councilfacts.cli.options import Output, RuleFolders
from councilfacts.problem import CHECK_FAILED, DONE

PHRASES = 8  # of a rule, in a table

app = typer.Typer(help="The rules: check them, list them, see what they read in a sentence.", rich_markup_mode=None, no_args_is_help=True)


def check(rules: RuleFolders = None) -> int:
    """Checks every rule against its own examples and counter-examples.

    Exit status 1 where an example is not matched or a counter-example is.

    Examples:
      councilfacts rules check
      councilfacts rules check --rules my-rules
    """
    from extractor.explain import matcher
    from rules.check import check as problems_of
    from rules.loader import load

    book = load(rules or ())
    problems = problems_of(book, matcher(book))
    for problem in problems:
        print(problem)
    number = sum(1 for _ in book)
    print(
        f"{number} rules in {len(book.topics)} topics: "
        + (f"{len(problems)} problems" if problems else "every example is matched, no counter-example is")
    )
    return CHECK_FAILED if problems else DONE


def list_(
    topic: Annotated[str | None, typer.Argument(help="Only the rules of this topic: measures, statuses, services ...")] = None,
    *,
    rules: RuleFolders = None,
    output: Output,
) -> None:
    """Lists the rules with their phrases and examples.

    Examples:
      councilfacts rules list
      councilfacts rules list measures --format json
    """
    from councilfacts.cli.listing import arrange
    from councilfacts.formats import Column, write
    from councilfacts.problem import Problem
    from rules.loader import load

    book = load(rules or ())
    if topic is not None and topic not in book.topics:
        raise Problem(f"{topic}: no such topic\nThe topics are {', '.join(sorted(book.topics))}")
    rows: list[dict[str, Any]] = [
        {"topic": name, **rule.model_dump(mode="json")} for name, rule in book if topic in (None, name)
    ]  # fmt: skip
    columns = (
        Column("topic"),
        Column("id", "rule"),
        Column("phrases", wrap=True, show=lambda row: _some(row["phrases"])),
        Column("examples", "example", wrap=True, show=lambda row: (row["examples"] or [""])[0]),
    )
    write(arrange(rows, output), columns, output.format)


def _some(phrases: Sequence[str]) -> str:
    """The first phrases; one rule may hold a hundred."""
    return ", ".join(phrases[:PHRASES]) + (f" and {len(phrases) - PHRASES} more" if len(phrases) > PHRASES else "")


def explain(
    sentence: Annotated[str, typer.Argument(help="The sentence, in quotation marks.")],
    rules: RuleFolders = None,
    *,
    output: Output,
) -> None:
    """Shows what each rule sees in a sentence.

    Examples:
      councilfacts rules explain "About £1.2 million will be slashed from libraries by 2017."
    """
    from dataclasses import asdict

    from councilfacts.cli.listing import arrange
    from councilfacts.formats import Column, write
    from extractor.explain import explain as rows_of

    rows = [asdict(row) for row in rows_of(sentence, tuple(rules or ()))]
    columns = [
        Column("text", "words", wrap=True),
        Column("reads", wrap=True),
        Column("topic"),
        Column("rule"),
        Column("start", justify="right"),
        Column("end", justify="right"),
    ]
    if not write(arrange(rows, output), columns, output.format):
        typer.echo("No rule sees anything in this sentence.", err=True)


register(app, check)
register(app, list_, "list")
register(app, explain)
