"""`evaluate`: the stored claims against a gold file, and against another database."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from councilfacts.cli.options import DEFAULT_DB, Db
from councilfacts.formats import Column, Format

if TYPE_CHECKING:
    from councilfacts.evaluate import Record, Score

COMPARED = "Show the claims gained and lost against another database or a saved list."


def evaluate(
    gold: Annotated[Path | None, typer.Argument(metavar="[GOLD]", help="A gold file: documents with their claims and appointments.")] = None,
    db: Db = DEFAULT_DB,
    errors: Annotated[bool, typer.Option("--errors", help="List what is wrong, with its sentence, instead of the figures.")] = False,
    compare: Annotated[str | None, typer.Option(metavar="DB|FILE", help=COMPARED)] = None,
    conflicts: Annotated[Path | None, typer.Option(metavar="JUDGED", help="Measure the conflicts against this file of judged relations.")] = None,
    claims: Annotated[Path | None, typer.Option(metavar="GOLD", help="With --conflicts: judge these claims, not the stored ones.")] = None,
    texts: Annotated[Path | None, typer.Option(metavar="DIR", help="With --claims: the folder of its texts.")] = None,
    format: Annotated[Format, typer.Option("--format", help="How to write it.")] = Format.table,
) -> int:
    """Measures the stored claims against a gold file: precision, recall and F1, by kind and by field.

    With --errors the differences are listed instead of the figures, with --compare the claims gained, lost and changed; then the gold may
    be left out. The saved list is what `councilfacts claims --format json` prints. Exit status 1 where a document of the gold was not ingested.

    Examples:
      councilfacts evaluate corpus/samples/gold.json
      councilfacts evaluate gold.json --errors
      councilfacts evaluate --db new.db --compare old.db
      councilfacts evaluate --conflicts judged.json
      councilfacts evaluate --conflicts judged.json --claims gold.json --texts articles/
    """
    from councilfacts.cli.opening import asked
    from councilfacts.problem import DONE, Problem
    from db.query import claims as stored

    if conflicts is not None:
        return _evaluate_conflicts(conflicts, db, claims, texts, errors, format)
    if compare is not None:
        _write_differences(_changes(_other(compare), list(stored(asked(db)))), format)
        return DONE
    if gold is None:
        raise Problem("nothing to compare with\nName a gold file, or another database with --compare")
    return _evaluate_claims(gold, db, errors, format)


def _evaluate_claims(gold: Path, db: str, errors: bool, format: Format) -> int:
    from councilfacts.cli.command import note
    from councilfacts.cli.opening import asked
    from councilfacts.evaluate import read_gold, score
    from councilfacts.formats import write
    from councilfacts.problem import CHECK_FAILED, DONE
    from db.query import claims, documents, officials, show

    engine = asked(db)
    wanted = read_gold(gold)
    result = score(wanted, claims(engine), officials(engine))
    read = {Path(document["path"]).name: str(document["id"]) for document in documents(engine)}
    if errors:
        texts = {name: str(show(engine, read[name])["text"]) for name in {miss.document for miss in result.misses} if name in read}
        _write_differences(_differences(result, texts), format)
    else:
        write(figures(result), FIGURES, format)
    if missing := [document["document"] for document in wanted if Path(document["document"]).name not in read]:
        note(f"{len(missing)} documents of the gold are not in {db}; all their claims count as missed: " + ", ".join(missing[:3]))
        return CHECK_FAILED
    return DONE


def _evaluate_conflicts(judged: Path, db: str, claims: Path | None, texts: Path | None, errors: bool, format: Format) -> int:
    from councilfacts.evaluate_conflicts import read_judged, score_conflicts
    from councilfacts.formats import write
    from councilfacts.problem import DONE

    entries = read_judged(judged)
    reported, words = _conflicts_of_file(claims, texts) if claims else _conflicts_of_database(db)
    result = score_conflicts(entries, reported, words)
    if not errors:
        write(result.rows(), (Column("figure"), Column("value", justify="right", show=_figure)), format)
        return DONE
    rows = [{"sort": "missed", "said": entry["verdict"], **_entry(entry)} for entry in result.missed]
    rows += [{"sort": "false alarm", "said": entry["verdict"], **_entry(entry)} for entry in result.alarms]
    rows += [{"sort": "unjudged", "said": conflict["type"], **_entry(conflict)} for conflict in result.unjudged]
    write(rows, (Column("sort"), Column("said"), Column("claims", wrap=True), Column("why", wrap=True)), format)
    return DONE


def _conflicts_of_database(db: str) -> tuple[list[dict[str, Any]], dict[str, str]]:
    from councilfacts.cli.opening import asked
    from db.facts import conflicts
    from db.query import documents, show

    engine = asked(db)
    words = {Path(document["path"]).name: str(show(engine, str(document["id"]))["text"]) for document in documents(engine)}
    return list(conflicts(engine)), words


def _conflicts_of_file(claims: Path, texts: Path | None) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The conflicts of the claims of a gold file, judged as they would be in a database."""
    from councilfacts.evaluate import read_gold
    from councilfacts.problem import Problem
    from db.claimsfile import from_gold, to_json
    from db.judge import judge

    if texts is None or not texts.is_dir():
        raise Problem(f"{texts or '--texts'}: the folder of the texts is needed to judge the claims of a file\nGive it with --texts DIR")
    try:
        views, documents, appointments, programmes = from_gold(read_gold(claims), texts)
    except OSError as error:
        raise Problem(f"{error.filename}: {error.strerror}\n--texts names the folder that holds the texts of {claims}") from error
    judgement = judge(views, documents, appointments, programmes)
    return [to_json(conflict) for conflict in judgement.conflicts], {Path(document.path).name: document.text for document in documents}


