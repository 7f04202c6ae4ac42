"""What the command line tests share: running a command in this process, and small folders of articles of our own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from councilfacts.cli.main import application

BUDGET = """Millshire County Council must save £25 million in the 2013/14 financial year, its leader has said.

Council leader Jane Harding said 120 posts would be cut and council tax would rise by 1.94 per cent.
"""
LIBRARIES = """Millshire County Council plans to cut £1.2m from libraries by 2015.

A spokesman for Unison said: "Up to 40 jobs are at risk."
"""
MANIFEST = """file,source,published,council
budget.txt,Millshire Courier,2013-02-14,Millshire County Council
libraries.txt,Millshire Post,2013-06-03,Millshire County Council
"""

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs `councilfacts ...` in an empty folder of its own, 120 columns wide."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("COUNCILFACTS_DB", raising=False)
    app = application()
    return lambda *arguments, **more: CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="councilfacts", **more)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of two articles with a manifest."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("budget.txt", BUDGET), ("libraries.txt", LIBRARIES), ("manifest.csv", MANIFEST)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def listed(run: Run) -> Callable[..., list[dict[str, Any]]]:
    """The rows of a listing, read from its JSON."""

    def rows(*arguments: object) -> list[dict[str, Any]]:
        result = run(*arguments, "--format", "json")
        assert result.exit_code == 0, result.stderr
        parsed: list[dict[str, Any]] = json.loads(result.stdout)
        return parsed

    return rows
