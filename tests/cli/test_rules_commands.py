"""`rules check`, `rules list`, `rules explain`."""

from pathlib import Path

OWN = """
[[rule]]
id = "mine.tin-rattle"
phrases = ["{tin,bucket} rattle"]
examples = ["A tin rattle brought in £2m."]
measure = "income"
kinds = ["money"]
"""


def test_a_rule_that_misses_its_example_is_named(run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "measures.toml").write_text(OWN.replace("A tin rattle", "A raffle"))
    result = run("rules", "check", "--rules", folder)
    assert result.exit_code == 1
    assert "mine.tin-rattle: examples" in result.stdout


def test_a_broken_rule_is_told_with_file_and_key(run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "measures.toml").write_text(OWN.replace("kinds", "kind"))
    result = run("rules", "list", "--rules", folder)
    assert result.exit_code == 2
    assert "measures.toml" in result.stderr and "kind" in result.stderr


def test_a_rule_of_the_users_own_is_listed_and_read(run, tmp_path: Path, listed) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "measures.toml").write_text(OWN)
    assert listed("rules", "list", "measures", "--rules", folder)[-1]["id"] == "mine.tin-rattle"
    rows = listed("rules", "explain", "The tin rattle came to £2m.", "--rules", folder)
    assert any(row["rule"] == "mine.tin-rattle" and "income" in row["reads"] for row in rows)


def test_explain_tells_value_measure_and_period(listed) -> None:
    reads = {row["reads"].rpartition(": ")[2] for row in listed("rules", "explain", "About £1.2 million will be slashed from libraries by 2017.")}
    assert {"measure saving", "qualifier about", "status agreed", "period ../2017-12-31", "service culture"} <= reads


def test_an_unknown_topic_is_told_with_the_known_ones(run) -> None:
    result = run("rules", "list", "savings")
    assert result.exit_code == 2
    assert "measures" in result.stderr
