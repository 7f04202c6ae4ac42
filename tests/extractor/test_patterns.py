"""Patterns do what they say: `re.I` given to `regex.compile` drops flags that the pattern names, such as `(?r)`."""

import importlib
import pkgutil

import regex

import extractor

WRITTEN = {"r": regex.R, "i": regex.I}


def test_flags_written_in_patterns_hold() -> None:
    lost = [
        f"{module.__name__}.{name}"
        for found in pkgutil.iter_modules(extractor.__path__)
        for module in (importlib.import_module(f"extractor.{found.name}"),)
        for name, pattern in vars(module).items()
        if isinstance(pattern, regex.Pattern) and pattern.pattern.startswith(("(?r)", "(?ri)", "(?i)"))
        for letter in pattern.pattern[2 : pattern.pattern.index(")")]
        if not pattern.flags & WRITTEN[letter]
    ]
    assert lost == []
