"""Listings and filters: which claims an asker gets, in which order, with which keys."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import NOON, appointment, article, claim, document, extraction
from sqlalchemy import Engine, text

from corpus.document import Part
from db.councils import plain_council
from db.engine import open_database, reading, writing
from db.filters import ClaimFilter, FilterError, span_of
from db.query import (
    CLAIM_KEYS,
    AmbiguousId,
    NoSuchId,
    claims,
    count_claims,
    coverage,
    coverage_summary,
    documents,
    officials,
    programmes,
    show,
    sources,
)
from db.stats import backup, stats
from db.store import begin_run, save
from db.verify import verify
from extractor.claim import Evidence, Extraction, Programme, Unplaced

CONTRACT = (
    "id", "document", "source", "published", "kind", "measure", "low", "high", "qualifier", "direction", "rate", "status", "period", "period_text",
    "council", "service", "programme", "counterparty", "speaker", "counted", "start", "end", "quote", "confidence",
)  # fmt: skip


def corpus() -> list[Extraction]:
    """Four invented articles: two counties, a city and a story without date or council."""
    echo = document("2013/echo.txt", "Libraries to lose £4m.\nThe BOLD plan saves £100m by 2017, said Ann Example.", published=date(2013, 1, 24))
    teme = document(
        "2014/teme.txt",
        "Adult care has a £2.5m hole in 2013/14. Café rents bring in £40,000.",
        source="Teme Valley Echo",
        published=date(2014, 6, 30),
    )
    leeds = document("leeds.txt", "More than 500 jobs, up to 2.9% and £20m-£30m.", source="Aire Gazette", published=date(2016, 2, 1))
    undated = document("notes.txt", "Some £7m somewhere, aged 40.", source=None, published=None)
    county: dict[str, Any] = {"council": "Gloucestershire County Council"}
    return [
        extraction(
            echo,
            [
                claim(echo, "£4m", 4e6, service="culture", status="proposed"),
                claim(echo, "£100m", 1e8, period="../2017-12-31", programme="BOLD", speaker="Ann Example", confidence=0.5),
            ],
            appointments=(appointment(echo, "Ann Example"),),
            programmes=(Programme("BOLD", "Better Outcomes, Lean Delivery", "Worcestershire County Council", ((27, 31),)),),
        ),
        extraction(
            teme,
            [
                claim(
                    teme,
                    "£2.5m",
                    2.5e6,
                    measure="funding_gap",
                    status="required",
                    service="adult_social_care",
                    period="2013-04-01/2014-03-31",
                    **county,
                ),
                claim(teme, "£40,000", 4e4, measure="income", status="actual", period="2014-01-01/..", council="South Gloucestershire Council"),
            ],
            programmes=(Programme("BOLD", None, "Worcestershire County Council", ((0, 4), (5, 9))),),
        ),
        extraction(
            leeds,
            [
                claim(leeds, "500 jobs", 500, kind="jobs", measure="job_losses", qualifier="more_than", council="Leeds City Council", high=None),
                claim(leeds, "2.9%", 2.9, kind="percent", measure="tax_rise", qualifier="up_to", council="Leeds City Council"),
                claim(leeds, "£20m-£30m", 2e7, 3e7, measure="budget", qualifier="range", council="Leeds City Council"),
            ],
        ),
        extraction(undated, [claim(undated, "£7m", 7e6, council=None)], unplaced=(Unplaced(25, 27, "40", "age", "numbers.age"),)),
    ]


@pytest.fixture(scope="module")
def engine() -> Engine:
    engine = open_database(":memory:")
    save(engine, begin_run(engine, "ingest", NOON, "1"), corpus())
    return engine


def quotes(engine: Engine, **wanted: Any) -> list[str]:
    return [str(one["quote"]) for one in claims(engine, ClaimFilter(**wanted))]


def test_the_keys_that_other_tools_rely_on_come_first(engine: Engine) -> None:
    for one in claims(engine):
        assert tuple(one)[: len(CONTRACT)] == CONTRACT and tuple(one) == CLAIM_KEYS
        assert json.loads(json.dumps(one)) == one
    first = next(claims(engine, ClaimFilter(words="libraries")))
    assert first["low"] == 4_000_000 and isinstance(first["low"], int)
    assert (first["document"], first["published"], first["sentence"]) == ("2013/echo.txt", "2013-01-24", "Libraries to lose £4m.")


# (what is asked, quotes that answer it, why)
ASKED: list[tuple[dict[str, Any], list[str], str]] = [
    ({}, ["£4m", "£100m", "£2.5m", "£40,000", "500 jobs", "2.9%", "£20m-£30m", "£7m"], "by document and place"),
    ({"limit": 2}, ["£4m", "£100m"], "as many as asked"),
    ({"limit": 0}, [], "none is a number too"),
    ({"words": "LIBRARIES lose"}, ["£4m"], "all words, in any case"),
    ({"words": "librar"}, [], "whole words only"),
    ({"words": "librar*"}, ["£4m"], "unless the end is left open"),
    ({"words": '"lose libraries"'}, [], "a phrase keeps its order"),
    ({"words": '"to lose"'}, ["£4m"], "a phrase"),
    ({"words": "cafe"}, ["£2.5m", "£40,000"], "accents do not matter; both claims share the line"),
    ({"words": "2.9%"}, ["500 jobs", "2.9%", "£20m-£30m"], "a figure is found as written"),
    ({"words": 'AND OR "" NEAR( ^ : {x} -'}, [], "operators are words like others"),
    ({"words": "£ - *"}, [], "nothing to search for finds nothing"),
    ({"words": " "}, ["£4m", "£100m", "£2.5m", "£40,000", "500 jobs", "2.9%", "£20m-£30m", "£7m"], "no words ask nothing"),
    ({"council": "leeds"}, ["500 jobs", "2.9%", "£20m-£30m"], "by name without kind"),
    ({"council": "LEEDS CITY COUNCIL"}, ["500 jobs", "2.9%", "£20m-£30m"], "by full name"),
    ({"council": "Gloucestershire"}, ["£2.5m"], "never South Gloucestershire while the county is known"),
    ({"council": "south gloucestershire council"}, ["£40,000"], "though that is found by its own name"),
    ({"council": "Worcester"}, [], "the city is not the county"),
    ({"council": "leeds,gloucestershire"}, ["£2.5m", "500 jobs", "2.9%", "£20m-£30m"], "several"),
    ({"council": "none"}, ["£7m"], "without one"),
    ({"kind": "jobs"}, ["500 jobs"], "kind"),
    ({"measure": ("saving", "funding_gap")}, ["£4m", "£100m", "£2.5m", "£7m"], "several measures"),
    ({"status": "proposed"}, ["£4m"], "status"),
    ({"service": "culture,adult_social_care"}, ["£4m", "£2.5m"], "services"),
    ({"period": "2013/14"}, ["£100m", "£2.5m", "£40,000"], "whatever touches the year: by 2017, from 2014"),
    ({"period": "2012"}, ["£100m"], "only the open beginning reaches back"),
    ({"period": "2018/.."}, ["£40,000"], "only the open end reaches on"),
    ({"period": "none", "council": "leeds"}, ["500 jobs", "2.9%", "£20m-£30m"], "without a period"),
    ({"programme": "bold"}, ["£100m"], "in any case"),
    ({"speaker": "example"}, ["£100m"], "by surname"),
    ({"speaker": "exam"}, [], "whole names"),
    ({"source": "echo"}, ["£4m", "£100m", "£2.5m", "£40,000"], "a part of the outlet's name"),
    ({"source": "none"}, ["£7m"], "no outlet named"),
    ({"min": 2.5e7}, ["£100m", "£20m-£30m"], "a range reaches up to its end"),
    ({"max": 2.9}, ["2.9%"], "inclusive"),
    ({"min": 500, "max": 500}, ["500 jobs"], "the figure as written, its hedge aside"),
    ({"published_from": "2013-01-24", "published_to": date(2014, 6, 30)}, ["£4m", "£100m", "£2.5m", "£40,000"], "inclusive at both ends"),
    ({"as_of": "2014-06-29"}, ["£4m", "£100m"], "published by then; what has no date is not known to be"),
    ({"recorded_before": "2026-11-21"}, [], "nothing was recorded before that day"),
    ({"recorded_before": "2026-11-21T12:00:01+00:00", "kind": "percent"}, ["2.9%"], "to the second"),
    ({"min_confidence": 0.9, "programme": "none", "council": "worcestershire"}, ["£4m"], "confidence"),
    ({"document": "teme"}, ["£2.5m", "£40,000"], "a part of the path"),
    ({"document": "2013/*.txt"}, ["£4m", "£100m"], "a pattern"),
    ({"document": "100%_"}, [], "signs of SQL are letters"),
    ({"sort": "-value", "kind": "money"}, ["£100m", "£20m-£30m", "£7m", "£4m", "£2.5m", "£40,000"], "largest first"),
    ({"sort": "published,-start", "kind": "money"}, ["£100m", "£4m", "£40,000", "£2.5m", "£20m-£30m", "£7m"], "two columns; no date comes last"),
    ({"sort": "-published", "kind": "money", "limit": 1}, ["£20m-£30m"], "no date comes last here too"),
]


@pytest.mark.parametrize(("wanted", "expected", "why"), ASKED, ids=[why for _, _, why in ASKED])
def test_claims_asked_for(engine: Engine, wanted: dict[str, Any], expected: list[str], why: str) -> None:
    assert quotes(engine, **wanted) == expected, why
    if "limit" not in wanted:
        assert count_claims(engine, ClaimFilter(**wanted)) == len(expected)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"kind": "cash"}, "--kind cash: not a kind; it is one of money, jobs"),
        ({"measure": "saving,cuts"}, "--measure cuts"),
        ({"period": "last year"}, "--period last year: not a period"),
        ({"period": "2014-02/2013-01"}, "ends before it begins"),
        ({"as_of": "30/6/2014"}, "--as-of 30/6/2014: not a date"),
        ({"recorded_before": "yesterday"}, "--recorded-before yesterday"),
        ({"sort": "amount"}, "--sort amount: no such column"),
    ],
)
def test_filters_that_cannot_be_read_say_what_is_allowed(engine: Engine, wanted: dict[str, str], words: str) -> None:
    with pytest.raises(FilterError, match=words.replace("(", "\\(")):
        quotes(engine, **wanted)


# (as typed, first day, last day)
PERIODS = [
    ("2013/14", "2013-04-01", "2014-03-31"),
    ("2013-14", "2013-04-01", "2014-03-31"),
    ("2013–14", "2013-04-01", "2014-03-31"),
    ("2013/2014", "2013-04-01", "2014-03-31"),
    ("1999/00", "1999-04-01", "2000-03-31"),
    ("2010-11", "2010-04-01", "2011-03-31"),  # as councils write it; the month is 2010-11-01/2010-11-30
    ("2013/2016", "2013-01-01", "2016-12-31"),
    ("2016", "2016-01-01", "2016-12-31"),
    ("2016-02", "2016-02-01", "2016-02-29"),
    ("2016-12", "2016-12-01", "2016-12-31"),
    ("2016-02-03", "2016-02-03", "2016-02-03"),
    ("../2017", "0000-01-01", "2017-12-31"),
    ("2015-04/..", "2015-04-01", "9999-12-31"),
    ("2013-04-01/2014-03-31", "2013-04-01", "2014-03-31"),
]


@pytest.mark.parametrize(("typed", "first", "last"), PERIODS)
def test_periods_as_typed(typed: str, first: str, last: str) -> None:
    assert span_of(typed) == (first, last)


@given(st.text(max_size=30))
@settings(max_examples=200)
def test_any_words_may_be_typed(words: str) -> None:
    list(claims(shared_engine(), ClaimFilter(words=words)))


@given(st.text(max_size=12))
@settings(max_examples=100)
def test_any_name_may_be_typed(name: str) -> None:
    for wanted in ({"council": name}, {"source": name}, {"speaker": name}, {"programme": name}, {"document": name}):
        quotes(shared_engine(), **wanted)


@cache
def shared_engine() -> Engine:
    """One database for properties that only ask."""
    engine = open_database(":memory:")
    save(engine, begin_run(engine, "ingest", NOON, "1"), corpus())
    return engine


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Worcestershire County Council", "worcestershire"),
        ("London Borough of Newham", "newham"),
        ("Bury Metropolitan Borough Council", "bury"),
        ("City of London Corporation", "london"),
        ("Leeds", "leeds"),
        ("County Council", "county council"),
    ],
)
def test_council_names_without_their_kind(name: str, plain: str) -> None:
    assert plain_council(name) == plain


# ---- the other listings


def test_officials(engine: Engine) -> None:
    (row,) = officials(engine)
    assert list(row)[:8] == ["document", "person", "role", "role_text", "organisation", "party", "start", "end"]
    assert (row["person"], row["organisation"], row["document"]) == ("Ann Example", "Worcestershire County Council", "2013/echo.txt")
    assert [len(list(officials(engine, ClaimFilter(council=council)))) for council in ("worcestershire", "leeds")] == [1, 0]
    assert len(list(officials(engine, ClaimFilter(words="example lead")))) == 1
    assert list(officials(engine, ClaimFilter(measure="tax_rise"))) == [], "her document holds no such claim"


def test_programmes_join_what_documents_say(engine: Engine) -> None:
    (row,) = programmes(engine)
    assert list(row)[:4] == ["name", "expansion", "council", "documents"]
    assert (row["name"], row["expansion"]) == ("BOLD", "Better Outcomes, Lean Delivery")
    assert (row["documents"], row["mentions"], row["claims"]) == (["2013/echo.txt", "2014/teme.txt"], 3, 1)
    assert list(programmes(engine, ClaimFilter(words="lean"))) and not list(programmes(engine, ClaimFilter(council="leeds")))


def test_documents_and_sources(engine: Engine) -> None:
    rows = list(documents(engine))
    assert [row["path"] for row in rows] == ["2013/echo.txt", "2014/teme.txt", "leeds.txt", "notes.txt"]
    assert (rows[2]["claims"], rows[3]["unplaced"], rows[3]["characters"]) == (3, 1, 28)
    assert [row["path"] for row in documents(engine, ClaimFilter(measure="tax_rise"))] == ["leeds.txt"], "those that hold such a claim"
    assert [row["path"] for row in documents(engine, ClaimFilter(sort="-claims", limit=1))] == ["leeds.txt"]
    assert [(row["source"], row["documents"], row["claims"], row["first"]) for row in sources(engine)] == [
        ("Aire Gazette", 1, 3, "2016-02-01"), ("Teme Valley Echo", 2, 4, "2013-01-24"), (None, 1, 1, None),
    ]  # fmt: skip


def test_numbers_without_a_claim(engine: Engine) -> None:
    (row,) = coverage(engine)
    assert (row["quote"], row["reason"], row["document"], row["sentence"]) == ("40", "age", "notes.txt", "Some £7m somewhere, aged 40.")
    assert coverage_summary(engine) == [{"reason": "age", "count": 1}]
    assert list(coverage(engine, "leeds")) == [] and coverage_summary(engine, "leeds") == []
    shown = show(engine, row["id"])
    assert (shown["type"], shown["context"]) == ("unplaced", {"before": "Some £7m somewhere, aged ", "value": "40", "after": "."})


# ---- show


def test_a_claim_is_shown_with_the_reason_for_each_field() -> None:
    doc = document("a.txt", "First page.\nAbout £4m goes from libraries.", parts=(Part(0, 11, "page 1"), Part(12, 42, "page 2")))
    why = (
        ("value", Evidence(18, 21, "money.suffix")),
        ("qualifier", Evidence(12, 17, "hedge.about")),
        ("service", Evidence(32, 41, "culture.libraries")),
    )
    engine = open_database(":memory:")
    save(engine, begin_run(engine, "ingest", NOON), [extraction(doc, [claim(doc, "£4m", 4e6, qualifier="about", service="culture", evidence=why)])])
    shown = show(engine, next(claims(engine))["id"][:9])
    assert shown["type"] == "claim" and shown["place"] == "page 2"
    assert shown["context"] == {"before": "About ", "value": "£4m", "after": " goes from libraries."}
    fields = {row["field"]: (row["value"], row["words"], row["rule"]) for row in shown["fields"]}
    assert fields["value"] == (4_000_000, "£4m", "money.suffix") and fields["qualifier"] == ("about", "About", "hedge.about")
    assert fields["service"] == ("culture", "libraries", "culture.libraries") and "speaker" not in fields


def test_anything_is_shown_by_the_beginning_of_its_id(engine: Engine) -> None:
    kinds = {
        "claim": next(claims(engine)),
        "document": next(documents(engine)),
        "appointment": next(officials(engine)),
        "programme": next(programmes(engine)),
    }
    for kind, row in kinds.items():
        shown = show(engine, str(row["id"]).upper())
        assert (shown["type"], shown["id"]) == (kind, row["id"])
    assert show(engine, "run 1")["command"] == show(engine, "1")["command"] == "ingest"


@pytest.mark.parametrize("wanted", ["", "a", "zzzz", "run 99", "@", "0000@1", "no such@thing", "%%%%", "' OR 1=1"])
def test_ids_that_are_nothing_say_so(engine: Engine, wanted: str) -> None:
    with pytest.raises(NoSuchId):
        show(engine, wanted)


def test_an_id_that_fits_several_lists_them(engine: Engine) -> None:
    some = next(row for row in claims(engine, ClaimFilter(council="leeds")))
    with pytest.raises(AmbiguousId, match=some["id"]):
        show(engine, some["id"][:4])  # the claims of a document share four digits, with the document itself


# ---- verify, stats, backup


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("UPDATE document_texts SET text = 'X' || substr(text, 2) WHERE document_id = 1", "no longer has the hash"),
        ("UPDATE claims SET start = start + 1 WHERE pk = 1", "is not what stands at"),
        ("UPDATE unplaced SET quote = '41'", "is not what stands at"),
        ("UPDATE sentences SET text = 'x' WHERE id = 2", "is not what stands at"),
        ("UPDATE documents SET source = 'Another Paper' WHERE id = 3", "its id does not fit"),
        ('UPDATE appointments SET "end" = 5000', "lies outside the text"),
        ("DELETE FROM document_texts WHERE document_id = 4", "its text is missing"),
    ],
)
def test_verify_names_what_does_not_fit(damage: str, words: str) -> None:
    engine = open_database(":memory:")
    save(engine, begin_run(engine, "ingest", NOON), corpus())
    assert list(verify(engine)) == []
    with writing(engine) as connection:
        connection.execute(text(damage))
    problems = list(verify(engine))
    assert any(words in problem.problem for problem in problems), problems
    assert all(problem.document for problem in problems)


def test_rows_that_point_nowhere_are_found() -> None:
    engine = open_database(":memory:")
    save(engine, begin_run(engine, "ingest", NOON), corpus())
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("UPDATE claims SET document_id = 77 WHERE pk = 1")
    assert "claims row 1 points to a row of documents that is not there" in [problem.problem for problem in verify(engine)]


def test_a_backup_is_the_same_database_in_one_file(tmp_path: Path) -> None:
    source = open_database(tmp_path / "a.db")
    save(source, begin_run(source, "ingest", NOON), corpus())
    backup(source, str(tmp_path / "copy.db"))
    copy = open_database(tmp_path / "copy.db", create=False)
    assert list(claims(copy)) == list(claims(source)) and list(verify(copy)) == []
    assert stats(copy) | {"bytes": 0} == stats(source) | {"bytes": 0}
    assert stats(copy)["claims"] == 8 and stats(copy)["bytes"] > 0
    with pytest.raises(Exception, match="exists already"):
        backup(source, str(tmp_path / "copy.db"))


def plan(wanted: ClaimFilter) -> str:
    """How SQLite goes about a question, in its own words."""
    engine = open_database(":memory:")
    save(engine, begin_run(engine, "ingest", NOON), [article(seed) for seed in range(3)])
    seen: list[str] = []
    with reading(engine) as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.set_trace_callback(seen.append)
        list(claims(connection, wanted))
        raw.set_trace_callback(None)
        return " / ".join(str(row[3]) for row in connection.exec_driver_sql("EXPLAIN QUERY PLAN " + next(one for one in seen if "claims.id" in one)))


def test_the_first_claim_of_many_is_found_without_sorting_them() -> None:
    told = plan(ClaimFilter(limit=1))
    assert "TEMP B-TREE" not in told and "ix_documents_path" in told, told


def test_words_are_looked_up_before_claims_are_read() -> None:
    told = plan(ClaimFilter(words="review", limit=1))
    assert "SCAN claims" not in told and "CORRELATED" not in told and "sentence_words VIRTUAL TABLE" in told, told
