# make run    read seeds/, write outputs/       make test   all checks
# make lock   new constraints.txt               make clean  remove what make made
# Another Python: make run PYTHON=python3.12      Options of the run: make run ARGS="--workers 4"

PYTHON ?= python3
VENV ?= .venv
ARGS ?=
BIN := $(VENV)/bin

.PHONY: run test lock clean

run: $(VENV)/.installed
	@$(BIN)/python -m pipeline run $(ARGS); code=$$?; \
	if [ $$code -eq 2 ]; then echo "Some inputs were rejected (see above); all others are in the tables."; code=0; fi; \
	if [ $$code -eq 0 ]; then echo "Open outputs/tables.xlsx, or outputs/claims.csv, in a spreadsheet."; fi; \
	exit $$code

test: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy pipeline
	$(BIN)/python -m pytest -q

lock: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.10 --extra dev --upgrade --no-annotate \
		--custom-compile-command "make lock" --quiet -o constraints.txt pyproject.toml

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis build *.egg-info
	find pipeline tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# Made anew only when what is to be installed has changed.
$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@ $(VENV)/.installed

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || \
		{ echo "$(PYTHON) not found. Install Python 3.10 or later, or name one: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || \
		{ echo "$$($(PYTHON) --version 2>&1) is too old. Python 3.10 or later is needed: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "$(PYTHON) has no venv module. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
