# Two commands do all: `make site` and `make test`. Both install what they need, or say what to install.
.DEFAULT_GOAL := help
.PHONY: help site test serve bench format clean
PORT ?= 8000
TIAOWEN := .build/release/tiaowen

help: ## show this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: ## build the program and the site, into site/
	@scripts/setup.sh
	swift build --configuration release --product tiaowen
	$(TIAOWEN) build

test: ## run every test
	@scripts/setup.sh test
	@scripts/test.sh

serve: site ## look at the site on http://127.0.0.1:8000/ (PORT=… for another)
	@echo "http://127.0.0.1:$(PORT)/ (a plain server; one that reloads comes with the maintainer's tool)"
	python3 -m http.server --bind 127.0.0.1 --directory site $(PORT)

bench: ## measure what README.md says about speed (PEERS=1: beside Hugo and Pagefind)
	@scripts/setup.sh
	swift build --configuration release --product tiaowen
	swift build --configuration release --product stages
	python3 Benchmarks/benchmark.py
	python3 Benchmarks/statute_book.py $(if $(PEERS),--peers)

format: ## format all Swift files in place
	swift format format --in-place --recursive Sources Tests Benchmarks Package.swift

clean: ## remove everything that was built or installed here, the site included
	swift package clean
	rm -rf .build .venv site
