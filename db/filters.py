"""What a listing is asked for: filters as they are typed, turned into conditions on the tables."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, Select, and_, case, false, func, literal_column, or_, select, text

from db.councils import plain_council
from db.engine import INDEXED_CHARACTERS, is_sqlite
from db.moments import timestamp
from db.outlets import merged
from db.tables import ClaimRow, CouncilRow, DocumentPathRow, DocumentRow, RunRow, SentenceRow, SourceRow, table_of
from extractor.claim import MEASURES, SERVICES, STATUSES

CLAIMS, DOCUMENTS, RUNS = table_of(ClaimRow).c, table_of(DocumentRow).c, table_of(RunRow).c
SENTENCES, _PATHS = table_of(SentenceRow).c, table_of(DocumentPathRow).c

Condition = ColumnElement[bool]
Names = str | tuple[str, ...] | None
Day = date | str | None
SIMPLE: ColumnElement[str] = literal_column("'simple'")  # PostgreSQL's word list without stemming: whole words, as in SQLite
NONE = "none"  # asks for claims that have no council, period, service ...


class FilterError(ValueError):
    """A filter that cannot be read; the message names it and says what it takes."""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims are wanted; what is null does not matter.

    `words`: whole words in the claim's sentence, all of them; "..." for a phrase, `librar*` for a beginning. `council`, `source`,
    `speaker`, `programme`, `document`: by name or a part of it, in any case. `council` to `source` may be several ("saving,budget" or a
    tuple), or `none` for claims without one. `period`: claims whose period touches it. `min`, `max`: the figure in base units, both inclusive,
    hedges aside. Dates are inclusive. `as_of`: documents published by then. `recorded_before`: what the database held at that moment,
    claims retired since then included. `sort`: columns of the listing, `-` before one for the largest first; `limit`: rows.
    """

    words: str | None = None
    council: Names = None
    kind: Names = None
    measure: Names = None
    status: Names = None
    period: Names = None
    service: Names = None
    programme: Names = None
    speaker: Names = None
    source: Names = None
    min: float | None = None
    max: float | None = None
    published_from: Day = None
    published_to: Day = None
    as_of: Day = None
    recorded_before: datetime | Day = None
    min_confidence: float | None = None
    document: str | None = None
    limit: int | None = None
    sort: str | None = None


EVERYTHING = ClaimFilter()
_CHOICES = {
    "kind": tuple(MEASURES),
    "measure": tuple(measure for measures in MEASURES.values() for measure in measures),
    "status": STATUSES,
    "service": (*SERVICES, NONE),
}
_OF_DOCUMENTS = frozenset({"source", "published_from", "published_to", "as_of", "document", "limit", "sort", "recorded_before"})


def claim_conditions(connection: Connection, wanted: ClaimFilter) -> list[Condition]:
    """Conditions on `claims` joined with `documents`."""
    found: list[Condition] = [recorded(CLAIMS.first_run, CLAIMS.retired_run, wanted), *document_conditions(connection, wanted)]
    for name in _CHOICES:
        if names := names_of(getattr(wanted, name)):
            found.append(_chosen(name, names))
    if names := names_of(wanted.council):
        found.append(any_of(CLAIMS.council, [council for name in names for council in councils_named(connection, name)], names))
    for name, column in (("programme", CLAIMS.programme), ("speaker", CLAIMS.speaker)):
        if names := names_of(getattr(wanted, name)):
            found.append(or_(false(), *[column.is_(None) if one.casefold() == NONE else part_of(column, one) for one in names]))
    if names := names_of(wanted.period):
        found.append(or_(false(), *[_touches(connection, one) for one in names]))
    if wanted.min is not None:
        found.append(func.coalesce(CLAIMS.high, CLAIMS.low) >= wanted.min)
    if wanted.max is not None:
        found.append(func.coalesce(CLAIMS.low, CLAIMS.high) <= wanted.max)
    if wanted.min_confidence is not None:
        found.append(CLAIMS.confidence >= wanted.min_confidence)
    if wanted.words is not None and wanted.words.strip():
        found.append(CLAIMS.pk.in_(_claims_with(connection, wanted.words)))
    return found


def document_conditions(connection: Connection, wanted: ClaimFilter) -> list[Condition]:
    """Conditions on `documents` alone."""
    found: list[Condition] = []
    if names := names_of(wanted.source):
        found.append(any_of(DOCUMENTS.source, [source for name in names for source in _sources_named(connection, name)], names))
    if wanted.published_from is not None:
        found.append(DOCUMENTS.published >= day(wanted.published_from, "published-from"))
    if wanted.published_to is not None:
        found.append(DOCUMENTS.published <= day(wanted.published_to, "published-to"))
    if wanted.as_of is not None:
        found.append(DOCUMENTS.published <= day(wanted.as_of, "as-of"))
    if wanted.document is not None:
        found.append(document_named(wanted.document))
    return found


