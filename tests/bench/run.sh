#!/bin/sh
# Builds what is measured, then measures it: `make bench` calls this, `BENCH="--runs 9"` says how often.
set -eu
cd "$(dirname "$0")/../.."
trunk build --release
node tests/bench/pages.mjs "$@"
