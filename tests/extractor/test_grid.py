"""Deeds in every tense, modality and decision are read right; see `tests/benchmark/grid.py`, which tells how often and which are not."""

import pytest

from tests.benchmark.grid import EVERY, LEAST, Cell, cells, contrary, read, shares


def test_the_grid_is_wide() -> None:
    found = cells()
    assert len(found) > 2_000
    assert {cell.half for cell in found} == {"seen", "mixed", "unseen"}
    assert {cell.status for cell in found} == {"actual", "agreed", "proposed", "required", "identified", "unidentified", "forecast"}


def test_a_sentence_has_its_parts_and_its_number() -> None:
    sentences = {(cell.deed, cell.frame): cell for cell in cells(1)}
    assert sentences["axe posts", "passive has been"].sentence.endswith("] posts have been axed.")
    assert sentences["cut to", "headline approved"].sentence.endswith("] cut to the library budget approved")
    assert sentences["libraries lose", "could"].status == "proposed"


def test_what_a_story_says_otherwise_is_no_part_of_the_sentence() -> None:
    agreed = Cell("cut from", "will", "The council will cut [£9m] from the library budget.", "saving", "agreed")
    assert "consultation" in contrary(agreed)


@pytest.mark.parametrize("field", LEAST)
def test_share_of_right_readings(field: str) -> None:
    asked = cells(3 * EVERY)
    assert shares(asked, read(asked, contrary))[field] >= LEAST[field]
