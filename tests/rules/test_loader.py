"""Loading rule files: ours, the user's after them, and what is said when something is wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from rules.loader import RuleError, load, version
from rules.phrases import expand

GOOD = '[[rule]]\nid = "mine.bins"\nservice = "environment"\nphrases = ["wheelie bins"]\nexamples = ["Wheelie bins are full."]\n'
COUNCILS = "name,short,kind,code,until,county,aliases\n"


def folder(tmp_path: Path, **files: str) -> Path:
    for name, content in files.items():
        stem, _, suffix = name.rpartition("_")
        (tmp_path / f"{stem}.{suffix}").write_text(content, encoding="utf-8")
    return tmp_path


def test_a_users_rules_come_after_ours(tmp_path: Path) -> None:
    ours = load()
    both = load([folder(tmp_path, services_toml=GOOD)])
    assert [rule.id for rule in both.topics["services"]] == [*(rule.id for rule in ours.topics["services"]), "mine.bins"]


def test_a_user_may_switch_off_one_of_ours(tmp_path: Path) -> None:
    unwanted = load().topics["services"][0].id
    without = load([folder(tmp_path, services_toml=f'off = ["{unwanted}"]\n')])
    assert unwanted not in {rule.id for rule in without.topics["services"]}
    assert unwanted in {rule.id for rule in load().topics["services"]}


def test_a_users_councils_come_after_ours(tmp_path: Path) -> None:
    both = load([folder(tmp_path, councils_csv=COUNCILS + "Barsetshire County Council,Barsetshire,county,,,,Barsets;Barset County Council\n")])
    assert both.councils[:-1] == load().councils
    assert both.councils[-1].aliases == ("Barsets", "Barset County Council")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        # file, rule and key of every mistake
        ("services_toml", GOOD.replace("phrases", "phrasse"), ["services.toml", "mine.bins", "phrasse"]),
        ("services_toml", GOOD.replace('service = "environment"\n', ""), ["services.toml", "mine.bins", "service"]),
        ("services_toml", GOOD.replace('["wheelie bins"]', '"wheelie bins"'), ["services.toml", "mine.bins", "phrases"]),
        ("services_toml", GOOD.replace("wheelie bins", "wheelie {bins"), ["services.toml", "mine.bins", "phrases", "unclosed brace"]),
        ("services_toml", GOOD.replace("wheelie bins", "wheelie bins}"), ["services.toml", "mine.bins", "phrases", "closing brace"]),
        ("services_toml", GOOD + GOOD, ["services.toml", "mine.bins", "id", "already used"]),
        ("statuses_toml", '[[rule]]\nid = "mine.x"\nstatus = "perhaps"\n', ["statuses.toml", "mine.x", "status"]),
        ("services_toml", "[[rule]]\nservice = 'x'\n", ["services.toml", "number 1", "id"]),
        ("services_toml", "rule = 3\n", ["services.toml", "rule", "[[rule]]"]),
        ("services_toml", "[[rules]]\nid = 'x'\n", ["services.toml", "rules"]),
        ("services_toml", "[[rule]\n", ["services.toml", "line 1"]),
        ("services_toml", 'off = ["no.such-rule"]\n', ["services.toml", "off", "no.such-rule"]),
        ("services_toml", 'off = "x"\n', ["services.toml", "off"]),
        ("servics_toml", GOOD, ["servics.toml", "unknown topic", "services"]),
        # councils: file, line and column
        ("councils_csv", "name,short\nX,Y\n", ["councils.csv", "kind"]),
        ("councils_csv", "name,short,kind,colour\n", ["councils.csv", "colour"]),
        ("councils_csv", COUNCILS + "X Council,X,village,,,,\n", ["councils.csv", "line 2", "kind", "village"]),
        ("councils_csv", COUNCILS + "X Council,,county,,,,\n", ["councils.csv", "line 2", "short"]),
        ("councils_csv", COUNCILS + "X Council,X,county,,soon,,\n", ["councils.csv", "line 2", "until", "soon"]),
        ("councils_csv", COUNCILS + "X, Y and Z Council,X,county,,,,,\n", ["councils.csv", "line 2", "double quotes"]),
    ],
)
def test_mistakes_are_named(tmp_path: Path, name: str, content: str, says: list[str]) -> None:
    with pytest.raises(RuleError) as error:
        load([folder(tmp_path, **{name: content})])
    for words in says:
        assert words in str(error.value)
    assert "\n" not in str(error.value).strip() or "toml" in name


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="not a folder"):
        load([tmp_path / "nowhere"])


def test_an_id_of_ours_cannot_be_used_again(tmp_path: Path) -> None:
    taken = load().topics["services"][0].id
    with pytest.raises(RuleError, match="already used"):
        load([folder(tmp_path, services_toml=GOOD.replace("mine.bins", taken))])


def test_the_version_follows_the_content_not_the_place(tmp_path: Path) -> None:
    (one, two, three) = (tmp_path / name for name in "abc")
    for place in (one, two, three):
        place.mkdir()
    folder(one, services_toml=GOOD)
    folder(two, services_toml=GOOD)
    folder(three, services_toml=GOOD.replace("wheelie bins", "green bins"))
    assert version(load([one])) == version(load([two]))
    assert len({version(load()), version(load([one])), version(load([three]))}) == 3
    assert len(version(load())) == 16


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("bin", ["bin"]),
        ("{cut,cuts} from", ["cut from", "cuts from"]),
        ("{a,b} {c,d}", ["a c", "a d", "b c", "b d"]),
        # an empty alternative leaves no gap
        ("the {old,} bin", ["the old bin", "the bin"]),
        # braces nest
        ("{bin,lorr{y,ies}}", ["bin", "lorry", "lorries"]),
    ],
)
def test_braces(phrase: str, expected: list[str]) -> None:
    assert expand(phrase) == expected


def test_rules_load_without_spacy() -> None:
    """A query command reads rules too and must answer at once."""
    code = "import sys, rules.loader, rules.check; rules.loader.load(); sys.exit('spacy' in sys.modules or 'extractor' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
