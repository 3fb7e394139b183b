#!/bin/sh
# Measures programs for the web that draw one chart each: every form of jisr-charts, and other libraries of Rust. Writes
# the numbers into the README of jisr-charts: WebAssembly and its script, optimized and compressed with brotli.
#
#   tests/tools/charts_sizes.sh            jisr-charts alone
#   tests/tools/charts_sizes.sh --others   also plotters, charming and leptos-chartistry, each opened in Chromium by
#                                          tests/bench/libraries.mjs, which takes minutes
set -e
cd "$(dirname "$0")/../.."
readme=crates/jisr-charts/README.md
sizes=$(pwd)/tests/tools/charts_sizes
export CARGO_TARGET_DIR="$(pwd)/target/charts-sizes"
built="$CARGO_TARGET_DIR/wasm32-unknown-unknown/release"
mkdir -p "$CARGO_TARGET_DIR"

# The size in kB of a program that cargo has built: $1 is its name.
measure() {
	out="$CARGO_TARGET_DIR/web/$1"
	mkdir -p "$out"
	wasm-bindgen --target web --no-typescript --out-dir "$out" "$built/$1.wasm"
	wasm-opt -Oz --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
		--enable-reference-types --enable-multivalue "$out/$1_bg.wasm" -o "$out/$1_bg.wasm"
	node -e '
		const { brotliCompressSync } = require("zlib"), { readFileSync } = require("fs");
		const size = file => brotliCompressSync(readFileSync(file)).length;
		console.log((process.argv.slice(1).reduce((sum, file) => sum + size(file), 0) / 1000).toFixed(1));
	' "$out/$1_bg.wasm" "$out/$1.js"
}

build() {
	cargo build --quiet --locked --release --target wasm32-unknown-unknown --manifest-path "$sizes/Cargo.toml" "$@"
}

# Replaces what stands between the two comments of a table in the README: $1 is its name, the table is on stdin.
write() {
	node -e '
		const { readFileSync, writeFileSync } = require("fs"), [name, file] = process.argv.slice(1);
		const text = readFileSync(file, "utf8"), table = readFileSync(0, "utf8");
		const place = new RegExp(`(<!-- ${name}[^>]*-->\n)[^]*(<!-- end of ${name} -->)`);
		if (!place.test(text)) throw new Error(`${file} has no place for ${name}`);
		writeFileSync(file, text.replace(place, (_, start, end) => start + table + end));
	' "$1" "$readme"
}

forms=$(sed -n 's/^form!("\([a-z_]*\)".*/\1/p' "$sizes/src/bin/form.rs")
{
	printf '| a program with | kB |\n|---|---:|\n'
	for form in $forms none; do
		RUSTFLAGS="--cfg form=\"$form\"" build --features jisr --bin form
		case $form in
		none) name='no form: scene, text and SVG alone' ;;
		*) name="\`$form\`" ;;
		esac
		kb=$(measure form)
		printf '| %s | %s |\n' "$name" "$kb"
	done
} > "$CARGO_TARGET_DIR/forms.md"
write sizes < "$CARGO_TARGET_DIR/forms.md"
cat "$CARGO_TARGET_DIR/forms.md"

if [ "$1" = --others ]; then
	RUSTFLAGS='--cfg form="bars"' build --features jisr --bin form
	measure form > /dev/null
	for other in plotters charming chartistry; do
		build --features "$other" --bin "$other"
		measure "$other" > /dev/null
	done
	node tests/bench/libraries.mjs "$CARGO_TARGET_DIR/web" "$readme"
fi
