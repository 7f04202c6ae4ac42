"""What documents were found to say of themselves, kept for when their council is worked out: a third of that work.

New documents are judged by the process that reads them (`db.reading_judge`), others when their council is worked out the first time.
It hangs on their claims, on the rules of comparing and on the code that judges: all of them are in the hash that it is kept under. What is kept under
another one is worked out again. So nothing has to be thrown away when rules, outlets or reviews change, and a table that is emptied fills again.
"""

import hashlib
import json
from collections.abc import Collection, Sequence
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select

from db.engine import chunks
from db.formers import Former
from db.periods import Period
from db.records import Conflict, DocumentView, Member, Support
from db.rows import canonical
from db.rulebook import TOPICS, on_change, rules_of
from db.statement import Statement
from db.tables import JudgementRow, table_of
from extractor.claim import stable_id
from rules.schema import Rule

_JUDGEMENTS = table_of(JudgementRow)
_VALUES: BindParameter[Any] = bindparam("values", expanding=True)
_KEPT = select(_JUDGEMENTS.c.document_id, _JUDGEMENTS.c.basis, _JUDGEMENTS.c.found)
_KEPT = _KEPT.where(_JUDGEMENTS.c.council == bindparam("council"), _JUDGEMENTS.c.document_id.in_(_VALUES))
_former_fields = attrgetter(*Former.__dataclass_fields__)

NOTHING = "[[],[],[]]"  # the text of a judgement that says nothing, as many do

Judgement = tuple[list[Conflict], list[Support]]  # what a document says of itself, see `db.judge.judge_document`


@cache
def _judging() -> str:
    """Stands for the rules and the code that documents are judged by: a change of either is a change of what is kept."""
    said = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        said.update(path.read_bytes())
    for topic in TOPICS:
        for rule in rules_of(topic, Rule):
            said.update(rule.model_dump_json().encode())
    return said.hexdigest()


on_change(_judging.cache_clear)


def basis(document: DocumentView, statements: Sequence[Statement]) -> str:
    """A hash of all that a judgement hangs on. A row of `claims` never changes, so that its number stands for it (`db.batch` sees to it)."""
    said = [(one.claim.row, one.claim.programme) for one in statements]  # a scheme has the name that any document gives it
    return hashed(document.path, document.source, document.published.isoformat() if document.published else None, said)


def hashed(path: str, source: str | None, published: str | None, said: list[tuple[int, str | None]]) -> str:
    """The same of the parts: `said` are the rows of the claims about the council, in text order, each with the name of its scheme."""
    return stable_id(_judging(), path, source, str(published), repr(said))


def kept(connection: Connection, council: str, documents: Collection[int]) -> dict[int, tuple[str, str]]:
    """What is kept of documents (`documents.id`) about a council, each with the hash that it is kept under."""
    found = (connection.execute(_KEPT, {"council": council, "values": some}).all() for some in chunks(sorted(documents)))
    return {number: (under, held) for rows in found for number, under, held in rows}


def without_formers(connection: Connection, council: str, documents: Collection[int]) -> set[int]:
    """Those of the documents that are known to say of no figure of theirs that it has replaced another one of theirs."""
    told = kept(connection, council, documents)
    return {number for number, (_, text) in told.items() if text == NOTHING or not any(former for *_, former in json.loads(text)[0])}


def as_text(judgement: Judgement, statements: Sequence[Statement]) -> str:
    """A judgement as JSON, with what its document showed of the statements, which are named by their places: they are in text order."""
    conflicts, supports = judgement
    if not (conflicts or supports or any(one.borrowed or one.formers or one.summed or one.replaced for one in statements)):
        return NOTHING
    places = {one.claim.id: at for at, one in enumerate(statements)}
    shown = [
        (
            at,
            one.period if one.borrowed else None,
            [_former_fields(former) for former in one.formers],
            one.summed,
            [places[former.claim.id] for former in one.replaced],
        )
        for at, one in enumerate(statements)
        if one.borrowed or one.formers or one.summed or one.replaced
    ]

    def of(members: Sequence[Member]) -> list[tuple[int, str]]:
        return [(places[member.claim.id], member.part) for member in members]

    told = [(one.id, one.type, one.severity, one.explanation, one.council, of(one.members)) for one in conflicts]
    return canonical((shown, told, [(one.type, one.explanation, of(one.members)) for one in supports]))


def recall(text: str, statements: Sequence[Statement]) -> Judgement:
    """A judgement that was kept; puts the statements back to what their document showed of them."""
    for one in statements:
        one.recall(None, (), part=False)
    if text == NOTHING:
        return [], []
    shown, told, supports = json.loads(text)
    for at, period, formers, part, replaced in shown:
        one = statements[at]
        one.recall(Period(*period) if period else None, tuple(Former(*former) for former in formers), part=part)
        one.replaced = tuple(statements[former] for former in replaced)

    def members(places: Sequence[tuple[int, str]]) -> tuple[Member, ...]:
        return tuple(Member(statements[at].claim, part) for at, part in places)

    return (
        [Conflict(key, kind, severity, words, members(rows), council) for key, kind, severity, words, council, rows in told],
        [Support(kind, words, members(rows)) for kind, words, rows in supports],
    )
