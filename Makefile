.DEFAULT_GOAL := help
.PHONY: help setup demo run test lint bench docs pictures lock clean

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.set-up
UV := $(shell command -v uv 2>/dev/null)
PYTEST ?= -n 4 --dist worksteal

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: $(STAMP) ## the environment in .venv, from the locked requirements

# A lock that changed is installed again; an untouched one costs nothing.
$(STAMP): requirements-dev.txt pyproject.toml bot/__init__.py
	@python=; \
	for name in "$$PYTHON" python3.11 python3.12 python3.13 python3.14 python3 python; do \
	  [ -n "$$name" ] || continue; \
	  if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then python=$$name; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "Charterbot needs Python 3.11 or newer, and none is on the PATH. Install it, or name it: make setup PYTHON=/path/to/python3.11" >&2; \
	  exit 1; \
	fi; \
	if ! $(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	  rm -rf $(VENV); \
	  if [ -n "$(UV)" ]; then "$(UV)" venv --quiet --no-config --python "$$python" $(VENV); \
	  else "$$python" -m venv $(VENV) || { echo "Python cannot make a virtual environment: install its venv module (Debian: apt-get install python3-venv)" >&2; exit 1; }; fi; \
	fi
ifneq ($(UV),)
	"$(UV)" pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.txt
	"$(UV)" pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
endif
	@touch $(STAMP)

demo: setup ## a living tea club on a page: no token, no network
	$(BIN)/charterbot demo

run: setup ## the bot, with the settings of .env
	$(BIN)/charterbot run

test: setup ## all tests
	$(BIN)/python -m pytest -n 2 -m browser tests/browser
	$(BIN)/python -m pytest $(PYTEST)

lint: setup ## format, lints, the direction of imports, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy

bench: setup ## our pipeline beside python-telegram-bot doing nothing
	$(BIN)/python -m tests.bench

pictures: setup ## the README's pictures, taken of the living page (needs Chromium)
	$(BIN)/python -m tests.support.pictures docs

docs: setup ## docs/charter.md, the reference page of the charter language
	mkdir -p docs
	$(BIN)/charterbot schema --page > docs/charter.md

# --no-header: the command line, which may name places of this machine, stays out of the files.
lock: ## newest versions that fit pyproject.toml, into both requirement files (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --no-strip-extras --generate-hashes --no-header --upgrade pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --no-strip-extras --generate-hashes --no-header --upgrade pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt

clean: ## away with the environment and all that tools left behind
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage .coverage.* htmlcov build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
