"""Works out one council: what its documents say of themselves, of each other, and which of them are copies.

A rebuild goes through the documents in the order in which they were published and holds each against itself, with its text at hand. What documents
say against each other is looked for in groups of claims about one thing and year, and among the papers of the same weeks; there the sentences are
enough. The claims of a council are held together; of a very large one they are read again in portions that belong together (`db.large`).
What only some documents touch is worked out by `db.touched`.
"""

from collections.abc import Collection, Iterable

from db.across import compare_digits, compare_echoes, compare_groups, compare_moves, compare_papers, compare_weeks, in_company
from db.derived import Findings
from db.judge import judge_document
from db.judged import as_text, basis, kept, recall
from db.large import Index, too_large
from db.live import Portion, Reader
from db.statement import Statement
from db.stories import Copies, with_neighbours

DOCUMENTS = 200  # that are read, judged and written at a time


def rebuild(reader: Reader, found: Findings) -> None:
    """Works out everything about a council."""
    copies = Copies()
    numbers: dict[str, int] = {}  # by key
    held: list[Statement] = []
    index = Index() if too_large(reader) else None
    listed = reader.documents()
    alone = {number for number, near in zip(listed, with_neighbours([*listed.values()]), strict=True) if not near}
    order = list(listed)
    for at in range(0, len(order), DOCUMENTS):
        some = order[at : at + DOCUMENTS]
        portion = reader.to_judge(some)
        judge_documents(reader, found, portion, some, copies, alone)
        numbers |= {view.id: number for number, view in portion.documents.items()}
        if index is None:
            held += portion.statements
        else:
            index.add(portion.statements)
        found.settle()
    told = copies.stories()
    found.stories = {numbers[key]: numbers[story] for key, story in told.items()}
    if index is None:
        compare_groups(found, held, told)
        compare_moves(found, held)
        near = in_company(held)
        compare_weeks(found, near, told)
        compare_echoes(found, near, told)
        compare_digits(found, near)
        compare_papers(found, near, told)
    else:
        index.compare(reader, found, told)


def judge_documents(
    reader: Reader, found: Findings, portion: Portion, order: Iterable[int], copies: Copies | None = None, alone: Collection[int] = ()
) -> None:
    """What each document says of itself, worked out or kept from before. `alone`: those without copies."""
    known = kept(reader.connection, reader.council, portion.documents)
    for number, view, told in reader.at_hand(portion, order):
        under, text = known.get(number, ("", ""))
        if under == (now := basis(view, told)):
            conflicts, supports = recall(text, told)
        else:
            conflicts, supports = judge_document(told)
            found.add_judgement(number, now, as_text((conflicts, supports), told))
        found.keep(f"document:{number}:{reader.council}", conflicts)
        found.add_supports(number, supports)
        if copies is not None and number not in alone:
            copies.add(view.id, view.published, view.text, view.sketch)
