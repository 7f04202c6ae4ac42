"""What a researcher does with what was read: show, timeline, review, audit. On two papers and the council itself, which disagree."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

POST = """Millshire County Council must save £25m in 2013/14, its leader Jane Harding said.

The savings are made up of £10m from roads and £5m from libraries.
"""
COURIER = """Millshire County Council must save £31m in 2013/14, it emerged last night.

"<script>alert(1)</script> is how they count," said Tom Vale of Unison. The council will cut 120 posts by 2015.
"""
ROWS = """file,source,published,council
courier.txt,Millshire Courier,2013-02-14,Millshire County Council
post.txt,Millshire Post,2013-02-13,Millshire County Council
"""


@pytest.fixture
def read(run, tmp_path: Path):
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, text in (("post.txt", POST), ("courier.txt", COURIER), ("manifest.csv", ROWS)):
        (folder / name).write_text(text, encoding="utf-8")
    assert run("ingest", folder).exit_code == 0
    return run


def the_claim(listed, quote: str) -> dict:
    [claim] = [one for one in listed("claims") if one["quote"] == quote]
    return claim


KEYS = [
    "id", "document", "source", "published", "kind", "measure", "low", "high", "qualifier", "direction", "rate", "status", "period", "period_text",
    "council", "service", "programme", "counterparty", "speaker", "counted", "start", "end", "quote", "confidence",
]  # fmt: skip


def test_claims_have_the_keys_that_others_rely_on(read, listed) -> None:
    for claim in listed("claims"):
        assert list(claim)[: len(KEYS)] == KEYS
        assert (POST + COURIER).find(claim["quote"]) >= 0


def test_conflicts_have_the_keys_that_others_rely_on(read, listed) -> None:
    [conflict] = listed("conflicts", "--type", "value")
    assert {"id", "type", "severity", "state", "explanation", "claims"} <= conflict.keys()
    assert {claim["quote"] for claim in conflict["claims"]} == {"£25m", "£31m"}
    assert all({"id", "document", "start", "end", "quote", "low", "high", "period"} <= claim.keys() for claim in conflict["claims"])
    assert conflict["state"] == "open"


def test_show_marks_the_value_and_gives_the_reason_of_each_field(read, listed) -> None:
    result = read("show", the_claim(listed, "£31m")["id"][:8])
    assert "must save »£31m« in 2013/14" in result.stdout
    fields = {line.split()[0]: line for line in result.stdout.splitlines() if line.startswith("  ")}
    assert re.search(r"measure +saving +“save” +saving\.", fields["measure"])
    assert "2013/14 (2013-04-01/2014-03-31)" in fields["period"] and "“in 2013/14”" in fields["period"]
    assert "conflicts:" in result.stdout


def test_show_puts_the_sides_of_a_conflict_next_to_each_other(read, listed) -> None:
    [conflict] = listed("conflicts", "--type", "value")
    result = read("show", conflict["id"])
    assert "»£25m«" in result.stdout and "»£31m«" in result.stdout


def test_a_review_settles_a_conflict_and_stays_in_its_history(read, listed) -> None:
    [conflict] = listed("conflicts", "--type", "value")
    result = read("review", conflict["id"][:8], "--verdict", "explained", "--by", "Ann Archer", "--note", "The Courier counts two years.")
    assert result.exit_code == 0, result.stderr
    assert not listed("conflicts", "--state", "open", "--type", "value")
    assert "Ann Archer" in read("show", conflict["id"]).stdout


def test_an_extraction_error_takes_a_claim_out_of_the_conflicts_but_not_out_of_the_claims(read, listed) -> None:
    claim = the_claim(listed, "£31m")
    read("review", claim["id"], "--verdict", "extraction_error", "--by", "Ann Archer")
    assert not listed("conflicts", "--type", "value")
    assert the_claim(listed, "£31m")["id"] == claim["id"]


WRONG_REVIEWS = [
    # (arguments, what is said)
    (["review", "0123abcd", "--verdict", "confirmed", "--by", "Ann"], "0123abcd"),
    (["review", "0123abcd", "--verdict", "agreed", "--by", "Ann"], "confirmed, explained, dismissed"),
    (["review", "0123abcd", "--verdict", "confirmed", "--by", " "], "a name"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG_REVIEWS)
def test_a_review_that_cannot_be(arguments, words, read) -> None:
    result = read(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_timeline_tells_the_claims_of_a_period_in_order(read, listed) -> None:
    rows = [row for row in listed("timeline", "--measure", "saving") if row["period"] == "2013-04-01/2014-03-31"]
    assert [(row["published"], row["low"], row["disputed"]) for row in rows] == [("2013-02-13", 25e6, True), ("2013-02-14", 31e6, True)]
    shown = read("timeline", "--measure", "saving").stdout
    assert re.search(r"2013-02-13 +! █+.* £25m, required", shown)


def test_a_timeline_draws_what_it_lists(read) -> None:
    shown = read("timeline", "--measure", "saving", "--limit", "1").stdout
    assert shown.count("█ ") == 1
    assert "council  " not in shown.splitlines()[0]  # one council only: the titles of the bars name it


@pytest.mark.parametrize(("name", "begin"), [("t.svg", b"<?xml"), ("t.png", b"\x89PNG"), ("t.html", b"<!doctype html>")])
def test_a_timeline_is_drawn(name: str, begin: bytes, read, tmp_path: Path) -> None:
    result = read("timeline", "--measure", "saving", "--chart", name)
    assert result.exit_code == 0, result.stderr
    assert (tmp_path / name).read_bytes().startswith(begin)


def test_a_drawing_is_the_same_every_time_and_names_its_units_and_sources(read, tmp_path: Path) -> None:
    read("timeline", "--chart", "one.svg")
    read("timeline", "--chart", "two.svg")
    image = (tmp_path / "one.svg").read_text(encoding="utf-8")
    assert image == (tmp_path / "two.svg").read_text(encoding="utf-8")
    for words in ("pounds", "Millshire Courier", "2013/14", "in a conflict"):
        assert words in image


def test_an_unknown_kind_of_picture(read) -> None:
    result = read("timeline", "--chart", "t.bmp")
    assert result.exit_code == 2
    assert ".svg, .png or .html" in result.stderr


class Links(HTMLParser):
    """The anchors of a page and what is linked to; a script would be an error."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: set[str] = set()
        self.outside: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert tag not in ("script", "link", "img", "iframe")
        self.ids.add(given.get("id") or "")
        for name in ("href", "src", "xlink:href"):
            if target := given.get(name):
                (self.targets.add(target[1:]) if target.startswith("#") else self.outside.append(target))


