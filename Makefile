# Two commands do all: `make site` and `make test`. Both install what they need, or say what to install.
.DEFAULT_GOAL := help
.PHONY: help program site zip test serve bench install uninstall format clean
PORT ?= 8000
PREFIX ?= /usr/local
# For `tiaowen --version`, and the quality page of the site.
export TIAOWEN_COMMIT := $(shell git describe --always --dirty --abbrev=12 --exclude "*" 2>/dev/null)
TIAOWEN := .build/release/tiaowen

help: ## show this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

program:
	@scripts/setup.sh
	swift build --configuration release --product tiaowen

site: program ## build the program and the site, into site/
	$(TIAOWEN) build

zip: site ## pack the site into site.zip, to be read without a network
	$(TIAOWEN) zip

test: ## run every test
	@scripts/setup.sh test
	@scripts/test.sh

serve: program ## show the site on http://127.0.0.1:8000/ (PORT=… for another), anew after every change
	$(TIAOWEN) serve --port $(PORT)

bench: ## measure what README.md says about speed (PEERS=1 beside Hugo and Pagefind, CLAUSES=1, GROWTH=1)
	@scripts/setup.sh
	swift build --configuration release --product tiaowen
	swift build --configuration release --product stages
	python3 Benchmarks/benchmark.py
	python3 Benchmarks/statute_book.py $(if $(PEERS),--peers) $(if $(CLAUSES),--clauses) $(if $(GROWTH),--growth)

install: program ## install the program, its theme, manual and completions (PREFIX=/usr/local, DESTDIR for packages)
	@scripts/install.sh install $(TIAOWEN) "$(DESTDIR)$(PREFIX)"

uninstall: ## remove what `make install` put there, with the same PREFIX
	@scripts/install.sh uninstall "$(DESTDIR)$(PREFIX)"

format: ## format all Swift files in place
	swift format format --in-place --recursive Sources Tests Benchmarks Package.swift

clean: ## remove everything that was built or installed here, the site included
	swift package clean
	rm -rf .build .venv site site.zip
