"""A figure in its sentence: what it gives of the words is what the claim gives, and figures in the same words share the answers."""

from dataclasses import replace
from datetime import date

import pytest

from db.months import declared_again
from db.records import ClaimView, DocumentView
from db.rulebook import use
from db.spot import Spot, spot_of
from db.statement import state
from tests.db.made_claims import one, paper

TEXT = "[£9m | saving]\n\nThe council is to save [£9.4m | saving], of which [46 of them | other_count] are here. Nothing else was said."


def _forgotten(claim: ClaimView) -> ClaimView:
    """The claim of a document of which no more than the sentences are kept."""
    document = claim.document
    kept = [(claim.sentence_start, document.text[claim.sentence_start : claim.sentence_end])]
    return replace(claim, document=DocumentView(document.id, document.path, document.source, document.published, kept=kept))


def _looked_up(claim: ClaimView) -> ClaimView:
    """The claim of a document whose words are asked of a database."""
    text = claim.document.text
    return replace(claim, document=DocumentView("looked up", "", None, None, lookup=lambda start, end: text[start:end]))


@pytest.mark.parametrize("held", [lambda claim: claim, _forgotten, _looked_up])
@pytest.mark.parametrize("reach", [0, 3, 40, 1000])
@pytest.mark.parametrize("at", range(3))
def test_the_words_beside_a_figure_are_those_of_the_claim(at: int, reach: int, held):
    claim = held(paper(TEXT)[at])
    spot = spot_of(claim)
    assert spot.before(reach) == claim.words(max(claim.sentence_start, claim.start - reach), claim.start)
    assert spot.after(reach) == claim.words(claim.end, min(claim.sentence_end, claim.end + reach))
    assert spot.sentence == claim.sentence
    assert spot.quote == claim.quote


def test_without_a_text_the_quote_is_the_sentence():
    claim = replace(paper(TEXT)[1], document=DocumentView("no text", "", None, date(2014, 2, 13)))
    spot = spot_of(claim)
    assert (spot.sentence, spot.before(90), spot.after(90)) == ("£9.4m", "", "")
    assert state(claim).subjects == frozenset()
    assert not state(claim).portion


def test_figures_at_one_place_of_the_same_words_share_a_spot():
    told = [one("It will save [£9m | saving] a year.", source=source).spot for source in ("Northmere Echo", "Northmere Post")]
    assert told[0] is told[1]
    assert one("It will save [£8m | saving] a year.").spot is not told[0]
    assert one("And so. It will save [£9m | saving] a year.").spot is not one("It will save [£9m | saving] by 2015.").spot


def test_a_question_is_answered_once():
    asked: list[Spot] = []

    def question(spot: Spot) -> None:
        asked.append(spot)

    spot = one("It will save [£9m | saving] in all of its years.").spot
    assert spot.tell(question) is spot.tell(question) is None
    assert asked == [spot]


def test_other_rules_are_other_spots(tmp_path):
    text = "It will save [£9m | saving] with all that."
    before = one(text).spot
    assert not before.beside("addition")
    (tmp_path / "relations.toml").write_text("[[rule]]\nid = 'addition.all-that'\nrelation = 'addition_after'\nphrases = ['with all that']\n")
    try:
        use([str(tmp_path)])
        after = one(text).spot
        assert after is not before
        assert after.beside("addition")
    finally:
        use([])


def test_what_was_declared_hangs_on_the_day_though_the_words_are_shared():
    text = "In November it announced [1,000 job losses | job_losses agreed]."
    last, later = (one(text, published=day) for day in ("2014-02-13", "2015-02-13"))
    first = one("It will lose [800 jobs | job_losses agreed].", published="2013-11-20")
    assert last.spot is later.spot
    assert declared_again(last, first) and not declared_again(later, first)
