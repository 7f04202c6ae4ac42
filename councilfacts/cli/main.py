"""The command `councilfacts`, put together. Each command is a function in a file of its own, imported only when it is wanted."""

from importlib import import_module

import typer

from councilfacts.cli.command import register

# The commands in the order of the help: each is a function in the file of its name.
COMMANDS = (
    "demo", "ingest", "claims", "facts", "timeline", "conflicts", "review", "officials", "programmes", "documents", "sources", "show", "coverage",
    "audit", "export", "evaluate", "verify",
)  # fmt: skip
GROUPS = {"rules": "rules", "db": "database"}  # commands with commands of their own, and their files
HELP = "Turns council news and reports into claims tied to their words, and shows where sources disagree."


def application(only: str | None = None) -> typer.Typer:
    """The command line with all commands, or with the one that is wanted: a query need not wait until twenty others are imported."""
    app = typer.Typer(
        help=HELP,
        no_args_is_help=True,
        rich_markup_mode=None,  # plain help: the reference in docs/cli.md is made from it
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_nothing)  # keeps the name of a command that is alone
    for name in COMMANDS:
        if only in (None, name):
            register(app, getattr(import_module(f"councilfacts.cli.{name}"), name))
    for name, file in GROUPS.items():
        if only in (None, name):
            app.add_typer(import_module(f"councilfacts.cli.{file}").app, name=name)
    return app


def wanted(arguments: list[str]) -> str | None:
    """The command that the arguments name, if they begin with one."""
    return arguments[0] if arguments and arguments[0] in (*COMMANDS, *GROUPS) else None


def _nothing() -> None:
    pass
