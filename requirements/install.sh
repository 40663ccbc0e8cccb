#!/bin/sh
# Installs what requirements/NAME.txt locks, and this project itself, into .venv: sh requirements/install.sh NAME
# Needs Python 3.11 or newer; takes uv where there is one. Does nothing when all of it is there already.
set -eu
cd "$(dirname "$0")/.."

name=$1
locked=requirements/$name.txt
python=.venv/bin/python
made=.venv/.made-by-masterplan # tells our folder from one that somebody else put here
done=.venv/.installed-$name

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

has_uv() {
    command -v uv >/dev/null 2>&1
}

make_environment() {
    if has_uv; then
        echo "Making .venv with $(uv --version)"
        uv venv --quiet --seed --python '>=3.11' .venv
        return
    fi
    for candidate in python3.14 python3.13 python3.12 python3.11 python3 python; do
        if new_enough "$candidate" && "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
            echo "Making .venv with $("$candidate" --version)"
            "$candidate" -m venv .venv
            return
        fi
    done
    echo 'There is no Python 3.11 or newer with its venv module here. Install one (Debian and Ubuntu: `apt install python3 python3-venv`), or install uv, then try again.' >&2
    exit 1
}

install() {
    if has_uv; then
        uv pip install --quiet --python "$python" "$@"
    else
        "$python" -m pip install --quiet --disable-pip-version-check "$@"
    fi
}

if [ -e .venv ] && ! new_enough "$python"; then
    if [ ! -e "$made" ]; then
        echo "The folder .venv holds no Python 3.11 or newer, and was not made by this Makefile: move it away, then try again." >&2
        exit 1
    fi
    rm -rf .venv
fi
if [ ! -e .venv ]; then
    make_environment
    touch "$made"
fi

state="$(cat "$locked" pyproject.toml requirements/install.sh | cksum) in $(pwd)"
if [ -e "$done" ] && [ "$(cat "$done")" = "$state" ]; then
    exit 0
fi
echo "Installing $locked into .venv"
if ! install --require-hashes --requirement "$locked"; then
    echo "$locked was not installed; the reason stands above. This takes a connection to the Python Package Index, or a mirror of it that pip is set up for. Once it is done, no network is needed." >&2
    exit 1
fi
# Hatchling is locked too, so building asks no network.
install --no-deps --no-build-isolation --editable .
echo "$state" >"$done"
