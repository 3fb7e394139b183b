#!/bin/sh
# Measures how long a browser takes to draw 1,000 bars and 5,000 dots again, on canvas: the example `redraw` of
# jisr-charts, Chart.js and uPlot. Writes the table into the README of jisr-charts.
#
#   tests/tools/charts_redraw.sh           five rounds, some minutes; leave the machine idle meanwhile
#   tests/tools/charts_redraw.sh --rounds 1
set -e
cd "$(dirname "$0")/../.."
built="${CARGO_TARGET_DIR:-target}"
wasm="$built/charts-redraw"

cargo build --quiet --locked --release --target wasm32-unknown-unknown -p jisr-charts --example redraw --features canvas
mkdir -p "$wasm"
wasm-bindgen --target web --no-typescript --out-dir "$wasm" \
	"$built/wasm32-unknown-unknown/release/examples/redraw.wasm"
options=$(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)
# shellcheck disable=SC2086 # a list of options
wasm-opt -Oz $options "$wasm/redraw_bg.wasm" -o "$wasm/redraw_bg.wasm"

[ -d tests/bench/node_modules ] || npm ci --silent --prefix tests/bench
node tests/bench/redraw.mjs --only bars,dots --wasm "$wasm" --out "$wasm/REDRAW.md" \
	--readme crates/jisr-charts/README.md "$@"
