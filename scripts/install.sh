#!/usr/bin/env bash
# Installs the program with its theme, vocabulary, completions and manual page below a prefix, or removes them again.
#
#     scripts/install.sh install PROGRAM PREFIX
#     scripts/install.sh uninstall PREFIX
#
# PREFIX is where the files are put, for a package $DESTDIR$PREFIX. The program finds its theme relative to itself.
set -euo pipefail
project="$(cd "$(dirname "$0")/.." && pwd)"

name_places() { # name_places PREFIX
    program="$1/bin/tiaowen"
    data="$1/share/tiaowen"
    manual="$1/share/man/man1/tiaowen.1"
    bash="$1/share/bash-completion/completions/tiaowen"
    zsh="$1/share/zsh/site-functions/_tiaowen"
    fish="$1/share/fish/vendor_completions.d/tiaowen.fish"
}

put() { # put FILE: what comes in, as a file for all to read
    install -d "$(dirname "$1")"
    cat >"$1"
    chmod 644 "$1"
}

install_all() { # install_all PROGRAM
    install -D --mode 755 "$1" "$program"
    # Anew, so that nothing of an earlier version is left among the theme's files.
    rm -rf "$data"
    (cd "$project" && find theme -type f | sort) | while read -r file; do
        install -D --mode 644 "$project/$file" "$data/$file"
    done
    install -D --mode 644 --target-directory "$data/vocabulary" "$project"/content/vocabulary/*.yml
    install --mode 644 "$project/content/actors.yml" "$data/actors.yml"
    "$1" manual | put "$manual"
    "$1" --generate-completion-script bash | put "$bash"
    "$1" --generate-completion-script zsh | put "$zsh"
    "$1" --generate-completion-script fish | put "$fish"
}

case "${1:-} $#" in
"install 3")
    name_places "$3"
    install_all "$2"
    echo "installed: $program"
    ;;
"uninstall 2")
    name_places "$2"
    rm -f "$program" "$manual" "$bash" "$zsh" "$fish"
    rm -rf "$data"
    echo "removed: $program"
    ;;
*)
    sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
