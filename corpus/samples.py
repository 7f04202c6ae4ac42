"""The articles that come with the project: a small corpus in which sources agree, round, revise themselves and contradict each other.

Figures and stories are close to public record; the outlets, the people and their words are invented.
"""

from importlib.resources import files
from pathlib import Path


def folder() -> Path:
    """The folder of the sample articles, with `manifest.csv`, `gold.json` (their claims) and `conflicts.json` (judged relations)."""
    return Path(str(files("corpus"))) / "samples"
