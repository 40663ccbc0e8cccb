#!/bin/sh
# Locks the newest releases of everything, with hashes, for every platform and Python that we run on: sh requirements/lock.sh
set -eu
cd "$(dirname "$0")/.."
PATH=$PATH:$PWD/.venv/bin # uv may have been installed there

lock() {
    locked=$1
    shift
    uv pip compile pyproject.toml "$@" --output-file "$locked" --quiet --no-config \
        --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url --no-emit-find-links
    if grep -n '://' "$locked"; then
        echo "$locked names an address: a lock names releases and hashes alone." >&2
        exit 1
    fi
}

everything=$(mktemp)
trap 'rm -f "$everything"' EXIT
lock "$everything" --group build --group test --group check --group bench
for name in build test check bench; do
    # What stands in the output file is kept where it can be: so all four agree.
    cp "$everything" "requirements/$name.txt"
    lock "requirements/$name.txt" --group "$name"
done
