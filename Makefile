# Each target sets up what it needs in .venv. That takes Python 3.11 or newer, or uv; nothing else.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help build test fuzz check format docs bench lock clean

BIN := .venv/bin
INSTALL := @sh requirements/install.sh
# Where `make` was started inside another environment, that one is not ours.
unexport VIRTUAL_ENV PYTHONHOME PYTHONPATH

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

build: ## set up everything and compile the plan in worksheets/ into build/
	$(INSTALL) build
	$(BIN)/python -m masterplan_cli build

test: ## set up everything and run all tests
	$(INSTALL) test
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

fuzz: ## spoil all that the program reads, 250 times; more with FUZZ="--cases 9000 --seed 7"
	$(INSTALL) test
	$(BIN)/python -m tests.fuzz.fuzz $(FUZZ)

check: ## format, lint, types and layers of the code
	$(INSTALL) check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m ruff check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

format: ## lay out the code and fix what can be fixed
	$(INSTALL) check
	$(BIN)/python -m ruff format
	$(BIN)/python -m ruff check --fix

docs: ## renew the pages in docs/ that are made from the code
	$(INSTALL) build
	$(BIN)/python docs/generate.py

bench: ## measure against what a user would pick instead
	$(INSTALL) bench
	$(BIN)/python -m bench.compare

lock: ## take the newest releases of everything into requirements/ (needs uv)
	sh requirements/lock.sh

clean: ## remove what was built and cached; .venv stays
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
