"""What `rules explain` shows of a sentence."""

from pathlib import Path

from extractor.explain import explain


def test_every_field_names_its_words_and_rule() -> None:
    sentence = "Kent County Council will slash about £1.2m from libraries."
    rows = explain(sentence)
    assert all(row.text == sentence[row.start : row.end] for row in rows if row.start is not None)
    assert all(row.rule and row.topic for row in rows)
    council = [row for row in rows if row.reads == "£1.2m: council Kent County Council"]
    assert [(row.text, row.topic) for row in council] == [("Kent County Council", "claim")]
    assert [row.start for row in rows if row.start is not None] == sorted(row.start for row in rows if row.start is not None)


def test_a_users_rules_speak_too(tmp_path: Path) -> None:
    (tmp_path / "programmes.toml").write_text(
        '[[rule]]\nid = "mine.flow"\nsort = "known"\nname = "FLOW"\nexpansion = "Fewer Layers"\nphrases = ["flow work"]\nexamples = ["FLOW'
        ' work began."]\n',
        encoding="utf-8",
    )
    sentence = "Savings of £3m came from flow work."
    assert "programme FLOW" not in [row.reads for row in explain(sentence)]
    assert "programme FLOW" in [row.reads for row in explain(sentence, (tmp_path,))]


def test_nothing_to_see() -> None:
    assert explain("") == []
    assert explain("   \n ") == []
