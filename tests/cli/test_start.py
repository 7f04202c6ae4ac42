"""What starts how: a query loads what it needs and no more, every command has help with examples, the reference is current."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from councilfacts.cli.main import application
from councilfacts.cli.reference import commands, help_of, reference

ROOT = Path(__file__).parents[2]
APP = application()
COMMANDS = list(commands(APP))
LOADED = """
import contextlib, json, sys
from councilfacts.__main__ import main
loaded = {}
for command in sys.argv[1:]:
    sys.argv[1:] = command.split()
    with contextlib.suppress(SystemExit):
        main()
    loaded[command] = list(sys.modules)
print(json.dumps(loaded), file=sys.stderr)
"""


def modules_of(*commands: str, folder: Path) -> dict[str, set[str]]:
    """By command: the modules that are loaded when it ends, one after the other in one process: a start takes a second."""
    done = subprocess.run([sys.executable, "-c", LOADED, *commands], cwd=folder, capture_output=True, text=True)
    return {command: set(modules) for command, modules in json.loads(done.stderr.splitlines()[-1]).items()}


QUERIES = ["claims", "conflicts", "facts", "officials", "programmes", "documents", "sources", "coverage", "verify", "show abcdef12", "db stats"]


def test_a_query_loads_no_spacy(run, articles, tmp_path) -> None:
    run("ingest", articles)
    loaded = modules_of(*QUERIES, folder=tmp_path)
    assert {"db.query", "db.stats", "db.verify"} <= loaded[QUERIES[-1]]
    heavy = {"spacy", "thinc", "numpy", "dateparser", "matplotlib", "alembic"}
    assert {query: found for query in QUERIES if (found := heavy & loaded[query])} == {}


def test_help_loads_no_database(tmp_path) -> None:
    assert not {"spacy", "sqlalchemy", "sqlmodel"} & modules_of("--help", folder=tmp_path)["--help"]


@pytest.mark.parametrize("names", COMMANDS, ids=" ".join)
def test_every_command_has_help_and_examples_that_parse(names: tuple[str, ...], monkeypatch) -> None:
    text = help_of(APP, names)
    assert "Examples:" in text, "the docstring of a command ends with examples"
    examples = [line.strip() for line in text.partition("Examples:")[2].partition("\n\n")[0].splitlines() if line.strip()]
    own = [part for line in examples for part in line.split(" | ") if part.startswith(f"councilfacts {' '.join(names)}")]
    assert own
    for line in own:
        words = shlex.split(line.partition(" > ")[0])[1 + len(names) :]
        command = typer.main.get_command(APP)
        for name in names:
            command = command.commands[name]
        command.make_context(names[-1], words)  # raises where an option or argument is wrong


def test_the_reference_is_current() -> None:
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == reference(APP), "run `make docs`"


def test_the_readme_names_no_command_that_is_not_there() -> None:
    pages = "".join((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "CONTRIBUTING.md"))
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", pages, re.DOTALL))
    named = re.findall(r"^councilfacts ([a-z]+)", shell, re.MULTILINE) + re.findall(r"`councilfacts ([a-z]+)", pages)
    assert named
    assert set(named) <= {names[0] for names in COMMANDS}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shell_completion(shell: str, tmp_path) -> None:
    words = {"bash": {"COMP_WORDS": "councilfacts pro", "COMP_CWORD": "1"}}.get(shell, {"_TYPER_COMPLETE_ARGS": "councilfacts pro"})
    environment = {**os.environ, "_COUNCILFACTS_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_FISH_ACTION": "get-args", **words}
    done = subprocess.run([sys.executable, "-m", "councilfacts"], env=environment, cwd=tmp_path, capture_output=True, text=True)
    assert "programmes" in done.stdout


WRONG = [
    # (arguments, what is said)
    (["claims"], "there is no database at councilfacts.db"),
    (["claims", "--db", "articles/budget.txt"], "not a database"),
    (["claims", "--db", "articles"], "articles"),
    (["claims", "--measure", "savings"], "savings"),
    (["claims", "--published-from", "May"], "--published-from May"),
    (["claims", "--sort", "price"], "price"),
    (["show", "0123456789abcdef"], "nothing has an id"),
    (["evaluate", "no-gold.json"], "no such gold file"),
    (["evaluate"], "nothing to compare with"),
]
"""Wrong uses are told in a line or two on standard error, status 2; a query on a missing database leaves no file behind."""


@pytest.mark.parametrize(("arguments", "words"), WRONG, ids=[" ".join(row[0]) for row in WRONG])
def test_wrong_use(arguments: list[str], words: str, run, articles, tmp_path) -> None:
    if arguments != ["claims"]:
        run("ingest", articles)
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.strip().splitlines()) <= 2
    assert "Traceback" not in result.output
    if arguments == ["claims"]:
        assert not (tmp_path / "councilfacts.db").exists()


def test_a_fault_is_one_line_and_its_traceback_can_be_had(run, articles, monkeypatch) -> None:
    run("ingest", articles)
    monkeypatch.setattr("db.query.sources", lambda *_: 1 / 0)
    result = run("sources")
    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, "councilfacts: ZeroDivisionError: division by zero")
    monkeypatch.setenv("COUNCILFACTS_DEBUG", "1")
    assert isinstance(run("sources").exception, ZeroDivisionError)


def test_a_closed_pipe_is_no_error(run, articles, tmp_path) -> None:
    run("ingest", articles)
    done = subprocess.run(f"{sys.executable} -m councilfacts claims --format csv | true", shell=True, cwd=tmp_path, capture_output=True, text=True)
    assert done.stderr == ""
