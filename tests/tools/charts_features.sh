#!/bin/sh
# Lints each combination of the features of jisr-charts, natively and for WebAssembly; `png`, which brings
# `svg` with it, only natively.
set -e
lint() {
	cargo clippy --quiet --locked --package jisr-charts --no-default-features "$@" -- -D warnings
}
for features in '' svg canvas svg,canvas textures svg,textures; do
	lint --features "$features"
	lint --features "$features" --target wasm32-unknown-unknown
done
for features in png canvas,png; do
	lint --features "$features"
done
