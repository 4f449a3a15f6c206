#!/usr/bin/env bash
# Every check there is, in the order in which a failure is cheapest to learn of. Ends with the number of tests.
set -euo pipefail
cd "$(dirname "$0")/.."
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

step() { # step NAME COMMAND...: runs it, says how long it took
    local name="$1" start=$SECONDS
    shift
    echo "== $name"
    "$@"
    echo "== $name: $((SECONDS - start)) s"
}

lint() { swift format lint --strict --recursive Sources Tests Benchmarks Package.swift; }
# The debug build serves the Swift tests and forbids imports that Package.swift does not declare. It prints
# "Build complete!" even where it finds one: its exit status counts.
debug_build() { swift build --build-tests --explicit-target-dependency-import-check error 2>&1 | grep -v '^\['; }
swift_tests() {
    if swift test --skip-build >"$logs/swift" 2>&1; then
        grep 'Test run with' "$logs/swift"
    else
        grep -E '✘|↳|error:' "$logs/swift" | cut -c 1-1000
        return 1
    fi
}
release_build() { swift build --configuration release --product tiaowen 2>&1 | grep -v '^\['; }
python_tests() { .venv/bin/python -m pytest --numprocesses auto --dist worksteal Tests 2>&1 | tee "$logs/python"; }

step "format" lint
step "debug build and import check" debug_build
step "Swift tests" swift_tests
step "release build" release_build
step "command line, schema, conservation, browser" python_tests

swift_passed=$(grep -oE 'Test run with [0-9]+ test' "$logs/swift" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { print sum + 0 }')
python_count() { tail -n 1 "$logs/python" | grep -oE "[0-9]+ $1" | grep -oE '[0-9]+' || echo 0; }
echo "tests: $((swift_passed + $(python_count passed))) passed, 0 failed, $(python_count skipped) skipped"
