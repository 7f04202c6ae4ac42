"""The columns of the tables: what a reader needs at a glance, in words; the other formats hold everything."""

from councilfacts.formats import Column, Row
from councilfacts.wording import period, value

SHORT = 8  # digits of an id in a table: enough to be unique among a million claims nearly always, and `show` says so where they are not


def short_id(row: Row) -> str:
    """The beginning of an id, which `show` takes."""
    return str(row["id"])[:SHORT]


def about(row: Row) -> str:
    """What the figure is about: council, service, programme."""
    return ", ".join(str(row[key]).replace("_", " ") for key in ("council", "service", "programme") if row.get(key))


def part(row: Row) -> str:
    """The service and the programme that the figure is about; nothing where it is the whole council."""
    return about({**row, "council": None})


def said(row: Row) -> str:
    """Where and when it was said."""
    where = str(row.get("source") or row.get("document") or "")
    return f"{where} {row['published']}" if row.get("published") else where


def _outlet(row: Row) -> str:
    """An outlet with its other names."""
    others = [name for name in row["names"] if name != row["source"]]
    return str(row["source"] or "") + (f" (also {', '.join(others)})" if others else "")


def words(key: str, heading: str | None = None, wrap: bool = False) -> Column:
    """A column whose value is a name with underscores."""
    return Column(key, heading, wrap, show=lambda row: str(row.get(key) or "").replace("_", " "))


ID = Column("id", show=short_id)
PERIOD = Column("period", wrap=True, show=lambda row: period(row.get("period")))
CLAIM = (
    ID,
    Column("value", wrap=True, show=value),
    words("measure", wrap=True),
    words("status"),
    PERIOD,
    Column("council", "about", wrap=True, show=about),
    Column("source", "said by", wrap=True, show=said),
)
MOMENT = (
    PERIOD,
    Column("published"),
    Column("disputed", "!", show=lambda row: "!" if row["disputed"] else ""),
    Column("value", wrap=True, show=value),
    words("measure", wrap=True),
    words("status", wrap=True),
    Column("council", wrap=True),
    Column("programme", "part", wrap=True, show=part),
    Column("source", wrap=True, show=lambda row: str(row["source"] or row["document"])),
    ID,
)
APPOINTMENT = (
    Column("person", wrap=True),
    words("role"),
    Column("role_text", "as written", wrap=True),
    Column("organisation", wrap=True),
    Column("party", wrap=True),
    Column("document", "said by", wrap=True, show=said),
)
PROGRAMME = (
    Column("name"),
    Column("expansion", wrap=True),
    Column("council", wrap=True),
    Column("documents", justify="right", show=lambda row: str(len(row["documents"]))),
    Column("claims", justify="right"),
)
DOCUMENT = (
    ID,
    Column("published", show=lambda row: f"{row['published'] or ''}{' (inferred)' if row.get('published_inferred') else ''}"),
    Column("source", wrap=True),
    Column("title", wrap=True, show=lambda row: row.get("title") or row["path"]),
    Column("council", wrap=True),
    Column("claims", justify="right"),
)
SOURCE = (
    Column("source", wrap=True, show=_outlet),
    Column("kind"),
    Column("documents", justify="right"),
    Column("claims", justify="right"),
    Column("first"),
    Column("last"),
)
UNPLACED = (
    Column("quote", "number", wrap=True),
    Column("reason", wrap=True),
    Column("rule", wrap=True),
    Column("document", wrap=True),
    Column("sentence", wrap=True),
)
FACT = (
    ID,
    words("measure", wrap=True),
    PERIOD,
    Column("council", "about", wrap=True, show=about),
    Column("low", "agreed value", show=lambda row: "they differ" if row["low"] is None and row["high"] is None else value(row)),
    Column("claims", justify="right"),
    Column("stories", justify="right"),
    Column("sources", justify="right"),
)
CONFLICT = (
    ID,
    Column("type"),
    Column("severity", justify="right", show=lambda row: f"{row['severity']:.2f}"),
    Column("state"),
    Column("explanation", wrap=True),
)
