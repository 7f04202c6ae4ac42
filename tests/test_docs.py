"""The pages for readers: what they point to is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
OURS = ("corpus/", "rules/", "extractor/", "db/", "councilfacts/", "tests/", "docs/", ".ci/")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_paths_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = [target for target in re.findall(r"\]\(([^)\s]+)\)", text) if not re.match(r"[a-z]+:|#", target)]
    assert not [target for target in links if not (page.parent / target.partition("#")[0]).exists()]
    paths = [name for name in re.findall(r"`([\w./*-]+)`", text) if name.startswith(OURS) and "NAME" not in name]
    assert not [name for name in paths if not list(ROOT.glob(name.rstrip("/")))]


def test_every_page_is_reached_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert not [page.name for page in PAGES if page.parent.name == "docs" and f"docs/{page.name}" not in readme]
