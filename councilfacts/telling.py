"""Tells one stored thing in plain lines for a reader, safe to print."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from councilfacts.formats import safe, width
from councilfacts.wording import period, value

Record = Mapping[str, Any]
MARK = ("»", "«")  # around the value in its sentence: the quotation marks of no English text
INDENT = "  "
RELATED = {
    "facts": ("id", "measure", "period", "council", "claims"),
    "conflicts": ("id", "type", "state", "explanation"),
    "reviews": ("reviewed_at", "reviewer", "verdict", "note"),
}


def tell(record: Record) -> Iterator[str]:
    """The lines about a record that `db.query.show` gives."""
    if "severity" in record:  # its `type` is the type of conflict
        yield from _conflict(record)
    else:
        yield from {"claim": _claim, "fact": _fact}.get(record["type"], _anything)(record)


def _claim(claim: Record) -> Iterator[str]:
    yield f"claim {claim['id']}: {safe(value(claim))} ({claim['measure'].replace('_', ' ')}, {claim['status']})"
    yield f"{safe(_place(claim))}"
    yield ""
    context = claim["context"]
    yield from wrapped(context["before"] + MARK[0] + context["value"] + MARK[1] + context["after"])
    yield ""
    yield from _table([(field["field"], _shown(field, claim), _words(field), field["rule"]) for field in claim["fields"]])
    yield f"confidence {claim['confidence']:.2f}"
    for name in ("facts", "conflicts", "reviews"):
        yield from _related(name, claim.get(name) or [], RELATED[name])
    if len(claim.get("history") or []) > 1:  # one version is what stands above
        yield from _related("history", claim["history"])


def _conflict(conflict: Record) -> Iterator[str]:
    yield f"conflict {conflict['id']}: {conflict['type']}, severity {conflict['severity']:.2f}, {conflict['state']}"
    yield from wrapped(conflict["explanation"])
    for claim in conflict["claims"]:
        yield ""
        yield f"{str(claim['id'])[:8]}  {safe(_place(claim))}"
        yield from wrapped(marked(claim) if "sentence" in claim else f"{claim['quote']}, {claim['role_text']}")
    yield from _related("reviews", conflict.get("reviews") or [], RELATED["reviews"])


def _fact(fact: Record) -> Iterator[str]:
    yield from _anything({key: item for key, item in fact.items() if key != "claims"})
    for claim in fact.get("claims") or []:
        yield f"{str(claim['id'])[:8]}  {safe(value(claim))}  {claim['status']}  {safe(_place(claim))}"


def _anything(record: Record) -> Iterator[str]:
    yield f"{record['type']} {record.get('id', '')}".rstrip()
    for key, item in record.items():
        if key in ("type", "id") or item in (None, "", [], {}):
            continue
        if key == "context":
            yield from wrapped(f"{item['before']}{MARK[0]}{item['value']}{MARK[1]}{item['after']}")
            continue
        if key == "text":
            yield ""
            for line in str(item).splitlines():
                yield from wrapped(line)
            yield ""
            continue
        if isinstance(item, list) and item and isinstance(item[0], Mapping):
            yield from _related(key, item)
        else:
            yield from wrapped(f"{key.replace('_', ' ')}: {item}")


def _related(name: str, rows: list[Record], keys: tuple[str, ...] = ()) -> Iterator[str]:
    """The rows by some of their keys, or all."""
    if rows:
        yield ""
        yield f"{name.replace('_', ' ')}:"
        for row in rows:
            items = [row.get(key) for key in keys or row]
            yield from wrapped("  ".join(str(item) for item in items if item not in (None, "") and not isinstance(item, (list, dict))))


def _place(claim: Record) -> str:
    """Where and when it was said, and the way back to the words."""
    said = ", ".join(str(item) for item in (claim.get("source"), claim.get("published")) if item)
    inferred = " (date inferred)" if claim.get("published_inferred") else ""
    page = f", {claim['place']}" if claim.get("place") else ""
    return f"{said}{inferred}{': ' if said else ''}{claim['document']}{page}, characters {claim['start']}-{claim['end']}"


def marked(claim: Record) -> str:
    """The claim's sentence with the value marked; the quote alone where the sentence is not at hand."""
    before, quote, after = parts(claim)
    return f"{before}{MARK[0]}{quote}{MARK[1]}{after}" if before or after else quote


def parts(claim: Record) -> tuple[str, str, str]:
    """The claim's sentence before its quote, the quote, and the sentence after it."""
    sentence, start = claim.get("sentence"), claim.get("sentence_start")
    if not sentence or start is None:
        return "", str(claim["quote"]), ""
    before, after = claim["start"] - start, claim["end"] - start
    return sentence[:before], sentence[before:after], sentence[after:]


def _shown(field: Record, claim: Record) -> str:
    item = field["value"]
    if field["field"] == "value":
        return value(claim)
    if field["field"] == "period":
        return f"{period(item)} ({item})" if item and period(item) != item else str(item or "none")
    return "none" if item is None else f"{item:,.15g}" if isinstance(item, float) else str(item).replace("_", " ")


def _words(field: Record) -> str:
    return f"“{field['words']}”" if field.get("words") else ""


def _table(rows: list[tuple[str, str, str, str]]) -> Iterator[str]:
    """Aligned columns; what does not fit the width goes on below, indented."""
    cells = [[safe(cell) for cell in row] for row in rows]
    wide = [max((len(row[at]) for row in cells), default=0) for at in range(3)]
    room = width()
    for row in cells:
        padded = (cell.ljust(min(size, room // 3)) for cell, size in zip(row[:3], wide, strict=True))
        line = INDENT + "  ".join((*padded, row[3]))
        yield from textwrap.wrap(line, room, subsequent_indent=INDENT * 4, break_on_hyphens=False) if len(line) > room else [line.rstrip()]


def wrapped(text: str, indent: str = INDENT, first: str | None = None) -> list[str]:
    """The text in lines that fit the terminal, indented and safe to print; `first` is the indent of the first line where it is another."""
    begin = indent if first is None else first
    return textwrap.wrap(safe(text), width(), initial_indent=begin, subsequent_indent=indent, break_on_hyphens=False) or [""]
