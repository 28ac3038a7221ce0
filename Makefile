# Every habit of this project in one word. Needs only Python 3.11+ and the package registries.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Where the evaluation data lies; without it the gate says so and stops with success.
EVALUATION ?=

.PHONY: run test lint types gate bench clean

run: $(VENV)/.installed  ## Read the seed article: who said what about whom, and its graph as GraphML
	$(BIN)/newsgraph show seeds
	$(BIN)/newsgraph build seeds --output output/seed.graphml

test: $(VENV)/.installed  ## All tests
	$(BIN)/python -m pytest

lint: $(VENV)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed
	$(BIN)/mypy

gate: $(VENV)/.installed  ## Score the extractions against gold; fails below the floors of tests/evaluation_floors.json
	$(BIN)/python tests/evaluation_gate.py $(if $(EVALUATION),--evaluation $(EVALUATION))

bench: $(VENV)/.installed  ## Words a second, load time, and the ratios to a blank tokenizer and installed de_core_news models
	$(BIN)/python benchmarks/bench.py
	$(BIN)/python benchmarks/stages.py

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) output dist build .pytest_cache .mypy_cache .ruff_cache