def has_claim_filters(wanted: ClaimFilter, but: Iterable[str] = ()) -> bool:
    """Whether anything is asked of the claims, beyond their documents; `but` leaves out filters that the listing reads in its own way."""
    return any(getattr(wanted, field.name) is not None for field in fields(wanted) if field.name not in _OF_DOCUMENTS | set(but))


def recorded(first_run: ColumnElement[int], retired_run: ColumnElement[int | None], wanted: ClaimFilter) -> Condition:
    """What the database holds now, or held before `recorded_before`."""
    if wanted.recorded_before is None:
        return retired_run.is_(None)
    moment = _moment(wanted.recorded_before)
    before = select(RUNS.id).where(RUNS.started_at < moment)
    since = select(RUNS.id).where(RUNS.started_at >= moment)
    return and_(first_run.in_(before), or_(retired_run.is_(None), retired_run.in_(since)))


def document_named(name: str) -> Condition:
    """Documents by path, a part of a path (`*` stands for anything), or the beginning of their id."""
    pattern = like(name) if "*" in name else f"%{like(name)}%"
    choices: list[Condition] = [
        func.lower(DOCUMENTS.path).like(func.lower(pattern), escape="\\"),
        DOCUMENTS.id.in_(select(_PATHS.document_id).where(_PATHS.path == name)),
    ]
    if re.fullmatch(r"[0-9a-f]{6,32}", name):
        choices.append(DOCUMENTS.key.startswith(name))
    return or_(*choices)


# ---- names


def councils_named(connection: Connection, name: str) -> list[str]:
    """Stored councils by name: that very name, else the name without its kind ("Leeds"), else its whole words ("Tyne")."""
    table = table_of(CouncilRow).c
    known = {row.name: row.plain for row in connection.execute(select(table.name, table.plain).order_by(by_code(connection, table.name)))}
    return best_names(name, known)


def best_names(name: str, known: dict[str, str]) -> list[str]:
    """The names (with their plain forms) that fit best: "Gloucestershire" never means South Gloucestershire where both are known."""
    plain = plain_council(name)
    for fits in (
        lambda full, short: full.casefold() == name.casefold().strip(),
        lambda full, short: short == plain,
        lambda full, short: f" {plain} " in f" {short} ",
    ):
        if found := [full for full, short in known.items() if fits(full, short)]:
            return found
    return []


def _sources_named(connection: Connection, name: str) -> list[str]:
    table = table_of(SourceRow).c
    known = list(connection.execute(select(table.name).order_by(by_code(connection, table.name))).scalars())
    wanted = " ".join(name.casefold().split())
    found = [one for one in known if one.casefold() == wanted] or [one for one in known if wanted in " ".join(one.casefold().split())]
    speaks = merged(connection)
    outlets = {speaks.get(one, one) for one in found}
    return [one for one in known if speaks.get(one, one) in outlets]


def names_of(given: Names) -> list[str]:
    parts = given.split(",") if isinstance(given, str) else given or ()
    return [part.strip() for part in parts if part.strip()]


def _chosen(name: str, values: list[str]) -> Condition:
    for value in values:
        if value not in _CHOICES[name]:
            raise FilterError(f"--{name} {value}: not a {name}; it is one of {', '.join(_CHOICES[name])}")
    return any_of(CLAIMS[name], [value for value in values if value != NONE], values)


def any_of(column: ColumnElement[str | None], values: list[str], asked: list[str]) -> Condition:
    """Whether the column is one of the values; null where `none` was asked."""
    choices: list[Condition] = [column.in_(values)] if values else []
    if any(name.casefold() == NONE for name in asked):
        choices.append(column.is_(None))
    return or_(*choices) if choices else false()


def part_of(column: ColumnElement[str | None], name: str) -> Condition:
    """Whole words of the column, in any case; spaces and hyphens inside a name do not matter ("Future Fit", "FutureFit")."""
    words = func.lower(" " + func.coalesce(column, "") + " ").like(func.lower(f"% {like(' '.join(name.split()))} %"), escape="\\")
    joined = func.replace(func.replace(func.lower(column), " ", ""), "-", "") == func.lower(re.sub(r"[\s-]+", "", name))
    return or_(words, joined)


def like(name: str) -> str:
    """A pattern for LIKE with `\\` as its escape: `*` stands for anything, all other signs for themselves."""
    return re.sub(r"([\\%_])", r"\\\1", name).replace("*", "%")


# ---- time


def day(given: date | str, option: str) -> str:
    """A day as stored, `2014-02-13`. Raises FilterError."""
    if isinstance(given, date):
        return given.isoformat()[:10]
    try:
        return date.fromisoformat(given.strip()).isoformat()
    except ValueError:
        raise FilterError(f"--{option} {given}: not a date; write it as 2014-02-13") from None


def _moment(given: datetime | date | str) -> str:
    if isinstance(given, datetime):
        return timestamp(given)
    if isinstance(given, date):
        return given.isoformat()
    try:
        return day(given, "") if len(given.strip()) == 10 else timestamp(datetime.fromisoformat(given.strip()))
    except ValueError:
        raise FilterError(f"--recorded-before {given}: not a time; write it as 2026-11-21 or 2026-11-21T22:17") from None


