"""Claims written into their sentences, for tests of comparing.

`[£11.9m | saving required 2013/14 service=culture]` in a text becomes the claim on "£11.9m".
"""

import re
from datetime import date
from typing import Any

from db.records import ClaimView, DocumentView
from db.statement import Statement, state
from extractor.claim import MEASURES, QUALIFIERS, STATUSES, stable_id

COUNCIL = "Northmere County Council"
_MARK = re.compile(r"\[([^\]]+)\]")
_NUMBER = re.compile(r"[\d,]*\.?\d+")
_UNITS = {"bn": 1e9, "billion": 1e9, "m": 1e6, "million": 1e6, "k": 1e3}
_KINDS = {measure: kind for kind, measures in MEASURES.items() for measure in measures}


def paper(text: str, source: str = "Northmere Echo", published: str | None = "2014-02-13", **common: Any) -> list[ClaimView]:
    """The claims of one paper, in text order. `common` are fields of all of them."""
    plain, spans, at = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        quote, _, fields = mark[1].partition(" | ")
        spans.append((len(plain), quote, fields.split()))
        plain += quote
        at = mark.end()
    plain += text[at:]
    day = date.fromisoformat(published) if published else None
    document = DocumentView(stable_id(plain, source, published), f"{source}.txt", source, day, plain, COUNCIL)
    return [_claim(document, start, quote, words, common) for start, quote, words in spans]


def _claim(document: DocumentView, start: int, quote: str, words: list[str], common: dict[str, Any]) -> ClaimView:
    fields: dict[str, Any] = {"measure": "saving", "status": "agreed", "qualifier": "exact", "council": COUNCIL} | common
    for word in words:
        if word in _KINDS:
            fields["measure"] = word
        elif word in STATUSES:
            fields["status"] = word
        elif word in QUALIFIERS:
            fields["qualifier"] = word
        elif "=" in word:
            name, _, value = word.partition("=")
            fields[name] = value.replace("_", " ") if name in ("speaker", "counterparty", "programme") else value or None
        elif re.fullmatch(r"\d{4}/\d\d", word):
            first = int(word[:4])
            fields["period"], fields["period_text"] = f"{first}-04-01/{first + 1}-03-31", word
        else:
            fields["period"] = word
    number = figure(quote)
    qualifier = fields.pop("qualifier")
    low = None if qualifier in ("almost", "up_to", "less_than") else number
    high = None if qualifier == "more_than" else number
    edges = [0, *(found.end() for found in re.finditer(r"[.!?](?=\s)|\n+", document.text)), len(document.text)]
    begins = max(edge for edge in edges if edge <= start)
    ends = min(edge for edge in edges if edge >= start + len(quote))
    measure, status = fields.pop("measure"), fields.pop("status")
    key = stable_id(document.id, start, quote)
    return ClaimView(key, document, _KINDS[measure], measure, low, high, qualifier, status, start, start + len(quote), quote, begins, ends, **fields)


def figure(quote: str) -> float:
    """The value of a written figure in base units."""
    found = _NUMBER.search(quote)
    assert found, quote
    rest = quote[found.end() :].strip().split(" ")[0].lower()
    return round(float(found[0].replace(",", "")) * _UNITS.get(rest, 1), 6)


def one(text: str, **common: Any) -> Statement:
    """The first claim of a text, made ready for comparing."""
    source, published = common.pop("source", "Northmere Echo"), common.pop("published", "2014-02-13")
    return state(paper(text, source, published, **common)[0])
