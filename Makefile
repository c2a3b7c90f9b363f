# Every target sets up what it needs; README.md has the same without make.
PYTHON ?= python3
DEVELOP = $(PYTHON) installer/develop.py

.PHONY: help run demo test bench set-up texts constraints clean
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: ## open the program
	@$(DEVELOP) run

demo: ## open the program on the sample workbook, in a throwaway folder
	@$(DEVELOP) demo

test: ## run every check and every test
	@$(DEVELOP) test

bench: ## measure (10^6 answers); let nothing else run meanwhile
	@$(DEVELOP) bench

set-up: ## make .venv and see to the system libraries, nothing more
	@$(DEVELOP) set-up

texts: set-up ## collect the texts of the code into the translations
	@.venv/bin/python installer/collect_texts.py

constraints: set-up ## renew the pinned versions and their hashes (needs the package index)
	@.venv/bin/python -m pip install --quiet uv
	@.venv/bin/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --no-header --quiet -o constraints.txt

clean: ## remove what was built
	rm -rf build dist .venv .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
