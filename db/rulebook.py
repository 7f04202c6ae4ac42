"""The rules by which claims are compared: ours and those of the user's folders. Read when first asked for, once for the whole process.

Comparing asks for rules in a thousand places and for the same ones in each; they are set for the process, not handed from function to function.
What was worked out from rules and is remembered is forgotten when other folders come into use (`on_change`).
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from rules.loader import load_topics
from rules.schema import Rule, RuleError

R = TypeVar("R", bound=Rule)
TOPICS = ("relations", "subjects", "tolerances")

_folders: tuple[Path, ...] = ()
_forget: list[Callable[[], None]] = []


def use(folders: Iterable[str | Path] = ()) -> None:
    """Compares by the rules of these folders, beside ours, from now on. Folders that are gone are passed over.

    Raises RuleError for a file that cannot be used; then all stays as it was.
    """
    global _folders
    wanted = tuple(path for folder in folders if (path := Path(folder)).is_dir())
    if wanted == _folders:
        return
    before, _folders = _folders, wanted
    try:
        for topic in TOPICS:
            load_topics((topic,), wanted)
        for forget in _forget:
            forget()
    except RuleError:
        _folders = before
        for forget in _forget:
            forget()
        raise


def rules_of(topic: str, kind: type[R]) -> list[R]:
    """The rules of one of the topics that comparing goes by."""
    return [rule for rule in load_topics((topic,), _folders)[topic] if isinstance(rule, kind)]


def on_change(forget: Callable[[], None]) -> None:
    """Has `forget` called whenever other rules come into use."""
    _forget.append(forget)
