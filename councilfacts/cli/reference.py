"""The reference of the command line, made from the help texts, and the demo in the README, made by running it.

`python -m councilfacts.cli.reference docs/cli.md README.md`, which is `make docs`.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import typer

WIDTH = 100  # columns of the help texts in the reference
SHOWN = 3  # claims and conflicts in the README's demo
MARKS = ("<!-- demo -->", "<!-- end of demo -->")
HEAD = """# The command line

Made from the help texts by `make docs`; a test fails where it is out of date.

Every listing takes `--format table|json|jsonl|csv|markdown`. A table is the default everywhere, on a terminal and in a pipe alike, so that
a command prints the same thing wherever it goes; it fits the terminal's width (or `COLUMNS`, or {pipe} columns in a pipe). Tables hold
the main columns in words, the other formats hold every field.

Exit status: 0 done; 1 done, but some documents failed or a check found something; 2 the command was used wrongly. Errors and remarks go to
standard error, listings to standard output.
"""


def commands(app: typer.Typer, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The names of all commands, in order: ("claims",), ("rules", "check") ..."""
    for command in app.registered_commands:
        if command.name and not command.hidden:
            yield *before, command.name
    for group in app.registered_groups:
        if group.typer_instance is not None and group.name and not group.hidden:
            yield from commands(group.typer_instance, (*before, group.name))


def reference(app: typer.Typer) -> str:
    """The whole page, in Markdown."""
    from councilfacts.formats import PIPE_WIDTH

    parts = [HEAD.format(pipe=PIPE_WIDTH)]
    for names in commands(app):
        title = " ".join(("councilfacts", *names))
        parts.append(f"## {title}\n\n```text\n{help_of(app, names)}\n```\n")
    return "\n".join(parts)


def help_of(app: typer.Typer, names: tuple[str, ...]) -> str:
    """What `councilfacts NAMES --help` prints, WIDTH columns wide, whatever the terminal and the environment."""
    from typer.testing import CliRunner

    environment = {name: None for name in os.environ if name.startswith("COUNCILFACTS_")}
    result = CliRunner().invoke(app, [*names, "--help"], prog_name="councilfacts", terminal_width=WIDTH, env={**environment, "COLUMNS": str(WIDTH)})
    return "\n".join(line.rstrip() for line in result.output.strip().splitlines())


def demo() -> str:
    """What `councilfacts demo` prints, WIDTH columns wide, cut down to a screen: the first claims, the first conflicts."""
    from typer.testing import CliRunner

    from councilfacts.cli.main import application

    shown = CliRunner().invoke(application("demo"), ["demo"], env={"COLUMNS": str(WIDTH)}).stdout.strip()
    parts = shown.split("\n\n")
    conflicts = next(n for n, part in enumerate(parts) if part.partition(" ")[2].startswith("conflicts"))
    return "\n\n".join([*parts[: 2 + SHOWN], "  ...", *parts[conflicts : conflicts + 1 + SHOWN], "  ..."])


def main(page: Path, readme: Path) -> None:
    """Writes the reference, and the demo between its marks in the README."""
    from councilfacts.cli.main import application

    page.write_text(reference(application()), encoding="utf-8")
    before, begin, rest = readme.read_text(encoding="utf-8").partition(MARKS[0])
    _, end, after = rest.partition(MARKS[1])
    readme.write_text(f"{before}{begin}\n```text\n{demo()}\n```\n{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
