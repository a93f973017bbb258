# Every target sets up .venv by itself when pyproject.toml or constraints.txt has changed.
PYTHON ?= python3
PORT ?= 8501
HOST ?= 127.0.0.1

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DISPLAYS := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname)))

.PHONY: run build test lint bench clean

run: $(READY)  ## Serve the app: make run PORT=8501 HOST=127.0.0.1
	$(BIN)/streamlit run app.py --server.port $(PORT) --server.address $(HOST) --server.headless $(if $(DISPLAYS),false,true)

build: $(READY)  ## Read the documents of corpus/ into .index/
	$(BIN)/python -m index build corpus

test: $(READY)  ## Run every test; those that need Chromium are skipped without it
	$(BIN)/python -m pytest

lint: $(READY)  ## Style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(READY)  ## Measure search, answers and speed
	$(BIN)/python -m bench

clean:  ## Remove everything that the other targets made
	rm -rf $(VENV) .index .bench .mypy_cache .pytest_cache .ruff_cache .hypothesis build *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# torch first and alone: whatever else is asked for must then live with this exact version.
$(READY): pyproject.toml constraints.txt
	test -x $(BIN)/pip || $(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install --constraint constraints.txt torch
	$(BIN)/pip install --constraint constraints.txt --editable ".[dev]"
	touch $@
