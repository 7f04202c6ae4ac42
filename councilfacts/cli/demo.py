"""`demo`: the bundled articles read into a database, and what they say."""

from typing import Annotated

import typer


def demo(
    db: Annotated[str | None, typer.Option(metavar="PATH|URL", help="Keep the database here; without it, it is thrown away.")] = None,
) -> int:
    """Reads the sample articles that come with councilfacts and shows some claims and all conflicts.

    Without --db the database lives in a temporary folder and is gone afterwards. With it, a second run changes nothing.

    Examples:
      councilfacts demo
      councilfacts demo --db demo.db
    """
    from pathlib import Path
    from tempfile import TemporaryDirectory

    if db is not None:
        return _run(db)
    with TemporaryDirectory(prefix="councilfacts-") as folder:
        return _run(str(Path(folder) / "demo.db"))


def _run(db: str) -> int:
    from corpus import samples
    from councilfacts.cli.ingest import summary
    from councilfacts.ingest import IngestOptions, ingest
    from councilfacts.problem import CHECK_FAILED, DONE
    from councilfacts.tour import tour
    from db.engine import open_database

    engine = open_database(db)
    options = IngestOptions(exclude=("*.json",))
    report = ingest([samples.folder()], engine, options)
    print("The articles that come with councilfacts. The papers, the people and their words are invented; the figures are close to the record.")
    print(summary(report, options))
    for line in tour(engine):
        print(line)
    engine.dispose()
    return CHECK_FAILED if report.failures else DONE