def test_an_audit_is_one_page_whose_figures_all_link_to_their_words(read, tmp_path: Path) -> None:
    result = read("audit", "--council", "Millshire", "--out", "report.html")
    assert result.exit_code == 0, result.stderr
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    links = Links(page)
    assert links.targets and links.targets <= links.ids
    assert not links.outside
    for words in ("Open conflicts", "must save <mark>£31m</mark> in 2013/14", "Jane Harding", "Millshire Courier", "characters", "<svg"):
        assert words in page
    assert "<script>" not in page


def test_an_audit_in_markdown(read) -> None:
    result = read("audit", "--council", "Millshire", "--as-of", "2013-02-13")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("# Millshire County Council: what was claimed")
    assert "£31m" not in result.stdout  # printed the day after
    targets = set(re.findall(r"\]\(#([^)]+)\)", result.stdout))
    assert targets and targets <= set(re.findall(r'<a id="([^"]+)"', result.stdout))


def test_an_audit_of_nothing(read) -> None:
    result = read("audit", "--council", "Elsewhere")
    assert result.exit_code == 2
    assert "no claims to report on" in result.stderr


def test_an_export_writes_every_listing(read, listed, tmp_path: Path) -> None:
    result = read("export", "out", "--format", "json")
    assert result.exit_code == 0, result.stderr
    for name in ("claims", "facts", "conflicts", "officials", "programmes", "documents", "sources"):
        assert json.loads((tmp_path / "out" / f"{name}.json").read_text(encoding="utf-8")) == listed(name)


def test_every_listing_takes_every_format(read) -> None:
    for command in ("claims", "facts", "conflicts", "officials", "programmes", "documents", "sources", "coverage", "timeline", "verify", "db stats"):
        for form in ("table", "json", "jsonl", "csv", "markdown"):
            result = read(*command.split(), "--format", form, "--limit", "1")
            assert result.exit_code == 0, (command, form, result.stderr)
            if form == "json":
                assert len(json.loads(result.stdout)) <= 1


def test_outlets_are_merged_by_command(run, articles, listed) -> None:
    run("ingest", articles)
    done = run("sources", "--merge", "Millshire Courier", "--into", "Millshire Post")
    assert (done.exit_code, done.stdout) == (0, "1 document of Millshire Courier now count as Millshire Post\n")
    [outlet] = listed("sources")
    assert (outlet["source"], outlet["documents"], outlet["names"]) == ("Millshire Post", 2, ["Millshire Courier", "Millshire Post"])
    assert "Millshire Post (also Millshire Courier)" in run("sources").stdout
    assert run("sources", "--merge", "Nobody", "--into", "Millshire Post").exit_code == 2
    assert "go together" in run("sources", "--into", "Millshire Post").stderr
