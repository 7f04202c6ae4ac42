"""Reads the rule files: ours, then each folder that the user adds. Imports neither spaCy nor anything else slow."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from rules.schema import TOPICS, Rule

R = TypeVar("R", bound=Rule)
DATA = Path(__file__).parent / "data"


class RuleError(ValueError):
    """A rule file cannot be used; the message names the file, the rule and the key."""


@dataclass(frozen=True)
class RuleBook:
    """All rules by topic, in file order, ours before the user's."""

    topics: Mapping[str, tuple[Rule, ...]]

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The rules of one class, whatever their file."""
        return tuple(rule for rules in self.topics.values() for rule in rules if isinstance(rule, kind))

    def __iter__(self) -> Iterator[tuple[str, Rule]]:
        for topic, rules in self.topics.items():
            for rule in rules:
                yield topic, rule


def load(extra: Iterable[Path] = ()) -> RuleBook:
    """The rule book of our files and of `extra` folders. Raises RuleError for a bad file, an unknown topic or an id used twice."""
    return _load(tuple(Path(folder) for folder in extra))


@cache
def _load(extra: tuple[Path, ...]) -> RuleBook:
    topics: dict[str, list[Rule]] = {}
    seen: dict[str, Path] = {}
    for folder in (DATA, *extra):
        if not folder.is_dir():
            raise RuleError(f"{folder}: not a folder of rule files")
        for path in sorted(folder.glob("*.toml")):
            for rule in read_file(path):
                if rule.id in seen:
                    raise RuleError(f"{path}: rule {rule.id!r} is already in {seen[rule.id]}")
                seen[rule.id] = path
                topics.setdefault(path.stem, []).append(rule)
    return RuleBook({topic: tuple(rules) for topic, rules in topics.items()})


def read_file(path: Path) -> list[Rule]:
    """The rules of one file. Raises RuleError naming file, rule and key."""
    kind = TOPICS.get(path.stem)
    if kind is None:
        raise RuleError(f"{path}: unknown topic {path.stem!r}; a rule file is named after one of {', '.join(sorted(TOPICS))}")
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{path}: {error}") from error
    if unknown := sorted(set(content) - {"rule"}):
        raise RuleError(f"{path}: unknown key {unknown[0]!r} at the top; a rule file holds [[rule]] entries")
    rules = []
    for number, entry in enumerate(content.get("rule", []), 1):
        name = entry.get("id") or f"number {number}"
        try:
            rules.append(kind.model_validate(entry))
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(str(part) for part in first["loc"]) or "entry"
            raise RuleError(f"{path}: rule {name}: {key}: {first['msg']}") from error
    return rules
