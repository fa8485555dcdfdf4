# Paperround for people with make; README.md tells the same for Windows.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test check soak phrases benchmarks samples clean

run: $(READY)  ## build the samples' dataset and say what to open
	$(BIN)/paperround build samples/papers --out samples/dataset

test: check  ## everything that must hold before a change lands
	$(BIN)/pytest -n 2 -m "not soak"

check: $(READY)  ## style, types and the direction of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

soak: $(READY)  ## the long versions of bounded checks
	$(BIN)/pytest -m soak --hypothesis-profile=soak --timeout=7200

phrases: $(READY)  ## how well the normalisers read labelled phrases, and each miss
	$(BIN)/python -m tests.phrases

benchmarks: $(READY)  ## speed beside the plain library calls; writes docs/performance.md
	$(BIN)/python -m benchmarks

samples: $(READY)  ## make the sample papers again
	$(BIN)/python -m samples.make

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --editable . --group dev
	touch $@

clean:
	rm -rf $(VENV) samples/dataset
