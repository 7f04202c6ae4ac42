"""Listings: the same rows in every format, and nothing from a document that could steer a terminal or a spreadsheet."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councilfacts.formats import Column, Format, safe, to_json, write

COLUMNS = (Column("id"), Column("title", "headline", wrap=True), Column("value", justify="right"))
ROWS = [
    {"id": "a1", "title": "Gaps | and [brackets]", "value": 25_000_000.0, "more": None},
    {"id": "b2", "title": "Evil \x1b[2J\u202etitle", "value": 5.7, "more": ["x", "y"]},
]


def written(how: Format, rows: list[dict[str, object]] = ROWS) -> str:
    out = io.StringIO()
    assert write(rows, COLUMNS, how, out) == len(rows)
    return out.getvalue()


@pytest.mark.parametrize("how", list(Format))
def test_nothing_raw_reaches_the_terminal(how: Format) -> None:
    text = written(how)
    assert "\x1b" not in text and "\u202e" not in text


def test_json_reads_back_as_it_was() -> None:
    assert json.loads(written(Format.json)) == ROWS
    assert [json.loads(line) for line in written(Format.jsonl).splitlines()] == ROWS
    assert json.loads(written(Format.json, [])) == []


def test_csv_holds_every_field() -> None:
    rows = list(csv.DictReader(io.StringIO(written(Format.csv))))
    assert list(rows[0]) == ["id", "title", "value", "more"]
    assert rows[1]["more"] == "x, y"
    assert written(Format.csv, []) == "id,title,value\n"


# what a spreadsheet would run, and what it would not
@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+44 1905", "'+44 1905"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("£5m", "£5m"),
        (-5.0, "-5.0"),
    ],
)
def test_csv_runs_no_formula(cell: object, expected: str) -> None:
    [row] = csv.DictReader(io.StringIO(written(Format.csv, [{"id": cell}])))
    assert row["id"] == expected


def test_markdown_keeps_its_columns() -> None:
    lines = written(Format.markdown).splitlines()
    assert lines[:2] == ["| id | headline | value |", "| --- | --- | ---: |"]
    assert lines[2] == "| a1 | Gaps \\| and \\[brackets\\] | 25000000 |"


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_table_fits_the_terminal(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = written(Format.table, [{"id": "a" * 8, "title": "word " * 60, "value": 1}]).splitlines()
    assert max(map(len, lines)) <= columns


def test_a_table_shows_brackets_as_they_are() -> None:
    assert "[brackets]" in written(Format.table)


@given(st.text())
def test_safe_text_is_one_printable_line(text: str) -> None:
    shown = safe(text)
    assert len(shown.splitlines()) <= 1
    assert safe(shown) == shown


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]))))
def test_json_survives_any_text(row: dict[str, str]) -> None:
    assert json.loads(to_json(row)) == row
