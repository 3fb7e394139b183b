#!/bin/sh
# Builds what is measured, then measures it: `make bench` calls this.
# RUNS: loads of each page for each reader, and rounds of redrawing (5).
set -eu
cd "$(dirname "$0")/../.."
bench=tests/bench
runs=${RUNS:-5}

trunk build --release

# The redrawing program, built and made small as Trunk builds the page's.
cargo build --release --locked --target wasm32-unknown-unknown --features bench --bin redraw
wasm=$bench/built/wasm
mkdir -p $wasm
wasm-bindgen --target web --no-typescript --out-dir $wasm \
    "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/release/redraw.wasm"
options=$(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)
# shellcheck disable=SC2086 # a list of options
wasm-opt -Oz $options -o $wasm/small.wasm $wasm/redraw_bg.wasm
mv $wasm/small.wasm $wasm/redraw_bg.wasm

node $bench/pages.mjs --runs "$runs"
node $bench/redraw.mjs --rounds "$runs"
node $bench/embeds.mjs --runs "$runs"
node $bench/keys.mjs
sh $bench/load.sh
