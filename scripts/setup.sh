#!/usr/bin/env bash
# Installs what a build (or, with the argument "test", a test run) needs and this machine lacks.
# Without the right to install anything it prints the command to run and fails.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose="${1:-build}"

if ! command -v swift >/dev/null; then
    echo "setup: Swift 6.1 or later is needed: https://www.swift.org/install/linux/" >&2
    exit 1
fi

missing=()
need() { # need PACKAGE COMMAND...: the package is missing where the command fails
    local package="$1"
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}
header() { [ -e "/usr/include/$1" ] || compgen -G "/usr/include/*/$1"; }

need libcmark-gfm-dev header cmark-gfm.h
need libcmark-gfm-extensions-dev header cmark-gfm-core-extensions.h
need libssl-dev header openssl/sha.h
need libxml2-dev header libxml2/libxml/parser.h
need libzip-dev header zip.h
# Debian 12 has the converter for GB18030 in its C library, later ones in a package of its own.
need libc-gconv-modules-extra iconv -f GB18030 -t UTF-8 /dev/null
if [ "$purpose" = test ]; then
    need poppler-utils command -v pdftotext
    need chromium command -v chromium
    need fonts-noto-cjk compgen -G "/usr/share/fonts/*/noto/NotoSansCJK*"
    need default-jre-headless command -v java
    need python3 command -v python3
    need python3-venv python3 -c "import ensurepip, venv"
fi

if [ "${#missing[@]}" -gt 0 ]; then
    install=(apt-get install --yes --no-install-recommends "${missing[@]}")
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
            echo "setup: packages are missing; run this, then try again:" >&2
            echo "    sudo apt-get update && sudo ${install[*]}" >&2
            exit 1
        fi
        as_root=(sudo -n)
    fi
    if ! command -v apt-get >/dev/null; then
        echo "setup: please install what Debian calls: ${missing[*]}" >&2
        exit 1
    fi
    echo "setup: installing ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "${install[@]}" -qq >/dev/null
fi

# The tests' own Python packages, in a folder of their own; anew when the list of them changes.
if [ "$purpose" = test ] && ! cmp -s Tests/requirements.txt .venv/installed.txt; then
    echo "setup: installing the tests' Python packages into .venv"
    python3 -m venv --clear .venv
    .venv/bin/pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt
    cp Tests/requirements.txt .venv/installed.txt
fi
