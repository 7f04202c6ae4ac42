"""Rule folders of the user's own reach the comparing side: tolerances, words and subjects, in this process and after an ingest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from councilfacts.ingest import IngestOptions, ingest
from db.engine import open_database, reading
from db.judge import judge
from db.refresh import rule_folders
from db.relations import said
from db.rulebook import use
from db.subjects import subjects_in
from db.tables import ConflictRow, table_of
from db.tolerances import LIMITS
from rules.schema import RuleError
from tests.db.made_claims import paper

NARROW = 'off = ["ratio.most"]\n[[rule]]\nid = "ratio.most"\nvalue = 1.05\nnote = "Only figures this near are meant as one."\n'
FIRST = "Northumberland County Council must save £18.2m in 2014/15."
SECOND = "Northumberland County Council has to find savings of £15.9m in 2014/15."


@pytest.fixture(autouse=True)
def ours_again() -> Iterator[None]:
    yield
    use()


def folder(path: Path, **files: str) -> Path:
    path.mkdir()
    for name, text in files.items():
        (path / f"{name}.toml").write_text(text)
    return path


def test_a_tolerance_of_ones_own(tmp_path: Path):
    papers = [
        *paper("It must save [£18.2m | required 2014/15]."),
        *paper("It has to find savings of [£15.9m | required 2014/15].", "Gazette", "2014-02-14"),
    ]
    assert [one.type for one in judge(papers).conflicts] == ["value"]
    use([folder(tmp_path / "mine", tolerances=NARROW)])
    assert LIMITS.ratio_most == 1.05
    assert judge(papers).conflicts == []
    use()
    assert [one.type for one in judge(papers).conflicts] == ["value"]


def test_words_and_subjects_of_ones_own(tmp_path: Path):
    words = '[[rule]]\nid = "mine.scrapped"\nrelation = "restated"\nphrases = ["torn up and begun again"]\nexamples = ["torn up and begun again"]\n'
    subjects = '[[rule]]\nid = "subject.ferries"\nphrases = ["{ferry,ferries}"]\nexamples = ["the ferry"]\n'
    assert not said("restated", "The plan was torn up and begun again.")
    use([folder(tmp_path / "mine", relations=words, subjects=subjects)])
    assert said("restated", "The plan was torn up and begun again.")
    assert "ferries" in subjects_in("£3m on the ferry")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('off = ["ratio.most"]\n', "nothing in its place"),
        ('[[rule]]\nid = "ratio.most"\nvalue = 3\n', "the same id twice"),
        ("[[rule]]\nid = 3\n", "no id"),
    ],
)
def test_a_bad_folder_changes_nothing(tmp_path: Path, text: str, why: str):
    before = LIMITS.ratio_most
    with pytest.raises(RuleError):
        use([folder(tmp_path / "bad", tolerances=text)])
    assert LIMITS.ratio_most == before, why


def test_a_folder_that_is_gone_is_passed_over(tmp_path: Path):
    use([tmp_path / "never"])
    assert LIMITS.ratio_most > 1.05


@pytest.mark.parametrize("own", [False, True])
def test_an_ingest_compares_by_its_rules(tmp_path: Path, own: bool):
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "manifest.csv").write_text("file,source,published\na.txt,Coquet Post,2014-02-13\nb.txt,Aln Gazette,2014-02-14\n")
    (texts / "a.txt").write_text(FIRST)
    (texts / "b.txt").write_text(SECOND)
    mine = folder(tmp_path / "mine", tolerances=NARROW)
    engine = open_database(str(tmp_path / "facts.db"))
    ingest([texts], engine, IngestOptions(rules=(mine,) if own else ()))
    with reading(engine) as connection:
        types = list(connection.execute(select(table_of(ConflictRow).c.type)).scalars())
        assert types == ([] if own else ["value"])
        assert rule_folders(connection) == ((str(mine),) if own else ())
