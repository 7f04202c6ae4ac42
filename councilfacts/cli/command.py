"""What the commands share: how one is registered, and how its errors are told.

Every command is a plain function in a file of its own. Its heavy imports stand inside the function: `--help` and shell completion import all
command files, and must not wait for spaCy or the database.
"""

import inspect
import os
import re
import sys
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import wraps
from typing import Any, get_type_hints

import typer

from councilfacts.formats import safe
from councilfacts.problem import CHECK_FAILED, DONE, MISUSED, Problem

OURS = ("corpus", "rules", "extractor", "db", "councilfacts")
Command = Callable[..., int | None]


def register(app: typer.Typer, function: Command, name: str | None = None) -> None:
    """Adds a command: its help is its docstring, whose block after "Examples:" is printed as it stands; it returns its exit status (null: 0)."""
    text = re.sub(r"(?m)^Examples:$", "\b\nExamples:", inspect.cleandoc(function.__doc__ or ""))
    app.command(name or function.__name__.replace("_", "-"), help=text)(_prepared(function))


def _prepared(function: Command) -> Callable[..., None]:
    """The function as typer sees it: one parameter for each option, errors told in a line, the exit status passed on.

    A parameter whose type is a dataclass stands for one option a field, so that commands share whole sets of options.
    """
    hints = get_type_hints(function, include_extras=True)
    groups: dict[str, tuple[type, list[str]]] = {}
    parameters: list[inspect.Parameter] = []
    for parameter in inspect.signature(function).parameters.values():
        kind = hints[parameter.name]
        if is_dataclass(kind) and isinstance(kind, type):
            members = _options_of(kind)
            groups[parameter.name] = (kind, [member.name for member in members])
            parameters += members
        else:
            parameters.append(parameter.replace(annotation=kind, kind=inspect.Parameter.KEYWORD_ONLY))

    @wraps(function)
    def run(**given: Any) -> None:
        for name, (kind, members) in groups.items():
            given[name] = kind(**{member: given.pop(member) for member in members})
        raise typer.Exit(_guarded(function, given))

    del run.__dict__["__wrapped__"]  # typer would read the signature of the plain function
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    run.__dict__["__signature__"] = inspect.Signature(parameters)
    return run


def _options_of(group: type) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if field.default is MISSING else field.default,
            annotation=hints[field.name],
        )
        for field in fields(group)
    ]


def _guarded(function: Command, given: dict[str, Any]) -> int:
    """Runs the command and gives its exit status; an exception becomes one line."""
    try:
        return function(**given) or DONE
    except (typer.Exit, typer.Abort):
        raise
    except BrokenPipeError:  # the reader of a pipe (`| head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        complain("stopped")
        return CHECK_FAILED
    except Problem as problem:
        complain(str(problem))
        return problem.status
    except Exception as error:  # the last resort: a traceback helps no reporter, and a developer can have it
        if os.environ.get("COUNCILFACTS_DEBUG"):
            raise
        if type(error).__module__.partition(".")[0] in OURS or isinstance(error, OSError):  # these say what is wrong and what to do
            complain(str(error))
        else:
            complain(f"{type(error).__name__}: {error}\nThis is a fault of councilfacts; COUNCILFACTS_DEBUG=1 shows where.")
        return MISUSED


def complain(message: str) -> None:
    """Prints an error on standard error, two lines at most and safe to print."""
    lines = [safe(line) for line in message.strip().splitlines() if line.strip()][:2]
    print("councilfacts: " + "\n  ".join(lines or ["failed"]), file=sys.stderr)


def note(message: str) -> None:
    """Prints a remark on standard error, where it does not mix with a listing."""
    print(safe(message), file=sys.stderr)
