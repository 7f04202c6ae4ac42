"""Reads the rule files: ours, then each folder that the user adds. Imports neither spaCy nor anything else slow.

A user's folder holds files named like ours. Its rules come after ours; it may not use an id of ours again, and a file of
it may begin with `off = ["saving.axed", ...]`, which switches off rules of the same topic by id; those ids may then be used again.
"""

import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from rules.gazetteer import Council, read_councils
from rules.schema import TOPICS, Rule, RuleError

__all__ = ["DATA", "RuleBook", "RuleError", "load", "load_topics", "read_file", "version"]

R = TypeVar("R", bound=Rule)
DATA = Path(__file__).parent / "data"
COUNCILS = "councils.csv"


@dataclass(frozen=True)
class RuleBook:
    """All rules by topic, in file order, ours before the user's; and the councils that texts may name, likewise."""

    topics: Mapping[str, tuple[Rule, ...]]
    councils: tuple[Council, ...] = ()

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The rules of one class, whatever their file."""
        return tuple(rule for rules in self.topics.values() for rule in rules if isinstance(rule, kind))

    def __iter__(self) -> Iterator[tuple[str, Rule]]:
        for topic, rules in self.topics.items():
            for rule in rules:
                yield topic, rule


def load(extra: Iterable[Path] = ()) -> RuleBook:
    """The rule book of our files and of `extra` folders.

    Raises RuleError for a missing folder, a bad file, an unknown topic, an id used twice, or an `off` that names no rule.
    """
    return _load(tuple(Path(folder) for folder in extra))


def version(rulebook: RuleBook) -> str:
    """16 hex digits that stand for everything the rule book says, wherever its files lie: what a run record keeps."""
    said = hashlib.sha256()
    for topic, rule in rulebook:
        said.update(f"{topic} {rule.written}\n".encode())
    for council in rulebook.councils:
        said.update(f"{council}\n".encode())
    return said.hexdigest()[:16]


@cache
def load_topics(topics: tuple[str, ...], extra: tuple[Path, ...] = ()) -> Mapping[str, tuple[Rule, ...]]:
    """The rules of some topics, ours and those of `extra` folders, without reading the files of others. Raises RuleError as `load` does."""
    return _load_topics(extra, topics)


@cache
def _load(extra: tuple[Path, ...]) -> RuleBook:
    topics = _load_topics(extra)
    councils = [council for folder in (DATA, *extra) if (path := folder / COUNCILS).exists() for council in read_councils(path)]
    return RuleBook(topics, tuple(councils))


def _load_topics(extra: tuple[Path, ...], only: tuple[str, ...] | None = None) -> dict[str, tuple[Rule, ...]]:
    topics: dict[str, dict[str, Rule]] = {}
    seen: dict[str, Path] = {}
    for folder in (DATA, *extra):
        if not folder.is_dir():
            raise RuleError(f"{folder}: not a folder of rule files")
        for path in sorted(folder.glob("*.toml")):
            if only is not None and path.stem not in only:
                continue
            rules, off = _read(path, may_switch_off=True) if folder is not DATA else _read_ours(path)
            topic = topics.setdefault(path.stem, {})
            for rule_id in off:
                if topic.pop(rule_id, None) is None:
                    raise RuleError(f"{path}: off: there is no rule {rule_id!r} in {path.stem} to switch off")
                del seen[rule_id]  # what is switched off may be said anew
            for rule in rules:
                if rule.id in seen:
                    raise RuleError(f"{path}: rule {rule.id}: id: already used in {seen[rule.id]}")
                seen[rule.id] = path
                topic[rule.id] = rule
    return {topic: tuple(rules.values()) for topic, rules in topics.items()}


def read_file(path: Path) -> list[Rule]:
    """The rules of one file. Raises RuleError naming file, rule and key."""
    return _read(path, may_switch_off=True)[0]


@cache  # who reads articles needs all topics for reading them, and some again for comparing what they say
def _read_ours(path: Path) -> tuple[list[Rule], list[str]]:
    return _read(path, may_switch_off=False)


def _read(path: Path, may_switch_off: bool) -> tuple[list[Rule], list[str]]:
    kind = TOPICS.get(path.stem)
    if kind is None:
        raise RuleError(f"{path}: unknown topic {path.stem!r}; a rule file is named after one of {', '.join(sorted(TOPICS))}")
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{path}: {error}") from error
    known = {"rule", "off"} if may_switch_off else {"rule"}
    if unknown := sorted(set(content) - known):
        raise RuleError(f"{path}: unknown key {unknown[0]!r} at the top; a rule file holds [[rule]] entries")
    entries, off = content.get("rule", []), content.get("off", [])
    if not isinstance(entries, list):
        raise RuleError(f"{path}: rule: write each rule under a heading of its own, [[rule]]")
    if not isinstance(off, list) or not all(isinstance(one, str) for one in off):
        raise RuleError(f'{path}: off: expected a list of rule ids, as in off = ["saving.axed"]')
    return [_rule(kind, entry, number, path) for number, entry in enumerate(entries, 1)], off


def _rule(kind: type[Rule], entry: Any, number: int, path: Path) -> Rule:
    name = entry.get("id") if isinstance(entry, dict) else None
    try:
        rule = kind.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "entry"
        raise RuleError(f"{path}: rule {name or f'number {number}'}: {key}: {first['msg']}") from error
    rule.keep(entry)
    return rule