def span_of(given: str) -> tuple[str, str]:
    """First and last day of a period as typed: 2013/14, 2013-14, 2013, 2013-04, a day, or an EDTF interval with `..` for an open side.

    Two years in a row ("2010-11") are a financial year, as councils write it, 1 April to 31 March. Raises FilterError.
    """
    told = given.strip()
    if (years := re.fullmatch(r"(\d{4})\s*[/–-]\s*(\d{4}|\d{2})", told)) and int(years[2]) % 100 == (int(years[1]) + 1) % 100:
        return f"{years[1]}-04-01", f"{int(years[1]) + 1:04}-03-31"
    start, slash, end = told.partition("/")
    try:
        first = "0000-01-01" if start in ("..", "") and slash else _edge(start, last=False)
        last = _edge(start, last=True) if not slash else "9999-12-31" if end in ("..", "") else _edge(end, last=True)
    except ValueError:
        raise FilterError(
            f"--period {given}: not a period; write it as 2013/14, 2016, 2016-03 or 2013-04-01/2014-03-31 (.. for an open side)"
        ) from None
    if first > last:
        raise FilterError(f"--period {given}: it ends before it begins")
    return first, last


def _edge(told: str, last: bool) -> str:
    year, *rest = told.strip().split("-")
    if len(year) != 4 or len(rest) > 2:
        raise ValueError(told)
    if len(rest) == 2:
        return date.fromisoformat(told.strip()).isoformat()
    month = int(rest[0]) if rest else 12 if last else 1
    if not last:
        return date(int(year), month, 1).isoformat()
    following = date(int(year) + month // 12, month % 12 + 1, 1).toordinal() - 1
    return date.fromordinal(following).isoformat()


def _touches(connection: Connection, given: str) -> Condition:
    """Claims whose period shares a day with the one given; periods are stored as `first/last`, each a day or `..`."""
    if given.casefold() == NONE:
        return CLAIMS.period.is_(None)
    first, last = span_of(given)
    # "../" sorts before every digit, so an open beginning needs no case of its own.
    begins = by_code(connection, func.substr(CLAIMS.period, 1, 10)) <= last
    ends = case((CLAIMS.period.like("%/.."), "9999-12-31"), else_=func.substr(CLAIMS.period, func.length(CLAIMS.period) - 9, 10))
    return and_(begins, by_code(connection, ends) >= first)


def by_code(connection: Connection, column: ColumnElement[str]) -> ColumnElement[str]:
    """The column compared by code points, as SQLite does, on any database and in any locale."""
    return column if is_sqlite(connection) else column.collate("C")


# ---- words


def search_terms(words: str) -> list[tuple[str, bool]]:
    """What to search for: terms and quoted phrases, and whether the last word of each is only a beginning (`librar*`).

    Anything may be typed: what holds no letter or digit is left out, quotes need no partner, nothing is an operator.
    """
    told = [phrase or bare for phrase, bare in re.findall(r'"([^"]*)"?|([^\s"]+)', words.replace("\0", " "))]
    return [(term.strip().rstrip("*"), term.strip().endswith("*")) for term in told if re.search(r"[^\W_]", term)]


def _claims_with(connection: Connection, words: str) -> Select[tuple[int | None]]:
    """The claims (`pk`) in sentences that hold all terms, found through their place in the document, which is indexed."""
    here, there = table_of(ClaimRow).alias("here").c, table_of(SentenceRow).alias("there").c
    found = _sentences_with(connection, words).subquery("worded").c
    inside = (here.document_id == there.document_id, here.start >= there.start, here.start < there.end, here.sentence_id == there.id)
    return select(here.pk).where(there.id == found.id, *inside)


def _sentences_with(connection: Connection, words: str) -> Select[tuple[int]]:
    """The sentences that hold all terms."""
    terms = search_terms(words)
    if not terms:
        return select(SENTENCES.id).where(false())
    if is_sqlite(connection):
        asked = " AND ".join(f'"{term}"*' if beginning else f'"{term}"' for term, beginning in terms)
        found = text("SELECT rowid AS id FROM sentence_words WHERE sentence_words MATCH :words").bindparams(words=asked)
        return select(found.columns(SENTENCES.id).subquery("found").c.id)
    vector = func.to_tsvector(SIMPLE, func.left(SENTENCES.text, literal_column(str(INDEXED_CHARACTERS))))  # as the index of migration 0001 has it
    return select(SENTENCES.id).where(*[vector.op("@@")(_postgresql_query(term, beginning)) for term, beginning in terms])


def _postgresql_query(term: str, beginning: bool) -> ColumnElement[str]:
    if beginning:
        return func.to_tsquery(SIMPLE, " <-> ".join(re.findall(r"[^\W_]+", term)) + ":*")
    return func.phraseto_tsquery(SIMPLE, term)
