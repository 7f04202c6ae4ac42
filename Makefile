# Everything a newcomer or CI needs; Python 3.11 or later and make are enough.
# The environment is made once and again when pyproject.toml changes. `make test FAST=1` leaves out the tests that take long.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint bench docs clean

demo: $(STAMP)
	@$(BIN)/councilfacts demo

# Tests start dozens of processes: where the environment forbids to write bytecode, each would compile all sources first.
test: $(STAMP)
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -q -n auto --maxprocesses 4 $(if $(FAST),-m "not slow")

lint: $(STAMP)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(STAMP)
	@$(BIN)/python -m tests.benchmark.accuracy
	@$(BIN)/python -m tests.benchmark.simulator
	@$(BIN)/python -m tests.benchmark.speed

docs: $(STAMP)
	@$(BIN)/python -m councilfacts.cli.reference docs/cli.md README.md

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "councilfacts needs Python 3.11 or later; name one with: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@