def _entry(entry: "Record") -> dict[str, str]:
    claims = "; ".join(f"{Path(claim['document']).name}: {claim.get('quote') or ''}" for claim in entry["claims"])
    return {"claims": claims, "why": str(entry.get("why") or entry.get("explanation") or "")}


def _figure(row: "Record") -> str:
    value = row["value"]
    return "" if value is None else f"{value:.3f}" if row["figure"] in ("precision", "recall") else f"{value:g}"


def _share(name: str) -> Callable[["Record"], str]:
    return lambda row: "" if row[name] is None else f"{row[name]:.3f}"


FIGURES = (
    Column("figure"),
    *(Column(name, justify="right", show=_share(name)) for name in ("precision", "recall", "f1", "accuracy")),
    *(Column(name, justify="right") for name in ("right", "found", "gold")),
)
DIFFERENCES = tuple(Column(name) for name in ("sort", "document", "quote", "said", "fields", "sentence"))


def figures(result: "Score") -> Iterator[dict[str, Any]]:
    """A row for each figure: detection, frame, strict, counts, appointments, detection by kind, then the accuracy of each field on found claims."""
    kinds = {f"detection: {kind}": figure for kind, figure in result.kinds.items() if kind != "count"}
    for name, figure in (result.figures | kinds).items():
        shares = {"precision": figure.precision, "recall": figure.recall, "f1": figure.f1, "accuracy": None}
        yield {"figure": name, **shares, "right": figure.right, "found": figure.found, "gold": figure.gold}
    paired = result.figures["detection"].right
    for name, share in result.accuracy.items():
        nothing = dict.fromkeys(("precision", "recall", "f1"))
        yield {"figure": f"field: {name}", **nothing, "accuracy": share, "right": result.right_fields[name], "found": paired, "gold": paired}


def _differences(result: "Score", texts: dict[str, str]) -> Iterator[dict[str, Any]]:
    from councilfacts.evaluate import sentence

    for miss in sorted(result.misses, key=lambda one: (one.sort, one.document, one.start)):
        fields = "; ".join(f"{name}: gold {wanted or 'none'}, found {got or 'none'}" for name, wanted, got in miss.fields)
        words = sentence(texts.get(miss.document, ""), miss.start, miss.end)
        yield _difference(miss.sort, vars(miss) | {"sentence": words}, miss.said, fields)


def _changes(before: Iterable["Record"], after: Iterable["Record"]) -> Iterator[dict[str, Any]]:
    from councilfacts.evaluate import changes

    gained, lost, changed = changes(before, after)
    for sort, claims in (("gained", gained), ("lost", lost)):
        for claim in claims:
            yield _difference(sort, claim, f"{claim['kind']} {claim['measure']}", "")
    for old, new, names in changed:
        fields = "; ".join(f"{name}: was {old.get(name) or 'none'}, is {new.get(name) or 'none'}" for name in names)
        yield _difference("changed", new, f"{new['kind']} {new['measure']}", fields)


def _difference(sort: str, place: "Record", said: str, fields: str) -> dict[str, Any]:
    return {
        "sort": sort,
        **{key: place[key] for key in ("document", "start", "end", "quote")},
        "said": said,
        "fields": fields,
        "sentence": place.get("sentence"),
    }


def _write_differences(rows: Iterable[dict[str, Any]], format: Format) -> None:
    """The differences; instead of a table, whose sentences would be columns of single words, a block for each."""
    from councilfacts.formats import safe, write
    from councilfacts.telling import wrapped

    if format is not Format.table:
        write(rows, DIFFERENCES, format)
        return
    listed = list(rows)
    for row in listed:
        print(safe(f"{row['sort']}  {row['quote']}  {row['said'].replace('_', ' ')}  {row['document']}"))
        for text in filter(None, (row["fields"], row["sentence"])):
            print(*wrapped(text), sep="\n")
    print(f"{len(listed)} differences")


def _other(place: str) -> list["Record"]:
    """The claims of another database, or of a file that `claims --format json` wrote."""
    import json

    from councilfacts.cli.opening import asked
    from councilfacts.problem import Problem
    from db.query import claims

    if not place.endswith(".json"):
        return list(claims(asked(place)))
    try:
        rows = json.loads(Path(place).read_text(encoding="utf-8"))
        if not all({"document", "start", "end", "kind", "low", "high", "quote", "measure", "id"} <= row.keys() for row in rows):
            raise ValueError("a list of claims is expected")
    except FileNotFoundError:
        raise Problem(f"{place}: no such file") from None
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise Problem(f"{place}: not a list of claims: {error}\nMake one with: councilfacts claims --format json > {place}") from error
    return list(rows)
