"""Decides by the cues of its sentence what each number measures.

All measure cues compete (`measure_contest`), for points (`measure_points`), and `turn_measures` changes the winner where the words around it say so.
What forms and other figures tell is asked by the stage after this one: each sentence is read here by itself, and two stages that go over all
documents one after the other keep the processor's caches fuller than a long one.
"""

from spacy.language import Language

from extractor.all_jobs import of_all_jobs
from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, beside, clause_of, drafts_by_sentence
from extractor.fill_tables import cues_in
from extractor.measure_before import Linked, from_before, is_included, is_next_part, is_of_whole, part_of
from extractor.measure_contest import compete, owners_of, with_complements
from extractor.measure_points import confidence
from extractor.measure_rules import Measure, measures_of
from extractor.reading import Cue, Draft, Reading, Stage
from extractor.turn_measures import Turner
from extractor.turn_words import Winner
from rules.loader import RuleBook


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that first writes `draft.measure`, `draft.direction` and `draft.confidence`."""
    measures, turner = measures_of(rules), Turner(rules)

    def contest_measures(reading: Reading) -> None:
        for index, drafts in drafts_by_sentence(reading).items():
            sentence = reading.sentences[index]
            cues = cues_in(reading, sentence.start, sentence.end)
            _contest(clause_of(reading, index), drafts, cues, measures, turner)

    return contest_measures


def _contest(clause: Clause, drafts: list[Draft], cues: list[Cue], measures: dict[str, Measure], turner: Turner) -> None:
    near, candidates = cues, with_complements(clause, [(cue, measures[cue.rule]) for cue in cues if cue.topic == "measures"])
    owners = owners_of(clause, candidates)
    crowded = cues[-1].end - cues[0].start > REACH if cues else False
    before: Linked | None = None
    in_parts = False
    for at, draft in enumerate(drafts):
        number = draft.number
        if crowded:
            near = beside(cues, number.outer_start, number.end)
            candidates = with_complements(clause, [(cue, measures[cue.rule]) for cue in near if cue.topic == "measures"])
        if of_all_jobs(clause, draft):
            continue
        winner = compete(clause, number, candidates, owners)
        in_parts = before is not None and (
            is_included(clause, before.number, number, winner) or (in_parts and is_next_part(clause, before.number, number, winner))
        )
        if in_parts and before is not None:
            _decide(draft, part_of(clause, number, before.winner, winner, turner, near), 0.75)
            before = Linked(number, before.winner)
        elif winner is not None:
            taken = from_before(clause, before, number, winner, owners, candidates) if before is not None else None
            if taken is None:
                turner.turn(clause, number, winner, near)
                taken = winner
            _decide(draft, taken, confidence(taken.score, taken.margin))
            part = drafts[at - 1].number
            theirs = before.winner if before is not None and before.number is part else None
            if at and is_of_whole(clause, part, theirs, number, taken):
                _decide(drafts[at - 1], taken.passed_on(taken.measure, f"{taken.rule}+of-the-whole"), 0.9)
            before = Linked(number, taken)


def _decide(draft: Draft, winner: Winner, sure: float) -> None:
    draft.measure, draft.direction, draft.confidence = winner.measure, winner.direction, sure
    draft.evidence["measure"] = Evidence(winner.start, winner.end, winner.rule)
