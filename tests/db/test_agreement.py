"""When two papers that give different figures agree all the same."""

from db.judge import judge
from tests.db.made_claims import paper


def against(first: str, second: str) -> list[str]:
    claims = [*paper(first, "Vale Echo", "2014-02-13", counted="libraries"), *paper(second, "Vale Gazette", "2014-02-17", counted="libraries")]
    return [one.explanation for one in judge(claims).conflicts if one.type == "value"]


def test_so_many_of_all_of_them_are_those_that_the_other_paper_counts() -> None:
    first = "All [21 libraries | other_count actual service=culture] remain open after the plan to close them was dropped."
    of_all = "Plans to close [{} | other_count proposed service=culture] of the [36 libraries | other_count actual service=culture] were dropped."
    assert against(first, of_all.format("21")) == []
    assert against(first, of_all.format("19")), "the other paper counts others"
