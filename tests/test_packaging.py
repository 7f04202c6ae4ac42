"""The package as others install it: its names are its own, the list of packages is whole, the wheel works away from the checkout."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NAMES = ("corpus", "rules", "extractor", "db", "councilfacts")
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "build", "dist", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis", "*.db")


@pytest.mark.parametrize("name", NAMES)
def test_no_other_distribution_owns_the_name(name: str) -> None:
    owners = set(packages_distributions().get(name, ())) - {"councilfacts"}
    assert not owners, f"{owners} also install a package {name!r}: use an environment of its own (pipx or a venv) for councilfacts"


def test_every_package_is_listed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    there = {".".join(path.parent.relative_to(ROOT).parts) for name in NAMES for path in (ROOT / name).rglob("__init__.py")}
    assert set(listed) == there


@pytest.mark.parametrize("name", NAMES)
def test_every_package_is_typed(name: str) -> None:
    assert (ROOT / name / "py.typed").is_file()


def imported() -> set[str]:
    """The top-level names that our packages import, at the top of a file or inside a function."""
    names = set()
    for path in (path for name in NAMES for path in (ROOT / name).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    return names - set(NAMES) - sys.stdlib_module_names


def test_every_import_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    told = [*project["dependencies"], *(one for name, extra in project["optional-dependencies"].items() if name != "dev" for one in extra)]
    declared = {re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-") for requirement in told}
    owners = packages_distributions()
    undeclared = {name for name in imported() if not {owner.lower().replace("_", "-") for owner in owners.get(name, [name])} & declared}
    assert not undeclared


@pytest.mark.slow
def test_the_wheel_works_outside_the_checkout(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "installed"
    shutil.copytree(ROOT, source, ignore=LEFT_OUT)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(tmp_path), str(source)], check=True)
    [wheel] = tmp_path.glob("councilfacts-*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--target", str(target), str(wheel)], check=True)
    shutil.rmtree(source)
    # PYTHONPATH goes before the checkout that this environment has installed; the working folder is empty
    environment = {**os.environ, "PYTHONPATH": str(target)}
    names = ", ".join(NAMES)
    code = f"import {names}; print(*{{module.__file__.split('installed')[0] for module in ({names})}})"
    where = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert where.stdout.strip() == f"{tmp_path}/"
    demo = subprocess.run([str(target / "bin" / "councilfacts"), "demo"], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert demo.returncode == 0, demo.stderr
    assert "claims" in demo.stdout
