# mkdocs-briefing: `make site` does the main job, `make test` tests it. Both set themselves up.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: help train-names site serve test test-all test-lowest test-successors lint format lock bench bench-quality screenshot clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

site: $(VENV)/.site ## articles in seeds/ -> build/briefings, build/site, build/pdf
	$(BIN)/briefing build

serve: $(VENV)/.site ## preview, reloaded when an article, a correction or a page changes
	$(BIN)/mkdocs serve

test: $(VENV)/.dev $(VENV)/.wheels $(VENV)/.browser lint ## set up, a browser included, and run the checks and tests
	$(BIN)/python -m pytest $(TOGETHER)

# Two processes, each with whole files of tests, so that what a file shares is made once.
TOGETHER := --numprocesses 2 --dist loadfile --no-loadscope-reorder

# Each line takes minutes. The last one mounts a small file system, so it needs root.
test-all: test test-lowest ## also all attacks, other versions, kills and full disks: about two hours [MINUTES=10]
	$(BIN)/python -m pytest $(TOGETHER) --slow --all-payloads
	$(BIN)/python benchmarks/anything.py $(or $(MINUTES),10)
	$(BIN)/python benchmarks/kills.py kill 200 --build --articles 3
	@if [ "$$(id -u)" = 0 ]; then $(FULL_DISK); else echo "left out, needs root: $(FULL_DISK)"; fi

FULL_DISK := $(BIN)/python benchmarks/kills.py full 20 --build --articles 3

test-lowest: $(VENV)/.dev ## the tests without a browser, on the lowest versions that pyproject.toml allows
	$(COMPILE) --resolution lowest-direct --output-file $(VENV)/lowest.txt
	$(COMPILE) --group dev --constraint $(VENV)/lowest.txt --output-file $(VENV)/lowest-dev.txt
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(VENV)/lowest
	$(BIN)/uv pip install --quiet --python $(VENV)/lowest --requirement $(VENV)/lowest-dev.txt
	$(BIN)/uv pip install --quiet --python $(VENV)/lowest --no-deps --no-build-isolation --editable .
	$(VENV)/lowest/bin/python -m pytest $(TOGETHER) -m "not browser"

test-successors: $(VENV)/.dev ## the same site with ProperDocs, and with the newest Zensical that installs
	cp requirements-dev.txt $(VENV)/successors.txt
	$(BIN)/uv pip compile --quiet --upgrade-package zensical --python $(BIN)/python --no-header pyproject.toml \
		--extra extract --extra formats --group dev --output-file $(VENV)/successors.txt
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(VENV)/successors
	$(BIN)/uv pip install --quiet --python $(VENV)/successors --requirement $(VENV)/successors.txt properdocs
	$(BIN)/uv pip install --quiet --python $(VENV)/successors --no-deps --no-build-isolation --editable .
	$(BIN)/uv pip list --python $(VENV)/successors | grep --extended-regexp '^(mkdocs|properdocs|zensical) '
	$(VENV)/successors/bin/python -m pytest --slow tests/site/test_properdocs.py tests/site/test_zensical.py

COMPILE = $(BIN)/uv pip compile --quiet --upgrade --python $(BIN)/python --no-header pyproject.toml \
	--extra extract --extra formats --extra pagefind --extra distributed

lint: $(VENV)/.dev ## style, types, docstrings and complexity
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python scripts/check_docstrings.py
	$(BIN)/python scripts/check_complexity.py

format: $(VENV)/.dev ## put the code into the project's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/.dev ## pin the newest allowed versions of everything, with hashes
	$(LOCK) --group build pyproject.toml --output-file requirements.txt
	$(LOCK) --group dev pyproject.toml --output-file requirements-dev.txt
	$(LOCK) --group build --group bench pyproject.toml --constraint requirements-dev.txt --output-file requirements-bench.txt

LOCK = $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links --extra extract --extra formats

bench: $(VENV)/.bench ## measure speed, memory and size at 10 to 3,000 articles: make bench [SIZES=10,100] [RESUME=1]
	$(BIN)/python benchmarks/scale.py --out docs $(if $(SIZES),--sizes $(SIZES)) $(if $(RESUME),--resume)

train-names: $(VENV)-train/.done ## train the recognizer of names (half an hour): make train-names ROWS=<rows.jsonl>
	@test -f "$(ROWS)" || { echo "name a file of rows: make train-names ROWS=…; see scripts/training/names" >&2; exit 2; }
	$(TRAIN) $(NAMES)/sentences.py 15000 build/invented.jsonl
	$(TRAIN) $(NAMES)/train.py scripts/mkdocs_briefing/nlp/data/names.onnx $(ROWS) build/invented.jsonl
	$(TRAIN) $(NAMES)/evaluate.py $(ROWS)

NAMES := scripts/training/names
TRAIN := $(VENV)-train/bin/python

$(VENV)-train/.done: $(NAMES)/requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)-train
	$(TRAIN) -m pip --disable-pip-version-check install --quiet --requirement $< '.[extract]'
	$(TRAIN) -m pip uninstall --quiet --yes mkdocs-briefing # the scripts import it from here
	touch $@

bench-quality: $(VENV)/.bench ## measure extraction: make bench-quality BENCH=<folder of score.py> [PEERS=1]
	@test -f "$(BENCH)/score.py" || { echo "name the folder that has score.py: make bench-quality BENCH=…" >&2; exit 2; }
	$(BIN)/python benchmarks/quality.py "$(BENCH)" $(if $(PEERS),--peers)

screenshot: $(VENV)/.browser site ## take the README's picture again
	$(BIN)/python scripts/screenshot.py

clean: ## delete everything generated, the environment too
	rm -rf $(VENV) build/briefings build/pages build/site build/pdf build/cache

# ---------------------------------------------------------------- the environment
# Debian ships Python without venv; as root the package is a command away.
$(VENV)/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.12 site" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; \
	  then apt-get update -q && apt-get install -qy python3-venv && $(PYTHON) -m venv $(VENV); \
	  else echo "Python's venv module is missing; install it: sudo apt-get install python3-venv" >&2; exit 1; fi; }
	@touch $@

$(VENV)/.site: $(VENV)/.created requirements.txt pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.created requirements-dev.txt pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.bench: $(VENV)/.created requirements-bench.txt pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements-bench.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# What the package needs, as wheels: a test installs it from them into an environment of its own, without a network.
$(VENV)/.wheels: $(VENV)/.created requirements.txt
	@rm -rf $(VENV)/wheels
	$(PIP) download --quiet --require-hashes --no-deps --only-binary :all: -r requirements.txt --dest $(VENV)/wheels
	@touch $@

# Debian's browser without windows, which opens pages four times as fast, when root may install it; else one that is
# installed, else the one that Playwright brings.
$(VENV)/.browser: $(VENV)/.dev
	@command -v chromium-headless-shell >/dev/null && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -q \
	  && apt-get install -qy --no-install-recommends chromium-headless-shell; then exit 0; fi; \
	for name in chromium google-chrome google-chrome-stable chromium-browser; do \
	  command -v $$name >/dev/null && exit 0; done; \
	$(BIN)/playwright install --only-shell chromium
	@touch $@
